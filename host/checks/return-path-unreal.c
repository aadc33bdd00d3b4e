/* SPDX-License-Identifier: MIT */

/*
 * Bounces go to a domain that cannot exist
 *
 *     Return-Path: <x7@kwq.ujj>
 *
 * No registry gives out names with that ending, so nothing can be returned, and no SPF record can
 * say who may send for it. A server that means its mail wants to hear what became of it.
 */

#include "checks/check.h"

#include "message/organisation.h"
#include "web/site.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *path = g_ptr_array_index(facts->return_path, 0);

	if (!path->domain || host_is_internal(path->domain) || site_may_exist(path->domain))
		return STATUS_PASS;
	evidence_add(evidence, "domain", path->domain, "Return-Path");
	return STATUS_WARN;
}

const Check check_return_path_unreal = {
	.id = "return-path-unreal",
	.section = SECTION_TRIO,
	.needs = FACT_RETURN_PATH,
	.run = run,
};
