/* SPDX-License-Identifier: MIT */

/* The resolver over a transport that does what the test says. */

#include "fetch/bounds.h"
#include "fetch/resolver.h"

#include <string.h>

#include "loop.h"
#include "wire.h"

#define OK 0x8180

typedef struct Fake {
	DnsTransport transport;
	GPtrArray *pending; /* DnsTry */
	unsigned servers, sent, cancelled, freed;
} Fake;

static const char *const names[] = { "first", "second", "third" };

static const char *
fake_source(DnsTransport *transport G_GNUC_UNUSED)
{
	return "fake";
}

static unsigned
fake_servers(const DnsTransport *transport)
{
	return ((const Fake *)transport)->servers;
}

static bool
fake_send(DnsTransport *transport, DnsTry *try)
{
	Fake *fake = (Fake *)transport;

	try->sent_to = names[try->number % fake->servers];
	try->trusted = true;
	g_ptr_array_add(fake->pending, try);
	fake->sent++;
	return true;
}

static void
fake_cancel(DnsTransport *transport, DnsTry *try)
{
	Fake *fake = (Fake *)transport;

	g_assert_true(g_ptr_array_remove(fake->pending, try));
	fake->cancelled++;
}

static void
fake_free(DnsTransport *transport)
{
	((Fake *)transport)->freed++;
}

typedef struct Test {
	Fake fake;
	Resolver *resolver;
	GMainLoop *loop;
	unsigned told, wanted;
	json_t *answer; /* the last */
	Waiter *other;
} Test;

static void
set_up(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	test->fake.transport = (DnsTransport){ .source = fake_source,
		                               .servers = fake_servers,
		                               .send = fake_send,
		                               .cancel = fake_cancel,
		                               .free = fake_free };
	test->fake.servers = 1;
	test->fake.pending = g_ptr_array_new();
	test->loop = g_main_loop_new(NULL, FALSE);
	test->resolver = resolver_new(&test->fake.transport,
	                              answer_cache_new(NULL, &resolver_cache_limits, 0));
}

static void
tear_down(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	resolver_free(test->resolver);
	/* What was under way has been taken back. */
	g_assert_cmpuint(test->fake.pending->len, ==, 0);
	g_assert_cmpuint(test->fake.freed, ==, 1);
	g_ptr_array_unref(test->fake.pending);
	g_main_loop_unref(test->loop);
	json_decref(test->answer);
	/* Nothing of it is left on the main loop. */
	while (g_main_context_iteration(NULL, FALSE))
		;
}

static void
on_answer(const json_t *answer, void *user)
{
	Test *test = user;

	json_decref(test->answer);
	test->answer = json_deep_copy(answer);
	if (++test->told == test->wanted)
		g_main_loop_quit(test->loop);
}

static void
wait_for(Test *test, unsigned told)
{
	test->wanted = told;
	if (test->told < told)
		g_main_loop_run(test->loop);
	g_assert_cmpuint(test->told, ==, told);
}

static void
run_loop(Test *test, guint milliseconds)
{
	test->wanted = 0;
	loop_run_for(test->loop, milliseconds);
}

static Waiter *
ask_with(Test *test, const char *name, ResolverAnswer answer)
{
	g_autofree char *key = g_strconcat("a:", name, NULL);
	DnsQuestion question = { .type = DNS_A };

	g_strlcpy(question.name, name, sizeof(question.name));
	return resolver_ask(test->resolver, key, &question, answer, test);
}

static Waiter *
ask(Test *test, const char *name)
{
	return ask_with(test, name, on_answer);
}

/* Ends the query that was sent first of those pending. */
static void
end_one(Test *test, GBytes *reply, const char *reason)
{
	DnsTry *try = g_ptr_array_steal_index(test->fake.pending, 0);

	try->done(try, reply, reason);
}

static void
reply_with(Test *test, unsigned flags, const char *address)
{
	const DnsTry *try = g_ptr_array_index(test->fake.pending, 0);
	g_autoptr(GByteArray) wire =
		wire_new(flags, try->question->name, DNS_A, address != NULL, 0, 0);
	g_autoptr(GBytes) bytes = NULL;

	if (address)
		wire_record(wire, "@12", DNS_A, 60, address, 4);
	bytes = g_bytes_new(wire->data, wire->len);
	end_one(test, bytes, NULL);
}

static void
assert_answer(Test *test, const char *key, const char *want)
{
	g_assert_cmpstr(json_string_value(json_object_get(test->answer, key)), ==, want);
}

static void
assert_value(Test *test, const char *want)
{
	const json_t *value = json_object_get(test->answer, "value");

	g_assert_cmpstr(json_string_value(json_array_get(value, 0)), ==, want);
}

static void
test_answered(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	ask(test, "a.example");
	g_assert_cmpuint(test->fake.sent, ==, 1);
	reply_with(test, OK, "\xc0\0\x02\x01");
	/* Never from inside. */
	g_assert_cmpuint(test->told, ==, 0);
	wait_for(test, 1);
	assert_answer(test, "state", "known");
	assert_answer(test, "sent_to", "first");
	assert_value(test, "192.0.2.1");
	g_assert_null(json_object_get(test->answer, "authentic"));
}

