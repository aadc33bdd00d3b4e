/* SPDX-License-Identifier: MIT */

/*
 * Domains below which names are sold as a registry does
 *
 * They stand in the private part of the public suffix list beside the platforms, but whoever buys a
 * name there answers for it as for any domain of his own. Source: the registries' own sites
 * (CentralNic and others), as known on 2026-11-30.
 */

#pragma once

/* Sorted. */
static const char *const sold_endings[] = {
	"br.com", "cn.com", "co.com", "com.de", "com.se",  "de.com",  "eu.com", "gb.net",
	"gr.com", "hu.net", "in.net", "jp.net", "jpn.com", "mex.com", "ru.com", "sa.com",
	"se.net", "uk.com", "uk.net", "us.com", "us.org",  "za.com",
};
