// SPDX-License-Identifier: MIT

// The shapes that travel: what the host sends (host/native/PROTOCOL.md and the contract
// fuwake.report/1), and what the extension's background says to its pages.

export type Level = "danger" | "caution" | "nothing-found" | "verified";
export type Status = "pass" | "note" | "warn" | "fail" | "unknown" | "pending" | "refused";

export interface Evidence {
  key: string;
  value: string;
  /** Where it stands: a field's name, "Received#3" (from the top), "part:1.2". */
  at?: string;
  /** The value is a key of the catalogue (term_<value>), not a fragment of the mail. */
  term?: boolean;
}

export interface Finding {
  id: string;
  section: string;
  status: Status;
  weight?: number;
  evidence?: Evidence[];
  /** Evidence items that did not fit. */
  dropped?: number;
}

export interface Mailbox {
  name?: string;
  address?: string;
  domain?: string;
  organisation?: string;
  /** Anybody, or any customer, has a mailbox at this domain. */
  lends_mailboxes?: boolean;
}

export interface Hop {
  number: number;
  trust: string;
  from?: { helo?: string; rdns?: string; ip?: string };
  by?: string;
  with?: string;
  tls?: string;
  id?: string;
  for?: string;
  ident?: string;
  auth_user?: string;
  authenticated?: boolean;
  /** False for a line about work inside one server. */
  transfer?: boolean;
  collected?: boolean;
  /** Seconds since 1970. */
  date?: number;
  delay_s?: number;
}

/** Where a machine is, and how well that is known. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  country?: string;
  region?: string;
  city?: string;
  lat?: number;
  lon?: number;
  radius_km?: number;
  /** "none", "country", "region", "city". */
  precision?: string;
  /** In many places at once: the position means nothing. */
  anycast?: boolean;
  /** Whose region the machine's name tells, and which. */
  cloud?: string;
  cloud_region?: string;
  asn?: number;
  provider?: string;
  /** "cloud", "server", "vpn". */
  hosting?: string;
}

export type SpotRole = "origin" | "hop" | "sender" | "link" | "seen";

/** A machine that the mail names. */
export interface Spot extends Place {
  role: SpotRole;
  hop?: number;
  domain?: string;
  ip?: string;
  state?: AnswerState;
  reason?: string;
}

/** A collection of places, as its owner wants to be named. */
export interface PlaceSource {
  name?: string;
  date?: string;
  text?: string;
  url?: string;
}

export interface Origin extends Place {
  ip?: string;
  hop?: number;
  confidence?: string;
  auth_user?: string;
  helo?: string;
  ptr?: string;
  /** The name leads back to the address. */
  ptr_confirmed?: boolean;
  /** It is made from the address: one of many. */
  ptr_generic?: boolean;
  place_state?: AnswerState;
  place_reason?: string;
}

/** A service whose own address carries the next one. */
export interface Wrapping {
  service?: string;
  url?: string;
}

export interface Link {
  kind?: string;
  /** Where it leads in the end, as far as the mail tells. */
  url?: string;
  /** The services on the way there, from the one that is written in the mail on. */
  through?: Wrapping[];
  /** A shortener, or another service, that alone knows where it goes on from there. */
  shortener?: string;
  sealed?: string;
  /** As machines write it (punycode), and as people read it. */
  host?: string;
  shown?: string;
  domain?: string;
  site?: string;
  text?: string;
  where?: string;
  count?: number;
  hidden?: boolean;
  disguised?: boolean;
  /** The address of its machine, the country where that is, and who has registered its domain. */
  ip?: string;
  country?: string;
  owner?: string;
  /** The lists of phishing pages that have it, or its whole host. */
  listed?: ListEntry[];
  /** What a visit would request, without what could tell the recipient; and whether there was any. */
  visit?: string;
  visit_cut?: boolean;
}

/** A certificate as a browser would take it. */
export interface Certificate {
  /** "good", "self-signed", "unknown-issuer", "expired", "not-yet", "wrong-name", "broken". */
  verdict: string;
  subject?: string;
  issuer?: string;
  names?: string[];
  /** Seconds since 1970. */
  from?: number;
  until?: number;
  age_days?: number;
}

/** A stop on the way of a visit. */
export interface VisitHop {
  url?: string;
  host?: string;
  site?: string;
  ip?: string;
  /** Of HTTP. */
  status?: number;
  tls?: Certificate;
}

