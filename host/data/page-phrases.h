/* SPDX-License-Identifier: MIT */

/*
 * What pages say that stand in another page's place
 *
 * Of a domain for sale, of a site that its provider has shut, of a gate that wants to see a human
 * being first: phrases of their titles and texts, lower case and half-width, and hosts that such
 * pages load from or lead to (with all names below them). Source: the pages of the domain traders,
 * hosting panels (cPanel, Plesk, DirectAdmin), Japanese hosters and content networks named here, as
 * known on 2026-11-30.
 */

#pragma once

/* Its provider has shut the site. */
static const char *const page_suspended_phrases[] = {
	"this account has been suspended",
	"account suspended",
	"this site has been suspended",
	"website suspended",
	"this website has been suspended",
	"domain has been suspended",
	"suspected phishing",
	"site has been disabled",
	"サービスを停止しています",
	"アカウントは停止",
	"アカウントが凍結",
	"公開を停止",
	"利用が停止されています",
	"dieses konto wurde gesperrt",
	"diese website wurde gesperrt",
	"ce compte a été suspendu",
	"ce site a été suspendu",
	"esta cuenta ha sido suspendida",
	"sitio suspendido",
	"esta conta foi suspensa",
	"site suspenso",
	"dit account is opgeschort",
};

/* A gate wants to see a human being first. */
static const char *const page_challenge_phrases[] = {
	"checking your browser",
	"verify you are human",
	"verifying you are human",
	"are you a robot",
	"i'm not a robot",
	"just a moment...",
	"attention required! | cloudflare",
	"enable javascript and cookies to continue",
	"needs to review the security of your connection",
	"complete the captcha",
	"私はロボットではありません",
	"人間であることを確認",
	"しばらくお待ちください...",
	"ブラウザを確認しています",
	"ich bin kein roboter",
	"bestätigen sie, dass sie ein mensch sind",
	"je ne suis pas un robot",
	"vérifiez que vous êtes humain",
	"no soy un robot",
	"verifique que usted es un ser humano",
	"não sou um robô",
	"ik ben geen robot",
};

/* The domain is for sale, or advertisements stand in its place. */
static const char *const page_parked_phrases[] = {
	"this domain is for sale",
	"domain is for sale",
	"domain may be for sale",
	"buy this domain",
	"domain is parked",
	"parked domain",
	"domain parking",
	"parked free, courtesy of",
	"domain has expired",
	"make an offer on this domain",
	"このドメインは売り出し中",
	"このドメインは販売中",
	"このドメインを購入",
	"ドメインパーキング",
	"このドメインは、お名前.comで取得されています",
	"ドメインは取得されています",
	"diese domain steht zum verkauf",
	"domain kaufen",
	"ce domaine est à vendre",
	"ce nom de domaine est à vendre",
	"este dominio está a la venta",
	"este domínio está à venda",
	"deze domeinnaam is te koop",
};

static const char *const page_parked_hosts[] = {
	"sedoparking.com", "sedo.com",        "parkingcrew.net",  "bodis.com",
	"hugedomains.com", "afternic.com",    "dan.com",          "parklogic.com",
	"above.com",       "undeveloped.com", "domainmarket.com",
};

static const char *const page_challenge_hosts[] = {
	"challenges.cloudflare.com",
	"hcaptcha.com",
	"arkoselabs.com",
	"captcha-delivery.com",
};
