/* SPDX-License-Identifier: MIT */

#include <glib.h>
#include <string.h>

#include "message/brand-imitated.h"
#include "web/idna.h"
#include "web/site.h"

/* As a reader sees them; the host itself has A-labels. */
static const struct {
	const char *host, *by, *brand;
} imitations[] = {
	/* Letters that look the same. */
	{ "аmazon.com", "same-letters", "Amazon" }, /* Cyrillic а */
	{ "аррlе-id.com", "same-letters", "Apple" },
	{ "pаypal.com", "same-letters", "PayPal" },
	{ "paypa1.com", "same-letters", "PayPal" },
	{ "paypai.com", "same-letters", "PayPal" },
	{ "rnicrosoft.com", "same-letters", "Microsoft" },
	{ "micr0soft.com", "same-letters", "Microsoft" },
	{ "microsоft-login.com", "same-letters", "Microsoft" },
	{ "faceb00k.com", "same-letters", "Facebook" },
	{ "g00gle-security.com", "same-letters", "Google" },
	{ "goog1e.com", "same-letters", "Google" },
	{ "ɡoogle.com", "same-letters", "Google" },
	{ "netfIix.com", "same-letters", "Netflix" },
	{ "nétflix.com", "same-letters", "Netflix" },
	{ "rakutеn.co.jp", "same-letters", "楽天" },
	{ "smbс.co.jp", "same-letters", "三井住友銀行" }, /* Cyrillic с */
	{ "l1nkedin.com", "same-letters", "LinkedIn" },
	{ "binаnce.com", "same-letters", "Binance" },
	{ "coinbаse.com", "same-letters", "Coinbase" },
	{ "paypa1-login.com", "same-letters", "PayPal" },
	{ "loginpaypa1.com", "same-letters", "PayPal" },
	{ "paypa1.evil.example", "same-letters", "PayPal" },
	/* Its domain before somebody else's. */
	{ "amazon.co.jp.evil.top", "domain-inside", "Amazon" },
	{ "www.amazon.co.jp.ref-xyz.cn", "domain-inside", "Amazon" },
	{ "paypal.com.session.example", "domain-inside", "PayPal" },
	{ "login.microsoftonline.com.office-files.top", "domain-inside", "Microsoft" },
	{ "www.eki-net.com.jpsq.cn", "domain-inside", "えきねっと" },
	{ "smbc-card.com.qwer.top", "domain-inside", "三井住友カード" },
	{ "accounts.google.com.check.xyz", "domain-inside", "Google" },
	{ "appleid.apple.com.iforgot.info", "domain-inside", "Apple" },
	{ "www.netbk.co.jp.sbi.icu", "domain-inside", "住信SBIネット銀行" },
	{ "www.paypal.evil.example", "domain-inside", "PayPal" },
	{ "mufg.cn.evil.example", "domain-inside", "三菱UFJ銀行" },
	/* The name and words that lead on. */
	{ "secure-paypal.example", "name-and-more", "PayPal" },
	{ "mufg-login.example", "name-and-more", "三菱UFJ銀行" },
	{ "smbc-card-verify.top", "name-and-more", "三井住友カード" },
	{ "amazon-co-jp.top", "name-and-more", "Amazon" },
	{ "amazoncojp.top", "name-and-more", "Amazon" },
	{ "paypallogin.com", "name-and-more", "PayPal" },
	{ "verifypaypal.com", "name-and-more", "PayPal" },
	{ "paypal-account-security.info", "name-and-more", "PayPal" },
	{ "myaccount-google.support", "name-and-more", "Google" },
	{ "netflix-billing.com", "name-and-more", "Netflix" },
	{ "netflixupdate.com", "name-and-more", "Netflix" },
	{ "dhl-paket.top", "name-and-more", "DHL" },
	{ "usps-tracking-package.com", "name-and-more", "USPS" },
	{ "irs-refund.com", "name-and-more", "IRS" },
	{ "jcb-card.xyz", "name-and-more", "JCB" },
	{ "my-docomo-id.com", "name-and-more", "NTTドコモ" },
	{ "metamask-wallet-restore.com", "name-and-more", "MetaMask" },
	{ "wellsfargo-online.com", "name-and-word", "Wells Fargo" },
	{ "wells-fargo-secure.com", "name-and-more", "Wells Fargo" },
	{ "bankofamerica-alerts.com", "name-and-more", "Bank of America" },
	{ "appleid-verify.com", "name-and-more", "Apple" },
	{ "apple-id-support.com", "name-and-more", "Apple" },
	{ "rakutencard.top", "name-and-more", "楽天カード" },
	{ "rakuten-card-info.cn", "name-and-more", "楽天カード" },
	{ "etc-meisai.jp-co.cn", "name-below", "ETC利用照会サービス" },
	{ "etc-meisai.top", "name-and-more", "ETC利用照会サービス" },
	{ "eki-net.vip", "name-and-more", "えきねっと" },
	{ "paypal-login.weebly.com", "name-below", "PayPal" },
	{ "office365-login.web.app", "name-and-more", "Microsoft" },
	{ "docusign-secure.com", "name-and-more", "DocuSign" },
	{ "correios-pacote-login.com", "name-and-more", "Correios" },
	{ "bradesco-cliente.site", "name-and-more", "Bradesco" },
	{ "sparkasse-kundenservice.top", "name-and-more", "Sparkasse" },
	{ "laposte-suivi.top", "name-and-more", "La Poste" },
	/* The name and a plain word, as organisations themselves have. */
	{ "lufthansamail.com", "name-and-word", "Lufthansa" },
	{ "mysephora.com", "name-and-word", "Sephora" },
	{ "telstraonline.com.au", "name-and-word", "Telstra" },
	{ "telstraonline.vip", "name-and-more", "Telstra" },
	/* A letter away. */
	{ "amazom.co.jp", "letter-away", "Amazon" },
	{ "amzaon.com", "letter-away", "Amazon" },
	{ "paypall.com", "letter-away", "PayPal" },
	{ "gogle-mail.example", NULL, NULL },
	{ "faceboook.com", "letter-away", "Facebook" },
	{ "netfliix.com", "letter-away", "Netflix" },
	{ "microsotf.com", "letter-away", "Microsoft" },
	{ "bankofamerrica.com", "letter-away", "Bank of America" },
	{ "americanexpres.com", "letter-away", "American Express" },
	{ "coinbasse.com", "letter-away", "Coinbase" },
	/* The name alone. */
	{ "paypal.top", "other-ending", "PayPal" },
	{ "mercari.xyz", "other-ending", "メルカリ" },
	{ "paypal.evil.example", "name-below", "PayPal" },
	{ "amazon.evil.top", "name-below", "Amazon" },
	{ "smbc.vip.cn", "name-below", "三井住友銀行" },
};

