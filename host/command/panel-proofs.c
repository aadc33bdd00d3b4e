/* SPDX-License-Identifier: MIT */

/* DMARC, SPF, DKIM and ARC */

#include "command/panel-proofs.h"

#include <string.h>

bool
proof_is(const json_t *object, const char *key, const char *value)
{
	return strcmp(page_id(object, key), value) == 0;
}

const char *
proof_unknown(const Page *page, const json_t *proof)
{
	if (proof_is(proof, "state", "known"))
		return NULL;
	return page_word(page, proof_is(proof, "state", "pending")   ? "auth_pending"
	                       : proof_is(proof, "state", "refused") ? "auth_refused"
	                                                             : "auth_unanswered");
}

bool
proof_row(Page *page, const char *label, const json_t *proof, const char *text)
{
	const char *unknown = proof_unknown(page, proof);

	page_row(page, label, unknown ? TONE_DIM : TONE_PLAIN, unknown ? unknown : text);
	return !unknown;
}

void
proof_line(Page *page, const char *key, const char *first, const char *second)
{
	g_autofree char *text = NULL;

	if (!first)
		return;
	text = page_fill(page, key, first, second ? second : "", NULL);
	page_line(page, PAGE_STEP, TONE_DIM, text);
}

void
proof_record(Page *page, const char *record, const char *name)
{
	if (!record)
		return;
	if (name)
		proof_line(page, "auth_record_at", name, NULL);
	else
		page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "auth_record"));
	page_line(page, PAGE_STEP, TONE_PLAIN, record);
}

char *
proof_say(const Page *page, const char *prefix, const char *what, const char *first,
          const char *second)
{
	g_autofree char *key = page_key(prefix, what);

	return catalogue_has(page->words, key)
	               ? page_fill(page, key, first, second ? second : "", NULL)
	               : g_strdup(page_word(page, "auth_unanswered"));
}

void
proof_line_of(Page *page, const char *prefix, const char *what, const char *first)
{
	g_autofree char *key = page_key(prefix, what);

	if (catalogue_has(page->words, key))
		proof_line(page, key, first, NULL);
}

void
proof_problem(Page *page, const json_t *proof)
{
	g_autofree char *problem = page_value(page, proof, "problem");
	g_autofree char *key = problem ? page_key("auth_problem", problem) : NULL;

	if (problem && catalogue_has(page->words, key))
		page_line(page, PAGE_STEP, TONE_DIM, page_word(page, key));
	else
		proof_line(page, "auth_problem", problem, NULL);
}

bool
proof_is_related(const char *a, const char *b)
{
	size_t a_len = a ? strlen(a) : 0, b_len = b ? strlen(b) : 0;

	if (a_len == 0 || b_len == 0)
		return false;
	if (a_len < b_len)
		return proof_is_related(b, a);
	return g_ascii_strcasecmp(a + a_len - b_len, b) == 0 &&
	       (a_len == b_len || a[a_len - b_len - 1] == '.');
}

/* The domain of the first signature that verifies and is related to @to (NULL: to anybody). */
static char *
signer(const Page *page, const json_t *auth, const char *to)
{
	const json_t *dkim;
	size_t i;

	json_array_foreach (json_object_get(auth, "dkim"), i, dkim) {
		g_autofree char *domain = page_value(page, dkim, "domain");

		if (domain && proof_is(dkim, "state", "known") &&
		    proof_is(dkim, "result", "pass") && (!to || proof_is_related(domain, to)))
			return g_steal_pointer(&domain);
	}
	return NULL;
}

static char *
envelope(const Page *page, const json_t *auth)
{
	const json_t *spf = json_object_get(auth, "spf");

	return proof_is(spf, "state", "known") && proof_is(spf, "result", "pass")
	               ? page_value(page, spf, "domain")
	               : NULL;
}

static char *
dmarc_pass(const Page *page, const json_t *auth, const json_t *dmarc, const char *author)
{
	g_autofree char *organisation = page_value(page, dmarc, "organisation");
	bool signs = json_is_true(json_object_get(dmarc, "dkim_aligned"));
	bool sends = json_is_true(json_object_get(dmarc, "spf_aligned"));
	g_autofree char *by =
		signs ? signer(page, auth, organisation ? organisation : author) : NULL;
	g_autofree char *from = sends ? envelope(page, auth) : NULL;

	if (by && from)
		return page_fill(page, "auth_dmarc_pass_both", by, from, author, NULL);
	if (by)
		return page_fill(page, "auth_dmarc_pass_dkim", by, author, NULL);
	if (from)
		return page_fill(page, "auth_dmarc_pass_spf", from, author, NULL);
	return page_fill(page, "auth_dmarc_pass", author, NULL);
}

/* What DMARC had to compare with the sender's domain. */
static void
write_compared(Page *page, const json_t *auth)
{
	g_autofree char *by = signer(page, auth, NULL);
	g_autofree char *from = envelope(page, auth);

	proof_line(page, "auth_dmarc_signed", by, NULL);
	proof_line(page, "auth_dmarc_sent", from, NULL);
	if (!by && !from)
		page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "auth_dmarc_nothing"));
}

