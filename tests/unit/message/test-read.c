/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/header.h"
#include "message/read.h"

static Facts *
read_with(const char *text, size_t len, const char *const *recipients)
{
	const ReadSettings settings = { .recipients = recipients };
	/* The facts borrow the bytes: they live as long as the test. */
	GByteArray *raw = g_byte_array_new();

	g_byte_array_append(raw, (const guint8 *)text, (guint)len);
	g_test_queue_destroy((GDestroyNotify)g_byte_array_unref, raw);
	return message_read(raw, &settings);
}

static Facts *
read_text(const char *text)
{
	return read_with(text, strlen(text), NULL);
}

static void
test_nothing(void)
{
	g_autoptr(Facts) facts = read_with("", 0, NULL);

	g_assert_cmpuint(facts->headers->len, ==, 0);
	g_assert_null(facts->subject.text);
	g_assert_null(facts->message_id);
	g_assert_cmpuint(facts->from->len, ==, 0);
	g_assert_false(facts->has_date);
}

static void
test_stored(void)
{
	g_autoptr(Facts) mbox = read_text("From a@b Thu Jan  1 00:00:00 2026\nSubject: s\n\nx");
	g_autoptr(Facts) mozilla =
		read_text("From - Thu Jan  1\nX-Mozilla-Status: 0001\n"
	                  "X-Mozilla-Keys: \nSubject: s\r\nTo: a@b.example\r\n\r\nx");
	g_autoptr(Facts) from_field = read_text("From: a@b.example\nSubject: s\n\n");

	g_assert_cmpstr(mbox->subject.text, ==, "s");
	g_assert_cmpuint(mbox->header_start, ==, 34);
	g_assert_cmpuint(mbox->from->len, ==, 0);
	g_assert_cmpstr(mozilla->subject.text, ==, "s");
	g_assert_cmpstr(((Header *)g_ptr_array_index(mozilla->headers, 0))->name, ==, "Subject");
	g_assert_cmpuint(mozilla->bodies->len, ==, 1);
	g_assert_cmpstr(((Body *)g_ptr_array_index(mozilla->bodies, 0))->text, ==, "x");
	g_assert_cmpuint(from_field->header_start, ==, 0);
}

static void
test_line_ends(void)
{
	static const char raw[] = "A: 1\r\nB: 2\n\r\nx\ry\r\r\nz\n\0\0\r";
	g_autoptr(Facts) facts = read_with(raw, sizeof(raw) - 1, NULL);

	g_assert_cmpuint(facts->lines_crlf, ==, 3);
	g_assert_cmpuint(facts->lines_lf, ==, 2);
	g_assert_cmpuint(facts->lines_cr, ==, 3);
	g_assert_cmpuint(facts->nul_bytes, ==, 2);
}

static void
test_duplicates(void)
{
	g_autoptr(Facts) facts = read_text("From: a@b.example\nSubject: one\nFrom: c@d.example\n"
	                                   "subject: two\nTo: e@f.example\nTO: g@h.example\n\n");

	g_assert_cmpstr(facts->subject.text, ==, "one");
	g_assert_cmpuint(header_count(facts->headers, "Subject"), ==, 2);
	g_assert_cmpuint(facts->from->len, ==, 2);
	g_assert_cmpstr(((Mailbox *)g_ptr_array_index(facts->from, 1))->domain, ==, "d.example");
	g_assert_cmpuint(facts->to->len, ==, 2);
}

typedef struct Id {
	const char *title, *field, *id, *domain;
} Id;

static const Id ids[] = {
	{ "missing", "", NULL, NULL },
	{ "plain", "Message-ID: <1@Mail.example>\n", "1@Mail.example", "mail.example" },
	{ "no-brackets", "Message-Id: 1@mail.example\n", "1@mail.example", "mail.example" },
	{ "folded", "Message-ID:\n <1@mail.example>\n", "1@mail.example", "mail.example" },
	{ "no-at", "Message-ID: <123>\n", "123", NULL },
	{ "no-domain", "Message-ID: <123@>\n", "123@", NULL },
	{ "two-at", "Message-ID: <1@b.example@mail.example>\n", "1@b.example@mail.example",
	  "mail.example" },
	{ "empty", "Message-ID: <>\n", "", NULL },
	{ "open", "Message-ID: <1@mail.example\n", "<1@mail.example", "mail.example" },
	{ "behind", "Message-ID: <1@mail.example> x <2@b.example>\n", "1@mail.example",
	  "mail.example" },
};

static void
test_id(gconstpointer data)
{
	const Id *c = data;
	g_autofree char *raw = g_strconcat("A: b\n", c->field, "\nx", NULL);
	g_autoptr(Facts) facts = read_text(raw);

	g_assert_cmpstr(facts->message_id, ==, c->id);
	g_assert_cmpstr(facts->message_id_domain, ==, c->domain);
}

