/* SPDX-License-Identifier: MIT */

/* Answers of 28 servers, as a parser of others reads them (weppos/whois-parser). */

#include <string.h>

#include "../web/vectors.h"
#include "base/text.h"
#include "message/charset.h"
#include "message/date.h"
#include "owner/reader.h"

#define SUITE "whois/weppos"

/* Where the suite is held for wrong, or means another thing than we do; and why. */
static const struct {
	const char *path, *what;
} disputed[] = {
	/* "owner:" is the holder; the suite takes the contact that "owner-c:" names. */
	{ "whois.registro.br/br/status_registered.expected", "registrant" },
	/* The answer says it twice; we keep one. */
	{ "whois.centralnic.com/hu.com/status_registered.expected", "statuses" },
	/* "(R37-LROR)" is a handle. The suite takes one off in whois.afilias.net/info. */
	{ "whois.pir.org/org/status_registered.expected", "registrar" },
};

typedef enum {
	STATUS,
	STATUSES,
	STANDING,
	THROTTLED,
	CREATED,
	UPDATED,
	EXPIRES,
	REGISTRAR,
	HOLDER,
	COUNTRY,
	NAME_SERVERS,
	COUNTED
} Counted;

static const char *const counted_names[COUNTED] = {
	"status",  "statuses",  "registered/available", "throttled", "created",      "updated",
	"expires", "registrar", "registrant",           "country",   "name servers",
};

typedef struct Tally {
	unsigned right[COUNTED], all[COUNTED], disputed[COUNTED];
	unsigned files;
} Tally;

/* What one file expects, and what we read. */
typedef struct Case {
	const char *path;
	const char *server;
	const Owner *owner;
	Tally *tally;
	char *property;
	char *name, *organisation; /* of the registrar or the registrant */
	char *country, *country_code;
	bool is_contact;
	guint name_servers;
} Case;

static bool
is_disputed(const Case *c, Counted what)
{
	for (size_t i = 0; i < G_N_ELEMENTS(disputed); i++) {
		if (strcmp(disputed[i].path, c->path) == 0 &&
		    strcmp(disputed[i].what, counted_names[what]) == 0)
			return true;
	}
	return false;
}

static void
count(Case *c, Counted what, bool right, const char *expected, const char *found)
{
	c->tally->all[what]++;
	c->tally->right[what] += right;
	if (is_disputed(c, what)) {
		c->tally->disputed[what]++;
		g_assert_false(right);
		return;
	}
	if (!right) {
		g_test_message("%s: %s: expected %s, found %s", c->path, counted_names[what],
		               expected, found ? found : "(nothing)");
		g_test_fail();
	}
}

/* Returns: (transfer full): what stands between the first and the last quotes of @line. */
static char *
quoted(const char *line)
{
	const char *open = strchr(line, '"'), *shut = strrchr(line, '"');
	g_autofree char *text = NULL, *compressed = NULL;

	if (!open || shut == open)
		return NULL;
	text = g_strndup(open + 1, (gsize)(shut - open - 1));
	/* The suite keeps white space as it was sent; we keep one space of a run. */
	compressed = g_strcompress(text);
	return text_clean(compressed);
}

/* ["ok", "clientHold https://icann.org/epp#clientHold"]: in our list without the address. */
static void
expect_statuses(Case *c, const char *line)
{
	const GPtrArray *found = c->owner->statuses;
	g_auto(GStrv) want = g_strsplit(line, "\"", -1);
	guint n = 0;
	bool right = true;

	for (guint i = 1; i < g_strv_length(want); i += 2, n++) {
		want[i][strcspn(want[i], " ")] = '\0';
		right = right && n < found->len && strcmp(found->pdata[n], want[i]) == 0;
	}
	count(c, STATUSES, right && n == found->len, line, found->len > 0 ? found->pdata[0] : NULL);
}

static void
expect_status(Case *c, const char *line)
{
	static const char *const taken[] = { "registered", "inactive", "suspended",
		                             "redemption", "expired",  NULL };
	const char *word = strstr(line, "== :");
	const char *found = standing_to_string(c->owner->standing), *want = "unknown";

	if (strstr(line, "== ["))
		expect_statuses(c, line);
	if (!word)
		return;
	word += strlen("== :");
	if (g_strv_contains(taken, word))
		want = "registered";
	else if (strcmp(word, "available") == 0)
		want = "not-found";
	else if (strcmp(word, "reserved") == 0 || strcmp(word, "unavailable") == 0)
		want = "reserved";
	else
		g_assert_cmpstr(word, ==, "invalid");
	count(c, STATUS, strcmp(found, want) == 0, word, found);
}

