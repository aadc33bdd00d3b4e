/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "../unit/authenticate/spf-run.h"
#include "base/ip.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Returns: (transfer full): bytes as the ledger has them, a character for each. */
static json_t *
characters(const char *bytes, size_t len)
{
	g_autofree char *utf8 =
		g_convert(bytes, (gssize)len, "UTF-8", "ISO-8859-1", NULL, &len, NULL);

	return json_stringn(utf8, len);
}

/* Returns: (transfer full): the value of @type that @text spells. */
static json_t *
value_of(const char *type, const char *text, size_t len)
{
	if (strcmp(type, "TXT") == 0)
		return json_pack("[o]", characters(text, len));
	if (strcmp(type, "MX") == 0)
		return json_pack("[i,o]", 10, characters(text, len));
	return characters(text, len);
}

/* Adds what one line says: "T name text", or of A, 6, M, P and C for the other types. */
static void
add_line(json_t *zone, const char *line, size_t len)
{
	static const char *const types[] = { ['T'] = "TXT", ['A'] = "A",   ['6'] = "AAAA",
		                             ['M'] = "MX",  ['P'] = "PTR", ['C'] = "CNAME" };
	const char *type =
		len > 2 && (size_t)line[0] < G_N_ELEMENTS(types) ? types[(size_t)line[0]] : NULL;
	const char *space = type ? memchr(line + 2, ' ', len - 2) : NULL;
	g_autofree char *name = NULL, *lower = NULL;
	const char *text;

	if (!space)
		return;
	name = g_strndup(line + 2, (gsize)(space - line - 2));
	if (!g_utf8_validate(name, -1, NULL))
		return;
	lower = g_ascii_strdown(name, -1);
	text = space + 1;
	if (!json_object_get(zone, lower))
		json_object_set_new(zone, lower, json_array());
	json_array_append_new(
		json_object_get(zone, lower),
		json_pack("[s,o]", type, value_of(type, text, (size_t)(line + len - text))));
}

static void
check_text(const char *text)
{
	g_assert_true(!text || g_utf8_validate(text, -1, NULL));
}

/*
 * The first three lines are the client's address, its HELO and the sender, the others a zone.
 * Whatever it holds, the evaluation ends, asks no more than it may, and says the same in rounds and
 * with all answers at once.
 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(json_t) zone = json_object();
	char *fields[3] = { NULL };
	g_autofree char *ip = NULL;
	const char *at = (const char *)data, *end = at + size;
	SpfQuery query = { .now = 1700000000 };
	Spf spf;

	for (size_t line = 0; at < end; line++) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *stop = newline ? newline : end;

		if (line < G_N_ELEMENTS(fields))
			fields[line] = g_strndup(at, (gsize)(stop - at));
		else
			add_line(zone, at, (size_t)(stop - at));
		at = newline ? newline + 1 : end;
	}
	ip = fields[0] ? ip_canonical(fields[0], strlen(fields[0])) : NULL;
	query.ip = ip;
	query.helo = fields[1];
	query.mail_from = fields[2];
	spf_run_both(zone, &query, &spf);
	check_text(spf.domain);
	check_text(spf.record);
	check_text(spf.directive);
	check_text(spf.explanation);
	g_assert_true(!spf.explanation || spf.result == SPF_FAIL);
	g_assert_true(!spf.problem || spf.result == SPF_NONE || spf.result >= SPF_TEMPERROR);
	g_assert_cmpuint(spf.lookups, <=, 10);
	spf_clear(&spf);
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
		g_free(fields[i]);
	return 0;
}
