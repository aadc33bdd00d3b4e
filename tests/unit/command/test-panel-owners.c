/* SPDX-License-Identifier: MIT */

/* What the panel says of registries' answers; tests/extension compares it with the pages. */

#include <string.h>

#include "base/auto.h"
#include "command/panel.h"

static char *
panel_of(const char *facts, const char *lang)
{
	const PanelStyle style = { .colour = false, .defang = true, .width = 120 };
	g_autofree char *text = g_strdup_printf("{'verdict':{'level':'nothing-found'},"
	                                        "'findings':[],'lookups':[],'facts':%s}",
	                                        facts);
	g_autofree char *json = g_strdelimit(g_strdup(text), "'", '"');
	g_autoptr(json_t) report = json_loads(json, 0, NULL);
	g_autoptr(Catalogue) words = catalogue_new(lang);
	GString *out = g_string_new(NULL);

	g_assert_nonnull(report);
	panel_write(out, report, words, &style);
	g_assert_true(g_utf8_validate(out->str, -1, NULL));
	g_assert_null(strstr(out->str, "⟦"));
	return g_string_free(out, FALSE);
}

static void
assert_contains(const char *panel, const char *text)
{
	if (!strstr(panel, text))
		g_error("“%s” is not in:\n%s", text, panel);
}

static const char company[] =
	"{'owners':[{'kind':'domain','subject':'dyflex.co.jp','roles':['sender','new'],"
	"'state':'known','standing':'registered','registrant':'DYFLEX Co.,Ltd.',"
	"'registrant_local':'株式会社ダイフレックス','country':'JP','created':959644800,"
	"'age_days':12,'statuses':['ok','clientHold','serverTransferProhibited'],"
	"'name_servers':['a.example','a.example','b.example'],"
	"'sources':[{'via':'whois','server':'whois.jprs.jp','text':'x'},"
	"{'via':'whois','server':'whois.jprs.jp'}]}]}";

static void
test_english(void)
{
	g_autofree char *panel = panel_of(company, "en");

	assert_contains(panel, " →  dyflex[.]co[.]jp\n       the sender’s domain\n");
	assert_contains(panel, "    Owner         DYFLEX Co.,Ltd. (株式会社ダイフレックス)\n");
	assert_contains(panel, "    Located in    Japan\n");
	assert_contains(panel, "2000-05-30, 12 days old when this mail came\n");
	assert_contains(panel, "    Status        clientHold: taken out of service");
	assert_contains(panel, "as is usual (serverTransferProhibited)\n       ok\n");
	assert_contains(panel, "    Name servers  a.example, b.example\n");
	assert_contains(panel, "    Said by       whois.jprs.jp (WHOIS)\n");
}

static void
test_japanese(void)
{
	g_autofree char *panel = panel_of(company, "ja");

	assert_contains(panel, "登録者        株式会社ダイフレックス（DYFLEX Co.,Ltd.）\n");
	assert_contains(panel, "所在地        日本\n");
	assert_contains(panel, "登録日        2000-05-30（このメールの時点で登録から12日）\n");
}

/* Not found, not known and not shown are three things. */
static void
test_unknown(void)
{
	g_autofree char *panel = panel_of(
		"{'owners':["
		"{'kind':'domain','subject':'a.example','state':'refused'},"
		"{'kind':'domain','subject':'b.example','state':'known','standing':'not-found'},"
		"{'kind':'domain','subject':'c.example','state':'failed','reason':'throttled'},"
		"{'kind':'domain','subject':'d.example','state':'failed','reason':'not-public'},"
		"{'kind':'domain','subject':'e.example','state':'known','standing':'registered',"
		"'redacted':true},"
		"{'kind':'network','subject':'192.0.2.1','state':'pending'}]}",
		"en");

	assert_contains(panel, " ?  Not asked whose these are, for you have not allowed it: "
	                       "a[.]example.\n");
	assert_contains(panel, "b[.]example\n    Owner         The registry has no such domain");
	assert_contains(panel, "c[.]example\n    Owner         The registry has had too many");
	assert_contains(panel, "(it leads to an address that is not on the public internet)");
	assert_contains(panel, "The registry does not show the owner. That is normal today.");
	assert_contains(panel, "192.0.2.1\n    Held by       The registry has been asked");
}

/* The report comes from the dissector, which reads strangers' bytes. */
static void
test_hostile(void)
{
	static const char *const facts[] = {
		"{'owners':7}",
		"{'owners':[7,null,'x',{}]}",
		"{'owners':[{'kind':'domain','subject':'','state':'known',"
		"'standing':'registered','roles':7,'statuses':[7,null,'',{}],"
		"'name_servers':{'a':1},'sources':[7,{'server':7},{'server':'','via':9}],"
		"'created':9223372036854775807,'age_days':9223372036854775807,"
		"'expires':-9223372036854775807}]}",
		"{'owners':[{'kind':'domain','subject':'a\\u001b[31m\\u202e','state':'known',"
		"'standing':'registered','registrant':'\\u001b]0;x\\u0007','country':'\\u001b['"
		",'created':0,'age_days':9223372036854775807,'statuses':['\\u001b[2J']}]}",
		"{'links':[{'url':'x','owner':7,'ip':[],'country':'\\u001b[','site':'a'}]}",
		"{'links':[{'url':'y','ip':'1\\u001b','country':'\\u001bX','site':'b'}]}",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(facts); i++) {
		g_autofree char *panel = panel_of(facts[i], i % 2 ? "ja" : "en");

		g_assert_null(strchr(panel, '\033'));
		g_assert_null(strchr(panel, '\007'));
		g_assert_null(strstr(panel, "\u202e"));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/panel-owners/english", test_english);
	g_test_add_func("/panel-owners/japanese", test_japanese);
	g_test_add_func("/panel-owners/unknown", test_unknown);
	g_test_add_func("/panel-owners/hostile", test_hostile);
	return g_test_run();
}
