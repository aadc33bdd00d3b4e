/* SPDX-License-Identifier: MIT */

#include "reputation/reader.h"

#include <string.h>

#include "base/auto.h"
#include "owner/told.h"

/* One of the two. */
typedef struct Reader {
	const char *service;
	void (*of_dns)(const json_t *value, Reputation *reputation);
	void (*of_http)(const char *bytes, size_t len, Reputation *reputation);
} Reader;

static const Reader readers[] = {
	{ "abuseipdb", NULL, rated_read_abuseipdb },
	{ "cloudflare", rated_read_cloudflare, NULL },
	{ "quad9", rated_read_quad9, NULL },
	{ "safebrowsing", NULL, rated_read_safebrowsing },
	{ "spamhaus", rated_read_spamhaus, NULL },
	{ "surbl", rated_read_surbl, NULL },
	{ "urlhaus", NULL, rated_read_urlhaus },
	{ "virustotal", NULL, rated_read_virustotal },
};

void
rated_add_threat(Reputation *reputation, const char *threat)
{
	reputation->standing = RATED_LISTED;
	for (guint i = 0; i < reputation->threats->len; i++)
		if (strcmp(g_ptr_array_index(reputation->threats, i), threat) == 0)
			return;
	g_ptr_array_add(reputation->threats, (gpointer)threat);
}

static void
read_http(const json_t *value, const Reader *reader, Reputation *reputation)
{
	json_int_t status = json_integer_value(json_object_get(value, "status"));
	size_t len = 0;
	g_autofree char *bytes = told_bytes(json_object_get(value, "text"), &len);

	if (status == 400 || status == 401 || status == 403)
		reputation->standing = RATED_REFUSED;
	else if (status == 404 && strcmp(reputation->service, "virustotal") == 0)
		reputation->standing = RATED_NOT_RATED;
	else if (status == 200 && bytes)
		reader->of_http(bytes, len, reputation);
}

void
rated_read(const json_t *value, Reputation *reputation)
{
	reputation->standing = RATED_BROKEN;
	for (size_t i = 0; i < G_N_ELEMENTS(readers); i++) {
		if (strcmp(readers[i].service, reputation->service) != 0)
			continue;
		if (readers[i].of_dns)
			readers[i].of_dns(value, reputation);
		else
			read_http(value, &readers[i], reputation);
	}
}
