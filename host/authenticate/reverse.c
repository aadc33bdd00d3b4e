/* SPDX-License-Identifier: MIT */

#include "authenticate/reverse.h"

#include <arpa/inet.h>
#include <glib.h>
#include <string.h>

#include "ask/questions.h"
#include "authenticate/answer.h"
#include "authenticate/bounds.h"
#include "base/text.h"

/* Words with which providers mark the lines of customers at home, as whole words of a name. */
static const char *const home_words[] = {
	"adsl",   "broadband", "cable", "catv",  "cust",    "customer", "customers", "dhcp", "dial",
	"dialin", "dialup",    "dsl",   "dyn",   "dynamic", "ftth",     "home",      "pool", "ppp",
	"pppoe",  "res",       "user",  "users", "vdsl",    "wireless", "xdsl",
};

/* Whether a word of @name (letters between other characters) is one of home_words. */
static bool
says_home(const char *name)
{
	for (const char *p = name; *p;) {
		size_t len = 0;

		while (g_ascii_isalpha(p[len]))
			len++;
		for (size_t i = 0; len > 0 && i < G_N_ELEMENTS(home_words); i++)
			if (strlen(home_words[i]) == len &&
			    g_ascii_strncasecmp(p, home_words[i], len) == 0)
				return true;
		p += len > 0 ? len : 1;
	}
	return false;
}

/* Whether the numbers of @name, one behind the other, are @octets, forwards or backwards. */
static bool
counts_octets(const char *name, const uint8_t octets[4])
{
	unsigned numbers[4] = { 256, 256, 256, 256 }; /* the last four seen */

	for (const char *p = name; *p;) {
		char *end;
		guint64 number;

		if (!g_ascii_isdigit(*p)) {
			p++;
			continue;
		}
		number = g_ascii_strtoull(p, &end, 10);
		p = end;
		memmove(numbers, numbers + 1, 3 * sizeof(*numbers));
		numbers[3] = number < 256 ? (unsigned)number : 256;
		if ((numbers[0] == octets[0] && numbers[1] == octets[1] &&
		     numbers[2] == octets[2] && numbers[3] == octets[3]) ||
		    (numbers[0] == octets[3] && numbers[1] == octets[2] &&
		     numbers[2] == octets[1] && numbers[3] == octets[0]))
			return true;
	}
	return false;
}

/* Whether @name has the last @n bytes of an address as hexadecimal digits, whatever is between. */
static bool
spells_bytes(const char *name, const uint8_t *bytes, size_t n)
{
	g_autoptr(GString) digits = g_string_new(NULL);
	g_autoptr(GString) wanted = g_string_new(NULL);

	for (const char *p = name; *p; p++)
		if (*p != '-' && *p != '.')
			g_string_append_c(digits, g_ascii_tolower(*p));
	for (size_t i = 0; i < n; i++)
		g_string_append_printf(wanted, "%02x", bytes[i]);
	return strstr(digits->str, wanted->str) != NULL;
}

bool
reverse_is_generic(const char *name, const char *ip, bool *ret_dynamic)
{
	uint8_t bytes[16];
	bool generic;

	if (inet_pton(AF_INET, ip, bytes) == 1)
		generic = counts_octets(name, bytes) || spells_bytes(name, bytes, 4);
	else
		generic = inet_pton(AF_INET6, ip, bytes) == 1 && spells_bytes(name, bytes + 8, 8);
	*ret_dynamic = generic && says_home(name);
	return generic;
}

/* Whether the addresses of @name include @ip. */
static bool
leads_back(Ledger *ledger, const char *name, const char *ip, AnswerState *state)
{
	Answer answer = strchr(ip, ':') ? ask_aaaa(ledger, name) : ask_a(ledger, name);
	const json_t *address;
	size_t i;

	*state = answer_state_worse(*state, answer.state);
	json_array_foreach (answer.value, i, address)
		if (g_strcmp0(json_string_value(address), ip) == 0)
			return true;
	return false;
}

void
reverse_check(Ledger *ledger, const char *ip, Reverse *ret_reverse)
{
	Answer names = ask_ptr(ledger, ip);
	const char *best = NULL;

	*ret_reverse = (Reverse){ .state = names.state };
	for (size_t i = 0; i < MIN(json_array_size(names.value), REVERSE_NAMES_MAX); i++) {
		const char *name = json_string_value(json_array_get(names.value, i));
		bool back = name && leads_back(ledger, name, ip, &ret_reverse->state);

		if (name && (!best || (back && !ret_reverse->confirmed)))
			best = name;
		ret_reverse->confirmed = ret_reverse->confirmed || back;
	}
	if (!best)
		return;
	if (ret_reverse->confirmed)
		ret_reverse->state = ANSWER_KNOWN;
	ret_reverse->name = text_visible(best);
	ret_reverse->generic = reverse_is_generic(best, ip, &ret_reverse->dynamic);
}

void
reverse_clear(Reverse *reverse)
{
	g_free(reverse->name);
	*reverse = (Reverse){ 0 };
}
