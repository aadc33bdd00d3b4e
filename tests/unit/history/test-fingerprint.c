/* SPDX-License-Identifier: MIT */

/* What a mail is recognised by, and what the history is told of it. */

#include "history/fingerprint.h"

#include <jansson.h>
#include <string.h>

#include "base/auto.h"
#include "dissect/dissect.h"
#include "history/bounds.h"

#define MAIL                                                                                              \
	"Received: from smtp.provider.example (smtp.provider.example [198.51.100.9])\r\n"                 \
	" by mx.reader.example with ESMTPS id 2; Mon, 30 Nov 2026 09:00:09 +0900\r\n"                     \
	"Received: from WIN-7Q (unknown [203.0.113.7]) (Authenticated sender: taro@hijacked.example)\r\n" \
	" by smtp.provider.example with ESMTPSA id 1; Mon, 30 Nov 2026 09:00:05 +0900\r\n"                \
	"From: Support <Info@Evil.example>\r\n"                                                           \
	"To: hanako@reader.example\r\n"                                                                   \
	"Subject: Your mailbox\r\n"                                                                       \
	"Message-ID: <20261130090000.1@evil.example>\r\n"                                                 \
	"Date: Mon, 30 Nov 2026 09:00:00 +0900\r\n"                                                       \
	"\r\n"

/* Returns: (transfer full) the reply of a dissector that is told to keep a history, or not. */
static json_t *
reply_to(const char *mail, bool history)
{
	g_autoptr(json_t) settings =
		json_pack("{s:b, s:[s], s:[s]}", "history", history, "recipients",
	                  "hanako@reader.example", "receivers", "reader.example");
	GByteArray *raw = g_byte_array_new();
	g_autoptr(Dissection) dissection = NULL;
	g_autofree char *text = NULL;

	g_byte_array_append(raw, (const guint8 *)mail, (guint)strlen(mail));
	dissection = dissection_new(raw, settings);
	text = dissection_report(dissection, NULL, NULL);
	return json_loads(text, 0, NULL);
}

/* Whether the row has the trait. */
static bool
has(const json_t *row, const char *kind, const char *value)
{
	const json_t *trait;
	size_t i;

	json_array_foreach (json_object_get(row, "traits"), i, trait)
		if (g_str_equal(json_string_value(json_array_get(trait, 0)), kind) &&
		    g_str_equal(json_string_value(json_array_get(trait, 1)), value))
			return true;
	return false;
}

static void
test_traits(void)
{
	g_autoptr(json_t) reply = reply_to(
		MAIL
		"See https://evil.example/box/open.php?id=1 or https://www.amazon.co.jp/a/b.\r\n",
		true);
	const json_t *row = json_object_get(reply, "remember");

	/* echo -n 20261130090000.1@evil.example | sha256sum */
	g_assert_cmpstr(json_string_value(json_object_get(row, "mark")), ==, "cf9ee6b3cf79f24f");
	g_assert_cmpint(json_integer_value(json_object_get(row, "date")), ==, 1795996800);
	g_assert_true(has(row, "origin", "203.0.113.7"));
	g_assert_true(has(row, "network", "203.0.113.0/24"));
	g_assert_true(has(row, "helo", "win-7q"));
	g_assert_true(has(row, "account", "taro@hijacked.example"));
	g_assert_true(has(row, "sender", "info@evil.example"));
	g_assert_true(has(row, "domain", "evil.example"));
	g_assert_true(has(row, "message-id", "9(14).9(1)@="));
	g_assert_true(has(row, "site", "evil.example"));
	g_assert_true(has(row, "path", "/box/open.php?id"));
	g_assert_false(has(row, "site", "amazon.co.jp"));
	g_assert_null(json_object_get(row, "body"));
	g_assert_cmpuint(json_array_size(json_object_get(row, "campaign")), ==, 0);
}

static void
test_off(void)
{
	g_autoptr(json_t) reply = reply_to(MAIL "Hello.\r\n", false);

	g_assert_null(json_object_get(reply, "remember"));
	g_assert_null(json_object_get(json_object_get(reply, "report"), "history"));
}

/* A mail of a thousand links asks no longer question than one of ten. */
static void
test_bounds(void)
{
	g_autoptr(GString) mail = g_string_new(MAIL);
	g_autoptr(json_t) reply = NULL;
	const json_t *row;

	for (unsigned i = 0; i < 1000; i++)
		g_string_append_printf(mail, "https://a%u.example/f%u/x.php?k%u=1\r\n", i, i, i);
	reply = reply_to(mail->str, true);
	row = json_object_get(reply, "remember");
	g_assert_cmpuint(json_array_size(json_object_get(row, "traits")), <=, TRAITS_MAX);
	g_assert_true(has(row, "site", "a0.example"));
	g_assert_false(has(row, "site", "a999.example"));
}

/* Whatever stands in the fields, the host gets back the question that the dissector asked. */
static void
test_question_is_exact(void)
{
	g_autoptr(json_t) reply = reply_to(
		"X-Mailer: \xe2\x80\xae\"\\ \xe6\xbc\xa2 \x7f\r\n" MAIL "Hello.\r\n", true);
	const json_t *question = json_array_get(json_object_get(reply, "questions"), 0);
	const char *text = json_string_value(question);
	g_autoptr(json_t) asked = NULL;

	g_assert_true(g_str_has_prefix(text, "seen:"));
	g_assert_true(g_str_is_ascii(text));
	asked = json_loads(text + strlen("seen:"), 0, NULL);
	g_assert_true(json_equal(json_object_get(asked, "traits"),
	                         json_object_get(json_object_get(reply, "remember"), "traits")));
}

int
main(int argc, char **argv)
{
	dissect_init();
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/fingerprint/traits", test_traits);
	g_test_add_func("/fingerprint/off", test_off);
	g_test_add_func("/fingerprint/bounds", test_bounds);
	g_test_add_func("/fingerprint/question-is-exact", test_question_is_exact);
	return g_test_run();
}
