/* SPDX-License-Identifier: MIT */

#include "dissect/dissect.h"

#include "checks/check.h"
#include "message/read.h"
#include "report/report.h"
#include "web/site.h"

struct Dissection {
	GByteArray *raw;
	Facts *facts;
	Consent consent;
	char *id;
	unsigned revision;
};

void
dissect_init(void)
{
	json_set_alloc_funcs(g_malloc, g_free);
	json_object_seed(0); /* from the system's random numbers, while they can be had */
	message_init();
	site_init(NULL);
}

/* Returns: (transfer container) the strings of an array, NULL-terminated; they stay JSON's. */
static const char **
strings_of(const json_t *array)
{
	GPtrArray *strings = g_ptr_array_new();
	size_t i;
	const json_t *value;

	json_array_foreach (array, i, value)
		if (json_is_string(value))
			g_ptr_array_add(strings, (gpointer)json_string_value(value));
	g_ptr_array_add(strings, NULL);
	return (const char **)g_ptr_array_free(strings, FALSE);
}

Dissection *
dissection_new(GByteArray *raw, const json_t *settings)
{
	Dissection *dissection = g_new0(Dissection, 1);
	g_autofree const char **recipients = strings_of(json_object_get(settings, "recipients"));
	g_autofree const char **receivers = strings_of(json_object_get(settings, "receivers"));
	g_autofree const char **rendered = strings_of(json_object_get(settings, "rendered"));
	json_int_t size = json_integer_value(json_object_get(settings, "size"));
	ReadSettings read = {
		.recipients = recipients,
		.receivers = receivers,
		.rendered = rendered,
		.stored_size = (size_t)MAX(size, 0),
	};

	dissection->raw = raw;
	dissection->id = g_strdup(json_string_value(json_object_get(settings, "id")));
	dissection->consent =
		(Consent)CLAMP(json_integer_value(json_object_get(settings, "consent")),
	                       CONSENT_OFFLINE, CONSENT_VISIT);
	dissection->facts = message_read(raw, &read);
	return dissection;
}

/* What the host should find out before it calls again. */
static void
write_question(const char *question, Consent consent G_GNUC_UNUSED, AnswerState state,
               const json_t *answer G_GNUC_UNUSED, void *user)
{
	if (state == ANSWER_PENDING)
		writer_text(user, NULL, question);
}

char *
dissection_report(Dissection *dissection, const json_t *answers, size_t *ret_len)
{
	Ledger *ledger = ledger_new(answers, dissection->consent);
	GPtrArray *findings = checks_run(dissection->facts, ledger);
	Writer writer = { .out = g_string_sized_new(8192) };
	Report report = {
		.id = dissection->id,
		.revision = ++dissection->revision,
		.facts = dissection->facts,
		.findings = findings,
		.ledger = ledger,
		.verdict = verdict_of(findings),
	};

	writer_begin_object(&writer, NULL);
	report_write(&writer, "report", &report);
	writer_begin_array(&writer, "questions");
	ledger_foreach(ledger, write_question, &writer);
	writer_end_array(&writer);
	writer_end_object(&writer);
	g_ptr_array_unref(findings);
	ledger_free(ledger);
	if (ret_len)
		*ret_len = writer.out->len;
	return g_string_free(writer.out, FALSE);
}

void
dissection_free(Dissection *dissection)
{
	if (!dissection)
		return;
	facts_free(dissection->facts);
	g_byte_array_unref(dissection->raw);
	g_free(dissection->id);
	g_free(dissection);
}
