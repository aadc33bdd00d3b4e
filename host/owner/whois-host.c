/* SPDX-License-Identifier: MIT */

#include "owner/whois-host.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "owner/bounds.h"

#define EMAIL_MAX  254 /* RFC 5321 §4.5.3.1.3, without the angle brackets */
#define SEPARATORS " \t\r,;|()[]<>"

static bool
is_host_char(char c)
{
	return g_ascii_isalnum(c) || c == '-' || c == '_' || c == '.';
}

char *
whois_host(const char *text, size_t len)
{
	const char *dot = NULL;

	while (len > 0 && text[len - 1] == '.')
		len--;
	if (len == 0 || len > DOMAIN_MAX || text[0] == '.' || text[0] == '-')
		return NULL;
	for (size_t i = 0; i < len; i++) {
		if (!is_host_char(text[i]) || (text[i] == '.' && text[i - 1] == '.'))
			return NULL;
	}
	dot = g_strrstr_len(text, (gssize)len, ".");
	if (!dot || !g_ascii_isalpha(dot[1]))
		return NULL;
	return g_ascii_strdown(text, (gssize)len);
}

/* Cuts the next word off what is between *@p and @end. Returns: its length, 0 at the end. */
static size_t
next_word(const char **p, const char *end)
{
	const char *stop = NULL;

	while (*p < end && strchr(SEPARATORS, **p))
		(*p)++;
	for (stop = *p; stop < end && !strchr(SEPARATORS, *stop);)
		stop++;
	return (size_t)(stop - *p);
}

void
whois_list_take(GPtrArray *list, char *value)
{
	for (guint i = 0; value && i < list->len; i++) {
		if (strcmp(list->pdata[i], value) == 0)
			g_clear_pointer(&value, g_free);
	}
	if (value && list->len < OWNER_LIST_MAX)
		g_ptr_array_add(list, value);
	else
		g_free(value);
}

void
whois_add_name_servers(GPtrArray *list, const char *text, size_t len)
{
	const char *end = text + len, *p = text;
	/* "example.pt NS ns1.example.net": the name before is the domain's. */
	const char *record = g_strstr_len(text, (gssize)len, "\tNS\t");

	if (record)
		p = record + 4;
	if (len > 2 && text[0] == '-' && text[1] == ' ')
		p = text += 2;
	for (size_t n = next_word(&p, end); n > 0; n = next_word(&p, end)) {
		g_autofree char *name = whois_host(p, n);

		/* What is no name, and no address, is said about the server: "No nameserver". */
		if (!name && p == text)
			return;
		whois_list_take(list, g_steal_pointer(&name));
		p += n;
	}
}

char *
whois_email(const char *text, size_t len)
{
	const char *end = text + len, *p = text;

	for (size_t n = next_word(&p, end); n > 0; n = next_word(&p, end)) {
		const char *at = memchr(p, '@', n);
		const char *begin = p, *stop = p + n;
		g_autofree char *host = NULL;

		p += n;
		if (!at)
			continue;
		if (g_str_has_prefix(begin, "mailto:"))
			begin += strlen("mailto:");
		while (begin < at && strchr("'\"", *begin))
			begin++;
		while (stop > at && strchr("'\".", stop[-1]))
			stop--;
		if (begin >= at || stop - begin > EMAIL_MAX)
			continue;
		host = whois_host(at + 1, (size_t)(stop - at - 1));
		if (host)
			return text_clean_len(begin, (size_t)(stop - begin));
	}
	return NULL;
}

char *
whois_referral(const char *text, size_t len)
{
	static const char *const schemes[] = { "whois://", "rwhois://" };

	for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++) {
		size_t n = strlen(schemes[i]);

		if (len > n && g_ascii_strncasecmp(text, schemes[i], n) == 0) {
			/* rwhois is another protocol (RFC 2167) on another port. */
			if (i > 0)
				return NULL;
			text += n;
			len -= n;
			break;
		}
	}
	for (size_t i = 0; i < len; i++) {
		if (text[i] != ':' && text[i] != '/')
			continue;
		/* Another port than 43, a web page. */
		if (text[i] == ':' && !(len >= i + 3 && strncmp(text + i, ":43", 3) == 0 &&
		                        (len == i + 3 || text[i + 3] == '/')))
			return NULL;
		len = i;
	}
	return whois_host(text, len);
}
