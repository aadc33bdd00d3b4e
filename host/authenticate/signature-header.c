/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/signature.h"
#include "base/limits.h"
#include "web/idna.h"

/* Labels of letters, digits, "-" inside and "_" anywhere (RFC 5321 §4.1.2, RFC 2181 §11). */
static bool
is_domain(const char *name, size_t len)
{
	size_t label = 0;

	if (len == 0 || len > DOMAIN_MAX)
		return false;
	for (size_t i = 0; i <= len; i++) {
		if (i == len || name[i] == '.') {
			if (label == 0 || label > DOMAIN_LABEL_MAX || name[i - 1] == '-')
				return false;
			label = 0;
		} else if (g_ascii_isalnum(name[i]) || name[i] == '_' ||
		           (name[i] == '-' && label > 0)) {
			label++;
		} else {
			return false;
		}
	}
	return true;
}

static bool
is_ascii(Slice text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.text[i] >= 0x80)
			return false;
	return true;
}

char *
signature_domain(Slice text)
{
	char ascii[DOMAIN_MAX + 1];
	size_t len;

	if (is_domain(text.text, text.len))
		return g_ascii_strdown(text.text, (gssize)text.len);
	/* RFC 8616 §4: mail of EAI has U-labels. */
	if (is_ascii(text) || text.len > URL_IDNA_MAX ||
	    !g_utf8_validate(text.text, (gssize)text.len, NULL))
		return NULL;
	len = idna_to_ascii(text.text, text.len, ascii, sizeof(ascii));
	return is_domain(ascii, len) ? g_ascii_strdown(ascii, (gssize)len) : NULL;
}

Field
signature_field(const Facts *facts, const Header *header)
{
	const char *text = facts->raw + header->offset;

	return (Field){ .text = text,
		        .len = (size_t)(header->raw + header->raw_len - text),
		        .value = (size_t)(header->raw - text) };
}

void
signature_own_field(GByteArray *out, const Signature *signature, Canonical canonical,
                    const Facts *facts)
{
	Field field = signature_field(facts, signature->header);
	size_t before = (size_t)(signature->value_place.text - field.text);
	size_t behind = before + signature->value_place.len;
	g_autofree char *text = g_malloc(field.len);

	memcpy(text, field.text, before);
	memcpy(text + before, field.text + behind, field.len - behind);
	canonical_field(out, canonical,
	                (Field){ text, field.len - signature->value_place.len, field.value });
}

/* Returns the lowest field called @name that is not taken, or NULL; it is then. */
static const Header *
take_field(const GPtrArray *headers, Slice name, uint8_t *taken)
{
	for (guint i = headers->len; i-- > 0;) {
		const Header *header = g_ptr_array_index(headers, i);

		if (taken[i] || (header->name[0] ^ name.text[0]) & 0x5f ||
		    !slice_equal_ignoring_case(name, header->name))
			continue;
		taken[i] = 1;
		return header;
	}
	return NULL;
}

/* Appends the canonical forms of the fields of h=, from the bottom up (RFC 6376 §5.4.2). */
static bool
add_fields(GByteArray *out, const Signature *signature, const Facts *facts,
           const Replacement *replacement)
{
	g_autofree uint8_t *taken = g_new0(uint8_t, facts->headers->len);
	Slice rest = signature->fields, name;
	size_t size = 0;
	guint own;

	/* A signature did not stand there yet when it was made. */
	if (g_ptr_array_find(facts->headers, signature->header, &own))
		taken[own] = 1;
	while (tag_item_next(&rest, &name)) {
		const Header *header =
			name.len > 0 ? take_field(facts->headers, name, taken) : NULL;
		Field field;

		if (!header)
			continue;
		field = replacement && replacement->header == header
		                ? replacement->field
		                : signature_field(facts, header);
		size += field.len;
		if (size > SIGNED_HEADER_MAX)
			return false;
		canonical_field(out, signature->header_canonical, field);
		g_byte_array_append(out, (const guint8 *)"\r\n", 2);
	}
	return true;
}

bool
signature_header_hash(const Signature *signature, const Facts *facts,
                      const Replacement *replacement, uint8_t out[HASH_MAX], size_t *ret_size)
{
	g_autoptr(GByteArray) bytes = g_byte_array_sized_new(8192);
	EVP_MD_CTX *hash;

	if (!add_fields(bytes, signature, facts, replacement))
		return false;
	signature_own_field(bytes, signature, signature->header_canonical, facts);
	hash = hash_begin(signature->hash);
	hash_peek(hash, bytes->data, bytes->len, out);
	EVP_MD_CTX_free(hash);
	*ret_size = bytes->len;
	return true;
}
