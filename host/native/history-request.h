/* SPDX-License-Identifier: MIT */

/*
 * What the extension asks of the history itself (PROTOCOL.md)
 */

#pragma once

#include "fetch/history.h"

/*
 * Returns the reply to @request, with its "what"; NULL when that is nothing that can be asked.
 * @history may be NULL. Returns: (transfer full).
 */
json_t *history_request(History *history, const json_t *request);
