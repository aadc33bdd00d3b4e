/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "message/read.h"
#include "owner/bounds.h"
#include "owner/reader.h"
#include "owner/told.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	message_init();
	return 0;
}

static void
check_value(const char *value)
{
	g_assert_true(!value || (*value && g_utf8_validate(value, -1, NULL) &&
	                         strlen(value) <= OWNER_VALUE_MAX));
}

static void
check_list(const GPtrArray *list)
{
	g_assert_cmpuint(list->len, <=, OWNER_LIST_MAX);
	for (guint i = 0; i < list->len; i++)
		check_value(g_ptr_array_index(list, i));
}

static void
check_owner(const Owner *owner)
{
	check_value(owner->name);
	check_value(owner->range);
	check_value(owner->registrant);
	check_value(owner->region);
	check_value(owner->city);
	check_value(owner->registrar);
	check_value(owner->abuse_email);
	check_value(owner->abuse_phone);
	check_list(owner->name_servers);
	check_list(owner->statuses);
	g_assert_true(!owner->country || strlen(owner->country) == 2);
	g_assert_false(owner->redacted && owner->registrant);
}

/* What was read twice is as what was read once, and what was not understood left nothing. */
static void
check_answer(const char *text, size_t size)
{
	g_autoptr(Owner) owner = owner_new("subject.example");
	g_autofree char *referral = NULL;
	bool read = rdap_read(text, size, owner, &referral);
	Standing standing = owner->standing;
	guint servers = owner->name_servers->len;
	int64_t created = owner->created;

	check_owner(owner);
	g_assert_cmpint(read, ==, standing != STANDING_UNKNOWN);
	g_assert_true(!referral || (read && g_ascii_strncasecmp(referral, "https://", 8) == 0));
	g_assert_cmpint(rdap_read(text, size, owner, &referral), ==, read);
	g_assert_cmpint(owner->standing, ==, standing);
	g_assert_cmpuint(owner->name_servers->len, ==, servers);
	g_assert_cmpint(owner->created, ==, created);
	check_owner(owner);
}

static void
check_shown(const char *text, size_t size)
{
	g_autofree char *shown = told_text("whois.example", text, size);

	g_assert_true(g_utf8_validate(shown, -1, NULL));
	g_assert_cmpuint(strlen(shown), <=, OWNER_TEXT_MAX);
	for (const char *p = shown; *p; p++)
		g_assert_true(*p == '\n' || !g_ascii_iscntrl(*p));
}

/* Any bytes as an answer, and as a text that is shown as it came. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	check_answer((const char *)data, size);
	check_shown((const char *)data, size);
	return 0;
}
