/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <math.h>
#include <string.h>

#include "place/cloud.h"

#define AMAZON "Amazon Web Services"

static const struct {
	const char *name;
	uint32_t asn;
	const char *cloud, *region, *country, *city; /* NULL: tells nothing */
} names[] = {
	{ "ec2-18-170-98-138.eu-west-2.compute.amazonaws.com", 16509, AMAZON, "eu-west-2", "GB",
	  "London" },
	{ "EC2-18-170-98-138.EU-WEST-2.compute.amazonaws.com.", 16509, AMAZON, "eu-west-2", "GB",
	  "London" },
	{ "ec2-3-80-1-2.compute-1.amazonaws.com", 14618, AMAZON, "us-east-1", "US", "Ashburn" },
	{ "ec2-54-64-1-2.ap-northeast-1.compute.amazonaws.com", 0, AMAZON, "ap-northeast-1", "JP",
	  "Tokyo" },
	{ "ec2-52-80-1-2.cn-north-1.compute.amazonaws.com.cn", 55960, AMAZON, "cn-north-1", "CN",
	  "Beijing" },
	{ "a8-31.smtp-out.amazonses.com", 16509, AMAZON, "us-east-1", "US", "Ashburn" },
	{ "a27-10.smtp-out.us-west-2.amazonses.com", 16509, AMAZON, "us-west-2", "US", "Boardman" },
	{ "mail.japaneast.cloudapp.azure.com", 8075, "Microsoft Azure", "japaneast", "JP",
	  "Tokyo" },
	/* The label is the customer's; the one after it is Microsoft's. */
	{ "westeurope.eastus2.cloudapp.azure.com", 8075, "Microsoft Azure", "eastus2", "US",
	  "Boydton" },
	{ "94-237-1-2.de-fra1.upcloud.host", 202053, "UpCloud", "de-fra1", "DE", "Frankfurt" },
	{ "tk2-245-12345.vs.sakura.ne.jp", 9371, "Sakura Internet", "tk2", "JP", "Tokyo" },
	{ "v133-130-1-2.a00b.g.tyo1.static.cnode.io", 7506, "ConoHa", "tyo1", "JP", "Tokyo" },
	{ "v133-18-1-2.vir.kagoya.net", 24282, "KAGOYA", "vir", "JP", "Seika" },
	{ "smtp.email.ap-osaka-1.oci.oraclecloud.com", 31898, "Oracle Cloud", "ap-osaka-1", "JP",
	  "Osaka" },

	{ "abi149hd125.arn1.oracleemaildelivery.com", 31898, "Oracle Cloud", "eu-stockholm-1", "SE",
	  "Stockholm" },

	/* Somebody else's network bears the name: it is invented. */
	{ "ec2-18-170-98-138.eu-west-2.compute.amazonaws.com", 64500, NULL, NULL, NULL, NULL },
	/* Names that only look so, and clouds whose names tell nothing. */
	{ "eu-west-2.compute.amazonaws.com.evil.example", 0, NULL, NULL, NULL, NULL },
	{ "eu-west-2.evilamazonaws.com", 0, NULL, NULL, NULL, NULL },
	{ "ec2-1.eu-west-99.compute.amazonaws.com", 0, NULL, NULL, NULL, NULL },
	{ "1.2.3.4.bc.googleusercontent.com", 396982, NULL, NULL, NULL, NULL },
	{ "amazonaws.com", 0, NULL, NULL, NULL, NULL },
	{ ".amazonaws.com", 0, NULL, NULL, NULL, NULL },
	{ "....amazonaws.com", 0, NULL, NULL, NULL, NULL },
	{ "eu-west-2.a.b.c.d.e.f.g.h.amazonaws.com", 0, NULL, NULL, NULL, NULL },
	{ ".", 0, NULL, NULL, NULL, NULL },
	{ "", 0, NULL, NULL, NULL, NULL },
	{ NULL, 0, NULL, NULL, NULL, NULL },
};

static void
test_names(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		const Cloud *cloud = NULL;
		const CloudRegion *region = cloud_region(names[i].name, names[i].asn, &cloud);

		g_test_message("%s", names[i].name ? names[i].name : "NULL");
		g_assert_cmpstr(cloud ? cloud->name : NULL, ==, names[i].cloud);
		g_assert_cmpstr(region ? region->id : NULL, ==, names[i].region);
		g_assert_cmpstr(region ? region->country : NULL, ==, names[i].country);
		g_assert_cmpstr(region ? region->city : NULL, ==, names[i].city);
	}
}

/* A region stands once, with a country and somewhere on Earth. */
static void
test_table(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(clouds); i++) {
		g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

		g_assert_nonnull(clouds[i].suffixes[0]);
		g_assert_cmpuint(clouds[i].networks[0], >, 0);
		g_assert_cmpuint(clouds[i].n_regions, >, 0);
		for (unsigned k = 0; k < clouds[i].n_regions; k++) {
			const CloudRegion *region = &clouds[i].regions[k];

			g_test_message("%s %s", clouds[i].name, region->label);
			g_assert_true(g_hash_table_add(seen, (gpointer)region->label));
			g_assert_cmpuint(strlen(region->country), ==, 2);
			g_assert_true(fabsf(region->lat) <= 90 && fabsf(region->lon) <= 180);
			g_assert_true(region->lat != 0 && region->lon != 0);
		}
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/cloud/names", test_names);
	g_test_add_func("/cloud/table", test_table);
	return g_test_run();
}
