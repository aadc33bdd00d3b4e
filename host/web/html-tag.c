/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "web/html.h"

#define NAME_MAX_LEN 14 /* annotation-xml */

static const struct {
	char name[NAME_MAX_LEN + 2];
	size_t len;
} tags[] = { { "", 0 },
#define X(id, name, content, breaks_out) { name, sizeof(name) - 1 },
	     HTML_TAGS(X)
#undef X
};

HtmlTag
html_tag_find(const char *name, size_t len)
{
	size_t low = 1, high = G_N_ELEMENTS(tags);

	if (len == 0 || len > NAME_MAX_LEN)
		return HTML_OTHER;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = memcmp(name, tags[middle].name, MIN(len, tags[middle].len));

		if (order == 0 && len == tags[middle].len)
			return (HtmlTag)middle;
		if (order < 0 || (order == 0 && len < tags[middle].len))
			high = middle;
		else
			low = middle + 1;
	}
	return HTML_OTHER;
}

bool
html_tag_is_void(HtmlTag tag)
{
	switch ((int)tag) {
	case HTML_AREA:
	case HTML_BASE:
	case HTML_BR:
	case HTML_EMBED:
	case HTML_HR:
	case HTML_IMG:
	case HTML_INPUT:
	case HTML_LINK:
	case HTML_META:
	case HTML_SOURCE: return true;
	default: return false;
	}
}
