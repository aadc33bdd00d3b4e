/* SPDX-License-Identifier: MIT */

/*
 * What was read of a port 43 answer, told to an owner
 */

#include <string.h>

#include "owner/bounds.h"
#include "owner/country.h"
#include "owner/whois-reading.h"

/* Copies the value of @field to an empty *@ret. */
static void
tell(const WhoisReading *reading, WhoisField field, char **ret)
{
	if (!*ret && reading->values[field])
		*ret = g_strdup(reading->values[field]);
}

static void
tell_list(const GPtrArray *from, GPtrArray *to)
{
	if (to->len > 0)
		return;
	for (guint i = 0; i < from->len; i++)
		g_ptr_array_add(to, g_strdup(from->pdata[i]));
}

static void
tell_date(const WhoisReading *reading, WhoisField field, bool *ret_has, int64_t *ret)
{
	if (*ret_has || !reading->has_date[field])
		return;
	*ret_has = true;
	*ret = reading->dates[field];
}

static const char *
country_of(const WhoisReading *reading, WhoisField field)
{
	return reading->values[field] ? country_code(reading->values[field]) : NULL;
}

/* The holder's country: as told, else the last line of the address, else another contact's. */
static const char *
find_country(const WhoisReading *reading)
{
	const GPtrArray *address = reading->address;
	const char *country = country_of(reading, FIELD_COUNTRY);

	if (!country && address->len > 0)
		country = country_code(address->pdata[address->len - 1]);
	return country ? country : country_of(reading, FIELD_OTHER_COUNTRY);
}

/* Of .it an address ends in city, postal code, province, country. */
static void
tell_italian_address(const WhoisReading *reading, Owner *owner)
{
	const GPtrArray *address = reading->address;

	if (reading->server->layout != WHOIS_IT || address->len < 5)
		return;
	if (!owner->city)
		owner->city = g_strdup(address->pdata[address->len - 4]);
	if (!owner->region)
		owner->region = g_strdup(address->pdata[address->len - 2]);
}

static void
tell_holder(const WhoisReading *reading, Owner *owner)
{
	const char *country = owner->country ? NULL : find_country(reading);
	bool is_new = !owner->registrant;

	tell(reading, FIELD_ORGANISATION, &owner->registrant);
	tell(reading, FIELD_HOLDER, &owner->registrant);
	tell(reading, FIELD_PERSON, &owner->registrant);
	tell(reading, FIELD_DESCRIPTION, &owner->registrant);
	tell(reading, FIELD_LOCAL, &owner->registrant_local);
	tell(reading, FIELD_LOCAL, &owner->registrant);
	if (country)
		owner->country = g_strdup(country);
	tell(reading, FIELD_REGION, &owner->region);
	tell(reading, FIELD_CITY, &owner->city);
	tell_italian_address(reading, owner);
	if (is_new)
		owner->redacted = !owner->registrant && (owner->redacted || reading->redacted);
}

bool
whois_reading_tells(const WhoisReading *reading)
{
	if (reading->has_state)
		return reading->standing != STANDING_UNKNOWN;
	return reading->record || (reading->values[FIELD_DOMAIN] && reading->statuses->len > 0);
}

static Standing
standing_of(const WhoisReading *reading)
{
	if (reading->has_state || !whois_reading_tells(reading))
		return reading->standing;
	return STANDING_REGISTERED;
}

void
whois_reading_tell(const WhoisReading *reading, const char *server, Owner *owner,
                   char **ret_referral)
{
	const char *referral = reading->values[FIELD_REFERRAL];

	if (owner->standing == STANDING_UNKNOWN)
		owner->standing = standing_of(reading);
	if (referral && g_ascii_strcasecmp(referral, server) != 0)
		*ret_referral = g_strdup(referral);
	tell(reading, FIELD_NAME, &owner->name);
	tell(reading, FIELD_RANGE, &owner->range);
	tell_holder(reading, owner);
	tell(reading, FIELD_REGISTRAR, &owner->registrar);
	tell(reading, FIELD_REGISTRAR_ELSE, &owner->registrar);
	tell_date(reading, FIELD_CREATED, &owner->has_created, &owner->created);
	tell_date(reading, FIELD_UPDATED, &owner->has_updated, &owner->updated);
	tell_date(reading, FIELD_EXPIRES, &owner->has_expires, &owner->expires);
	tell_list(reading->name_servers, owner->name_servers);
	tell_list(reading->statuses, owner->statuses);
	tell(reading, FIELD_ABUSE_EMAIL, &owner->abuse_email);
	tell(reading, FIELD_ABUSE_PHONE, &owner->abuse_phone);
}
