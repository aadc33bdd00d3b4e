/* SPDX-License-Identifier: MIT */

#include "fetch/visitor-tls.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "base/text.h"
#include "fetch/bounds.h"

/* Returns what @facts has behind "@name:", borrowed, or NULL. */
static const char *
find(const struct curl_slist *facts, const char *name)
{
	size_t len = strlen(name);

	for (; facts; facts = facts->next)
		if (strncmp(facts->data, name, len) == 0 && facts->data[len] == ':')
			return facts->data + len + 1;
	return NULL;
}

static void
add_text(json_t *tls, const char *key, const char *value)
{
	g_autofree char *clean = NULL;

	if (!value)
		return;
	clean = text_visible(value);
	json_object_set_new(tls, key, json_string(clean));
}

/* A host, with a wildcard perhaps, or an address: what it could be compared with a host as. */
static bool
is_name(const char *text)
{
	size_t len = strlen(text);

	if (len == 0 || len > DOMAIN_MAX)
		return false;
	for (const char *c = text; *c != '\0'; c++)
		if (!g_ascii_isalnum(*c) && !strchr("-._*:", *c))
			return false;
	return true;
}

/*
 * "DNS:a.example, IP Address:192.0.2.1, email:…". Who puts ", DNS:" into a name of his own gets two
 * of it, which helps him nothing: the list only counts where the chain holds, and no authority
 * signs such a name.
 */
static json_t *
names_of(const char *text)
{
	g_auto(GStrv) all = g_strsplit(text ? text : "", ", ", VISIT_NAMES_MAX + 1);
	json_t *names = json_array();

	for (size_t i = 0; all[i] && i < VISIT_NAMES_MAX; i++) {
		static const char *const kinds[] = { "DNS:", "IP Address:" };

		for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++) {
			const char *name = all[i] + strlen(kinds[k]);

			if (g_str_has_prefix(all[i], kinds[k]) && is_name(name))
				json_array_append_new(names, json_string(name));
		}
	}
	return names;
}

json_t *
visitor_tls_of(const struct curl_slist *facts, long verify)
{
	json_t *tls = json_pack("{s:I, s:o}", "verify", (json_int_t)verify, "names",
	                        names_of(find(facts, "X509v3 Subject Alternative Name")));

	add_text(tls, "subject", find(facts, "Subject"));
	add_text(tls, "issuer", find(facts, "Issuer"));
	add_text(tls, "from", find(facts, "Start date"));
	add_text(tls, "until", find(facts, "Expire date"));
	return tls;
}

json_t *
visitor_tls(CURL *easy, long verify)
{
	const struct curl_certinfo *certificates = NULL;

	(void)curl_easy_getinfo(easy, CURLINFO_CERTINFO, &certificates);
	if (!certificates || certificates->num_of_certs == 0)
		return NULL;
	/* The server's own comes first (RFC 8446 §4.4.2); the others vouch for it. */
	return visitor_tls_of(certificates->certinfo[0], verify);
}
