/* SPDX-License-Identifier: MIT */

/*
 * What a file really is
 *
 * By its first bytes, for the kinds that matter when a mail is judged. The sender's declaration
 * is free text.
 */

#pragma once

#include <stddef.h>

#define CONTENT_HEAD 512 /* bytes content_type_detect() wants, if there are as many */

/* Returns a media type, a static string, or NULL when the bytes are not recognised. */
const char *content_type_detect(const char *head, size_t len);
