// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Choices } from "../../../extension/src/background/choices.mjs";
import { Tags } from "../../../extension/src/background/tags.mjs";
import { flush, install } from "./lib.mjs";

/** @typedef {import("../../../extension/src/shared/types.d.ts").Level} Level */

/** @type {ReturnType<typeof install>} */
let fake;
/** @type {Tags} */
let tags;

beforeEach(() => {
  fake = install();
  fake.local.values = { tags: true };
  tags = new Tags(new Choices());
});

/**
 * @param {Level} level
 * @param {{mayLower?: boolean}} [options]
 * @returns {Promise<string[] | undefined>} what the mail bears then
 */
async function marked(level, options) {
  const mail = fake.mails.get(1);
  assert.ok(mail);
  await tags.mark(mail.header, level, options);
  return fake.mails.get(1)?.header.tags;
}

describe("a tag", () => {
  it("is set for danger and caution, beside the reader's own", async () => {
    fake.mail({ id: 1, tags: ["$label1"] });
    assert.deepEqual(await marked("nothing-found"), ["$label1"]);
    assert.deepEqual(fake.calls, []);
    assert.deepEqual(await marked("caution"), ["$label1", "fuwake-caution"]);
    assert.deepEqual(await marked("danger"), ["$label1", "fuwake-danger"]);
    assert.deepEqual(await marked("danger"), ["$label1", "fuwake-danger"]);
    assert.equal(fake.called("update").length, 2);
  });

  it("goes when the verdict gets better, also where the header is older than it", async () => {
    const header = fake.mail({ id: 1, tags: ["$label1"] });
    await tags.mark(header, "danger");
    await tags.mark(header, "verified");
    assert.deepEqual(fake.mails.get(1)?.header.tags, ["$label1"]);
  });

  it("is not taken away by one who knows less", async () => {
    fake.mail({ id: 1, tags: ["fuwake-danger"] });
    const mayLower = false;
    assert.deepEqual(await marked("nothing-found", { mayLower }), ["fuwake-danger"]);
    assert.deepEqual(await marked("caution", { mayLower }), ["fuwake-danger"]);
    assert.deepEqual(await marked("caution"), ["fuwake-caution"]);
    assert.deepEqual(await marked("danger", { mayLower }), ["fuwake-danger"]);
  });

  it("is made once, with a name and a colour, and stays as the reader has made it", async () => {
    fake.tagKeys.add("fuwake-caution");
    fake.mail({ id: 1 });
    await marked("danger");
    await marked("caution");
    assert.deepEqual(fake.called("tags.create"), [
      ["fuwake-danger", "Fuwake: danger", "#ab1f16"],
      ["fuwake-caution", "Fuwake: caution", "#b07000"],
    ]);
    assert.deepEqual(fake.mails.get(1)?.header.tags, ["fuwake-caution"]);
  });

  it("is set only where the reader wants it, and on mail that he has received", async () => {
    const sent = fake.mail({ id: 2, folder: /** @type {any} */ ({ specialUse: ["sent"] }) });
    await tags.mark(sent, "danger");
    await tags.mark(fake.mail({ id: 3, external: true }), "danger");
    await fake.local.set({ tags: false });
    await flush();
    await tags.mark(fake.mail({ id: 4 }), "danger");
    assert.deepEqual(fake.calls, []);
  });

  it("that cannot be set is no reason to fail, and the next one is", async () => {
    await tags.mark(fake.mail({ id: 1 }), "danger");
    const gone = fake.mail({ id: 2 });
    fake.mails.delete(2);
    await tags.mark(gone, "danger");
    await tags.mark(fake.mail({ id: 3 }), "danger");
    assert.deepEqual(
      fake.called("update").map(([id]) => id),
      [1, 3],
    );
  });
});
