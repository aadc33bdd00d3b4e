/* SPDX-License-Identifier: MIT */

#include "fetch/dns-name.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

size_t
dns_name_write(const char *name, uint8_t out[DNS_NAME_WIRE_MAX])
{
	size_t at = 0;

	for (;;) {
		size_t label = strcspn(name, ".");

		if (label == 0 || label > DOMAIN_LABEL_MAX || at + label + 2 > DNS_NAME_WIRE_MAX)
			return 0;
		out[at++] = (uint8_t)label;
		memcpy(out + at, name, label);
		at += label;
		if (!name[label])
			break;
		name += label + 1;
	}
	out[at++] = 0;
	return at;
}

/* Adds a label to the @n bytes of text in @out, which has room. Returns whether it is text. */
static bool
add_label(const uint8_t *label, size_t len, char *out, size_t n)
{
	bool good = true;

	if (n > 0)
		out[n++] = '.';
	for (size_t i = 0; i < len; i++) {
		good = good && label[i] > ' ' && label[i] < 0x7f && label[i] != '.';
		out[n++] = g_ascii_tolower((char)label[i]);
	}
	out[n] = '\0';
	return good;
}

/*
 * Follows a pointer at @pos. Returns where it leads, or @len when it is cut short or does not lead
 * to before @start, where the labels now read began. So every jump goes further back: no loops.
 */
static size_t
follow(const uint8_t *message, size_t len, size_t pos, size_t start)
{
	size_t target;

	if (len - pos < 2)
		return len;
	target = (size_t)(message[pos] & 0x3f) << 8 | message[pos + 1];
	return target < start ? target : len;
}

DnsNameState
dns_name_read(const uint8_t *message, size_t len, size_t *at, char out[DOMAIN_MAX + 1])
{
	size_t pos = *at, start = *at, end = 0, n = 0;
	bool good = true;

	out[0] = '\0';
	while (pos < len && message[pos] != 0) {
		size_t label = message[pos];

		if (label >= 0xc0) {
			end = end ? end : pos + 2;
			pos = start = follow(message, len, pos, start);
			continue;
		}
		/* As text a name is two bytes shorter: the first length and the root. */
		if (label > DOMAIN_LABEL_MAX || len - pos - 1 < label ||
		    n + (n > 0) + label > DNS_NAME_WIRE_MAX - 2)
			return DNS_NAME_BROKEN;
		good = add_label(message + pos + 1, label, out, n) && good;
		n += (n > 0) + label;
		pos += label + 1;
	}
	if (pos >= len)
		return DNS_NAME_BROKEN;
	*at = end ? end : pos + 1;
	if (good)
		return DNS_NAME_GOOD;
	out[0] = '\0';
	return DNS_NAME_ODD;
}
