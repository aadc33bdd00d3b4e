/* SPDX-License-Identifier: MIT */

/*
 * Internationalised domain names, as browsers process them (UTS #46, non-transitional)
 *
 * ICU's tables decide. The empty-label, length and hyphen rules are left out as the URL Standard
 * says: DNS enforces what it needs.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/*
 * Loads ICU's tables. May look at files, so call it before the sandbox shuts; the others call it
 * where nobody did. Returns false if ICU has no IDNA data: every name is refused then.
 */
bool idna_init(void);

/*
 * Writes @domain, valid UTF-8 with something beyond ASCII, as A-labels to @out. Returns the length,
 * or 0 if it is no domain, or longer than URL_IDNA_MAX, or does not fit @size.
 */
size_t idna_to_ascii(const char *domain, size_t len, char *out, size_t size);

/*
 * Whether @domain, valid UTF-8, has characters beyond ASCII that mapping makes ASCII ("ｅ", "。",
 * the Kelvin sign) or drops (a soft hyphen).
 */
bool idna_has_disguised(const char *domain, size_t len);

/*
 * Returns @host's A-labels as Unicode for display, or NULL if it has none, or if one is not valid,
 * or would show something unseen or that moves other text. Returns: (transfer full).
 */
char *idna_to_unicode(const char *host);
