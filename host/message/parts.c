/* SPDX-License-Identifier: MIT */

#include "message/parts.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "message/bounds.h"
#include "message/charset.h"
#include "message/codes.h"
#include "message/content-type.h"
#include "message/decode.h"
#include "message/encoded-word.h"
#include "message/entity.h"
#include "message/html-body.h"
#include "message/html-inside.h"
#include "message/invite.h"
#include "message/link-set.h"
#include "message/text-body.h"

#define META_MAX 1024 /* bytes of HTML in which a browser looks for its charset */

/* The walk's state: what is collected, and whether it is inside of an attached message. */
typedef struct Walk {
	Facts *facts;
	LinkSet *links;
	unsigned parts;
	size_t decoded; /* bytes of text, of BODIES_MAX */
	size_t opened;  /* bytes of attachments that were looked into, of INSIDES_MAX */
	bool attached;
} Walk;

/* How a file is opened that the reader clicks on. */
typedef enum {
	OPENS_OTHERWISE,
	OPENS_AS_TEXT,
	OPENS_AS_HTML,
	OPENS_AS_MAIL,
	OPENS_AS_INVITE
} Opening;

static const struct {
	const char *type, *suffix;
	Opening opening;
} openings[] = {
	{ "text/html", ".html", OPENS_AS_HTML },
	{ "application/xhtml+xml", ".xhtml", OPENS_AS_HTML },
	{ "image/svg+xml", ".svg", OPENS_AS_HTML },
	{ NULL, ".htm", OPENS_AS_HTML },
	{ NULL, ".shtml", OPENS_AS_HTML },
	{ "message/rfc822", ".eml", OPENS_AS_MAIL },
	{ "message/global", ".u8msg", OPENS_AS_MAIL },
	{ "application/x-mimearchive", ".mht", OPENS_AS_MAIL },
	{ NULL, ".mhtml", OPENS_AS_MAIL },
	{ "application/ics", ".ics", OPENS_AS_INVITE },
	{ "text/calendar", NULL, OPENS_AS_INVITE },
	{ "application/vcard", ".vcf", OPENS_AS_TEXT },
	{ "application/internet-shortcut", ".url", OPENS_AS_TEXT },
	{ "message/delivery-status", NULL, OPENS_AS_TEXT },
	{ NULL, ".txt", OPENS_AS_TEXT },
};

static void walk_entity(Walk *walk, const Entity *entity, const char *path, unsigned depth);

static bool
ends_in(const char *name, const char *suffix)
{
	size_t len = strlen(name);
	size_t n = strlen(suffix);

	return len > n && g_ascii_strcasecmp(name + len - n, suffix) == 0;
}

/* A declared or recognised type, or a name: any of them is enough for some program. */
static Opening
opening_of(const char *type, const char *detected, const char *name)
{
	const char *types[] = { detected, type };

	for (size_t i = 0; i < G_N_ELEMENTS(openings); i++) {
		if (name && openings[i].suffix && ends_in(name, openings[i].suffix))
			return openings[i].opening;
		for (size_t k = 0; openings[i].type && k < G_N_ELEMENTS(types); k++)
			if (g_strcmp0(types[k], openings[i].type) == 0)
				return openings[i].opening;
	}
	for (size_t k = 0; k < G_N_ELEMENTS(types); k++)
		if (types[k] && g_str_has_prefix(types[k], "text/"))
			return OPENS_AS_TEXT;
	return OPENS_OTHERWISE;
}

/* The charset HTML names in itself, for mail that names none: <meta charset=...>, or NULL. */
static char *
meta_charset(const char *html, size_t len)
{
	const char *end = html + MIN(len, META_MAX);
	const char *p = html;

	while ((p = memmem(p, (size_t)(end - p), "charset", 7))) {
		size_t n = 0;

		for (p += 7; p < end && strchr(" \t\r\n='\"", *p) && *p;)
			p++;
		while (p + n < end && (g_ascii_isalnum(p[n]) || strchr("-_:.", p[n])) && p[n])
			n++;
		if (n > 0)
			return g_strndup(p, n);
	}
	return NULL;
}

static GByteArray *
entity_bytes(Walk *walk, const Entity *entity)
{
	size_t max = MIN(BODY_MAX, BODIES_MAX - walk->decoded);
	bool cut = false;
	GByteArray *bytes = decode_all(entity->encoding, entity->raw + entity->body,
	                               entity->end - entity->body, max, &cut);

	walk->decoded += bytes->len;
	if (cut)
		facts_limit_reached(walk->facts, "body-size");
	return bytes;
}

/* A text's content as UTF-8, with what its charset was like. Returns: (transfer full). */
static char *
entity_text(Walk *walk, const Entity *entity, const char *label, bool html, size_t *ret_len,
            CharsetFacts *ret_charset)
{
	g_autoptr(GByteArray) bytes = entity_bytes(walk, entity);
	const char *data = (const char *)bytes->data;
	g_autofree char *meta = !label && html ? meta_charset(data, bytes->len) : NULL;

	return charset_to_utf8(data, bytes->len, label ? label : meta, ret_len, ret_charset);
}

