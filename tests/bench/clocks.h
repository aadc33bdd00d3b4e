/* SPDX-License-Identifier: MIT */

/* The two clocks of the benches */

#pragma once

#include <glib.h>
#include <time.h>

/* Of this process's time on a processor: how busy the machine is must not count. */
static inline double
now(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

/* By the wall clock, for what waits for the disk. */
static inline double
wall(void)
{
	return (double)g_get_monotonic_time() / 1e6;
}
