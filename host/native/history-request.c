/* SPDX-License-Identifier: MIT */

#include "native/history-request.h"

json_t *
history_request(History *history, const json_t *request)
{
	const char *what = json_string_value(json_object_get(request, "what"));
	json_t *reply = NULL;

	if (g_strcmp0(what, "status") == 0)
		reply = history_status(history);
	else if (g_strcmp0(what, "campaigns") == 0)
		reply = history_campaigns(history);
	else if (g_strcmp0(what, "erase") == 0)
		reply = history_erase(history);
	else if (g_strcmp0(what, "export") == 0)
		reply = history_export(history,
		                       json_integer_value(json_object_get(request, "after")));
	if (reply)
		json_object_set_new(reply, "what", json_string(what));
	return reply;
}
