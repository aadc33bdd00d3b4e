/* SPDX-License-Identifier: MIT */

/*
 * A link to a stranger's archive, or into his backroom, and the password for it in the same mail
 *
 *     https://flowers.example/wp-content/uploads/offer.zip        "The password is 4821"
 *
 * The password keeps every scanner out and nobody else. Services for large files have pages of
 * their own, and who shares a file of his house has it at home.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/backroom.h"
#include "checks/link-home.h"
#include "checks/link-view.h"
#include "checks/password.h"

static bool
is_archive(const Url *url)
{
	static const char *const endings[] = { ".zip", ".rar", ".7z",  ".iso", ".img", ".tar",
		                               ".gz",  ".cab", ".ace", ".xz",  ".vhd", ".arj" };
	g_autofree char *path = g_ascii_strdown(url->path, -1);

	for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
		if (g_str_has_suffix(path, endings[i]))
			return true;
	return false;
}

static const Link *
foreign_file(const Facts *facts, const Outside *outside)
{
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (link_is_clicked(link) && link->url->path &&
		    (is_archive(link->url) || backroom_of(link->url->path)) &&
		    !host_is_home(facts, outside, link->url->host))
			return link;
	}
	return NULL;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const Link *link = facts->is_list ? NULL : foreign_file(facts, outside);

	for (guint i = 0; link && i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);
		g_autofree char *told = password_told(body->text);

		if (!told)
			continue;
		evidence_add(evidence, "host", link->shown, link_host_at(link));
		evidence_add(evidence, "password", told, body->at);
		return STATUS_WARN;
	}
	return STATUS_PASS;
}

const Check check_link_password_told = {
	.id = "link-password-told",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
