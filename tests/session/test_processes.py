# SPDX-License-Identifier: MIT
"""A dissector that is killed, hangs or answers nonsense costs one message a clear error, never the
host, and the next message is dissected as if nothing had been."""

import os
import signal
import time
import unittest
from pathlib import Path

import tap
from harness import SANITIZED, Native, mail

BAD = {"FUWAKE_DISSECTOR": str(Path(__file__).with_name("bad_nursery.py"))}


class Misbehaving(unittest.TestCase):
    """Dissectors that break every rule, played by bad_nursery.py."""

    def check(self, mode, code):
        with Native(env={**BAD, "FUWAKE_BAD": mode}) as host:
            host.hello()
            host.dissect("first", mail())
            reply = host.receive()
            self.assertEqual((reply["type"], reply["id"]), ("error", "first"))
            self.assertEqual(reply["code"], code)
            self.assertTrue(reply["detail"])
            host.dissect("second", mail())
            self.assertEqual(host.receive()["type"], "report")

    def test_killed(self):
        self.check("killed", "dissector-died")

    def test_exits(self):
        self.check("exits", "dissector-died")

    def test_half_a_reply(self):
        self.check("half", "dissector-died")

    def test_no_fence(self):
        self.check("no-fence", "dissector-start")

    def test_garbage(self):
        self.check("garbage", "dissector-nonsense")

    def test_truncated_json(self):
        self.check("truncated", "dissector-nonsense")

    def test_empty_reply(self):
        self.check("empty", "dissector-nonsense")

    def test_no_report(self):
        self.check("no-report", "dissector-nonsense")

    def test_report_is_text(self):
        self.check("report-is-text", "dissector-nonsense")

    def test_questions_are_numbers(self):
        self.check("questions-are-numbers", "dissector-nonsense")

    def test_error_that_ends_in_a_character(self):
        self.check("cut-character", "dissector-nonsense")

    def test_report_that_grows(self):
        self.check("grows", "dissector-nonsense")

    def test_speaks_twice(self):
        with Native(env={**BAD, "FUWAKE_BAD": "twice"}) as host:
            host.hello()
            for name in ("first", "second"):
                host.dissect(name, mail())
                reply = host.receive()
                self.assertEqual((reply["type"], reply["id"]), ("report", name))

    def test_huge_reply(self):
        with Native(env={**BAD, "FUWAKE_BAD": "huge"}) as host:
            host.hello()
            host.dissect("first", mail())
            self.assertEqual(host.receive(timeout=40)["code"], "dissector-nonsense")

    def test_nursery_ends_at_once(self):
        with Native(env={**BAD, "FUWAKE_BAD": "ends"}) as host:
            host.hello()
            host.dissect("first", mail())
            self.assertIn(host.receive()["code"], ("dissector-died", "dissector-start"))
            self.assertEqual(host.hello()["type"], "hello")

    def test_no_program(self):
        with Native(env={"FUWAKE_DISSECTOR": "/nonexistent/fuwake-dissector"}) as host:
            host.hello()
            host.dissect("first", mail())
            self.assertEqual(host.receive()["code"], "dissector-start")
            self.assertEqual(host.hello()["type"], "hello")


class Real(unittest.TestCase):
    """The real dissector, hurt from outside."""

    def test_spare_killed(self):
        with Native() as host:
            host.hello()
            _, spares = host.spare()
            for pid in spares:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.2)
            host.dissect("a", mail())
            self.assertEqual(host.receive()["type"], "report")

    def test_killed_at_work(self):
        with Native() as host:
            host.hello()
            _, (spare,) = host.spare()
            os.kill(spare, signal.SIGSTOP)
            host.dissect("a", mail())
            time.sleep(0.2)
            os.kill(spare, signal.SIGKILL)
            reply = host.receive()
            self.assertEqual((reply["code"], reply["id"]), ("dissector-died", "a"))
            self.assertIn("9", reply["detail"])
            host.dissect("b", mail())
            self.assertEqual(host.receive()["type"], "report")

    def test_hangs(self):
        with Native() as host:
            host.hello()
            _, (spare,) = host.spare()
            os.kill(spare, signal.SIGSTOP)
            host.dissect("a", mail())
            host.dissect("b", mail())
            self.assertEqual(host.receive()["id"], "b")  # nobody waits for the one that hangs
            reply = host.receive(timeout=45)
            self.assertEqual((reply["code"], reply["id"]), ("dissector-timeout", "a"))
            end = time.monotonic() + 5
            while Path(f"/proc/{spare}").exists() and time.monotonic() < end:
                time.sleep(0.02)
            self.assertFalse(Path(f"/proc/{spare}").exists(), "the hanging dissector lives on")

    def test_nursery_killed(self):
        with Native() as host:
            host.hello()
            nursery, _ = host.spare()
            os.kill(nursery, signal.SIGKILL)
            time.sleep(0.2)
            host.dissect("a", mail())
            self.assertEqual(host.receive()["type"], "report")
            self.assertNotEqual(host.spare()[0], nursery)

    def test_one_dissector_a_message(self):
        with Native() as host:
            host.hello()
            seen = []
            for name in "abc":
                _, (spare,) = host.spare()
                seen.append(spare)
                host.dissect(name, mail())
                self.assertEqual(host.receive()["type"], "report")
                end = time.monotonic() + 5
                while spare in host.spare()[1] and time.monotonic() < end:
                    time.sleep(0.01)
            self.assertEqual(len(set(seen)), 3, "a dissector served twice")

    @unittest.skipIf(SANITIZED, "a sanitizer's build has no fence, and more memory")
    def test_the_fence_stands(self):
        with Native() as host:
            host.hello()
            _, (spare,) = host.spare()
            status = dict(
                line.split(":\t", 1)
                for line in Path(f"/proc/{spare}/status").read_text().splitlines()
                if ":\t" in line
            )
            self.assertEqual(status["NoNewPrivs"], "1")
            self.assertEqual(status["Seccomp"], "2")
            limits = Path(f"/proc/{spare}/limits").read_text()
            self.assertRegex(limits, r"Max file size +0 +0")
            self.assertRegex(limits, r"Max core file size +0 +0")

    @unittest.skipIf(SANITIZED, "a sanitizer's build takes more memory")
    def test_memory_at_rest(self):
        with Native() as host:
            host.hello()
            host.spare()
            status = Path(f"/proc/{host.process.pid}/status").read_text()
            kib = int(status.split("VmRSS:")[1].split()[0])
            self.assertLessEqual(kib, 12 * 1024)


if __name__ == "__main__":
    tap.main()
