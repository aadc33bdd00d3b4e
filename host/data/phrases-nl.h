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
	{ THEME_CLOSING, "foto's|bestanden|gegevens|video's … verwijderd|verloren|gewist" },

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
	{ THEME_SECRET, "identificeer|identificeren|legitimeer|identificatie … u|uzelf|voor|opnieuw|online|nodig|verplicht" },
	{ THEME_SECRET, "nog geen … identificatie|bevestiging|verificatie" },
	{ THEME_SECRET, "wallet … bijwerken|verifi*|synchronis*|valid*|upgrade" },

	{ THEME_PAYMENT, "betaalgegevens|betaalmethode|betalingsgegevens|creditcardgegevens|bankgegevens|betaling|incasso … bijwerken|mislukt|bevestig*|vernieuw*|geweigerd|update|verlopen|openstaand*" },
	{ THEME_PAYMENT, "openstaande|onbetaalde betaling|factuur|rekening|schuld|bedrag" },
	{ THEME_PAYMENT, "nieuwe|verloopt|vervangen|aanvragen … betaalpas|bankpas" },

	{ THEME_PRIZE, "je|u hebt|heeft|bent|maakt … gewonnen|uitgekozen|geselecteerd|winnaar|kans" },
	{ THEME_PRIZE, "gefeliciteerd|proficiat … gewonnen|winnaar|gratis|bonus|u|je" },
	{ THEME_PRIZE, "claim|ontvang|win|krijg|maak je|uw|een|jouw|nu|kans … bonus|prijs|cadeaukaart|cadeau|gratis|beloning|tegoed|kit|lidmaatschap|spins|set" },
	{ THEME_PRIZE, "kans op|om … gratis|winnen|prijs|cadeaukaart|win*|te" },
	{ THEME_PRIZE, "enquête|onderzoek|vragenlijst|winkelonderzoek … cadeaukaart|gratis|kans|beloning|prijs|dank|win*|geschenk" },
	{ THEME_PRIZE, "gratis spins|cadeau|kit|set|cadeaukaart|ehbo-kit|lidmaatschap" },
	{ THEME_PRIZE, "punten|spaarpunten|air miles … verlopen|vervallen|inwisselen" },
	{ THEME_PRIZE, "cadeaukaart|cadeaubon|waardebon|verrassingspakket|mystery_box|testpakket|proefpakket … win*|ontvang|wacht|gratis|kans|claim|winnen" },
	{ THEME_PRIZE, "win|winnen|ontvang een|uw|je … cadeaukaart|cadeaubon|pakket|reep" },
	{ THEME_PRIZE, "gratis … thuisbezorgd|proeven|testen|testpakket" },
	{ THEME_PRIZE, "smaaktester|producttester|proefpersoon|testpanel" },
	{ THEME_PRIZE, "postcode|prijzen|prijs … prijzen|gewonnen|kans|toegang|geldprijs" },
	{ THEME_PRIZE, "online winkelonderzoek" },

	{ THEME_PARCEL, "pakket|zending|bestelling|pakje|pakketmelding|bezorging … wacht|vastgehouden|bezorgd|douane|niet|tegengehouden|onderweg|geleverd|afleveren|bevindt" },
	{ THEME_PARCEL, "douane|verzend|invoer kosten|rechten" },
	{ THEME_PARCEL, "douanekosten|invoerrechten|verzendkosten|bezorgkosten|inklaringskosten|afleveradres … betaal*|betalen|voldoen|bevestig*" },

	{ THEME_TAX, "belasting|belastingdienst|teruggave|belastingteruggave|belastingschuld|toeslag … openstaand*|terug*|betalen|ontvang*|recht|schuld|bevestig*|beslag" },
	{ THEME_TAX, "boete|cjib|deurwaarder|incassobureau|beslag … openstaand*|betalen|betaald|voldoen|voorkom*|betaling" },

	{ THEME_QUOTA, "mailbox|postvak|opslag|opslagruimte|cloud|inbox … vol|overschreden|limiet|upgrade*|bijna|uitbreid*|bereikt" },
	{ THEME_QUOTA, "webmail|e-mailserver|mailserver … update|upgrade|bijwerken|onderhoud" },
	{ THEME_QUOTA, "cloud|icloud|opslag|back-up … verlopen|geblokkeerd|vol|verwijderd|vernieuw*|betaling" },

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
	{ THEME_ADVANCE_FEE, "zakelijk|vertrouwelijk|lucratief voorstel|project|zaak|aanbod" },
	{ THEME_ADVANCE_FEE, "neem|reageer|schrijf|antwoord … whatsapp|telegram|privé-e-mail|persoonlijke_e-mail" },
	{ THEME_ADVANCE_FEE, "geliefde|beste begunstigde|vriend_in_christus|geliefde" },
	{ THEME_ADVANCE_FEE, "weduwe|kanker|overleden|wees … fonds|geld|erfenis|schenken|miljoen" },

	{ THEME_SUBSCRIPTION, "abonnement|bescherming|antivirus*|licentie|beveiliging … verlopen|verloopt|verleng*|beëindigd|vernieuw*|bijna" },
	{ THEME_SUBSCRIPTION, "virussen|virus|bedreigingen|malware … gedetecteerd|gevonden|besmet|geïnfecteerd|computer|apparaat" },
	{ THEME_SUBSCRIPTION, "apparaat|computer|telefoon … aanval|risico|besmet|kwetsbaar|vatbaar" },

	{ THEME_LOVE, "geile|hete|naakte|eenzame|sexy|ondeugende|oekraïense|rijpe vrouwen|vrouw|meiden|meisjes|dames|singles|schoonheden|huisvrouwen|liefde" },
	{ THEME_LOVE, "vrouwen|singles|meiden|dames|meisjes|milfs … in_de_buurt|bij_jou|wachten_op|wacht_op|willen_afspreken|in_jouw_buurt" },
	{ THEME_LOVE, "ontmoet|vind|date|chat|flirt … vrouwen|singles|meiden|dames|droomvrouw|met_mij|oekraïense" },
	{ THEME_LOVE, "sexdate|sexdates|sekscontact|sekscontacten|seksdate|geil|orgasme|orgasmes|neuken|kutje" },
	{ THEME_LOVE, "dating|flirten|flirt|date … singles|site|vanavond|spannend|durf|ondeugend*" },
	{ THEME_LOVE, "durf|durft jij|je … flirten|klik|verrassen|spannend" },
	{ THEME_LOVE, "droomvrouw|ze_fantaseert|fantaseert … jou|wacht|je" },
	{ THEME_LOVE, "vind|ontdek … liefde|match|droomvrouw" },

	{ THEME_CURE, "erectie*|potentie|potentiemiddel|penis|libido|viagra|cialis|kamagra|afrodisiac*|mannelijkheid" },
	{ THEME_CURE, "afvallen|gewichtsverlies|vetverbranding|buikvet|keto|afslanken|verlies … gummies|capsules|pillen|truc|geheim|snel|kilo|kg|weken|zonder|druppels|thee" },
	{ THEME_CURE, "bloedsuiker|bloeddruk|diabetes|tinnitus|oorsuizen|gewrichtspijn|neuropathie|haaruitval|schimmelnagels|spataderen|artrose|rugpijn|snurken|prostaat|kniepijn … natuurlijk|truc|geheim|oplossing|verlicht*|verdwijn*|vaarwel|verlaag*|voorgoed|stop*" },
	{ THEME_CURE, "verlaag|verlicht|stop|bestrijd|tegen … bloedsuiker|bloeddruk|diabetes|tinnitus|oorsuizen|gewrichtspijn|neuropathie|haaruitval|artrose|rugpijn|snurken" },
	{ THEME_CURE, "artsen|tandartsen|dokters|wetenschappers … haten|geschokt|verbijsterd|verzwijgen" },
	{ THEME_CURE, "zonder recept" },
	{ THEME_CURE, "cbd|wiet olie|gummies|druppels" },
	{ THEME_CURE, "krachtig|mannen … twintiger_jaren|in_bed|bed" },
	{ THEME_CURE, "worstelen|last met|van … pijn*|pijnlijke|pijnen" },

	{ THEME_GAMBLING, "gratis spins|spin" },
	{ THEME_GAMBLING, "welkomstbonus|stortingsbonus|gokkasten|welkomstpakket" },
	{ THEME_GAMBLING, "casino|online-casino … bonus|spins|storting|jackpot|win*|spelen|speel|registr*" },
	{ THEME_GAMBLING, "bonus|jackpot|speel|nieuw … casino" },
	{ THEME_GAMBLING, "zonder|eerste storting" },
	{ THEME_GAMBLING, "wedden|sportweddenschappen|weddenschap … bonus|gratis" },

	{ THEME_RICHES, "bitcoin|bitcoins|btc|crypto|cryptovaluta|trading … verdien*|winst|miljonair*|uitbetaling|opname|gratis|inkomen|rijk|rendement|saldo" },
	{ THEME_RICHES, "verdien … per_dag|per_week|vanuit_huis|thuis" },
	{ THEME_RICHES, "passief|extra inkomen" },
	{ THEME_RICHES, "financiële|financieel vrijheid|onafhankelijkheid|onafhankelijk" },
	{ THEME_RICHES, "word|worden … miljonair|rijk" },

	{ THEME_LOAN, "lening|krediet|leningen|kredieten|lenen … zonder_bkr|direct|goedgekeurd|vandaag|ondanks|spoed|aanvragen" },
	{ THEME_LOAN, "schulden|schuld … vrij|aflossen|oplossen|saneren|kwijtschelding|oversluiten" },

	{ THEME_CONTRACT, "zonnepanelen|thuisbatterij|warmtepomp|kozijnen|isolatie|traplift|dakisolatie|cv-ketel … subsidie|gratis|bespaar*|besparen|prijzen|offerte*|huiseigenaren|korting|verdien*|prijs|kosten" },
	{ THEME_CONTRACT, "subsidie|verdien|bespaar|besparen|claim … zonnepanelen|thuisbatterij|warmtepomp|kozijnen|isolatie|energierekening|energiekosten" },
	{ THEME_CONTRACT, "energierekening|energiekosten|stroomkosten … bespaar*|besparen|verlaag|verlagen|halveer" },
	{ THEME_CONTRACT, "verzekering|zorgverzekering|uitvaartverzekering|autoverzekering … vergelijk*|bespaar*|goedkop*|overstappen|premie" },
	{ THEME_CONTRACT, "huiseigenaren|senioren|gepensioneerden … gezocht|opgelet|subsidie|besparen|zoeken" },
	{ THEME_CONTRACT, "hoortoestel|hoortoestellen … gratis|proberen|testen|onzichtbaar" },
	{ THEME_CONTRACT, "claim|recht tot_wel|op … # … terug|compensatie" },
	{ THEME_CONTRACT, "claim … € … terug|kosten" },

	{ THEME_BARGAIN, "#%|#_% korting|goedkoper|afgeprijsd|voordeel" },
	{ THEME_BARGAIN, "korting … #%|#_%|vandaag|exclusief|tot" },
	{ THEME_BARGAIN, "beperkte|exclusieve|eenmalige|tijdelijke|speciale aanbieding|actie|korting|tijd|voorraad|deal" },
	{ THEME_BARGAIN, "bestel|koop|profiteer|grijp nu|vandaag|direct|je_kans" },
	{ THEME_BARGAIN, "op is op" },
	{ THEME_BARGAIN, "zolang … voorraad" },
	{ THEME_BARGAIN, "gratis verzending|proefperiode|proef|sample" },

	{ THEME_STAFF, "salaris|loon|loonstrook|salarissen … verhoging|aanpassing|herziening|wijziging|melding" },
	{ THEME_STAFF, "salarisverhoging|loonsverhoging|personeelshandboek|functioneringsgesprek|ontslaglijst|personeelszaken" },
	{ THEME_STAFF, "medewerkers|werknemers|personeel … handboek|ontslag|beoordeling|bonus|beleid|arbeidsvoorwaarden" },

	{ THEME_TRADE, "offerteaanvraag|prijsaanvraag|inkooporder|bestelbon" },
	{ THEME_TRADE, "bijgevoegd|bijlage|bijgesloten … offerte|bestelling|order|proforma|betaalbewijs|betalingsbewijs|inkooporder" },
	{ THEME_TRADE, "betaalbewijs|betalingsbewijs|betaaladvies|overboekingsbewijs" },

	{ THEME_ADVANCE_FEE, "borg|huur|waarborgsom … overmaken|overschrijven|betalen … sleutels|bezichtiging|makelaar" },
	{ THEME_ADVANCE_FEE, "sleutels … opgestuurd|toegestuurd|koerier|dhl|post" },

	{ THEME_TASK, "ben|bent je|u … bureau|kantoor|beschikbaar … gunst|taak|moment|dringend|even|nodig" },
	{ THEME_TASK, "heb|wil … kleine|snelle gunst" },
	{ THEME_TASK, "zit|ben … vergadering|bespreking … bellen|telefoon|gebeld|mail" },
	{ THEME_TASK, "houd|hou|blijft … onder_ons|tussen_ons|vertrouwelijk|geheim" },

	{ THEME_JOB, "bijbaan|thuiswerk|parttime_baan|thuisbaan|bijverdienste … dag|euro|ervaring|whatsapp|uur" },
	{ THEME_JOB, "geen|zonder ervaring nodig|vereist" },
	{ THEME_JOB, "mystery_shopper|mysteryshopper" },

	{ THEME_MESSENGER, "neem_contact|stuur|app|voeg|schrijf|reageer … whatsapp|telegram" },
	{ THEME_MESSENGER, "whatsapp|telegram … +#|@" },

	{ THEME_ROMANCE, "je|u|jou beter leren_kennen|te_leren_kennen" },
	{ THEME_ROMANCE, "weduwe|weduwnaar|soldaat|militair|wees … relatie|man|vrouw|missie|leven" },

	{ THEME_SEIZURE, "beslag|beslaglegging|deurwaarder|dwangbevel|loonbeslag … rekening|inboedel|loon|gelegd|leggen|bezoek|uitgevaardigd|uw" },
	{ THEME_SEIZURE, "dagvaarding|rechtszaak|aangifte … tegen_u|ingediend|aangespannen" },

	{ THEME_CALL, "bel|bellen … annuleren|terugbetaling|betwisten|opzeggen" },
	{ THEME_CALL, "annuleren|betwisten|terugbetaling … bel|bellen" },

	{ THEME_DENIAL, "nooit|niet … vragen|vraagt|vraag|delen|deel|verzoeken|klikken|om_uw|om_je" },
	{ THEME_DENIAL, "vragen|vraagt|zullen|deel … nooit" },

	{ THEME_UNSUBSCRIBE, "uitschrijven|afmelden|afmeldlink|uitschrijflink" },
	{ THEME_UNSUBSCRIBE, "geen|niet … meer|langer … e-mails|mails|nieuwsbrief|berichten|nieuwsbrieven" },
};
