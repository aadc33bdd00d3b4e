/* SPDX-License-Identifier: MIT */

/*
 * One entity of a message: a header and its body, in place (RFC 2045, RFC 2046)
 *
 * A tree is not built. The parts of a multipart are the pieces of its body between its own
 * delimiter lines, each cut out before it is looked into; so what is inside a part can never
 * reach beyond it, and time is the depth times the length at worst. This is also the order in
 * which Thunderbird decides.
 */

#pragma once

#include <gmime/gmime.h>
#include <stdbool.h>

#include "message/header.h"

typedef struct Entity {
	const char *raw; /* of the whole message; offsets count from here; borrowed */
	size_t body, end;
	GPtrArray *headers; /* Header */
	char *type;         /* lower case, "text/plain" when there is none or it is no type */
	GMimeContentEncoding encoding;
} Entity;

/*
 * Reads the header at @start of an entity that ends at @end. @type is what it is when it does
 * not say.
 */
void entity_init(Entity *entity, const char *raw, size_t start, size_t end, const char *type);
void entity_done(Entity *entity);

/* Returns parameter @name of the first field called @field, decoded, or NULL. (transfer full). */
char *entity_parameter(const Entity *entity, const char *field, const char *name);

/* Whether the first Content-Disposition says @disposition. */
bool entity_is_disposed(const Entity *entity, const char *disposition);

/* Returns the name a file would be saved under, or NULL. (transfer full). */
char *entity_filename(const Entity *entity);

/* Walks the parts of a multipart. */
typedef struct Splitter {
	const char *raw;
	size_t pos, end;
	GByteArray *delimiter; /* "\n--boundary", NULL when there is none */
	bool closed;
} Splitter;

/* Returns false when no delimiter line is there: the body is plain text then, not parts. */
bool splitter_init(Splitter *splitter, const Entity *entity);
void splitter_done(Splitter *splitter);

/* Gives the next part's place. Returns false after the last. */
bool splitter_next(Splitter *splitter, size_t *ret_start, size_t *ret_end);
