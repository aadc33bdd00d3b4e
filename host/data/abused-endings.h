/* SPDX-License-Identifier: MIT */

/*
 * Endings that are sold for next to nothing, and abused far above their share
 *
 * Of the domains below them many times more serve phishing and unasked advertising than of all
 * domains, since a thousand names cost there what one costs elsewhere. Most sites there are honest
 * all the same. Source: the yearly studies of phishing and malware by Interisle (Cybercrime
 * Information Center) and the half-yearly reports on domains by Spamhaus, which count abuse by the
 * size of an ending; those that stood in them again and again, from 2019 to 2025, as known on
 * 2026-11-30. Endings as widely used as .info, .biz or a country's own are left out, but for those
 * that were given away.
 */

#pragma once

/* Sorted. Two labels are a registry of its own below a country's. */
static const char *const abused_endings[] = {
	"accountant", "autos",   "beauty",  "bid",    "boats",   "bond",        "buzz",   "cam",
	"cf",         "cfd",     "click",   "club",   "cricket", "cyou",        "date",   "digital",
	"download",   "faith",   "fit",     "fun",    "ga",      "gdn",         "gq",     "hair",
	"homes",      "icu",     "kim",     "lat",    "life",    "live",        "loan",   "lol",
	"makeup",     "men",     "ml",      "mom",    "monster", "motorcycles", "online", "party",
	"pics",       "pw",      "quest",   "racing", "ren",     "rest",        "review", "ru.com",
	"sa.com",     "sbs",     "science", "shop",   "site",    "skin",        "space",  "store",
	"stream",     "support", "tk",      "today",  "top",     "trade",       "vip",    "wang",
	"webcam",     "website", "win",     "work",   "world",   "xin",         "xyz",    "yachts",
	"za.com",
};
