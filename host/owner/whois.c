/* SPDX-License-Identifier: MIT */

#include "owner/reader.h"

bool
whois_read(const char *server G_GNUC_UNUSED, const char *text G_GNUC_UNUSED,
           size_t len G_GNUC_UNUSED, Owner *owner G_GNUC_UNUSED, char **ret_referral G_GNUC_UNUSED)
{
	return false;
}
