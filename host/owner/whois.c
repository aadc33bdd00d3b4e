/* SPDX-License-Identifier: MIT */

/*
 * Answers of port 43 (RFC 3912), which has no form
 *
 * Servers write in three shapes: "label: value", "[label] value", and a label over a block of
 * lines. What a label means hangs on the section it stands in: a country below "Registrant:" is
 * the holder's. A section ends where the next begins; lines of bare text belong to it up to the
 * next blank one. Registries of RIPE's kind write objects, one a paragraph, instead.
 */

#include <string.h>

#include "owner/bounds.h"
#include "owner/reader.h"
#include "owner/whois-host.h"
#include "owner/whois-reading.h"
#include "owner/whois-standing.h"
#include "owner/whois-text.h"

/* Where in the answer one is. */
typedef struct Place {
	const GArray *lines;
	guint at;
	WhoisReading *reading;
	WhoisLayout layout;
	WhoisSection section;
	unsigned indent;  /* of the section's heading */
	bool is_object;   /* the section is an object: it ends with the paragraph */
	bool is_named;    /* a comment above the paragraph named its section */
	bool text_open;   /* bare lines belong to the section */
	bool has_text;    /* it has some */
	bool after_blank; /* a blank line stood between it and here */
	WhoisField last;  /* field of the line before, for lines that go on with it */
	unsigned last_indent;
	bool last_empty; /* its value stands on the next */
} Place;

static const WhoisLine *
line_at(const Place *place, guint at)
{
	return &g_array_index(place->lines, WhoisLine, at);
}

static void
put(Place *place, WhoisField field, const WhoisLine *line)
{
	whois_reading_put(place->reading, field, line->value, line->value_len);
	place->last = field;
	place->last_indent = line->indent;
	place->last_empty = line->value_len == 0;
}

static void
enter(Place *place, WhoisSection section, unsigned indent)
{
	place->section = section;
	place->indent = indent;
	place->text_open = true;
	place->has_text = false;
	place->after_blank = false;
	place->last_empty = false;
	place->last = FIELD_NONE;
}

static void
leave_object(Place *place)
{
	if (place->is_object)
		enter(place, SECTION_TOP, 0);
	place->is_object = false;
	place->text_open = false;
}

/* Whether the paragraph that begins here is the object of the domain's holder. */
static bool
is_holder_object(const Place *place)
{
	const char *handle = place->reading->values[FIELD_HANDLE];
	guint end = place->at + WHOIS_OBJECT_MAX;

	for (guint i = place->at; handle && i < MIN(place->lines->len, end); i++) {
		const WhoisLine *line = line_at(place, i);

		if (line->len == 0)
			return false;
		if (line->label && whois_is_handle(line->label) &&
		    line->value_len == strlen(handle) &&
		    g_ascii_strncasecmp(line->value, handle, line->value_len) == 0)
			return true;
	}
	return false;
}

/* Begins an object if @line, the first of a paragraph, is its first. */
static void
enter_object(Place *place, const WhoisLine *line)
{
	const char *handle = place->reading->values[FIELD_HANDLE];
	WhoisSection section = SECTION_TOP;

	if (place->is_named)
		return;
	leave_object(place);
	if (!line->label || !(line->is_object || place->layout == WHOIS_HANDLES) ||
	    !whois_object(line->label, &section))
		return;
	if (section == SECTION_CONTACT && is_holder_object(place))
		section = SECTION_HOLDER;
	else if (section == SECTION_HOLDER && handle && !is_holder_object(place))
		section = SECTION_CONTACT;
	/* A registrar that is named in the domain's own paragraph is told there. */
	if (section == SECTION_REGISTRAR && place->reading->values[FIELD_REGISTRAR])
		section = SECTION_CONTACT;
	enter(place, section, line->indent);
	place->is_object = true;
}

/* Whether a block of deeper lines follows. */
static bool
heads_block(const Place *place, const WhoisLine *line)
{
	const WhoisLine *next =
		place->at + 1 < place->lines->len ? line_at(place, place->at + 1) : NULL;

	return next && next->len > 0 && next->indent > line->indent;
}

