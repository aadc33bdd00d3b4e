/* SPDX-License-Identifier: MIT */

/* Authentication-Results of real providers, and of those who forge them. */

#include <string.h>

#include "../web/vectors.h"
#include "authenticate/results.h"
#include "message/read.h"
#include "web/site.h"

/* The suite's accounts hold some fifteen mails; what is shipped waits for more. */
static const Learning suite_learning = { .mails = 3, .senders = 1, .share = 0.60 };

typedef struct Mail {
	GByteArray *raw;
	Facts *facts;
} Mail;

static void
mail_free(Mail *mail)
{
	facts_free(mail->facts);
	g_byte_array_unref(mail->raw);
	g_free(mail);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Mail, mail_free)

static Mail *
mail_load(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	const ReadSettings settings = { 0 };
	Mail *mail = g_new0(Mail, 1);
	char *text = NULL;
	gsize len = 0;

	g_assert_true(g_file_get_contents(path, &text, &len, NULL));
	mail->raw = g_byte_array_new_take((guint8 *)text, len);
	mail->facts = message_read(mail->raw, &settings);
	return mail;
}

static const ResultsField *
field_at(const Results *results, guint i)
{
	return g_ptr_array_index(results->fields, i);
}

/* Whether the ids are those of the suite, and the first @leading fields trusted and no other. */
static bool
fields_agree(const Results *results, const json_t *want)
{
	const json_t *ids = json_object_get(want, "authserv_ids");
	guint leading = (guint)json_integer_value(json_object_get(want, "trusted_leading"));

	if (results->fields->len != json_array_size(ids))
		return false;
	for (guint i = 0; i < results->fields->len; i++) {
		const ResultsField *field = field_at(results, i);

		if (g_strcmp0(field->authserv_id, json_string_value(json_array_get(ids, i))) != 0 ||
		    field->trusted != (i < leading) || field->forged)
			return false;
	}
	return true;
}

/* Returns how many of the account's mails agree. Adds to *forged those trusted that must not be. */
static size_t
run_account(const char *folder, const char *account, const json_t *want, unsigned *forged,
            bool *ret_learned)
{
	g_autofree char *path = g_build_filename(folder, account, NULL);
	g_autoptr(GPtrArray) mails = g_ptr_array_new_with_free_func((GDestroyNotify)mail_free);
	g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func((GDestroyNotify)results_free);
	g_autoptr(GArray) sightings = g_array_new(FALSE, FALSE, sizeof(Sighting));
	const char *wanted = json_string_value(json_object_get(want, "learned"));
	const char *name = NULL, *organisations[2] = { NULL };
	json_t *mail_want = NULL;
	size_t agreed = 0;
	guint i = 0;

	json_object_foreach (json_object_get(want, "messages"), name, mail_want) {
		Mail *mail = mail_load(path, name);
		Results *results = results_read(mail->facts, NULL, RESULTS_RELAXED);
		Sighting sighting = { results->newest, strchr(name, '@'), 1 };

		g_ptr_array_add(mails, mail);
		g_ptr_array_add(before, results);
		g_array_append_val(sightings, sighting);
	}
	organisations[0] =
		results_learn((Sighting *)sightings->data, sightings->len, &suite_learning);
	*ret_learned = g_strcmp0(organisations[0], g_strcmp0(wanted, "(none)") ? wanted : "") == 0;
	json_object_foreach (json_object_get(want, "messages"), name, mail_want) {
		const Mail *mail = g_ptr_array_index(mails, i++);
		g_autoptr(Results) results =
			results_read(mail->facts, organisations, RESULTS_RELAXED);
		guint leading =
			(guint)json_integer_value(json_object_get(mail_want, "trusted_leading"));

		if (fields_agree(results, mail_want))
			agreed++;
		else
			g_test_message("%s/%s", account, name);
		for (guint k = leading; k < results->fields->len; k++)
			*forged += field_at(results, k)->trusted;
	}
	return agreed;
}

static void
test_accounts(void)
{
	g_autofree char *folder = vectors_path("authentication-results/accounts");
	g_autofree char *path =
		folder ? vectors_path("authentication-results/accounts-expected.json") : NULL;
	g_autoptr(json_t) accounts = path ? vectors_load(path) : NULL;
	size_t mails = 0, agreed = 0, learned = 0;
	const char *account = NULL;
	unsigned forged = 0;
	json_t *want = NULL;

	if (!path)
		return;
	json_object_foreach (accounts, account, want) {
		bool right = false;

		mails += json_object_size(json_object_get(want, "messages"));
		agreed += run_account(folder, account, want, &forged, &right);
		if (!right)
			g_test_message("%s: learned another organisation", account);
		learned += right;
	}
	g_test_message("%zu of %zu accounts learned, %zu of %zu mails, %u forged accepted", learned,
	               json_object_size(accounts), agreed, mails, forged);
	g_assert_cmpuint(mails, >, 0);
	g_assert_cmpuint(learned, ==, json_object_size(accounts));
	g_assert_cmpuint(agreed, ==, mails);
	g_assert_cmpuint(forged, ==, 0);
}

