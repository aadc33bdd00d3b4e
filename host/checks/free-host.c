/* SPDX-License-Identifier: MIT */

#include "checks/free-host.h"

#include <glib.h>
#include <string.h>

#include "data/free-hosts.h"

const char *
free_host_of(const char *host)
{
	size_t len = strlen(host);

	for (size_t i = 0; i < G_N_ELEMENTS(free_hosts); i++) {
		size_t own = strlen(free_hosts[i]);

		if (len > own && host[len - own - 1] == '.' &&
		    strcmp(host + len - own, free_hosts[i]) == 0)
			return free_hosts[i];
	}
	return NULL;
}
