/* SPDX-License-Identifier: MIT */

#include "people/people.h"

#include <string.h>

#include "base/limits.h"
#include "web/site.h"

static void
namesake_free(Namesake *namesake)
{
	g_free(namesake->name);
	g_free(namesake->address);
	g_free(namesake);
}

static void
trust_free(Trust *trust)
{
	g_free(trust->value);
	g_free(trust->domain);
	g_free(trust);
}

static Acquaintance
acquaintance_of(const char *word)
{
	static const char *const words[] = {
		[ACQUAINTANCE_FIRST_TIME] = "first-time",
		[ACQUAINTANCE_SEEN] = "seen",
		[ACQUAINTANCE_WRITTEN_TO] = "written-to",
		[ACQUAINTANCE_CONTACT] = "contact",
	};

	for (size_t i = ACQUAINTANCE_FIRST_TIME; word && i < G_N_ELEMENTS(words); i++)
		if (strcmp(words[i], word) == 0)
			return (Acquaintance)i;
	return ACQUAINTANCE_UNKNOWN;
}

static void
read_names(GPtrArray *names, const json_t *rows)
{
	const json_t *row;
	size_t i;

	json_array_foreach (rows, i, row) {
		const char *name = json_string_value(json_array_get(row, 0));
		const char *address = json_string_value(json_array_get(row, 1));
		Namesake *namesake;

		if (!name || !address || names->len >= PEOPLE_NAMES_MAX)
			continue;
		namesake = g_new(Namesake, 1);
		*namesake = (Namesake){ g_strdup(name), g_strdup(address) };
		g_ptr_array_add(names, namesake);
	}
}

static void
read_domains(GPtrArray *domains, const json_t *strings)
{
	const json_t *string;
	size_t i;

	json_array_foreach (strings, i, string) {
		const char *domain = json_string_value(string);

		if (domain && strlen(domain) <= DOMAIN_MAX && domains->len < PEOPLE_DOMAINS_MAX)
			g_ptr_array_add(domains, g_ascii_strdown(domain, -1));
	}
}

/* A List-Id is a phrase and the id in angle brackets (RFC 2919 §3). */
static bool
is_list(const char *field, const char *id)
{
	const char *open = field ? strrchr(field, '<') : NULL;
	const char *start = open ? open + 1 : field;
	size_t len = start ? strcspn(start, ">") : 0;

	return len > 0 && len == strlen(id) && g_ascii_strncasecmp(start, id, len) == 0;
}

static bool
is_about(const Trust *trust, const Facts *facts)
{
	const Mailbox *from = facts_author(facts);

	switch (trust->kind) {
	case TRUST_ADDRESS: return from && g_ascii_strcasecmp(from->address, trust->value) == 0;
	case TRUST_DOMAIN:
		return from && from->domain && g_ascii_strcasecmp(from->domain, trust->value) == 0;
	case TRUST_LIST: return is_list(facts->list_id, trust->value);
	}
	g_assert_not_reached();
}

/* "dkim:b" and "spf:b"; what is neither is held to whatever proves From. */
static void
read_proof(Trust *trust, const char *by)
{
	static const struct {
		const char *prefix;
		Proof proof;
	} proofs[] = { { "dkim:", PROOF_DKIM }, { "spf:", PROOF_SPF } };

	for (size_t i = 0; by && i < G_N_ELEMENTS(proofs); i++)
		if (g_str_has_prefix(by, proofs[i].prefix)) {
			trust->proof = proofs[i].proof;
			trust->domain = g_ascii_strdown(by + strlen(proofs[i].prefix), -1);
		}
}

static void
read_trust(GPtrArray *trusted, const Facts *facts, const json_t *rows)
{
	static const char *const kinds[] = {
		[TRUST_ADDRESS] = "address",
		[TRUST_DOMAIN] = "domain",
		[TRUST_LIST] = "list",
	};
	const json_t *row;
	size_t i;

	json_array_foreach (rows, i, row) {
		const char *kind = json_string_value(json_object_get(row, "kind"));
		const char *value = json_string_value(json_object_get(row, "value"));
		Trust *trust = NULL;

		for (size_t k = 0; kind && value && k < G_N_ELEMENTS(kinds); k++)
			if (strcmp(kinds[k], kind) == 0) {
				trust = g_new0(Trust, 1);
				trust->kind = (TrustKind)k;
				trust->value = g_strdup(value);
			}
		if (!trust)
			continue;
		read_proof(trust, json_string_value(json_object_get(row, "by")));
		if (is_about(trust, facts) && trusted->len < TRUST_MAX)
			g_ptr_array_add(trusted, trust);
		else
			trust_free(trust);
	}
}

/*
 * The mail program has its own way to read who the sender is: what it says counts only of him whom
 * we take for it, or a From of two addresses would borrow the one's standing for the other.
 */
static Acquaintance
read_standing(const Facts *facts, const json_t *people)
{
	const Mailbox *from = facts_author(facts);
	const char *address = json_string_value(json_object_get(people, "address"));

	if (!from || !address || g_ascii_strcasecmp(from->address, address) != 0)
		return ACQUAINTANCE_UNKNOWN;
	return acquaintance_of(json_string_value(json_object_get(people, "standing")));
}

People *
people_read(const Facts *facts, const json_t *people, const json_t *trust)
{
	People *read = g_new0(People, 1);

	read->known = json_is_object(people);
	read->standing = read_standing(facts, people);
	read->names = g_ptr_array_new_with_free_func((GDestroyNotify)namesake_free);
	read->domains = g_ptr_array_new_with_free_func(g_free);
	read->trusted = g_ptr_array_new_with_free_func((GDestroyNotify)trust_free);
	read_names(read->names, json_object_get(people, "names"));
	read_domains(read->domains, json_object_get(people, "domains"));
	read_trust(read->trusted, facts, trust);
	return read;
}

void
people_free(People *people)
{
	if (!people)
		return;
	g_ptr_array_unref(people->names);
	g_ptr_array_unref(people->domains);
	g_ptr_array_unref(people->trusted);
	g_free(people);
}

bool
people_know(const People *people)
{
	return people->standing >= ACQUAINTANCE_WRITTEN_TO;
}

const char *
acquaintance_to_term(Acquaintance standing)
{
	switch (standing) {
	case ACQUAINTANCE_UNKNOWN:
	case ACQUAINTANCE_FIRST_TIME: return NULL;
	case ACQUAINTANCE_SEEN: return "known-seen";
	case ACQUAINTANCE_WRITTEN_TO: return "known-written-to";
	case ACQUAINTANCE_CONTACT: return "known-contact";
	}
	g_assert_not_reached();
}
