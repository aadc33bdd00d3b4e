/* SPDX-License-Identifier: MIT */

#include "authenticate/signature.h"

#include <string.h>

#include "authenticate/bounds.h"

#define DKIM        SIGNATURE_DKIM
#define ARC_MESSAGE SIGNATURE_ARC_MESSAGE
#define ARC_SEAL    SIGNATURE_ARC_SEAL
#define ARC         (ARC_MESSAGE | ARC_SEAL)
#define COVERING    (DKIM | ARC_MESSAGE) /* those that cover a header and a body */
#define ALL         (DKIM | ARC)

static bool
read_version(Signature *signature, const Tag *tag)
{
	(void)signature;
	return slice_equal(tag->value, "1");
}

static bool
read_algorithm(Signature *signature, const Tag *tag)
{
	static const struct {
		const char *name;
		KeyType type;
		HashKind hash;
	} algorithms[] = {
		{ "rsa-sha256", KEY_RSA, HASH_SHA256 },
		{ "ed25519-sha256", KEY_ED25519, HASH_SHA256 },
		{ "rsa-sha1", KEY_RSA, HASH_SHA1 },
	};

	signature->algorithm = tag->value;
	for (size_t i = 0; i < G_N_ELEMENTS(algorithms); i++) {
		if (!slice_equal(tag->value, algorithms[i].name))
			continue;
		signature->key_type = algorithms[i].type;
		signature->hash = algorithms[i].hash;
		/* ARC came after SHA-1. */
		return signature->kind == SIGNATURE_DKIM || signature->hash == HASH_SHA256;
	}
	return false;
}

static bool
read_base64(Slice text, uint8_t **ret, size_t *ret_len)
{
	*ret = g_malloc(text.len * 3 / 4 + 3);
	return tag_base64(text, *ret, ret_len);
}

static bool
read_value(Signature *signature, const Tag *tag)
{
	signature->value_place = tag->whole;
	return read_base64(tag->value, &signature->value, &signature->value_len);
}

static bool
read_body_hash(Signature *signature, const Tag *tag)
{
	return read_base64(tag->value, &signature->body_hash, &signature->body_hash_len);
}

static bool
read_canonical(Slice text, Canonical *ret)
{
	*ret = slice_equal(text, "relaxed") ? CANONICAL_RELAXED : CANONICAL_SIMPLE;
	return *ret == CANONICAL_RELAXED || slice_equal(text, "simple");
}

/* "relaxed" alone is of the header; the body is "simple" then. */
static bool
read_canonicals(Signature *signature, const Tag *tag)
{
	Slice header = tag->value;
	const char *slash = memchr(header.text, '/', header.len);
	Slice body;

	if (!slash) {
		signature->body_canonical = CANONICAL_SIMPLE;
		return read_canonical(header, &signature->header_canonical);
	}
	header.len = (size_t)(slash - header.text);
	body = (Slice){ slash + 1, tag->value.len - header.len - 1 };
	return read_canonical(header, &signature->header_canonical) &&
	       read_canonical(body, &signature->body_canonical);
}

static bool
read_domain(Signature *signature, const Tag *tag)
{
	signature->domain = signature_domain(tag->value);
	return signature->domain && strchr(signature->domain, '.');
}

static bool
read_selector(Signature *signature, const Tag *tag)
{
	signature->selector = signature_domain(tag->value);
	return signature->selector;
}

/* hdr-name *( [FWS] ":" [FWS] hdr-name ) */
static bool
read_fields(Signature *signature, const Tag *tag)
{
	Slice rest = tag->value, item;
	size_t n = 0;

	signature->fields = tag->value;
	while (tag_item_next(&rest, &item)) {
		if (++n > SIGNED_FIELDS_MAX)
			return false;
		for (size_t i = 0; i < item.len; i++)
			if (item.text[i] <= ' ' || item.text[i] >= 0x7f)
				return false;
		/* In ARC nothing says that a name must not be empty; it is that of no field. */
		if (item.len == 0 && signature->kind == SIGNATURE_DKIM)
			return false;
	}
	/* RFC 8617 §4.1.2: the seals sign each other. */
	return signature->kind == SIGNATURE_DKIM || !signature_names(signature, "arc-seal");
}

static bool
has_from(Signature *signature, const Tag *tag)
{
	(void)tag;
	return signature_names(signature, "from") > 0;
}

static bool
forbidden(Signature *signature, const Tag *tag)
{
	(void)signature;
	(void)tag;
	return false;
}

