/* SPDX-License-Identifier: MIT */

/*
 * Domains at which anybody, or any customer, has a mailbox or a group
 *
 * That such a domain is proven tells of its owner's machines, and nothing of who wrote. "yahoo.*"
 * stands for that label below the registry of any country. Source: the providers' own pages, as
 * known on 2026-11-30.
 */

#pragma once

/* clang-format off */
static const char *const mailbox_domains[] = {
	/* The world. */
	"aim.com", "aol.com", "aol.*", "fastmail.com", "fastmail.fm", "gmail.com", "gmx.com", "gmx.net",
	"googlegroups.com", "googlemail.com", "hey.com", "hotmail.com", "hotmail.*", "hushmail.com",
	"icloud.com", "live.com", "live.*", "mac.com", "mail.com", "mailbox.org", "me.com", "msn.com",
	"onmicrosoft.com", "outlook.com", "outlook.*", "pm.me", "posteo.de", "posteo.net", "proton.me",
	"protonmail.ch", "protonmail.com", "rocketmail.com", "runbox.com", "tuta.com", "tuta.io",
	"tutanota.com", "tutanota.de", "yahoo.com", "yahoo.*", "ymail.com", "zoho.com", "zohomail.com",
	/* Japan. */
	"asahi-net.or.jp", "auone.jp", "biglobe.ne.jp", "dion.ne.jp", "disney.ne.jp", "docomo.ne.jp",
	"emobile.ne.jp", "excite.co.jp", "ezweb.ne.jp", "goo.jp", "hi-ho.ne.jp", "i.softbank.jp",
	"infoseek.jp", "kyoto-inet.or.jp", "mopera.net", "nifty.com", "ocn.ne.jp", "odn.ne.jp",
	"plala.or.jp", "rakuten.jp", "rakumail.jp", "so-net.ne.jp", "softbank.jp", "softbank.ne.jp",
	"sonet.ne.jp", "t-com.ne.jp", "tiki.ne.jp", "uqmobile.jp", "vodafone.ne.jp", "willcom.com",
	"wakwak.com", "ybb.ne.jp", "ymobile.ne.jp",
	/* China, Korea, Russia. */
	"126.com", "139.com", "163.com", "aliyun.com", "daum.net", "foxmail.com", "hanmail.net",
	"nate.com", "naver.com", "qq.com", "sina.cn", "sina.com", "sohu.com", "yeah.net", "bk.ru",
	"inbox.ru", "list.ru", "mail.ru", "rambler.ru", "ya.ru", "yandex.com", "yandex.ru",
	/* Europe. */
	"abv.bg", "alice.it", "arcor.de", "bigpond.com", "bluewin.ch", "bol.com.br", "bt.com",
	"btinternet.com", "centrum.cz", "email.cz", "free.fr", "freemail.hu", "freenet.de", "gmx.at",
	"gmx.ch", "gmx.de", "gmx.fr", "home.nl", "interia.pl", "inwind.it", "kpnmail.nl", "laposte.net",
	"libero.it", "neuf.fr", "ntlworld.com", "o2.pl", "onet.pl", "orange.fr", "planet.nl", "rediffmail.com",
	"sapo.pt", "seznam.cz", "sfr.fr", "sky.com", "skynet.be", "t-online.de", "talktalk.net", "telenet.be",
	"terra.com.br", "tin.it", "tiscali.it", "uol.com.br", "virgilio.it", "virginmedia.com", "wanadoo.fr",
	"web.de", "wp.pl", "xs4all.nl", "ziggo.nl",
	/* America. */
	"att.net", "bellsouth.net", "charter.net", "comcast.net", "cox.net", "earthlink.net", "juno.com",
	"optonline.net", "rogers.com", "sbcglobal.net", "shaw.ca", "sympatico.ca", "verizon.net",
};
/* clang-format on */
