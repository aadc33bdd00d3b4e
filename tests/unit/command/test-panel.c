/* SPDX-License-Identifier: MIT */

#include "command/panel.h"

#include <stdlib.h>
#include <string.h>

#include "base/auto.h"
#include "command/columns.h"

static const char *const languages[] = { "en", "ja" };

static const char rich[] =
	"{'schema':'fuwake.report/1','final':false,"
	"'verdict':{'level':'danger','score':80,'headline':'from-brand-elsewhere'},"
	"'findings':["
	"{'id':'subject-spam-stamp','section':'subject','status':'pass'},"
	"{'id':'subject-date-contradicts','section':'subject','status':'warn','weight':20,"
	"'evidence':[{'key':'written','value':'12月9日(金)','at':'Subject'},"
	"{'key':'weekday','value':'weekday_4','term':true}]},"
	"{'id':'from-brand-elsewhere','section':'sender','status':'warn','weight':35,"
	"'evidence':[{'key':'brand','value':'KAGOYA'},{'key':'name','value':'KAGOYA $1','at':'From'},"
	"{'key':'domain','value':'a.example','at':'From'},{'key':'own','value':'kagoya.jp'}]},"
	"{'id':'header-duplicated','section':'trio','status':'note','dropped':4,'evidence':["
	"{'key':'field','value':'To','at':'To'},{'key':'count','value':'2'},"
	"{'key':'field','value':'Cc','at':'Cc'},{'key':'count','value':'3'}]},"
	"{'id':'hop-helo-forged','section':'route','status':'unknown'},"
	"{'id':'origin-helo-differs','section':'origin','status':'pending'},"
	"{'id':'auth-user-elsewhere','section':'origin','status':'refused'},"
	"{'id':'attachment-disguised','section':'attachments','status':'fail','weight':60,"
	"'evidence':[{'key':'name','value':'a.pdf.exe','at':'part:2'},"
	"{'key':'type','value':'application/x-dosexec','at':'part:2'}]},"
	"{'id':'from-the-future','section':'horoscope','status':'fail',"
	"'evidence':[{'key':'x','value':'y','at':'Received#2'}]}],"
	"'facts':{'subject':{'text':'件名','raw':'=?utf-8?b?5Lu25ZCN?='},"
	"'from':[{'name':'KAGOYA','address':'x@a.example','domain':'a.example',"
	"'organisation':'Example'}],"
	"'sender':[{'address':'s@a.example'}],'reply_to':[{'address':'r@a.example'}],"
	"'return_path':[{'address':'x@a.example'}],'recipients':[{'address':'u@example.jp'}],"
	"'message_id':'1@a.example','mailer':'Mailer','list_id':'l.example',"
	"'date':{'written':'Thu, 09 Dec 2021 04:31:27 +0000','epoch':1639024287,'offset':0},"
	"'route':["
	"{'number':1,'trust':'ours','from':{'helo':'mx.example','rdns':'mx.example',"
	"'ip':'192.0.2.1'},'by':'store.example','with':'LMTP','transfer':true,'date':1639031487,"
	"'delay_s':7260},"
	"{'number':2,'trust':'boundary','from':{'helo':'out.example','ip':'192.0.2.2'},"
	"'by':'mx.example','with':'ESMTPS','tls':'TLS1.3','transfer':true,'date':1639024227,"
	"'delay_s':-61},"
	"{'number':3,'trust':'ours','from':{},'transfer':false},"
	"{'number':4,'trust':'claimed','from':{'helo':'[127.0.0.1]'},'by':'out.example',"
	"'auth_user':'x@a.example','collected':true,'transfer':true,'date':1639024288},"
	"{'number':5,'trust':'claimed','from':{},'authenticated':true,'transfer':true}],"
	"'origin':{'ip':'192.0.2.2','hop':2,'confidence':'high','auth_user':'x@a.example',"
	"'helo':'out.example','place_state':'known','country':'GB','city':'London','radius_km':25.4,"
	"'region':'England','precision':'city','cloud':'Amazon Web Services',"
	"'cloud_region':'eu-west-2','asn':16509,'provider':'Amazon.com, Inc.','hosting':'cloud'},"
	"'places':[{'role':'hop','ip':'192.0.2.1','state':'known','country':'JP','region':'Tokyo',"
	"'city':'Tokyo','lat':35.7,'lon':139.7,'precision':'country'},"
	"{'role':'hop','ip':'192.0.2.1','state':'known'},"
	"{'role':'sender','domain':'a.example','ip':'192.0.2.3','state':'known','anycast':true},"
	"{'role':'link','domain':'evil.example','state':'refused'},"
	"{'role':'link','ip':'192.0.2.5','state':'failed','reason':'no-data'},"
	"{'role':'throne','ip':'192.0.2.6','state':'known'},7,{'role':7},"
	"{'role':'link','ip':'192.0.2.7','state':'known','country':'\\u202e','radius_km':1e300}],"
	"'country_path':['GB','JP',3],"
	"'place_sources':[{'text':'IP Geolocation by DB-IP','url':'https://db-ip.com'},{}],"
	"'links_total':303,'links':["
	"{'kind':'anchor','url':'https://evil.example/a?b','host':'evil.example',"
	"'shown':'evil.example','domain':'evil.example','site':'evil.example',"
	"'text':'https://bank.example','where':'part:1'},"
	"{'kind':'form','url':'http://evil.example/f','host':'evil.example','site':'evil.example',"
	"'hidden':true,'disguised':true,'count':3},"
	"{'kind':'anchor','url':'https://bit.ly/3abc','host':'bit.ly','site':'bit.ly',"
	"'through':[{'service':'Microsoft SafeLinks','url':'https://a.example/?url=b'},{},7,"
	"{'service':'Google','url':7}],'shortener':'bit.ly'},"
	"{'kind':'anchor','url':'https://p.example/s/1','host':'p.example','site':'p.example',"
	"'through':[],'sealed':'Mimecast'},"
	"{'kind':'refresh','url':'https://xn--bcher-kva.example/','host':'xn--bcher-kva.example',"
	"'shown':'bücher.example','site':'xn--bcher-kva.example'},"
	"{'kind':'text','url':'mailto:a@b.example'},"
	"{'kind':'image','url':'https://t.example/1.gif','host':'t.example','site':'t.example'},"
	"{'kind':'image','url':'cid:1'},{'kind':'frame','url':'https://u.example/',"
	"'host':'u.example'}],"
	"'attachments':[{'where':'part:2','name':'a.pdf.exe','type':'application/pdf',"
	"'detected':'application/x-dosexec','sha256':'00ff','size':2048,"
	"'members':['a.txt',7,'b\\u202e.exe'],'members_total':5,'encrypted':true,"
	"'names_hidden':true,'holds':['form','password-field','script','decoder','redirect','data',"
	"'javascript','launch','embedded-file','macro','archive','program','disk-image','new',3],"
	"'organiser':'a@b.example'},"
	"{'type':'image/png','size':12,'inline':true}],"
	"'attached_mails':[{'subject':'Re','from':'a@b.example'},{}],"
	"'bodies':[{'where':'part:1','html':true,'charset':'utf-8','mislabelled':true,'broken':1,"
	"'hidden':20,'form':true,'password':true,'script':true},{'html':false}]},"
	"'lookups':[{'question':'ptr:192.0.2.2','state':'refused','consent':1},"
	"{'question':'txt:a.example','state':'known','consent':1,'sent_to':'resolver','ms':3},"
	"{'question':'ptr:192.0.2.9','state':'failed','consent':1,'reason':'timeout'},"
	"{'question':'geo','state':'pending','consent':0}],"
	"'limits':['hops','headers','links','parts','part-depth','body-size','body-text','new']}";

