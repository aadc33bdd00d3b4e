/* SPDX-License-Identifier: MIT */

/* Names that anybody gets */

#pragma once

#include <stdbool.h>

/* Returns the domain of data/free-hosts.h below which @host is, static, or NULL. */
const char *free_host_of(const char *host);
