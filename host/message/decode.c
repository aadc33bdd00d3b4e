/* SPDX-License-Identifier: MIT */

#include "message/decode.h"

#include <limits.h>
#include <openssl/evp.h>
#include <string.h>

#include "base/base64.h"

#define STEP ((size_t)64 * 1024)

static EVP_MD *sha256;

/* uuencode, character by character: "begin 644 name", lines that begin with their length, "end". */
typedef struct Uu {
	unsigned matched; /* of "begin "; past it while no data has begun */
	bool begun;
	bool in_line;
	bool ended;
	unsigned left; /* bytes of the line still to come */
	uint32_t bits;
	unsigned count; /* characters in bits */
} Uu;

/* One decoder for all encodings: quoted-printable is GMime's. */
typedef struct Decoder {
	GMimeContentEncoding encoding;
	Base64 base64;
	Uu uu;
	GMimeEncoding state;
} Decoder;

void
decode_init(void)
{
	if (!sha256)
		sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
	g_assert(sha256);
}

static void
decoder_init(Decoder *decoder, GMimeContentEncoding encoding)
{
	*decoder = (Decoder){ .encoding = encoding };
	g_mime_encoding_init_decode(&decoder->state, encoding);
}

static void
uu_seek(Uu *uu, char c)
{
	static const char begin[] = "begin ";

	if (c == '\n') {
		uu->begun = uu->matched == strlen(begin);
		uu->matched = 0;
	} else if (uu->matched < strlen(begin)) {
		/* Not so begun: no match until the line's end. */
		uu->matched = c == begin[uu->matched] ? uu->matched + 1 : UINT_MAX;
	}
}

static size_t
uu_step(Uu *uu, const char *in, size_t len, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned value = ((unsigned char)in[i] - 32u) & 63;

		if (!uu->begun) {
			uu_seek(uu, in[i]);
		} else if (in[i] == '\n' || in[i] == '\r') {
			uu->in_line = false;
			uu->left = 0;
		} else if (!uu->in_line) {
			/* A line of no length ends it: "end" would be read as a length itself. */
			uu->in_line = true;
			uu->ended = uu->ended || value == 0;
			uu->left = uu->ended ? 0 : value;
			uu->count = 0;
		} else if (uu->left > 0) {
			uu->bits = uu->bits << 6 | value;
			if (++uu->count < 4)
				continue;
			uu->count = 0;
			for (int shift = 16; shift >= 0 && uu->left > 0; shift -= 8, uu->left--)
				out[n++] = (char)(uu->bits >> shift);
		}
	}
	return n;
}

/* Decodes @len <= STEP bytes into @out, which has room for 2 * STEP. */
static size_t
decoder_step(Decoder *decoder, const char *in, size_t len, char *out)
{
	switch (decoder->encoding) {
	case GMIME_CONTENT_ENCODING_BASE64:
		return base64_step(&decoder->base64, in, len, (uint8_t *)out);
	case GMIME_CONTENT_ENCODING_UUENCODE: return uu_step(&decoder->uu, in, len, out);
	case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE:
		return g_mime_encoding_step(&decoder->state, in, len, out);
	case GMIME_CONTENT_ENCODING_DEFAULT:
	case GMIME_CONTENT_ENCODING_7BIT:
	case GMIME_CONTENT_ENCODING_8BIT:
	case GMIME_CONTENT_ENCODING_BINARY: memcpy(out, in, len); return len;
	}
	g_assert_not_reached();
}

static size_t
decoder_end(Decoder *decoder, char *out)
{
	if (decoder->encoding == GMIME_CONTENT_ENCODING_BASE64)
		return base64_end(&decoder->base64, (uint8_t *)out);
	if (decoder->encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
		return g_mime_encoding_flush(&decoder->state, "", 0, out);
	return 0;
}

GByteArray *
decode_all(GMimeContentEncoding encoding, const char *in, size_t len, size_t max, bool *ret_cut)
{
	GByteArray *out = g_byte_array_sized_new((guint)MIN(len, max) + 8);
	Decoder decoder;
	char buf[2 * STEP];
	size_t n = 0;

	decoder_init(&decoder, encoding);
	for (size_t i = 0; i < len && out->len <= max; i += STEP) {
		n = decoder_step(&decoder, in + i, MIN(STEP, len - i), buf);
		g_byte_array_append(out, (uint8_t *)buf, (guint)n);
	}
	n = decoder_end(&decoder, buf);
	g_byte_array_append(out, (uint8_t *)buf, (guint)n);
	*ret_cut = out->len > max;
	if (*ret_cut)
		g_byte_array_set_size(out, (guint)max);
	g_byte_array_append(out, (const uint8_t *)"", 1);
	g_byte_array_set_size(out, out->len - 1);
	return out;
}

static void
digest_add(Digest *digest, EVP_MD_CTX *hash, const char *data, size_t len)
{
	size_t room = MIN(sizeof(digest->head) - digest->head_len, len);

	memcpy(digest->head + digest->head_len, data, room);
	digest->head_len += room;
	digest->size += len;
	EVP_DigestUpdate(hash, data, len);
}

void
decode_digest(GMimeContentEncoding encoding, const char *in, size_t len, Digest *ret)
{
	EVP_MD_CTX *hash = EVP_MD_CTX_new();
	unsigned char md[EVP_MAX_MD_SIZE];
	unsigned md_len = 0;
	Decoder decoder;
	char buf[2 * STEP];

	memset(ret, 0, sizeof(*ret));
	decode_init();
	EVP_DigestInit_ex2(hash, sha256, NULL);
	decoder_init(&decoder, encoding);
	for (size_t i = 0; i < len; i += STEP)
		digest_add(ret, hash, buf, decoder_step(&decoder, in + i, MIN(STEP, len - i), buf));
	digest_add(ret, hash, buf, decoder_end(&decoder, buf));
	EVP_DigestFinal_ex(hash, md, &md_len);
	EVP_MD_CTX_free(hash);
	for (unsigned i = 0; i < md_len && i < 32; i++)
		g_snprintf(ret->sha256 + 2 * i, 3, "%02x", md[i]);
}
