/* SPDX-License-Identifier: MIT */

/*
 * A Received line and what it says, the fields in one string
 */

#pragma once

#include <string.h>

#include "message/received.h"

#define DATE       "; Thu, 14 May 2026 10:00:05 +0900"
#define DATE_EPOCH 1778720405

typedef struct Case {
	const char *title, *line;
	const char *fields; /* as field_list() writes them */
} Case;

static inline void
add(GString *list, const char *name, const char *value)
{
	if (value)
		g_string_append_printf(list, " %s=%s", name, value);
}

static inline char *
field_list(const Received *r)
{
	GString *list = g_string_new(r->is_hop ? "hop" : "none");

	add(list, "helo", r->helo);
	add(list, "rdns", r->rdns);
	add(list, "ip", r->ip);
	add(list, "by", r->by);
	add(list, "with", r->with);
	add(list, "id", r->id);
	add(list, "for", r->for_address);
	add(list, "ident", r->ident);
	add(list, "user", r->auth_user);
	if (r->authenticated)
		g_string_append(list, " auth");
	add(list, "from", r->envelope_from);
	add(list, "tls", r->tls);
	return g_string_free(list, FALSE);
}

static inline void
test_case(gconstpointer data)
{
	const Case *c = data;
	g_autoptr(Received) received = received_parse(c->line, strlen(c->line));
	g_autofree char *fields = field_list(received);

	g_assert_cmpstr(fields, ==, c->fields);
	g_assert_true(received->has_date);
	g_assert_cmpint(received->date.epoch, ==, DATE_EPOCH);
}

static inline void
add_cases(const char *prefix, const Case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		g_autofree char *path = g_strconcat(prefix, cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
}
