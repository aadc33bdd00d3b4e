/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "authenticate/dmarc.h"
#include "base/auto.h"
#include "base/limits.h"
#include "web/site.h"

/* Author, existence of it, signers: walks that follow one another. */
#define ROUNDS_MAX 4

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	g_assert_true(site_init(NULL));
	return 0;
}

typedef struct Zone {
	json_t *answers;
	char **lines; /* the next answers */
	unsigned added;
} Zone;

/* "!" fails, "-" does not exist, all else are records, each byte a character. */
static json_t *
answer_of(const char *line)
{
	g_autofree char *text = NULL;
	g_auto(GStrv) records = NULL;
	json_t *value = NULL;

	if (line && *line == '!')
		return json_pack("{s:s,s:s}", "state", "failed", "reason", "servfail");
	if (!line || *line == '-')
		return json_pack("{s:s,s:[],s:b}", "state", "known", "value", "exists", 0);
	text = g_convert(line, -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
	records = g_strsplit(text, "|", -1);
	value = json_array();
	for (char **record = records; *record; record++)
		json_array_append_new(value, json_string(*record));
	return json_pack("{s:s,s:o}", "state", "known", "value", value);
}

static void
answer(const char *question, Consent consent, AnswerState state, const json_t *known, void *user)
{
	Zone *zone = user;

	(void)consent;
	(void)known;
	if (state != ANSWER_PENDING)
		return;
	json_object_set_new(zone->answers, question, answer_of(*zone->lines));
	if (*zone->lines)
		zone->lines++;
	zone->added++;
}

static void
check_verdict(const DmarcVerdict *verdict)
{
	bool aligned = verdict->spf_aligned || verdict->dkim_aligned;

	g_assert_true(verdict->result != DMARC_PASS || aligned);
	g_assert_true(verdict->result != DMARC_FAIL || !aligned);
	g_assert_true(!verdict->organisation == !verdict->record_at);
	g_assert_true((verdict->result != DMARC_PASS && verdict->result != DMARC_FAIL) ||
	              verdict->record_at);
	g_assert_true(!verdict->organisation || g_str_is_ascii(verdict->organisation));
}

/* Author, SPF, a signer and answers, a line each: any of them come to a verdict in a few rounds. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	bool enough = g_strv_length(lines) >= 3;
	g_autoptr(json_t) answers = json_object();
	const char *const dkim[] = { enough ? lines[2] : NULL, NULL };
	const DmarcQuery query = { enough ? lines[0] : text, enough ? lines[1] : NULL, dkim };
	Zone zone = { answers, enough ? lines + 3 : lines, 0 };
	bool open = true;

	for (unsigned round = 0; open; round++) {
		Ledger *ledger = ledger_new(answers, CONSENT_NAMES);
		Dmarc dmarc;

		g_assert_cmpuint(round, <, ROUNDS_MAX);
		zone.added = 0;
		dmarc_check(ledger, &query, &dmarc);
		ledger_foreach(ledger, answer, &zone);
		ledger_free(ledger);
		open = dmarc.state == ANSWER_PENDING;
		g_assert_true(!open || zone.added > 0);
		if (!open) {
			check_verdict(&dmarc.walk);
			check_verdict(&dmarc.suffix);
		}
		g_assert_true(!dmarc.record || g_utf8_validate(dmarc.record, -1, NULL));
		dmarc_clear(&dmarc);
	}
	return 0;
}
