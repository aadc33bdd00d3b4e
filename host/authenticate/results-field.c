/* SPDX-License-Identifier: MIT */

/* One field, taken apart (RFC 8601 §2.2). */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/results-reader.h"
#include "authenticate/results.h"
#include "base/limits.h"

/* "ptype.property", "reason", or (relaxed) a name without a ptype: "action=none". */
typedef struct Property {
	Slice type, name;
} Property;

/* Takes a property's name and the "=" behind it. Returns false, and goes back, if there is none. */
static bool
take_property(ResultsReader *r, Property *ret_property)
{
	const char *start = r->p;

	ret_property->type = reader_take_keyword(r);
	ret_property->name = (Slice){ r->p, 0 };
	if (reader_take(r, '.')) {
		ret_property->name = reader_take_keyword(r);
		if (ret_property->name.len == 0)
			ret_property->type.len = 0;
	}
	if (ret_property->type.len > 0 && reader_at(r, '=')) {
		r->p++;
		return true;
	}
	r->p = start;
	return false;
}

/*
 * Whether the value of a property is left out: "smtp.mailfrom= smtp.helo=a". The grammar would have
 * the name of the next one for it.
 */
static bool
is_left_out(const ResultsReader *r)
{
	ResultsReader ahead = *r;
	Property next;

	return !r->strict && take_property(&ahead, &next) && next.name.len > 0;
}

static char *
property_name(const Property *property)
{
	g_autofree char *type = results_keep_lower(property->type);
	g_autofree char *name = results_keep_lower(property->name);

	return property->name.len > 0 ? g_strconcat(type, ".", name, NULL) : g_steal_pointer(&type);
}

static void
read_property(ResultsReader *r, MethodResult *result)
{
	Property property;
	g_autofree char *name = NULL, *value = NULL;
	const char *before = NULL;

	if (!take_property(r, &property)) {
		/* A word that says nothing. */
		r->broken = r->broken || r->strict;
		before = r->p;
		value = reader_take_value(r);
		if (r->p == before && !reader_at_end(r))
			r->p++;
		return;
	}
	before = r->p;
	reader_skip(r);
	value = r->p > before && is_left_out(r) ? g_strdup("") : reader_take_value(r);
	name = property_name(&property);
	if (strcmp(name, "reason") == 0) {
		if (r->strict && (result->reason || g_hash_table_size(result->properties) > 0))
			r->broken = true;
		if (!result->reason)
			result->reason = g_steal_pointer(&value);
		return;
	}
	if (r->strict && property.name.len == 0)
		r->broken = true;
	if (g_hash_table_size(result->properties) < RESULTS_PROPERTIES_MAX &&
	    !g_hash_table_contains(result->properties, name))
		g_hash_table_insert(result->properties, g_steal_pointer(&name),
		                    g_steal_pointer(&value));
}

