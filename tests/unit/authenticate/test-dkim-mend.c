/* SPDX-License-Identifier: MIT */

/* What servers on the way do to a signed mail, and whether it is seen through. */

#include "authenticate/bounds.h"
#include "mail.h"
#include "signer.h"

#define FROM "From: Alice <alice@example.com>\r\n"
#define BODY "Hi\r\n\r\nAlice\r\n"

static Signer signer;

/* Verifies a mail that was signed with @subject and BODY. Returns: (transfer full): its verdict. */
static GPtrArray *
verify(const char *c, const char *subject, const char *now_subject, const char *now_body)
{
	bool simple = strcmp(c, "simple/simple") == 0;
	g_autofree char *tags = g_strdup_printf("c=%s; d=example.com; s=s; h=from:subject", c);
	g_autofree char *header = g_strconcat(
		simple ? FROM "Subject: " : "from:Alice <alice@example.com>\r\nsubject:", subject,
		"\r\n", NULL);
	g_autofree char *signature = signer_dkim(&signer, tags, header, BODY);
	g_autofree char *raw =
		g_strconcat(signature, FROM "Subject: ", now_subject, "\r\n\r\n", now_body, NULL);
	g_autoptr(json_t) zone = json_pack("{s:s}", "s._domainkey.example.com", signer.record);
	g_autoptr(json_t) answers = zone_answers(zone);
	Ledger *ledger = ledger_new(answers, CONSENT_OFFLINE);
	GPtrArray *verdicts;
	Mail mail;

	mail_read(&mail, raw, strlen(raw));
	verdicts = dkim_verify(mail.signatures, ledger, 0);
	mail_done(&mail);
	ledger_free(ledger);
	return verdicts;
}

static void
test_subjects(void)
{
	static const struct {
		const char *before, *after, *mended; /* NULL: not to be mended */
	} cases[] = {
		{ "Hello", "[spam] Hello", "[spam]" },
		{ "Hello", "[list-name] Hello", "[list-name]" },
		{ "Hello", "***SPAM*** Hello", "***SPAM***" },
		{ "Hello", "*****SPAM***** Hello", "*****SPAM*****" },
		{ "Hello", "{Spam?} Hello", "{Spam?}" },
		{ "Hello", "[SPAM]: Hello", "[SPAM]:" },
		{ "Hello", "EXTERNAL: Hello", "EXTERNAL:" },
		{ "Hello", "[EXTERNAL] [spam] Hello", "[EXTERNAL] [spam]" },
		{ "Hello", "[a][b] (c) Hello", "[a][b] (c)" },
		{ "[a] Hello", "[spam] [a] Hello", "[spam]" },
		{ "Re: Hello", "Re: [list] Hello", "[list]" },
		{ "Re: Hello", "[list] Re: Hello", "[list]" },
		{ "Re: Hello", "Re: [list] [spam] Hello", "[list] [spam]" },
		{ "=?utf-8?B?44GC?=", "[spam] =?utf-8?B?44GC?=", "[spam]" },
		{ "=?utf-8?B?44GC?=", "=?utf-8?Q?=5B=E8=BF=B7=E6=83=91=5D?= =?utf-8?B?44GC?=",
		  "[迷惑]" },
		{ "Hello", "=?utf-8?Q?=5Bspam=5D?=\r\n Hello", "[spam]" },
		{ "Hello", "[spam]\r\n Hello", "[spam]" },
		{ "", "[spam]", "[spam]" },
		{ "Hello", "Hello [spam]", NULL },
		{ "Hello", "[a] [b] [c] [d] Hello", NULL },
		{ "Hello", "[spam Hello", NULL },
		{ "Hello", "[spam] Hallo", NULL },
		{ "Hello", "* Hello", NULL },
		{ "Hello", "", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) verdicts =
			verify("relaxed/relaxed", cases[i].before, cases[i].after, BODY);
		const DkimVerdict *v = g_ptr_array_index(verdicts, 0);

		g_test_message("<%s>", cases[i].after);
		g_assert_cmpint(v->result, ==, DKIM_FAIL);
		g_assert_cmphex(v->flaws, ==, DKIM_FLAW_HEADER_CHANGED);
		g_assert_cmpint(v->mend, ==, cases[i].mended ? DKIM_MEND_SUBJECT : DKIM_MEND_NONE);
		g_assert_cmpstr(v->mended, ==, cases[i].mended);
	}
}

