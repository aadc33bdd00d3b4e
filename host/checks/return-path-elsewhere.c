/* SPDX-License-Identifier: MIT */

/*
 * Bounces go to another organisation than the sender's
 *
 * Normal for mail sent through a service, so only worth knowing by itself.
 */

#include "checks/elsewhere.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	return mailboxes_elsewhere(facts, facts->return_path, "Return-Path", evidence);
}

const Check check_return_path_elsewhere = {
	.id = "return-path-elsewhere",
	.section = SECTION_TRIO,
	.needs = FACT_FROM | FACT_RETURN_PATH,
	.run = run,
};
