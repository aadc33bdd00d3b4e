/* SPDX-License-Identifier: MIT */

/* Answers put together: referrals, what failed, and who is asked about at all. */

#include <string.h>

#include "ask/questions.h"
#include "message/read.h"
#include "owner/bounds.h"
#include "owner/owners.h"
#include "web/site.h"

#define THIN(href)                                                                  \
	"{\"objectClassName\":\"domain\",\"links\":[{\"rel\":\"related\",\"type\":" \
	"\"application/rdap+json\",\"href\":\"" href "\"}]}"
#define THICK                                                                                       \
	"{\"objectClassName\":\"domain\",\"entities\":[{\"roles\":[\"registrant\"],\"vcardArray\":" \
	"[\"vcard\",[[\"org\",{},\"text\",\"Shop K.K.\"]]]}]}"
#define REGISTRAR "https://rdap.registrar.example/d"

/* Adds an answer of one RDAP server to @answers. */
static void
answer(json_t *answers, const char *question, const char *server, const char *text)
{
	json_object_set_new(answers, question,
	                    json_pack("{s:s, s:[{s:s, s:s, s:s}]}", "state", "known", "value",
	                              "via", "rdap", "server", server, "text", text));
}

/* Asks about shop.example. Returns: (transfer full). */
static Owner *
ask(const json_t *answers, const char *question, AnswerState state)
{
	Ledger *ledger = ledger_new(answers, CONSENT_OWNERS);
	Owner *owner = owner_of_domain(ledger, "shop.example");
	Answer asked = question ? ask_referral(ledger, "shop.example", question)
	                        : (Answer){ .state = state };

	g_assert_cmpint(asked.state, ==, state);
	g_assert_cmpint(ledger_is_pending(ledger), ==, state == ANSWER_PENDING);
	ledger_free(ledger);
	return owner;
}

static void
test_referral(void)
{
	g_autoptr(json_t) answers = json_object();
	g_autoptr(Owner) pending = NULL, known = NULL, failed = NULL;

	answer(answers, "domain:shop.example", "rdap.registry.example", THIN(REGISTRAR));
	pending = ask(answers, REGISTRAR, ANSWER_PENDING);
	g_assert_cmpint(pending->state, ==, ANSWER_KNOWN);
	g_assert_cmpint(pending->referral, ==, ANSWER_PENDING);
	g_assert_null(pending->registrant);
	json_object_set_new(answers, "referral:shop.example " REGISTRAR,
	                    json_pack("{s:s, s:s}", "state", "failed", "reason", "timeout"));
	failed = ask(answers, REGISTRAR, ANSWER_FAILED);
	g_assert_cmpint(failed->state, ==, ANSWER_KNOWN);
	g_assert_cmpint(failed->referral, ==, ANSWER_FAILED);
	answer(answers, "referral:shop.example " REGISTRAR, "rdap.registrar.example", THICK);
	known = ask(answers, REGISTRAR, ANSWER_KNOWN);
	g_assert_cmpint(known->referral, ==, ANSWER_KNOWN);
	g_assert_cmpstr(known->registrant, ==, "Shop K.K.");
	g_assert_cmpuint(known->sources->len, ==, 2);
}

/* Servers that refer to each other, to themselves and on and on: two are asked, each once. */
static void
test_loops(void)
{
	g_autoptr(json_t) answers = json_object();
	g_autoptr(Owner) same = NULL, round = NULL;

	answer(answers, "domain:shop.example", "rdap.registry.example",
	       THIN("https://RDAP.registry.example/other"));
	same = ask(answers, NULL, ANSWER_KNOWN);
	g_assert_cmpuint(same->sources->len, ==, 1);
	answer(answers, "domain:shop.example", "rdap.registry.example", THIN("https://a.example/"));
	answer(answers, "referral:shop.example https://a.example/", "a.example",
	       THIN("https://b.example/"));
	answer(answers, "referral:shop.example https://b.example/", "b.example",
	       THIN("https://c.example/"));
	answer(answers, "referral:shop.example https://c.example/", "c.example", THICK);
	round = ask(answers, NULL, ANSWER_KNOWN);
	g_assert_cmpuint(round->sources->len, ==, 1 + OWNER_REFERRALS_MAX);
	g_assert_null(round->registrant);
}

/* What could not be asked as it stands is not asked. */
static void
test_odd_servers(void)
{
	g_autofree char *longest = g_strnfill(OWNER_SERVER_MAX, 'p');
	const char *const odd[] = {
		"https://a.example/x y",      "https://a.example/\\n", "https://",
		"https://a.example/\xc3\xa3", "https://a.example/",    longest
	};

	for (size_t i = 0; i < G_N_ELEMENTS(odd); i++) {
		bool is_long = odd[i] == longest, fits = i == 4;
		g_autofree char *text =
			g_strdup_printf(THIN("%s%s"), is_long ? "https://a.example/" : "", odd[i]);
		g_autoptr(json_t) answers = json_object();
		Ledger *ledger = ledger_new(answers, CONSENT_OWNERS);
		g_autoptr(Owner) owner = NULL;

		answer(answers, "domain:shop.example", "rdap.registry.example", text);
		owner = owner_of_domain(ledger, "shop.example");
		g_assert_cmpint(owner->standing, ==, STANDING_REGISTERED);
		g_assert_cmpint(ledger_is_pending(ledger), ==, fits);
		ledger_free(ledger);
	}
}

