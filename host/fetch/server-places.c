/* SPDX-License-Identifier: MIT */

#include "fetch/server-places.h"

#include <jansson.h>

#include "base/auto.h"
#include "fetch/dns-transport.h"

struct ServerPlaces {
	json_t *root; /* NULL: there is no file */
	json_t *at;   /* its; borrowed */
};

static bool
all_are_text(json_t *at)
{
	const char *key;
	json_t *place;

	json_object_foreach (at, key, place)
		if (!json_is_string(place))
			return false;
	return json_is_object(at);
}

ServerPlaces *
server_places_new(const char *file, GError **error)
{
	g_autoptr(ServerPlaces) places = g_new0(ServerPlaces, 1);
	json_error_t wrong;

	if (!file)
		return g_steal_pointer(&places);
	places->root = json_load_file(file, JSON_REJECT_DUPLICATES, &wrong);
	places->at = json_object_get(places->root, "at");
	if (places->root && all_are_text(places->at))
		return g_steal_pointer(&places);
	g_set_error(error, DNS_TRANSPORT_ERROR, DNS_TRANSPORT_ERROR_FILE,
	            "%s: no places of servers: %s", file,
	            places->root ? "\"at\" must be an object of texts" : wrong.text);
	return NULL;
}

void
server_places_free(ServerPlaces *places)
{
	if (!places)
		return;
	json_decref(places->root);
	g_free(places);
}

const char *
server_places_find(const ServerPlaces *places, const char *host, unsigned port)
{
	g_autofree char *key = g_strdup_printf("%s:%u", host, port);

	return json_string_value(json_object_get(places->at, key));
}

struct curl_slist *
server_places_set(const ServerPlaces *places, CURL *easy, const char *host, unsigned port,
                  PublicGuard *guard)
{
	const char *place = server_places_find(places, host, port);
	g_autofree char *from_to = NULL;
	struct curl_slist *list;

	guard->may_be_private = place != NULL;
	public_guard_set(easy, guard);
	if (!place)
		return NULL;
	from_to = g_strdup_printf("%s:%u:%s", host, port, place);
	list = curl_slist_append(NULL, from_to);
	(void)curl_easy_setopt(easy, CURLOPT_CONNECT_TO, list);
	return list;
}
