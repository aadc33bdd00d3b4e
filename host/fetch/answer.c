/* SPDX-License-Identifier: MIT */

#include "fetch/answer.h"

json_t *
answer_bytes(const uint8_t *bytes, size_t len)
{
	g_autoptr(GString) text = g_string_sized_new(len);

	for (size_t i = 0; i < len; i++)
		g_string_append_unichar(text, bytes[i]);
	return json_stringn(text->str, text->len);
}

void
answer_note_told(GString *told, const char *server)
{
	g_auto(GStrv) all = g_strsplit(told->str, ", ", -1);

	if (!g_strv_contains((const char *const *)all, server))
		g_string_append_printf(told, told->len > 0 ? ", %s" : "%s", server);
}

static json_t *
add_trace(json_t *answer, const char *sent_to, unsigned ms)
{
	if (sent_to)
		json_object_set_new(answer, "sent_to", json_string(sent_to));
	json_object_set_new(answer, "ms", json_integer(ms));
	return answer;
}

json_t *
answer_known(json_t *value, bool exists, bool authentic, const char *sent_to, unsigned ms)
{
	json_t *answer = json_pack("{s:s, s:o}", "state", "known", "value", value);

	if (!exists)
		json_object_set_new(answer, "exists", json_false());
	if (authentic)
		json_object_set_new(answer, "authentic", json_true());
	return add_trace(answer, sent_to, ms);
}

json_t *
answer_failed(const char *reason, const char *sent_to, unsigned ms)
{
	return add_trace(json_pack("{s:s, s:s}", "state", "failed", "reason", reason), sent_to, ms);
}