/* Whether @line heads a section; one that is not known is somebody else's. */
static bool
is_heading(const Place *place, const WhoisLine *line, WhoisSection *ret)
{
	g_autofree char *text = NULL;
	WhoisField field = FIELD_NONE;

	if (place->is_object && place->section != SECTION_TOP)
		return false;
	if (line->label &&
	    (line->value_len > 0 || (line->bracket && place->layout == WHOIS_BRACKETS)))
		return false;
	if (line->label && whois_section(line->label, ret))
		return true;
	if (line->label) {
		*ret = SECTION_CONTACT;
		return line->colon && heads_block(place, line) &&
		       !whois_field(place->layout, SECTION_TOP, line->label, &field) &&
		       !whois_field(place->layout, place->section, line->label, &field);
	}
	if (line->len > 64)
		return false;
	text = whois_plain_label(line->text, line->len);
	return text && whois_section(text, ret);
}

/* Sections whose indented lines mean nothing outside of them. */
static bool
is_closed(WhoisSection section)
{
	return section != SECTION_TOP && section != SECTION_DOMAIN && section != SECTION_DATES;
}

/* "Contact Type: registrant" of .coop begins that section. */
static bool
enters_by_type(Place *place, const WhoisLine *line)
{
	g_autofree char *type = NULL;
	WhoisSection section = SECTION_TOP;

	if (strcmp(line->label, "contact type") != 0 || line->value_len == 0)
		return false;
	type = whois_plain_label(line->value, line->value_len);
	if (!type || !whois_section(type, &section))
		return false;
	enter(place, section, line->indent);
	return true;
}

/* "DNS: example.dk" of .dk is the name itself, in ASCII. */
static bool
is_domain_itself(const Place *place, WhoisField field, const WhoisLine *line)
{
	const char *domain = place->reading->values[FIELD_DOMAIN];

	return field == FIELD_NAME_SERVER && domain && strcmp(line->label, "dns") == 0 &&
	       strlen(domain) == line->value_len &&
	       g_ascii_strncasecmp(domain, line->value, line->value_len) == 0;
}

/* Whether @line begins another network, which lies within the one before. */
static bool
begins_network(const Place *place, const WhoisLine *line)
{
	WhoisField field = FIELD_NONE;

	return (place->layout == WHOIS_ARIN || place->layout == WHOIS_NETWORK) &&
	       place->section == SECTION_TOP && place->reading->values[FIELD_RANGE] &&
	       whois_field(place->layout, SECTION_TOP, line->label, &field) && field == FIELD_RANGE;
}

static void
read_labelled(Place *place, const WhoisLine *line)
{
	bool within = place->is_object || (line->indent > place->indent && !place->after_blank);
	const char *handle = place->reading->values[FIELD_HANDLE];
	WhoisField field = FIELD_NONE;

	place->last = FIELD_NONE;
	place->last_empty = false;
	if (place->is_object && handle && whois_is_handle(line->label) &&
	    strlen(handle) == line->value_len &&
	    g_ascii_strncasecmp(line->value, handle, line->value_len) == 0)
		return;
	if (begins_network(place, line))
		whois_reading_restart(place->reading);
	place->has_text = true;
	if (whois_field(place->layout, place->section, line->label, &field)) {
		if (!is_domain_itself(place, field, line))
			put(place, field, line);
		return;
	}
	if (is_closed(place->section) && within)
		return;
	if (place->section == SECTION_CONTACT &&
	    whois_field(place->layout, SECTION_HOLDER, line->label, &field))
		return;
	if (whois_field(place->layout, SECTION_TOP, line->label, &field) &&
	    !is_domain_itself(place, field, line))
		put(place, field, line);
}

/* "GOO001748-MARKM": what .nl puts above a contact's name. */
static bool
is_handle(const WhoisLine *line)
{
	bool has_digit = false;

	for (size_t i = 0; i < line->len; i++) {
		char c = line->text[i];

		if (!g_ascii_isupper(c) && !g_ascii_isdigit(c) && c != '-')
			return false;
		has_digit = has_digit || g_ascii_isdigit(c);
	}
	return has_digit && memchr(line->text, '-', line->len);
}

/* What a bare line of the section tells. */
static WhoisField
text_field(const Place *place, const WhoisLine *line)
{
	switch (place->section) {
	case SECTION_HOLDER: return place->has_text ? FIELD_ADDRESS : FIELD_HOLDER;
	case SECTION_REGISTRAR: return place->has_text ? FIELD_NONE : FIELD_REGISTRAR;
	case SECTION_HOLDER_ADDRESS: return FIELD_ADDRESS;
	case SECTION_NAME_SERVERS: return FIELD_NAME_SERVER;
	case SECTION_ABUSE:
		return memchr(line->text, '@', line->len) ? FIELD_ABUSE_EMAIL : FIELD_ABUSE_PHONE;
	case SECTION_STATUS: return FIELD_STATUS;
	case SECTION_DOMAIN: return place->has_text ? FIELD_NONE : FIELD_DOMAIN;
	case SECTION_TOP:
	case SECTION_CONTACT:
	case SECTION_DATES: return FIELD_NONE;
	}
	g_assert_not_reached();
}

