/* SPDX-License-Identifier: MIT */

/*
 * Which registry keeps what, and how it is asked
 *
 * Source: IANA's bootstrap files of RDAP (RFC 9224), published 2022-07-06, corrected by what was
 * known in 2026-08 of servers that have moved since or answer without standing there; port 43
 * servers by the same knowledge. They are facts about others, and none was asked while this was
 * written: one that has gone is "unreachable". An ending that is not here is asked for at
 * whois.iana.org.
 */

#pragma once

/* A server, and what it serves, with a space between. */
typedef struct RegistryRow {
	const char *server;
	const char *serves;
} RegistryRow;

/* RDAP (RFC 9082): to the base, "domain/<name>" is added. */
static const RegistryRow rdap_of_endings[] = {
	{ "https://rdap.nic.accountant/", "accountant" },
	{ "https://rdap.nic.ad/", "ad" },
	{ "https://rdap.nic.amsterdam/", "amsterdam" },
	{ "https://rdap.nic.ar/", "ar" },
	{ "https://rdap.nic.as/", "as" },
	{ "https://rdap.cctld.au/rdap/", "au" },
	{ "https://rdap.nic.bank/", "bank" },
	{ "https://rdap.nic.bayern/", "bayern" },
	{ "https://rdap.nic.berlin/v1/", "berlin" },
	{ "https://rdap.nic.bible/", "bible" },
	{ "https://rdap.nic.bid/", "bid" },
	{ "https://rdap.nic.biz/", "biz" },
	{ "https://rdap.nic.boston/", "boston" },
	{ "https://rdap.registro.br/", "br" },
	{ "https://rdap.nic.buzz/", "buzz" },
	{ "https://rdap.ca.fury.ca/rdap/", "ca" },
	{ "https://rdap.nic.capetown/rdap/", "capetown" },
	{ "https://rdap.nic.cat/", "cat" },
	{ "https://rdap.nic.ch/", "ch" },
	{ "https://rdap.nic.cloud/", "cloud" },
	{ "https://rdap.nic.club/", "club" },
	{ "https://rdap.registry.co/co/", "co" },
	{ "https://rdap.centralnic.com/xyz/", "xyz" },
	{ "https://rdap.centralnic.com/icu/", "icu" },
	{ "https://rdap.centralnic.com/cyou/", "cyou" },
	{ "https://rdap.centralnic.com/sbs/", "sbs" },
	{ "https://rdap.centralnic.com/cfd/", "cfd" },
	{ "https://rdap.centralnic.com/monster/", "monster" },
	{ "https://rdap.centralnic.com/rest/", "rest" },
	{ "https://rdap.centralnic.com/quest/", "quest" },
	{ "https://rdap.centralnic.com/bond/", "bond" },
	{ "https://rdap.centralnic.com/cam/", "cam" },
	{ "https://rdap.centralnic.com/blog/", "blog" },
	{ "https://rdap.centralnic.com/art/", "art" },
	{ "https://rdap.centralnic.com/inc/", "inc" },
	{ "https://rdap.centralnic.com/love/", "love" },
	{ "https://rdap.centralnic.com/best/", "best" },
	{ "https://rdap.centralnic.com/coop/", "coop" },
	{ "https://rdap.centralnic.com/beauty/", "beauty" },
	{ "https://rdap.centralnic.com/hair/", "hair" },
	{ "https://rdap.centralnic.com/skin/", "skin" },
	{ "https://rdap.centralnic.com/makeup/", "makeup" },
	{ "https://rdap.centralnic.com/autos/", "autos" },
	{ "https://rdap.centralnic.com/boats/", "boats" },
	{ "https://rdap.centralnic.com/homes/", "homes" },
	{ "https://rdap.centralnic.com/motorcycles/", "motorcycles" },
	{ "https://rdap.centralnic.com/yachts/", "yachts" },
	{ "https://rdap.centralnic.com/baby/", "baby" },
	{ "https://rdap.centralnic.com/bar/", "bar" },
	{ "https://rdap.centralnic.com/college/", "college" },
	{ "https://rdap.centralnic.com/protection/", "protection" },
	{ "https://rdap.centralnic.com/security/", "security" },
	{ "https://rdap.centralnic.com/storage/", "storage" },
	{ "https://rdap.centralnic.com/theatre/", "theatre" },
	{ "https://rdap.centralnic.com/tickets/", "tickets" },
	{ "https://rdap.centralnic.com/rent/", "rent" },
	{ "https://rdap.centralnic.com/feedback/", "feedback" },
	{ "https://rdap.centralnic.com/luxury/", "luxury" },
	{ "https://rdap.centralnic.com/london/", "london" },
	{ "https://rdap.centralnic.com/ooo/", "ooo" },
	{ "https://rdap.centralnic.com/fm/", "fm" },
	{ "https://rdap.centralnic.com/fo/", "fo" },
	{ "https://rdap.centralnic.com/gd/", "gd" },
	{ "https://rdap.centralnic.com/vg/", "vg" },
	{ "https://rdap.ryce-rsp.com/rdap/", "cologne koeln tirol wien" },
	{ "https://rdap.verisign.com/com/v1/", "com" },
	{ "https://rdap.verisign.com/net/v1/", "net" },
	{ "https://tld-rdap.verisign.com/name/v1/", "name" },
	{ "https://tld-rdap.verisign.com/cc/v1/", "cc" },
	{ "https://rdap.zdnsgtld.com/top/", "top" },
	{ "https://rdap.zdnsgtld.com/wang/", "wang" },
	{ "https://rdap.zdnsgtld.com/ren/", "ren" },
	{ "https://rdap.nic.courses/", "courses" },
	{ "https://rdap.nic.cr/", "cr" },
	{ "https://rdap.nic.cricket/", "cricket" },
	{ "https://rdap.nic.cz/", "cz" },
	{ "https://rdap.nic.date/", "date" },
	{ "https://rdap.denic.de/", "de" },
	{ "https://rdap.nic.design/", "design" },
	{ "https://rdap.nic.download/", "download" },
	{ "https://rdap.nic.durban/rdap/", "durban" },
	{ "https://rdap.registry.ec/", "ec" },
	{ "https://rdap.nic.eus/", "eus" },
	{ "https://rdap.nic.faith/", "faith" },
	{ "https://rdap.fi/rdap/rdap/", "fi" },
	{ "https://rdap.nic.fit/", "fit" },
	{ "https://rdap.nic.fr/", "fr pm re tf wf yt" },
	{ "https://rdap.nic.gal/", "gal" },
	{ "https://rdap.nic.gdn/", "gdn" },
	{ "https://pubapi.registry.google/rdap/",
	  "app boo cal channel dad day dev eat esq fly foo how ing meme mov new "
	  "nexus page phd prof rsvp search soy zip" },
	{ "https://rdap.nic.hamburg/v1/", "hamburg" },
	{ "https://rdap.radix.host/rdap/",
	  "fun host online press pw site space store tech uno website" },
	{ "https://rdap.pandi.id/rdap/", "id" },
	{ "https://rdap.nic.ink/", "ink" },
	{ "https://rdap.nic.insurance/", "insurance" },
	{ "https://rdap.isnic.is/rdap/", "is" },
	{ "https://rdap.nic.joburg/rdap/", "joburg" },
	{ "https://rdap.nic.krd/", "krd" },
	{ "https://whois.kyregistry.ky/rdap/", "ky" },
	{ "https://rdap.nic.lat/", "lat" },
	{ "https://rdap.nic.li/", "li" },
	{ "https://rdap.nic.loan/", "loan" },
	{ "https://rdap.nic.luxe/", "luxe" },
	{ "https://rdap.nic.melbourne/", "melbourne" },
	{ "https://rdap.nic.men/", "men" },
	{ "https://rdap.nic.miami/", "miami" },
	{ "https://rdap.nic.moe/", "moe" },
	{ "https://rdap.nic.museum/", "museum" },
	{ "https://rdap.mynic.my/rdap/", "my" },
	{ "https://rdap.aceregistry.net/rdap/xin/", "xin" },
	{ "https://rdap.afilias-srs.net/rdap/ist/", "ist" },
	{ "https://rdap.afilias-srs.net/rdap/istanbul/", "istanbul" },
	{ "https://rdap.gmoregistry.net/rdap/", "kyoto nagoya okinawa ryukyu shop tokyo yokohama" },
	{ "https://whois.uniregistry.net/rdap/", "click link" },
	{ "https://rdap.sidn.nl/", "nl" },
	{ "https://rdap.norid.no/", "no" },
	{ "https://rdap.nic.nrw/", "nrw" },
	{ "https://rdap.nic.nyc/", "nyc" },
	{ "https://rdap.nic.one/", "one" },
	{ "https://rdap.publicinterestregistry.org/rdap/", "ngo ong org" },
	{ "https://rdap.nic.osaka/", "osaka" },
	{ "https://rdap.nic.paris/", "paris" },
	{ "https://rdap.nic.party/", "party" },
	{ "https://rdap.dns.pl/", "pl" },
	{ "https://rdap.nic.quebec/", "quebec" },
	{ "https://rdap.nic.racing/", "racing" },
	{ "https://rdap.nic.review/", "review" },
	{ "https://rdap.nic.ruhr/", "ruhr" },
	{ "https://rdap.nic.science/", "science" },
	{ "https://rdap.nic.scot/", "scot" },
	{ "https://rdap.identitydigital.services/rdap/",
	  "ac academy accountants actor ag agency ai airforce apartments archi "
	  "army asia associates attorney auction band bargains bike bingo bio "
	  "black blue boutique broker builders business bz cab cafe camera camp "
	  "capital cards care careers cash casino catering center chat cheap "
	  "church city claims cleaning clinic clothing coach codes coffee "
	  "community company computer condos construction consulting contact "
	  "contractors cool coupons credit creditcard cruises dance dating deals "
	  "degree delivery democrat dental dentist diamonds digital direct "
	  "directory discount doctor dog domains education email energy engineer "
	  "engineering enterprises equipment estate events exchange expert "
	  "exposed express fail family fan farm finance financial fish fitness "
	  "flights florist football forex forsale fund furniture futbol fyi "
	  "gallery games gifts glass global gmbh gold golf graphics gratis green "
	  "gripe group guide guru haus healthcare hockey holdings holiday "
	  "hospital house immo immobilien industries info institute insure "
	  "international investments io irish jetzt jewelry jobs kaufen kim "
	  "kitchen land lawyer lc lease legal lgbt life lighting limited limo "
	  "live llc loans lotto ltd maison management market marketing markets "
	  "mba me media memorial mn mobi moda money mortgage movie navy network "
	  "news ninja observer organic partners parts pet photography photos "
	  "pictures pink pizza place plumbing plus poker pr pro productions promo "
	  "properties pub realty recipes red rehab reise reisen rentals repair "
	  "report republican restaurant reviews rip rocks run sale salon sarl sc "
	  "school schule services sh shiksha shoes shopping show singles ski "
	  "soccer social software solar solutions studio style supplies supply "
	  "support surgery systems tax taxi team technology tennis theater tienda "
	  "tips tires today tools tours town toys trading training travel "
	  "university vacations vc ventures vet viajes video villas vin vision "
	  "vote voto voyage watch watches wine works world wtf zone" },
	{ "https://rdap.sgnic.sg/rdap/", "sg" },
	{ "https://rdap.register.si/", "si" },
	{ "https://rdap.nic.stream/", "stream" },
	{ "https://rdap.nic.study/", "study" },
	{ "https://rdap.nic.swiss/", "swiss" },
	{ "https://rdap.nic.sydney/", "sydney" },
	{ "https://rdap.nic.tel/", "tel" },
	{ "https://rdap.thains.co.th/", "th" },
	{ "https://rdap.nic.trade/", "trade" },
	{ "https://rdap.nic.tv/", "tv" },
	{ "https://ccrdap.twnic.tw/tw/", "tw" },
	{ "https://whois.tznic.or.tz/rdap/", "tz" },
	{ "https://rdap.hostmaster.ua/", "ua" },
	{ "https://rdap.nominet.uk/wales/", "wales" },
	{ "https://rdap.nominet.uk/cymru/", "cymru" },
	{ "https://rdap.nominet.uk/uk/", "uk" },
	{ "https://rdap.nic.us/", "us" },
	{ "https://rdap.nic.vip/", "vip" },
	{ "https://rdap.nic.webcam/", "webcam" },
	{ "https://rdap.nic.wiki/", "wiki" },
	{ "https://rdap.nic.win/", "win" },
	{ "https://rdap.nic.work/", "work" },
};

