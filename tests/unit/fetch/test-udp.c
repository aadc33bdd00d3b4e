/* SPDX-License-Identifier: MIT */

/* Datagrams, with a server in the same process that does what the test says. */

#include <arpa/inet.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fetch/dns-transport.h"
#include "loop.h"
#include "wire.h"

#define OK 0x8180

static const DnsQuestion question = { .name = "example.com", .type = DNS_A };

typedef struct Test Test;

struct Test {
	int fd;
	guint source;
	char *address;
	unsigned asked;
	uint16_t ids[16];
	/* Writes what is sent back to the query; the number is set behind it. NULL: nothing. */
	GByteArray *(*answer)(Test *test, const uint8_t *query, size_t len);
	DnsTransport *transport;
	GMainLoop *loop;
	GBytes *reply;
	const char *reason;
};

static gboolean
on_query(gint fd, GIOCondition condition G_GNUC_UNUSED, gpointer user)
{
	Test *test = user;
	struct sockaddr_in from;
	socklen_t from_len = sizeof(from);
	uint8_t query[512];
	ssize_t len = recvfrom(fd, query, sizeof(query), 0, (struct sockaddr *)&from, &from_len);
	g_autoptr(GByteArray) answer = NULL;

	g_assert_cmpint(len, >=, DNS_HEADER);
	test->ids[test->asked++ % G_N_ELEMENTS(test->ids)] = (uint16_t)(query[0] << 8 | query[1]);
	answer = test->answer(test, query, (size_t)len);
	if (answer) {
		memcpy(answer->data, query, 2);
		(void)sendto(fd, answer->data, answer->len, 0, (struct sockaddr *)&from, from_len);
	}
	return G_SOURCE_CONTINUE;
}

static GByteArray *
answer_plain(Test *test G_GNUC_UNUSED, const uint8_t *query G_GNUC_UNUSED, size_t len G_GNUC_UNUSED)
{
	GByteArray *wire = wire_new(OK, question.name, DNS_A, 1, 0, 0);

	wire_record(wire, "@12", DNS_A, 60, "\xc0\0\x02\x01", 4);
	return wire;
}

static GByteArray *
answer_never(Test *test G_GNUC_UNUSED, const uint8_t *query G_GNUC_UNUSED, size_t len G_GNUC_UNUSED)
{
	return NULL;
}

/* As servers did before 1999, and some middle boxes after. */
static GByteArray *
answer_without_edns(Test *test, const uint8_t *query, size_t len)
{
	if (query[11] > 0)
		return wire_new(OK | DNS_FORMERR, question.name, DNS_A, 0, 0, 0);
	return answer_plain(test, query, len);
}

/* Somebody guesses: the right number, another question. */
static GByteArray *
answer_other(Test *test G_GNUC_UNUSED, const uint8_t *query G_GNUC_UNUSED, size_t len G_GNUC_UNUSED)
{
	GByteArray *wire = wire_new(OK, "example.org", DNS_A, 1, 0, 0);

	wire_record(wire, "@12", DNS_A, 60, "\xc0\0\x02\x01", 4);
	return wire;
}

static GByteArray *
answer_large(Test *test G_GNUC_UNUSED, const uint8_t *query G_GNUC_UNUSED, size_t len G_GNUC_UNUSED)
{
	GByteArray *wire = wire_new(OK, question.name, DNS_A, 50, 0, 0);

	for (int i = 0; i < 50; i++)
		wire_record(wire, "@12", DNS_A, 60, "\xc0\0\x02\x01", 4);
	return wire;
}

static void
set_up(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
		                       .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof(address);

	test->fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	g_assert_cmpint(bind(test->fd, (struct sockaddr *)&address, len), ==, 0);
	g_assert_cmpint(getsockname(test->fd, (struct sockaddr *)&address, &len), ==, 0);
	test->address = g_strdup_printf("127.0.0.1:%u", ntohs(address.sin_port));
	test->source = g_unix_fd_add(test->fd, G_IO_IN, on_query, test);
	test->answer = answer_plain;
	test->loop = g_main_loop_new(NULL, FALSE);
	test->transport = dns_udp_new(test->address, NULL);
	g_assert_nonnull(test->transport);
}

static void
close_server(Test *test)
{
	g_clear_handle_id(&test->source, g_source_remove);
	if (test->fd >= 0)
		close(test->fd);
	test->fd = -1;
}

static void
tear_down(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	test->transport->free(test->transport);
	close_server(test);
	g_clear_pointer(&test->reply, g_bytes_unref);
	g_main_loop_unref(test->loop);
	g_free(test->address);
}

typedef struct Sent {
	DnsTry try;
	Test *test;
} Sent;

static void
on_done(DnsTry *try, GBytes *reply, const char *reason)
{
	Test *test = ((Sent *)try)->test;

	g_assert_null(try->pending);
	g_clear_pointer(&test->reply, g_bytes_unref);
	test->reply = reply ? g_bytes_ref(reply) : NULL;
	test->reason = reason;
	g_main_loop_quit(test->loop);
}

static void
send_one(Test *test, Sent *sent)
{
	*sent = (Sent){ .try = { .question = &question, .done = on_done }, .test = test };
	g_assert_true(test->transport->send(test->transport, &sent->try));
}

