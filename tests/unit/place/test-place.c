/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <math.h>

#include "base/auto.h"
#include "data/country-centres.h"
#include "place/bounds.h"
#include "place/place.h"

#define LONDON "ec2-18-170-98-138.eu-west-2.compute.amazonaws.com"

/* A place, and what it was read from. */
typedef struct Case {
	json_t *answers;
	Ledger *ledger;
	Place place;
} Case;

/* @answer is JSON with ' for ", or NULL: nobody has answered. */
static void
case_begin(Case *c, const char *ip, const char *name, const char *answer)
{
	g_autofree char *key = g_strconcat("geo:", ip, NULL);

	c->answers = json_object();
	if (answer) {
		g_autofree char *text = g_strdelimit(g_strdup(answer), "'", '"');
		json_t *value = json_loads(text, 0, NULL);

		g_assert_nonnull(value);
		json_object_set_new(c->answers, key, value);
	}
	c->ledger = ledger_new(c->answers, CONSENT_OFFLINE);
	place_find(&c->place, c->ledger, ip, name);
}

static void
case_end(Case *c)
{
	place_clear(&c->place);
	ledger_free(c->ledger);
	json_decref(c->answers);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Case, case_end)

#define KNOWN(value) "{'state':'known','value':{" value "}}"

static void
assert_at(const Place *place, double lat, double lon)
{
	g_assert_true(place->has_position);
	g_assert_cmpfloat_with_epsilon(place->lat, lat, 0.001);
	g_assert_cmpfloat_with_epsilon(place->lon, lon, 0.001);
}

/* The file says Norfolk; Amazon's own name says London. */
static void
test_cloud(void)
{
	g_auto(Case) c = { 0 };

	case_begin(&c, "18.170.98.138", LONDON,
	           KNOWN("'country':'GB','region':'Norfolk','city':'Snettisham','lat':52.879,"
	                 "'lon':0.501,'radius_km':5,'asn':16509,'provider':'Amazon.com, Inc.'"));
	g_assert_cmpint(c.place.state, ==, ANSWER_KNOWN);
	g_assert_true(c.place.exists);
	g_assert_cmpstr(c.place.city, ==, "London");
	g_assert_cmpstr(c.place.country, ==, "GB");
	g_assert_cmpstr(c.place.cloud, ==, "Amazon Web Services");
	g_assert_cmpstr(c.place.cloud_region, ==, "eu-west-2");
	g_assert_cmpstr(c.place.provider, ==, "Amazon.com, Inc.");
	g_assert_cmpint(c.place.precision, ==, PRECISION_CITY);
	g_assert_cmpint(c.place.hosting, ==, HOSTING_CLOUD);
	g_assert_cmpuint(c.place.radius_km, ==, PLACE_RADIUS_CITY);
	assert_at(&c.place, 51.51, -0.13);
}

/* The name tells without any file; but it does not answer for one that is still read. */
static void
test_cloud_without_file(void)
{
	g_auto(Case) failed = { 0 };
	g_auto(Case) pending = { 0 };

	case_begin(&failed, "18.170.98.138", LONDON, "{'state':'failed','reason':'no-data'}");
	g_assert_cmpint(failed.place.state, ==, ANSWER_KNOWN);
	g_assert_null(failed.place.reason);
	g_assert_cmpstr(failed.place.city, ==, "London");
	case_begin(&pending, "18.170.98.138", LONDON, NULL);
	g_assert_cmpint(pending.place.state, ==, ANSWER_PENDING);
	g_assert_false(pending.place.exists);
}

/* Whoever has a block of addresses names them as he likes. */
static void
test_cloud_forged(void)
{
	g_auto(Case) c = { 0 };

	case_begin(&c, "185.32.188.31", LONDON,
	           KNOWN("'country':'PT','city':'Odivelas','lat':38.797,'lon':-9.181,'asn':62416"));
	g_assert_cmpstr(c.place.country, ==, "PT");
	g_assert_null(c.place.cloud);
	g_assert_cmpint(c.place.hosting, ==, HOSTING_UNKNOWN);
}

