/* SPDX-License-Identifier: MIT */

/* What a verdict is made of when not all is known, and when nobody wishes us well. */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/dmarc.h"
#include "base/auto.h"
#include "base/limits.h"
#include "web/site.h"

/* "name=record": a TXT record; "name=!": the question failed; "name=": the name exists. */
typedef struct Case {
	const char *title;
	const char *zone[5];
	const char *author, *spf;
	const char *dkim[3];
	AnswerState state;
	const char *walk, *suffix; /* "result policy organisation record_at" */
} Case;

/* clang-format off */
static const Case cases[] = {
	/* The registry's record would make one organisation of all its customers. */
	{ "guard", { "_dmarc.co.uk=v=DMARC1; p=reject" }, "a.co.uk", NULL, { "b.co.uk" },
	  ANSWER_KNOWN, "none none - -", "none none - -" },
	{ "guard-own-record", { "_dmarc.co.uk=v=DMARC1; p=none",
	  "_dmarc.a.co.uk=v=DMARC1; p=reject" }, "a.co.uk", NULL, { "b.co.uk" }, ANSWER_KNOWN,
	  "fail reject a.co.uk a.co.uk", "fail reject a.co.uk a.co.uk" },
	{ "guard-private", { "_dmarc.github.io=v=DMARC1; p=reject" }, "a.github.io", NULL,
	  { "b.github.io" }, ANSWER_KNOWN, "none none - -", "none none - -" },
	{ "registry-itself", { "_dmarc.co.uk=v=DMARC1; p=reject" }, "co.uk", "co.uk",
	  { "b.co.uk" }, ANSWER_KNOWN, "pass reject co.uk co.uk", "pass reject co.uk co.uk" },
	{ "registry-says-so", { "_dmarc.co.uk=v=DMARC1; p=none; sp=reject; psd=y", "a.co.uk=" },
	  "a.co.uk", NULL, { "b.co.uk" }, ANSWER_KNOWN, "fail reject a.co.uk co.uk",
	  "none none - -" },

	/* The same domain is aligned, whatever its parent's servers do. */
	{ "parent-fails-same-domain", { "_dmarc.a.example=v=DMARC1; p=reject",
	  "_dmarc.example=!" }, "a.example", NULL, { "a.example" }, ANSWER_KNOWN,
	  "pass reject a.example a.example", "pass reject a.example a.example" },
	{ "parent-fails-other-domain", { "_dmarc.a.example=v=DMARC1; p=reject",
	  "_dmarc.example=!" }, "a.example", NULL, { "b.a.example" }, ANSWER_FAILED,
	  "temperror none - -", "pass reject a.example a.example" },
	{ "signer-fails", { "_dmarc.a.example=v=DMARC1; p=reject", "_dmarc.b.a.example=!" },
	  "a.example", NULL, { "b.a.example" }, ANSWER_FAILED,
	  "temperror reject a.example a.example", "pass reject a.example a.example" },
	{ "signer-fails-another-does-not", { "_dmarc.a.example=v=DMARC1; p=reject",
	  "_dmarc.b.a.example=!" }, "a.example", NULL, { "b.a.example", "c.a.example" },
	  ANSWER_KNOWN, "pass reject a.example a.example", "pass reject a.example a.example" },
	{ "existence-fails", { "_dmarc.a.example=v=DMARC1; p=none; np=reject", "b.a.example=!" },
	  "b.a.example", NULL, { NULL }, ANSWER_FAILED, "temperror none a.example a.example",
	  "fail none a.example a.example" },
	{ "not-asked-behind-psd", { "_dmarc.a.example=v=DMARC1; p=reject; psd=n",
	  "_dmarc.example=!" }, "a.example", NULL, { "b.a.example" }, ANSWER_KNOWN,
	  "pass reject a.example a.example", "pass reject a.example a.example" },

	/* Names as people and machines write them. */
	{ "names", { "_dmarc.xn--caf-dma.example=v=DMARC1; p=reject; adkim=s" },
	  "CAF\xc3\x89.example.", NULL, { "XN--caf-dma.Example." }, ANSWER_KNOWN,
	  "pass reject xn--caf-dma.example xn--caf-dma.example",
	  "pass reject xn--caf-dma.example xn--caf-dma.example" },
	{ "identifiers-broken", { "_dmarc.a.example=v=DMARC1; p=reject" }, "a.example",
	  "a.example..", { "", "a.example\xff" }, ANSWER_KNOWN, "fail reject a.example a.example",
	  "fail reject a.example a.example" },

	/* Records. */
	{ "space-in-front", { "_dmarc.a.example= v=DMARC1; p=reject" }, "a.example", NULL,
	  { NULL }, ANSWER_KNOWN, "none none - -", "none none - -" },
	{ "sp-invalid", { "_dmarc.a.example=v=DMARC1; p=reject; sp=x" }, "a.example", NULL,
	  { "a.example" }, ANSWER_KNOWN, "none none - -", "none none - -" },
	{ "np-invalid", { "_dmarc.a.example=v=DMARC1; p=reject; np=x; rua=https:x" }, "a.example",
	  NULL, { NULL }, ANSWER_KNOWN, "fail none a.example a.example",
	  "fail reject a.example a.example" },
	{ "rua-invalid", { "_dmarc.a.example=v=DMARC1; rua=a@b.example, mailto:" }, "a.example",
	  NULL, { NULL }, ANSWER_KNOWN, "none none - -", "none none - -" },
	{ "rua-second", { "_dmarc.a.example=v=DMARC1; rua=a@b.example, mailto:a@b.example" },
	  "a.example", NULL, { NULL }, ANSWER_KNOWN, "fail none a.example a.example",
	  "fail none a.example a.example" },
	{ "first-counts", { "_dmarc.a.example=V=DMARC1; P=quarantine; p=none" }, "a.example", NULL,
	  { NULL }, ANSWER_KNOWN, "fail quarantine a.example a.example",
	  "fail quarantine a.example a.example" },
	{ "several-at-author", { "_dmarc.b.a.example=v=DMARC1; p=none",
	  "_dmarc.b.a.example=v=DMARC1; p=none", "_dmarc.a.example=v=DMARC1; p=reject",
	  "b.a.example=" }, "b.a.example", NULL, { NULL }, ANSWER_KNOWN,
	  "fail reject a.example a.example", "none none - -" },
};
/* clang-format on */

