/* SPDX-License-Identifier: MIT */

#include "fetch/local.h"

#include "fetch/feeds.h"
#include "fetch/geo.h"

struct Local {
	Geo *geo;
	Feeds *feeds;
};

Local *
local_open(const char *const *folders)
{
	Local *local = g_new0(Local, 1);

	local->geo = geo_open(folders);
	local->feeds = feeds_open(folders);
	return local;
}

void
local_free(Local *local)
{
	if (!local)
		return;
	geo_free(local->geo);
	feeds_free(local->feeds);
	g_free(local);
}

void
local_refresh(Local *local)
{
	geo_refresh(local->geo);
	feeds_refresh(local->feeds);
}

json_t *
local_answer(Local *local, History *history, const char *question)
{
	json_t *answer = geo_answer(local ? local->geo : NULL, question);

	if (!answer)
		answer = feeds_answer(local ? local->feeds : NULL, question);
	return answer ? answer : history_answer(history, question);
}
