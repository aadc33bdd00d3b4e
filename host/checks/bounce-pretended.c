/* SPDX-License-Identifier: MIT */

/*
 * A mail that plays a mail server's notice without being one
 *
 *     From: "postmaster_u.tester" <...@dyflex.co.jp>, Subject: bounced messages
 *
 * A real notice of non-delivery is a multipart/report (RFC 3462), or at least comes with an empty
 * Return-Path (RFC 5321 §4.5.5) from an address that is the mail system's own.
 */

#include "checks/check.h"

#include <string.h>

static const char *const servers[] = { "postmaster",    "mailer-daemon", "mailer daemon",
	                               "mail delivery", "mail server",   "webmaster",
	                               "mail admin",    "メールサーバー" };
static const char *const claims[] = { "bounced",       "undeliver",     "non-delivery",
	                              "not delivered", "returned mail", "failed delivery",
	                              "delivery fail", "mail delivery", "返送",
	                              "配信できません" };

static bool
contains_any(const char *text, const char *const *words, size_t n)
{
	g_autofree char *lower = text ? g_utf8_strdown(text, -1) : NULL;

	for (size_t i = 0; lower && i < n; i++)
		if (strstr(lower, words[i]))
			return true;
	return false;
}

static bool
has_empty_return_path(const Facts *facts)
{
	const Mailbox *path =
		facts->return_path->len > 0 ? g_ptr_array_index(facts->return_path, 0) : NULL;

	return path && (!path->address || !*path->address);
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	bool named = contains_any(from->name, servers, G_N_ELEMENTS(servers));

	if (facts->is_report || facts->is_reply || facts->is_list || facts->auto_submitted ||
	    has_empty_return_path(facts) || !facts->subject.text)
		return STATUS_PASS;
	if (!named || contains_any(from->local, servers, G_N_ELEMENTS(servers)) ||
	    !contains_any(facts->subject.text, claims, G_N_ELEMENTS(claims)))
		return STATUS_PASS;
	evidence_add(evidence, "name", from->name, "From");
	evidence_add(evidence, "subject", facts->subject.text, "Subject");
	evidence_add(evidence, "type", facts->content_type, "Content-Type");
	return STATUS_FAIL;
}

const Check check_bounce_pretended = {
	.id = "bounce-pretended",
	.section = SECTION_SENDER,
	.needs = FACT_FROM,
	.run = run,
};