static void
test_authentic(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	ask(test, "a.example");
	reply_with(test, OK | 0x20, "\xc0\0\x02\x01");
	wait_for(test, 1);
	g_assert_true(json_is_true(json_object_get(test->answer, "authentic")));
	/* The server's word is not enough. */
	ask(test, "b.example");
	((DnsTry *)g_ptr_array_index(test->fake.pending, 0))->trusted = false;
	reply_with(test, OK | 0x20, "\xc0\0\x02\x01");
	wait_for(test, 2);
	g_assert_null(json_object_get(test->answer, "authentic"));
}

static void
test_shared(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	Waiter *other;

	ask(test, "a.example");
	other = ask(test, "a.example");
	ask(test, "a.example");
	g_assert_cmpuint(test->fake.sent, ==, 1);
	resolver_forget(other);
	g_assert_cmpuint(test->fake.pending->len, ==, 1);
	reply_with(test, OK, "\xc0\0\x02\x01");
	wait_for(test, 2);
	/* And what was had is not asked again. */
	ask(test, "a.example");
	g_assert_cmpuint(test->told, ==, 2);
	wait_for(test, 3);
	g_assert_cmpuint(test->fake.sent, ==, 1);
	g_assert_true(json_is_true(json_object_get(test->answer, "kept")));
}

static void
test_forgotten(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	Waiter *one = ask(test, "a.example"), *two = ask(test, "a.example"), *three;

	resolver_forget(one);
	resolver_forget(two);
	g_assert_cmpuint(test->fake.cancelled, ==, 1);
	/* Also when it has been answered, but not told. */
	three = ask(test, "b.example");
	reply_with(test, OK, "\xc0\0\x02\x01");
	resolver_forget(three);
	run_loop(test, 100);
	g_assert_cmpuint(test->told, ==, 0);
}

static void
on_answer_forget(const json_t *answer, void *user)
{
	Test *test = user;

	on_answer(answer, user);
	resolver_forget(test->other);
	ask(test, "b.example");
}

/* One who is told may take back what others asked, and ask anew. */
static void
test_from_within(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	ask_with(test, "a.example", on_answer_forget);
	test->other = ask(test, "a.example");
	reply_with(test, OK, "\xc0\0\x02\x01");
	wait_for(test, 1);
	run_loop(test, 50);
	reply_with(test, OK, "\xc0\0\x02\x02");
	wait_for(test, 2);
	assert_value(test, "192.0.2.2");
}

static void
test_asked_again(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	ask(test, "a.example");
	run_loop(test, DNS_TRY_MS / 2);
	g_assert_cmpuint(test->fake.sent, ==, 1);
	run_loop(test, DNS_TRY_MS);
	g_assert_cmpuint(test->fake.sent, ==, 2);
	g_assert_cmpuint(test->fake.pending->len, ==, 2);
	/* The first is late, but it is an answer. */
	reply_with(test, OK, "\xc0\0\x02\x01");
	wait_for(test, 1);
	assert_value(test, "192.0.2.1");
	g_assert_cmpuint(test->fake.cancelled, ==, 1);
}

static void
test_timeout(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	gint64 begin = g_get_monotonic_time(), ms;

	ask(test, "a.example");
	wait_for(test, 1);
	ms = (g_get_monotonic_time() - begin) / 1000;
	assert_answer(test, "reason", "timeout");
	assert_answer(test, "sent_to", "first");
	g_assert_cmpint(ms, >, FETCH_DEADLINE_MS - 200);
	g_assert_cmpint(ms, <, FETCH_DEADLINE_MS + 500);
	g_assert_cmpuint(test->fake.sent, ==, DNS_TRIES_MAX);
	g_assert_cmpuint(test->fake.cancelled, ==, DNS_TRIES_MAX);
	/* That nobody answered is no answer to keep. */
	ask(test, "a.example");
	g_assert_cmpuint(test->fake.sent, ==, DNS_TRIES_MAX + 1);
}

static void
test_way_broken(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	ask(test, "a.example");
	for (int i = 0; i < DNS_TRIES_MAX; i++) {
		((DnsTry *)g_ptr_array_index(test->fake.pending, 0))->again = true;
		end_one(test, NULL, "unreachable");
		run_loop(test, 20);
	}
	g_assert_cmpuint(test->told, ==, 1);
	g_assert_cmpuint(test->fake.sent, ==, DNS_TRIES_MAX);
	assert_answer(test, "reason", "unreachable");
	/* Where that would mend nothing it is not tried. */
	ask(test, "b.example");
	end_one(test, NULL, "certificate");
	wait_for(test, 2);
	g_assert_cmpuint(test->fake.sent, ==, DNS_TRIES_MAX + 1);
}

