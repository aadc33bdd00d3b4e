/* SPDX-License-Identifier: MIT */

/* Whose hosts a mail names besides its links */

#pragma once

#include "message/facts.h"

/* Whether @host is of the organisation of one of @mailboxes (element-type Mailbox). */
bool host_is_among(const char *host, const GPtrArray *mailboxes);

/* Whether it is of the organisation of a machine that a Received field names, ours or a claim. */
bool host_is_on_route(const char *host, const Facts *facts);
