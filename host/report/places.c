/* SPDX-License-Identifier: MIT */

#include "base/limits.h"
#include "report/report.h"

#define SOURCES_SHOWN_MAX 8 /* files that places were read from; two or three are installed */

static void
write_position(Writer *writer, const Place *place)
{
	if (!place->has_position)
		return;
	writer_decimal(writer, "lat", place->lat);
	writer_decimal(writer, "lon", place->lon);
	writer_number(writer, "radius_km", place->radius_km);
}

/* The keys of a place in the object that is open; a place that is not known has its state only. */
static void
write_place(Writer *writer, const Place *place, const char *state_key, const char *reason_key)
{
	const char *hosting = hosting_to_string(place->hosting);

	writer_word(writer, state_key, answer_state_to_string(place->state));
	writer_text(writer, reason_key, place->reason);
	if (!place->exists)
		return;
	writer_text(writer, "country", place->country);
	writer_text(writer, "region", place->region);
	writer_text(writer, "city", place->city);
	write_position(writer, place);
	writer_word(writer, "precision", precision_to_string(place->precision));
	writer_flag(writer, "anycast", place->anycast);
	writer_text(writer, "cloud", place->cloud);
	writer_text(writer, "cloud_region", place->cloud_region);
	if (place->asn > 0)
		writer_number(writer, "asn", place->asn);
	writer_text(writer, "provider", place->provider);
	if (hosting)
		writer_word(writer, "hosting", hosting);
}

void
origin_place_write(Writer *writer, const Places *places)
{
	if (places->origin)
		write_place(writer, &places->origin->place, "place_state", "place_reason");
}

void
link_place_write(Writer *writer, const Places *places, const Link *link)
{
	const Spot *spot = places_of_link(places, link);

	if (!spot)
		return;
	writer_text(writer, "ip", spot->ip);
	writer_text(writer, "country", spot->place.country);
}

static void
write_spot(Writer *writer, const Spot *spot)
{
	writer_begin_object(writer, NULL);
	writer_word(writer, "role", spot_role_to_string(spot->role));
	if (spot->hop > 0)
		writer_number(writer, "hop", spot->hop);
	writer_text(writer, "domain", spot->domain);
	writer_text(writer, "ip", spot->ip);
	write_place(writer, &spot->place, "state", "reason");
	writer_end_object(writer);
}

static void
write_source(Writer *writer, const json_t *source)
{
	static const char *const keys[] = { "name", "date", "text", "url" };

	writer_begin_object(writer, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
		writer_text(writer, keys[i], json_string_value(json_object_get(source, keys[i])));
	writer_end_object(writer);
}

/* Each file once, by its name and date: whoever shows a place names whose data it is. */
static void
write_sources(Writer *writer, const Places *places)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	writer_begin_array(writer, "place_sources");
	for (guint i = 0; i < places->spots->len; i++) {
		const Spot *spot = g_ptr_array_index(places->spots, i);
		const json_t *source;
		size_t k;

		json_array_foreach (spot->place.sources, k, source) {
			const char *name = json_string_value(json_object_get(source, "name"));
			const char *date = json_string_value(json_object_get(source, "date"));

			if (name && g_hash_table_size(seen) < SOURCES_SHOWN_MAX &&
			    g_hash_table_add(seen, g_strconcat(name, "\n", date, NULL)))
				write_source(writer, source);
		}
	}
	writer_end_array(writer);
}

void
places_write(Writer *writer, const Places *places)
{
	writer_begin_array(writer, "places");
	for (guint i = 0; i < places->spots->len && writer->out->len < REPORT_LISTS_MAX; i++)
		write_spot(writer, g_ptr_array_index(places->spots, i));
	writer_end_array(writer);
	writer_begin_array(writer, "country_path");
	for (guint i = 0; i < places->path->len; i++)
		writer_text(writer, NULL, g_ptr_array_index(places->path, i));
	writer_end_array(writer);
	write_sources(writer, places);
}
