/* SPDX-License-Identifier: MIT */

/*
 * Networks of machines for rent, and of services that hide their users
 *
 * By AS number, the largest of each kind: a network that does not stand here can still be one. What
 * they rent out is what their own sites say as of 2026-08; VPN are those that serve nothing else.
 * Source: names of the numbers from RouteViews and the registries, as of 2026-06-17. Mail services
 * within them are those of the providers' SPF records and documentation, as of 2026-08.
 */

#pragma once

#include <stdint.h>

#include "data/network-block.h"

typedef enum {
	NETWORK_CLOUD,
	NETWORK_SERVER,
	NETWORK_VPN,
} NetworkKind;

typedef struct HostingNetwork {
	uint32_t asn;
	NetworkKind kind;
} HostingNetwork;

/* Sorted by number. */
static const HostingNetwork hosting_networks[] = {
	{ 3214, NETWORK_SERVER },   /* xTom GmbH */
	{ 4224, NETWORK_VPN },      /* The Calyx Institute */
	{ 4694, NETWORK_CLOUD },    /* IDC Frontier Inc. */
	{ 6724, NETWORK_SERVER },   /* Strato AG */
	{ 7203, NETWORK_SERVER },   /* Leaseweb USA, Inc. */
	{ 7224, NETWORK_CLOUD },    /* Amazon.com, Inc. */
	{ 7506, NETWORK_CLOUD },    /* GMO Internet Group, Inc. */
	{ 7684, NETWORK_SERVER },   /* SAKURA Internet Inc. */
	{ 8075, NETWORK_CLOUD },    /* Microsoft Corporation */
	{ 8100, NETWORK_SERVER },   /* QuadraNet Enterprises LLC */
	{ 8560, NETWORK_SERVER },   /* IONOS SE */
	{ 8987, NETWORK_CLOUD },    /* Amazon Data Services Ireland Ltd */
	{ 9009, NETWORK_SERVER },   /* M247 Europe SRL */
	{ 9123, NETWORK_SERVER },   /* JSC "TIMEWEB" */
	{ 9312, NETWORK_SERVER },   /* xTom Hong Kong Limited */
	{ 9370, NETWORK_SERVER },   /* SAKURA Internet Inc. */
	{ 9371, NETWORK_SERVER },   /* SAKURA Internet Inc. */
	{ 11878, NETWORK_SERVER },  /* tzulo, inc. */
	{ 12876, NETWORK_CLOUD },   /* Scaleway SAS */
	{ 14061, NETWORK_CLOUD },   /* DigitalOcean, LLC */
	{ 14618, NETWORK_CLOUD },   /* Amazon.com, Inc. */
	{ 16247, NETWORK_SERVER },  /* M247 UK Ltd */
	{ 16276, NETWORK_SERVER },  /* OVH SAS */
	{ 16509, NETWORK_CLOUD },   /* Amazon.com, Inc. */
	{ 19148, NETWORK_SERVER },  /* Leaseweb USA, Inc. */
	{ 19318, NETWORK_SERVER },  /* Interserver, Inc */
	{ 19994, NETWORK_SERVER },  /* Rackspace Hosting */
	{ 20473, NETWORK_CLOUD },   /* The Constant Company, LLC */
	{ 20860, NETWORK_SERVER },  /* IOMART CLOUD SERVICES LIMITED */
	{ 22611, NETWORK_SERVER },  /* InMotion Hosting, Inc. */
	{ 22612, NETWORK_SERVER },  /* Namecheap, Inc. */
	{ 23576, NETWORK_CLOUD },   /* NAVER Cloud Corp. */
	{ 24282, NETWORK_SERVER },  /* KAGOYA JAPAN Inc. */
	{ 24867, NETWORK_SERVER },  /* Rackspace Ltd. */
	{ 24940, NETWORK_SERVER },  /* Hetzner Online GmbH */
	{ 25697, NETWORK_CLOUD },   /* UpCloud USA Inc */
	{ 25820, NETWORK_SERVER },  /* IT7 Networks Inc */
	{ 26347, NETWORK_SERVER },  /* New Dream Network, LLC */
	{ 26383, NETWORK_SERVER },  /* Baxet Group Inc. */
	{ 26496, NETWORK_SERVER },  /* GoDaddy.com, LLC */
	{ 27357, NETWORK_SERVER },  /* Rackspace Hosting */
	{ 27411, NETWORK_SERVER },  /* Leaseweb USA, Inc. */
	{ 28753, NETWORK_SERVER },  /* Leaseweb Deutschland GmbH */
	{ 29066, NETWORK_SERVER },  /* velia.net Internetdienste GmbH */
	{ 29169, NETWORK_SERVER },  /* GANDI SAS */
	{ 29222, NETWORK_SERVER },  /* Infomaniak Network SA */
	{ 29802, NETWORK_SERVER },  /* HIVELOCITY, Inc. */
	{ 30058, NETWORK_SERVER },  /* FDCservers.net */
	{ 30633, NETWORK_SERVER },  /* Leaseweb USA, Inc. */
	{ 31034, NETWORK_SERVER },  /* Aruba S.p.A. */
	{ 31898, NETWORK_CLOUD },   /* Oracle Corporation */
	{ 32244, NETWORK_SERVER },  /* Liquid Web, L.L.C */
	{ 33070, NETWORK_CLOUD },   /* Rackspace Hosting */
	{ 34011, NETWORK_SERVER },  /* Host Europe GmbH */
	{ 35540, NETWORK_SERVER },  /* OVH SAS */
	{ 35916, NETWORK_SERVER },  /* MULTACOM CORPORATION */
	{ 36007, NETWORK_CLOUD },   /* Kamatera, Inc. */
	{ 36351, NETWORK_CLOUD },   /* IBM Cloud */
	{ 36352, NETWORK_SERVER },  /* HostPapa */
	{ 37963, NETWORK_CLOUD },   /* Hangzhou Alibaba Advertising Co.,Ltd. */
	{ 39351, NETWORK_VPN },     /* 31173 Services AB */
	{ 40021, NETWORK_SERVER },  /* Contabo Inc. */
	{ 40676, NETWORK_SERVER },  /* Psychz Networks */
	{ 41436, NETWORK_CLOUD },   /* Kamatera Inc */
	{ 42473, NETWORK_CLOUD },   /* Anexia Cloud Solutions GmbH */
	{ 42973, NETWORK_SERVER },  /* M247 UK Ltd */
	{ 43350, NETWORK_SERVER },  /* NForce Entertainment B.V. */
	{ 44066, NETWORK_SERVER },  /* firstcolo GmbH */
	{ 45090, NETWORK_CLOUD },   /* Shenzhen Tencent Computer Systems Company Limited */
	{ 45102, NETWORK_CLOUD },   /* Alibaba (US) Technology Co., Ltd. */
	{ 45974, NETWORK_CLOUD },   /* NHNCLOUD */
	{ 46253, NETWORK_VPN },     /* Mudhook Marketing Inc */
	{ 46562, NETWORK_SERVER },  /* Performive LLC */
	{ 46606, NETWORK_SERVER },  /* Unified Layer */
	{ 46844, NETWORK_SERVER },  /* Sharktech */
	{ 47583, NETWORK_SERVER },  /* Hostinger International Limited */
	{ 48282, NETWORK_SERVER },  /* Hosting technology LTD */
	{ 49392, NETWORK_SERVER },  /* LLC Baxet */
	{ 49399, NETWORK_VPN },     /* 31173 Services AB */
	{ 49505, NETWORK_SERVER },  /* JSC Selectel */
	{ 49981, NETWORK_SERVER },  /* WorldStream B.V. */
	{ 50340, NETWORK_SERVER },  /* JSC Selectel */
	{ 50837, NETWORK_CLOUD },   /* CLOUDSIGMA AG */
	{ 51167, NETWORK_SERVER },  /* Contabo GmbH */
	{ 51659, NETWORK_SERVER },  /* LLC Baxet */
	{ 51852, NETWORK_SERVER },  /* Private Layer INC */
	{ 53667, NETWORK_CLOUD },   /* FranTech Solutions */
	{ 54290, NETWORK_SERVER },  /* HostPapa */
	{ 55286, NETWORK_SERVER },  /* B2 Net Solutions Inc. */
	{ 55293, NETWORK_SERVER },  /* A2 Hosting, Inc. */
	{ 55960, NETWORK_CLOUD },   /* Beijing Guanghuan Xinwang Digital */
	{ 55990, NETWORK_CLOUD },   /* Huawei Cloud Service data center */
	{ 57043, NETWORK_SERVER },  /* HOSTKEY B.V. */
	{ 58593, NETWORK_CLOUD },   /* Shanghai Blue Cloud Technology Co.,Ltd */
	{ 58791, NETWORK_CLOUD },   /* GMO Internet,Inc */
	{ 59253, NETWORK_SERVER },  /* LEASEWEB SINGAPORE PTE. LTD. */
	{ 60068, NETWORK_SERVER },  /* Datacamp Limited */
	{ 60781, NETWORK_SERVER },  /* LeaseWeb Netherlands B.V. */
	{ 61317, NETWORK_SERVER },  /* Hivelocity Inc */
	{ 62005, NETWORK_SERVER },  /* BlueVPS OU */
	{ 62240, NETWORK_SERVER },  /* Clouvider Limited */
	{ 62904, NETWORK_SERVER },  /* Eonix Corporation */
	{ 63018, NETWORK_SERVER },  /* Dedicated.com */
	{ 63023, NETWORK_SERVER },  /* GTHost */
	{ 63473, NETWORK_SERVER },  /* HostHatch, LLC */
	{ 63949, NETWORK_CLOUD },   /* Akamai Technologies, Inc. */
	{ 131965, NETWORK_SERVER }, /* Xserver Inc. */
	{ 132203, NETWORK_CLOUD },  /* Shenzhen Tencent Computer Systems Company Limited */
	{ 133478, NETWORK_CLOUD },  /* Tencent Cloud Computing (Beijing) Co., Ltd */
	{ 134351, NETWORK_SERVER }, /* Leaseweb Japan K.K. */
	{ 134963, NETWORK_CLOUD },  /* Alibaba Cloud (Singapore) Private Limited */
	{ 135377, NETWORK_CLOUD },  /* UCLOUD INFORMATION TECHNOLOGY (HK) LIMITED */
	{ 135629, NETWORK_CLOUD },  /* Ningxia West Cloud Data Technology Co.Ltd. */
	{ 136787, NETWORK_VPN },    /* PacketHub S.A. */
	{ 136907, NETWORK_CLOUD },  /* HUAWEI INTERNATIONAL PTE. LTD. */
	{ 141039, NETWORK_VPN },    /* PacketHub S.A. */
	{ 141995, NETWORK_SERVER }, /* Contabo Asia Private Limited */
	{ 147049, NETWORK_VPN },    /* PacketHub S.A. */
	{ 197540, NETWORK_SERVER }, /* netcup GmbH */
	{ 197695, NETWORK_SERVER }, /* "Domain names registrar REG.RU", Ltd */
	{ 198610, NETWORK_SERVER }, /* Beget LLC */
	{ 199218, NETWORK_VPN },    /* Proton AG */
	{ 199524, NETWORK_SERVER }, /* G-Core Labs S.A. */
	{ 200019, NETWORK_SERVER }, /* ALEXHOST SRL */
	{ 200350, NETWORK_CLOUD },  /* Yandex.Cloud LLC */
	{ 202053, NETWORK_CLOUD },  /* UpCloud Ltd */
	{ 202306, NETWORK_SERVER }, /* HOSTGLOBAL.PLUS LTD */
	{ 202422, NETWORK_SERVER }, /* G-Core Labs S.A. */
	{ 203020, NETWORK_SERVER }, /* HostRoyale Technologies Pvt Ltd */
	{ 203619, NETWORK_VPN },    /* IVPN Limited */
	{ 205544, NETWORK_SERVER }, /* LEASEWEB UK LIMITED */
	{ 206264, NETWORK_SERVER }, /* Amarutu Technology Ltd */
	{ 207137, NETWORK_VPN },    /* PacketHub S.A. */
	{ 207990, NETWORK_SERVER }, /* HostRoyale Technologies Pvt Ltd */
	{ 208172, NETWORK_VPN },    /* Proton AG */
	{ 209103, NETWORK_VPN },    /* Proton AG */
	{ 210329, NETWORK_CLOUD },  /* Kamatera Inc */
	{ 210558, NETWORK_SERVER }, /* 1337 Services GmbH */
	{ 210644, NETWORK_SERVER }, /* AEZA INTERNATIONAL LTD */
	{ 210656, NETWORK_CLOUD },  /* Yandex.Cloud LLC */
	{ 210976, NETWORK_SERVER }, /* Timeweb, LLP */
	{ 212238, NETWORK_SERVER }, /* Datacamp Limited */
	{ 213230, NETWORK_CLOUD },  /* Hetzner Online GmbH */
	{ 214813, NETWORK_VPN },    /* 31173 Services AB */
	{ 214996, NETWORK_SERVER }, /* netcup GmbH */
	{ 215728, NETWORK_CLOUD },  /* Kamatera Inc */
	{ 216025, NETWORK_VPN },    /* Mullvad VPN AB */
	{ 216246, NETWORK_SERVER }, /* Aeza Group LLC */
	{ 272096, NETWORK_VPN },    /* PACKETHUB S.A. */
	{ 394380, NETWORK_SERVER }, /* Leaseweb USA, Inc. */
	{ 395954, NETWORK_SERVER }, /* Leaseweb USA, Inc. */
	{ 396190, NETWORK_SERVER }, /* Leaseweb USA, Inc. */
	{ 396362, NETWORK_SERVER }, /* Leaseweb USA, Inc. */
	{ 396507, NETWORK_VPN },    /* Emerald Onion */
	{ 396982, NETWORK_CLOUD },  /* Google LLC */
	{ 397540, NETWORK_VPN },    /* Windscribe */
	{ 398101, NETWORK_SERVER }, /* GoDaddy.com, LLC */
	{ 398343, NETWORK_SERVER }, /* Baxet Group Inc. */
	{ 399629, NETWORK_CLOUD },  /* BL Networks */
};

/*
 * Blocks of those networks in which no customer's machine is, but a mail service for everybody:
 * Exchange Online (Microsoft's list of Microsoft 365 addresses), Amazon SES (amazonses.com's SPF).
 */
static const NetworkBlock mail_service_blocks[] = {
	{ "40.92.0.0", 15 },    { "40.107.0.0", 16 },      { "52.100.0.0", 14 },
	{ "104.47.0.0", 17 },   { "2a01:111:f400::", 48 }, { "2a01:111:f403::", 48 },
	{ "23.249.208.0", 20 }, { "23.251.224.0", 19 },    { "24.110.64.0", 18 },
	{ "54.240.0.0", 17 },   { "69.169.224.0", 20 },    { "76.223.128.0", 19 },
	{ "76.223.176.0", 20 }, { "199.127.232.0", 22 },   { "199.255.192.0", 22 },
	{ "206.55.144.0", 20 }, { "216.221.160.0", 19 },
};