static void
add_answer(json_t *answers, const char *line)
{
	const char *equals = strchr(line, '=');
	g_autofree char *name = g_strndup(line, (gsize)(equals - line));
	g_autofree char *key = g_strconcat("txt:", name, NULL);
	json_t *answer = json_object_get(answers, key);

	if (strcmp(equals, "=!") == 0) {
		json_object_set_new(answers, key,
		                    json_pack("{s:s,s:s}", "state", "failed", "reason", "timeout"));
		return;
	}
	if (!answer) {
		answer = json_pack("{s:s,s:[]}", "state", "known", "value");
		json_object_set_new(answers, key, answer);
	}
	if (equals[1])
		json_array_append_new(json_object_get(answer, "value"), json_string(equals + 1));
}

static void
add_missing(const char *question, Consent consent, AnswerState state, const json_t *answer,
            void *user)
{
	(void)consent;
	(void)answer;
	if (state == ANSWER_PENDING)
		json_object_set_new(
			user, question,
			json_pack("{s:s,s:[],s:b}", "state", "known", "value", "exists", 0));
}

static char *
verdict_to_string(const DmarcVerdict *v)
{
	return g_strdup_printf(
		"%s %s %s %s", dmarc_result_to_string(v->result), dmarc_policy_to_string(v->policy),
		v->organisation ? v->organisation : "-", v->record_at ? v->record_at : "-");
}

