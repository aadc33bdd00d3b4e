/* SPDX-License-Identifier: MIT */

#include "fetch/dns-question.h"

#include <string.h>

#include "base/ip.h"

static bool
name_is_text(const char *name)
{
	for (const char *p = name; *p; p++)
		if (*p <= ' ' || *p >= 0x7f)
			return false;
	return true;
}

static bool
read_name(const char *subject, DnsQuestion *ret)
{
	uint8_t wire[DNS_NAME_WIRE_MAX];
	g_autofree char *lower = g_ascii_strdown(subject, -1);

	if (!name_is_text(subject) || dns_name_write(subject, wire) == 0)
		return false;
	g_strlcpy(ret->name, lower, sizeof(ret->name));
	return true;
}

static bool
read_address(const char *ip, DnsQuestion *ret)
{
	g_autofree char *canonical = ip_canonical(ip, strlen(ip));
	g_autofree char *labels = NULL;

	if (g_strcmp0(canonical, ip) != 0)
		return false;
	labels = ip_reversed(ip);
	if (!labels)
		return false;
	g_snprintf(ret->name, sizeof(ret->name), "%s.%s", labels,
	           strchr(ip, ':') ? "ip6.arpa" : "in-addr.arpa");
	return true;
}

bool
dns_question_read(const char *key, DnsQuestion *ret)
{
	static const struct {
		const char *kind;
		DnsType type;
	} kinds[] = {
		{ "a:", DNS_A },     { "aaaa:", DNS_AAAA }, { "mx:", DNS_MX },
		{ "ptr:", DNS_PTR }, { "txt:", DNS_TXT },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		const char *subject = key + strlen(kinds[i].kind);

		if (!g_str_has_prefix(key, kinds[i].kind))
			continue;
		ret->type = (uint16_t)kinds[i].type;
		return kinds[i].type == DNS_PTR ? read_address(subject, ret)
		                                : read_name(subject, ret);
	}
	return false;
}
