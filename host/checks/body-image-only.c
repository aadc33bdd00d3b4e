/* SPDX-License-Identifier: MIT */

/*
 * A mail that is a picture to click on
 *
 *     <a href="..."><img src="..."></a>
 *
 * What stands in a picture no filter reads. A picture from a friend leads nowhere, and a shop's
 * leaflet leads to the shop: where no click of a mail that comes out of the blue does, the picture
 * is a stranger's.
 */

#include "checks/check.h"

#include <string.h>

#include "checks/link-home.h"

#define WORDS_MAX 120 /* bytes of text beside it: a line to unsubscribe with */

static size_t
count_images(const Facts *facts)
{
	size_t images = 0;

	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		images += link->kind == LINK_IMAGE && !link->hidden;
	}
	for (guint i = 0; i < facts->attachments->len; i++) {
		const Attachment *file = g_ptr_array_index(facts->attachments, i);

		images += file->is_inline && file->type && g_str_has_prefix(file->type, "image/");
	}
	return images;
}

static Status
run(const Facts *facts, const Outside *outside, Evidence *evidence)
{
	size_t letters = 0;
	size_t images = count_images(facts);
	const Clicks *clicks = clicks_of(facts, outside);
	bool html = false;

	for (guint i = 0; i < facts->bodies->len; i++) {
		const Body *body = g_ptr_array_index(facts->bodies, i);

		html |= body->html;
		letters += strlen(body->text);
	}
	if (!html || images == 0 || letters > WORDS_MAX || clicks->all == 0)
		return STATUS_PASS;
	evidence_add_number(evidence, "images", (long long)images, NULL);
	evidence_add_number(evidence, "letters", (long long)letters, NULL);
	return sender_has_home(facts) && clicks->home == 0 && clicks->counted == 0 ? STATUS_WARN
	                                                                           : STATUS_NOTE;
}

const Check check_body_image_only = {
	.id = "body-image-only",
	.section = SECTION_BODY,
	.needs = 0,
	.run = run,
};