static void
read_body(Walk *walk, const Entity *entity, const char *path, bool html)
{
	Body *body = g_new0(Body, 1);
	CharsetFacts charset = { 0 };
	g_autofree char *text = NULL;
	size_t len = 0;

	body->at = g_strdup(path);
	body->html = html;
	body->charset = entity_parameter(entity, "Content-Type", "charset");
	text = entity_text(walk, entity, body->charset, html, &len, &charset);
	body->mislabelled = charset.mislabelled || charset.unknown;
	body->undeclared = charset.undeclared;
	body->broken = charset.broken;
	body->drawn = codes_may_be_drawn(text, len, html);
	g_ptr_array_add(walk->facts->bodies, body);
	link_set_at(walk->links, body->at);
	if (html)
		html_body_read(body, walk->links, text, len);
	else
		text_body_read(body, walk->links, text, len);
	if (strlen(body->text) >= TEXT_KEPT_MAX)
		facts_limit_reached(walk->facts, "body-text");
}

/* The links of what is not shown at once. Of an attachment also what else is @inside, or NULL. */
static void
read_links(Walk *walk, const Entity *entity, const char *path, Opening opening, Inside *inside)
{
	bool html = opening == OPENS_AS_HTML;
	g_autofree char *label = entity_parameter(entity, "Content-Type", "charset");
	CharsetFacts charset = { 0 };
	size_t len = 0;
	g_autofree char *text = entity_text(walk, entity, label, html, &len, &charset);
	Body scratch = { 0 };

	link_set_at(walk->links, path);
	if (html)
		html_body_read(&scratch, walk->links, text, len);
	else if (inside && opening == OPENS_AS_INVITE)
		invite_read(inside, text, len, walk->links);
	else
		text_body_read(&scratch, walk->links, text, len);
	if (html && inside)
		html_inside_read(inside, text, len, walk->links);
	g_free(scratch.text);
	g_free(scratch.unseen);
}

static char *
decoded_field(const GPtrArray *headers, const char *name)
{
	const Header *h = header_find(headers, name, 0);
	EncodedFacts facts = { 0 };

	return h ? encoded_words_decode(h->raw, h->raw_len, &facts) : NULL;
}

/* An attached message: who it says it is from, and its parts with their links. */
static void
walk_message(Walk *walk, const char *raw, size_t start, size_t end, const char *path,
             unsigned depth)
{
	AttachedMail *mail = g_new0(AttachedMail, 1);
	bool outer = walk->attached;
	Entity inner;

	entity_init(&inner, raw, start + header_start(raw + start, end - start), end, "text/plain");
	mail->at = g_strdup(path);
	mail->subject = decoded_field(inner.headers, "Subject");
	mail->from = decoded_field(inner.headers, "From");
	g_ptr_array_add(walk->facts->attached, mail);
	walk->attached = true;
	walk_entity(walk, &inner, path, depth + 1);
	walk->attached = outer;
	entity_done(&inner);
}

/* A message that was encoded, or sent as a file. One inside of another of its kind is not read. */
static void
walk_encoded_message(Walk *walk, const Entity *entity, const char *path, unsigned depth)
{
	g_autoptr(GByteArray) bytes = NULL;

	if (entity->encoding == GMIME_CONTENT_ENCODING_DEFAULT) {
		walk_message(walk, entity->raw, entity->body, entity->end, path, depth);
	} else if (entity->raw == walk->facts->raw) {
		bytes = entity_bytes(walk, entity);
		walk_message(walk, (const char *)bytes->data, 0, bytes->len, path, depth);
	}
}

/* What an archive or a document holds, as far as it is told without opening it. */
static void
read_inside(Walk *walk, const Entity *entity, Attachment *attachment)
{
	size_t max = MIN(INSIDE_MAX, INSIDES_MAX - walk->opened);
	g_autoptr(GByteArray) bytes = NULL;
	bool cut = false;

	if (!inside_is_wanted(attachment->detected, attachment->type, attachment->name))
		return;
	bytes = decode_all(entity->encoding, entity->raw + entity->body, entity->end - entity->body,
	                   max, &cut);
	walk->opened += bytes->len;
	link_set_at(walk->links, attachment->at);
	inside_read(&attachment->inside, (const char *)bytes->data, bytes->len, attachment->name,
	            walk->links);
	if (cut || attachment->inside.cut)
		facts_limit_reached(walk->facts, "attachment-size");
	if (attachment->inside.type) {
		g_free(attachment->detected);
		attachment->detected = g_strdup(attachment->inside.type);
	}
}

