/* SPDX-License-Identifier: MIT */

#include "dissect/dissect.h"

#include "base/auto.h"
#include "checks/check.h"
#include "message/brand-keys.h"
#include "message/brand.h"
#include "message/read.h"
#include "report/report.h"
#include "verdict/familiar.h"
#include "web/site.h"

struct Dissection {
	GByteArray *raw;
	Facts *facts;
	Signatures *signatures;
	Fingerprint *fingerprint; /* NULL: no history is kept */
	People *people;
	char **organisations; /* that receive the account's mail */
	char **blocklists;    /* that may be asked about the origin */
	char **services;      /* of reputation, that are switched on */
	char *visit;          /* the address that the reader wants to be visited, or NULL */
	char *visit_question; /* about it */
	int64_t now;
	Consent consent;
	bool brief;       /* the verdict and its headline are all that is wanted */
	bool files_first; /* nothing is judged before the host has told what its files know */
	char *id;
	unsigned revision;
};

void
dissect_init(void)
{
	json_set_alloc_funcs(g_malloc, g_free);
	json_object_seed(0); /* from the system's random numbers, while they can be had */
	message_init();
	site_init(NULL);
	brand_init();
	brand_keys_init();
	authenticate_init();
}

/* Returns: (transfer container) the strings of an array, NULL-terminated; they stay JSON's. */
static const char **
strings_of(const json_t *array)
{
	GPtrArray *strings = g_ptr_array_new();
	size_t i;
	const json_t *value;

	json_array_foreach (array, i, value)
		if (json_is_string(value))
			g_ptr_array_add(strings, (gpointer)json_string_value(value));
	g_ptr_array_add(strings, NULL);
	return (const char **)g_ptr_array_free(strings, FALSE);
}

/* Returns: (transfer container) what QR codes say, rows of a text and a place; they stay JSON's. */
static CodeText *
codes_of(const json_t *rows, size_t *ret_n)
{
	GArray *codes = g_array_new(FALSE, FALSE, sizeof(CodeText));
	const json_t *row;
	size_t i;

	json_array_foreach (rows, i, row) {
		CodeText code = {
			.text = json_string_value(json_array_get(row, 0)),
			.at = json_string_value(json_array_get(row, 1)),
		};

		if (code.text && code.at)
			g_array_append_val(codes, code);
	}
	*ret_n = codes->len;
	return (CodeText *)(gpointer)g_array_free(codes, FALSE);
}

/*
 * What has been seen of the account's mails: rows of an organisation or null, a sender's domain and
 * a count (authenticate/results.h). Returns the organisation that receives its mail, borrowed.
 */
static const char *
learn(const json_t *rows)
{
	g_autoptr(GArray) sightings = g_array_new(FALSE, FALSE, sizeof(Sighting));
	const json_t *row;
	size_t i;

	json_array_foreach (rows, i, row) {
		Sighting sighting = {
			.organisation = json_string_value(json_array_get(row, 0)),
			.sender = json_string_value(json_array_get(row, 1)),
			.count = (unsigned)json_integer_value(json_array_get(row, 2)),
		};

		g_array_append_val(sightings, sighting);
	}
	return results_learn((const Sighting *)(gpointer)sightings->data, sightings->len,
	                     &results_learning);
}

/* Returns: (transfer full) who receives the account's mail: those that are named, else learned. */
static char **
organisations_of(const json_t *settings, const char *const *receivers)
{
	const char *learned = learn(json_object_get(settings, "sightings"));
	const char *const one[] = { learned, NULL };

	return g_strdupv((char **)(receivers[0] ? receivers : one));
}

Dissection *
dissection_new(GByteArray *raw, const json_t *settings)
{
	Dissection *dissection = g_new0(Dissection, 1);
	g_autofree const char **recipients = strings_of(json_object_get(settings, "recipients"));
	g_autofree const char **receivers = strings_of(json_object_get(settings, "receivers"));
	g_autofree const char **blocklists = strings_of(json_object_get(settings, "blocklists"));
	g_autofree const char **services = strings_of(json_object_get(settings, "services"));
	g_autofree const char **rendered = strings_of(json_object_get(settings, "rendered"));
	size_t n_codes = 0;
	g_autofree CodeText *codes = codes_of(json_object_get(settings, "codes"), &n_codes);
	json_int_t size = json_integer_value(json_object_get(settings, "size"));
	ReadSettings read = {
		.recipients = recipients,
		.receivers = receivers,
		.rendered = rendered,
		.codes = codes,
		.n_codes = n_codes,
		.stored_size = (size_t)MAX(size, 0),
	};

	dissection->raw = raw;
	dissection->id = g_strdup(json_string_value(json_object_get(settings, "id")));
	dissection->consent =
		(Consent)CLAMP(json_integer_value(json_object_get(settings, "consent")),
	                       CONSENT_OFFLINE, CONSENT_VISIT);
	dissection->facts = message_read(raw, &read);
	dissection->signatures = signatures_new(dissection->facts);
	if (json_is_true(json_object_get(settings, "history")))
		dissection->fingerprint = fingerprint_new(dissection->facts);
	dissection->people = people_read(dissection->facts, json_object_get(settings, "people"),
	                                 json_object_get(settings, "trust"));
	dissection->organisations = organisations_of(settings, receivers);
	dissection->blocklists = g_strdupv((char **)blocklists);
	dissection->services = g_strdupv((char **)services);
	dissection->visit = g_strdup(json_string_value(json_object_get(settings, "visit")));
	if (dissection->visit)
		dissection->visit_question = g_strconcat("visit:", dissection->visit, NULL);
	dissection->now = json_integer_value(json_object_get(settings, "now"));
	dissection->brief = json_is_true(json_object_get(settings, "brief"));
	dissection->files_first = json_is_true(json_object_get(settings, "files_first"));
	return dissection;
}

