/* SPDX-License-Identifier: MIT */

/*
 * Fields with parameters (RFC 2045 §5.1, RFC 2183, RFC 2231)
 *
 *     Content-Type: text/plain; charset=utf-8
 *
 * Values as mail programs read them: the first of a name wins, RFC 2231 wins over a plain value,
 * and encoded words are read in quoted values although they must not stand there. At most
 * PARAMETERS_MAX bytes of a field are looked at.
 */

#pragma once

#include <glib.h>

/* Returns the value before the parameters, lower case, "" when there is none. (transfer full). */
char *parameter_main(const char *raw, size_t len);

/* Returns the bytes of parameter @name with a NUL behind them, or NULL. (transfer full). */
GByteArray *parameter_bytes(const char *raw, size_t len, const char *name);

/* Returns parameter @name decoded and clean (base/text.h), or NULL. (transfer full). */
char *parameter_text(const char *raw, size_t len, const char *name);
