/* SPDX-License-Identifier: MIT */

/*
 * A frame that shows nothing
 *
 *     <iframe></iframe>
 *
 * It is no use to a reader, and honest mail has none (0 of 1,601; fraud 3 of 2,485). Thunderbird
 * takes the loading of such a frame for that of the mail and never says that the mail is there:
 * extensions that wait for it, this one's banner among them, would stay silent.
 */

#include "checks/check.h"

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	Status status = STATUS_PASS;

	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		if (body->empty_frames == 0)
			continue;
		evidence_add_number(evidence, "count", body->empty_frames, body->at);
		status = STATUS_WARN;
	}
	return status;
}

const Check check_body_frame_empty = {
	.id = "body-frame-empty",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
