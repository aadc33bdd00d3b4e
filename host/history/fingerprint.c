/* SPDX-License-Identifier: MIT */

#include "history/fingerprint.h"

#include <jansson.h>
#include <string.h>

#include "base/auto.h"
#include "base/ip.h"
#include "history/bounds.h"
#include "history/simhash.h"
#include "history/skeleton.h"
#include "message/brand.h"
#include "message/organisation.h"
#include "message/recipient.h"
#include "message/route.h"

static void
trait_clear(gpointer data)
{
	g_free(((Trait *)data)->value);
}

static bool
has_trait(const Fingerprint *fingerprint, TraitKind kind, const char *value)
{
	for (guint i = 0; i < fingerprint->traits->len; i++) {
		const Trait *trait = &g_array_index(fingerprint->traits, Trait, i);

		if (trait->kind == kind && strcmp(trait->value, value) == 0)
			return true;
	}
	return false;
}

static unsigned
count_kind(const Fingerprint *fingerprint, TraitKind kind)
{
	unsigned n = 0;

	for (guint i = 0; i < fingerprint->traits->len; i++)
		n += g_array_index(fingerprint->traits, Trait, i).kind == kind;
	return n;
}

/* Adds @value (taken; NULL adds nothing), once. */
static void
take(Fingerprint *fingerprint, TraitKind kind, char *value)
{
	Trait trait = { kind, value };

	if (!value || *value == '\0' || strlen(value) > TRAIT_VALUE_MAX ||
	    has_trait(fingerprint, kind, value) ||
	    count_kind(fingerprint, kind) >= TRAITS_EACH_MAX ||
	    fingerprint->traits->len >= TRAITS_MAX) {
		g_free(value);
		return;
	}
	g_array_append_val(fingerprint->traits, trait);
}

static char *
lower(const char *text)
{
	return text ? g_utf8_strdown(text, -1) : NULL;
}

/* Returns: (transfer full) "192.0.2.0/24", "2001:db8:1::/48": as much as one customer often has. */
static char *
network_of(const char *ip)
{
	uint8_t bytes[16];
	size_t n = ip_bytes(ip, bytes);

	if (n == 4)
		return g_strdup_printf("%u.%u.%u.0/24", bytes[0], bytes[1], bytes[2]);
	if (n == 16)
		return g_strdup_printf("%02x%02x:%02x%02x:%02x%02x::/48", bytes[0], bytes[1],
		                       bytes[2], bytes[3], bytes[4], bytes[5]);
	return NULL;
}

/* Names that thousands of machines give themselves tell nothing. */
static bool
is_own_name(const char *helo)
{
	return helo && strlen(helo) >= 3 && helo[0] != '[' &&
	       g_ascii_strcasecmp(helo, "localhost") != 0 &&
	       g_ascii_strcasecmp(helo, "localhost.localdomain") != 0;
}

static void
read_origin(Fingerprint *fingerprint, const Facts *facts)
{
	const Hop *hop = facts->origin.hop;

	if (facts->origin.ip) {
		take(fingerprint, TRAIT_ORIGIN, g_strdup(facts->origin.ip));
		take(fingerprint, TRAIT_NETWORK, network_of(facts->origin.ip));
	}
	if (hop && is_own_name(hop->received->helo))
		take(fingerprint, TRAIT_HELO, lower(hop->received->helo));
	for (guint i = 0; i < facts->route->len; i++) {
		const Hop *step = g_ptr_array_index(facts->route, i);

		take(fingerprint, TRAIT_ACCOUNT, lower(received_account(step->received)));
	}
}

static void
read_sender(Fingerprint *fingerprint, const Facts *facts)
{
	const Mailbox *from = facts_author(facts);
	const Brand *brand = brand_pretended(facts);

	if (from && from->domain) {
		take(fingerprint, TRAIT_SENDER, lower(from->address));
		if (!domain_lends_mailboxes(from->domain))
			take(fingerprint, TRAIT_DOMAIN, organisation_of(from->domain));
		if (!brand)
			brand = brand_of_host(from->domain);
	}
	if (facts->message_id)
		take(fingerprint, TRAIT_MESSAGE_ID,
		     message_id_skeleton(facts->message_id, from ? from->domain : NULL));
	take(fingerprint, TRAIT_MAILER, g_strdup(facts->mailer));
	if (brand) {
		fingerprint->brand = brand->name;
		take(fingerprint, TRAIT_BRAND, g_strdup(brand->name));
	}
}

/* What leads to a known house, or to the reader's own, is anybody's link. */
static bool
is_telling(const Facts *facts, const Link *link)
{
	const char *host = link->url->host;

	return host && link->site && link_leads_on(link) && !link->shortener && !link->sealed &&
	       !brand_of_host(host) && !recipient_owns_host(facts, host) &&
	       !organisation_is_provider(host);
}

