/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "fetch/feed-key.h"

/*
 * SipHash-2-4 (Aumasson and Bernstein, 2012) under a fixed key. A secret one would gain nothing:
 * who crafts an address so that its hash is a listed one has his own link called listed, and who
 * crafts a list's addresses so that many share a prefix makes a search of ten steps one of twenty.
 * A fixed one lets every process read the files, and a test compare them.
 */
#define KEY_0 G_GUINT64_CONSTANT(0x0706050403020100)
#define KEY_1 G_GUINT64_CONSTANT(0x0f0e0d0c0b0a0908)

typedef struct Sip {
	uint64_t v0, v1, v2, v3;
} Sip;

static inline uint64_t
turn(uint64_t value, unsigned bits)
{
	return value << bits | value >> (64 - bits);
}

static inline void
mix(Sip *s)
{
	s->v0 += s->v1;
	s->v2 += s->v3;
	s->v1 = turn(s->v1, 13) ^ s->v0;
	s->v3 = turn(s->v3, 16) ^ s->v2;
	s->v0 = turn(s->v0, 32);
	s->v2 += s->v1;
	s->v0 += s->v3;
	s->v1 = turn(s->v1, 17) ^ s->v2;
	s->v3 = turn(s->v3, 21) ^ s->v0;
	s->v2 = turn(s->v2, 32);
}

static inline void
take(Sip *s, uint64_t word)
{
	s->v3 ^= word;
	mix(s);
	mix(s);
	s->v0 ^= word;
}

uint64_t
feed_hash(const void *data, size_t len)
{
	const uint8_t *bytes = data;
	Sip s = { KEY_0 ^ G_GUINT64_CONSTANT(0x736f6d6570736575),
		  KEY_1 ^ G_GUINT64_CONSTANT(0x646f72616e646f6d),
		  KEY_0 ^ G_GUINT64_CONSTANT(0x6c7967656e657261),
		  KEY_1 ^ G_GUINT64_CONSTANT(0x7465646279746573) };
	uint64_t word = 0;
	size_t i = 0;

	for (; i + sizeof(word) <= len; i += sizeof(word)) {
		memcpy(&word, bytes + i, sizeof(word));
		take(&s, GUINT64_FROM_LE(word));
	}
	word = (uint64_t)len << 56;
	for (size_t k = 0; i + k < len; k++)
		word |= (uint64_t)bytes[i + k] << (8 * k);
	take(&s, word);
	s.v2 ^= 0xff;
	for (int round = 0; round < 4; round++)
		mix(&s);
	return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}
