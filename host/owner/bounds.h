/* SPDX-License-Identifier: MIT */

/*
 * Limits of owners (see base/limits.h)
 */

#pragma once

#include <stddef.h>

#define OWNER_DOMAINS_MAX   6    /* of one message that are asked about; a mail names few */
#define OWNER_NETWORKS_MAX  4    /* likewise */
#define OWNER_REFERRALS_MAX 2    /* from the registry to the registrar, and once more */
#define OWNER_SOURCES_MAX   4    /* answers of one question: JPRS gives two */
#define OWNER_SERVER_MAX    240  /* bytes of a server referred to: it fits a question */
#define OWNER_LIST_MAX      16   /* name servers, statuses */
#define OWNER_VALUE_MAX     512  /* bytes of one value that is shown */
#define OWNER_TEXT_MAX      4096 /* bytes of an answer that are shown as they came */
#define LISTED_LINKS_MAX    100  /* different links that lists are asked about */
#define LISTED_URL_MAX      ((size_t)4096) /* bytes of one that are asked; lists keep no more */
#define LISTED_ENTRIES_MAX  8              /* lists named for one link */
#define WHOIS_LINES_MAX     2000
#define WHOIS_SIZE_MAX      ((size_t)64 * 1024) /* bytes read of one answer; long ones have 10 KB */
#define WHOIS_LABEL_MAX     ((size_t)200)       /* bytes of one label; .hk's longest has 140 */
#define WHOIS_OBJECT_MAX    100                 /* lines in which an object's handle is sought */
#define WHOIS_ADDRESS_MAX   16                  /* lines of an address */
#define RDAP_DEPTH_MAX      4                   /* entities within entities; real ones nest twice */
