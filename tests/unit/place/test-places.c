/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "base/auto.h"
#include "message/read.h"
#include "place/bounds.h"
#include "place/places.h"
#include "web/site.h"

#define HEADER                                                                              \
	"Received: from relay.example.jp (relay.example.jp [150.60.155.179])\n"             \
	"\tby mx.example.jp (Postfix) with ESMTP id 1; Tue, 3 Nov 2026 10:00:09 +0900\n"    \
	"Received: from ec2-18-170-98-138.eu-west-2.compute.amazonaws.com\n"                \
	"\t(ec2-18-170-98-138.eu-west-2.compute.amazonaws.com [18.170.98.138])\n"           \
	"\tby relay.example.jp (Postfix) with ESMTP id 2; Tue, 3 Nov 2026 10:00:05 +0900\n" \
	"Received: from home (ec2-9.eu-west-1.compute.amazonaws.com [8.208.1.1])\n"         \
	"\tby somewhere.example.net with ESMTP id 3; Tue, 3 Nov 2026 10:00:01 +0900\n"      \
	"From: Dyflex <info@dyflex.example>\nSubject: x\n"                                  \
	"Content-Type: text/html; charset=utf-8\n\n"

/* A mail's places, and all that they are made of. */
typedef struct Case {
	json_t *answers;
	Ledger *ledger;
	GByteArray *raw;
	Facts *facts;
	Signatures *signatures;
	Authentication *authentication;
	Places *places;
} Case;

/* @answers is JSON with ' for ". */
static void
case_begin(Case *c, const char *mail, Consent consent, const char *answers)
{
	static const ReadSettings read;
	static const AuthenticationSettings settings;
	g_autofree char *text = g_strdelimit(g_strdup(answers), "'", '"');

	c->answers = json_loads(text, 0, NULL);
	g_assert_nonnull(c->answers);
	c->ledger = ledger_new(c->answers, consent);
	c->raw = g_byte_array_new_take(g_memdup2(mail, strlen(mail)), strlen(mail));
	c->facts = message_read(c->raw, &read);
	c->signatures = signatures_new(c->facts);
	c->authentication = authenticate(c->facts, c->signatures, c->ledger, &settings);
	c->places = places_find(c->facts, c->authentication, c->ledger);
}

static void
case_end(Case *c)
{
	places_free(c->places);
	authentication_free(c->authentication);
	signatures_free(c->signatures);
	facts_free(c->facts);
	g_byte_array_unref(c->raw);
	ledger_free(c->ledger);
	json_decref(c->answers);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Case, case_end)

static const Spot *
spot_at(const Case *c, guint i)
{
	g_assert_cmpuint(i, <, c->places->spots->len);
	return g_ptr_array_index(c->places->spots, i);
}

#define GEO(ip, country) "'geo:" ip "':{'state':'known','value':{'country':'" country "'}}"
#define ROUTE \
	"{" GEO("18.170.98.138", "GB") "," GEO("150.60.155.179", "JP") "," GEO("8.208.1.1", "CN")

/* The origin, then the steps from the oldest; a line that anybody wrote is shown and not believed.
 */
static void
test_route(void)
{
	g_auto(Case) c = { 0 };

	case_begin(&c, HEADER "<p>x</p>", CONSENT_OFFLINE, ROUTE "}");
	g_assert_cmpuint(c.places->spots->len, ==, 4);
	g_assert_true(c.places->origin == spot_at(&c, 0));
	g_assert_cmpint(spot_at(&c, 0)->role, ==, SPOT_ORIGIN);
	g_assert_cmpstr(spot_at(&c, 0)->ip, ==, "18.170.98.138");
	g_assert_cmpuint(spot_at(&c, 0)->hop, ==, 2);
	g_assert_cmpstr(spot_at(&c, 0)->place.city, ==, "London");
	g_assert_cmpint(spot_at(&c, 1)->role, ==, SPOT_HOP);
	g_assert_cmpstr(spot_at(&c, 1)->ip, ==, "8.208.1.1");
	g_assert_cmpuint(spot_at(&c, 1)->hop, ==, 3);
	g_assert_null(spot_at(&c, 1)->place.cloud);
	g_assert_cmpstr(spot_at(&c, 2)->ip, ==, "150.60.155.179");
	g_assert_cmpint(spot_at(&c, 3)->role, ==, SPOT_SENDER);
	g_assert_cmpint(spot_at(&c, 3)->place.state, ==, ANSWER_REFUSED);
	g_assert_null(spot_at(&c, 3)->ip);
	g_assert_cmpuint(c.places->path->len, ==, 2);
	g_assert_cmpstr(g_ptr_array_index(c.places->path, 0), ==, "GB");
	g_assert_cmpstr(g_ptr_array_index(c.places->path, 1), ==, "JP");
}

