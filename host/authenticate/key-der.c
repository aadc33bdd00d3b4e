/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "authenticate/key.h"

#define TAG_INTEGER    0x02
#define TAG_BIT_STRING 0x03
#define TAG_SEQUENCE   0x30

/* A window on DER (X.690 §10), read from its front. */
typedef struct Der {
	const uint8_t *p, *end;
} Der;

/* Steps into the next value, which must be @tag; *ret may be the same as @der's own. */
static bool
der_take(Der *der, uint8_t tag, Der *ret)
{
	size_t left = (size_t)(der->end - der->p), length, octets = 0;
	const uint8_t *p = der->p;

	if (left < 2 || p[0] != tag)
		return false;
	length = p[1];
	if (length > 0x80) {
		octets = length - 0x80;
		/* Two bytes of length are more than any key has. */
		if (octets > 2 || left < 2 + octets)
			return false;
		length = octets == 1 ? p[2] : (size_t)p[2] << 8 | p[3];
		/* In DER a length is written as short as can be. */
		if (length < 0x80 || (octets == 2 && length < 0x100))
			return false;
	} else if (length == 0x80) {
		return false;
	}
	p += 2 + octets;
	if (length > (size_t)(der->end - p))
		return false;
	der->p = p + length;
	*ret = (Der){ p, p + length };
	return true;
}

/* Reads a positive odd INTEGER. */
static bool
take_number(Der *der, const uint8_t **ret_number, size_t *ret_len)
{
	Der number;

	if (!der_take(der, TAG_INTEGER, &number) || number.p == number.end || *number.p >= 0x80)
		return false;
	if (*number.p == 0 && number.end - number.p > 1) {
		/* A zero in front only keeps the number from being negative. */
		if (number.p[1] < 0x80)
			return false;
		number.p++;
	}
	*ret_number = number.p;
	*ret_len = (size_t)(number.end - number.p);
	return number.end[-1] & 1;
}

/* Steps into the RSAPublicKey inside a SubjectPublicKeyInfo. */
static bool
enter_spki(Der *sequence, Der *ret_key)
{
	static const uint8_t rsa_encryption[] = { 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86,
		                                  0xf7, 0x0d, 0x01, 0x01, 0x01 };
	static const uint8_t null[] = { 0x05, 0x00 };
	Der algorithm, bits;
	size_t len;

	if (!der_take(sequence, TAG_SEQUENCE, &algorithm) ||
	    !der_take(sequence, TAG_BIT_STRING, &bits) || sequence->p != sequence->end)
		return false;
	len = (size_t)(algorithm.end - algorithm.p);
	if (len < sizeof(rsa_encryption) ||
	    memcmp(algorithm.p, rsa_encryption, sizeof(rsa_encryption)) != 0)
		return false;
	/* RFC 3279 §2.3.1 wants a NULL behind it; some writers leave it out. */
	if (len != sizeof(rsa_encryption) &&
	    (len != sizeof(rsa_encryption) + sizeof(null) ||
	     memcmp(algorithm.p + sizeof(rsa_encryption), null, sizeof(null)) != 0))
		return false;
	/* No bits of the last byte are unused. */
	if (bits.p == bits.end || *bits.p != 0)
		return false;
	bits.p++;
	return der_take(&bits, TAG_SEQUENCE, ret_key) && bits.p == bits.end;
}

bool
key_der_read(const uint8_t *der, size_t len, RsaNumbers *ret_numbers)
{
	Der all = { der, der + len }, key;

	if (!der_take(&all, TAG_SEQUENCE, &key) || all.p != all.end || key.p == key.end)
		return false;
	if (*key.p == TAG_SEQUENCE && !enter_spki(&(Der){ key.p, key.end }, &key))
		return false;
	return take_number(&key, &ret_numbers->n, &ret_numbers->n_len) &&
	       take_number(&key, &ret_numbers->e, &ret_numbers->e_len) && key.p == key.end;
}