static const char *const honest[] = {
	/* Its own, and those of sisters. */
	"amazon.co.jp",
	"www.amazon.com",
	"amazon.com.mx",
	"amazon.pl",
	"aws.amazon.com",
	"cr.mufg.jp",
	"bk.mufg.jp",
	"www.smbc-card.com",
	"paypal.com",
	"www.paypal.fr",
	"accounts.google.com",
	"google.co.uk",
	"docs.google.com",
	"login.microsoftonline.com",
	"contoso.sharepoint.com",
	"contoso.onmicrosoft.com",
	"paypay.ne.jp",
	"paypay-card.co.jp",
	"kuronekoyamato.co.jp",
	"post.japanpost.jp",
	"www.nta.go.jp",
	"e-tax.nta.go.jp",
	"mobile.rakuten.co.jp",
	"id.auone.jp",
	"01epos.jp",
	"eki-net.com",
	"santander.pl",
	"ikea.se",
	"service.gov.uk",
	"netflix.org",
	"mercari.co.jp",
	"wellsfargo.net",
	"paypal.cn",
	/* Words with a name in them. */
	"amazonia.org",
	"amazonas.gov.br",
	"applebees.com",
	"apple-farm.example",
	"chaser.io",
	"lineage.org",
	"online.example",
	"deadline.com",
	"outline.com",
	"pineapple.example",
	"snapple.com",
	"visage.example",
	"visajourney.com",
	"targeting.example",
	"orangery.example",
	"shelling.example",
	"dishes.example",
	"boxing.example",
	"otto-schmidt.de",
	"ottobock.com",
	"muellergroup.example",
	"saturnalia.example",
	"metal.example",
	"metadata.example",
	"discovery.com",
	"timber.example",
	"timtam.example",
	"freedom.example",
	"free-software.org",
	"steamboat.example",
	"purchase.example",
	"cooking.com",
	"horton.example",
	"morton.com",
	"matsuo.jp",
	"maison.example",
	"season.example",
	"nomurakougei.co.jp",
	"mizuhoya.example",
	"shizuoka.jp",
	"yamato-museum.com",
	"sagawa-museum.or.jp",
	"chibanippo.co.jp",
	"dpdk.org",
	"irish.example",
	"upstart.com",
	"upside.example",
	"glsl.example",
	"bigcartel.com",
	"three.js.org",
	"sky-net.example",
	"shellfish.example",
	"citizen.co.jp",
	/* Letters beyond ASCII that are what they seem to be. */
	"日本語.jp",

	"müller-gmbh.de",
	"bücher.example",
	"россия.рф",
	"中文.com",
	"かな.jp",
	"カタカナ.jp",
	"한국.kr",
	"łódź.pl",
	"españa.es",
	"français.fr",
	/* Others. */
	"example.com",
	"mail.example.org",
	"github.io",
	"lists.debian.org",
	"192.0.2.1",
	"localhost",
	"paypal.de\"",
	"{paypal-login.top}",
	"a.b.c.d.e.f.example",
	"kernel.org",
	"static.example.net",
};

