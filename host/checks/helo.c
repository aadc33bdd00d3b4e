/* SPDX-License-Identifier: MIT */

#include "checks/helo.h"

#include <glib.h>
#include <string.h>

#include "base/ip.h"

char *
helo_address(const char *helo)
{
	size_t len = strlen(helo);

	if (g_ascii_strcasecmp(helo, "localhost") == 0 ||
	    g_ascii_strcasecmp(helo, "localhost.localdomain") == 0)
		return g_strdup("127.0.0.1");
	/* qmail writes the brackets as question marks, so that they do no harm in a comment. */
	if (len > 2 && strchr("[?!", helo[0]) && strchr("]?!", helo[len - 1])) {
		helo++;
		len -= 2;
	}
	return ip_canonical(helo, len);
}
