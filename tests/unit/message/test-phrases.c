/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "message/bounds.h"
#include "message/phrases.h"

/* Returns: (transfer full) what is found in @text. */
static GPtrArray *
find(const char *text, bool plain, Writing *writing)
{
	PhraseText words = { .text = text, .len = strlen(text), .at = "part:1", .plain = plain };
	GPtrArray *phrases = g_ptr_array_new_with_free_func((GDestroyNotify)phrase_free);

	phrases_find(&words, phrases, writing);
	return phrases;
}

static const struct {
	const char *what, *text;
	Theme theme;
	const char *language; /* NULL: nothing of the theme */
} cases[] = {
	{ "en", "Your account has been suspended.", THEME_CLOSING, "en" },
	{ "ja", "カードのご利用を一部制限させていただきました。", THEME_CLOSING, "ja" },
	{ "de", "Ihr Konto wurde gesperrt.", THEME_CLOSING, "de" },
	{ "pt", "Sua conta será bloqueada hoje", THEME_CLOSING, "pt" },
	{ "nl", "Uw rekening is geblokkeerd", THEME_CLOSING, "nl" },
	{ "fr", "Votre compte a été suspendu", THEME_CLOSING, "fr" },
	{ "es", "Su cuenta ha sido bloqueada", THEME_CLOSING, "es" },
	{ "denied", "We will never ask you to verify your password.", THEME_SECRET, NULL },
	{ "denied-ja", "カード番号の入力をお願いすることはありません。", THEME_PAYMENT, NULL },
	{ "denied-before", "We never ask for money. Verify your account.", THEME_SECRET, "en" },
	{ "case", "YOUR ACCOUNT HAS BEEN SUSPENDED", THEME_CLOSING, "en" },
	{ "gap-of-six", "account a b c d e f suspended", THEME_CLOSING, "en" },
	{ "gap-of-seven", "account a b c d e f g suspended", THEME_CLOSING, NULL },
	{ "another-sentence", "Here is your account. He was suspended.", THEME_CLOSING, NULL },
	{ "another-paragraph", "Your account\n\nsuspended", THEME_CLOSING, NULL },
	{ "wrapped", "Your account has\nbeen  suspended", THEME_CLOSING, "en" },
	{ "part-of-a-word", "discount accounted unsuspended", THEME_CLOSING, NULL },
	{ "backwards", "suspended account", THEME_CLOSING, NULL },
	{ "adjacent", "verify your account", THEME_SECRET, "en" },
	{ "not-adjacent", "verify all of your big account", THEME_SECRET, NULL },
	{ "any-ending", "verifying your account", THEME_SECRET, "en" },
	{ "number", "within 24 hours", THEME_URGENCY, "en" },
	{ "number-long", "within 123456789012 hours", THEME_URGENCY, "en" },
	{ "no-number", "within the hours", THEME_URGENCY, NULL },
	{ "number-inside", "You earn up to $500 a day", THEME_ADVANCE_FEE, "en" },
	{ "joined-words", "You have 5 messages on hold", THEME_HELD, "en" },
	{ "full-width", "ｙｏｕｒ　ａｃｃｏｕｎｔ　ｓｕｓｐｅｎｄｅｄ", THEME_CLOSING, "en" },
	{ "full-width-number", "２４時間以内に", THEME_URGENCY, "ja" },
	{ "half-width-kana", "ｱｶｳﾝﾄを停止", THEME_CLOSING, "ja" },
	{ "half-width-voiced", "ｶｰﾄﾞを停止", THEME_CLOSING, "ja" },
	{ "wrapped-ja", "アカウ\nントを停\n止", THEME_CLOSING, "ja" },
	{ "spaced-ja", "ア カ ウ ン ト を 停 止", THEME_CLOSING, "ja" },
	{ "sentence-ja", "アカウントです。停止", THEME_CLOSING, NULL },
	{ "marks", "your pass\u200bword has ex\u00adpired", THEME_SECRET, "en" },
	{ "marks-ja", "アカ\u2061ウントを停\ufe09止", THEME_CLOSING, "ja" },
	{ "homoglyphs", "confirm your раssword", THEME_SECRET, "en" },
	{ "homoglyph-last", "your accоunt suspendеd", THEME_CLOSING, "en" },
	{ "mathematical", "𝐲𝐨𝐮𝐫 𝐚𝐜𝐜𝐨𝐮𝐧𝐭 𝐬𝐮𝐬𝐩𝐞𝐧𝐝𝐞𝐝", THEME_CLOSING, "en" },
	{ "small-capitals", "ʏᴏᴜʀ ᴀᴄᴄᴏᴜɴᴛ sᴜsᴘᴇɴᴅᴇᴅ", THEME_CLOSING, "en" },
	{ "accents-missing", "Votre compte a ete bloque", THEME_CLOSING, "fr" },
	{ "decomposed", "Schlie\u00dfung Ihres Kontos", THEME_CLOSING, "de" },
	{ "link-is-not-read", "https://a.test/your/account/suspended", THEME_CLOSING, NULL },
	{ "after-a-link", "https://a.test/ your account suspended", THEME_CLOSING, "en" },
	{ "identifier", "your account_suspended", THEME_CLOSING, NULL },
	{ "apostrophe", "cancer, and don't know", THEME_ADVANCE_FEE, NULL },
	{ "zh", "您的邮箱将被停用", THEME_CLOSING, "zh" },
	{ "zh-traditional", "您的帳戶將被凍結", THEME_CLOSING, "zh" },
	{ "zh-record", "请及时对邮箱账户进行报备", THEME_SECRET, "zh" },
	{ "zh-allowance", "关于发放2026年度个人劳动补贴的通知", THEME_TAX, "zh" },
	{ "zh-sentence", "您的邮箱。明天停用", THEME_CLOSING, NULL },
	{ "love-en", "Naughty singles are near you", THEME_LOVE, "en" },
	{ "love-de", "Einsame Frauen warten auf dich", THEME_LOVE, "de" },
	{ "love-fr", "Des femmes célibataires vous attendent", THEME_LOVE, "fr" },
	{ "love-es", "Chicas calientes en tu zona", THEME_LOVE, "es" },
	{ "love-pt", "Mulheres perto de você", THEME_LOVE, "pt" },
	{ "love-nl", "Ontmoet vrouwen bij jou in de buurt", THEME_LOVE, "nl" },
	{ "love-ja", "寂しい女性が待っています", THEME_LOVE, "ja" },
	{ "love-zh", "附近的美女在等你", THEME_LOVE, "zh" },
	{ "love-not-sport", "The women's team plays on Sunday", THEME_LOVE, NULL },
	{ "cure-en", "Lose 16 kg in 4 weeks", THEME_CURE, "en" },
	{ "cure-de", "Linder jetzt Gelenkschmerzen", THEME_CURE, "de" },
	{ "cure-fr", "Perdez 10 kilos sans effort", THEME_CURE, "fr" },
	{ "cure-es", "Elimine los ronquidos hoy", THEME_CURE, "es" },
	{ "cure-pt", "Perca 10 quilos em 7 dias", THEME_CURE, "pt" },
	{ "cure-nl", "Verlaag uw bloedsuiker", THEME_CURE, "nl" },
	{ "cure-ja", "飲むだけで脂肪を燃焼、ダイエットに成功、驚きのサプリ", THEME_CURE, "ja" },
	{ "cure-zh", "轻松减肥不反弹", THEME_CURE, "zh" },
	{ "cure-not-visit", "Your appointment with Dr. Sato is on Monday", THEME_CURE, NULL },
	{ "gambling-en", "150 free spins", THEME_GAMBLING, "en" },
	{ "gambling-de", "Ihr Willkommensbonus", THEME_GAMBLING, "de" },
	{ "gambling-fr", "Bonus de bienvenue", THEME_GAMBLING, "fr" },
	{ "gambling-es", "50 giros gratis", THEME_GAMBLING, "es" },
	{ "gambling-pt", "50 rodadas grátis", THEME_GAMBLING, "pt" },
	{ "gambling-nl", "Welkomstbonus voor u", THEME_GAMBLING, "nl" },
	{ "gambling-ja", "入金不要ボーナス", THEME_GAMBLING, "ja" },
	{ "gambling-zh", "真人娱乐城", THEME_GAMBLING, "zh" },
	{ "gambling-not-town", "The casino is across the street", THEME_GAMBLING, NULL },
	{ "riches-en", "0.74 BTC", THEME_RICHES, "en" },
	{ "riches-amount", "Your account already has +28728$", THEME_RICHES, "en" },
	{ "riches-de", "Passives Einkommen", THEME_RICHES, "de" },
	{ "riches-fr", "Liberté financière", THEME_RICHES, "fr" },
	{ "riches-es", "Gana 500 al día", THEME_RICHES, "es" },
	{ "riches-pt", "Renda extra", THEME_RICHES, "pt" },
	{ "riches-nl", "Word snel miljonair", THEME_RICHES, "nl" },
	{ "riches-ja", "誰でも簡単に稼げる", THEME_RICHES, "ja" },
	{ "riches-zh", "比特币投资稳赚", THEME_RICHES, "zh" },
	{ "loan-en", "Pre-approved loan", THEME_LOAN, "en" },
	{ "loan-de", "Kredit ohne Schufa", THEME_LOAN, "de" },
	{ "loan-fr", "Rachat de crédits", THEME_LOAN, "fr" },
	{ "loan-es", "Préstamo aprobado", THEME_LOAN, "es" },
	{ "loan-pt", "Empréstimo liberado", THEME_LOAN, "pt" },
	{ "loan-nl", "Lening zonder BKR", THEME_LOAN, "nl" },
	{ "loan-ja", "審査なしのおまとめローン", THEME_LOAN, "ja" },
	{ "loan-zh", "无抵押贷款当天放款", THEME_LOAN, "zh" },
	{ "loan-not-library", "Three books are on loan to you", THEME_LOAN, NULL },
	{ "contract-en", "Cancel your timeshare", THEME_CONTRACT, "en" },
	{ "contract-de", "Stromkosten halbieren", THEME_CONTRACT, "de" },
	{ "contract-fr", "Réduisez vos factures", THEME_CONTRACT, "fr" },
	{ "contract-es", "Ahorra en tu factura de la luz", THEME_CONTRACT, "es" },
	{ "contract-pt", "Energia solar com desconto", THEME_CONTRACT, "pt" },
	{ "contract-nl", "Subsidie voor zonnepanelen", THEME_CONTRACT, "nl" },
	{ "contract-ja", "太陽光パネルの補助金", THEME_CONTRACT, "ja" },
	{ "contract-zh", "太阳能免费安装", THEME_CONTRACT, "zh" },
	{ "bargain-en", "Up to 70% off", THEME_BARGAIN, "en" },
	{ "bargain-de", "70 % Rabatt", THEME_BARGAIN, "de" },
	{ "bargain-fr", "Offre limitée", THEME_BARGAIN, "fr" },
	{ "bargain-es", "50% de descuento", THEME_BARGAIN, "es" },
	{ "bargain-pt", "Frete grátis", THEME_BARGAIN, "pt" },
	{ "bargain-nl", "Op is op", THEME_BARGAIN, "nl" },
	{ "bargain-ja", "期間限定", THEME_BARGAIN, "ja" },
	{ "bargain-zh", "限时抢购，全场优惠", THEME_BARGAIN, "zh" },
	{ "staff-en", "Updated employee handbook", THEME_STAFF, "en" },
	{ "staff-de", "Ihre Gehaltsanpassung", THEME_STAFF, "de" },
	{ "staff-fr", "Augmentation de salaire", THEME_STAFF, "fr" },
	{ "staff-es", "Aumento de salario", THEME_STAFF, "es" },
	{ "staff-pt", "Reajuste de salário", THEME_STAFF, "pt" },
	{ "staff-nl", "Uw salarisverhoging", THEME_STAFF, "nl" },
	{ "staff-ja", "給与改定の通知", THEME_STAFF, "ja" },
	{ "staff-zh", "关于工资调整的通知", THEME_STAFF, "zh" },
	{ "trade-en", "Request for quotation", THEME_TRADE, "en" },
	{ "trade-de", "Anbei die Bestellung", THEME_TRADE, "de" },
	{ "trade-fr", "Demande de devis", THEME_TRADE, "fr" },
	{ "trade-es", "Orden de compra", THEME_TRADE, "es" },
	{ "trade-pt", "Pedido de cotação", THEME_TRADE, "pt" },
	{ "trade-nl", "Uw inkooporder", THEME_TRADE, "nl" },
	{ "trade-ja", "見積書を添付いたします", THEME_TRADE, "ja" },
	{ "trade-zh", "订单见附件", THEME_TRADE, "zh" },
	{ "leave-en", "No longer wish to receive these e-mails?", THEME_UNSUBSCRIBE, "en" },
	{ "leave-de", "Hier abmelden", THEME_UNSUBSCRIBE, "de" },
	{ "leave-fr", "Se désinscrire", THEME_UNSUBSCRIBE, "fr" },
	{ "leave-es", "Darse de baja", THEME_UNSUBSCRIBE, "es" },
	{ "leave-pt", "Descadastrar", THEME_UNSUBSCRIBE, "pt" },
	{ "leave-nl", "Uitschrijven", THEME_UNSUBSCRIBE, "nl" },
	{ "leave-ja", "配信停止はこちら", THEME_UNSUBSCRIBE, "ja" },
	{ "leave-zh", "退订", THEME_UNSUBSCRIBE, "zh" },
	{ "quoted", "> your account is suspended\nindeed", THEME_CLOSING, NULL },
	{ "empty", "", THEME_CLOSING, NULL },
};

