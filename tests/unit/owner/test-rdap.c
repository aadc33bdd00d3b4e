/* SPDX-License-Identifier: MIT */

/* What registries write that the standard does not foresee, and what is hidden. */

#include <string.h>

#include "base/auto.h"
#include "message/read.h"
#include "owner/bounds.h"
#include "owner/country.h"
#include "owner/rdap-date.h"
#include "owner/reader.h"
#include "owner/told.h"

#define CARD(properties) "\"vcardArray\":[\"vcard\",[" properties "]]"

/* Returns: (transfer full) what @text says, which must be understood. */
static Owner *
read_text(const char *text)
{
	Owner *owner = owner_new("subject.example");
	g_autofree char *referral = NULL;

	g_assert_true(rdap_read(text, strlen(text), owner, &referral));
	return owner;
}

/* Returns: (transfer full) a domain whose registrant has the card of @properties. */
static Owner *
read_registrant(const char *properties, const char *more)
{
	g_autofree char *text = g_strdup_printf(
		"{\"objectClassName\":\"domain\",\"entities\":[{\"roles\":[\"registrant\"]," CARD(
			"%s") "}]%s}",
		properties, more);

	return read_text(text);
}

static const struct {
	const char *properties, *registrant, *country, *region, *city;
} cards[] = {
	{ "[\"fn\",{},\"text\",\"A. Person\"],[\"org\",{},\"text\",\"Org\"]", "Org", NULL, NULL,
	  NULL },
	{ "[\"fn\",{},\"text\",\"A. Person\"],[\"org\",{},\"text\",\"\"]", "A. Person", NULL, NULL,
	  NULL },
	{ "[\"org\",{},\"text\",[\"\",\"Unit\"]]", "Unit", NULL, NULL, NULL },
	{ "[\"ORG\",{},\"text\",\"Org\\u0007 Ltd\\u0000x\"]", "Org Ltd", NULL, NULL, NULL },
	{ "[\"fn\",{},\"text\",\"N/A\"]", NULL, NULL, NULL, NULL },
	/* Addresses. */
	{ "[\"adr\",{},\"text\",[\"\",\"\",[\"a\",\"b\"],\"Oslo\",\"\",\"1\",\"NORWAY\"]]", NULL,
	  "NO", NULL, "Oslo" },
	{ "[\"adr\",{\"cc\":\"jp\"},\"text\",[\"\",\"\",\"\",\"千代田区\",\"東京都\",\"\",\"\"]]",
	  NULL, "JP", "東京都", "千代田区" },
	{ "[\"adr\",{},\"text\",[\"\",\"\",\"\",\"\",\"\"]]", NULL, NULL, NULL, NULL },
	{ "[\"adr\",{},\"text\",[]]", NULL, NULL, NULL, NULL },
	{ "[\"adr\",{},\"text\"]", NULL, NULL, NULL, NULL },
	{ "[\"adr\",{},\"text\",[1,null,{},{},[],true,[[\"US\"]]]]", NULL, NULL, NULL, NULL },
	{ "[\"adr\",{\"label\":\"1 Way\\nTempe\\nAZ\\n85281\\nUnited States\"},\"text\",[\"\",\"\","
	  "\"\",\"\",\"\",\"\",\"\"]]",
	  NULL, "US", "AZ", "Tempe" },
	{ "[\"adr\",{\"label\":\"PO Box 1\\\\nBrisbane, QLD 4101\\\\nAustralia\"},\"text\",[]]",
	  NULL, "AU", NULL, NULL },
	{ "[\"adr\",{\"label\":\"SWITCH\\nWerdstr. 2\\nPostfach\\n8021 Zurich\\nSwitzerland\"},"
	  "\"text\",[]]",
	  NULL, "CH", NULL, NULL },
	{ "[\"adr\",{},\"text\",[\"\",\"\",\"\",\"\",\"\",\"\",\"Nowhere\"]]", NULL, NULL, NULL,
	  NULL },
	/* What is no card. */
	{ "[],{},7,null,\"fn\",[7,{},\"text\",\"x\"],[\"fn\",{},\"text\",7],[\"fn\"]", NULL, NULL,
	  NULL, NULL },
};

