/* SPDX-License-Identifier: MIT */

/*
 * Macros in SPF (RFC 7208 §7)
 *
 *     %{ir}.%{v}._spf.%{d2}  →  3.2.0.192.in-addr._spf.example.com
 */

#pragma once

#include <stdint.h>

#include "authenticate/bounds.h"
#include "authenticate/spf-address.h"
#include "base/limits.h"

/* What the letters stand for (§7.2). Values are cut to SPF_MACRO_MAX. */
typedef struct SpfMacros {
	Slice sender;              /* s */
	Slice local_part;          /* l */
	Slice sender_domain;       /* o */
	Slice domain;              /* d */
	const SpfAddress *address; /* i, v */
	Slice validated;           /* p; text is NULL until it was looked up */
	Slice helo;                /* h */
	Slice ip;                  /* c */
	Slice receiver;            /* r */
	int64_t now;               /* t */
} SpfMacros;

typedef enum {
	SPF_MACRO_NAME, /* for a name to be asked: no c, r, t */
	SPF_MACRO_TEXT, /* for people, or for nobody */
} SpfMacroUse;

typedef struct SpfMacroString {
	Slice text;
	bool uses_validated; /* has a "p" */
	bool ends_in_macro;
} SpfMacroString;

/* Takes @text for a macro-string (§7.1). Returns whether it is one; spaces may stand in it. */
bool spf_macro_read(Slice text, SpfMacroUse use, SpfMacroString *ret_string);

/*
 * Writes what @string, which was read for that use, stands for, as a C string. In a name the dot
 * at the end is left out, and one above DOMAIN_MAX loses labels on the left (§7.3): "" if that
 * leaves none. A text stops where it is full.
 */
void spf_macro_to_name(const SpfMacros *macros, const SpfMacroString *string,
                       char ret_name[DOMAIN_MAX + 1]);
void spf_macro_to_text(const SpfMacros *macros, const SpfMacroString *string,
                       char ret_text[SPF_EXPLANATION_MAX + 1]);