static void
test_case(gconstpointer data)
{
	size_t i = GPOINTER_TO_SIZE(data);
	Writing writing = { 0 };
	g_autoptr(GPtrArray) phrases = find(cases[i].text, true, &writing);
	const char *language = NULL;

	for (guint k = 0; k < phrases->len && !language; k++) {
		const Phrase *phrase = g_ptr_array_index(phrases, k);

		if (phrase->theme == cases[i].theme)
			language = phrase->language;
	}
	g_assert_cmpstr(language, ==, cases[i].language);
	writing_clear(&writing);
}

/* The sentence around the phrase, within bounds. */
static void
test_quote(void)
{
	Writing writing = { 0 };
	g_autoptr(GPtrArray) phrases =
		find("Dear Sir. We must tell you that your account has been suspended for now. Bye",
	             false, &writing);
	const Phrase *phrase = NULL;

	g_assert_cmpuint(phrases->len, >, 0);
	phrase = g_ptr_array_index(phrases, 0);
	g_assert_cmpstr(phrase->quote, ==,
	                "We must tell you that your account has been suspended for now");
	g_assert_cmpstr(phrase->at, ==, "part:1");
	writing_clear(&writing);
}

static void
test_quote_is_short(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	Writing writing = { 0 };
	g_autoptr(GPtrArray) phrases = NULL;

	for (int i = 0; i < 100; i++)
		g_string_append(text, "とても長い文章の、");
	g_string_append(text, "アカウントを停止");
	for (int i = 0; i < 100; i++)
		g_string_append(text, "とても長い文章の、");
	phrases = find(text->str, false, &writing);
	g_assert_cmpuint(phrases->len, ==, 1);
	g_assert_cmpuint(strlen(((Phrase *)g_ptr_array_index(phrases, 0))->quote), <=,
	                 PHRASE_QUOTE_MAX + 3);
	writing_clear(&writing);
}

