/* SPDX-License-Identifier: MIT */

/* What can be said of a message's signatures without a key. */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/signatures.h"
#include "message/header.h"

/* The body begins behind the first empty line; the scan is taken up at the last field. */
static void
find_body(Signatures *signatures)
{
	const Facts *facts = signatures->facts;
	const GPtrArray *headers = facts->headers;
	size_t from = facts->header_start, body = 0;

	if (headers->len > 0)
		from = ((const Header *)g_ptr_array_index(headers, headers->len - 1))->offset;
	g_ptr_array_unref(header_scan(facts->raw, facts->raw_len, from, &body));
	signatures->body = facts->raw + body;
	signatures->body_len = facts->raw_len - body;
}

static unsigned
count_fields(const GPtrArray *headers, const char *name)
{
	unsigned count = 0;

	for (guint i = 0; i < headers->len; i++)
		count += g_ascii_strcasecmp(((const Header *)headers->pdata[i])->name, name) == 0;
	return count;
}

/*
 * How the fields are covered that a reader goes by. That h= names them no more often than they are
 * there, so that one could be added (§8.15), is no flaw of this mail while none was: hardly
 * anybody's signatures would be without it.
 */
static unsigned
field_flaws(const Signature *signature, const GPtrArray *headers)
{
	static const struct {
		const char *name;
		unsigned flaw;
	} fields[] = {
		{ "From", DKIM_FLAW_FROM_UNSIGNED },
		{ "Subject", DKIM_FLAW_SUBJECT_UNSIGNED },
		{ "Content-Type", 0 }, /* many leave it unsigned, and honest mail has it once */
	};
	unsigned flaws = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		unsigned there = count_fields(headers, fields[i].name);

		if (there <= signature_names(signature, fields[i].name))
			continue;
		flaws |= fields[i].flaw;
		if (there > 1)
			flaws |= DKIM_FLAW_FIELD_ADDABLE;
	}
	/* Without a From there is nothing to be signed, and still it must be named. */
	if (!signature_names(signature, "from"))
		flaws |= DKIM_FLAW_FROM_UNSIGNED;
	return flaws;
}

static void
read_dkim(Signatures *signatures)
{
	const GPtrArray *headers = signatures->facts->headers;
	const Header *header;

	for (unsigned i = 0;
	     i < DKIM_SIGNATURES_MAX && (header = header_find(headers, "DKIM-Signature", i)); i++) {
		Signed covered = { .number = i + 1 };

		signature_read(&covered.signature, SIGNATURE_DKIM, header);
		if (covered.signature.fields.text)
			covered.flaws = field_flaws(&covered.signature, headers);
		if (!covered.signature.problem && covered.signature.hash == HASH_SHA1)
			covered.flaws |= DKIM_FLAW_SHA1;
		g_array_append_val(signatures->dkim, covered);
	}
}

static void
hash_header(const Signatures *signatures, Signed *covered)
{
	if (!covered->signature.problem &&
	    !signature_header_hash(&covered->signature, signatures->facts, NULL,
	                           covered->header_hash, &covered->header_size))
		covered->signature.problem = "too-large";
}

static void
take_body_hash(Signed *covered, const BodyHash *hash)
{
	Signature *signature = &covered->signature;
	size_t len = hash_length(signature->hash);

	if (signature->has_length && signature->length > hash->total) {
		signature->problem = "length-beyond-body";
		return;
	}
	if (signature->has_length && signature->length < hash->total) {
		covered->unsigned_bytes = hash->total - signature->length;
		covered->flaws |= DKIM_FLAW_PARTIAL_BODY;
	}
	if (signature->body_hash_len != len || memcmp(signature->body_hash, hash->value, len) != 0)
		covered->flaws |= DKIM_FLAW_BODY_CHANGED;
}

/* Returns: (transfer container) (element-type Signed): all that cover the body and can be read. */
static GPtrArray *
all_covering(const Signatures *signatures)
{
	GPtrArray *all = g_ptr_array_new();

	for (guint i = 0; i < signatures->dkim->len; i++)
		g_ptr_array_add(all, &g_array_index(signatures->dkim, Signed, i));
	for (size_t i = 0; i < signatures->chain.n; i++)
		g_ptr_array_add(all, &signatures->chain.links[i].message);
	for (guint i = all->len; i-- > 0;)
		if (((Signed *)g_ptr_array_index(all, i))->signature.problem)
			g_ptr_array_remove_index(all, i);
	return all;
}

static void
hash_bodies(const Signatures *signatures)
{
	g_autoptr(GPtrArray) all = all_covering(signatures);
	BodyHash hashes[BODY_HASHES_MAX];

	for (guint i = 0; i < all->len; i++) {
		const Signature *signature = &((Signed *)g_ptr_array_index(all, i))->signature;

		hashes[i] = (BodyHash){ .canonical = signature->body_canonical,
			                .kind = signature->hash,
			                .limit = signature->has_length ? signature->length
			                                               : UINT64_MAX };
	}
	canonical_body_hash(signatures->body, signatures->body_len, hashes, all->len);
	for (guint i = 0; i < all->len; i++)
		take_body_hash(g_ptr_array_index(all, i), &hashes[i]);
}

Signatures *
signatures_new(const Facts *facts)
{
	Signatures *signatures = g_new0(Signatures, 1);

	signatures->facts = facts;
	signatures->dkim = g_array_new(FALSE, TRUE, sizeof(Signed));
	signatures->keys = g_ptr_array_new_with_free_func((GDestroyNotify)key_unref);
	signatures->ends = g_hash_table_new(NULL, NULL);
	find_body(signatures);
	read_dkim(signatures);
	arc_chain_read(&signatures->chain, facts);
	for (guint i = 0; i < signatures->dkim->len; i++)
		hash_header(signatures, &g_array_index(signatures->dkim, Signed, i));
	for (size_t i = 0; i < signatures->chain.n; i++)
		hash_header(signatures, &signatures->chain.links[i].message);
	hash_bodies(signatures);
	return signatures;
}

void
signatures_free(Signatures *signatures)
{
	if (!signatures)
		return;
	for (guint i = 0; i < signatures->dkim->len; i++)
		signature_clear(&g_array_index(signatures->dkim, Signed, i).signature);
	g_array_unref(signatures->dkim);
	arc_chain_clear(&signatures->chain);
	g_ptr_array_unref(signatures->keys);
	g_hash_table_unref(signatures->ends);
	g_free(signatures);
}
