/* SPDX-License-Identifier: MIT */

#include "authenticate/dmarc-record.h"

#include <glib.h>
#include <string.h>

#include "authenticate/tags.h"

/* A record that does not begin with its version is no DMARC record, whatever else it says. */
static bool
begins(const char **p, const char *end)
{
	Tag tag;

	return *p < end && (**p == 'v' || **p == 'V') && tag_next(p, end, &tag) && tag.valid &&
	       slice_equal_ignoring_case(tag.name, "v") && slice_equal(tag.value, "DMARC1");
}

static DmarcRequest
read_request(Slice value)
{
	static const char *const words[] = {
		[DMARC_POLICY_NONE] = "none",
		[DMARC_POLICY_QUARANTINE] = "quarantine",
		[DMARC_POLICY_REJECT] = "reject",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (slice_equal_ignoring_case(value, words[i]))
			return (DmarcRequest){ true, true, (DmarcPolicy)i };
	return (DmarcRequest){ true, false, DMARC_POLICY_NONE };
}

/* Whether @uri has a scheme (RFC 3986 §3.1) and something behind it. */
static bool
is_uri(const char *uri, const char *end)
{
	const char *p = uri;

	while (p < end && (g_ascii_isalnum(*p) || memchr("+-.", *p, 3)))
		p++;
	return p > uri && g_ascii_isalpha(*uri) && p + 1 < end && *p == ':' &&
	       g_ascii_isgraph(p[1]);
}

static bool
has_uri(Slice value)
{
	const char *end = value.text + value.len;

	for (const char *p = value.text; p < end;) {
		const char *comma = memchr(p, ',', (size_t)(end - p));
		const char *stop = comma ? comma : end;

		while (p < stop && g_ascii_isspace(*p))
			p++;
		if (is_uri(p, stop))
			return true;
		p = comma ? comma + 1 : end;
	}
	return false;
}

static void
read_tag(const Tag *tag, DmarcRecord *record)
{
	const struct {
		const char *name;
		DmarcRequest *request;
	} requests[] = {
		{ "p", &record->domain },
		{ "sp", &record->subdomain },
		{ "np", &record->missing },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(requests); i++)
		if (slice_equal_ignoring_case(tag->name, requests[i].name) &&
		    !requests[i].request->present)
			*requests[i].request = read_request(tag->value);
	if (slice_equal_ignoring_case(tag->name, "psd")) {
		if (slice_equal_ignoring_case(tag->value, "y"))
			record->psd = DMARC_PSD_YES;
		else if (slice_equal_ignoring_case(tag->value, "n"))
			record->psd = DMARC_PSD_NO;
	} else if (slice_equal_ignoring_case(tag->name, "t")) {
		record->testing = slice_equal_ignoring_case(tag->value, "y");
	} else if (slice_equal_ignoring_case(tag->name, "adkim")) {
		record->dkim_strict = slice_equal_ignoring_case(tag->value, "s");
	} else if (slice_equal_ignoring_case(tag->name, "aspf")) {
		record->spf_strict = slice_equal_ignoring_case(tag->value, "s");
	} else if (slice_equal_ignoring_case(tag->name, "rua")) {
		record->has_rua = record->has_rua || has_uri(tag->value);
	}
}

unsigned
dmarc_record_read(const json_t *value, DmarcRecord *ret_record)
{
	unsigned n = 0;

	for (size_t i = 0; i < json_array_size(value) && n < 2; i++) {
		const json_t *txt = json_array_get(value, i);
		const char *text = json_string_value(txt);
		const char *p = text, *end = text ? text + json_string_length(txt) : NULL;
		Tag tag;

		if (!text || !begins(&p, end))
			continue;
		n++;
		*ret_record = (DmarcRecord){ .text = text, .len = (size_t)(end - text) };
		while (tag_next(&p, end, &tag))
			if (tag.valid)
				read_tag(&tag, ret_record);
	}
	return n;
}
