/* SPDX-License-Identifier: MIT */

/* The structure of an ARC chain, and what its seals cover. */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/signatures.h"
#include "message/header.h"

/* "i=1; lists.example; spf=pass" (§4.1.1). Returns the instance, or 0 if it is none. */
static unsigned
read_results(const Header *header)
{
	const char *p = header->raw, *end = header->raw + header->raw_len;
	uint64_t number = 0;
	Tag tag;

	if (!tag_next(&p, end, &tag) || p[-1] != ';' || !slice_equal(tag.name, "i") ||
	    !tag_number(tag.value, &number) || number > ARC_SETS_MAX)
		return 0;
	return (unsigned)number;
}

/* Takes one of the three fields of a set. Returns what is wrong, or NULL. */
static const char *
take_results(ArcChain *chain, const Header *header)
{
	unsigned instance = read_results(header);

	if (instance == 0)
		return "instance";
	if (chain->links[instance - 1].results)
		return "duplicate";
	chain->links[instance - 1].results = header;
	chain->n = MAX(chain->n, instance);
	return NULL;
}

static const char *
take_signature(ArcChain *chain, SignatureKind kind, const Header *header)
{
	Signature signature, *place;
	const char *problem;

	signature_read(&signature, kind, header);
	problem = signature.problem;
	if (!problem) {
		ArcLink *link = &chain->links[signature.instance - 1];

		chain->n = MAX(chain->n, signature.instance);
		place = kind == SIGNATURE_ARC_SEAL ? &link->seal : &link->message.signature;
		if (!place->header) {
			*place = signature;
			return NULL;
		}
		problem = "duplicate";
	}
	signature_clear(&signature);
	return problem;
}

static const char *
take(ArcChain *chain, const Header *header)
{
	if (g_ascii_strncasecmp(header->name, "ARC-", 4) != 0)
		return NULL;
	if (!chain->links)
		chain->links = g_new0(ArcLink, ARC_SETS_MAX);
	if (g_ascii_strcasecmp(header->name + 4, "Authentication-Results") == 0)
		return take_results(chain, header);
	if (g_ascii_strcasecmp(header->name + 4, "Message-Signature") == 0)
		return take_signature(chain, SIGNATURE_ARC_MESSAGE, header);
	if (g_ascii_strcasecmp(header->name + 4, "Seal") == 0)
		return take_signature(chain, SIGNATURE_ARC_SEAL, header);
	return NULL;
}

/* §5.2, steps 2 and 3: each set is whole, none is left out, and no seal says that it broke. */
static const char *
check_links(const ArcChain *chain)
{
	for (size_t i = 0; i < chain->n; i++) {
		const ArcLink *link = &chain->links[i];

		if (!link->results || !link->seal.header || !link->message.signature.header)
			return "incomplete";
		if (link->seal.chain != (i == 0 ? CHAIN_NONE : CHAIN_PASS))
			return "chain";
	}
	return NULL;
}

/* A seal covers all sets up to its own, and itself without its b= (§5.1.1). */
static void
hash_link(ArcLink *link, const Facts *facts, EVP_MD_CTX *hash)
{
	const Header *fields[] = { link->results, link->message.signature.header,
		                   link->seal.header };
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	guint own;

	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		own = bytes->len;
		canonical_field(bytes, CANONICAL_RELAXED, signature_field(facts, fields[i]));
		g_byte_array_append(bytes, (const guint8 *)"\r\n", 2);
	}
	hash_add(hash, bytes->data, own);
	/* The next seal goes on from here with the whole field. */
	g_byte_array_remove_range(bytes, 0, own);
	own = bytes->len;
	signature_own_field(bytes, &link->seal, CANONICAL_RELAXED, facts);
	hash_peek(hash, bytes->data + own, bytes->len - own, link->seal_hash);
	hash_add(hash, bytes->data, own);
}

static const char *
hash_seals(ArcChain *chain, const Facts *facts)
{
	EVP_MD_CTX *hash = hash_begin(HASH_SHA256);
	size_t size = 0;

	for (size_t i = 0; i < chain->n; i++) {
		ArcLink *link = &chain->links[i];

		/* The others are no longer than SIGNATURE_FIELD_MAX. */
		size += link->results->raw_len;
		if (size > SIGNED_HEADER_MAX)
			break;
		hash_link(link, facts, hash);
	}
	EVP_MD_CTX_free(hash);
	return size > SIGNED_HEADER_MAX ? "too-large" : NULL;
}

void
arc_chain_read(ArcChain *chain, const Facts *facts)
{
	for (guint i = 0; i < facts->headers->len && !chain->problem; i++)
		chain->problem = take(chain, g_ptr_array_index(facts->headers, i));
	if (!chain->problem)
		chain->problem = check_links(chain);
	if (!chain->problem && chain->n > 0)
		chain->problem = hash_seals(chain, facts);
	if (chain->problem)
		chain->n = 0;
}

void
arc_chain_clear(ArcChain *chain)
{
	for (size_t i = 0; chain->links && i < ARC_SETS_MAX; i++) {
		signature_clear(&chain->links[i].seal);
		signature_clear(&chain->links[i].message.signature);
	}
	g_free(chain->links);
}
