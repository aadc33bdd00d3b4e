/* SPDX-License-Identifier: MIT */

#include "authenticate/spf-lookup.h"
#include "ask/questions.h"
#include "authenticate/bounds.h"

#include <glib.h>
#include <string.h>

SpfMatch
spf_lookup_error(SpfCheck *check, SpfResult error, const char *problem)
{
	check->error = error;
	check->problem = problem;
	return SPF_MATCH_ERROR;
}

bool
spf_lookup_count(SpfCheck *check)
{
	if (check->lookups == SPF_LOOKUPS_MAX) {
		spf_lookup_error(check, SPF_PERMERROR, "too-many-lookups");
		return false;
	}
	check->lookups++;
	return true;
}

bool
spf_lookup_known(SpfCheck *check, const Answer *answer, SpfMatch *ret_match)
{
	switch (answer->state) {
	case ANSWER_KNOWN: return true;
	case ANSWER_FAILED: *ret_match = spf_lookup_error(check, SPF_TEMPERROR, "dns"); break;
	case ANSWER_PENDING:
	case ANSWER_REFUSED:
		*ret_match = SPF_MATCH_NO;
		if (check->state == ANSWER_KNOWN)
			check->state = answer->state;
		break;
	}
	return false;
}

static SpfMatch
count_void(SpfCheck *check)
{
	if (check->voids == SPF_VOIDS_MAX)
		return spf_lookup_error(check, SPF_PERMERROR, "too-many-voids");
	check->voids++;
	return SPF_MATCH_NO;
}

static Slice
slice_of(const json_t *string)
{
	return (Slice){ json_string_value(string), json_string_length(string) };
}

/* Returns, borrowed, the host name in an answer, or NULL if it is none that can be asked. */
static const char *
host_of(const json_t *string)
{
	const char *host = json_string_value(string);

	return host && strlen(host) == json_string_length(string) && spf_name_labels(host) > 0
	               ? host
	               : NULL;
}

/* Whether one of @addresses is in the client's network, as far as the lengths say. */
static bool
has_client(const SpfCheck *check, const json_t *addresses, unsigned bits4, unsigned bits6)
{
	size_t n = MIN(json_array_size(addresses), SPF_ADDRESSES_MAX);
	unsigned bits = check->client.len == 4 ? bits4 : bits6;
	SpfAddress address;

	for (size_t i = 0; i < n; i++)
		if (spf_address_read(slice_of(json_array_get(addresses, i)), check->client.len,
		                     &address) &&
		    spf_address_inside(&check->client, &address, bits))
			return true;
	return false;
}

static Answer
ask_addresses(SpfCheck *check, const char *name)
{
	return check->client.len == 4 ? ask_a(check->ledger, name) : ask_aaaa(check->ledger, name);
}

SpfMatch
spf_lookup_a(SpfCheck *check, const char *name, const SpfTerm *term)
{
	SpfMatch match = SPF_MATCH_NO;
	Answer answer;

	if (spf_name_labels(name) == 0)
		return SPF_MATCH_NO;
	answer = ask_addresses(check, name);
	if (!spf_lookup_known(check, &answer, &match))
		return match;
	if (json_array_size(answer.value) == 0)
		return count_void(check);
	return has_client(check, answer.value, term->bits4, term->bits6) ? SPF_MATCH_YES
	                                                                 : SPF_MATCH_NO;
}

/* Goes through the hosts in the answer's order; one that is missing does not hide the others. */
static SpfMatch
match_hosts(SpfCheck *check, const json_t *hosts, const SpfTerm *term)
{
	for (size_t i = 0; i < json_array_size(hosts); i++) {
		const char *host = host_of(json_array_get(json_array_get(hosts, i), 1));
		SpfMatch match = SPF_MATCH_NO;
		Answer answer;

		if (!host)
			continue;
		answer = ask_addresses(check, host);
		if (!spf_lookup_known(check, &answer, &match)) {
			if (match == SPF_MATCH_ERROR)
				return match;
		} else if (has_client(check, answer.value, term->bits4, term->bits6)) {
			return SPF_MATCH_YES;
		}
	}
	return SPF_MATCH_NO;
}

