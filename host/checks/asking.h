/* SPDX-License-Identifier: MIT */

/*
 * Checks on what the words of a mail ask for
 *
 * Honest mail says such things too: banks do close accounts, parcels do wait. What tells the two
 * apart is where the reader is sent: an organisation sends him to its own site.
 */

#pragma once

#include "checks/check.h"

/*
 * Looks for the @n themes. STATUS_PASS when the mail says no such thing, or is one that only speaks
 * of it (a list's, a mail server's notice). STATUS_WARN, with a statement (quote, way, host, home)
 * of each phrase, when the mail bears the name of an organisation whose address it has not, when
 * all clicks lead away from the sender or he gives no address, or when there is nothing to click
 * and a free mailbox elsewhere is to get the answer. Else STATUS_NOTE with a statement (quote);
 * STATUS_PASS where a known house leads to its own site only. Of a long text one step less: a
 * newsletter of many pages speaks of everything.
 */
Status asking_look(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence);

/* The same for what honest mail says all the time: never more than STATUS_NOTE. */
Status asking_note(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence);

/* Adds a statement (quote) of each phrase of the @n themes. Returns how many. */
size_t asking_quote(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence);

/* Whether the mail comes out of the blue, from a mailbox that anybody gets. */
bool mail_is_from_anybody(const Facts *facts);

/*
 * As asking_look(), for what a firm or an authority says: STATUS_WARN from a mailbox that anybody
 * gets as well.
 */
Status asking_look_office(const Facts *facts, const Theme *themes, size_t n, Evidence *evidence);

/*
 * Looks for what one person asks of another: STATUS_WARN with a statement (quote, domain) of each
 * phrase of @theme when the caller is @convinced and the mail is from anybody, else as
 * asking_note().
 */
Status asking_look_private(const Facts *facts, Theme theme, bool convinced, Evidence *evidence);

/* Returns how many phrases of @theme were found, at most PHRASES_EACH_MAX. */
unsigned phrases_count(const Facts *facts, Theme theme);
