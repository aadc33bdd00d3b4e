/* SPDX-License-Identifier: MIT */

#include "place/cloud.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "place/bounds.h"

/* Returns how many bytes of @name stand before @suffix and its dot, 0 when it does not end so. */
static size_t
length_before(const char *name, size_t len, const char *suffix)
{
	size_t n = strlen(suffix);

	if (len <= n + 1 || name[len - n - 1] != '.' ||
	    g_ascii_strncasecmp(name + len - n, suffix, n) != 0)
		return 0;
	return len - n - 1;
}

static size_t
length_before_suffix(const Cloud *cloud, const char *name, size_t len)
{
	size_t before = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(cloud->suffixes) && cloud->suffixes[i] && !before; i++)
		before = length_before(name, len, cloud->suffixes[i]);
	return before;
}

static bool
is_label(const char *label, size_t len, const char *wanted)
{
	return strlen(wanted) == len && g_ascii_strncasecmp(label, wanted, len) == 0;
}

static const CloudRegion *
region_of_label(const Cloud *cloud, const char *label, size_t len)
{
	for (unsigned i = 0; i < cloud->n_regions; i++)
		if (is_label(label, len, cloud->regions[i].label))
			return &cloud->regions[i];
	return NULL;
}

/* Goes through the labels of @name (@len bytes) from its end, then tries what begins the first. */
static const CloudRegion *
region_of_name(const Cloud *cloud, const char *name, size_t len)
{
	const CloudRegion *region = NULL;
	size_t end = len;

	for (unsigned i = 0; i < PLACE_LABELS_MAX && end > 0 && !region; i++) {
		const char *dot = memrchr(name, '.', end);
		size_t begin = dot ? (size_t)(dot + 1 - name) : 0;

		region = region_of_label(cloud, name + begin, end - begin);
		end = dot ? begin - 1 : 0;
	}
	return region ? region : region_of_label(cloud, name, strcspn(name, "-."));
}

static bool
is_in_network(const Cloud *cloud, uint32_t asn)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cloud->networks); i++)
		if (cloud->networks[i] == asn)
			return true;
	return asn == 0;
}

const CloudRegion *
cloud_region(const char *name, uint32_t asn, const Cloud **ret_cloud)
{
	size_t len = name ? strlen(name) : 0;

	if (len > 0 && name[len - 1] == '.')
		len--;
	for (size_t i = 0; len > 0 && i < G_N_ELEMENTS(clouds); i++) {
		size_t before = length_before_suffix(&clouds[i], name, len);
		const CloudRegion *region = before > 0 && is_in_network(&clouds[i], asn)
		                                    ? region_of_name(&clouds[i], name, before)
		                                    : NULL;

		if (region) {
			*ret_cloud = &clouds[i];
			return region;
		}
	}
	return NULL;
}
