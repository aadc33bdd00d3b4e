/* SPDX-License-Identifier: MIT */

/* What kind of page it is, what its forms ask, whom it says it is. */

#include <string.h>

#include "base/auto.h"
#include "message/read.h"
#include "visit/bounds.h"
#include "visit/page-form.h"
#include "visit/page.h"
#include "web/site.h"

#define HTML         "text/html; charset=utf-8"
#define FORM(inputs) "<form action=post.php>" inputs "</form>"

/* Returns: (transfer full) the page of @bytes. */
static Page *
page_of(const char *url, int status, const char *type, const char *bytes, size_t len)
{
	g_autofree char *text =
		g_convert(bytes, (gssize)len, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
	g_autoptr(json_t) answer = json_pack("{s:s}", "text", text);
	VisitHop last = { .url = (char *)url, .status = status };

	if (type)
		json_object_set_new(answer, "type", json_string(type));
	return page_read(answer, &last);
}

static Page *
html_at(const char *url, const char *html)
{
	return page_of(url, 200, HTML, html, strlen(html));
}

static Page *
html(const char *html)
{
	return html_at("https://evil.example/in/", html);
}

static const struct {
	PageKind kind;
	int status;
	const char *type;
	const char *html;
} kinds[] = {
	{ PAGE_PLAIN, 200, HTML, "<p>Hello" },
	{ PAGE_PLAIN, 200, "text/plain", "Hello" },
	{ PAGE_PLAIN, 200, HTML, "<img src=a.png>" },
	{ PAGE_PLAIN, 200, HTML, "<iframe src=a.html></iframe>" },
	{ PAGE_PLAIN, 200, HTML, "<form><input name=q></form>Search" },
	{ PAGE_LOGIN, 200, HTML, FORM("<input type=password>") },
	{ PAGE_LOGIN, 200, HTML, "<input name=u><input type=PASSWORD>" },
	{ PAGE_LOGIN, 404, HTML, FORM("<input type=password>") },
	{ PAGE_LOGIN, 200, HTML, "Your account has been suspended." FORM("<input type=password>") },
	{ PAGE_LOGIN, 200, HTML, "<a href=https://sedo.com>" FORM("<input type=password>") },
	{ PAGE_PAYMENT, 200, HTML, FORM("<input name=cardNumber><input type=password>") },
	{ PAGE_PAYMENT, 200, HTML, FORM("口座番号<input>") },
	{ PAGE_PERSONAL, 200, HTML, FORM("<input name=tel><input name=zip>") },
	{ PAGE_PERSONAL, 200, HTML, FORM("認証コード<input type=text>") },
	{ PAGE_EMPTY, 200, HTML, "" },
	{ PAGE_EMPTY, 200, HTML, "<html><head><title>x</title></head><body>  </body></html>" },
	{ PAGE_EMPTY, 200, HTML, "<p hidden>nothing to be seen</p>" },
	{ PAGE_EMPTY, 200, NULL, "" },
	{ PAGE_SCRIPT, 200, HTML, "<script>document.write(x)</script>" },
	{ PAGE_PARKED, 200, HTML, "<h1>evil.example</h1>This domain is for sale" },
	{ PAGE_PARKED, 200, HTML, "このドメインは販売中です" },
	{ PAGE_PARKED, 200, HTML, "<script src=https://img.sedoparking.com/a.js></script>" },
	{ PAGE_SUSPENDED, 200, HTML, "<title>Account Suspended</title>Contact your provider." },
	{ PAGE_SUSPENDED, 404, HTML, "<title>Account Suspended</title>Contact your provider." },
	{ PAGE_SUSPENDED, 403, HTML, "アカウントは停止されています" },
	{ PAGE_CHALLENGE, 403, HTML, "<title>Just a moment...</title>" },
	{ PAGE_CHALLENGE, 200, HTML, "Please verify you are human." },
	{ PAGE_CHALLENGE, 503, HTML, "<script src=https://hcaptcha.com/1/api.js></script>" },
	{ PAGE_GONE, 404, HTML, "<h1>Not Found</h1>" },
	{ PAGE_GONE, 410, "application/json", "{}" },
	{ PAGE_REFUSED, 403, HTML, "<h1>Forbidden</h1>" },
	{ PAGE_REFUSED, 429, HTML, "" },
	{ PAGE_REFUSED, 451, HTML, "" },
	{ PAGE_ERROR, 500, HTML, "" },
	{ PAGE_ERROR, 502, HTML, "Bad gateway" },
	{ PAGE_ERROR, 302, HTML, "" },
	{ PAGE_FILE, 200, "application/zip", "PK" },
	{ PAGE_FILE, 200, NULL, "%PDF-1.7" },
};

static void
test_kinds(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		Page *page = page_of("https://evil.example/", kinds[i].status, kinds[i].type,
		                     kinds[i].html, strlen(kinds[i].html));

		g_test_message("%d %s", kinds[i].status, kinds[i].html);
		g_assert_cmpstr(page_kind_to_string(page->kind), ==,
		                page_kind_to_string(kinds[i].kind));
		page_free(page);
	}
}

