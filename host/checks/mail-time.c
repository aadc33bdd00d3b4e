/* SPDX-License-Identifier: MIT */

#include "checks/mail-time.h"

bool
mail_time(const Facts *facts, int64_t *ret_epoch)
{
	const Hop *boundary = facts->boundary;
	bool received = boundary && boundary->received->has_date;

	*ret_epoch = received ? boundary->received->date.epoch : facts->date.epoch;
	return received || facts->has_date;
}
