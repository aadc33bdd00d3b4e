/* SPDX-License-Identifier: MIT */

/* resolv.conf(5): who answers for this system. */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct ResolvConf {
	GPtrArray *servers; /* Endpoint, at most DNS_SERVERS_MAX */
	bool trust_ad;      /* what the servers say of validation may be believed */
} ResolvConf;

/*
 * Reads the text of the file. Without a server that can be used it is the one on this machine, as
 * the system's own resolver takes it; addresses with a zone ("fe80::1%eth0") cannot be used.
 * Returns: (transfer full).
 */
ResolvConf *resolv_conf_read(const char *text);
void resolv_conf_free(ResolvConf *conf);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ResolvConf, resolv_conf_free)
