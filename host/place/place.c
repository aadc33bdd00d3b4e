/* SPDX-License-Identifier: MIT */

#include "place/place.h"

#include <glib.h>
#include <string.h>

void
place_find(Place *place, Ledger *ledger, const char *ip, const char *name G_GNUC_UNUSED)
{
	Answer answer = ask_geo(ledger, ip);

	memset(place, 0, sizeof(*place));
	place->state = answer.state;
	place->reason = answer.reason;
}

void
place_clear(Place *place)
{
	g_free(place->country);
	g_free(place->region);
	g_free(place->city);
	g_free(place->provider);
}

const char *
precision_to_string(Precision precision)
{
	switch (precision) {
	case PRECISION_NONE: return "none";
	case PRECISION_COUNTRY: return "country";
	case PRECISION_REGION: return "region";
	case PRECISION_CITY: return "city";
	}
	g_assert_not_reached();
}

const char *
hosting_to_string(Hosting hosting)
{
	switch (hosting) {
	case HOSTING_UNKNOWN: return NULL;
	case HOSTING_CLOUD: return "cloud";
	case HOSTING_SERVER: return "server";
	case HOSTING_VPN: return "vpn";
	}
	g_assert_not_reached();
}
