/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "authenticate/results.h"
#include "authenticate/bounds.h"
#include "base/limits.h"
#include "message/read.h"
#include "web/site.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	message_init();
	g_assert_true(site_init(NULL));
	return 0;
}

static void
check_text(const char *text)
{
	g_assert_true(!text ||
	              (g_utf8_validate(text, -1, NULL) && strlen(text) <= 2 * TEXT_MAX + 1));
}

static void
check_field(const ResultsField *field)
{
	g_assert_true(field->authserv_id || field->methods->len == 0);
	g_assert_false(field->trusted && field->forged);
	g_assert_cmpuint(field->methods->len, <=, RESULTS_METHODS_MAX);
	check_text(field->authserv_id);
	for (guint i = 0; i < field->methods->len; i++) {
		const MethodResult *r = g_ptr_array_index(field->methods, i);
		GHashTableIter iter;
		gpointer name = NULL, value = NULL;

		g_assert_true(r->method && *r->method && r->result && *r->result);
		check_text(r->method);
		check_text(r->result);
		check_text(r->reason);
		check_text(r->comment);
		g_hash_table_iter_init(&iter, r->properties);
		while (g_hash_table_iter_next(&iter, &name, &value)) {
			check_text(name);
			check_text(value);
		}
	}
}

static void
check_one_field(const char *text, size_t size)
{
	static char name[] = "ARC-Authentication-Results";

	for (unsigned i = 0; i < 2; i++) {
		const Header header = { .name = name + (i ? strlen("ARC-") : 0),
			                .raw = text,
			                .raw_len = size };
		g_autoptr(ResultsField) strict = results_field_read(&header, RESULTS_STRICT);
		g_autoptr(ResultsField) relaxed = results_field_read(&header, RESULTS_RELAXED);

		check_field(strict);
		check_field(relaxed);
		/* What the standard understands, everybody understands. */
		g_assert_cmpuint(strict->methods->len, <=, relaxed->methods->len);
		g_assert_true(!strict->authserv_id ||
		              g_strcmp0(strict->authserv_id, relaxed->authserv_id) == 0);
	}
}

static void
check_header(GByteArray *raw)
{
	static const char *const names[] = { "mx.example.jp", "gmail.com", "", NULL };
	const ReadSettings settings = { 0 };
	g_autoptr(Facts) facts = message_read(raw, &settings);
	g_autoptr(Results) learned = results_read(facts, names, RESULTS_RELAXED);
	g_autoptr(Results) named = results_read_named(facts, names, RESULTS_STRICT);
	bool run = true;

	g_assert_cmpuint(learned->fields->len, <=, RESULTS_MAX);
	g_assert_cmpuint(learned->fields->len, ==, named->fields->len);
	for (guint i = 0; i < learned->fields->len; i++) {
		const ResultsField *field = g_ptr_array_index(learned->fields, i);

		check_field(field);
		check_field(g_ptr_array_index(named->fields, i));
		g_assert_true(run || !field->trusted);
		run = run && field->trusted;
	}
	check_text(learned->newest);
	check_text(learned->organisation);
}

/* Any bytes as one field, and as a mail. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	GByteArray *raw = g_byte_array_append(g_byte_array_new(), data, (guint)size);

	check_one_field((const char *)data, size);
	check_header(raw);
	g_byte_array_unref(raw);
	return 0;
}