export interface PageForm {
  /** Missing: to the page itself, or by a script. */
  action?: string;
  host?: string;
  elsewhere?: boolean;
  telegram?: boolean;
  mail?: boolean;
  /** "password", "card", "security-code", "email", … */
  asks?: string[];
}

/** What stands at the end of a visit. */
export interface VisitedPage {
  /** "plain", "login", "payment", "personal", "empty", "script", "parked", "suspended", … */
  kind?: string;
  type?: string;
  size?: number;
  cut?: boolean;
  title?: string;
  /** What would be seen, the beginning. */
  text?: string;
  forms?: PageForm[];
  links?: number;
  scripts?: number;
  frames?: number;
  /** Where it leads on to by itself. */
  refresh?: string;
  telegram?: string;
  /** Whose name it bears, and whether it is his own site. */
  brand?: { name?: string; where?: string; word?: string; own?: boolean };
  icon_host?: string;
}

/** What the visit to one link has brought. */
export interface Visit {
  url: string;
  state: AnswerState;
  reason?: string;
  /** "page", or why there is none. */
  ended?: string;
  cloaked?: boolean;
  hops?: VisitHop[];
  page?: VisitedPage;
}

/** What one list of phishing pages says of a link. */
export interface ListEntry {
  feed: string;
  /** "2026-11-29": when it was listed, or the list was fetched. */
  date: string;
  /** Whom the page imitates. */
  brand?: string;
  /** "url" or "host". */
  match?: string;
}

/** What one server said of an owner. */
export interface OwnerSource {
  via?: string;
  server?: string;
  /** As it came; none of RDAP. */
  text?: string;
}

/** Whose a domain or a network is. */
export interface Owner {
  kind: string;
  subject: string;
  /** The domain as people read it, where that differs. */
  shown?: string;
  /** "sender", "envelope", "reply", "link", "origin", "link-network". */
  roles?: string[];
  state: AnswerState;
  reason?: string;
  /** "registered", "not-found", "reserved", "throttled", "unknown". */
  standing?: string;
  /** Of a network. */
  name?: string;
  range?: string;
  registrant?: string;
  /** In the registry's own language. */
  registrant_local?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  region?: string;
  city?: string;
  redacted?: boolean;
  registrar?: string;
  /** Seconds since 1970. */
  created?: number;
  updated?: number;
  expires?: number;
  /** When the mail came. */
  age_days?: number;
  name_servers?: string[];
  statuses?: string[];
  abuse_email?: string;
  abuse_phone?: string;
  sources?: OwnerSource[];
}

/** What one reputation service says of one subject. */
export interface Reputation {
  /** "quad9", "cloudflare", "safebrowsing", "urlhaus", "abuseipdb", "virustotal", … */
  service: string;
  /** "domain", "address", "url". */
  kind: string;
  subject: string;
  /** "sender", "link", "origin". */
  roles?: string[];
  state: AnswerState;
  reason?: string;
  /** "listed", "not-listed", "not-rated", "refused", "broken". */
  standing?: string;
  /** "phishing", "malware", "spam", "botnet", "abuse", "hacked". */
  threats?: string[];
  /** How many of how many voices warn. */
  warning?: number;
  voices?: number;
  reports?: number;
  /** Of 100. */
  score?: number;
  /** "2026-11-29". */
  date?: string;
}

export interface Attachment {
  name?: string;
  type?: string;
  detected?: string;
  size?: number;
  sha256?: string;
  inline?: boolean;
  where?: string;
  /** Names of the files in it, the first of members_total. */
  members?: string[];
  members_total?: number;
  encrypted?: boolean;
  names_hidden?: boolean;
  /** Words: "form", "script", "launch", … */
  holds?: string[];
  organiser?: string;
}

export interface Body {
  where?: string;
  html?: boolean;
  charset?: string;
  hidden?: number;
  mislabelled?: boolean;
  form?: boolean;
  password?: boolean;
  script?: boolean;
  /** It may draw a QR code, with characters, with cells or in a data: URL. */
  drawn?: boolean;
}

/** What a QR code in one of the pictures says. */
export interface Code {
  text: string;
  where?: string;
  /** A scanner would open it. */
  link?: boolean;
}

/** Where a part of the mail lies in the raw source, in bytes; headers excluded. */
export interface Part {
  where: string;
  begin: number;
  end: number;
  /** Content-Transfer-Encoding, in lower case. The charset is that of the body of the same place. */
  encoding?: string;
}

