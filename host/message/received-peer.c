/* SPDX-License-Identifier: MIT */

#include "message/received-peer.h"

#include <glib.h>
#include <string.h>

/* A comment about the peer while it is read; taken over only when it holds an address. */
typedef struct Draft {
	bool says_helo;
	Slice helo, rdns, ident, account;
	char *ip;
	AddressForm form;
	bool verified, negated, logged_in;
	size_t names; /* words that may be a host */
	Slice last, before;
} Draft;

static void
set_address(Peer *peer, char *ip, AddressForm form)
{
	g_free(peer->ip);
	peer->ip = ip;
	peer->form = form;
}

void
peer_read_name(Peer *peer, Slice word)
{
	AddressForm form = ADDRESS_UNKNOWN;
	Slice name = word;
	char *ip = NULL;

	word = slice_trim(word, ",");
	peer->name = word;
	ip = slice_address(word, &form);
	if (ip)
		form = ADDRESS_NAMELESS;
	else
		ip = slice_address_behind(word, '[', &name, &form);
	if (ip) {
		set_address(peer, ip, form);
		if (form == ADDRESS_LITERAL)
			peer->name = name;
	}
}

void
peer_read_word(Peer *peer, Slice word)
{
	AddressForm form = ADDRESS_UNKNOWN;
	g_autofree char *ip = slice_address(slice_trim(word, ","), &form);

	if (form == ADDRESS_LITERAL)
		set_address(peer, g_steal_pointer(&ip), form);
}

static bool
is_helo_word(Slice word)
{
	return slice_is(word, "HELO") || slice_is(word, "EHLO") || slice_is(word, "LHLO");
}

static void
draft_helo(Draft *draft, Slice helo)
{
	draft->says_helo = true;
	draft->helo = helo;
}

/* "HELO x", "account x", "smtp-auth: x", "with plain": the value is the word behind. */
static bool
draft_pair(Draft *draft, Scanner *scanner, Slice word)
{
	static const char *const mechanisms[] = { "plain",      "login", "cram-md5",
		                                  "digest-md5", "ntlm",  "xymcookie" };
	Scanner ahead = *scanner;
	Token value = scanner_next(&ahead);
	Slice slice = { NULL, 0 };

	if (value.kind == TOKEN_WORD || value.kind == TOKEN_QUOTED)
		slice = slice_trim(value.slice, ",");
	if (is_helo_word(word)) {
		draft_helo(draft, slice);
	} else if (slice_is(word, "account") || slice_is(word, "smtp-auth:")) {
		draft->account = slice;
		draft->logged_in = draft->logged_in || slice.len > 0;
	} else if (slice_is(word, "with") &&
	           slice_one_of(slice, mechanisms, G_N_ELEMENTS(mechanisms))) {
		draft->logged_in = true;
	} else {
		return false;
	}
	*scanner = ahead;
	return true;
}

/* "helo=x", "ident=x", and marks. */
static bool
draft_mark(Draft *draft, Slice word)
{
	if (slice_starts(word, "helo="))
		draft_helo(draft, slice_skip(word, 5));
	else if (slice_starts(word, "ident="))
		draft->ident = slice_skip(word, 6);
	else if (slice_is(word, "verified"))
		draft->verified = !draft->negated;
	else if (slice_is(word, "not"))
		draft->negated = true;
	else
		return slice_starts(word, "port=") || slice_is(word, "unverified");
	return true;
}

/* "[192.0.2.1]" behind at most one name; more words make it prose, or somebody's user name. */
static void
draft_literal(Draft *draft, Slice word)
{
	AddressForm form = ADDRESS_UNKNOWN;
	Slice before = draft->last;
	char *ip = NULL;

	if (draft->names > 1 && !slice_is(draft->before, "unknown"))
		return;
	ip = slice_address(word, &form);
	if (!ip && (ip = slice_address_behind(word, '[', &before, &form)) && before.len > 0 &&
	    before.text[before.len - 1] == '@') {
		draft->ident = (Slice){ before.text, before.len - 1 };
		before = (Slice){ NULL, 0 };
	}
	if (form != ADDRESS_LITERAL) {
		g_free(ip);
		return;
	}
	g_free(draft->ip);
	draft->ip = ip;
	draft->form = form;
	draft->rdns = before;
}

/* A word that may be an address, or a name beside it. */
static void
draft_word(Draft *draft, Slice word)
{
	bool had_ip = draft->ip != NULL;

	if (memchr(word.text, '[', word.len))
		draft_literal(draft, word);
	if (draft->negated) {
		draft->negated = false; /* "(not resolved [192.0.2.1])": no name */
	} else if (!draft->ip) {
		draft->names++;
		draft->before = draft->last;
		draft->last = word;
	} else if (had_ip && !draft->rdns.text && memchr(word.text, '.', word.len) &&
	           !memchr(word.text, '=', word.len)) {
		/* ZoneMTA: "([192.0.2.1] mail.example)". */
		draft->rdns = word;
	}
}

/* "192.0.2.1", "user@192.0.2.1", "name 192.0.2.1", Java's "name/192.0.2.1"; nothing else. */
static void
draft_bare(Draft *draft)
{
	if (draft->ip || draft->names < 1 || draft->names > 2)
		return;
	if (draft->names == 2 && !memchr(draft->before.text, '.', draft->before.len))
		return;
	draft->ip = slice_address(draft->last, &draft->form);
	if (draft->ip)
		draft->rdns = draft->before;
	else
		draft->ip = slice_address_behind(draft->last, '@', &draft->ident, &draft->form);
	if (!draft->ip) {
		draft->ip = slice_address_behind(draft->last, '/', &draft->rdns, &draft->form);
		draft->form = draft->ip ? ADDRESS_PORT : ADDRESS_UNKNOWN;
	}
}