/* JSON with ' for ", which is easier to read in C. */
static json_t *
parse(const char *text)
{
	g_autofree char *json = g_strdelimit(g_strdup(text), "'", '"');
	json_error_t error;
	json_t *root = json_loads(json, 0, &error);

	if (!root)
		g_error("%d: %s", error.position, error.text);
	return root;
}

static char *
panel_of(const json_t *report, const char *lang, bool colour, unsigned width)
{
	const PanelStyle style = { .colour = colour, .defang = true, .width = width };
	g_autoptr(Catalogue) words = catalogue_new(lang);
	GString *out = g_string_new(NULL);

	panel_write(out, report, words, &style);
	return g_string_free(out, FALSE);
}

/* What holds for every panel without colour: printable UTF-8 in lines, and every word found. */
static void
assert_clean(const char *panel)
{
	g_assert_true(g_utf8_validate(panel, -1, NULL));
	g_assert_null(strstr(panel, "⟦"));
	for (const char *p = panel; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		g_assert_true(c == '\n' || (c >= ' ' && c != 0x7f && !(c > 0x7f && c < 0xa0)));
		g_assert_false(c == 0x202e || c == 0x200b || c == 0x2066);
	}
	g_assert_true(g_str_has_suffix(panel, "\n"));
}

static void
assert_contains(const char *panel, const char *text)
{
	if (!strstr(panel, text))
		g_error("“%s” is not in:\n%s", text, panel);
}