/* Port 43 (RFC 3912), where there is no RDAP. */
static const RegistryRow whois_of_endings[] = {
	{ "whois.aeda.net.ae", "ae" },
	{ "whois.aero", "aero" },
	{ "whois.amnic.net", "am" },
	{ "whois.nic.at", "at" },
	{ "whois.dns.be", "be" },
	{ "whois.register.bg", "bg" },
	{ "whois.cctld.by", "by" },
	{ "whois.nic.cl", "cl" },
	{ "whois.cnnic.cn", "cn xn--fiqs8s xn--fiqz9s" },
	{ "whois.registry.net.za", "co.za" },
	{ "whois.punktum.dk", "dk" },
	{ "whois.nic.dz", "dz" },
	{ "whois.educause.edu", "edu" },
	{ "whois.tld.ee", "ee" },
	{ "whois.nic.es", "es" },
	{ "whois.eu", "eu xn--e1a4c" },
	{ "whois.nic.ge", "ge" },
	{ "whois.gg", "gg" },
	{ "whois.hkirc.hk", "hk xn--j6w193g" },
	{ "whois.dns.hr", "hr" },
	{ "whois.nic.hu", "hu" },
	{ "whois.weare.ie", "ie" },
	{ "whois.isoc.org.il", "il" },
	{ "whois.nic.im", "im" },
	{ "whois.registry.in", "in" },
	{ "whois.iana.org", "int" },
	{ "whois.nic.ir", "ir" },
	{ "whois.nic.it", "it" },
	{ "whois.je", "je" },
	{ "whois.jprs.jp", "jp" },
	{ "whois.kenic.or.ke", "ke" },
	{ "whois.kr", "kr xn--3e0b707e" },
	{ "whois.nic.kz", "kz" },
	{ "whois.nic.la", "la" },
	{ "whois.domreg.lt", "lt" },
	{ "whois.dns.lu", "lu" },
	{ "whois.nic.lv", "lv" },
	{ "whois.registre.ma", "ma" },
	{ "whois.nic.md", "md" },
	{ "whois.marnet.mk", "mk" },
	{ "whois.monic.mo", "mo" },
	{ "whois.mx", "mx" },
	{ "whois.nic.net.ng", "ng" },
	{ "whois.iis.nu", "nu" },
	{ "whois.irs.net.nz", "nz" },
	{ "kero.yachay.pe", "pe" },
	{ "whois.dns.pt", "pt" },
	{ "whois.registry.qa", "qa" },
	{ "whois.rotld.ro", "ro" },
	{ "whois.rnids.rs", "rs" },
	{ "whois.tcinet.ru", "ru su xn--p1ai" },
	{ "whois.nic.net.sa", "sa" },
	{ "whois.iis.se", "se" },
	{ "whois.sk-nic.sk", "sk" },
	{ "whois.nic.st", "st" },
	{ "whois.dot.tk", "tk" },
	{ "whois.nic.tm", "tm" },
	{ "whois.ati.tn", "tn" },
	{ "whois.tonic.to", "to" },
	{ "whois.trabis.gov.tr", "tr" },
	{ "whois.nic.org.uy", "uy" },
	{ "whois.cctld.uz", "uz" },
	{ "whois.nic.ve", "ve" },
	{ "whois.website.ws", "ws" },
};

