/* SPDX-License-Identifier: MIT */

/*
 * Which cloud, and which of its regions, a machine's name tells
 *
 * Inside of this room.
 */

#pragma once

#include <stdint.h>

#include "data/cloud-regions.h"

/*
 * Returns the region that @name (a host name in any case, or NULL) tells, or NULL; static.
 * *ret_cloud becomes whose it is. @asn is the network the machine is in, 0 when it is not known: a
 * name that the cloud's own network does not bear out counts for nothing, for whoever has a block
 * of addresses names them as he likes.
 */
const CloudRegion *cloud_region(const char *name, uint32_t asn, const Cloud **ret_cloud);
