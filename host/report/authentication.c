/* SPDX-License-Identifier: MIT */

#include "base/limits.h"
#include "message/route.h"
#include "report/report.h"

static const struct {
	DkimFlaw flaw;
	const char *word;
} flaws[] = {
	{ DKIM_FLAW_BODY_CHANGED, "body-changed" },
	{ DKIM_FLAW_HEADER_CHANGED, "header-changed" },
	{ DKIM_FLAW_PARTIAL_BODY, "partial-body" },
	{ DKIM_FLAW_FROM_UNSIGNED, "from-unsigned" },
	{ DKIM_FLAW_SUBJECT_UNSIGNED, "subject-unsigned" },
	{ DKIM_FLAW_FIELD_ADDABLE, "field-addable" },
	{ DKIM_FLAW_SHORT_KEY, "short-key" },
	{ DKIM_FLAW_SHA1, "sha1" },
	{ DKIM_FLAW_EXPIRED, "expired" },
	{ DKIM_FLAW_FUTURE, "future" },
	{ DKIM_FLAW_TESTING, "testing" },
	{ DKIM_FLAW_KEY_MISSING, "key-missing" },
	{ DKIM_FLAW_KEY_REVOKED, "key-revoked" },
};

static const char *
mend_to_string(DkimMend mend)
{
	switch (mend) {
	case DKIM_MEND_NONE: return "none";
	case DKIM_MEND_SUBJECT: return "subject";
	case DKIM_MEND_FOOTER: return "footer";
	case DKIM_MEND_BOTH: return "both";
	}
	g_assert_not_reached();
}

static void
write_client(Writer *writer, const Client *client)
{
	writer_begin_object(writer, "client");
	writer_word(writer, "kind", client_kind_to_string(client->kind));
	writer_text(writer, "ip", client->ip);
	writer_text(writer, "helo", client->helo);
	writer_text(writer, "mail_from", client->mail_from);
	if (client->source)
		writer_word(writer, "source", client->source);
	if (client->hop) {
		writer_number(writer, "hop", client->hop->number);
		writer_word(writer, "confidence", confidence_to_string(client->confidence));
	}
	writer_end_object(writer);
}

static void
write_spf(Writer *writer, const Spf *spf)
{
	writer_begin_object(writer, "spf");
	writer_word(writer, "state", answer_state_to_string(spf->state));
	if (spf->state == ANSWER_KNOWN)
		writer_word(writer, "result", spf_result_to_string(spf->result));
	writer_text(writer, "domain", spf->domain);
	writer_text(writer, "record", spf->record);
	writer_text(writer, "directive", spf->directive);
	writer_text(writer, "explanation", spf->explanation);
	if (spf->problem)
		writer_word(writer, "problem", spf->problem);
	writer_number(writer, "lookups", spf->lookups);
	writer_end_object(writer);
}

static void
write_signature(Writer *writer, const DkimVerdict *dkim)
{
	writer_begin_object(writer, NULL);
	writer_number(writer, "number", dkim->number);
	writer_word(writer, "state", answer_state_to_string(dkim->state));
	if (dkim->state == ANSWER_KNOWN)
		writer_word(writer, "result", dkim_result_to_string(dkim->result));
	writer_text(writer, "domain", dkim->domain);
	writer_text(writer, "selector", dkim->selector);
	writer_text(writer, "identity", dkim->identity);
	writer_text(writer, "algorithm", dkim->algorithm);
	if (dkim->key_bits > 0)
		writer_number(writer, "key_bits", dkim->key_bits);
	if (dkim->unsigned_bytes > 0)
		writer_number(writer, "unsigned_bytes", (gint64)dkim->unsigned_bytes);
	writer_begin_array(writer, "flaws");
	for (size_t i = 0; i < G_N_ELEMENTS(flaws); i++)
		if (dkim->flaws & flaws[i].flaw)
			writer_word(writer, NULL, flaws[i].word);
	writer_end_array(writer);
	if (dkim->mend != DKIM_MEND_NONE)
		writer_word(writer, "mend", mend_to_string(dkim->mend));
	writer_text(writer, "mended", dkim->mended);
	if (dkim->problem)
		writer_word(writer, "problem", dkim->problem);
	writer_end_object(writer);
}

static void
write_arc(Writer *writer, const Arc *arc)
{
	writer_begin_object(writer, "arc");
	writer_word(writer, "state", answer_state_to_string(arc->state));
	if (arc->state == ANSWER_KNOWN)
		writer_word(writer, "result", arc_result_to_string(arc->result));
	if (arc->problem)
		writer_word(writer, "problem", arc->problem);
	writer_begin_array(writer, "sets");
	for (guint i = 0; i < arc->sets->len; i++) {
		const ArcSet *set = g_ptr_array_index(arc->sets, i);

		writer_begin_object(writer, NULL);
		writer_number(writer, "instance", set->instance);
		writer_text(writer, "sealer", set->sealer);
		writer_end_object(writer);
	}
	writer_end_array(writer);
	writer_end_object(writer);
}

