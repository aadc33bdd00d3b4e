/* SPDX-License-Identifier: MIT */

/*
 * What a familiar sender is excused
 *
 * Of a person whom the reader knows or trusts, and who is proven to have sent the mail, it says
 * little that he writes in an odd way, or uses an odd program. But his account may have been
 * stolen: where a link leads, what is attached, who is imitated and what is asked for count in
 * full, whoever has sent it.
 */

#pragma once

#include <stdbool.h>

#include "checks/check.h"

/* Whether the sender is one whom the reader knows or trusts, and is proven to be he. */
bool sender_is_familiar(const Outside *outside);

/* Returns how much of its weight the finding @id keeps with such a sender, in per cent. */
unsigned familiar_share(const char *id);