static void
test_few_of_a_theme(void)
{
	Writing writing = { 0 };
	g_autoptr(GPtrArray) phrases = find("Account 1 suspended. Account 2 suspended. Account 3 "
	                                    "suspended.",
	                                    false, &writing);

	g_assert_cmpuint(phrases->len, ==, PHRASES_EACH_MAX);
	writing_clear(&writing);
}

static const struct {
	const char *what, *text;
	size_t counts[ODDITIES_N]; /* mixed, inside, styled, chinese */
} letters[] = {
	{ "plain", "Plain text, 日本語とカナ, élève", { 0, 0, 0, 0 } },
	{ "mixed", "раssword", { 1, 0, 0, 0 } },
	{ "russian", "пароль", { 0, 0, 0, 0 } },
	{ "russian-ending", "SMSки", { 0, 0, 0, 0 } },
	{ "unit", "5 kΩ, 3 μm", { 0, 0, 0, 0 } },
	{ "inside", "pass\u200bword", { 0, 1, 0, 0 } },
	{ "between-words", "pass \u200b word", { 0, 0, 0, 0 } },
	{ "hyphenated", "Daten\u00adschutz", { 0, 0, 0, 0 } },
	{ "hyphenated-letters", "a\u00adb\u00adc", { 0, 2, 0, 0 } },
	{ "emoji", "👩\u200d💻 ❤\ufe0f", { 0, 0, 0, 0 } },
	{ "persian", "می\u200cخواهم", { 0, 0, 0, 0 } },
	{ "variant-of-a-name", "葛\ufe00城", { 0, 0, 0, 0 } },
	{ "styled", "𝐁𝐨", { 0, 0, 2, 0 } },
	{ "phonetic", "the vowel ɪ", { 0, 0, 0, 0 } },
	{ "chinese", "账户, 口座", { 0, 0, 0, 2 } },
};

