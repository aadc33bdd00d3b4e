/* SPDX-License-Identifier: MIT */

/*
 * What can be asked
 *
 * One function for each kind of question to the outside; ask/ledger.h has the form of answers.
 */

#pragma once

#include "ask/ledger.h"

/*
 * DNS (RFC 1035). A name is in A-labels, with or without a dot at its end and in any case. One
 * that cannot be asked (empty or too long labels, characters that are no printable ASCII) is known
 * not to exist. CNAMEs are followed by whoever answers.
 *
 * TXT: an array of strings, one for each record, its own strings joined, one character U+0000 to
 * U+00FF for each byte. A, AAAA: addresses (base/ip.h). MX: arrays of a preference and a host.
 * PTR: the host names of @ip, a canonical address, by reverse DNS (RFC 1035 §3.5, RFC 3596 §2.5).
 * Host names in answers are lower case without the last dot.
 */
Answer ask_txt(Ledger *ledger, const char *name);
Answer ask_a(Ledger *ledger, const char *name);
Answer ask_aaaa(Ledger *ledger, const char *name);
Answer ask_mx(Ledger *ledger, const char *name);
Answer ask_ptr(Ledger *ledger, const char *ip);

/*
 * Where the machine with the public address @ip is, and who provides its network: "geo:<ip>", from
 * files on this machine (fetch/geo.h). An object; a key that is not known is missing:
 *     "country": "GB"            ISO 3166-1 alpha-2
 *     "region", "city"           names, as the file has them
 *     "lat", "lon"               degrees, north and east
 *     "radius_km": 20            within which it is, as the file says
 *     "asn": 16509, "provider": "Amazon.com, Inc."
 *     "sources": [{ "name": "DB-IP City", "date": "2026-06", "text": "IP Geolocation by DB-IP",
 *                   "url": "https://db-ip.com" }]
 * "exists" is false when the files have no entry for it. Fails with "no-data" without any file.
 */
Answer ask_geo(Ledger *ledger, const char *ip);

/* Whether lists of phishing pages name @url, http(s) without a fragment: see fetch/feeds.h. */
Answer ask_listed(Ledger *ledger, const char *url);

/*
 * Which earlier mails of the reader's are like this one: "seen:<fingerprint>", from the history on
 * this machine (fetch/history.h). @fingerprint is JSON of pure ASCII (history/fingerprint.h). An
 * object:
 *     "count": 812                                       mails in the history, but for this one
 *     "traits": [["origin", 3, 0]]                       of the fingerprint, in its order: how many
 *                                                        others have it, how many of those are honest
 *     "similar": [{ "mark", "date", "level", "brand", "provider", "country", "by": [0],
 *                   "distance": 2 }]                     "by": which traits; of bodies, in bits
 *     "sender": { "count": 5, "first": 1600000000 }      other mails from the address
 * Fails with "no-history" where there is none.
 */
Answer ask_seen(Ledger *ledger, const char *fingerprint);

/*
 * The addresses of a registrable domain: "host:<domain>". As A records, and AAAA where there are
 * none; but asked only with CONSENT_OWNERS, for the name server that hears of it can be a
 * stranger's who wants to know which of his mails are read.
 */
Answer ask_host(Ledger *ledger, const char *domain);

/*
 * Who owns a registrable domain, "domain:<domain>", or the network of an address,
 * "network:<ip>" (CONSENT_OWNERS). An array of what registries said, each
 *     { "via": "rdap" or "whois", "server": "whois.jprs.jp", "text": "..." }
 * with one character U+0000 to U+00FF in "text" for each byte (owner/owner.h reads them). "exists"
 * is false when RDAP knows no such object. Fails with, besides what fetch/fetch.h says,
 * "no-registry" (none is known), "throttled" (asked too often), "redirects" (too many),
 * "not-public" (a redirect to an address that is nobody's on the internet).
 *
 * "referral:<subject> <server>": what @server, a port 43 server or an https URL of RDAP that
 * @subject's registry has named in its answer, says of it; the host checks that it has.
 */
Answer ask_domain(Ledger *ledger, const char *domain);
Answer ask_network(Ledger *ledger, const char *ip);
Answer ask_referral(Ledger *ledger, const char *subject, const char *server);

/*
 * What a reputation service that the reader has switched on says of @subject: "rated:<service>
 * <subject>" (CONSENT_OWNERS). @subject is what the service is told and no more: a registrable
 * domain, an address, a hash, or the beginnings of several (data/reputation-services.h), so that an
 * address of the web is never in a question. Bytes are moved, not read (reputation/reputation.h
 * reads them):
 *     { "status": 200, "text": "..." }                          of HTTP: 200, or 400, 401,
 *                                                               403, 404; "text" as above
 *     { "rcode": 3, "soa": false, "addresses": ["127.0.1.4"] }  of the DNS (RFC 1035 §4.1.1)
 * Fails with, besides what fetch/fetch.h says, "no-key" (the service wants one).
 */
Answer ask_rated(Ledger *ledger, const char *service, const char *subject);

/*
 * What one careful request for @url brings: "visit:<url>" (CONSENT_VISIT, and only the one that the
 * reader has said yes to). An object:
 *     "hops": [{ "url": "https://a.example/", "ip": "192.0.2.1", "status": 302,
 *                "location": "https://b.example/",
 *                "tls": { "verify": 0, "subject": "CN = a.example", "issuer": "...",
 *                         "names": ["a.example"], "from": "...", "until": "..." } }]
 *     "ended": "page", "timeout", "unreachable", "no-such-name", "tls", "too-large", "redirects",
 *              "not-public", "not-web", "malformed"
 *     "type": "text/html; charset=utf-8", "text": "..."   of the last hop, as above
 *     "cut": true                                         there is more than was taken
 * "verify" is X509_V_ERR of OpenSSL, 0 for a chain that holds; names are the reader's to compare.
 * A stop has no more than its "url" where nobody was connected, and no "ip" behind a proxy; "tls"
 * is missing where no certificate came, "location" where it does not send on. It is absolute, or as
 * it was written when it is no address of the web. "page" is any reply, whatever its status and
 * however much of it came: too much, too slow or broken off is "cut". Fails with "bad-proxy".
 */
Answer ask_visit(Ledger *ledger, const char *url);
