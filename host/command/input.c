/* SPDX-License-Identifier: MIT */

#include "command/input.h"

#include <errno.h>
#include <gio/gio.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"

#define TOO_LARGE "the mail is over 128 MiB" /* MESSAGE_MAX */

struct InputList {
	GQueue *paths; /* char, owned: what is still to be looked at */
	bool from_stdin;

	/* The mbox under way. */
	char *file;
	GMappedFile *mbox;
	const char *next; /* its next "From " line, NULL between files */
	unsigned number;
};

static GBytes *
read_stdin(GError **error)
{
	g_autoptr(GByteArray) raw = g_byte_array_new();
	uint8_t buf[64 * 1024];
	ssize_t n;

	while ((n = read(STDIN_FILENO, buf, sizeof(buf))) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 || raw->len + (size_t)n > MESSAGE_MAX) {
			g_set_error(error, G_IO_ERROR, G_IO_ERROR_FAILED, "standard input: %s",
			            n < 0 ? g_strerror(errno) : TOO_LARGE);
			return NULL;
		}
		g_byte_array_append(raw, buf, (guint)n);
	}
	return g_byte_array_free_to_bytes(g_steal_pointer(&raw));
}

GBytes *
input_read(const char *path, GError **error)
{
	g_autoptr(GMappedFile) file = NULL;

	if (strcmp(path, "-") == 0)
		return read_stdin(error);
	file = g_mapped_file_new(path, FALSE, error);
	if (!file)
		return NULL;
	if (g_mapped_file_get_length(file) > MESSAGE_MAX) {
		g_set_error(error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path, TOO_LARGE);
		return NULL;
	}
	return g_mapped_file_get_bytes(file);
}

InputList *
input_list_new(char **paths)
{
	InputList *list = g_new0(InputList, 1);

	list->paths = g_queue_new();
	for (; *paths; paths++)
		g_queue_push_tail(list->paths, g_strdup(*paths));
	return list;
}

void
input_list_free(InputList *list)
{
	if (!list)
		return;
	g_queue_free_full(list->paths, g_free);
	g_clear_pointer(&list->mbox, g_mapped_file_unref);
	g_free(list->file);
	g_free(list);
}

void
input_mail_free(InputMail *mail)
{
	if (!mail)
		return;
	g_clear_pointer(&mail->raw, g_bytes_unref);
	g_free(mail->file);
	g_free(mail->error);
	g_free(mail);
}

static int
by_name_descending(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)b, *(char *const *)a);
}

/* Puts a folder's entries in front of the queue, sorted. A Maildir's tmp/ holds no mail yet. */
static void
open_folder(InputList *list, const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *cur = g_build_filename(folder, "cur", NULL);
	bool maildir = g_file_test(cur, G_FILE_TEST_IS_DIR);
	const char *name;

	while (dir && (name = g_dir_read_name(dir)))
		if (maildir ? strcmp(name, "cur") == 0 || strcmp(name, "new") == 0 : name[0] != '.')
			g_ptr_array_add(names, g_build_filename(folder, name, NULL));
	g_ptr_array_sort(names, by_name_descending);
	for (guint i = 0; i < names->len; i++)
		g_queue_push_head(list->paths, g_strdup(g_ptr_array_index(names, i)));
}

static const char *
mbox_end(const InputList *list)
{
	return g_mapped_file_get_contents(list->mbox) + g_mapped_file_get_length(list->mbox);
}

/*
 * Whether the line at @p parts two mails: "From somebody Thu May 14 10:00:00 2026", or
 * Thunderbird's "From - ". A sentence that begins so has no time of day.
 */
static bool
is_from_line(const char *p, const char *end)
{
	const char *stop = memchr(p, '\n', (size_t)(end - p));

	end = stop ? stop : end;
	if (end - p >= 7 && memcmp(p, "From - ", 7) == 0)
		return true;
	for (p += 5; end - p >= 5; p++)
		if (p[2] == ':' && g_ascii_isdigit(p[0]) && g_ascii_isdigit(p[1]) &&
		    g_ascii_isdigit(p[3]) && g_ascii_isdigit(p[4]))
			return true;
	return false;
}

/* Returns the "From " line behind @p that begins a mail: after an empty line, or NULL. */
static const char *
mbox_next(const InputList *list, const char *p)
{
	const char *end = mbox_end(list);

	while ((p = memmem(p, (size_t)(end - p), "\nFrom ", 6))) {
		if ((p[-1] == '\n' || (p[-1] == '\r' && p[-2] == '\n')) && is_from_line(p + 1, end))
			return p + 1;
		p++;
	}
	return NULL;
}

static InputMail *
mbox_mail(InputList *list)
{
	const char *start = list->next;
	const char *next = mbox_next(list, start);
	size_t offset = (size_t)(start - g_mapped_file_get_contents(list->mbox));
	size_t len = (size_t)((next ? next : mbox_end(list)) - start);
	g_autoptr(GBytes) all = g_mapped_file_get_bytes(list->mbox);
	InputMail *mail = g_new0(InputMail, 1);

	mail->file = g_strdup(list->file);
	mail->number = ++list->number;
	if (len > MESSAGE_MAX)
		mail->error = g_strdup(TOO_LARGE);
	else
		mail->raw = g_bytes_new_from_bytes(all, offset, len);
	list->next = next;
	if (!next)
		g_clear_pointer(&list->mbox, g_mapped_file_unref);
	return mail;
}

/* Returns the mail in @path, NULL when it is an mbox that was opened instead. */
static InputMail *
open_file(InputList *list, const char *path)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, &error);
	InputMail *mail;
	size_t len = file ? g_mapped_file_get_length(file) : 0;

	if (len >= 5 && memcmp(g_mapped_file_get_contents(file), "From ", 5) == 0) {
		list->mbox = g_steal_pointer(&file);
		list->next = g_mapped_file_get_contents(list->mbox);
		list->number = 0;
		g_free(list->file);
		list->file = g_strdup(path);
		return NULL;
	}
	mail = g_new0(InputMail, 1);
	mail->file = g_strdup(path);
	if (!file)
		mail->error = g_strdup(error->message);
	else if (len > MESSAGE_MAX)
		mail->error = g_strdup(TOO_LARGE);
	else
		mail->raw = g_mapped_file_get_bytes(file);
	return mail;
}

/* Returns the next path to look at, NULL at the end. Returns: (transfer full). */
static char *
next_path(InputList *list)
{
	char *path = g_queue_pop_head(list->paths);
	char *line = NULL;
	size_t size = 0;

	if (path && strcmp(path, "-") == 0) {
		g_free(path);
		list->from_stdin = true;
		path = NULL;
	}
	if (path || !list->from_stdin)
		return path;
	if (getline(&line, &size, stdin) < 0) {
		free(line);
		list->from_stdin = false;
		return g_queue_is_empty(list->paths) ? NULL : next_path(list);
	}
	path = g_strdup(g_strchomp(line));
	free(line);
	return path;
}

InputMail *
input_list_next(InputList *list)
{
	for (;;) {
		g_autofree char *path = NULL;
		InputMail *mail;

		if (list->mbox)
			return mbox_mail(list);
		path = next_path(list);
		if (!path)
			return NULL;
		if (g_file_test(path, G_FILE_TEST_IS_DIR))
			open_folder(list, path);
		else if ((mail = open_file(list, path)))
			return mail;
	}
}
