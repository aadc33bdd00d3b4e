/* SPDX-License-Identifier: MIT */

#include "base/limits.h"
#include "checks/mail-time.h"
#include "checks/subject.h"
#include "message/bounds.h"
#include "message/header.h"
#include "message/organisation.h"
#include "message/route.h"
#include "report/report.h"

static void
write_mailboxes(Writer *writer, const char *key, const GPtrArray *mailboxes)
{
	writer_begin_array(writer, key);
	for (guint i = 0; i < MIN(mailboxes->len, MAILBOXES_SHOWN_MAX); i++) {
		const Mailbox *mailbox = g_ptr_array_index(mailboxes, i);
		g_autofree char *organisation = organisation_of(mailbox->domain);

		writer_begin_object(writer, NULL);
		writer_text(writer, "name", mailbox->name);
		writer_text(writer, "address", mailbox->address);
		writer_text(writer, "domain", mailbox->domain);
		writer_text(writer, "organisation", organisation);
		writer_bool(writer, "lends_mailboxes", domain_lends_mailboxes(mailbox->domain));
		writer_end_object(writer);
	}
	writer_end_array(writer);
}

/* What the encoding of a header text was like; nothing when it is as the standard demands. */
static void
write_encoding(Writer *writer, const EncodedFacts *encoding)
{
	if (encoding->broken_words > 0)
		writer_number(writer, "broken_words", encoding->broken_words);
	if (encoding->charset.broken > 0)
		writer_number(writer, "broken", (gint64)encoding->charset.broken);
	writer_flag(writer, "raw_8bit", encoding->raw_8bit);
	writer_flag(writer, "mislabelled",
	            encoding->charset.mislabelled || encoding->charset.unknown);
}

/* The subject as read, its stamp, and the value as it stands in the mail, still encoded. */
static void
write_subject(Writer *writer, const Facts *facts)
{
	g_autofree char *raw = header_value(header_find(facts->headers, "Subject", 0));
	g_autofree char *stamp =
		facts->subject.text ? subject_stamp(facts->subject.text, NULL) : NULL;

	writer_begin_object(writer, "subject");
	writer_text(writer, "text", facts->subject.text);
	writer_text(writer, "stamp", stamp);
	writer_text(writer, "raw", raw);
	write_encoding(writer, &facts->subject.encoding);
	writer_end_object(writer);
}

static void
write_date(Writer *writer, const Facts *facts)
{
	writer_begin_object(writer, "date");
	writer_text(writer, "written", facts->date_text);
	if (facts->has_date) {
		writer_number(writer, "epoch", facts->date.epoch);
		writer_number(writer, "offset", facts->date.offset_minutes);
	}
	writer_end_object(writer);
}

static void
write_hop(Writer *writer, gconstpointer item)
{
	const Hop *hop = item;
	const Received *r = hop->received;

	writer_begin_object(writer, NULL);
	writer_number(writer, "number", hop->number);
	writer_word(writer, "trust", hop_trust_to_string(hop->trust));
	writer_begin_object(writer, "from");
	writer_text(writer, "helo", r->helo);
	writer_text(writer, "rdns", r->rdns);
	writer_text(writer, "ip", r->ip);
	writer_end_object(writer);
	writer_text(writer, "by", r->by);
	writer_text(writer, "with", r->with);
	writer_text(writer, "id", r->id);
	writer_text(writer, "for", r->for_address);
	writer_text(writer, "ident", r->ident);
	writer_text(writer, "auth_user", r->auth_user);
	writer_text(writer, "envelope_from", r->envelope_from);
	writer_text(writer, "tls", r->tls);
	writer_flag(writer, "authenticated", r->authenticated);
	writer_flag(writer, "collected", hop->collected);
	writer_bool(writer, "transfer", r->is_hop);
	if (r->has_date)
		writer_number(writer, "date", r->date.epoch);
	if (hop->has_delay)
		writer_number(writer, "delay_s", hop->delay);
	writer_end_object(writer);
}

static void
write_origin(Writer *writer, const Facts *facts, const Outside *outside)
{
	const Reverse *reverse = &outside->authentication->reverse;
	const Origin *origin = &facts->origin;

	writer_begin_object(writer, "origin");
	if (origin->ip) {
		const Received *r = origin->hop->received;

		writer_text(writer, "ip", origin->ip);
		writer_number(writer, "hop", origin->hop->number);
		writer_word(writer, "confidence", confidence_to_string(origin->confidence));
		writer_text(writer, "auth_user", received_account(r));
		writer_text(writer, "helo", r->helo);
		writer_text(writer, "ptr", reverse->name);
		writer_flag(writer, "ptr_confirmed", reverse->confirmed);
		writer_flag(writer, "ptr_generic", reverse->generic);
		origin_place_write(writer, outside->places);
	}
	writer_end_object(writer);
}

