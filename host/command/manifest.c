/* SPDX-License-Identifier: MIT */

#include "command/manifest.h"

#include <errno.h>
#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "base/auto.h"
#include "fuwake-resources.h"

#define FILE_MODE   0644 /* Thunderbird may run as anybody */
#define FOLDER_MODE 0755

#ifdef __APPLE__
#define USER_FOLDER   "Library/Mozilla/NativeMessagingHosts"
#define SYSTEM_FOLDER "/Library/Application Support/Mozilla/NativeMessagingHosts"
#else
#define USER_FOLDER   ".mozilla/native-messaging-hosts"
#define SYSTEM_FOLDER "/usr/lib/mozilla/native-messaging-hosts"
#endif

/* Where a distribution keeps 64-bit libraries apart (Fedora), Thunderbird looks there instead. */
#define SYSTEM_MOZILLA_64 "/usr/lib64/mozilla"

char *
manifest_path(ManifestScope scope)
{
	const char *home = g_getenv("HOME");
	const char *destdir = g_getenv("DESTDIR");
	const char *root = destdir ? destdir : "";
	g_autofree char *mozilla_64 = g_strconcat(root, SYSTEM_MOZILLA_64, NULL);

	if (scope == MANIFEST_SYSTEM && g_file_test(mozilla_64, G_FILE_TEST_IS_DIR))
		return g_strconcat(mozilla_64, "/native-messaging-hosts/fuwake.json", NULL);
	if (scope == MANIFEST_SYSTEM)
		return g_strconcat(root, SYSTEM_FOLDER, "/fuwake.json", NULL);
	/* Thunderbird asks nobody else than $HOME either, the user database included. */
	return home && g_path_is_absolute(home)
	               ? g_build_filename(home, USER_FOLDER, "fuwake.json", NULL)
	               : NULL;
}

char *
manifest_program(void)
{
	return g_file_read_link("/proc/self/exe", NULL);
}

/* Returns the manifest that starts @program. (transfer full). */
static json_t *
manifest_new(const char *program)
{
	g_autoptr(GBytes) bytes =
		g_resource_lookup_data(fuwake_get_resource(), "/fuwake/fuwake.json.in",
	                               G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
	gsize len = 0;
	const char *data = g_bytes_get_data(bytes, &len);
	json_t *manifest = json_loadb(data, len, JSON_REJECT_DUPLICATES, NULL);

	g_assert(manifest);
	json_object_set_new(manifest, "path", json_string(program));
	return manifest;
}

/* The same program may have several paths; a manifest is compared by the one without links. */
static void
resolve_path(json_t *manifest)
{
	const char *program = json_string_value(json_object_get(manifest, "path"));
	bool known = program && g_path_is_absolute(program); /* Thunderbird refuses any other */
	char *resolved = known ? realpath(program, NULL) : NULL;

	if (resolved)
		json_object_set_new(manifest, "path", json_string(resolved));
	free(resolved);
}

ManifestState
manifest_look(const char *path, const char *program, char **ret_program)
{
	g_autoptr(json_t) found = json_load_file(path, JSON_REJECT_DUPLICATES, NULL);
	g_autoptr(json_t) wanted = manifest_new(program);
	const char *name = json_string_value(json_object_get(found, "name"));
	const char *starts = json_string_value(json_object_get(found, "path"));
	bool ours = g_strcmp0(name, "fuwake") == 0 && starts;

	if (ret_program)
		*ret_program = g_strdup(ours ? starts : "");
	if (!ours)
		return g_file_test(path, G_FILE_TEST_EXISTS) ? MANIFEST_FOREIGN : MANIFEST_NONE;
	resolve_path(found);
	return json_equal(found, wanted) ? MANIFEST_RIGHT : MANIFEST_OTHER;
}

bool
manifest_write(const char *path, const char *program, GError **error)
{
	g_autoptr(json_t) manifest = manifest_new(program);
	g_autofree char *json = json_dumps(manifest, JSON_INDENT(2));
	g_autofree char *text = g_strconcat(json, "\n", NULL);
	g_autofree char *folder = g_path_get_dirname(path);

	if (g_mkdir_with_parents(folder, FOLDER_MODE) != 0) {
		int failure = errno;

		g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(failure), "%s: %s",
		            folder, g_strerror(failure));
		return false;
	}
	return g_file_set_contents_full(
		path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
		FILE_MODE, error);
}
