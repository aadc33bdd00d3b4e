/* SPDX-License-Identifier: MIT */

/*
 * Watches
 *
 * The sockets and the one timer of a library that leaves waiting to its caller (c-ares, libcurl),
 * on GLib's main loop.
 */

#pragma once

#include <glib.h>

typedef struct Watches Watches;

typedef struct WatchEvents {
	void (*ready)(int fd, GIOCondition condition, void *user);
	void (*timer)(void *user);
} WatchEvents;

/* @events is borrowed for its life. */
Watches *watches_new(const WatchEvents *events, void *user);
void watches_free(Watches *watches);

/* Watches @fd for @condition from now on, instead of what it was watched for; 0: no more. */
void watches_set(Watches *watches, int fd, GIOCondition condition);

/* Calls timer() once, in so many milliseconds instead of when it was due; below 0: not at all. */
void watches_set_timer(Watches *watches, long milliseconds);
