/* SPDX-License-Identifier: MIT */

#include "owner/owner.h"

#include <string.h>

#include "ask/questions.h"
#include "owner/bounds.h"
#include "owner/reader.h"
#include "owner/told.h"
#include "web/url.h"

static void
source_free(gpointer data)
{
	OwnerSource *source = data;

	g_free(source->server);
	g_free(source->text);
	g_free(source);
}

Owner *
owner_new(const char *subject)
{
	Owner *owner = g_new0(Owner, 1);

	owner->subject = g_strdup(subject);
	owner->name_servers = g_ptr_array_new_with_free_func(g_free);
	owner->statuses = g_ptr_array_new_with_free_func(g_free);
	owner->sources = g_ptr_array_new_with_free_func(source_free);
	return owner;
}

void
owner_free(Owner *owner)
{
	if (!owner)
		return;
	g_free(owner->subject);
	g_free(owner->name);
	g_free(owner->range);
	g_free(owner->registrant);
	g_free(owner->registrant_local);
	g_free(owner->country);
	g_free(owner->region);
	g_free(owner->city);
	g_free(owner->registrar);
	g_free(owner->abuse_email);
	g_free(owner->abuse_phone);
	g_ptr_array_unref(owner->name_servers);
	g_ptr_array_unref(owner->statuses);
	g_ptr_array_unref(owner->sources);
	g_free(owner);
}

/* Who has been asked about one subject, and who is still to be. */
typedef struct Round {
	Ledger *ledger;
	Owner *owner;
	GPtrArray *asked;     /* char *: host names of servers that have answered */
	GPtrArray *referrals; /* char *: servers to ask, as the ledger takes them */
} Round;

/* Returns the host name of a port 43 server or of an RDAP URL, lower case, or NULL. */
static char *
host_of(const char *server)
{
	g_autoptr(Url) url = NULL;

	if (!strstr(server, "://"))
		return g_ascii_strdown(server, -1);
	url = url_parse(server, strlen(server), NULL);
	return url && url->host && *url->host ? g_strdup(url->host) : NULL;
}

/* Whether @server can stand in a question: it goes to the host and back as a word of its own. */
static bool
fits_question(const char *server)
{
	size_t len = strlen(server);

	for (size_t i = 0; i < len; i++)
		if (!g_ascii_isgraph(server[i]))
			return false;
	return len > 0 && len <= OWNER_SERVER_MAX;
}

/* Notes that @server is asked. Returns false when it has been already, or is no server. */
static bool
is_new_server(Round *round, const char *server)
{
	g_autofree char *host = host_of(server);

	if (!host || g_ptr_array_find_with_equal_func(round->asked, host, g_str_equal, NULL))
		return false;
	g_ptr_array_add(round->asked, g_steal_pointer(&host));
	return true;
}

/* Reads what one server said. The host wrote the entry, the server its text. */
static void
take_source(Round *round, const json_t *entry)
{
	const char *via = json_string_value(json_object_get(entry, "via"));
	const char *server = json_string_value(json_object_get(entry, "server"));
	bool is_rdap = g_strcmp0(via, "rdap") == 0;
	size_t len = 0;
	g_autofree char *bytes = told_bytes(json_object_get(entry, "text"), &len);
	g_autofree char *referral = NULL;
	OwnerSource *source;

	if (!bytes || !server || (!is_rdap && g_strcmp0(via, "whois") != 0))
		return;
	(void)is_new_server(round, server);
	if (is_rdap)
		(void)rdap_read(bytes, len, round->owner, &referral);
	else
		(void)whois_read(server, bytes, len, round->owner, &referral);
	if (referral)
		g_ptr_array_add(round->referrals, g_steal_pointer(&referral));
	source = g_new0(OwnerSource, 1);
	source->via = is_rdap ? "rdap" : "whois";
	source->server = g_strdup(server);
	source->text = is_rdap ? NULL : told_text(server, bytes, len);
	g_ptr_array_add(round->owner->sources, source);
}

static void
take_sources(Round *round, const json_t *value)
{
	size_t i;
	const json_t *entry;

	json_array_foreach (value, i, entry)
		if (i < OWNER_SOURCES_MAX)
			take_source(round, entry);
}

/* A registry that names the owner needs no second opinion, and nobody else hears of the question.
 */
static void
follow(Round *round)
{
	unsigned asked = 0;

	for (guint i = 0; i < round->referrals->len && asked < OWNER_REFERRALS_MAX; i++) {
		const char *server = g_ptr_array_index(round->referrals, i);
		Answer answer;

		if (round->owner->registrant)
			return;
		if (!fits_question(server) || !is_new_server(round, server))
			continue;
		asked++;
		answer = ask_referral(round->ledger, round->owner->subject, server);
		round->owner->referral = answer.state;
		if (answer.state == ANSWER_KNOWN)
			take_sources(round, answer.value);
	}
}

static Owner *
owner_from(Ledger *ledger, const char *subject, const Answer *answer)
{
	Owner *owner = owner_new(subject);
	Round round = {
		.ledger = ledger,
		.owner = owner,
		.asked = g_ptr_array_new_with_free_func(g_free),
		.referrals = g_ptr_array_new_with_free_func(g_free),
	};

	owner->state = answer->state;
	owner->reason = answer->reason;
	owner->referral = ANSWER_KNOWN;
	if (answer->state == ANSWER_FAILED && g_strcmp0(answer->reason, "throttled") == 0)
		owner->standing = STANDING_THROTTLED;
	if (answer->state == ANSWER_KNOWN) {
		take_sources(&round, answer->value);
		if (!answer->exists && owner->standing == STANDING_UNKNOWN)
			owner->standing = STANDING_NOT_FOUND;
		follow(&round);
	}
	if (owner->registrant)
		owner->redacted = false;
	g_ptr_array_unref(round.asked);
	g_ptr_array_unref(round.referrals);
	return owner;
}

Owner *
owner_of_domain(Ledger *ledger, const char *domain)
{
	Answer answer = ask_domain(ledger, domain);

	return owner_from(ledger, domain, &answer);
}

Owner *
owner_of_network(Ledger *ledger, const char *ip)
{
	Answer answer = ask_network(ledger, ip);

	return owner_from(ledger, ip, &answer);
}

const char *
standing_to_string(Standing standing)
{
	switch (standing) {
	case STANDING_UNKNOWN: return "unknown";
	case STANDING_REGISTERED: return "registered";
	case STANDING_NOT_FOUND: return "not-found";
	case STANDING_RESERVED: return "reserved";
	case STANDING_THROTTLED: return "throttled";
	}
	g_assert_not_reached();
}
