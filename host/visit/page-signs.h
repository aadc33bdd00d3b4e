/* SPDX-License-Identifier: MIT */

/*
 * What a page shows of itself besides its text and forms
 *
 * Title, headings, first words, what its pictures say they are, whose host its icon and logo come
 * from, which known hosts it loads from: what tells who it says it is, and what kind it is.
 */

#pragma once

#include "message/brand.h"
#include "visit/visit.h"
#include "web/html.h"
#include "web/url.h"

typedef struct PageSigns {
	const char *host; /* the page's own, or NULL; borrowed */
	Url *base;        /* addresses are read against it */
	bool based;
	GString *title;
	GString *head;        /* headings, and the first words that are no link and no button */
	GString *logos;       /* what pictures say they show */
	GString *script;      /* the beginning of its scripts */
	const Brand *picture; /* whose logo it loads from his own host, or NULL */
	const Brand *icon;
	char *icon_host;
	PageKind host_kind; /* of data/page-phrases.h, PAGE_NONE without */
	unsigned scripts, frames, pictures;
	bool in_title, in_script;
	unsigned in_heading, in_button; /* open elements */
	bool titled;
} PageSigns;

/* @address is the page's. */
void page_signs_init(PageSigns *signs, const Url *address);
void page_signs_done(PageSigns *signs);

void page_signs_take(PageSigns *signs, const HtmlToken *token);

/* Judges @page, whose forms and text are read, by its signs and the status it came with. */
PageKind page_kind_of(const Page *page, const PageSigns *signs, int status);

/* Sets whom @page, whose forms and kind are known, says it is. */
void page_brand_find(Page *page, const PageSigns *signs);

/*
 * Returns the address that the page's script leads on to, when it stands there plainly:
 * location.href = "https://…", location.replace("…"). (transfer full), or NULL.
 */
char *page_script_target(const PageSigns *signs);

/* Returns @text in lower case and half width, for the tables of phrases. (transfer full). */
char *page_fold(const char *text);
