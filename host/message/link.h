/* SPDX-License-Identifier: MIT */

/*
 * Links
 *
 * Every place in a mail that a click, a form or the display itself would lead to, as a browser
 * would read it. Where a known service stands in between and its address carries the next one, the
 * link is one to the last of them: there the reader ends up.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "web/unwrap.h"

typedef enum {
	LINK_ANCHOR, /* a, area */
	LINK_FORM,   /* form action, button formaction */
	LINK_IMAGE,  /* img, source, background: loaded, not clicked */
	LINK_FRAME,  /* iframe, frame, embed, object */
	LINK_REFRESH,
	LINK_TEXT, /* written out in text, made clickable by the mail program */
	LINK_CODE, /* in a QR code, which the reader scans with a telephone */
} LinkKind;

typedef struct Link {
	LinkKind kind;
	Url *url;              /* where it leads in the end, as far as the mail tells */
	GPtrArray *through;    /* element-type Wrapping: by way of these; NULL when it is none */
	const char *shortener; /* static; a shortener's link, which hides where it leads; or NULL */
	const char *sealed; /* static; a service that knows where it leads and hides it; or NULL */
	char *raw;          /* as written in the mail */
	char *domain;   /* registrable under ICANN rules: whom WHOIS knows; NULL for addresses */
	char *site;     /* registrable under private rules too: who runs the site */
	char *shown;    /* host with its letters (U-labels), for people */
	char *text;     /* what the reader sees in its place, NULL when nothing */
	char *at;       /* "part:1.2", "Subject" */
	bool hidden;    /* stands in text the reader cannot see */
	bool disguised; /* written hxxp, full-width or with [.], so that filters miss it */
	unsigned count; /* times it stands there */
} Link;

/* Returns the address that is written in the mail and that a mail program opens. Borrowed. */
const Url *link_outermost(const Link *link);

/*
 * Returns UrlOddity of the address and of those it leads through: a trick in front of a wrapper is
 * one all the same.
 */
unsigned link_oddities(const Link *link);

/* Whether a reader is led there, by a click or without one; what is only loaded leads nobody. */
bool link_leads_on(const Link *link);

void link_free(Link *link);
const char *link_kind_to_string(LinkKind kind);
