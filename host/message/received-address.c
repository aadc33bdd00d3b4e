/* SPDX-License-Identifier: MIT */

#include "message/received-address.h"

#include <glib.h>
#include <string.h>

#include "base/ip.h"

static bool
is_digits(Slice slice)
{
	for (size_t i = 0; i < slice.len; i++)
		if (!g_ascii_isdigit(slice.text[i]))
			return false;
	return slice.len > 0;
}

/* Returns the address in @slice, which may end in @mark and a port. */
static char *
address_with_port(Slice slice, char mark, bool *ret_port)
{
	char *ip = ip_canonical(slice.text, slice.len);
	size_t n = slice.len;

	*ret_port = false;
	if (ip)
		return ip;
	while (n > 0 && slice.text[n - 1] != mark)
		n--;
	if (n < 2 || !is_digits(slice_skip(slice, n)))
		return NULL;
	*ret_port = true;
	return ip_canonical(slice.text, n - 1);
}

char *
slice_address(Slice word, AddressForm *ret_form)
{
	const char *close = NULL;
	bool port = false;
	char *ip = NULL;

	if (word.len == 0)
		return NULL;
	if (*word.text != '[') {
		ip = address_with_port(word, ':', &port);
		*ret_form = !ip ? ADDRESS_UNKNOWN : port ? ADDRESS_PORT : ADDRESS_BARE;
		return ip;
	}
	close = memchr(word.text, ']', word.len);
	if (!close) {
		/* Cut off by an odd writer: "( [192.0.2.1) ]". */
		ip = ip_canonical(word.text + 1, word.len - 1);
	} else {
		Slice rest = { close + 1, word.len - (size_t)(close + 1 - word.text) };
		Slice inner = { word.text + 1, (size_t)(close - word.text - 1) };

		if (rest.len > 0 && (*rest.text != ':' || !is_digits(slice_skip(rest, 1))))
			return NULL;
		ip = address_with_port(inner, ':', &port);
		/* "[192.0.2.1.63559]": the port as old Exim wrote it. */
		if (!ip)
			ip = address_with_port(inner, '.', &port);
	}
	*ret_form = ip ? ADDRESS_LITERAL : ADDRESS_UNKNOWN;
	return ip;
}

char *
slice_address_behind(Slice word, char mark, Slice *ret, AddressForm *ret_form)
{
	size_t n = word.len;
	char *ip = NULL;

	while (n > 0 && word.text[n - 1] != mark)
		n--;
	if (n == 0)
		return NULL;
	ip = slice_address(slice_skip(word, mark == '[' ? n - 1 : n), ret_form);
	if (ip)
		*ret = (Slice){ word.text, n - 1 };
	return ip;
}
