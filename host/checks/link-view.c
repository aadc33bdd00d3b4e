/* SPDX-License-Identifier: MIT */

#include "checks/link-view.h"

#include <string.h>

#include "message/link-text.h"

bool
link_is_clicked(const Link *link)
{
	return link_leads_on(link) && link->url->host && *link->url->host;
}

char *
shown_host(const char *text)
{
	TextLink found;
	g_autofree char *href = NULL;
	g_autoptr(Url) url = NULL;
	g_autoptr(GPtrArray) through = NULL;

	if (!text || !text_link_next(text, strlen(text), 0, &found))
		return NULL;
	href = found.href;
	url = url_parse(href, strlen(href), NULL);
	if (url)
		through = unwrap(&url);
	return url && url->host_kind == HOST_DOMAIN ? g_strdup(url->host) : NULL;
}

const char *
link_host_at(const Link *link)
{
	return !link->through || strcasestr(link->raw, link->shown) ? link->at : NULL;
}
