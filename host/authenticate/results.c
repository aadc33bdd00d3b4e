/* SPDX-License-Identifier: MIT */

#include "authenticate/results.h"

#include <string.h>

#include "authenticate/bounds.h"
#include "message/organisation.h"

/* Whose fields count. */
typedef struct Trust {
	const char *const *names;
	bool ids; /* they are authserv-ids, and not organisations */
} Trust;

static bool
is_named(const char *id, const char *name)
{
	size_t len = strlen(id), end = *name == '@' ? strlen(name + 1) : 0;

	if (*name != '@')
		return g_ascii_strcasecmp(id, name) == 0;
	return end > 0 && len >= end && g_ascii_strcasecmp(id + len - end, name + 1) == 0 &&
	       (len == end || id[len - end - 1] == '.');
}

static bool
trusts(const Trust *trust, const char *id)
{
	for (size_t i = 0; id && trust->names && trust->names[i]; i++)
		if (trust->ids ? is_named(id, trust->names[i])
		               : organisation_same(id, trust->names[i]))
			return true;
	return false;
}

/* Where a field stands on the way the mail took. */
typedef struct Place {
	unsigned received;   /* Received fields above it */
	unsigned ours_end;   /* number of the first Received line that is not ours */
	bool below_boundary; /* the machine that handed the mail to us may have written it */
	bool been_here;      /* a line that is not ours says that we had the mail before */
	bool above_boundary; /* one of our fields stands there: so do all of them */
} Place;

/* Our own lines are the first of the route; who wrote those behind it is not known. */
static unsigned
find_end(const Facts *facts)
{
	guint i = 0;

	while (i < facts->route->len &&
	       ((const Hop *)g_ptr_array_index(facts->route, i))->trust != HOP_CLAIMED)
		i++;
	return i + 1;
}

static void
pass_received(Place *place, const Facts *facts, const Trust *trust)
{
	const Hop *hop = place->received < facts->route->len
	                         ? g_ptr_array_index(facts->route, place->received)
	                         : NULL;

	place->received++;
	if (facts->boundary && place->received >= facts->boundary->number)
		place->below_boundary = true;
	if (hop && hop->trust == HOP_CLAIMED && trusts(trust, hop->received->by))
		place->been_here = true;
}

/*
 * Whether @field bears a name of our side. Receivers remove what a sender writes under their name
 * (§5), but nobody removes a field without one: those count above the boundary only.
 */
static bool
is_ours(const ResultsField *field, const Facts *facts, const Trust *trust, const Place *place)
{
	if (!field->authserv_id)
		return false;
	if (*field->authserv_id)
		return trusts(trust, field->authserv_id);
	if (place->below_boundary)
		return false;
	return trusts(trust, "") ||
	       (!trust->ids && facts->boundary && trusts(trust, facts->receiver));
}

/* Returns: (transfer full): whose name @field bears, NULL if it cannot be read. */
static char *
owner_of(const ResultsField *field)
{
	g_autofree char *id = field->authserv_id ? g_ascii_strdown(field->authserv_id, -1) : NULL;
	char *organisation = organisation_of(id);

	return organisation ? organisation : g_steal_pointer(&id);
}

/*
 * Whether our side would not have written here. A server puts its fields above its Received line or
 * below it (Gmail), and not once here and once there.
 */
static bool
is_out_of_reach(const Place *place)
{
	return place->received >= place->ours_end ||
	       (place->above_boundary && place->below_boundary);
}

/*
 * Trusts @field, the next from the top, or not. Returns whether those below may be trusted.
 */
static bool
judge(Results *results, ResultsField *field, const Facts *facts, const Trust *trust, Place *place)
{
	bool ours = is_ours(field, facts, trust, place);

	if (is_out_of_reach(place)) {
		field->forged = ours && results->organisation && !place->been_here;
		return false;
	}
	field->trusted = ours;
	place->above_boundary = place->above_boundary || (ours && !place->below_boundary);
	if (ours && !results->organisation)
		results->organisation = owner_of(field);
	/* Where ids are named, a foreign one between them is passed over; an unreadable one on top
	 * could be ours, and broken by whoever wrote those below. */
	return ours || (trust->ids && (field->number > 1 || field->authserv_id));
}

static Results *
read_all(const Facts *facts, const Trust *trust, ResultsReading reading)
{
	Results *results = g_new0(Results, 1);
	Place place = { .ours_end = find_end(facts) };
	bool open = true;

	results->fields = g_ptr_array_new_with_free_func((GDestroyNotify)results_field_free);
	for (guint i = 0; i < facts->headers->len && results->fields->len < RESULTS_MAX; i++) {
		const Header *header = g_ptr_array_index(facts->headers, i);
		ResultsField *field = NULL;

		if (g_ascii_strcasecmp(header->name, "Received") == 0)
			pass_received(&place, facts, trust);
		if (g_ascii_strcasecmp(header->name, "Authentication-Results") != 0)
			continue;
		field = results_field_read(header, reading);
		g_ptr_array_add(results->fields, field);
		field->number = results->fields->len;
		if (field->number == 1)
			results->newest = owner_of(field);
		if (open || is_out_of_reach(&place))
			open = judge(results, field, facts, trust, &place);
	}
	return results;
}

Results *
results_read(const Facts *facts, const char *const *organisations, ResultsReading reading)
{
	return read_all(facts, &(Trust){ organisations, false }, reading);
}

Results *
results_read_named(const Facts *facts, const char *const *ids, ResultsReading reading)
{
	return read_all(facts, &(Trust){ ids, true }, reading);
}

void
results_free(Results *results)
{
	if (!results)
		return;
	g_ptr_array_unref(results->fields);
	g_free(results->newest);
	g_free(results->organisation);
	g_free(results);
}

const MethodResult *
results_find(const Results *results, const char *method)
{
	for (guint i = 0; i < results->fields->len; i++) {
		const ResultsField *field = g_ptr_array_index(results->fields, i);

		for (guint k = 0; field->trusted && k < field->methods->len; k++) {
			const MethodResult *result = g_ptr_array_index(field->methods, k);

			if (strcmp(result->method, method) == 0)
				return result;
		}
	}
	return NULL;
}