/* A registry that names the owner is believed, and the registrar hears of nothing. */
static void
test_enough(void)
{
	g_autoptr(json_t) answers = json_object();
	Ledger *ledger = ledger_new(answers, CONSENT_OWNERS);
	g_autoptr(Owner) owner = NULL;

	answer(answers, "domain:shop.example", "rdap.registry.example",
	       "{\"links\":[{\"rel\":\"related\",\"type\":\"application/rdap+json\",\"href\":"
	       "\"" REGISTRAR "\"}]," /* and all of */ "\"objectClassName\":\"domain\","
	       "\"entities\":[{\"roles\":[\"registrant\"],\"vcardArray\":[\"vcard\",[[\"org\",{},"
	       "\"text\",\"Shop K.K.\"]]]}]}");
	owner = owner_of_domain(ledger, "shop.example");
	g_assert_cmpstr(owner->registrant, ==, "Shop K.K.");
	g_assert_false(ledger_is_pending(ledger));
	ledger_free(ledger);
}

static const struct {
	const char *json;
	AnswerState state;
	Standing standing;
} states[] = {
	{ "{\"state\":\"known\",\"value\":[],\"exists\":false}", ANSWER_KNOWN, STANDING_NOT_FOUND },
	{ "{\"state\":\"known\",\"value\":[]}", ANSWER_KNOWN, STANDING_UNKNOWN },
	{ "{\"state\":\"known\",\"value\":[{\"via\":\"rdap\",\"server\":\"a.example\",\"text\":"
	  "\"<html>\"}]}",
	  ANSWER_KNOWN, STANDING_UNKNOWN },
	{ "{\"state\":\"known\",\"value\":[7,{},{\"via\":\"mail\",\"server\":\"a\",\"text\":\"{}\"},"
	  "{\"via\":\"rdap\",\"server\":7,\"text\":\"{}\"},{\"via\":\"rdap\",\"server\":\"a\"}]}",
	  ANSWER_KNOWN, STANDING_UNKNOWN },
	{ "{\"state\":\"failed\",\"reason\":\"throttled\"}", ANSWER_FAILED, STANDING_THROTTLED },
	{ "{\"state\":\"failed\",\"reason\":\"no-registry\"}", ANSWER_FAILED, STANDING_UNKNOWN },
	{ "{}", ANSWER_PENDING, STANDING_UNKNOWN },
};

static void
test_states(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(states); i++) {
		g_autoptr(json_t) answers = json_object();
		g_autoptr(Owner) owner = NULL;

		json_object_set_new(answers, "domain:shop.example",
		                    json_loads(states[i].json, 0, NULL));
		owner = ask(answers, NULL, states[i].state);
		g_assert_cmpint(owner->state, ==, states[i].state);
		g_assert_cmpint(owner->standing, ==, states[i].standing);
		g_assert_cmpuint(owner->sources->len, <=, 1);
	}
}

static void
write_question(const char *question, Consent consent, AnswerState state, const json_t *known,
               void *user)
{
	(void)consent;
	(void)state;
	(void)known;
	g_string_append_printf(user, "%s ", question);
}

/* Returns: (transfer full) what is asked about the mail @text, in the order. */
static char *
questions_of(const char *text)
{
	static const char *const recipients[] = { "taro@reader.example", NULL };
	const ReadSettings settings = { .recipients = recipients };
	GByteArray *raw =
		g_byte_array_append(g_byte_array_new(), (const guint8 *)text, (guint)strlen(text));
	g_autoptr(Facts) facts = message_read(raw, &settings);
	Places places = { .spots = g_ptr_array_new() };
	Ledger *ledger = ledger_new(NULL, CONSENT_OFFLINE);
	Owners *owners = owners_find(facts, &places, ledger);
	GString *out = g_string_new(NULL);

	ledger_foreach(ledger, write_question, out);
	g_assert_false(ledger_is_pending(ledger));
	owners_free(owners);
	ledger_free(ledger);
	g_ptr_array_unref(places.spots);
	g_byte_array_unref(raw);
	return g_string_free(out, FALSE);
}

static const char *const mails[][2] = {
	{ "Return-Path: <b@bounce.mailer.example>\nReply-To: x@other.example\n"
	  "From: a@news.shop.example\n\nhttps://www.shop.example/ https://t.evil.example/abcdef "
	  "https://evil.example/2\n",
	  "domain:shop.example domain:mailer.example domain:other.example domain:evil.example " },
	/* Everybody knows whose these are, and one's own are one's own. */
	{ "From: a@gmail.com\n\nhttps://www.amazon.co.jp/ https://mail.reader.example/\n", "" },
	{ "From: a@reader.example\n\nhttps://evil.example/\n", "domain:evil.example " },
	/* Nobody's: addresses, names inside of walls. */
	{ "From: a@localhost\n\nhttps://192.0.2.1/ https://com/\n", "" },
	/* A name handed out below a hoster's is the hoster's registration. */
	{ "From: a@shop.co.jp\n\nhttps://x.pages.dev/\n", "domain:shop.co.jp domain:pages.dev " },
	/* Too many: those unlike the sender come first. */
	{ "From: a@s.example\nReply-To: b@s1.example\n\nhttps://s.example/ https://l1.example/ "
	  "https://l2.example/ https://l3.example/ https://l4.example/ https://l5.example/\n",
	  "domain:s.example domain:s1.example domain:l1.example domain:l2.example "
	  "domain:l3.example domain:l4.example " },
};

static void
test_questions(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(mails); i++) {
		g_autofree char *questions = questions_of(mails[i][0]);

		g_assert_cmpstr(questions, ==, mails[i][1]);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	g_assert_true(site_init(NULL));
	g_test_add_func("/owner/referral", test_referral);
	g_test_add_func("/owner/loops", test_loops);
	g_test_add_func("/owner/odd-servers", test_odd_servers);
	g_test_add_func("/owner/enough", test_enough);
	g_test_add_func("/owner/states", test_states);
	g_test_add_func("/owner/questions", test_questions);
	return g_test_run();
}
