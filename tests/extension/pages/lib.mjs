// SPDX-License-Identifier: MIT

// The extension's pages in headless Chromium, served over loopback under the manifest's own content
// security policy, with a stand-in for `messenger`.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { basename, extname, join, normalize } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseReport } from "../../../extension/src/shared/report.mjs";
import { installMessenger } from "./messenger.mjs";

/** @typedef {import("../../../extension/node_modules/playwright-core/types/types.d.ts").Browser} Browser */
/** @typedef {import("../../../extension/node_modules/playwright-core/types/types.d.ts").BrowserType} BrowserType */
/** @typedef {import("../../../extension/node_modules/playwright-core/types/types.d.ts").Page} Page */
/** @typedef {import("../../../extension/src/shared/types.d.ts").Report} Report */
/** @typedef {import("./messenger.mjs").Message} Message */
/** @typedef {import("./messenger.mjs").State} State */

/** @typedef {{id: string, nodes: {target: string[], failureSummary: string}[]}} Violation */

/**
 * axe-core, as far as it is used here.
 * @typedef {object} Checker
 * @property {(what: Document, how: object) => Promise<{violations: Violation[]}>} run
 */

/**
 * @typedef {object} Look
 * @property {string} [lang]
 * @property {"light" | "dark"} [scheme]
 * @property {number} [width]
 * @property {number} [height]
 * @property {"active" | "none"} [forcedColors]
 */

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SOURCE = join(ROOT, "extension/src");
const HOST = process.env["FUWAKE_HOST"] ?? join(ROOT, "build/host/fuwake");
const PANEL = process.env["FUWAKE_PANEL"] ?? join(ROOT, "build/tests/unit/panel-of");
const CHROMIUM = process.env["FUWAKE_CHROMIUM"] ?? "/usr/bin/chromium";
/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".mjs": "text/javascript",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Nothing is timed here: a machine may have much else to do at the same time.
const PATIENCE_MS = 120_000;

const requireTool = createRequire(join(ROOT, "extension/package.json"));

export const fixtures = join(ROOT, "tests/fixtures");

/**
 * @param {string} lang
 * @returns {Record<string, string>} the words, by key
 */
export function catalogue(lang) {
  const path = join(SOURCE, "_locales", lang, "messages.json");
  /** @type {Record<string, {message: string}>} */
  const entries = JSON.parse(readFileSync(path, "utf8"));
  return Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]));
}

/**
 * @param {Buffer} mail
 * @param {...string} options
 * @returns {string} what the real host says of it
 */
export function dissected(mail, ...options) {
  const how = { input: mail, maxBuffer: 1 << 26, env: { ...process.env, TZ: "UTC" } };
  return execFileSync(HOST, ["dissect", ...options, "-"], how).toString("utf8");
}

/**
 * @param {Report} report
 * @param {string} lang
 * @returns {string} what the command line says of it
 */
export function panelOf(report, lang) {
  const how = { input: JSON.stringify(report), env: { ...process.env, TZ: "UTC" } };
  return execFileSync(PANEL, [lang], how).toString("utf8");
}

/**
 * @param {Buffer} mail
 * @returns {Report}
 */
export function reportOf(mail) {
  return JSON.parse(dissected(mail, "--json"));
}

/**
 * @param {number} id
 * @param {Buffer | string} mail or the path of one
 * @param {Partial<Message>} [rest]
 * @returns {Message}
 */
export function messageOf(id, mail, rest = {}) {
  const raw = typeof mail === "string" ? readFileSync(mail) : mail;
  const report = reportOf(raw);
  const { name, address } = report.facts.from?.[0] ?? {};
  return {
    id,
    subject: report.facts.subject?.text ?? "",
    author: name ? `${name} <${address}>` : (address ?? ""),
    date: (report.facts.date?.epoch ?? 0) * 1000,
    raw: raw.toString("latin1"),
    outcomes: [{ state: "done", report }],
    ...rest,
  };
}

/** @returns {string[]} the names of the reports that no mail here gives */
export function sampleReports() {
  return readdirSync(join(ROOT, "tests/extension/reports")).map((name) => basename(name, ".json"));
}

/**
 * @param {string} name
 * @returns {Report}
 */
export function sampleReport(name) {
  const path = join(ROOT, "tests/extension/reports", `${name}.json`);
  const report = parseReport(JSON.parse(readFileSync(path, "utf8")));
  if (!report) {
    throw new Error(`${path} is no report`);
  }
  return report;
}