static void
test_rich(gconstpointer lang)
{
	static const unsigned widths[] = { 0, 1, 40, 60, 100, 5000 };
	g_autoptr(json_t) report = parse(rich);

	for (size_t i = 0; i < G_N_ELEMENTS(widths); i++) {
		g_autofree char *panel = panel_of(report, lang, false, widths[i]);

		assert_clean(panel);
	}
}

static void
test_english(void)
{
	g_autoptr(json_t) report = parse(rich);
	g_autofree char *panel = panel_of(report, "en", false, 120);

	assert_contains(panel, "┃ Verdict: danger (suspicion: 80 of 100)");
	assert_contains(panel, " ▲  The subject says “12月9日(金)”, but that day is a Thursday.\n");
	assert_contains(
		panel,
		"The sender calls itself “KAGOYA $1”, but its address belongs to a.example.");
	/* Two statements, each with its place, and what was dropped. */
	assert_contains(panel, " ・ The field To may stand once, but stands 2 times.");
	assert_contains(panel, "Found in the Cc field\n    The same is found in 2 more places.");
	assert_contains(panel, "Found in part 2 of the mail\n");
	/* Oldest step first; the others are compared with it. */
	assert_contains(panel, "    1  (not named)\n       → (not named) · logged in\n");
	assert_contains(panel, "    2  a machine that called itself “[127.0.0.1]”\n");
	assert_contains(panel, "2021-12-09 (Thu) 13:31:28 · only claimed");
	assert_contains(panel,
	                "1 min 1 s before the step above it: one of the two clocks is wrong");
	assert_contains(panel, "    4  mx.example (192.0.2.1)\n       → store.example · LMTP\n");
	assert_contains(panel, "+2 h 1 min ██████ · written by your side");
	assert_contains(panel, "    One line about work inside one server is left out.");
	assert_contains(panel, "UTC+09:00");
	/* Where the machines are, each once. */
	assert_contains(panel, "    Countries     United Kingdom → Japan\n");
	assert_contains(panel,
	                " →  The mail set out here: 192.0.2.2\n"
	                "       London, England, United Kingdom · within about 25 km · by the "
	                "machine’s name (Amazon Web Services, eu-west-2)\n"
	                "       Amazon.com, Inc. (AS16509) · rents out machines by the hour\n"
	                " →  The mail passed here: 192.0.2.1\n"
	                "       Japan · only the country is known\n"
	                " →  A machine of the sender’s domain a[.]example: 192.0.2.3\n"
	                "       This address is answered from many places at once");
	assert_contains(panel,
	                "    Place         Not looked up, because that has not been allowed: "
	                "evil[.]example\n       There is no data about places");
	assert_contains(panel,
	                "Source of the places: IP Geolocation by DB-IP · hxxps://db-ip[.]com\n");
	g_assert_null(strstr(panel, "192.0.2.6"));
	/* Links that are clicked come first and cannot be clicked. */
	assert_contains(panel,
	                "shown as “hxxps://bank[.]example”\n       hxxps://evil[.]example/a?b\n");
	assert_contains(panel, "target of a form, in text that the reader cannot see");
	assert_contains(panel,
	                "by way of Microsoft SafeLinks, Google, shortened by bit.ly; where it");
	assert_contains(panel, "leads through Mimecast, which alone knows where it goes on");
	assert_contains(panel, "bücher[.]example = xn--bcher-kva[.]example");
	assert_contains(panel,
	                "2 images or frames are loaded from outside (t[.]example, u[.]example)");
	assert_contains(panel, "294 links did not fit into the report.");
	g_assert_null(strstr(panel, "https://"));
	assert_contains(panel,
	                "declared as application/pdf, really application/x-dosexec, 2.0 KiB");
	assert_contains(panel,
	                "       It holds a.txt, b\uFFFD.exe.\n       3 more files are inside.\n"
	                "       It is encrypted.\n");
	assert_contains(panel, "       The PDF can start a program.\n");
	assert_contains(panel, "       The organiser is a@b.example.\n");
	/* The heaviest reason first. */
	assert_contains(panel, " ✗   60  File that is not what its name says\n ▲   35  Known name");
	assert_contains(panel, "One check found nothing unusual. That does not prove");
	assert_contains(panel, "the text records of a.example, sent to resolver: answered");
	assert_contains(panel, "the reverse name of 192.0.2.9: asked in vain (no answer in time)");
	assert_contains(panel,
	                "One question was not asked, because you have not allowed it: the reverse "
	                "name of 192.0.2.2.");
	assert_contains(panel, "from-the-future"); /* unknown here, yet not passed over */
}

