/* SPDX-License-Identifier: MIT */

/*
 * Endings by which a bare word in text is taken for a domain
 *
 * Source: IANA's root zone as of 2026-08 for the two-letter codes; the longer ones are the common
 * generic endings and those that phishing feeds name most. A word like "main.c" or "end.It" must
 * not become a link, so the endings that are file suffixes or English words are told apart: they
 * count only when a path follows.
 */

#pragma once

/* Two-letter country codes, in order, without separators. */
static const char country_codes[] =
	"acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjbmbnbobrbsbtbwbybzcacccdcfcgchcickclcm"
	"cncocrcucvcwcxcyczdedjdkdmdodzeceeegereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgu"
	"gwgyhkhmhnhrhthuidieiliminiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamc"
	"mdmemgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpspt"
	"pwpyqarerorsrurwsasbscsdsesgshsiskslsmsnsosrssstsvsxsysztctdtftgthtjtktltmtntotrtttvtwtzua"
	"ugukusuyuzvavcvevgvivnvuwfwsyeytzazmzw";

/* Two-letter codes that are also file suffixes or words. */
static const char *const ambiguous_codes[] = { "ac", "ai", "am", "as", "at", "be", "by", "cc", "do",
	                                       "gs", "id", "in", "io", "is", "it", "la", "li", "md",
	                                       "me", "mk", "mm", "ms", "my", "no", "pl", "pm", "ps",
	                                       "py", "re", "rs", "sh", "so", "st", "tc", "td", "to",
	                                       "tr", "us", "vi", "ws" };

static const char *const generic_endings[] = {
	"asia",   "biz",  "bond", "buzz", "cam",   "cfd",  "click", "club", "com",  "cyou", "edu",
	"fun",    "gov",  "icu",  "info", "int",   "jobs", "lat",   "live", "mil",  "mobi", "monster",
	"museum", "net",  "ninja", "online", "org", "pro", "pw",    "quest", "rest", "sbs",  "shop",
	"site",   "space", "store", "support", "tel", "tokyo", "top", "travel", "vip", "website",
	"wiki",   "work", "world", "xyz",
};
