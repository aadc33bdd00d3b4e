/* SPDX-License-Identifier: MIT */

/*
 * What is inside of an attachment
 *
 * As far as it can be told without unpacking: which files an archive holds, and what a page or a
 * document would do when it is opened. Every reader takes any bytes whatever, in linear time.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "message/link-set.h"

/* What it can hold, and the word of the report for it. */
#define HOLDS(X)                                                                             \
	X(FORM, "form")                                                                      \
	X(PASSWORD_FIELD, "password-field")                                                  \
	X(SCRIPT, "script")                                                                  \
	X(DECODER, "decoder")       /* a script that unpacks texts and runs them */          \
	X(REDIRECT, "redirect")     /* leads on by itself */                                 \
	X(DATA, "data")             /* makes a page or a file out of itself: data:, blob: */ \
	X(JAVASCRIPT, "javascript") /* of a PDF */                                           \
	X(LAUNCH, "launch")         /* a PDF starts a program */                             \
	X(EMBEDDED_FILE, "embedded-file")                                                    \
	X(MACRO, "macro")                                                                    \
	X(ARCHIVE, "archive") /* within the archive */                                       \
	X(PROGRAM, "program")                                                                \
	X(DISK_IMAGE, "disk-image")

typedef enum {
#define X(id, word) HOLDS_BIT_##id,
	HOLDS(X)
#undef X
	HOLDS_N
} HoldsBit;

enum {
#define X(id, word) HOLDS_##id = 1 << HOLDS_BIT_##id,
	HOLDS(X)
#undef X
};

typedef struct Inside {
	unsigned holds;      /* HOLDS_... */
	bool encrypted;      /* what it holds opens with a password only */
	bool names_hidden;   /* and so do the names of the files in it, or they are packed */
	bool cut;            /* not all of it was looked at */
	GPtrArray *members;  /* char *: the first names, UTF-8; NULL when it is no archive */
	size_t n_members;    /* of all files in it */
	char *runs;          /* the worst of those that run when they are opened, or NULL */
	bool runs_as_script; /* which is a script or a disk image, not a program */
	char *masked;        /* the first whose name deceives, or NULL */
	const char *type; /* what the file turned out to be, static; NULL: as its first bytes say */
	char *organiser;  /* of an invitation: the address, or NULL */
	bool invites;     /* it asks to come, or calls off; not an answer to such */
} Inside;

void inside_clear(Inside *inside);

/* Returns the word for bit @bit of holds. */
const char *holds_to_string(HoldsBit bit);

/* Adds a file of an archive under its @name, of which the encoding is not known. */
void inside_add(Inside *inside, const char *name, size_t len);

/* Whether inside_read() has a reader for a file: by its first bytes, its type or its name. */
bool inside_is_wanted(const char *detected, const char *type, const char *name);

/* Looks into the file @data. Links go to @links, at the place that is set there. */
void inside_read(Inside *inside, const char *data, size_t len, const char *name, LinkSet *links);
