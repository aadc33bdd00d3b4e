/* SPDX-License-Identifier: MIT */

/*
 * What was read of a port 43 answer
 *
 * Inside of the WHOIS reader. Of what an answer tells twice, the first counts.
 */

#pragma once

#include "owner/owner.h"
#include "owner/whois-table.h"

typedef struct WhoisReading {
	const WhoisServer *server;
	char *values[WHOIS_FIELDS]; /* of fields that are one text; NULL when not told */
	GPtrArray *name_servers, *statuses, *address; /* char * */
	bool has_date[WHOIS_FIELDS];
	int64_t dates[WHOIS_FIELDS];
	bool redacted;
	bool record;       /* it tells more than a name and a state */
	Standing standing; /* by its states; STANDING_UNKNOWN when they do not say */
	bool has_state;    /* a state said the standing, which may be unknown */
} WhoisReading;

void whois_reading_init(WhoisReading *reading, const WhoisServer *server);
void whois_reading_done(WhoisReading *reading);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(WhoisReading, whois_reading_done)

/* Takes the value @text of @field; one that says nothing is not taken. */
void whois_reading_put(WhoisReading *reading, WhoisField field, const char *text, size_t len);

/* Forgets what was read: the answer goes on with another network within the one before. */
void whois_reading_restart(WhoisReading *reading);

/* Whether the answer held a record, or a state said that there is none. */
bool whois_reading_tells(const WhoisReading *reading);

/*
 * Fills what @owner does not have. *ret_referral becomes the server that the answer names for
 * more, if it is another than @server, or stays NULL. (transfer full)
 */
void whois_reading_tell(const WhoisReading *reading, const char *server, Owner *owner,
                        char **ret_referral);
