/* SPDX-License-Identifier: MIT */

/*
 * A mail with its signatures, and a zone that answers what is asked about it
 *
 * A zone is an object: "s._domainkey.example.com" → the text of a TXT record, an array of such
 * texts, or { "error": "NXDOMAIN" | "NODATA" | "SERVFAIL" | "TIMEOUT" }. Any other name does not
 * exist.
 */

#pragma once

#include <string.h>

#include "authenticate/dkim.h"
#include "base/auto.h"
#include "message/read.h"

typedef struct Mail {
	GByteArray *raw;
	Facts *facts;
	Signatures *signatures;
} Mail;

static inline void
mail_read(Mail *mail, const char *raw, size_t len)
{
	ReadSettings settings = { 0 };

	mail->raw = g_byte_array_new();
	g_byte_array_append(mail->raw, (const guint8 *)raw, (guint)len);
	mail->facts = message_read(mail->raw, &settings);
	mail->signatures = signatures_new(mail->facts);
}

static inline void
mail_done(Mail *mail)
{
	signatures_free(mail->signatures);
	facts_free(mail->facts);
	g_byte_array_unref(mail->raw);
}

/* Returns: (transfer full): the answer to a question about @text, an entry of a zone or NULL. */
static inline json_t *
zone_answer(json_t *text)
{
	const char *error = json_string_value(json_object_get(text, "error"));

	if (json_is_string(text))
		return json_pack("{s:s, s:[O]}", "state", "known", "value", text);
	if (json_is_array(text))
		return json_pack("{s:s, s:O}", "state", "known", "value", text);
	if (error && (strcmp(error, "SERVFAIL") == 0 || strcmp(error, "TIMEOUT") == 0))
		return json_pack("{s:s, s:s}", "state", "failed", "reason", error);
	return json_pack("{s:s, s:[], s:b}", "state", "known", "value", "exists",
	                 g_strcmp0(error, "NODATA") == 0);
}

typedef struct ZoneRound {
	json_t *zone, *answers;
} ZoneRound;

static inline void
zone_visit(const char *question, Consent consent, AnswerState state, const json_t *answer,
           void *user)
{
	ZoneRound *round = user;

	(void)consent;
	(void)answer;
	if (state == ANSWER_PENDING)
		json_object_set_new(
			round->answers, question,
			zone_answer(json_object_get(round->zone, question + strlen("txt:"))));
}

/* Adds to @answers what @zone says to the questions that are open. */
static inline void
zone_answer_open(json_t *zone, const Ledger *ledger, json_t *answers)
{
	ZoneRound round = { zone, answers };

	ledger_foreach(ledger, zone_visit, &round);
}

/* Returns: (transfer full): answers to all that @zone knows. */
static inline json_t *
zone_answers(json_t *zone)
{
	json_t *answers = json_object(), *text;
	const char *name;

	json_object_foreach (zone, name, text) {
		g_autofree char *question = g_strconcat("txt:", name, NULL);

		json_object_set_new(answers, question, zone_answer(text));
	}
	return answers;
}
