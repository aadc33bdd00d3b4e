/* SPDX-License-Identifier: MIT */

#include "owner/rdap-card.h"

#include <string.h>

#include "owner/bounds.h"
#include "owner/country.h"
#include "owner/told.h"

/* Places in a property (RFC 7095 §3.3) and in an address (RFC 6350 §6.3.1). */
enum {
	PROPERTY_NAME,
	PROPERTY_PARAMETERS,
	PROPERTY_TYPE,
	PROPERTY_VALUE
};
enum {
	ADR_CITY = 3,
	ADR_REGION = 4,
	ADR_COUNTRY = 6
};

#define PREFERENCE_NONE 101 /* RFC 6350 §5.3 has 1 to 100 */

/* Returns the first string in @value, itself or an element, that is not empty; or NULL. */
static const char *
first_text(const json_t *value)
{
	size_t i;
	const json_t *item;

	if (json_is_string(value))
		return *json_string_value(value) ? json_string_value(value) : NULL;
	json_array_foreach (value, i, item)
		if (json_is_string(item) && *json_string_value(item))
			return json_string_value(item);
	return NULL;
}

/* Whether @parameter, one word or several, has @word. */
static bool
has_word(const json_t *parameter, const char *word)
{
	size_t i;
	const json_t *item;

	if (json_is_string(parameter))
		return g_ascii_strcasecmp(json_string_value(parameter), word) == 0;
	json_array_foreach (parameter, i, item)
		if (json_is_string(item) && g_ascii_strcasecmp(json_string_value(item), word) == 0)
			return true;
	return false;
}

/* How much a value is preferred, the less the more. Registries write the number as a string. */
static json_int_t
preference_of(const json_t *parameters)
{
	const json_t *pref = json_object_get(parameters, "pref");
	json_int_t n = json_is_string(pref)
	                       ? (json_int_t)g_ascii_strtoll(json_string_value(pref), NULL, 10)
	                       : json_integer_value(pref);

	return n >= 1 && n < PREFERENCE_NONE ? n : PREFERENCE_NONE;
}

static void
set(Card *card, char **field, const char *value)
{
	card->redacted |= told_is_redaction(value);
	(void)told_set(field, value);
}

/*
 * Returns the lines of an address that is one text (RFC 7095 §3.3.1.3's label), at most eight, the
 * last of the text being the last. Some write "\n" as a backslash and an n. (transfer full)
 */
static char **
label_lines(const char *label)
{
	g_autofree char *cut = g_strndup(label, OWNER_VALUE_MAX);
	g_auto(GStrv) pieces = g_strsplit(cut, "\\n", -1);
	g_autofree char *text = g_strjoinv("\n", pieces);

	return g_strsplit(g_strchomp(text), "\n", -1);
}

/* "AZ", "QLD": how North America and Australia write a region. */
static bool
is_region_code(const char *line)
{
	size_t len = strlen(line);

	for (size_t i = 0; i < len; i++)
		if (!g_ascii_isupper(line[i]))
			return false;
	return len == 2 || len == 3;
}

/* ARIN has street lines, city, region, postal code and country each on a line of its own. */
static void
read_label(Card *card, const char *label)
{
	g_auto(GStrv) lines = label_lines(label);
	size_t n = g_strv_length(lines);

	for (size_t i = 0; i < n; i++)
		g_strstrip(lines[i]);
	if (n > 0 && !card->country)
		card->country = country_code(lines[n - 1]);
	if (n >= 4 && is_region_code(lines[n - 3])) {
		set(card, &card->city, lines[n - 4]);
		set(card, &card->region, lines[n - 3]);
	}
}

static void
read_address(Card *card, const json_t *parameters, const json_t *value)
{
	const json_t *label = json_object_get(parameters, "label");

	if (!card->country) /* RFC 8605 */
		card->country = country_code(json_string_value(json_object_get(parameters, "cc")));
	if (json_is_array(value)) {
		set(card, &card->city, first_text(json_array_get(value, ADR_CITY)));
		set(card, &card->region, first_text(json_array_get(value, ADR_REGION)));
		if (!card->country)
			card->country =
				country_code(first_text(json_array_get(value, ADR_COUNTRY)));
	}
	if (json_is_string(label))
		read_label(card, json_string_value(label));
	else if (json_is_string(value))
		read_label(card, json_string_value(value));
}

/* Takes @value as the best so far when it is preferred to *best. */
static void
prefer(Card *card, char **field, json_int_t *best, const json_t *parameters, const char *value)
{
	json_int_t preference = preference_of(parameters);
	char *clean = NULL;

	if (*field && preference >= *best)
		return;
	set(card, &clean, value);
	if (!clean)
		return;
	g_free(*field);
	*field = clean;
	*best = preference;
}

/* A number as text or as a URI (RFC 3966). */
static const char *
number_of(const char *value)
{
	return value && g_ascii_strncasecmp(value, "tel:", strlen("tel:")) == 0
	               ? value + strlen("tel:")
	               : value;
}

void
card_read(Card *card, const json_t *array)
{
	json_int_t best_email = 0, best_phone = 0;
	size_t i;
	const json_t *property;

	memset(card, 0, sizeof(*card));
	json_array_foreach (json_array_get(array, 1), i, property) {
		const char *name = json_string_value(json_array_get(property, PROPERTY_NAME));
		const json_t *parameters = json_array_get(property, PROPERTY_PARAMETERS);
		const json_t *value = json_array_get(property, PROPERTY_VALUE);
		const char *text = first_text(value);

		if (!name)
			continue;
		if (g_ascii_strcasecmp(name, "fn") == 0)
			set(card, &card->name, text);
		else if (g_ascii_strcasecmp(name, "org") == 0)
			set(card, &card->organisation, text);
		else if (g_ascii_strcasecmp(name, "kind") == 0)
			card->is_organisation = has_word(value, "org");
		else if (g_ascii_strcasecmp(name, "adr") == 0)
			read_address(card, parameters, value);
		else if (g_ascii_strcasecmp(name, "email") == 0)
			prefer(card, &card->email, &best_email, parameters, text);
		else if (g_ascii_strcasecmp(name, "tel") == 0 &&
		         !has_word(json_object_get(parameters, "type"), "fax"))
			prefer(card, &card->phone, &best_phone, parameters, number_of(text));
	}
}

void
card_clear(Card *card)
{
	g_free(card->name);
	g_free(card->organisation);
	g_free(card->region);
	g_free(card->city);
	g_free(card->email);
	g_free(card->phone);
}
