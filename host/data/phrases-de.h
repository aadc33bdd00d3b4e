/* SPDX-License-Identifier: MIT */

/*
 * What mails that deceive ask for in German (data/phrase-row.h)
 *
 * Source: the language, and what such mails say in public collections, as read 2026-11-30.
 */

#pragma once

#include "data/phrase-row.h"

/* clang-format off */
static const PhraseRow phrases_de[] = {
	{ THEME_CLOSING, "konto|karte|kreditkarte|zugang|postfach|account|mitgliedschaft|kontozugang|online-banking … gesperrt|eingeschränkt|deaktiviert|blockiert|geschlossen|gelöscht|gekündigt|limitiert|ausgesetzt" },
	{ THEME_CLOSING, "sperrung|einschränkung|deaktivierung|schließung|löschung|kontosperrung|zugangssperre … konto|kontos|karte|zugang|zugangs|vermeiden|verhindern|bestätig*|aktualisier*" },
	{ THEME_CLOSING, "dienst|dienste|daten|fotos|dateien|abonnement … gelöscht|gesperrt|eingestellt|verloren|unterbrochen" },
	{ THEME_CLOSING, "konto … läuft … ab" },
	{ THEME_CLOSING, "konto|zugang|karte … entsperr*|freischalt*|reaktivier*|wiederherstell*" },

	{ THEME_GREETING, "sehr geehrte|geehrter … kunde|kundin|nutzer|nutzerin|mitglied|damen|kunden" },
	{ THEME_GREETING, "liebe|lieber|werter|hallo kunde|kundin|nutzer|kunden" },

	{ THEME_URGENCY, "innerhalb|binnen von # stunden|tagen" },
	{ THEME_URGENCY, "innerhalb|binnen|in # stunden|tagen" },
	{ THEME_URGENCY, "letzte|letzter|letzten erinnerung|mahnung|chance|warnung|hinweis|aufforderung|schritt" },
	{ THEME_URGENCY, "dringend|umgehend|unverzüglich|sofort … handeln|aktualisier*|bestätig*|erforderlich|notwendig|nachricht|maßnahme" },
	{ THEME_URGENCY, "jetzt|sofort handeln|bestätigen|aktualisieren|verifizieren|sichern" },
	{ THEME_URGENCY, "sie haben … # stunden|tage" },
	{ THEME_URGENCY, "bevor es zu spät" },

	{ THEME_SECRET, "bestätigen|aktualisieren|verifizieren|überprüfen|validieren|legitimieren sie … ihr|ihre|ihren|konto|daten|kontodaten|identität|zugang|angaben|kontoinformationen|pin|legitimation|jetzt|verbindung" },
	{ THEME_SECRET, "ihr|ihre|ihren|ihrer|ihres konto|daten|kontodaten|identität|angaben|kontoinformationen|legitimation|zugangsdaten|push-tan-verbindung|persönlichen|verbindung|e-mail-adresse … bestätig*|aktualisier*|verifizier*|überprüf*|validier*|erneuer*" },
	{ THEME_SECRET, "push-tan|tan-verfahren|photo-tan|online-banking|pin|securego|s-pushtan … aktualisier*|abläuft|bestätig*|verlänger*|erneuer*|aktivier*|verifizier*|registrier*|läuft" },
	{ THEME_SECRET, "anmelden|einloggen|melden|loggen sie … um|bestätig*|aktualisier*|daten|konto" },
	{ THEME_SECRET, "klicken sie … bestätig*|aktualisier*|verifizier*|anzumelden|einzuloggen|konto" },
	{ THEME_SECRET, "passwort … läuft|abgelaufen|ablaufen|bestätig*|beibehalten|aktualisier*" },
	{ THEME_SECRET, "jetzt bestätigen|aktualisieren|verifizieren|einloggen|anmelden|überprüfen|freischalten|legitimieren" },

	{ THEME_PAYMENT, "kreditkarte|kreditkartendaten|zahlungsmethode|zahlungsdaten|zahlungsinformationen|bankverbindung|zahlungsmittel … aktualisier*|bestätig*|eingeben|hinterleg*|überprüf*|abgelaufen|verifizier*" },
	{ THEME_PAYMENT, "aktualisieren|bestätigen sie … zahlung*|kreditkart*|bank*" },
	{ THEME_PAYMENT, "zahlung|abbuchung|lastschrift … fehlgeschlagen|abgelehnt|nicht|offen|überfällig" },
	{ THEME_PAYMENT, "offene|unbezahlte|ausstehende rechnung|forderung|zahlung|betrag" },

	{ THEME_PRIZE, "sie|du wurden|wurdest|haben|hast|sind … ausgewählt|gewonnen|gewinner|auserwählt|finalisten|gewinnen" },
	{ THEME_PRIZE, "herzlichen|herzliche glückwunsch|glückwünsche" },
	{ THEME_PRIZE, "chance … gewinnen|gutschein|erhalten|sichern|zu|auf" },
	{ THEME_PRIZE, "gutschein|gutscheine|preis|prämie|belohnung|geschenk|bonus|guthaben|auszahlung|freispiele|gewinn … wartet|warten|sichern|bereit|einlösen|abholen|gewinnen|reserviert|bestätig*|erhalten|verfällt|im wert" },
	{ THEME_PRIZE, "sichern|holen|fordern|erhalten sie|dir … gutschein|bonus|prämie|freispiele|gratis|kostenlos*|geschenk|belohnung|guthaben" },
	{ THEME_PRIZE, "umfrage|gewinnspiel|verlosung|kundenumfrage … teilnehm*|teilnahme|gutschein|gewinn*|preis|chance" },
	{ THEME_PRIZE, "ohne einzahlung" },
	{ THEME_PRIZE, "gratis|kostenlose|kostenloses|kostenlosen … freispiele|spins|kit|set|notfallset|geschenk" },
	{ THEME_PRIZE, "punkte|bonuspunkte|treuepunkte|payback … verfallen|ablaufen|einlösen|laufen" },

	{ THEME_PARCEL, "paket|sendung|lieferung|päckchen|bestellung … zurückgehalten|wartet|zugestellt|konnte|zoll|nicht|angehalten|ausstehend|verzögert|lager" },
	{ THEME_PARCEL, "zoll|versand|zustell*|liefer* gebühr|gebühren|kosten" },
	{ THEME_PARCEL, "zollgebühr|zollgebühren|versandkosten|zustellgebühr|versandgebühr|lieferadresse … zahl*|bezahl*|bestätig*|begleich*|aktualisier*" },

	{ THEME_TAX, "steuer|steuern|steuerbescheid|steuererstattung|finanzamt|elster|steuerrückerstattung|bundeszentralamt … erstattung|rückerstattung|anspruch|guthaben|bestätig*|ausstehend|beantrag*|nachzahlung|erhalten" },
	{ THEME_TAX, "bußgeld|strafzettel|verwarnungsgeld|rückerstattung … bezahl*|offen|ausstehend|bestätig*|anspruch|überweis*|wartet" },

	{ THEME_QUOTA, "postfach|speicher|speicherplatz|mailbox|cloud|e-mail-konto|cloud-speicher … voll|überschritten|erweiter*|limit|grenze|erreicht|ausgelastet|knapp" },
	{ THEME_QUOTA, "webmail|mailserver|e-mail-server|postfach … aktualisier*|upgrade|update|wartung|migration" },

	{ THEME_HELD, "nachrichten|nachricht|e-mails|mails … zurückgehalten|ausstehend|quarantäne|nicht_zugestellt|blockiert|freigeb*|warteschlange|warten" },
	{ THEME_HELD, "ausstehende|zurückgehaltene|eingehende|ungelesene nachrichten|nachricht|e-mails|mails" },

	{ THEME_DOCUMENT, "dokument|datei|fax|sprachnachricht … geteilt|freigegeben|anzeigen|erhalten|herunterladen|ansehen" },

	{ THEME_EXTORTION, "bitcoin|btc|bitcoins … überweis*|zahlen|zahlung|wallet|adresse|geldbörse|senden" },
	{ THEME_EXTORTION, "video|aufgenommen|kamera|webcam|aufnahme … masturbier*|befriedig*|porno*|kontakte|kontakten|freunden|erwachsenen*|intim*" },
	{ THEME_EXTORTION, "gehackt|trojaner|malware|virus … betriebssystem|gerät|konto|zugriff|computer|kontrolle" },

	{ THEME_GIFT_CARDS, "geschenkkarten|gutscheinkarten|gutscheine … kaufen|besorgen|codes|rubbeln|foto|code" },

	{ THEME_BANK_CHANGE, "bankverbindung|kontoverbindung|bankdaten|zahlungsdaten … geändert|ändern|neue|neuen|änderung" },
	{ THEME_BANK_CHANGE, "neue|neuen|geänderte bankverbindung|kontoverbindung|bankdaten" },
	{ THEME_BANK_CHANGE, "gehalt|gehaltskonto|lohn … bankverbindung|konto|ändern|aktualisier*" },

	{ THEME_ALARM, "ungewöhnliche|verdächtige|unbefugte|unberechtigte|nicht_autorisierte|fremde … aktivität|aktivitäten|anmeldung|zugriff|transaktion|transaktionen|zahlung|zugriffe|buchung" },
	{ THEME_ALARM, "neues|unbekanntes|neuen|unbekannten|fremden|anderen gerät|standort|ort|land|geräten" },
	{ THEME_ALARM, "sicherheit … konto|karte … gefährdet|risiko|gesperrt|maßnahme|gründen" },
	{ THEME_ALARM, "missbrauch|betrug|missbräuchen … konto|karte|schutz|schützen|verdacht|letzten" },
	{ THEME_ALARM, "falls|wenn sie … nicht … waren|veranlasst|autorisiert|getätigt|durchgeführt" },

	{ THEME_ADVANCE_FEE, "millionen|million … dollar|us-dollar|euro|spende|gespendet|usd" },
	{ THEME_ADVANCE_FEE, "spende|erbschaft|nachlass|erbe|spenden|gespendet|fonds … millionen|million|euro|dollar|summe|ihnen|begünstigte*" },
	{ THEME_ADVANCE_FEE, "nicht eingeforderte|eingeforderten|beanspruchte|beanspruchten" },
	{ THEME_ADVANCE_FEE, "kredit|darlehen … angebot|zinsen|schufa|sofort|beantragen" },
	{ THEME_ADVANCE_FEE, "bitcoin|btc … auszahlung|konto|guthaben|auszahlungs*|bereit" },
	{ THEME_ADVANCE_FEE, "geschäftsvorschlag|geschäftlicher vorschlag" },

	{ THEME_SUBSCRIPTION, "abonnement|schutz|lizenz|virenschutz|antivirus|abo … abgelaufen|läuft|verlänger*|erneuer*|ablaufen|endet|beendet|ausgelaufen" },
	{ THEME_SUBSCRIPTION, "viren|virus|bedrohungen|malware … gefunden|erkannt|entdeckt|infiziert|computer|gerät" },
};
