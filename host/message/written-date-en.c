/* SPDX-License-Identifier: MIT */

#include "message/written-date-parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define NAME_BYTES_MAX 12 /* bytes; the longest name is "donnerstag" */

typedef struct Name {
	const char *name;
	NameKind kind;
	int value;
	bool weak; /* a word of its own when not capitalised */
} Name;

#define M(n, v)      { n, NAME_MONTH, v, false },
#define W(n, v)      { n, NAME_WEEKDAY, v, false },
#define WEAK_M(n, v) { n, NAME_MONTH, v, true },
#define WEAK_W(n, v) { n, NAME_WEEKDAY, v, true },

/* English, German, French, Spanish, Dutch, Portuguese, Italian. Sorted by their bytes. */
/* clang-format off */
static const Name names[] = {
	M("abril", 4) M("agosto", 8) M("août", 8) M("apr", 4) M("april", 4) M("aprile", 4)
	M("aug", 8) M("august", 8) M("augustus", 8) M("avril", 4)
	M("dec", 12) M("december", 12) M("dezember", 12) M("dezembro", 12) M("dicembre", 12)
	M("diciembre", 12) W("dienstag", 2) W("dimanche", 0) W("dinsdag", 2) W("domenica", 0)
	W("domingo", 0) W("donderdag", 4) W("donnerstag", 4) M("décembre", 12)
	M("enero", 1)
	M("feb", 2) M("febbraio", 2) M("febrero", 2) M("februar", 2) M("februari", 2)
	M("february", 2) M("fevereiro", 2) W("freitag", 5) WEAK_W("fri", 5) W("friday", 5)
	M("février", 2)
	M("gennaio", 1) W("giovedì", 4) M("giugno", 6)
	M("jan", 1) M("janeiro", 1) M("januar", 1) M("januari", 1) M("january", 1)
	M("janvier", 1) W("jeudi", 4) W("jueves", 4) M("juillet", 7) M("juin", 6) M("jul", 7)
	M("julho", 7) M("juli", 7) M("julio", 7) M("july", 7) M("jun", 6) M("june", 6)
	M("junho", 6) M("juni", 6) M("junio", 6)
	M("luglio", 7) W("lundi", 1) W("lunedì", 1) W("lunes", 1)
	W("maandag", 1) M("maart", 3) M("maggio", 5) M("mai", 5) M("maio", 5)
	WEAK_M("mar", 3) WEAK_M("march", 3) W("mardi", 2) WEAK_M("mars", 3) W("martedì", 2)
	W("martes", 2) M("marzo", 3) M("março", 3) WEAK_M("may", 5) M("mayo", 5) M("mei", 5)
	W("mercoledì", 3) W("mercredi", 3) W("mittwoch", 3) W("miércoles", 3) WEAK_W("mon", 1)
	W("monday", 1) W("montag", 1) M("märz", 3)
	M("nov", 11) M("november", 11) M("novembre", 11) M("novembro", 11) M("noviembre", 11)
	M("oct", 10) M("october", 10) M("octobre", 10) M("octubre", 10) M("okt", 10)
	M("oktober", 10) M("ottobre", 10) M("outubro", 10)
	W("sabato", 6) W("samedi", 6) W("samstag", 6) WEAK_W("sat", 6) W("saturday", 6)
	M("sep", 9) M("sept", 9) M("september", 9) M("septembre", 9) M("septiembre", 9)
	M("setembro", 9) M("settembre", 9) W("sonnabend", 6) W("sonntag", 0) WEAK_W("sun", 0)
	W("sunday", 0) W("sábado", 6)
	WEAK_W("thu", 4) WEAK_W("thur", 4) WEAK_W("thurs", 4) W("thursday", 4) WEAK_W("tue", 2)
	WEAK_W("tues", 2) W("tuesday", 2)
	W("vendredi", 5) W("venerdì", 5) W("viernes", 5) W("vrijdag", 5)
	WEAK_W("wed", 3) W("wednesday", 3) W("woensdag", 3)
	W("zaterdag", 6) W("zondag", 0)
};
/* clang-format on */

static int
name_compare(const void *key, const void *element)
{
	return strcmp(key, ((const Name *)element)->name);
}

#define BEYOND_ASCII 26

/* A letter's number, 0 for a and A; BEYOND_ASCII for what is no letter of ASCII. */
static unsigned
letter(char c)
{
	unsigned n = (unsigned)(unsigned char)(c | 0x20) - 'a';

	return MIN(n, BEYOND_ASCII);
}

/*
 * Whether a name may begin with the three letters at @p: every word of a text is asked, and few do.
 * For each first two letters a bit for each third one is kept.
 */
static bool
may_be_name(const char *p)
{
	static uint32_t thirds[BEYOND_ASCII + 1][BEYOND_ASCII + 1];

	if (thirds[letter('j')][letter('a')] == 0)
		for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
			thirds[letter(names[i].name[0])][letter(names[i].name[1])] |=
				1U << letter(names[i].name[2]);
	return thirds[letter(p[0])][letter(p[1])] >> letter(p[2]) & 1;
}

