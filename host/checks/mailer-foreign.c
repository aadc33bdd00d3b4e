/* SPDX-License-Identifier: MIT */

/*
 * Japanese, written with a mail program of China
 *
 *     X-Mailer: Foxmail 7.2.5.140[cn]        「いつもご利用いただき...」
 *
 * Hardly anybody in Japan has such a program; whoever lives in China may. Worth knowing, no more.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/context.h"

static const char *const programs[] = { "foxmail", "[cn]", "supmailer", "coremail", "qqmail" };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	g_autofree char *mailer = facts->mailer ? g_ascii_strdown(facts->mailer, -1) : g_strdup("");

	if (!mail_is_cold(facts) || !mail_is_japanese(facts))
		return STATUS_PASS;
	for (size_t i = 0; i < G_N_ELEMENTS(programs); i++) {
		if (!strstr(mailer, programs[i]))
			continue;
		evidence_add(evidence, "mailer", facts->mailer, "X-Mailer");
		return STATUS_NOTE;
	}
	return STATUS_PASS;
}

const Check check_mailer_foreign = {
	.id = "mailer-foreign",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
