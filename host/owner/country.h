/* SPDX-License-Identifier: MIT */

/* Countries as registries write them */

#pragma once

/*
 * Returns the ISO 3166-1 alpha-2 code of @text, upper case: a code in any case, or a country's
 * name ("United States", "NORWAY"), or both ("US (UNITED STATES)"). "UK" is "GB". NULL for NULL and
 * for what is none. Static.
 */
const char *country_code(const char *text);
