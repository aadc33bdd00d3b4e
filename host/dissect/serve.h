/* SPDX-License-Identifier: MIT */

/*
 * The dissector's conversation
 *
 * On one socket, in frames (base/frame.h), for each message:
 *
 *     host       settings   a JSON object (see dissection_new()), may be {}
 *     host       message    the raw bytes
 *     dissector  reply      { "report": {...}, "questions": [...] }
 *     host       answers    a JSON object (see ask/ledger.h), as often as it likes
 *     dissector  reply      the next revision
 *     host       nothing    an empty frame: done with this message
 *
 * What breaks these rules ends the process: only the host could, and it does not.
 */

#pragma once

#include <stdbool.h>

/* Serves until the peer closes @fd. Returns false when it broke the rules. */
bool dissector_serve(int fd);