static void
read_links(Fingerprint *fingerprint, const Facts *facts)
{
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!is_telling(facts, link))
			continue;
		take(fingerprint, TRAIT_SITE, g_strdup(link->site));
		take(fingerprint, TRAIT_PATH, url_skeleton(link->url));
	}
}

static void
read_content(Fingerprint *fingerprint, const Facts *facts)
{
	const char *longest = "";

	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *attachment = g_ptr_array_index(facts->attachments, i);

		if (attachment->size > 0 && !attachment->is_inline)
			take(fingerprint, TRAIT_FILE, g_strdup(attachment->sha256));
	}
	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		if (strlen(body->text) > strlen(longest))
			longest = body->text;
	}
	fingerprint->has_body = simhash_of(longest, &fingerprint->body);
}

/*
 * The first eight bytes of the SHA-256 of the Message-ID, or of the whole header where there is
 * none. The extension knows a mail again by the same (messages.query() gives the id).
 */
static uint64_t
mark_of(const Facts *facts)
{
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize len = sizeof digest;
	uint64_t mark = 0;

	if (facts->message_id) {
		g_checksum_update(checksum, (const guchar *)facts->message_id, -1);
	} else {
		for (guint i = 0; i < facts->headers->len; i++) {
			const Header *header = g_ptr_array_index(facts->headers, i);

			g_checksum_update(checksum, (const guchar *)header->raw,
			                  (gssize)header->raw_len);
		}
	}
	g_checksum_get_digest(checksum, digest, &len);
	for (unsigned i = 0; i < 8; i++)
		mark = mark << 8 | digest[i];
	return mark;
}

/* Returns: (transfer full) 16 hexadecimal digits. */
static json_t *
hex_of(uint64_t number)
{
	return json_sprintf("%016" G_GINT64_MODIFIER "x", number);
}

static char *
question_of(const Fingerprint *fingerprint)
{
	g_autoptr(json_t) question = json_object();
	json_t *traits = json_array();

	json_object_set_new(question, "mark", hex_of(fingerprint->mark));
	json_object_set_new(question, "date", json_integer(fingerprint->date));
	json_object_set_new(question, "traits", traits);
	for (guint i = 0; i < fingerprint->traits->len; i++) {
		const Trait *trait = &g_array_index(fingerprint->traits, Trait, i);

		json_array_append_new(traits, json_pack("[s, s]", trait_kind_to_string(trait->kind),
		                                        trait->value));
	}
	if (fingerprint->has_body)
		json_object_set_new(question, "body", hex_of(fingerprint->body));
	return json_dumps(question, JSON_COMPACT | JSON_ENSURE_ASCII);
}

Fingerprint *
fingerprint_new(const Facts *facts)
{
	Fingerprint *fingerprint = g_new0(Fingerprint, 1);

	fingerprint->mark = mark_of(facts);
	fingerprint->date = facts->has_date ? facts->date.epoch : 0;
	fingerprint->traits = g_array_new(FALSE, FALSE, sizeof(Trait));
	g_array_set_clear_func(fingerprint->traits, trait_clear);
	read_origin(fingerprint, facts);
	read_sender(fingerprint, facts);
	read_content(fingerprint, facts);
	read_links(fingerprint, facts);
	fingerprint->question = question_of(fingerprint);
	return fingerprint;
}

void
fingerprint_free(Fingerprint *fingerprint)
{
	if (!fingerprint)
		return;
	g_array_unref(fingerprint->traits);
	g_free(fingerprint->question);
	g_free(fingerprint);
}

static const char *const words[TRAITS_N] = {
	[TRAIT_ORIGIN] = "origin",
	[TRAIT_NETWORK] = "network",
	[TRAIT_HELO] = "helo",
	[TRAIT_ACCOUNT] = "account",
	[TRAIT_SENDER] = "sender",
	[TRAIT_DOMAIN] = "domain",
	[TRAIT_MESSAGE_ID] = "message-id",
	[TRAIT_MAILER] = "mailer",
	[TRAIT_PATH] = "path",
	[TRAIT_SITE] = "site",
	[TRAIT_FILE] = "file",
	[TRAIT_BRAND] = "brand",
};

const char *
trait_kind_to_string(TraitKind kind)
{
	return words[kind];
}

TraitKind
trait_kind_of(const char *word)
{
	int kind = 0;

	while (kind < TRAITS_N && g_strcmp0(words[kind], word) != 0)
		kind++;
	return (TraitKind)kind;
}
