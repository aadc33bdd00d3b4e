/* SPDX-License-Identifier: MIT */

/*
 * Names of countries
 *
 * They stand in the catalogue, as every word does: the tables of libraries and browsers differ from
 * one version to the next, and the command line and the extension say the same.
 */

#pragma once

#include "command/page.h"

/*
 * Returns the name of the country with the ISO 3166-1 alpha-2 @code in the catalogue's language, or
 * NULL for anything else. Borrowed from the catalogue.
 */
const char *country_name(const Catalogue *catalogue, const char *code);

/*
 * Returns what a page calls the country @code of a report: its name, else the code as it is. NULL
 * for none. (transfer full).
 */
char *page_country(const Page *page, const char *code);