/* Returns: (transfer full) the host as links have it. */
static char *
ascii_of(const char *host)
{
	char out[512];
	g_autofree char *lower = g_utf8_strdown(host, -1);
	size_t len =
		g_str_is_ascii(lower) ? 0 : idna_to_ascii(lower, strlen(lower), out, sizeof(out));

	return len > 0 ? g_strndup(out, len) : g_ascii_strdown(host, -1);
}

static void
test_imitations(void)
{
	size_t recognised = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(imitations); i++) {
		const Brand *brand = NULL;
		g_autofree char *host = ascii_of(imitations[i].host);
		Imitation by = brand_imitated(host, &brand);

		g_test_message("%s", imitations[i].host);
		g_assert_cmpstr(brand ? brand->name : NULL, ==, imitations[i].brand);
		g_assert_cmpstr(brand ? imitation_to_string(by) : NULL, ==, imitations[i].by);
		recognised += brand != NULL;
	}
	g_assert_cmpuint(recognised, >=, 60);
}

static void
test_honest(void)
{
	G_STATIC_ASSERT(G_N_ELEMENTS(honest) >= 60);
	for (size_t i = 0; i < G_N_ELEMENTS(honest); i++) {
		const Brand *brand = NULL;
		g_autofree char *host = ascii_of(honest[i]);
		Imitation by = brand_imitated(host, &brand);

		g_test_message("%s %s", honest[i], imitation_to_string(by));
		g_assert_cmpstr(brand ? brand->name : NULL, ==, NULL);
		g_assert_cmpint(by, ==, IMITATION_NONE);
	}
}

static void
test_hostile(void)
{
	static const char *const hosts[] = {
		"", ".", "-", "--.-", "xn--.com", "xn--a.example", "-paypal-.top"
	};
	g_autoptr(GString) deep = g_string_new(NULL);
	const Brand *brand;

	for (size_t i = 0; i < G_N_ELEMENTS(hosts); i++)
		(void)brand_imitated(hosts[i], &brand);
	g_assert_cmpint(brand_imitated(NULL, &brand), ==, IMITATION_NONE);
	for (unsigned i = 0; i < 10000; i++)
		g_string_append(deep, "paypal.com.");
	g_string_append(deep, "example");
	g_assert_cmpint(brand_imitated(deep->str, &brand), ==, IMITATION_NONE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	site_init(NULL);
	g_test_add_func("/brand-imitated/imitations", test_imitations);
	g_test_add_func("/brand-imitated/honest", test_honest);
	g_test_add_func("/brand-imitated/hostile", test_hostile);
	return g_test_run();
}
