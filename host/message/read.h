/* SPDX-License-Identifier: MIT */

/*
 * Reading a message
 */

#pragma once

#include "message/codes.h"

/* What the reader's mail program knows and the message cannot prove. */
typedef struct ReadSettings {
	const char *const *recipients; /* the account's addresses, NULL-terminated or NULL */
	const char *const *receivers;  /* domains of the account's mail servers, likewise */
	const char *const *rendered;   /* addresses of the links it displays, likewise */
	const CodeText *codes;         /* what QR codes in the message say */
	size_t n_codes;
	size_t stored_size; /* bytes of the message in its store, 0 when unknown */
} ReadSettings;

/* Opens what reading needs from files (charsets, hashes), before the process is fenced in. */
void message_init(void);

/*
 * Reads any bytes whatever; there is no message that cannot be read, only facts that are not
 * known. @raw is borrowed and must outlive the result. Returns: (transfer full).
 */
Facts *message_read(GByteArray *raw, const ReadSettings *settings);
