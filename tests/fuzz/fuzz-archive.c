/* SPDX-License-Identifier: MIT */

/* The readers of what attachments hold: archives, disk images, PDFs, pages and invitations. */

#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "message/bounds.h"
#include "message/html-inside.h"
#include "message/invite.h"
#include "message/read.h"
#include "web/site.h"
#include "web/utf8.h"

#define INPUT_MAX ((size_t)256 * 1024)

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_text(const char *text)
{
	g_assert_true(!text || g_utf8_validate(text, -1, NULL));
	g_assert_true(!text || strlen(text) <= TEXT_MAX);
}

static void
check_inside(const Inside *inside, LinkSet *set)
{
	g_autoptr(GPtrArray) links = link_set_take(set);

	for (guint i = 0; inside->members && i < inside->members->len; i++)
		check_text(g_ptr_array_index(inside->members, i));
	g_assert_true(!inside->members || inside->members->len <= MEMBERS_MAX);
	g_assert_true(!inside->members || inside->members->len <= inside->n_members);
	g_assert_cmpuint(inside->n_members, <=, ENTRIES_MAX);
	g_assert_cmpuint(inside->holds, <, 1U << HOLDS_N);
	check_text(inside->runs);
	check_text(inside->masked);
	for (guint i = 0; i < links->len; i++) {
		const Link *link = g_ptr_array_index(links, i);

		g_assert_nonnull(link->url);
		g_assert_cmpstr(link->at, ==, "part:1");
	}
}

static LinkSet *
new_set(void)
{
	LinkSet *set = link_set_new();

	link_set_at(set, "part:1");
	return set;
}

static void
check_file(const char *data, size_t len)
{
	LinkSet *set = new_set();
	Inside inside = { 0 };

	inside_read(&inside, data, len, NULL, set);
	check_inside(&inside, set);
	inside_clear(&inside);
}

static void
check_page(const char *text, size_t len)
{
	LinkSet *set = new_set();
	Inside inside = { 0 };

	html_inside_read(&inside, text, len, set);
	invite_read(&inside, text, len, set);
	check_inside(&inside, set);
	inside_clear(&inside);
}

int
LLVMFuzzerInitialize(int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
	message_init();
	g_assert_true(site_init(NULL));
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *exact = NULL, *scrubbed = NULL, *text = NULL;
	size_t len;

	size = MIN(size, INPUT_MAX);
	exact = g_memdup2(data, MAX(size, 1)); /* so that a byte too far is noticed */
	check_file(exact, size);
	scrubbed = g_malloc(3 * size + 1);
	len = utf8_scrub((const char *)data, size, scrubbed);
	text = g_memdup2(scrubbed, MAX(len, 1));
	check_page(text, len);
	return 0;
}
