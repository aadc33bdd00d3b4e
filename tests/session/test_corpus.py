# SPDX-License-Identifier: MIT
"""Thousands of real mails: no crash, no hang, valid UTF-8 JSON for each, and the same report twice.

The mails are not part of the source; without them the test is skipped."""

import json
import subprocess
import unittest

import tap
from harness import HOST, shared


def run(folder):
    done = subprocess.run([HOST, "batch", str(folder)], capture_output=True, timeout=1500)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = shared("corpus") / "dev"
        cls.expected = sum(1 for _ in cls.folder.rglob("*.eml"))
        cls.status, cls.out, cls.err = run(cls.folder)

    def test_every_mail_gives_a_report(self):
        lines = self.out.split(b"\n")
        self.assertEqual(lines.pop(), b"")
        self.assertEqual(len(lines), self.expected)
        for line in lines:
            report = json.loads(line.decode("utf-8", "strict"))
            self.assertNotIn("error", report)
            self.assertEqual(report["schema"], "fuwake.report/1")
            self.assertLess(len(line), 1 << 20)
        self.assertEqual(self.status, 0)

    def test_nothing_to_complain(self):
        self.assertEqual(self.err, "")

    def test_no_control_characters(self):
        text = self.out.decode()
        for c in [chr(i) for i in (*range(0x0A), *range(0x0B, 0x20), 0x7F, *range(0x80, 0xA0))]:
            self.assertNotIn(c, text)
        for c in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
            self.assertNotIn(c, text)

    def test_same_report_twice(self):
        self.assertEqual(run(self.folder)[1], self.out)


if __name__ == "__main__":
    tap.main()