typedef struct Kind {
	const char *title, *field;
	bool list, reply, report, automatic;
} Kind;

static const Kind kinds[] = {
	{ "none", "", false, false, false, false },
	{ "list-id", "List-Id: Talk <talk.lists.example>\n", true, false, false, false },
	{ "list-post", "List-Post: <mailto:talk@lists.example>\n", true, false, false, false },
	/* Every newsletter has it. */
	{ "unsubscribe", "List-Unsubscribe: <https://a.example/>\n", false, false, false, false },
	{ "in-reply-to", "Subject: Re: x\nIn-Reply-To: <1@mail.example>\n", false, true, false,
	  false },
	{ "references", "Subject: \nReferences: <1@mail.example>\n", false, false, false, false },
	{ "answer-ja", "Subject: 返信：x\nReferences: <1@mail.example>\n", false, true, false,
	  false },
	{ "only-says-so", "Subject: Re: x\n", false, false, false, false },
	/* A series of patches. */
	{ "own", "Subject: 2/2\nFrom: a@b.example\nReferences: <1@b.example>\n", false, true,
	  false, false },
	{ "another's", "Subject: 2/2\nFrom: a@b.example\nReferences: <1@c.example>\n", false, false,
	  false, false },
	{ "no-id", "Subject: x\nFrom: a@b.example\nIn-Reply-To: your mail <x\n", false, false,
	  false, false },
	{ "report", "Content-Type: Multipart/Report; boundary=b\n", false, false, true, false },
	{ "mixed", "Content-Type: multipart/mixed; boundary=b\n", false, false, false, false },
	{ "auto", "Auto-Submitted: auto-replied\n", false, false, false, true },
	{ "auto-no", "Auto-Submitted: No\n", false, false, false, false },
};

static void
test_kind(gconstpointer data)
{
	const Kind *c = data;
	g_autofree char *raw = g_strconcat("A: b\n", c->field, "\nx", NULL);
	g_autoptr(Facts) facts = read_text(raw);

	g_assert_cmpint(facts->is_list, ==, c->list);
	g_assert_cmpint(facts->is_reply, ==, c->reply);
	g_assert_cmpint(facts->is_report, ==, c->report);
	g_assert_cmpint(facts->auto_submitted, ==, c->automatic);
}

typedef struct Whose {
	const char *title, *fields;
	const char *settings[3];
	const char *recipients; /* joined by " " */
} Whose;

static const Whose whose[] = {
	{ "nobody", "", { NULL }, "" },
	{ "to", "To: Taro <t@mail.example>\n", { NULL }, "t@mail.example" },
	{ "to-two", "To: t@mail.example, u@mail.example\n", { NULL }, "" },
	{ "to-no-domain", "To: root\n", { NULL }, "" },
	{ "delivered",
	  "Delivered-To: t@mail.example\nTo: u@mail.example\n",
	  { NULL },
	  "t@mail.example" },
	{ "settings",
	  "Delivered-To: u@mail.example\n",
	  { "t@mail.example", NULL },
	  "t@mail.example u@mail.example" },
	{ "settings-twice",
	  "X-Original-To: T@Mail.example\n",
	  { "t@mail.example", "t@mail.example", NULL },
	  "t@mail.example" },
	{ "settings-junk", "", { "", "@", NULL }, NULL },
};

static void
test_recipients(gconstpointer data)
{
	const Whose *c = data;
	g_autofree char *raw = g_strconcat("A: b\n", c->fields, "\nx", NULL);
	g_autoptr(Facts) facts = read_with(raw, strlen(raw), c->settings);
	g_autoptr(GString) written = g_string_new(NULL);

	for (guint i = 0; i < facts->recipients->len; i++)
		g_string_append_printf(
			written, "%s%s", i > 0 ? " " : "",
			((Mailbox *)g_ptr_array_index(facts->recipients, i))->address);
	if (c->recipients)
		g_assert_cmpstr(written->str, ==, c->recipients);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	g_test_add_func("/read/nothing", test_nothing);
	g_test_add_func("/read/stored", test_stored);
	g_test_add_func("/read/line-ends", test_line_ends);
	g_test_add_func("/read/duplicates", test_duplicates);
	for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
		g_autofree char *path = g_strconcat("/read/message-id/", ids[i].title, NULL);

		g_test_add_data_func(path, &ids[i], test_id);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autofree char *path = g_strconcat("/read/kind/", kinds[i].title, NULL);

		g_test_add_data_func(path, &kinds[i], test_kind);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(whose); i++) {
		g_autofree char *path = g_strconcat("/read/recipients/", whose[i].title, NULL);

		g_test_add_data_func(path, &whose[i], test_recipients);
	}
	return g_test_run();
}
