/* SPDX-License-Identifier: MIT */

/*
 * The parts of `fuwake data`, in their files
 */

#pragma once

#include <stdio.h>

#include "command/catalogue.h"
#include "fetch/geo-files.h"

/* Says what there is in @folders (NULL-terminated). Returns the exit status. */
int data_status(const Catalogue *words, const char *const *folders);

/* Fetches files of cities, or of countries only, and of networks into @folder. Likewise. */
int data_update(const Catalogue *words, const char *folder, bool countries);

/* Writes a sentence with one value in it, NULL for none. */
void data_say(FILE *where, const Catalogue *words, const char *key, const char *value);
