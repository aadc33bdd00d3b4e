/* SPDX-License-Identifier: MIT */

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/auto.h"
#include "dissect/dissect.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *
report_of(const uint8_t *data, size_t size)
{
	GByteArray *raw = g_byte_array_sized_new((guint)size + 1);
	g_autoptr(Dissection) dissection = NULL;
	g_autoptr(json_t) reply = NULL;
	size_t len = 0;
	char *text;

	g_byte_array_append(raw, data, (guint)size);
	dissection = dissection_new(raw, NULL);
	text = dissection_report(dissection, NULL, &len);
	reply = json_loadb(text, len, JSON_REJECT_DUPLICATES, NULL);
	g_assert_nonnull(reply);
	return text;
}

/* Any bytes give a report of valid UTF-8, and the same one twice. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool initialized;
	g_autofree char *first = NULL;
	g_autofree char *second = NULL;

	if (!initialized) {
		dissect_init();
		initialized = true;
	}
	first = report_of(data, size);
	second = report_of(data, size);
	g_assert_true(g_utf8_validate(first, -1, NULL));
	g_assert_cmpstr(first, ==, second);
	return 0;
}
