/* SPDX-License-Identifier: MIT */

/*
 * QR codes
 *
 * Their pixels are read by the mail program, which has decoders in a sandbox; here stands what they
 * say. A scanner opens an address of the web in any case of letters, also without "https://";
 * everything else (WIFI:, tel:, otpauth:, a payment slip, plain words) leads nowhere.
 */

#pragma once

#include "message/facts.h"

/* What the mail program has read. Borrowed strings in UTF-8. */
typedef struct CodeText {
	const char *text;
	const char *at; /* "part:1.2" */
} CodeText;

/*
 * Adds the first CODES_MAX of @codes to facts->codes, and the addresses in them to facts->links, in
 * front: a code is what its mail is about, and the end of a long list is cut off.
 */
void codes_read(Facts *facts, const CodeText *codes, size_t n);

/*
 * Whether the source of a body, @len bytes of UTF-8, may draw a code without a picture's file: with
 * characters (█▀▄), with coloured cells, or in a data: URL. Linear time; who says no is right but
 * for oddities, who says yes is worth a look.
 */
bool codes_may_be_drawn(const char *text, size_t len, bool html);
