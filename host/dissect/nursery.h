/* SPDX-License-Identifier: MIT */

/*
 * The nursery: where dissectors come from
 *
 * Starting a program and loading its tables costs some 20 ms; forking one that has done so costs
 * one. So `fuwake-dissector` loads everything once, never sees a byte of mail, and forks a
 * dissector, which fences itself in, for each socket the host sends.
 *
 * Orders and news are single packets on a SOCK_SEQPACKET socket, descriptor NURSERY_FD. The
 * nursery ends, and its dissectors with it, when the host closes its end.
 */

#pragma once

#include <stdint.h>

#include "dissect/sandbox.h"

#define NURSERY_FD 3

typedef enum {
	NURSERY_BIRTH, /* with a descriptor (SCM_RIGHTS): the dissector's end of a socket pair */
	NURSERY_KILL,  /* it took too long, or nobody wants to know any more */
} NurseryOrder;

typedef struct NurseryRequest {
	uint32_t order;  /* NurseryOrder */
	uint32_t serial; /* names the dissector; the host's choice */
} NurseryRequest;

/* A dissector has ended. */
typedef struct NurseryNews {
	uint32_t serial;
	int32_t status; /* as of wait(2) */
} NurseryNews;

/* Exit status of a dissector whose fence could not be put up: it has read nothing. */
#define NURSERY_EXIT_NO_FENCE 71

/*
 * Exit status of a dissector that did its work behind a fence that lacks layers: this, and a bit
 * for each layer that does not hold. 0 when all hold.
 */
#define NURSERY_EXIT_LACKING 80

typedef enum {
	NURSERY_LACKS_NO_NEW_PRIVS = 1 << 0,
	NURSERY_LACKS_LANDLOCK = 1 << 1,
	NURSERY_LACKS_SECCOMP = 1 << 2,
	NURSERY_LACKS_LIMITS = 1 << 3,
} NurseryLacks;