static void
read_attachment(Walk *walk, const Entity *entity, const char *path, unsigned depth)
{
	Attachment *attachment = g_new0(Attachment, 1);
	Opening opening;
	Digest digest;

	decode_digest(entity->encoding, entity->raw + entity->body, entity->end - entity->body,
	              &digest);
	attachment->at = g_strdup(path);
	attachment->name = entity_filename(entity);
	attachment->type = g_strdup(entity->type);
	attachment->detected = g_strdup(content_type_detect(digest.head, digest.head_len));
	attachment->sha256 = g_strdup(digest.sha256);
	attachment->size = digest.size;
	attachment->is_inline = entity_is_disposed(entity, "inline");
	g_ptr_array_add(walk->facts->attachments, attachment);
	opening = opening_of(attachment->type, attachment->detected, attachment->name);
	switch (opening) {
	case OPENS_AS_MAIL: walk_encoded_message(walk, entity, path, depth); break;
	case OPENS_OTHERWISE: read_inside(walk, entity, attachment); break;
	case OPENS_AS_HTML:
	case OPENS_AS_TEXT:
	case OPENS_AS_INVITE: read_links(walk, entity, path, opening, &attachment->inside); break;
	}
}

static void
walk_leaf(Walk *walk, const Entity *entity, const char *path, unsigned depth)
{
	bool html = strcmp(entity->type, "text/html") == 0;
	bool plain = strcmp(entity->type, "text/plain") == 0 ||
	             strcmp(entity->type, "text/enriched") == 0 ||
	             g_str_has_prefix(entity->type, "multipart/");
	g_autofree char *name = entity_filename(entity);
	bool shown = !entity_is_disposed(entity, "attachment") && (html || (plain && !name));

	if (!shown)
		read_attachment(walk, entity, path, depth);
	else if (walk->attached)
		read_links(walk, entity, path, html ? OPENS_AS_HTML : OPENS_AS_TEXT, NULL);
	else
		read_body(walk, entity, path, html);
}

static void
walk_multipart(Walk *walk, const Entity *entity, Splitter *splitter, const char *path,
               unsigned depth)
{
	const char *type =
		strcmp(entity->type, "multipart/digest") == 0 ? "message/rfc822" : "text/plain";
	size_t start = 0;
	size_t end = 0;

	for (unsigned i = 1; splitter_next(splitter, &start, &end); i++) {
		g_autofree char *child =
			g_strdup_printf("%s%s%u", path, g_str_has_suffix(path, ":") ? "" : ".", i);
		Entity part;

		if (walk->parts >= PARTS_MAX) {
			facts_limit_reached(walk->facts, "parts");
			break;
		}
		entity_init(&part, entity->raw, start, end, type);
		walk_entity(walk, &part, child, depth + 1);
		entity_done(&part);
	}
}

/* An entity of the message itself, not of a mail that was decoded first, lies in its bytes. */
static void
note_part(Walk *walk, const Entity *entity, const char *path)
{
	const Part part = {
		.at = g_strdup(path),
		.begin = entity->body,
		.end = entity->end,
		.encoding = g_mime_content_encoding_to_string(entity->encoding),
	};

	g_array_append_val(walk->facts->parts, part);
}

/* @path ends in ":" while it is the whole message, whose parts are numbered without it. */
static void
walk_entity(Walk *walk, const Entity *entity, const char *path, unsigned depth)
{
	g_autofree char *at = g_strconcat(path, g_str_has_suffix(path, ":") ? "1" : "", NULL);
	Splitter splitter = { 0 };

	bool multipart = g_str_has_prefix(entity->type, "multipart/");

	walk->parts++;
	if (depth > PART_DEPTH_MAX) {
		facts_limit_reached(walk->facts, "part-depth");
	} else if (multipart && splitter_init(&splitter, entity)) {
		walk_multipart(walk, entity, &splitter, path, depth);
	} else {
		if (entity->raw == walk->facts->raw)
			note_part(walk, entity, at);
		if (strcmp(entity->type, "message/rfc822") == 0 ||
		    strcmp(entity->type, "message/global") == 0)
			walk_encoded_message(walk, entity, at, depth);
		else
			walk_leaf(walk, entity, at, depth);
	}
	splitter_done(&splitter);
}

void
parts_read(Facts *facts)
{
	Walk walk = { .facts = facts, .links = link_set_new() };
	Entity top;

	if (facts->subject.text) {
		Body subject = { 0 };

		link_set_at(walk.links, "Subject");
		text_body_read(&subject, walk.links, facts->subject.text,
		               strlen(facts->subject.text));
		g_free(subject.text);
	}
	entity_init(&top, facts->raw, facts->header_start, facts->raw_len, "text/plain");
	facts->content_type = g_strdup(top.type);
	walk_entity(&walk, &top, "part:", 0);
	entity_done(&top);
	if (link_set_dropped(walk.links) > 0)
		facts_limit_reached(facts, "links");
	g_ptr_array_unref(facts->links);
	facts->links = link_set_take(walk.links);
}
