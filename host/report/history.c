/* SPDX-License-Identifier: MIT */

#include "report/report.h"

#include <math.h>
#include <stdio.h>

#include "base/auto.h"
#include "base/text.h"

static void
write_shared(Writer *writer, const Similar *similar)
{
	writer_begin_array(writer, "by");
	if (similar->same_body)
		writer_word(writer, NULL, "body");
	for (int kind = 0; kind < TRAITS_N; kind++)
		if (similar->shared & 1u << kind)
			writer_word(writer, NULL, trait_kind_to_string((TraitKind)kind));
	writer_end_array(writer);
}

static void
write_similar(Writer *writer, const Similar *similar)
{
	writer_begin_object(writer, NULL);
	writer_text(writer, "mark", similar->mark);
	writer_number(writer, "date", similar->date);
	writer_word(writer, "level", similar->level);
	writer_text(writer, "brand", similar->brand);
	writer_text(writer, "provider", similar->provider);
	writer_text(writer, "country", similar->country);
	write_shared(writer, similar);
	writer_bool(writer, "campaign", similar->belongs);
	writer_end_object(writer);
}

void
history_write(Writer *writer, const char *key, const Past *past)
{
	char mark[17];

	if (!past)
		return;
	(void)snprintf(mark, sizeof mark, "%016" G_GINT64_MODIFIER "x", past->mark);
	writer_begin_object(writer, key);
	writer_word(writer, "mark", mark);
	writer_word(writer, "state", answer_state_to_string(past->state));
	writer_text(writer, "reason", past->reason);
	if (past->state == ANSWER_KNOWN) {
		writer_number(writer, "count", past->mails);
		writer_begin_object(writer, "sender");
		writer_number(writer, "count", past->from_sender);
		writer_number(writer, "first", past->from_sender_since);
		writer_end_object(writer);
		writer_begin_array(writer, "similar");
		for (guint i = 0; i < past->similar->len; i++)
			write_similar(writer, g_ptr_array_index(past->similar, i));
		writer_end_array(writer);
	}
	writer_end_object(writer);
}

/* Keeps @value, as a person may read it, or nothing for NULL. */
static void
set_text(json_t *row, const char *key, const char *value)
{
	g_autofree char *visible = value ? text_visible(value) : NULL;

	if (visible)
		json_object_set_new(row, key, json_string(visible));
}

/* Where the origin is, roughly: a tenth of a degree is a town. */
static void
set_place(json_t *row, const Place *place)
{
	set_text(row, "provider", place->cloud ? place->cloud : place->provider);
	set_text(row, "country", place->country);
	if (place->has_position) {
		json_object_set_new(row, "lat", json_real(round(place->lat * 10) / 10));
		json_object_set_new(row, "lon", json_real(round(place->lon * 10) / 10));
	}
}

static json_t *
campaign_of(const Past *past)
{
	json_t *marks = json_array();

	for (guint i = 0; i < past->similar->len; i++) {
		const Similar *similar = g_ptr_array_index(past->similar, i);

		if (similar->belongs)
			json_array_append_new(marks, json_string(similar->mark));
	}
	return marks;
}

void
remembered_write(Writer *writer, const char *key, const Remembered *remembered)
{
	g_autoptr(json_t) row = json_loads(remembered->fingerprint->question, 0, NULL);
	const Spot *origin = remembered->places->origin;

	json_object_set_new(row, "level", json_string(level_to_string(remembered->level)));
	set_text(row, "brand", remembered->fingerprint->brand);
	if (origin)
		set_place(row, &origin->place);
	json_object_set_new(row, "campaign", campaign_of(remembered->past));
	writer_json(writer, key, row);
}
