/* SPDX-License-Identifier: MIT */

#include "message/received.h"

#include <string.h>

#include "message/received-address.h"
#include "message/received-peer.h"
#include "message/received-remark.h"
#include "message/received-server.h"
#include "message/received-token.h"

/* The clauses of a line, each begun by its word, in whatever order (RFC 5321 §4.4 fixes one). */
typedef enum {
	CLAUSE_NONE, /* what was to be said is said; comments are still read */
	CLAUSE_FROM,
	CLAUSE_BY,
	CLAUSE_VIA,
	CLAUSE_WITH,
	CLAUSE_WITH_TOO, /* "with ESMTP with STARTTLS": prose, but it may tell of a login */
	CLAUSE_ID,
	CLAUSE_FOR,
	CLAUSE_ENVELOPE,
	CLAUSE_ACCOUNT,
	CLAUSE_CIPHER,
} Clause;

typedef struct Line {
	const Brackets *brackets;
	const char *end;
	Peer peer;
	Remarks remarks;
	bool has_from, has_name, was_be; /* "claiming to be" */
	Server server;
	Slice id, for_address;
	const char *dates[2]; /* behind the last two semicolons; where a weekday stands if none */
	const char *date_end;
	Clause clause;
} Line;

static Clause
clause_of(const Line *line, Slice word)
{
	static const struct {
		const char *word;
		Clause clause;
	} words[] = {
		{ "by", CLAUSE_BY },      { "via", CLAUSE_VIA },
		{ "with", CLAUSE_WITH },  { "id", CLAUSE_ID },
		{ "for", CLAUSE_FOR },    { "envelope-from", CLAUSE_ENVELOPE },
		{ "tls", CLAUSE_CIPHER }, /* Exim: "esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384" */
	};

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (slice_is(word, words[i].word))
			return words[i].clause;
	/* XMail: "by mx.example with [XMail] id <S1> for <a@b> from <c@d>". */
	if (slice_is(word, "from") && line->server.by.text)
		return CLAUSE_ENVELOPE;
	/* Old webmail: "from 192.0.2.1 ([192.0.2.1]) as user jason by". */
	if (slice_is(word, "as") && line->clause == CLAUSE_FROM)
		return CLAUSE_ACCOUNT;
	return CLAUSE_NONE;
}

/* Lets @slice reach to the end of @token. */
static void
extend(Slice *slice, const Token *token)
{
	if (!slice->text)
		slice->text = token->slice.text;
	slice->len = (size_t)(token->end - slice->text);
}

static void
set_once(Slice *slice, Slice value)
{
	if (!slice->text && slice_trim(value, "<>").len > 0)
		*slice = value;
}

static void
read_from(Line *line, const Token *token)
{
	bool was_be = line->was_be;

	line->was_be = token->kind == TOKEN_WORD && slice_is(token->slice, "be");
	if (token->kind == TOKEN_QUOTED && was_be) {
		line->peer.says_helo = true;
		line->peer.helo = token->slice;
	} else if (!line->has_name) {
		line->has_name = true;
		if (token->kind == TOKEN_WORD)
			peer_read_name(&line->peer, token->slice);
	} else if (token->kind == TOKEN_WORD) {
		peer_read_word(&line->peer, token->slice);
	}
}

static void
read_account(Line *line, Slice word)
{
	if (slice_is(word, "user")) {
		line->clause = CLAUSE_ACCOUNT;
		return;
	}
	line->remarks.authenticated = true;
	set_once(&line->remarks.account, word);
	line->clause = CLAUSE_FROM;
}

static void
read_with(Line *line, const Token *token)
{
	/* "with ESMTP AUTH": said apart, the protocol is the rest. */
	if (line->server.with.text && slice_is(token->slice, "AUTH")) {
		line->remarks.authenticated = true;
		return;
	}
	extend(&line->server.with, token);
	/* qmail: "with DHE-RSA-AES256-SHA encrypted SMTP". */
	if (slice_is(token->slice, "encrypted")) {
		set_once(&line->remarks.tls, line->server.with);
		line->server.with = (Slice){ NULL, 0 };
	}
}

