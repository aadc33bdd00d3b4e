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
#define FRAME_IN_MAX  ((size_t)4 * 1024 * 1024)   /* largest frame we accept: 1 MiB chunk, all escaped */
#define FRAME_OUT_MAX ((size_t)1024 * 1024)       /* largest reply Thunderbird accepts */
#define MESSAGE_MAX   ((size_t)128 * 1024 * 1024) /* largest message; providers stop at 25-50 MB */

/* Text. */
#define TEXT_MAX 512 /* bytes kept of one untrusted string that is shown to a person */

/* Web. */
#define URL_MAX             ((size_t)64 * 1024) /* longest link; servers take 8 KB, browsers 2 MB */
#define URL_IDNA_MAX        ((size_t)1024)      /* longest non-ASCII host; Punycode is quadratic */
#define HTML_ATTRIBUTES_MAX 256                 /* attributes kept of a tag; the rest is counted */
#define HTML_FOREIGN_MAX    64                  /* depth of svg and math within each other */

/* Message: header fields. */

/* Message: Received and dates. */

/* Message: body and parts. */

/* Report. */
