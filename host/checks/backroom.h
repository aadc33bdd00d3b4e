/* SPDX-License-Identifier: MIT */

/* Folders of a site that its readers do not visit, and that burglars fill */

#pragma once

/*
 * Returns the folder, for instance "/wp-content/", that a page at @path lies in, or NULL: also for
 * pictures and documents, which owners upload there to be read. Static.
 */
const char *backroom_of(const char *path);
