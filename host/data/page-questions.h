/* SPDX-License-Identifier: MIT */

/*
 * How pages call what they ask for
 *
 * Words of an input's name, label or hint, lower case and half-width, and values of autocomplete
 * (HTML Standard §4.10.18.7). The first row that matches counts, so that what is narrower stands
 * first: a security code before a card, a mail address before an address. Latin words of up to
 * QUESTION_WHOLE letters match whole words only ("pin" is not in "shipping"), others anywhere.
 * Source: the standard, and the labels of login, payment and registration pages of services in
 * Japan, Europe and America; as known on 2026-11-30.
 */

#pragma once

#define QUESTION_WHOLE 5

typedef struct PageQuestion {
	const char *asks; /* PageForm.asks */
	const char *words[34];
} PageQuestion;

static const PageQuestion page_questions[] = {
	{ "security-code",
	  { "cc csc", "cvv", "cvv2", "cvc", "cvc2", "cvn", "security code", "securitycode",
	    "card code", "セキュリティコード", "セキュリティーコード", "kartenprüfnummer",
	    "prüfziffer", "cryptogramme", "código de seguridad", "código de segurança",
	    "beveiligingscode" } },
	{ "card", { "cc number",         "cc exp",           "cc name",     "cardnumber",
	            "card number",       "card no",          "cardno",      "ccnum",
	            "ccnumber",          "card holder",      "cardholder",  "credit card",
	            "creditcard",        "debit card",       "カード番号",  "クレジットカード",
	            "カード名義",        "kartennummer",     "kreditkarte", "numéro de carte",
	            "número de tarjeta", "número do cartão", "kaartnummer" } },
	{ "one-time-code",
	  { "one time code",
	    "one time password",
	    "onetime",
	    "otp",
	    "2fa",
	    "totp",
	    "verification code",
	    "verificationcode",
	    "auth code",
	    "authcode",
	    "sms code",
	    "smscode",
	    "認証コード",
	    "認証番号",
	    "確認コード",
	    "ワンタイム",
	    "einmalpasswort",
	    "einmalcode",
	    "code de vérification",
	    "código de verificación",
	    "código de verificação",
	    "verificatiecode" } },
	{ "account",
	  { "account number", "accountnumber", "accountno", "account no", "iban", "routing number",
	    "sort code", "口座番号", "口座名義", "支店番号", "支店名", "kontonummer",
	    "numéro de compte", "número de cuenta", "número da conta", "rekeningnummer" } },
	{ "pin", { "pin", "pincode", "pin code", "暗証番号", "geheimzahl", "code secret" } },
	{ "password",
	  { "current password",
	    "new password",
	    "password",
	    "passwd",
	    "passwort",
	    "passcode",
	    "pwd",
	    "pass",
	    "passphrase",
	    "kennwort",
	    "mot de passe",
	    "contraseña",
	    "senha",
	    "wachtwoord",
	    "パスワード",
	    "パスコード",
	    "seed phrase",
	    "recovery phrase",
	    "secret phrase",
	    "リカバリーフレーズ" } },
	{ "birthday",
	  { "bday", "birthday", "birthdate", "date of birth", "birth", "dob", "生年月日", "誕生日",
	    "geburtsdatum", "geburtstag", "naissance", "nacimiento", "nascimento",
	    "geboortedatum" } },
	{ "email",
	  { "email", "e mail", "mail", "mailaddress", "mail address", "メール", "correo",
	    "courriel" } },
	{ "phone",
	  { "tel", "phone", "telephone", "phonenumber", "mobile", "msisdn", "電話", "携帯",
	    "telefon", "handynummer", "téléphone", "teléfono", "telefone", "celular",
	    "telefoon" } },
	{ "user",
	  { "username",    "user name",   "user id",      "userid",       "user",
	    "login",       "loginid",     "login id",     "account name", "account id",
	    "account",     "アカウント",  "ユーザ",       "会員番号",     "会員id",
	    "ログインid",  "お客様番号",  "お客さま番号", "契約番号",     "benutzername",
	    "anmeldename", "identifiant", "usuario",      "usuário",      "gebruikersnaam" } },
	{ "address", { "street address", "address line1", "postal code",   "address",
	               "street",         "zip",           "zipcode",       "postal",
	               "postcode",       "住所",          "郵便番号",      "番地",
	               "anschrift",      "straße",        "postleitzahl",  "adresse",
	               "code postal",    "dirección",     "código postal", "endereço",
	               "adres" } },
};
