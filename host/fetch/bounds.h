/* SPDX-License-Identifier: MIT */

/*
 * Limits of the outside (see base/limits.h)
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* Questions, the DNS, the store. */
#define ERRAND_QUESTIONS_MAX 200  /* of one message; SPF takes 20, ten signatures and ARC 40 */
#define FETCH_DEADLINE_MS    5000 /* for one question; resolvers give up upstream at about that */
#define DNS_IN_FLIGHT_MAX    128  /* wire queries at once; a home router drops more */
#define DNS_SERVERS_MAX      3    /* servers of resolv.conf, as in glibc */
#define DNS_TRIES_MAX        3    /* wire queries for one name, all within the deadline */
#define DNS_TRY_MS           1500 /* from one to the next; three round trips on a satellite */
#define DNS_UDP_MAX          1232 /* bytes of a datagram: never fragmented (DNS flag day 2020) */
#define DNS_REPLY_MAX        ((size_t)64 * 1024) /* bytes of one reply; TCP cannot carry more */
#define DNS_RECORDS_MAX      500                 /* of interest in one reply */
#define DNS_ANSWER_MAX       ((size_t)32 * 1024) /* bytes of one answer; some TXT sets have 10 KB */
#define DNS_CNAMES_MAX       8                   /* aliases followed for one question */
#define DNS_TTL_MIN          5    /* seconds an answer is kept at least: one reading */
#define DNS_TTL_MAX          3600 /* and at most: what was mended is seen again */
#define DNS_CACHE_MAX        4096 /* answers kept in memory */
#define DNS_CACHE_SIZE_MAX   ((size_t)8 * 1024 * 1024) /* and bytes of them */
#define DOH_URL_MAX          1024
#define DOH_CONNECTIONS_MAX  4     /* to a server without HTTP/2; with it there is one */
#define DOH_IDLE_MS          30000 /* an unused connection is closed after so long */
#define STORE_SIZE_MAX       ((size_t)16 * 1024 * 1024) /* of the file; it is emptied when full */
#define STORE_BATCH_MAX      256                        /* answers written at once */
#define STORE_BATCH_MS       500  /* after which those at hand are written: a burst is one batch */
#define STORE_WAITING_MAX    1024 /* answers waiting while another process writes */
#define STORE_OPEN_MS        500  /* waited for another process when it is opened: once */
#define STORE_BUSY_MS        20   /* waited for another process; then the next batch tries again */

/* Registries. */
#define REGISTRY_DEADLINE_MS     8000 /* for one question; slow ones take three seconds */
#define REGISTRY_CONNECTIONS_MAX 2    /* to one server at once: more looks like harvesting */
#define REGISTRY_REDIRECTS_MAX   3    /* any regional registry knows the right one */
#define REGISTRY_RDAP_MAX        ((size_t)256 * 1024) /* bytes of one reply; long ones have 60 KB */
#define REGISTRY_WHOIS_MAX       ((size_t)64 * 1024)  /* and at port 43; long ones have 10 KB */
#define REGISTRY_URL_MAX         1024
#define REGISTRY_KEPT_MAX        1000                      /* answers kept in memory */
#define REGISTRY_KEPT_SIZE_MAX   ((size_t)4 * 1024 * 1024) /* and bytes of them */
#define REGISTRY_DAY_S           86400
#define REGISTRY_DOMAIN_DAYS     7  /* what is said of a domain is kept for so long, */
#define REGISTRY_NETWORK_DAYS    30 /* of a network, which hardly ever changes hands, */
#define REGISTRY_NONE_DAYS       1  /* that there is none: it may be registered any day, */
#define REGISTRY_HALF_S          60 /* and half of an answer */

#define QUIET_S           60   /* a server that asks for it is left alone for so long, */
#define QUIET_MAX_S       3600 /* or for as long as it says, up to this */
#define QUIET_SERVERS_MAX 256  /* servers left alone; then all are tried again */