static void
method_result_free(MethodResult *result)
{
	g_free(result->method);
	g_free(result->result);
	g_free(result->reason);
	g_free(result->comment);
	g_hash_table_unref(result->properties);
	g_free(result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(MethodResult, method_result_free)

/*
 * Reads a part, "method/version=result ...". Returns: (transfer full), or NULL for "none"
 * (no-result) and when it is broken, which reader_is_broken() tells.
 */
static MethodResult *
read_part(ResultsReader *r)
{
	g_autoptr(MethodResult) result = g_new0(MethodResult, 1);
	Slice method = reader_take_keyword(r), word;

	result->properties = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	if (reader_at_end(r) && slice_equal_ignoring_case(method, "none"))
		return NULL;
	if (reader_take(r, '/') && reader_take_digits(r).len == 0)
		r->broken = true;
	r->broken = r->broken || method.len == 0 || !reader_take(r, '=');
	r->comment = (Slice){ NULL, 0 };
	word = reader_take_keyword(r);
	r->broken = r->broken || word.len == 0;
	while (!r->broken && !reader_at_end(r))
		read_property(r, result);
	if (reader_is_broken(r))
		return NULL;
	result->method = results_keep_lower(method);
	result->result = results_keep_lower(word);
	if (r->comment.len > 0)
		result->comment = results_keep(r->comment);
	return g_steal_pointer(&result);
}

/* Goes to the end of a part that is broken. */
static void
skip_part(ResultsReader *r)
{
	r->broken = false;
	while (!reader_at_end(r)) {
		const char *before = r->p;

		g_free(reader_take_value(r));
		if (r->p == before && !reader_at_end(r))
			r->p++;
	}
}

/* Takes the next part into @methods. Returns whether it was "none". */
static bool
take_part(ResultsReader *r, GPtrArray *methods)
{
	MethodResult *result = read_part(r);

	if (result)
		g_ptr_array_add(methods, result);
	else if (reader_is_broken(r) && !r->strict)
		skip_part(r);
	else
		return !reader_is_broken(r);
	return false;
}

/* Reads the parts up to the end of the field: the reader stands at a ";" or, without an
 * authserv-id, at the first part. */
static void
read_parts(ResultsReader *r, GPtrArray *methods)
{
	bool none = false;
	unsigned parts = 0;

	for (; r->p < r->end && methods->len < RESULTS_METHODS_MAX; parts++) {
		(void)reader_take(r, ';');
		if (!r->strict && reader_at_end(r))
			continue;
		none = take_part(r, methods) || none;
		if (r->strict && reader_is_broken(r))
			break;
	}
	/* The standard knows no field that says nothing, but for "none" and nothing else. */
	if (r->strict && (reader_is_broken(r) || parts == 0 || (none && parts > 1)))
		g_ptr_array_set_size(methods, 0);
}

/* Whether a part stands where the authserv-id should be. */
static bool
begins_with_part(const ResultsReader *r)
{
	ResultsReader ahead = *r;

	return reader_take_keyword(&ahead).len > 0 && reader_at(&ahead, '=');
}

/*
 * Reads the authserv-id and the version behind it. Returns: (transfer full), or NULL if there is
 * none that can be read. One that would have to be cleaned or cut is none: receivers remove what
 * bears their name, and what is almost their name must not become it here.
 */
static char *
read_authserv_id(ResultsReader *r)
{
	g_autoptr(GString) quoted = reader_at(r, '"') ? reader_take_quoted(r) : NULL;
	Slice id = quoted ? (Slice){ quoted->str, quoted->len } : reader_take_token(r);
	g_autofree char *kept = NULL;

	(void)reader_take_digits(r);
	if (reader_is_broken(r) || !reader_at_end(r) || id.len == 0 || id.len > DOMAIN_MAX)
		return NULL;
	kept = results_keep(id);
	return slice_equal(id, kept) ? g_steal_pointer(&kept) : NULL;
}

/* Steps over "i=1;" (RFC 8617 §4.1.1). */
static bool
skip_instance(ResultsReader *r)
{
	return slice_equal_ignoring_case(reader_take_keyword(r), "i") && reader_take(r, '=') &&
	       reader_take_digits(r).len > 0 && reader_take(r, ';');
}

static ResultsReader
reader_on(const Header *header, ResultsReading reading)
{
	return (ResultsReader){ .p = header->raw,
		                .end = header->raw + MIN(header->raw_len, RESULTS_FIELD_MAX),
		                .strict = reading == RESULTS_STRICT,
		                .cut = header->raw_len > RESULTS_FIELD_MAX };
}

ResultsField *
results_field_read(const Header *header, ResultsReading reading)
{
	ResultsField *field = g_new0(ResultsField, 1);
	ResultsReader r = reader_on(header, reading);

	field->header = header;
	field->methods = g_ptr_array_new_with_free_func((GDestroyNotify)method_result_free);
	reader_skip(&r);
	if (g_ascii_strncasecmp(header->name, "ARC-", 4) == 0 && !skip_instance(&r))
		return field;
	field->authserv_id =
		!r.strict && begins_with_part(&r) ? g_strdup("") : read_authserv_id(&r);
	if (!field->authserv_id)
		return field;
	read_parts(&r, field->methods);
	return field;
}

void
results_field_free(ResultsField *field)
{
	if (!field)
		return;
	g_free(field->authserv_id);
	g_ptr_array_unref(field->methods);
	g_free(field);
}