static void
test_anycast(void)
{
	g_auto(Case) c = { 0 };

	case_begin(&c, "8.8.8.8", NULL,
	           KNOWN("'country':'US','city':'Mountain View','lat':37.4,'lon':-122.1,"
	                 "'asn':15169,'provider':'Google LLC'"));
	g_assert_true(c.place.exists);
	g_assert_true(c.place.anycast);
	g_assert_false(c.place.has_position);
	g_assert_cmpuint(c.place.radius_km, ==, 0);
	g_assert_null(c.place.country);
	g_assert_null(c.place.city);
	g_assert_cmpint(c.place.precision, ==, PRECISION_NONE);
	g_assert_cmpstr(c.place.provider, ==, "Google LLC");
}

/* Without a name a cloud's city is only about, and a mail service's is its owner's. */
static void
test_cloud_without_name(void)
{
	g_auto(Case) cloud = { 0 };
	g_auto(Case) service = { 0 };

	case_begin(&cloud, "18.170.98.138", NULL,
	           KNOWN("'country':'GB','city':'Snettisham','lat':52.879,'lon':0.501,"
	                 "'asn':16509"));
	g_assert_cmpint(cloud.place.precision, ==, PRECISION_CITY);
	g_assert_cmpuint(cloud.place.radius_km, ==, PLACE_RADIUS_REGION);
	case_begin(&service, "54.240.8.31", NULL,
	           KNOWN("'country':'US','city':'Seattle','lat':47.6,'lon':-122.3,'asn':16509"));
	g_assert_cmpint(service.place.precision, ==, PRECISION_COUNTRY);
	g_assert_cmpint(service.place.hosting, ==, HOSTING_UNKNOWN);
	g_assert_null(service.place.city);
	assert_at(&service.place, 38.9, -99.0);
}

static const struct {
	const char *answer;
	Precision precision;
	const char *country, *city;
	bool has_position;
	double lat, lon;
	unsigned radius_km;
} records[] = {
	{ KNOWN("'country':'pt','city':'Odivelas','lat':38.797,'lon':-9.181"), PRECISION_CITY, "PT",
	  "Odivelas", true, 38.797, -9.181, PLACE_RADIUS_CITY },
	{ KNOWN("'country':'PT','city':'Odivelas','lat':38,'lon':-9,'radius_km':20"),
	  PRECISION_CITY, "PT", "Odivelas", true, 38, -9, 20 },
	{ KNOWN("'country':'PT','region':'Lisbon','city':'','lat':38.7,'lon':-9.1"),
	  PRECISION_REGION, "PT", NULL, true, 38.7, -9.1, PLACE_RADIUS_REGION },
	/* A country alone is drawn as the whole of it, wherever the file puts it. */
	{ KNOWN("'country':'JP','lat':35.69,'lon':139.69,'radius_km':50"), PRECISION_COUNTRY, "JP",
	  NULL, true, 36.6, 137.9, 340 },
	{ KNOWN("'country':'JP'"), PRECISION_COUNTRY, "JP", NULL, true, 36.6, 137.9, 340 },
	/* GeoLite2's "somewhere in the USA", even under the name of a town. */
	{ KNOWN("'country':'US','city':'Cheney','lat':37.751,'lon':-97.822,'radius_km':1000"),
	  PRECISION_COUNTRY, "US", NULL, true, 38.9, -99.0, 1730 },
	{ KNOWN("'country':'ZZ'"), PRECISION_COUNTRY, "ZZ", NULL, false, 0, 0, 0 },
	{ KNOWN("'city':'Nowhere','lat':91,'lon':10"), PRECISION_CITY, NULL, "Nowhere", false, 0, 0,
	  0 },
	{ KNOWN("'country':'JP','city':'Kyoto','lat':35,'lon':'x'"), PRECISION_CITY, "JP", "Kyoto",
	  false, 0, 0, 0 },
	{ KNOWN("'country':'Japan','city':7,'lat':null,'asn':-1"), PRECISION_NONE, NULL, NULL,
	  false, 0, 0, 0 },
	{ KNOWN("'country':'PT','city':'Odivelas','lat':38,'lon':-9,'radius_km':1e99"),
	  PRECISION_CITY, "PT", "Odivelas", true, 38, -9, PLACE_RADIUS_MAX },
	{ KNOWN("'country':'PT','city':'Odivelas','lat':38,'lon':-9,'radius_km':-3"),
	  PRECISION_CITY, "PT", "Odivelas", true, 38, -9, PLACE_RADIUS_CITY },
	{ "{'state':'known','value':[]}", PRECISION_NONE, NULL, NULL, false, 0, 0, 0 },
	{ "{'state':'known','value':{},'exists':false}", PRECISION_NONE, NULL, NULL, false, 0, 0,
	  0 },
};

