/* SPDX-License-Identifier: MIT */

#include "native/inquiry.h"

#include <string.h>

#include "ask/ledger.h"
#include "base/auto.h"
#include "base/limits.h"

struct Inquiry {
	Fetcher *fetcher;
	Local *local;
	History *history;
	Job *job;
	int consent;
	char *visit;      /* the question that may be asked whatever the consent, or NULL */
	json_t *services; /* of reputation, that the reader has switched on, or NULL */
	InquiryReport report;
	void *user;

	json_t *answers;
	size_t answers_size; /* of those from outside, as text */
	GHashTable *asked;   /* questions, owned */
	GPtrArray *errands;  /* Errand, under way */
	bool answered;       /* something has come that the dissector does not know yet */
	bool judging;        /* its reply is awaited */
	unsigned rounds;
	unsigned locals;    /* questions that the files have answered */
	bool asked_history; /* one of them was for the history */
	gint64 told_at;     /* when the last report was given out */
	guint timer;
};

/* A call of the fetcher tells only of its errand when it ends: this finds the two. */
typedef struct Round {
	Inquiry *inquiry;
	Errand *errand;
} Round;

static void
forget_round(Round *round)
{
	g_ptr_array_remove_fast(round->inquiry->errands, round);
	g_free(round);
}

/* Gives what has come to the dissector. */
static void
judge_again(Inquiry *inquiry)
{
	g_autofree char *text = json_dumps(inquiry->answers, JSON_COMPACT);

	g_clear_handle_id(&inquiry->timer, g_source_remove);
	inquiry->answered = false;
	inquiry->judging = true;
	job_answer(inquiry->job, text);
}

static gboolean
on_pause_over(gpointer user)
{
	Inquiry *inquiry = user;

	inquiry->timer = 0;
	if (!inquiry->judging)
		judge_again(inquiry);
	return G_SOURCE_REMOVE;
}

/* When all has come that was asked for, at once; else those that come together go together. */
static void
schedule(Inquiry *inquiry)
{
	if (inquiry->judging || !inquiry->answered)
		return;
	if (inquiry->errands->len == 0)
		judge_again(inquiry);
	else if (inquiry->timer == 0)
		inquiry->timer = g_timeout_add(INQUIRY_PAUSE_MS, on_pause_over, inquiry);
}

/* Returns: (transfer full) */
static json_t *
failure(const char *reason)
{
	return json_pack("{s:s, s:s}", "state", "failed", "reason", reason);
}

/* Keeps @answer, unless all together would be more than the dissector takes. */
static void
take_answer(Inquiry *inquiry, const char *question, json_t *answer)
{
	size_t size = strlen(question) + json_dumpb(answer, NULL, 0, JSON_COMPACT);

	inquiry->answers_size += size;
	if (inquiry->answers_size <= ANSWERS_MAX / 2)
		json_object_set(inquiry->answers, question, answer);
	else
		json_object_set_new(inquiry->answers, question, failure("too-large"));
	inquiry->answered = true;
}

static void
on_answer(const char *question, json_t *answer, unsigned left, void *user)
{
	Round *round = user;
	Inquiry *inquiry = round->inquiry;

	take_answer(inquiry, question, answer);
	if (left == 0)
		forget_round(round);
	schedule(inquiry);
}

static void
refuse(Inquiry *inquiry, const char *question, const char *reason)
{
	g_autoptr(json_t) answer = failure(reason);

	take_answer(inquiry, question, answer);
}

static bool
is_visit(const Inquiry *inquiry, const char *key)
{
	return inquiry->visit && strcmp(key, inquiry->visit) == 0;
}

/* Whether @key is for a reputation service that is switched off: it may not be told anything. */
static bool
is_of_service_off(const Inquiry *inquiry, const char *key)
{
	static const char kind[] = "rated:";
	const char *service = key + strlen(kind);
	const json_t *on;
	size_t i;

	if (!g_str_has_prefix(key, kind))
		return false;
	json_array_foreach (inquiry->services, i, on) {
		const char *rest = json_string_value(on);
		size_t len = rest ? strlen(rest) : 0;

		if (len > 0 && strncmp(service, rest, len) == 0 && service[len] == ' ')
			return false;
	}
	return true;
}

/*
 * Why @key may not be asked, or NULL. The one that asks reads hostile mail: what it may have asked
 * is held against what the reader has chosen.
 */
static const char *
reason_to_refuse(const Inquiry *inquiry, const char *key)
{
	if (is_of_service_off(inquiry, key) ||
	    (inquiry->consent <= CONSENT_OFFLINE && !is_visit(inquiry, key)))
		return "no-consent";
	if (!inquiry->fetcher)
		return "no-resolver";
	return inquiry->rounds >= INQUIRY_ROUNDS_MAX ? "too-many" : NULL;
}

/*
 * Answers what the files of this machine know. Returns whether there is an answer that the
 * dissector does not know yet: it takes microseconds and leaves nothing behind on this machine or
 * any other, so that it is never worth a report of its own.
 */
