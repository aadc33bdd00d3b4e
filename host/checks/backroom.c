/* SPDX-License-Identifier: MIT */

#include "checks/backroom.h"

#include <glib.h>
#include <string.h>

static const char *const backrooms[] = {
	"/wp-content/", "/wp-includes/", "/wp-admin/", "/.well-known/", "/.git/", "/.tmp/",
};

/* What owners upload to be read. */
static const char *const documents[] = {
	".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".mp3", ".mp4", ".docx", ".xlsx",
};

const char *
backroom_of(const char *path)
{
	for (size_t i = 0; i < G_N_ELEMENTS(documents); i++) {
		size_t len = strlen(path);
		size_t n = strlen(documents[i]);

		if (len > n && g_ascii_strcasecmp(path + len - n, documents[i]) == 0)
			return NULL;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(backrooms); i++)
		if (strstr(path, backrooms[i]))
			return backrooms[i];
	return NULL;
}
