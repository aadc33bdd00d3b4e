/* SPDX-License-Identifier: MIT */

#include "message/received-remark.h"

#include <glib.h>
#include <string.h>

/* Words between "authenticated" and the account. */
static const char *const fillers[] = { "sender", "sender:", "user", "user:", "as",
	                               "as:",    "id",      "id:",  "by" };

/* "none" where an account would stand, and nothing at all. */
static bool
is_none(Slice word)
{
	static const char *const nones[] = { "none", "no", "0", "false", "-" };

	return word.len == 0 || slice_one_of(word, nones, G_N_ELEMENTS(nones));
}

static Slice
next_value(Scanner *scanner)
{
	Scanner ahead = *scanner;
	Token token = scanner_next(&ahead);

	if (token.kind == TOKEN_END || token.kind == TOKEN_COMMENT || token.kind == TOKEN_SEMICOLON)
		return (Slice){ NULL, 0 };
	*scanner = ahead;
	return token.kind == TOKEN_WORD ? slice_trim(token.slice, ",") : token.slice;
}

static void
set_account(Remarks *remarks, Slice account)
{
	remarks->authenticated = true;
	if (account.len > 0 && !remarks->account.text)
		remarks->account = account;
}

bool
remarks_read_word(Remarks *remarks, Slice word)
{
	word = slice_trim(word, ",");
	if (slice_starts(word, "auth=")) {
		if (!is_none(slice_skip(word, 5)))
			remarks->authenticated = true;
		return true;
	}
	if (slice_starts(word, "user=")) {
		if (!is_none(slice_skip(word, 5)))
			set_account(remarks, slice_skip(word, 5));
		return true;
	}
	return false;
}

/* After "authenticated": "sender: x", "as x", "user x", "bits=0", or nothing. */
static void
read_authenticated(Remarks *remarks, Scanner *scanner, bool named)
{
	Slice word = next_value(scanner);

	while (slice_one_of(word, fillers, G_N_ELEMENTS(fillers))) {
		named = true;
		word = next_value(scanner);
	}
	if (named && word.text && is_none(word))
		return;
	set_account(remarks, named ? word : (Slice){ NULL, 0 });
}

/* qpsmtpd: "(smtp-auth username x, mechanism plain)"; ZMailer: "smtp-auth: x" or "<none>". */
static void
read_smtp_auth(Remarks *remarks, Scanner *scanner)
{
	Slice word = next_value(scanner);

	if (slice_is(word, "username"))
		word = next_value(scanner);
	if (!is_none(word))
		set_account(remarks, word);
}

static void
read_login(Remarks *remarks, const Brackets *brackets, Slice comment)
{
	Scanner scanner = scanner_on(brackets, comment);
	bool negated = false;

	while (scanner.pos < scanner.end) {
		Token token = scanner_next(&scanner);

		if (token.kind != TOKEN_WORD)
			continue;
		if (!negated && (slice_is(token.slice, "authenticated") ||
		                 slice_is(token.slice, "authenticated:"))) {
			read_authenticated(remarks, &scanner,
			                   slice_is(token.slice, "authenticated:"));
			return;
		}
		if (slice_is(token.slice, "AUTH:")) {
			/* Courier: the mechanism, then the account. */
			if (!is_none(next_value(&scanner)))
				set_account(remarks, next_value(&scanner));
			return;
		}
		if (slice_is(token.slice, "smtp-auth") || slice_is(token.slice, "smtp-auth:"))
			read_smtp_auth(remarks, &scanner);
		else
			(void)remarks_read_word(remarks, token.slice);
		negated = slice_is(token.slice, "not") || slice_is(token.slice, "no");
	}
}

/* Whether @slice begins with the name of TLS: "TLSv1.3", "TLS-1.0:", "TLS1_2,", "SSLv3", "TLS". */
static bool
starts_with_tls(Slice slice)
{
	if (!slice_starts(slice, "TLS") && !slice_starts(slice, "SSL"))
		return false;
	if (slice.len == 3 || strchr("v:_ ,/", slice.text[3]))
		return slice.len == 3 || slice.text[3] != '\0';
	if (slice.text[3] == '-')
		return slice.len > 4 && g_ascii_isdigit(slice.text[4]);
	return g_ascii_isdigit(slice.text[3]);
}

static void
read_tls(Remarks *remarks, Slice comment)
{
	Slice rest = comment;

	if (remarks->tls.text)
		return;
	if (slice_starts(rest, "using "))
		rest = slice_skip(rest, 6);
	else if (slice_starts(rest, "Cipher "))
		rest = slice_skip(rest, 7);
	if (starts_with_tls(rest) || slice_starts(rest, "version=TLS") ||
	    slice_starts(rest, "version=SSL") || slice_starts(rest, "cipher=") ||
	    (rest.len > 10 && slice_is(slice_skip(rest, rest.len - 10), " encrypted"))) {
		remarks->tls = rest;
		return;
	}
	/* Courier: "AUTH: LOGIN x, SSL: TLSv1/SSLv3,128bits,RC4-MD5". */
	for (; rest.len > 0; rest = slice_skip(rest, 1)) {
		if (slice_starts(rest, " SSL: ")) {
			remarks->tls = slice_skip(rest, 6);
			return;
		}
	}
}

void
remarks_read_comment(Remarks *remarks, const Brackets *brackets, Slice comment)
{
	static const char *const senders[] = { "envelope-from", "envelope-from:", "envelope-sender",
		                               "sender:", "return-path" };
	Scanner scanner = scanner_on(brackets, comment);
	Token first = scanner_next(&scanner);

	if (first.kind == TOKEN_WORD && slice_one_of(first.slice, senders, G_N_ELEMENTS(senders))) {
		remarks->envelope_from = next_value(&scanner);
		remarks->has_envelope_from = remarks->envelope_from.text != NULL;
		return;
	}
	if (slice_is(comment, "AUTH"))
		remarks->authenticated = true;
	read_login(remarks, brackets, comment);
	read_tls(remarks, comment);
}

bool
protocol_is_login(Slice protocol)
{
	static const char *const names[] = { "SMTPA",      "SMTPSA",    "ESMTPA",    "ESMTPSA",
		                             "ASMTP",      "LMTPA",     "LMTPSA",    "UTF8SMTPA",
		                             "UTF8SMTPSA", "UTF8LMTPA", "UTF8LMTPSA" };

	return slice_one_of(protocol, names, G_N_ELEMENTS(names)) || protocol_is_http(protocol) ||
	       slice_contains(protocol, "HTTP-DAV");
}

bool
protocol_is_http(Slice protocol)
{
	static const char *const names[] = { "HTTP",     "HTTPS",    "HTTPU", "HTTP/1.0",
		                             "HTTP/1.1", "HTTP-DAV", "DAV" };

	return slice_one_of(protocol, names, G_N_ELEMENTS(names));
}

bool
protocol_is_smtp(Slice protocol)
{
	static const char *const starts[] = { "SMTP",     "ESMTP",    "LMTP", "ASMTP",
		                              "UTF8SMTP", "UTF8LMTP", "QMQP", "QMTP" };

	for (size_t i = 0; i < G_N_ELEMENTS(starts); i++)
		if (slice_starts(protocol, starts[i]))
			return true;
	return false;
}

bool
protocol_is_fetch(Slice protocol)
{
	return slice_starts(protocol, "POP") || slice_starts(protocol, "IMAP");
}
