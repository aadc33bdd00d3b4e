/* SPDX-License-Identifier: MIT */

#include "command/catalogue.h"

#include <gio/gio.h>
#include <jansson.h>
#include <string.h>

#include "base/auto.h"
#include "fuwake-resources.h"

struct Catalogue {
	GHashTable *messages; /* key to message */
	GHashTable *missing;  /* keys asked for in vain, to what stands in their place */
};

/* The catalogues are ours and tested: one that cannot be read is a bug. */
static json_t *
load(const char *lang)
{
	bool japanese = g_strcmp0(lang, "ja") == 0;
	const char *path = japanese ? "/fuwake/ja/messages.json" : "/fuwake/en/messages.json";
	g_autoptr(GBytes) bytes = NULL;
	json_t *root = NULL;
	gsize len = 0;
	const char *data;

	/* Asking for the resource by name links it in; a static library would drop it otherwise. */
	bytes = g_resource_lookup_data(fuwake_get_resource(), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
	                               NULL);
	g_assert(bytes);
	data = g_bytes_get_data(bytes, &len);
	root = json_loadb(data, len, JSON_REJECT_DUPLICATES, NULL);
	g_assert(json_is_object(root));
	return root;
}

bool
catalogue_speaks(const char *lang)
{
	return strcmp(lang, "en") == 0 || strcmp(lang, "ja") == 0;
}

static const char *
system_language(void)
{
	return g_str_has_prefix(g_get_language_names()[0], "ja") ? "ja" : "en";
}

Catalogue *
catalogue_new(const char *lang)
{
	Catalogue *catalogue = g_new0(Catalogue, 1);
	g_autoptr(json_t) root = load(lang ? lang : system_language());
	const char *key;
	json_t *entry;

	catalogue->messages = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	catalogue->missing = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	json_object_foreach (root, key, entry) {
		const char *message = json_string_value(json_object_get(entry, "message"));

		g_assert(message);
		g_hash_table_insert(catalogue->messages, g_strdup(key), g_strdup(message));
	}
	return catalogue;
}

void
catalogue_free(Catalogue *catalogue)
{
	if (!catalogue)
		return;
	g_hash_table_unref(catalogue->messages);
	g_hash_table_unref(catalogue->missing);
	g_free(catalogue);
}

bool
catalogue_has(const Catalogue *catalogue, const char *key)
{
	return g_hash_table_contains(catalogue->messages, key);
}

const char *
catalogue_word(const Catalogue *catalogue, const char *key)
{
	const char *message = g_hash_table_lookup(catalogue->messages, key);

	if (message)
		return message;
	message = g_hash_table_lookup(catalogue->missing, key);
	if (!message) {
		char *shown = g_strdup_printf("⟦%s⟧", key);

		g_hash_table_insert(catalogue->missing, g_strdup(key), shown);
		message = shown;
	}
	return message;
}

char *
message_fill(const char *message, const char *const *values, size_t n)
{
	GString *out = g_string_new(NULL);

	while (*message) {
		size_t plain = strcspn(message, "$");

		g_string_append_len(out, message, (gssize)plain);
		message += plain;
		if (message[0] == '$' && message[1] >= '1' && message[1] <= '9') {
			size_t i = (size_t)(message[1] - '1');

			g_string_append(out, i < n && values[i] ? values[i] : "");
			message += 2;
		} else if (*message) {
			g_string_append_c(out, '$');
			message += message[1] == '$' ? 2 : 1;
		}
	}
	return g_string_free(out, FALSE);
}

char *
catalogue_fill(const Catalogue *catalogue, const char *key, const char *const *values, size_t n)
{
	return message_fill(catalogue_word(catalogue, key), values, n);
}

static gint
compare_keys(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
catalogue_keys(const Catalogue *catalogue)
{
	GPtrArray *keys = g_ptr_array_new();
	GHashTableIter iter;
	gpointer key;

	g_hash_table_iter_init(&iter, catalogue->messages);
	while (g_hash_table_iter_next(&iter, &key, NULL))
		g_ptr_array_add(keys, key);
	g_ptr_array_sort(keys, compare_keys);
	return keys;
}