static void
test_bodies(void)
{
	static const struct {
		const char *body, *mended;
	} cases[] = {
		{ BODY "_______\r\nlist mailing list\r\nhttps://list.example/\r\n",
		  "_______ list mailing list https://list.example/" },
		{ BODY "\r\n\r\n-- \r\nSent through us\r\n\r\n", "-- Sent through us" },
		{ BODY "\n\nScanned\n", "Scanned" },
		{ BODY "no end", "no end" },
		{ "Hi\r\n\r\nAlicia\r\n-- \r\nlist\r\n", NULL },
		{ "Before\r\n" BODY, NULL },
		{ "Hi\r\n", NULL },
		{ "", NULL },
	};
	static const char *const forms[] = { "relaxed/relaxed", "simple/simple", "relaxed/simple" };

	for (size_t i = 0; i < G_N_ELEMENTS(cases) * G_N_ELEMENTS(forms); i++) {
		size_t k = i / G_N_ELEMENTS(forms);
		g_autoptr(GPtrArray) verdicts =
			verify(forms[i % G_N_ELEMENTS(forms)], "Hello", "Hello", cases[k].body);
		const DkimVerdict *v = g_ptr_array_index(verdicts, 0);

		g_test_message("<%s>", cases[k].body);
		g_assert_cmpint(v->result, ==, DKIM_FAIL);
		g_assert_cmphex(v->flaws, ==, DKIM_FLAW_BODY_CHANGED);
		g_assert_cmpint(v->mend, ==, cases[k].mended ? DKIM_MEND_FOOTER : DKIM_MEND_NONE);
		g_assert_cmpstr(v->mended, ==, cases[k].mended);
	}
}

static void
test_both(void)
{
	g_autoptr(GPtrArray) both =
		verify("simple/simple", "Hello", "[list] Hello", BODY "--\r\nx\r\n");
	g_autoptr(GPtrArray) not_header =
		verify("simple/simple", "Hello", "[list] Hullo", BODY "--\r\nx\r\n");
	g_autoptr(GPtrArray) not_body = verify("simple/simple", "Hello", "[list] Hello", "x\r\n");
	const DkimVerdict *v = g_ptr_array_index(both, 0);

	g_assert_cmpint(v->result, ==, DKIM_FAIL);
	g_assert_cmphex(v->flaws, ==, DKIM_FLAW_HEADER_CHANGED | DKIM_FLAW_BODY_CHANGED);
	g_assert_cmpint(v->mend, ==, DKIM_MEND_BOTH);
	g_assert_cmpstr(v->mended, ==, "[list] … -- x");
	v = g_ptr_array_index(not_header, 0);
	g_assert_cmpint(v->mend, ==, DKIM_MEND_NONE);
	g_assert_null(v->mended);
	v = g_ptr_array_index(not_body, 0);
	g_assert_cmpint(v->mend, ==, DKIM_MEND_NONE);
	g_assert_null(v->mended);
}

/* Where there is too much to try it is left alone; a subject that is not signed needs no mending.
 */
static void
test_bounds(void)
{
	g_autofree char *long_rest = g_strnfill(MEND_SUBJECT_MAX, 'x');
	g_autofree char *long_subject = g_strconcat("[spam] ", long_rest, NULL);
	g_autoptr(GPtrArray) too_long = verify("relaxed/relaxed", long_rest, long_subject, BODY);
	g_autoptr(GPtrArray) twice =
		verify("relaxed/relaxed", "Hello", "Other\r\nSubject: [spam] Hello", BODY);

	g_assert_cmpint(((DkimVerdict *)too_long->pdata[0])->mend, ==, DKIM_MEND_NONE);
	/* Of two subjects the signed one is mended. */
	g_assert_cmpint(((DkimVerdict *)twice->pdata[0])->mend, ==, DKIM_MEND_SUBJECT);
}

int
main(int argc, char **argv)
{
	int status;

	g_test_init(&argc, &argv, NULL);
	json_set_alloc_funcs(g_malloc, g_free);
	message_init();
	signer = signer_new("rsa-sha256", 1024);
	g_test_add_func("/dkim-mend/subjects", test_subjects);
	g_test_add_func("/dkim-mend/bodies", test_bodies);
	g_test_add_func("/dkim-mend/both", test_both);
	g_test_add_func("/dkim-mend/bounds", test_bounds);
	status = g_test_run();
	signer_done(&signer);
	return status;
}
