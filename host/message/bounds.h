/* SPDX-License-Identifier: MIT */

/*
 * Limits of what is looked for inside of attachments (see base/limits.h)
 */

#pragma once

#include <stddef.h>

#define INSIDE_MAX \
	((size_t)32 * 1024 * 1024) /* decoded bytes of one file; providers stop at 25 MB */
#define INSIDES_MAX ((size_t)64 * 1024 * 1024) /* and of all together */

#define MEMBERS_MAX 100              /* names kept of one archive */
#define ENTRIES_MAX ((size_t)100000) /* entries walked of one archive; zip had 65535 for long */
#define MEMBER_NAME_MAX \
	((size_t)4096) /* bytes looked at of one name; systems allow a path of 4096 */
#define ZIP_TAIL_MAX \
	((size_t)66000) /* where a zip file's last record is sought: 64 KB of comment */
#define DISK_FOLDER_MAX ((size_t)64 * 1024) /* bytes read of a disk image's first folder */

#define INFLATED_MAX    ((size_t)4 * 1024 * 1024) /* bytes made of what is packed in one file */
#define PDF_STREAMS_MAX 500 /* packed streams opened of one PDF: 100 objects are in each */
#define PDF_NAME_MAX    32  /* longest name that is looked for, and more */
#define PDF_STRING_MAX  ((size_t)8192) /* bytes of one address in a PDF; readers stop at 2083 */

#define SCRIPT_LINKS_MAX 50 /* addresses taken from the scripts of one page */

#define FILE_ENDING_MAX 16 /* longest ending of a name that is looked for */
#define FILE_SPACES_MAX 8  /* spaces in a row that nobody writes into a name */

#define PHRASES_TEXT_MAX \
	((size_t)2 * 1024 * 1024) /* bytes of all texts in which phrases are sought */
#define PHRASES_EACH_MAX  2   /* phrases kept of one theme: one shows, two convince */
#define PHRASE_GAP_WORDS  6   /* words that may stand between two of a phrase */
#define PHRASE_GAP_BYTES  45  /* the same without blanks: 15 characters */
#define PHRASE_BEFORE_MAX 40  /* bytes quoted before a phrase, and after it */
#define PHRASE_AFTER_MAX  60
#define PHRASE_QUOTE_MAX  ((size_t)140)
#define PHRASE_DENIED_MAX 160 /* bytes within which "never ask for" takes back what is asked for */
#define PHRASE_BORDER_MAX 200 /* bytes of a line that tells where another's mail begins */
#define PHRASE_OWN_MIN    20  /* letters by which somebody has said something himself */
