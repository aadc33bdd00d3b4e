/* SPDX-License-Identifier: MIT */

/*
 * Addresses that are served from many places at once
 *
 * By anycast, or by a machine near whoever asks (content delivery): where such an address stands
 * tells where the asker is, or nothing. Networks by their AS number where all of it is so, else the
 * blocks. Source: the providers' published lists (Cloudflare's, Fastly's and Google's addresses,
 * Amazon's ip-ranges of CLOUDFRONT and GLOBALACCELERATOR, Quad9, OpenDNS), root-servers.org, and
 * the names of the numbers from RouteViews and the registries; as known on 2026-08-31.
 */

#pragma once

#include <stdint.h>

#include "data/network-block.h"

/* Sorted. */
static const uint32_t anycast_networks[] = {
	8068,   /* Microsoft Corporation */
	12222,  /* Akamai Technologies, Inc. */
	13335,  /* Cloudflare, Inc. */
	14789,  /* Cloudflare, Inc. */
	16625,  /* Akamai Technologies, Inc. */
	19281,  /* Quad9 */
	19551,  /* Incapsula Inc */
	20940,  /* Akamai International B.V. */
	21342,  /* Akamai International B.V. */
	24319,  /* Akamai Technologies, Inc. */
	30148,  /* Sucuri */
	32787,  /* Akamai Technologies, Inc. */
	33905,  /* Akamai International B.V. */
	34164,  /* Akamai International B.V. */
	35994,  /* Akamai Technologies, Inc. */
	36183,  /* Akamai Technologies, Inc. */
	54113,  /* Fastly, Inc. */
	62571,  /* IMPERVA INC */
	132892, /* Cloudflare, Inc. */
	200005, /* Akamai International B.V. */
	200325, /* BUNNYWAY, informacijske storitve d.o.o. */
	202623, /* Cloudflare Inc */
	209242, /* Cloudflare London, LLC */
	213120, /* Akamai International B.V. */
	395747, /* Cloudflare, Inc. */
};

static const NetworkBlock anycast_blocks[] = {
	/* Public resolvers: Google, Cloudflare, Quad9, OpenDNS, AdGuard, CleanBrowsing */
	{ "8.8.4.0", 24 },
	{ "8.8.8.0", 24 },
	{ "2001:4860:4860::", 48 },
	{ "1.0.0.0", 24 },
	{ "1.1.1.0", 24 },
	{ "2606:4700:4700::", 48 },
	{ "9.9.9.0", 24 },
	{ "149.112.112.0", 24 },
	{ "149.112.149.0", 24 },
	{ "2620:fe::", 48 },
	{ "208.67.216.0", 21 },
	{ "2620:119:35::", 48 },
	{ "2620:119:53::", 48 },
	{ "94.140.14.0", 23 },
	{ "185.228.168.0", 23 },
	/* Root name servers, A to M */
	{ "198.41.0.0", 24 },
	{ "2001:503:ba3e::", 48 },
	{ "170.247.170.0", 24 },
	{ "2801:1b8:10::", 48 },
	{ "192.33.4.0", 24 },
	{ "2001:500:2::", 48 },
	{ "199.7.91.0", 24 },
	{ "2001:500:2d::", 48 },
	{ "192.203.230.0", 24 },
	{ "2001:500:a8::", 48 },
	{ "192.5.5.0", 24 },
	{ "2001:500:2f::", 48 },
	{ "192.112.36.0", 24 },
	{ "2001:500:12::", 48 },
	{ "198.97.190.0", 24 },
	{ "2001:500:1::", 48 },
	{ "192.36.148.0", 24 },
	{ "2001:7fe::", 32 },
	{ "192.58.128.0", 24 },
	{ "2001:503:c27::", 48 },
	{ "193.0.14.0", 24 },
	{ "2001:7fd::", 32 },
	{ "199.7.83.0", 24 },
	{ "2001:500:9f::", 48 },
	{ "202.12.27.0", 24 },
	{ "2001:dc3::", 32 },
	/* Amazon Global Accelerator */
	{ "3.33.128.0", 17 },
	{ "13.248.0.0", 16 },
	{ "15.197.0.0", 16 },
	{ "35.71.128.0", 17 },
	{ "52.223.0.0", 17 },
	{ "75.2.0.0", 17 },
	{ "76.223.0.0", 17 },
	{ "99.83.128.0", 17 },
	{ "166.117.0.0", 16 },
	/* Amazon CloudFront */
	{ "3.160.0.0", 14 },
	{ "3.164.0.0", 18 },
	{ "3.168.0.0", 14 },
	{ "3.172.0.0", 18 },
	{ "13.32.0.0", 15 },
	{ "13.35.0.0", 16 },
	{ "13.224.0.0", 14 },
	{ "13.249.0.0", 16 },
	{ "18.64.0.0", 14 },
	{ "18.154.0.0", 15 },
	{ "18.160.0.0", 15 },
	{ "18.164.0.0", 15 },
	{ "18.172.0.0", 15 },
	{ "18.238.0.0", 15 },
	{ "18.244.0.0", 15 },
	{ "52.84.0.0", 15 },
	{ "52.222.128.0", 17 },
	{ "54.182.0.0", 16 },
	{ "54.192.0.0", 16 },
	{ "54.230.0.0", 16 },
	{ "54.239.128.0", 18 },
	{ "54.239.192.0", 19 },
	{ "65.8.0.0", 16 },
	{ "65.9.0.0", 17 },
	{ "99.84.0.0", 16 },
	{ "99.86.0.0", 16 },
	{ "108.138.0.0", 15 },
	{ "108.156.0.0", 14 },
	{ "143.204.0.0", 16 },
	{ "204.246.164.0", 22 },
	{ "204.246.168.0", 22 },
	{ "205.251.192.0", 19 },
	{ "2600:9000::", 28 },
	/* Azure Front Door */
	{ "13.107.213.0", 24 },
	{ "13.107.226.0", 24 },
	{ "13.107.246.0", 24 },
	{ "2620:1ec::", 36 },
	/* Vercel */
	{ "76.76.21.0", 24 },
};