/* Whatever is not in @answers does not exist. Returns after how many rounds all is known. */
static unsigned
check(json_t *answers, const DmarcQuery *query, Dmarc *ret_dmarc)
{
	for (unsigned rounds = 0; rounds < 5; rounds++) {
		Ledger *ledger = ledger_new(answers, CONSENT_NAMES);

		dmarc_check(ledger, query, ret_dmarc);
		ledger_foreach(ledger, add_missing, answers);
		ledger_free(ledger);
		if (ret_dmarc->state != ANSWER_PENDING)
			return rounds;
		dmarc_clear(ret_dmarc);
	}
	g_assert_not_reached();
}

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	const DmarcQuery query = { c->author, c->spf, c->dkim };
	g_autoptr(json_t) answers = json_object();
	g_autofree char *walk = NULL, *suffix = NULL;
	Dmarc dmarc;

	for (size_t i = 0; c->zone[i]; i++)
		add_answer(answers, c->zone[i]);
	(void)check(answers, &query, &dmarc);
	walk = verdict_to_string(&dmarc.walk);
	suffix = verdict_to_string(&dmarc.suffix);
	g_assert_cmpstr(walk, ==, c->walk);
	g_assert_cmpstr(suffix, ==, c->suffix);
	g_assert_cmpint(dmarc.state, ==, c->state);
	g_assert_cmpint(dmarc.disagree, ==,
	                dmarc.walk.result != dmarc.suffix.result ||
	                        dmarc.walk.policy != dmarc.suffix.policy);
	dmarc_clear(&dmarc);
}

static void
count(const char *question, Consent consent, AnswerState state, const json_t *answer, void *user)
{
	(void)consent;
	(void)state;
	(void)answer;
	g_test_message("%s", question);
	(*(unsigned *)user)++;
}

/* The first look already asks for the whole walk; without consent it waits for nothing. */
static void
test_asks_ahead(void)
{
	const char *const dkim[] = { "far.away.example", NULL };
	const DmarcQuery query = { "a.b.c.d.e.f.g.h.i.j.k.example.com", NULL, dkim };

	for (Consent consent = CONSENT_OFFLINE; consent <= CONSENT_NAMES; consent++) {
		Ledger *ledger = ledger_new(NULL, consent);
		unsigned asked = 0;
		Dmarc dmarc;

		dmarc_check(ledger, &query, &dmarc);
		g_assert_cmpint(dmarc.state, ==,
		                consent == CONSENT_OFFLINE ? ANSWER_REFUSED : ANSWER_PENDING);
		ledger_foreach(ledger, count, &asked);
		g_assert_cmpuint(asked, ==, DMARC_WALK_MAX);
		dmarc_clear(&dmarc);
		ledger_free(ledger);
	}
}

/* A signer that cannot be aligned is not asked for, and of many only so many are. */
static void
test_many_signers(void)
{
	g_autoptr(json_t) answers = json_object();
	g_autoptr(GPtrArray) dkim = g_ptr_array_new_with_free_func(g_free);
	DmarcQuery query = { "a.example", NULL, NULL };
	Dmarc dmarc;

	add_answer(answers, "_dmarc.a.example=v=DMARC1; p=reject");
	for (unsigned i = 0; i < DMARC_IDENTIFIERS_MAX; i++)
		g_ptr_array_add(dkim, g_strdup_printf("s%u.b.example", i));
	g_ptr_array_add(dkim, g_strdup("a.example"));
	g_ptr_array_add(dkim, NULL);
	query.dkim = (const char *const *)dkim->pdata;
	g_assert_cmpuint(check(answers, &query, &dmarc), ==, 1);
	g_assert_cmpint(dmarc.walk.result, ==, DMARC_FAIL);
	g_assert_cmpuint(json_object_size(answers), ==, 2);
	dmarc_clear(&dmarc);
}

