/* SPDX-License-Identifier: MIT */

/* Answers in the shape that ICANN asks for, and what fits none. Written for the tests. */

#pragma once

/* clang-format off */
static const Case gtld_cases[] = {
	{ .title = "verisign-thin",
	  .server = "whois.verisign-grs.com",
	  .text = "   Domain Name: EXAMPLE-SHOP.COM\n"
"   Registry Domain ID: 1_DOMAIN_COM-VRSN\n"
"   Registrar WHOIS Server: whois.registrar.example\n"
"   Registrar URL: http://www.registrar.example\n"
"   Updated Date: 2026-07-20T16:55:31Z\n"
"   Creation Date: 2025-09-15T04:00:00Z\n"
"   Registry Expiry Date: 2027-09-14T04:00:00Z\n"
"   Registrar: Registrar Example, Inc.\n"
"   Registrar IANA ID: 9999\n"
"   Registrar Abuse Contact Email: abuse@registrar.example\n"
"   Registrar Abuse Contact Phone: +1.5555550100\n"
"   Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited\n"
"   Domain Status: clientHold (https://icann.org/epp#clientHold)\n"
"   Name Server: NS1.EXAMPLE.NET\n"
"   Name Server: NS2.EXAMPLE.NET\n"
"   DNSSEC: unsigned\n"
">>> Last update of whois database: 2026-11-01T00:00:00Z <<<\n"
"\n"
"NOTICE: The expiration date displayed in this record is the date the\n"
"registrar's sponsorship of the domain name registration in the registry is\n"
"currently set to expire. VeriSign may restrict or terminate your access to the\n"
"Whois database for failure to abide by these terms of use.\n",
	  .standing = STANDING_REGISTERED,
	  .registrar = "Registrar Example, Inc.",
	  .created = "2025-09-15 04:00",
	  .updated = "2026-07-20 16:55",
	  .expires = "2027-09-14 04:00",
	  .name_servers = "ns1.example.net ns2.example.net",
	  .statuses = "clientTransferProhibited|clientHold",
	  .abuse_email = "abuse@registrar.example",
	  .abuse_phone = "+1.5555550100",
	  .referral = "whois.registrar.example",
	},
	{ .title = "registrar-redacted",
	  .server = "whois.registrar.example",
	  .text = "Domain Name: example-shop.com\n"
"Registrar WHOIS Server: whois.registrar.example\n"
"Updated Date: 2026-07-20T16:55:31+0900\n"
"Creation Date: 2025-09-15T04:00:00.0Z\n"
"Registrar Registration Expiration Date: 2027-09-14T04:00:00Z\n"
"Registrar: Registrar Example, Inc.\n"
"Registrant Name: REDACTED FOR PRIVACY\n"
"Registrant Organization: REDACTED FOR PRIVACY\n"
"Registrant City: REDACTED FOR PRIVACY\n"
"Registrant State/Province: Arizona\n"
"Registrant Country: US\n"
"Admin Name: Somebody Else\n"
"Admin Country: FR\n"
"Name Server: NS1.EXAMPLE.NET\n",
	  .standing = STANDING_REGISTERED,
	  .country = "US",
	  .region = "Arizona",
	  .redacted = true,
	  .registrar = "Registrar Example, Inc.",
	  .created = "2025-09-15 04:00",
	  .updated = "2026-07-20 07:55",
	  .expires = "2027-09-14 04:00",
	  .name_servers = "ns1.example.net",
	},
	{ .title = "registrar-organisation",
	  .server = "whois.registrar.example",
	  .text = "Domain Name: EXAMPLE-SHOP.COM\n"
"Registrant Name: Jane Roe\n"
"Registrant Organization: Example Shop LLC\n"
"Registrant Street: 1 Mill Ave\n"
"Registrant City: Tempe\n"
"Registrant State/Province: Arizona\n"
"Registrant Country: United States\n"
"Tech Name: Somebody Else\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Shop LLC",
	  .country = "US",
	  .region = "Arizona",
	  .city = "Tempe",
	},
	{ .title = "data-protected",
	  .server = "whois.registrar.example",
	  .text = "Domain Name: A.EXAMPLE\n"
"Registrar: R\n"
"Registrant Name: Data Protected Data Protected\n"
"Registrant Country: CA\n",
	  .standing = STANDING_REGISTERED,
	  .country = "CA",
	  .redacted = true,
	  .registrar = "R",
	},
	{ .title = "verisign-not-found",
	  .server = "whois.verisign-grs.com",
	  .text = "No match for domain \"U34JEDZCQ.COM\".\n"
">>> Last update of whois database: 2026-11-01T00:00:00Z <<<\n"
"\n"
"TERMS OF USE: You are not authorized to access or query our Whois\n"
"database through the use of electronic processes that are high-volume.\n",
	  .standing = STANDING_NOT_FOUND,
	},
	{ .title = "iana-tld",
	  .server = "whois.iana.org",
	  .text = "% IANA WHOIS server\n"
"% for more information on IANA, visit http://www.iana.org\n"
"% This query returned 1 object\n"
"\n"
"domain:       JP\n"
"\n"
"organisation: Example Registry Services Co., Ltd.\n"
"address:      Chiyoda First Bldg.\n"
"address:      Japan\n"
"\n"
"contact:      administrative\n"
"name:         Somebody\n"
"organisation: Another\n"
"address:      Portugal\n"
"\n"
"nserver:      A.DNS.EXAMPLE 203.0.113.1 2001:db8:1::1\n"
"\n"
"whois:        whois.registry.example\n"
"\n"
"status:       ACTIVE\n"
"created:      1986-08-05\n"
"changed:      2026-01-23\n"
"source:       IANA\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Registry Services Co., Ltd.",
	  .country = "JP",
	  .created = "1986-08-05 00:00",
	  .updated = "2026-01-23 00:00",
	  .name_servers = "a.dns.example",
	  .statuses = "ACTIVE",
	  .referral = "whois.registry.example",
	},
	{ .title = "latin-1",
	  .server = "whois.somewhere.example",
	  .text = "Domain Name: a.example\nRegistrar: R\366ntgen GmbH\n",
	  .standing = STANDING_REGISTERED,
	  .registrar = "Röntgen GmbH",
	},
	{ .title = "euc-kr",
	  .server = "whois.kr",
	  .text = "\265\356\267\317\300\316 : \277\271\275\303\nRegistered Date : 2007. 03. 02.\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "예시",
	  .local = "예시",
	  .created = "2007-03-01 15:00",
	},
	{ .title = "ambiguous-date",
	  .server = "whois.somewhere.example",
	  .text = "Domain Name: a.example\n"
"Registrar: R\n"
"Created: 03/04/2005\n"
"Expires: 2027-03-04\n",
	  .standing = STANDING_REGISTERED,
	  .registrar = "R",
	  .expires = "2027-03-04 00:00",
	},
	{ .title = "no-such-date",
	  .server = "whois.somewhere.example",
	  .text = "Domain Name: a.example\n"
"Registrar: R\n"
"Created: 2005-02-30\n",
	  .standing = STANDING_REGISTERED,
	  .registrar = "R",
	},
	{ .title = "referral-to-itself",
	  .server = "WHOIS.registrar.example",
	  .text = "Domain Name: a.example\n"
"Registrar: R\n"
"Registrar WHOIS Server: whois.registrar.example\n",
	  .standing = STANDING_REGISTERED,
	  .registrar = "R",
	},
	{ .title = "referral-with-url",
	  .server = "whois.registrar.example",
	  .text = "Domain Name: a.example\n"
"Registrar: R\n"
"Registrar WHOIS Server: https://www.registrar.example/whois\n",
	  .standing = STANDING_REGISTERED,
	  .registrar = "R",
	},
	{ .title = "empty",
	  .server = "whois.nic.example",
	  .text = "",
	  .standing = STANDING_UNKNOWN,
	},
	{ .title = "nonsense",
	  .server = "whois.nic.example",
	  .text = "<html><body>502 Bad Gateway</body></html>\n",
	  .standing = STANDING_UNKNOWN,
	},
	{ .title = "busy",
	  .server = "whois.nic.example",
	  .text = "Service temporarily unavailable.\n",
	  .standing = STANDING_UNKNOWN,
	},
	{ .title = "not-found-plain",
	  .server = "whois.nic.example",
	  .text = "DOMAIN NOT FOUND\r\n",
	  .standing = STANDING_NOT_FOUND,
	},
	{ .title = "reserved-plain",
	  .server = "whois.nic.example",
	  .text = "Reserved by Registry\r\n"
">>> Last update of WHOIS database: 2026-02-21T09:40:08Z <<<\r\n",
	  .standing = STANDING_RESERVED,
	},
	{ .title = "throttled-not-missing",
	  .server = "whois.nic.example",
	  .text = "Query rate exceeded: no match is given.\n"
"Domain not found.\n",
	  .standing = STANDING_THROTTLED,
	},
	{ .title = "nonsense-not-found",
	  .server = "whois.nic.example",
	  .text = "<html><head><title>404 Not Found</title></head></html>\n",
	  .standing = STANDING_UNKNOWN,
	},
	{ .title = "not-found-with-terms",
	  .server = "whois.nic.example",
	  .text = "No Data Found\n"
"\n"
"Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. Excessive querying of this service, or more than the query limit allows, will\n"
"lead to a block. \n",
	  .standing = STANDING_NOT_FOUND,
	},
	{ .title = "dots",
	  .server = "whois.somewhere.example",
	  .text = "Domain Name.......... a.example\n"
"  Creation Date........ 1999-03-01 10:11:12\n"
"  Organisation Name.... Example Pty Ltd\n"
"  Admin Name........... Somebody\n"
"  Name Server.......... ns1.a.example\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Example Pty Ltd",
	  .created = "1999-03-01 10:11",
	  .name_servers = "ns1.a.example",
	},
	{ .title = "compact-date",
	  .server = "whois.somewhere.example",
	  .text = "domain: a.example\n"
"changed: MNT-A 20131204112233\n",
	  .standing = STANDING_REGISTERED,
	  .updated = "2013-12-04 11:22",
	},
	{ .title = "registrant-with-number",
	  .server = "whois.somewhere.example",
	  .text = "Registrant [1234567]:\n"
"        Jane Roe a@b.example\n"
"        1 Mill Ave\n"
"        US\n"
"\n"
"Domain name: a.example\n"
"Record created on: 2001-02-03 00:00:00\n"
"Registrar of Record: R\n",
	  .standing = STANDING_REGISTERED,
	  .registrant = "Jane Roe a@b.example",
	  .country = "US",
	  .registrar = "R",
	  .created = "2001-02-03 00:00",
	},
};
/* clang-format on */