/** "known", "pending", "failed", "refused": only what is known says something. */
export type AnswerState = string;

export interface SpfFacts {
  state: AnswerState;
  result?: string;
  domain?: string;
  record?: string;
  /** What in the record decided. */
  directive?: string;
  /** The sender's own words for a failure. */
  explanation?: string;
  problem?: string;
  lookups?: number;
}

export interface DkimFacts {
  /** Of its DKIM-Signature field, from the top. */
  number: number;
  state: AnswerState;
  result?: string;
  domain?: string;
  selector?: string;
  identity?: string;
  algorithm?: string;
  key_bits?: number;
  /** Of the body, behind what is signed. */
  unsigned_bytes?: number;
  flaws?: string[];
  /** What must be taken back for it to verify. */
  mend?: string;
  mended?: string;
  problem?: string;
}

export interface ArcFacts {
  state: AnswerState;
  result?: string;
  problem?: string;
  sets?: { instance?: number; sealer?: string }[];
}

/** The word of one version of the standard. */
export interface DmarcWord {
  result?: string;
  policy?: string;
  organisation?: string;
  /** The domain whose record counts. */
  record_at?: string;
  spf_aligned?: boolean;
  dkim_aligned?: boolean;
}

export interface DmarcFacts extends DmarcWord {
  state: AnswerState;
  record?: string;
  rfc7489?: DmarcWord;
  disagree?: boolean;
}

export interface RecordedMethod {
  method?: string;
  result?: string;
  reason?: string;
  properties?: { name?: string; value?: string }[];
}

/** One Authentication-Results field. */
export interface RecordedField {
  number: number;
  id?: string;
  trusted?: boolean;
  forged?: boolean;
  methods?: RecordedMethod[];
}

/** What a list of spam senders says of the origin. */
export interface Blocklist {
  zone: string;
  state: AnswerState;
  /** "unlisted", "listed"; "refused": it does not answer this resolver; "broken": it is no list. */
  result?: string;
  /** The address that it answered. */
  code?: string;
}

/** The domain of From in the DNS. */
export interface AuthorFacts {
  state: AnswerState;
  exists?: boolean;
  takes_no_mail?: boolean;
  addresses?: string[];
  exchangers?: string[];
  bimi?: string;
}

export interface Authentication {
  identity: string;
  proof?: string;
  proven?: string;
  /** By the reader's own side, when the mail came. */
  recorded?: boolean;
  outdated?: boolean;
  client?: {
    kind?: string;
    ip?: string;
    helo?: string;
    mail_from?: string;
    source?: string;
    hop?: number;
    confidence?: string;
  };
  spf?: SpfFacts;
  dkim?: DkimFacts[];
  arc?: ArcFacts;
  dmarc?: DmarcFacts;
  results?: { newest?: string; organisation?: string; fields?: RecordedField[] };
  author?: AuthorFacts;
  /** Lists that the reader chose, and what they say of the origin. */
  blocklists?: Blocklist[];
}

export interface Facts {
  subject?: { text?: string; raw?: string; stamp?: string };
  from?: Mailbox[];
  sender?: Mailbox[];
  reply_to?: Mailbox[];
  return_path?: Mailbox[];
  recipients?: Mailbox[];
  message_id?: string;
  date?: { written?: string; epoch?: number; offset?: number };
  mailer?: string;
  list_id?: string;
  receiver?: string;
  route?: Hop[];
  origin?: Origin;
  places?: Spot[];
  /** From the origin on. */
  country_path?: string[];
  place_sources?: PlaceSource[];
  authentication?: Authentication;
  links_total?: number;
  links?: Link[];
  visit?: Visit;
  owners?: Owner[];
  reputation?: Reputation[];
  attachments?: Attachment[];
  attached_mails?: { subject?: string; from?: string; where?: string }[];
  codes?: Code[];
  bodies?: Body[];
  parts?: Part[];
}

export interface Lookup {
  /** "<kind>:<subject>", for instance "ptr:192.0.2.1". */
  question: string;
  state: string;
  consent?: number;
  sent_to?: string;
  reason?: string;
  ms?: number;
  /** From memory: it was asked earlier. */
  kept?: boolean;
}

/** An earlier mail that is like this one. */
export interface SimilarMail {
  /** What the program knows it by: 16 hexadecimal digits. */
  mark: string;
  /** Of its Date field, in seconds since 1970; 0: unknown. */
  date: number;
  level: Level;
  brand?: string;
  provider?: string;
  country?: string;
  /** What it has in common with this one: "origin", "body", … */
  by?: string[];
  /** They belong together. */
  campaign?: boolean;
}

