/* SPDX-License-Identifier: MIT */

/*
 * Letters of other scripts that look like Latin ones
 *
 * Those that are used to write Latin words past a filter; for names of hosts see web/idna.h.
 * Source: Unicode's charts of Cyrillic, Greek, Armenian and phonetic extensions, as of 2026-11-30.
 */

#pragma once

typedef struct LetterTwin {
	char latin;
	const char *letters;
} LetterTwin;

/* clang-format off */
static const LetterTwin letter_twins[] = {
	{ 'a', "аАαΑӑӓ" },
	{ 'b', "вВβΒьЬ" },
	{ 'c', "сСϲϹ" },
	{ 'd', "ԁԀ" },
	{ 'e', "еЕεΕёЁҽє" },
	{ 'f', "ϝϜғ" },
	{ 'g', "ԍց" },
	{ 'h', "һҺнНΗհ" },
	{ 'i', "іІιΙїЇӀӏ" },
	{ 'j', "јЈϳ" },
	{ 'k', "кКκΚҝ" },
	{ 'l', "Լ" },
	{ 'm', "мМΜ" },
	{ 'n', "ηΝпո" },
	{ 'o', "оОοΟσօՕӧ" },
	{ 'p', "рРρΡҏҎ" },
	{ 'q', "ԛԚգ" },
	{ 'r', "гГя" },
	{ 's', "ѕЅՏ" },
	{ 't', "тТτΤ" },
	{ 'u', "υսԱ" },
	{ 'v', "νѵѴ" },
	{ 'w', "ԝԜωшա" },
	{ 'x', "хХχΧҳ" },
	{ 'y', "уУγΥүҮ" },
	{ 'z', "Ζ" },
};

static const LetterTwin small_capitals[] = {
	{ 'a', "ᴀ" }, { 'b', "ʙ" }, { 'c', "ᴄ" }, { 'd', "ᴅ" }, { 'e', "ᴇ" }, { 'f', "ꜰ" },
	{ 'g', "ɢ" }, { 'h', "ʜ" }, { 'i', "ɪ" }, { 'j', "ᴊ" }, { 'k', "ᴋ" }, { 'l', "ʟ" },
	{ 'm', "ᴍ" }, { 'n', "ɴ" }, { 'o', "ᴏ" }, { 'p', "ᴘ" }, { 'r', "ʀ" }, { 's', "ꜱ" },
	{ 't', "ᴛ" }, { 'u', "ᴜ" }, { 'v', "ᴠ" }, { 'w', "ᴡ" }, { 'y', "ʏ" }, { 'z', "ᴢ" },
};
