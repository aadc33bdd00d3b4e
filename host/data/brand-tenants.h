/* SPDX-License-Identifier: MIT */

/*
 * Hosts of well-known organisations where the pages are their customers'
 *
 * Such a page is not the organisation's own word, though the host is its own. With all names below
 * them; what stands in the private part of the public suffix list need not stand here. Source: the
 * addresses at which these services publish what their users make, as known on 2026-11-30.
 */

#pragma once

static const char *const brand_tenants[] = {
	"amazonaws.com",     "customervoice.microsoft.com",
	"docs.google.com",   "drive.google.com",
	"forms.office.com",  "paper.dropbox.com",
	"script.google.com", "sites.google.com",
	"sharepoint.com",    "translate.google.com",
	"awstrack.me",       "cocolog-nifty.com",
	"xsrv.jp",           "sakura.ne.jp",
	"secureserver.net",
};
