/* SPDX-License-Identifier: MIT */

/*
 * Mail programs that were given up long ago, by how they begin in User-Agent and X-Mailer, and the
 * last year in which their maker, or the system that they came with, still mended them
 *
 * Old programs live on for some years. Programs that fill in such names live on for ever, since
 * somebody once wrote that filters like them. Source: the makers' announcements of the end of
 * support and the projects' own lists of releases, as known on 2026-11-30.
 */

#pragma once

static const struct {
	const char *name;
	int until;
} old_mailers[] = {
	{ "Eudora", 2006 },
	{ "Foxmail 4", 2005 },
	{ "Foxmail 5", 2008 },
	{ "Foxmail 6", 2013 },
	{ "IncrediMail", 2020 },
	{ "Internet Mail Service", 2006 },
	{ "Lotus Notes Release 5", 2005 },
	{ "Lotus Notes Release 6", 2010 },
	{ "Microsoft Office Outlook 11", 2014 },
	{ "Microsoft Office Outlook, Build 11", 2014 },
	{ "Microsoft Outlook Build 10", 2011 },
	{ "Microsoft Outlook Express", 2014 },
	{ "Microsoft Outlook IMO", 2006 },
	{ "Microsoft Outlook, Build 10", 2011 },
	{ "Microsoft Windows Mail 6", 2017 },
	{ "Mozilla 4", 2008 },
	{ "Netscape", 2008 },
	{ "Opera M2", 2016 },
	{ "PHPMailer 5", 2018 },
	{ "PHPMailer [version 1", 2009 },
	{ "QUALCOMM Windows Eudora", 2006 },
	{ "The Bat! (v1", 2004 },
	{ "The Bat! (v2", 2006 },
	{ "The Bat! (v3", 2009 },
	{ "Ximian Evolution", 2006 },
};
