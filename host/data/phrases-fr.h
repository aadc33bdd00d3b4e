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
	{ THEME_CLOSING, "photos|fichiers|données|vidéos|souvenirs … supprimé*|perdu*|effacé*|supprimés" },

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
	{ THEME_SECRET, "portefeuille|wallet … mettre_à_jour|vérifi*|synchronis*|valid*|migration" },
	{ THEME_SECRET, "vérifiez|vérifier|activez|consultez|mettez|confirmez vos|votre|à_jour … droits|compte|identité|carte_vitale|dossier|coordonnées" },

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
	{ THEME_PRIZE, "carte-cadeau|carte_cadeau|bon_d'achat|boîte_mystère|coffret|kit|box … gagn*|gratuit*|attend*|offert*|prête|réclam*|récupér*|remporter|chance|sélectionné*" },
	{ THEME_PRIZE, "répondez|participez|complétez|remplissez|participer … sondage|enquête|questionnaire" },
	{ THEME_PRIZE, "offre|cadeau|boîte|box surprise|mystère" },
	{ THEME_PRIZE, "félicitations … participants|récompense|remporté" },

	{ THEME_PARCEL, "colis|livraison|paquet|commande|envoi … attente|bloqué*|suspendu*|douane|retenu*|livré*|distribution|impossible|retourn*|confirmation|adresse|échou*" },
	{ THEME_PARCEL, "frais|taxe|taxes … douane|livraison|expédition|port|dédouanement|réexpédition" },
	{ THEME_PARCEL, "chauffeur|livreur|facteur … pas_pu|n'a_pas|absent|manqué|passage" },
	{ THEME_PARCEL, "sélectionn*|choisi*|programm*|reprogramm*|planifi* … date|créneau|livraison … livraison|colis" },
	{ THEME_PARCEL, "vous nous avez_manqué" },

	{ THEME_TAX, "impôt|impôts|fiscal*|remboursement|trésor|dgfip … remboursement|remboursé*|bénéficier|éligible|attente|régulariser|dû|droit|reçu|montant" },
	{ THEME_TAX, "amende|contravention|antai|infraction|péage … impayé*|payer|régler|majoré*|attente|majoration" },
	{ THEME_TAX, "carte_vitale|ameli|assurance_maladie|caf|cpf … mise|renouvel*|expir*|actualis*|remboursement|nouvelle|activ*|compte|droits" },

	{ THEME_QUOTA, "boîte|messagerie|stockage|quota|espace|cloud … pleine|plein|dépassé*|limite|saturé*|atteint*|insuffisant|augment*" },
	{ THEME_QUOTA, "webmail|messagerie|serveur … mise|maintenance|migration|nouvelle version" },
	{ THEME_QUOTA, "cloud|icloud|stockage|sauvegarde … expiré*|bloqué*|plein|supprimé*|renouvel*|paiement" },

	{ THEME_HELD, "messages|message|courriels|mails|e-mails … attente|quarantaine|bloqué*|non_distribué*|retenu*|libér*|non_délivré*" },

	{ THEME_DOCUMENT, "document|fichier|fax|message vocal … partagé|reçu|consulter|télécharger|écouter" },

	{ THEME_EXTORTION, "bitcoin|btc|bitcoins … envoy*|payer|payez|paiement|vers*|transf*|portefeuille|adresse" },
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
	{ THEME_ADVANCE_FEE, "proposition|affaire|transaction|projet confidentiel*|lucrati*|d'affaires|rentable" },
	{ THEME_ADVANCE_FEE, "intrusion|envahir|excuses … vie_privée|privée" },
	{ THEME_ADVANCE_FEE, "écrivez|contactez|répondez … whatsapp|telegram|adresse_privée|e-mail_privé|mail_privé|email_privé" },
	{ THEME_ADVANCE_FEE, "bien-aimé|bien-aimée|bien-aimés|chère_bien-aimée" },
	{ THEME_ADVANCE_FEE, "personne|partenaire honnête|fiable|digne_de_confiance|de_confiance" },

	{ THEME_SUBSCRIPTION, "abonnement|protection|antivirus|licence … expiré*|expire*|renouvel*|terminé|fin|échéance" },
	{ THEME_SUBSCRIPTION, "virus|menaces|logiciels malveillants … détecté*|trouvé*|infecté*|appareil|ordinateur" },
	{ THEME_SUBSCRIPTION, "abonnement|adhésion … expiré|prolonger|gratuitement|suspendu|renouvelé" },

	{ THEME_LOVE, "femmes|filles|célibataires|nanas|mamans|cougars|femme|fille … nues|nue|chaudes|chaude|chauds|coquines|ukrainiennes|ukrainiens|près_de_chez_vous|dans_votre_région|autour_de_vous|vous_attendent|à_proximité|mûres" },
	{ THEME_LOVE, "rencontr* … femmes|filles|célibataires|coquine*|sans_lendemain|ukrainien*|âme_sœur|adultes" },
	{ THEME_LOVE, "plan cul|q|coquin|sexe" },
	{ THEME_LOVE, "rencontres|rencontre adultes|adulte|coquines|discrètes|libertines|sérieuses|sexe" },
	{ THEME_LOVE, "rendez-vous … chaud|coquin|filles|femmes|célibataires" },
	{ THEME_LOVE, "coquine|coquines|libertin*|salope*|baise|orgasme|orgasmes" },

	{ THEME_CURE, "érection|érections|érectile*|pénis|virilité|viagra|cialis|aphrodisiaque*|libido" },
	{ THEME_CURE, "perdre|perdez|perdu|maigrir|brûler|brûlez|éliminez|perd … kilos|kilo|kg|poids|graisse|graisses|ventre" },
	{ THEME_CURE, "minceur|brûle-graisse|cétogène|keto|perte_de_poids|amaigriss* … pilule*|gélule*|gummies|astuce|secret|rapide*|sans|naturel*|patch*|thé|formule|semaines" },
	{ THEME_CURE, "glycémie|diabète|acouphènes|arthrose|douleurs|douleur|neuropathie|calvitie|mycose|ronflements|prostate|chute_de_cheveux|varices|articulations … naturel*|astuce|remède|soulag*|solution|secret|éliminez|réduisez|disparaî*|finies" },
	{ THEME_CURE, "soulag*|éliminez|éliminer|réduisez|réduire|stoppez|contre … douleurs|acouphènes|arthrose|diabète|glycémie|neuropathie|mycose|ronflements|chute_de_cheveux|cholestérol" },
	{ THEME_CURE, "dites|dire adieu" },
	{ THEME_CURE, "médecins|dentistes|chercheurs|cardiologue|laboratoires … détestent|choqués|stupéfaits|cachent|cache" },
	{ THEME_CURE, "sans ordonnance" },
	{ THEME_CURE, "huile|gommes|gummies|bonbons … cbd|chanvre" },

	{ THEME_GAMBLING, "tours|spins|parties gratuits|gratuites|offerts|offertes" },
	{ THEME_GAMBLING, "bonus de|sans bienvenue|dépôt|inscription" },
	{ THEME_GAMBLING, "casino|casinos … bonus|dépôt|jackpot|gagn*|jeux|en_ligne|tours|jouer|inscri*" },
	{ THEME_GAMBLING, "bonus|jackpot|meilleur|nouveau … casino" },
	{ THEME_GAMBLING, "paris sportifs|en_ligne … bonus|offert*|cote*" },
	{ THEME_GAMBLING, "sans|premier dépôt" },

	{ THEME_RICHES, "bitcoin|bitcoins|btc|crypto|cryptomonnaie*|crypto-monnaie*|trading|forex … gagn*|profit*|bénéfice*|retrait|solde|million*|gratuit*|revenu*|riche|rendement*" },
	{ THEME_RICHES, "gagnez|gagner … par_jour|par_semaine|depuis_chez|à_domicile|sans_effort" },
	{ THEME_RICHES, "revenu|revenus passif|passifs|complémentaire|complémentaires|garanti|garantis" },
	{ THEME_RICHES, "liberté|indépendance financière" },
	{ THEME_RICHES, "devenez|devenir … millionnaire|riche" },
	{ THEME_RICHES, "retrait|gains … bitcoin|btc|crypto|en_attente|disponible*" },
	{ THEME_RICHES, "solde|fonds|montant … retiré|retirer|versement|retrait" },
	{ THEME_RICHES, "investissez|investissement|investir … maintenant|opportunités|rendement|croissance|potentiel|futur" },
	{ THEME_RICHES, "opportunités|opportunité d'investissement" },

	{ THEME_LOAN, "crédit|prêt|prêts|crédits|emprunt|financement … sans_justificatif*|accordé|approuvé|immédiat|urgent|sans_refus|réponse|rapide" },
	{ THEME_LOAN, "rachat|rachats|regroupement de crédit|crédits|prêts" },
	{ THEME_LOAN, "offre|offres de prêt|prêts|crédit|financement" },
	{ THEME_LOAN, "dettes|surendettement … réduire|effacer|solution*|regroup*|sortir" },
	{ THEME_LOAN, "interdit bancaire" },

	{ THEME_CONTRACT, "panneaux|panneau|pompe|isolation|chaudière|adoucisseur|monte-escalier|volets|climatisation|thermique … aide*|subvention*|prime|gratuit*|devis|économis*|éligib*|propriétaire*|bienfaits|€" },
	{ THEME_CONTRACT, "panneaux solaires" },
	{ THEME_CONTRACT, "mutuelle|assurance|assurances|obsèques … devis|comparez|comparer|économis*|tarif*|moins_cher|gratuit" },
	{ THEME_CONTRACT, "réduisez|réduire|divisez|baissez|diviser|allégez … facture*|factures|électricité|énergie|chauffage" },
	{ THEME_CONTRACT, "cpf|compte_formation … droits|expire*|utilis*|perdre|vérifi*|formation" },
	{ THEME_CONTRACT, "droits|compte cpf|formation" },
	{ THEME_CONTRACT, "propriétaires|retraités|seniors|conducteurs … aide*|prime|éligible*|bénéfici*|économis*" },
	{ THEME_CONTRACT, "vendez|vendre|estimez|estimer votre voiture|maison|bien" },
	{ THEME_CONTRACT, "aide|aides|prime … logement|travaux|rénovation" },

	{ THEME_BARGAIN, "#%|#_% de réduction|remise|rabais|moins|promo" },
	{ THEME_BARGAIN, "réduction|remise|rabais|promo|promotion|jusqu'à de|à|exceptionnelle #%|#_%" },
	{ THEME_BARGAIN, "offre|offres limitée|limitées|exclusive|exclusives|spéciale|exceptionnelle|flash|du_jour|unique" },
	{ THEME_BARGAIN, "commandez|achetez|profitez|profitez-en|dépêchez-vous maintenant|vite|aujourd'hui|dès_maintenant" },
	{ THEME_BARGAIN, "livraison|essai gratuit|gratuite|offert|offerte" },
	{ THEME_BARGAIN, "stock|stocks limité|limités|épuisé|épuisement" },
	{ THEME_BARGAIN, "bonnes affaires" },

	{ THEME_STAFF, "salaire|salaires|paie|bulletin_de_paie|rémunération … augmentation|ajustement|révision|avis|mise_à_jour|notification" },
	{ THEME_STAFF, "augmentation|révision|ajustement de|des salaire|salaires|rémunération" },
	{ THEME_STAFF, "employés|personnel|salariés|collaborateurs … manuel|licenciement*|évaluation|prime|politique|avantages|liste" },
	{ THEME_STAFF, "ressources humaines" },

	{ THEME_TRADE, "demande|demandes de devis|prix|cotation" },
	{ THEME_TRADE, "bon|bons de commande" },
	{ THEME_TRADE, "ci-joint|ci-jointe|pièce_jointe … devis|commande|facture|proforma|avis_de_paiement|preuve_de_paiement|virement" },
	{ THEME_TRADE, "avis|preuve|ordre de paiement|virement" },

	{ THEME_ADVANCE_FEE, "caution|loyer|dépôt … virement|virer|mandat … clés|visite|agence" },
	{ THEME_ADVANCE_FEE, "clés … envoyées|envoyer|expédiées|coursier|dhl|chronopost" },
	{ THEME_ADVANCE_FEE, "frais … avance|préalable|dossier … déblocage|recevoir|fonds|prêt|gain" },

	{ THEME_TASK, "êtes-vous|es-tu|êtes_vous … bureau|disponible … service|tâche|moment|urgent|besoin" },
	{ THEME_TASK, "besoin … petit|rapide|urgent service" },
	{ THEME_TASK, "suis|actuellement … réunion … téléphone|appel|appeler|mail|joindre|répondre" },
	{ THEME_TASK, "reste|rester|gardez|garder … entre_nous|confidentiel|confidentielle|pour_vous" },

	{ THEME_JOB, "emploi|travail|job … domicile|distance|mi-temps|temps_partiel … par_jour|jour|expérience|euros|whatsapp|€#" },
	{ THEME_JOB, "aucune|sans expérience requise|nécessaire|préalable" },
	{ THEME_JOB, "client mystère|mystère" },

	{ THEME_MESSENGER, "contactez|contactez-nous|contactez-moi|écrivez|écrivez-moi|ajoutez|ajoutez-moi|rejoignez|répondez … whatsapp|telegram" },
	{ THEME_MESSENGER, "whatsapp|telegram … +#|@" },

	{ THEME_ROMANCE, "mieux vous|te connaître" },
	{ THEME_ROMANCE, "veuve|veuf|orpheline|orphelin|militaire|soldat … relation|homme|femme|mission|vie|seule|confiance" },

	{ THEME_SEIZURE, "saisie|huissier|recouvrement_forcé|poursuites … compte|salaire|biens|engagé*|judiciaire*|bancaire|domicile|contre_vous" },
	{ THEME_SEIZURE, "plainte|mandat|procédure … contre_vous|à_votre_encontre|déposée" },

	{ THEME_CALL, "appelez|appeler|téléphonez … annuler|rembours*|contester|résilier" },
	{ THEME_CALL, "annuler|contester|rembours* … appelez|appeler|téléphonez" },

	{ THEME_DENIAL, "jamais|ne … demande|demandera|demandons|demanderons|demander … jamais|pas|vos|votre" },
	{ THEME_DENIAL, "ne communiquez|partagez|cliquez|donnez|transmettez jamais|pas" },

	{ THEME_UNSUBSCRIBE, "désinscrire|désabonner|désinscription|désabonnement|désabonnez-vous|désinscrivez-vous" },
	{ THEME_UNSUBSCRIBE, "ne plus|souhaitez|recevoir … recevoir|plus … e-mails|emails|mails|messages|newsletter|communications|courriels" },
};
