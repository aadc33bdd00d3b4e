/* SPDX-License-Identifier: MIT */

/* What a machine called itself */

#pragma once

/*
 * Returns the address that a HELO name stands for: a literal ("[127.0.0.1]", "?127.0.0.1?",
 * "[IPv6:::1]"), a bare number or "localhost"; NULL when it is a name. Returns: (transfer full).
 */
char *helo_address(const char *helo);
