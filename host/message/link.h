/* SPDX-License-Identifier: MIT */

/*
 * Links
 *
 * Every place in a mail that a click, a form or the display itself would lead to, as a browser
 * would read it.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "web/url.h"

typedef enum {
	LINK_ANCHOR, /* a, area */
	LINK_FORM,   /* form action, button formaction */
	LINK_IMAGE,  /* img, source, background: loaded, not clicked */
	LINK_FRAME,  /* iframe, frame, embed, object */
	LINK_REFRESH,
	LINK_TEXT, /* written out in text, made clickable by the mail program */
} LinkKind;

typedef struct Link {
	LinkKind kind;
	Url *url;
	char *raw;      /* as written in the mail */
	char *domain;   /* registrable under ICANN rules: whom WHOIS knows; NULL for addresses */
	char *site;     /* registrable under private rules too: who runs the site */
	char *shown;    /* host with its letters (U-labels), for people */
	char *text;     /* what the reader sees in its place, NULL when nothing */
	char *at;       /* "part:1.2", "Subject" */
	bool hidden;    /* stands in text the reader cannot see */
	bool disguised; /* written hxxp, full-width or with [.], so that filters miss it */
	unsigned count; /* times it stands there */
} Link;

void link_free(Link *link);
const char *link_kind_to_string(LinkKind kind);