static void
test_cards(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cards); i++) {
		g_autoptr(Owner) owner = read_registrant(cards[i].properties, "");

		g_test_message("%s", cards[i].properties);
		g_assert_cmpstr(owner->registrant, ==, cards[i].registrant);
		g_assert_cmpstr(owner->country, ==, cards[i].country);
		g_assert_cmpstr(owner->region, ==, cards[i].region);
		g_assert_cmpstr(owner->city, ==, cards[i].city);
		g_assert_false(owner->redacted);
	}
}

/* A name in the mail's own bytes goes through, whatever they are. */
static void
test_bytes(void)
{
	g_autoptr(Owner) latin = read_registrant("[\"fn\",{},\"text\",\"Caf\xe9\"]", "");
	g_autoptr(Owner) marked = read_text("\xef\xbb\xbf{\"objectClassName\":\"domain\"}");
	g_autofree char *wide = g_strnfill(5 * OWNER_VALUE_MAX, 'w');
	g_autofree char *property = g_strdup_printf("[\"fn\",{},\"text\",\"%s\"]", wide);
	g_autoptr(Owner) owner = read_registrant(property, "");

	g_assert_cmpstr(latin->registrant, ==, "Caf\xef\xbf\xbd");
	g_assert_cmpint(marked->standing, ==, STANDING_REGISTERED);
	g_assert_cmpuint(strlen(owner->registrant), <=, OWNER_VALUE_MAX);
}

/* RFC 9537 §4 and what came before it. The first is of no registrant. */
static const struct {
	const char *properties, *more;
	bool redacted;
} hidden[] = {
	{ "",
	  ",\"redacted\":[{\"name\":{\"description\":\"Registry Domain ID\"},\"prePath\":"
	  "\"$.handle\",\"method\":\"removal\"}]",
	  false },
	{ "", ",\"redacted\":[{\"name\":{\"description\":\"Registrant Street\"}}]", false },
	{ "", ",\"redacted\":[{\"name\":{\"description\":\"Registrant Name\"}}]", true },
	{ "", ",\"redacted\":[{\"name\":{\"type\":\"Registrant Organization\"}}]", true },
	{ "", ",\"redacted\":[{\"name\":{\"description\":\"Registrant Contact\"}}]", true },
	{ "",
	  ",\"redacted\":[{\"name\":{\"description\":\"Owner\"},\"prePath\":\"$.entities[?(@."
	  "roles[0]=='registrant')]\",\"method\":\"removal\"}]",
	  true },
	{ "",
	  ",\"redacted\":[{\"name\":{\"description\":\"Administrative Contact\"},\"prePath\":"
	  "\"$.entities[?(@.roles[0]=='administrative')]\"}]",
	  false },
	{ "", ",\"redacted\":7", false },
	{ "", ",\"redacted\":[7,{\"name\":7}]", false },
	{ "[\"fn\",{},\"text\",\"REDACTED FOR PRIVACY\"]", "", true },
	{ "[\"org\",{},\"text\",\"Data Protected\"]", "", true },
	{ "", ",\"remarks\":[{\"title\":\"REDACTED FOR PRIVACY\",\"description\":[\"x\"]}]", true },
	{ "", ",\"notices\":[{\"type\":\"object truncated due to authorization\"}]", true },
	{ "", ",\"remarks\":[{\"description\":[\"Some of it is not disclosed.\"]}]", true },
	{ "", ",\"notices\":[{\"title\":\"Terms\",\"description\":[\"May be redacted.\"]}]",
	  false },
	{ "", ",\"notices\":[{\"title\":\"Terms of Use\",\"description\":[\"Be nice.\"]}]", false },
	/* The owner stands there all the same. */
	{ "[\"fn\",{},\"text\",\"\"],[\"org\",{},\"text\",\"Shop K.K.\"]",
	  ",\"redacted\":[{\"name\":{\"description\":\"Registrant Name\"}}]", false },
	/* A company of that trade is an owner's name like any other. */
	{ "[\"org\",{},\"text\",\"Privacy service provided by Withheld for Privacy ehf\"]", "",
	  false },
};

static void
test_hidden(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(hidden); i++) {
		g_autoptr(Owner) owner = read_registrant(hidden[i].properties, hidden[i].more);

		g_test_message("%s %s", hidden[i].properties, hidden[i].more);
		g_assert_cmpint(owner->redacted, ==, hidden[i].redacted);
		g_assert_true(!owner->redacted || !owner->registrant);
	}
}