/* A long text about something is not that something. */
static void
test_long_text(void)
{
	g_autoptr(GString) text = g_string_new("<h1>This domain is for sale</h1>");
	Page *page;

	for (size_t i = 0; i < 200; i++)
		g_string_append(text, "<p>What such words mean.");
	page = html(text->str);
	g_assert_cmpint(page->kind, ==, PAGE_PLAIN);
	g_assert_cmpuint(strlen(page->text), <=, VISIT_TEXT_MAX);
	page_free(page);
}

static const char *const questions[][2] = {
	{ "userPassword", "password" },
	{ "cc-number", "card" },
	{ "card_number", "card" },
	{ "クレジットカード番号", "card" },
	{ "ｶｰﾄﾞ番号", "card" },
	{ "cc-csc", "security-code" },
	{ "CVV", "security-code" },
	{ "セキュリティコード", "security-code" },
	{ "one-time-code", "one-time-code" },
	{ "otp", "one-time-code" },
	{ "メールアドレス", "email" },
	{ "e-mail", "email" },
	{ "pin", "pin" },
	{ "暗証番号", "pin" },
	{ "shipping", NULL },
	{ "hotel", NULL },
	{ "口座番号", "account" },
	{ "IBAN", "account" },
	{ "生年月日", "birthday" },
	{ "date_of_birth", "birthday" },
	{ "携帯電話番号", "phone" },
	{ "tel", "phone" },
	{ "会員番号", "user" },
	{ "loginId", "user" },
	{ "郵便番号", "address" },
	{ "street-address", "address" },
	{ "q", NULL },
	{ "", NULL },
};

static void
test_questions(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_test_message("%s", questions[i][0]);
		g_assert_cmpstr(page_question_in(questions[i][0]), ==, questions[i][1]);
	}
}

/* Returns: (transfer full) what the only form asks, as "password,email". */
static char *
asks_of(const Page *page)
{
	const PageForm *form;

	g_assert_cmpuint(page->forms->len, ==, 1);
	form = g_ptr_array_index(page->forms, 0);
	g_ptr_array_add(form->asks, NULL);
	return g_strjoinv(",", (char **)form->asks->pdata);
}

