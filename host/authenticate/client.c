/* SPDX-License-Identifier: MIT */

#include "authenticate/client.h"

#include <string.h>

#include "message/header.h"

/* Where the line that our side wrote begins: only what stands above can be believed. */
static size_t
boundary_offset(const Facts *facts)
{
	const Header *h = header_find(facts->headers, "Received", facts->boundary->number - 1);

	return h ? h->offset : 0;
}

/* Returns the first field @name above the boundary, or NULL. */
static const Header *
field_of_ours(const Facts *facts, const char *name)
{
	const Header *h = header_find(facts->headers, name, 0);

	return h && h->offset < boundary_offset(facts) ? h : NULL;
}

/* SRS (sender rewriting): a forwarder has put his own address in the place of the sender's. */
static bool
is_rewritten(const char *mail_from)
{
	return mail_from && (g_ascii_strncasecmp(mail_from, "SRS0", 4) == 0 ||
	                     g_ascii_strncasecmp(mail_from, "SRS1", 4) == 0);
}

static bool
is_forwarded(const Facts *facts, const char *mail_from)
{
	static const char *const fields[] = { "X-Forwarded-To", "X-Forwarded-For", "Resent-From",
		                              "Resent-To" };

	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
		if (header_find(facts->headers, fields[i], 0))
			return true;
	return facts->is_list || is_rewritten(mail_from) ||
	       header_count(facts->headers, "Delivered-To") > 1;
}

/* Returns: (transfer full) the envelope's sender, and in *ret_source the field that told it. */
static char *
read_mail_from(const Facts *facts, const char **ret_source)
{
	const Received *r = facts->boundary->received;
	const Header *path = field_of_ours(facts, "Return-Path");

	*ret_source = NULL;
	if (r->envelope_from) {
		*ret_source = "Received";
		return g_strdup(r->envelope_from);
	}
	if (!path || facts->return_path->len == 0)
		return NULL;
	*ret_source = "Return-Path";
	return g_strdup(((const Mailbox *)facts->return_path->pdata[0])->address);
}

/* Whether @text has @ip, and not as a piece of a longer number or name. */
static bool
names_address(const char *text, const char *ip)
{
	size_t len = strlen(ip);

	for (const char *p = text; (p = strstr(p, ip)); p += len)
		if ((p == text || !(g_ascii_isalnum(p[-1]) || p[-1] == '.' || p[-1] == ':')) &&
		    !g_ascii_isalnum(p[len]) && p[len] != ':' &&
		    !(p[len] == '.' && g_ascii_isdigit(p[len + 1])))
			return true;
	return false;
}

/* What our side wrote elsewhere about the machine agrees with its Received line, or not. */
static Confidence
confidence_of(const Facts *facts, const char *ip)
{
	static const char *const fields[] = { "Received-SPF", "Authentication-Results",
		                              "X-Sender-IP" };
	Confidence confidence = CONFIDENCE_MEDIUM;

	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		g_autofree char *value = header_value(field_of_ours(facts, fields[i]));

		if (value && names_address(value, ip))
			return CONFIDENCE_HIGH;
		if (value && strstr(value, "client-ip="))
			confidence = CONFIDENCE_LOW;
	}
	return confidence;
}

void
client_read(const Facts *facts, Client *ret_client)
{
	const Received *r = facts->boundary ? facts->boundary->received : NULL;

	*ret_client = (Client){ .kind = CLIENT_UNKNOWN, .confidence = CONFIDENCE_LOW };
	if (!r || !r->ip)
		return;
	ret_client->ip = r->ip;
	ret_client->helo = r->helo;
	ret_client->hop = facts->boundary;
	ret_client->mail_from = read_mail_from(facts, &ret_client->source);
	ret_client->confidence = confidence_of(facts, r->ip);
	ret_client->kind = r->authenticated                             ? CLIENT_SUBMITTED
	                   : is_forwarded(facts, ret_client->mail_from) ? CLIENT_FORWARDED
	                                                                : CLIENT_DIRECT;
}

void
client_clear(Client *client)
{
	g_free(client->mail_from);
	*client = (Client){ 0 };
}

const char *
client_kind_to_string(ClientKind kind)
{
	switch (kind) {
	case CLIENT_UNKNOWN: return "unknown";
	case CLIENT_SUBMITTED: return "submitted";
	case CLIENT_FORWARDED: return "forwarded";
	case CLIENT_DIRECT: return "direct";
	}
	g_assert_not_reached();
}
