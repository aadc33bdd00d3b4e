/* SPDX-License-Identifier: MIT */

#include "owner/rdap-entity.h"

#include <string.h>

#include "owner/bounds.h"
#include "owner/rdap-card.h"
#include "owner/told.h"

bool
entity_has_role(const json_t *entity, const char *role)
{
	const json_t *roles = json_object_get(entity, "roles");
	size_t i;
	const json_t *item;

	if (json_is_string(roles))
		return g_ascii_strcasecmp(json_string_value(roles), role) == 0;
	json_array_foreach (roles, i, item)
		if (json_is_string(item) && g_ascii_strcasecmp(json_string_value(item), role) == 0)
			return true;
	return false;
}

/* RFC 9083 §10.2.1 has "object truncated due to authorization"; others write it themselves. */
static bool
says_redacted(const json_t *text)
{
	return told_is_redaction(json_string_value(text)) ||
	       (json_is_string(text) &&
	        g_str_has_suffix(json_string_value(text), "due to authorization"));
}

bool
notices_redact(const json_t *list)
{
	size_t i;
	const json_t *notice;

	json_array_foreach (list, i, notice)
		if (says_redacted(json_object_get(notice, "title")) ||
		    says_redacted(json_object_get(notice, "type")))
			return true;
	return false;
}

bool
remarks_redact(const json_t *list)
{
	size_t i, k;
	const json_t *remark, *line;

	json_array_foreach (list, i, remark)
		json_array_foreach (json_object_get(remark, "description"), k, line)
			if (told_is_redaction(json_string_value(line)))
				return true;
	return notices_redact(list);
}

/*
 * How likely @card names the owner. RIPE makes registrants of its maintainers too: accounts, whose
 * name is their handle.
 */
static unsigned
rank(const Card *card, const json_t *entity)
{
	const char *handle = json_string_value(json_object_get(entity, "handle"));

	if (card->organisation || (card->name && card->is_organisation))
		return 3;
	if (card->name)
		return g_strcmp0(card->name, handle) != 0 ? 2 : 1;
	return 0;
}

/* Returns the registrant that @object names best, or NULL. */
static const json_t *
find_registrant(const json_t *object)
{
	const json_t *best = NULL;
	unsigned best_rank = 0;
	size_t i;
	const json_t *entity;

	json_array_foreach (json_object_get(object, "entities"), i, entity) {
		g_auto(Card) card = { 0 };
		unsigned its_rank;

		if (!entity_has_role(entity, "registrant"))
			continue;
		card_read(&card, json_object_get(entity, "vcardArray"));
		its_rank = rank(&card, entity);
		if (best && its_rank <= best_rank)
			continue;
		best = entity;
		best_rank = its_rank;
	}
	return best;
}

static void
read_registrant(const json_t *entity, Owner *owner)
{
	g_auto(Card) card = { 0 };

	if (!entity)
		return;
	card_read(&card, json_object_get(entity, "vcardArray"));
	if (!told_set(&owner->registrant, card.organisation) &&
	    !told_set(&owner->registrant, card.name) &&
	    (card.redacted || remarks_redact(json_object_get(entity, "remarks"))))
		owner->redacted = true;
	if (card.country)
		(void)told_set_word(&owner->country, card.country);
	(void)told_set(&owner->region, card.region);
	(void)told_set(&owner->city, card.city);
}

static bool
is_number(const char *text)
{
	return text[strspn(text, "0123456789")] == '\0';
}

static void
read_registrar(const json_t *entity, Owner *owner)
{
	const char *handle = json_string_value(json_object_get(entity, "handle"));
	g_auto(Card) card = { 0 };

	card_read(&card, json_object_get(entity, "vcardArray"));
	if (!told_set(&owner->registrar, card.name) &&
	    !told_set(&owner->registrar, card.organisation) && handle && !is_number(handle))
		(void)told_set(&owner->registrar, handle);
}

/* Whether @entity takes complaints; with @only, and has nothing else to do. */
static bool
is_abuse(const json_t *entity, bool only)
{
	return entity_has_role(entity, "abuse") &&
	       (!only || json_array_size(json_object_get(entity, "roles")) <= 1);
}

/* Takes the first abuse contact with an address below @object, the outer ones first. */
static bool
find_abuse(const json_t *object, unsigned depth, bool only, Owner *owner)
{
	const json_t *entities = json_object_get(object, "entities");
	size_t i;
	const json_t *entity;

	json_array_foreach (entities, i, entity) {
		g_auto(Card) card = { 0 };

		if (!is_abuse(entity, only))
			continue;
		card_read(&card, json_object_get(entity, "vcardArray"));
		if (!told_set(&owner->abuse_email, card.email))
			continue;
		(void)told_set(&owner->abuse_phone, card.phone);
		return true;
	}
	if (depth >= RDAP_DEPTH_MAX)
		return false;
	json_array_foreach (entities, i, entity)
		if (find_abuse(entity, depth + 1, only, owner))
			return true;
	return false;
}

/*
 * What the registrar takes complaints with comes before what others name, and a desk for them
 * before somebody who does it too.
 */
static void
read_abuse(const json_t *object, const json_t *registrar, Owner *owner)
{
	if (owner->abuse_email)
		return;
	if (!find_abuse(registrar, 2, true, owner) && !find_abuse(registrar, 2, false, owner) &&
	    !find_abuse(object, 1, true, owner))
		(void)find_abuse(object, 1, false, owner);
}

void
entities_read(const json_t *object, Owner *owner)
{
	const json_t *registrar = NULL;
	size_t i;
	const json_t *entity;

	read_registrant(find_registrant(object), owner);
	json_array_foreach (json_object_get(object, "entities"), i, entity)
		if (!registrar && entity_has_role(entity, "registrar"))
			registrar = entity;
	if (registrar)
		read_registrar(registrar, owner);
	read_abuse(object, registrar, owner);
}
