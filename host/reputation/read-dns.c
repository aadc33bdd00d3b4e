/* SPDX-License-Identifier: MIT */

/* What filtering resolvers and lists in the DNS say */

#include <string.h>

#include "base/ip.h"
#include "reputation/reader.h"

#define NXDOMAIN 3 /* RFC 1035 §4.1.1 */
#define REFUSED  5

#define CODES_MAX 8 /* addresses looked at of one answer; SURBL gives one, DBL a few */

static json_int_t
rcode_of(const json_t *value)
{
	const json_t *rcode = json_object_get(value, "rcode");

	return json_is_integer(rcode) ? json_integer_value(rcode) : -1;
}

static const char *
address_at(const json_t *value, size_t i)
{
	return json_string_value(json_array_get(json_object_get(value, "addresses"), i));
}

/* What is said by a resolver that resolves the name, or knows that there is none. */
static RatedStanding
resolved(const json_t *value)
{
	json_int_t rcode = rcode_of(value);

	if (rcode == REFUSED)
		return RATED_REFUSED;
	return rcode == 0 || rcode == NXDOMAIN ? RATED_NOT_LISTED : RATED_BROKEN;
}

/* A name that does not exist has the zone's SOA beside it (RFC 2308 §2); a blocked one has not. */
void
rated_read_quad9(const json_t *value, Reputation *reputation)
{
	bool blocked = rcode_of(value) == NXDOMAIN && !json_is_true(json_object_get(value, "soa"));

	reputation->standing = blocked ? RATED_LISTED : resolved(value);
}

void
rated_read_cloudflare(const json_t *value, Reputation *reputation)
{
	bool blocked = rcode_of(value) == 0 && g_strcmp0(address_at(value, 0), "0.0.0.0") == 0;

	reputation->standing = blocked ? RATED_LISTED : resolved(value);
}

/* Reads "127.0.@third.n". Returns n, or -1. */
static int
code_of(const char *address, unsigned third)
{
	uint8_t bytes[16];

	if (ip_bytes(address, bytes) != 4 || bytes[0] != 127 || bytes[1] != 0 || bytes[2] != third)
		return -1;
	return bytes[3];
}

/* By these a list says that it does not answer this resolver, or not such questions. */
static bool
is_refusal(const char *address)
{
	return g_str_has_prefix(address, "127.255.255.") || strcmp(address, "127.0.0.1") == 0;
}

typedef struct ReplyCode {
	int code;
	const char *threats[2];
} ReplyCode;

static void
read_dbl_code(const char *address, Reputation *reputation)
{
	/* A site of honest people that somebody broke into is "hacked", too. */
	static const ReplyCode codes[] = {
		{ 2, { "spam" } },
		{ 4, { "phishing" } },
		{ 5, { "malware" } },
		{ 6, { "botnet" } },
		{ 102, { "spam", "hacked" } },
		{ 103, { "spam", "hacked" } },
		{ 104, { "phishing", "hacked" } },
		{ 105, { "malware", "hacked" } },
		{ 106, { "botnet", "hacked" } },
	};
	int code = code_of(address, 1);

	for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
		for (size_t k = 0; codes[i].code == code && k < 2 && codes[i].threats[k]; k++)
			rated_add_threat(reputation, codes[i].threats[k]);
}

static void
read_surbl_code(const char *address, Reputation *reputation)
{
	static const ReplyCode bits[] = {
		{ 8, { "phishing" } },
		{ 16, { "malware" } },
		{ 64, { "abuse" } },
		{ 128, { "hacked" } },
	};
	int code = code_of(address, 0);

	for (size_t i = 0; code > 0 && i < G_N_ELEMENTS(bits); i++)
		if (code & bits[i].code)
			rated_add_threat(reputation, bits[i].threats[0]);
}

/* An answer that is no code of the list comes from a domain that is another's by now. */
static void
read_list(const json_t *value, void (*read_code)(const char *, Reputation *),
          Reputation *reputation)
{
	const char *address = address_at(value, 0);

	if (!address) {
		reputation->standing = resolved(value);
		return;
	}
	for (size_t i = 0; i < CODES_MAX && (address = address_at(value, i)); i++)
		if (!is_refusal(address))
			read_code(address, reputation);
	/* With a listing beside it, it would be none. */
	if (reputation->standing == RATED_BROKEN && is_refusal(address_at(value, 0)))
		reputation->standing = RATED_REFUSED;
}

void
rated_read_spamhaus(const json_t *value, Reputation *reputation)
{
	read_list(value, read_dbl_code, reputation);
}

void
rated_read_surbl(const json_t *value, Reputation *reputation)
{
	read_list(value, read_surbl_code, reputation);
}
