/* SPDX-License-Identifier: MIT */

/*
 * Services that put what a form sends into somebody's mailbox
 *
 * A site needs no server of its own with them, and its owner no name. Honest small sites use them
 * for questions; nobody honest has passwords sent so. Sites, with all names below. Source: the
 * services' own documentation, as known on 2026-11-30.
 */

#pragma once

static const char *const form_mailers[] = {
	"formsubmit.co",   "formspree.io", "getform.io",    "submit-form.com", "usebasin.com",
	"formcarry.com",   "formbold.com", "web3forms.com", "staticforms.xyz", "formkeep.com",
	"formbackend.com", "herotofu.com", "forminit.com",  "emailjs.com",
};