static void
expect_standing(Case *c, const char *line, bool is_registered)
{
	bool want = strstr(line, "== true") != NULL;
	Standing standing = c->owner->standing;
	bool right = false;

	if (!is_registered)
		right = want == (standing == STANDING_NOT_FOUND);
	else if (want)
		right = standing == STANDING_REGISTERED || standing == STANDING_RESERVED;
	else
		right = standing != STANDING_REGISTERED;
	count(c, STANDING, right, line, standing_to_string(standing));
}

/* Minutes of the clock that the suite leaves out where it names no zone. */
static int
zone_of(const char *server)
{
	static const struct {
		const char *server;
		int zone;
	} zones[] = {
		{ "whois.jprs.jp", 540 },  { "whois.kr", 540 },           { "whois.cnnic.cn", 480 },
		{ "whois.hkirc.hk", 480 }, { "whois.twnic.net.tw", 480 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(zones); i++) {
		if (strcmp(zones[i].server, server) == 0)
			return zones[i].zone;
	}
	return 0;
}

/* "2013-06-01 01:05:07 UTC", "2005-05-30", "2010-05-28T22:09:44Z", "2013-10-29 11:50:06 -0700" */
static int64_t
epoch_of(const char *text, const char *server)
{
	int y = 0, m = 0, d = 0, hour = 0, minute = 0, second = 0, used = 0;
	int64_t epoch = 0;
	int zone = 0;

	g_assert_cmpint(sscanf(text, "%d-%d-%d%n", &y, &m, &d, &used), ==, 3);
	text += used;
	if (*text == 'T' || *text == ' ') {
		used = 0;
		(void)sscanf(text + 1, "%d:%d:%d%n", &hour, &minute, &second, &used);
		text += 1 + used;
	}
	while (*text == ' ')
		text++;
	if (*text == '+' || *text == '-') {
		int offset = atoi(text);

		zone = offset / 100 * 60 + offset % 100;
	} else if (g_str_has_prefix(text, "JST")) {
		zone = 540;
	} else if (*text == '}') {
		zone = zone_of(server);
	}
	epoch = date_epoch(y, m, d, hour, minute, second);
	return epoch - 60 * zone;
}

static void
expect_date(Case *c, Counted what, const char *line, bool has, int64_t epoch)
{
	const char *time = strstr(line, "%TIME{");
	g_autofree char *found = has ? date_format(epoch, 0) : NULL;

	if (time)
		count(c, what, has && epoch == epoch_of(time + 6, c->server), line, found);
	else if (strstr(line, "== nil"))
		count(c, what, !has, line, found);
}

static void
expect_name_server(Case *c, const char *line)
{
	const GPtrArray *found = c->owner->name_servers;
	g_autofree char *want = quoted(line);
	const char *size = strstr(line, "%SIZE{");

	if (size || strstr(line, "== []"))
		count(c, NAME_SERVERS, (int)found->len == (size ? atoi(size + 6) : 0), line,
		      found->len > 0 ? found->pdata[0] : NULL);
	else if (strstr(line, "].name") && want)
		count(c, NAME_SERVERS,
		      c->name_servers < found->len &&
		              strcmp(found->pdata[c->name_servers], want) == 0,
		      want, c->name_servers < found->len ? found->pdata[c->name_servers] : NULL),
			c->name_servers++;
}

static void
take(char **ret, const char *line)
{
	g_free(*ret);
	*ret = quoted(line);
}

/* Takes the parts of a registrar or of the first registrant; they are judged together. */
static void
note_part(Case *c, const char *line)
{
	if (strstr(line, "[1]"))
		return;
	c->is_contact = c->is_contact || strstr(line, "%CLASS{registrar}") ||
	                strstr(line, "%CLASS{contact}");
	if (strstr(line, ".name "))
		take(&c->name, line);
	else if (strstr(line, ".organization "))
		take(&c->organisation, line);
	else if (strstr(line, ".country_code "))
		take(&c->country_code, line);
	else if (strstr(line, ".country "))
		take(&c->country, line);
}

static void
judge_parts(Case *c)
{
	const Owner *owner = c->owner;
	const char *want = c->organisation ? c->organisation : c->name;
	bool is_registrar = strcmp(c->property, "registrar") == 0;
	const char *found = is_registrar ? owner->registrar : owner->registrant;

	if (!c->is_contact)
		return;
	if (want && *want)
		count(c, is_registrar ? REGISTRAR : HOLDER,
		      g_strcmp0(found, want) == 0 ||
		              (is_registrar && g_strcmp0(found, c->name) == 0),
		      want, found);
	/* The suite has either a code or words, we make a code of both. */
	if (!is_registrar && c->country_code && *c->country_code)
		count(c, COUNTRY, g_strcmp0(owner->country, c->country_code) == 0, c->country_code,
		      owner->country);
	else if (!is_registrar && c->country && *c->country)
		count(c, COUNTRY, owner->country != NULL, c->country, owner->country);
}

static void
end_property(Case *c)
{
	if (c->property && (strcmp(c->property, "registrar") == 0 ||
	                    strcmp(c->property, "registrant_contacts") == 0))
		judge_parts(c);
	g_clear_pointer(&c->property, g_free);
	g_clear_pointer(&c->name, g_free);
	g_clear_pointer(&c->organisation, g_free);
	g_clear_pointer(&c->country, g_free);
	g_clear_pointer(&c->country_code, g_free);
	c->is_contact = false;
	c->name_servers = 0;
}

static void
expect(Case *c, const char *line)
{
	const Owner *owner = c->owner;
	const char *property = c->property ? c->property : "";

	if (*line == '\0' || strstr(line, "%ERROR"))
		return;
	if (strcmp(property, "status") == 0)
		expect_status(c, line);
	else if (strcmp(property, "registered?") == 0)
		expect_standing(c, line, true);
	else if (strcmp(property, "available?") == 0)
		expect_standing(c, line, false);
	else if (strcmp(property, "response_throttled?") == 0)
		count(c, THROTTLED,
		      (strstr(line, "== true") != NULL) == (owner->standing == STANDING_THROTTLED),
		      line, standing_to_string(owner->standing));
	else if (strcmp(property, "created_on") == 0)
		expect_date(c, CREATED, line, owner->has_created, owner->created);
	else if (strcmp(property, "updated_on") == 0)
		expect_date(c, UPDATED, line, owner->has_updated, owner->updated);
	else if (strcmp(property, "expires_on") == 0)
		expect_date(c, EXPIRES, line, owner->has_expires, owner->expires);
	else if (strcmp(property, "registrar") == 0 || strcmp(property, "registrant_contacts") == 0)
		note_part(c, line);
	else if (strcmp(property, "nameservers") == 0)
		expect_name_server(c, line);
}

static void
run_case(const char *root, const char *path, Tally *tally)
{
	g_autofree char *full = g_build_filename(root, path, NULL);
	g_autofree char *server = g_strndup(path, strcspn(path, "/"));
	g_autofree char *answer_path = g_strdup(full);
	g_autofree char *answer = NULL, *expected = NULL, *referral = NULL;
	g_autoptr(Owner) owner = owner_new("subject.example");
	Case c = { .path = path, .server = server, .owner = owner, .tally = tally };
	g_auto(GStrv) lines = NULL;
	gsize len = 0;

	strcpy(strrchr(answer_path, '.'), ".txt");
	g_assert_true(g_file_get_contents(answer_path, &answer, &len, NULL));
	g_assert_true(g_file_get_contents(full, &expected, NULL, NULL));
	tally->files++;
	(void)whois_read(server, answer, len, owner, &referral);
	lines = g_strsplit(expected, "\n", -1);
	for (char **line = lines; *line; line++) {
		if (**line == '#') {
			end_property(&c);
			c.property = g_strstrip(g_strdup(*line + 1));
		} else {
			expect(&c, g_strstrip(*line));
		}
	}
	end_property(&c);
}

static void
run_folder(const char *root, const char *below, Tally *tally)
{
	g_autofree char *path = g_build_filename(root, below, NULL);
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *name = NULL;

	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir))) {
		g_autofree char *inner =
			*below ? g_build_filename(below, name, NULL) : g_strdup(name);
		g_autofree char *full = g_build_filename(root, inner, NULL);

		if (g_file_test(full, G_FILE_TEST_IS_DIR))
			run_folder(root, inner, tally);
		else if (g_str_has_suffix(name, ".expected"))
			run_case(root, inner, tally);
	}
}

static void
test_suite(void)
{
	g_autofree char *root = vectors_path(SUITE);
	Tally tally = { 0 };
	unsigned disputes = 0;

	if (!root)
		return;
	run_folder(root, "", &tally);
	g_test_message("%u files", tally.files);
	g_assert_cmpuint(tally.files, >, 150);
	for (unsigned i = 0; i < COUNTED; i++) {
		disputes += tally.disputed[i];
		g_test_message("%s: %u/%u right, %u held for wrong", counted_names[i],
		               tally.right[i], tally.all[i], tally.disputed[i]);
		g_assert_cmpuint(tally.all[i], >, 0);
	}
	g_assert_cmpuint(disputes, ==, G_N_ELEMENTS(disputed));
}

int
main(int argc, char *argv[])
{
	g_test_init(&argc, &argv, NULL);
	charset_init();
	g_test_add_func("/whois-vectors/weppos", test_suite);
	return g_test_run();
}
