/* SPDX-License-Identifier: MIT */

/*
 * Characters of domain names that Unicode 15.1 to 17 process otherwise than Unicode 15.0
 *
 * Browsers carry newer tables than the ICU of a long-supported system, which refuses these names
 * (or takes the capital sharp s for "ss"). Derived by comparing the mapping of every character in
 * ICU 72 with Unicode 17's, 2026-11. U+1806, valid since 16, is the one that mapping cannot mend.
 */

#pragma once

#include <stdint.h>

static const struct {
	uint32_t first, last;
	uint32_t becomes; /* what @first maps to, the others following; 0: dropped */
} idna_changes[] = {
	{ 0x04c0, 0x04c0, 0x04cf },   /* palochka */
	{ 0x10a0, 0x10c5, 0x2d00 },   /* Georgian capitals */
	{ 0x115f, 0x1160, 0 },        /* Hangul fillers */
	{ 0x17b4, 0x17b5, 0 },        /* Khmer inherent vowels */
	{ 0x180e, 0x180e, 0 },        /* Mongolian vowel separator */
	{ 0x1e9e, 0x1e9e, 0x00df },   /* capital sharp s */
	{ 0x2061, 0x2063, 0 },        /* invisible operators */
	{ 0x206a, 0x206f, 0 },        /* deprecated format characters */
	{ 0x2132, 0x2132, 0x214e },   /* turned capital F */
	{ 0x2183, 0x2183, 0x2184 },   /* reversed C */
	{ 0x3164, 0x3164, 0 },        /* Hangul filler */
	{ 0xffa0, 0xffa0, 0 },        /* halfwidth Hangul filler */
	{ 0x1d173, 0x1d17a, 0 },      /* musical format characters */
	{ 0x2f868, 0x2f868, 0x36fc }, /* compatibility ideographs */
	{ 0x2f874, 0x2f874, 0x5f53 }, { 0x2f91f, 0x2f91f, 0x243ab },
	{ 0x2f95f, 0x2f95f, 0x7aee }, { 0x2f9bf, 0x2f9bf, 0x45d7 },
};
