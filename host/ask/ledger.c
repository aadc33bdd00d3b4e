/* SPDX-License-Identifier: MIT */

#include "ask/ledger.h"

#include <glib.h>
#include <string.h>

#include "base/limits.h"

typedef struct Question {
	char *key;
	Consent consent;
	AnswerState state;
	const json_t *answer;
} Question;

struct Ledger {
	const json_t *answers;
	Consent consent;
	GPtrArray *questions; /* Question */
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
	return ledger;
}

void
ledger_free(Ledger *ledger)
{
	if (!ledger)
		return;
	g_ptr_array_unref(ledger->questions);
	g_free(ledger);
}

static AnswerState
state_of(const Ledger *ledger, const json_t *answer, Consent consent)
{
	const char *state = json_string_value(json_object_get(answer, "state"));

	if (g_strcmp0(state, "known") == 0 && json_object_get(answer, "value"))
		return ANSWER_KNOWN;
	if (g_strcmp0(state, "failed") == 0)
		return ANSWER_FAILED;
	return consent <= ledger->consent ? ANSWER_PENDING : ANSWER_REFUSED;
}

static const Question *
ask(Ledger *ledger, const char *kind, const char *subject, Consent consent)
{
	g_autofree char *key = g_strconcat(kind, ":", subject, NULL);
	Question *question;

	for (guint i = 0; i < ledger->questions->len; i++) {
		question = g_ptr_array_index(ledger->questions, i);
		if (strcmp(question->key, key) == 0)
			return question;
	}
	question = g_new0(Question, 1);
	question->answer = json_object_get(ledger->answers, key);
	question->key = g_steal_pointer(&key);
	question->consent = consent;
	question->state = state_of(ledger, question->answer, consent);
	g_ptr_array_add(ledger->questions, question);
	return question;
}

static Answer
answer_of(const Question *question)
{
	const json_t *reason = json_object_get(question->answer, "reason");

	return (Answer){
		.state = question->state,
		.value = question->state == ANSWER_KNOWN
		                 ? json_object_get(question->answer, "value")
		                 : NULL,
		.reason = question->state == ANSWER_FAILED ? json_string_value(reason) : NULL,
	};
}

Answer
ask_ptr(Ledger *ledger, const char *ip)
{
	return answer_of(ask(ledger, "ptr", ip, CONSENT_NAMES));
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
