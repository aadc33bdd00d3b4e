/* SPDX-License-Identifier: MIT */

/*
 * Mending
 *
 * Spam filters and lists write a tag in front of the subject and a footer below the text, and the
 * signature of an honest sender breaks. What they did is taken back, by trying: a signature that
 * then verifies proves that nothing else was done. The verdict stays "fail".
 */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/signatures.h"
#include "base/text.h"
#include "message/header.h"

#define TAG_MAX  80 /* bytes between the brackets of a tag */
#define WORD_MAX 24 /* bytes of a word before a colon */

/* "[list]", "{Spam?}", "(EXT)", "<EXT>" */
static size_t
bracketed_length(const char *p, size_t len)
{
	static const char open[] = "[{(<", close[] = "]})>";
	const char *kind = len > 0 && *p ? strchr(open, *p) : NULL;
	const char *end = kind ? memchr(p, close[kind - open], MIN(len, TAG_MAX)) : NULL;

	return end ? (size_t)(end + 1 - p) : 0;
}

/* "***SPAM***" */
static size_t
starred_length(const char *p, size_t len)
{
	size_t n = 0;

	len = MIN(len, TAG_MAX);
	while (n < len && p[n] == '*')
		n++;
	if (n == 0)
		return 0;
	while (n < len && p[n] != '*' && p[n] != '\n')
		n++;
	if (n == len || p[n] != '*')
		return 0;
	while (n < len && p[n] == '*')
		n++;
	return n;
}

/* "SPAM:", "Re:" */
static size_t
word_length(const char *p, size_t len)
{
	size_t n = 0;

	len = MIN(len, WORD_MAX);
	while (n < len && !header_is_white(p[n]) && p[n] != ':')
		n++;
	return n > 0 && n < len && p[n] == ':' ? n + 1 : 0;
}

/* Returns the length of what may have been put in front of @p, with the white space behind it. */
static size_t
tag_length(const char *p, size_t len)
{
	size_t n = encoded_word_length(p, len);

	if (n == 0)
		n = bracketed_length(p, len);
	if (n == 0)
		n = starred_length(p, len);
	if (n > 0 && n < len && p[n] == ':')
		n++;
	if (n == 0)
		n = word_length(p, len);
	while (n > 0 && n < len && header_is_white(p[n]))
		n++;
	return n;
}

typedef struct Attempt {
	const Signatures *signatures;
	const Signature *signature;
	const Key *key;
	const Header *header; /* Subject */
	Field field;
} Attempt;

/* Whether the header was signed without the @n bytes at @from of the subject's field. */
static bool
verifies_without(const Attempt *attempt, size_t from, size_t n)
{
	Field field = attempt->field;
	g_autofree char *text = g_malloc(field.len);
	Replacement replacement = { attempt->header, { text, field.len - n, field.value } };
	uint8_t hash[HASH_MAX];
	size_t size;

	memcpy(text, field.text, from);
	memcpy(text + from, field.text + from + n, field.len - from - n);
	return signature_header_hash(attempt->signature, attempt->signatures->facts, &replacement,
	                             hash, &size) &&
	       key_verifies(attempt->key, attempt->signature->hash, hash, attempt->signature->value,
	                    attempt->signature->value_len);
}

/* Takes off one tag after the other, from @from on. Returns what was there, or NULL. */
static char *
try_from(const Attempt *attempt, size_t from)
{
	const Field *field = &attempt->field;
	size_t n = 0;

	for (unsigned i = 0; i < MEND_TAGS_MAX; i++) {
		size_t more = tag_length(field->text + from + n, field->len - from - n);
		EncodedFacts encoding = { 0 };

		if (more == 0)
			break;
		n += more;
		if (verifies_without(attempt, from, n))
			return encoded_words_decode(field->text + from, n, &encoding);
	}
	return NULL;
}

/* Of several subjects the lowest is the one that is signed. */
static const Header *
last_subject(const GPtrArray *headers)
{
	for (guint i = headers->len; i-- > 0;) {
		const Header *header = g_ptr_array_index(headers, i);

		if (g_ascii_strcasecmp(header->name, "Subject") == 0)
			return header;
	}
	return NULL;
}

/* Returns: (transfer full): what stands in front of the subject since it was signed, or NULL. */
static char *
mend_subject(const Signatures *signatures, const Signed *covered, const Key *key)
{
	Attempt attempt = { .signatures = signatures,
		            .signature = &covered->signature,
		            .key = key };
	size_t from, reply;
	char *text;

	attempt.header = last_subject(signatures->facts->headers);
	if (!attempt.header || !signature_names(&covered->signature, "Subject") ||
	    covered->header_size > MEND_HEADER_MAX)
		return NULL;
	attempt.field = signature_field(signatures->facts, attempt.header);
	if (attempt.field.len > MEND_SUBJECT_MAX)
		return NULL;
	from = attempt.field.value;
	while (from < attempt.field.len && header_is_white(attempt.field.text[from]))
		from++;
	text = try_from(&attempt, from);
	/* "Re: [list] ...": some lists write their tag behind what a reply begins with. */
	reply = word_length(attempt.field.text + from, attempt.field.len - from);
	if (text || reply == 0)
		return text;
	from += reply;
	while (from < attempt.field.len && header_is_white(attempt.field.text[from]))
		from++;
	return try_from(&attempt, from);
}

/*
 * Returns up to where the body was as signed, 0 when it was nowhere. Sought once for a signature,
 * and only when its key is at hand: it takes a hash for each line.
 */
static size_t
signed_end(const Signatures *signatures, const Signed *covered)
{
	const Signature *signature = &covered->signature;
	gpointer known = NULL;
	size_t end = 0;

	if (signature->has_length || signature->body_hash_len != hash_length(signature->hash))
		return 0;
	if (g_hash_table_lookup_extended(signatures->ends, covered, NULL, &known))
		return GPOINTER_TO_SIZE(known);
	if (!canonical_body_find_end(signatures->body, signatures->body_len,
	                             signature->body_canonical, signature->hash,
	                             signature->body_hash, &end))
		end = 0;
	g_hash_table_insert(signatures->ends, (gpointer)covered, GSIZE_TO_POINTER(end));
	return end;
}

DkimMend
signature_mend(const Signatures *signatures, const Signed *covered, const Key *key,
               bool header_fits, char **ret_text)
{
	bool body_fits = !(covered->flaws & DKIM_FLAW_BODY_CHANGED);
	size_t end = body_fits ? 0 : signed_end(signatures, covered);
	g_autofree char *subject = NULL, *footer = NULL;

	if (!body_fits && end == 0)
		return DKIM_MEND_NONE;
	if (!header_fits) {
		subject = mend_subject(signatures, covered, key);
		if (!subject)
			return DKIM_MEND_NONE;
	}
	if (!body_fits)
		footer = text_clean_len(signatures->body + end, signatures->body_len - end);
	if (subject && footer) {
		*ret_text = g_strconcat(subject, " … ", footer, NULL);
		return DKIM_MEND_BOTH;
	}
	*ret_text = subject ? g_steal_pointer(&subject) : g_steal_pointer(&footer);
	return body_fits ? DKIM_MEND_SUBJECT : DKIM_MEND_FOOTER;
}
