/* SPDX-License-Identifier: MIT */

/*
 * Which lines are ours, and where the mail set out: the claim of a forger must never win.
 */

#include <string.h>

#include "message/read.h"
#include "message/route.h"
#include "web/site.h"

#define OURS                                                                                  \
	"Received: from mail.shop.example (mail.shop.example [203.0.113.5]) by mx.example.jp" \
	" (Postfix) with ESMTPS id 1; Thu, 14 May 2026 10:00:05 +0900\r\n"
#define LMTP                                                                            \
	"Received: from mx.example.jp (mx.example.jp [192.0.2.25]) by store.example.jp" \
	" (Dovecot) with LMTP id 2; Thu, 14 May 2026 10:00:06 +0900\r\n"
#define INTERNAL                                                                          \
	"Received: from mx.example.jp (localhost [127.0.0.1]) by mx.example.jp (Postfix)" \
	" with ESMTP id 3; Thu, 14 May 2026 10:00:06 +0900\r\n"
#define SUBMIT                                                                       \
	"Received: from [127.0.0.1] (unknown [52.185.142.1]) (Authenticated sender:" \
	" a@shop.example) by mail.shop.example (Postfix) with ESMTPA id 4;"          \
	" Thu, 14 May 2026 10:00:01 +0900\r\n"
#define FORGED                                                                      \
	"Received: from bank.example (bank.example [8.8.4.4]) by mail.shop.example" \
	" (Postfix) with ESMTP id 5; Thu, 14 May 2026 10:00:00 +0900\r\n"
#define ELSEWHERE                                                                    \
	"Received: from bank.example (bank.example [8.8.4.4]) by relay.bank.example" \
	" (Postfix) with ESMTP id 6; Thu, 14 May 2026 10:00:00 +0900\r\n"
#define QMAIL "Received: (qmail 21873 invoked from network); 14 May 2026 10:00:06 +0900\r\n"

/* Exchange Online: each machine has other names to others than to itself. */
#define STORED                                                                             \
	"Received: from DM6PR12CA0001.namprd12.prod.outlook.com (2603:10b6:5:b2::25) by"   \
	" PH7PR01MB7001.prod.exchangelabs.com (2603:10b6:510:1ef::10) with Microsoft SMTP" \
	" Server; Thu, 14 May 2026 01:00:08 +0000\r\n"
#define FRONT                                                                \
	"Received: from DM6NAM11FT001.eop-nam11.prod.protection.outlook.com" \
	" (2603:10b6:5:b2:cafe::80) by DM6PR12CA0001.outlook.office365.com"  \
	" (2603:10b6:5:b2::25) with Microsoft SMTP Server; Thu, 14 May 2026 01:00:07 +0000\r\n"
#define PROTECTION                                                                             \
	"Received: from mail.shop.example (203.0.113.5) by"                                    \
	" DM6NAM11FT001.mail.protection.outlook.com (10.13.172.1) with Microsoft SMTP Server;" \
	" Thu, 14 May 2026 01:00:06 +0000\r\n"
/* The same name, said by a stranger. */
#define PRETENDED                                                                               \
	"Received: from DM6NAM11FT001.eop-nam11.prod.protection.outlook.com (203.0.113.66) by"  \
	" DM6PR12CA0001.outlook.office365.com (2603:10b6:5:b2::25) with Microsoft SMTP Server;" \
	" Thu, 14 May 2026 01:00:07 +0000\r\n"

typedef struct Case {
	const char *title, *raw;
	const char *trust;  /* per line: o(urs) b(oundary) c(laimed) */
	const char *origin; /* "ip#line confidence", NULL when none */
} Case;

static const Case cases[] = {
	{ "one-line", OURS, "b", "203.0.113.5#1 high" },
	{ "none", "", "", NULL },
	{ "delivered-inside", LMTP OURS, "ob", "203.0.113.5#2 high" },
	{ "content-filter", LMTP INTERNAL OURS, "oob", "203.0.113.5#3 high" },
	{ "submission", LMTP OURS SUBMIT, "obc", "52.185.142.1#3 medium" },
	{ "below-a-submission", OURS SUBMIT FORGED, "bcc", "52.185.142.1#2 medium" },
	{ "trail-breaks", OURS ELSEWHERE, "bc", "203.0.113.5#1 high" },
	{ "exchange-online", STORED FRONT PROTECTION, "oob", "203.0.113.5#3 high" },
	{ "exchange-pretended", STORED PRETENDED PROTECTION, "obc", "203.0.113.5#3 low" },
	{ "qmail-line-between", QMAIL OURS QMAIL SUBMIT, "obcc", "52.185.142.1#4 medium" },
};

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	GByteArray *raw = g_byte_array_new();
	ReadSettings settings = { 0 };
	g_autoptr(Facts) facts = NULL;
	g_autoptr(GString) trust = g_string_new(NULL);
	g_autofree char *origin = NULL;

	g_byte_array_append(raw, (const guint8 *)c->raw, strlen(c->raw));
	g_byte_array_append(raw, (const guint8 *)"\r\n", 2);
	facts = message_read(raw, &settings);
	for (guint i = 0; i < facts->route->len; i++) {
		const Hop *hop = g_ptr_array_index(facts->route, i);

		g_string_append_c(trust, hop_trust_to_string(hop->trust)[0]);
	}
	if (facts->origin.ip)
		origin = g_strdup_printf("%s#%u %s", facts->origin.ip, facts->origin.hop->number,
		                         confidence_to_string(facts->origin.confidence));
	g_assert_cmpstr(trust->str, ==, c->trust);
	g_assert_cmpstr(origin, ==, c->origin);
	g_byte_array_unref(raw);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	site_init(NULL);
	message_init();
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/route/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	return g_test_run();
}
