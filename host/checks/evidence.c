/* SPDX-License-Identifier: MIT */

#include "checks/evidence.h"

#include "base/limits.h"
#include "base/text.h"

static void
item_clear(EvidenceItem *item)
{
	g_free(item->value);
	g_free(item->at);
}

static GArray *
items_new(void)
{
	GArray *items = g_array_new(FALSE, FALSE, sizeof(EvidenceItem));

	g_array_set_clear_func(items, (GDestroyNotify)item_clear);
	return items;
}

/* Most checks find nothing: until the first item all share one list, which stays empty. */
static GArray *
no_items(void)
{
	static GArray *none;

	if (!none)
		none = items_new();
	return none;
}

void
evidence_init(Evidence *evidence)
{
	*evidence = (Evidence){ .items = no_items() };
}

void
evidence_clear(Evidence *evidence)
{
	if (evidence->items != no_items())
		g_array_unref(evidence->items);
}

static void
add(Evidence *evidence, const char *key, const char *value, const char *at, bool term)
{
	EvidenceItem item = { .key = key, .term = term };

	if (evidence->items->len >= EVIDENCE_MAX) {
		evidence->dropped++;
		return;
	}
	if (evidence->items == no_items())
		evidence->items = items_new();
	item.value = text_visible(value ? value : "");
	item.at = g_strdup(at);
	g_array_append_val(evidence->items, item);
}

void
evidence_add(Evidence *evidence, const char *key, const char *value, const char *at)
{
	add(evidence, key, value, at, false);
}

void
evidence_add_term(Evidence *evidence, const char *key, const char *term, const char *at)
{
	add(evidence, key, term, at, true);
}

void
evidence_add_number(Evidence *evidence, const char *key, long long number, const char *at)
{
	g_autofree char *value = g_strdup_printf("%lld", number);

	add(evidence, key, value, at, false);
}
