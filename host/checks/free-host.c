/* SPDX-License-Identifier: MIT */

#include "checks/free-host.h"

#include <glib.h>
#include <string.h>

#include "data/free-hosts.h"
#include "web/site.h"

const char *
free_host_of(const char *host)
{
	for (size_t i = 0; i < G_N_ELEMENTS(free_hosts); i++)
		if (site_is_within(host, free_hosts[i]) && strcmp(host, free_hosts[i]) != 0)
			return free_hosts[i];
	return NULL;
}