static void
test_servers(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	test->fake.servers = 2;
	ask(test, "a.example");
	reply_with(test, OK | DNS_REFUSED, NULL);
	run_loop(test, 20);
	reply_with(test, OK, "\xc0\0\x02\x01");
	wait_for(test, 1);
	assert_value(test, "192.0.2.1");
	assert_answer(test, "sent_to", "first, second");
	/* The first is slow, the second fails: the first is waited for. */
	ask(test, "b.example");
	run_loop(test, DNS_TRY_MS + 100);
	g_assert_cmpuint(test->fake.pending->len, ==, 2);
	g_ptr_array_add(test->fake.pending, g_ptr_array_steal_index(test->fake.pending, 0));
	reply_with(test, OK | DNS_SERVFAIL, NULL);
	run_loop(test, 20);
	g_assert_cmpuint(test->told, ==, 1);
	reply_with(test, OK, "\xc0\0\x02\x02");
	wait_for(test, 2);
	assert_value(test, "192.0.2.2");
}

static void
test_servfail(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	ask(test, "a.example");
	reply_with(test, OK | DNS_SERVFAIL, NULL);
	wait_for(test, 1);
	assert_answer(test, "reason", "servfail");
	/* Kept, but not for long. */
	ask(test, "a.example");
	wait_for(test, 2);
	g_assert_cmpuint(test->fake.sent, ==, 1);
	run_loop(test, DNS_TTL_MIN * 1000 + 1000);
	ask(test, "a.example");
	g_assert_cmpuint(test->fake.sent, ==, 2);
}

static void
test_malformed(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static("\0\0\x81\x80", 4);

	ask(test, "a.example");
	end_one(test, bytes, NULL);
	wait_for(test, 1);
	assert_answer(test, "reason", "malformed");
}

static void
alias_with(Test *test, unsigned flags, const char *to)
{
	const DnsTry *try = g_ptr_array_index(test->fake.pending, 0);
	g_autoptr(GByteArray) wire = wire_new(flags, try->question->name, DNS_A, 1, 0, 0);
	g_autoptr(GBytes) bytes = NULL;

	wire_named(wire, "@12", DNS_CNAME, 60, "", 0, to);
	bytes = g_bytes_new(wire->data, wire->len);
	end_one(test, bytes, NULL);
	run_loop(test, 20);
}

static void
test_alias(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	const DnsTry *try;

	ask(test, "a.example");
	alias_with(test, OK, "B.example");
	try = g_ptr_array_index(test->fake.pending, 0);
	g_assert_cmpstr(try->question->name, ==, "b.example");
	reply_with(test, OK | 0x20, "\xc0\0\x02\x01");
	wait_for(test, 1);
	assert_value(test, "192.0.2.1");
	/* One step was not vouched for. */
	g_assert_null(json_object_get(test->answer, "authentic"));
	ask(test, "c.example");
	for (int i = 0; i <= DNS_CNAMES_MAX; i++)
		alias_with(test, OK, i % 2 ? "c.example" : "d.example");
	g_assert_cmpuint(test->told, ==, 2);
	assert_answer(test, "reason", "alias-loop");
}

static void
test_limit(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	gint64 begin = g_get_monotonic_time();

	for (int i = 0; i < DNS_IN_FLIGHT_MAX + 10; i++) {
		g_autofree char *name = g_strdup_printf("%d.example", i);

		ask(test, name);
	}
	g_assert_cmpuint(test->fake.sent, ==, DNS_IN_FLIGHT_MAX);
	reply_with(test, OK, "\xc0\0\x02\x01");
	wait_for(test, 1);
	run_loop(test, 20);
	g_assert_cmpuint(test->fake.sent, ==, DNS_IN_FLIGHT_MAX + 1);
	/* Those whose turn does not come are told in time, too, and that nobody was asked. */
	wait_for(test, DNS_IN_FLIGHT_MAX + 10);
	g_assert_cmpint((g_get_monotonic_time() - begin) / 1000, <, FETCH_DEADLINE_MS + 500);
	assert_answer(test, "reason", "timeout");
}

/* Ended in the middle: tear_down() looks at what is left. */
static void
test_ended(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	for (int i = 0; i < DNS_IN_FLIGHT_MAX + 10; i++) {
		g_autofree char *name = g_strdup_printf("%d.example", i);

		ask(test, name);
	}
	reply_with(test, OK, "\xc0\0\x02\x01");
}

int
main(int argc, char **argv)
{
#define ADD(name, function) g_test_add("/resolver/" name, Test, NULL, set_up, function, tear_down)
	g_test_init(&argc, &argv, NULL);
	ADD("answered", test_answered);
	ADD("authentic", test_authentic);
	ADD("shared", test_shared);
	ADD("forgotten", test_forgotten);
	ADD("from-within", test_from_within);
	ADD("asked-again", test_asked_again);
	ADD("timeout", test_timeout);
	ADD("way-broken", test_way_broken);
	ADD("servers", test_servers);
	ADD("servfail", test_servfail);
	ADD("malformed", test_malformed);
	ADD("alias", test_alias);
	ADD("limit", test_limit);
	ADD("ended", test_ended);
	return g_test_run();
}
