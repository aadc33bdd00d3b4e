/* SPDX-License-Identifier: MIT */

/*
 * What port 43 servers say instead of a record
 *
 * In lower case. Terms of use name limits too, so what tells that one was met must not be their
 * wording. Source: the registries' answers and documentation as read for this program, 2026-11.
 */

#pragma once

/* clang-format off */
/* Sought before any other: a server that was asked too often may say "no entries" behind it. */
static const char *const throttled_phrases[] = {
	"limit exceeded", "limit reached", "quota exceeded", "exceeded your quota",
	"exceeded the quota", "exceeded your query", "exceeded the query", "exceeded your limit",
	"exceeded the limit", "exceeded the maximum", "exceeded your maximum", "exceeded maximum",
	"exceeded allowed", "exceeded the allowed", "exceeded max", "limit is exceeded",
	"limit has been exceeded", "limit has been reached", "limits exceeded",
	"quota has been exceeded", "quota is exceeded", "has been exceeded and will be",
	"queries exceeded", "whois-limit exceeded", "query rate exceeded", "rate limit exceeded",
	"too many requests", "too many queries", "too many connections", "too many simultaneous",
	"too many lookups", "too many attempts", "per second allowed", "per minute allowed",
	"requests of this client are not permitted", "still in grace period, wait",
	"you have been banned", "has been blacklisted", "is blacklisted", "you are blacklisted",
	"you have reached the maximum", "connection refused; access control", "quota of queries",
	"lookups exceeded", "limit for this ip", "passed the daily limit",
};

/* The same, but terms of use say such things too: only of short answers. */
static const char *const short_throttled_phrases[] = {
	"temporarily blocked", "temporarily banned", "have been temporarily", "access denied",
	"access has been restricted", "excessive querying", "excessive queries", "excessive access",
	"please slow down", "maximum query rate", "maximum number of queries", "maximum daily",
	"wait a while before", "please try again after", "query limit", "too fast", "request limit",
	"over quota", "whois limit", "permission denied", "request denied", "has been banned",
	"has been blocked", "lookup quota", "rate limited", "rate-limited", "you have exceeded",
	"you exceeded", "maximum queries",
};

/* A limit was met, and the answer is short but true: .br. */
static const char *const reduced_phrases[] = {
	"reduced information",
};

/* The server does not take the question for a name it could know: nothing is said of it. */
static const char *const invalid_phrases[] = {
	"naming rules", "invalid domain name", "is not a valid domain", "not a valid domain name",
	"invalid input", "invalid query syntax", "malformed request", "malformed query",
	"non bijective ace-idn", "syntax error", "not a valid query", "unknown tld",
	"tld is not supported", "tld not supported", "unsupported tld",
};

/* The registry keeps the name back. */
static const char *const reserved_phrases[] = {
	"name is reserved", "domain is reserved", "is reserved by", "reserved by registry",
	"reserved by the registry", "reserved name", "has been reserved", "in the reserved list",
	"in reserved list", "is on the reserved list", "domain reserved", "requested is prohibited",
	"is not available for registration", "not available for registration",
	"cannot be registered", "can not be registered", "can't be registered",
	"this name is restricted", "domain is restricted", "reserved domain name",
	"is a reserved name", "is reserved", "not allowed to be registered",
	"registry reserved", "is not registrable", "refused or reserved", "dpml block", "protected by dpml",
};

/* There is no such object. */
static const char *const missing_phrases[] = {
	"no match", "not found", "no found", "no data found", "no entries found", "no entry found",
	"nothing found", "no object found", "no objects found", "no records found",
	"no record found", "no records matching", "no matching", "no information available",
	"no information about", "no such domain", "no domain records were found",
	"not registered", "not been registered", "not been found", "is not in the database",
	"not in database", "no entries in", "do not have an entry", "does not have any data",
	"does not exist", "doesn't exist", "domain unknown", "unknown domain", "object_not_found",
	"is available!", "available for registration",
	"not exist in", "no existe", "no encontrado", "not known in", "no esta registrado",
	"no está registrado", "n'existe pas", "nicht gefunden", "no whois", "el dominio no",
	"nincs talalat", "status: available", "status: free", "no registrado", "is available.",
	"domain is available", "returned 0 objects", "status: not registered", "no results",
	"등록되어 있지 않", "該当するデータがありません", "not have an entry",
	"registration status: available", "query returned 0", "could not be found",
	"unassigned", "unallocated", "available for purchase", "no_se_encontro",
};

/* There is none either, at the end of a line. */
static const char *const missing_endings[] = {
	" is free", " is available", " available", " is not assigned",
};

/* Answers of one line. */
static const char *const missing_answers[] = {
	"available", "free", "none", "not found", "no match",
};

/* A state that says who has a name, or that nobody does; its beginning. */
static const struct {
	const char *state;
	Standing standing;
} states[] = {
	{ "available", STANDING_NOT_FOUND },
	{ "avail", STANDING_NOT_FOUND },
	{ "free", STANDING_NOT_FOUND },
	{ "not registered", STANDING_NOT_FOUND },
	{ "not found", STANDING_NOT_FOUND },
	{ "no object found", STANDING_NOT_FOUND },
	{ "unregistered", STANDING_NOT_FOUND },
	{ "not assigned", STANDING_NOT_FOUND },
	{ "reserved", STANDING_RESERVED },
	{ "registry-reserved", STANDING_RESERVED },
	{ "registry reserved", STANDING_RESERVED },
	{ "prohibited", STANDING_RESERVED },
	{ "not_open", STANDING_RESERVED },
	{ "not open", STANDING_RESERVED },
	{ "unassignable", STANDING_RESERVED },
	{ "unavailable", STANDING_RESERVED },
	{ "forbidden", STANDING_RESERVED },
	{ "not allowed", STANDING_RESERVED },
	{ "no registration status listed", STANDING_RESERVED }, /* .uk: the registry's own */
	{ "invalid", STANDING_UNKNOWN },
	{ "request denied", STANDING_THROTTLED },
};

/* Values that stand for an owner who is not shown. */
static const char *const redacted_phrases[] = {
	"redacted", "data protected", "not disclosed", "non disclosed", "non-disclosed",
	"undisclosed", "not shown", "gdpr masked", "gdpr redacted", "gdpr protected",
	"statutory masking", "personal data", "non-public data", "not published", "hidden upon",
	"not publicly", "not for public", "private person", "nicht öffentlich", "not displayed",
	"ano nymous", "privacy protected", "not viewable", "information not available",
	"information withheld", "withheld for gdpr", "非公開", "비공개", "개인정보",
};

/* The same, where nothing else is said. */
static const char *const redacted_values[] = {
	"private", "hidden", "protected", "anonymous", "privacy", "whois privacy", "private individual",
	"private registration", "개인", "natural person", "individual", "secret", "masked",
	"withheld", "confidential", "gdpr",
};

/* Values that say nothing. */
static const char *const empty_values[] = {
	"-", "--", "---", ".", "n/a", "na", "none", "null", "not available", "not applicable",
	"unknown", "not available from registry", "no name servers listed", "no name server",
	"not set", "unavailable", "undef", "(null)", "*", "0000-00-00", "empty",
};
/* clang-format on */
