/* SPDX-License-Identifier: MIT */

#include "authenticate/blocklist.h"

#include "ask/questions.h"
#include "authenticate/bounds.h"
#include "base/ip.h"
#include "base/text.h"

static void
blocklist_free(Blocklist *list)
{
	g_free(list->zone);
	g_free(list->code);
	g_free(list);
}

/*
 * 127.0.0.0/8 is a listing but for 127.255.255.0/24, by which lists tell that they do not answer:
 * the resolver is a public one, or asks too much. Anything else comes from a domain for sale.
 */
static BlocklistResult
result_of(const char *code)
{
	if (g_str_has_prefix(code, "127.255.255."))
		return BLOCKLIST_REFUSED;
	return g_str_has_prefix(code, "127.") ? BLOCKLIST_LISTED : BLOCKLIST_BROKEN;
}

static Blocklist *
check_zone(Ledger *ledger, const char *ip, const char *zone)
{
	Blocklist *list = g_new0(Blocklist, 1);
	g_autofree char *labels = ip_reversed(ip);
	g_autofree char *name =
		g_strconcat(labels ? labels : "", ".", zone, NULL); /* RFC 5782 §2.1, §2.4 */
	Answer answer = ask_a(ledger, name);
	const char *code = json_string_value(json_array_get(answer.value, 0));

	list->state = answer.state;
	list->zone = text_visible(zone);
	list->code = text_visible(code);
	list->result = code ? result_of(code) : BLOCKLIST_UNLISTED;
	return list;
}

GPtrArray *
blocklists_check(Ledger *ledger, const char *ip, const char *const *zones)
{
	GPtrArray *lists = g_ptr_array_new_with_free_func((GDestroyNotify)blocklist_free);

	for (size_t i = 0; ip && zones && zones[i] && i < BLOCKLISTS_MAX; i++)
		g_ptr_array_add(lists, check_zone(ledger, ip, zones[i]));
	return lists;
}

const char *
blocklist_result_to_string(BlocklistResult result)
{
	switch (result) {
	case BLOCKLIST_UNLISTED: return "unlisted";
	case BLOCKLIST_LISTED: return "listed";
	case BLOCKLIST_REFUSED: return "refused";
	case BLOCKLIST_BROKEN: return "broken";
	}
	g_assert_not_reached();
}
