/* SPDX-License-Identifier: MIT */

/*
 * Charset tables come from files, and behind the fence there are none: every charset of real mail
 * must have been opened before. As in the host, the child is fenced in first and the mail comes
 * through its channel; it is written in its charset by the parent alone, and only then, so that
 * the child inherits no converter from the test.
 */

#include <glib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dissect/dissect.h"
#include "dissect/sandbox.h"
#include "message/read.h"

typedef struct Case {
	const char *charset, *text;
} Case;

static const Case cases[] = {
	{ "iso-2022-jp", "請求書のお知らせ" },
	{ "shift_jis", "カード会社からの重要なお知らせ" },
	{ "euc-jp", "アカウントの確認をお願いします" },
	{ "gb18030", "您的账户已被冻结" },
	{ "gb2312", "请立即确认您的账户" },
	{ "big5", "您的帳戶已被凍結" },
	{ "euc-kr", "계정이 정지되었습니다" },
	{ "koi8-r", "Ваш счёт заблокирован" },
	{ "koi8-u", "Ваш рахунок заблоковано, її" },
	{ "windows-1250", "Váš účet byl zablokován, płatność" },
	{ "windows-1251", "Ваш счёт заблокирован" },
	{ "windows-1252", "Votre compte est bloqué – 100 €" },
	{ "windows-1253", "Ο λογαριασμός σας" },
	{ "windows-1254", "Hesabınız kapatıldı, şifre" },
	{ "windows-1255", "החשבון שלך נחסם" },
	{ "windows-1256", "تم حظر حسابك" },
	{ "windows-1257", "Jūsų sąskaita užblokuota" },
	{ "windows-1258", "Tài khoản ăâđêôơư" },
	{ "iso-8859-1", "Ihr Konto wurde gesperrt: Grüße" },
	{ "iso-8859-2", "Państwa konto zostało zablokowane" },
	{ "iso-8859-5", "Ваш счёт заблокирован" },
	{ "iso-8859-7", "Ο λογαριασμός σας" },
	{ "iso-8859-15", "Votre compte : 100 €" },
	{ "utf-8", "Ваш счёт 請求書 계정" },
};

/* Returns: (transfer full) what is known of a text, NFC: windows-1258 writes accents apart. */
static char *
told(const char *subject, const char *body, const char *name)
{
	g_autofree char *all =
		g_strdup_printf("subject <%s> body <%s> name <%s>", subject ? subject : "",
	                        body ? body : "", name ? name : "");

	return g_utf8_normalize(g_strstrip(all), -1, G_NORMALIZE_NFC);
}

/* Writes what the message says behind the fence, and ends. */
static void
run_child(int channel)
{
	g_autoptr(GByteArray) raw = g_byte_array_new();
	g_autoptr(Facts) facts = NULL;
	g_autofree char *text = NULL;
	const Body *body = NULL;
	const Attachment *attachment = NULL;
	ReadSettings settings = { 0 };
	Fence fence = { 0 };
	guint8 bytes[4096];
	ssize_t n;

	dissect_init();
	if (!sandbox_enter(channel, &fence, NULL))
		_exit(1);
	while ((n = read(channel, bytes, sizeof(bytes))) > 0)
		g_byte_array_append(raw, bytes, (guint)n);
	facts = message_read(raw, &settings);
	if (facts->bodies->len > 0)
		body = g_ptr_array_index(facts->bodies, 0);
	if (facts->attachments->len > 0)
		attachment = g_ptr_array_index(facts->attachments, 0);
	text = told(facts->subject.text, body ? body->text : NULL,
	            attachment ? attachment->name : NULL);
	if (write(channel, text, strlen(text)) != (ssize_t)strlen(text))
		_exit(2);
	_exit(0);
}

/* Returns: (transfer full) a mail whose subject, body and file name are in the case's charset. */
static char *
write_mail(const Case *c)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GString) percent = g_string_new(NULL);
	gsize len = 0;
	g_autofree char *bytes = g_convert(c->text, -1, c->charset, "utf-8", NULL, &len, &error);
	g_autofree char *base64 = NULL;

	g_assert_no_error(error);
	base64 = g_base64_encode((const guchar *)bytes, len);
	for (gsize i = 0; i < len; i++)
		g_string_append_printf(percent, "%%%02X", (guchar)bytes[i]);
	return g_strdup_printf("From: a@mail.example\r\n"
	                       "Subject: =?%s?B?%s?=\r\n"
	                       "MIME-Version: 1.0\r\n"
	                       "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
	                       "--b\r\n"
	                       "Content-Type: text/plain; charset=%s\r\n"
	                       "Content-Transfer-Encoding: base64\r\n\r\n%s\r\n"
	                       "--b\r\n"
	                       "Content-Type: application/pdf\r\n"
	                       "Content-Disposition: attachment; filename*=%s''%s\r\n\r\nx\r\n"
	                       "--b--\r\n",
	                       c->charset, base64, c->charset, base64, c->charset, percent->str);
}

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	g_autofree char *expected = told(c->text, c->text, c->text);
	g_autofree char *mail = NULL;
	g_autoptr(GString) got = g_string_new(NULL);
	char bytes[4096];
	int pair[2];
	int status = 0;
	ssize_t n;
	pid_t child;

	g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), ==, 0);
	child = fork();
	g_assert_cmpint(child, >=, 0);
	if (child == 0)
		run_child(pair[1]);
	close(pair[1]);
	mail = write_mail(c);
	g_assert_cmpint(write(pair[0], mail, strlen(mail)), ==, strlen(mail));
	g_assert_cmpint(shutdown(pair[0], SHUT_WR), ==, 0);
	while ((n = read(pair[0], bytes, sizeof(bytes))) > 0)
		g_string_append_len(got, bytes, n);
	close(pair[0]);
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	g_assert_cmpint(status, ==, 0);
	g_assert_cmpstr(got->str, ==, expected);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/charset-fence/", cases[i].charset, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	return g_test_run();
}