/* The services on the way to where a link leads, and each one's own address. */
static void
write_through(Writer *writer, const Link *link)
{
	if (!link->through)
		return;
	writer_begin_array(writer, "through");
	for (guint i = 0; i < link->through->len; i++) {
		const Wrapping *wrapping = g_ptr_array_index(link->through, i);

		writer_begin_object(writer, NULL);
		writer_text(writer, "service", wrapping->service);
		writer_text(writer, "url", wrapping->url->href);
		writer_end_object(writer);
	}
	writer_end_array(writer);
}

static void
write_link(Writer *writer, const Facts *facts, const Link *link, const Outside *outside)
{
	writer_begin_object(writer, NULL);
	writer_word(writer, "kind", link_kind_to_string(link->kind));
	writer_text(writer, "url", link->url->href);
	writer_text(writer, "host", link->url->host);
	writer_text(writer, "shown", link->shown);
	writer_text(writer, "domain", link->domain);
	writer_text(writer, "site", link->site);
	writer_text(writer, "text", link->text);
	writer_text(writer, "where", link->at);
	write_through(writer, link);
	writer_text(writer, "shortener", link->shortener);
	writer_text(writer, "sealed", link->sealed);
	writer_flag(writer, "hidden", link->hidden);
	writer_flag(writer, "disguised", link->disguised);
	link_owner_write(writer, outside->owners, link);
	link_place_write(writer, outside->places, link);
	link_listed_write(writer, outside->listings, link);
	link_visit_write(writer, facts, link);
	if (link->count > 1)
		writer_number(writer, "count", link->count);
	writer_end_object(writer);
}

/* As write_list(); what others say of a link stands with it. */
static void
write_links(Writer *writer, const Facts *facts, const Outside *outside)
{
	writer_begin_array(writer, "links");
	for (guint i = 0; i < MIN(facts->links->len, LINKS_SHOWN_MAX); i++)
		if (writer->out->len < REPORT_LISTS_MAX)
			write_link(writer, facts, g_ptr_array_index(facts->links, i), outside);
	writer_end_array(writer);
}

/* What is inside of an attachment: names within bounds, the words of message/inside.h. */
static void
write_inside(Writer *writer, const Inside *inside)
{
	writer_flag(writer, "encrypted", inside->encrypted);
	writer_flag(writer, "names_hidden", inside->names_hidden);
	if (inside->holds != 0) {
		writer_begin_array(writer, "holds");
		for (HoldsBit bit = 0; bit < HOLDS_N; bit++)
			if (inside->holds & (1U << bit))
				writer_word(writer, NULL, holds_to_string(bit));
		writer_end_array(writer);
	}
	if (inside->members) {
		writer_begin_array(writer, "members");
		for (guint i = 0; i < MIN(inside->members->len, MEMBERS_SHOWN_MAX); i++)
			writer_text(writer, NULL, g_ptr_array_index(inside->members, i));
		writer_end_array(writer);
		writer_number(writer, "members_total", (gint64)inside->n_members);
	}
	writer_text(writer, "organiser", inside->organiser);
}

static void
write_attachment(Writer *writer, gconstpointer item)
{
	const Attachment *attachment = item;

	writer_begin_object(writer, NULL);
	writer_text(writer, "where", attachment->at);
	writer_text(writer, "name", attachment->name);
	writer_text(writer, "type", attachment->type);
	writer_text(writer, "detected", attachment->detected);
	writer_text(writer, "sha256", attachment->sha256);
	writer_number(writer, "size", (gint64)attachment->size);
	writer_flag(writer, "inline", attachment->is_inline);
	write_inside(writer, &attachment->inside);
	writer_end_object(writer);
}

static void
write_attached_mail(Writer *writer, gconstpointer item)
{
	const AttachedMail *mail = item;

	writer_begin_object(writer, NULL);
	writer_text(writer, "where", mail->at);
	writer_text(writer, "subject", mail->subject);
	writer_text(writer, "from", mail->from);
	writer_end_object(writer);
}

/* Where the parts lie in the raw bytes, so that a reader can be shown the place. */
static void
write_parts(Writer *writer, const GArray *parts)
{
	writer_begin_array(writer, "parts");
	for (guint i = 0; i < MIN(parts->len, PARTS_SHOWN_MAX); i++) {
		const Part *part = &g_array_index(parts, Part, i);

		writer_begin_object(writer, NULL);
		writer_text(writer, "where", part->at);
		writer_number(writer, "begin", (gint64)part->begin);
		writer_number(writer, "end", (gint64)part->end);
		if (part->encoding)
			writer_word(writer, "encoding", part->encoding);
		writer_end_object(writer);
	}
	writer_end_array(writer);
}

