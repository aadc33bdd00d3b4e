/* SPDX-License-Identifier: MIT */

/* Servers that want to be left alone, and until when: QUIET_SERVERS_MAX at once, then all are tried
 * again. */

#pragma once

#include <stdbool.h>

typedef struct QuietHours QuietHours;
QuietHours *quiet_hours_new(void);
void quiet_hours_free(QuietHours *hours);

/* @server is left alone for @seconds, up to QUIET_MAX_S; 0: it does not say for how long. */
void quiet_hours_begin(QuietHours *hours, const char *server, long seconds);

/* Whether @server is to be left alone just now. */
bool quiet_hours_have(const QuietHours *hours, const char *server);