/* Reputation services. */
#define SERVICE_DEADLINE_MS     8000 /* for one question */
#define SERVICE_CONNECTIONS_MAX 4    /* to one service without HTTP/2; with it there is one */
#define SERVICE_REPLY_MAX       ((size_t)256 * 1024) /* bytes; an estimate: many times a usual one */
#define SERVICE_KEY_MAX         256                  /* bytes; more than any known key has */
#define SERVICE_KEPT_S          3600 /* an answer is kept for so long: lists change by the hour */
#define SERVICE_KEPT_MAX        1000
#define SERVICE_KEPT_SIZE_MAX   ((size_t)2 * 1024 * 1024) /* bytes of answers kept in memory */

/* Visits. */
#define VISIT_DEADLINE_MS   20000 /* for a page and all that it is sent on to */
#define VISIT_LAST_MS       300   /* of it, to hand over what has come */
#define VISIT_HOP_MS        10000 /* for one request, its name included */
#define VISIT_CONNECT_MS    5000
#define VISIT_HOPS_MAX      8    /* requests; click counters behind each other are 4 */
#define VISIT_URL_MAX       8192 /* bytes of an address; servers take 8 KB */
#define VISIT_HEADERS_MAX   ((size_t)64 * 1024)       /* bytes; browsers take 256 KB */
#define VISIT_PAGE_MAX      ((size_t)1024 * 1024)     /* bytes kept, unpacked; forms have 100 KB */
#define VISIT_FILE_MAX      ((size_t)64 * 1024)       /* and of what is no page, to know it by */
#define VISIT_WIRE_MAX      ((size_t)2 * 1024 * 1024) /* bytes packed; some unpack to nothing */
#define VISIT_TEXT_MAX      ((size_t)3 * 1024 * 1024) /* bytes as JSON; all have ANSWERS_MAX / 2 */
#define VISIT_ADDRESSES_MAX 6                         /* of a host, of each kind, that are tried */
#define VISIT_NAMES_MAX     100 /* names of a certificate; authorities allow as many */
#define VISIT_PROXY_MAX     512 /* bytes of a proxy's address */

/* Databases of places. */
#define GEO_FILES_MAX  64                 /* looked at in the folders; a reader has some three */
#define GEO_RADIUS_MAX 20038              /* km; nothing on the earth is farther away */
#define MMDB_NODES_MAX (8u * 1000 * 1000) /* of a tree that is written; 1.2 M are needed */
#define MMDB_DATA_MAX  ((size_t)256 * 1024 * 1024) /* bytes of its values; 3 MB are needed */
#define ASN_LINE_MAX   1024                        /* bytes; the longest has some 250 */

/* Lists of phishing pages. */
#define FEED_KEYS_MAX    30    /* of one link: five hosts, each alone and with five paths */
#define FEED_FILES_MAX   16    /* asked for each link; a reader has some three */
#define FEED_NAME_MAX    40    /* bytes of a list's name */
#define FEED_BRAND_MAX   120   /* bytes of a brand's name */
#define FEED_BRANDS_MAX  60000 /* of one list; JPCERT/CC names some 700 */
#define FEED_ENTRIES_MAX (8u * 1000 * 1000) /* of one list: 100 MB; the largest has 250,000 */
#define FEED_INPUT_MAX   ((size_t)1024 * 1024 * 1024) /* bytes of one file of addresses */
#define FEED_LINE_MAX    ((size_t)16 * 1024) /* bytes of one line; longer ones are passed over */
#define FEED_FIELDS_MAX  16                  /* of one line of a table; PhishTank's has 8 */
#define FEED_SHARE_MIN   ((size_t)4 * 1024 * 1024) /* bytes of a list that are worth a thread */
#define FEED_SHARES_MAX  8                         /* threads that read one list */
#define FEED_MONTHS_MAX  24 /* files fetched of a list that comes by the month */
#define FEED_LATE_MAX    6  /* and of its newest, how many may not be there yet */

/* What `fuwake data update` fetches. */
#define DOWNLOAD_MAX           ((uint64_t)512 * 1024 * 1024)  /* bytes; the largest has 70 MB */
#define UNPACKED_MAX           ((uint64_t)1024 * 1024 * 1024) /* the largest has 140 MB */
#define DOWNLOAD_REDIRECTS_MAX 5
#define DOWNLOAD_CONNECT_S     20
#define DOWNLOAD_SLOW_BYTES    1000 /* a second; slower than that for a while is a standstill */
#define DOWNLOAD_SLOW_S        30