/* A word, quoted string or angle bracket in the clause that is open. */
static void
read_value(Line *line, const Token *token)
{
	Slice value = token->kind == TOKEN_WORD ? slice_trim(token->slice, ",") : token->slice;
	Clause clause = line->clause;

	if (clause != CLAUSE_FROM && clause != CLAUSE_WITH && clause != CLAUSE_WITH_TOO &&
	    clause != CLAUSE_VIA)
		line->clause = CLAUSE_NONE;
	switch (clause) {
	case CLAUSE_NONE:
		if (token->kind == TOKEN_WORD)
			(void)remarks_read_word(&line->remarks, value);
		break;
	case CLAUSE_FROM: read_from(line, token); break;
	case CLAUSE_BY: set_once(&line->server.by, value); break;
	case CLAUSE_VIA: extend(&line->server.via, token); break;
	case CLAUSE_WITH: read_with(line, token); break;
	case CLAUSE_WITH_TOO:
		if (slice_is(value, "AUTH"))
			line->remarks.authenticated = true;
		break;
	case CLAUSE_ID: set_once(&line->id, value); break;
	case CLAUSE_FOR: set_once(&line->for_address, value); break;
	case CLAUSE_ENVELOPE:
		if (!line->remarks.has_envelope_from) {
			line->remarks.has_envelope_from = true;
			line->remarks.envelope_from = value;
		}
		break;
	case CLAUSE_ACCOUNT: read_account(line, value); break;
	case CLAUSE_CIPHER: set_once(&line->remarks.cipher, value); break;
	}
}

static void
read_comment(Line *line, const Token *token)
{
	if (line->clause == CLAUSE_FROM) {
		line->has_name = true;
		if (peer_read_comment(&line->peer, &line->remarks, line->brackets, token->slice))
			return;
	} else if (line->clause != CLAUSE_WITH || line->server.with.text) {
		/* "with (AES256-SHA encrypted) SMTP": there the protocol is still to come. */
		line->clause = CLAUSE_NONE;
	}
	if (line->server.by.text) {
		set_once(&line->server.product, token->slice);
		line->server.exim = line->server.exim || slice_starts(token->slice, "Exim");
	}
	remarks_read_comment(&line->remarks, line->brackets, token->slice);
}

/* Whether a date begins with @word, for lines that set no semicolon before it. */
static bool
begins_date(Slice word)
{
	static const char *const days[] = {
		"Sun,", "Mon,", "Tue,", "Wed,", "Thu,", "Fri,", "Sat,"
	};

	/* SendGrid: "2015-06-04 07:36:09.249601779 +0000 UTC". */
	return slice_one_of(word, days, G_N_ELEMENTS(days)) ||
	       (word.len == 10 && g_ascii_isdigit(word.text[0]) && word.text[4] == '-' &&
	        word.text[7] == '-');
}

static void
read_word(Line *line, const Scanner *scanner, const Token *token)
{
	Clause next = clause_of(line, token->slice);

	/* A peer may call itself "by": it is a name if a comment about it follows. */
	if (next != CLAUSE_NONE && line->clause == CLAUSE_FROM && !line->has_name) {
		Scanner ahead = *scanner;

		if (scanner_next(&ahead).kind == TOKEN_COMMENT)
			next = CLAUSE_NONE;
	}
	if (next == CLAUSE_NONE) {
		if (!line->dates[0] && begins_date(token->slice)) {
			line->dates[0] = token->slice.text;
			if (line->clause != CLAUSE_FROM)
				line->clause = CLAUSE_NONE;
		}
		read_value(line, token);
		return;
	}
	if (line->dates[0] && !line->date_end)
		line->date_end = token->slice.text;
	line->clause = next == CLAUSE_WITH && line->server.with.text ? CLAUSE_WITH_TOO : next;
}

static void
read_line(Line *line, const char *raw, size_t len)
{
	Scanner scanner;
	bool first = true;

	line->end = raw + len;
	scanner = scanner_on(line->brackets, (Slice){ raw, len });
	for (Token token = scanner_next(&scanner); token.kind != TOKEN_END;
	     token = scanner_next(&scanner)) {
		if (first && token.kind == TOKEN_WORD && slice_is(token.slice, "from")) {
			line->has_from = true;
			line->clause = CLAUSE_FROM;
		} else if (token.kind == TOKEN_WORD) {
			read_word(line, &scanner, &token);
		} else if (token.kind == TOKEN_COMMENT) {
			read_comment(line, &token);
		} else if (token.kind == TOKEN_SEMICOLON) {
			line->dates[1] = line->dates[0];
			line->dates[0] = token.end;
			line->date_end = NULL;
			/* SquirrelMail closes the first clause with one, before "by". */
			if (line->clause != CLAUSE_FROM)
				line->clause = CLAUSE_NONE;
		} else {
			read_value(line, &token);
		}
		first = false;
	}
}

