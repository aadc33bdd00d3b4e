/* SPDX-License-Identifier: MIT */

/*
 * The links of one message while it is read
 *
 * The same link with the same text is kept once and counted. Past LINKS_MAX links or
 * LINKS_SIZE_MAX bytes, and past LINKS_BAD_MAX that a browser would not open, they are counted,
 * not kept.
 */

#pragma once

#include "message/link.h"

typedef struct LinkSet LinkSet;

LinkSet *link_set_new(void);

/* What is added from now on stands in @at ("part:1.2"); borrowed until the next call. */
void link_set_at(LinkSet *set, const char *at);

/*
 * Adds @href (UTF-8, as written, relative ones against @base or dropped without it). @text is
 * what the reader sees in its place, or NULL. What a browser would not open is dropped.
 * Returns: (transfer none) the link, NULL when dropped.
 */
Link *link_set_add(LinkSet *set, LinkKind kind, const char *href, size_t len, const Url *base,
                   const char *text);

/* How many links are kept, and how many were not. */
unsigned link_set_size(const LinkSet *set);
unsigned link_set_dropped(const LinkSet *set);

/* Ends the set. Returns: (transfer full) (element-type Link). */
GPtrArray *link_set_take(LinkSet *set);