/* Who knows the others. */
#define REGISTRY_OF_ENDINGS "whois.iana.org"

/*
 * What stands before and after the subject in a query to a port 43 server, as in a URL; those that
 * are not here get the subject alone. Two rows are two queries: JPRS and JPNIC answer in English
 * when they are told so, and the name of an organisation in its own language only otherwise.
 */
typedef struct QueryForm {
	const char *server;
	const char *before, *after;
} QueryForm;

static const QueryForm query_forms[] = {
	{ "whois.arin.net", "n%20+%20", "" },
	{ "whois.denic.de", "-T%20dn,ace%20", "" },
	{ "whois.jprs.jp", "", "/e" },
	{ "whois.jprs.jp", "", "" },
	{ "whois.nic.ad.jp", "", "/e" },
	{ "whois.nic.ad.jp", "", "" },
	{ "whois.nic.name", "domain%20=%20", "" },
	{ "whois.punktum.dk", "--show-handles%20", "" },
	{ "whois.verisign-grs.com", "domain%20", "" },
};

/* RDAP of networks: to the base, "ip/<address>" is added. Each sends on to the right one. */
typedef struct RegionalRegistry {
	char letter;
	const char *base;
} RegionalRegistry;

static const RegionalRegistry regional_registries[] = {
	{ 'A', "https://rdap.arin.net/registry/" }, { 'F', "https://rdap.afrinic.net/rdap/" },
	{ 'L', "https://rdap.lacnic.net/rdap/" },   { 'P', "https://rdap.apnic.net/" },
	{ 'R', "https://rdap.db.ripe.net/" },
};

