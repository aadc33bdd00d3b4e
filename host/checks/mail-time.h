/* SPDX-License-Identifier: MIT */

/* When the mail came */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "message/facts.h"

/* As our own side recorded it, or else as the mail says itself. Returns false without either. */
bool mail_time(const Facts *facts, int64_t *ret_epoch);
