/* SPDX-License-Identifier: MIT */

#include "verdict/familiar.h"

#include <stdlib.h>
#include <string.h>

#define IN_FULL 100
#define BY_HALF 50
#define NOT     0

typedef struct Share {
	const char *id;
	unsigned percent;
} Share;

/*
 * Sorted by id. What is not here counts in full: also what stolen accounts are used for, which send
 * documents that wait, full mailboxes, jobs and riches to all whom their owner knows.
 */
static const Share shares[] = {
	{ "body-addressee-missing", NOT }, /* friends do without an address */
	{ "body-broken-characters", NOT }, /* his program's fault, and always the same */
	{ "body-date-contradicts", NOT },  /* people make slips */
	{ "body-greets-address", NOT },    /* a service that is known to do so */
	{ "body-html-only", NOT },         /* his program's habit */
	{ "body-image-only", BY_HALF },    /* friends send photographs; text is hidden so, too */
	{ "body-offers-bargain", NOT },    /* what he wanted to hear of */
	{ "body-offers-contract", NOT },   /* likewise */
	{ "body-offers-cure", NOT },       /* likewise */
	{ "body-offers-gambling", NOT },   /* likewise */
	{ "body-order-waits", BY_HALF },   /* a shop that he buys at */
	{ "body-parcel-waits", BY_HALF },  /* a carrier that he knows */
	{ "body-placeholder-left", NOT },  /* a slip with a template */
	{ "body-subscription-ends", BY_HALF }, /* a subscription that he has */
	{ "body-tax-due", BY_HALF },           /* his tax adviser */
	{ "body-unsubscribes-alone", NOT },    /* a sender who does not know the header field */
	{ "body-urges", NOT },                 /* people are in a hurry */
	{ "body-wants-call", BY_HALF },        /* friends want to be called */
	{ "date-far-from-receipt", NOT },      /* a clock that is wrong */
	{ "date-weekday-contradicts", NOT },   /* people make slips */
	{ "date-zone-foreign", NOT },          /* people travel */
	{ "dates-disagree", NOT },             /* likewise */
	{ "from-ending-abused", NOT },         /* his domain, which is proven */
	{ "from-free-host", NOT },             /* likewise */
	{ "from-local-part-numbered", NOT },   /* the address that is known */
	{ "from-local-part-random", NOT },     /* likewise */
	{ "from-name-pictures", NOT },         /* how he writes his name */
	{ "from-name-styled", NOT },           /* likewise */
	{ "from-names-recipient", NOT },       /* a service that is known to do so */
	{ "header-encoding-broken", NOT },     /* his program's habits, from here on */
	{ "header-missing", NOT },
	{ "header-urgent", NOT },
	{ "mailer-foreign", NOT },
	{ "mailer-nameless", NOT },
	{ "mailer-obsolete", NOT },
	{ "message-id-added", NOT },
	{ "message-id-borrowed", NOT },
	{ "message-id-elsewhere", NOT },
	{ "message-id-malformed", NOT },
	{ "return-path-elsewhere", NOT }, /* the service that sends for him */
	{ "return-path-on-tenant", NOT }, /* likewise */
	{ "subject-bracket-unclosed", NOT },
	{ "subject-date-contradicts", NOT }, /* people make slips */
	{ "subject-letters-styled", NOT },   /* how he writes */
	{ "subject-names-recipient", NOT },  /* friends call one by the name */
	{ "to-hidden", NOT },                /* schools and clubs write so */
};

bool
sender_is_familiar(const Outside *outside)
{
	Identity identity = outside->authentication->identity;

	if (identity == IDENTITY_FAILED)
		return false;
	return (identity == IDENTITY_PROVEN && people_know(outside->people)) ||
	       trust_judge(outside->people, outside->authentication).proven;
}

static int
compare_ids(const void *key, const void *row)
{
	return strcmp(key, ((const Share *)row)->id);
}

unsigned
familiar_share(const char *id)
{
	const Share *share =
		bsearch(id, shares, G_N_ELEMENTS(shares), sizeof(shares[0]), compare_ids);

	return share ? share->percent : IN_FULL;
}
