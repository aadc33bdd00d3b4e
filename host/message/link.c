/* SPDX-License-Identifier: MIT */

#include "message/link.h"

const Url *
link_outermost(const Link *link)
{
	const Wrapping *first = link->through ? g_ptr_array_index(link->through, 0) : NULL;

	return first ? first->url : link->url;
}

unsigned
link_oddities(const Link *link)
{
	unsigned oddities = link->url->oddities;

	for (guint i = 0; link->through && i < link->through->len; i++)
		oddities |= ((const Wrapping *)g_ptr_array_index(link->through, i))->url->oddities;
	return oddities;
}

bool
link_leads_on(const Link *link)
{
	switch (link->kind) {
	case LINK_ANCHOR:
	case LINK_FORM:
	case LINK_REFRESH:
	case LINK_TEXT:
	case LINK_CODE: return true;
	case LINK_IMAGE:
	case LINK_FRAME: return false;
	}
	g_assert_not_reached();
}

void
link_free(Link *link)
{
	if (!link)
		return;
	url_free(link->url);
	if (link->through)
		g_ptr_array_unref(link->through);
	g_free(link->raw);
	g_free(link->domain);
	g_free(link->site);
	g_free(link->shown);
	g_free(link->text);
	g_free(link->at);
	g_free(link);
}

const char *
link_kind_to_string(LinkKind kind)
{
	switch (kind) {
	case LINK_ANCHOR: return "anchor";
	case LINK_FORM: return "form";
	case LINK_IMAGE: return "image";
	case LINK_FRAME: return "frame";
	case LINK_REFRESH: return "refresh";
	case LINK_TEXT: return "text";
	case LINK_CODE: return "code";
	}
	g_assert_not_reached();
}
