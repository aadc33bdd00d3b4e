/* SPDX-License-Identifier: MIT */

/*
 * Limits of reputation (see base/limits.h)
 */

#pragma once

#include <stddef.h>

#define RATED_SITES_MAX  10  /* different sites of links that are asked about */
#define RATED_URLS_MAX   10  /* and different addresses */
#define RATED_HASHES_MAX 30  /* of one address: five hosts with six paths each */
#define RATED_ITEMS_MAX  200 /* looked at of a list in an answer; VirusTotal has some 95 voices */
#define RATED_COUNT_MAX  ((unsigned)1000000000) /* larger numbers are none that a service counts */