static void
test_statuses(void)
{
	g_autoptr(Owner) owner = read_text(
		"{\"objectClassName\":\"domain\",\"status\":[\"client hold\",\"Server Transfer "
		"Prohibited\",\"pending delete\",\"redemption period\",\"auto renew period\","
		"\"active\",\"clientHold\",7,\"\"]}");
	static const char *const words[] = { "clientHold",      "serverTransferProhibited",
		                             "pendingDelete",   "redemptionPeriod",
		                             "autoRenewPeriod", "active" };

	g_assert_cmpuint(owner->statuses->len, ==, G_N_ELEMENTS(words));
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		g_assert_cmpstr(g_ptr_array_index(owner->statuses, i), ==, words[i]);
}

static void
test_name_servers(void)
{
	GString *text =
		g_string_new("{\"objectClassName\":\"domain\",\"nameservers\":[{\"ldhName\":"
	                     "\"NS1.Example.JP.\"},{\"ldhName\":\"ns1.example.jp\"},{},7");
	g_autoptr(Owner) owner = NULL;

	for (unsigned i = 0; i < 3 * OWNER_LIST_MAX; i++)
		g_string_append_printf(text, ",{\"ldhName\":\"ns%u.example.net\"}", i);
	g_string_append(text, "]}");
	owner = read_text(text->str);
	g_assert_cmpuint(owner->name_servers->len, ==, OWNER_LIST_MAX);
	g_assert_cmpstr(g_ptr_array_index(owner->name_servers, 0), ==, "ns1.example.jp");
	g_assert_cmpstr(g_ptr_array_index(owner->name_servers, 1), ==, "ns0.example.net");
	g_string_free(text, TRUE);
}

/* Abuse contacts at every depth, to one below the last that is looked at. */
static void
test_depth(void)
{
	for (unsigned depth = 1; depth <= RDAP_DEPTH_MAX + 1; depth++) {
		GString *text = g_string_new("{\"objectClassName\":\"ip network\"");
		g_autoptr(Owner) owner = NULL;

		for (unsigned i = 1; i < depth; i++)
			g_string_append(text, ",\"entities\":[{\"roles\":[\"registrant\"]");
		g_string_append(text,
		                ",\"entities\":[{\"roles\":[\"abuse\"]," CARD(
					"[\"tel\",{\"type\":[\"fax\"]},\"uri\",\"tel:+2\"],"
					"[\"tel\",{},\"uri\",\"tel:+1\"],"
					"[\"email\",{\"pref\":\"2\"},\"text\",\"b@a.example\"],"
					"[\"email\",{\"pref\":\"1\"},\"text\",\"a@a.example\"]"));
		for (unsigned i = 1; i <= depth; i++)
			g_string_append(text, "}]");
		g_string_append(text, "}");
		owner = read_text(text->str);
		g_assert_cmpstr(owner->abuse_email, ==,
		                depth <= RDAP_DEPTH_MAX ? "a@a.example" : NULL);
		g_assert_cmpstr(owner->abuse_phone, ==, depth <= RDAP_DEPTH_MAX ? "+1" : NULL);
		g_string_free(text, TRUE);
	}
}

/* RIPE's maintainers are registrants by their role only. */
static void
test_maintainers(void)
{
	g_autoptr(Owner) owner = read_text(
		"{\"objectClassName\":\"ip network\",\"name\":\"NET\",\"country\":\"pt\","
		"\"startAddress\":\"185.32.188.0\",\"endAddress\":\"185.32.188.255\",\"entities\":["
		"{\"handle\":\"X-MNT\",\"roles\":[\"registrant\"]," CARD(
			"[\"fn\",{},\"text\",\"X-MNT\"],[\"kind\",{},\"text\",\"individual\"]") "},"
												"{\"handle\":\"ORG-X\",\"roles\":[\"registrant\"]," CARD(
													"[\"fn\",{},\"text\",\"X Lda\"],[\"kind\",{},\"text\",\"org\"]") "}]}");

	g_assert_cmpstr(owner->registrant, ==, "X Lda");
	g_assert_cmpstr(owner->country, ==, "PT");
	g_assert_cmpstr(owner->range, ==, "185.32.188.0 - 185.32.188.255");
	g_assert_cmpstr(owner->name, ==, "NET");
}