static void
test_inputs(void)
{
	static const char *const cases[][2] = {
		{ FORM("<label>電話番号<input></label><label>住所<textarea></textarea></label>"),
		  "phone,address" },
		{ FORM("<input type=hidden name=password><input type=email name=x>"), "email" },
		{ FORM("<input type=submit name=password><input type=tel name=cardnumber>"),
		  "card" },
		{ FORM("<input type=password name=cvv><input type=password>"),
		  "security-code,password" },
		{ FORM("<select name=birth_year><option>1990</select>"), "birthday" },
		{ FORM("<input aria-label='Mot de passe'>"), "password" },
		{ FORM("Enter your e-mail and password<input type=email><input type=password>"),
		  "email,password" },
		{ "<input placeholder='Card number'>", "card" },
		{ "<form><form><input type=password></form>", "password" },
		{ "<form><input type=password>", "password" },
		{ FORM("<svg><title>PIN</title></svg><input type=password>"), "password" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Page *page = html(cases[i][0]);
		g_autofree char *asks = asks_of(page);

		g_test_message("%s", cases[i][0]);
		g_assert_cmpstr(asks, ==, cases[i][1]);
		page_free(page);
	}
}

#define SECRET "<input type=password>"

static void
test_targets(void)
{
	static const struct {
		const char *form;
		const char *action;
		bool elsewhere, telegram, mail;
	} cases[] = {
		{ "<form>", NULL, false, false, false },
		{ "<form action=''>", NULL, false, false, false },
		{ "<form action='javascript:x()'>", NULL, false, false, false },
		{ "<form action=a.php>", "https://evil.example/in/a.php", false, false, false },
		{ "<base href=/b/><form action=a.php>", "https://evil.example/b/a.php", false,
		  false, false },
		{ "<form action=//www.evil.example/>", "https://www.evil.example/", false, false,
		  false },
		{ "<form action=https://worse.example/>", "https://worse.example/", true, false,
		  false },
		{ "<base href=https://worse.example><form action=/a>", "https://worse.example/a",
		  true, false, false },
		{ "<form action=https://api.telegram.org/bot1:x/sendMessage>",
		  "https://api.telegram.org/bot1:x/sendMessage", true, true, false },
		{ "<form action=https://formspree.io/f/x>", "https://formspree.io/f/x", true, false,
		  true },
		{ "<form action=mailto:a@worse.example>", "mailto:a@worse.example", true, false,
		  true },
		{ "<form action=a.php><button formaction=https://worse.example/>",
		  "https://worse.example/", true, false, false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = g_strconcat(cases[i].form, SECRET "</form>", NULL);
		Page *page = html(text);
		const PageForm *form = g_ptr_array_index(page->forms, 0);

		g_test_message("%s", cases[i].form);
		g_assert_cmpstr(form->action, ==, cases[i].action);
		g_assert_cmpint(form->elsewhere, ==, cases[i].elsewhere);
		g_assert_cmpint(form->telegram, ==, cases[i].telegram);
		g_assert_cmpint(form->mail, ==, cases[i].mail);
		page_free(page);
	}
}

/* Many harmless forms do not hide the one that is not. */
static void
test_many_forms(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	Page *page;
	bool found = false;

	for (size_t i = 0; i < 1000; i++)
		g_string_append(text, FORM("<input type=email>"));
	g_string_append(text, FORM(SECRET));
	page = html(text->str);
	g_assert_cmpuint(page->forms->len, ==, PAGE_FORMS_MAX);
	for (guint i = 0; i < page->forms->len; i++)
		found |= page_form_asks_secret(g_ptr_array_index(page->forms, i));
	g_assert_true(found);
	g_assert_cmpint(page->kind, ==, PAGE_LOGIN);
	page_free(page);
}

static void
test_brands(void)
{
	static const struct {
		const char *url, *html, *brand, *where;
		bool own;
	} cases[] = {
		{ "https://evil.example/", "<title>Active! mail</title>", "Active! mail", "title",
		  false },
		{ "https://evil.example/", "<h1>Ａｃｔｉｖｅ！ ｍａｉｌ</h1>", "Active! mail",
		  "text", false },
		{ "https://evil.example/", "<p>アマゾンにログイン", "Amazon", "text", false },
		{ "https://evil.example/", "<img class=logo src=a.png alt='楽天'>", "楽天",
		  "picture", false },
		{ "https://evil.example/", "<img src=https://www.paypal.com/img/logo.svg>",
		  "PayPal", "picture", false },
		{ "https://evil.example/",
		  "<link rel='shortcut icon' href=https://www.smbc.co.jp/f.ico>", "三井住友銀行",
		  "icon", false },
		{ "https://www.amazon.co.jp/", "<title>Sign in</title>", "Amazon", NULL, true },
		{ "https://www.amazon.co.jp/", "<title>PayPal</title>", "Amazon", NULL, true },
		/* A customer's page, and one that bears the hoster's name. */
		{ "https://evil.s3.amazonaws.com/", "<title>PayPal</title>", "PayPal", "title",
		  false },
		{ "https://docs.google.com/forms/x", "<title>Google Forms</title>", NULL, NULL,
		  false },
		/* Ways to pay, ways to sign in, counters. */
		{ "https://shop.example/", "<p>PayPal, Mastercard, JCB", NULL, NULL, false },
		{ "https://shop.example/", "<h1>Shop</h1><a>Sign in with Google</a>", NULL, NULL,
		  false },
		{ "https://shop.example/", "<img src=https://www.facebook.com/tr?id=1>", NULL, NULL,
		  false },
		{ "https://shop.example/", "<title>Shop</title>", NULL, NULL, false },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = g_strconcat(cases[i].html, SECRET, NULL);
		Page *page = html_at(cases[i].url, text);

		g_test_message("%s", cases[i].html);
		g_assert_cmpstr(page->brand, ==, cases[i].brand);
		g_assert_cmpstr(page->brand_where, ==, cases[i].where);
		g_assert_cmpint(page->brand_own, ==, cases[i].own);
		page_free(page);
	}
}

/* A page that asks nothing may be about somebody; a hoster's own is not its customer's. */
static void
test_brands_of_no_weight(void)
{
	static const char *const cases[][2] = {
		{ "<title>Amazon</title>Welcome", "Amazon" },
		{ "<h1>Amazon</h1>", NULL },
		{ "<p>Parked free, courtesy of GoDaddy", NULL },
		{ "<title>GoDaddy</title>Buy this domain", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Page *page = html(cases[i][0]);

		g_assert_cmpstr(page->brand, ==, cases[i][1]);
		page_free(page);
	}
}

static void
test_leads(void)
{
	static const char *const cases[][2] = {
		{ "<meta http-equiv=refresh content='0; url=/x'>", "https://evil.example/x" },
		{ "<script>location.href = \"https://a.example/\";</script>",
		  "https://a.example/" },
		{ "<script>window.location='https://a.example/'</script>", "https://a.example/" },
		{ "<script>location.replace('https://a.example/x')</script>",
		  "https://a.example/x" },
		{ "<script>location = u + 'https://a.example/'</script>", NULL },
		{ "<script>if (location == 'https://a.example/') x()</script>", NULL },
		{ "<script>location.href='https://a.example/'+x</script>", NULL },
		{ "<script>location.href='x.html'</script>", NULL },
		{ "<p>location='https://a.example/'", NULL },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Page *page = html(cases[i][0]);

		g_test_message("%s", cases[i][0]);
		g_assert_cmpstr(page->refresh, ==, cases[i][1]);
		page_free(page);
	}
}

static void
test_telegram(void)
{
	static const char *const cases[] = {
		"<script>fetch('https://api.telegram.org/bot1:x')</script>",
		"<script>u='https:\\/\\/api.telegram.org\\/bot1'</script>",
		"<script>u=atob('aHR0cHM6Ly9hcGkudGVsZWdyYW0ub3JnL2JvdDE6eA==')</script>",
		"<!-- api.telegram.org/bot1 -->",
	};
	Page *none = html("<a href=https://telegram.org/>Telegram</a>");

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Page *page = html(cases[i]);

		g_test_message("%s", cases[i]);
		g_assert_nonnull(page->telegram);
		page_free(page);
	}
	g_assert_null(none->telegram);
	page_free(none);
}

static void
test_charsets(void)
{
	static const struct {
		const char *type, *bytes, *title;
	} cases[] = {
		{ "text/html; charset=Shift_JIS", "<title>\x83\x81\x81\x5b\x83\x8b</title>",
		  "メール" },
		{ "text/html", "<meta charset=shift_jis><title>\x83\x81\x81\x5b\x83\x8b</title>",
		  "メール" },
		{ "text/html",
		  "<meta http-equiv=Content-Type content='text/html; charset=euc-jp'>"
		  "<title>\xa5\xe1\xa1\xbc\xa5\xeb</title>",
		  "メール" },
		{ "text/html; charset=shift_jis", "\xef\xbb\xbf<title>メール</title>", "メール" },
		{ "text/html", "<title>メール</title>", "メール" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Page *page = page_of("https://evil.example/", 200, cases[i].type, cases[i].bytes,
		                     strlen(cases[i].bytes));

		g_assert_cmpstr(page->title, ==, cases[i].title);
		page_free(page);
	}
}

/* A megabyte of the worst takes no more than a moment. */
static void
test_time(void)
{
	static const char *const pieces[] = { "<form><input type=password name=a>",
		                              "<title>",
		                              "<a href=https://a.example/>x</a>",
		                              "<script>location</script>",
		                              "<div><b><i>",
		                              "<input>",
		                              "アマゾン ",
		                              "<svg><title><h1>",
		                              "<img class=logo alt=PayPal src=https://a.example/b>",
		                              "\xff" };

	for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_sized_new(VISIT_PAGE_MAX);
		gint64 since;
		Page *page;

		while (text->len < VISIT_PAGE_MAX)
			g_string_append(text, pieces[i]);
		since = g_get_monotonic_time();
		page = html(text->str);
		g_test_message("piece %zu: %.1f ms", i,
		               (double)(g_get_monotonic_time() - since) / 1000.0);
		g_assert_cmpint(g_get_monotonic_time() - since, <, 10 * G_TIME_SPAN_SECOND);
		page_free(page);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	message_init();
	site_init(NULL);
	g_test_add_func("/page/kinds", test_kinds);
	g_test_add_func("/page/long-text", test_long_text);
	g_test_add_func("/page/questions", test_questions);
	g_test_add_func("/page/inputs", test_inputs);
	g_test_add_func("/page/targets", test_targets);
	g_test_add_func("/page/many-forms", test_many_forms);
	g_test_add_func("/page/brands", test_brands);
	g_test_add_func("/page/brands-of-no-weight", test_brands_of_no_weight);
	g_test_add_func("/page/leads", test_leads);
	g_test_add_func("/page/telegram", test_telegram);
	g_test_add_func("/page/charsets", test_charsets);
	g_test_add_func("/page/time", test_time);
	return g_test_run();
}
