/* SPDX-License-Identifier: MIT */

/*
 * What excuses a mail from being judged by its looks
 *
 * A list forwards what its members write, a mail server quotes what it returns, and an answer goes
 * on with what both know. All three can be pretended: so they excuse what is merely unusual, and
 * nothing that only deceit explains.
 */

#pragma once

#include "message/facts.h"

/* Whether the mail only speaks of what it names: mailing lists, mail servers' notices. */
bool mail_is_talk(const Facts *facts);

/*
 * Whether a mail server says of itself that it wrote it, in whatever shape: by the empty return
 * path (RFC 5321 §4.5.5) or by its name.
 */
bool mail_is_notice(const Facts *facts);

/* Whether nothing may be returned to it: "Return-Path: <>". */
bool mail_has_empty_path(const Facts *facts);

/* Whether it comes out of the blue: neither talk nor an answer. */
bool mail_is_cold(const Facts *facts);

/* Whether what it says is Japanese. */
bool mail_is_japanese(const Facts *facts);

/* Whether @mailbox calls itself what a mail server does, which may have no address. */
bool mailbox_is_machine(const Mailbox *mailbox);

/* Whether the sender is of the recipient's own house. Of a free mail provider everybody is. */
bool mail_is_from_within(const Facts *facts);
