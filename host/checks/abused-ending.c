/* SPDX-License-Identifier: MIT */

#include "checks/abused-ending.h"

#include <glib.h>
#include <string.h>

#include "data/abused-endings.h"
#include "web/site.h"

const char *
abused_ending_of(const char *host)
{
	for (size_t i = 0; i < G_N_ELEMENTS(abused_endings); i++)
		if (site_is_within(host, abused_endings[i]) && strcmp(host, abused_endings[i]) != 0)
			return abused_endings[i];
	return NULL;
}
