/* SPDX-License-Identifier: MIT */

/* The server's name on the first line, its answer behind it. */

#include <stdint.h>
#include <string.h>

#include "message/charset.h"
#include "owner/bounds.h"
#include "owner/reader.h"
#include "owner/whois-text.h"

#define SERVER_MAX 64

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	charset_init();
	return 0;
}

/* A value is clean, not empty, and within its limit. */
static void
check_value(const char *value)
{
	if (!value)
		return;
	g_assert_true(*value);
	g_assert_true(g_utf8_validate(value, -1, NULL));
	g_assert_cmpuint(strlen(value), <=, OWNER_VALUE_MAX);
	for (const char *p = value; *p; p++)
		g_assert_false(g_ascii_iscntrl(*p));
}

static void
check_list(const GPtrArray *list)
{
	g_assert_cmpuint(list->len, <=, OWNER_LIST_MAX);
	for (guint i = 0; i < list->len; i++)
		check_value(list->pdata[i]);
}

static void
check_owner(const Owner *owner, bool read)
{
	bool told = owner->standing != STANDING_UNKNOWN || owner->registrant || owner->registrar ||
	            owner->range || owner->has_created || owner->name_servers->len > 0;

	g_assert_true(read || !told);
	check_value(owner->name);
	check_value(owner->range);
	check_value(owner->registrant);
	check_value(owner->registrant_local);
	check_value(owner->region);
	check_value(owner->city);
	check_value(owner->registrar);
	check_value(owner->abuse_email);
	check_value(owner->abuse_phone);
	check_list(owner->name_servers);
	check_list(owner->statuses);
	g_assert_true(!owner->country || strlen(owner->country) == 2);
	g_assert_false(owner->redacted && owner->registrant);
	for (guint i = 0; i < owner->name_servers->len; i++)
		g_assert_nonnull(strchr(owner->name_servers->pdata[i], '.'));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	const char *end = size > 0 ? memchr(text, '\n', MIN(size, SERVER_MAX)) : NULL;
	g_autofree char *server = end ? g_strndup(text, (gsize)(end - text)) : g_strdup("whois.a");
	const char *answer = end ? end + 1 : text;
	size_t len = end ? size - (size_t)(answer - text) : size;
	g_autoptr(Owner) owner = owner_new("a.example");
	g_autofree char *referral = NULL, *again = NULL, *utf8 = whois_text(server, answer, len);
	bool read = whois_read(server, answer, len, owner, &referral);

	g_assert_true(g_utf8_validate(utf8, -1, NULL));
	check_owner(owner, read);
	check_value(referral);
	g_assert_true(!referral || g_ascii_strcasecmp(referral, server) != 0);
	/* A second answer adds to the first, and says the same of itself. */
	g_assert_cmpint(whois_read(server, answer, len, owner, &again), ==, read);
	g_assert_cmpstr(again, ==, referral);
	check_owner(owner, read);
	return 0;
}
