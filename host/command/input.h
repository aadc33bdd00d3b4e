/* SPDX-License-Identifier: MIT */

/*
 * Where mails come from on the command line
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* Reads one mail from @path, "-" for standard input, up to MESSAGE_MAX. (transfer full). */
GBytes *input_read(const char *path, GError **error);

typedef struct InputList InputList;

/*
 * The mails behind @paths, in order: a file with one mail, an mbox file, a Maildir, any other
 * folder with all the files in it, and for "-" the paths on standard input, a line each. Files are
 * opened only when it is their turn.
 */
InputList *input_list_new(char **paths);
void input_list_free(InputList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(InputList, input_list_free)

typedef struct InputMail {
	char *file;
	unsigned number; /* in its mbox, from 1; 0 in other files */
	GBytes *raw;     /* NULL when it could not be read */
	char *error;     /* then why */
} InputMail;

/* Returns the next mail, NULL at the end. Returns: (transfer full). */
InputMail *input_list_next(InputList *list);
void input_mail_free(InputMail *mail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(InputMail, input_mail_free)
