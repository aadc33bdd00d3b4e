/* SPDX-License-Identifier: MIT */

#include "dissect/serve.h"

#include "base/auto.h"
#include "base/frame.h"
#include "base/limits.h"
#include "dissect/dissect.h"

static json_t *
object_of(const GByteArray *frame)
{
	g_autoptr(json_t) value =
		json_loadb((const char *)frame->data, frame->len, JSON_ALLOW_NUL, NULL);

	return json_is_object(value) ? g_steal_pointer(&value) : NULL;
}

/* Judges with @answers and sends the reply. */
static bool
reply(int fd, Dissection *dissection, const json_t *answers)
{
	size_t len = 0;
	g_autofree char *text = dissection_report(dissection, answers, &len);

	return frame_write(fd, text, len, NULL);
}

/* Serves answers until the host is done with the message. */
static bool
serve_answers(int fd, Dissection *dissection)
{
	for (;;) {
		g_autoptr(GByteArray) frame = NULL;
		g_autoptr(json_t) answers = NULL;

		if (!frame_read(fd, ANSWERS_MAX, &frame, NULL) || !frame)
			return false;
		if (frame->len == 0)
			return true;
		answers = object_of(frame);
		if (!answers || !reply(fd, dissection, answers))
			return false;
	}
}

bool
dissector_serve(int fd)
{
	for (;;) {
		g_autoptr(GByteArray) first = NULL;
		g_autoptr(GByteArray) message = NULL;
		g_autoptr(Dissection) dissection = NULL;
		g_autoptr(json_t) settings = NULL;

		if (!frame_read(fd, SETTINGS_MAX, &first, NULL))
			return false;
		if (!first)
			return true;
		settings = object_of(first);
		if (!settings || !frame_read(fd, MESSAGE_MAX, &message, NULL) || !message)
			return false;
		dissection = dissection_new(g_steal_pointer(&message), settings);
		if (!reply(fd, dissection, NULL) || !serve_answers(fd, dissection))
			return false;
	}
}
