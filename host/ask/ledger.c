/* SPDX-License-Identifier: MIT */

#include "ask/ledger.h"

#include <glib.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"

typedef struct Question {
	char *key;
	Consent consent;
	AnswerState state;
	const json_t *answer;
} Question;

struct Ledger {
	const json_t *answers;
	Consent consent;
	const char *allowed;  /* a question of any class, or NULL */
	GPtrArray *questions; /* Question, in the order asked */
	GHashTable *by_key;   /* key → Question; both the questions' */
	json_t *nothing;      /* an empty array */
};

static void
question_free(Question *question)
{
	g_free(question->key);
	g_free(question);
}

Ledger *
ledger_new(const json_t *answers, Consent consent)
{
	Ledger *ledger = g_new0(Ledger, 1);

	ledger->answers = answers;
	ledger->consent = consent;
	ledger->questions = g_ptr_array_new_with_free_func((GDestroyNotify)question_free);
	ledger->by_key = g_hash_table_new(text_hash, g_str_equal);
	ledger->nothing = json_array();
	return ledger;
}

void
ledger_free(Ledger *ledger)
{
	if (!ledger)
		return;
	json_decref(ledger->nothing);
	g_hash_table_unref(ledger->by_key);
	g_ptr_array_unref(ledger->questions);
	g_free(ledger);
}

void
ledger_allow(Ledger *ledger, const char *key)
{
	ledger->allowed = key;
}

static bool
may_ask(const Ledger *ledger, const char *key, Consent consent)
{
	return consent <= ledger->consent || g_strcmp0(key, ledger->allowed) == 0;
}

static AnswerState
state_of(const Ledger *ledger, const char *key, const json_t *answer, Consent consent)
{
	const char *state = json_string_value(json_object_get(answer, "state"));

	if (g_strcmp0(state, "known") == 0 && json_object_get(answer, "value"))
		return ANSWER_KNOWN;
	if (g_strcmp0(state, "failed") == 0)
		return ANSWER_FAILED;
	return may_ask(ledger, key, consent) ? ANSWER_PENDING : ANSWER_REFUSED;
}

static const Question *
ask(Ledger *ledger, const char *kind, const char *subject, Consent consent)
{
	g_autofree char *key = g_strconcat(kind, ":", subject, NULL);
	Question *question = g_hash_table_lookup(ledger->by_key, key);

	if (question)
		return question;
	question = g_new0(Question, 1);
	question->answer = json_object_get(ledger->answers, key);
	question->consent = consent;
	question->state = state_of(ledger, key, question->answer, consent);
	question->key = g_steal_pointer(&key);
	g_ptr_array_add(ledger->questions, question);
	g_hash_table_insert(ledger->by_key, question->key, question);
	return question;
}

static Answer
answer_of(const Question *question)
{
	const json_t *answer = question->answer;
	bool known = question->state == ANSWER_KNOWN;

	return (Answer){
		.state = question->state,
		.value = known ? json_object_get(answer, "value") : NULL,
		.exists = known && !json_is_false(json_object_get(answer, "exists")),
		.authentic = known && json_is_true(json_object_get(answer, "authentic")),
		.reason = question->state == ANSWER_FAILED
		                  ? json_string_value(json_object_get(answer, "reason"))
		                  : NULL,
	};
}

Answer
ledger_ask(Ledger *ledger, const char *kind, const char *subject, Consent consent)
{
	return answer_of(ask(ledger, kind, subject, consent));
}

Answer
ledger_nothing(const Ledger *ledger)
{
	return (Answer){ .state = ANSWER_KNOWN, .value = ledger->nothing };
}

void
ledger_foreach(const Ledger *ledger, LedgerVisit visit, void *user)
{
	for (guint i = 0; i < ledger->questions->len; i++) {
		const Question *q = g_ptr_array_index(ledger->questions, i);

		visit(q->key, q->consent, q->state, q->answer, user);
	}
}

bool
ledger_is_pending(const Ledger *ledger)
{
	for (guint i = 0; i < ledger->questions->len; i++) {
		const Question *q = g_ptr_array_index(ledger->questions, i);

		if (q->state == ANSWER_PENDING)
			return true;
	}
	return false;
}

const char *
answer_state_to_string(AnswerState state)
{
	switch (state) {
	case ANSWER_KNOWN: return "known";
	case ANSWER_PENDING: return "pending";
	case ANSWER_FAILED: return "failed";
	case ANSWER_REFUSED: return "refused";
	}
	g_assert_not_reached();
}
