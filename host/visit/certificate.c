/* SPDX-License-Identifier: MIT */

#include "visit/certificate.h"

#include <stdio.h>
#include <string.h>

#include "base/ip.h"
#include "base/text.h"
#include "visit/bounds.h"

/* X509_V_ERR_* of OpenSSL 3, which are part of its interface and do not change. */
#define UNABLE_TO_GET_ISSUER         2
#define NOT_YET_VALID                9
#define HAS_EXPIRED                  10
#define SELF_SIGNED                  18
#define SELF_SIGNED_IN_CHAIN         19
#define UNABLE_TO_GET_ISSUER_LOCALLY 20
#define UNABLE_TO_VERIFY_LEAF        21
#define HOSTNAME_MISMATCH            62
#define IP_ADDRESS_MISMATCH          64

/* Returns @name without the kind that stands before it, borrowed. */
static const char *
bare(const char *name)
{
	static const char *const kinds[] = { "DNS:", "IP Address:", "IP:" };

	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (g_ascii_strncasecmp(name, kinds[i], strlen(kinds[i])) == 0)
			return name + strlen(kinds[i]);
	return name;
}

/* Returns: (transfer full) the address @host is, or NULL for a name. */
static char *
address_of(const char *host)
{
	size_t len = strlen(host);

	if (len > 2 && host[0] == '[' && host[len - 1] == ']')
		return ip_canonical(host + 1, len - 2);
	return ip_canonical(host, len);
}

bool
certificate_name_is_for(const char *name, const char *host)
{
	const char *plain = bare(name);
	g_autofree char *address = address_of(host);
	g_autofree char *own = address ? address_of(plain) : NULL;
	const char *rest = strchr(host, '.');
	size_t len = strlen(host);

	if (address)
		return own && strcmp(own, address) == 0;
	if (strncmp(plain, "*.", 2) == 0)
		return rest && rest > host && strchr(rest + 1, '.') &&
		       g_ascii_strcasecmp(plain + 1, rest) == 0;
	/* A dot at the end means the same name. */
	len -= len > 0 && host[len - 1] == '.';
	return strlen(plain) == len && len > 0 && g_ascii_strncasecmp(plain, host, len) == 0;
}

int64_t
certificate_date(const char *text)
{
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	char month[4] = "";
	int year, day, hour, minute, second;
	int number = 0;
	int end = 0;
	g_autoptr(GDateTime) time = NULL;

	if (!text)
		return 0;
	if (sscanf(text, "%3s %2d %2d:%2d:%2d %4d%n", month, &day, &hour, &minute, &second, &year,
	           &end) == 6) {
		const char *at = strlen(month) == 3 ? strstr(months, month) : NULL;

		number = at && (at - months) % 3 == 0 ? (int)(at - months) / 3 + 1 : 0;
	} else if (sscanf(text, "%4d-%2d-%2d %2d:%2d:%2d%n", &year, &number, &day, &hour, &minute,
	                  &second, &end) != 6) {
		return 0;
	}
	/* A longer number would be cut to another. */
	time = number > 0 && !g_ascii_isdigit(text[end])
	               ? g_date_time_new_utc(year, number, day, hour, minute, second)
	               : NULL;
	return time ? g_date_time_to_unix(time) : 0;
}

