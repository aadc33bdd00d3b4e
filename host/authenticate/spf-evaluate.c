/* SPDX-License-Identifier: MIT */

#include "authenticate/spf-evaluate.h"
#include "authenticate/bounds.h"

#include <glib.h>
#include <string.h>

#include "ask/questions.h"
#include "base/text.h"

char *
spf_text_for_people(Slice text)
{
	g_autofree char *bytes = g_malloc(text.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++) {
		unsigned c = (unsigned char)text.text[i];

		if ((c == 0xc2 || c == 0xc3) && i + 1 < text.len)
			c = (c & 3) << 6 | ((unsigned char)text.text[++i] & 0x3f);
		bytes[n++] = c ? (char)c : ' ';
	}
	bytes[n] = '\0';
	return text_visible(bytes);
}

/*
 * Makes @string, which may be absent, a name that can be asked; the current domain if it is.
 * Returns false when an answer is missing for it.
 */
static bool
target_name(SpfCheck *check, const SpfMacroString *string, char ret_name[DOMAIN_MAX + 1])
{
	if (!string->text.text) {
		memcpy(ret_name, check->macros.domain.text, check->macros.domain.len);
		ret_name[check->macros.domain.len] = '\0';
		return true;
	}
	if (string->uses_validated && !spf_lookup_validated(check))
		return false;
	spf_macro_to_name(&check->macros, string, ret_name);
	return true;
}

/* §5.2: what becomes of the included domain's result. */
static SpfMatch
match_of(SpfCheck *check, const SpfOutcome *included)
{
	switch (included->result) {
	case SPF_PASS: return SPF_MATCH_YES;
	case SPF_FAIL:
	case SPF_SOFTFAIL:
	case SPF_NEUTRAL: return SPF_MATCH_NO;
	case SPF_TEMPERROR:
	case SPF_PERMERROR: return spf_lookup_error(check, included->result, included->problem);
	case SPF_NONE: return spf_lookup_error(check, SPF_PERMERROR, "missing-record");
	}
	g_assert_not_reached();
}

static SpfMatch
match_lookup(SpfCheck *check, const SpfTerm *term)
{
	char name[DOMAIN_MAX + 1];
	SpfOutcome included;

	if (!spf_lookup_count(check))
		return SPF_MATCH_ERROR;
	if (!target_name(check, &term->domain, name))
		return SPF_MATCH_NO;
	switch (term->kind) {
	case SPF_A: return spf_lookup_a(check, name, term);
	case SPF_MX: return spf_lookup_mx(check, name, term);
	case SPF_PTR: return spf_lookup_ptr(check, name);
	case SPF_EXISTS: return spf_lookup_exists(check, name);
	case SPF_INCLUDE:
		included = spf_check_host(check, name, NULL);
		return match_of(check, &included);
	case SPF_ALL:
	case SPF_IP4:
	case SPF_IP6:
	case SPF_MODIFIER_REDIRECT:
	case SPF_MODIFIER_EXP:
	case SPF_MODIFIER_UNKNOWN: break;
	}
	g_assert_not_reached();
}

static SpfMatch
match_term(SpfCheck *check, const SpfTerm *term)
{
	switch (term->kind) {
	case SPF_ALL: return SPF_MATCH_YES;
	case SPF_IP4:
	case SPF_IP6:
		return spf_address_inside(&check->client, &term->network,
		                          term->kind == SPF_IP4 ? term->bits4 : term->bits6)
		               ? SPF_MATCH_YES
		               : SPF_MATCH_NO;
	case SPF_INCLUDE:
	case SPF_A:
	case SPF_MX:
	case SPF_PTR:
	case SPF_EXISTS: return match_lookup(check, term);
	case SPF_MODIFIER_REDIRECT:
	case SPF_MODIFIER_EXP:
	case SPF_MODIFIER_UNKNOWN: return SPF_MATCH_NO;
	}
	g_assert_not_reached();
}

/* Whether @text can be an explanation: US-ASCII (§6.2) of the right syntax. */
static bool
read_explanation(const Answer *answer, SpfMacroString *ret_string)
{
	const json_t *text = json_array_get(answer->value, 0);

	return answer->state == ANSWER_KNOWN && json_array_size(answer->value) == 1 &&
	       json_is_string(text) && json_string_length(text) <= SPF_RECORD_MAX &&
	       spf_macro_read((Slice){ json_string_value(text), json_string_length(text) },
	                      SPF_MACRO_TEXT, ret_string);
}

