/* SPDX-License-Identifier: MIT */

/*
 * Sites to which unwanted visitors are sent away
 *
 * Search engines and an encyclopaedia, by their sites; those that are a brand's (message/brand-row.h)
 * need not stand here. Source: their own sites, as known on 2026-11-30.
 */

#pragma once

static const char *const search_engines[] = {
	"ask.com",   "baidu.com",  "bing.com",     "duckduckgo.com", "ecosia.org",    "google.de",
	"google.fr", "google.it",  "google.co.uk", "google.com.br",  "google.es",     "msn.com",
	"naver.com", "qwant.com",  "sogou.com",    "startpage.com",  "wikipedia.org", "yahoo.co.jp",
	"yahoo.com", "yandex.com", "yandex.ru",
};