SpfMatch
spf_lookup_mx(SpfCheck *check, const char *name, const SpfTerm *term)
{
	SpfMatch match = SPF_MATCH_NO;
	Answer answer;

	if (spf_name_labels(name) == 0)
		return SPF_MATCH_NO;
	answer = ask_mx(check->ledger, name);
	if (!spf_lookup_known(check, &answer, &match))
		return match;
	if (json_array_size(answer.value) == 0)
		return count_void(check);
	if (json_array_size(answer.value) > SPF_MX_MAX)
		return spf_lookup_error(check, SPF_PERMERROR, "too-many-mx");
	return match_hosts(check, answer.value, term);
}

SpfMatch
spf_lookup_exists(SpfCheck *check, const char *name)
{
	SpfMatch match = SPF_MATCH_NO;
	Answer answer;

	if (spf_name_labels(name) == 0)
		return SPF_MATCH_NO;
	answer = ask_a(check->ledger, name); /* also when the client's address is IPv6 */
	if (!spf_lookup_known(check, &answer, &match))
		return match;
	return json_array_size(answer.value) > 0 ? SPF_MATCH_YES : count_void(check);
}

typedef enum {
	NAME_OTHER,
	NAME_BELOW,
	NAME_SAME,
} NameRelation;

static NameRelation
relation_of(const char *name, Slice domain)
{
	size_t len = strlen(name);

	if (domain.len == 0 || len < domain.len ||
	    g_ascii_strncasecmp(name + len - domain.len, domain.text, domain.len) != 0)
		return NAME_OTHER;
	if (len == domain.len)
		return NAME_SAME;
	return name[len - domain.len - 1] == '.' ? NAME_BELOW : NAME_OTHER;
}

/*
 * Returns, borrowed from the ledger, the first of the names that fit @domain best, at least as well
 * as @least, and whose addresses have the client's (§5.5); or NULL. A name whose addresses cannot
 * be had is passed over.
 */
static const char *
best_name(SpfCheck *check, const json_t *names, Slice domain, NameRelation least)
{
	size_t n = MIN(json_array_size(names), SPF_PTR_MAX);
	const char *best = NULL;
	NameRelation best_relation = least;

	for (size_t i = 0; i < n; i++) {
		const char *name = host_of(json_array_get(names, i));
		NameRelation relation = name ? relation_of(name, domain) : NAME_OTHER;
		SpfMatch ignored = SPF_MATCH_NO;
		Answer answer;

		if (!name || relation < best_relation || (best && relation == best_relation))
			continue;
		answer = ask_addresses(check, name);
		if (answer.state != ANSWER_FAILED && spf_lookup_known(check, &answer, &ignored) &&
		    has_client(check, answer.value, 32, 128)) {
			best = name;
			best_relation = relation;
		}
	}
	return best;
}

SpfMatch
spf_lookup_ptr(SpfCheck *check, const char *name)
{
	SpfMatch match = SPF_MATCH_NO;
	Answer answer = ask_ptr(check->ledger, check->macros.ip.text);

	/* §5.5: a DNS error is no match. */
	if (answer.state == ANSWER_FAILED || !spf_lookup_known(check, &answer, &match))
		return SPF_MATCH_NO;
	if (json_array_size(answer.value) == 0)
		return count_void(check);
	return best_name(check, answer.value, (Slice){ name, strlen(name) }, NAME_BELOW)
	               ? SPF_MATCH_YES
	               : SPF_MATCH_NO;
}

bool
spf_lookup_validated(SpfCheck *check)
{
	Answer answer;
	SpfMatch ignored = SPF_MATCH_NO;
	AnswerState before = check->state;
	const char *name = NULL;

	if (check->macros.validated.text)
		return true;
	answer = ask_ptr(check->ledger, check->macros.ip.text);
	check->state = ANSWER_KNOWN;
	if (answer.state != ANSWER_FAILED && spf_lookup_known(check, &answer, &ignored))
		name = best_name(check, answer.value, check->macros.domain, NAME_OTHER);
	if (check->state != ANSWER_KNOWN) {
		check->state = before == ANSWER_KNOWN ? check->state : before;
		return false;
	}
	check->state = before;
	name = name ? name : "unknown";
	check->macros.validated = (Slice){ name, strlen(name) };
	return true;
}
