#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Servers that drop, delay, refuse, cut short, die and come back."""

import socket
import time
import unittest

import tap
from asker import Asker
from servers import Bind, Dnsdist, free_ports


def timed(asker, question):
    begin = time.monotonic()
    answer = asker.one(question)
    return answer, time.monotonic() - begin


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bind = Bind()
        cls.addClassCleanup(cls.bind.end)
        cls.dist = Dnsdist(cls.bind)
        cls.addClassCleanup(cls.dist.end)
        cls.server = ("--server", f"127.0.0.1:{cls.dist.plain}")
        cls.https = ("--doh", f"https://127.0.0.1:{cls.dist.https}/dns-query", "--ca", cls.dist.ca)

    def test_words(self):
        for options in (self.server, self.https):
            with Asker(*options) as asker:
                answers = asker.ask("a:servfail.test", "a:refused.test", "a:x.nx.test")
            self.assertEqual(answers["a:servfail.test"]["reason"], "servfail")
            self.assertEqual(answers["a:refused.test"]["reason"], "refused")
            self.assertIs(answers["a:x.nx.test"]["exists"], False)

    def test_dropped(self):
        with Asker(*self.server) as asker:
            answer, seconds = timed(asker, "a:timeout.test")
            self.assertEqual(answer["reason"], "timeout")
            self.assertEqual(answer["sent_to"], f"127.0.0.1:{self.dist.plain}")
            self.assertTrue(4.5 < seconds < 5.5, seconds)
            self.assertEqual(asker.sockets(), 0)

    def test_dropped_https(self):
        """dnsdist drops what comes over HTTPS by saying 403."""
        with Asker(*self.https) as asker:
            self.assertEqual(asker.one("a:timeout.test")["reason"], "http")

    def test_late(self):
        """One second late, and so late that it has been asked again."""
        with Asker(*self.server) as asker:
            for question, delay in ("txt:n1.example.test", 1.0), ("txt:n2.example.test", 2.5):
                answer, seconds = timed(asker, question)
                self.assertEqual(answer["state"], "known")
                self.assertTrue(delay <= seconds < delay + 0.5, seconds)
                self.assertEqual(asker.sockets(), 0)

    def test_cut_short(self):
        with Asker(*self.server) as asker:
            self.assertEqual(asker.one("txt:n3.example.test")["value"], ["number 3"])

    def test_one_dead_among_many(self):
        """The others are not held up by it."""
        with Asker(*self.server) as asker:
            others = [f"txt:n{i}.example.test" for i in range(4, 54)]
            errand = asker.begin("a:timeout.test", *others)
            begin = time.monotonic()
            for _ in range(50):
                self.assertEqual(asker.receive()["answer"]["state"], "known")
            self.assertLess(time.monotonic() - begin, 2)
            asker.send({"cancel": errand})
            self.assertEqual(asker.sockets(), 0)

    def test_cancelled(self):
        """Nothing is left of 100 questions, half of them answered, when nobody wants to know."""
        questions = [f"txt:n{i}.example.test" for i in range(50, 100)]
        questions += [f"a:{i}.timeout.test" for i in range(50)]
        with Asker(*self.server) as asker:
            errand = asker.begin(*questions)
            for _ in range(50):
                self.assertEqual(asker.receive()["answer"]["state"], "known")
            self.assertGreater(asker.sockets(), 0)
            asker.send({"cancel": errand})
            self.assertEqual(asker.sockets(), 0)
            time.sleep(1)
            self.assertEqual(asker.got, b"")
            # Only what is asked from now on is told.
            self.assertEqual(asker.one("txt:n110.example.test")["state"], "known")
            self.assertEqual(asker.sockets(), 0)


class Death(unittest.TestCase):
    def test_silent(self):
        """Somebody listens and says nothing."""
        with socket.socket(type=socket.SOCK_DGRAM) as deaf:
            deaf.bind(("127.0.0.1", 0))
            with Asker("--server", "127.0.0.1:%d" % deaf.getsockname()[1]) as asker:
                answer, seconds = timed(asker, "a:www.example.test")
                self.assertEqual(answer["reason"], "timeout")
                self.assertTrue(4.5 < seconds < 5.5, seconds)
                self.assertEqual(asker.sockets(), 0)
            deaf.setblocking(False)
            asked = [deaf.recv(512) for _ in range(3)]
            self.assertRaises(BlockingIOError, deaf.recv, 512)
        # Each query has a number of its own, but they ask the same.
        self.assertEqual(len({query[2:] for query in asked}), 1)
        self.assertGreater(len({query[:2] for query in asked}), 1)

    def test_nobody(self):
        (port,) = free_ports(1)
        with Asker("--server", f"127.0.0.1:{port}") as asker:
            answer, seconds = timed(asker, "a:www.example.test")
            self.assertEqual(answer["reason"], "unreachable")
            self.assertLess(seconds, 1)

    def test_killed_and_back(self):
        bind = Bind()
        self.addCleanup(bind.end)
        ways = [
            ("--server", f"127.0.0.1:{bind.plain}"),
            ("--doh", f"https://localhost:{bind.https}/dns-query", "--ca", bind.ca),
        ]
        for options in ways:
            with Asker(*options) as asker:
                self.assertEqual(asker.one("txt:n0.example.test")["state"], "known")
                bind.kill()
                answer, seconds = timed(asker, "txt:n1.example.test")
                self.assertEqual(answer["reason"], "unreachable")
                self.assertLess(seconds, 1)
                bind.start()
                self.assertEqual(asker.one("txt:n1.example.test")["state"], "known")
                # It dies and is back before anything is asked: an old connection is of no use.
                bind.kill()
                bind.start()
                self.assertEqual(asker.one("txt:n2.example.test")["state"], "known")


if __name__ == "__main__":
    tap.main()