static void
read_bare(Place *place, const WhoisLine *line)
{
	bool goes_on = line->indent > place->last_indent &&
	               (place->last == FIELD_NAME_SERVER || place->last == FIELD_ADDRESS ||
	                place->last_empty);

	if (goes_on) {
		whois_reading_put(place->reading, place->last, line->text, line->len);
		place->last_empty = false;
		return;
	}
	if (!place->text_open && place->section != SECTION_NAME_SERVERS)
		return;
	if (place->section == SECTION_HOLDER && place->layout == WHOIS_NL && !place->has_text &&
	    is_handle(line))
		return;
	whois_reading_put(place->reading, text_field(place, line), line->text, line->len);
	place->has_text = true;
	place->last = FIELD_NONE;
}

/* "% Registrant:" of .ua, "% Abuse contact for '192.0.2.0 - 192.0.2.255' is 'a@b'" of RIPE. */
static void
read_comment(Place *place, const WhoisLine *line)
{
	const char *text = line->text, *end = text + line->len;
	g_autofree char *label = NULL;
	WhoisSection section = SECTION_TOP;

	while (text < end && strchr("% #", *text))
		text++;
	if (g_str_has_prefix(text, "Abuse contact for "))
		whois_reading_put(place->reading, FIELD_ABUSE_EMAIL, text, (size_t)(end - text));
	if (text == end || end[-1] != ':')
		return;
	label = whois_plain_label(text, (size_t)(end - text));
	if (!label || !whois_section(label, &section))
		return;
	enter(place, section, 0);
	place->is_object = place->is_named = true;
}

/* ": Street 1": what goes on with the holder above, who has no label either in old answers of .io.
 */
static void
read_unlabelled(Place *place, const WhoisLine *line)
{
	char *const *values = place->reading->values;
	bool has_holder = values[FIELD_HOLDER] || values[FIELD_ORGANISATION];

	if (values[FIELD_DOMAIN])
		put(place, has_holder ? FIELD_ADDRESS : FIELD_HOLDER, line);
}

/* "ns1.example.uk  192.0.2.1  2001:db8::1": the colon is of an address. */
static bool
is_server_with_address(const Place *place, const WhoisLine *line)
{
	g_autofree char *name = NULL;

	if (place->section != SECTION_NAME_SERVERS || line->bracket)
		return false;
	name = whois_host(line->text, strcspn(line->text, " \t"));
	return name != NULL;
}

static void
read_line(Place *place)
{
	const WhoisLine *line = line_at(place, place->at);
	bool is_first = place->at == 0 || line_at(place, place->at - 1)->len == 0;
	WhoisSection section = SECTION_TOP;

	if (line->len == 0) {
		if (place->has_text)
			place->text_open = false;
		place->after_blank = true;
		place->last = FIELD_NONE;
		place->last_empty = false;
		place->is_named = false;
		return;
	}
	if (line->comment) {
		read_comment(place, line);
		return;
	}
	if (is_first || (place->at > 0 && line_at(place, place->at - 1)->comment))
		enter_object(place, line);
	if (is_heading(place, line, &section))
		enter(place, section, line->indent);
	else if (line->label && enters_by_type(place, line))
		return;
	else if (line->colon && !line->label)
		read_unlabelled(place, line);
	else if (line->label && !is_server_with_address(place, line))
		read_labelled(place, line);
	else
		read_bare(place, line);
}

static void
read_lines(const GArray *lines, WhoisReading *reading)
{
	Place place = { .lines = lines, .reading = reading, .layout = reading->server->layout };

	for (; place.at < lines->len; place.at++)
		read_line(&place);
}

bool
whois_read(const char *server, const char *text, size_t len, Owner *owner, char **ret_referral)
{
	const WhoisServer *how = whois_server(server);
	g_autofree char *utf8 = whois_text(server, text, len);
	g_autoptr(GArray) lines = whois_lines(utf8, how->layout);
	g_auto(WhoisReading) reading = { 0 };

	whois_reading_init(&reading, how);
	read_lines(lines, &reading);
	if (!whois_reading_tells(&reading))
		reading.standing = whois_standing(lines);
	if (!whois_reading_tells(&reading) && reading.standing == STANDING_UNKNOWN &&
	    !reading.values[FIELD_REFERRAL])
		return false;
	whois_reading_tell(&reading, server, owner, ret_referral);
	return true;
}
