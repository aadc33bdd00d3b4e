/* SPDX-License-Identifier: MIT */

/*
 * tests/fixtures/checks/<check>/<status>[-<what>].eml must get <status> from <check>: the name of
 * the file is the assertion. Settings for it stand in a .json beside it, and under "answers" what
 * the outside says (ask/ledger.h).
 */

#include <string.h>

#include "checks/check.h"
#include "dissect/dissect.h"

#include "base/auto.h"

static const char *
status_of(const json_t *report, const char *check)
{
	size_t i;
	const json_t *finding;

	json_array_foreach (json_object_get(report, "findings"), i, finding)
		if (g_strcmp0(json_string_value(json_object_get(finding, "id")), check) == 0)
			return json_string_value(json_object_get(finding, "status"));
	return NULL;
}

/* Returns: (transfer full) what is beside @path under the same name as JSON, or NULL. */
static json_t *
settings_of(const char *path)
{
	g_autofree char *stem = g_strndup(path, strlen(path) - strlen(".eml"));
	g_autofree char *file = g_strconcat(stem, ".json", NULL);

	return json_load_file(file, 0, NULL);
}

/*
 * Returns: (transfer full) the answers. A mail's fingerprint changes with what we learn to
 * recognise mails by: "seen" is the answer to the question about it, whatever it is.
 */
static json_t *
answers_for(Dissection *dissection, const json_t *settings)
{
	json_t *answers = json_deep_copy(json_object_get(settings, "answers"));
	g_autofree char *text = dissection_report(dissection, NULL, NULL);
	g_autoptr(json_t) reply = json_loads(text, 0, NULL);
	const json_t *question;
	size_t i;

	json_array_foreach (json_object_get(reply, "questions"), i, question)
		if (g_str_has_prefix(json_string_value(question), "seen:"))
			json_object_set(answers, json_string_value(question),
			                json_object_get(answers, "seen"));
	return answers;
}

static void
test_fixture(gconstpointer path)
{
	g_autofree char *base = g_path_get_basename(path);
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *check = g_path_get_basename(folder);
	g_autofree char *status = g_strndup(base, strcspn(base, "-."));
	g_autoptr(Dissection) dissection = NULL;
	g_autofree char *text = NULL;
	g_autoptr(json_t) reply = NULL;
	g_autoptr(json_t) settings = settings_of(path);
	g_autoptr(json_t) answers = NULL;
	gchar *data = NULL;
	gsize len = 0;

	g_assert_true(g_file_get_contents(path, &data, &len, NULL));
	dissection = dissection_new(g_byte_array_new_take((guint8 *)data, len), settings);
	answers = answers_for(dissection, settings);
	text = dissection_report(dissection, answers, &len);
	reply = json_loadb(text, len, 0, NULL);
	g_assert_cmpstr(status_of(json_object_get(reply, "report"), check), ==, status);
}

static void
add_folder(const char *root, const char *check)
{
	g_autofree char *folder = g_build_filename(root, check, NULL);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *test = g_strdup_printf("/%s/%s", check, name);

		if (!g_str_has_suffix(name, ".eml"))
			continue;
		g_test_add_data_func_full(test, g_build_filename(folder, name, NULL), test_fixture,
		                          g_free);
	}
}

int
main(int argc, char **argv)
{
	g_autofree char *root = NULL;
	g_autoptr(GDir) dir = NULL;
	const char *name;

	g_test_init(&argc, &argv, NULL);
	dissect_init();
	root = g_build_filename(g_getenv("FUWAKE_SOURCE_ROOT"), "tests", "fixtures", "checks",
	                        NULL);
	dir = g_dir_open(root, 0, NULL);
	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)))
		add_folder(root, name);
	return g_test_run();
}
