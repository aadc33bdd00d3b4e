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
	{ THEME_CLOSING, "fotos|videos|dateien|daten|bilder … gelöscht|verloren|löschen|entfernt" },

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
	{ THEME_SECRET, "push-tan|pushtan|push-tan-verbindung|tan-verfahren|photo-tan|phototan|banking-app … läuft_ab|abläuft|aktualisier*|erneuer*|verlänger*|bestätig*|aktivier*" },
	{ THEME_SECRET, "legitimation|legitimieren|legitimierung|identität … rechtzeitig|bestätig*|erforderlich|durchführen|abschließen|erneuer*" },
	{ THEME_SECRET, "wallet … aktualisier*|verifizier*|synchronisier*|bestätig*|validier*|upgrade" },

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
	{ THEME_PRIZE, "gratis|kostenlose|kostenloses|kostenlosen … freispiele|spins|kit|set|notfallset|geschenk" },
	{ THEME_PRIZE, "punkte|bonuspunkte|treuepunkte|payback … verfallen|ablaufen|einlösen|laufen" },
	{ THEME_PRIZE, "gutschein|geschenkkarte|gutscheinkarte|gutscheins|testpaket|überraschungspaket|geschenkset|mystery_box|überraschungsbox|notfallset … gewinn*|sichern|wartet|ausgewählt|wert_von|vergeben|vergebenen|einlös*|beanspruch*|kostenlos*|verlost|chance|gehören|auf_sie" },
	{ THEME_PRIZE, "gewinnen|gewinne sie|jetzt|ein|eine|einen … gutschein|testpaket|set|paket|geschenk*|überraschung*|kit" },
	{ THEME_PRIZE, "einmalige|exklusive|letzte|besondere gelegenheit|chance … erhalten|gewinn*|zu" },
	{ THEME_PRIZE, "umfrage … ausfüllen|füllen|beantwort*|erfahrungen|geschenk*|schalten|erhalten|belohn*" },
	{ THEME_PRIZE, "füllen|nehmen|beantworten sie … umfrage" },
	{ THEME_PRIZE, "produkttester|produkt-tester|produkttest|produkttests" },
	{ THEME_PRIZE, "überraschung|überraschungen … für|kunden|wartet|sichern|öffnen|exklusiv*" },
	{ THEME_PRIZE, "wir gratulieren" },
	{ THEME_PRIZE, "ihr|dein|e-mail-adresse|e-mail_adresse name|wurde … ausgewählt|gezogen|ausgelost" },
	{ THEME_PRIZE, "einkaufsgutschein|einkaufsguthaben|probierpaket|tageskarten|gutscheinkarte … wert|gewinn*|chance|sichern|gratis|für_sie" },
	{ THEME_PRIZE, "machen|mach sie_mit|mit … gewinn*" },
	{ THEME_PRIZE, "feedback|meinung|bewertung … gewinn*|geschenk*|erhalten" },
	{ THEME_PRIZE, "gewinn* … feedback|meinung|umfrage|airfryer" },
	{ THEME_PRIZE, "könnte|könnten ihnen|dir gehören" },
	{ THEME_PRIZE, "belohnungen|belohnung|prämien|prämie … angekommen|wartet|warten|vorgeschlagen|ausgewählt|reserviert|erhalten" },
	{ THEME_PRIZE, "wert von # … gewinn*" },
	{ THEME_PRIZE, "möglichen|glücklichen finalisten|gewinnern" },

	{ THEME_PARCEL, "paket|sendung|lieferung|päckchen|bestellung … zurückgehalten|wartet|zugestellt|konnte|zoll|nicht|angehalten|ausstehend|verzögert|lager" },
	{ THEME_PARCEL, "zoll|versand|zustell*|liefer* gebühr|gebühren|kosten" },
	{ THEME_PARCEL, "zollgebühr|zollgebühren|versandkosten|zustellgebühr|versandgebühr|lieferadresse … zahl*|bezahl*|bestätig*|begleich*|aktualisier*" },

	{ THEME_TAX, "steuer|steuern|steuerbescheid|steuererstattung|finanzamt|elster|steuerrückerstattung|bundeszentralamt … erstattung|rückerstattung|anspruch|guthaben|bestätig*|ausstehend|beantrag*|nachzahlung|erhalten" },
	{ THEME_TAX, "bußgeld|strafzettel|verwarnungsgeld|rückerstattung … bezahl*|offen|ausstehend|bestätig*|anspruch|überweis*|wartet" },

	{ THEME_QUOTA, "postfach|speicher|speicherplatz|mailbox|cloud|e-mail-konto|cloud-speicher … voll|überschritten|erweiter*|limit|grenze|erreicht|ausgelastet|knapp" },
	{ THEME_QUOTA, "webmail|mailserver|e-mail-server|postfach … aktualisier*|upgrade|update|wartung|migration" },
	{ THEME_QUOTA, "cloud|speicher|icloud|fotos … abgelaufen|gesperrt|blockiert|voll|gelöscht|erneuer*|zahlungsmethode" },

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
	{ THEME_ADVANCE_FEE, "vertrauliche|vertraulicher|vertrauliches|lukrative|lukratives geschäft|vorschlag|angelegenheit|transaktion|projekt|angebot" },
	{ THEME_ADVANCE_FEE, "liebe|lieber|geliebter|geliebte geliebter|begünstigter|freund_in_christus" },
	{ THEME_ADVANCE_FEE, "witwe|krebs|verstorben*|waisen|waisenhaus … vermögen|fonds|geld|summe|spenden|millionen|erbe" },
	{ THEME_ADVANCE_FEE, "kontaktieren|schreiben|antworten sie … whatsapp|telegram|private|privaten" },

	{ THEME_SUBSCRIPTION, "abonnement|schutz|lizenz|virenschutz|antivirus|abo … abgelaufen|läuft|verlänger*|erneuer*|ablaufen|endet|beendet|ausgelaufen" },
	{ THEME_SUBSCRIPTION, "viren|virus|bedrohungen|malware … gefunden|erkannt|entdeckt|infiziert|computer|gerät" },
	{ THEME_SUBSCRIPTION, "mitgliedschaft … abgelaufen|verlänger*|ablaufen|läuft_ab" },

	{ THEME_LOVE, "geile|heiße|nackte|einsame|sexy|versaute|willige|reife|heißesten|ukrainische frauen|frau|girls|mädchen|damen|singles|hausfrauen|luder|milfs|mädels|mitglieder" },
	{ THEME_LOVE, "frauen|singles|girls|mädchen|damen|mädels|milfs … in_deiner_nähe|in_ihrer_nähe|aus_deiner|warten_auf|kennenlernen|chatten|flirten" },
	{ THEME_LOVE, "triff|treffe|treffen|finde|finden|lerne|entdecke|suchst … frauen|singles|girls|mädchen|damen|traumfrau|jemandem_in_deiner|ideale_frau" },
	{ THEME_LOVE, "gelegenheitssex|seitensprung|sexkontakte|sextreffen|fickdate|sexdate|sexdates|fotze|muschi|schwanz|ficken|orgasmus|sexabenteuer|sexchat|sexpartner|nacktfotos|nacktbilder" },
	{ THEME_LOVE, "sex|erotik|flirt … treffen|date|dates|heute|kostenlos|nähe|kontakte|abenteuer|chat" },
	{ THEME_LOVE, "dating|single|flirt|erotik portal|seite|plattform|app|börse" },
	{ THEME_LOVE, "chat*|date|flirte … mit_ihr|frauen|singles|girls" },
	{ THEME_LOVE, "wohnen|wohne|wohnt … nähe … kennenlernen|kennenzulernen|treffen" },
	{ THEME_LOVE, "profil … bilder|fotos … an|ansehen" },
	{ THEME_LOVE, "schön sich_kennenzulernen|dich_kennenzulernen" },

	{ THEME_CURE, "potenzmittel|potenz|erektion|erektionen|erektions*|penis|penis*|libido|viagra|cialis|aphrodisiak*|manneskraft|sextrieb|erigiert|potenzprobleme" },
	{ THEME_CURE, "männliche|sexuelle|maximaler kraft|leistung|ausdauer|sextrieb|power" },
	{ THEME_CURE, "abnehmen|gewichtsverlust|schlankheits*|fettverbrenn*|bauchfett|keto|ketose|fett … gummies|kapseln|pille|pillen|trick|geheimnis|schnell|schnellen|kilo|kg|wochen|tropfen|pulver|formel|risiko|pflaster|prognose|fruchtgummis|ohne_diät|weg" },
	{ THEME_CURE, "verlier*|abgenommen|nehmen|nimm|schmelz* … kg|kilo|fett|pfund" },
	{ THEME_CURE, "blutzucker|blutdruck|diabetes|tinnitus|ohrgeräusche|gelenkschmerz*|gelenke|neuropathie|haarausfall|nagelpilz|krampfadern|arthrose|fußschmerzen|rückenschmerzen|schnarchen|prostata|falten|knieschmerzen|schmerzen … natürlich|loswerden|minuten|trick|geheimnis|lösung|beseitig*|besieg*|regeneration|senk*|verschwind*|linder*|gelöst|nie_wieder|stopp*|befreit" },
	{ THEME_CURE, "beseitig*|senk*|linder*|stopp*|gegen|heil* … blutzucker|blutdruck|diabetes|tinnitus|gelenkschmerz*|neuropathie|haarausfall|nagelpilz|krampfadern|arthrose|fußschmerzen|rückenschmerzen|schnarchen|knieschmerzen" },
	{ THEME_CURE, "ärzte|orthopäden|zahnärzte|kardiologen|wissenschaftler|pharmaindustrie … hassen|schockiert|sprachlos|verschweigen|alarmieren|entsetzt|verblüfft" },
	{ THEME_CURE, "entgift*|detox|detox-pflaster … körper|pflaster|leber|darm|tee" },
	{ THEME_CURE, "rezeptfrei*|ohne_rezept" },
	{ THEME_CURE, "cbd|hanf öl|gummies|fruchtgummis|tropfen" },
	{ THEME_CURE, "bekämpf* … nagelpilz|fußpilz|schmerzen|haarausfall" },
	{ THEME_CURE, "kilo|kg weniger|abgenommen|verloren|leichter" },

	{ THEME_GAMBLING, "freispiele|freispielen|willkommensbonus|einzahlungsbonus|ersteinzahlung*|spielautomaten|gratisspins|gratis-spins" },
	{ THEME_GAMBLING, "casino|kasino|online-casino|casino-erlebnis … bonus|spiele|spielen|gewinn*|jackpot|registr*|einzahl*|angebot|spins" },
	{ THEME_GAMBLING, "bonus|jackpot|spiele|neues … casino|casino-angebot|online-casino" },
	{ THEME_GAMBLING, "ohne|keine einzahlung" },
	{ THEME_GAMBLING, "wetten|sportwetten … bonus|gratis|einzahl*|gratiswette" },

	{ THEME_RICHES, "bitcoin|bitcoins|btc|krypto|kryptowährung*|ethereum … millionär*|gewinn*|verdien*|auszahlung|investier*|reich|guthaben|system|profit*|kostenlos|einkommen|vermögen|gold|rein" },
	{ THEME_RICHES, "auszahlung|guthaben|gewinn … bitcoin|btc|krypto|bereit|beanspruchen|wartet" },
	{ THEME_RICHES, "verdien* … pro_tag|täglich|am_tag|von_zu_hause|pro_woche" },
	{ THEME_RICHES, "passives|zusätzliches|zweites einkommen" },
	{ THEME_RICHES, "finanzielle|finanziellen|finanzieller freiheit|unabhängigkeit" },
	{ THEME_RICHES, "werd*|mach* … millionär|bitcoin-millionär|reich" },
	{ THEME_RICHES, "garantierte|tägliche|hohe rendite|renditen|gewinne" },
	{ THEME_RICHES, "investitionsprogramm|handelsroboter|trading-bot|handelsplattform … gewinn*|verdien*|interesse|auszahlung" },

	{ THEME_LOAN, "kredit|kredite|darlehen|sofortkredit|kleinkredit|kreditgeschichte|kredithistorie … schufa|sofort|schufafrei|zusage|bewilligt|genehmigt|bonität|jede|heute|trotz|stunden" },
	{ THEME_LOAN, "jede|ohne|trotz|negative|schlechte schufa|bonität|kreditgeschichte|kredithistorie" },
	{ THEME_LOAN, "schulden … abbau*|schuldenfrei|loswerden|umschuld*|erlass*" },
	{ THEME_LOAN, "umschuldung|schuldenfrei|schufafrei*" },
	{ THEME_LOAN, "erhalten|leihen|bekommen sie … # eur|euro|€ … bis|kredit" },
	{ THEME_LOAN, "von|bis # eur|euro bis|sofort|kredit" },

	{ THEME_CONTRACT, "solaranlage*|photovoltaik*|wärmepumpe*|treppenlift*|badewannentür|solar … förder*|kostenlos*|angebot*|zuschuss|sparen|vergleich*|hausbesitzer|eigenheim*" },
	{ THEME_CONTRACT, "krankenversicherung|sterbegeldversicherung|kfz-versicherung|zahnzusatzversicherung|versicherung|zahnzusatz … vergleich*|sparen|günstig*|wechsel*|monatlich|tarif*" },
	{ THEME_CONTRACT, "stromkosten|stromrechnung|energiekosten|heizkosten … senk*|sparen|spar*|halbier*|reduzier*" },
	{ THEME_CONTRACT, "sparen|senken|halbieren … stromkosten|stromrechnung|energiekosten|heizkosten" },
	{ THEME_CONTRACT, "haus|immobilie|auto … verkauf* … bargeld|schnell|höchst*" },
	{ THEME_CONTRACT, "pflegebox|pflegehilfsmittel|hörgeräte|hörgerät|hörgeräten … kostenlos*|testen|gratis|unsichtbar*|testhörer" },
	{ THEME_CONTRACT, "hausbesitzer|eigenheimbesitzer|rentner|senioren … aufgepasst|gesucht|sparen|anspruch|förder*" },

	{ THEME_BARGAIN, "#%|#_% rabatt|günstiger|reduziert|sparen|nachlass|gespart|billiger" },
	{ THEME_BARGAIN, "rabatt … #%|#_%|sichern|nur_heute|exklusiv*" },
	{ THEME_BARGAIN, "befristetes|zeitlich_begrenztes|exklusives|einmaliges|begrenztes|bestes|letztes|exklusive angebot|sonderangebot|rabatt|aktion|deal" },
	{ THEME_BARGAIN, "nur solange|heute|noch|für_kurze|kurze … vorrat|zeit|stück|verfügbar" },
	{ THEME_BARGAIN, "solange … vorrat" },
	{ THEME_BARGAIN, "jetzt bestellen|kaufen|zuschlagen|sichern|sparen" },
	{ THEME_BARGAIN, "beeilen sie_sich|dich" },
	{ THEME_BARGAIN, "kostenlose|kostenloser|gratis testversion|probe|versand|lieferung|testphase" },
	{ THEME_BARGAIN, "sonderangebot|iptv-testversion|bestseller" },

	{ THEME_STAFF, "gehalt|gehälter|lohn|gehaltsabrechnung|lohnabrechnung|bonus … erhöhung|anpassung|gehaltserhöhung|änderung|mitteilung|bestätig*" },
	{ THEME_STAFF, "gehaltserhöhung|gehaltsanpassung|mitarbeiterhandbuch|kündigungsliste|leistungsbeurteilung|personalabteilung|mitarbeiterbewertung" },
	{ THEME_STAFF, "mitarbeiter|mitarbeiterinnen|personal … richtlinie*|handbuch|kündigung*|beurteilung|bonus|urlaubsplan|benefits" },

	{ THEME_TRADE, "angebotsanfrage|preisanfrage|anfrage|bestellung|auftrag|bestellliste … anhang|angehängt|beigefügt|anbei|angebot" },
	{ THEME_TRADE, "anbei|anhang|angehängt|beigefügt … bestellung|angebot|proforma|zahlungsbeleg|zahlungsavis|überweisungsbeleg|auftrag|bestellliste" },
	{ THEME_TRADE, "zahlungsavis|überweisungsbeleg|zahlungsbeleg|angebotsanfrage|preisanfrage|proformarechnung" },

	{ THEME_ADVANCE_FEE, "kaution|miete … überweis* … schlüssel|besichtigung|kurier|agent" },
	{ THEME_ADVANCE_FEE, "schlüssel … zugeschickt|zusenden|kurier|dhl|verschickt|post" },
	{ THEME_ADVANCE_FEE, "gebühr|gebühren … vorab|im_voraus|auszahlung|freigabe" },

	{ THEME_TASK, "sind|bist sie|du … am_schreibtisch|am_platz|im_büro|gerade_verfügbar|erreichbar … gefallen|kurz|aufgabe|moment|dringend" },
	{ THEME_TASK, "brauche|benötige … kleinen|kurzen|schnellen|dringenden gefallen" },
	{ THEME_TASK, "sitze|bin|stecke … besprechung|meeting|sitzung … telefonieren|telefon|anrufen|e-mail|anrufe" },
	{ THEME_TASK, "bleibt|behandeln|behalten|bleiben … unter_uns|vertraulich|für_sich" },

	{ THEME_JOB, "nebenjob|heimarbeit|homeoffice-job|minijob|nebenverdienst|teilzeitjob … täglich|tag|euro|erfahrung|stunde|verdien*|whatsapp" },
	{ THEME_JOB, "keine|ohne … erfahrung|vorkenntnisse|berufserfahrung erforderlich|nötig|notwendig" },
	{ THEME_JOB, "testkäufer|paketagent|warenagent|finanzagent|produktbewerter" },

	{ THEME_MESSENGER, "kontaktieren|schreiben|schreib|melden|kontaktiere|hinzufügen|füge|antworten … whatsapp|telegram" },
	{ THEME_MESSENGER, "whatsapp|telegram … +#|@" },

	{ THEME_ROMANCE, "sie|dich|dein besser|näher kennenlernen|kennenzulernen" },
	{ THEME_ROMANCE, "witwe|witwer|soldat|soldatin|einsam|waise … beziehung|partner|mann|frau|einsatz|leben|syrien" },

	{ THEME_SEIZURE, "pfändung|zwangsvollstreckung|gerichtsvollzieher|lohnpfändung|kontopfändung … eingeleitet|droht|androhung|veranlasst|angekündigt|ihres|ihr|einleiten|beauftragt" },
	{ THEME_SEIZURE, "klage|mahnverfahren|haftbefehl|gerichtsverfahren … eingereicht|gegen_sie|eingeleitet|erlassen" },

	{ THEME_CALL, "rufen|anrufen|anruf|wählen … stornieren|kündigen|erstattung|rückerstattung|widersprechen" },
	{ THEME_CALL, "stornieren|kündigen|widersprechen|erstattung … rufen|anrufen|hotline|telefonisch" },

	{ THEME_DENIAL, "niemals|nie|nicht|keine … fragen|bitten|auffordern|abfragen|anfordern|weitergeben|weiter|eingeben|verlangen|fordern" },
	{ THEME_DENIAL, "fragen|bitten|fordern wir|sie … niemals|nie|nicht" },

	{ THEME_UNSUBSCRIBE, "abmelden|abbestellen|austragen|abmeldung|abbestellung" },
	{ THEME_UNSUBSCRIBE, "keine|nicht … mehr … e-mails|newsletter|mails|nachrichten … erhalten|empfangen|bekommen|wünschen" },
};
