/* SPDX-License-Identifier: MIT */

/* Answers in the shapes of network registries. Written for the tests. */

#pragma once

/* clang-format off */
static const Case network_cases[] = {
	{ .title = "network-ripe",
	  .server = "whois.ripe.net",
	  .text = "% This is the RIPE Database query service.\n"
"\n"
"% Information related to '192.0.2.0 - 192.0.2.255'\n"
"\n"
"% Abuse contact for '192.0.2.0 - 192.0.2.255' is 'abuse@hoster.example'\n"
"\n"
"inetnum:        192.0.2.0 - 192.0.2.255\n"
"netname:        HOSTER-NET\n"
"descr:          Shared hosting\n"
"country:        PT\n"
"org:            ORG-HE1-RIPE\n"
"admin-c:        AB1-RIPE\n"
"status:         ASSIGNED PA\n"
"mnt-by:         MNT-HOSTER\n"
"created:        2012-04-24T10:00:00Z\n"
"last-modified:  2026-05-01T10:00:00Z\n"
"source:         RIPE\n"
"\n"
"organisation:   ORG-HE1-RIPE\n"
"org-name:       Hoster Exemplo Lda\n"
"country:        PT\n"
"org-type:       LIR\n"
"address:        Rua 1\n"
"created:        2001-01-01T00:00:00Z\n"
"\n"
"role:           NOC\n"
"address:        Spain\n"
"abuse-mailbox:  other@hoster.example\n"
"nic-hdl:        AB1-RIPE\n"
"\n"
"route:          192.0.2.0/24\n"
"descr:          Another\n"
"origin:         AS64500\n",
	  .standing = STANDING_REGISTERED,
	  .name = "HOSTER-NET",
	  .range = "192.0.2.0 - 192.0.2.255",
	  .registrant = "Hoster Exemplo Lda",
	  .country = "PT",
	  .created = "2012-04-24 10:00",
	  .updated = "2026-05-01 10:00",
	  .statuses = "ASSIGNED PA",
	  .abuse_email = "abuse@hoster.example",
	},
	{ .title = "network-arin",
	  .server = "whois.arin.net",
	  .text = "#\n"
"# ARIN WHOIS data and services are subject to the Terms of Use\n"
"#\n"
"\n"
"# start\n"
"\n"
"NetRange:       203.0.0.0 - 203.0.255.255\n"
"CIDR:           203.0.0.0/16\n"
"NetName:        BIG\n"
"Organization:   Big Carrier (BIGC)\n"
"RegDate:        1998-01-01\n"
"\n"
"OrgName:        Big Carrier\n"
"Country:        CA\n"
"\n"
"# end\n"
"# start\n"
"\n"
"NetRange:       203.0.113.0 - 203.0.113.255\n"
"CIDR:           203.0.113.0/24\n"
"NetName:        EXAMPLE-CLOUD\n"
"NetType:        Reallocated\n"
"Organization:   Example Cloud, Inc. (EXCL)\n"
"RegDate:        2015-11-24\n"
"Updated:        2021-12-14\n"
"\n"
"OrgName:        Example Cloud, Inc.\n"
"OrgId:          EXCL\n"
"Address:        One Way\n"
"City:           Redmond\n"
"StateProv:      WA\n"
"PostalCode:     98052\n"
"Country:        US\n"
"RegDate:        1998-07-10\n"
"Updated:        2026-03-18\n"
"\n"
"OrgAbuseHandle: ABUSE1-ARIN\n"
"OrgAbusePhone:  +1-555-555-0100\n"
"OrgAbuseEmail:  abuse@cloud.example\n"
"\n"
"# end\n",
	  .standing = STANDING_REGISTERED,
	  .name = "EXAMPLE-CLOUD",
	  .range = "203.0.113.0 - 203.0.113.255",
	  .registrant = "Example Cloud, Inc.",
	  .country = "US",
	  .region = "WA",
	  .city = "Redmond",
	  .created = "2015-11-24 00:00",
	  .updated = "2021-12-14 00:00",
	  .abuse_email = "abuse@cloud.example",
	  .abuse_phone = "+1-555-555-0100",
	},
	{ .title = "network-arin-referral",
	  .server = "whois.arin.net",
	  .text = "NetRange:       198.51.100.0 - 198.51.100.255\n"
"NetName:        ELSEWHERE\n"
"OrgName:        RIPE Network Coordination Centre\n"
"Country:        NL\n"
"\n"
"ReferralServer:  whois://whois.ripe.net\n",
	  .standing = STANDING_REGISTERED,
	  .name = "ELSEWHERE",
	  .range = "198.51.100.0 - 198.51.100.255",
	  .registrant = "RIPE Network Coordination Centre",
	  .country = "NL",
	  .referral = "whois.ripe.net",
	},
	{ .title = "network-apnic",
	  .server = "whois.apnic.net",
	  .text = "% [whois.apnic.net]\n"
"\n"
"% Abuse contact for '192.0.2.0 - 192.0.2.255' is 'abuse@ap.example'\n"
"\n"
"inetnum:        192.0.2.0 - 192.0.2.255\n"
"netname:        AP-NET\n"
"descr:          Example Kabushiki Kaisha\n"
"descr:          Tokyo\n"
"country:        JP\n"
"admin-c:        JNIC1-AP\n"
"last-modified:  2026-01-19T05:44:12Z\n"
"status:         ALLOCATED PORTABLE\n"
"\n"
"irt:            IRT-EXAMPLE\n"
"address:        Somewhere\n"
"abuse-mailbox:  irt@ap.example\n"
"\n"
"role:           Somebody\n"
"country:        AU\n",
	  .standing = STANDING_REGISTERED,
	  .name = "AP-NET",
	  .range = "192.0.2.0 - 192.0.2.255",
	  .registrant = "Example Kabushiki Kaisha",
	  .country = "JP",
	  .updated = "2026-01-19 05:44",
	  .statuses = "ALLOCATED PORTABLE",
	  .abuse_email = "abuse@ap.example",
	},
	{ .title = "network-lacnic",
	  .server = "whois.lacnic.net",
	  .text = "inetnum:     192.0.2.0/24\n"
"status:      allocated\n"
"aut-num:     N/A\n"
"owner:       Exemplo Internet S.A.\n"
"ownerid:     BR-EXSA-LACNIC\n"
"country:     BR\n"
"owner-c:     ABC\n"
"created:     20140805\n"
"changed:     20260101\n"
"\n"
"nic-hdl:     ABC\n"
"person:      Fulano\n"
"country:     AR\n",
	  .standing = STANDING_REGISTERED,
	  .range = "192.0.2.0/24",
	  .registrant = "Exemplo Internet S.A.",
	  .country = "BR",
	  .created = "2014-08-05 00:00",
	  .updated = "2026-01-01 00:00",
	  .statuses = "allocated",
	},
	{ .title = "network-jpnic",
	  .server = "whois.nic.ad.jp",
	  .text = "[ JPNIC database provides information regarding IP address and ASN. ]\n"
"\n"
"Network Information: [\033$B%M%C%H%o!<%/>pJs\033(B]\n"
"a. [IP\033$B%M%C%H%o!<%/%\"%I%l%9\033(B]     192.0.2.0/24\n"
"b. [\033$B%M%C%H%o!<%/L>\033(B]             AOZORA-NET\n"
"f. [\033$BAH\?%L>\033(B]                     \033$B3t<02q<R@D6uEINA\033(B\n"
"g. [Organization]               Aozora Paint Co., Ltd.\n"
"m. [\033$B4IM}<TO\"MmAk8}\033(B]             AT001JP\n"
"p. [\033$B%M!<%`%5!<%P\033(B]               dns1.aozora.example.jp\n"
"[\033$B3dEvG/7nF|\033(B]                    2011/04/01\n"
"[\033$BJV5QG/7nF|\033(B]                    \n"
"[\033$B:G=*99\?7\033(B]                      2025/04/01 12:00:00(JST)\n",
	  .standing = STANDING_REGISTERED,
	  .name = "AOZORA-NET",
	  .range = "192.0.2.0/24",
	  .registrant = "Aozora Paint Co., Ltd.",
	  .local = "株式会社青空塗料",
	  .created = "2011-03-31 15:00",
	  .updated = "2025-04-01 03:00",
	  .name_servers = "dns1.aozora.example.jp",
	},
	{ .title = "network-not-found",
	  .server = "whois.ripe.net",
	  .text = "% This is the RIPE Database query service.\n"
"\n"
"%ERROR:101: no entries found\n"
"%\n"
"% No entries found in source RIPE.\n",
	  .standing = STANDING_NOT_FOUND,
	},
	{ .title = "network-throttled",
	  .server = "whois.ripe.net",
	  .text = "%ERROR:201: access denied for 192.0.2.1\n"
"%\n"
"% Queries from your IP address have passed the daily limit of controlled objects.\n",
	  .standing = STANDING_THROTTLED,
	},
	{ .title = "network-apnic-jpnic",
	  .server = "whois.apnic.net",
	  .text = "% Abuse contact for '192.0.0.0 - 192.0.255.255' is 'abuse@ap.example'\n"
"\n"
"inetnum:        192.0.0.0 - 192.0.255.255\n"
"netname:        BIG-JP\n"
"descr:          Big Carrier\n"
"country:        AU\n"
"\n"
"irt:            IRT-BIG\n"
"abuse-mailbox:  irt@ap.example\n"
"\n"
"% Information related to '192.0.2.0 - 192.0.2.255'\n"
"\n"
"inetnum:        192.0.2.0 - 192.0.2.255\n"
"netname:        AOZORA\n"
"descr:          Aozora Paint Co., Ltd.\n"
"country:        JP\n"
"last-modified:  2025-04-01T00:00:00Z\n"
"source:         JPNIC\n",
	  .standing = STANDING_REGISTERED,
	  .name = "AOZORA",
	  .range = "192.0.2.0 - 192.0.2.255",
	  .registrant = "Aozora Paint Co., Ltd.",
	  .country = "JP",
	  .updated = "2025-04-01 00:00",
	  .abuse_email = "abuse@ap.example",
	},
};
/* clang-format on */
