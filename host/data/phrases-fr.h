/* SPDX-License-Identifier: MIT */

/*
 * What mails that deceive ask for in French (data/phrase-row.h)
 *
 * Source: the language, and what such mails say in public collections, as read 2026-11-30.
 */

#pragma once

#include "data/phrase-row.h"

/* clang-format off */
static const PhraseRow phrases_fr[] = {
	{ THEME_CLOSING, "compte|carte|accès|boîte|messagerie|espace|profil|adhésion … suspendu*|bloqué*|limité*|désactivé*|restreint*|fermé*|supprimé*|clôturé*|gelé*|résilié*" },
	{ THEME_CLOSING, "suspension|blocage|désactivation|fermeture|clôture|suppression|restriction|interruption … compte|carte|accès|services|service|messagerie|éviter" },
	{ THEME_CLOSING, "éviter|evitez … suspension|blocage|désactivation|fermeture|interruption|clôture" },
	{ THEME_CLOSING, "réactiver|débloquer|rétablir|restaurer … compte|accès|carte" },

	{ THEME_GREETING, "cher|chère|chers|bonjour|madame … client|cliente|clients|utilisateur|utilisatrice|membre|monsieur|abonné|bénéficiaire" },

	{ THEME_URGENCY, "sous|dans|d'ici|avant # heures|jours|h" },
	{ THEME_URGENCY, "dans les|délai|délais … # heures|jours|h" },
	{ THEME_URGENCY, "dernier|dernière|derniers rappel|chance|avis|avertissement|relance|jours|jour|étape|mise" },
	{ THEME_URGENCY, "urgent|immédiatement|immédiate|plus_vite|plus_brefs … action|requise|confirm*|régularis*|répon*|mise|délais|possible|compte" },
	{ THEME_URGENCY, "action|confirmation|réponse requise|immédiate|urgente|nécessaire" },
	{ THEME_URGENCY, "avant qu'il ne soit trop tard" },

	{ THEME_SECRET, "confirmez|confirmer|vérifiez|vérifier|mettre|mettez|valider|validez|actualiser|actualisez|identifier|identifiez … compte|identité|informations|coordonnées|données|accès|profil|mot|adresse|carte|messagerie" },
	{ THEME_SECRET, "mise à jour … compte|informations|coordonnées|données|sécurité|carte|obligatoire|espace|vitale" },
	{ THEME_SECRET, "connectez|connecter|cliquez|accédez … confirmer|vérifier|compte|mettre|valider|identifi*|actualiser|régulariser|activer|débloquer" },
	{ THEME_SECRET, "mot de passe … expir*|conserver|confirm*|modifi*" },
	{ THEME_SECRET, "identifiants|certicode|clé_digitale|sécuripass … activ*|confirm*|mettre|renouvel*|mise" },

	{ THEME_PAYMENT, "moyen|mode|informations|coordonnées de|bancaires … paiement|facturation|bancaires|carte … jour|mettre|confirm*|expir*|actualis*|refus*|rejet*" },
	{ THEME_PAYMENT, "mettre|mettez … paiement|bancaires|facturation" },
	{ THEME_PAYMENT, "paiement|prélèvement|facture|règlement … refusé|échoué|rejeté|impayé*|attente|retard|non" },
	{ THEME_PAYMENT, "facture|montant|solde|amende … impayé*|régler|dû|payer|due" },

	{ THEME_PRIZE, "vous|tu avez|êtes|es|as … gagné|sélectionné*|gagnant*|choisi*|tiré|remporté|heureux" },
	{ THEME_PRIZE, "félicitations … gagné|sélectionné*|gagnant|vous|cadeau|prix|nouvelle" },
	{ THEME_PRIZE, "recevez|recevoir|réclamez|obtenez|récupérez|gagnez|profitez … cadeau|gratuit*|prix|récompense|kit|ensemble|lot|bonus|carte cadeau" },
	{ THEME_PRIZE, "chance … gagner|recevoir|profiter|obtenir|remporter" },
	{ THEME_PRIZE, "cadeau|prix|récompense|kit|lot|bonus|ensemble … attend|gratuit|prêt|réservé|offert" },
	{ THEME_PRIZE, "enquête|sondage|questionnaire|questions … cadeau|recevoir|gagner|prix|récompense|bénéficier" },
	{ THEME_PRIZE, "points|fidélité … expir*|échang*|convert*|cadeau" },

	{ THEME_PARCEL, "colis|livraison|paquet|commande|envoi … attente|bloqué*|suspendu*|douane|retenu*|livré*|distribution|impossible|retourn*|confirmation|adresse|échou*" },
	{ THEME_PARCEL, "frais|taxe|taxes … douane|livraison|expédition|port|dédouanement|réexpédition" },

	{ THEME_TAX, "impôt|impôts|fiscal*|remboursement|trésor|dgfip … remboursement|remboursé*|bénéficier|éligible|attente|régulariser|dû|droit|reçu|montant" },
	{ THEME_TAX, "amende|contravention|antai|infraction|péage … impayé*|payer|régler|majoré*|attente|majoration" },
	{ THEME_TAX, "carte_vitale|ameli|assurance_maladie|caf|cpf … mise|renouvel*|expir*|actualis*|remboursement|nouvelle|activ*|compte|droits" },

	{ THEME_QUOTA, "boîte|messagerie|stockage|quota|espace|cloud … pleine|plein|dépassé*|limite|saturé*|atteint*|insuffisant|augment*" },
	{ THEME_QUOTA, "webmail|messagerie|serveur … mise|maintenance|migration|nouvelle version" },

	{ THEME_HELD, "messages|message|courriels|mails|e-mails … attente|quarantaine|bloqué*|non_distribué*|retenu*|libér*|non_délivré*" },

	{ THEME_DOCUMENT, "document|fichier|fax|message vocal … partagé|reçu|consulter|télécharger|écouter" },

	{ THEME_EXTORTION, "bitcoin|btc|bitcoins … envoy*|pay*|vers*|transf*|portefeuille|adresse" },
	{ THEME_EXTORTION, "vidéo|caméra|webcam|filmé|enregistré|enregistrement … masturb*|porno*|contacts|amis|intim*|famille|adultes" },
	{ THEME_EXTORTION, "piraté|hacké|pirate|hacker|logiciel_malveillant|cheval … appareil|compte|accès|système|ordinateur|troie" },
	{ THEME_EXTORTION, "pédopornographi*|convocation|poursuites_judiciaires|gendarmerie|brigade … internet|justice|mineurs|européenne|officier|infractions" },

	{ THEME_GIFT_CARDS, "cartes|coupons … cadeaux|cadeau|pcs|recharge|neosurf|transcash|steam|itunes|google … achet*|code|codes|photo|gratter|achat" },

	{ THEME_BANK_CHANGE, "coordonnées bancaires|rib|iban … chang*|nouve*|modifi*" },
	{ THEME_BANK_CHANGE, "nouveau|nouvelles|nouvel|changement|changement_de rib|coordonnées|iban … bancaire*|paiement|virement|rib" },

	{ THEME_ALARM, "activité|connexion|transaction|tentative|accès|paiement … inhabituel*|suspect*|non_autorisé*|frauduleu*|inconnu*|anormal*" },
	{ THEME_ALARM, "nouvel|nouveau|autre appareil|terminal" },
	{ THEME_ALARM, "si ce n'était|n'est|n'êtes pas vous" },
	{ THEME_ALARM, "sécurité … compte|votre … compromis*|risque|mesure|renforc*|raisons" },

	{ THEME_ADVANCE_FEE, "millions|million de dollars|euros|livres" },
	{ THEME_ADVANCE_FEE, "millions|million d'euros" },
	{ THEME_ADVANCE_FEE, "don|donation|héritage|succession|fonds|bénéficiaire|défunt … millions|million|euros|somme|dollars|vous|banque|transf*" },
	{ THEME_ADVANCE_FEE, "cancer|maladie|veuve|mourante|hospitalisée … don|fonds|héritage|somme|dieu" },
	{ THEME_ADVANCE_FEE, "prêt|crédit|crédits|financement … offre|taux|particulier|sérieux|rapide|euros|demande|rach*|exceptionnel" },
	{ THEME_ADVANCE_FEE, "transfert|virement|retrait … bitcoin|attente|gelé|crypto*|validation|€#|#" },

	{ THEME_SUBSCRIPTION, "abonnement|protection|antivirus|licence … expiré*|expire*|renouvel*|terminé|fin|échéance" },
	{ THEME_SUBSCRIPTION, "virus|menaces|logiciels malveillants … détecté*|trouvé*|infecté*|appareil|ordinateur" },
};