/** What was seen before. */
export interface HistoryFacts {
  state: AnswerState;
  reason?: string;
  /** Mails that are remembered. */
  count?: number;
  sender?: { count: number; first?: number };
  similar?: SimilarMail[];
}

/** The contract fuwake.report/1. Every list is within the bounds of shared/report.mjs. */
export interface Report {
  schema: "fuwake.report/1";
  id?: string;
  revision: number;
  final: boolean;
  /** Five points of the score double the odds; the probability is of fraud, 0 to 1. */
  verdict: { level: Level; score: number; probability?: number; headline?: string };
  findings: Finding[];
  facts: Facts;
  lookups: Lookup[];
  limits: string[];
  /** Missing where nothing is remembered. */
  history?: HistoryFacts;
}

/**
 * Why there is no report. Each has its sentence with the remedy: failure_<code>, "-" as "_".
 * The first group is the extension's own, the second the host's (PROTOCOL.md).
 */
export type FailureCode =
  | "host-missing" // no native manifest, or it points nowhere
  | "host-start" // there is one, but it ends before it has said a word
  | "host-died" // it was killed or crashed in the middle
  | "host-silent" // it does not answer
  | "host-old" // it speaks an older protocol: update Fuwake's program
  | "extension-old" // it speaks a newer one: update the extension
  | "bad-reply" // what came is no report
  | "message-gone" // deleted or moved while we looked
  | "message-unreadable" // Thunderbird could not read its source
  | "message-unnamed" // Thunderbird does not say which mail is displayed
  | "message-headers-only" // only the header was downloaded
  | "cancelled"
  | "message-too-large"
  | "too-many-messages"
  | "dissector-start"
  | "dissector-died"
  | "dissector-timeout"
  | "dissector-nonsense"
  | "host-error"; // any other error of the protocol: a fault of ours

/** What came of asking about one message. Never a rejected promise. */
export type Outcome =
  | { state: "done"; report: Report }
  | { state: "failed"; code: FailureCode; /** English, for logs. */ detail: string };

/** What a list shows of a message before its report is there. */
export interface MessageSummary {
  id: number;
  subject: string;
  author: string;
  /** Milliseconds since 1970. */
  date: number;
  folder?: string;
}

export type Threshold = "caution" | "danger" | "never";

/** A sender whose banner the reader has sent away, and what it was about. */
export interface Exception {
  /** The address of From, in lower case. */
  address: string;
  /** The ids of the findings that were known then; another one warns again. */
  reasons: string[];
  /** Milliseconds since 1970. */
  since: number;
}

export type TrustKind = "address" | "domain" | "list";

/** Whom the reader, or an administrator for him, trusts. */
export interface Trusted {
  kind: TrustKind;
  /** "a@shop.example", "shop.example", or the id of a list, in lower case. */
  value: string;
  /** What proved it then: "dkim:<domain>", "spf:<domain>"; "": whatever proves the sender. */
  by: string;
  /** Milliseconds since 1970; 0 where nobody knows. */
  since: number;
}

/** One thing that a mail could be trusted by. */
export interface TrustOffer {
  kind: TrustKind;
  value: string;
  /** Null: nothing proves that the mail comes from there. */
  by: string | null;
  state: "open" | "trusted" | "managed";
  since: number;
}

/** In storage.local, each under its own key; shared/settings.mjs is the only one that touches it. */
export interface Settings {
  bannerFrom: Threshold;
  exceptions: Exception[];
  /** Senders that the reader trusts, and those that an administrator does, which are never stored. */
  trust: Trusted[];
  trustByDefault: Trusted[];
  /** What was seen is remembered (a history on this machine). */
  history: boolean;
  /** Mails of the levels danger and caution get a tag, and new mail is looked at as it comes. */
  tags: boolean;
  checkNew: boolean;
  /** Whether names may be asked for mail of an account; "" is for mails in none. */
  names: { [accountId: string]: boolean };
  /** For accounts that the reader has not decided about: an administrator's word, never stored. */
  namesByDefault: boolean | null;
  /** Whether registries may be asked for every mail of an account, and what an administrator says. */
  owners: { [accountId: string]: boolean };
  ownersByDefault: boolean | null;
  /** "system", an address, or that of a service for DNS over HTTPS (shared/resolver.mjs). */
  resolver: string;
  /** Domains of lists of spam senders that are asked about the origin (shared/blocklists.mjs). */
  blocklists: string[];
  /** Ids of the reputation services that are switched on, and keys (shared/services.mjs). */
  services: string[];
  serviceKeys: { [service: string]: string };
  /** By which visits go: "socks5h://host:port" (shared/proxy.mjs), "" for none. */
  proxy: string;
  /** Whether senders are looked for in the address book and the sent mail. */
  people: boolean;
}

