# SPDX-License-Identifier: MIT
"""The extension under its tools: types, rules, format, and the linter for add-ons."""

import json
import subprocess
import sys
import tempfile
import unittest

import tap
from node import EXTENSION, ROOT, why_no_tools

# The linter knows Firefox only: these say that Thunderbird's own permissions and functions are not
# Firefox's.
KNOWN_WARNINGS = {"MANIFEST_OPTIONAL_PERMISSIONS", "MANIFEST_PERMISSIONS", "UNSUPPORTED_API"}


def tool(name, *args, folder=EXTENSION):
    done = subprocess.run([EXTENSION / "node_modules/.bin" / name, *args], cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600)
    return done.returncode, done.stdout


@unittest.skipIf(why_no_tools(), why_no_tools())
class Tools(unittest.TestCase):
    def passes(self, *command, **more):
        status, said = tool(*command, **more)
        if status != 0:
            self.fail(f"\n{said}")

    def test_types(self):
        self.passes("tsc", "-p", "jsconfig.json")

    def test_rules(self):
        self.passes("eslint", "--max-warnings=0", "-c", EXTENSION / "eslint.config.mjs",
                    "extension", "tests", "scripts", folder=ROOT)

    def test_format(self):
        self.passes("prettier", "--check", "--config", ".prettierrc.json",
                    ".", "../tests/extension", "../tests/thunderbird", "../scripts/*.mjs")

    def test_add_on(self):
        with tempfile.TemporaryDirectory() as folder:
            package = subprocess.run([sys.executable, ROOT / "scripts/package", folder],
                                     stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
            _, said = tool("addons-linter", "--self-hosted", "--output", "json", package)
        result = json.loads(said)
        self.assertEqual(result["errors"], [])
        strange = [warning for warning in result["warnings"]
                   if warning["code"] not in KNOWN_WARNINGS]
        self.assertEqual(strange, [])


if __name__ == "__main__":
    tap.main()
