/* SPDX-License-Identifier: MIT */

/*
 * Limits
 *
 * Every number that bounds what a hostile message can make us do. A parser takes its limit from
 * here and stops there; it never grows a buffer "as needed". What is cut is said in the report.
 */

#pragma once

#include <stddef.h>

/* The channel. */
#define FRAME_IN_MAX \
	((size_t)4 * 1024 * 1024)           /* largest frame we accept: 1 MiB chunk, all escaped */
#define FRAME_OUT_MAX ((size_t)1024 * 1024) /* largest reply Thunderbird accepts */
#define REPLY_MAX     ((size_t)2 * 1024 * 1024)   /* of a dissector: a report, and its questions */
#define MESSAGE_MAX   ((size_t)128 * 1024 * 1024) /* largest message; providers stop at 25-50 MB */

#define SETTINGS_MAX   ((size_t)64 * 1024)       /* what comes with a message: addresses, domains */
#define ANSWERS_MAX    ((size_t)8 * 1024 * 1024) /* all answers to one message's questions */
#define DISSECTORS_MAX 4                         /* messages under the knife at once; others wait */
#define BATCH_SERVES   500                       /* messages one dissector takes from a pile */
#define BATCH_JOBS_MAX 64
#define ID_MAX         64 /* bytes of the name a peer gives a message */
#define MESSAGES_MAX   64 /* messages one peer may have in flight */

/* Answers kept of one pure function of a string (base/memo.h). */
#define MEMO_MAX 4096

/* Asking on behalf of a message. */
#define INQUIRY_ROUNDS_MAX 40   /* of questions that answers gave rise to; SPF needs some 12 */
#define INQUIRY_LOCALS_MAX 1100 /* of files: addresses of 100 hops and 500 links, 100 links */
#define INQUIRY_PAUSE_MS   200  /* between two reports while answers come in */

/* Text. */
#define TEXT_MAX 512 /* bytes kept of one untrusted string that is shown to a person */

/* DNS names (RFC 1035 §2.3.4), without the last dot. */
#define DOMAIN_MAX       253
#define DOMAIN_LABEL_MAX 63

/* Web. */
#define CANONICAL_URL_MAX   4096 /* bytes of an address as lists know it; servers take 8 KB */
#define URL_MAX             ((size_t)64 * 1024) /* longest link; servers take 8 KB, browsers 2 MB */
#define URL_IDNA_MAX        ((size_t)1024)      /* longest non-ASCII host; Punycode is quadratic */
#define UNWRAP_MAX          5   /* wrappers in one link; a gateway, a network and a counter are 3 */
#define HTML_ATTRIBUTES_MAX 256 /* attributes kept of a tag; the rest is counted */
#define HTML_FOREIGN_MAX    64  /* depth of svg and math within each other */

/* Message: header fields. */
#define HEADERS_MAX     2000 /* fields of one header; Exchange writes some 150 */
#define HEADER_NAME_MAX 255  /* bytes of a field name */
#define MAILBOXES_MAX   100  /* addresses read of one field */
#define REFERENCES_MAX  64   /* message ids read of what a mail answers; long threads have more */
#define RECIPIENTS_MAX  10 /* addresses taken for the reader's own; each is sought in every link */
#define ADDRESSES_MAX   ((size_t)64 * 1024) /* bytes read of one field of addresses */
#define HEADER_TEXT_MAX \
	((size_t)16 * 1024) /* bytes read of one field of text; it is cut to TEXT_MAX */
#define CHARSET_LABEL_MAX 64
#define PARAMETERS_MAX    ((size_t)64 * 1024) /* bytes read of one field of parameters */
#define PARAMETER_SECTIONS_MAX \
	64 /* pieces of one parameter (RFC 2231); a name of 4 KB has that many */
#define ENCODED_WORD_MAX \
	4096 /* bytes of one; the standard allows 75, mailers write whole subjects */

/* Message: Received and dates. */
#define HOPS_MAX          100  /* Received lines read; RFC 5321 §6.3 calls 100 a loop */
#define RECEIVED_MAX      4096 /* bytes read of one Received line; Exchange writes some 500 */
#define WRITTEN_DATES_MAX 200  /* dates kept of one text */

/* Message: body and parts. */
#define PART_DEPTH_MAX  30 /* nesting of parts; honest mail stays under 10 */
#define PARTS_MAX       500
#define BODY_MAX        ((size_t)8 * 1024 * 1024) /* decoded bytes of one text part that are read */
#define BODIES_MAX      ((size_t)32 * 1024 * 1024) /* and of all together */
#define TEXT_KEPT_MAX   ((size_t)512 * 1024)       /* visible bytes kept of one text part */
#define DATES_TEXT_MAX  ((size_t)2 * 1024 * 1024)  /* visible bytes in which dates are looked for */
#define LINKS_MAX       500                        /* different links of one message */
#define LOADS_MAX       200                        /* of them, what is loaded and not clicked */
#define LINKS_SIZE_MAX  ((size_t)4 * 1024 * 1024)  /* bytes of them, each against its base */
#define LINKS_BAD_MAX   5000 /* links looked at in vain: honest mail has none or a few */
#define RENDERED_MAX    64   /* links that the mail program says it displays */
#define CODES_MAX       20   /* QR codes of one message, in as many pictures */
#define CODE_TEXT_MAX   4096 /* bytes of one: the largest holds 2953, or 7089 digits */
#define UNSEEN_KEPT_MAX ((size_t)64 * 1024) /* hidden bytes kept of one text part */
#define GAP_LINES       20                  /* empty lines that push what follows out of sight */
#define LINK_TEXT_MAX   400                 /* bytes of the text of one link */
#define TEXT_LINK_MAX   4096                /* bytes of one link written in text */
#define OPEN_TAGS_MAX   512                 /* open elements while reading HTML */
#define CLOSE_TAGS_MAX  64                  /* elements an end tag may close with it */

/* People: of 64 KiB of settings. */
#define PEOPLE_NAMES_MAX   20  /* contacts whose names are like the sender's */
#define PEOPLE_DOMAINS_MAX 200 /* of contacts and correspondents */
#define TRUST_MAX          10  /* whom the reader trusts, of those that one mail can be from */

/* Checks and report. */
#define EVIDENCE_MAX          24  /* items kept of one finding */
#define LINKS_SHOWN_MAX       300 /* links in a report: 300 of 3 texts stay under a frame */
#define PARTS_SHOWN_MAX       100
#define ATTACHMENTS_SHOWN_MAX 50
#define MEMBERS_SHOWN_MAX     20                   /* names of the files in one attachment */
#define REPORT_LISTS_MAX      ((size_t)896 * 1024) /* of a report where no list of facts goes on */
#define MAILBOXES_SHOWN_MAX   20

/* Dissector. */
#define DISSECTOR_MEMORY_MAX \
	((size_t)512 * 1024 * 1024) /* 2.5 of the largest message, and libraries */
#define DISSECTOR_CPU_MAX   20      /* seconds of processor for one dissector; 128 MB take one */
#define DISSECTOR_REPLY_MAX 30 /* seconds by the wall clock for one reply; kept by the parent */