static void
test_letters(gconstpointer data)
{
	size_t i = GPOINTER_TO_SIZE(data);
	Writing writing = { 0 };

	g_ptr_array_unref(find(letters[i].text, false, &writing));
	for (int k = 0; k < ODDITIES_N; k++)
		g_assert_cmpuint(writing.oddities[k].count, ==, letters[i].counts[k]);
	writing_clear(&writing);
}

/* Returns the seconds that a megabyte of @unit takes. */
static double
time_of(const char *unit)
{
	g_autoptr(GString) text = g_string_new(NULL);
	Writing writing = { 0 };
	gint64 before;
	double took;

	while (text->len < 1024 * 1024)
		g_string_append(text, unit);
	before = g_get_monotonic_time();
	g_ptr_array_unref(find(text->str, true, &writing));
	took = (double)(g_get_monotonic_time() - before) / 1e6;
	writing_clear(&writing);
	return took;
}

/* What nearly matches everywhere must not take many times as long as what does not at all. */
static void
test_linear(void)
{
	static const char *const hostile[] = {
		"your ",
		"account ",
		"your account your ",
		"アカウント",
		"アカウントア",
		"a\u200b",
		"рassword",
		"а",
		"rаrаrа",
		"111111111 ",
		"> ",
		">\n",
		"if you don't ",
		"ﾞ",
		"カﾞ",
		"the your you ",
	};

	for (size_t i = 0; i < G_N_ELEMENTS(hostile); i++) {
		double took = time_of(hostile[i]);

		g_test_message("%s: %.3f s", hostile[i], took);
		g_assert_cmpfloat(took, <, 2);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/phrases/", cases[i].what, NULL);

		g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(letters); i++) {
		g_autofree char *path = g_strconcat("/phrases/letters/", letters[i].what, NULL);

		g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_letters);
	}
	g_test_add_func("/phrases/quote", test_quote);
	g_test_add_func("/phrases/quote-is-short", test_quote_is_short);
	g_test_add_func("/phrases/few-of-a-theme", test_few_of_a_theme);
	g_test_add_func("/phrases/linear", test_linear);
	return g_test_run();
}
