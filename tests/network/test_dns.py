#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The same questions over datagrams, TCP and HTTPS to BIND, and how long they take."""

import unittest

import tap
from asker import SANITIZED, Asker
from servers import BIG, Bind

QUESTIONS = {
    "txt:example.test": ["bytes \0 \xff", "v=spf1 mx -all"],
    "mx:example.test": [[10, "mail.example.test"]],
    "mx:nomail.example.test": [[0, ""]],
    "a:www.example.test": ["192.0.2.1", "192.0.2.2"],
    "a:WWW.Example.test": ["192.0.2.1", "192.0.2.2"],
    "aaaa:mail.example.test": ["2001:db8::3"],
    "aaaa:www.example.test": [],
    "a:below.example.test": [],
    "a:alias.example.test": ["192.0.2.1", "192.0.2.2"],
    "a:outside.example.test": ["192.0.2.5"],
    "ptr:192.0.2.1": ["www.example.test"],
    "txt:big.example.test": [BIG],
}
ABSENT = ["txt:none.example.test", "a:dangling.example.test", "ptr:192.0.2.99"]
FAILED = {
    "a:r0.example.test": "servfail",
    "a:far.example.test": "refused",
    "a:other.invalid": "refused",
}


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bind = Bind()
        cls.server = ("--server", f"127.0.0.1:{cls.bind.plain}")
        cls.https = ("--doh", f"https://localhost:{cls.bind.https}/dns-query", "--ca", cls.bind.ca)
        cls.http = ("--doh", f"http://127.0.0.1:{cls.bind.http}/dns-query")

    @classmethod
    def tearDownClass(cls):
        cls.bind.end()

    def check(self, options):
        with Asker(*options) as asker:
            answers = asker.ask(*QUESTIONS, *ABSENT, *FAILED)
        for question, want in QUESTIONS.items():
            answer = answers[question]
            self.assertEqual(answer["state"], "known", (question, answer))
            self.assertEqual(sorted(answer["value"]), want, question)
            self.assertNotIn("exists", answer)
        for question in ABSENT:
            self.assertEqual(answers[question]["value"], [], question)
            self.assertIs(answers[question]["exists"], False, question)
        for question, reason in FAILED.items():
            self.assertEqual(answers[question]["reason"], reason, question)
        for answer in answers.values():
            self.assertEqual(answer["sent_to"], options[1].removeprefix("--"))
            self.assertLess(answer["ms"], 4000)
            # BIND does not vouch for its own zones.
            self.assertNotIn("authentic", answer)

    def test_datagrams(self):
        self.check(self.server)

    def test_https(self):
        self.check(self.https)

    def test_http_on_this_machine(self):
        self.check(self.http)

    def parallel(self, name, options, warm):
        times, stalls = [], []
        for _ in range(5):
            with Asker(*options) as asker:
                if warm:
                    asker.ask("a:www.example.test")
                asker.state()
                answers = asker.ask(*[f"txt:n{i}.example.test" for i in range(100)])
                stalls.append(asker.state()["stall_ms"])
            for i in range(100):
                self.assertEqual(answers[f"txt:n{i}.example.test"]["value"], [f"number {i}"])
            times.append(asker.microseconds / 1000)
        times.sort()
        print(
            f"# {name}: 100 questions in {times[2]:.1f} ms ({times[0]:.1f}-{times[-1]:.1f}),"
            f" main loop held up {max(stalls)} ms at most"
        )
        self.assertLess(times[2], 2000 if SANITIZED else 500)

    def test_parallel_datagrams(self):
        self.parallel("datagrams", self.server, False)

    def test_parallel_https(self):
        self.parallel("HTTPS, with the handshake", self.https, False)

    def test_parallel_https_warm(self):
        self.parallel("HTTPS, connected", self.https, True)

    def test_shared(self):
        """What two want at the same time is asked once, and what was had is not asked again."""
        with Asker(*self.server) as asker:
            first, second = asker.begin("a:www.example.test"), asker.begin("a:www.example.test")
            replies = [asker.receive(), asker.receive()]
            self.assertEqual({reply["id"] for reply in replies}, {first, second})
            self.assertEqual(replies[0]["answer"], replies[1]["answer"])
            again = asker.one("a:www.example.test")
        self.assertTrue(again["kept"])
        self.assertEqual(again["ms"], 0)
        self.assertEqual(again["value"], replies[0]["answer"]["value"])


if __name__ == "__main__":
    tap.main()
