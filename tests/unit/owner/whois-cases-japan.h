/* SPDX-License-Identifier: MIT */

/* Answers in the shape of JPRS'. Written for the tests. */

#pragma once

/* clang-format off */
static const Case japan_cases[] = {
	{ .title = "jprs-english",
	  .server = "whois.jprs.jp",
	  .text = "[ JPRS database provides information on network administration. Its use is    ]\n"
"[ restricted to network administration purposes.                              ]\n"
"\n"
"Domain Information:\n"
"[Domain Name]                   AOZORA-PAINT.JP\n"
"\n"
"[Registrant]                    Aozora Paint Co., Ltd.\n"
"\n"
"[Name Server]                   ns1.aozora-paint.example.jp\n"
"[Name Server]                   ns2.aozora-paint.example.jp\n"
"[Signing Key]                   \n"
"\n"
"[Created on]                    2005/05/30\n"
"[Expires on]                    2027/05/31\n"
"[Status]                        Active\n"
"[Lock Status]                   DomainTransferLocked\n"
"[Last Updated]                  2026/06/01 01:05:07 (JST)\n"
"\n"
"Contact Information:\n"
"[Name]                          Domain Proxy Service\n"
"[Email]                         proxy@registrar.example.jp\n"
"[Postal Address]                Shibuya-ku\n"
"                                Tokyo\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Aozora Paint Co., Ltd.",
	  .created = "2005-05-29 15:00",
	  .updated = "2026-05-31 16:05",
	  .expires = "2027-05-30 15:00",
	  .name_servers = "ns1.aozora-paint.example.jp ns2.aozora-paint.example.jp",
	  .statuses = "Active|DomainTransferLocked",
	},
	{ .title = "jprs-co-jp-japanese",
	  .server = "whois.jprs.jp",
	  .text = "Domain Information: [ドメイン情報]\n"
"a. [ドメイン名]                 AOZORA-TORYO.CO.JP\n"
"e. [そしきめい]                 かぶしきがいしゃ あおぞらとりょう\n"
"f. [組織名]                     株式会社青空塗料\n"
"g. [Organization]               Aozora Paint Co., Ltd.\n"
"k. [組織種別]                   株式会社\n"
"l. [Organization Type]          corporation\n"
"m. [登録担当者]                 AT001JP\n"
"n. [技術連絡担当者]             AT002JP\n"
"p. [ネームサーバ]               dns1.aozora-toryo.co.jp\n"
"p. [ネームサーバ]               dns2.aozora-toryo.co.jp\n"
"s. [署名鍵]                     \n"
"[状態]                          Connected (2027/03/31)\n"
"[ロック状態]                    AgentChangeLocked\n"
"[登録年月日]                    1999/03/01\n"
"[接続年月日]                    1999/03/10\n"
"[最終更新]                      2026/04/01 01:30:00 (JST)\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Aozora Paint Co., Ltd.",
	  .local = "株式会社青空塗料",
	  .created = "1999-02-28 15:00",
	  .updated = "2026-03-31 16:30",
	  .expires = "2027-03-30 15:00",
	  .name_servers = "dns1.aozora-toryo.co.jp dns2.aozora-toryo.co.jp",
	  .statuses = "Connected|AgentChangeLocked",
	},
	{ .title = "jprs-co-jp-iso-2022-jp",
	  .server = "whois.jprs.jp",
	  .text = "Domain Information: [\033$B%I%a%$%s>pJs\033(B]\n"
"a. [\033$B%I%a%$%sL>\033(B]                 AOZORA-TORYO.CO.JP\n"
"e. [\033$B$=$7$-$a$$\033(B]                 \033$B$+$V$7$-$,$$$7$c\033(B \033$B$\"$*$>$i$H$j$g$&\033(B\n"
"f. [\033$BAH\?%L>\033(B]                     \033$B3t<02q<R@D6uEINA\033(B\n"
"g. [Organization]               Aozora Paint Co., Ltd.\n"
"k. [\033$BAH\?%<oJL\033(B]                   \033$B3t<02q<R\033(B\n"
"l. [Organization Type]          corporation\n"
"m. [\033$BEPO\?C4Ev<T\033(B]                 AT001JP\n"
"n. [\033$B5;=QO\"MmC4Ev<T\033(B]             AT002JP\n"
"p. [\033$B%M!<%`%5!<%P\033(B]               dns1.aozora-toryo.co.jp\n"
"p. [\033$B%M!<%`%5!<%P\033(B]               dns2.aozora-toryo.co.jp\n"
"s. [\033$B=pL>80\033(B]                     \n"
"[\033$B>uBV\033(B]                          Connected (2027/03/31)\n"
"[\033$B%m%C%/>uBV\033(B]                    AgentChangeLocked\n"
"[\033$BEPO\?G/7nF|\033(B]                    1999/03/01\n"
"[\033$B@\\B3G/7nF|\033(B]                    1999/03/10\n"
"[\033$B:G=*99\?7\033(B]                      2026/04/01 01:30:00 (JST)\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Aozora Paint Co., Ltd.",
	  .local = "株式会社青空塗料",
	  .created = "1999-02-28 15:00",
	  .updated = "2026-03-31 16:30",
	  .expires = "2027-03-30 15:00",
	  .name_servers = "dns1.aozora-toryo.co.jp dns2.aozora-toryo.co.jp",
	  .statuses = "Connected|AgentChangeLocked",
	},
	{ .title = "jprs-co-jp-english",
	  .server = "whois.jprs.jp",
	  .text = "Domain Information:\n"
"a. [Domain Name]                AOZORA-TORYO.CO.JP\n"
"g. [Organization]               Aozora Paint Co., Ltd.\n"
"l. [Organization Type]          Corporation\n"
"m. [Administrative Contact]     AT001JP\n"
"n. [Technical Contact]          AT002JP\n"
"p. [Name Server]                dns1.aozora-toryo.co.jp\n"
"s. [Signing Key]                \n"
"[State]                         Connected (2027/03/31)\n"
"[Registered Date]               1999/03/01\n"
"[Connected Date]                1999/03/10\n"
"[Last Update]                   2026/04/01 01:30:00 (JST)\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Aozora Paint Co., Ltd.",
	  .created = "1999-02-28 15:00",
	  .updated = "2026-03-31 16:30",
	  .expires = "2027-03-30 15:00",
	  .name_servers = "dns1.aozora-toryo.co.jp",
	  .statuses = "Connected",
	},
	{ .title = "jprs-generic-japanese",
	  .server = "whois.jprs.jp",
	  .text = "Domain Information: [ドメイン情報]\n"
"[ドメイン名]                    AOZORA.JP\n"
"\n"
"[登録者名]                      株式会社青空\n"
"[Registrant]                    Aozora Inc.\n"
"\n"
"[Name Server]                   ns.aozora.jp\n"
"\n"
"[登録年月日]                    2001/04/02\n"
"[有効期限]                      2027/04/30\n"
"[状態]                          Active\n"
"[最終更新]                      2026/05/01 01:05:00 (JST)\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Aozora Inc.",
	  .local = "株式会社青空",
	  .created = "2001-04-01 15:00",
	  .updated = "2026-04-30 16:05",
	  .expires = "2027-04-29 15:00",
	  .name_servers = "ns.aozora.jp",
	  .statuses = "Active",
	},
	{ .title = "jprs-not-found",
	  .server = "whois.jprs.jp",
	  .text = "[ JPRS database provides information on network administration. ]\n"
"\n"
"No match!!\n"
"\n"
"With JPRS WHOIS, you can query the following domain name information\n"
"sponsored by JPRS.\n",
	  .standing = STANDING_NOT_FOUND,
	},
	{ .title = "jprs-reserved",
	  .server = "whois.jprs.jp",
	  .text = "Domain Information:\n"
"[Domain Name]                   KEPT.JP\n"
"\n"
"[Registrant]                     \n"
"\n"
"[Status]                        Reserved\n"
"[Last Updated]                  2001/02/21 00:00:00 (JST)\n",
	  .standing = STANDING_RESERVED,
	  .updated = "2001-02-20 15:00",
	  .statuses = "Reserved",
	},
};
/* clang-format on */
