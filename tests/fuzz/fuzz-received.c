/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "base/ip.h"
#include "message/received.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_text(const char *text)
{
	g_assert_true(!text || g_utf8_validate(text, -1, NULL));
}

/* Any bytes give strings of valid UTF-8 and, if any, an address in its one spelling. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(Received) r = received_parse((const char *)data, size);

	check_text(r->helo);
	check_text(r->rdns);
	check_text(r->by);
	check_text(r->with);
	check_text(r->id);
	check_text(r->for_address);
	check_text(r->ident);
	check_text(r->auth_user);
	check_text(r->envelope_from);
	check_text(r->tls);
	g_assert_true(!r->is_hop || (r->ip && r->by));
	if (r->ip) {
		g_autofree char *again = ip_canonical(r->ip, strlen(r->ip));

		g_assert_cmpstr(again, ==, r->ip);
	}
	return 0;
}
