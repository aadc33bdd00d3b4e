/* SPDX-License-Identifier: MIT */

/* Endings that are abused far above their share */

#pragma once

/* Returns the ending of data/abused-endings.h that @host has, static, or NULL. */
const char *abused_ending_of(const char *host);
