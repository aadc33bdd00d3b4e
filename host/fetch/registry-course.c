/* SPDX-License-Identifier: MIT */

#include "fetch/registry-course.h"

#include <string.h>

#include "fetch/answer.h"
#include "fetch/bounds.h"

struct Course {
	const ExchangeWay *way;
	QuietHours *hours;
	RegistryQuestion question;
	gint64 since;
	Exchange *exchange; /* NULL: it is over */
	GPtrArray *urls;    /* where RDAP was asked, to know a circle */
	char *server;       /* of port 43, */
	char **queries;     /* what it is asked, */
	unsigned next;      /* and which of them is next */
	json_t *value;      /* what was said so far */
	GString *told;
	CourseDone done;
	void *user;
};

static unsigned
milliseconds(const Course *course)
{
	return (unsigned)((g_get_monotonic_time() - course->since) / G_TIME_SPAN_MILLISECOND);
}

static long
time_left(const Course *course)
{
	return MAX(1, REGISTRY_DEADLINE_MS - (long)milliseconds(course));
}

static void
end(Course *course, json_t *answer, uint32_t ttl)
{
	g_clear_pointer(&course->exchange, exchange_free);
	course->done(answer, ttl, course->user);
}

static const char *
told(const Course *course)
{
	return course->told->len > 0 ? course->told->str : NULL;
}

static void
end_known(Course *course, bool exists, uint32_t ttl)
{
	end(course,
	    answer_known(json_incref(course->value), exists, false, told(course),
	                 milliseconds(course)),
	    ttl);
}

static void
end_failed(Course *course, const char *reason)
{
	/* What was said already is worth having, though not for long. */
	if (json_array_size(course->value) > 0)
		end_known(course, true, REGISTRY_HALF_S);
	else
		end(course, answer_failed(reason, told(course), milliseconds(course)), 0);
}

static uint32_t
ttl_of(const Course *course, bool exists)
{
	bool is_network = !registry_name_is_good(course->question.subject);

	if (!exists)
		return REGISTRY_NONE_DAYS * REGISTRY_DAY_S;
	return (is_network ? REGISTRY_NETWORK_DAYS : REGISTRY_DOMAIN_DAYS) * REGISTRY_DAY_S;
}

static void on_exchange(const ExchangeEnd *exchange_end, void *user);

static void
go_to_url(Course *course, const char *url)
{
	g_autofree char *server = exchange_server_of_url(course->way->table, url);

	if (!server || course->urls->len > REGISTRY_REDIRECTS_MAX ||
	    g_ptr_array_find_with_equal_func(course->urls, url, g_str_equal, NULL)) {
		end_failed(course, "redirects");
	} else if (quiet_hours_have(course->hours, server)) {
		end_failed(course, "throttled");
	} else {
		g_ptr_array_add(course->urls, g_strdup(url));
		answer_note_told(course->told, server);
		course->exchange =
			exchange_rdap(course->way, url, time_left(course), on_exchange, course);
	}
}

/* Sends the next query, or ends when there is none. */
static void
go_on_with_whois(Course *course)
{
	if (!course->queries[course->next]) {
		end_known(course, true, ttl_of(course, true));
		return;
	}
	answer_note_told(course->told, course->server);
	course->exchange =
		exchange_whois(course->way, course->server, course->queries[course->next++],
	                       time_left(course), on_exchange, course);
}

static void
go_to_whois(Course *course, const char *server, const char *subject)
{
	if (!exchange_has_whois()) {
		end_failed(course, "no-registry");
		return;
	}
	course->server = g_strdup(server);
	course->queries = registry_queries(server, subject);
	go_on_with_whois(course);
}

static void
take_text(Course *course, const GByteArray *body)
{
	json_array_append_new(course->value, json_pack("{s:s, s:s, s:o}", "via",
	                                               course->queries ? "whois" : "rdap", "server",
	                                               exchange_server(course->exchange), "text",
	                                               answer_bytes(body->data, body->len)));
}

static void
on_exchange(const ExchangeEnd *exchange_end, void *user)
{
	Course *course = user;
	g_autofree char *location = g_strdup(exchange_end->location);

	if (g_strcmp0(exchange_end->reason, "throttled") == 0)
		quiet_hours_begin(course->hours, exchange_server(course->exchange),
		                  exchange_end->retry_after);
	if (!exchange_end->reason && !exchange_end->absent && !location)
		take_text(course, exchange_end->body);
	if (exchange_end->reason) {
		end_failed(course, exchange_end->reason);
	} else if (exchange_end->absent) {
		end_known(course, false, ttl_of(course, false));
	} else if (location) {
		g_clear_pointer(&course->exchange, exchange_free);
		go_to_url(course, location);
	} else if (course->queries) {
		g_clear_pointer(&course->exchange, exchange_free);
		go_on_with_whois(course);
	} else {
		end_known(course, true, ttl_of(course, true));
	}
}

/* Asks the server that keeps the subject. */
static void
go_to_registry(Course *course, const char *path, const RegistryServer *server)
{
	const char *subject = course->question.subject;
	g_autofree char *url = NULL;

	if (!server->server) {
		end_failed(course, "no-registry");
	} else if (server->is_rdap) {
		url = g_strconcat(server->server, g_str_has_suffix(server->server, "/") ? "" : "/",
		                  path, subject, NULL);
		go_to_url(course, url);
	} else {
		go_to_whois(course, server->server,
		            server->of_ending ? strrchr(subject, '.') + 1 : subject);
	}
}

/* Asks who was named; that it was, the caller has made sure of. */
static void
go_to_referral(Course *course)
{
	const char *server = course->question.server;
	g_autofree char *host = NULL;
	g_autofree char *of_url = NULL;
	unsigned port;

	if (registry_server_is_url(server)) {
		of_url = exchange_server_of_url(course->way->table, server);
		if (of_url)
			go_to_url(course, server);
		else
			end_failed(course, "malformed");
		return;
	}
	port = registry_server_split(server, &host);
	if (registry_name_is_good(server) || registry_table_names(course->way->table, host, port))
		go_to_whois(course, server, course->question.subject);
	else
		end_failed(course, "malformed");
}

Course *
course_new(const ExchangeWay *way, QuietHours *hours, const RegistryQuestion *question,
           CourseDone done, void *user)
{
	Course *course = g_new0(Course, 1);
	RegistryServer server;

	course->way = way;
	course->hours = hours;
	course->question = *question;
	course->since = g_get_monotonic_time();
	course->urls = g_ptr_array_new_with_free_func(g_free);
	course->value = json_array();
	course->told = g_string_new(NULL);
	course->done = done;
	course->user = user;
	switch (question->kind) {
	case REGISTRY_DOMAIN:
		server = registry_table_domain(way->table, question->subject);
		go_to_registry(course, "domain/", &server);
		break;
	case REGISTRY_NETWORK:
		server = registry_table_network(way->table, question->subject);
		go_to_registry(course, "ip/", &server);
		break;
	case REGISTRY_REFERRAL: go_to_referral(course); break;
	}
	return course;
}

void
course_free(Course *course)
{
	if (!course)
		return;
	exchange_free(course->exchange);
	g_ptr_array_unref(course->urls);
	g_strfreev(course->queries);
	g_free(course->server);
	json_decref(course->value);
	g_string_free(course->told, TRUE);
	g_free(course);
}
