/* SPDX-License-Identifier: MIT */

/*
 * A link whose host is written so that a reader cannot tell it
 *
 *     http://0x7f.1/  http://bank.example@evil.example/  http:\\\\evil.example\\@bank.example
 */

#include "checks/check.h"

#include <string.h>

#include "checks/link-view.h"

#define OBSCURE \
	(URL_USERINFO | URL_BACKSLASH | URL_NUMERIC_ODD | URL_PERCENT_HOST | URL_FULLWIDTH_HOST)

/*
 * Whether a line break or tab, which browsers drop, stands in the host. Behind it one only tells of
 * a mail program that breaks long lines.
 */
static bool
host_is_torn(const Link *link)
{
	const char *host = strstr(link->raw, "//");

	return (link_outermost(link)->oddities & URL_CONTROL) && host &&
	       memchr(host, ' ', 2 + strcspn(host + 2, "/\\?#"));
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!link->url->host || !link_is_clicked(link) ||
		    !((link_oddities(link) & OBSCURE) || host_is_torn(link)))
			continue;
		evidence_add(evidence, "written", link->raw, link->at);
		evidence_add(evidence, "host", link->shown, NULL);
		status = STATUS_WARN;
	}
	return status;
}

const Check check_link_host_obscured = {
	.id = "link-host-obscured",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