static void
assert_answered(Test *test, unsigned records)
{
	const char *reason = NULL;
	gsize len = 0;
	const uint8_t *data;
	g_autoptr(DnsReply) reply = NULL;

	g_assert_nonnull(test->reply);
	data = g_bytes_get_data(test->reply, &len);
	reply = dns_reply_read(data, len, &question, &reason);
	g_assert_nonnull(reply);
	g_assert_cmpuint(reply->records->len, ==, records);
}

static void
run_loop(Test *test, guint milliseconds)
{
	loop_run_for(test->loop, milliseconds);
}

static unsigned
count_descriptors(void)
{
	g_autoptr(GDir) dir = g_dir_open("/proc/self/fd", 0, NULL);
	unsigned n = 0;

	while (g_dir_read_name(dir))
		n++;
	return n;
}

static void
test_answered(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	bool differ = false;
	Sent sent;

	for (int i = 0; i < 8; i++) {
		send_one(test, &sent);
		g_main_loop_run(test->loop);
		assert_answered(test, 1);
		differ = differ || test->ids[i] != test->ids[0];
	}
	g_assert_true(differ);
	g_assert_cmpstr(sent.try.sent_to, ==, test->address);
	g_assert_true(sent.try.trusted);
}

static void
test_large(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	Sent sent;

	test->answer = answer_large;
	send_one(test, &sent);
	g_main_loop_run(test->loop);
	assert_answered(test, 50);
}

static void
test_without_edns(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	Sent sent;

	test->answer = answer_without_edns;
	/* c-ares notices once, and never again. */
	for (int i = 0; i < 3; i++) {
		send_one(test, &sent);
		g_main_loop_run(test->loop);
		assert_answered(test, 1);
	}
	g_assert_cmpuint(test->asked, ==, 6);
}

static void
test_forged(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	Sent sent;

	test->answer = answer_other;
	send_one(test, &sent);
	run_loop(test, 300);
	g_assert_cmpuint(test->asked, ==, 1);
	g_assert_null(test->reply);
	g_assert_nonnull(sent.try.pending);
	test->transport->cancel(test->transport, &sent.try);
}

/* Nobody listens: the system says so at once. */
static void
test_nobody(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	Sent sent;

	close_server(test);
	send_one(test, &sent);
	if (!test->reason)
		g_main_loop_run(test->loop);
	g_assert_cmpstr(test->reason, ==, "unreachable");
	g_assert_true(sent.try.again);
}

/* A query nobody waits for stays with c-ares, but only as long as others do. */
static void
test_cancelled(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	unsigned before = count_descriptors();
	Sent one, two;

	test->answer = answer_never;
	send_one(test, &one);
	send_one(test, &two);
	g_assert_cmpuint(count_descriptors(), >, before);
	run_loop(test, 100);
	test->transport->cancel(test->transport, &one.try);
	g_assert_cmpuint(count_descriptors(), >, before);
	test->transport->cancel(test->transport, &two.try);
	g_assert_cmpuint(count_descriptors(), ==, before);
	run_loop(test, 100);
	g_assert_null(test->reason);
}

/* The file of the system names other servers: whoever is being asked is not waited for. */
static void
test_system(Test *test, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *file = g_strdup_printf("%s/resolv-%d.conf", g_get_tmp_dir(), getpid());
	DnsTransport *system;
	Sent sent = { .try = { .question = &question, .done = on_done }, .test = test };

	g_assert_true(g_file_set_contents(file, "nameserver 192.0.2.1\n", -1, NULL));
	system = dns_udp_new_system(file, NULL);
	g_assert_nonnull(system);
	g_assert_cmpstr(system->source(system), ==, "192.0.2.1");
	g_assert_cmpuint(system->servers(system), ==, 1);
	g_assert_true(system->send(system, &sent.try));
	g_assert_cmpstr(sent.try.sent_to, ==, "192.0.2.1");
	g_assert_false(sent.try.trusted);
	g_usleep(20000);
	g_assert_true(g_file_set_contents(file,
	                                  "nameserver 192.0.2.2\nnameserver ::1\n"
	                                  "options trust-ad\n",
	                                  -1, NULL));
	g_assert_cmpstr(system->source(system), ==, "192.0.2.2,::1");
	g_assert_cmpstr(test->reason, ==, "unreachable");
	g_assert_cmpuint(system->servers(system), ==, 2);
	g_assert_true(system->send(system, &sent.try));
	g_assert_cmpstr(sent.try.sent_to, ==, "192.0.2.2");
	g_assert_true(sent.try.trusted);
	if (sent.try.pending) /* without any network it has ended at once */
		system->cancel(system, &sent.try);
	system->free(system);
	g_assert_cmpint(g_unlink(file), ==, 0);
}

int
main(int argc, char **argv)
{
#define ADD(name, function) g_test_add("/udp/" name, Test, NULL, set_up, function, tear_down)
	g_test_init(&argc, &argv, NULL);
	ADD("answered", test_answered);
	ADD("large", test_large);
	ADD("without-edns", test_without_edns);
	ADD("forged", test_forged);
	ADD("nobody", test_nobody);
	ADD("cancelled", test_cancelled);
	ADD("system", test_system);
	return g_test_run();
}
