/* SPDX-License-Identifier: MIT */

/* What reputation services say: the first byte names the service, the rest is its answer. */

#include <stdint.h>
#include <string.h>

#include "base/auto.h"
#include "data/reputation-services.h"
#include "reputation/bounds.h"
#include "reputation/reader.h"
#include "web/site.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	g_assert_true(site_init(NULL));
	return 0;
}

/* Of HTTP as it is handed on; of the DNS the JSON itself, for the host wrote it. */
static json_t *
value_of(const ReputationService *service, const uint8_t *data, size_t size)
{
	g_autoptr(GString) text = g_string_new(NULL);

	if (service->way != ASKED_BY_HTTP)
		return json_loadb((const char *)data, size, JSON_ALLOW_NUL, NULL);
	for (size_t i = 0; i < size; i++)
		g_string_append_unichar(text, data[i]);
	return json_pack("{s:i, s:o}", "status", 200, "text", json_stringn(text->str, text->len));
}

static void
check(const Reputation *reputation)
{
	g_assert_true(reputation->threats->len == 0 || reputation->standing == RATED_LISTED);
	g_assert_cmpuint(reputation->threats->len, <=, 6);
	g_assert_cmpuint(reputation->warning, <=, 2 * RATED_COUNT_MAX);
	g_assert_cmpuint(reputation->reports, <=, RATED_COUNT_MAX);
	g_assert_cmpuint(reputation->score, <=, 100);
	g_assert_true(!reputation->date || strlen(reputation->date) <= 32);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const ReputationService *service;
	g_autoptr(json_t) value = NULL;
	Reputation reputation = { 0 };

	if (size == 0)
		return 0;
	service = &reputation_services[data[0] % G_N_ELEMENTS(reputation_services)];
	value = value_of(service, data + 1, size - 1);
	reputation.service = service->id;
	reputation.subject = g_strdup("https://login.evil.example/a?b");
	reputation.threats = g_ptr_array_new();
	rated_read(value, &reputation);
	check(&reputation);
	g_ptr_array_unref(reputation.threats);
	g_free(reputation.subject);
	g_free(reputation.date);
	return 0;
}
