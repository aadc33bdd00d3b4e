/* SPDX-License-Identifier: MIT */

/*
 * libcrypto loads what it needs when it first needs it, and behind the fence nothing can be loaded:
 * all must have been there before. The child is fenced in before it has seen any mail or key, so
 * that it verifies with what authenticate_init() left it alone.
 */

#include <glib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "authenticate/key.h"
#include "base/auto.h"
#include "dissect/dissect.h"
#include "dissect/sandbox.h"
#include "mail.h"
#include "signer.h"

#define FIELDS "From: a@example.com\r\n"

/* What goes through the channel: a mail and its key record, each with a NUL behind it. */
static void
run_child(int channel)
{
	g_autoptr(GByteArray) in = g_byte_array_new();
	g_autoptr(json_t) answers = NULL;
	g_autoptr(GPtrArray) verdicts = NULL;
	Ledger *ledger;
	Fence fence = { 0 };
	guint8 bytes[4096];
	const char *raw, *result;
	Mail mail;
	ssize_t n;

	dissect_init();
	authenticate_init();
	if (!sandbox_enter(channel, &fence, NULL))
		_exit(1);
	while ((n = read(channel, bytes, sizeof(bytes))) > 0)
		g_byte_array_append(in, bytes, (guint)n);
	raw = (const char *)in->data;
	answers = json_pack("{s:{s:s, s:[s]}}", "txt:s._domainkey.example.com", "state", "known",
	                    "value", raw + strlen(raw) + 1);
	ledger = ledger_new(answers, CONSENT_OFFLINE);
	mail_read(&mail, raw, strlen(raw));
	verdicts = dkim_verify(mail.signatures, ledger, 0);
	result = dkim_result_to_string(dkim_best(verdicts));
	if (write(channel, result, strlen(result)) != (ssize_t)strlen(result))
		_exit(2);
	_exit(0);
}

typedef struct Case {
	const char *title, *algorithm, *result;
	unsigned bits;
	int channel;
	pid_t child;
} Case;

static Case cases[] = {
	{ "rsa", "rsa-sha256", "pass", 2048, 0, 0 },
	{ "ed25519", "ed25519-sha256", "pass", 0, 0, 0 },
	{ "sha1", "rsa-sha1", "policy", 1024, 0, 0 },
};

/* All children begin before this program has used libcrypto, of which they would inherit all. */
static void
start_child(Case *c)
{
	int pair[2];

	g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), ==, 0);
	c->child = fork();
	g_assert_cmpint(c->child, >=, 0);
	if (c->child == 0)
		run_child(pair[1]);
	close(pair[1]);
	c->channel = pair[0];
}

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	Signer signer = signer_new(c->algorithm, c->bits);
	g_autofree char *signature =
		signer_dkim(&signer, "d=example.com; s=s; h=from", FIELDS, "Hi\r\n");
	g_autofree char *mail = g_strconcat(signature, FIELDS "\r\nHi\r\n", NULL);
	char result[32] = "";
	int status = 0;

	g_assert_cmpint(write(c->channel, mail, strlen(mail) + 1), ==, strlen(mail) + 1);
	g_assert_cmpint(write(c->channel, signer.record, strlen(signer.record) + 1), ==,
	                strlen(signer.record) + 1);
	g_assert_cmpint(shutdown(c->channel, SHUT_WR), ==, 0);
	(void)!read(c->channel, result, sizeof(result) - 1);
	close(c->channel);
	g_assert_cmpint(waitpid(c->child, &status, 0), ==, c->child);
	g_assert_cmpint(status, ==, 0);
	g_assert_cmpstr(result, ==, c->result);
	signer_done(&signer);
}

int
main(int argc, char **argv)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		start_child(&cases[i]);
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/dkim-fence/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	return g_test_run();
}
