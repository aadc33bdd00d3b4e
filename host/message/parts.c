/* SPDX-License-Identifier: MIT */

#include "message/parts.h"

#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "base/text.h"
#include "message/charset.h"
#include "message/content-type.h"
#include "message/decode.h"
#include "message/html-body.h"
#include "message/link-set.h"
#include "message/text-body.h"

/* The walk's state: where we are, and what is collected. */
typedef struct Walk {
	Facts *facts;
	GByteArray *raw;
	LinkSet *links;
	unsigned parts;
	bool attached; /* inside an attached message: its text is not shown at once */
} Walk;

static void walk_object(Walk *walk, GMimeObject *object, const char *path, unsigned depth);

static void
limit_reached(Facts *facts, const char *name)
{
	if (!g_ptr_array_find(facts->limits, name, NULL))
		g_ptr_array_add(facts->limits, (gpointer)name);
}

/* The encoded bytes of a part, in place in the raw message. */
static const char *
part_bytes(Walk *walk, GMimePart *part, size_t *ret_len, GMimeContentEncoding *ret_encoding)
{
	GMimeDataWrapper *content = g_mime_part_get_content(part);
	GMimeStream *stream = content ? g_mime_data_wrapper_get_stream(content) : NULL;
	gint64 end;

	*ret_len = 0;
	if (!stream)
		return "";
	*ret_encoding = g_mime_data_wrapper_get_encoding(content);
	end = stream->bound_end < 0 ? (gint64)walk->raw->len : stream->bound_end;
	*ret_len = (size_t)(end - stream->bound_start);
	return (const char *)walk->raw->data + stream->bound_start;
}

static char *
media_type(GMimeObject *object)
{
	GMimeContentType *type = g_mime_object_get_content_type(object);
	g_autofree char *text = type ? g_mime_content_type_get_mime_type(type) : NULL;
	g_autofree char *lower = text ? g_ascii_strdown(text, -1) : NULL;

	return lower ? text_clean(lower) : NULL;
}

/* A text part's content as UTF-8, with what its charset was like. Returns: (transfer full). */
static char *
part_text(Walk *walk, GMimePart *part, size_t *ret_len, CharsetFacts *ret_charset)
{
	GMimeContentEncoding encoding = GMIME_CONTENT_ENCODING_DEFAULT;
	const char *label =
		g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
	size_t len = 0;
	const char *in = part_bytes(walk, part, &len, &encoding);
	g_autoptr(GByteArray) bytes = NULL;
	bool cut = false;

	bytes = decode_all(encoding, in, len, BODY_MAX, &cut);
	if (cut)
		limit_reached(walk->facts, "body-size");
	return charset_to_utf8((const char *)bytes->data, bytes->len, label, ret_len, ret_charset);
}

static void
read_body(Walk *walk, GMimePart *part, const char *path, bool html)
{
	const char *label =
		g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
	CharsetFacts charset = { 0 };
	size_t len = 0;
	g_autofree char *text = part_text(walk, part, &len, &charset);
	Body *body = g_new0(Body, 1);

	body->at = g_strdup(path);
	body->html = html;
	body->charset = text_clean(label);
	body->mislabelled = charset.mislabelled || charset.unknown;
	body->broken = charset.broken;
	g_ptr_array_add(walk->facts->bodies, body);
	link_set_at(walk->links, body->at);
	if (html)
		html_body_read(body, walk->links, text, len);
	else
		text_body_read(body, walk->links, text, len);
	if (strlen(body->text) >= TEXT_KEPT_MAX)
		limit_reached(walk->facts, "body-text");
}

/* Links inside a file the reader may open: HTML, SVG, calendar entries and contacts. */
static void
read_attached_links(Walk *walk, GMimePart *part, const Attachment *attachment)
{
	const char *type = attachment->detected ? attachment->detected : attachment->type;
	bool markup = strcmp(type, "text/html") == 0 || strcmp(type, "image/svg+xml") == 0 ||
	              strcmp(attachment->type, "text/html") == 0;
	CharsetFacts charset = { 0 };
	g_autofree char *text = NULL;
	size_t len = 0;
	Body scratch = { 0 };

	if (!markup && !g_str_has_prefix(type, "text/"))
		return;
	text = part_text(walk, part, &len, &charset);
	link_set_at(walk->links, attachment->at);
	if (markup)
		html_body_read(&scratch, walk->links, text, len);
	else
		text_body_read(&scratch, walk->links, text, len);
	g_free(scratch.text);
}

