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

export interface Origin {
  ip?: string;
  hop?: number;
  confidence?: string;
  auth_user?: string;
  helo?: string;
  ptr?: string;
  provider?: string;
  country?: string;
  city?: string;
}

export interface Link {
  kind?: string;
  url?: string;
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
}

export interface Attachment {
  name?: string;
  type?: string;
  detected?: string;
  size?: number;
  sha256?: string;
  inline?: boolean;
  where?: string;
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
}

/** Where a part of the mail lies in the raw source, in bytes; headers excluded. */
export interface Part {
  where: string;
  begin: number;
  end: number;
  /** Content-Transfer-Encoding, in lower case. The charset is that of the body of the same place. */
  encoding?: string;
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
  authentication?: unknown;
  links_total?: number;
  links?: Link[];
  attachments?: Attachment[];
  attached_mails?: { subject?: string; from?: string; where?: string }[];
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
}

/** The contract fuwake.report/1. Every list is within the bounds of shared/report.mjs. */
export interface Report {
  schema: "fuwake.report/1";
  id?: string;
  revision: number;
  final: boolean;
  verdict: { level: Level; score: number; headline?: string };
  findings: Finding[];
  facts: Facts;
  lookups: Lookup[];
  limits: string[];
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

/** In storage.local, each under its own key; shared/settings.mjs is the only one that touches it. */
export interface Settings {
  bannerFrom: Threshold;
  exceptions: Exception[];
}

/** What the message's script is told to show; null for nothing. */
export interface Banner {
  level: Level;
  sentence: string;
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
  // Drops what is known of the message and asks again ("try again").
  | { what: "retry"; messageId: number } // → Outcome
  | { what: "cancel"; messageIds: number[] } // → undefined
  // The first start: a mail that is in no folder. One character per byte.
  | { what: "sample"; raw: string }; // → Outcome

export interface ShownReply {
  /** Null when no message, or more than one, is shown. */
  message: MessageSummary | null;
  outcome: Outcome | null;
}