static void
test_japanese(void)
{
	g_autoptr(json_t) report = parse(rich);
	g_autofree char *panel = panel_of(report, "ja", false, 120);

	assert_contains(panel, "件名に「12月9日(金)」とありますが、この日は木曜日です。");
	assert_contains(panel, "1分1秒早い時刻です");
	assert_contains(panel, "上から2番目のReceived");
	assert_contains(panel, "Microsoft SafeLinks、Googleを経由");
	assert_contains(panel, "bit.lyの短縮URLで、行き先はここからは分かりません");
	assert_contains(panel, " ✗   60点 名前と中身の違う添付ファイル\n");
	/* Labels are aligned by columns, not by bytes or characters. */
	assert_contains(panel, "    件名          件名\n    ソース        =?utf-8?b?5Lu25ZCN?=\n");
}

/* What nobody looked at never looks like what was found to be in order. */
static void
test_statuses(gconstpointer lang)
{
	static const char *const statuses[] = { "pass",    "note",    "warn",    "fail",
		                                "unknown", "pending", "refused", "odd" };
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(statuses); i++) {
		g_autofree char *json = g_strdup_printf(
			"{'findings':[{'id':'nul-bytes','section':'body','status':'%s',"
			"'evidence':[{'key':'count','value':'3'}]}]}",
			statuses[i]);
		g_autoptr(json_t) report = parse(json);
		char *panel = panel_of(report, lang, false, 80);

		assert_clean(panel);
		if (i < 7)
			g_assert_true(g_hash_table_add(seen, panel));
		else
			g_free(panel);
	}
}

static void
test_levels(gconstpointer lang)
{
	static const char *const levels[] = { "danger", "caution", "nothing-found", "verified",
		                              "odd" };

	for (size_t i = 0; i < G_N_ELEMENTS(levels); i++) {
		g_autoptr(json_t) report = json_pack("{s:{s:s, s:i, s:n}}", "verdict", "level",
		                                     levels[i], "score", 3, "headline");
		g_autofree char *panel = panel_of(report, lang, false, 80);

		assert_clean(panel);
		g_assert_null(strstr(panel, "safe"));
		g_assert_null(strstr(panel, "安全"));
	}
}

