/* SPDX-License-Identifier: MIT */

#include "report/report.h"

#include "base/limits.h"

static void
write_evidence(Writer *writer, const Evidence *evidence)
{
	writer_begin_array(writer, "evidence");
	for (guint i = 0; i < evidence->items->len; i++) {
		const EvidenceItem *item = &g_array_index(evidence->items, EvidenceItem, i);

		writer_begin_object(writer, NULL);
		writer_word(writer, "key", item->key);
		writer_text(writer, "value", item->value);
		writer_text(writer, "at", item->at);
		writer_flag(writer, "term", item->term);
		writer_end_object(writer);
	}
	writer_end_array(writer);
}

/* Returns how each finding of @check begins: made once, since every report has nearly all checks.
 */
static const GString *
beginning_of(const Check *check)
{
	static GHashTable *beginnings; /* Check → GString */
	Writer writer = { 0 };

	if (!beginnings)
		beginnings = g_hash_table_new(NULL, NULL);
	writer.out = g_hash_table_lookup(beginnings, check);
	if (!writer.out) {
		writer.out = g_string_new(NULL);
		writer_begin_object(&writer, NULL);
		writer_word(&writer, "id", check->id);
		writer_word(&writer, "section", section_to_string(check->section));
		g_hash_table_insert(beginnings, (gpointer)check, writer.out);
	}
	return writer.out;
}

static void
write_finding(Writer *writer, const Finding *finding, const Verdict *verdict)
{
	unsigned weight = finding_weight(finding, verdict);

	writer_begin_made(writer, beginning_of(finding->check));
	writer_word(writer, "status", status_to_string(finding->status));
	if (weight > 0)
		writer_number(writer, "weight", weight);
	if (finding->evidence.items->len > 0)
		write_evidence(writer, &finding->evidence);
	if (finding->evidence.dropped > 0)
		writer_number(writer, "dropped", finding->evidence.dropped);
	writer_end_object(writer);
}

static void
write_verdict(Writer *writer, const Verdict *verdict)
{
	writer_begin_object(writer, "verdict");
	writer_word(writer, "level", level_to_string(verdict->level));
	writer_number(writer, "score", verdict->score);
	writer_decimal(writer, "probability", verdict->probability);
	if (verdict->headline)
		writer_word(writer, "headline", verdict->headline->check->id);
	else
		writer_null(writer, "headline");
	writer_end_object(writer);
}

static void
write_lookup(const char *question, Consent consent, AnswerState state, const json_t *answer,
             void *user)
{
	Writer *writer = user;
	const json_t *ms = json_object_get(answer, "ms");
	/* A whole fingerprint is the subject of this one; nothing of it leaves the machine. */
	bool whole = !g_str_has_prefix(question, "seen:");

	writer_begin_object(writer, NULL);
	writer_text(writer, "question", whole ? question : "seen");
	writer_word(writer, "state", answer_state_to_string(state));
	writer_number(writer, "consent", consent);
	writer_text(writer, "sent_to", json_string_value(json_object_get(answer, "sent_to")));
	writer_text(writer, "reason", json_string_value(json_object_get(answer, "reason")));
	if (json_is_integer(ms))
		writer_number(writer, "ms", json_integer_value(ms));
	writer_flag(writer, "kept", json_is_true(json_object_get(answer, "kept")));
	writer_end_object(writer);
}

/* All of them, or of a brief report the one that its verdict names. */
static void
write_findings(Writer *writer, const Report *report)
{
	writer_begin_array(writer, "findings");
	for (guint i = 0; i < report->findings->len; i++) {
		const Finding *finding = g_ptr_array_index(report->findings, i);

		if (!report->brief || finding == report->verdict.headline)
			write_finding(writer, finding, &report->verdict);
	}
	writer_end_array(writer);
}

static void
write_details(Writer *writer, const Report *report)
{
	facts_write(writer, "facts", report->facts, report->outside);
	history_write(writer, "history", report->outside->past);
	writer_begin_array(writer, "lookups");
	ledger_foreach(report->ledger, write_lookup, writer);
	writer_end_array(writer);
}

void
report_write(Writer *writer, const char *key, const Report *report)
{
	writer_begin_object(writer, key);
	writer_word(writer, "schema", REPORT_SCHEMA);
	writer_text(writer, "id", report->id);
	writer_number(writer, "revision", report->revision);
	write_verdict(writer, &report->verdict);
	write_findings(writer, report);
	if (!report->brief)
		write_details(writer, report);
	writer_bool(writer, "final", !ledger_is_pending(report->ledger));
	writer_begin_array(writer, "limits");
	for (guint i = 0; i < report->facts->limits->len; i++)
		writer_word(writer, NULL, g_ptr_array_index(report->facts->limits, i));
	if (writer->out->len >= REPORT_LISTS_MAX)
		writer_word(writer, NULL, "report-size");
	writer_end_array(writer);
	writer_end_object(writer);
}
