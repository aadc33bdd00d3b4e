/* SPDX-License-Identifier: MIT */

/* What the report says of owners, and that no registry can make it too large. */

#include <jansson.h>
#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "dissect/dissect.h"
#include "owner/bounds.h"

#define NOW 1778721000 /* 2026-05-14 */
#define RDAP(more)                                                                       \
	"{\"objectClassName\":\"domain\",\"events\":[{\"eventAction\":\"registration\"," \
	"\"eventDate\":\"2026-05-04T01:10:00Z\"}]," more "}"
#define OWNED_BY(name)                                                                            \
	"\"entities\":[{\"roles\":[\"registrant\"],\"vcardArray\":[\"vcard\",[[\"org\",{},"       \
	"\"text\",\"" name "\"],[\"adr\",{},\"text\",[\"\",\"\",\"\",\"Tempe\",\"Arizona\",\"\"," \
	"\"US\"]]]]}]"

/* Returns: (transfer full): the report on @mail, given @answers. */
static json_t *
report_on(const char *mail, const json_t *answers)
{
	g_autoptr(json_t) settings = json_pack("{s:I, s:i}", "now", (json_int_t)NOW, "consent", 2);
	g_autoptr(Dissection) dissection = dissection_new(
		g_byte_array_append(g_byte_array_new(), (const guint8 *)mail, (guint)strlen(mail)),
		settings);
	size_t len = 0;
	g_autofree char *text = dissection_report(dissection, answers, &len);
	g_autoptr(json_t) reply = json_loadb(text, len, 0, NULL);

	g_assert_cmpuint(len, <=, FRAME_OUT_MAX);
	g_assert_nonnull(reply);
	return json_incref(json_object_get(reply, "report"));
}

static json_t *
answer(const char *via, const char *server, const char *text)
{
	return json_pack("{s:s, s:[{s:s, s:s, s:s}]}", "state", "known", "value", "via", via,
	                 "server", server, "text", text);
}

static void
assert_text(const json_t *object, const char *key, const char *text)
{
	g_assert_cmpstr(json_string_value(json_object_get(object, key)), ==, text);
}

static void
test_keys(void)
{
	g_autoptr(json_t) answers = json_object();
	g_autoptr(json_t) report = NULL;
	const json_t *facts, *owners, *owner, *source;

	json_object_set_new(answers, "domain:shop.example",
	                    answer("rdap", "rdap.nic.example", RDAP(OWNED_BY("Shop \\u202eK.K."))));
	json_object_set_new(answers, "domain:paint.example",
	                    answer("whois", "whois.nic.example",
	                           "Domain: paint.example\r\nNotice:\t\\\"\xe2\x80\xae \"x\"\n"));
	report = report_on("From: a@shop.example\n\nhttps://shop.example/ https://paint.example/\n",
	                   answers);
	facts = json_object_get(report, "facts");
	owners = json_object_get(facts, "owners");
	g_assert_cmpuint(json_array_size(owners), ==, 2);
	owner = json_array_get(owners, 0);
	assert_text(owner, "kind", "domain");
	assert_text(owner, "subject", "shop.example");
	assert_text(owner, "state", "known");
	assert_text(owner, "standing", "registered");
	assert_text(owner, "registrant", "Shop \xef\xbf\xbdK.K.");
	assert_text(owner, "country", "US");
	assert_text(owner, "region", "Arizona");
	assert_text(owner, "city", "Tempe");
	g_assert_cmpint(json_integer_value(json_object_get(owner, "age_days")), ==, 10);
	g_assert_cmpint(json_integer_value(json_object_get(owner, "created")), ==, 1777857000);
	g_assert_null(json_object_get(owner, "expires"));
	g_assert_null(json_object_get(owner, "redacted"));
	g_assert_cmpuint(json_array_size(json_object_get(owner, "roles")), ==, 2);
	source = json_array_get(json_object_get(owner, "sources"), 0);
	assert_text(source, "via", "rdap");
	assert_text(source, "server", "rdap.nic.example");
	g_assert_null(json_object_get(source, "text"));
	source = json_array_get(json_object_get(json_array_get(owners, 1), "sources"), 0);
	assert_text(source, "text", "Domain: paint.example\nNotice: \\\"? \"x\"\n");
	assert_text(json_array_get(json_object_get(facts, "links"), 0), "owner",
	            "Shop \xef\xbf\xbdK.K.");
	g_assert_null(json_object_get(json_array_get(json_object_get(facts, "links"), 1), "owner"));
}

/* An answer whose every value is as long as it may be, and takes two bytes for one. */
static char *
largest_answer(void)
{
	g_autofree char *quotes = g_strnfill(2 * OWNER_VALUE_MAX, '"');
	g_autoptr(json_t) servers = json_array();
	g_autoptr(json_t) object = NULL;

	for (unsigned i = 0; i < 2 * OWNER_LIST_MAX; i++) {
		g_autofree char *name = g_strdup_printf("%u%s", i, quotes);

		json_array_append_new(servers, json_pack("{s:s}", "ldhName", name));
	}
	object = json_pack("{s:s, s:O, s:[{s:[s], s:[s, [[s, {}, s, s]]]}]}", "objectClassName",
	                   "domain", "nameservers", servers, "entities", "roles", "registrant",
	                   "vcardArray", "vcard", "fn", "text", quotes);
	return json_dumps(object, 0);
}

static void
test_largest(void)
{
	g_autoptr(json_t) answers = json_object();
	g_autofree char *rdap = largest_answer();
	g_autofree char *text = g_strnfill(16 * OWNER_TEXT_MAX, '"');
	GString *mail = g_string_new("From: a@d0.example\n\n");
	g_autoptr(json_t) report = NULL;
	const json_t *owners;

	for (unsigned i = 0; i < 2 * OWNER_DOMAINS_MAX; i++) {
		g_autofree char *question = g_strdup_printf("domain:d%u.example", i);
		json_t *value = json_pack("[{s:s, s:s, s:s}]", "via", "rdap", "server", "r.example",
		                          "text", rdap);

		for (unsigned k = 0; k < 2 * OWNER_SOURCES_MAX; k++)
			json_array_append_new(value,
			                      json_pack("{s:s, s:s, s:s}", "via", "whois", "server",
			                                "w.example", "text", text));
		json_object_set_new(answers, question,
		                    json_pack("{s:s, s:o}", "state", "known", "value", value));
		g_string_append_printf(mail, "https://d%u.example/\n", i);
	}
	report = report_on(mail->str, answers);
	owners = json_object_get(json_object_get(report, "facts"), "owners");
	g_assert_cmpuint(json_array_size(owners), ==, OWNER_DOMAINS_MAX);
	g_assert_cmpuint(json_array_size(json_object_get(json_array_get(owners, 0), "sources")), ==,
	                 OWNER_SOURCES_MAX);
	g_string_free(mail, TRUE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	dissect_init();
	g_test_add_func("/report-owners/keys", test_keys);
	g_test_add_func("/report-owners/largest", test_largest);
	return g_test_run();
}