static void
test_sender(void)
{
	g_auto(Case) known = { 0 };
	g_auto(Case) none = { 0 };

	case_begin(&known, HEADER "<p>x</p>", CONSENT_OFFLINE,
	           ROUTE ",'a:dyflex.example':{'state':'known','value':['10.0.0.1',"
	                 "'150.60.155.180']}," GEO("150.60.155.180", "JP") "}");
	g_assert_cmpuint(known.places->spots->len, ==, 4);
	g_assert_cmpstr(spot_at(&known, 3)->domain, ==, "dyflex.example");
	g_assert_cmpstr(spot_at(&known, 3)->ip, ==, "150.60.155.180");
	g_assert_cmpint(spot_at(&known, 3)->address, ==, ANSWER_KNOWN);
	g_assert_cmpstr(spot_at(&known, 3)->place.country, ==, "JP");
	case_begin(&none, "From: a\n\nx", CONSENT_OFFLINE, "{}");
	g_assert_cmpuint(none.places->spots->len, ==, 0);
	g_assert_null(none.places->origin);
	g_assert_cmpuint(none.places->path->len, ==, 0);
}

/* One question for each registrable domain, those one would click first; addresses need none. */
static void
test_links(void)
{
	static const char body[] =
		"<img src='https://cdn.picture.example/x'>"
		"<a href='https://login.greenpaint.pt/a'>a</a>"
		"<a href='https://www.greenpaint.pt/b'>b</a>"
		"<a href='http://[::ffff:185.32.188.31]/'>c</a>"
		"<a href='http://0xb920bc1f/'>d</a><a href='http://10.0.0.1/'>e</a>"
		"<a href='https://www.example.jp/'>ours</a>"
		"<a href='mailto:x@mail.example'>f</a>";
	g_autofree char *mail = g_strconcat(HEADER, body, NULL);
	g_auto(Case) c = { 0 };
	const Spot *spot;

	case_begin(&c, mail, CONSENT_OWNERS,
	           ROUTE ",'a:dyflex.example':{'state':'known','value':[],'exists':false},"
	                 "'aaaa:dyflex.example':{'state':'known','value':[],'exists':false},"
	                 "'mx:dyflex.example':{'state':'known','value':[],'exists':false},"
	                 "'txt:default._bimi.dyflex.example':{'state':'known','value':[]},"
	                 "'host:greenpaint.pt':{'state':'known','value':['185.32.188.30']}," GEO(
				 "185.32.188.30", "PT") "}");
	g_assert_cmpuint(c.places->spots->len, ==, 6);
	g_assert_cmpstr(spot_at(&c, 3)->domain, ==, "greenpaint.pt");
	g_assert_cmpstr(spot_at(&c, 3)->place.country, ==, "PT");
	g_assert_null(spot_at(&c, 4)->domain);
	g_assert_cmpint(spot_at(&c, 4)->place.state, ==, ANSWER_PENDING);
	g_assert_cmpstr(spot_at(&c, 5)->domain, ==, "picture.example");
	g_assert_cmpint(spot_at(&c, 5)->address, ==, ANSWER_PENDING);
	for (guint i = 0; i < c.facts->links->len; i++) {
		const Link *link = g_ptr_array_index(c.facts->links, i);

		spot = places_of_link(c.places, link);
		if (g_strcmp0(link->domain, "greenpaint.pt") == 0)
			g_assert_true(spot == spot_at(&c, 3));
		else if (link->url->host && strcmp(link->url->host, "185.32.188.31") == 0)
			g_assert_true(spot == spot_at(&c, 4));
		else if (g_strcmp0(link->domain, "example.jp") == 0)
			g_assert_null(spot);
	}
}

static void
count_host(const char *question, Consent consent, AnswerState state, const json_t *answer,
           void *user)
{
	(void)consent;
	(void)state;
	(void)answer;
	*(unsigned *)user += g_str_has_prefix(question, "host:");
}

/* However much a mail names, little is asked. */
static void
test_many(void)
{
	g_autoptr(GString) mail = g_string_new(NULL);
	g_auto(Case) c = { 0 };
	unsigned hops = 0, links = 0, asked = 0;

	for (int i = 0; i < 90; i++)
		g_string_append_printf(mail,
		                       "Received: from a (a.example [8.8.%d.1])\n"
		                       "\tby b.example.jp with ESMTP; Tue, 3 Nov 2026 10:00:00 "
		                       "+0900\n",
		                       i + 10);
	g_string_append(mail, "Content-Type: text/html\n\n");
	for (int i = 0; i < 400; i++)
		g_string_append_printf(mail,
		                       "<a href='https://d%d.example/'>x</a>"
		                       "<a href='http://8.9.%d.1/'>x</a>",
		                       i, i % 256);
	case_begin(&c, mail->str, CONSENT_OWNERS, "{}");
	for (guint i = 0; i < c.places->spots->len; i++) {
		hops += spot_at(&c, i)->role == SPOT_HOP;
		links += spot_at(&c, i)->role == SPOT_LINK;
	}
	ledger_foreach(c.ledger, count_host, &asked);
	g_assert_cmpuint(hops, ==, PLACE_HOPS_MAX);
	g_assert_cmpuint(links, ==, PLACE_DOMAINS_MAX + PLACE_LITERALS_MAX);
	g_assert_cmpuint(asked, ==, PLACE_DOMAINS_MAX);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	site_init(NULL);
	authenticate_init();
	g_test_add_func("/places/route", test_route);
	g_test_add_func("/places/sender", test_sender);
	g_test_add_func("/places/links", test_links);
	g_test_add_func("/places/many", test_many);
	return g_test_run();
}
