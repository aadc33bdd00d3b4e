/* SPDX-License-Identifier: MIT */

/*
 * Words to unsubscribe by, and no field for it
 *
 *     "If you no longer wish to receive these e-mails"        「配信停止はこちら」
 *
 * Who sends to many tells the mail program how to be left alone: by List-Unsubscribe (RFC 2369,
 * RFC 8058), which the large providers ask of bulk senders since February 2024. Who only copies the
 * words of such mail forgets it. Small senders forget it too.
 */

#include "checks/asking.h"

#include "checks/context.h"
#include "message/header.h"

#define DEMANDED_SINCE 2024

static const Theme themes[] = { THEME_UNSUBSCRIBE };

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	if (!mail_is_cold(facts) || facts->date.year < DEMANDED_SINCE ||
	    header_find(facts->headers, "List-Unsubscribe", 0))
		return STATUS_PASS;
	return asking_note(facts, themes, G_N_ELEMENTS(themes), evidence);
}

const Check check_body_unsubscribes_alone = {
	.id = "body-unsubscribes-alone",
	.section = SECTION_BODY,
	.needs = FACT_DATE,
	.run = run,
};
