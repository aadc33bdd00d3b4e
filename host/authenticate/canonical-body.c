/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "authenticate/bounds.h"
#include "authenticate/canonical-line.h"

#define BUFFER_SIZE ((size_t)16 * 1024) /* half of what a processor has closest */

/* Where the canonical body goes. */
typedef struct Sink {
	EVP_MD_CTX *hash;
	BodyHash **next, **end; /* those not reached, by their limits */
	uint64_t total;
	size_t used;
	char buffer[BUFFER_SIZE];
} Sink;

static Sink *
sink_new(HashKind kind)
{
	Sink *sink = g_malloc(sizeof(Sink));

	sink->hash = hash_begin(kind);
	sink->next = sink->end = NULL;
	sink->total = 0;
	sink->used = 0;
	return sink;
}

static void
sink_free(Sink *sink)
{
	EVP_MD_CTX_free(sink->hash);
	g_free(sink);
}

static void
sink_flush(Sink *sink)
{
	hash_add(sink->hash, sink->buffer, sink->used);
	sink->used = 0;
}

static void
sink_peek(Sink *sink, uint8_t out[HASH_MAX])
{
	sink_flush(sink);
	hash_peek(sink->hash, "", 0, out);
}

/* What does not fit is hashed where it lies. */
static void
sink_take(Sink *sink, const char *p, size_t len)
{
	if (len > BUFFER_SIZE - sink->used)
		sink_flush(sink);
	if (len > BUFFER_SIZE) {
		hash_add(sink->hash, p, len);
		return;
	}
	memcpy(sink->buffer + sink->used, p, len);
	sink->used += len;
}

static void
sink_put_slowly(Sink *sink, const char *p, size_t len)
{
	while (sink->next < sink->end && (*sink->next)->limit - sink->total <= len) {
		size_t part = (size_t)((*sink->next)->limit - sink->total);

		sink_take(sink, p, part);
		sink->total += part;
		p += part;
		len -= part;
		sink_peek(sink, (*sink->next)->value);
		sink->next++;
	}
	/* When nobody wants the rest hashed it is still counted. */
	if (sink->next < sink->end)
		sink_take(sink, p, len);
	sink->total += len;
}

static inline void
sink_put(Sink *sink, const char *p, size_t len)
{
	if (len > BUFFER_SIZE - sink->used || sink->next == sink->end ||
	    (*sink->next)->limit - sink->total <= len) {
		sink_put_slowly(sink, p, len);
		return;
	}
	memcpy(sink->buffer + sink->used, p, len);
	sink->used += len;
	sink->total += len;
}

static void
put_relaxed(Sink *sink, const char *p, size_t len)
{
	const char *end = p + len, *word;

	while (end > p && line_is_space(end[-1]))
		end--;
	if (line_is_relaxed(p, (size_t)(end - p))) {
		sink_put(sink, p, (size_t)(end - p));
		return;
	}
	while (p < end) {
		for (word = p; p < end && !line_is_space(*p); p++)
			;
		sink_put(sink, word, (size_t)(p - word));
		if (p < end)
			sink_put(sink, " ", 1);
		while (p < end && line_is_space(*p))
			p++;
	}
}

/*
 * Puts all lines from @p on, the last one also when its end is missing. Lines that need no change
 * go together, and a long run of them is hashed where it lies.
 */
static void
put_lines(Sink *sink, Canonical canonical, const char *p, const char *end)
{
	const char *run = p;
	bool changed = false;

	while (p < end) {
		const char *lf, *stop;
		size_t len;

		/* Behind one that had to be changed the next is likely to be like it. */
		if (!changed)
			p = lines_skip(canonical, p, end);
		lf = memchr(p, '\n', (size_t)(end - p));
		stop = lf ? lf + 1 : end;
		len = (size_t)((lf ? lf : end) - p);
		changed = !lf || len == 0 || lf[-1] != '\r';
		len -= !changed;
		changed = changed || (canonical == CANONICAL_RELAXED && !line_is_relaxed(p, len));
		if (changed) {
			sink_put(sink, run, (size_t)(p - run));
			if (canonical == CANONICAL_RELAXED)
				put_relaxed(sink, p, len);
			else
				sink_put(sink, p, len);
			sink_put(sink, "\r\n", 2);
			run = stop;
		}
		p = stop;
	}
	sink_put(sink, run, (size_t)(end - run));
}

