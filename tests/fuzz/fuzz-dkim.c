/* SPDX-License-Identifier: MIT */

/*
 * A message, and behind each form feed the answer to a question about it, in the order they are
 * asked: a key record, "!" for a server that fails, or nothing for a name that does not exist.
 */

#include <stdint.h>
#include <string.h>

#include "authenticate/arc.h"
#include "base/auto.h"
#include "message/read.h"

#define WHEN       1700000000
#define ROUNDS_MAX 4

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What was found, with all that could differ. */
typedef struct Findings {
	GPtrArray *verdicts;
	Arc arc;
	bool pending;
} Findings;

typedef struct Zone {
	const char *next, *end; /* the answers still to be given */
	json_t *answers;
} Zone;

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	json_set_alloc_funcs(g_malloc, g_free);
	message_init();
	return 0;
}

/* Returns: (transfer full): bytes as the ledger has them, a character for each. */
static json_t *
json_of(const char *text, size_t len)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (size_t i = 0; i < len; i++)
		g_string_append_unichar(out, (guchar)text[i]);
	return json_stringn(out->str, out->len);
}

static json_t *
next_answer(Zone *zone)
{
	const char *begin = zone->next, *stop = NULL;

	if (begin == zone->end)
		return json_pack("{s:s, s:[], s:b}", "state", "known", "value", "exists", 0);
	begin++;
	stop = memchr(begin, '\f', (size_t)(zone->end - begin));
	zone->next = stop ? stop : zone->end;
	if (zone->next == begin + 1 && *begin == '!')
		return json_pack("{s:s, s:s}", "state", "failed", "reason", "servfail");
	return json_pack("{s:s, s:[o]}", "state", "known", "value",
	                 json_of(begin, (size_t)(zone->next - begin)));
}

static void
answer_open(const char *question, Consent consent, AnswerState state, const json_t *answer,
            void *user)
{
	Zone *zone = user;

	(void)consent;
	(void)answer;
	if (state == ANSWER_PENDING)
		json_object_set_new(zone->answers, question, next_answer(zone));
}

/* Judges the message with the answers there are, and notes what was asked without one. */
static Findings
judge(const Signatures *signatures, Zone *zone)
{
	Ledger *ledger = ledger_new(zone->answers, CONSENT_NAMES);
	Findings findings = { .verdicts = dkim_verify(signatures, ledger, WHEN) };

	arc_validate(signatures, ledger, WHEN, &findings.arc);
	findings.pending = ledger_is_pending(ledger);
	ledger_foreach(ledger, answer_open, zone);
	ledger_free(ledger);
	return findings;
}

static void
findings_done(Findings *findings)
{
	g_ptr_array_unref(findings->verdicts);
	arc_clear(&findings->arc);
}

static void
check_text(const char *text)
{
	g_assert_true(!text || g_utf8_validate(text, -1, NULL));
}

static void
check(const Findings *findings)
{
	for (guint i = 0; i < findings->verdicts->len; i++) {
		const DkimVerdict *v = g_ptr_array_index(findings->verdicts, i);
		bool named = v->result == DKIM_PERMERROR || v->result == DKIM_TEMPERROR;

		check_text(v->domain);
		check_text(v->selector);
		check_text(v->identity);
		check_text(v->algorithm);
		check_text(v->mended);
		g_assert_cmpint(v->problem != NULL, ==, named);
		g_assert_cmpint(v->mended != NULL, ==, v->mend != DKIM_MEND_NONE);
		g_assert_true(v->mend == DKIM_MEND_NONE || v->result == DKIM_FAIL);
		g_assert_true(v->result != DKIM_PASS ||
		              (v->domain && v->selector && v->state == ANSWER_KNOWN &&
		               !(v->flaws & (DKIM_FLAW_BODY_CHANGED | DKIM_FLAW_HEADER_CHANGED |
		                             DKIM_FLAW_SHORT_KEY | DKIM_FLAW_SHA1))));
	}
	g_assert_cmpint(findings->arc.problem != NULL, ==, findings->arc.result == ARC_FAIL);
	g_assert_true(findings->arc.state == ANSWER_KNOWN || findings->arc.result == ARC_NONE);
	g_assert_cmpuint(findings->arc.oldest_pass, <=, findings->arc.sets->len);
}

static void
check_same(const Findings *a, const Findings *b)
{
	g_assert_cmpuint(a->verdicts->len, ==, b->verdicts->len);
	for (guint i = 0; i < a->verdicts->len; i++) {
		const DkimVerdict *v = a->verdicts->pdata[i], *w = b->verdicts->pdata[i];

		g_assert_cmpint(v->state, ==, w->state);
		g_assert_cmpint(v->result, ==, w->result);
		g_assert_cmphex(v->flaws, ==, w->flaws);
		g_assert_cmpint(v->mend, ==, w->mend);
		g_assert_cmpstr(v->problem, ==, w->problem);
		g_assert_cmpstr(v->mended, ==, w->mended);
		g_assert_cmpuint(v->key_bits, ==, w->key_bits);
	}
	g_assert_cmpint(a->arc.state, ==, b->arc.state);
	g_assert_cmpint(a->arc.result, ==, b->arc.result);
	g_assert_cmpstr(a->arc.problem, ==, b->arc.problem);
	g_assert_cmpuint(a->arc.oldest_pass, ==, b->arc.oldest_pass);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	const char *records = size > 0 ? memchr(text, '\f', size) : NULL;
	size_t len = records ? (size_t)(records - text) : size;
	g_autoptr(GByteArray) raw = g_byte_array_new();
	g_autoptr(json_t) answers = json_object();
	g_autoptr(Facts) facts = NULL;
	ReadSettings settings = { 0 };
	Zone zone = { text + len, text + size, answers };
	Signatures *signatures, *again;
	Findings rounds, at_once;

	g_byte_array_append(raw, data, (guint)len);
	facts = message_read(raw, &settings);
	signatures = signatures_new(facts);
	rounds = judge(signatures, &zone);
	check(&rounds);
	for (unsigned i = 1; rounds.pending; i++) {
		g_assert_cmpuint(i, <, ROUNDS_MAX);
		findings_done(&rounds);
		rounds = judge(signatures, &zone);
		check(&rounds);
	}
	again = signatures_new(facts);
	at_once = judge(again, &zone);
	check_same(&rounds, &at_once);
	findings_done(&rounds);
	findings_done(&at_once);
	signatures_free(signatures);
	signatures_free(again);
	return 0;
}
