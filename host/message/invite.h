/* SPDX-License-Identifier: MIT */

/*
 * Invitations (RFC 5545, RFC 5546)
 */

#pragma once

#include "message/inside.h"

/*
 * Adds the links of what a calendar shows of @text (valid UTF-8) and sets organiser and invites of
 * @inside.
 */
void invite_read(Inside *inside, const char *text, size_t len, LinkSet *links);
