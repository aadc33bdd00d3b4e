/* SPDX-License-Identifier: MIT */

#include "base/limits.h"
#include "report/report.h"

static void
write_roles(Writer *writer, unsigned roles)
{
	writer_begin_array(writer, "roles");
	for (unsigned role = RATED_SENDER; role <= RATED_ORIGIN; role <<= 1)
		if (roles & role)
			writer_word(writer, NULL, rated_role_to_string((RatedRole)role));
	writer_end_array(writer);
}

static void
write_count(Writer *writer, const char *key, unsigned count)
{
	if (count > 0)
		writer_number(writer, key, count);
}

static void
write_standing(Writer *writer, const Reputation *reputation)
{
	writer_word(writer, "standing", rated_standing_to_string(reputation->standing));
	if (reputation->threats->len > 0) {
		writer_begin_array(writer, "threats");
		for (guint i = 0; i < reputation->threats->len; i++)
			writer_word(writer, NULL, g_ptr_array_index(reputation->threats, i));
		writer_end_array(writer);
	}
	write_count(writer, "warning", reputation->warning);
	write_count(writer, "voices", reputation->voices);
	write_count(writer, "reports", reputation->reports);
	write_count(writer, "score", reputation->score);
	writer_text(writer, "date", reputation->date);
}

void
reputations_write(Writer *writer, const char *key, const Reputations *reputations)
{
	if (reputations->all->len == 0)
		return;
	writer_begin_array(writer, key);
	for (guint i = 0; i < reputations->all->len && writer->out->len < REPORT_LISTS_MAX; i++) {
		const Reputation *reputation = g_ptr_array_index(reputations->all, i);

		writer_begin_object(writer, NULL);
		writer_word(writer, "service", reputation->service);
		writer_word(writer, "kind", rated_kind_to_string(reputation->kind));
		writer_text(writer, "subject", reputation->subject);
		write_roles(writer, reputation->roles);
		writer_word(writer, "state", answer_state_to_string(reputation->state));
		writer_text(writer, "reason", reputation->reason);
		if (reputation->state == ANSWER_KNOWN)
			write_standing(writer, reputation);
		writer_end_object(writer);
	}
	writer_end_array(writer);
}
