/* SPDX-License-Identifier: MIT */

/* Questions of the ledger (ask/ledger.h) that DNS answers. */

#pragma once

#include "fetch/dns-message.h"

/*
 * Reads @key, "txt:", "a:", "aaaa:" or "mx:" and a name, or "ptr:" and a canonical address, which
 * is asked for under its reverse name (RFC 1035 §3.5, RFC 3596 §2.5). Returns false for any other.
 */
bool dns_question_read(const char *key, DnsQuestion *ret);
