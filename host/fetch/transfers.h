/* SPDX-License-Identifier: MIT */

/*
 * Transfers
 *
 * libcurl's requests, many at once, on GLib's main loop.
 */

#pragma once

#include <curl/curl.h>
#include <glib.h>
#include <stdbool.h>

typedef struct Transfers Transfers;

/*
 * Called from the main loop when the transfer of @easy has ended with @code. It is still among the
 * transfers: transfers_remove() is to follow. Others may be added and removed from here.
 */
typedef void (*TransferDone)(CURL *easy, CURLcode code, void *user);

Transfers *transfers_new(TransferDone done, void *user);

/* All must have been removed. Closes every connection. NULL is fine. */
void transfers_free(Transfers *transfers);

/* At most @connections to one host; with @multiplex several requests share one (HTTP/2). */
void transfers_set_limits(Transfers *transfers, bool multiplex, unsigned connections);

/* Begins @easy (borrowed until it is removed). */
void transfers_add(Transfers *transfers, CURL *easy);

/* Ends it, if it has not ended yet. */
void transfers_remove(Transfers *transfers, CURL *easy);

/* Prepares @easy for what every transfer has in common: no proxy, no redirects, no signals. */
void transfer_set(CURL *easy, const char *ca_file, long deadline_ms);

/* What comes of a transfer, up to a limit. */
typedef struct TransferBody {
	GByteArray *bytes; /* the caller's, like the rest */
	size_t came, max;  /* bytes; more ends the transfer ("too-large") */
} TransferBody;

/*
 * Has @easy put what comes into @body (borrowed for the life of @easy). With @headers they count,
 * too; where there are none libcurl has everything for both.
 */
void transfer_take(CURL *easy, TransferBody *body, bool headers);

/*
 * Why a transfer that ended with @code has failed: "timeout", "too-large", "certificate",
 * "unreachable"; NULL if it has not. Static.
 */
const char *transfer_reason(CURLcode code);
