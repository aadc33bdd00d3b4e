// SPDX-License-Identifier: MIT

// A report as people read it, before it is a page or a text. Pure data: built by model.mjs, read by
// view.mjs (DOM) and text.mjs (plain text).

import type {
  Consent,
  Facts,
  Level,
  Report,
  Settings,
  SpotRole,
  TrustOffer,
} from "../shared/types.d.ts";
import type { Pieces } from "../shared/words.mjs";

/** What a report's parts are built from. */
export interface Context {
  report: Report;
  facts: Facts;
  /** Seconds east of UTC for every time of the report, so that times compare. */
  zone: number;
  /** Everything, for the report page; or what a popup has room for. */
  full: boolean;
  /** Whoever reads it did not have it made: what was asked, and is to be asked, is not his. */
  forOthers: boolean;
  /** Whether names may be asked for; null where that is not to be decided. */
  consent: Consent | null;
  /** The link that the reader is about to have something done with. */
  asking: Asking | null;
  /** Whom the reader trusts; null where that is not to be decided. */
  trust: Pick<Settings, "trust" | "trustByDefault"> | null;
}

/** Which card is open, or, "going", that its visit has just been asked for. */
export interface Asking {
  what: "visit" | "service" | "going";
  /** The link, as it stands in the mail, and what a visit to it requests. */
  link: string;
  address: string;
}

/**
 * How a statement looks: a finding's status, what became of something to look up, or whether a proof
 * holds.
 */
export type Sign =
  | "fail"
  | "warn"
  | "note"
  | "pass"
  | "unknown"
  | "pending"
  | "refused"
  | "failed"
  | "not-asked"
  | "known"
  | "cut"
  | "holds"
  | "broken"
  | "absent"
  | "not-applicable";

/** What a field is and how easily it is forged. */
export interface Lesson {
  /** The field, for the name of the fold-out. */
  name: string;
  text: string;
}

export interface RowLine {
  text: Pieces;
  sign?: Sign;
}

export interface Row {
  kind: "row";
  label: string;
  text: Pieces;
  /** Less important, or none. */
  dim?: boolean;
  /** As it stands in the source. */
  raw?: boolean;
  sign?: Sign;
  /** What else is to be said of it. */
  lines?: RowLine[];
  /** As it stands outside, folded. */
  record?: { label: string; lines: Pieces[]; /** Too long to stand open. */ long?: boolean };
  lesson?: Lesson;
  /** The place in the source. */
  at?: string;
}

/** May the DNS be asked? */
export interface ConsentBlock {
  kind: "consent";
  /** To be decided; decided against; or there is nobody who could ask. */
  state: "open" | "refused" | "unable";
  /** "" for mails in no account. */
  account: string;
  asked: { label: string; names: Pieces }[];
  /** Who learns it. */
  who: Pieces;
}

/** May registries be asked, about this mail? */
export interface OfferBlock {
  kind: "offer";
  /** Everything that would be sent. */
  asked: { label: string; names: Pieces }[];
  /** The DNS has not been allowed either, and would be asked as well. */
  withNames: boolean;
  /** Reputation services are switched on, and would be asked as well. */
  withServices: boolean;
  /** The mail gives reason to ask. */
  isPressing: boolean;
}

/** Whom the reader trusts of the sender, and whom he can. */
export interface TrustBlock {
  kind: "trust";
  known: TrustOffer[];
  open: TrustOffer[];
  /** Where neither is: what it is not proven to come from. */
  unproven: string;
}

/** Begins what is said of one thing of several. */
export interface Caption {
  kind: "caption";
  title: Pieces;
  note: Pieces;
}

export interface Line {
  kind: "line";
  text: Pieces;
  dim?: boolean;
  strong?: boolean;
}

export interface State {
  kind: "state";
  sign: Sign;
  text: Pieces;
}

