/* SPDX-License-Identifier: MIT */

/*
 * URL: what a browser makes of a link
 *
 * The parser of the WHATWG URL Standard, not of RFC 3986: a link is judged by the host that a
 * browser would open, and browsers repair. `http:\\evil.example\@good.example` goes to
 * evil.example; `https://good.example@evil.example` too; http://0x7f.1/ is 127.0.0.1.
 *
 * What was odd about the way the link was written is kept as flags, since honest software writes
 * plain URLs. The work is linear in the length of the text.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum {
	HOST_NONE,   /* mailto:a@b.example */
	HOST_EMPTY,  /* file:///etc/motd */
	HOST_DOMAIN, /* lower case, A-labels; an all-ASCII name is taken as it is, even a bad xn--
	              */
	HOST_IPV4,
	HOST_IPV6,
	HOST_OPAQUE, /* of a scheme that the standard does not know */
} HostKind;

typedef enum {
	URL_USERINFO = 1 << 0,     /* something stands before an @ in front of the host */
	URL_BACKSLASH = 1 << 1,    /* a backslash did a slash's work */
	URL_CONTROL = 1 << 2,      /* a tab or newline inside was dropped */
	URL_NUMERIC_ODD = 1 << 3,  /* an IPv4 address not written as plain dotted decimal */
	URL_PERCENT_HOST = 1 << 4, /* the host had percent escapes */
	URL_FULLWIDTH_HOST =
		1 << 5,       /* the host had characters that mapping made ASCII or dropped */
	URL_IDN = 1 << 6,     /* the host has an xn-- label */
	URL_PORT = 1 << 7,    /* a port that is not the scheme's own */
	URL_SLASHES = 1 << 8, /* not exactly two slashes after http: and its like */
} UrlOddity;

/* All strings live and die with the Url. */
typedef struct Url {
	const char *href;     /* serialised; parses to itself */
	const char *scheme;   /* lower case, no colon */
	const char *username; /* "" if none; percent-encoded, as the next */
	const char *password;
	const char *host;  /* serialised: domain in A-labels, dotted IPv4, [IPv6]; NULL if none */
	const char *path;  /* begins with a slash unless opaque or empty */
	const char *query; /* without the question mark; NULL if none */
	const char *fragment; /* without the hash; NULL if none */
	HostKind host_kind;
	int port; /* -1 if none or the scheme's own */
	bool opaque_path;
	unsigned oddities; /* UrlOddity */
} Url;

/*
 * Parses @text, UTF-8 of any quality, against @base (may be NULL). Returns: (transfer full), or
 * NULL if a browser refuses it, or if it or its serialisation is longer than URL_MAX, or if a
 * non-ASCII host is longer than URL_IDNA_MAX (which no resolver would take).
 */
Url *url_parse(const char *text, size_t len, const Url *base);
void url_free(Url *url);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Url, url_free)
