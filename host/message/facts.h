/* SPDX-License-Identifier: MIT */

/*
 * Facts
 *
 * What the raw bytes of one message say, as plain data: no judgement, no outside knowledge. Made
 * once by message_read(), read by everything behind it, never changed. Every string is valid
 * UTF-8 without NUL; `raw` is the truth it was read from and outlives the facts (borrowed).
 *
 * Positions ("at") name a place a person can find: a header field ("Subject", "Received#3",
 * counted from the top) or a body part by its path ("part:1.2").
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "message/address.h"
#include "message/content.h"
#include "message/date.h"
#include "message/encoded-word.h"
#include "message/hop.h"
#include "message/link.h"
#include "message/wording.h"

/* A field of the top-level header, in the order of the message. */
typedef struct Header {
	char *name;      /* as written */
	const char *raw; /* value in the raw bytes, still folded; borrowed */
	size_t raw_len;
	size_t offset; /* of the field's name in the raw bytes */
} Header;

/* A header value for people: decoded, and what its encoding was like. */
typedef struct HeaderText {
	char *text; /* NULL when the field is missing */
	EncodedFacts encoding;
} HeaderText;

struct Facts {
	const char *raw;
	size_t raw_len;

	/* The bytes. */
	size_t header_start; /* after mbox and X-Mozilla-* lines */
	size_t nul_bytes;
	size_t lines_crlf, lines_lf, lines_cr;
	GPtrArray *headers; /* Header */

	/* The header. */
	HeaderText subject;
	GPtrArray *from, *sender, *reply_to, *return_path, *to, *cc; /* Mailbox, never NULL */
	GPtrArray *
		recipients; /* Mailbox: whose mail this is, from Delivered-To & co., settings, To */
	char *message_id;   /* between the angle brackets, NULL when missing */
	char *message_id_domain;
	bool has_date;
	MailDate date;
	char *date_text; /* as written, NULL when missing */
	char *mailer;    /* User-Agent, X-Mailer */
	char *list_id;
	bool is_list;          /* passed a mailing list (RFC 2919, RFC 2369) */
	GPtrArray *references; /* hosts of the ids in In-Reply-To and References, never NULL */
	bool is_reply;         /* goes on with a conversation: see message/reply.h */
	bool is_report;        /* multipart/report: a real delivery report (RFC 3462) */
	bool auto_submitted;

	/* The route, newest first. */
	GPtrArray *route; /* Hop */
	const Hop *boundary;
	Origin origin;
	char *receiver; /* registrable domain of our own servers, NULL when unknown */

	/* The content. */
	GArray *parts;          /* Part, in the order of the message; not multiparts */
	GPtrArray *bodies;      /* Body */
	GPtrArray *links;       /* Link */
	GPtrArray *attachments; /* Attachment */
	GPtrArray *attached;    /* AttachedMail */
	GPtrArray *codes;       /* Code: what the mail program has read in its pictures */
	char *content_type;     /* of the message, lower case */

	/* Its words; of a list's mail and of a mail server's notice nothing. */
	GPtrArray *phrases; /* Phrase, in the order of the text */
	Writing writing;

	/* What the mail program made of it; a shell knows nothing of this. */
	size_t stored_size;  /* bytes the mail store has, 0 when unknown */
	bool cut_short;      /* which are more than we were given */
	GPtrArray *rendered; /* Url: the links that stand in the displayed message */

	/* Where reading stopped: names of limits, static strings. */
	GPtrArray *limits;
};

/* An empty value to fill: every array is there. Returns: (transfer full). */
Facts *facts_new(void);
void facts_free(Facts *facts);

/* Notes that reading stopped at @limit, a static string, once. */
void facts_limit_reached(Facts *facts, const char *limit);

/*
 * Returns the mailbox the mail says it is from: the first of From with a domain, else the first,
 * else NULL. Borrowed.
 */
const Mailbox *facts_author(const Facts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Facts, facts_free)