/* What the host should find out before it calls again. */
static void
write_question(const char *question, Consent consent G_GNUC_UNUSED, AnswerState state,
               const json_t *answer G_GNUC_UNUSED, void *user)
{
	g_autoptr(json_t) text = state == ANSWER_PENDING ? json_string(question) : NULL;

	if (text)
		writer_json(user, NULL, text);
}

static void
find_offline(const char *question G_GNUC_UNUSED, Consent consent, AnswerState state,
             const json_t *answer G_GNUC_UNUSED, void *user)
{
	bool *waits = user;

	*waits |= state == ANSWER_PENDING && consent == CONSENT_OFFLINE;
}

/* Whether the host answers something at once and calls again: then a report would be in vain. */
static bool
only_asks(Dissection *dissection, const Ledger *ledger)
{
	bool waits = false;

	if (dissection->files_first)
		ledger_foreach(ledger, find_offline, &waits);
	dissection->files_first = false;
	return waits;
}

/* What the mail is by itself, whatever was seen before it. */
static Level
level_alone(const GPtrArray *findings, bool verified, bool familiar)
{
	g_autoptr(GPtrArray) alone = g_ptr_array_new();

	for (guint i = 0; i < findings->len; i++) {
		Finding *finding = g_ptr_array_index(findings, i);

		if (finding->check->section != SECTION_HISTORY)
			g_ptr_array_add(alone, finding);
	}
	return verdict_of(alone, verified, familiar).level;
}

static void
judge(Dissection *dissection, const Outside *outside, Ledger *ledger, Writer *writer)
{
	g_autoptr(GPtrArray) findings = checks_run(dissection->facts, outside);
	bool verified = sender_is_verified(dissection->facts, outside->authentication);
	bool familiar = sender_is_familiar(outside);
	Report report = {
		.id = dissection->id,
		.revision = ++dissection->revision,
		.brief = dissection->brief,
		.facts = dissection->facts,
		.outside = outside,
		.findings = findings,
		.ledger = ledger,
		.verdict = verdict_of(findings, verified, familiar),
	};
	Remembered remembered = {
		.fingerprint = dissection->fingerprint,
		.past = outside->past,
		.places = outside->places,
	};

	report_write(writer, "report", &report);
	if (!dissection->fingerprint)
		return;
	remembered.level = level_alone(findings, verified, familiar);
	remembered_write(writer, "remember", &remembered);
}

/* The visit that the reader has said yes to is the one question he has seen himself. */
static Ledger *
ledger_for(const Dissection *dissection, const json_t *answers)
{
	Ledger *ledger = ledger_new(answers, dissection->consent);

	ledger_allow(ledger, dissection->visit_question);
	return ledger;
}

char *
dissection_report(Dissection *dissection, const json_t *answers, size_t *ret_len)
{
	Ledger *ledger = ledger_for(dissection, answers);
	AuthenticationSettings settings = {
		.organisations = (const char *const *)dissection->organisations,
		.blocklists = (const char *const *)dissection->blocklists,
		.now = dissection->now,
	};
	g_autoptr(Authentication) auth =
		authenticate(dissection->facts, dissection->signatures, ledger, &settings);
	g_autoptr(Places) places = places_find(dissection->facts, auth, ledger);
	g_autoptr(Owners) owners = owners_find(dissection->facts, places, ledger);
	g_autoptr(Listings) listings = listings_find(dissection->facts, ledger);
	g_autoptr(Reputations) reputations = reputations_find(
		dissection->facts, places, (const char *const *)dissection->services, ledger);
	g_autoptr(Visit) visit =
		visit_find(dissection->facts, dissection->visit, dissection->now, ledger);
	g_autoptr(Past) past =
		dissection->fingerprint ? past_find(dissection->fingerprint, ledger) : NULL;
	Outside outside = {
		.authentication = auth,
		.places = places,
		.owners = owners,
		.listings = listings,
		.reputations = reputations,
		.visit = visit,
		.past = past,
		.people = dissection->people,
		.now = dissection->now,
	};
	Writer writer = { .out = g_string_sized_new(8192) };

	writer_begin_object(&writer, NULL);
	if (only_asks(dissection, ledger)) {
		writer_begin_object(&writer, "report");
		writer_end_object(&writer);
	} else {
		judge(dissection, &outside, ledger, &writer);
	}
	writer_begin_array(&writer, "questions");
	ledger_foreach(ledger, write_question, &writer);
	writer_end_array(&writer);
	writer_end_object(&writer);
	ledger_free(ledger);
	if (ret_len)
		*ret_len = writer.out->len;
	return g_string_free(writer.out, FALSE);
}

void
dissection_free(Dissection *dissection)
{
	if (!dissection)
		return;
	g_strfreev(dissection->organisations);
	g_strfreev(dissection->blocklists);
	g_strfreev(dissection->services);
	g_free(dissection->visit);
	g_free(dissection->visit_question);
	fingerprint_free(dissection->fingerprint);
	people_free(dissection->people);
	signatures_free(dissection->signatures);
	facts_free(dissection->facts);
	g_byte_array_unref(dissection->raw);
	g_free(dissection->id);
	g_free(dissection);
}
