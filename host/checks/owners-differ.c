/* SPDX-License-Identifier: MIT */

/*
 * The sender's domain and a link's are registered to different people
 *
 *     From: <info@builder.example> of Builder Co., Ltd.; a link to paint.example of Paint Lda
 *
 * Newsletters link to others every day, so that it is only worth knowing. Names that only stand in
 * for an owner say nothing.
 */

#include <string.h>

#include "checks/domains.h"
#include "message/brand.h"

/* The letters and digits of @name alone, folded: "Foo, Inc." and "FOO INC" are one. */
static char *
fold(const char *name)
{
	g_autofree char *lower = g_utf8_casefold(name, -1);
	GString *out = g_string_new(NULL);

	for (const char *p = lower; *p; p = g_utf8_next_char(p))
		if (g_unichar_isalnum(g_utf8_get_char(p)))
			g_string_append_unichar(out, g_utf8_get_char(p));
	return g_string_free(out, FALSE);
}

/* Whether one name is the other or begins with it: "Amazon" and "Amazon Technologies, Inc.". */
static bool
same_name(const char *a, const char *b)
{
	g_autofree char *left = fold(a);
	g_autofree char *right = fold(b);

	return g_str_has_prefix(left, right) || g_str_has_prefix(right, left);
}

/* Services that are registered in their customers' stead. */
static bool
is_stand_in(const char *name)
{
	static const char *const words[] = { "privacy", "proxy", "whois", "protect", "private" };
	g_autofree char *lower = g_ascii_strdown(name, -1);

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (strstr(lower, words[i]))
			return true;
	return false;
}

/* Whether two names for the same owner are among those of @a and @b, or none can be told. */
static bool
same_owner(const Owner *a, const Owner *b)
{
	const char *const left[] = { a->registrant, a->registrant_local };
	const char *const right[] = { b->registrant, b->registrant_local };

	for (size_t i = 0; i < G_N_ELEMENTS(left); i++)
		for (size_t k = 0; k < G_N_ELEMENTS(right); k++)
			if (left[i] && right[k] && same_name(left[i], right[k]))
				return true;
	return same_organisation(a->subject, b->subject);
}

static const char *
shown_name(const Owner *owner)
{
	return owner->registrant_local ? owner->registrant_local : owner->registrant;
}

/* What can be said of an owner's name: PASS when there is one. */
static Status
status_of(const Owner *owner)
{
	if (owner->state != ANSWER_KNOWN)
		return status_when_nothing(owner->state);
	if (shown_name(owner) && !is_stand_in(shown_name(owner)))
		return STATUS_PASS;
	return owner->referral == ANSWER_PENDING ? STATUS_PENDING : STATUS_UNKNOWN;
}

static const Owned *
find_sender(const Owners *owners)
{
	for (guint i = 0; i < owners->owned->len; i++) {
		const Owned *owned = g_ptr_array_index(owners->owned, i);

		if (!owned->is_network && (owned->roles & ROLE_SENDER))
			return owned;
	}
	return NULL;
}

static Status
compare(const Facts *facts, const Owned *sender, const Owned *other, Evidence *evidence)
{
	Status status = MAX(status_of(sender->owner), status_of(other->owner));

	if (status != STATUS_PASS || same_owner(sender->owner, other->owner))
		return status;
	evidence_add(evidence, "domain", sender->owner->subject, "From");
	evidence_add(evidence, "owner", shown_name(sender->owner), NULL);
	evidence_add(evidence, "link", other->owner->subject, domain_place(facts, other));
	evidence_add(evidence, "other", shown_name(other->owner), NULL);
	return STATUS_NOTE;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	const GPtrArray *list = outside->owners->owned;
	const Owned *sender = find_sender(outside->owners);
	Status open = STATUS_PASS;

	for (guint i = 0; sender && i < list->len; i++) {
		const Owned *other = g_ptr_array_index(list, i);
		Status status = STATUS_PASS;

		if (other != sender && !other->is_network && (other->roles & ROLE_LINK))
			status = compare(facts, sender, other, evidence);
		if (status != STATUS_NOTE)
			open = MAX(open, status);
	}
	return evidence->items->len > 0 ? STATUS_NOTE : open;
}

const Check check_owners_differ = {
	.id = "owners-differ",
	.section = SECTION_OWNERS,
	.run = run,
};
