/* SPDX-License-Identifier: MIT */

#include "place/places.h"

static void
spot_free(gpointer data)
{
	Spot *spot = data;

	place_clear(&spot->place);
	g_free(spot->domain);
	g_free(spot->ip);
	g_free(spot);
}

Places *
places_find(const Facts *facts G_GNUC_UNUSED, const Authentication *authentication G_GNUC_UNUSED,
            Ledger *ledger G_GNUC_UNUSED)
{
	Places *places = g_new0(Places, 1);

	places->spots = g_ptr_array_new_with_free_func(spot_free);
	places->path = g_ptr_array_new_with_free_func(g_free);
	return places;
}

void
places_free(Places *places)
{
	if (!places)
		return;
	g_ptr_array_unref(places->spots);
	g_ptr_array_unref(places->path);
	g_free(places);
}

const Spot *
places_of_link(const Places *places G_GNUC_UNUSED, const Link *link G_GNUC_UNUSED)
{
	return NULL;
}

const char *
spot_role_to_string(SpotRole role)
{
	switch (role) {
	case SPOT_ORIGIN: return "origin";
	case SPOT_HOP: return "hop";
	case SPOT_SENDER: return "sender";
	case SPOT_LINK: return "link";
	}
	g_assert_not_reached();
}