static bool
answer_locals(Inquiry *inquiry, const json_t *questions)
{
	const json_t *question;
	bool answered = false;
	size_t i;

	json_array_foreach (questions, i, question) {
		const char *key = json_string_value(question);
		/* Of the history there is one question; more would only be to look into it. */
		History *history = inquiry->asked_history ? NULL : inquiry->history;
		g_autoptr(json_t) answer = NULL;

		if (inquiry->locals >= INQUIRY_LOCALS_MAX)
			break;
		if (json_object_get(inquiry->answers, key) ||
		    !(answer = local_answer(inquiry->local, history, key)))
			continue;
		take_answer(inquiry, key, answer);
		inquiry->asked_history |= history_takes(key);
		inquiry->locals++;
		answered = true;
	}
	return answered;
}

/* Sends off @questions (NULL-terminated), if there is one. */
static void
send_off(Inquiry *inquiry, GPtrArray *questions, int consent)
{
	Round *round;

	if (questions->len == 0)
		return;
	g_ptr_array_add(questions, NULL);
	round = g_new0(Round, 1);
	round->inquiry = inquiry;
	g_ptr_array_add(inquiry->errands, round);
	round->errand = fetch_ask(inquiry->fetcher, (const char *const *)questions->pdata, consent,
	                          on_answer, round);
}

/* Asks what has not been asked before. */
static void
ask_new(Inquiry *inquiry, const json_t *questions)
{
	g_autoptr(GPtrArray) fresh = g_ptr_array_new();
	g_autoptr(GPtrArray) visits = g_ptr_array_new();
	const json_t *question;
	size_t i;

	json_array_foreach (questions, i, question) {
		const char *key = json_string_value(question);
		const char *refusal = reason_to_refuse(inquiry, key);

		if (json_object_get(inquiry->answers, key) ||
		    !g_hash_table_add(inquiry->asked, g_strdup(key)))
			continue;
		if (refusal)
			refuse(inquiry, key, refusal);
		else
			g_ptr_array_add(is_visit(inquiry, key) ? visits : fresh, (gpointer)key);
	}
	if (fresh->len + visits->len > 0)
		inquiry->rounds++;
	send_off(inquiry, fresh, inquiry->consent);
	send_off(inquiry, visits, CONSENT_VISIT);
}

static void
on_reply(Job *job G_GNUC_UNUSED, const json_t *reply, const GError *error, void *user)
{
	Inquiry *inquiry = user;
	gint64 now = g_get_monotonic_time();
	const json_t *questions = json_object_get(reply, "questions");
	bool first = inquiry->told_at == 0;
	bool answered, final;

	if (error) {
		inquiry->report(NULL, true, error, inquiry->user);
		return;
	}
	inquiry->judging = false;
	answered = answer_locals(inquiry, questions);
	ask_new(inquiry, questions);
	if (answered) {
		judge_again(inquiry);
		return;
	}
	final = !inquiry->answered && inquiry->errands->len == 0;
	schedule(inquiry);
	if (!first && !final && now - inquiry->told_at < INQUIRY_PAUSE_MS * 1000)
		return;
	inquiry->told_at = now;
	if (final)
		(void)history_note(inquiry->history, json_object_get(reply, "remember"));
	inquiry->report(json_object_get(reply, "report"), final, NULL, inquiry->user);
}

static char *
settings_text(const InquirySettings *settings)
{
	g_autoptr(json_t) all =
		settings->settings ? json_copy((json_t *)settings->settings) : json_object();

	/* With answers at hand, some may be of files, and the host would have nothing to add. */
	json_object_set_new(all, "files_first", json_boolean(!settings->answers));
	json_object_set_new(all, "consent", json_integer(settings->consent));
	json_object_set_new(all, "now", json_integer(g_get_real_time() / G_USEC_PER_SEC));
	return json_dumps(all, JSON_COMPACT);
}

Inquiry *
inquiry_start(Pool *pool, Fetcher *fetcher, GBytes *raw, const InquirySettings *settings,
              InquiryReport report, void *user)
{
	Inquiry *inquiry = g_new0(Inquiry, 1);
	g_autofree char *text = settings_text(settings);

	inquiry->fetcher = fetcher;
	inquiry->local = settings->local;
	inquiry->history = settings->history;
	inquiry->consent = settings->consent;
	inquiry->visit = settings->visit ? g_strconcat("visit:", settings->visit, NULL) : NULL;
	inquiry->services = json_incref(json_object_get(settings->settings, "services"));
	inquiry->report = report;
	inquiry->user = user;
	inquiry->answers =
		settings->answers ? json_copy((json_t *)settings->answers) : json_object();
	inquiry->asked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	inquiry->errands = g_ptr_array_new();
	inquiry->answered = json_object_size(inquiry->answers) > 0;
	inquiry->judging = true;
	inquiry->job = pool_dissect(pool, raw, text, on_reply, inquiry);
	return inquiry;
}

const json_t *
inquiry_answers(const Inquiry *inquiry)
{
	return inquiry->answers;
}

void
inquiry_end(Inquiry *inquiry)
{
	while (inquiry->errands->len > 0) {
		Round *round = g_ptr_array_index(inquiry->errands, 0);

		errand_cancel(round->errand);
		forget_round(round);
	}
	g_clear_handle_id(&inquiry->timer, g_source_remove);
	job_end(inquiry->job);
	g_ptr_array_unref(inquiry->errands);
	g_hash_table_unref(inquiry->asked);
	json_decref(inquiry->answers);
	json_decref(inquiry->services);
	g_free(inquiry->visit);
	g_free(inquiry);
}
