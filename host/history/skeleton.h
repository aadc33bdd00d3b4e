/* SPDX-License-Identifier: MIT */

/*
 * What stays the same from one mail of a kit to the next
 *
 * A kit writes a new number, a new name and a new token into every mail, always in the same place.
 * What is left when those are taken out is the kit's own hand.
 */

#pragma once

#include "web/url.h"

/*
 * Of a link: "/wp-includes/X/login.php?e&id", the names of folders and keys, with X for what looks
 * made by a machine. Returns: (transfer full), or NULL for one that any site has ("/",
 * "/index.html").
 */
char *url_skeleton(const Url *url);

/*
 * Of a Message-ID, without its angle brackets: "9(14).x(12)@=", runs of digits, of letters and of
 * both with their lengths; "=" for the sender's own domain @own (may be NULL). Returns: (transfer
 * full).
 */
char *message_id_skeleton(const char *id, const char *own);
