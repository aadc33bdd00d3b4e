/* SPDX-License-Identifier: MIT */

#include "message/text-body.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "message/link-text.h"

void
text_links_read(LinkSet *links, const char *text, size_t len, bool hidden)
{
	TextLink found;

	for (size_t pos = 0; text_link_next(text, len, pos, &found);) {
		g_autofree char *href = found.href;
		g_autofree char *shown = g_strndup(text + found.start, found.len);
		Link *link = link_set_add(links, LINK_TEXT, href, strlen(href), NULL, shown);

		if (link) {
			link->disguised = found.disguised;
			link->hidden = hidden;
		}
		pos = found.start + found.len;
	}
}

void
text_body_read(Body *body, LinkSet *links, const char *text, size_t len)
{
	size_t kept = text_cut(text, len, TEXT_KEPT_MAX);

	body->text = g_strndup(text, kept);
	text_links_read(links, text, kept, false);
}
