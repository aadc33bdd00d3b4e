/* SPDX-License-Identifier: MIT */

/*
 * What mails that deceive ask for in English (data/phrase-row.h)
 *
 * Source: the language, and what such mails say in public collections, as read 2026-11-30.
 */

#pragma once

#include "data/phrase-row.h"

/* clang-format off */
static const PhraseRow phrases_en[] = {
	{ THEME_CLOSING, "account|accounts|mailbox|profile|wallet|card|membership|access|e-mail|email|mails|id … suspended|deactivated|disabled|restricted|blocked|terminated|frozen|locked|de-activated" },
	{ THEME_CLOSING, "account|mailbox|profile|wallet|access|e-mail|email|service|services|data|photos|files … will be closed|deleted|suspended|terminated|deactivated|disabled|blocked|limited|lost|removed|interrupted" },
	{ THEME_CLOSING, "your account|mailbox|access … limited|closed|deleted|on_hold|flagged|cancelled" },
	{ THEME_CLOSING, "suspend*|deactivat*|terminat*|restrict*|disabl*|block*|limit*|clos*|lock* your account|accounts|mailbox|access|e-mail|email|wallet|card" },
	{ THEME_CLOSING, "suspension|termination|deactivation|de-activation|closure|restriction|cancellation of|on|for your account|mailbox|access|e-mail|email|service" },
	{ THEME_CLOSING, "account|mailbox|e-mail|email suspension|termination|deactivation|de-activation|shutdown|closure|restriction" },
	{ THEME_CLOSING, "avoid|prevent … suspension|termination|deactivation|closure|interruption|losing|lockout|disruption|service_hitches|being_closed|blocked|locked" },
	{ THEME_CLOSING, "request to deactivate|terminate|close|delete|shut … account|e-mail|email|mailbox" },
	{ THEME_CLOSING, "restore|regain|reactivate|re-activate|unlock|unblock … account|access|mailbox|wallet" },
	{ THEME_CLOSING, "keep your account|mailbox|e-mail|email active" },
	{ THEME_CLOSING, "permanently deleted|suspended|closed|disabled|blocked|locked|lost|removed" },

	{ THEME_GREETING, "dear|hello|hi|hey|attention|attn|greetings customer|client|user|member|subscriber|beneficiary|winner|friend|recipient|shopper|consumer|taxpayer|cardholder" },
	{ THEME_GREETING, "dear|hello|hi|attention our|valued|account|e-mail|email|mailbox|esteemed|lucky|webmail|wallet … customer|client|user|member|owner|holder|winner|beneficiary" },

	{ THEME_URGENCY, "within|in|next|have|only # hours|hrs|hours|days" },
	{ THEME_URGENCY, "within|in|next|have twenty|forty|seventy|two|three … hours|days" },
	{ THEME_URGENCY, "final|last notice|warning|reminder|attempt|chance|notification|alert|call" },
	{ THEME_URGENCY, "immediate|urgent action|attention|response|reply|assistance|request" },
	{ THEME_URGENCY, "action|response|attention required|needed|requested" },
	{ THEME_URGENCY, "act now|immediately|today|fast" },
	{ THEME_URGENCY, "as soon as possible|asap" },
	{ THEME_URGENCY, "expires today|tonight|soon|in|shortly" },
	{ THEME_URGENCY, "before it is|it's|its too late" },
	{ THEME_URGENCY, "failure to comply|do|verify|confirm|update|respond|act" },
	{ THEME_URGENCY, "if you don't|do_not|fail|ignore … account|mailbox|e-mail|email|service|#_hours|closed|deleted" },

	{ THEME_SECRET, "verif*|confirm*|validat*|re-validat*|revalidat*|authenticat*|re-confirm|reconfirm|re-validate your|the account|identity|mailbox|e-mail|email|password|profile|wallet|login|credentials|ownership|information|details|personal" },
	{ THEME_SECRET, "updat*|review* your|the account|identity|mailbox|password|wallet|login|credentials|information|details|personal" },
	{ THEME_SECRET, "your account|identity|mailbox|e-mail|email|password|profile|wallet … verified|validated|confirmed|authenticated|updated" },
	{ THEME_SECRET, "verify|confirm|validate|update|secure|unlock|restore|activate account|e-mail|email|mailbox|identity|now|ownership|password|here" },
	{ THEME_SECRET, "keep|retain|use … same|current password" },
	{ THEME_SECRET, "password … expire*|expiration|expired|expires|expiry" },
	{ THEME_SECRET, "log|sign in|on|into … verify|confirm|update|restore|validate|avoid" },
	{ THEME_SECRET, "click|follow|visit … to|and verify|confirm|validate|update|restore|unlock|reactivate|secure|authenticate|re-activate|re-validate|avoid|keep|login" },
	{ THEME_SECRET, "click|follow|use|visit … log|sign in|into|on" },
	{ THEME_SECRET, "session … expired … sign|log|login|re-sign|verify" },
	{ THEME_SECRET, "seed|recovery|secret|backup phrase" },
	{ THEME_SECRET, "user|login name|id|details … password" },
	{ THEME_SECRET, "username|e-mail|email … password … reply|send|provide|below|fill" },
	{ THEME_SECRET, "account verification|validation|confirmation required|needed|request|process|link" },

	{ THEME_PAYMENT, "update|confirm|verify|provide|enter|add|change|review … payment|billing|card|bank … method|details|information|info|number|account" },
	{ THEME_PAYMENT, "payment|billing|charge|card failed|declined|unsuccessful|problem|issue|rejected|overdue" },
	{ THEME_PAYMENT, "could|can|were|was_not|unable|couldn't|can't … authorize|process|charge|collect|validate … payment|card|order|billing|renewal" },
	{ THEME_PAYMENT, "credit|debit card number|details|information" },
	{ THEME_PAYMENT, "unpaid|outstanding|overdue invoice|bill|balance|toll|fee|amount|payment|tolls" },
	{ THEME_PAYMENT, "social security number" },

	{ THEME_PRIZE, "you|you've have|been|are|were|got … won|winner|selected|chosen … prize|reward|gift|win|receive|participate|free|sweepstakes|giveaway|loyalty|get|claim|exclusive" },
	{ THEME_PRIZE, "you|you've|have won" },
	{ THEME_PRIZE, "claim your|the|my … reward|prize|gift|bonus|winnings|card|free|points|payout|funds|tokens" },
	{ THEME_PRIZE, "chance|opportunity to win|get|receive|claim … free|brand|new|prize|gift|reward|exclusive|set|kit|card" },
	{ THEME_PRIZE, "reward|prize|gift|package|bonus|surprise|payout|airdrop … waiting|unclaimed|pending|claimed|awaits|expire*|inside|reserved" },
	{ THEME_PRIZE, "free spins|gift|reward|prize|airdrop|bitcoin|btc|iphone|tokens" },
	{ THEME_PRIZE, "airdrop … claim|exclusive|eligible|official|invited|reward|rewards|tokens|free" },
	{ THEME_PRIZE, "answer|take|complete|fill|participate … short|quick|few|brief|our|simple|this … survey|questions|questionnaire … reward|gift|prize|free|win|receive|get|claim|offer" },
	{ THEME_PRIZE, "lucky|grand|our|the winner|winners|prize" },
	{ THEME_PRIZE, "loyalty|rewards|reward_program|points|balance … expire*|free|redeem|claim|selected|chosen" },
	{ THEME_PRIZE, "congratulations|congrats … won|winner|selected|chosen|reward|prize|gift|bonus|received|eligible|qualified" },
	{ THEME_PRIZE, "welcome|deposit|casino|no-deposit bonus|spins" },

	{ THEME_PARCEL, "package|parcel|shipment|consignment … held|waiting|pending|stopped|undelivered|suspended|unable|returned|could_not|on_hold|customs|missed|stuck" },
	{ THEME_PARCEL, "unable|could_not|couldn't|failed|attempt*|tried … deliver … package|parcel|shipment|item|order" },
	{ THEME_PARCEL, "confirm|update|schedule|reschedule|correct|verify|pay … delivery|shipping|shipment|redelivery|package|parcel|customs … address|details|fee|fees|information|now|options|here" },
	{ THEME_PARCEL, "customs|import|redelivery|clearance fee|fees|duty|duties|charge|charges" },
	{ THEME_PARCEL, "incomplete|wrong|incorrect|invalid address|zip|delivery|shipping" },

	{ THEME_TAX, "tax refund|return|relief|rebate|payment|debt|notice|document|documents" },
	{ THEME_TAX, "refund … eligible|entitled|claim|pending|approved|available|amount|due" },
	{ THEME_TAX, "unpaid|outstanding|overdue|pending tax|taxes|fine|ticket|penalty|toll" },
	{ THEME_TAX, "stimulus|relief|compensation|unemployment payment|check|fund|funds|benefit|benefits" },

	{ THEME_QUOTA, "mailbox|inbox|storage|cloud|email_account|e-mail_account|mail_account … full|exceeded|limit|quota|out_of|running_out|ran_out|low" },
	{ THEME_QUOTA, "storage|mailbox|quota|space … full|exceeded|limit|upgrade|increase|expired|reached" },
	{ THEME_QUOTA, "exceeded|reached|exceeding … storage|quota|mailbox|limit" },
	{ THEME_QUOTA, "upgrade|update|increase|migrat* your|the|of … mailbox|webmail|storage|quota|mail_server|mail|e-mail|email" },
	{ THEME_QUOTA, "mailbox|webmail|mail|e-mail|email|server upgrade|update|migration|maintenance|quota" },
	{ THEME_QUOTA, "new version of … mail|webmail|mailbox|server" },

	{ THEME_HELD, "messages|mails|emails|e-mails|message|mail|email|e-mail … pending|held|quarantine*|undelivered|queued|blocked|withheld|on_hold" },
	{ THEME_HELD, "you|your|have|# … pending|held|undelivered|quarantined|queued|blocked|unread|incoming|withheld|suspended|delayed messages|mails|emails|e-mails|message|mail|email" },
	{ THEME_HELD, "release|retrieve|recover|review … messages|mails|emails|e-mails|inbox|quarantine" },
	{ THEME_HELD, "message|mail delivery failure|failed|error … release|retrieve|review|click" },
	{ THEME_DOCUMENT, "shared|sent … document|file|files|fax|voicemail|voice … view|review|download|access|listen|open" },
	{ THEME_DOCUMENT, "document|file|files|fax|invoice|contract … ready|pending|shared|review|signature|sign … view|review|sign|download|open|preview|access|completed|signature" },
	{ THEME_DOCUMENT, "view|review|preview|open|download completed|shared|the|your|secured document|documents|file|files|fax|voicemail" },
	{ THEME_DOCUMENT, "document|file|files|folder|fax|voicemail … shared|sent with|to you" },
	{ THEME_DOCUMENT, "shared|sent a|an|the|some|# document|file|files|folder|fax|documents" },
	{ THEME_DOCUMENT, "new voicemail|voice_message|fax|e-fax|secure_message|secure_document|shared_document" },

	{ THEME_EXTORTION, "recorded|filmed|captured|video|webcam|camera|footage … you|your|yourself … masturbat*|pleasur*|porn|adult|intimate|satisfying|naked|screen" },
	{ THEME_EXTORTION, "masturbat*|adult_sites|adult_videos|porn|pornographic … video|recorded|camera|webcam|site|sites|websites" },
	{ THEME_EXTORTION, "hacked|infected|compromised|full access to … your|all|operating … device|devices|computer|system|account|camera|webcam|os" },
	{ THEME_EXTORTION, "send|pay|transfer|payment|deposit … bitcoin|btc|bitcoins|cryptocurrency … wallet|address|hours|me|delete|secret" },
	{ THEME_EXTORTION, "send|share|forward|leak|publish|distribute|release … video|footage|recording|photos|data … contacts|friends|relatives|family|colleagues|everyone|internet|public" },
	{ THEME_EXTORTION, "i|we|hacker|hackers … hacked|trojan|malware|keylogger|spyware|rat" },

	{ THEME_GIFT_CARDS, "buy|purchase|get|need|pick … gift cards|card|cards … scratch|codes|code|pictures|photo|pins|back|send|clients|staff|reimburse" },
	{ THEME_GIFT_CARDS, "itunes|steam|google|amazon|apple|ebay|vanilla|razer … cards|card … scratch|codes|code|pins|send|buy|purchase|get" },
	{ THEME_GIFT_CARDS, "are you available|free|at|busy … task|favor|favour|errand|assist|handle|moment|desk|urgent" },
	{ THEME_GIFT_CARDS, "i|i'm|am … in a meeting … need|want|text|cell|number|e-mail|email|task|call" },

	{ THEME_BANK_CHANGE, "bank|banking|account|payment|remittance|wire … details|information|instructions|account … changed|change|updated|new|below" },
	{ THEME_BANK_CHANGE, "new|updated|changed|different|change|change of bank|banking|account|remittance details|account|information|instructions" },
	{ THEME_BANK_CHANGE, "update|change … direct deposit|payroll" },
	{ THEME_BANK_CHANGE, "direct deposit|payroll … update|change|account" },
	{ THEME_BANK_CHANGE, "process|make|send|initiate|arrange … wire|bank_transfer|payment … today|urgent|urgently|vendor|immediately|now" },

	{ THEME_ALARM, "unusual|suspicious|unauthorized|unauthorised|unrecognized|unrecognised|abnormal|irregular|fraudulent|strange|unknown … activity|activities|sign-in|signin|login|log-in|access|transaction|transactions|device|attempt|attempts|sign|purchase|charge|behaviour|behavior" },
	{ THEME_ALARM, "new|unknown|another|different|unrecognized device|location|sign-in|login|browser|ip … account|signed|logged|used|access|detected|attempt" },
	{ THEME_ALARM, "someone|somebody … tried|attempted|access|accessed|sign|logged|used|purchased|password" },
	{ THEME_ALARM, "if this|it wasn't you" },
	{ THEME_ALARM, "if this|it was not you" },
	{ THEME_ALARM, "if you did not|didn't authorize|authorise|make|place|request|recognize|recognise … call|transaction|order|purchase|cancel|contact|charge|payment" },
	{ THEME_ALARM, "security|fraud alert|notice|warning|breach|breaches|measure|compromised" },
	{ THEME_ALARM, "assets|funds|wallet|wallets|crypto|cryptocurrency … at risk|compromised|restricted|vulnerability" },
	{ THEME_ALARM, "security of your … compromised|risk|danger" },

	{ THEME_ADVANCE_FEE, "million|millions … dollars|usd|euros|euro|pounds|united_states|us|gbp … you|your|fund|funds|transfer|donat*|inheritance|beneficiary|charity" },
	{ THEME_ADVANCE_FEE, "you|your|transfer*|fund|funds|donat*|sum|won|claim|compensation … million|millions|$#,#,#|#.#.#" },
	{ THEME_ADVANCE_FEE, "next of kin" },
	{ THEME_ADVANCE_FEE, "inheritance|inherit|dormant|unclaimed|deceased|late_husband|late_client|beneficiary|heir|consignment … fund|funds|money|account|sum|million|bank|transfer|box|payment|claim|estate" },
	{ THEME_ADVANCE_FEE, "fund|funds|money|sum|compensation … inheritance|dormant|unclaimed|deceased|beneficiary|charity|donate|donation|orphans|released|abandoned" },
	{ THEME_ADVANCE_FEE, "donat*|donation|charity|charitable|philanthrop* … you|million|fund|funds|grant|cancer|dying" },
	{ THEME_ADVANCE_FEE, "diagnosed with|dying|terminally … cancer|illness|ill|funds|wish" },
	{ THEME_ADVANCE_FEE, "mutual|mutually benefit|beneficial|benefits" },
	{ THEME_ADVANCE_FEE, "business|investment proposal|proposition|partnership|collaboration … you|million|funds|country|investor|investment|confidential" },
	{ THEME_ADVANCE_FEE, "i am|i'm … mr|mrs|barrister|widow|diplomatic|attorney|director|manager|banker … bank|fund|funds|late|million|transfer|husband" },
	{ THEME_ADVANCE_FEE, "earn|make … $# … day|week|hour|home" },
	{ THEME_ADVANCE_FEE, "loan|loans|financing|funding … offer|apply|approval|approved|low|interest|collateral|credit" },
	{ THEME_ADVANCE_FEE, "atm card|visa card … million|fund|delivery|worth|sum|compensation" },

	{ THEME_SUBSCRIPTION, "subscription|protection|antivirus|plan|license|licence|membership … expired|expires|expire|expiring|ended|renewed|renew|renewal|charged|end" },
	{ THEME_SUBSCRIPTION, "renewal|renewed|auto-renewal|auto-renewed|charged|debited … subscription|protection|plan|$#|usd|account|call" },
	{ THEME_SUBSCRIPTION, "viruses|virus|threats|malware … detected|found|infected|computer|device" },
	{ THEME_SUBSCRIPTION, "your computer|device|pc|phone|devices … risk|infected|attack|vulnerable|unprotected|exposed" },
	{ THEME_SUBSCRIPTION, "call|contact … cancel|refund|dispute … order|subscription|charge|transaction|renewal|payment|toll|helpline|number" },
};
