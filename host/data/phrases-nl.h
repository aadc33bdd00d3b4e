/* SPDX-License-Identifier: MIT */

/*
 * What mails that deceive ask for in Dutch (data/phrase-row.h)
 *
 * Source: the language, and what such mails say in public collections, as read 2026-11-30.
 */

#pragma once

#include "data/phrase-row.h"

/* clang-format off */
static const PhraseRow phrases_nl[] = {
	{ THEME_CLOSING, "account|rekening|pas|bankpas|betaalpas|toegang|mailbox|kaart|creditcard|wallet … geblokkeerd|opgeschort|gedeactiveerd|beperkt|gesloten|verwijderd|afgesloten|bevroren|stopgezet|blokkeren" },
	{ THEME_CLOSING, "blokkade|blokkering|deactivering|opschorting|afsluiting … account|rekening|pas|voorkomen|kaart" },
	{ THEME_CLOSING, "foto's|bestanden|gegevens|diensten|dienst … verwijderd|geblokkeerd|beschadigd|verliezen|verloren|stopgezet" },
	{ THEME_CLOSING, "geen gebruik meer" },

	{ THEME_GREETING, "beste|geachte|hallo klant|gebruiker|lid|relatie|heer|cliënt|rekeninghouder" },

	{ THEME_URGENCY, "binnen|komende|over # uur|uren|dagen" },
	{ THEME_URGENCY, "laatste herinnering|kans|waarschuwing|kennisgeving|oproep|plekken|aanmaning" },
	{ THEME_URGENCY, "direct|onmiddellijk|dringend|spoedig|zo snel mogelijk … actie|vereist|bijwerken|bevestig*|bericht|handelen|identificeren|reageren|vernieuwen" },
	{ THEME_URGENCY, "vereiste|dringende|onmiddellijke actie|bericht" },
	{ THEME_URGENCY, "actie vereist|nodig" },
	{ THEME_URGENCY, "voordat het te laat" },

	{ THEME_SECRET, "bevestig|verifieer|controleer|update|identificeer|valideer|vernieuw|bevestigen|bevestigt uw|je|u|jezelf|gegevens" },
	{ THEME_SECRET, "uw|je gegevens|account|identiteit|rekening|bankpas|wachtwoord|digipass|contactgegevens … bevestig*|verifi*|bijwerken|controleren|actualiseren|bij_te_werken|valideren|identificeren|vernieuw*|update*" },
	{ THEME_SECRET, "online identificeren|identificatie|te identificeren" },
	{ THEME_SECRET, "geen … identificatie|bevestiging|reactie … ontvangen" },
	{ THEME_SECRET, "log|logt|inloggen in|om|via … bevestig*|verifi*|controler*|account|rekening" },
	{ THEME_SECRET, "klik … bevestig*|verifi*|bij_te_werken|inloggen|account|identificeren" },
	{ THEME_SECRET, "wachtwoord … verloopt|verlopen|behouden|vervalt" },

	{ THEME_PAYMENT, "betaalgegevens|betaalmethode|betalingsgegevens|creditcardgegevens|bankgegevens|betaling|incasso … bijwerken|mislukt|bevestig*|vernieuw*|geweigerd|update|verlopen|openstaand*" },
	{ THEME_PAYMENT, "openstaande|onbetaalde betaling|factuur|rekening|schuld|bedrag" },
	{ THEME_PAYMENT, "nieuwe|verloopt|vervangen|aanvragen … betaalpas|bankpas" },

	{ THEME_PRIZE, "je|u hebt|heeft|bent|maakt … gewonnen|uitgekozen|geselecteerd|winnaar|kans" },
	{ THEME_PRIZE, "gefeliciteerd|proficiat … gewonnen|winnaar|gratis|bonus|u|je" },
	{ THEME_PRIZE, "claim|ontvang|win|krijg|maak je|uw|een|jouw|nu|kans … bonus|prijs|cadeaukaart|cadeau|gratis|beloning|tegoed|kit|lidmaatschap|spins|set" },
	{ THEME_PRIZE, "kans op|om … gratis|winnen|prijs|cadeaukaart|win*|te" },
	{ THEME_PRIZE, "enquête|onderzoek|vragenlijst|winkelonderzoek … cadeaukaart|gratis|kans|beloning|prijs|dank|win*|geschenk" },
	{ THEME_PRIZE, "gratis spins|cadeau|kit|set|cadeaukaart|ehbo-kit|lidmaatschap" },
	{ THEME_PRIZE, "zonder storting" },
	{ THEME_PRIZE, "punten|spaarpunten|air miles … verlopen|vervallen|inwisselen" },

	{ THEME_PARCEL, "pakket|zending|bestelling|pakje|pakketmelding|bezorging … wacht|vastgehouden|bezorgd|douane|niet|tegengehouden|onderweg|geleverd|afleveren|bevindt" },
	{ THEME_PARCEL, "douane|verzend|invoer kosten|rechten" },
	{ THEME_PARCEL, "douanekosten|invoerrechten|verzendkosten|bezorgkosten|inklaringskosten|afleveradres … betaal*|betalen|voldoen|bevestig*" },

	{ THEME_TAX, "belasting|belastingdienst|teruggave|belastingteruggave|belastingschuld|toeslag … openstaand*|terug*|betalen|ontvang*|recht|schuld|bevestig*|beslag" },
	{ THEME_TAX, "boete|cjib|deurwaarder|incassobureau|beslag … openstaand*|betalen|betaald|voldoen|voorkom*|betaling" },

	{ THEME_QUOTA, "mailbox|postvak|opslag|opslagruimte|cloud|inbox … vol|overschreden|limiet|upgrade*|bijna|uitbreid*|bereikt" },
	{ THEME_QUOTA, "webmail|e-mailserver|mailserver … update|upgrade|bijwerken|onderhoud" },

	{ THEME_HELD, "berichten|bericht|e-mails|mails … wachtrij|quarantaine|vastgehouden|geblokkeerd|niet_bezorgd|vrijgeven|in_behandeling" },

	{ THEME_DOCUMENT, "document|bestand|fax|voicemail … gedeeld|ontvangen|bekijken|downloaden|beluisteren" },

	{ THEME_EXTORTION, "bitcoin|btc|bitcoins … betalen|overmaken|storten|sturen|portemonnee|wallet|adres" },
	{ THEME_EXTORTION, "video|webcam|camera|opgenomen|gefilmd … masturb*|porno*|contacten|vrienden|familie|intiem*|seksueel" },
	{ THEME_EXTORTION, "gehackt|trojan|malware|hacker … apparaat|account|toegang|computer|besturingssysteem" },

	{ THEME_GIFT_CARDS, "cadeaukaarten|giftcards|cadeaubonnen … kopen|koop|codes|code|krassen|foto" },

	{ THEME_BANK_CHANGE, "bankgegevens|rekeningnummer|rekeninggegevens … gewijzigd|wijzigen|nieuwe|nieuw|veranderd|wijziging" },
	{ THEME_BANK_CHANGE, "nieuw|nieuwe|gewijzigd|gewijzigde rekeningnummer|bankgegevens|bankrekening" },

	{ THEME_ALARM, "ongebruikelijke|verdachte|onbekende|ongeautoriseerde|ongewone … activiteit|activiteiten|inlog*|aanmelding|transactie|toegang|poging|betaling|login" },
	{ THEME_ALARM, "nieuw|onbekend|ander apparaat|locatie|toestel" },
	{ THEME_ALARM, "veiligheid|beveiliging … account|rekening … risico|bescherm*|gevaar|geblokkeerd" },
	{ THEME_ALARM, "was|bent u|jij dit niet" },

	{ THEME_ADVANCE_FEE, "miljoen|miljoenen … euro|dollar|usd|us" },
	{ THEME_ADVANCE_FEE, "erfenis|donatie|schenking|nalatenschap|fonds … miljoen|euro|dollar|begunstigde|bedrag|u" },
	{ THEME_ADVANCE_FEE, "lening|krediet … aanbod|rente|aanvragen|goedgekeurd|bkr" },

	{ THEME_SUBSCRIPTION, "abonnement|bescherming|antivirus*|licentie|beveiliging … verlopen|verloopt|verleng*|beëindigd|vernieuw*|bijna" },
	{ THEME_SUBSCRIPTION, "virussen|virus|bedreigingen|malware … gedetecteerd|gevonden|besmet|geïnfecteerd|computer|apparaat" },
	{ THEME_SUBSCRIPTION, "apparaat|computer|telefoon … aanval|risico|besmet|kwetsbaar|vatbaar" },
};