static void
draft_take(Draft *draft, Peer *peer, Remarks *remarks)
{
	if (draft->says_helo) {
		peer->says_helo = true;
		peer->helo = draft->helo;
	}
	if (draft->ip) {
		set_address(peer, g_steal_pointer(&draft->ip), draft->form);
		peer->rdns = draft->rdns;
		peer->ident = (Slice){ NULL, 0 };
		peer->verified = draft->verified;
	}
	if (draft->ident.text)
		peer->ident = draft->ident;
	if (draft->logged_in) {
		remarks->authenticated = true;
		if (draft->account.len > 0)
			remarks->account = draft->account;
	}
}

/* Whether the comment can be about the peer; "(proxying for 192.0.2.1)" is about somebody else. */
static bool
draft_read(Draft *draft, Scanner *scanner)
{
	static const char *const others[] = { "for", "proxying", "forwarded", "using" };
	bool first = true;

	while (scanner->pos < scanner->end) {
		Token token = scanner_next(scanner);
		Slice word = slice_trim(token.slice, ",");

		if (token.kind == TOKEN_QUOTED && token.slice.len > 5 &&
		    is_helo_word((Slice){ word.text, 4 }))
			draft_helo(draft, slice_skip(word, 5));
		if (token.kind != TOKEN_WORD || word.len == 0)
			continue;
		if (slice_one_of(word, others, G_N_ELEMENTS(others)))
			return false;
		if (!draft_pair(draft, scanner, word) && !draft_mark(draft, word)) {
			draft_word(draft, word);
		} else if (first && is_helo_word(word)) {
			/* All of this comment is what the peer said, whatever it looks like. */
			return true;
		}
		first = false;
	}
	return true;
}

/* "ident@name": what a Sendmail that asks for the user writes before the address. */
static void
draft_split_ident(Draft *draft)
{
	Slice *rdns = &draft->rdns;
	size_t n = rdns->len;

	while (n > 0 && rdns->text[n - 1] != '@')
		n--;
	if (n > 0) {
		draft->ident = (Slice){ rdns->text, n - 1 };
		*rdns = slice_skip(*rdns, n);
	}
	if (draft->ident.text && slice_starts(draft->ident, "IDENT:"))
		draft->ident = slice_skip(draft->ident, 6);
}

/* A comment of one word that is no address. */
static bool
peer_read_lone_word(Peer *peer, Slice word)
{
	/* SendGrid: "from [192.0.2.1] (unknown)": the address is only what the peer said. */
	if (peer->form == ADDRESS_NAMELESS && slice_is(word, "unknown")) {
		g_clear_pointer(&peer->ip, g_free);
		peer->form = ADDRESS_UNKNOWN;
		return true;
	}
	/* A qmail that hides its users' addresses: "(HELO x) (user@example.jp)". */
	if (peer->says_helo && !peer->ident.text && memchr(word.text, '@', word.len)) {
		peer->ident = word;
		return true;
	}
	return false;
}

bool
peer_read_comment(Peer *peer, Remarks *remarks, const Brackets *brackets, Slice comment)
{
	Scanner scanner = scanner_on(brackets, comment);
	Draft draft = { 0 };
	bool about = draft_read(&draft, &scanner);

	if (about) {
		draft_bare(&draft);
		draft_split_ident(&draft);
		about = draft.ip || draft.says_helo || draft.logged_in;
	}
	if (about)
		draft_take(&draft, peer, remarks);
	else if (draft.names == 1)
		about = peer_read_lone_word(peer, draft.last);
	g_free(draft.ip);
	return about;
}

void
peer_done(Peer *peer)
{
	g_clear_pointer(&peer->ip, g_free);
}

/* Whether @name is a name, not an address or what a server writes for want of one. */
static bool
is_found_name(Slice name)
{
	static const char *const placeholders[] = { "unknown", "unverified", "softdnserr",
		                                    "nodnsquery" };
	AddressForm form = ADDRESS_UNKNOWN;
	g_autofree char *ip = NULL;

	if (!name.text || name.len == 0 || *name.text == '[')
		return false;
	ip = slice_address(name, &form);
	return !ip && !slice_one_of(name, placeholders, G_N_ELEMENTS(placeholders));
}

char *
peer_helo(const Peer *peer, const PeerWriter *writer)
{
	if (peer->says_helo)
		return slice_clean(peer->helo);
	if (writer->tells_no_helo || peer->form == ADDRESS_NAMELESS)
		return NULL;
	/* qmail's "from unknown (192.0.2.1)": the client said nothing. */
	if (writer->writes_rdns && slice_is(peer->name, "unknown"))
		return NULL;
	return slice_clean(peer->name);
}

char *
peer_rdns(const Peer *peer, const PeerWriter *writer)
{
	Slice name = peer->rdns;

	if (!name.text && (peer->says_helo || writer->writes_rdns || peer->verified ||
	                   (writer->omits_same && peer->form == ADDRESS_LITERAL)))
		name = peer->name;
	return is_found_name(name) ? slice_clean(slice_trim(name, ".")) : NULL;
}
