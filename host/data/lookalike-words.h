/* SPDX-License-Identifier: MIT */

/*
 * Words that phishers hang on an organisation's name, to have a domain that looks like its own
 *
 *     secure-paypal, mufg-login, amazoncojp, smbccardverify
 *
 * Organisations themselves add a plain word (lufthansamail, mysephora); a lure says what a reader
 * is to do there, or to fear. Lower case. Source: common knowledge of
 * such names, written down on 2026-11-30, not counted from any list.
 */

#pragma once

static const char *const lookalike_lures[] = {
	"access",       "account",      "accounts",     "alert",        "alerts",       "auth",
	"authenticate", "billing",      "claim",        "confirm",      "confirmation", "delivery",
	"fix",          "helpdesk",     "identity",     "invoice",      "lock",         "locked",
	"login",        "logon",        "notice",       "notification", "notify",       "package",
	"parcel",       "password",     "recover",      "recovery",     "refund",       "reset",
	"resolve",      "restore",      "review",       "reward",       "rewards",      "safe",
	"safety",       "secure",       "secured",      "security",     "sicherheit",   "sign",
	"signin",       "status",       "suivi",        "support",      "ticket",       "track",
	"tracking",     "unlock",       "update",       "updates",      "upgrade",      "validate",
	"validation",   "verificacion", "verification", "verify",
};

static const char *const lookalike_words[] = {
	"app",           "bank",     "banking",  "bonus",    "card",     "cards",
	"center",        "centre",   "check",    "client",   "clientes", "cliente",
	"club",          "co",       "com",      "connect",  "contact",  "customer",
	"customers",     "desk",     "device",   "direct",   "express",  "free",
	"gift",          "giftcard", "help",     "home",     "host",     "id",
	"info",          "jp",       "kaart",    "konto",    "kunde",    "kunden",
	"kundenservice", "live",     "log",      "mail",     "manage",   "member",
	"members",       "message",  "mobile",   "my",       "net",      "netbank",
	"netbanking",    "office",   "official", "online",   "order",    "paket",
	"pass",          "pay",      "payment",  "payments", "point",    "points",
	"portal",        "post",     "prime",    "promo",    "server",   "service",
	"services",      "servicio", "site",     "store",    "team",     "transfer",
	"user",          "wallet",   "web",      "webmail",  "win",      "www",
};
