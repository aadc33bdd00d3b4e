/* SPDX-License-Identifier: MIT */

#include "checks/free-host.h"

#include <glib.h>

#include "data/free-hosts.h"
#include "web/site.h"

const char *
free_host_of(const char *host)
{
	return site_below_any(host, free_hosts, G_N_ELEMENTS(free_hosts));
}
