/* SPDX-License-Identifier: MIT */

/*
 * Where servers are to be found, for tests and the brave
 *
 * A JSON file, { "at": { "dns.example:443": "127.0.0.1:8443" } }: who is named in it is connected
 * there, and may be anywhere, also on this very machine. Nobody else may.
 */

#pragma once

#include <curl/curl.h>
#include <glib.h>
#include <stdbool.h>

#include "fetch/public-address.h"

typedef struct ServerPlaces ServerPlaces;

/* @file may be NULL: then nobody is named. Returns: (transfer full), or NULL with @error. */
ServerPlaces *server_places_new(const char *file, GError **error);
void server_places_free(ServerPlaces *places);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ServerPlaces, server_places_free)

/* Returns where @host (lower case) with @port is, "address:port", or NULL. Borrowed. */
const char *server_places_find(const ServerPlaces *places, const char *host, unsigned port);

/*
 * Has @easy connect to where @host with @port is, and @guard (borrowed for the life of @easy) look
 * at each address it connects to, unless the file names the server. Returns a list that must live
 * as long as @easy, NULL when it is not named. (transfer full).
 */
struct curl_slist *server_places_set(const ServerPlaces *places, CURL *easy, const char *host,
                                     unsigned port, PublicGuard *guard);
