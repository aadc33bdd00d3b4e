/* SPDX-License-Identifier: MIT */

#include "authenticate/author-domain.h"

#include <glib.h>
#include <string.h>

#include "ask/questions.h"
#include "authenticate/answer.h"
#include "authenticate/bounds.h"
#include "base/text.h"
#include "web/site.h"

static int
by_preference(gconstpointer a, gconstpointer b)
{
	json_int_t first = json_integer_value(json_array_get(*(json_t *const *)a, 0));
	json_int_t second = json_integer_value(json_array_get(*(json_t *const *)b, 0));

	return (first > second) - (first < second);
}

/* Returns: (transfer full) the hosts of an MX answer, best first. */
static char **
hosts_of(const json_t *value)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new();
	GPtrArray *hosts = g_ptr_array_new();
	const json_t *row;
	size_t i;

	json_array_foreach (value, i, row)
		g_ptr_array_add(rows, (gpointer)row);
	g_ptr_array_sort(rows, by_preference);
	for (guint j = 0; j < MIN(rows->len, NAMES_KEPT_MAX); j++) {
		const char *host = json_string_value(json_array_get(rows->pdata[j], 1));

		g_ptr_array_add(hosts, text_visible(host ? host : ""));
	}
	g_ptr_array_add(hosts, NULL);
	return (char **)g_ptr_array_free(hosts, FALSE);
}

static void
add_strings(GPtrArray *strings, const json_t *value)
{
	const json_t *item;
	size_t i;

	json_array_foreach (value, i, item)
		if (json_is_string(item) && strings->len < NAMES_KEPT_MAX)
			g_ptr_array_add(strings, g_strdup(json_string_value(item)));
}

/* Returns: (transfer full) the record for the logo of @domain, or of its organisation, or NULL. */
static char *
ask_bimi(Ledger *ledger, const char *domain, AnswerState *state)
{
	g_autofree char *organisation = site_registrable(domain, SITE_ICANN);
	const char *const domains[] = { domain, organisation };

	for (size_t i = 0; i < G_N_ELEMENTS(domains) && domains[i]; i++) {
		g_autofree char *name = g_strconcat("default._bimi.", domains[i], NULL);
		Answer answer = ask_txt(ledger, name);
		const char *record = json_string_value(json_array_get(answer.value, 0));

		*state = answer_state_worse(*state, answer.state);
		if (record && g_str_has_prefix(record, "v=BIMI1"))
			return text_visible(record);
		if (g_strcmp0(domain, organisation) == 0)
			break;
	}
	return NULL;
}

void
author_domain_check(Ledger *ledger, const char *domain, AuthorDomain *ret_author)
{
	Answer mx = ask_mx(ledger, domain);
	Answer a = ask_a(ledger, domain);
	Answer aaaa = ask_aaaa(ledger, domain);
	GPtrArray *addresses = g_ptr_array_new();
	const char *first;

	*ret_author = (AuthorDomain){ .exists = mx.exists || a.exists || aaaa.exists };
	ret_author->state = answer_state_worse(answer_state_worse(mx.state, a.state), aaaa.state);
	ret_author->exchangers = hosts_of(mx.value);
	first = ret_author->exchangers[0];
	ret_author->takes_no_mail = first && *first == '\0' && !ret_author->exchangers[1];
	add_strings(addresses, a.value);
	add_strings(addresses, aaaa.value);
	g_ptr_array_add(addresses, NULL);
	ret_author->addresses = (char **)g_ptr_array_free(addresses, FALSE);
	ret_author->bimi = ask_bimi(ledger, domain, &ret_author->state);
}

void
author_domain_clear(AuthorDomain *author)
{
	g_strfreev(author->addresses);
	g_strfreev(author->exchangers);
	g_free(author->bimi);
	*author = (AuthorDomain){ 0 };
}
