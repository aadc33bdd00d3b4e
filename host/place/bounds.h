/* SPDX-License-Identifier: MIT */

/*
 * Limits of places (see base/limits.h)
 */

#pragma once

#define PLACE_HOPS_MAX     20 /* steps that are placed; honest mail has under ten public ones */
#define PLACE_DOMAINS_MAX  6  /* link domains of one message that are asked about; mail names few */
#define PLACE_LITERALS_MAX 6  /* addresses in links that are placed; honest mail has hardly one */
#define PLACE_LABELS_MAX   6  /* labels of a host name in which a cloud's region is sought */
#define PLACE_RADIUS_MAX   5000 /* km; a larger circle says nothing */
/*
 * km, when the file tells none: a city and what is around it; a prefecture, a county, a small
 * state. A cloud's address counts as the latter: DB-IP had one of Amazon's London 130 km away.
 */
#define PLACE_RADIUS_CITY   50
#define PLACE_RADIUS_REGION 200
