/* SPDX-License-Identifier: MIT */

/* What the verdict makes of a sender whom the reader knows or trusts. */

#include <jansson.h>
#include <string.h>

#include "base/auto.h"
#include "dissect/dissect.h"

#define PROVEN "Authentication-Results: mx.example.jp; dmarc=pass header.from=firm.example\n"
#define FORGED "Authentication-Results: mx.example.jp; spf=softfail smtp.mailfrom=firm.example\n"
#define REST                                                                   \
	"Received: from mail.firm.example (mail.firm.example [203.0.113.5])\n" \
	"\tby mx.example.jp (Postfix) with ESMTPS id 4XyzAb1\n"                \
	"\tfor <hanako@example.jp>; Thu, 14 May 2026 10:00:05 +0900 (JST)\n"   \
	"Date: Thu, 14 May 2026 10:00:00 +0900\n"                              \
	"From: Taro <taro@firm.example>\n"                                     \
	"To: hanako@example.jp\n"                                              \
	"Message-ID: <20260514.1@firm.example>\n"                              \
	"X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"                 \
	"Subject: Party!!\n"                                                   \
	"MIME-Version: 1.0\n"                                                  \
	"Content-Type: text/html; charset=utf-8\n\n"
/* An old program, HTML and nothing else, everything in a hurry: and an honest man. */
#define ODD "<p>Hurry, this is urgent, act now! Photographs of the party are here.</p>\n"
/* The link that a stolen account sends. */
#define LINK                                                                               \
	"<p>Please see <a href=\"http://paypa1-login.evil.example/?e=hanako@example.jp\">" \
	"https://www.paypal.com/signin</a></p>\n"

static const char odd[] = PROVEN REST ODD;
static const char odd_forged[] = FORGED REST ODD;
static const char stolen[] = PROVEN REST ODD LINK;

/* Returns: (transfer full) the report on @mail with the settings that @text, JSON, adds. */
static json_t *
report_on(const char *mail, const char *text)
{
	g_autoptr(json_t) settings = json_loads(text, 0, NULL);
	g_autoptr(Dissection) dissection = NULL;
	g_autofree char *reply_text = NULL;
	g_autoptr(json_t) reply = NULL;
	size_t len = 0;

	g_assert_nonnull(settings);
	json_object_set_new(settings, "receivers", json_pack("[s]", "example.jp"));
	dissection = dissection_new(
		g_byte_array_append(g_byte_array_new(), (const guint8 *)mail, (guint)strlen(mail)),
		settings);
	reply_text = dissection_report(dissection, NULL, &len);
	reply = json_loadb(reply_text, len, 0, NULL);
	return json_incref(json_object_get(reply, "report"));
}

static const char *
level_of(const json_t *report)
{
	const json_t *verdict = json_object_get(report, "verdict");

	return json_string_value(json_object_get(verdict, "level"));
}

static json_int_t
score_on(const char *mail, const char *settings)
{
	g_autoptr(json_t) report = report_on(mail, settings);

	return json_integer_value(json_object_get(json_object_get(report, "verdict"), "score"));
}

static void
assert_level(const char *mail, const char *settings, const char *level)
{
	g_autoptr(json_t) report = report_on(mail, settings);

	g_assert_cmpstr(level_of(report), ==, level);
}

#define CONTACT "{\"people\":{\"address\":\"taro@firm.example\",\"standing\":\"contact\"}}"
#define WRITTEN "{\"people\":{\"address\":\"taro@firm.example\",\"standing\":\"written-to\"}}"
#define SEEN    "{\"people\":{\"address\":\"taro@firm.example\",\"standing\":\"seen\"}}"
#define FIRST   "{\"people\":{\"address\":\"taro@firm.example\",\"standing\":\"first-time\"}}"
#define TRUSTED "{\"trust\":[{\"kind\":\"address\",\"value\":\"taro@firm.example\",\"by\":\"\"}]}"

/* Of a stranger it would be a warning; of a friend it is his way to write. */
static void
test_odd_friend(void)
{
	assert_level(odd, "{}", "caution");
	assert_level(odd, SEEN, "caution");
	assert_level(odd, FIRST, "caution");
	assert_level(odd, CONTACT, "nothing-found");
	assert_level(odd, WRITTEN, "nothing-found");
	assert_level(odd, TRUSTED, "nothing-found");
	g_assert_cmpint(score_on(odd, SEEN), ==, score_on(odd, "{}"));
	g_assert_cmpint(score_on(odd, FIRST), >, score_on(odd, "{}"));
}

/* Whoever writes the friend's address into his mail is not the friend. */
static void
test_forged_friend(void)
{
	assert_level(odd_forged, CONTACT, "caution");
	g_assert_cmpint(score_on(odd_forged, CONTACT), ==, score_on(odd_forged, "{}"));
	g_assert_cmpint(score_on(odd_forged, TRUSTED), >=, score_on(odd_forged, "{}"));
}

/* His account was stolen: the link counts as if a stranger had sent it. */
static void
test_stolen_account(void)
{
	static const char *const settings[] = { CONTACT, WRITTEN, TRUSTED };

	for (size_t i = 0; i < G_N_ELEMENTS(settings); i++) {
		g_autoptr(json_t) report = report_on(stolen, settings[i]);
		const char *level = level_of(report);
		json_int_t links = score_on(stolen, settings[i]) - score_on(odd, settings[i]);

		g_assert_true(strcmp(level, "caution") == 0 || strcmp(level, "danger") == 0);
		g_assert_cmpint(links, >=, 33);
	}
}

/* Without anybody having looked there is no word about it. */
static void
test_nobody_looked(void)
{
	g_autoptr(json_t) report = report_on(odd, "{}");
	const json_t *finding;
	size_t i;

	json_array_foreach (json_object_get(report, "findings"), i, finding) {
		const char *id = json_string_value(json_object_get(finding, "id"));

		g_assert_cmpstr(id, !=, "sender-known");
		g_assert_cmpstr(id, !=, "sender-first-time");
		g_assert_cmpstr(id, !=, "sender-name-of-contact");
		g_assert_cmpstr(id, !=, "sender-domain-like-contact");
		g_assert_cmpstr(id, !=, "sender-trusted");
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	dissect_init();
	g_test_add_func("/people/odd-friend", test_odd_friend);
	g_test_add_func("/people/forged-friend", test_forged_friend);
	g_test_add_func("/people/stolen-account", test_stolen_account);
	g_test_add_func("/people/nobody-looked", test_nobody_looked);
	return g_test_run();
}