/* A report from nowhere: keys that are missing, of another type, or plain hostile. */
static void
test_hostile(gconstpointer lang)
{
	static const char *const reports[] = {
		"{}",
		"[]",
		"'text'",
		"{'verdict':[],'findings':{},'facts':[],'lookups':3,'limits':'x'}",
		"{'findings':[1,null,{},[],{'id':3},{'evidence':[1,{}],'status':'warn'},"
		"{'id':'nul-bytes','section':'body','status':'warn','dropped':-9,'evidence':[{}]}]}",
		"{'findings':[{'id':'a\\u001b]0;x\\u0007⟦','section':'\\u001b','status':'warn',"
		"'evidence':[{'key':'a','value':'\\u001b[31mred\\u009b','at':'\\u001b[2J'},"
		"{'key':'b','value':'\\u202e\\u200b','term':true}]}]}",
		"{'facts':{'subject':3,'from':[1,{}],'route':[1,{},{'from':[],'delay_s':"
		"-9223372036854775808,'date':9223372036854775807}],'links':[1,{}],'date':{'epoch':"
		"-9223372036854775808},'attachments':[3,{'size':-1}],'bodies':[[]],'origin':[]}}",
		"{'facts':{'subject':{'text':'\\u001b]8;;http://x.example\\u0007click\\u001b]8;;\\u0007'},"
		"'message_id':'\\u0085\\u2066\\n\\r\\t','origin':{'ip':'\\u001b[0m','confidence':"
		"'\\u001b'},'links':[{'kind':'\\u001b','url':'\\u001b://\\u001b','text':'a\\nb'}]}}",
		"{'lookups':[1,{},{'question':':','state':'\\u001b','consent':2,'sent_to':'\\u001b'}],"
		"'limits':[1,'\\u001b']}",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(reports); i++) {
		g_autofree char *json = g_strdelimit(g_strdup(reports[i]), "'", '"');
		g_autoptr(json_t) report = json_loads(json, JSON_DECODE_ANY, NULL);
		g_autofree char *panel = NULL;

		g_assert_nonnull(report);
		panel = panel_of(report, lang, false, 80);
		g_assert_null(strchr(panel, '\033'));
		g_assert_null(strchr(panel, '\a'));
	}
}

/* Colour is a second signal: without its codes the text is the same. */
static void
test_colour(gconstpointer lang)
{
	g_autoptr(json_t) report = parse(rich);
	g_autofree char *plain = panel_of(report, lang, false, 80);
	g_autofree char *coloured = panel_of(report, lang, true, 80);
	g_autoptr(GRegex) codes = g_regex_new("\033\\[[0-9;]*m", 0, 0, NULL);
	g_autofree char *stripped = g_regex_replace_literal(codes, coloured, -1, 0, "", 0, NULL);

	g_assert_cmpstr(plain, !=, coloured);
	g_assert_cmpstr(plain, ==, stripped);
}

static void
test_width(gconstpointer lang)
{
	static const unsigned widths[] = { 60, 80, 100 };
	g_autoptr(json_t) report = parse(rich);

	for (size_t i = 0; i < G_N_ELEMENTS(widths); i++) {
		g_autofree char *panel = panel_of(report, lang, false, widths[i]);
		g_auto(GStrv) lines = g_strsplit(panel, "\n", -1);

		for (char **line = lines; *line; line++)
			g_assert_cmpuint(columns_of(*line), <=, widths[i]);
	}
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*run)(gconstpointer lang);
	} both[] = {
		{ "rich", test_rich },     { "statuses", test_statuses },
		{ "levels", test_levels }, { "hostile", test_hostile },
		{ "colour", test_colour }, { "width", test_width },
	};

	g_test_init(&argc, &argv, NULL);
	g_setenv("TZ", "JST-9", TRUE);
	g_test_add_func("/english", test_english);
	g_test_add_func("/japanese", test_japanese);
	for (size_t i = 0; i < G_N_ELEMENTS(both); i++)
		for (size_t l = 0; l < G_N_ELEMENTS(languages); l++) {
			g_autofree char *name =
				g_strdup_printf("/%s/%s", both[i].name, languages[l]);

			g_test_add_data_func(name, languages[l], both[i].run);
		}
	return g_test_run();
}
