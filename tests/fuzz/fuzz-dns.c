/* SPDX-License-Identifier: MIT */

#include <stdint.h>
#include <string.h>

#include "fetch/answer.h"
#include "fetch/bounds.h"
#include "fetch/dns-answer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define QUESTION "\003www\007example\003com\000\000"

/*
 * The message in @data. With the first bit of the first byte the question is put right, or few
 * inputs would ever come beyond it.
 */
static GByteArray *
message_of(const uint8_t *data, size_t size, uint16_t type)
{
	GByteArray *message = g_byte_array_new();
	uint8_t tail[] = { (uint8_t)type, 0, 1 };
	size_t header = MIN(size - 1, DNS_HEADER);

	g_byte_array_append(message, data + 1, (guint)header);
	if (data[0] & 1 && header == DNS_HEADER) {
		message->data[4] = 0;
		message->data[5] = 1;
		g_byte_array_append(message, (const uint8_t *)QUESTION, sizeof(QUESTION) - 1);
		g_byte_array_append(message, tail, sizeof(tail));
	}
	return g_byte_array_append(message, data + 1 + header, (guint)(size - 1 - header));
}

static void
check_name(const char *name)
{
	g_assert_cmpuint(strlen(name), <=, DOMAIN_MAX);
	for (const char *p = name; *p; p++)
		g_assert_true(*p > ' ' && *p < 0x7f && !g_ascii_isupper(*p));
}

static void
check_reply(const DnsReply *reply, uint16_t type)
{
	g_assert_cmpuint(reply->records->len, <=, DNS_RECORDS_MAX);
	for (guint i = 0; i < reply->records->len; i++) {
		const DnsRecord *record = g_ptr_array_index(reply->records, i);

		check_name(record->owner);
		g_assert_true(record->type == type || record->type == DNS_CNAME);
		g_assert_cmpuint(record->ttl, <=, G_MAXINT32);
		if (record->type != DNS_TXT)
			check_name(record->value->str);
	}
}

static void
check_verdict(DnsSays says, const DnsVerdict *verdict)
{
	uint8_t wire[DNS_NAME_WIRE_MAX];
	json_t *answer;
	g_autofree char *text = NULL;

	g_assert_cmpuint(verdict->aliases, <=, DNS_CNAMES_MAX + 1);
	g_assert_cmpuint(verdict->ttl, <=, DNS_TTL_MAX);
	if (says == DNS_SAYS_ALIAS)
		check_name(verdict->alias);
	if (says == DNS_SAYS_ALIAS && verdict->alias[0])
		g_assert_cmpuint(dns_name_write(verdict->alias, wire), >, 0);
	if (says != DNS_SAYS_ANSWER)
		return;
	answer = answer_known(verdict->value, verdict->exists, false, "192.0.2.53", 1);
	text = json_dumps(answer, JSON_COMPACT);
	g_assert_nonnull(text);
	/* A control character takes six bytes; each record a few more. */
	g_assert_cmpuint(strlen(text), <=, 6 * DNS_ANSWER_MAX + 16 * DNS_RECORDS_MAX + 200);
	json_decref(answer);
}

/* Any bytes as the reply to a question give an answer within its limits, or a reason. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const DnsType types[] = { DNS_TXT, DNS_A, DNS_AAAA, DNS_MX, DNS_PTR };
	DnsQuestion question = { .name = "www.example.com" };
	g_autoptr(GByteArray) message = NULL;
	g_autofree uint8_t *copy = NULL;
	g_autoptr(DnsReply) reply = NULL;
	const char *reason = NULL;
	DnsVerdict verdict;
	DnsSays says;

	if (size == 0)
		return 0;
	question.type = (uint16_t)types[(data[0] >> 1) % G_N_ELEMENTS(types)];
	message = message_of(data, size, question.type);
	copy = g_memdup2(message->data, message->len);
	reply = dns_reply_read(copy, message->len, &question, &reason);
	if (!reply) {
		g_assert_nonnull(reason);
		return 0;
	}
	check_reply(reply, question.type);
	says = dns_reply_says(reply, &question, (data[0] >> 4) % DNS_CNAMES_MAX, &verdict);
	g_assert_true(says == DNS_SAYS_NOTHING ? verdict.reason != NULL : verdict.reason == NULL);
	check_verdict(says, &verdict);
	return 0;
}
