/* SPDX-License-Identifier: MIT */

#include "checks/link-home.h"

#include <string.h>

#include "checks/context.h"
#include "checks/free-host.h"
#include "checks/link-view.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "web/unwrap.h"

#define HOMES_MAX       4 /* looked at of one field; honest mail names one or two */
#define NAME_SHARED_MIN 5 /* letters that two names share, and are not alike by chance */
#define OWN_NAME_MAX    64

/* Copies the first label of @host's organisation to @name, without hyphens. Returns its length. */
static size_t
own_name(const char *host, char name[OWN_NAME_MAX])
{
	g_autofree char *organisation = organisation_of(host);
	size_t len = 0;

	for (const char *p = organisation; p && *p && *p != '.' && len < OWN_NAME_MAX - 1; p++)
		if (*p != '-')
			name[len++] = *p;
	name[len] = '\0';
	return len;
}

bool
hosts_named_alike(const char *a, const char *b)
{
	char left[OWN_NAME_MAX];
	char right[OWN_NAME_MAX];
	size_t left_len = own_name(a, left);
	size_t right_len = own_name(b, right);

	if (MIN(left_len, right_len) < NAME_SHARED_MIN || g_str_has_prefix(left, "xn") ||
	    g_str_has_prefix(right, "xn"))
		return false;
	return strstr(left, right) || strstr(right, left);
}

/* A company's name at a provider, such as one below onmicrosoft.com, is nobody's mailbox. */
static bool
is_provider(const char *domain)
{
	return !free_host_of(domain) &&
	       (domain_lends_mailboxes(domain) || organisation_is_provider(domain));
}

/* What a provider serves to all is nobody's home. */
static bool
is_home_of(const char *host, const char *domain)
{
	return domain && !is_provider(domain) &&
	       (same_organisation(host, domain) ||
	        brands_related(brand_of_host(host), brand_of_host(domain)) ||
	        hosts_named_alike(host, domain));
}

static bool
is_home_of_any(const char *host, const GPtrArray *mailboxes)
{
	for (guint i = 0; i < MIN(mailboxes->len, HOMES_MAX); i++)
		if (is_home_of(host, ((const Mailbox *)g_ptr_array_index(mailboxes, i))->domain))
			return true;
	return false;
}

bool
host_is_home(const Facts *facts, const Outside *outside, const char *host)
{
	const GPtrArray *signatures = outside->authentication->dkim;

	if (is_home_of_any(host, facts->from) || is_home_of_any(host, facts->sender) ||
	    is_home_of_any(host, facts->reply_to) || is_home_of_any(host, facts->return_path))
		return true;
	for (guint i = 0; i < MIN(signatures->len, HOMES_MAX); i++)
		if (is_home_of(host,
		               ((const DkimVerdict *)g_ptr_array_index(signatures, i))->domain))
			return true;
	return false;
}

bool
sender_has_home(const Facts *facts)
{
	const Mailbox *from = facts_author(facts);

	return from && from->domain && mail_is_cold(facts) && !is_provider(from->domain);
}

bool
link_is_seen(const Link *link)
{
	return link_is_clicked(link) && !link->hidden;
}

bool
link_shows_itself(const Link *link)
{
	g_autofree char *shown = NULL;

	if (link->kind == LINK_TEXT)
		return true;
	shown = link->kind == LINK_ANCHOR ? shown_host(link->text) : NULL;
	return shown && same_organisation(shown, link->url->host);
}

static bool
same_site(const Link *a, const Link *b)
{
	const char *left = a->site ? a->site : a->url->host;
	const char *right = b->site ? b->site : b->url->host;

	return strcmp(left, right) == 0;
}

Clicks
clicks_of(const Facts *facts, const Outside *outside)
{
	Clicks clicks = { .one_site = true, .all_shown = true, .all_unshown = true };
	const Link *first = NULL;
	const char *last = ""; /* most links of a mail lead to the same host */
	bool home = false;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		bool shown;

		if (!link_is_seen(link))
			continue;
		first = first ? first : link;
		clicks.all++;
		clicks.one_site = clicks.one_site && same_site(first, link);
		shown = link_shows_itself(link);
		clicks.all_shown = clicks.all_shown && shown;
		clicks.all_unshown = clicks.all_unshown && !shown;
		if (strcmp(last, link->url->host) != 0)
			home = host_is_home(facts, outside, link->url->host);
		last = link->url->host;
		if (home)
			clicks.home++;
		else if (link->sealed && unwrap_serves_mail(link->sealed))
			clicks.counted++;
		else
			clicks.astray = clicks.astray ? clicks.astray : link;
	}
	return clicks;
}
