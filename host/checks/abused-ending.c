/* SPDX-License-Identifier: MIT */

#include "checks/abused-ending.h"

#include <glib.h>

#include "data/abused-endings.h"
#include "web/site.h"

const char *
abused_ending_of(const char *host)
{
	return site_below_any(host, abused_endings, G_N_ELEMENTS(abused_endings));
}