/* §6.2; the current domain is the one whose directive decided. A fault leaves it out. */
static char *
explain(SpfCheck *check, const SpfTerm *exp)
{
	char name[DOMAIN_MAX + 1];
	char text[SPF_EXPLANATION_MAX + 1];
	SpfMacroString string;
	Answer answer;

	if (!exp->text.text || !target_name(check, &exp->domain, name) ||
	    spf_name_labels(name) == 0)
		return NULL;
	answer = ask_txt(check->ledger, name);
	if (!read_explanation(&answer, &string) ||
	    (string.uses_validated && !spf_lookup_validated(check)))
		return NULL;
	spf_macro_to_text(&check->macros, &string, text);
	return text_visible(text);
}

static SpfOutcome
error_of(const SpfCheck *check, Slice term)
{
	return (SpfOutcome){ check->error, term, check->problem };
}

/* §6.1: the other domain's result becomes ours, and its explanation too. */
static SpfOutcome
redirect(SpfCheck *check, const SpfTerm *term, Spf *top)
{
	char name[DOMAIN_MAX + 1];
	SpfOutcome outcome;

	if (!spf_lookup_count(check))
		return error_of(check, term->text);
	if (!target_name(check, &term->domain, name))
		return (SpfOutcome){ .result = SPF_NEUTRAL };
	outcome = spf_check_host(check, name, top);
	if (outcome.result == SPF_NONE)
		return (SpfOutcome){ SPF_PERMERROR, term->text, "missing-record" };
	if (outcome.term.text || outcome.problem)
		outcome.term = term->text;
	return outcome;
}

/* Evaluates the record of the current domain (§4.6, §4.7). */
static SpfOutcome
evaluate(SpfCheck *check, const SpfRecord *record, Spf *top)
{
	Slice terms = record->terms;
	SpfTerm term;
	bool valid = true;

	while (spf_term_next(&terms, &term, &valid)) {
		SpfMatch match = match_term(check, &term);

		if (match == SPF_MATCH_ERROR)
			return error_of(check, term.text);
		if (match == SPF_MATCH_NO)
			continue;
		if (top && term.qualifier == SPF_FAIL && check->state == ANSWER_KNOWN) {
			top->explanation = explain(check, &record->exp);
			check->state = ANSWER_KNOWN; /* nothing waits for an explanation */
		}
		return (SpfOutcome){ .result = term.qualifier, .term = term.text };
	}
	if (record->redirect.text.text)
		return redirect(check, &record->redirect, top);
	return (SpfOutcome){ .result = SPF_NEUTRAL };
}

/* Selects the record of a domain (§4.4, §4.5). Returns false when @ret_outcome is all there is. */
static bool
select_record(SpfCheck *check, const char *domain, Slice *ret_record, SpfOutcome *ret_outcome)
{
	Answer answer = ask_txt(check->ledger, domain);
	SpfMatch match = SPF_MATCH_NO;
	size_t n = 0;

	if (!spf_lookup_known(check, &answer, &match)) {
		*ret_outcome = match == SPF_MATCH_ERROR ? error_of(check, (Slice){ NULL, 0 })
		                                        : (SpfOutcome){ .result = SPF_NEUTRAL };
		return false;
	}
	for (size_t i = 0; i < json_array_size(answer.value); i++) {
		const json_t *text = json_array_get(answer.value, i);
		Slice slice = { json_string_value(text), json_string_length(text) };

		if (slice.text && spf_record_is(slice)) {
			*ret_record = slice;
			n++;
		}
	}
	*ret_outcome = (SpfOutcome){ .result = SPF_PERMERROR };
	if (n == 0)
		*ret_outcome = (SpfOutcome){ .result = SPF_NONE, .problem = "no-record" };
	else if (n > 1)
		ret_outcome->problem = "several-records";
	else if (ret_record->len > SPF_RECORD_MAX)
		ret_outcome->problem = "record-too-long";
	return n == 1 && !ret_outcome->problem;
}

bool
spf_is_domain(const char *domain)
{
	const char *dot = strrchr(domain, '.');

	return dot && spf_name_labels(domain) > 1 &&
	       spf_is_toplabel((Slice){ dot + 1, strlen(dot + 1) });
}

SpfOutcome
spf_check_host(SpfCheck *check, const char *domain, Spf *top)
{
	Slice domain_before = check->macros.domain, validated_before = check->macros.validated;
	Slice text = { NULL, 0 };
	SpfOutcome outcome = { .result = SPF_NONE, .problem = "no-domain" };
	SpfRecord record;

	if (!spf_is_domain(domain) || !select_record(check, domain, &text, &outcome))
		return outcome;
	if (top && !top->record)
		top->record = spf_text_for_people(text);
	if (!spf_record_read(text, &record, &outcome.term)) {
		outcome.problem = "syntax";
		return outcome;
	}
	check->macros.domain = (Slice){ domain, strlen(domain) };
	check->macros.validated = (Slice){ NULL, 0 };
	outcome = evaluate(check, &record, top);
	check->macros.domain = domain_before;
	check->macros.validated = validated_before;
	return outcome;
}
