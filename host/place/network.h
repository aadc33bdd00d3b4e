/* SPDX-License-Identifier: MIT */

/*
 * What a network is used for, as far as its number or its block tells
 *
 * Inside of this room.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "place/place.h"

/* Whether @ip (canonical), of the network @asn (0: unknown), is served from many places. */
bool network_is_anycast(const char *ip, uint32_t asn);

/* Whether @ip is of a mail service for everybody that stands in a cloud, not a machine for rent. */
bool network_is_mail_service(const char *ip);

Hosting network_hosting(uint32_t asn);
