/* SPDX-License-Identifier: MIT */

/*
 * What the words of a mail ask for: the themes, and the shape of the tables of phrases
 *
 * A pattern is read from left to right within one sentence, upper and lower case, accents, width
 * and invisible marks put aside:
 *
 *     your account … suspended|limited      these words; "…" stands for at most six others
 *     verif* your account                   "*": any ending
 *     within # hours                        "#": any number
 *     アカウント|口座…停止|制限             without spaces: these letters; "…" is at most 15 others
 *                                             (Japanese, Chinese)
 *
 * "|" stands between words (letters) of which one is enough; "_" joins several words to one of them:
 * "blocked|on_hold". A pattern is general: what a letter of
 * this kind says in any year, no name of anybody and no sentence of one sender. Patterns that
 * honest mail has too belong here as well: what a theme is worth is decided by the checks that read
 * it. DENIAL is no theme of a mail: it takes back what stands near it in its sentence, "we never ask
 * for your password". Source: the languages, and what such letters say in public collections, as read 2026-11-30.
 */

#pragma once

/* clang-format off */
#define THEMES(THEME) \
	THEME(CLOSING, "closing")           /* the account is closed, limited, will be deleted */ \
	THEME(GREETING, "greeting")         /* to no one by name */ \
	THEME(URGENCY, "urgency")           /* at once, within hours, for the last time */ \
	THEME(SECRET, "secret")             /* log in, confirm, tell the password */ \
	THEME(PAYMENT, "payment")           /* tell the card, pay, renew the way of paying */ \
	THEME(PRIZE, "prize")               /* won, chosen, a gift is waiting, points expire */ \
	THEME(PARCEL, "parcel")             /* a parcel waits for a fee, an address, a click */ \
	THEME(TAX, "tax")                   /* tax to get back or to pay, a fine */ \
	THEME(QUOTA, "quota")               /* the mailbox is full, must be upgraded */ \
	THEME(HELD, "held")                 /* mails are held back until you release them */ \
	THEME(DOCUMENT, "document")         /* a file, a fax, a voice message to be opened there */ \
	THEME(EXTORTION, "extortion")       /* filmed you, pay or all will see */ \
	THEME(GIFT_CARDS, "gift-cards")     /* buy gift cards and send the codes */ \
	THEME(BANK_CHANGE, "bank-change")   /* pay to another bank account than before */ \
	THEME(ALARM, "alarm")               /* somebody else has signed in, has bought */ \
	THEME(ADVANCE_FEE, "advance-fee")   /* millions of a stranger, a loan, a donation */ \
	THEME(SUBSCRIPTION, "subscription") /* protection has run out, is renewed at a high price */ \
	THEME(LOVE, "love")                 /* women who wait, sex */ \
	THEME(CURE, "cure")                 /* potency, weight, pains: what no doctor tells */ \
	THEME(GAMBLING, "gambling")         /* casinos, free spins, bets */ \
	THEME(RICHES, "riches")             /* money that comes by itself: coins, trading, home work */ \
	THEME(LOAN, "loan")                 /* money lent to anybody, debts made good */ \
	THEME(CONTRACT, "contract")         /* sold at the door: insurance, solar panels, timeshares */ \
	THEME(BARGAIN, "bargain")           /* half the price, while stocks last */ \
	THEME(STAFF, "staff")               /* to employees: wages, dismissals, rules */ \
	THEME(TRADE, "trade")               /* to a firm: requests for prices, orders, slips of payment */ \
	THEME(TASK, "task")                 /* are you there, a favour, tell nobody */ \
	THEME(JOB, "job")                   /* paid by the day for what anybody can do at home */ \
	THEME(MESSENGER, "messenger")       /* go on by WhatsApp, Telegram, LINE */ \
	THEME(ROMANCE, "romance")           /* lonely, far away, wishes to know you better */ \
	THEME(SEIZURE, "seizure")           /* wages, accounts, things are seized, a suit is filed */ \
	THEME(CALL, "call")                 /* call to cancel, to dispute, to get the money back */ \
	THEME(DENIAL, "denial")             /* never asks for it: takes back what the sentence says */ \
	THEME(UNSUBSCRIBE, "unsubscribe")   /* how not to get such mails any more */
/* clang-format on */

typedef enum {
#define THEME(name, word) THEME_##name,
	THEMES(THEME)
#undef THEME
	THEMES_N,
} Theme;

typedef struct PhraseRow {
	Theme theme;
	const char *pattern;
} PhraseRow;