export interface Hop {
  kind: "hop";
  step: number;
  /** Received#n in the source. */
  at: string;
  peer: Pieces;
  target: Pieces;
  manner: Pieces;
  time: string;
  delay: { text: string; /** 0 to 1 of the longest. */ share: number; negative: boolean } | null;
  trust: string;
  trustWord: string;
}

/** What the reader can have done about a link. */
export interface LinkOffer {
  /** As it stands in the mail. */
  link: string;
  /** As people read it. */
  host: string;
  /** Exactly what a visit requests. */
  address: string;
  /** Something that may tell who the recipient is was taken out of it. */
  isCut: boolean;
  /** Exactly what is requested when that stays in; "" where it is not offered. */
  whole: string;
  /** Null: the program cannot visit. */
  visits: { proxy: string } | null;
  isUnderWay: boolean;
  /** What came of it stands behind the links. */
  isVisited: boolean;
  /** Which card is open. */
  asking: "visit" | "service" | null;
}

/** A link's site with its links, an attachment, a body. */
export interface Item {
  kind: "item";
  title: Pieces;
  lines: { text: Pieces; dim?: boolean; mono?: boolean; offer?: LinkOffer | null }[];
}

/** A machine and where it is. */
export interface SpotBlock {
  kind: "spot";
  role: SpotRole;
  title: Pieces;
  lines: RowLine[];
}

/** What the map shows of it. */
export interface MapSpot {
  role: SpotRole;
  lat: number;
  lon: number;
  /** Kilometres, of the circle that it is somewhere in; 0 for none. */
  radius: number;
  /** The place, as short as it can be said. */
  label: string;
  /** The machine and the place. */
  name: string;
}

export interface MapBlock {
  kind: "map";
  /** Of the report. */
  key: string;
  title: string;
  /** The more important first; the origin and the steps in the order of the way. */
  spots: MapSpot[];
  /** Degrees east that the middle of the world has. */
  home: number;
  /** What "show all of it" is called, where it is not a mail's. */
  fit?: string;
}

export interface Reason {
  kind: "reason";
  sign: Sign;
  points: number;
  title: string;
  finding: string;
}

export interface LessonBlock {
  kind: "lesson";
  lesson: Lesson;
}

/** An earlier mail. */
export interface SeenMail {
  mark: string;
  /** Seconds since 1970; 0: unknown. */
  date: number;
  level: Level;
  text: Pieces;
  more: Pieces;
}

/** Those of the same campaign, and others that have something in common with this one. */
export interface SeenBlock {
  kind: "seen";
  mails: SeenMail[];
  folded: SeenMail[];
}

/** The way to a page of ours. */
export interface PageBlock {
  kind: "page";
  url: string;
  text: string;
}

export type Block =
  | Row
  | Line
  | Caption
  | State
  | Hop
  | Item
  | SpotBlock
  | MapBlock
  | Reason
  | LessonBlock
  | SeenBlock
  | PageBlock
  | ConsentBlock
  | OfferBlock
  | TrustBlock;

export interface Statement {
  /** With fragments of the mail in it. */
  sentence: Pieces;
  places: Pieces;
  /** Those that the sentence has not. */
  fragments: Pieces;
}

export interface FindingModel {
  id: string;
  sign: Sign;
  title: string;
  statements: Statement[];
  /** "The same is found in 3 more places." */
  more: string;
  lesson: Lesson | null;
}

export interface Section {
  id: string;
  title: string;
  /** What it comes to, in a few words, for a section that is folded. */
  gist: string;
  blocks: Block[];
  /** Worst first. */
  findings: FindingModel[];
  /** What could not be looked at. */
  states: State[];
  passed: string;
  /** The gravest sign of its findings and states; null when there is none. */
  worst: Sign | null;
}

export interface Verdict {
  level: string;
  word: string;
  says: string;
  score: number;
  scoreText: string;
  headline: { sign: Sign; sentence: Pieces } | null;
}

export interface Model {
  subject: string;
  verdict: Verdict;
  sections: Section[];
}
