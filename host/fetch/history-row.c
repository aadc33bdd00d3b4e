/* SPDX-License-Identifier: MIT */

#include "fetch/history-row.h"

#include <glib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "fetch/history-file.h"

static const char *const levels[] = { "danger", "caution", "nothing-found", "verified" };

const char *
history_level(int level)
{
	return levels[CLAMP(level, 0, (int)G_N_ELEMENTS(levels) - 1)];
}

bool
history_level_is_honest(int level)
{
	return level >= 2;
}

static bool
read_level(const json_t *text, int *ret)
{
	for (size_t i = 0; i < G_N_ELEMENTS(levels); i++) {
		if (g_strcmp0(json_string_value(text), levels[i]) == 0) {
			*ret = (int)i;
			return true;
		}
	}
	return false;
}

bool
history_mark_read(const json_t *text, uint64_t *ret)
{
	const char *digits = json_string_value(text);

	return json_string_length(text) == 16 && strspn(digits, "0123456789abcdef") == 16 &&
	       g_ascii_string_to_unsigned(digits, 16, 0, G_MAXUINT64, ret, NULL);
}

json_t *
history_mark_text(uint64_t mark)
{
	return json_sprintf("%016" PRIx64, mark);
}

/*
 * HMAC-SHA256 of the kind, a NUL and the value, cut to what six bytes of SQLite's hold without a
 * sign: among a million traits, one in 2^27 that was never seen is taken for one of them.
 */
static int64_t
hash_of(const uint8_t *key, const char *kind, const char *value)
{
	GHmac *hmac = g_hmac_new(G_CHECKSUM_SHA256, key, HISTORY_KEY_SIZE);
	uint8_t digest[32];
	gsize len = sizeof(digest);
	int64_t hash = 0;

	g_hmac_update(hmac, (const guchar *)kind, (gssize)strlen(kind) + 1);
	g_hmac_update(hmac, (const guchar *)value, (gssize)strlen(value));
	g_hmac_get_digest(hmac, digest, &len);
	g_hmac_unref(hmac);
	for (size_t i = 0; i < HISTORY_HASH_SIZE; i++)
		hash = hash << 8 | digest[i];
	return hash >> 1;
}

static bool
read_traits(const json_t *traits, const uint8_t *key, HistoryRow *row)
{
	const json_t *trait;
	size_t i;

	if (!json_is_array(traits) || json_array_size(traits) > HISTORY_TRAITS_MAX)
		return false;
	json_array_foreach (traits, i, trait) {
		const char *kind = json_string_value(json_array_get(trait, 0));
		const char *value = json_string_value(json_array_get(trait, 1));

		if (!kind || !value || strlen(value) > HISTORY_TRAIT_MAX ||
		    strlen(kind) > HISTORY_TRAIT_MAX)
			return false;
		row->kinds[i] = kind;
		row->traits[i] = hash_of(key, kind, value);
		if (strcmp(kind, "sender") == 0)
			row->sender = (int)i;
	}
	row->n = (unsigned)i;
	return true;
}

/* Returns what may be kept under @key as a word, borrowed, or NULL. */
static const char *
word_of(const json_t *object, const char *key)
{
	const json_t *word = json_object_get(object, key);
	const char *text = json_string_value(word);
	size_t len = json_string_length(word);

	if (!text || len == 0 || len > HISTORY_WORD_MAX || strlen(text) != len)
		return NULL;
	for (const char *at = text; *at; at = g_utf8_next_char(at))
		if (g_unichar_iscntrl(g_utf8_get_char(at)))
			return NULL;
	return text;
}

static void
read_place(const json_t *object, HistoryRow *row)
{
	const json_t *lat = json_object_get(object, "lat"), *lon = json_object_get(object, "lon");
	double north = json_number_value(lat), east = json_number_value(lon);

	row->has_place = json_is_number(lat) && json_is_number(lon) && fabs(north) <= 90 &&
	                 fabs(east) <= 180;
	if (row->has_place) {
		row->lat = (int)lround(north * 10);
		row->lon = (int)lround(east * 10);
	}
}

static bool
read_noted(const json_t *object, HistoryRow *row)
{
	row->brand = word_of(object, "brand");
	row->provider = word_of(object, "provider");
	row->country = word_of(object, "country");
	row->campaign = json_object_get(object, "campaign");
	read_place(object, row);
	return read_level(json_object_get(object, "level"), &row->level);
}

bool
history_row_read(const json_t *object, const uint8_t *key, bool asks, HistoryRow *ret_row)
{
	HistoryRow row = { .sender = -1 };

	if (!history_mark_read(json_object_get(object, "mark"), &row.mark) ||
	    !read_traits(json_object_get(object, "traits"), key, &row))
		return false;
	row.date = MAX(json_integer_value(json_object_get(object, "date")), 0);
	row.has_body = history_mark_read(json_object_get(object, "body"), &row.body);
	if (!asks && !read_noted(object, &row))
		return false;
	*ret_row = row;
	return true;
}
