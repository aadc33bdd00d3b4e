/* SPDX-License-Identifier: MIT */

/* Times as RDAP writes them (RFC 3339) */

#pragma once

#include <stdbool.h>
#include <stdint.h>

/*
 * Reads "2014-11-12T19:15:55.283Z", with or without fraction and offset ("+09:00", "-0700"; UTC
 * when there is none), or a day alone. Returns false, and leaves *ret_epoch alone, for what is no
 * date of the calendar or has more behind it.
 */
bool rdap_date_parse(const char *text, int64_t *ret_epoch);