static void
read_attachment(Walk *walk, GMimePart *part, const char *path, const char *type)
{
	const char *disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
	GMimeContentEncoding encoding = GMIME_CONTENT_ENCODING_DEFAULT;
	Attachment *attachment = g_new0(Attachment, 1);
	size_t len = 0;
	const char *in = part_bytes(walk, part, &len, &encoding);
	Digest digest;

	decode_digest(encoding, in, len, &digest);
	attachment->at = g_strdup(path);
	attachment->name = text_clean(g_mime_part_get_filename(part));
	attachment->type = g_strdup(type ? type : "application/octet-stream");
	attachment->detected = g_strdup(content_type_detect(digest.head, digest.head_len));
	attachment->sha256 = g_strdup(digest.sha256);
	attachment->size = digest.size;
	attachment->is_inline = disposition && g_ascii_strcasecmp(disposition, "inline") == 0;
	g_ptr_array_add(walk->facts->attachments, attachment);
	read_attached_links(walk, part, attachment);
}

static void
walk_part(Walk *walk, GMimePart *part, const char *path)
{
	g_autofree char *type = media_type(GMIME_OBJECT(part));
	const char *disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
	bool attachment = disposition && g_ascii_strcasecmp(disposition, "attachment") == 0;
	bool html = type && strcmp(type, "text/html") == 0;
	bool plain = !type || strcmp(type, "text/plain") == 0 || strcmp(type, "text/enriched") == 0;

	if (!attachment && !walk->attached && (html || (plain && !g_mime_part_get_filename(part))))
		read_body(walk, part, path, html);
	else
		read_attachment(walk, part, path, type);
}

/* An attached message: who it says it is from, and its parts with their links. */
static void
walk_message(Walk *walk, GMimeMessage *message, const char *path, unsigned depth)
{
	AttachedMail *mail = g_new0(AttachedMail, 1);
	InternetAddressList *from = g_mime_message_get_from(message);
	g_autofree char *written = from ? internet_address_list_to_string(from, NULL, FALSE) : NULL;
	bool outer = walk->attached;

	mail->at = g_strdup(path);
	mail->subject = text_clean(g_mime_message_get_subject(message));
	mail->from = text_clean(written);
	g_ptr_array_add(walk->facts->attached, mail);
	walk->attached = true;
	walk_object(walk, g_mime_message_get_mime_part(message), path, depth + 1);
	walk->attached = outer;
}

static void
walk_object(Walk *walk, GMimeObject *object, const char *path, unsigned depth)
{
	if (!object)
		return;
	if (depth > PART_DEPTH_MAX || walk->parts >= PARTS_MAX) {
		limit_reached(walk->facts, depth > PART_DEPTH_MAX ? "part-depth" : "parts");
		return;
	}
	walk->parts++;
	if (GMIME_IS_MULTIPART(object)) {
		int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));

		for (int i = 0; i < count; i++) {
			g_autofree char *child = g_strdup_printf(
				"%s%s%d", path, depth == 0 ? "" : ".", i + 1);

			walk_object(walk, g_mime_multipart_get_part(GMIME_MULTIPART(object), i),
			            child, depth + 1);
		}
	} else if (GMIME_IS_MESSAGE_PART(object)) {
		GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));

		if (message)
			walk_message(walk, message, path, depth);
	} else if (GMIME_IS_PART(object)) {
		g_autofree char *at = depth == 0 ? g_strdup("part:1") : g_strdup(path);

		walk_part(walk, GMIME_PART(object), at);
	}
}

void
parts_read(Facts *facts, GByteArray *raw)
{
	g_autoptr(GMimeStream) stream = g_mime_stream_mem_new_with_byte_array(raw);
	g_autoptr(GMimeParser) parser = NULL;
	g_autoptr(GMimeMessage) message = NULL;
	Walk walk = { .facts = facts, .raw = raw, .links = link_set_new() };

	g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
	g_mime_stream_set_bounds(stream, (gint64)facts->header_start, -1);
	parser = g_mime_parser_new_with_stream(stream);
	message = g_mime_parser_construct_message(parser, NULL);
	if (facts->subject.text) {
		Body subject = { 0 };

		link_set_at(walk.links, "Subject");
		text_body_read(&subject, walk.links, facts->subject.text, strlen(facts->subject.text));
		g_free(subject.text);
	}
	if (message) {
		GMimeObject *top = g_mime_message_get_mime_part(message);

		facts->content_type = top ? media_type(top) : NULL;
		walk_object(&walk, top, "part:", 0);
	}
	if (link_set_dropped(walk.links) > 0)
		limit_reached(facts, "links");
	g_ptr_array_unref(facts->links);
	facts->links = link_set_take(walk.links);
}
