/* SPDX-License-Identifier: MIT */

#include "checks/link-home.h"

#include <string.h>

#include "base/text.h"
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

static bool
is_home_of(const char *host, const char *domain)
{
	return same_organisation(host, domain) ||
	       brands_related(brand_of_host(host), brand_of_host(domain)) ||
	       hosts_named_alike(host, domain);
}

/* What a provider serves to all is nobody's home. Most fields of a mail name the same domain. */
static void
add_home(GPtrArray *homes, const char *domain)
{
	if (domain && !g_ptr_array_find_with_equal_func(homes, domain, g_str_equal, NULL) &&
	    !is_provider(domain))
		g_ptr_array_add(homes, (gpointer)domain);
}

static void
add_homes_of(GPtrArray *homes, const GPtrArray *mailboxes)
{
	for (guint i = 0; i < MIN(mailboxes->len, HOMES_MAX); i++)
		add_home(homes, ((const Mailbox *)g_ptr_array_index(mailboxes, i))->domain);
}

static const GPtrArray *
homes_of(const Facts *facts, const Outside *outside)
{
	const GPtrArray *signatures = outside->authentication->dkim;
	GPtrArray *homes = outside->kept->homes;

	if (homes)
		return homes;
	homes = outside->kept->homes = g_ptr_array_new();
	add_homes_of(homes, facts->from);
	add_homes_of(homes, facts->sender);
	add_homes_of(homes, facts->reply_to);
	add_homes_of(homes, facts->return_path);
	for (guint i = 0; i < MIN(signatures->len, HOMES_MAX); i++)
		add_home(homes, ((const DkimVerdict *)g_ptr_array_index(signatures, i))->domain);
	return homes;
}

static bool
find_home(const GPtrArray *homes, const char *host)
{
	for (guint i = 0; i < homes->len; i++)
		if (is_home_of(host, g_ptr_array_index(homes, i)))
			return true;
	return false;
}

bool
host_is_home(const Facts *facts, const Outside *outside, const char *host)
{
	Kept *kept = outside->kept;
	gpointer home = NULL;

	if (!host)
		return false;
	if (!kept->at_home)
		kept->at_home = g_hash_table_new(text_hash, g_str_equal);
	if (!g_hash_table_lookup_extended(kept->at_home, host, NULL, &home)) {
		home = GINT_TO_POINTER(find_home(homes_of(facts, outside), host));
		g_hash_table_insert(kept->at_home, (gpointer)host, home);
	}
	return GPOINTER_TO_INT(home);
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

static Clicks
count_clicks(const Facts *facts, const Outside *outside)
{
	Clicks clicks = { .one_site = true, .all_shown = true, .all_unshown = true };
	const Link *first = NULL;

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
		if (host_is_home(facts, outside, link->url->host))
			clicks.home++;
		else if (link->sealed && unwrap_serves_mail(link->sealed))
			clicks.counted++;
		else
			clicks.astray = clicks.astray ? clicks.astray : link;
	}
	return clicks;
}

const Clicks *
clicks_of(const Facts *facts, const Outside *outside)
{
	Kept *kept = outside->kept;

	if (!kept->clicks) {
		kept->clicks = g_new(Clicks, 1);
		*kept->clicks = count_clicks(facts, outside);
	}
	return kept->clicks;
}
