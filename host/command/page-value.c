/* SPDX-License-Identifier: MIT */

#include <stdarg.h>
#include <string.h>

#include "base/text.h"
#include "command/columns.h"
#include "command/page.h"

#define KEY_MAX       64 /* longer ids are none of ours */
#define SHORT_COLUMNS 140

/* "evil.example" as "evil[.]example", which no program makes a link of. */
static void
append_dots(GString *out, const char *host, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (host[i] == '.')
			g_string_append(out, "[.]");
		else
			g_string_append_c(out, host[i]);
}

/* Returns the length of the scheme's name that ends at @end, within what has been written. */
static size_t
scheme_length(const char *start, const char *end)
{
	size_t n = 0;

	while (end - n > start && (g_ascii_isalnum(end[-1 - (gssize)n])))
		n++;
	return n;
}

static char *
defang(const char *text)
{
	GString *out = g_string_new(NULL);
	const char *mark;

	while ((mark = strstr(text, "://"))) {
		size_t scheme = scheme_length(text, mark);
		const char *host = mark + 3;
		size_t len = strcspn(host, "/?#\\ \"'<>");

		g_string_append_len(out, text, mark - text);
		if (scheme >= 4 && g_ascii_strncasecmp(mark - scheme, "http", 4) == 0)
			memcpy(out->str + out->len - scheme + 1, "xx", 2);
		g_string_append(out, "://");
		append_dots(out, host, len);
		text = host + len;
	}
	g_string_append(out, text);
	return g_string_free(out, FALSE);
}

char *
page_clean(const Page *page, const char *raw)
{
	g_autofree char *visible = text_visible(raw);

	return page->style->defang ? defang(visible) : g_steal_pointer(&visible);
}

char *
page_value(const Page *page, const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);
	const char *text = json_string_value(value);

	if (json_is_integer(value))
		return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
	return text && *text ? page_clean(page, text) : NULL;
}

char *
page_host(const Page *page, const json_t *object, const char *key)
{
	g_autofree char *host = page_value(page, object, key);
	GString *out;

	if (!host || !page->style->defang)
		return g_steal_pointer(&host);
	out = g_string_new(NULL);
	append_dots(out, host, strlen(host));
	return g_string_free(out, FALSE);
}

char *
page_shortened(const Page *page, const json_t *object, const char *key)
{
	g_autofree char *value = page_value(page, object, key);
	size_t len = value ? columns_cut(value, SHORT_COLUMNS) : 0;

	if (!value || !value[len])
		return g_steal_pointer(&value);
	return g_strdup_printf("%.*s…", (int)len, value);
}

const char *
page_id(const json_t *object, const char *key)
{
	const char *id = json_string_value(json_object_get(object, key));

	return id ? id : "";
}

const char *
page_word(const Page *page, const char *key)
{
	return catalogue_word(page->words, key);
}

char *
page_fill(const Page *page, const char *key, ...)
{
	const char *values[9];
	const char *value;
	size_t n = 0;
	va_list list;

	va_start(list, key);
	while (n < G_N_ELEMENTS(values) && (value = va_arg(list, const char *)))
		values[n++] = value;
	va_end(list);
	return catalogue_fill(page->words, key, values, n);
}

char *
page_count(const Page *page, const char *key, json_int_t n, const char *rest)
{
	g_autofree char *number = g_strdup_printf("%" JSON_INTEGER_FORMAT, n);
	g_autofree char *one = g_strconcat(key, "_one", NULL);

	return page_fill(page, n == 1 ? one : key, number, rest, NULL);
}

char *
page_key(const char *prefix, const char *id)
{
	char *key = g_strdup_printf("%s_%.*s", prefix, KEY_MAX, id);

	for (char *p = key; *p; p++)
		if (!g_ascii_isalnum(*p))
			*p = '_';
	return key;
}

void
page_join(const Page *page, GString *list, const char *part)
{
	if (list->len > 0)
		g_string_append(list, page_word(page, "list_separator"));
	g_string_append(list, part);
}

char *
page_day(const json_t *object, const char *key)
{
	const json_t *epoch = json_object_get(object, key);
	g_autoptr(GDateTime) when =
		json_is_integer(epoch) ? g_date_time_new_from_unix_utc(json_integer_value(epoch))
				       : NULL;

	return when ? g_date_time_format(when, "%Y-%m-%d") : NULL;
}

char *
page_time(const Page *page, json_int_t epoch)
{
	g_autoptr(GDateTime) when = g_date_time_new_from_unix_utc(epoch + page->zone);
	g_autofree char *date = when ? g_date_time_format(when, "%Y-%m-%d") : NULL;
	g_autofree char *clock = when ? g_date_time_format(when, "%H:%M:%S") : NULL;
	g_autofree char *weekday = NULL;

	if (!date || !clock)
		return g_strdup_printf("%" JSON_INTEGER_FORMAT, epoch);
	/* GLib counts Monday 1 to Sunday 7, the catalogue Sunday 0 to Saturday 6. */
	weekday = g_strdup_printf("weekday_short_%d", g_date_time_get_day_of_week(when) % 7);
	return page_fill(page, "time_stamp", date, page_word(page, weekday), clock, NULL);
}

char *
page_duration(const Page *page, json_int_t seconds)
{
	static const struct {
		json_int_t large, small;
		const char *key;
	} units[] = {
		{ 24 * 3600, 3600, "time_days" },
		{ 3600, 60, "time_hours" },
		{ 60, 1, "time_minutes" },
	};
	g_autofree char *whole = NULL;
	g_autofree char *rest = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
		if (seconds < units[i].large)
			continue;
		whole = g_strdup_printf("%" JSON_INTEGER_FORMAT, seconds / units[i].large);
		rest = g_strdup_printf("%" JSON_INTEGER_FORMAT,
		                       seconds % units[i].large / units[i].small);
		return page_fill(page, units[i].key, whole, rest, NULL);
	}
	whole = g_strdup_printf("%" JSON_INTEGER_FORMAT, seconds);
	return page_fill(page, "time_seconds", whole, NULL);
}

char *
page_bytes(const Page *page, json_int_t bytes)
{
	static const char *const units[] = { "size_bytes", "size_kib", "size_mib", "size_gib" };
	double size = (double)bytes;
	g_autofree char *number = NULL;
	size_t unit = 0;

	for (; size >= 1024 && unit + 1 < G_N_ELEMENTS(units); unit++)
		size /= 1024;
	number = g_strdup_printf(unit == 0 ? "%.0f" : "%.1f", size);
	return page_fill(page, units[unit], number, NULL);
}