/** What can be asked about the history. */
export type HistoryAbout = "status" | "campaigns" | "erase" | "export";

/** A mail of a campaign. */
export interface CampaignMail {
  mark: string;
  date: number;
  level: Level;
  brand?: string;
}

/** Where mails of a campaign came from. */
export interface CampaignPlace {
  country?: string;
  lat?: number;
  lon?: number;
  provider?: string;
  /** Mails. */
  count: number;
}

/** Mails that belong together. Dates are in seconds since 1970. */
export interface Campaign {
  id: number;
  count: number;
  first: number;
  last: number;
  levels?: { [level: string]: number };
  brands?: string[];
  places?: CampaignPlace[];
  /** The newest. */
  mails?: CampaignMail[];
}

/** Each question has its own keys in its reply. */
export type HistoryReply =
  | {
      state: "known";
      count?: number;
      bytes?: number;
      oldest?: number;
      newest?: number;
      /** What happened to it, said once. */
      note?: string;
      campaigns?: Campaign[];
      cut?: boolean;
      rows?: object[];
      next?: number | null;
    }
  /** There is no answer: why there is none from the program, or the program's own reason. */
  | { state: "failed"; code?: FailureCode; reason?: string };

/** What a page says about asking the DNS for a message. */
export interface Consent {
  /** The account's name; "" for a mail in none. */
  account: string;
  /** Null: nobody has decided yet. */
  choice: boolean | null;
  resolver: string;
  blocklists: string[];
  /** False: the program is too old to ask. */
  able: boolean;
  /** How links are visited; missing where the program cannot. */
  visits?: { proxy: string };
}

/** What the message's script is told to show; null for nothing. */
export interface Banner {
  level: Level;
  sentence: string;
  /** The sender can be trusted with a click, or is and can be no more. */
  trust?: "offer" | "undo";
}

/**
 * What pages say to the background, and what comes back. The message's script has ports of its own
 * (background/requests.mjs).
 */
export type Request =
  // The popup: the message shown in this tab.
  | { what: "shown"; tabId: number } // → ShownReply
  // Report, list: one message.
  | { what: "dissect"; messageId: number } // → Outcome
  // Lists of thousands: no more than the verdicts and their reasons, and nobody is asked.
  // A header that is known need not be read again.
  | { what: "glance"; mails: (number | messenger.messages.MessageHeader)[] } // → Outcome[], whose reports have no facts
  // Drops what is known of the message and asks again ("try again").
  | { what: "retry"; messageId: number } // → Outcome
  | { what: "cancel"; messageIds: number[] } // → undefined
  // Whether the DNS may be asked about mail of the message's account.
  | { what: "consent"; messageId: number } // → Consent, or null for a message that is gone
  | { what: "decide"; messageId: number; allow: boolean } // → Outcome
  // The registries may be asked about this message.
  | { what: "owners"; messageId: number } // → Outcome
  // The sender of this message is trusted, or no more.
  | { what: "trust"; messageId: number; kind: TrustKind; allow: boolean } // → Outcome
  // This address, which the message's report has, is visited, once.
  | { what: "visit"; messageId: number; url: string } // → Outcome
  // What the program remembers of earlier mails, and the way to one of them.
  | { what: "history"; about: HistoryAbout; after?: number } // → HistoryReply
  | { what: "open-seen"; mark: string; date: number } // → boolean: it is still there
  // The options: whether the program can ask whom the settings name.
  | { what: "resolver" } // → ResolverReply
  // The first start: a mail that is in no folder. One character per byte.
  | { what: "sample"; raw: string }; // → Outcome

export interface ShownReply {
  /** Null when no message, or more than one, is shown. */
  message: MessageSummary | null;
  outcome: Outcome | null;
}

export type ResolverReply =
  { names: boolean; resolver: boolean; visits?: boolean } | { failure: FailureCode };

/** What the background says to pages of its own accord: a newer outcome than they have. */
export interface News {
  what: "revision";
  messageId: number;
  outcome: Outcome;
}
