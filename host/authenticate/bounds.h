/* SPDX-License-Identifier: MIT */

/*
 * Limits of authentication (see base/limits.h)
 */

#pragma once

#include <stddef.h>

/* All of it together. */
#define AUTHENTICATION_FRESH_S (7 * 24 * 3600) /* keys and servers rarely change within a week */
#define NAMES_KEPT_MAX         10              /* addresses and mail servers of one domain */
#define BLOCKLISTS_MAX         10              /* that a reader may choose */
#define REVERSE_NAMES_MAX      5               /* names of one address that are asked about */

/* SPF (RFC 7208 §4.6.4). */
#define SPF_LOOKUPS_MAX     10              /* terms that ask the DNS */
#define SPF_VOIDS_MAX       2               /* of them, those that hear nothing */
#define SPF_MX_MAX          10              /* hosts of one domain that are looked up */
#define SPF_PTR_MAX         10              /* names of the client that are looked up */
#define SPF_RECORD_MAX      ((size_t)65535) /* bytes of one record; no answer is larger */
#define SPF_ADDRESSES_MAX   4096            /* of one name; no answer has room for more */
#define SPF_SENDER_MAX      512             /* bytes of MAIL FROM; RFC 5321 §4.5.3.1 allows 256 */
#define SPF_MACRO_MAX       ((size_t)1024)  /* bytes of what one macro stands for: a sender */
#define SPF_EXPLANATION_MAX 2048            /* bytes expanded of one; it is cut to TEXT_MAX */

/* DKIM and ARC. */
#define TAGS_MAX            64                   /* tags of one list; the standards know 13 */
#define SIGNATURE_FIELD_MAX ((size_t)16 * 1024)  /* bytes of a signature; most have 1 KB */
#define DKIM_SIGNATURES_MAX 16                   /* read of one message; honest mail has 1 to 4 */
#define ARC_SETS_MAX        50                   /* RFC 8617 §5.2 */
#define SIGNED_FIELDS_MAX   256                  /* names in one h=; each is sought in the header */
#define SIGNED_HEADER_MAX   ((size_t)512 * 1024) /* bytes of the fields one signature covers */
#define IDENTITY_MAX        ((size_t)1024)       /* bytes of one i= */
#define KEY_RECORD_MAX      ((size_t)4096)       /* bytes of a key record; RSA-8192 takes 1.4 KB */
#define KEY_RECORDS_MAX     4 /* records tried at one name; there should be one */
#define RSA_BITS_MAX        8192 /* RFC 8301 asks for 4096; the time of a check grows with its square */
#define RSA_EXPONENT_MAX    8   /* bytes; nearly all have three, and time grows with it too */
#define DKIM_CLOCK_SKEW     600 /* seconds a signer's clock may run ahead of the receiver's */
#define MEND_BODY_MAX       ((size_t)4 * 1024 * 1024) /* of a body whose end is tried to be cut off */
#define MEND_LINES_MAX      256 /* places tried; footers of lists have 2 to 20 lines */
#define MEND_HEADER_MAX     ((size_t)64 * 1024) /* signed bytes; hashed anew for each subject tried */
#define MEND_SUBJECT_MAX    ((size_t)4096)      /* bytes of a subject that is tried to be changed */
#define MEND_TAGS_MAX       3                   /* tags taken off a subject, one after the other */

/* DMARC and Authentication-Results. */
#define DMARC_WALK_MAX 8 /* names of one walk up the tree (RFC 9989 §4.10) */
#define DMARC_IDENTIFIERS_MAX \
	32 /* signatures looked at for alignment; each may ask for a walk of its own */
#define RESULTS_MAX            50                  /* fields read; honest mail has a handful */
#define RESULTS_FIELD_MAX      ((size_t)16 * 1024) /* bytes read of one; most have under 1 KB */
#define RESULTS_METHODS_MAX    100                 /* of one field; one for each signature */
#define RESULTS_PROPERTIES_MAX 20                  /* of one method; most have under five */