static void
test_precision(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(records); i++) {
		g_auto(Case) c = { 0 };

		g_test_message("%s", records[i].answer);
		case_begin(&c, "185.32.188.31", NULL, records[i].answer);
		g_assert_cmpint(c.place.precision, ==, records[i].precision);
		g_assert_cmpstr(c.place.country, ==, records[i].country);
		g_assert_cmpstr(c.place.city, ==, records[i].city);
		g_assert_cmpint(c.place.has_position, ==, records[i].has_position);
		g_assert_cmpuint(c.place.radius_km, ==, records[i].radius_km);
		if (records[i].has_position)
			assert_at(&c.place, records[i].lat, records[i].lon);
	}
}

/* What is not known is said so, and an address of nobody's is not asked about. */
static void
test_unknown(void)
{
	g_auto(Case) failed = { 0 };
	g_auto(Case) none = { 0 };
	g_auto(Case) inside = { 0 };

	case_begin(&failed, "185.32.188.31", NULL, "{'state':'failed','reason':'no-data'}");
	g_assert_cmpint(failed.place.state, ==, ANSWER_FAILED);
	g_assert_cmpstr(failed.place.reason, ==, "no-data");
	g_assert_false(failed.place.exists);
	case_begin(&none, "185.32.188.31", NULL, "{'state':'known','value':{},'exists':false}");
	g_assert_cmpint(none.place.state, ==, ANSWER_KNOWN);
	g_assert_false(none.place.exists);
	case_begin(&inside, "192.168.1.1", NULL, NULL);
	g_assert_cmpint(inside.place.state, ==, ANSWER_KNOWN);
	g_assert_false(inside.place.exists);
	g_assert_false(ledger_is_pending(inside.ledger));
}

static void
test_centres(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(country_centres); i++) {
		const CountryCentre *centre = &country_centres[i];

		g_test_message("%s", centre->code);
		if (i > 0)
			g_assert_cmpstr(country_centres[i - 1].code, <, centre->code);
		g_assert_true(fabsf(centre->lat) <= 90 && fabsf(centre->lon) <= 180);
		g_assert_cmpuint(centre->radius_km, >, 0);
		g_assert_cmpuint(centre->radius_km, <, PLACE_RADIUS_MAX);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/place/cloud", test_cloud);
	g_test_add_func("/place/cloud-without-file", test_cloud_without_file);
	g_test_add_func("/place/cloud-forged", test_cloud_forged);
	g_test_add_func("/place/cloud-without-name", test_cloud_without_name);
	g_test_add_func("/place/anycast", test_anycast);
	g_test_add_func("/place/precision", test_precision);
	g_test_add_func("/place/unknown", test_unknown);
	g_test_add_func("/place/centres", test_centres);
	return g_test_run();
}