static const struct {
	const char *text;
	bool read;
	Standing standing;
} errors[] = {
	{ "{\"errorCode\":404,\"title\":\"Not Found\"}", true, STANDING_NOT_FOUND },
	{ "{\"errorCode\":\"404\"}", true, STANDING_NOT_FOUND },
	{ "{\"errorCode\":429,\"description\":[\"404\"]}", true, STANDING_THROTTLED },
	{ "{\"errorCode\":501}", false, STANDING_UNKNOWN },
	{ "{\"errorCode\":400,\"title\":\"Not Found\"}", false, STANDING_UNKNOWN },
	{ "{\"errorCode\":[404]}", false, STANDING_UNKNOWN },
	{ "{\"title\":\"404\"}", false, STANDING_UNKNOWN },
	{ "{\"objectClassName\":\"entity\"}", false, STANDING_UNKNOWN },
	{ "[{\"objectClassName\":\"domain\"}]", false, STANDING_UNKNOWN },
	{ "{\"objectClassName\":\"domain\"", false, STANDING_UNKNOWN },
	{ "<html>404 Not Found</html>", false, STANDING_UNKNOWN },
	{ "", false, STANDING_UNKNOWN },
	{ "{\"objectClassName\":\"domain\",\"status\":[\"reserved\"]}", true, STANDING_RESERVED },
};

static void
test_errors(void)
{
	g_autofree char *deep = g_strnfill(100000, '[');
	g_autofree char *none = NULL;
	g_autoptr(Owner) unread = owner_new("subject.example");

	for (size_t i = 0; i < G_N_ELEMENTS(errors); i++) {
		g_autoptr(Owner) owner = owner_new("subject.example");
		g_autofree char *referral = NULL;
		const char *text = errors[i].text;

		g_test_message("%s", text);
		g_assert_cmpint(rdap_read(text, strlen(text), owner, &referral), ==,
		                errors[i].read);
		g_assert_cmpint(owner->standing, ==, errors[i].standing);
		g_assert_null(referral);
	}
	g_assert_false(rdap_read(deep, strlen(deep), unread, &none));
}

/* What a registrar adds does not unsay what the registry said. */
static void
test_second(void)
{
	static const char first[] =
		"{\"objectClassName\":\"domain\",\"events\":[{\"eventAction\":\"registration\","
		"\"eventDate\":\"2020-01-01T00:00:00Z\"}],\"nameservers\":[{\"ldhName\":\"a.ns\"}],"
		"\"links\":[7,{\"rel\":\"related\",\"href\":\"http://r.example/d\",\"type\":"
		"\"application/rdap+json\"},{\"rel\":\"related\",\"href\":\"https://r.example/d\","
		"\"type\":\"application/rdap+json\"}]}";
	static const char second[] =
		"{\"objectClassName\":\"domain\",\"events\":[{\"eventAction\":\"registration\","
		"\"eventDate\":\"2021-01-01T00:00:00Z\"},{\"eventAction\":\"expiration\","
		"\"eventDate\":\"2027-01-01T00:00:00Z\"}],\"nameservers\":[{\"ldhName\":\"b.ns\"}],"
		"\"entities\":[{\"roles\":[\"registrant\"]," CARD(
			"[\"org\",{},\"text\",\"Shop K.K.\"]") "}]}";
	static const char none[] = "{\"errorCode\":404}";
	g_autoptr(Owner) owner = owner_new("subject.example");
	g_autofree char *referral = NULL;

	g_assert_true(rdap_read(first, strlen(first), owner, &referral));
	g_assert_cmpstr(referral, ==, "https://r.example/d");
	g_assert_true(rdap_read(second, strlen(second), owner, &referral));
	g_assert_true(rdap_read(none, strlen(none), owner, &referral));
	g_assert_cmpint(owner->standing, ==, STANDING_REGISTERED);
	g_assert_cmpint(owner->created, ==, 1577836800);
	g_assert_true(owner->has_expires);
	g_assert_cmpuint(owner->name_servers->len, ==, 1);
	g_assert_cmpstr(owner->registrant, ==, "Shop K.K.");
}

