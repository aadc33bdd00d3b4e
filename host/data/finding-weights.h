/* SPDX-License-Identifier: MIT */

/*
 * What findings are worth, in points: five of them double the odds of fraud
 *
 * Made by scripts/fit-weights on 2026-12-01, from 4086 mails of which 2485 are fraud, and from
 * scripts/finding-reasons.tsv. Behind each: how many frauds and how many honest mails have it, and
 * how often it is right; without network, that is. "-" stands for what none of the mails has. Notes
 * that are worth nothing are not listed.
 */

#pragma once

/* Scores from which a level begins: what keeps false alarms within the budget. */
#define SCORE_CAUTION 33
#define SCORE_DANGER  46

/* Of a finding that is not listed, since its check is newer than the list. */
#define POINTS_WARN 11
#define POINTS_FAIL 29

/* Of mails with this score every second is fraud, where one of ten mails altogether is. */
#define SCORE_EVEN 37

/* clang-format off */
typedef struct FindingWeight {
	const char *id;
	const char *status;
	unsigned points;
} FindingWeight;

/* Sorted by id. */
static const FindingWeight finding_weights[] = {
	{ "account-hijacked", "warn", 11 },                     /*    1    0  100 % */
	{ "attachment-disguised", "fail", 60 },                 /*    -    -    - */
	{ "attachment-executable", "warn", 18 },                /*    -    -    - */
	{ "attachment-executable", "fail", 36 },                /*    -    -    - */
	{ "attachment-html-form", "warn", 22 },                 /*    1    0  100 % */
	{ "attachment-html-form", "fail", 33 },                 /*    4    0  100 % */
	{ "attachment-name-tricky", "fail", 60 },               /*    -    -    - */
	{ "auth-user-elsewhere", "warn", 11 },                  /*    2    0  100 % */
	{ "body-addressee-missing", "note", 6 },                /*  218    0  100 % */
	{ "body-asks-money", "note", 6 },                       /*   42    8   84 % */
	{ "body-asks-money", "warn", 29 },                      /*   89    0  100 % */
	{ "body-asks-secret", "note", 11 },                     /*   70    8   90 % */
	{ "body-asks-secret", "warn", 19 },                     /*  587    1  100 % */
	{ "body-asks-task", "note", 9 },                        /*   62    0  100 % */
	{ "body-asks-task", "warn", 18 },                       /*    -    -    - */
	{ "body-date-contradicts", "warn", 0 },                 /*    5    5   50 % */
	{ "body-document-waits", "warn", 19 },                  /*   72    0  100 % */
	{ "body-extorts", "note", 14 },                         /*   15    0  100 % */
	{ "body-extorts", "warn", 36 },                         /*   12    0  100 % */
	{ "body-frame-empty", "warn", 36 },                     /*    3    0  100 % */
	{ "body-glyphs-foreign", "warn", 22 },                  /*    8    0  100 % */
	{ "body-greets-address", "note", 6 },                   /*  367    0  100 % */
	{ "body-html-only", "note", 8 },                        /* 1494   69   96 % */
	{ "body-image-only", "note", 14 },                      /*   19    0  100 % */
	{ "body-image-only", "warn", 20 },                      /*  165    0  100 % */
	{ "body-leads-to-messenger", "warn", 14 },              /*    -    -    - */
	{ "body-letters-mixed", "note", 7 },                    /*   94    6   94 % */
	{ "body-letters-mixed", "warn", 22 },                   /*   89    0  100 % */
	{ "body-mailbox-full", "note", 5 },                     /*   19   13   59 % */
	{ "body-mailbox-full", "warn", 19 },                    /*  131    0  100 % */
	{ "body-offers-bargain", "note", 1 },                   /*  301   45   87 % */
	{ "body-offers-contract", "note", 11 },                 /*   15    0  100 % */
	{ "body-offers-contract", "warn", 15 },                 /*   57    0  100 % */
	{ "body-offers-cure", "note", 11 },                     /*    7    1   88 % */
	{ "body-offers-cure", "warn", 19 },                     /*   95    0  100 % */
	{ "body-offers-gambling", "note", 11 },                 /*   18    0  100 % */
	{ "body-offers-gambling", "warn", 14 },                 /*  141    0  100 % */
	{ "body-offers-job", "warn", 21 },                      /*    2    0  100 % */
	{ "body-offers-loan", "note", 4 },                      /*    5    1   83 % */
	{ "body-offers-loan", "warn", 19 },                     /*   17    0  100 % */
	{ "body-offers-love", "note", 11 },                     /*    9    2   82 % */
	{ "body-offers-love", "warn", 19 },                     /*   73    0  100 % */
	{ "body-offers-riches", "note", 11 },                   /*   36    1   97 % */
	{ "body-offers-riches", "warn", 19 },                   /*   80    0  100 % */
	{ "body-order-waits", "note", 11 },                     /*    5    0  100 % */
	{ "body-order-waits", "warn", 19 },                     /*    8    0  100 % */
	{ "body-padded", "note", 14 },                          /*   21    0  100 % */
	{ "body-padded", "warn", 22 },                          /*   78    0  100 % */
	{ "body-parcel-waits", "note", 10 },                    /*    4    3   57 % */
	{ "body-parcel-waits", "warn", 19 },                    /*   61    0  100 % */
	{ "body-placeholder-left", "note", 4 },                 /*   80    2   98 % */
	{ "body-promises-gift", "note", 11 },                   /*   55    8   87 % */
	{ "body-promises-gift", "warn", 19 },                   /*  585    0  100 % */
	{ "body-raises-alarm", "note", 11 },                    /*   14    0  100 % */
	{ "body-raises-alarm", "warn", 6 },                     /*  142    1   99 % */
	{ "body-speaks-to-staff", "warn", 19 },                 /*   15    0  100 % */
	{ "body-subscription-ends", "note", 11 },               /*   13    4   76 % */
	{ "body-subscription-ends", "warn", 16 },               /*   76    0  100 % */
	{ "body-tax-due", "note", 11 },                         /*    8    0  100 % */
	{ "body-tax-due", "warn", 19 },                         /*   79    0  100 % */
	{ "body-threatens-closing", "note", 11 },               /*   46    4   92 % */
	{ "body-threatens-closing", "warn", 19 },               /*  349    0  100 % */
	{ "body-unsubscribes-alone", "note", 8 },               /*  562   12   98 % */
	{ "body-urges", "note", 5 },                            /*  536   25   96 % */
	{ "body-wants-call", "note", 6 },                       /*    -    -    - */
	{ "body-wants-call", "warn", 19 },                      /*   11    0  100 % */
	{ "bounce-pretended", "fail", 29 },                     /*    2    0  100 % */
	{ "date-far-from-receipt", "note", 4 },                 /*   69   26   73 % */
	{ "date-zone-foreign", "note", 14 },                    /*  142    0  100 % */
	{ "dates-disagree", "warn", 5 },                        /*    0    1    0 % */
	{ "domain-held", "note", 4 },                           /*    -    -    - */
	{ "domain-unregistered", "note", 4 },                   /*    -    -    - */
	{ "domain-young", "note", 4 },                          /*    -    -    - */
	{ "domain-young", "warn", 18 },                         /*    -    -    - */
	{ "from-brand-elsewhere", "warn", 20 },                 /*  757    3  100 % */
	{ "from-brand-unaddressed", "warn", 11 },               /*   22    0  100 % */
	{ "from-broken-apart", "warn", 15 },                    /*  252    0  100 % */
	{ "from-domain-shredded", "warn", 11 },                 /*   10    0  100 % */
	{ "from-ending-abused", "note", 7 },                    /*  192    1   99 % */
	{ "from-free-host", "note", 4 },                        /*    3    3   50 % */
	{ "from-free-host", "warn", 21 },                       /*  146    0  100 % */
	{ "from-local-part-numbered", "note", 14 },             /*   25    0  100 % */
	{ "from-local-part-numbered", "warn", 18 },             /*  145    0  100 % */
	{ "from-local-part-random", "warn", 11 },               /*    1    0  100 % */
	{ "from-lookalike", "warn", 16 },                       /*   18    0  100 % */
	{ "from-lookalike", "fail", 36 },                       /*    1    0  100 % */
	{ "from-name-is-address", "warn", 0 },                  /*    5    2   71 % */
	{ "from-name-is-address", "fail", 29 },                 /*    4    0  100 % */
	{ "from-name-lookalike", "fail", 43 },                  /*   30    0  100 % */
	{ "from-name-pictures", "note", 14 },                   /*  174    0  100 % */
	{ "from-name-styled", "warn", 11 },                     /*   10    0  100 % */
	{ "from-names-recipient", "note", 3 },                  /*   12    1   92 % */
	{ "from-names-recipient", "warn", 19 },                 /*   91    0  100 % */
	{ "from-without-address", "warn", 21 },                 /*   77    1   99 % */
	{ "header-urgent", "note", 5 },                         /*  146    1   99 % */
	{ "identity-failed", "fail", 40 },                      /*    -    -    - */
	{ "invite-organiser-elsewhere", "note", 8 },            /*    4    2   67 % */
	{ "link-brand-elsewhere", "warn", 4 },                  /*  763    5   99 % */
	{ "link-carries-recipient", "warn", 18 },               /*  265    1  100 % */
	{ "link-ending-abused", "note", 12 },                   /*  224    3   99 % */
	{ "link-home-missing", "note", 6 },                     /* 1650   15   99 % */
	{ "link-host-number", "warn", 11 },                     /*   68    0  100 % */
	{ "link-host-obscured", "warn", 12 },                   /*   48    0  100 % */
	{ "link-in-code", "warn", 11 },                         /*    -    -    - */
	{ "link-into-backroom", "warn", 12 },                   /*   15    0  100 % */
	{ "link-listed", "fail", 60 },                          /*    -    -    - */
	{ "link-lookalike", "note", 1 },                        /*   22    6   79 % */
	{ "link-lookalike", "warn", 22 },                       /*   27    0  100 % */
	{ "link-lookalike", "fail", 36 },                       /*    8    0  100 % */
	{ "link-not-in-source", "fail", 60 },                   /*    -    -    - */
	{ "link-on-platform", "note", 12 },                     /*  174   13   93 % */
	{ "link-on-platform", "warn", 14 },                     /*  197    0  100 % */
	{ "link-only-stranger", "note", 14 },                   /*   30    0  100 % */
	{ "link-only-stranger", "warn", 9 },                    /*  862    3  100 % */
	{ "link-password-told", "warn", 22 },                   /*    -    -    - */
	{ "link-shortened", "note", 2 },                        /*   94   13   88 % */
	{ "link-shortened", "warn", 22 },                       /*  200    0  100 % */
	{ "link-text-elsewhere", "warn", 10 },                  /*   91    4   96 % */
	{ "link-through-strangers", "note", 14 },               /*   14    0  100 % */
	{ "link-warned-of", "warn", 14 },                       /*    -    -    - */
	{ "link-warned-of", "fail", 60 },                       /*    -    -    - */
	{ "mailer-foreign", "note", 4 },                        /*   24    0  100 % */
	{ "mailer-nameless", "note", 12 },                      /*   85    0  100 % */
	{ "mailer-obsolete", "warn", 22 },                      /*   98    0  100 % */
	{ "message-id-added", "note", 14 },                     /*  150    0  100 % */
	{ "message-id-borrowed", "note", 9 },                   /*  276    8   97 % */
	{ "message-id-borrowed", "warn", 15 },                  /*   78    0  100 % */
	{ "message-id-elsewhere", "note", 4 },                  /* 1244  394   76 % */
	{ "origin-listed", "warn", 18 },                        /*    -    -    - */
	{ "origin-reported", "warn", 14 },                      /*    -    -    - */
	{ "picture-home-missing", "note", 14 },                 /* 1182    6   99 % */
	{ "picture-host-number", "warn", 22 },                  /*  152    0  100 % */
	{ "picture-on-free-host", "note", 12 },                 /*  535    0  100 % */
	{ "recorded-failed", "note", 4 },                       /*    -    -    - */
	{ "recorded-failed", "warn", 14 },                      /*    -    -    - */
	{ "recorded-failed", "fail", 29 },                      /*    -    -    - */
	{ "reply-to-elsewhere", "note", 2 },                    /*  308  127   71 % */
	{ "reply-to-free-mail", "note", 14 },                   /*   19    0  100 % */
	{ "reply-to-free-mail", "warn", 22 },                   /*   83    0  100 % */
	{ "return-path-on-tenant", "warn", 14 },                /*   49    0  100 % */
	{ "return-path-unreal", "warn", 12 },                   /*   25    0  100 % */
	{ "seen-in-campaign", "warn", 14 },                     /*    -    -    - */
	{ "sender-domain-like-contact", "note", 4 },            /*    -    -    - */
	{ "sender-domain-like-contact", "warn", 20 },           /*    -    -    - */
	{ "sender-domain-like-contact", "fail", 36 },           /*    -    -    - */
	{ "sender-domain-missing", "fail", 29 },                /*    -    -    - */
	{ "sender-first-time", "note", 4 },                     /*    -    -    - */
	{ "sender-name-of-contact", "warn", 18 },               /*    -    -    - */
	{ "sender-trusted", "warn", 14 },                       /*    -    -    - */
	{ "sender-warned-of", "warn", 14 },                     /*    -    -    - */
	{ "sender-warned-of", "fail", 60 },                     /*    -    -    - */
	{ "subject-date-contradicts", "warn", 11 },             /*    1    0  100 % */
	{ "subject-letters-styled", "warn", 19 },               /*   64    0  100 % */
	{ "subject-names-recipient", "note", 6 },               /*   10    1   91 % */
	{ "subject-names-recipient", "warn", 19 },              /*  310    1  100 % */
	{ "to-hidden", "note", 6 },                             /*  125    1   99 % */
	{ "visit-certificate-broken", "warn", 18 },             /*    -    -    - */
	{ "visit-form-elsewhere", "fail", 33 },                 /*    -    -    - */
	{ "visit-led-away", "warn", 14 },                       /*    -    -    - */
	{ "visit-page-asks-secret", "warn", 18 },               /*    -    -    - */
	{ "visit-page-imitates", "warn", 14 },                  /*    -    -    - */
	{ "visit-page-imitates", "fail", 60 },                  /*    -    -    - */
};
/* clang-format on */
