/* SPDX-License-Identifier: MIT */

#include <glib.h>
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

#define SLOTS 1024 /* a power of two, so many that few of the names share one */

static unsigned char slots[SLOTS]; /* HtmlTag, at its name's slot or the next free one */

G_STATIC_ASSERT(G_N_ELEMENTS(tags) <= G_MAXUINT8);

static size_t
slot_of(const char *name, size_t len)
{
	const unsigned char *c = (const unsigned char *)name;

	return (c[0] * 5U + c[len / 2] * 37U + c[len - 1] * 11U + len * 64U) % SLOTS;
}

static void
fill_slots(void)
{
	for (size_t i = 1; i < G_N_ELEMENTS(tags); i++) {
		size_t slot = slot_of(tags[i].name, tags[i].len);

		while (slots[slot])
			slot = (slot + 1) % SLOTS;
		slots[slot] = (unsigned char)i;
	}
}

HtmlTag
html_tag_find(const char *name, size_t len)
{
	static bool filled;

	if (!filled) {
		fill_slots();
		filled = true;
	}
	if (len == 0 || len > NAME_MAX_LEN)
		return HTML_OTHER;
	for (size_t slot = slot_of(name, len); slots[slot]; slot = (slot + 1) % SLOTS)
		if (tags[slots[slot]].len == len && memcmp(tags[slots[slot]].name, name, len) == 0)
			return (HtmlTag)slots[slot];
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
