/* SPDX-License-Identifier: MIT */

/*
 * What a message carries: its texts, its attachments, the mails inside it, and where they lie
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "message/inside.h"

/* A text part that is shown to the reader. */
typedef struct Body {
	char *at; /* "part:1.2" */
	bool html;
	char *text;       /* what is visible, as UTF-8; of HTML: without hidden text */
	size_t hidden;    /* characters the HTML hides */
	char *unseen;     /* the first UNSEEN_KEPT_MAX bytes of them; NULL in plain text */
	size_t gap;       /* where words begin in text that HTML puts GAP_LINES below; 0: nowhere */
	char *charset;    /* as declared, NULL when not */
	bool mislabelled; /* the bytes contradict the declared charset */
	bool undeclared;  /* no charset is declared, and the bytes are not plain ASCII */
	size_t broken;    /* places that could not be decoded, U+FFFD in text */
	bool has_form;
	bool has_password; /* <input type=password> */
	bool has_script;
	bool drawn; /* it may draw a QR code, with characters, with cells or in a data: URL */
	unsigned empty_frames;
} Body;

typedef struct Attachment {
	char *at;
	char *name;     /* NULL when it has none */
	char *type;     /* as declared, lower case */
	char *detected; /* by content, NULL when not recognised */
	char *sha256;   /* hex, of the decoded bytes */
	uint64_t size;  /* decoded bytes */
	bool is_inline;
	Inside inside;
} Attachment;

/* Where a part lies in the raw bytes, its header not counted. One that was decoded out of another
 * lies nowhere. */
typedef struct Part {
	char *at;
	size_t begin, end;
	const char *encoding; /* Content-Transfer-Encoding; static, NULL when none or unknown */
} Part;

/* What a QR code in one of the pictures says. */
typedef struct Code {
	char *text;
	char *at;  /* "part:1.2" */
	bool link; /* a scanner would open it */
} Code;

/* An attached message (message/rfc822): who it says it is from. */
typedef struct AttachedMail {
	char *at;
	char *subject;
	char *from;
} AttachedMail;
