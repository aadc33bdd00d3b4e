/* SPDX-License-Identifier: MIT */

#include "checks/kept.h"

void
kept_clear(Kept *kept)
{
	g_clear_pointer(&kept->homes, g_ptr_array_unref);
	g_clear_pointer(&kept->at_home, g_hash_table_unref);
	g_clear_pointer(&kept->clicks, g_free);
	g_clear_pointer(&kept->dates, g_hash_table_unref);
}
