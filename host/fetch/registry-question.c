/* SPDX-License-Identifier: MIT */

#include "fetch/registry-question.h"

#include <glib.h>
#include <string.h>

#include "base/ip.h"

static bool
label_is_good(const char *label, size_t len)
{
	if (len == 0 || len > DOMAIN_LABEL_MAX || label[0] == '-' || label[len - 1] == '-')
		return false;
	for (size_t i = 0; i < len; i++)
		if (!g_ascii_isalnum(label[i]) && label[i] != '-')
			return false;
	return true;
}

bool
registry_name_is_good(const char *name)
{
	const char *last = strrchr(name, '.');

	/* A number at the end would be an address (WHATWG URL §3.5). */
	if (!last || !g_ascii_isalpha(last[1]) || strlen(name) > DOMAIN_MAX)
		return false;
	for (const char *label = name;; label++) {
		size_t len = strcspn(label, ".");

		if (!label_is_good(label, len))
			return false;
		label += len;
		if (*label == '\0')
			return true;
	}
}

bool
registry_server_is_url(const char *server)
{
	return g_ascii_strncasecmp(server, "https://", strlen("https://")) == 0;
}

static bool
is_address(const char *text)
{
	g_autofree char *canonical = ip_canonical(text, strlen(text));

	return g_strcmp0(canonical, text) == 0;
}

static bool
read_domain(const char *text, RegistryQuestion *ret)
{
	g_autofree char *lower = g_ascii_strdown(text, -1);

	g_strlcpy(ret->subject, lower, sizeof(ret->subject));
	return registry_name_is_good(lower);
}

static bool
read_network(const char *text, RegistryQuestion *ret)
{
	g_strlcpy(ret->subject, text, sizeof(ret->subject));
	/* What is inside somebody's own walls has no owner that a registry knows. */
	return is_address(text) && ip_is_public(text);
}

/* Printable ASCII; whether it may be asked is found out where it is. */
static bool
server_is_good(const char *server)
{
	size_t len = strlen(server);

	for (size_t i = 0; i < len; i++)
		if (server[i] <= ' ' || server[i] >= 0x7f)
			return false;
	return len > 0 && len <= REGISTRY_SERVER_MAX;
}

static bool
read_referral(const char *text, RegistryQuestion *ret)
{
	const char *space = strchr(text, ' ');
	g_autofree char *subject = space ? g_strndup(text, (gsize)(space - text)) : NULL;
	g_autofree char *server = NULL;

	if (!subject || !server_is_good(space + 1))
		return false;
	server = registry_server_is_url(space + 1) ? g_strdup(space + 1)
	                                           : g_ascii_strdown(space + 1, -1);
	g_strlcpy(ret->server, server, sizeof(ret->server));
	return is_address(subject) ? read_network(subject, ret) : read_domain(subject, ret);
}

bool
registry_question_read(const char *key, RegistryQuestion *ret)
{
	static const struct {
		const char *kind;
		bool (*read)(const char *text, RegistryQuestion *ret);
	} kinds[] = {
		[REGISTRY_DOMAIN] = { "domain:", read_domain },
		[REGISTRY_NETWORK] = { "network:", read_network },
		[REGISTRY_REFERRAL] = { "referral:", read_referral },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (!g_str_has_prefix(key, kinds[i].kind))
			continue;
		*ret = (RegistryQuestion){ .kind = (RegistryKind)i };
		return kinds[i].read(key + strlen(kinds[i].kind), ret);
	}
	return false;
}
