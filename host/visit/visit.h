/* SPDX-License-Identifier: MIT */

/*
 * What lies behind a link
 *
 * The host makes one careful request when the reader has said yes to it; what came back is read
 * here: each stop on the way, its certificate, and what kind of page stands at the end.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "ask/ledger.h"
#include "message/facts.h"

/* A certificate, as a browser would take it. */
typedef enum {
	TLS_NONE, /* not encrypted, or the connection came to nothing */
	TLS_GOOD,
	TLS_SELF_SIGNED,
	TLS_UNKNOWN_ISSUER,
	TLS_EXPIRED,
	TLS_NOT_YET,
	TLS_WRONG_NAME,
	TLS_BROKEN, /* anything else that does not hold */
} TlsVerdict;

typedef struct VisitHop {
	char *url;  /* never NULL; like all text here of any quality */
	char *host; /* may be NULL; A-labels */
	char *site; /* whose site it is (web/site.h), NULL for addresses */
	char *ip;   /* that was connected, or NULL */
	int status; /* of HTTP, 0 without an answer */
	TlsVerdict tls;
	char *subject, *issuer; /* common name or organisation; NULL when not known */
	GPtrArray *names;       /* that the certificate is for; never NULL */
	int64_t from, until;    /* seconds since 1970; 0 when not known */
} VisitHop;

typedef enum {
	PAGE_NONE,      /* there is no page: see `ended` */
	PAGE_PLAIN,     /* nothing that is asked for */
	PAGE_LOGIN,     /* asks for a password */
	PAGE_PAYMENT,   /* asks for a card or an account */
	PAGE_PERSONAL,  /* asks for an address, a telephone number, a code and the like */
	PAGE_EMPTY,     /* nothing to be seen, and no script that would write it */
	PAGE_SCRIPT,    /* a script would write it: what it shows is not known */
	PAGE_PARKED,    /* a domain for sale, or advertisements in its place */
	PAGE_SUSPENDED, /* the provider has shut it */
	PAGE_CHALLENGE, /* wants to see a human being first */
	PAGE_GONE,      /* 404, 410 */
	PAGE_REFUSED,   /* 401, 403, 451, 429 */
	PAGE_ERROR,     /* 5xx, and other statuses without a page */
	PAGE_FILE,      /* something to be saved */
} PageKind;

typedef struct PageForm {
	char *action;    /* where it sends, absolute; NULL: to the page itself, or by a script */
	char *host;      /* of it, or NULL */
	bool elsewhere;  /* another site's */
	bool telegram;   /* a bot's address */
	bool mail;       /* mailto: or a service that turns forms into mail */
	GPtrArray *asks; /* static: "password", "card", "security-code", "one-time-code", "email",
	                    "user", "phone", "birthday", "address", "account", "pin"; never NULL */
} PageForm;

typedef struct Page {
	PageKind kind;
	char *type;       /* "text/html", or NULL */
	size_t size;      /* bytes that came */
	bool cut;         /* and there were more */
	char *title;      /* or NULL */
	char *text;       /* what would be seen of it, the beginning, or NULL */
	GPtrArray *forms; /* PageForm, never NULL */
	unsigned links, scripts, frames;
	char *refresh;        /* where it leads on by itself, absolute, or NULL */
	const char *telegram; /* static or NULL: a bot's address stands in it */
	/* Whom it says it is, a row of message/brand-row.h, or whose own site it is (brand_own).
	 * NULL on a host of the reader's own organisation. */
	const char *brand;       /* name; static */
	const char *brand_where; /* static: "title", "text", "picture", "icon" */
	const char *brand_word;  /* static, as found, or NULL */
	bool brand_own;          /* it is the brand's own site */
	char *icon_host;         /* where its icon comes from if elsewhere, or NULL */
} Page;

typedef struct Visit {
	char *url; /* that the reader said yes to */
	AnswerState state;
	const char *reason; /* when failed; the ledger's */
	const char *ended;  /* when known, see ask_visit(); static */
	GPtrArray *hops;    /* VisitHop, never NULL */
	Page *page;         /* when known and ended is "page", else NULL */
	bool cloaked;       /* led away to a well-known site that has nothing to do with the link */
} Visit;

/*
 * Returns the address that a visit to @link requests, with what could tell the recipient taken
 * out: user, fragment, values of the query and long or telling pieces of the path, and whether
 * there was any (*ret_removed). NULL for a link that is none of the web. (transfer full).
 */
char *visit_address(const Facts *facts, const Link *link, bool *ret_removed);

/*
 * Reads what the visit to @url has brought, NULL when @url is: the reader has asked for none.
 * @url is a link of the message, or what visit_address() makes of one. Never fails; cheap to
 * repeat. Returns: (transfer full).
 */
Visit *visit_find(const Facts *facts, const char *url, int64_t now, Ledger *ledger);
void visit_free(Visit *visit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Visit, visit_free)

/* Whether a form of @page asks @what, a word of PageForm.asks. */
bool page_asks(const Page *page, const char *what);

const char *tls_verdict_to_string(TlsVerdict verdict);
const char *page_kind_to_string(PageKind kind);
