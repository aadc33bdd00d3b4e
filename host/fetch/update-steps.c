/* SPDX-License-Identifier: MIT */

#include "fetch/update-steps.h"

bool
update_is_stopped(const GeoUpdate *update)
{
	return update->stop && *update->stop;
}

void
update_tell(const GeoUpdate *update, GeoUpdateStep step, const char *what)
{
	if (update->progress)
		update->progress(step, what, 0, 0, update->user);
}

bool
update_fail(GError **error, GeoUpdateError code, const GError *cause)
{
	g_set_error_literal(error, GEO_UPDATE_ERROR, (int)code, cause ? cause->message : "stopped");
	return false;
}

bool
update_on_download(uint64_t done, uint64_t total, void *user)
{
	const GeoUpdate *update = user;

	if (update->progress && done > 0)
		update->progress(GEO_UPDATE_BYTES, NULL, done, total, update->user);
	return !update_is_stopped(update);
}