static const struct {
	const char *text;
	int64_t epoch; /* -1: none */
} dates[] = {
	{ "2014-11-12T19:15:55Z", 1415819755 },
	{ "2014-11-12T19:15:55.283Z", 1415819755 },
	{ "2014-11-12t19:15:55,283z", 1415819755 },
	{ "2014-11-12 19:15:55", 1415819755 },
	{ "2014-11-13T04:15:55+09:00", 1415819755 },
	{ "2014-11-12T14:15:55-0500", 1415819755 },
	{ "2014-11-12T14:15:55-05", 1415819755 },
	{ "2014-11-12T19:15Z", 1415819700 },
	{ "2014-11-12", 1415750400 },
	{ "2014-11-12Z", 1415750400 },
	{ "1985-04-25T00:00:00Z", 483235200 },
	{ "2014-02-30T00:00:00Z", -1 },
	{ "2014-13-01", -1 },
	{ "0000-01-01", -1 },
	{ "12/11/2014", -1 },
	{ "2014-11-12T", -1 },
	{ "2014-11-12T25:00:00Z", -1 },
	{ "2014-11-12T10:61:00Z", -1 },
	{ "2014-11-12T10:00:00+99:00", -1 },
	{ "2014-11-12T10:00:00Z and more", -1 },
	{ "2014-11", -1 },
	{ "", -1 },
	{ NULL, -1 },
};

static void
test_dates(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(dates); i++) {
		int64_t epoch = -1;

		g_test_message("%s", dates[i].text ? dates[i].text : "NULL");
		g_assert_cmpint(rdap_date_parse(dates[i].text, &epoch), ==, dates[i].epoch != -1);
		g_assert_cmpint(epoch, ==, dates[i].epoch);
	}
}

static const char *const names[][2] = {
	{ "us", "US" },
	{ "UNITED STATES", "US" },
	{ "U.S.A.", "US" },
	{ "uk", "GB" },
	{ "Korea, Republic of", "KR" },
	{ "Côte d'Ivoire", "CI" },
	{ "Viet Nam", "VN" },
	{ "Russian Federation", "RU" },
	{ "日本", "JP" },
	{ "Bosnia and Herzegovina", "BA" },
	{ " Hong Kong ", "HK" },
	{ "ZZ", NULL },
	{ "QC", NULL },
	{ "United", NULL },
	{ "", NULL },
	{ NULL, NULL },
};

static void
test_countries(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		g_assert_cmpstr(country_code(names[i][0]), ==, names[i][1]);
}

/* The ledger's characters are bytes again, and an answer as it came is fit to be shown. */
static void
test_told(void)
{
	static const char mixed[] = "a: 1\r\nb:\t2\rc\0d";
	static const char escaped[] = "\x1b$BF|K\\\x1b(B\n";
	g_autoptr(json_t) text = json_string("\xc3\xa3\xc2\x82\xc2\xa2\xe3\x81\x82");
	size_t len = 0;
	g_autofree char *bytes = told_bytes(text, &len);
	g_autofree char *lines = told_text("whois.example", mixed, sizeof(mixed) - 1);
	g_autofree char *jis = told_text("whois.example", escaped, sizeof(escaped) - 1);
	g_autofree char *big = g_strnfill(3 * OWNER_TEXT_MAX, 'x');
	g_autofree char *cut = told_text("whois.example", big, 3 * OWNER_TEXT_MAX);

	g_assert_cmpuint(len, ==, 4);
	g_assert_cmpstr(bytes, ==, "\xe3\x82\xa2?");
	g_assert_null(told_bytes(NULL, &len));
	g_assert_cmpstr(lines, ==, "a: 1\nb: 2\nc d");
	g_assert_cmpstr(jis, ==, "日本\n");
	g_assert_cmpuint(strlen(cut), ==, OWNER_TEXT_MAX);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	g_test_add_func("/rdap/cards", test_cards);
	g_test_add_func("/rdap/bytes", test_bytes);
	g_test_add_func("/rdap/hidden", test_hidden);
	g_test_add_func("/rdap/statuses", test_statuses);
	g_test_add_func("/rdap/name-servers", test_name_servers);
	g_test_add_func("/rdap/depth", test_depth);
	g_test_add_func("/rdap/maintainers", test_maintainers);
	g_test_add_func("/rdap/errors", test_errors);
	g_test_add_func("/rdap/second", test_second);
	g_test_add_func("/rdap/dates", test_dates);
	g_test_add_func("/rdap/countries", test_countries);
	g_test_add_func("/rdap/told", test_told);
	return g_test_run();
}
