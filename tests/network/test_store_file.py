#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What one process was told, the next one knows; a broken file costs only what was in it."""

import os
import signal
import stat
import tempfile
import time
import unittest
from pathlib import Path

import tap
from asker import Asker
from servers import Bind

QUESTIONS = [f"txt:n{i}.example.test" for i in range(50)]
WRITTEN = 1.0  # seconds after which a batch is surely written


class StoreFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bind = Bind()
        cls.addClassCleanup(cls.bind.end)

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="fuwake-store-")
        self.addCleanup(temporary.cleanup)
        self.path = Path(temporary.name, "cache", "answers")
        self.server = f"127.0.0.1:{self.bind.plain}"

    def asker(self, path=None, server=None):
        return Asker("--server", server or self.server, "--store", str(path or self.path))

    def kept(self):
        """How many of the answers a new process has without asking."""
        with self.asker() as asker:
            answers = asker.ask(*QUESTIONS)
        for i, question in enumerate(QUESTIONS):
            self.assertEqual(answers[question]["value"], [f"number {i}"])
        return sum("kept" in answer for answer in answers.values())

    def test_restart(self):
        with self.asker() as asker:
            asker.ask(*QUESTIONS, "a:none.example.test", "a:www.nowhere.invalid")
        self.assertEqual(stat.S_IMODE(self.path.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(self.path.parent.stat().st_mode), 0o700)
        self.assertEqual(self.kept(), len(QUESTIONS))
        with self.asker() as asker:
            answers = asker.ask("a:none.example.test", "a:www.nowhere.invalid")
        self.assertIs(answers["a:none.example.test"]["exists"], False)
        self.assertTrue(answers["a:none.example.test"]["kept"])
        # A failure is no answer to keep.
        self.assertNotIn("kept", answers["a:www.nowhere.invalid"])

    def test_another_server(self):
        """What one server said, another may see differently."""
        with self.asker() as asker:
            asker.ask(*QUESTIONS)
        url = f"http://127.0.0.1:{self.bind.http}/dns-query"
        with Asker("--doh", url, "--store", str(self.path)) as asker:
            self.assertNotIn("kept", asker.one(QUESTIONS[0]))

    def test_killed(self):
        """At any time: what was written is there, and the file is whole."""
        with self.asker() as asker:
            asker.ask(*QUESTIONS)
            time.sleep(WRITTEN)
            os.kill(asker.process.pid, signal.SIGKILL)
        self.assertEqual(self.kept(), len(QUESTIONS))
        for delay in range(0, 600, 40):
            with self.asker() as asker:
                asker.ask(*[f"txt:n{100 + i}.example.test" for i in range(100)])
                asker.begin(f"txt:d{delay}.example.test")
                time.sleep(delay / 1000)
                os.kill(asker.process.pid, signal.SIGKILL)
            self.assertEqual(asker.said, "")
        self.assertEqual(self.kept(), len(QUESTIONS))
        self.assertFalse(self.path.with_name("answers.damaged").exists())

    def test_damaged(self):
        for damage in (b"", b"short", b"\0" * 10000, b"SQLite format 3\0" + b"x" * 9000):
            self.path.parent.mkdir(exist_ok=True)
            self.path.write_bytes(damage)
            with self.asker() as asker:
                self.assertEqual(asker.one(QUESTIONS[0])["state"], "known")
            damaged = self.path.with_name("answers.damaged")
            if damage:
                self.assertEqual(asker.said.count("damaged"), 1, asker.said)
                self.assertEqual(damaged.read_bytes(), damage)
            with self.asker() as asker:
                self.assertTrue(asker.one(QUESTIONS[0])["kept"])
            self.assertEqual(asker.said, "")

    def test_flipped(self):
        """Whatever byte is wrong, answers are right or asked for anew, and nothing crashes."""
        with self.asker() as asker:
            asker.ask(*QUESTIONS)
        whole = self.path.read_bytes()
        for at in range(0, len(whole), len(whole) // 40):
            broken = bytearray(whole)
            broken[at : at + 16] = b"\xff" * 16
            self.path.write_bytes(broken)
            with self.asker() as asker:
                answers = asker.ask(*QUESTIONS)
            self.assertEqual(len(answers), len(QUESTIONS))
            self.assertLessEqual(asker.said.count("fuwake:"), 1)

    def test_nowhere(self):
        """A folder that cannot be made, a file that cannot be written, a disk that is full."""
        for path in ("/proc/none/answers", "/dev/full", "/dev/null/answers"):
            with self.asker(path) as asker:
                self.assertEqual(asker.one(QUESTIONS[0])["state"], "known")
                time.sleep(WRITTEN)
                self.assertEqual(asker.one(QUESTIONS[1])["state"], "known")
            self.assertEqual(asker.said.count("fuwake:"), 1, asker.said)

    def test_two_at_once(self):
        with self.asker() as one, self.asker() as two:
            for i in range(0, 50, 10):
                one.ask(*QUESTIONS[i : i + 10])
                two.ask(*QUESTIONS[i : i + 10])
                time.sleep(0.3)
            time.sleep(WRITTEN)
            stalls = one.state()["stall_ms"], two.state()["stall_ms"]
        self.assertEqual(one.said + two.said, "")
        self.assertEqual(self.kept(), len(QUESTIONS))
        print(f"# two processes, one file: main loops held up {max(stalls)} ms at most")


if __name__ == "__main__":
    tap.main()
