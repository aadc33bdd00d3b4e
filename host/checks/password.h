/* SPDX-License-Identifier: MIT */

/* A password that a mail tells, for a file that it brings or leads to */

#pragma once

/*
 * Returns the password that @text tells ("解凍パスワード：8x2Kq1", "the password is 8x2Kq1"), or
 * NULL. Returns: (transfer full).
 */
char *password_told(const char *text);
