/* SPDX-License-Identifier: MIT */

#include "fetch/dns-answer.h"
#include "fetch/bounds.h"

#include <string.h>

#include "fetch/answer.h"

static json_t *
record_to_json(const DnsRecord *record)
{
	if (record->type == DNS_TXT)
		return answer_bytes((const uint8_t *)record->value->str, record->value->len);
	if (record->type == DNS_MX)
		return json_pack("[is]", (int)record->preference, record->value->str);
	return json_string(record->value->str);
}

/* Returns the alias that @name has in @reply, or NULL. A second one is a fault, and the first is
 * taken (RFC 2181 §10.1). */
static const DnsRecord *
find_alias(const DnsReply *reply, const char *name)
{
	for (guint i = 0; i < reply->records->len; i++) {
		const DnsRecord *record = g_ptr_array_index(reply->records, i);

		if (record->type == DNS_CNAME && strcmp(record->owner, name) == 0)
			return record;
	}
	return NULL;
}

/* Collects the records of @name. Returns false when they are too large. */
static bool
collect(const DnsReply *reply, const char *name, uint16_t type, DnsVerdict *ret)
{
	size_t size = 0;

	ret->value = json_array();
	for (guint i = 0; i < reply->records->len; i++) {
		const DnsRecord *record = g_ptr_array_index(reply->records, i);

		if (record->type != type || strcmp(record->owner, name) != 0)
			continue;
		size += record->value->len;
		if (size > DNS_ANSWER_MAX)
			return false;
		ret->ttl = MIN(ret->ttl, record->ttl);
		json_array_append_new(ret->value, record_to_json(record));
	}
	return true;
}

static DnsSays
fail(DnsVerdict *ret, const char *reason)
{
	g_clear_pointer(&ret->value, json_decref);
	ret->reason = reason;
	return DNS_SAYS_NOTHING;
}

/* There is no record of the type: the end, or the rest is to be asked for. */
static DnsSays
says_none(const DnsReply *reply, DnsVerdict *ret)
{
	if (reply->rcode == DNS_NXDOMAIN)
		ret->exists = false;
	else if (!reply->has_soa && ret->aliases > 0)
		return DNS_SAYS_ALIAS;
	else if (!reply->has_soa && reply->is_referral)
		return fail(ret, "refused"); /* it serves others: nothing is known by that */
	/* Without a SOA nothing says for how long (RFC 2308 §5). */
	ret->ttl = reply->has_soa ? MIN(ret->ttl, reply->negative_ttl) : 0;
	ret->value = json_array();
	return DNS_SAYS_ANSWER;
}

DnsSays
dns_reply_says(const DnsReply *reply, const DnsQuestion *question, unsigned aliases,
               DnsVerdict *ret)
{
	const DnsRecord *alias;

	*ret = (DnsVerdict){ .exists = true, .ttl = DNS_TTL_MAX };
	if (reply->rcode == DNS_SERVFAIL)
		return fail(ret, "servfail");
	if (reply->rcode != DNS_NOERROR && reply->rcode != DNS_NXDOMAIN)
		return fail(ret, "refused");
	if (reply->truncated)
		return fail(ret, "too-large");
	g_strlcpy(ret->alias, question->name, sizeof(ret->alias));
	while ((alias = find_alias(reply, ret->alias))) {
		if (++ret->aliases + aliases > DNS_CNAMES_MAX)
			return fail(ret, "alias-loop");
		ret->ttl = MIN(ret->ttl, alias->ttl);
		g_strlcpy(ret->alias, alias->value->str, sizeof(ret->alias));
	}
	if (!collect(reply, ret->alias, question->type, ret))
		return fail(ret, "too-large");
	if (json_array_size(ret->value) > 0)
		return DNS_SAYS_ANSWER;
	g_clear_pointer(&ret->value, json_decref);
	return says_none(reply, ret);
}
