/* SPDX-License-Identifier: MIT */

/*
 * Domains that are one organisation although their names differ
 *
 * Mail providers receive, sign and send under several domains. Source: the providers' own
 * documentation of their MX, SPF and host names, read 2026-08. First of a row is the name the
 * others are known by.
 */

#pragma once

static const char *const mail_organisations[][12] = {
	{ "outlook.com", "hotmail.com", "office365.com", "live.com", "msn.com", "microsoft.com",
	  "onmicrosoft.com", "exchangelabs.com", "hotmail.co.jp", "outlook.jp", "live.jp" },
	{ "google.com", "gmail.com", "googlemail.com", "googlegroups.com", "1e100.net",
	  "googleusercontent.com" },
	{ "yahoo.com", "aol.com", "yahoodns.net", "ymail.com", "rocketmail.com", "aim.com",
	  "yahoo.net" },
	{ "yahoo.co.jp", "yahoo-net.jp", "ymail.ne.jp", "ybb.ne.jp" },
	{ "messagingengine.com", "fastmail.com", "fastmail.fm" },
	{ "icloud.com", "apple.com", "me.com", "mac.com" },
	{ "yandex.net", "yandex.ru", "yandex.com", "ya.ru" },
	{ "nifty.com", "nifty.ne.jp" },
	{ "biglobe.ne.jp", "biglobe.jp", "mesh.ad.jp" },
	{ "ocn.ne.jp", "ocn.ad.jp" },
	{ "sakura.ne.jp", "sakura.ad.jp" },
	{ "xserver.jp", "xsrv.jp", "xserver.ne.jp" },
	{ "docomo.ne.jp", "spmode.ne.jp", "docomo.co.jp" },
	{ "au.com", "ezweb.ne.jp", "kddi.com", "auone-net.jp", "dion.ne.jp" },
	{ "softbank.jp", "softbank.ne.jp", "vodafone.ne.jp", "i.softbank.jp", "ymobile.ne.jp" },
	{ "gmx.net", "gmx.de", "gmx.com", "web.de", "kundenserver.de", "1und1.de", "mail.com" },
	{ "proofpoint.com", "pphosted.com", "ppe-hosted.com" },
	{ "protonmail.ch", "protonmail.com", "proton.me", "pm.me" },
	{ "mail.ru", "inbox.ru", "list.ru", "bk.ru" },
	{ "qq.com", "foxmail.com" },
	{ "163.com", "126.com", "yeah.net", "netease.com" },
};
