/* SPDX-License-Identifier: MIT */

/*
 * Where `fuwake data update` has lists of phishing pages from
 *
 * Who publishes them, and under which terms. Source: https://openphish.com/terms.html (the
 * community feed is for non-commercial use and a company's own), the repository of
 * JPCERT/CC (tables of one month each, some weeks late; it names no licence) and
 * https://phishtank.org/developer_info.php (the reader's choice, since a download without a key is
 * allowed but now and then); read 2026-11.
 */

#pragma once

#include <stdbool.h>

typedef struct FeedSource {
	const char *name;
	const char *base; /* of its addresses, without a slash at the end */
	const char *path; /* of the file; of monthly ones as g_date_time_format() has it */
	bool monthly;
	bool usual; /* fetched without being named */
	const char *text;
	const char *url;
} FeedSource;

static const FeedSource feed_sources[] = {
	{ "JPCERT/CC", "https://raw.githubusercontent.com/JPCERTCC/phishurl-list/main",
	  "%Y/%Y%m.csv", true, true, "Phishing URLs reported to JPCERT/CC",
	  "https://github.com/JPCERTCC/phishurl-list" },
	{ "OpenPhish", "https://openphish.com", "feed.txt", false, true,
	  "Phishing feed by OpenPhish, for non-commercial and internal use",
	  "https://openphish.com/terms.html" },
	{ "PhishTank", "http://data.phishtank.com", "data/online-valid.csv.gz", false, false,
	  "Phishing data by PhishTank", "https://phishtank.org" },
};
