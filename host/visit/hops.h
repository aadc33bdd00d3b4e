/* SPDX-License-Identifier: MIT */

/* The way of a visit: each stop, and whether it led away */

#pragma once

#include <jansson.h>

#include "visit/visit.h"

void visit_hop_free(VisitHop *hop);

/* Adds to @hops what @value, the "hops" of ask_visit(), has. */
void visit_hops_read(GPtrArray *hops, const json_t *value);

/*
 * Whether the way ends at a well-known site, a brand's own or a search engine, that is not the
 * first stop's, by way of somebody who is neither that site nor a service that is there to lead on
 * (data/shorteners.h, data/link-wrappers.h). Pages that deceive send those away so whom they do
 * not want to see: machines that examine them, and visitors from elsewhere.
 */
bool visit_led_away(const GPtrArray *hops);