/* [ Local-part ] "@" domain-name, at or below d= */
static bool
read_identity(Signature *signature, const Tag *tag)
{
	const char *at = memrchr(tag->value.text, '@', tag->value.len);
	g_autofree char *domain = NULL;
	size_t len, below;

	if (!at || tag->value.len > IDENTITY_MAX || !signature->domain)
		return false;
	signature->identity = tag->value;
	at++;
	domain = signature_domain((Slice){ at, (size_t)(tag->value.text + tag->value.len - at) });
	if (!domain)
		return false;
	signature->own_identity = strcmp(domain, signature->domain) == 0;
	len = strlen(domain);
	below = strlen(signature->domain);
	return signature->own_identity || (len > below && domain[len - below - 1] == '.' &&
	                                   strcmp(domain + len - below, signature->domain) == 0);
}

static bool
read_query(Signature *signature, const Tag *tag)
{
	Slice rest = tag->value, item;
	bool found = false;

	(void)signature;
	/* The second is from before RFC 4871, and means the same. */
	while (tag_item_next(&rest, &item))
		found = found || slice_equal(item, "dns/txt") || slice_equal(item, "dns");
	return found;
}

static bool
read_length(Signature *signature, const Tag *tag)
{
	signature->has_length = true;
	return tag_number(tag->value, &signature->length);
}

static bool
read_time(Signature *signature, const Tag *tag)
{
	signature->has_time = true;
	return tag_number(tag->value, &signature->time);
}

static bool
read_expiry(Signature *signature, const Tag *tag)
{
	signature->has_expiry = true;
	return tag_number(tag->value, &signature->expiry) &&
	       (!signature->has_time || signature->expiry > signature->time);
}

static bool
read_instance(Signature *signature, const Tag *tag)
{
	uint64_t number = 0;

	if (!tag_number(tag->value, &number) || number < 1 || number > ARC_SETS_MAX)
		return false;
	signature->instance = (unsigned)number;
	return true;
}

static bool
read_chain(Signature *signature, const Tag *tag)
{
	static const char *const values[] = {
		[CHAIN_NONE] = "none", [CHAIN_FAIL] = "fail", [CHAIN_PASS] = "pass"
	};

	for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
		if (!slice_equal(tag->value, values[i]))
			continue;
		signature->chain = (ChainValue)i;
		return true;
	}
	return false;
}

/* In this order: what a rule needs stands above it, and the first problem is the one named. */
static const struct {
	const char *tag;
	unsigned kinds, required; /* SignatureKind */
	bool (*read)(Signature *signature, const Tag *tag);
	const char *problem;
} rules[] = {
	{ "v", DKIM, DKIM, read_version, "version" },
	{ "i", ARC, ARC, read_instance, "instance" },
	{ "d", ALL, ALL, read_domain, "domain" },
	{ "s", ALL, ALL, read_selector, "selector" },
	{ "a", ALL, ALL, read_algorithm, "algorithm" },
	{ "b", ALL, ALL, read_value, "signature-value" },
	{ "bh", COVERING, COVERING, read_body_hash, "body-hash" },
	{ "c", COVERING, 0, read_canonicals, "canonicalization" },
	{ "h", COVERING, COVERING, read_fields, "fields" },
	{ "h", DKIM, DKIM, has_from, "from-unsigned" },
	{ "h", ARC_SEAL, 0, forbidden, "fields" },
	{ "i", DKIM, 0, read_identity, "identity" },
	{ "l", COVERING, 0, read_length, "length" },
	{ "q", COVERING, 0, read_query, "query" },
	{ "t", ALL, 0, read_time, "time" },
	{ "x", COVERING, 0, read_expiry, "expiry" },
	{ "cv", ARC_SEAL, ARC_SEAL, read_chain, "chain" },
};

void
signature_read(Signature *signature, SignatureKind kind, const Header *header)
{
	TagList list = { .n = 0 };

	*signature = (Signature){ .header = header, .kind = kind, .own_identity = true };
	if (header->raw_len > SIGNATURE_FIELD_MAX) {
		signature->problem = "too-large";
		return;
	}
	/* Without c= ARC is "relaxed", as all who validate it agree, though not RFC 8617 §4.1.2. */
	if (kind == SIGNATURE_ARC_MESSAGE)
		signature->header_canonical = signature->body_canonical = CANONICAL_RELAXED;
	if (!tag_list_read(header->raw, header->raw_len, &list))
		signature->problem = "tag-list";
	for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
		const Tag *tag = tag_list_find(&list, rules[i].tag);
		bool good;

		if (!(rules[i].kinds & kind))
			continue;
		good = tag ? rules[i].read(signature, tag) : !(rules[i].required & kind);
		if (!good && !signature->problem)
			signature->problem = rules[i].problem;
	}
}

void
signature_clear(Signature *signature)
{
	g_clear_pointer(&signature->domain, g_free);
	g_clear_pointer(&signature->selector, g_free);
	g_clear_pointer(&signature->value, g_free);
	g_clear_pointer(&signature->body_hash, g_free);
}

unsigned
signature_names(const Signature *signature, const char *field)
{
	Slice rest = signature->fields, item;
	unsigned count = 0;

	while (tag_item_next(&rest, &item))
		count += slice_equal_ignoring_case(item, field);
	return count;
}
