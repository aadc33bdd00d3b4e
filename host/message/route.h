/* SPDX-License-Identifier: MIT */

/*
 * The route
 *
 * Anybody can write Received lines below the first one our own side wrote. This tells which lines
 * are ours, where the boundary is (the line that recorded the machine that handed the mail to
 * us), and how far below it the trail can be followed to the machine the mail set out from.
 */

#pragma once

#include "message/facts.h"

/*
 * Fills route, boundary, origin and receiver of @facts from its headers. @receivers are domains
 * of the reader's own mail servers (NULL-terminated, or NULL: taken from the newest line).
 */
void route_read(Facts *facts, const char *const *receivers);

/* Returns the account that logged in to hand the mail over, as far as the line tells, or NULL. */
const char *received_account(const Received *received);

void hop_free(Hop *hop);
const char *hop_trust_to_string(HopTrust trust);
const char *confidence_to_string(Confidence confidence);

/* Returns the place of the hop's line, "Received#3". Returns: (transfer full). */
char *hop_place(const Hop *hop);
