/* SPDX-License-Identifier: MIT */

/* Answers in the shapes of country registries. Written for the tests. */

#pragma once

/* clang-format off */
static const Case cctld_cases[] = {
	{ .title = "pt-old",
	  .server = "whois.dns.pt",
	  .text = "Nome de domínio / Domain Name: tintaverde.pt\n"
"Data de registo / Creation Date (dd/mm/yyyy): 09/01/2003\n"
"Data de expiração / Expiration Date (dd/mm/yyyy): 28/02/2027\n"
"Estado / Status: ACTIVE\n"
"\n"
"Titular / Registrant\n"
"   Tinta Verde - Comércio, Lda\n"
"   Rua das Flores, 3\n"
"   4050-515 Porto\n"
"   PT\n"
"   Email: geral@tintaverde.pt\n"
"\n"
"Entidade Gestora / Billing Contact\n"
"   Registos do Porto\n"
"   Email: registos@example.pt\n"
"\n"
"Nameserver Information\n"
"   Nameserver: tintaverde.pt\tNS\tns1.example.pt.\n"
"   Nameserver: tintaverde.pt\tNS\tns2.example.pt.\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Tinta Verde - Comércio, Lda",
	  .country = "PT",
	  .created = "2003-01-09 00:00",
	  .expires = "2027-02-28 00:00",
	  .name_servers = "ns1.example.pt ns2.example.pt",
	  .statuses = "ACTIVE",
	},
	{ .title = "pt-new",
	  .server = "whois.dns.pt",
	  .text = "Domain: tintaverde.pt\n"
"Domain Status: Registered\n"
"Creation Date: 15/09/2011 10:20:30\n"
"Expiration Date: 14/09/2027 23:59:59\n"
"Owner Name: Tinta Verde, Lda\n"
"Owner Address: Rua das Flores, 3\n"
"Owner Locality: Porto\n"
"Owner ZipCode: 4050-515\n"
"Owner Locality ZipCode: Porto\n"
"Owner Country Code: PT\n"
"Owner Email: geral@tintaverde.pt,outro@tintaverde.pt\n"
"Admin Name: Registos SA\n"
"Admin Country Code: ES\n"
"Name Server: ns1.example.pt | IPv4: 192.0.2.1 and IPv6: \n"
"Name Server: ns2.example.pt | IPv4:  and IPv6: 2001:db8::2\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Tinta Verde, Lda",
	  .country = "PT",
	  .city = "Porto",
	  .created = "2011-09-15 10:20",
	  .expires = "2027-09-14 23:59",
	  .name_servers = "ns1.example.pt ns2.example.pt",
	  .statuses = "Registered",
	},
	{ .title = "pt-without-owner",
	  .server = "whois.dns.pt",
	  .text = "Domain: tintaverde.pt\n"
"Domain Status: Registered\n"
"Creation Date: 15/09/2011 00:00:00\n"
"Expiration Date: 14/09/2027 23:59:00\n"
"Admin Name: Registos SA\n"
"Admin Country Code: PT\n"
"Name Server: ns1.example.pt | IPv4:  and IPv6: \n",
	  .standing = STANDING_REGISTERED,
	  .country = "PT",
	  .created = "2011-09-15 00:00",
	  .expires = "2027-09-14 23:59",
	  .name_servers = "ns1.example.pt",
	  .statuses = "Registered",
	},
	{ .title = "uk",
	  .server = "whois.nic.uk",
	  .text = "\n"
"    Domain name:\n"
"        example-paint.co.uk\n"
"\n"
"    Data validation:\n"
"        Nominet was able to match the registrant's name and address against a 3rd party data source on 10-Dec-2012\n"
"\n"
"    Registrant:\n"
"        Example Paint Ltd\n"
"\n"
"    Registrant type:\n"
"        UK Limited Company, (Company number: 1234567)\n"
"\n"
"    Registrant's address:\n"
"        1 High Street\n"
"        Norwich\n"
"        NR1 1AA\n"
"        United Kingdom\n"
"\n"
"    Registrar:\n"
"        Registrar Example Ltd t/a Cheap Names [Tag = EXAMPLE]\n"
"        URL: https://www.registrar.example\n"
"\n"
"    Relevant dates:\n"
"        Registered on: 14-Feb-1999\n"
"        Expiry date:  14-Feb-2027\n"
"        Last updated:  13-Jan-2026\n"
"\n"
"    Registration status:\n"
"        Registered until expiry date.\n"
"\n"
"    Name servers:\n"
"        ns1.example.net           192.0.2.1  2001:db8::1\n"
"        ns2.example.net\n"
"\n"
"    WHOIS lookup made at 20:44:01 18-Feb-2026\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Paint Ltd",
	  .country = "GB",
	  .registrar = "Registrar Example Ltd",
	  .created = "1999-02-14 00:00",
	  .updated = "2026-01-13 00:00",
	  .expires = "2027-02-14 00:00",
	  .name_servers = "ns1.example.net ns2.example.net",
	  .statuses = "Registered until expiry date.",
	},
	{ .title = "uk-throttled",
	  .server = "whois.nic.uk",
	  .text = "    Error for \"example.co.uk\".\n"
"\n"
"    The WHOIS query quota for 192.0.2.1 has been exceeded\n"
"    and will be replenished in 50 seconds.\n",
	  .standing = STANDING_THROTTLED,
	},
	{ .title = "kr",
	  .server = "whois.kr",
	  .text = "query : example.kr\n"
"\n"
"# KOREAN(UTF8)\n"
"\n"
"도메인이름                  : example.kr\n"
"등록인                      : 예시 주식회사\n"
"책임자                      : 관리자\n"
"등록일                      : 2007. 03. 02.\n"
"최근 정보 변경일            : 2026. 10. 04.\n"
"사용 종료일                 : 2027. 03. 02.\n"
"등록대행자                  : (주)예시(http://registrar.example)\n"
"\n"
"1차 네임서버 정보\n"
"   호스트이름               : ns1.example.net\n"
"\n"
"# ENGLISH\n"
"\n"
"Domain Name                 : example.kr\n"
"Registrant                  : Example Korea, LLC\n"
"Registrant Address          : 1 Road Seoul\n"
"Administrative Contact(AC)  : Manager\n"
"Registered Date             : 2007. 03. 02.\n"
"Last Updated Date           : 2026. 10. 04.\n"
"Expiration Date             : 2027. 03. 02.\n"
"Authorized Agency           : Registrar Corp.(http://registrar.example)\n"
"\n"
"Primary Name Server\n"
"   Host Name                : ns1.example.net\n"
"   IP Address               : 192.0.2.1\n"
"\n"
"Secondary Name Server\n"
"   Host Name                : ns2.example.net\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Korea, LLC",
	  .local = "예시 주식회사",
	  .registrar = "Registrar Corp.",
	  .created = "2007-03-01 15:00",
	  .updated = "2026-10-03 15:00",
	  .expires = "2027-03-01 15:00",
	  .name_servers = "ns1.example.net ns2.example.net",
	},
	{ .title = "cn",
	  .server = "whois.cnnic.cn",
	  .text = "Domain Name: example.cn\n"
"ROID: 20030311s10001s00000000-cn\n"
"Domain Status: clientDeleteProhibited\n"
"Registrant: 例子有限公司\n"
"Registrant Contact Email: a@example.cn\n"
"Sponsoring Registrar: Registrar Example\n"
"Name Server: ns1.example.cn\n"
"Registration Time: 2003-03-17 12:20:05\n"
"Expiration Time: 2027-03-17 12:48:36\n"
"DNSSEC: unsigned\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "例子有限公司",
	  .registrar = "Registrar Example",
	  .created = "2003-03-17 04:20",
	  .expires = "2027-03-17 04:48",
	  .name_servers = "ns1.example.cn",
	  .statuses = "clientDeleteProhibited",
	},
	{ .title = "cn-reserved",
	  .server = "whois.cnnic.cn",
	  .text = "Sorry, The domain you requested is in the reserved list.\n",
	  .standing = STANDING_RESERVED,
	},
	{ .title = "hk",
	  .server = "whois.hkirc.hk",
	  .text = "\n"
"Domain Name:  EXAMPLE.HK \n"
"\n"
"Domain Status: Active \n"
"\n"
"Registrar Name: Registrar Limited\n"
"\n"
"Registrar Contact Information: Email: a@registrar.example\n"
"\n"
"\n"
"Registrant Contact Information:\n"
"\n"
"Company English Name (It should be the same as the registered/corporation name on your Business Register Certificate or relevant documents): EXAMPLE LIMITED \n"
"Company Chinese name:  例子有限公司 \n"
"Address: 1 QUEEN ROAD   \n"
"Country: HK\n"
"Email: a@example.hk \n"
"Domain Name Commencement Date: 06-04-2004\n"
"Expiry Date: 31-03-2027 \n"
"\n"
"\n"
"Administrative Contact Information:\n"
"\n"
"Given name: DNS    \n"
"Company name: SOMEBODY ELSE\n"
"Country: US\n"
"\n"
"\n"
"Name Servers Information:\n"
"\n"
"NS1.EXAMPLE.NET\n"
"NS2.EXAMPLE.NET\n"
"\n"
"\n"
"Status Information:\n"
"\n"
"Domain Prohibit Status: \n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "EXAMPLE LIMITED",
	  .local = "例子有限公司",
	  .country = "HK",
	  .registrar = "Registrar Limited",
	  .created = "2004-04-05 16:00",
	  .expires = "2027-03-30 16:00",
	  .name_servers = "ns1.example.net ns2.example.net",
	  .statuses = "Active",
	},
	{ .title = "br",
	  .server = "whois.registro.br",
	  .text = "% Copyright (c) Nic.br\n"
"\n"
"domain:      exemplo.com.br\n"
"owner:       Exemplo Comércio Ltda\n"
"ownerid:     00.000.000/0001-00\n"
"responsible: Fulano de Tal\n"
"country:     BR\n"
"owner-c:     FULTA\n"
"nserver:     ns1.exemplo.com.br 192.0.2.1\n"
"nsstat:      20261016 AA\n"
"nserver:     ns2.exemplo.com.br\n"
"created:     20050912 #2351856\n"
"changed:     20260509\n"
"expires:     20270912\n"
"status:      published\n"
"\n"
"nic-hdl-br:  FULTA\n"
"person:      Fulano de Tal\n"
"e-mail:      fulano@exemplo.com.br\n"
"country:     PT\n"
"created:     20001207\n"
"changed:     20110509\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Exemplo Comércio Ltda",
	  .country = "BR",
	  .created = "2005-09-12 00:00",
	  .updated = "2026-05-09 00:00",
	  .expires = "2027-09-12 00:00",
	  .name_servers = "ns1.exemplo.com.br ns2.exemplo.com.br",
	  .statuses = "published",
	},
	{ .title = "br-reduced",
	  .server = "whois.registro.br",
	  .text = "% Query rate limit exceeded. Reduced information.\n"
"\n"
"% No match for domain \"u34jedzcq.br\"\n",
	  .standing = STANDING_NOT_FOUND,
	},
	{ .title = "de",
	  .server = "whois.denic.de",
	  .text = "% Restricted rights.\n"
"%\n"
"% Terms and Conditions of Use\n"
"\n"
"Domain: beispiel.de\n"
"Nserver: ns1.beispiel.de 192.0.2.1\n"
"Nserver: ns2.example.net.\n"
"Status: connect\n"
"Changed: 2023-12-04T14:42:43+01:00\n"
"\n"
"[Tech-C]\n"
"Type: PERSON\n"
"Name: Jemand\n"
"CountryCode: DE\n"
"Changed: 2012-07-05T07:32:27+02:00\n",
	  .standing = STANDING_REGISTERED,
	  .updated = "2023-12-04 13:42",
	  .name_servers = "ns1.beispiel.de ns2.example.net",
	  .statuses = "connect",
	},
	{ .title = "de-free",
	  .server = "whois.denic.de",
	  .text = "Domain: u34jedzcq.de\n"
"Status: free\n",
	  .standing = STANDING_NOT_FOUND,
	},
	{ .title = "de-throttled",
	  .server = "whois.denic.de",
	  .text = "% Error: 55000000002 Connection refused; access control limit reached.\n",
	  .standing = STANDING_THROTTLED,
	},
	{ .title = "fr",
	  .server = "whois.nic.fr",
	  .text = "%%\n"
"%% This is the AFNIC Whois server.\n"
"%%\n"
"\n"
"domain:                        exemple.fr\n"
"status:                        ACTIVE\n"
"eppstatus:                     serverTransferProhibited\n"
"hold:                          NO\n"
"holder-c:                      EX12-FRNIC\n"
"admin-c:                       AD34-FRNIC\n"
"registrar:                     BUREAU EXEMPLE\n"
"Expiry Date:                   2027-12-30T17:16:48Z\n"
"created:                       2000-07-26T22:00:00Z\n"
"last-update:                   2026-03-04T09:31:53Z\n"
"source:                        FRNIC\n"
"\n"
"nserver:                       ns1.exemple.fr [192.0.2.1 2001:db8::1]\n"
"nserver:                       ns2.example.net\n"
"source:                        FRNIC\n"
"\n"
"registrar:                     BUREAU EXEMPLE\n"
"address:                       1 rue de Paris\n"
"country:                       LU\n"
"anonymous:                     NO\n"
"registered:                    1998-01-01T12:00:00Z\n"
"source:                        FRNIC\n"
"\n"
"nic-hdl:                       AD34-FRNIC\n"
"type:                          PERSON\n"
"contact:                       Somebody Else\n"
"country:                       DE\n"
"source:                        FRNIC\n"
"\n"
"nic-hdl:                       EX12-FRNIC\n"
"type:                          ORGANIZATION\n"
"contact:                       Exemple SARL\n"
"address:                       2 rue de Lyon\n"
"country:                       FR\n"
"changed:                       2015-03-20T00:00:00Z\n"
"anonymous:                     NO\n"
"source:                        FRNIC\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Exemple SARL",
	  .country = "FR",
	  .registrar = "BUREAU EXEMPLE",
	  .created = "2000-07-26 22:00",
	  .updated = "2026-03-04 09:31",
	  .expires = "2027-12-30 17:16",
	  .name_servers = "ns1.exemple.fr ns2.example.net",
	  .statuses = "ACTIVE|serverTransferProhibited",
	},
	{ .title = "fr-anonymous",
	  .server = "whois.nic.fr",
	  .text = "domain:      exemple.fr\n"
"status:      ACTIVE\n"
"holder-c:    ANO00-FRNIC\n"
"registrar:   BUREAU\n"
"created:     03/09/2007\n"
"\n"
"nic-hdl:     ANO00-FRNIC\n"
"type:        PERSON\n"
"contact:     Ano Nymous\n"
"country:     FR\n"
"anonymous:   YES\n",
	  .standing = STANDING_REGISTERED,
	  .country = "FR",
	  .redacted = true,
	  .registrar = "BUREAU",
	  .created = "2007-09-03 00:00",
	  .statuses = "ACTIVE",
	},
	{ .title = "fr-throttled",
	  .server = "whois.nic.fr",
	  .text = "%% This is the AFNIC Whois server.\n"
"%%\n"
"%% Too many requests...\n"
"%%\n"
"\n"
"%% No entries found in the AFNIC Database.\n",
	  .standing = STANDING_THROTTLED,
	},
	{ .title = "eu",
	  .server = "whois.eu",
	  .text = "% The WHOIS service offered by EURid and the access to the records\n"
"% in the EURid WHOIS database are provided for information purposes\n"
"\n"
"Domain: example.eu\n"
"Script: LATIN\n"
"\n"
"Registrant:\n"
"        NOT DISCLOSED!\n"
"        Visit www.eurid.eu for the web-based WHOIS.\n"
"\n"
"Technical:\n"
"        Organisation: Somebody Else\n"
"        Language: en\n"
"\n"
"Registrar:\n"
"        Name: Registrar Example\n"
"        Website: https://registrar.example\n"
"\n"
"Name servers:\n"
"        ns1.example.eu (192.0.2.1)\n"
"        ns1.example.eu (2001:db8::1)\n"
"        ns2.example.net\n"
"\n"
"Please visit www.eurid.eu for more info.\n",
	  .standing = STANDING_REGISTERED,
	  .redacted = true,
	  .registrar = "Registrar Example",
	  .name_servers = "ns1.example.eu ns2.example.net",
	},
	{ .title = "it",
	  .server = "whois.nic.it",
	  .text = "Domain:             esempio.it\n"
"Status:             clientTransferProhibited / pendingUpdate\n"
"Created:            1998-08-05 00:00:00\n"
"Last Update:        2026-07-01 00:02:38\n"
"Expire Date:        2027-06-15\n"
"\n"
"Registrant\n"
"  Organization:     Esempio srl\n"
"  Address:          Via Roma, 1\n"
"                    Milano\n"
"                    20121\n"
"                    MI\n"
"                    IT\n"
"  Created:          2007-03-01 10:28:08\n"
"  Last Update:      2007-03-01 10:28:08\n"
"\n"
"Admin Contact\n"
"  Name:             Un Altro\n"
"  Address:          Rue de Paris\n"
"                    Paris\n"
"                    75000\n"
"                    PA\n"
"                    FR\n"
"\n"
"Registrar\n"
"  Organization:     Registrar Esempio s.p.a.\n"
"  Name:             ESEMPIO-REG\n"
"\n"
"Nameservers\n"
"  ns1.esempio.it\n"
"  ns2.example.net\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Esempio srl",
	  .country = "IT",
	  .region = "MI",
	  .city = "Milano",
	  .registrar = "Registrar Esempio s.p.a.",
	  .created = "1998-08-05 00:00",
	  .updated = "2026-07-01 00:02",
	  .expires = "2027-06-15 00:00",
	  .name_servers = "ns1.esempio.it ns2.example.net",
	  .statuses = "clientTransferProhibited|pendingUpdate",
	},
	{ .title = "ch",
	  .server = "whois.nic.ch",
	  .text = "whois: This information is subject to an Acceptable Use Policy.\n"
"See http://www.nic.ch/terms/aup.html\n"
"\n"
"Domain name:\n"
"beispiel.ch\n"
"\n"
"Holder of domain name:\n"
"Beispiel AG\n"
"Hans Muster\n"
"Bahnhofstrasse 1\n"
"CH-8000 Zürich\n"
"Switzerland\n"
"Contractual Language: German\n"
"\n"
"Technical contact:\n"
"Somebody Else\n"
"China\n"
"\n"
"Name servers:\n"
"ns1.beispiel.ch\t[192.0.2.1]\n"
"ns2.example.net\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Beispiel AG",
	  .country = "CH",
	  .name_servers = "ns1.beispiel.ch ns2.example.net",
	},
	{ .title = "ch-not-permitted",
	  .server = "whois.nic.ch",
	  .text = "Requests of this client are not permitted. Please use https://www.nic.ch/whois/ for queries.\n",
	  .standing = STANDING_THROTTLED,
	},
	{ .title = "nl",
	  .server = "whois.domain-registry.nl",
	  .text = "Domain name: voorbeeld.nl\n"
"Status:      active\n"
"\n"
"Reseller:\n"
"   Tussenpersoon BV\n"
"   Netherlands\n"
"\n"
"Registrar:\n"
"   Registrar Voorbeeld BV\n"
"   Kruisstraat 1\n"
"   2312BH LEIDEN\n"
"   Netherlands\n"
"\n"
"Abuse Contact:\n"
"   +31.715555555\n"
"   abuse@registrar.example\n"
"\n"
"DNSSEC:      yes\n"
"\n"
"Domain nameservers:\n"
"   ns1.voorbeeld.nl     192.0.2.1\n"
"   ns2.example.net\n"
"\n"
"Creation Date: 1999-05-27\n"
"\n"
"Updated Date: 2025-11-02\n"
"\n"
"Record maintained by: SIDN BV\n",
	  .standing = STANDING_REGISTERED,
	  .registrar = "Registrar Voorbeeld BV",
	  .created = "1999-05-27 00:00",
	  .updated = "2025-11-02 00:00",
	  .name_servers = "ns1.voorbeeld.nl ns2.example.net",
	  .statuses = "active",
	  .abuse_email = "abuse@registrar.example",
	  .abuse_phone = "+31.715555555",
	},
	{ .title = "nl-free",
	  .server = "whois.domain-registry.nl",
	  .text = "u34jedzcq.nl is free\n"
"\n"
"   Copyright notice\n"
"   No part of this publication may be reproduced.\n",
	  .standing = STANDING_NOT_FOUND,
	},
	{ .title = "nl-throttled",
	  .server = "whois.domain-registry.nl",
	  .text = "whois.domain-registry.nl: only 1 request per second allowed, try again later\n",
	  .standing = STANDING_THROTTLED,
	},
	{ .title = "ru",
	  .server = "whois.tcinet.ru",
	  .text = "% TCI Whois Service. Terms of use:\n"
"% https://tcinet.ru/documents/whois_ru_rf.pdf (in Russian)\n"
"\n"
"domain:        EXAMPLE.RU\n"
"nserver:       ns1.example.ru. 192.0.2.1\n"
"nserver:       ns2.example.net.\n"
"state:         REGISTERED, DELEGATED, VERIFIED\n"
"person:        Private Person\n"
"registrar:     RU-CENTER-RU\n"
"admin-contact: https://www.nic.ru/whois\n"
"created:       2004-03-03T21:00:00Z\n"
"paid-till:     2027-03-04T21:00:00Z\n"
"free-date:     2027-04-05\n"
"source:        TCI\n"
"\n"
"Last updated on 2026-11-01T10:00:00Z\n",
	  .standing = STANDING_REGISTERED,
	  .redacted = true,
	  .registrar = "RU-CENTER-RU",
	  .created = "2004-03-03 21:00",
	  .expires = "2027-03-04 21:00",
	  .name_servers = "ns1.example.ru ns2.example.net",
	  .statuses = "REGISTERED|DELEGATED|VERIFIED",
	},
	{ .title = "at",
	  .server = "whois.nic.at",
	  .text = "domain:         beispiel.at\n"
"registrar:      Registrar GmbH ( https://nic.at/registrar/1 )\n"
"registrant:     BG123-NICAT\n"
"tech-c:         ES1-NICAT\n"
"nserver:        ns1.beispiel.at\n"
"changed:        20260311 16:00:00\n"
"source:         AT-DOM\n"
"\n"
"personname:     Somebody Else\n"
"organization:   Else GmbH\n"
"country:        Germany\n"
"nic-hdl:        ES1-NICAT\n"
"\n"
"personname:     Hans Muster\n"
"organization:   Beispiel GmbH\n"
"city:           Wien\n"
"country:        Austria\n"
"nic-hdl:        BG123-NICAT\n"
"changed:        20010101 00:00:00\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Beispiel GmbH",
	  .country = "AT",
	  .city = "Wien",
	  .registrar = "Registrar GmbH",
	  .updated = "2026-03-11 16:00",
	  .name_servers = "ns1.beispiel.at",
	},
	{ .title = "cz",
	  .server = "whois.nic.cz",
	  .text = "domain:       priklad.cz\n"
"registrant:   PRIKLAD\n"
"admin-c:      JINY\n"
"nsset:        NSS:PRIKLAD:1\n"
"registrar:    REG-PRIKLAD\n"
"registered:   21.07.2000 15:21:00\n"
"changed:      05.05.2026 10:00:00\n"
"expire:       22.07.2027\n"
"\n"
"contact:      JINY\n"
"name:         Jiny\n"
"address:      DE\n"
"\n"
"contact:      PRIKLAD\n"
"org:          Priklad s.r.o.\n"
"name:         Jan Novak\n"
"address:      Hlavni 1\n"
"address:      Praha\n"
"address:      11000\n"
"address:      CZ\n"
"registrar:    REG-JINY\n"
"created:      11.10.2010 10:00:00\n"
"\n"
"nsset:        NSS:PRIKLAD:1\n"
"nserver:      ns1.priklad.cz (192.0.2.1, 2001:db8::1)\n"
"registrar:    REG-JINY\n"
"created:      20.01.2009 10:00:00\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Priklad s.r.o.",
	  .country = "CZ",
	  .registrar = "REG-PRIKLAD",
	  .created = "2000-07-21 15:21",
	  .updated = "2026-05-05 10:00",
	  .expires = "2027-07-22 00:00",
	  .name_servers = "ns1.priklad.cz",
	},
	{ .title = "fi",
	  .server = "whois.fi",
	  .text = "domain.............: esimerkki.fi\n"
"status.............: Registered\n"
"created............: 30.6.2006 00:00:00\n"
"expires............: 4.7.2027 10:15:55\n"
"available..........: 4.8.2027 10:15:55\n"
"modified...........: 2.6.2026 09:00:00\n"
"\n"
"Nameservers\n"
"\n"
"nserver............: ns1.esimerkki.fi [OK]\n"
"\n"
"Holder\n"
"\n"
"name...............: Esimerkki Oy\n"
"register number....: 123\n"
"address............: Katu 1\n"
"country............: Finland\n"
"\n"
"Registrar\n"
"\n"
"registrar..........: Rekisteri Oy\n"
"www................: rekisteri.example\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Esimerkki Oy",
	  .country = "FI",
	  .registrar = "Rekisteri Oy",
	  .created = "2006-06-30 00:00",
	  .updated = "2026-06-02 09:00",
	  .expires = "2027-07-04 10:15",
	  .name_servers = "ns1.esimerkki.fi",
	  .statuses = "Registered",
	},
	{ .title = "pl",
	  .server = "whois.dns.pl",
	  .text = "DOMAIN NAME:           przyklad.pl\n"
"registrant type:       organization\n"
"nameservers:           ns1.przyklad.pl. [192.0.2.1]\n"
"                       ns2.example.net.\n"
"created:               2002.09.19 13:00:00\n"
"last modified:         2026.08.17 14:53:02\n"
"renewal date:          2027.09.18 14:00:00\n"
"\n"
"no option\n"
"\n"
"dnssec:                Unsigned\n"
"\n"
"REGISTRAR:\n"
"Rejestrator Sp. z o.o.\n"
"ul. Prosta 1\n"
"\n"
"WHOIS database responses: https://dns.pl/en/whois\n",
	  .standing = STANDING_REGISTERED,
	  .registrar = "Rejestrator Sp. z o.o.",
	  .created = "2002-09-19 13:00",
	  .updated = "2026-08-17 14:53",
	  .expires = "2027-09-18 14:00",
	  .name_servers = "ns1.przyklad.pl ns2.example.net",
	},
	{ .title = "ee",
	  .server = "whois.tld.ee",
	  .text = "Estonia .ee Top Level Domain WHOIS server\n"
"\n"
"Domain:\n"
"name:       naide.ee\n"
"status:     ok (paid and in zone)\n"
"registered: 2010-07-04 05:37:22 +03:00\n"
"changed:    2026-02-01 10:00:00 +02:00\n"
"expire:     2027-08-01\n"
"\n"
"Registrant:\n"
"name:       Naide OU\n"
"org id:     123\n"
"country:    EE\n"
"email:      Not Disclosed - Visit www.internet.ee for webbased WHOIS\n"
"\n"
"Administrative contact:\n"
"name:       Somebody Else\n"
"\n"
"Registrar:\n"
"name:       Registripidaja AS\n"
"\n"
"Name servers:\n"
"nserver:   ns1.naide.ee\n"
"nserver:   ns2.example.net\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Naide OU",
	  .country = "EE",
	  .registrar = "Registripidaja AS",
	  .created = "2010-07-04 02:37",
	  .updated = "2026-02-01 08:00",
	  .expires = "2027-08-01 00:00",
	  .name_servers = "ns1.naide.ee ns2.example.net",
	  .statuses = "ok",
	},
	{ .title = "tr",
	  .server = "whois.trabis.gov.tr",
	  .text = "** Domain Name: ornek.com.tr\n"
"Domain Status: Active\n"
"\n"
"** Registrant:\n"
"   Ornek Ltd. Sti.\n"
"   Hidden upon user request\n"
"\n"
"** Registrar:\n"
"NIC Handle\t\t: abc1\n"
"Organization Name\t: Kayit A.S.\n"
"\n"
"** Domain Servers:\n"
"ns1.ornek.com.tr\n"
"ns2.example.net\n"
"\n"
"** Additional Info:\n"
"Created on..............: 2001-Aug-23.\n"
"Expires on..............: 2027-Aug-22.\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Ornek Ltd. Sti.",
	  .registrar = "Kayit A.S.",
	  .created = "2001-08-22 21:00",
	  .expires = "2027-08-21 21:00",
	  .name_servers = "ns1.ornek.com.tr ns2.example.net",
	  .statuses = "Active",
	},
	{ .title = "be",
	  .server = "whois.dns.be",
	  .text = "% .be Whois Server 6.1\n"
"\n"
"Domain:\tvoorbeeld.be\n"
"Status:\tNOT AVAILABLE\n"
"Registered:\tTue Dec 12 2000\n"
"\n"
"Registrant:\n"
"\tNot shown, please visit www.dnsbelgium.be for webbased whois.\n"
"\n"
"Registrar Technical Contacts:\n"
"\tOrganisation:\tElse\n"
"\n"
"Registrar:\n"
"\tName:\tRegistrar NV\n"
"\tWebsite:\thttps://registrar.example\n"
"\n"
"Nameservers:\n"
"\tns1.voorbeeld.be (192.0.2.1)\n"
"\tns2.example.net\n"
"\n"
"Flags:\n"
"\tclientTransferProhibited\n",
	  .standing = STANDING_REGISTERED,
	  .redacted = true,
	  .registrar = "Registrar NV",
	  .created = "2000-12-12 00:00",
	  .name_servers = "ns1.voorbeeld.be ns2.example.net",
	  .statuses = "NOT AVAILABLE|clientTransferProhibited",
	},
	{ .title = "se",
	  .server = "whois.iis.se",
	  .text = "# Copyright (c) 1997- The Swedish Internet Foundation.\n"
"state:            active\n"
"domain:           exempel.se\n"
"holder:           (not shown)\n"
"created:          2003-08-27\n"
"modified:         2026-09-18\n"
"expires:          2027-10-20\n"
"nserver:          ns1.exempel.se 192.0.2.1\n"
"dnssec:           unsigned delegation\n"
"status:           ok\n"
"registrar:        Registrar AB\n",
	  .standing = STANDING_REGISTERED,
	  .redacted = true,
	  .registrar = "Registrar AB",
	  .created = "2003-08-27 00:00",
	  .updated = "2026-09-18 00:00",
	  .expires = "2027-10-20 00:00",
	  .name_servers = "ns1.exempel.se",
	  .statuses = "active|ok",
	},
	{ .title = "nz",
	  .server = "whois.srs.net.nz",
	  .text = "% Terms of Use\n"
"version: 8.3\n"
"query_datetime: 2026-11-01T10:00:00+13:00\n"
"domain_name: example.co.nz\n"
"query_status: 200 Active\n"
"domain_dateregistered: 1999-02-17T00:00:00+13:00\n"
"domain_datebilleduntil: 2027-02-17T00:00:00+13:00\n"
"registrar_name: Registrar Example\n"
"registrant_contact_name: Example Limited\n"
"registrant_contact_city: Auckland\n"
"registrant_contact_country: NZ (NEW ZEALAND)\n"
"ns_name_01: ns1.example.nz\n"
"ns_name_02: ns2.example.net\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Limited",
	  .country = "NZ",
	  .city = "Auckland",
	  .registrar = "Registrar Example",
	  .created = "1999-02-16 11:00",
	  .expires = "2027-02-16 11:00",
	  .name_servers = "ns1.example.nz ns2.example.net",
	  .statuses = "200 Active",
	},
	{ .title = "tw",
	  .server = "whois.twnic.net.tw",
	  .text = "Domain Name: example.com.tw\n"
"   Domain Status: clientTransferProhibited\n"
"   Registrant:\n"
"      例子股份有限公司\n"
"      Example Co.\n"
"      a@example.com.tw\n"
"      TW\n"
"\n"
"   Administrative Contact:\n"
"      Somebody\n"
"      US\n"
"\n"
"   Record expires on 2027-11-09 00:00:00 (UTC+8)\n"
"   Record created on 2000-08-29 00:00:00 (UTC+8)\n"
"\n"
"   Domain servers in listed order:\n"
"      ns1.example.com.tw      192.0.2.1\n"
"\n"
"Registration Service Provider: Registrar\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "例子股份有限公司",
	  .country = "TW",
	  .registrar = "Registrar",
	  .created = "2000-08-28 16:00",
	  .expires = "2027-11-08 16:00",
	  .name_servers = "ns1.example.com.tw",
	  .statuses = "clientTransferProhibited",
	},
	{ .title = "io-old",
	  .server = "whois.nic.io",
	  .text = "Domain : example.io\n"
"Status : Live\n"
"Expiry : 2027-09-30\n"
"\n"
"NS 1   : ns1.example.net\n"
"NS 2   : ns2.example.net\n"
"\n"
"       : EXAMPLE INC.\n"
"       : 1 Mill Ave\n"
"       : Tempe\n"
"       : US\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "EXAMPLE INC.",
	  .country = "US",
	  .expires = "2027-09-30 00:00",
	  .name_servers = "ns1.example.net ns2.example.net",
	  .statuses = "Live",
	},
	{ .title = "ie",
	  .server = "whois.iedr.ie",
	  .text = "domain:       example.ie\n"
"descr:        Example Teoranta\n"
"descr:        Body Corporate\n"
"admin-c:      ABC-IEDR\n"
"registration: 21-March-2002\n"
"renewal:      21-March-2027\n"
"status:       Active\n"
"nserver:      ns1.example.ie\n"
"source:       IEDR\n"
"\n"
"person:       Somebody Else\n"
"nic-hdl:      ABC-IEDR\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Teoranta",
	  .created = "2002-03-21 00:00",
	  .expires = "2027-03-21 00:00",
	  .name_servers = "ns1.example.ie",
	  .statuses = "Active",
	},
	{ .title = "il",
	  .server = "whois.isoc.org.il",
	  .text = "query:        example.co.il\n"
"\n"
"domain:       example.co.il\n"
"\n"
"descr:        Example Ltd\n"
"descr:        Tel Aviv\n"
"nserver:      ns1.example.co.il\n"
"validity:     04-06-2027\n"
"status:       Transfer Locked\n"
"changed:      domain-registrar AT isoc.org.il 19990605 (Assigned)\n"
"changed:      domain-registrar AT isoc.org.il 20260102 (Changed)\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Ltd",
	  .created = "1999-06-05 00:00",
	  .updated = "2026-01-02 00:00",
	  .expires = "2027-06-04 00:00",
	  .name_servers = "ns1.example.co.il",
	  .statuses = "Transfer Locked",
	},
	{ .title = "ac-uk",
	  .server = "whois.ja.net",
	  .text = "\n"
"Domain:\n"
"\texample.ac.uk\n"
"\n"
"Registered For:\n"
"\tUniversity of Example\n"
"\n"
"Domain Owner:\n"
"\tAnother\n"
"\n"
"Registered By:\n"
"\tJisc Services Limited\n"
"\n"
"Servers:\n"
"\tns1.example.ac.uk\t192.0.2.1\n"
"\n"
"Registrant Contact:\n"
"\tSomebody\n"
"\n"
"Renewal date:\n"
"\tThursday 3rd Sep 2027\n"
"\n"
"Entry updated:\n"
"\tTuesday 11th August 2026\n"
"\n"
"Entry created:\n"
"\tWednesday 17th September 2003\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "University of Example",
	  .registrar = "Jisc Services Limited",
	  .created = "2003-09-17 00:00",
	  .updated = "2026-08-11 00:00",
	  .expires = "2027-09-03 00:00",
	  .name_servers = "ns1.example.ac.uk",
	},
	{ .title = "gg",
	  .server = "whois.gg",
	  .text = "Domain:\n"
"     example.gg\n"
"\n"
"Domain Status:\n"
"     Active\n"
"\n"
"Registrant:\n"
"     Example Limited\n"
"\n"
"Registrar:\n"
"     Registrar Inc. (http://registrar.example)\n"
"\n"
"Relevant dates:\n"
"     Registered on 30th April 2003 at 00:00:00.000\n"
"     Registry fee due on 30th April each year\n"
"\n"
"Name servers:\n"
"     ns1.example.gg\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Limited",
	  .registrar = "Registrar Inc.",
	  .created = "2003-04-30 00:00",
	  .name_servers = "ns1.example.gg",
	  .statuses = "Active",
	},
	{ .title = "dk",
	  .server = "whois.dk-hostmaster.dk",
	  .text = "# Hello 192.0.2.1. Your session has been logged.\n"
"\n"
"Domain:               eksempel.dk\n"
"DNS:                  eksempel.dk\n"
"Registered:           1999-01-10\n"
"Expires:              2027-03-31\n"
"Status:               Active\n"
"\n"
"Registrant\n"
"Handle:               ABC1-DK\n"
"Name:                 Eksempel ApS\n"
"Address:              Gade 1\n"
"City:                 Aarhus\n"
"Country:              DK\n"
"\n"
"Nameservers\n"
"Hostname:             ns1.eksempel.dk\n"
"Hostname:             ns2.example.net\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Eksempel ApS",
	  .country = "DK",
	  .city = "Aarhus",
	  .created = "1999-01-10 00:00",
	  .expires = "2027-03-31 00:00",
	  .name_servers = "ns1.eksempel.dk ns2.example.net",
	  .statuses = "Active",
	},
	{ .title = "mx",
	  .server = "whois.mx",
	  .text = "\n"
"Domain Name:       ejemplo.com.mx\n"
"\n"
"Created On:        2001-05-09\n"
"Expiration Date:   2027-05-08\n"
"Last Updated On:   2026-10-15\n"
"Registrar:         Registrador\n"
"\n"
"Registrant:\n"
"   Name:           Ejemplo SA\n"
"   City:           Puebla\n"
"   State:          Puebla\n"
"   Country:        Mexico\n"
"\n"
"Administrative Contact:\n"
"   Name:           Otro\n"
"   Country:        United States\n"
"\n"
"Name Servers:\n"
"   DNS:            ns1.ejemplo.mx\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Ejemplo SA",
	  .country = "MX",
	  .region = "Puebla",
	  .city = "Puebla",
	  .registrar = "Registrador",
	  .created = "2001-05-09 00:00",
	  .updated = "2026-10-15 00:00",
	  .expires = "2027-05-08 00:00",
	  .name_servers = "ns1.ejemplo.mx",
	},
	{ .title = "lv",
	  .server = "whois.nic.lv",
	  .text = "[Domain]\n"
"Domain: piemers.lv\n"
"Status: active\n"
"\n"
"[Holder]\n"
"Type: Legal person\n"
"Name: Piemers SIA\n"
"Address: Iela 1, Riga, LV-1001, Latvia\n"
"\n"
"[Tech]\n"
"Type: Natural person\n"
"Email: a@piemers.lv\n"
"\n"
"[Registrar]\n"
"Type: Legal person\n"
"Name: Registrars SIA\n"
"\n"
"[Nservers]\n"
"Nserver: ns1.piemers.lv\n"
"\n"
"[Whois]\n"
"Updated: 2026-11-01T10:00:00Z\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Piemers SIA",
	  .registrar = "Registrars SIA",
	  .name_servers = "ns1.piemers.lv",
	  .statuses = "active",
	},
	{ .title = "uy",
	  .server = "whois.nic.org.uy",
	  .text = "Titular:\n"
"\tEjemplo S.A.\n"
"\tCalle 1\n"
"\tMontevideo\n"
"\tUY\n"
"\n"
"   Nombre de Dominio: ejemplo.com.uy\n"
"\n"
"   Contacto Administrativo:\n"
"\tOtro\n"
"\tUS\n"
"\n"
"   Ultima Actualizacion: 2026-08-14\n"
"   Fecha de Creacion: 2000-08-14\n"
"\n"
"   Estatus del dominio: ACTIVO\n"
"\n"
"   Servidor(es) de Nombres de Dominio:\n"
"\n"
"   - ns1.ejemplo.com.uy\n"
"   - ns2.example.net\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Ejemplo S.A.",
	  .country = "UY",
	  .created = "2000-08-14 00:00",
	  .updated = "2026-08-14 00:00",
	  .name_servers = "ns1.ejemplo.com.uy ns2.example.net",
	  .statuses = "ACTIVO",
	},
	{ .title = "ua",
	  .server = "whois.ua",
	  .text = "% Request from 192.0.2.1\n"
"\n"
"domain:           pryklad.ua\n"
"dom-public:       NO\n"
"nserver:          ns1.pryklad.ua\n"
"status:           ok\n"
"created:          2002-12-04 00:00:00+02\n"
"modified:         2026-11-01 10:00:00+02\n"
"expires:          2027-12-04 00:00:00+02\n"
"source:           UAEPP\n"
"\n"
"% Registrar:\n"
"% ==========\n"
"registrar:        ua.reyestrator\n"
"organization:     Reyestrator LLC\n"
"country:          UA\n"
"\n"
"% Registrant:\n"
"% ===========\n"
"contact-id:       abc\n"
"person:           Ivan\n"
"organization-loc: Pryklad LLC\n"
"country:          PL\n"
"\n"
"% Administrative Contacts:\n"
"% =======================\n"
"organization:     Inshyi\n"
"country:          US\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Pryklad LLC",
	  .country = "PL",
	  .registrar = "ua.reyestrator",
	  .created = "2002-12-03 22:00",
	  .updated = "2026-11-01 08:00",
	  .expires = "2027-12-03 22:00",
	  .name_servers = "ns1.pryklad.ua",
	  .statuses = "ok",
	},
	{ .title = "coop",
	  .server = "whois.nic.coop",
	  .text = "Domain Name: example.coop\n"
"Expiry Date: 30 Jan 2027 23:58:48 GMT\n"
"Status: ok\n"
"Registrar Name: Registrar Inc.\n"
"\n"
"Created: 30 Jan 2001 17:14:00 GMT\n"
"\n"
"Contact Type:      registrant\n"
"Contact ID:        1\n"
"Name:              Jane Roe\n"
"Organisation:      Example Co-op\n"
"Country:           US\n"
"\n"
"Contact Type:      tech\n"
"Name:              Somebody Else\n"
"Country:           FR\n"
"\n"
"Name Server: NS1.EXAMPLE.COOP\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Co-op",
	  .country = "US",
	  .registrar = "Registrar Inc.",
	  .created = "2001-01-30 17:14",
	  .expires = "2027-01-30 23:58",
	  .name_servers = "ns1.example.coop",
	  .statuses = "ok",
	},
	{ .title = "nz-denied",
	  .server = "whois.srs.net.nz",
	  .text = "domain_name: example.co.nz\n"
"query_status: 440 Request Denied\n",
	  .standing = STANDING_THROTTLED,
	  .statuses = "440 Request Denied",
	},
	{ .title = "ca-unavailable",
	  .server = "whois.cira.ca",
	  .text = "Domain name:           example.ca\n"
"Domain status:         unavailable\n",
	  .standing = STANDING_RESERVED,
	  .statuses = "unavailable",
	},
};
/* clang-format on */
