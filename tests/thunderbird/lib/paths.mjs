// SPDX-License-Identifier: MIT

import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "..", "..", "..");
export const EXTENSION_FOLDER = join(ROOT, "extension", "src");
export const FAKE_HOST = resolve(import.meta.dirname, "..", "hosts", "fake.py");

/** The program that Thunderbird starts. Meson says where it has built it. */
export const HOST = process.env.FUWAKE_HOST ?? join(ROOT, "build", "host", "fuwake");
