/* SPDX-License-Identifier: MIT */

/*
 * The reader's own server has recorded that the mail is not from the domain in From
 *
 *     Authentication-Results: mx.example.jp; spf=softfail; dmarc=fail header.from=bank.example
 *
 * The server saw the machine and asked the DNS on that day. Its record is read without any network,
 * and speaks where nothing could be verified. A record of success may be forged; nobody forges one
 * against himself, so the name of our side is enough. Lists and forwarders fail in good faith.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"
#include "message/brand.h"

typedef struct Record {
	const char *by;
	const MethodResult *dmarc, *spf;
	bool signed_by_author;
	bool sealed; /* an ARC chain passed: somebody trusted sent it on */
} Record;

static bool
is_result(const MethodResult *result, const char *word)
{
	return result && strcmp(result->result, word) == 0;
}

static bool
is_ours(const ResultsField *field, const Facts *facts)
{
	return field->trusted ||
	       (!field->forged && facts->receiver && field->authserv_id && *field->authserv_id &&
	        same_organisation(field->authserv_id, facts->receiver));
}

static void
read_method(Record *record, const MethodResult *method, const char *author)
{
	const char *signer = g_hash_table_lookup(method->properties, "header.d");

	if (!signer) {
		signer = g_hash_table_lookup(method->properties, "header.i");
		signer = signer && strchr(signer, '@') ? strchr(signer, '@') + 1 : signer;
	}
	if (!record->dmarc && strcmp(method->method, "dmarc") == 0)
		record->dmarc = method;
	if (!record->spf && strcmp(method->method, "spf") == 0)
		record->spf = method;
	if (strcmp(method->method, "dkim") == 0 && is_result(method, "pass") && signer &&
	    same_organisation(signer, author))
		record->signed_by_author = true;
	if (strcmp(method->method, "arc") == 0 && is_result(method, "pass"))
		record->sealed = true;
}

static Record
read_record(const Facts *facts, const Results *results, const char *author)
{
	Record record = { NULL, NULL, NULL, false, false };

	for (guint i = 0; i < results->fields->len; i++) {
		const ResultsField *field = g_ptr_array_index(results->fields, i);

		if (!is_ours(field, facts))
			continue;
		if (!record.by)
			record.by = field->authserv_id && *field->authserv_id ? field->authserv_id
			                                                      : facts->receiver;
		for (guint k = 0; k < field->methods->len; k++)
			read_method(&record, g_ptr_array_index(field->methods, k), author);
	}
	return record;
}

/* Whether somebody may have sent the mail on: "SRS0=..." is how forwarders rewrite the sender. */
static bool
may_be_forwarded(const Facts *facts, const Authentication *auth, const Record *record)
{
	const Mailbox *path =
		facts->return_path->len > 0 ? g_ptr_array_index(facts->return_path, 0) : NULL;

	return record->sealed || auth->client.kind == CLIENT_FORWARDED ||
	       (auth->arc.state == ANSWER_KNOWN && auth->arc.result == ARC_PASS) ||
	       (path && path->local && g_ascii_strncasecmp(path->local, "SRS", 3) == 0);
}

/* Whether the server wrote down that the owner wants such mail kept away, and did not overrule him.
 */
static bool
is_refused(const MethodResult *dmarc)
{
	static const char *const names[] = { "policy.applied-disposition", "policy.dmarc",
		                             "policy.p", "action" };
	g_autofree char *comment = dmarc->comment ? g_ascii_strdown(dmarc->comment, -1) : NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *policy = g_hash_table_lookup(dmarc->properties, names[i]);

		if (policy)
			return g_ascii_strcasecmp(policy, "none") != 0;
	}
	return comment && !strstr(comment, "dis=none") &&
	       (g_str_has_prefix(comment, "p=quarantine") || g_str_has_prefix(comment, "p=reject"));
}

static bool
is_about(const MethodResult *result, const char *key, const char *author)
{
	const char *value = g_hash_table_lookup(result->properties, key);
	const char *at = value ? strrchr(value, '@') : NULL;

	return !value || same_organisation(at ? at + 1 : value, author);
}

/* What SPF says counts where no signature does, and only of the sender's own domain. */
static Status
judge_spf(const Record *record, const char *author)
{
	if (!record->spf || record->signed_by_author ||
	    !is_about(record->spf, "smtp.mailfrom", author))
		return STATUS_PASS;
	if (is_result(record->spf, "fail") || is_result(record->spf, "hardfail"))
		return STATUS_WARN;
	return is_result(record->spf, "softfail") ? STATUS_NOTE : STATUS_PASS;
}

static Status
judge(const Record *record, const Authentication *auth, const char *author)
{
	if (!record->dmarc || is_result(record->dmarc, "none"))
		return auth->identity == IDENTITY_UNKNOWN ? judge_spf(record, author) : STATUS_PASS;
	if (!is_result(record->dmarc, "fail") || !is_about(record->dmarc, "header.from", author))
		return STATUS_PASS;
	/* Somebody else is proven to have sent it, and his service may be in order: identity-other
	 * tells. */
	if (auth->identity == IDENTITY_OTHER)
		return STATUS_PASS;
	return is_refused(record->dmarc) || brand_of_host(author) ? STATUS_FAIL : STATUS_WARN;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Authentication *auth = outside->authentication;
	const char *author = facts_author(facts)->domain;
	Record record = read_record(facts, auth->results, author);
	g_autofree char *found = NULL;
	const MethodResult *said;
	Status status;

	if (auth->identity == IDENTITY_PROVEN || auth->identity == IDENTITY_FAILED ||
	    !mail_is_cold(facts) || !record.by || may_be_forwarded(facts, auth, &record))
		return STATUS_PASS;
	status = judge(&record, auth, author);
	if (status == STATUS_PASS)
		return status;
	said = is_result(record.dmarc, "fail") ? record.dmarc : record.spf;
	found = g_strdup_printf("%s=%s", said->method, said->result);
	evidence_add(evidence, "by", record.by, "Authentication-Results");
	evidence_add(evidence, "domain", author, "From");
	evidence_add(evidence, "result", found, "Authentication-Results");
	return status;
}

const Check check_recorded_failed = {
	.id = "recorded-failed",
	.section = SECTION_AUTHENTICATION,
	.needs = FACT_FROM,
	.run = run,
};
