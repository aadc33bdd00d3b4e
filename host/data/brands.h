/* SPDX-License-Identifier: MIT */

/*
 * Organisations whose names phishers borrow, with the domains that are their own
 *
 * Names as people and phishers write them; Latin names match as whole words, whatever their case
 * and width, others anywhere. Domains are registrable ones; a domain stands in one row only.
 * Source: the organisations' own sites and mail, as known on 2026-08-31.
 */

#pragma once

typedef struct Brand {
	const char *name;       /* for people */
	const char *names[6];   /* lower case, half-width */
	const char *domains[9]; /* the first is the best known */
} Brand;

static const Brand brands[] = {
	/* Hosting and mail products */
	{ "KAGOYA", { "kagoya", "カゴヤ" }, { "kagoya.jp", "kagoya.com", "kagoya.net" } },
	{ "さくらインターネット",
	  { "さくらインターネット", "sakura internet" },
	  { "sakura.ad.jp", "sakura.ne.jp" } },
	{ "エックスサーバー",
	  { "エックスサーバー", "xserver" },
	  { "xserver.ne.jp", "xserver.co.jp", "xserver.jp", "xsrv.jp" } },
	{ "お名前.com", { "お名前.com", "onamae.com" }, { "onamae.com", "gmo.jp" } },
	{ "ロリポップ!", { "ロリポップ" }, { "lolipop.jp", "pepabo.com" } },
	{ "Active! mail", { "active! mail", "active!mail", "activemail" }, { "transware.co.jp" } },
	{ "OCN", { "ocn" }, { "ocn.ne.jp", "ocn.ad.jp", "ntt.com" } },
	{ "BIGLOBE", { "biglobe" }, { "biglobe.ne.jp", "biglobe.co.jp" } },
	{ "@nifty", { "@nifty", "アットニフティ" }, { "nifty.com", "nifty.ne.jp", "nifty.co.jp" } },
	{ "GoDaddy", { "godaddy" }, { "godaddy.com", "secureserver.net" } },
	{ "cPanel", { "cpanel" }, { "cpanel.net", "webpros.com" } },
	{ "Zimbra", { "zimbra" }, { "zimbra.com", "synacor.com" } },

	/* Shops and services, Japan */
	{ "Amazon",
	  { "amazon", "アマゾン" },
	  { "amazon.co.jp", "amazon.com", "amazonses.com", "amazon.de", "amazon.co.uk",
	    "amazonaws.com", "amazon.fr", "amazon.jobs", "awstrack.me" } },
	{ "楽天",
	  { "楽天", "rakuten" },
	  { "rakuten.co.jp", "rakuten.com", "rakuten-card.co.jp", "rakuten-bank.co.jp",
	    "rakuten-sec.co.jp", "r10s.jp", "rakuten.ne.jp" } },
	{ "メルカリ", { "メルカリ", "mercari" }, { "mercari.com", "mercari.jp" } },
	{ "PayPay", { "paypay", "ペイペイ" }, { "paypay.ne.jp", "paypay-bank.co.jp", "paypay-card.co.jp" } },
	{ "ヤマト運輸", { "ヤマト運輸", "クロネコヤマト" }, { "kuronekoyamato.co.jp", "yamato-hd.co.jp" } },
	{ "佐川急便", { "佐川急便" }, { "sagawa-exp.co.jp" } },
	{ "日本郵政グループ", { "日本郵便", "ゆうちょ", "japan post" }, { "japanpost.jp" } },
	{ "えきねっと", { "えきねっと" }, { "eki-net.com", "jreast.co.jp" } },
	{ "JR東日本", { "jr東日本", "モバイルsuica" }, { "jreast.com" } },
	{ "ETC利用照会サービス", { "etc利用照会", "etcサービス" }, { "etc-meisai.jp" } },
	{ "NTTドコモ",
	  { "ドコモ", "docomo" },
	  { "docomo.ne.jp", "nttdocomo.co.jp", "docomo.co.jp", "spmode.ne.jp" } },
	{ "au", { "auじぶん銀行", "kddi" }, { "kddi.com", "au.com", "auone.jp", "jibunbank.co.jp" } },
	{ "ソフトバンク", { "ソフトバンク", "softbank" }, { "softbank.jp", "softbank.ne.jp" } },
	{ "LINE", { "line pay", "lineヤフー" }, { "line.me", "lycorp.co.jp", "line.biz" } },
	{ "NHK", { "nhkプラス", "日本放送協会" }, { "nhk.or.jp", "nhk.jp" } },
	{ "東京電力", { "東京電力", "tepco" }, { "tepco.co.jp" } },
	{ "国税庁", { "国税庁", "e-tax" }, { "nta.go.jp" } },
	{ "マイナポータル", { "マイナポータル", "マイナポイント" }, { "myna.go.jp", "soumu.go.jp" } },

	/* Banks, cards, securities, Japan */
	{ "三井住友銀行", { "三井住友銀行", "smbc" }, { "smbc.co.jp" } },
	{ "三井住友カード", { "三井住友カード", "vpass" }, { "smbc-card.com", "vpass.ne.jp" } },
	{ "三菱UFJ銀行", { "三菱ufj", "mufg" }, { "mufg.jp" } },
	{ "みずほ銀行", { "みずほ銀行", "mizuho" }, { "mizuhobank.co.jp", "mizuho-fg.co.jp" } },
	{ "りそな銀行", { "りそな" }, { "resonabank.co.jp", "resona-gr.co.jp" } },
	{ "住信SBIネット銀行", { "住信sbi" }, { "netbk.co.jp" } },
	{ "SBI証券", { "sbi証券" }, { "sbisec.co.jp" } },
	{ "野村證券", { "野村證券", "野村証券" }, { "nomura.co.jp" } },
	{ "マネックス証券", { "マネックス証券", "monex" }, { "monex.co.jp" } },
	{ "松井証券", { "松井証券" }, { "matsui.co.jp" } },
	{ "イオン", { "イオンカード", "イオン銀行", "イオンフィナンシャル" }, { "aeon.co.jp", "aeonbank.co.jp" } },
	{ "JCB", { "jcb", "マイジェーシービー" }, { "jcb.co.jp", "myjcb.co.jp", "jcb.com" } },
	{ "セゾンカード", { "セゾンカード", "クレディセゾン" }, { "saisoncard.co.jp" } },
	{ "エポスカード", { "エポスカード" }, { "eposcard.co.jp" } },
	{ "オリコ", { "オリコカード", "オリエントコーポレーション" }, { "orico.co.jp" } },
	{ "ビューカード", { "ビューカード", "view's net" }, { "jreastviewcard.co.jp", "viewsnet.jp" } },
	{ "アコム", { "アコム" }, { "acom.co.jp" } },

	/* The world's */
	{ "PayPal", { "paypal" }, { "paypal.com", "paypal.de", "paypal-communication.com" } },
	{ "Microsoft",
	  { "microsoft", "office 365", "office365", "onedrive", "sharepoint" },
	  { "microsoft.com", "microsoftonline.com", "outlook.com", "office.com", "live.com",
	    "sharepoint.com", "office365.com", "windows.com", "skype.com" } },
	{ "Apple", { "apple id", "apple support", "itunes", "icloud" }, { "apple.com", "icloud.com", "me.com" } },
	{ "Google",
	  { "google", "gmail" },
	  { "google.com", "gmail.com", "googlemail.com", "youtube.com", "google.co.jp", "goo.gl" } },
	{ "Facebook", { "facebook" }, { "facebook.com", "facebookmail.com", "meta.com" } },
	{ "Instagram", { "instagram" }, { "instagram.com" } },
	{ "LinkedIn", { "linkedin" }, { "linkedin.com" } },
	{ "Netflix", { "netflix" }, { "netflix.com" } },
	{ "Spotify", { "spotify" }, { "spotify.com" } },
	{ "eBay", { "ebay" }, { "ebay.com", "ebay.de", "ebay.co.uk" } },
	{ "DHL", { "dhl" }, { "dhl.com", "dhl.de", "dpdhl.com" } },
	{ "FedEx", { "fedex" }, { "fedex.com" } },
	{ "USPS", { "usps" }, { "usps.com", "usps.gov" } },
	{ "DocuSign", { "docusign" }, { "docusign.com", "docusign.net" } },
	{ "Dropbox", { "dropbox" }, { "dropbox.com", "dropboxmail.com" } },
	{ "Adobe", { "adobe" }, { "adobe.com" } },
	{ "WeTransfer", { "wetransfer" }, { "wetransfer.com" } },
	{ "McAfee", { "mcafee" }, { "mcafee.com" } },
	{ "Norton", { "norton antivirus", "norton 360", "nortonlifelock" }, { "norton.com", "gendigital.com" } },
	{ "Coinbase", { "coinbase" }, { "coinbase.com" } },
	{ "MetaMask", { "metamask" }, { "metamask.io" } },
	{ "Binance", { "binance" }, { "binance.com" } },
	{ "Bradesco", { "bradesco" }, { "bradesco.com.br", "bradesco.com" } },
	{ "Itaú", { "itaú", "itau" }, { "itau.com.br" } },
	{ "Santander", { "santander" }, { "santander.com", "santander.com.br", "santander.co.uk" } },
	{ "Wells Fargo", { "wells fargo" }, { "wellsfargo.com" } },
	{ "Chase", { "jpmorgan chase", "chase bank" }, { "chase.com", "jpmorgan.com" } },
	{ "Bank of America", { "bank of america" }, { "bankofamerica.com", "bofa.com" } },
	{ "American Express",
	  { "american express", "アメリカン・エキスプレス", "アメックス" },
	  { "americanexpress.com", "aexp.com" } },
	{ "Mastercard", { "mastercard", "マスターカード" }, { "mastercard.com" } },
	{ "Sparkasse", { "sparkasse" }, { "sparkasse.de" } },
	{ "Deutsche Post", { "deutsche post" }, { "deutschepost.de" } },
	{ "ING", { "ing-diba", "ing bank" }, { "ing.com", "ing.de", "ing.nl" } },
	{ "WhatsApp", { "whatsapp" }, { "whatsapp.com" } },
	{ "Costco", { "costco" }, { "costco.com", "costco.co.jp" } },
	{ "Walmart", { "walmart" }, { "walmart.com" } },
};
