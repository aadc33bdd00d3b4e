/* SPDX-License-Identifier: MIT */

#include "checks/context.h"

bool
mail_is_talk(const Facts *facts)
{
	return facts->is_list || facts->is_report;
}

bool
mail_is_cold(const Facts *facts)
{
	return !mail_is_talk(facts) && !facts->is_reply;
}
