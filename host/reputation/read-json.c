/* SPDX-License-Identifier: MIT */

/* What services say that answer in JSON */

#include <string.h>

#include "base/auto.h"
#include "reputation/bounds.h"
#include "reputation/reader.h"

#define DATE_LEN  10  /* "2026-11-29" */
#define SCORE_MAX 100 /* of AbuseIPDB, in percent */

/* Returns: (transfer full): the object that @bytes are, or NULL. jansson bounds its depth. */
static json_t *
parse(const char *bytes, size_t len)
{
	json_t *object = json_loadb(bytes, len, JSON_ALLOW_NUL, NULL);

	if (!json_is_object(object))
		g_clear_pointer(&object, json_decref);
	return object;
}

/* Reads a count, which some write as a string. Returns false when it is none. */
static bool
read_count(const json_t *value, unsigned *ret)
{
	const char *text = json_string_value(value);
	json_int_t number = -1;

	if (json_is_integer(value))
		number = json_integer_value(value);
	else if (text && g_ascii_isdigit(*text) && strlen(text) <= DATE_LEN)
		number = (json_int_t)g_ascii_strtoll(text, NULL, 10);
	if (number < 0 || number > RATED_COUNT_MAX)
		return false;
	*ret = (unsigned)number;
	return true;
}

/* Keeps the day of "2026-11-29 07:09:01 UTC" and of "2026-11-29T…", whichever is the later. */
static void
take_date(const json_t *value, Reputation *reputation)
{
	const char *text = json_string_value(value);
	bool good = text && strlen(text) >= DATE_LEN;

	for (size_t i = 0; good && i < DATE_LEN; i++)
		good = i == 4 || i == 7 ? text[i] == '-' : g_ascii_isdigit(text[i]) != 0;
	if (!good || (reputation->date && strncmp(text, reputation->date, DATE_LEN) <= 0))
		return;
	g_free(reputation->date);
	reputation->date = g_strndup(text, DATE_LEN);
}

/*
 * { "query_status": "ok", "url_count": "3", "urls": [{ "date_added": "…", "url_status": "online" }]
 * }
 */
void
rated_read_urlhaus(const char *bytes, size_t len, Reputation *reputation)
{
	g_autoptr(json_t) object = parse(bytes, len);
	const char *status = json_string_value(json_object_get(object, "query_status"));
	const json_t *urls = json_object_get(object, "urls");
	unsigned count = 0;
	const json_t *url;
	size_t i;

	if (g_strcmp0(status, "no_results") == 0) {
		reputation->standing = RATED_NOT_LISTED;
		return;
	}
	if (g_strcmp0(status, "ok") != 0 || !json_is_array(urls))
		return;
	if (json_array_size(urls) == 0) {
		reputation->standing = RATED_NOT_LISTED;
		return;
	}
	json_array_foreach (urls, i, url) {
		if (i == RATED_ITEMS_MAX)
			break;
		take_date(json_object_get(url, "date_added"), reputation);
	}
	if (!read_count(json_object_get(object, "url_count"), &count))
		count = (unsigned)json_array_size(urls);
	reputation->reports = count;
	rated_add_threat(reputation, "malware");
}

/* { "data": { "abuseConfidenceScore": 100, "totalReports": 12, "lastReportedAt": "…" } } */
void
rated_read_abuseipdb(const char *bytes, size_t len, Reputation *reputation)
{
	g_autoptr(json_t) object = parse(bytes, len);
	const json_t *data = json_object_get(object, "data");
	unsigned score = 0, reports = 0;

	if (!read_count(json_object_get(data, "abuseConfidenceScore"), &score) ||
	    score > SCORE_MAX || !read_count(json_object_get(data, "totalReports"), &reports))
		return;
	reputation->score = score;
	reputation->reports = reports;
	take_date(json_object_get(data, "lastReportedAt"), reputation);
	if (score > 0)
		rated_add_threat(reputation, "abuse");
	else
		reputation->standing = RATED_NOT_LISTED;
}

/* What the voices that warn say it is. */
static void
take_votes(const json_t *results, Reputation *reputation)
{
	const char *engine;
	const json_t *vote;
	unsigned n = 0;

	json_object_foreach ((json_t *)results, engine, vote) {
		const char *category = json_string_value(json_object_get(vote, "category"));
		const char *result = json_string_value(json_object_get(vote, "result"));

		if (n++ == RATED_ITEMS_MAX)
			break;
		if (g_strcmp0(category, "malicious") != 0 && g_strcmp0(category, "suspicious") != 0)
			continue;
		if (g_strcmp0(result, "phishing") == 0)
			rated_add_threat(reputation, "phishing");
		else if (g_strcmp0(result, "malware") == 0)
			rated_add_threat(reputation, "malware");
		else if (g_strcmp0(result, "spam") == 0)
			rated_add_threat(reputation, "spam");
	}
}

static void
take_day(const json_t *epoch, Reputation *reputation)
{
	g_autoptr(GDateTime) time =
		json_is_integer(epoch) ? g_date_time_new_from_unix_utc(json_integer_value(epoch))
				       : NULL;

	if (time)
		reputation->date = g_date_time_format(time, "%Y-%m-%d");
}

/*
 * { "data": { "attributes": { "last_analysis_stats": { "malicious": 5, "harmless": 60, … },
 *   "last_analysis_results": { "Engine": { "category": "malicious", "result": "phishing" } } } } }
 * "undetected" is the voice of one that has no opinion.
 */
void
rated_read_virustotal(const char *bytes, size_t len, Reputation *reputation)
{
	g_autoptr(json_t) object = parse(bytes, len);
	const json_t *attributes = json_object_get(json_object_get(object, "data"), "attributes");
	const json_t *stats = json_object_get(attributes, "last_analysis_stats");
	unsigned malicious = 0, suspicious = 0, harmless = 0, undetected = 0;

	if (!read_count(json_object_get(stats, "malicious"), &malicious) ||
	    !read_count(json_object_get(stats, "suspicious"), &suspicious) ||
	    !read_count(json_object_get(stats, "harmless"), &harmless) ||
	    !read_count(json_object_get(stats, "undetected"), &undetected))
		return;
	reputation->warning = malicious + suspicious;
	reputation->voices = reputation->warning + harmless + undetected;
	if (reputation->warning + harmless == 0) {
		reputation->standing = RATED_NOT_RATED;
		return;
	}
	take_day(json_object_get(attributes, "last_analysis_date"), reputation);
	reputation->standing = reputation->warning > 0 ? RATED_LISTED : RATED_NOT_LISTED;
	if (reputation->warning > 0)
		take_votes(json_object_get(attributes, "last_analysis_results"), reputation);
}
