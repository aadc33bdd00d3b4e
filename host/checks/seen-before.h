/* SPDX-License-Identifier: MIT */

/* How the checks tell of an earlier mail */

#pragma once

#include "checks/check.h"

/* Adds the day of @similar, whose name it used or whence it came, and @tie, what both share. */
void tell_of_similar(Evidence *evidence, const Similar *similar, const char *tie);

/* Returns the word for what ties @similar most to the mail, static: "seen_body", "seen_site"... */
const char *strongest_tie(const Past *past, const Similar *similar);
