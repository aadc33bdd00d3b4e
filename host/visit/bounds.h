/* SPDX-License-Identifier: MIT */

/*
 * Limits of what is read of a visit (see base/limits.h)
 *
 * The host sends no more than a megabyte of a page; these hold even if it did.
 */

#pragma once

#include <stddef.h>

#include "base/limits.h"

#define VISIT_URL_MAX   TEXT_MAX       /* bytes of an address that is visited: all is shown */
#define VISIT_LINK_MAX  ((size_t)4096) /* bytes of a link's path or query that are read */
#define VISIT_HOPS_MAX  10             /* stops that are read; the visitor makes fewer */
#define VISIT_NAMES_MAX 10             /* names kept of one certificate; some have hundreds */
#define VISIT_PAGE_MAX  ((size_t)1024 * 1024) /* bytes of a page that are read */
#define VISIT_TEXT_MAX  ((size_t)1500)        /* bytes of its visible text that are kept */
#define PAGE_META_MAX   ((size_t)1024) /* bytes in which the charset stands (HTML §4.2.5.4) */
#define PAGE_FORMS_MAX  16             /* forms kept; those that ask for a secret first */
#define PAGE_INPUTS_MAX 1000           /* inputs whose words are looked at */
#define PAGE_WORDS_MAX  ((size_t)400)  /* bytes of the words about one input, and of a heading */
#define PAGE_HEAD_MAX   ((size_t)600)  /* bytes of headings and first words: who it says it is */
#define PAGE_SHORT_MAX  ((size_t)1500) /* visible bytes of a page that says one thing only */
#define PAGE_BARE_MAX   ((size_t)200)  /* visible bytes of a page that only leads on */
#define PAGE_SCRIPT_MAX ((size_t)64 * 1024) /* bytes of scripts in which an address is sought */
