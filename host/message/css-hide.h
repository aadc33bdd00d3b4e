/* SPDX-License-Identifier: MIT */

/*
 * What a style attribute does to the reader's sight
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct Sight {
	bool hidden;    /* nothing inside is seen, whatever it says itself */
	bool tiny;      /* font of at most 1 px; what is inside may set its own */
	bool font_size; /* a readable font size is set */
} Sight;

/* Reads the declarations of a style attribute (CSS Style Attributes). Linear time. */
Sight style_sight(const char *style, size_t len);
