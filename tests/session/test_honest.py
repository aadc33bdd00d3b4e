# SPDX-License-Identifier: MIT
"""Honest mails of our own making, each with something a nervous judge would cry wolf at.

tests/fixtures/honest/*.eml: none may be more than nothing-found."""

import json
import unittest

import tap
from harness import ROOT, cli, findings


class Honest(unittest.TestCase):
    def test_no_warning(self):
        mails = sorted((ROOT / "tests/fixtures/honest").glob("*.eml"))
        self.assertGreaterEqual(len(mails), 12)
        for path in mails:
            with self.subTest(path.name):
                report = json.loads(cli("dissect", "--json", str(path))[1])
                loud = sorted(findings(report, ("warn", "fail")))
                self.assertEqual((report["verdict"]["level"], loud), ("nothing-found", []))


if __name__ == "__main__":
    tap.main()
