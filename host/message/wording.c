/* SPDX-License-Identifier: MIT */

#include "message/wording.h"

#include <string.h>

#include "message/bounds.h"
#include "message/facts.h"
#include "message/phrases.h"

/* Lines from which on a mail is another's: mail programs write them between dashes. */
static const char *const borders[] = {
	"original message",        "forwarded message",
	"ursprüngliche nachricht", "weitergeleitete nachricht",
	"message d'origine",       "message transféré",
	"mensagem original",       "mensagem encaminhada",
	"mensaje original",        "mensaje reenviado",
	"oorspronkelijk bericht",  "doorgestuurd bericht",
	"元のメッセージ",          "転送メッセージ",
};

#define BORDER_DASHES 4

static bool
is_border(const char *line, const char *end)
{
	g_autofree char *lower = NULL;

	for (int i = 0; i < BORDER_DASHES; i++)
		if (line + i >= end || line[i] != '-')
			return false;
	if (end - line > PHRASE_BORDER_MAX)
		return false;
	lower = g_utf8_strdown(line, end - line);
	for (size_t i = 0; i < G_N_ELEMENTS(borders); i++)
		if (strstr(lower, borders[i]))
			return true;
	return false;
}

/*
 * Returns how much of @text is the sender's own: up to what he forwards. When he says nothing
 * himself, what he forwards is what he says.
 */
static size_t
own_length(const char *text)
{
	size_t letters = 0;

	for (const char *line = text; *line;) {
		const char *end = line + strcspn(line, "\n");

		if (letters >= PHRASE_OWN_MIN && is_border(line, end))
			return (size_t)(line - text);
		for (const char *p = line; p < end; p++)
			letters += !g_ascii_isspace(*p);
		line = *end ? end + 1 : end;
	}
	return (size_t)strlen(text);
}

/* Returns the length of what is before the last number of a place: "part:1." of "part:1.2". */
static size_t
parent_length(const char *at)
{
	size_t len = strlen(at);

	while (len > 0 && g_ascii_isdigit(at[len - 1]))
		len--;
	return len;
}

/*
 * Whether @body is the plain form of @next, the HTML right behind it, in whose place nobody sees
 * it. What says the same twice is sought in once.
 */
static bool
is_alternative(const Body *body, const Body *next)
{
	size_t len = parent_length(body->at);

	return !body->html && next->html && len == parent_length(next->at) &&
	       strncmp(body->at, next->at, len) == 0 && next->text[0] &&
	       strlen(next->text) >= strlen(body->text) / 4;
}

static void
read_text(Facts *facts, const char *text, size_t len, const char *at, bool plain)
{
	PhraseText words = { .text = text, .len = len, .at = at, .plain = plain };

	phrases_find(&words, facts->phrases, &facts->writing);
}

/* What the senders call themselves: "Free spins", "Your Ukrainian bride". */
static void
read_names(Facts *facts)
{
	Writing writing = { 0 };

	for (guint i = 0; i < facts->from->len; i++) {
		const Mailbox *from = g_ptr_array_index(facts->from, i);
		PhraseText words = { .text = from->name, .at = "From" };

		if (!from->name)
			continue;
		words.len = strlen(from->name);
		phrases_find(&words, facts->phrases, &writing);
	}
	writing_clear(&writing);
}

void
wording_init(void)
{
	phrases_init();
}

void
wording_read(Facts *facts)
{
	size_t left = PHRASES_TEXT_MAX;

	if (facts->is_list || facts->is_report)
		return;
	if (facts->subject.text)
		read_text(facts, facts->subject.text, strlen(facts->subject.text), "Subject",
		          false);
	read_names(facts);
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);
		size_t len;

		if (i + 1 < facts->bodies->len &&
		    is_alternative(body, g_ptr_array_index(facts->bodies, i + 1)))
			continue;
		len = own_length(body->text);
		if (len > left) {
			facts_limit_reached(facts, "phrases");
			return;
		}
		left -= len;
		read_text(facts, body->text, len, body->at, !body->html);
	}
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (link->kind == LINK_ANCHOR && link->text && !link->hidden)
			read_text(facts, link->text, strlen(link->text), link->at, false);
	}
}

void
phrase_free(Phrase *phrase)
{
	g_free(phrase->quote);
	g_free(phrase->at);
	g_free(phrase);
}

void
writing_clear(Writing *writing)
{
	for (int i = 0; i < ODDITIES_N; i++) {
		g_free(writing->oddities[i].quote);
		g_free(writing->oddities[i].at);
	}
}

const Phrase *
phrase_of(const Facts *facts, Theme theme)
{
	for (guint i = 0; i < facts->phrases->len; i++) {
		const Phrase *phrase = g_ptr_array_index(facts->phrases, i);

		if (phrase->theme == theme)
			return phrase;
	}
	return NULL;
}

const char *
theme_to_string(Theme theme)
{
	static const char *const words[] = {
#define THEME(name, word) [THEME_##name] = word,
		THEMES(THEME)
#undef THEME
	};

	return words[theme];
}