/**
 * @param {string} name of a report
 * @returns {Message} that it is of
 */
export function messageWith(name) {
  const report = sampleReport(name);
  const subject = report.facts.subject?.text ?? "";
  const raw = "Subject: x\r\n\r\nHello.\r\n";
  return {
    id: 1,
    subject,
    author: "a@shop.example",
    date: 0,
    raw,
    outcomes: [{ state: "done", report }],
  };
}

/** @returns {string} */
function policy() {
  const manifest = JSON.parse(readFileSync(join(SOURCE, "manifest.json"), "utf8"));
  return manifest.content_security_policy.extension_pages;
}

/** @returns {Promise<import("node:http").Server>} */
async function serve() {
  const csp = policy();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(SOURCE, normalize(decodeURIComponent(pathname)));
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "content-security-policy": csp,
    });
    response.end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  return server;
}

/** @returns {string} why no page can be opened here, or nothing */
function whyNot() {
  if (!existsSync(CHROMIUM)) {
    return `there is no ${CHROMIUM}`;
  }
  if (!existsSync(HOST)) {
    return `there is no ${HOST}`;
  }
  if (!existsSync(PANEL)) {
    return `there is no ${PANEL}`;
  }
  try {
    requireTool.resolve("playwright-core");
    return "";
  } catch {
    return "npm ci has not been run in extension/";
  }
}

const missing = whyNot();
/** @typedef {{browser: Browser, server: import("node:http").Server, origin: string}} Tools */
/** @type {Promise<Tools> | undefined} */
let tools;
/** @type {Page[]} */
const pages = [];

/** @returns {Promise<Tools>} */
async function start() {
  /** @type {{chromium: BrowserType}} */
  const { chromium } = requireTool("playwright-core");
  const server = await serve();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { browser, server, origin: `http://127.0.0.1:${port}` };
}

after(async () => {
  const { browser, server } = (await tools) ?? {};
  await browser?.close();
  server?.close();
});

/**
 * A test with pages; skipped, with the reason, where there can be none.
 * @param {string} name
 * @param {() => Promise<void>} body
 */
export function pageTest(name, body) {
  test(name, { skip: missing || false }, async () => {
    try {
      await body();
    } finally {
      for (const page of pages.splice(0)) {
        await page.context().close();
      }
    }
  });
}

/**
 * Opens a page of the extension.
 * @param {string} path under extension/src, with its query
 * @param {Look & State} [options]
 * @returns {Promise<Page>}
 */
export async function open(path, options = {}) {
  const {
    lang = "en",
    scheme = "light",
    width = 420,
    height = 600,
    forcedColors,
    ...state
  } = options;
  tools ??= start();
  const { browser, origin } = await tools;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
    timezoneId: "Asia/Tokyo",
    permissions: ["clipboard-read", "clipboard-write"],
    forcedColors: forcedColors ?? "none",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  pages.push(page);
  await page.addInitScript(installMessenger, {
    words: catalogue(lang),
    lang,
    ...state,
  });
  await page.goto(`${origin}/${path}`);
  return page;
}

/**
 * Opens a page and waits until it says that it is in one of the states.
 * @param {string} path
 * @param {Look & State} options
 * @param {...string} states
 * @returns {Promise<Page>}
 */
export async function opened(path, options, ...states) {
  const page = await open(path, options);
  await settled(page, ...states);
  return page;
}

/**
 * @param {Page} page
 * @param {...string} states
 */
export async function settled(page, ...states) {
  const wanted = states.length > 0 ? states : ["done", "failed"];
  await page.waitForFunction(
    (list) => list.includes(document.documentElement.dataset["state"] ?? ""),
    wanted,
    { timeout: PATIENCE_MS },
  );
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>} what axe-core has to say against it
 */
export async function axe(page) {
  // Not as an element: the page's policy forbids scripts but its own.
  await page.evaluate(readFileSync(requireTool.resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe: checker } = /** @type {{axe: Checker}} */ (/** @type {unknown} */ (globalThis));
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await checker.run(document, { runOnly: tags });
    return violations.map(
      (/** @type {{id: string, nodes: {target: string[], failureSummary: string}[]}} */ one) =>
        `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).join("; ")}`,
    );
  });
}

/**
 * @param {Page} page
 * @returns {Promise<number>} by how many pixels it is wider than its window
 */
export function overflow(page) {
  return page.evaluate(
    () => (document.scrollingElement?.scrollWidth ?? Infinity) - window.innerWidth,
  );
}
