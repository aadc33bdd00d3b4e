/* SPDX-License-Identifier: MIT */

/*
 * Limits of the history (see base/limits.h)
 */

#pragma once

#include <stddef.h>

#define HISTORY_SIZE_MAX      ((size_t)60 * 1024 * 1024) /* bytes of the file, 140,000 mails */
#define HISTORY_MAILS_MAX     200000                     /* in it; twenty years of thirty a day */
#define HISTORY_JOURNAL_MAX   ((size_t)4 * 1024 * 1024)  /* bytes that its journal keeps */
#define HISTORY_RETRY_MS      10000 /* until one that could not be opened is tried again */
#define HISTORY_TRAITS_MAX    64    /* of one mail */
#define HISTORY_TRAIT_MAX     255   /* bytes of one */
#define HISTORY_WORD_MAX      128   /* bytes of a name that is kept in clear, */
#define HISTORY_WORDS_MAX     20000 /* and how many; there are some 2,000 providers */
#define HISTORY_LINKS_MAX     64    /* mails that one is said to belong together with */
#define HISTORY_COUNT_MAX     400   /* mails of one trait that are counted, */
#define HISTORY_NEWEST_MAX    100   /* and looked at for what else they share */
#define HISTORY_DISTANCE_MAX  6     /* bits in which alike texts differ, of 64 */
#define HISTORY_COMPARED_MAX  30    /* mails that are compared trait by trait */
#define HISTORY_SIMILAR_MAX   20    /* mails that are told of */
#define HISTORY_CAMPAIGNS_MAX 200
#define HISTORY_BRANDS_MAX    10 /* of one campaign */
#define HISTORY_PLACES_MAX    20
#define HISTORY_SHOWN_MAX     50                   /* mails of one campaign */
#define HISTORY_TOLD_MAX      ((size_t)768 * 1024) /* bytes of all campaigns */
#define HISTORY_PAGE_MAX      400                  /* rows exported at once */