static void
write_body(Writer *writer, gconstpointer item)
{
	const Body *body = item;

	writer_begin_object(writer, NULL);
	writer_text(writer, "where", body->at);
	writer_bool(writer, "html", body->html);
	writer_text(writer, "charset", body->charset);
	writer_flag(writer, "mislabelled", body->mislabelled);
	writer_flag(writer, "undeclared", body->undeclared);
	if (body->broken > 0)
		writer_number(writer, "broken", (gint64)body->broken);
	if (body->hidden > 0)
		writer_number(writer, "hidden", (gint64)body->hidden);
	writer_flag(writer, "form", body->has_form);
	writer_flag(writer, "password", body->has_password);
	writer_flag(writer, "script", body->has_script);
	writer_flag(writer, "drawn", body->drawn);
	writer_end_object(writer);
}

static void
write_code(Writer *writer, gconstpointer item)
{
	const Code *code = item;

	writer_begin_object(writer, NULL);
	writer_text(writer, "text", code->text);
	writer_text(writer, "where", code->at);
	writer_flag(writer, "link", code->link);
	writer_end_object(writer);
}

/* What the words ask for: themes of data/phrase-row.h. */
static void
write_phrase(Writer *writer, gconstpointer item)
{
	const Phrase *phrase = item;

	writer_begin_object(writer, NULL);
	writer_word(writer, "theme", theme_to_string(phrase->theme));
	writer_word(writer, "language", phrase->language);
	writer_text(writer, "quote", phrase->quote);
	writer_text(writer, "where", phrase->at);
	writer_end_object(writer);
}

/* The raw bytes: what a repairing parser would not tell. */
static void
write_bytes(Writer *writer, const Facts *facts)
{
	writer_begin_object(writer, "bytes");
	writer_number(writer, "size", (gint64)facts->raw_len);
	writer_number(writer, "nul", (gint64)facts->nul_bytes);
	writer_number(writer, "crlf", (gint64)facts->lines_crlf);
	writer_number(writer, "lf", (gint64)facts->lines_lf);
	writer_number(writer, "cr", (gint64)facts->lines_cr);
	writer_end_object(writer);
}

static void
write_header(Writer *writer, const Facts *facts)
{
	write_subject(writer, facts);
	write_mailboxes(writer, "from", facts->from);
	write_mailboxes(writer, "sender", facts->sender);
	write_mailboxes(writer, "reply_to", facts->reply_to);
	write_mailboxes(writer, "return_path", facts->return_path);
	write_mailboxes(writer, "recipients", facts->recipients);
	writer_text(writer, "message_id", facts->message_id);
	write_date(writer, facts);
	writer_text(writer, "mailer", facts->mailer);
	writer_text(writer, "list_id", facts->list_id);
	writer_flag(writer, "list", facts->is_list);
	writer_flag(writer, "reply", facts->is_reply);
	writer_flag(writer, "delivery_report", facts->is_report);
	writer_text(writer, "content_type", facts->content_type);
	writer_text(writer, "receiver", facts->receiver);
}

/*
 * Writes at most @max of @items. A list ends where a report would outgrow its frame, or the mail
 * would have none.
 */
static void
write_list(Writer *writer, const char *key, const GPtrArray *items, guint max,
           void (*write_item)(Writer *writer, gconstpointer item))
{
	writer_begin_array(writer, key);
	for (guint i = 0; i < MIN(items->len, max) && writer->out->len < REPORT_LISTS_MAX; i++)
		write_item(writer, g_ptr_array_index(items, i));
	writer_end_array(writer);
}

/* When the mail came, as seconds since 1970; where it does not tell, today. */
static int64_t
came_at(const Facts *facts, const Outside *outside)
{
	int64_t time = 0;

	return mail_time(facts, &time) ? time : outside->now;
}

void
facts_write(Writer *writer, const char *key, const Facts *facts, const Outside *outside)
{
	writer_begin_object(writer, key);
	write_bytes(writer, facts);
	write_header(writer, facts);
	write_list(writer, "route", facts->route, HOPS_MAX, write_hop);
	write_origin(writer, facts, outside);
	authentication_write(writer, "authentication", outside->authentication);
	visit_write(writer, outside->visit, outside->now);
	writer_number(writer, "links_total", facts->links->len);
	write_links(writer, facts, outside);
	write_list(writer, "attachments", facts->attachments, ATTACHMENTS_SHOWN_MAX,
	           write_attachment);
	write_list(writer, "attached_mails", facts->attached, ATTACHMENTS_SHOWN_MAX,
	           write_attached_mail);
	if (facts->codes->len > 0)
		write_list(writer, "codes", facts->codes, CODES_MAX, write_code);
	write_list(writer, "bodies", facts->bodies, ATTACHMENTS_SHOWN_MAX, write_body);
	if (facts->phrases->len > 0)
		write_list(writer, "phrases", facts->phrases, THEMES_N * PHRASES_EACH_MAX,
		           write_phrase);
	write_parts(writer, facts->parts);
	owners_write(writer, "owners", outside->owners, came_at(facts, outside));
	reputations_write(writer, "reputation", outside->reputations);
	places_write(writer, outside->places);
	writer_end_object(writer);
}
