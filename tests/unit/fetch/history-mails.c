/* SPDX-License-Identifier: MIT */

#include "history-mails.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/auto.h"

void
history_file_set_up(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	file->folder = g_dir_make_tmp("fuwake-XXXXXX", NULL);
	file->path = g_build_filename(file->folder, "deep", "history", NULL);
	file->damaged = g_strconcat(file->path, ".damaged", NULL);
}

void
history_file_tear_down(HistoryFile *file, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *deep = g_path_get_dirname(file->path);
	g_autoptr(GDir) dir = g_dir_open(deep, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(deep, name, NULL);

		(void)g_unlink(path);
	}
	(void)g_rmdir(deep);
	(void)g_rmdir(file->folder);
	g_free(file->folder);
	g_free(file->path);
	g_free(file->damaged);
}

char *
history_mail_text(const char *mark, const char *date, const char *level, const char *traits,
                  const char *body)
{
	g_autofree char *quoted = body ? g_strdup_printf("\"%s\"", body) : g_strdup("null");

	return g_strdup_printf("{\"mark\":\"%.*s%s\",\"date\":%s,\"level\":\"%s\",\"traits\":[%s],"
	                       "\"body\":%s," HISTORY_MAIL_PLACE "}",
	                       (int)(16 - strlen(mark)), "0000000000000000", mark, date, level,
	                       traits, quoted);
}

bool
history_mail_note(History *history, const char *mail)
{
	g_autoptr(json_t) row = json_loads(mail, 0, NULL);

	g_assert_nonnull(row);
	return history_note(history, row);
}

static char *
random_mail(unsigned i)
{
	g_autofree char *mark = g_strdup_printf("%x", i);
	g_autofree char *body = g_strdup_printf("%08x%08x", i * 2654435761u, i * 40503u);
	g_autofree char *traits = g_strdup_printf(
		TRAIT("origin", "192.0.2.%u") "," TRAIT("sender", "%u@b.example") "," TRAIT(
			"mailer", "Mailer %u") "," TRAIT("site", "site-%u.example"),
		i % 200, i, i % 5, i / 3);

	return history_mail_text(mark, "1600000000", i % 4 ? "danger" : "nothing-found", traits,
	                         body);
}

bool
history_mail_note_random(History *history, unsigned i)
{
	g_autofree char *mail = random_mail(i);

	return history_mail_note(history, mail);
}

json_t *
history_mail_ask(History *history, const char *mail)
{
	g_autofree char *question = g_strconcat("seen:", mail, NULL);
	g_autoptr(json_t) answer = history_answer(history, question);

	g_assert_cmpstr(json_string_value(json_object_get(answer, "state")), ==, "known");
	return json_incref(json_object_get(answer, "value"));
}

bool
history_mail_is_known(History *history, unsigned i)
{
	g_autofree char *mail = random_mail(i);
	g_autoptr(json_t) value = history_mail_ask(history, mail);

	return json_is_true(json_object_get(value, "known"));
}