/* Of each first byte of an IPv4 address, sixteen in a line; "." is nobody's. */
static const char ipv4_registries[] = ".PRAARAAAA.AAAPA"
				      "AAAAAAAAARAPAAAR"
				      "AAAAPRAPAFPPAARA"
				      "APARARAAARPPPPRA"
				      "AAAAAAAAAAAAARRR"
				      "RRRRRRRRRRRRRRRR"
				      "AAAAAPFPAFPAARPP"
				      "PPPPPPPPPPPPPPP."
				      "AAAAAPAAAAAAARAA"
				      "ARAAAAPRAPFAAAAA"
				      "AAAPAAAAAAAPAAAP"
				      "RLRLPLPPARLLRLLL"
				      "ARRRFFAALLPPAAAA"
				      "AAPPRRAAARPPPPPP"
				      "................"
				      "................";

typedef struct Ipv6Registry {
	const char *prefix;
	unsigned bits;
	char letter;
} Ipv6Registry;

/* The longest prefixes first. */
static const Ipv6Registry ipv6_registries[] = {
	{ "2001:1200::", 23, 'L' }, { "2001:1800::", 23, 'A' }, { "2001:1a00::", 23, 'R' },
	{ "2001:200::", 23, 'P' },  { "2001:4000::", 23, 'R' }, { "2001:400::", 23, 'A' },
	{ "2001:4200::", 23, 'F' }, { "2001:4400::", 23, 'P' }, { "2001:4600::", 23, 'R' },
	{ "2001:4800::", 23, 'A' }, { "2001:4a00::", 23, 'R' }, { "2001:4c00::", 23, 'R' },
	{ "2001:600::", 23, 'R' },  { "2001:c00::", 23, 'P' },  { "2001:e00::", 23, 'P' },
	{ "2610::", 23, 'A' },      { "2620::", 23, 'A' },      { "2001:1400::", 22, 'R' },
	{ "2001:1c00::", 22, 'R' }, { "2001:800::", 22, 'R' },  { "2001:5000::", 20, 'R' },
	{ "2001:a000::", 20, 'P' }, { "2001:b000::", 20, 'P' }, { "2001:2000::", 19, 'R' },
	{ "2001:8000::", 19, 'P' }, { "2003::", 18, 'R' },      { "2400::", 12, 'P' },
	{ "2600::", 12, 'A' },      { "2630::", 12, 'A' },      { "2800::", 12, 'L' },
	{ "2a00::", 12, 'R' },      { "2a10::", 12, 'R' },      { "2c00::", 12, 'F' },
};