/* Whether at @p another attribute of the name begins: "O = ", "CN=", "2.5.4.97=". */
static bool
begins_attribute(const char *p)
{
	size_t n;

	p += strspn(p, " +");
	n = strspn(p, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.");
	return n > 0 && n <= 40 && p[n + strspn(p + n, " ")] == '=';
}

/* Undoes "\E5\81\BD" and "\," (RFC 4514 §2.4). Returns: (transfer full). */
static char *
unescape(const char *text, size_t len)
{
	GString *out = g_string_sized_new(len);

	for (size_t i = 0; i < len; i++) {
		bool escape = text[i] == '\\' && i + 1 < len;
		int high = escape ? g_ascii_xdigit_value(text[i + 1]) : -1;
		int low = escape && i + 2 < len ? g_ascii_xdigit_value(text[i + 2]) : -1;

		if (high >= 0 && low >= 0) {
			g_string_append_c(out, (char)(high << 4 | low));
			i += 2;
		} else {
			i += escape;
			g_string_append_c(out, text[i]);
		}
	}
	return g_string_free(out, FALSE);
}

/* Returns: (transfer full) the first value of attribute @type in @name, or NULL. */
static char *
attribute_of(const char *name, const char *type)
{
	size_t n = strlen(type);
	bool begins = true;

	for (const char *p = name; *p; p++) {
		const char *q = p + n;
		size_t len = 0;

		if (begins && g_ascii_strncasecmp(p, type, n) == 0) {
			q += strspn(q, " ");
			if (*q == '=') {
				q += 1 + strspn(q + 1, " ");
				while (q[len] && q[len] != '\n' &&
				       !(strchr(",;/", q[len]) && begins_attribute(q + len + 1)))
					len += q[len] == '\\' && q[len + 1] ? 2 : 1;
				return unescape(q, len);
			}
		}
		begins = strchr(",;/+\n", *p) || (begins && *p == ' ');
	}
	return NULL;
}

char *
certificate_who(const char *name)
{
	static const char *const types[] = { "CN", "O", "OU" };

	for (size_t i = 0; name && i < G_N_ELEMENTS(types); i++) {
		g_autofree char *raw = attribute_of(name, types[i]);
		g_autofree char *value = text_clean(raw);

		if (value && *value)
			return g_steal_pointer(&value);
	}
	return NULL;
}

static TlsVerdict
verdict_of_chain(json_int_t verify)
{
	switch (verify) {
	case 0: return TLS_GOOD;
	case SELF_SIGNED:
	case SELF_SIGNED_IN_CHAIN: return TLS_SELF_SIGNED;
	case UNABLE_TO_GET_ISSUER:
	case UNABLE_TO_GET_ISSUER_LOCALLY:
	case UNABLE_TO_VERIFY_LEAF: return TLS_UNKNOWN_ISSUER;
	case HAS_EXPIRED: return TLS_EXPIRED;
	case NOT_YET_VALID: return TLS_NOT_YET;
	case HOSTNAME_MISMATCH:
	case IP_ADDRESS_MISMATCH: return TLS_WRONG_NAME;
	default: return TLS_BROKEN;
	}
}

/* All of them are held against the host, the first ones are kept. */
static bool
read_names(VisitHop *hop, const json_t *names)
{
	bool own = false;
	const json_t *value;
	size_t i;

	json_array_foreach (names, i, value) {
		const char *raw = json_string_value(value);
		g_autofree char *name = raw ? text_clean(bare(raw)) : NULL;

		if (!name || !*name)
			continue;
		own |= hop->host && certificate_name_is_for(raw, hop->host);
		if (hop->names->len < VISIT_NAMES_MAX)
			g_ptr_array_add(hop->names, g_steal_pointer(&name));
	}
	return own;
}

void
certificate_read(VisitHop *hop, const json_t *tls)
{
	const json_t *verify = json_object_get(tls, "verify");
	bool own = read_names(hop, json_object_get(tls, "names"));

	if (!json_is_object(tls))
		return;
	hop->tls =
		json_is_integer(verify) ? verdict_of_chain(json_integer_value(verify)) : TLS_BROKEN;
	/* Browsers no longer take a common name for a host's (RFC 9525 §2). */
	if (hop->tls == TLS_GOOD && !own)
		hop->tls = TLS_WRONG_NAME;
	hop->subject = certificate_who(json_string_value(json_object_get(tls, "subject")));
	hop->issuer = certificate_who(json_string_value(json_object_get(tls, "issuer")));
	hop->from = certificate_date(json_string_value(json_object_get(tls, "from")));
	hop->until = certificate_date(json_string_value(json_object_get(tls, "until")));
}
