/* SPDX-License-Identifier: MIT */

/*
 * The forms of a page: what they ask, and where they send it
 *
 * What stands in an input is known by its type, by what its name, label and hint say, and by the
 * autocomplete word that is made for machines. Inputs outside of all forms are a form that a script
 * sends. A form that asks nothing of a person, such as a search, is not kept.
 */

#pragma once

#include "visit/visit.h"
#include "web/html.h"
#include "web/url.h"

typedef struct FormReading FormReading;

/* @forms (PageForm) is filled; @host is the page's. Both are borrowed for its life. */
FormReading *form_reading_new(GPtrArray *forms, const char *host);

/* Takes the next token of the page; @base is what addresses are read against. */
void form_reading_take(FormReading *reading, const HtmlToken *token, const Url *base);

/* Ends the last form. */
void form_reading_end(FormReading *reading);

void page_form_free(PageForm *form);

/* Whether @form asks what opens an account or takes money. */
bool page_form_asks_secret(const PageForm *form);

/* Returns what an input with these words (any case and width) asks for, or NULL. Static. */
const char *page_question_in(const char *words);

/* Whether @host belongs to another site than @own, as far as names tell. */
bool page_host_is_elsewhere(const char *host, const char *own);
