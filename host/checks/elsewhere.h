/* SPDX-License-Identifier: MIT */

/* Addresses of another organisation than the sender's */

#pragma once

#include "checks/check.h"

/*
 * Adds a statement (written, from) for each of @others, the mailboxes of field @at, that is of
 * another organisation than the first From. Returns STATUS_NOTE when there is one, since services
 * and lists do this every day; else STATUS_PASS.
 */
Status mailboxes_elsewhere(const Facts *facts, const GPtrArray *others, const char *at,
                           Evidence *evidence);
