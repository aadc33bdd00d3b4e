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
	ledger->by_key = g_hash_table_new(g_str_hash, g_str_equal);
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
	Question *question = g_hash_table_lookup(ledger->by_key, key);

	if (question)
		return question;
	question = g_new0(Question, 1);
	question->answer = json_object_get(ledger->answers, key);
	question->key = g_steal_pointer(&key);
	question->consent = consent;
	question->state = state_of(ledger, question->answer, consent);
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

/*
 * Writes @name as questions have it: lower case, without the last dot. Returns false when no
 * server could be asked for it (RFC 1035 §3.1, RFC 2181 §11).
 */
static bool
name_for_question(const char *name, char out[DOMAIN_MAX + 1])
{
	size_t len = 0, label = 0;

	for (const char *p = name; *p; p++) {
		if (*p == '.' && label == 0)
			return false;
		if (*p == '.' && !p[1])
			break;
		label = *p == '.' ? 0 : label + 1;
		if (*p < ' ' || *p >= 0x7f || label > DOMAIN_LABEL_MAX || len == DOMAIN_MAX)
			return false;
		out[len++] = g_ascii_tolower(*p);
	}
	out[len] = '\0';
	return len > 0;
}

static Answer
ask_name(Ledger *ledger, const char *kind, const char *name, Consent consent)
{
	char subject[DOMAIN_MAX + 1];

	if (!name_for_question(name, subject))
		return (Answer){ .state = ANSWER_KNOWN, .value = ledger->nothing };
	return answer_of(ask(ledger, kind, subject, consent));
}

Answer
ask_txt(Ledger *ledger, const char *name)
{
	return ask_name(ledger, "txt", name, CONSENT_NAMES);
}

Answer
ask_a(Ledger *ledger, const char *name)
{
	return ask_name(ledger, "a", name, CONSENT_NAMES);
}

Answer
ask_aaaa(Ledger *ledger, const char *name)
{
	return ask_name(ledger, "aaaa", name, CONSENT_NAMES);
}

Answer
ask_mx(Ledger *ledger, const char *name)
{
	return ask_name(ledger, "mx", name, CONSENT_NAMES);
}

Answer
ask_ptr(Ledger *ledger, const char *ip)
{
	return answer_of(ask(ledger, "ptr", ip, CONSENT_NAMES));
}

Answer
ask_geo(Ledger *ledger, const char *ip)
{
	return answer_of(ask(ledger, "geo", ip, CONSENT_OFFLINE));
}

Answer
ask_listed(Ledger *ledger, const char *url)
{
	return answer_of(ask(ledger, "listed", url, CONSENT_OFFLINE));
}

Answer
ask_host(Ledger *ledger, const char *domain)
{
	return ask_name(ledger, "host", domain, CONSENT_OWNERS);
}

Answer
ask_domain(Ledger *ledger, const char *domain)
{
	return ask_name(ledger, "domain", domain, CONSENT_OWNERS);
}

Answer
ask_network(Ledger *ledger, const char *ip)
{
	return answer_of(ask(ledger, "network", ip, CONSENT_OWNERS));
}

Answer
ask_referral(Ledger *ledger, const char *subject, const char *server)
{
	g_autofree char *both = g_strconcat(subject, " ", server, NULL);

	return answer_of(ask(ledger, "referral", both, CONSENT_OWNERS));
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