/* Returns where the last line that is not empty ends, before its line end: empty ones are not
 * hashed. */
static size_t
content_end(const char *body, size_t len, Canonical canonical)
{
	size_t end = len;

	for (;;) {
		size_t at = end;

		while (canonical == CANONICAL_RELAXED && at > 0 && line_is_space(body[at - 1]))
			at--;
		if (at > 0 && body[at - 1] != '\n')
			return end;
		if (at == 0)
			return 0;
		end = at - 1;
		if (end > 0 && body[end - 1] == '\r')
			end--;
	}
}

/* A body of nothing is one line end in "simple", and nothing in "relaxed". */
static void
put_body(Sink *sink, Canonical canonical, const char *body, size_t end)
{
	if (end > 0)
		put_lines(sink, canonical, body, body + end);
	else if (canonical == CANONICAL_SIMPLE)
		sink_put(sink, "\r\n", 2);
}

static int
compare_limits(const void *a, const void *b)
{
	uint64_t left = (*(BodyHash *const *)a)->limit, right = (*(BodyHash *const *)b)->limit;

	return (left > right) - (left < right);
}

static void
hash_together(const char *body, size_t len, BodyHash **hashes, size_t n)
{
	Canonical canonical = hashes[0]->canonical;
	Sink *sink = sink_new(hashes[0]->kind);

	qsort(hashes, n, sizeof(BodyHash *), compare_limits);
	sink->next = hashes;
	sink->end = hashes + n;
	put_body(sink, canonical, body, content_end(body, len, canonical));
	for (; sink->next < sink->end; sink->next++)
		sink_peek(sink, (*sink->next)->value);
	for (size_t i = 0; i < n; i++)
		hashes[i]->total = sink->total;
	sink_free(sink);
}

void
canonical_body_hash(const char *body, size_t len, BodyHash *hashes, size_t n)
{
	BodyHash *same[BODY_HASHES_MAX];

	for (Canonical canonical = CANONICAL_SIMPLE; canonical <= CANONICAL_RELAXED; canonical++) {
		for (HashKind kind = HASH_SHA1; kind <= HASH_SHA256; kind++) {
			size_t found = 0;

			for (size_t i = 0; i < n; i++)
				if (hashes[i].canonical == canonical && hashes[i].kind == kind)
					same[found++] = &hashes[i];
			if (found > 0)
				hash_together(body, len, same, found);
		}
	}
}

/* Lists, from the last one up, where lines that are not empty end: behind their line end. */
static size_t
list_ends(const char *body, size_t end, Canonical canonical, size_t ends[MEND_LINES_MAX])
{
	size_t n = 0;

	while (n < MEND_LINES_MAX) {
		const char *lf = memrchr(body, '\n', end);
		size_t at = lf ? (size_t)(lf + 1 - body) : 0;

		end = content_end(body, at, canonical);
		if (end == 0)
			break;
		/* The first LF behind the content ends its line. */
		lf = memchr(body + end, '\n', at - end);
		ends[n++] = (size_t)(lf + 1 - body);
	}
	return n;
}

bool
canonical_body_find_end(const char *body, size_t len, Canonical canonical, HashKind kind,
                        const uint8_t *wanted, size_t *ret_end)
{
	size_t ends[MEND_LINES_MAX], n, from = 0;
	uint8_t value[HASH_MAX];
	BodyHash all = { .limit = UINT64_MAX }, *hashes[] = { &all };
	bool found = false;
	Sink *sink;

	if (len > MEND_BODY_MAX)
		return false;
	n = list_ends(body, content_end(body, len, canonical), canonical, ends);
	sink = sink_new(kind);
	sink->next = hashes;
	sink->end = hashes + 1;
	while (n-- > 0) {
		put_lines(sink, canonical, body + from, body + ends[n]);
		from = ends[n];
		sink_peek(sink, value);
		if (memcmp(value, wanted, hash_length(kind)) == 0) {
			found = true;
			*ret_end = from;
		}
	}
	sink_free(sink);
	return found;
}