/* With nothing configured the suite trusts the newest field's id, and that alone. */
static Results *
read_as_configured(const Facts *facts, const json_t *test)
{
	ResultsReading reading =
		json_is_true(json_object_get(test, "relaxed")) ? RESULTS_RELAXED : RESULTS_STRICT;
	const json_t *trust = json_object_get(test, "trust");
	g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);

	for (size_t i = 0; i < json_array_size(trust); i++)
		g_ptr_array_add(ids, g_strdup(json_string_value(json_array_get(trust, i))));
	if (ids->len == 0) {
		g_autoptr(Results) all = results_read(facts, NULL, reading);

		if (all->fields->len > 0)
			g_ptr_array_add(ids, g_strdup(field_at(all, 0)->authserv_id));
	}
	g_ptr_array_add(ids, NULL);
	return results_read_named(facts, (const char *const *)ids->pdata, reading);
}

/* Returns: (transfer full): of @method's trusted results the words, or domains of those passed. */
static json_t *
list(const Results *results, const char *method, const char *property)
{
	json_t *out = json_array();

	for (guint i = 0; i < results->fields->len; i++) {
		const ResultsField *field = field_at(results, i);

		for (guint k = 0; field->trusted && k < field->methods->len; k++) {
			const MethodResult *r = g_ptr_array_index(field->methods, k);
			const char *value =
				property ? g_hash_table_lookup(r->properties, property) : r->result;

			if (strcmp(r->method, method) == 0 && value &&
			    (!property || strcmp(r->result, "pass") == 0))
				json_array_append_new(out, json_string(value));
		}
	}
	return out;
}

static bool
contains(const json_t *array, const json_t *value)
{
	for (size_t i = 0; i < json_array_size(array); i++)
		if (json_equal(json_array_get(array, i), value))
			return true;
	return false;
}

static bool
same_set(const json_t *a, const json_t *b)
{
	for (size_t i = 0; i < json_array_size(a); i++)
		if (!contains(b, json_array_get(a, i)))
			return false;
	return json_array_size(a) == json_array_size(b);
}

static bool
header_agrees(const Results *results, const json_t *test)
{
	g_autoptr(json_t) signers = list(results, "dkim", "header.d");
	g_autoptr(json_t) spf = list(results, "spf", NULL), dmarc = list(results, "dmarc", NULL);
	const json_t *want = json_object_get(test, "dkim_pass_sdid");
	const MethodResult *first = results_find(results, "spf");
	/* The suite has the signer that fits the author first; here nobody knows the author. */
	bool agrees = !want || same_set(want, signers);

	want = json_object_get(test, "spf");
	agrees &= !want || g_strcmp0(json_string_value(want), first ? first->result : NULL) == 0;
	want = json_object_get(test, "spf_sorted");
	agrees &= !want || same_set(want, spf);
	want = json_object_get(test, "dmarc_sorted");
	return agrees && (!want || same_set(want, dmarc));
}

static void
test_headers(void)
{
	g_autofree char *folder = vectors_path("authentication-results/headers");
	g_autofree char *path =
		folder ? vectors_path("authentication-results/headers-expected.json") : NULL;
	g_autoptr(json_t) tests = path ? vectors_load(path) : NULL;
	json_t *test = NULL;
	size_t i = 0, agreed = 0;

	if (!path)
		return;
	json_array_foreach (tests, i, test) {
		g_autoptr(Mail) mail =
			mail_load(folder, json_string_value(json_object_get(test, "file")));
		g_autoptr(Results) results = read_as_configured(mail->facts, test);

		if (header_agrees(results, test)) {
			agreed++;
		} else {
			g_autofree char *text = json_dumps(test, JSON_COMPACT);

			g_test_message("%s", text);
		}
	}
	g_test_message("%zu of %zu", agreed, json_array_size(tests));
	g_assert_cmpuint(json_array_size(tests), >, 0);
	g_assert_cmpuint(agreed, ==, json_array_size(tests));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	g_assert_true(site_init(NULL));
	g_test_add_func("/results-suite/accounts", test_accounts);
	g_test_add_func("/results-suite/headers", test_headers);
	return g_test_run();
}
