/* SPDX-License-Identifier: MIT */

/* What bounds a fingerprint: hostile mail must not make the question about it long */

#pragma once

#define TRAITS_MAX       64  /* of one mail */
#define TRAIT_VALUE_MAX  255 /* bytes of one */
#define TRAITS_EACH_MAX  10  /* paths, sites and files of one mail */
#define SIMHASH_LEAST    120 /* letters of a text that is recognised by it: three lines */
#define SIMHASH_DISTANCE 6   /* bits in which two bodies of one kit differ at most */
#define SIMILAR_MAX      10  /* earlier mails that are told of */