static char *
tls_of(const Remarks *remarks)
{
	g_autofree char *tls = slice_clean(remarks->tls);
	g_autofree char *cipher = slice_clean(remarks->cipher);

	if (tls && cipher)
		return g_strconcat(tls, " ", cipher, NULL);
	return tls ? g_steal_pointer(&tls) : g_steal_pointer(&cipher);
}

/* "by [192.0.2.1]": the address is the name. */
static char *
by_of(Slice by)
{
	AddressForm form = ADDRESS_UNKNOWN;
	char *ip = slice_address(by, &form);

	if (ip)
		return ip;
	if (by.len > 0 && *by.text != '[' && memchr(by.text, '[', by.len))
		by.len = (size_t)((const char *)memchr(by.text, '[', by.len) - by.text);
	return slice_clean(slice_trim(by, ".,"));
}

static void
take_date(const Line *line, Received *received)
{
	const char *end = line->date_end ? line->date_end : line->end;

	for (size_t i = 0; i < G_N_ELEMENTS(line->dates) && !received->has_date; i++) {
		if (line->dates[i])
			received->has_date = mail_date_parse(
				line->dates[i], (size_t)(end - line->dates[i]), &received->date);
		/* A semicolon at the very end is no date's; then the one before it is. */
		end = line->dates[i] ? line->dates[i] - 1 : end;
	}
}

static void
take_peer(Line *line, Received *received)
{
	PeerWriter writer = server_writer(&line->server, &line->peer);

	if (server_is_coremail(&line->server))
		set_once(&line->remarks.account, line->peer.name);
	received->helo = peer_helo(&line->peer, &writer);
	received->rdns = peer_rdns(&line->peer, &writer);
	received->ident = slice_clean(line->peer.ident);
	received->authenticated =
		line->remarks.authenticated || server_knows_peer(&line->server, &line->peer);
	received->ip = g_steal_pointer(&line->peer.ip);
}

Received *
received_parse(const char *raw, size_t len)
{
	Received *received = g_new0(Received, 1);
	Brackets brackets;
	Line state = { .brackets = &brackets }, *line = &state;

	len = MIN(len, RECEIVED_MAX);
	brackets_find(&brackets, raw, len);
	read_line(line, raw, len);
	/* Yahoo and SGI: "via HTTP", "via ESMTP", and no "with". */
	if (!line->server.with.text)
		line->server.with = line->server.via;
	if (line->has_from)
		take_peer(line, received);
	received->by = by_of(line->server.by);
	received->with = slice_clean(slice_trim(line->server.with, ","));
	received->id = slice_clean(line->id);
	received->for_address = slice_clean(line->for_address);
	received->auth_user = slice_clean(line->remarks.account);
	if (line->remarks.has_envelope_from) {
		received->envelope_from = slice_clean(line->remarks.envelope_from);
		if (!received->envelope_from)
			received->envelope_from = g_strdup("");
	}
	/* Cisco: "with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384". */
	if (slice_starts(line->server.with, "ESMTP/TLS"))
		set_once(&line->remarks.tls, slice_skip(line->server.with, 6));
	received->tls = tls_of(&line->remarks);
	take_date(line, received);
	/* Reading a mailbox is no transfer between servers. */
	received->is_hop = received->ip && received->by && !protocol_is_fetch(line->server.with);
	peer_done(&line->peer);
	return received;
}

void
received_free(Received *received)
{
	if (!received)
		return;
	g_free(received->helo);
	g_free(received->rdns);
	g_free(received->ip);
	g_free(received->by);
	g_free(received->with);
	g_free(received->id);
	g_free(received->for_address);
	g_free(received->ident);
	g_free(received->auth_user);
	g_free(received->envelope_from);
	g_free(received->tls);
	g_free(received);
}