NameKind
name_find(const Cursor *c, size_t len, int *ret, bool *ret_weak)
{
	char lower[NAME_BYTES_MAX];
	const Name *name;

	if (len < 3 || len >= NAME_BYTES_MAX || !may_be_name(c->text + c->pos))
		return NAME_NONE;
	for (size_t i = 0; i < len; i++) {
		char ch = c->text[c->pos + i];

		/* Latin-1's capitals, À to Þ, lie 32 before their small letters too. */
		if (i > 0 && lower[i - 1] == '\xc3' && ch < '\x9f')
			ch = (char)(ch | 0x20);
		lower[i] = g_ascii_tolower(ch);
	}
	lower[len] = '\0';
	name = bsearch(lower, names, G_N_ELEMENTS(names), sizeof(names[0]), name_compare);
	if (!name)
		return NAME_NONE;
	*ret = name->value;
	*ret_weak = name->weak && !g_ascii_isupper(c->text[c->pos]);
	return name->kind;
}

size_t
word_length(const Cursor *c)
{
	size_t i = c->pos;

	while (i < c->len) {
		unsigned char ch = (unsigned char)c->text[i];

		if (g_ascii_isalpha((char)ch))
			i++;
		else if (ch >= 0xc3 && ch <= 0xc5 && i + 1 < c->len)
			i += 2;
		else
			break;
	}
	return i - c->pos;
}

/* Takes a month's name, with the dot of an abbreviation. */
static bool
take_month(Cursor *c, int *ret, bool *ret_weak)
{
	size_t len = word_length(c);

	if (name_find(c, len, ret, ret_weak) != NAME_MONTH)
		return false;
	c->pos += len;
	(void)take_one(c, ".");
	return true;
}

/*
 * Takes ", 2021", " 2021", " de 2021", " '21" and, with @dash, "-21"; a year that is not there is
 * fine too.
 */
static void
take_year_after(Cursor *c, bool dash, WrittenDate *date)
{
	Cursor t = *c;
	Number n = { 0, 0 };
	bool short_year = dash && take_one(&t, "-");

	(void)take_one(&t, ",");
	skip_blanks(&t);
	if (take_word(&t, "de") || take_word(&t, "of"))
		skip_blanks(&t);
	/* A line may end before the year. */
	if (take_one(&t, "\r\n")) {
		(void)take_one(&t, "\n");
		skip_blanks(&t);
	}
	if (take_one(&t, "'") || take_string(&t, "’"))
		short_year = true;
	if (!take_number(&t, &n) || (cursor_peek(&t) == ':' && is_digit(cursor_second(&t))))
		return;
	if (short_year && n.digits == 2)
		date->year = n.value + (n.value < 50 ? 2000 : 1900);
	else if (year_plausible(n))
		date->year = n.value;
	else
		return;
	*c = t;
}

static bool
take_ordinal(Cursor *c)
{
	return take_word(c, "st") || take_word(c, "nd") || take_word(c, "rd") ||
	       take_word(c, "th") || take_word(c, "er") || take_string(c, "º");
}

bool
take_day_month(Cursor *c, WrittenDate *date)
{
	Cursor t = *c;
	Cursor gap;
	bool dash = false;
	bool weak = false;

	date->year = 0;
	if (!stands_alone(c) || !is_digit(cursor_peek(c)) || !take_small(&t, 1, 31, &date->day))
		return false;
	if (!take_ordinal(&t))
		(void)take_one(&t, ".");
	gap = t;
	dash = take_one(&t, "-");
	if (!dash)
		skip_blanks(&t);
	if (take_word(&t, "of") || take_word(&t, "de"))
		skip_blanks(&t);
	if (t.pos == gap.pos || !take_month(&t, &date->month, &weak))
		return false;
	take_year_after(&t, dash, date);
	if (weak && date->year == 0)
		return false;
	*c = t;
	return true;
}

bool
take_month_day(Cursor *c, WrittenDate *date)
{
	Cursor t = *c;
	bool weak = false;
	gunichar next;

	date->year = 0;
	if (!stands_alone(c) || !take_month(&t, &date->month, &weak))
		return false;
	skip_blanks(&t);
	if (!is_digit(cursor_peek(&t)) || !take_small(&t, 1, 31, &date->day))
		return false;
	(void)take_ordinal(&t);
	/* "Jan 5:30", "Mar 3.5" and "May 10%" hold no day. */
	next = cursor_peek(&t);
	if (is_alnum(next) || next == '%' || next == '/' ||
	    ((next == ':' || next == '.') && is_digit(cursor_second(&t))))
		return false;
	take_year_after(&t, false, date);
	if (weak && date->year == 0)
		return false;
	*c = t;
	return true;
}
