/* SPDX-License-Identifier: MIT */

#include "checks/astray.h"

#include <string.h>

#include "base/limits.h"
#include "checks/context.h"
#include "checks/free-host.h"
#include "checks/link-home.h"
#include "checks/link-view.h"
#include "message/brand.h"
#include "message/organisation.h"

#define LOCAL_PART_MAX 64 /* bytes before the "@" (RFC 5321 §4.5.3.1.1) */
#define WRITTEN_MAX    32 /* looked at in one text: a letter names few */

static const char domain_letters[] =
	"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.";

typedef struct Ways {
	const Link *away;   /* the first link that does not lead home */
	const Link *rented; /* the first button that leads to a place which anybody gets */
	bool strays;        /* one of these tells where it leads, as shorteners do not */
	bool reaches;       /* another one leads home */
	bool clicks;        /* that one is a button, no mere mention */
} Ways;

static bool
is_button(const Link *link)
{
	return link->kind != LINK_TEXT;
}

/* Whether anybody gets a place there: shorteners, platforms, numbers. */
static bool
is_rented(const Link *link)
{
	return link->shortener || free_host_of(link->url->host) ||
	       link->url->host_kind != HOST_DOMAIN ||
	       (link->site && link->domain && strcmp(link->site, link->domain) != 0);
}

/* A house with a name that others borrow is at home only at its own domains. */
static bool
leads_home(const char *host, const char *home)
{
	return same_organisation(host, home) ||
	       (!brand_of_host(home) && hosts_named_alike(host, home));
}

/* Looks where the links lead. @home: NULL, none leads home. */
static Ways
look_around(const Facts *facts, const char *home)
{
	Ways ways = { 0 };

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!link_is_seen(link) || link->sealed)
			continue;
		if (home && leads_home(link->url->host, home)) {
			ways.reaches = true;
			ways.clicks |= is_button(link);
			continue;
		}
		if (!ways.away)
			ways.away = link;
		ways.strays |= !link->shortener;
		if (!ways.rented && is_button(link) && is_rented(link))
			ways.rented = link;
	}
	return ways;
}

static bool
has_clicks(const Facts *facts)
{
	for (guint i = 0; i < facts->links->len; i++)
		if (link_is_seen(g_ptr_array_index(facts->links, i)))
			return true;
	return false;
}

static bool
is_free_elsewhere(const char *domain, const char *home)
{
	return organisation_is_provider(domain) && !same_organisation(domain, home);
}

static bool
is_among(const GPtrArray *mailboxes, const char *address, size_t len)
{
	for (guint i = 0; i < mailboxes->len; i++) {
		const Mailbox *mailbox = g_ptr_array_index(mailboxes, i);

		if (strlen(mailbox->address) == len &&
		    g_ascii_strncasecmp(mailbox->address, address, len) == 0)
			return true;
	}
	return false;
}

/* Returns: (transfer full) the domain of the first free mailbox in @text that is not the reader's.
 */
static char *
find_free(const Facts *facts, const char *text, const char *home)
{
	const char *p = strchr(text, '@');

	for (int i = 0; p && i < WRITTEN_MAX; i++, p = strchr(p + 1, '@')) {
		size_t len = strspn(p + 1, domain_letters);
		size_t local = 0;
		g_autofree char *domain = NULL;

		while (len > 0 && p[len] == '.')
			len--;
		while (local < LOCAL_PART_MAX && p - local > text &&
		       (g_ascii_isalnum(p[-1 - (ptrdiff_t)local]) ||
		        strchr("._-+", p[-1 - (ptrdiff_t)local])))
			local++;
		if (len == 0 || len > DOMAIN_MAX || local == 0 ||
		    is_among(facts->recipients, p - local, local + 1 + len))
			continue;
		domain = g_ascii_strdown(p + 1, (gssize)len);
		if (is_free_elsewhere(domain, home))
			return g_steal_pointer(&domain);
	}
	return NULL;
}

char *
astray_answer(const Facts *facts, const char *home, const char **ret_at)
{
	if (!mail_is_cold(facts) || has_clicks(facts))
		return NULL;
	*ret_at = "Reply-To";
	for (guint i = 0; i < facts->reply_to->len; i++) {
		const Mailbox *other = g_ptr_array_index(facts->reply_to, i);

		if (other->domain && is_free_elsewhere(other->domain, home))
			return g_strdup(other->domain);
	}
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);
		char *domain = find_free(facts, body->text, home);

		*ret_at = body->at;
		if (domain)
			return domain;
	}
	return NULL;
}

static Astray
leads(const Link *link, const char *home)
{
	return (Astray){ "leads", g_strdup(link->shown), link_host_at(link), home, false };
}

Astray
astray_find(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);
	const Brand *brand = brand_pretended(facts);
	const char *home = brand ? brand->domains[0] : from ? from->domain : NULL;
	Ways ways = look_around(facts, home);
	const char *at = NULL;
	char *answer;

	if (facts->is_reply || (!home && from && mailbox_is_machine(from)))
		return (Astray){ 0 };
	if (ways.away && (brand || !ways.reaches))
		return leads(ways.away, home);
	if (ways.rented && !ways.clicks && mail_is_cold(facts))
		return leads(ways.rented, home);
	if (brand)
		return (Astray){ "comes", g_strdup(from->domain), "From", home, false };
	answer = home ? astray_answer(facts, home, &at) : NULL;
	if (answer)
		return (Astray){ "answers", answer, at, home, false };
	return (Astray){ .home = home, .at_home = ways.reaches && !ways.strays };
}

void
astray_clear(Astray *astray)
{
	g_clear_pointer(&astray->host, g_free);
}