static void
write_dmarc_verdict(Writer *writer, const DmarcVerdict *verdict)
{
	writer_word(writer, "result", dmarc_result_to_string(verdict->result));
	if (verdict->record_at)
		writer_word(writer, "policy", dmarc_policy_to_string(verdict->policy));
	writer_text(writer, "organisation", verdict->organisation);
	writer_text(writer, "record_at", verdict->record_at);
	writer_bool(writer, "spf_aligned", verdict->spf_aligned);
	writer_bool(writer, "dkim_aligned", verdict->dkim_aligned);
}

static void
write_dmarc(Writer *writer, const Dmarc *dmarc)
{
	writer_begin_object(writer, "dmarc");
	writer_word(writer, "state", answer_state_to_string(dmarc->state));
	if (dmarc->state == ANSWER_KNOWN) {
		write_dmarc_verdict(writer, &dmarc->walk);
		writer_text(writer, "record", dmarc->record);
		writer_begin_object(writer, "rfc7489");
		write_dmarc_verdict(writer, &dmarc->suffix);
		writer_end_object(writer);
		writer_bool(writer, "disagree", dmarc->disagree);
	}
	writer_end_object(writer);
}

static void
write_method(Writer *writer, const MethodResult *method)
{
	GHashTableIter iter;
	gpointer name, value;

	writer_begin_object(writer, NULL);
	writer_text(writer, "method", method->method);
	writer_text(writer, "result", method->result);
	writer_text(writer, "reason", method->reason);
	writer_begin_array(writer, "properties");
	g_hash_table_iter_init(&iter, method->properties);
	while (g_hash_table_iter_next(&iter, &name, &value)) {
		writer_begin_object(writer, NULL);
		writer_text(writer, "name", name);
		writer_text(writer, "value", value);
		writer_end_object(writer);
	}
	writer_end_array(writer);
	writer_end_object(writer);
}

static void
write_results(Writer *writer, const Results *results)
{
	writer_begin_object(writer, "results");
	writer_text(writer, "newest", results->newest);
	writer_text(writer, "organisation", results->organisation);
	writer_begin_array(writer, "fields");
	for (guint i = 0; i < results->fields->len; i++) {
		const ResultsField *field = g_ptr_array_index(results->fields, i);

		writer_begin_object(writer, NULL);
		writer_number(writer, "number", field->number);
		writer_text(writer, "id", field->authserv_id);
		writer_bool(writer, "trusted", field->trusted);
		writer_flag(writer, "forged", field->forged);
		writer_begin_array(writer, "methods");
		for (guint k = 0; k < field->methods->len; k++)
			write_method(writer, g_ptr_array_index(field->methods, k));
		writer_end_array(writer);
		writer_end_object(writer);
	}
	writer_end_array(writer);
	writer_end_object(writer);
}

static void
write_strings(Writer *writer, const char *key, char *const *strings)
{
	writer_begin_array(writer, key);
	for (size_t i = 0; strings && strings[i]; i++)
		writer_text(writer, NULL, strings[i]);
	writer_end_array(writer);
}

static void
write_author(Writer *writer, const AuthorDomain *author)
{
	writer_begin_object(writer, "author");
	writer_word(writer, "state", answer_state_to_string(author->state));
	writer_bool(writer, "exists", author->exists);
	writer_flag(writer, "takes_no_mail", author->takes_no_mail);
	write_strings(writer, "addresses", author->addresses);
	write_strings(writer, "exchangers", author->exchangers);
	writer_text(writer, "bimi", author->bimi);
	writer_end_object(writer);
}

static void
write_blocklists(Writer *writer, const GPtrArray *lists)
{
	writer_begin_array(writer, "blocklists");
	for (guint i = 0; i < lists->len; i++) {
		const Blocklist *list = g_ptr_array_index(lists, i);

		writer_begin_object(writer, NULL);
		writer_text(writer, "zone", list->zone);
		writer_word(writer, "state", answer_state_to_string(list->state));
		if (list->state == ANSWER_KNOWN)
			writer_word(writer, "result", blocklist_result_to_string(list->result));
		writer_text(writer, "code", list->code);
		writer_end_object(writer);
	}
	writer_end_array(writer);
}

void
authentication_write(Writer *writer, const char *key, const Authentication *auth)
{
	writer_begin_object(writer, key);
	writer_word(writer, "identity", identity_to_string(auth->identity));
	writer_word(writer, "proof", proof_to_string(auth->proof));
	writer_text(writer, "proven", auth->proven);
	writer_flag(writer, "recorded", auth->recorded);
	writer_flag(writer, "outdated", auth->outdated);
	write_client(writer, &auth->client);
	write_spf(writer, &auth->spf);
	writer_begin_array(writer, "dkim");
	for (guint i = 0; i < auth->dkim->len; i++)
		write_signature(writer, g_ptr_array_index(auth->dkim, i));
	writer_end_array(writer);
	write_arc(writer, &auth->arc);
	write_dmarc(writer, &auth->dmarc);
	write_results(writer, auth->results);
	write_author(writer, &auth->author);
	write_blocklists(writer, auth->blocklists);
	writer_end_object(writer);
}
