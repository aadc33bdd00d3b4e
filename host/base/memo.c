/* SPDX-License-Identifier: MIT */

#include "base/memo.h"

#include "base/limits.h"
#include "base/text.h"

struct Memo {
	GHashTable *answers;
};

Memo *
memo_new(GDestroyNotify free_value)
{
	Memo *memo = g_new(Memo, 1);

	memo->answers = g_hash_table_new_full(text_hash, g_str_equal, g_free, free_value);
	return memo;
}

void
memo_clear(Memo *memo)
{
	if (memo)
		g_hash_table_remove_all(memo->answers);
}

void
memo_reserve(Memo *memo, unsigned n)
{
	if (g_hash_table_size(memo->answers) + n > MEMO_MAX)
		g_hash_table_remove_all(memo->answers);
}

bool
memo_get(Memo *memo, const char *key, const void **ret)
{
	gpointer value = NULL;

	if (!g_hash_table_lookup_extended(memo->answers, key, NULL, &value))
		return false;
	*ret = value;
	return true;
}

const void *
memo_put(Memo *memo, const char *key, void *value)
{
	g_hash_table_insert(memo->answers, g_strdup(key), value);
	return value;
}
