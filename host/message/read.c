/* SPDX-License-Identifier: MIT */

#include "message/read.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "message/charset.h"
#include "message/decode.h"
#include "message/header.h"
#include "message/inflate.h"
#include "message/parts.h"
#include "message/reply.h"
#include "message/route.h"
#include "message/wording.h"

void
message_init(void)
{
	charset_init();
	decode_init();
	g_mime_init();
	inflate_init();
	wording_init();
}

/* Line ends and NUL bytes, in one pass at memchr's speed. */
static void
read_bytes(Facts *facts)
{
	const char *p = facts->raw;
	const char *end = facts->raw + facts->raw_len;
	size_t returns = 0;

	for (const char *lf = p; (lf = memchr(lf, '\n', (size_t)(end - lf))); lf++) {
		if (lf > p && lf[-1] == '\r')
			facts->lines_crlf++;
		else
			facts->lines_lf++;
	}
	for (const char *cr = p; (cr = memchr(cr, '\r', (size_t)(end - cr))); cr++)
		returns++;
	facts->lines_cr = returns - facts->lines_crlf;
	for (const char *nul = p; (nul = memchr(nul, '\0', (size_t)(end - nul))); nul++)
		facts->nul_bytes++;
}

static HeaderText
read_text(const Facts *facts, const char *name)
{
	const Header *h = header_find(facts->headers, name, 0);
	HeaderText text = { 0 };

	if (h)
		text.text = encoded_words_decode(h->raw, h->raw_len, &text.encoding);
	return text;
}

/* Replaces *array by the addresses of all fields called @name, in order. */
static void
read_addresses(const Facts *facts, const char *name, GPtrArray **array)
{
	const Header *h;

	for (unsigned i = 0; (h = header_find(facts->headers, name, i)); i++) {
		g_autoptr(GPtrArray) found = addresses_parse(h->raw, h->raw_len);

		g_ptr_array_extend_and_steal(*array, g_steal_pointer(&found));
		if ((*array)->len >= MAILBOXES_MAX)
			break;
	}
}

static void
add_recipient(Facts *facts, const char *address)
{
	g_autoptr(GPtrArray) found = addresses_parse(address, strlen(address));

	for (guint i = 0; i < facts->recipients->len && found->len > 0; i++) {
		const Mailbox *known = g_ptr_array_index(facts->recipients, i);
		const Mailbox *new = g_ptr_array_index(found, 0);

		if (known->address && new->address &&
		    g_ascii_strcasecmp(known->address, new->address) == 0)
			return;
	}
	if (found->len > 0 && facts->recipients->len < RECIPIENTS_MAX)
		g_ptr_array_add(facts->recipients, g_ptr_array_steal_index(found, 0));
}

/*
 * Whose mail is this? What the mail program says; else what our own side wrote at delivery; else,
 * when it is clear, the only address it is written to.
 */
static void
read_recipients(Facts *facts, const ReadSettings *settings)
{
	static const char *const fields[] = { "Delivered-To", "X-Delivered-To", "X-Original-To",
		                              "Envelope-To",  "X-Envelope-To",  "X-RCPT-TO" };

	for (size_t i = 0; settings->recipients && settings->recipients[i]; i++)
		add_recipient(facts, settings->recipients[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		const Header *h;

		for (unsigned k = 0; (h = header_find(facts->headers, fields[i], k)); k++) {
			g_autofree char *value = header_value(h);

			add_recipient(facts, value);
		}
	}
	for (guint i = 0; i < facts->route->len; i++) {
		const Hop *hop = g_ptr_array_index(facts->route, i);

		if (hop->trust != HOP_CLAIMED && hop->received->for_address)
			add_recipient(facts, hop->received->for_address);
	}
	if (facts->recipients->len == 0 && facts->to->len == 1) {
		const Mailbox *to = g_ptr_array_index(facts->to, 0);

		if (to->domain)
			add_recipient(facts, to->address);
	}
}

/* RFC 5322 §3.6.4. What stands outside the brackets, or a missing "@", is kept as it is. */
static void
read_message_id(Facts *facts)
{
	g_autofree char *value = header_value(header_find(facts->headers, "Message-ID", 0));
	const char *open = value ? strchr(value, '<') : NULL;
	const char *close = open ? strchr(open, '>') : NULL;
	const char *at;

	if (!value)
		return;
	facts->message_id =
		close ? g_strndup(open + 1, (size_t)(close - open - 1)) : g_steal_pointer(&value);
	at = strrchr(facts->message_id, '@');
	if (at && at[1])
		facts->message_id_domain = g_ascii_strdown(at + 1, -1);
}

static void
read_date(Facts *facts)
{
	const Header *h = header_find(facts->headers, "Date", 0);

	facts->date_text = header_value(h);
	facts->has_date = h && mail_date_parse(h->raw, h->raw_len, &facts->date);
}

static void
read_kind(Facts *facts)
{
	g_autofree char *type = header_value(header_find(facts->headers, "Content-Type", 0));
	g_autofree char *auto_submitted =
		header_value(header_find(facts->headers, "Auto-Submitted", 0));
	const Header *mailer = header_find(facts->headers, "User-Agent", 0);

	facts->mailer = header_value(mailer ? mailer : header_find(facts->headers, "X-Mailer", 0));
	facts->list_id = header_value(header_find(facts->headers, "List-Id", 0));
	facts->is_list = facts->list_id || header_find(facts->headers, "List-Post", 0) ||
	                 header_find(facts->headers, "X-Mailman-Version", 0) ||
	                 header_find(facts->headers, "X-ML-Name", 0);
	facts->is_report = type && g_ascii_strncasecmp(type, "multipart/report", 16) == 0;
	facts->auto_submitted = auto_submitted && g_ascii_strcasecmp(auto_submitted, "no") != 0;
}

/* What the mail program has of the message besides the bytes it gave us. */
static void
read_display(Facts *facts, const ReadSettings *settings)
{
	facts->stored_size = settings->stored_size;
	facts->cut_short = facts->stored_size > facts->raw_len;
	for (size_t i = 0; settings->rendered && settings->rendered[i]; i++) {
		const char *address = settings->rendered[i];
		Url *url = i < RENDERED_MAX ? url_parse(address, strlen(address), NULL) : NULL;

		if (url)
			g_ptr_array_add(facts->rendered, url);
	}
}

Facts *
message_read(GByteArray *raw, const ReadSettings *settings)
{
	Facts *facts = facts_new();
	size_t body = 0;

	facts->raw = raw->data ? (const char *)raw->data : "";
	facts->raw_len = raw->len;
	if (raw->len > 0)
		read_bytes(facts);
	facts->header_start = header_start(facts->raw, facts->raw_len);
	g_ptr_array_unref(facts->headers);
	facts->headers = header_scan(facts->raw, facts->raw_len, facts->header_start, &body);
	if (facts->headers->len >= HEADERS_MAX)
		facts_limit_reached(facts, "headers");
	facts->subject = read_text(facts, "Subject");
	read_addresses(facts, "From", &facts->from);
	read_addresses(facts, "Sender", &facts->sender);
	read_addresses(facts, "Reply-To", &facts->reply_to);
	read_addresses(facts, "Return-Path", &facts->return_path);
	read_addresses(facts, "To", &facts->to);
	read_addresses(facts, "Cc", &facts->cc);
	read_message_id(facts);
	read_date(facts);
	read_kind(facts);
	reply_read(facts);
	route_read(facts, settings->receivers);
	read_recipients(facts, settings);
	parts_read(facts);
	codes_read(facts, settings->codes, settings->n_codes);
	read_display(facts, settings);
	wording_read(facts);
	return facts;
}
