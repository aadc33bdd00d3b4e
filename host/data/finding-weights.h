/* SPDX-License-Identifier: MIT */

/*
 * What findings are worth, in points: five of them double the odds of fraud
 *
 * Made by scripts/fit-weights on 2026-11-30, from 4086 mails of which 2485 are fraud, and from
 * scripts/finding-reasons.tsv. Behind each: how many frauds and how many honest mails have it, and
 * how often it is right; without network, that is. "-" stands for what none of the mails has. Notes
 * that are worth nothing are not listed.
 */

#pragma once

/* Scores from which a level begins: what keeps false alarms within the budget. */
#define SCORE_CAUTION 26
#define SCORE_DANGER  56

/* Of a finding that is not listed, since its check is newer than the list. */
#define POINTS_WARN 11
#define POINTS_FAIL 29

/* Of mails with this score every second is fraud, where one of ten mails altogether is. */
#define SCORE_EVEN 32

/* clang-format off */
static const struct {
	const char *id;
	const char *status;
	unsigned points;
} finding_weights[] = {
	{ "account-hijacked", "warn", 11 },                     /*    1    0  100 % */
	{ "attachment-disguised", "fail", 60 },                 /*    -    -    - */
	{ "attachment-executable", "warn", 18 },                /*    -    -    - */
	{ "attachment-executable", "fail", 36 },                /*    -    -    - */
	{ "attachment-html-form", "warn", 22 },                 /*    1    0  100 % */
	{ "attachment-html-form", "fail", 33 },                 /*    4    0  100 % */
	{ "attachment-name-tricky", "fail", 60 },               /*    -    -    - */
	{ "auth-user-elsewhere", "warn", 11 },                  /*    2    0  100 % */
	{ "body-addressee-missing", "note", 14 },               /*  206    0  100 % */
	{ "body-asks-money", "note", 10 },                      /*   42    6   88 % */
	{ "body-asks-money", "warn", 22 },                      /*   72    0  100 % */
	{ "body-asks-secret", "note", 11 },                     /*   89   11   89 % */
	{ "body-asks-secret", "warn", 22 },                     /*  549    1  100 % */
	{ "body-date-contradicts", "warn", 0 },                 /*    6    9   40 % */
	{ "body-document-waits", "note", 8 },                   /*   17    2   89 % */
	{ "body-document-waits", "warn", 22 },                  /*   53    0  100 % */
	{ "body-extorts", "note", 14 },                         /*   16    0  100 % */
	{ "body-extorts", "warn", 36 },                         /*   12    0  100 % */
	{ "body-frame-empty", "warn", 17 },                     /*    3    0  100 % */
	{ "body-glyphs-foreign", "warn", 19 },                  /*    8    0  100 % */
	{ "body-image-only", "note", 14 },                      /*  184    0  100 % */
	{ "body-letters-mixed", "note", 12 },                   /*   94    6   94 % */
	{ "body-letters-mixed", "warn", 22 },                   /*   89    0  100 % */
	{ "body-mailbox-full", "warn", 22 },                    /*  104    0  100 % */
	{ "body-parcel-waits", "note", 3 },                     /*    6    4   60 % */
	{ "body-parcel-waits", "warn", 22 },                    /*   54    0  100 % */
	{ "body-promises-gift", "note", 8 },                    /*   69   11   86 % */
	{ "body-promises-gift", "warn", 22 },                   /*  453    0  100 % */
	{ "body-raises-alarm", "note", 7 },                     /*   18    1   95 % */
	{ "body-raises-alarm", "warn", 12 },                    /*  133    1   99 % */
	{ "body-subscription-ends", "note", 8 },                /*   13    5   72 % */
	{ "body-subscription-ends", "warn", 22 },               /*   74    0  100 % */
	{ "body-tax-due", "note", 11 },                         /*   24    3   89 % */
	{ "body-tax-due", "warn", 22 },                         /*   63    0  100 % */
	{ "body-threatens-closing", "note", 11 },               /*   47    6   89 % */
	{ "body-threatens-closing", "warn", 22 },               /*  341    0  100 % */
	{ "body-urges", "note", 5 },                            /*  522   32   94 % */
	{ "bounce-pretended", "fail", 29 },                     /*    2    0  100 % */
	{ "date-far-from-receipt", "note", 4 },                 /*   69   26   73 % */
	{ "date-zone-foreign", "note", 14 },                    /*  142    0  100 % */
	{ "dkim-broken", "note", 4 },                           /*  478  247   66 % */
	{ "domain-held", "note", 4 },                           /*    -    -    - */
	{ "domain-unregistered", "note", 4 },                   /*    -    -    - */
	{ "domain-young", "note", 4 },                          /*    -    -    - */
	{ "domain-young", "warn", 18 },                         /*    -    -    - */
	{ "from-brand-elsewhere", "warn", 11 },                 /*  567    4   99 % */
	{ "from-free-host", "warn", 22 },                       /*  143    0  100 % */
	{ "from-local-part-random", "warn", 11 },               /*    1    0  100 % */
	{ "from-lookalike", "warn", 17 },                       /*   16    0  100 % */
	{ "from-lookalike", "fail", 36 },                       /*    1    0  100 % */
	{ "from-name-is-address", "fail", 3 },                  /*   10    3   77 % */
	{ "from-name-lookalike", "fail", 40 },                  /*   14    0  100 % */
	{ "from-names-recipient", "warn", 15 },                 /*  103    1   99 % */
	{ "from-without-address", "warn", 22 },                 /*   77    2   97 % */
	{ "identity-failed", "fail", 29 },                      /*    -    -    - */
	{ "invite-organiser-elsewhere", "note", 4 },            /*    4    2   67 % */
	{ "link-brand-elsewhere", "warn", 20 },                 /*  591    4   99 % */
	{ "link-carries-recipient", "note", 6 },                /*   32   10   76 % */
	{ "link-carries-recipient", "warn", 21 },               /*  292    3   99 % */
	{ "link-host-number", "note", 14 },                     /*   10    0  100 % */
	{ "link-host-number", "warn", 22 },                     /*   58    0  100 % */
	{ "link-host-obscured", "warn", 22 },                   /*   48    0  100 % */
	{ "link-in-code", "warn", 11 },                         /*    -    -    - */
	{ "link-listed", "fail", 60 },                          /*    -    -    - */
	{ "link-lookalike", "note", 1 },                        /*   22    6   79 % */
	{ "link-lookalike", "warn", 22 },                       /*   27    0  100 % */
	{ "link-lookalike", "fail", 36 },                       /*    8    0  100 % */
	{ "link-not-in-source", "fail", 60 },                   /*    -    -    - */
	{ "link-on-platform", "note", 12 },                     /*  321   24   93 % */
	{ "link-shortened", "note", 14 },                       /*  274   15   95 % */
	{ "link-text-elsewhere", "warn", 10 },                  /*   97    7   93 % */
	{ "link-warned-of", "warn", 14 },                       /*    -    -    - */
	{ "link-warned-of", "fail", 60 },                       /*    -    -    - */
	{ "message-id-elsewhere", "note", 8 },                  /* 1244  394   76 % */
	{ "origin-listed", "warn", 18 },                        /*    -    -    - */
	{ "origin-reported", "warn", 14 },                      /*    -    -    - */
	{ "reply-to-elsewhere", "note", 2 },                    /*  308  127   71 % */
	{ "return-path-elsewhere", "note", 4 },                 /*  711  348   67 % */
	{ "sender-domain-missing", "fail", 29 },                /*    -    -    - */
	{ "sender-warned-of", "warn", 14 },                     /*    -    -    - */
	{ "sender-warned-of", "fail", 60 },                     /*    -    -    - */
	{ "subject-date-contradicts", "warn", 11 },             /*    1    0  100 % */
	{ "subject-names-recipient", "note", 14 },              /*   12    1   92 % */
	{ "subject-names-recipient", "warn", 22 },              /*  308    1  100 % */
	{ "visit-certificate-broken", "warn", 18 },             /*    -    -    - */
	{ "visit-form-elsewhere", "fail", 33 },                 /*    -    -    - */
	{ "visit-led-away", "warn", 14 },                       /*    -    -    - */
	{ "visit-page-asks-secret", "warn", 18 },               /*    -    -    - */
	{ "visit-page-imitates", "warn", 14 },                  /*    -    -    - */
	{ "visit-page-imitates", "fail", 60 },                  /*    -    -    - */
};
/* clang-format on */
