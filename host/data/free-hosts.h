/* SPDX-License-Identifier: MIT */

/*
 * Domains below which anybody gets a name of his own within a minute, for nothing or nearly so
 *
 * Office and application platforms, storage, machines of clouds, dynamic names. What stands in the
 * private part of the public suffix list is known by that, too; these are those from which mail is
 * sent as well. Source: the names under which these services serve their customers, as known on
 * 2026-11-30; not looked up.
 */

#pragma once

static const char *const free_hosts[] = {
	"compute.amazonaws.com",
	"appspotmail.com",
	"azurewebsites.net",
	"cloudapp.azure.com",
	"cloudapp.net",
	"ddns.net",
	"duckdns.org",
	"dynv6.net",
	"firebaseapp.com",
	"fly.dev",
	"github.io",
	"glitch.me",
	"herokuapp.com",
	"hopto.org",
	"linodeusercontent.com",
	"netlify.app",
	"no-ip.org",
	"onmicrosoft.com",
	"onrender.com",
	"pages.dev",
	"sytes.net",
	"vercel.app",
	"vultrusercontent.com",
	"web.app",
	"workers.dev",
	"zapto.org",
};
