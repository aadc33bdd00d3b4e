/* SPDX-License-Identifier: MIT */

#include "checks/link-view.h"

#include <string.h>

#include "message/link-text.h"

bool
link_is_clicked(const Link *link)
{
	switch (link->kind) {
	case LINK_ANCHOR:
	case LINK_FORM:
	case LINK_REFRESH:
	case LINK_TEXT:
	case LINK_CODE: return link->url->host != NULL && *link->url->host;
	case LINK_IMAGE:
	case LINK_FRAME: return false;
	}
	g_assert_not_reached();
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