/* A record of any length and any bytes; what is kept of it can be shown. */
static void
test_hostile_record(void)
{
	g_autoptr(json_t) answers = json_object();
	g_autoptr(GString) record = g_string_new("v=DMARC1");
	const DmarcQuery query = { "a.example", NULL, NULL };
	Dmarc dmarc;

	for (unsigned i = 0; i < 100000; i++)
		g_string_append(record, ";\xc2\x80=;==;rua=,\xc2\x9b");
	g_string_append_len(record, ";\0;p=reject", strlen(";.;p=reject"));
	json_object_set_new(answers, "txt:_dmarc.a.example",
	                    json_pack("{s:s,s:[o]}", "state", "known", "value",
	                              json_stringn(record->str, record->len)));
	(void)check(answers, &query, &dmarc);
	g_assert_cmpint(dmarc.walk.policy, ==, DMARC_POLICY_REJECT);
	g_assert_cmpuint(strlen(dmarc.record), <=, TEXT_MAX);
	g_assert_true(g_str_has_prefix(dmarc.record, "v=DMARC1;"));
	g_assert_null(strstr(dmarc.record, "\xc2\x9b"));
	dmarc_clear(&dmarc);
}

static void
test_bad_author(void)
{
	static const char *const authors[] = { NULL,
		                               "",
		                               ".",
		                               "[192.0.2.1]",
		                               "a..example",
		                               "a\xff.example",
		                               "a\r\n.example",
		                               ".a.example",
		                               "a b.example" };
	Ledger *ledger = ledger_new(NULL, CONSENT_NAMES);

	for (size_t i = 0; i < G_N_ELEMENTS(authors); i++) {
		const DmarcQuery query = { authors[i], authors[i], NULL };
		Dmarc dmarc;

		dmarc_check(ledger, &query, &dmarc);
		g_assert_cmpint(dmarc.state, ==, ANSWER_KNOWN);
		g_assert_cmpint(dmarc.walk.result, ==, DMARC_PERMERROR);
		g_assert_cmpint(dmarc.suffix.result, ==, DMARC_PERMERROR);
		dmarc_clear(&dmarc);
	}
	g_assert_false(ledger_is_pending(ledger));
	ledger_free(ledger);
}

/* Values that are no strings are no records, and a name of any length is none. */
static void
test_odd(void)
{
	g_autofree char *name = g_strnfill(100000, 'a');
	g_autofree char *labels = g_strnfill(DOMAIN_MAX, '.');
	g_autoptr(json_t) answers =
		json_pack("{s:{s:s,s:[i,n,[]]}, s:{s:s,s:i}}", "txt:_dmarc.a.example", "state",
	                  "known", "value", 1, "txt:_dmarc.example", "state", "known", "value", 7);
	DmarcQuery query = { "a.example", name, NULL };
	Dmarc dmarc;

	(void)check(answers, &query, &dmarc);
	g_assert_cmpint(dmarc.walk.result, ==, DMARC_NONE);
	dmarc_clear(&dmarc);

	for (size_t i = 0; i < DOMAIN_MAX; i += 2)
		labels[i] = 'a';
	query.author = labels;
	(void)check(answers, &query, &dmarc);
	g_assert_cmpint(dmarc.walk.result, ==, DMARC_NONE);
	dmarc_clear(&dmarc);

	query.author = name;
	(void)check(answers, &query, &dmarc);
	g_assert_cmpint(dmarc.walk.result, ==, DMARC_PERMERROR);
	dmarc_clear(&dmarc);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_assert_true(site_init(NULL));
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/dmarc/case/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/dmarc/bad-author", test_bad_author);
	g_test_add_func("/dmarc/asks-ahead", test_asks_ahead);
	g_test_add_func("/dmarc/many-signers", test_many_signers);
	g_test_add_func("/dmarc/hostile-record", test_hostile_record);
	g_test_add_func("/dmarc/odd", test_odd);
	return g_test_run();
}
