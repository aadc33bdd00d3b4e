/* SPDX-License-Identifier: MIT */

/*
 * Words that a reader does not get to see, and that have nothing to do with what he sees
 *
 *     Your parcel waits! <div style="font-size:0">50 g butter, one egg, a pinch of salt</div>
 *
 * Filters learn which words fraud has: a page of somebody else's harmless prose drowns them. It is
 * hidden, or stands below dozens of empty lines. Newsletters hide the few words that a list of
 * mails shows, and the same content once more for small screens; neither is that.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "checks/shingles.h"

#define PADDING_MIN 300 /* letters; what a list of mails shows is under 200 */
#define BELOW_MIN   200 /* letters */
#define QUOTE_MAX   80  /* bytes */

/* Returns the first words of @text on one line. */
static char *
quote(const char *text)
{
	GString *words = g_string_new(NULL);
	bool space = false;

	for (const char *p = text; *p && words->len < QUOTE_MAX; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (words->len == 0 && !g_unichar_isalnum(c))
			continue;
		if (g_unichar_isspace(c)) {
			space = true;
			continue;
		}
		if (space)
			g_string_append_c(words, ' ');
		g_string_append_unichar(words, c);
		space = false;
	}
	return g_string_free(words, FALSE);
}

static void
tell(const Body *body, const char *term, size_t letters, const char *text, Evidence *evidence)
{
	g_autofree char *words = quote(text);

	evidence_add_term(evidence, "how", term, NULL);
	evidence_add_number(evidence, "letters", (long long)letters, NULL);
	evidence_add(evidence, "quote", words, body->at);
}

/*
 * Returns how many letters @body hides that are not those it shows, 0 when that is nothing; and, in
 * *ret_more, whether they are more than it shows.
 */
static size_t
padding_of(const Body *body, bool *ret_more)
{
	g_autofree Shingles *shown = NULL;
	size_t visible;
	size_t hidden;
	size_t known = 0;

	if (!body->unseen || strlen(body->unseen) < PADDING_MIN)
		return 0;
	shown = g_new0(Shingles, 1);
	visible = shingles_add(shown, body->text);
	hidden = shingles_count(shown, body->unseen, &known);
	*ret_more = hidden > visible;
	return hidden >= PADDING_MIN && known < hidden / 2 ? hidden : 0;
}

static Status
look(const Body *body, Evidence *evidence)
{
	static const Shingles none;
	bool more = false;
	size_t known = 0;
	size_t hidden = padding_of(body, &more);
	size_t below = body->gap > 0 ? shingles_count(&none, body->text + body->gap, &known) : 0;

	if (hidden > 0)
		tell(body, "padding_hidden", hidden, body->unseen, evidence);
	if (below >= BELOW_MIN)
		tell(body, "padding_below", below, body->text + body->gap, evidence);
	if (hidden > 0 && more)
		return STATUS_WARN;
	return hidden > 0 || below >= BELOW_MIN ? STATUS_NOTE : STATUS_PASS;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	if (!mail_is_cold(facts))
		return STATUS_PASS;
	for (guint i = 0; i < facts->bodies->len; i++)
		status = MAX(status, look(g_ptr_array_index(facts->bodies, i), evidence));
	return status;
}

const Check check_body_padded = {
	.id = "body-padded",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
