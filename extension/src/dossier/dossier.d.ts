// SPDX-License-Identifier: MIT

// A report to hand on, before it is a file: masked, without links, in one language. Made by
// compose.mjs, written by markdown.mjs, html.mjs and text.mjs.

import type { MapBlock, Sign } from "../components/model.d.ts";

/** Our words, or a text of the mail. */
export interface Span {
  text: string;
  isValue: boolean;
}

export type Inline = Span[];

/** One thing and what else is said of it. */
export interface Entry {
  /** How grave it is, or what became of it. */
  sign?: Sign;
  /** What it is: "Subject". */
  label?: string;
  text: Inline;
  lines: Inline[];
}

export interface Paragraph {
  kind: "paragraph";
  sign?: Sign;
  text: Inline;
  /** What explains and what was not looked at stands back; what introduces a list stands out. */
  tone: "" | "quiet" | "strong";
}

export interface Entries {
  kind: "rows" | "steps" | "list" | "reasons";
  entries: Entry[];
}

export interface Caption {
  kind: "caption";
  text: Inline;
}

export interface Figure {
  kind: "map";
  block: MapBlock;
}

export type Part = Paragraph | Entries | Caption | Figure;

export interface Chapter {
  id: string;
  title: string;
  parts: Part[];
}

export interface Dossier {
  /** Of its words: "en", "ja". */
  language: string;
  title: Inline;
  level: string;
  /** Verdict, its first reason, and what this paper is. */
  parts: Part[];
  chapters: Chapter[];
  /** Who has made it. */
  end: Inline;
}
