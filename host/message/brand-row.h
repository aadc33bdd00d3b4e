/* SPDX-License-Identifier: MIT */

/* An organisation whose name is borrowed: a row of data/brands-japan.h or data/brands-world.h */

#pragma once

typedef enum {
	BRAND_BANK,
	BRAND_CARD,
	BRAND_PAYMENT,
	BRAND_SECURITIES,
	BRAND_CRYPTO,
	BRAND_INSURANCE,
	BRAND_CARRIER,
	BRAND_DELIVERY,
	BRAND_SHOP,
	BRAND_RAILWAY,
	BRAND_AIRLINE,
	BRAND_TRAVEL,
	BRAND_HOSTING,
	BRAND_WEBMAIL,
	BRAND_GOVERNMENT,
	BRAND_UTILITY,
	BRAND_SOCIAL,
	BRAND_SOFTWARE,
	BRAND_SECURITY,
	BRAND_ENTERTAINMENT,
	BRAND_CLUB, /* of motorists and the like */
} BrandKind;

typedef struct Brand {
	const char *name; /* for people */

	/*
	 * As people and phishers write it, as brand_fold() leaves it, NULL-terminated. Latin names
	 * match as whole words. "=visa": an ordinary word, which names the organisation only where
	 * nothing else is said. "~chase": not even then; nor does a label of that name imitate it.
	 */
	const char *const *names;

	/*
	 * Its own, NULL-terminated, the best known first. "amazon.*" stands for that label right
	 * below the registry of any country. A name below the domain of a sister (cr.mufg.jp) is
	 * told apart from her.
	 */
	const char *const *domains;
	BrandKind kind;
	const char *country; /* ISO 3166-1: its mail sets out there; "" when from many */

	/*
	 * Sisters share a group: the domain of one is no stranger's to the others; "" when alone.
	 * "*": independent houses bear the name, and have domains of their own with it.
	 */
	const char *group;
} Brand;
