/* SPDX-License-Identifier: MIT */

/*
 * Dates as registries write them
 *
 * Inside of the WHOIS reader.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "owner/whois-table.h"

/*
 * Reads the first date of @text, with the time behind it. A date of numbers alone is read in
 * @server's order, or year first; another is no date: the order is never guessed. A month without
 * a day is its first. Times without a zone are @server's. Returns false when there is none, or no
 * calendar has it. *ret is in seconds since 1970.
 */
bool whois_date(const WhoisServer *server, const char *text, size_t len, int64_t *ret);
