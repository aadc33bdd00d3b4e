/* SPDX-License-Identifier: MIT */

#include "history/past.h"

#include <string.h>

#include "ask/questions.h"
#include "base/auto.h"
#include "history/bounds.h"

/*
 * How much it ties two mails together that they share a trait, and the same text. What a sender
 * chooses for a wave weighs most (its text, where it leads, which account he broke into); what many
 * strangers have in common, least. Seen in pairs of real phishing mails: nine of ten pairs that
 * have this much in common are of one wave.
 */
static const unsigned ties[TRAITS_N] = {
	[TRAIT_ORIGIN] = 4, [TRAIT_NETWORK] = 1, [TRAIT_HELO] = 1,  [TRAIT_ACCOUNT] = 10,
	[TRAIT_SENDER] = 5, [TRAIT_DOMAIN] = 4,  [TRAIT_BRAND] = 2, [TRAIT_MESSAGE_ID] = 2,
	[TRAIT_MAILER] = 1, [TRAIT_PATH] = 3,    [TRAIT_SITE] = 6,  [TRAIT_FILE] = 8,
};

#define TIE_BODY_SAME   10
#define TIE_BODY_ALIKE  8
#define BODY_SAME       3 /* bits of difference: a name or a greeting */
#define TIE_CAMPAIGN    10
#define ORDINARY_ONE_IN 4   /* one honest mail among so many that have a trait */
#define COMMON_ONE_IN   10  /* a trait of every tenth mail of all tells nothing */
#define COMMON_MAILS    50  /* in a history that has so many */
#define COMMON_COUNT    400 /* or of so many; the history counts no further */

/* A trait of this mail, and who else has it. */
typedef struct Company {
	TraitKind kind;
	bool telling;
} Company;

static const char *
known_level(const char *word)
{
	static const char *const levels[] = { "verified", "nothing-found", "caution", "danger" };

	for (size_t i = 0; i < G_N_ELEMENTS(levels); i++)
		if (g_strcmp0(levels[i], word) == 0)
			return levels[i];
	return levels[1];
}

static void
similar_free(Similar *similar)
{
	g_free(similar->mark);
	g_free(similar->brand);
	g_free(similar->provider);
	g_free(similar->country);
	g_free(similar);
}

static char *
text_of(const json_t *object, const char *key)
{
	return g_strdup(json_string_value(json_object_get(object, key)));
}

/* Reads rows of a kind, how many other mails have it, and how many of those were honest. */
static GArray *
read_company(Past *past, const json_t *rows)
{
	GArray *company = g_array_new(FALSE, FALSE, sizeof(Company));
	const json_t *row;
	size_t i;

	json_array_foreach (rows, i, row) {
		Company one = { trait_kind_of(json_string_value(json_array_get(row, 0))), false };
		json_int_t count = json_integer_value(json_array_get(row, 1));
		json_int_t honest = json_integer_value(json_array_get(row, 2));
		bool ordinary = honest * ORDINARY_ONE_IN > count;
		bool common =
			count >= COMMON_COUNT || (past->mails >= COMMON_MAILS &&
		                                  count * COMMON_ONE_IN > (json_int_t)past->mails);

		/* A name that is borrowed is an honest house's, too. */
		one.telling = one.kind != TRAITS_N && (!ordinary || one.kind == TRAIT_BRAND) &&
		              (!common || one.kind == TRAIT_BRAND);
		if (ordinary && one.kind != TRAITS_N)
			past->ordinary |= 1u << one.kind;
		g_array_append_val(company, one);
	}
	return company;
}

/* Returns how much ties the two together. */
static unsigned
read_shared(Similar *similar, const GArray *company, const json_t *row)
{
	const json_t *distance = json_object_get(row, "distance"), *index;
	unsigned tie = 0;
	size_t i;

	json_array_foreach (json_object_get(row, "by"), i, index) {
		json_int_t at = json_integer_value(index);
		const Company *one;

		if (at < 0 || at >= (json_int_t)company->len)
			continue;
		one = &g_array_index(company, Company, at);
		if (one->kind == TRAITS_N || similar->shared & 1u << one->kind)
			continue;
		similar->shared |= 1u << one->kind;
		tie += one->telling ? ties[one->kind] : 0;
	}
	similar->same_body =
		json_is_integer(distance) && json_integer_value(distance) <= SIMHASH_DISTANCE;
	if (similar->same_body)
		tie += json_integer_value(distance) <= BODY_SAME ? TIE_BODY_SAME : TIE_BODY_ALIKE;
	return tie;
}

static Similar *
similar_new(const GArray *company, const json_t *row)
{
	Similar *similar = g_new0(Similar, 1);

	similar->mark = text_of(row, "mark");
	similar->date = json_integer_value(json_object_get(row, "date"));
	similar->level = known_level(json_string_value(json_object_get(row, "level")));
	similar->brand = text_of(row, "brand");
	similar->provider = text_of(row, "provider");
	similar->country = text_of(row, "country");
	similar->belongs = read_shared(similar, company, row) >= TIE_CAMPAIGN &&
	                   similar_was_warned_of(similar);
	return similar;
}

/* Those that belong first, then the newest. */
static gint
compare_similar(gconstpointer a, gconstpointer b)
{
	const Similar *one = *(const Similar *const *)a, *other = *(const Similar *const *)b;

	if (one->belongs != other->belongs)
		return one->belongs ? -1 : 1;
	return one->date > other->date ? -1 : one->date < other->date;
}

static void
read_value(Past *past, const json_t *value)
{
	g_autoptr(GArray) company = NULL;
	const json_t *sender = json_object_get(value, "sender"), *row;
	size_t i;

	past->mails = (unsigned)json_integer_value(json_object_get(value, "count"));
	past->from_sender = (unsigned)json_integer_value(json_object_get(sender, "count"));
	past->from_sender_since = json_integer_value(json_object_get(sender, "first"));
	company = read_company(past, json_object_get(value, "traits"));
	json_array_foreach (json_object_get(value, "similar"), i, row)
		if (json_is_string(json_object_get(row, "mark")))
			g_ptr_array_add(past->similar, similar_new(company, row));
	g_ptr_array_sort(past->similar, compare_similar);
	if (past->similar->len > SIMILAR_MAX)
		g_ptr_array_set_size(past->similar, SIMILAR_MAX);
}

Past *
past_find(const Fingerprint *fingerprint, Ledger *ledger)
{
	Past *past = g_new0(Past, 1);
	Answer answer = ask_seen(ledger, fingerprint->question);

	past->mark = fingerprint->mark;
	past->state = answer.state;
	past->reason = answer.reason;
	past->similar = g_ptr_array_new_with_free_func((GDestroyNotify)similar_free);
	if (answer.state == ANSWER_KNOWN)
		read_value(past, answer.value);
	return past;
}

void
past_free(Past *past)
{
	if (!past)
		return;
	g_ptr_array_unref(past->similar);
	g_free(past);
}

bool
similar_was_warned_of(const Similar *similar)
{
	return strcmp(similar->level, "caution") == 0 || strcmp(similar->level, "danger") == 0;
}
