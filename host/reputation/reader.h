/* SPDX-License-Identifier: MIT */

/*
 * Readers of what services say
 *
 * Inside of this room: each fills what an answer (ask_rated()) tells into a reputation whose
 * service and subject are set. What came is hostile bytes; what is no answer of the service makes
 * the standing RATED_BROKEN.
 */

#pragma once

#include "reputation/reputation.h"

/* Reads @value by the reader of its service. */
void rated_read(const json_t *value, Reputation *reputation);

/* Of the DNS: filtering resolvers, and lists. */
void rated_read_quad9(const json_t *value, Reputation *reputation);
void rated_read_cloudflare(const json_t *value, Reputation *reputation);
void rated_read_spamhaus(const json_t *value, Reputation *reputation);
void rated_read_surbl(const json_t *value, Reputation *reputation);

/* Of HTTP: the bytes of a reply with status 200. */
void rated_read_safebrowsing(const char *bytes, size_t len, Reputation *reputation);
void rated_read_urlhaus(const char *bytes, size_t len, Reputation *reputation);
void rated_read_abuseipdb(const char *bytes, size_t len, Reputation *reputation);
void rated_read_virustotal(const char *bytes, size_t len, Reputation *reputation);

/* Notes that it is listed for @threat (static), once. */
void rated_add_threat(Reputation *reputation, const char *threat);
