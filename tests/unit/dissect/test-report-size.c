/* SPDX-License-Identifier: MIT */

/* However much a mail makes of every list, its report fits into a frame. */

#include <jansson.h>
#include <string.h>

#include "base/auto.h"
#include "base/limits.h"
#include "dissect/dissect.h"

#define TIMES 400

static void
add_times(GString *mail, const char *begin, const char *unit, const char *end)
{
	g_string_append(mail, begin);
	for (size_t i = 0; i < TEXT_MAX; i += strlen(unit))
		g_string_append(mail, unit);
	g_string_append(mail, end);
}

static void
add_links(GString *mail)
{
	g_string_append(mail, "--b\nContent-Type: text/html\n\n");
	for (int i = 0; i < TIMES; i++) {
		g_string_append_printf(mail, "<a href='https://%d", i);
		add_times(mail, "", "a", ".example/");
		add_times(mail, "", "p", "'>");
		add_times(mail, "", "&quot;", "</a>\n");
	}
}

static void
add_parts(GString *mail)
{
	for (int i = 0; i < TIMES; i++) {
		add_times(mail,
		          "--b\nContent-Type: a/b\nContent-Disposition: attachment;\n filename=\"",
		          "\\\"", "\"\n\nx\n");
		add_times(mail, "--b\nContent-Type: message/rfc822\n\nSubject: ", "\"", "\n\nx\n");
	}
}

static void
test_largest(void)
{
	g_autoptr(GString) mail = g_string_new(NULL);
	g_autoptr(Dissection) dissection = NULL;
	g_autofree char *text = NULL;
	GByteArray *raw = g_byte_array_new();
	g_autoptr(json_t) reply = NULL;
	size_t len = 0;

	for (int i = 0; i < TIMES; i++) {
		add_times(mail, "Received: from ", "h", " (a.example [192.0.2.1])\n");
		add_times(mail, "\tby ", "b", " with ESMTP; Tue, 3 Nov 2026 10:00:00 +0900\n");
	}
	for (int i = 0; i < TIMES; i++)
		add_times(mail, i ? "," : "From: ", "\"", " <a@example.net>\n ");
	g_string_append(mail, "\nContent-Type: multipart/mixed; boundary=b\n\n");
	add_links(mail);
	add_parts(mail);
	g_byte_array_append(raw, (const guint8 *)mail->str, (guint)mail->len);
	dissection = dissection_new(raw, NULL);
	text = dissection_report(dissection, NULL, &len);
	g_assert_cmpuint(len, <=, REPLY_MAX);
	g_assert_nonnull(strstr(text, "\"report-size\""));
	reply = json_loadb(text, len, JSON_REJECT_DUPLICATES, NULL);
	len = json_dumpb(json_object_get(reply, "report"), NULL, 0, JSON_COMPACT);
	g_assert_cmpuint(len, >, REPORT_LISTS_MAX);
	g_assert_cmpuint(len, <=, FRAME_OUT_MAX);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	dissect_init();
	g_test_add_func("/report-size/largest", test_largest);
	return g_test_run();
}
