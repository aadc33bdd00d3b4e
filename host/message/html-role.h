/* SPDX-License-Identifier: MIT */

/* What an element is to the sight of a page */

#pragma once

#include <stdbool.h>

#include "web/html-tag.h"

/* Whether its text is never seen. */
bool html_is_unseen(HtmlTag tag);

/* Whether it stands on lines of its own. */
bool html_is_block(HtmlTag tag);
