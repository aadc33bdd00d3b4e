/* SPDX-License-Identifier: MIT */

/*
 * DMARC Policy Records (RFC 9989 §4.7, §4.8; RFC 7489 §6.3 reads the same)
 */

#pragma once

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "authenticate/dmarc.h"

typedef enum {
	DMARC_PSD_UNSAID, /* psd=u, no such tag, or one nobody understands */
	DMARC_PSD_YES,
	DMARC_PSD_NO,
} DmarcPsd;

/* "p=reject", and what "sp" and "np" say likewise. */
typedef struct DmarcRequest {
	bool present, valid;
	DmarcPolicy policy; /* DMARC_POLICY_NONE unless it is valid */
} DmarcRequest;

typedef struct DmarcRecord {
	const char *text; /* borrowed from the answer; may hold NUL */
	size_t len;
	DmarcRequest domain, subdomain, missing; /* p, sp, np */
	DmarcPsd psd;
	bool testing;                 /* t=y */
	bool dkim_strict, spf_strict; /* adkim=s, aspf=s */
	bool has_rua;                 /* with an address somebody could report to */
} DmarcRecord;

/*
 * Reads the DMARC record among the TXT records of @value (ask_txt()). Returns how many there are
 * of them, at most 2; @ret_record is set when there is exactly one: two are as good as none.
 */
unsigned dmarc_record_read(const json_t *value, DmarcRecord *ret_record);
