/* SPDX-License-Identifier: MIT */

/*
 * The nursery's process, from the host's side (dissect/nursery.h)
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct NurseryClient NurseryClient;

typedef struct NurseryEvents {
	void (*ended)(uint32_t serial, int status,
	              void *user); /* a dissector, with wait(2)'s status */
	void (*lost)(void *user);  /* the nursery itself is gone, and its dissectors with it */
} NurseryEvents;

/* Starts @program. @events is borrowed for the client's life. */
NurseryClient *nursery_start(const char *program, const NurseryEvents *events, void *user,
                             GError **error);
void nursery_stop(NurseryClient *client);

/* Orders a dissector named @serial that will talk on the other end of *ret_fd. */
bool nursery_birth(NurseryClient *client, uint32_t serial, int *ret_fd, GError **error);
void nursery_kill(NurseryClient *client, uint32_t serial);
