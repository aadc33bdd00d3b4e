/* SPDX-License-Identifier: MIT */

#include "reputation/reputation.h"

#include <string.h>

#include "ask/questions.h"
#include "data/reputation-services.h"
#include "reputation/hashes.h"
#include "reputation/reader.h"
#include "reputation/subjects.h"

static void
reputation_free(gpointer data)
{
	Reputation *reputation = data;

	g_ptr_array_unref(reputation->threats);
	g_free(reputation->subject);
	g_free(reputation->date);
	g_free(reputation);
}

static bool
is_on(const char *const *services, const char *id)
{
	return services && g_strv_contains(services, id);
}

static RatedKind
kind_told(ServiceTold told)
{
	switch (told) {
	case TOLD_DOMAIN: return RATED_DOMAIN;
	case TOLD_ADDRESS: return RATED_ADDRESS;
	case TOLD_HASH:
	case TOLD_PREFIXES: return RATED_URL;
	}
	g_assert_not_reached();
}

/* Returns what @service is told of @subject, or NULL: there is nothing to tell. (transfer full). */
static char *
told_of(const ReputationService *service, const Subject *subject)
{
	UrlHashes hashes;

	switch (service->told) {
	case TOLD_DOMAIN:
	case TOLD_ADDRESS: return g_strdup(subject->text);
	case TOLD_HASH: return g_compute_checksum_for_string(G_CHECKSUM_SHA256, subject->text, -1);
	case TOLD_PREFIXES:
		url_hashes_of(&hashes, subject->text);
		return url_hashes_prefixes(&hashes);
	}
	g_assert_not_reached();
}

/* Asks one service about one subject. Returns whether there was something to ask. */
static bool
ask(Reputations *reputations, const ReputationService *service, const Subject *subject,
    Ledger *ledger)
{
	g_autofree char *told = told_of(service, subject);
	Reputation *reputation;
	Answer answer;

	if (!told)
		return false;
	answer = ask_rated(ledger, service->id, told);
	reputation = g_new0(Reputation, 1);
	reputation->service = service->id;
	reputation->kind = subject->kind;
	reputation->subject = g_strdup(subject->text);
	reputation->roles = subject->roles;
	reputation->state = answer.state;
	reputation->reason = answer.reason;
	reputation->threats = g_ptr_array_new();
	if (answer.state == ANSWER_KNOWN)
		rated_read(answer.value, reputation);
	g_ptr_array_add(reputations->all, reputation);
	return true;
}

Reputations *
reputations_find(const Facts *facts, const Places *places G_GNUC_UNUSED,
                 const char *const *services, Ledger *ledger)
{
	Reputations *reputations = g_new0(Reputations, 1);
	unsigned asked[G_N_ELEMENTS(reputation_services)] = { 0 };
	g_autoptr(GPtrArray) subjects = NULL;

	reputations->all = g_ptr_array_new_with_free_func(reputation_free);
	if (!services || !services[0])
		return reputations;
	subjects = subjects_of(facts);
	for (guint i = 0; i < subjects->len; i++) {
		const Subject *subject = g_ptr_array_index(subjects, i);

		for (size_t k = 0; k < G_N_ELEMENTS(reputation_services); k++) {
			const ReputationService *service = &reputation_services[k];

			if (kind_told(service->told) == subject->kind &&
			    asked[k] < service->subjects_max && is_on(services, service->id))
				asked[k] += ask(reputations, service, subject, ledger);
		}
	}
	return reputations;
}

void
reputations_free(Reputations *reputations)
{
	if (!reputations)
		return;
	g_ptr_array_unref(reputations->all);
	g_free(reputations);
}

bool
reputation_warns(const Reputation *reputation)
{
	return reputation->state == ANSWER_KNOWN && reputation->standing == RATED_LISTED;
}

const char *
reputation_service_name(const Reputation *reputation)
{
	for (size_t i = 0; i < G_N_ELEMENTS(reputation_services); i++)
		if (strcmp(reputation_services[i].id, reputation->service) == 0)
			return reputation_services[i].name;
	g_assert_not_reached();
}

bool
reputation_has_threat(const Reputation *reputation, const char *threat)
{
	for (guint i = 0; i < reputation->threats->len; i++)
		if (strcmp(g_ptr_array_index(reputation->threats, i), threat) == 0)
			return true;
	return false;
}

const char *
rated_kind_to_string(RatedKind kind)
{
	switch (kind) {
	case RATED_DOMAIN: return "domain";
	case RATED_ADDRESS: return "address";
	case RATED_URL: return "url";
	}
	g_assert_not_reached();
}

const char *
rated_role_to_string(RatedRole role)
{
	switch (role) {
	case RATED_SENDER: return "sender";
	case RATED_LINK: return "link";
	case RATED_ORIGIN: return "origin";
	}
	g_assert_not_reached();
}

const char *
rated_standing_to_string(RatedStanding standing)
{
	switch (standing) {
	case RATED_LISTED: return "listed";
	case RATED_NOT_LISTED: return "not-listed";
	case RATED_NOT_RATED: return "not-rated";
	case RATED_REFUSED: return "refused";
	case RATED_BROKEN: return "broken";
	}
	g_assert_not_reached();
}
