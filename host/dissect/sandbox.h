/* SPDX-License-Identifier: MIT */

/*
 * The fence around the dissector
 *
 * The process that parses hostile bytes gives up everything first, for good: from then on it can
 * read and write descriptors it already has, allocate memory up to a limit, and exit. Each layer
 * holds by itself where another is missing:
 *
 *   descriptors   all closed but two, so there is nothing left to misuse
 *   no_new_privs  no program it could start would gain rights
 *   limits        memory, processor time, no new descriptor, file or core
 *   Landlock      no path in the file system, no TCP port, no signal or abstract socket outside
 *   seccomp       the table of system calls in sandbox.c; what a library may try in good faith
 *                 fails with EPERM, anything else kills the process with SIGSYS
 *
 * Processor time (DISSECTOR_CPU_MAX) is that of the process from here on, however many messages it
 * reads; it ends by SIGXCPU. A wall clock limit (DISSECTOR_REPLY_MAX) is kept by the parent, as the
 * fenced side cannot be trusted with it.
 *
 * poll() is not in the table: the dissector waits in read(). A descriptor that is a regular file
 * can be read but not written (RLIMIT_FSIZE), standard error among them: what is logged there is
 * lost.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#define SANDBOX_ERROR (sandbox_error_quark())

typedef enum {
	SANDBOX_ERROR_THREADS, /* another thread runs and would stay outside */
	SANDBOX_ERROR_SYSTEM,  /* a layer this system has could not be put up */
} SandboxError;

GQuark sandbox_error_quark(void);

/*
 * Which layers hold. One that this system, or this build, does not have is false and no error:
 * the dissector runs without it, and `fuwake doctor` says so.
 */
typedef struct Fence {
	bool no_new_privs;
	bool landlock;
	bool seccomp;
	bool limits; /* all of them, memory included */
} Fence;

/*
 * Fences the process in, keeping descriptor @fd (above 2) and standard error. To be called once,
 * in a process with one thread, after dissect_init() and before the first byte of mail. On failure
 * some layers may hold and others not: the process must end.
 *
 * A build with a sanitizer keeps only what that survives: it reads files to write its report.
 */
bool sandbox_enter(int fd, Fence *ret_fence, GError **error);
