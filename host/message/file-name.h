/* SPDX-License-Identifier: MIT */

/*
 * What a file's name says, and how it can deceive
 *
 * Names may be a path of an archive and need not be UTF-8: only what is ASCII in every encoding of
 * names is looked at, and what is written in UTF-8.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef enum {
	FILE_OTHER,
	FILE_PROGRAM, /* runs when it is opened */
	FILE_SCRIPT,  /* likewise, but is sent as a text too */
	FILE_IMAGE,   /* of a disk */
	FILE_ARCHIVE,
	FILE_DOCUMENT, /* or a picture, a text: what a reader opens without a thought */
} FileKind;

/* Returns what @name is by its last ending; Windows drops white space and dots behind it. */
FileKind file_kind(const char *name, size_t len);

/* Whether opening a file of @kind can run something. */
bool file_kind_runs(FileKind kind);

/* "invoice.pdf.exe": whether a document's ending stands before one that runs. */
bool file_name_is_double(const char *name, size_t len);

/*
 * Whether @name is shown otherwise than it is: turned by U+202E or U+202D ("exe.pdf" for
 * "fdp.exe"), or with its true ending pushed out of sight by many spaces.
 */
bool file_name_is_masked(const char *name, size_t len);
