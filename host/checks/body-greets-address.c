/* SPDX-License-Identifier: MIT */

/*
 * A greeting by the reader's address
 *
 *     Dear u.tester@example.jp,        u.tester@example.jp 様
 *
 * Who knows a customer knows his name; a list of stolen addresses holds nothing else. The part
 * before the "@" counts where it is no name by itself ("Hello u.tester"): Taro may be taro@. Some
 * services greet by a name that the reader chose, which may be just that.
 */

#include "checks/check.h"

#include <string.h>

#include "base/text.h"
#include "checks/context.h"
#include "message/recipient.h"

#define LOOKED_AT 1024 /* bytes of each body: a greeting stands at the beginning */
#define WORDS_MAX 2    /* between the greeting and the address: "Dear valued customer x@y" */

static const char *const greetings[] = {
	"hello",   "hi",      "hey",    "dear",     "greetings", "welcome", "attention",
	"hallo",   "liebe",   "lieber", "geehrte",  "geehrter",  "tag",     "bonjour",
	"cher",    "chère",   "hola",   "estimado", "estimada",  "olá",     "ola",
	"prezado", "prezada", "caro",   "cara",     "ciao",      "gentile", "beste",
	"geachte", "salut",   "hej",    "您好",     "尊敬的",    "亲爱的",  "こんにちは",
};

static const char *const honorifics[] = { "様", "さま", "さん", "殿" };

static bool
is_gap(char c)
{
	return c && strchr(" \t\r\n,:<>()[]*\"'!.|\\-", c);
}

/* Whether one of the last words before @at is a greeting. */
static bool
is_greeted(const char *text, size_t at)
{
	size_t end = at;

	for (unsigned words = 0; words <= WORDS_MAX && end > 0; words++) {
		size_t start;

		while (end > 0 && is_gap(text[end - 1]))
			end--;
		for (start = end; start > 0 && !is_gap(text[start - 1]);)
			start--;
		for (size_t i = 0; i < G_N_ELEMENTS(greetings); i++)
			if (strlen(greetings[i]) == end - start &&
			    memcmp(text + start, greetings[i], end - start) == 0)
				return true;
		end = start;
	}
	return false;
}

static bool
is_honoured(const char *behind)
{
	behind += strspn(behind, " \t\r\n>\"");
	for (size_t i = 0; i < G_N_ELEMENTS(honorifics); i++)
		if (g_str_has_prefix(behind, honorifics[i]))
			return true;
	return false;
}

/* Whether @text, lower case, greets by @name, which stands there as a word of its own. */
static bool
greets(const char *text, const char *name)
{
	size_t len = strlen(name);

	for (const char *p = strstr(text, name); p; p = strstr(p + 1, name)) {
		bool begins = p == text || is_gap(p[-1]) || p[-1] & 0x80;

		if (!begins || g_ascii_isalnum(p[len]) || p[len] == '@')
			continue;
		if (is_greeted(text, (size_t)(p - text)) || is_honoured(p + len))
			return true;
	}
	return false;
}

/* Returns: (transfer full) what of @recipient @text greets by, or NULL. */
static char *
greeted_by(const char *text, const Mailbox *recipient)
{
	g_autofree char *address = g_utf8_strdown(recipient->address, -1);
	const char *at = recipient->domain ? strrchr(address, '@') : NULL;

	if (!at)
		return NULL;
	if (greets(text, address))
		return g_steal_pointer(&address);
	address[at - address] = '\0';
	return strpbrk(address, "0123456789._-+") && greets(text, address)
	               ? g_steal_pointer(&address)
	               : NULL;
}

/*
 * Whether the beginning of @body, of @len bytes, may greet one of @recipients; false is certain but
 * for a sign as rare as that of Kelvin, whose lower case is a letter of ASCII. Few texts do, and
 * lower case is dear.
 */
static bool
may_greet(const Body *body, size_t len, const GPtrArray *recipients)
{
	char beginning[LOOKED_AT + 1];

	memcpy(beginning, body->text, len);
	beginning[len] = '\0';
	for (guint i = 0; i < recipients->len; i++) {
		const Mailbox *recipient = g_ptr_array_index(recipients, i);
		const char *at = recipient->domain ? strrchr(recipient->address, '@') : NULL;
		g_autofree char *local =
			at ? g_strndup(recipient->address, (gsize)(at - recipient->address)) : NULL;

		if (local && (!g_str_is_ascii(local) || strcasestr(beginning, local)))
			return true;
	}
	return false;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (!mail_is_cold(facts) || from_is_recipient(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);
		size_t len = text_cut(body->text, strlen(body->text), LOOKED_AT);
		g_autofree char *text = NULL;

		if (!may_greet(body, len, facts->recipients))
			continue;
		text = g_utf8_strdown(body->text, (gssize)len);
		for (guint k = 0; k < facts->recipients->len; k++) {
			g_autofree char *found =
				greeted_by(text, g_ptr_array_index(facts->recipients, k));

			if (!found)
				continue;
			evidence_add(evidence, "greeted", found, body->at);
			return STATUS_NOTE;
		}
	}
	return STATUS_PASS;
}

const Check check_body_greets_address = {
	.id = "body-greets-address",
	.section = SECTION_BODY,
	.needs = FACT_RECIPIENT,
	.run = run,
};