/* One standard's word in short. */
static char *
shortly(const Page *page, const json_t *verdict)
{
	GString *list = g_string_new(NULL);
	g_autofree char *result = page_key("auth_result", page_id(verdict, "result"));
	g_autofree char *policy = page_key("auth_policy_short", page_id(verdict, "policy"));
	g_autofree char *organisation = page_value(page, verdict, "organisation");
	g_autofree char *as =
		organisation ? page_fill(page, "auth_dmarc_organisation", organisation, NULL)
			     : NULL;

	if (catalogue_has(page->words, result))
		page_join(page, list, page_word(page, result));
	if (catalogue_has(page->words, policy))
		page_join(page, list, page_word(page, policy));
	if (as)
		page_join(page, list, as);
	return g_string_free(list, FALSE);
}

static void
write_no_dmarc(Page *page)
{
	page_row(page, "label_dmarc", TONE_DIM, page_word(page, "auth_dmarc_no_author"));
	page_row_lesson(page, "lesson_dmarc");
}

static void
write_dmarc(Page *page, const json_t *auth, const char *author)
{
	const json_t *dmarc = json_object_get(auth, "dmarc");
	const json_t *older = json_object_get(dmarc, "rfc7489");
	g_autofree char *at = page_value(page, dmarc, "record_at");
	g_autofree char *record = page_value(page, dmarc, "record");
	g_autofree char *name = at ? g_strconcat("_dmarc.", at, NULL) : NULL;
	g_autofree char *text =
		proof_is(dmarc, "result", "pass")
			? dmarc_pass(page, auth, dmarc, author)
			: proof_say(page, "auth_dmarc", page_id(dmarc, "result"), author, NULL);

	if (proof_row(page, "label_dmarc", dmarc, text)) {
		if (proof_is(dmarc, "result", "fail"))
			write_compared(page, auth);
		proof_line_of(page, "auth_policy", page_id(dmarc, "policy"), at);
		if (json_is_true(json_object_get(dmarc, "disagree"))) {
			g_autofree char *newer_says = shortly(page, dmarc);
			g_autofree char *older_says = shortly(page, older);

			page_line(page, PAGE_STEP, TONE_DIM,
			          page_word(page, "auth_dmarc_disagree"));
			proof_line(page, "auth_dmarc_9989", newer_says, NULL);
			proof_line(page, "auth_dmarc_7489", older_says, NULL);
		}
	}
	proof_record(page, record, name);
	page_row_lesson(page, "lesson_dmarc");
}

static char *
spf_text(const Page *page, const json_t *spf, const json_t *client, const char *domain)
{
	g_autofree char *ip = page_value(page, client, "ip");

	if (proof_is(spf, "problem", "not-applicable"))
		return g_strdup(page_word(page, proof_is(client, "kind", "submitted")
		                                        ? "auth_spf_submitted"
		                                        : "auth_spf_no_client"));
	if (!domain)
		return g_strdup(page_word(page, "auth_spf_no_domain"));
	return proof_say(page, "auth_spf", page_id(spf, "result"),
	                 ip ? ip : page_word(page, "auth_spf_machine"), domain);
}

static void
write_spf(Page *page, const json_t *auth, const char *author)
{
	const json_t *spf = json_object_get(auth, "spf");
	const json_t *client = json_object_get(auth, "client");
	g_autofree char *domain = page_value(page, spf, "domain");
	g_autofree char *ip = page_value(page, client, "ip");
	g_autofree char *explanation = page_value(page, spf, "explanation");
	g_autofree char *record = page_value(page, spf, "record");
	g_autofree char *directive = page_value(page, spf, "directive");
	g_autofree char *text = spf_text(page, spf, client, domain);

	if (proof_row(page, "label_spf", spf, text) &&
	    !proof_is(spf, "problem", "not-applicable")) {
		if (author && !proof_is_related(domain, author))
			proof_line(page, "auth_spf_other", domain, author);
		if (proof_is(client, "kind", "forwarded"))
			proof_line(page, "auth_spf_forwarded", ip, NULL);
		if (proof_is(client, "confidence", "low"))
			page_line(page, PAGE_STEP, TONE_DIM, page_word(page, "auth_spf_uncertain"));
		if (!proof_is(spf, "result", "none"))
			proof_problem(page, spf);
	}
	proof_line(page, "auth_spf_explanation", explanation, NULL);
	proof_record(page, record, domain);
	proof_line(page, "auth_spf_decided", directive, NULL);
	page_row_lesson(page, "lesson_spf");
}

static void
write_arc(Page *page, const json_t *auth)
{
	const json_t *arc = json_object_get(auth, "arc");
	const json_t *sets = json_object_get(arc, "sets");
	bool known = proof_is(arc, "state", "known");
	g_autoptr(GString) sealers = g_string_new(NULL);
	g_autofree char *text = NULL;
	const json_t *set;
	size_t i;

	if ((known && proof_is(arc, "result", "none")) || (!known && json_array_size(sets) == 0))
		return;
	json_array_foreach (sets, i, set) {
		g_autofree char *sealer = page_value(page, set, "sealer");

		if (sealer)
			page_join(page, sealers, sealer);
	}
	text = proof_is(arc, "result", "pass")
	               ? page_fill(page, "auth_arc_pass", sealers->str, NULL)
	               : g_strdup(page_word(page, "auth_arc_fail"));
	proof_row(page, "label_arc", arc, text);
	proof_problem(page, arc);
	page_row_lesson(page, "lesson_arc");
}

void
panel_proofs(Page *page, const json_t *auth, const char *author)
{
	if (author)
		write_dmarc(page, auth, author);
	else
		write_no_dmarc(page);
	write_spf(page, auth, author);
	panel_signatures(page, auth, author);
	write_arc(page, auth);
}
