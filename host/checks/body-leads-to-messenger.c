/* SPDX-License-Identifier: MIT */

/*
 * To go on by WhatsApp, Telegram, LINE
 *
 *     "Add our manager on WhatsApp: https://wa.me/12025550143"        「LINE IDを追加してください」
 *
 * There no filter reads along, and no address tells who writes. Shops have an account there too;
 * their mails lead to their own site besides.
 */

#include "checks/asking.h"

#include <string.h>

#include "checks/context.h"
#include "checks/link-home.h"
#include "checks/link-view.h"

/* Where a link leads to somebody's account. Source: the services' own help, as read 2026-11-30. */
static const struct {
	const char *host, *path;
} rooms[] = {
	{ "wa.me", "/" },
	{ "api.whatsapp.com", "/send" },
	{ "chat.whatsapp.com", "/" },
	{ "t.me", "/" },
	{ "telegram.me", "/" },
	{ "line.me", "/ti/" },
	{ "line.me", "/R/ti/" },
	{ "lin.ee", "/" },
	{ "signal.me", "/" },
};

static bool
is_room(const Link *link)
{
	for (size_t i = 0; i < G_N_ELEMENTS(rooms); i++)
		if (strcmp(link->url->host, rooms[i].host) == 0 && link->url->path &&
		    g_str_has_prefix(link->url->path, rooms[i].path))
			return true;
	return false;
}

/* Returns the first link to a messenger; NULL when there is none, or others lead home. */
static const Link *
find_room(const Facts *facts, const Outside *outside, bool *ret_home)
{
	const Link *room = NULL;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (!link_is_seen(link))
			continue;
		*ret_home |= host_is_home(facts, outside, link->url->host);
		if (!room && is_room(link))
			room = link;
	}
	return room;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	static const Theme theme = THEME_MESSENGER;
	bool home = false;
	const Link *room = find_room(facts, outside, &home);

	if (home || !mail_is_cold(facts))
		return STATUS_PASS;
	if (!room || phrase_of(facts, theme))
		return asking_look_private(facts, theme, true, evidence);
	evidence_add(evidence, "quote", room->shown, link_host_at(room));
	if (!mail_is_from_anybody(facts))
		return STATUS_NOTE;
	evidence_add(evidence, "domain", facts_author(facts)->domain, "From");
	return STATUS_WARN;
}

const Check check_body_leads_to_messenger = {
	.id = "body-leads-to-messenger",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
