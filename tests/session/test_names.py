# SPDX-License-Identifier: MIT
"""Names are asked for when the reader allows it, and never before; a file stands for the DNS."""

import json
import socket
import tempfile
import unittest
from pathlib import Path

import tap
from harness import Native, cli, findings, mail

ZONE = {
    "shop.example": [
        ["A", "203.0.113.80"],
        ["MX", [10, "mail.shop.example"]],
        ["TXT", ["v=spf1 include:_spf.shop.example -all"]],
    ],
    "_spf.shop.example": [["TXT", ["v=spf1 a:mail.shop.example -all"]]],
    "_dmarc.shop.example": [["TXT", ["v=DMARC1; p=reject"]]],
    "mail.shop.example": [["A", "203.0.113.5"]],
    "5.113.0.203.in-addr.arpa": [["PTR", "mail.shop.example"]],
}


def names(report):
    """What the DNS was asked, or would be; owners are another class of consent."""
    return [each for each in report["lookups"] if each["consent"] == 1]


class WithZone(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.zone(ZONE)

    def zone(self, zone):
        (self.folder / "zone.json").write_text(json.dumps(zone))

    @property
    def resolver(self):
        return f"zone:{self.folder / 'zone.json'}"

    def ask(self, raw=None, consent=1, **settings):
        with Native() as host:
            host.hello(resolver=self.resolver)
            host.dissect("a", raw or mail(), settings={"consent": consent, **settings})
            return host.last_report()


class Conversation(WithZone):
    def test_nothing_is_asked_without_consent(self):
        reports = self.ask(consent=0)
        self.assertEqual(len(reports), 1)
        self.assertEqual({each["state"] for each in reports[0]["lookups"]}, {"refused"})
        self.assertEqual(reports[0]["facts"]["authentication"]["identity"], "unknown")
        self.assertTrue(reports[0]["final"])

    def test_the_first_report_does_not_wait(self):
        reports = self.ask()
        first, last = reports[0], reports[-1]
        self.assertEqual((first["revision"], first["final"]), (1, False))
        self.assertIn("pending", {each["state"] for each in first["lookups"]})
        self.assertTrue(last["final"])
        self.assertEqual({each["state"] for each in names(last)}, {"known"})

    def test_revisions_rise(self):
        revisions = [report["revision"] for report in self.ask()]
        self.assertEqual(revisions, sorted(set(revisions)))

    def test_proven(self):
        last = self.ask()[-1]
        authentication = last["facts"]["authentication"]
        self.assertEqual(authentication["spf"]["result"], "pass")
        self.assertEqual(authentication["spf"]["directive"], "include:_spf.shop.example")
        self.assertEqual(authentication["dmarc"]["result"], "pass")
        self.assertEqual((authentication["identity"], authentication["proof"]), ("proven", "dmarc"))
        self.assertIn("identity-proven", findings(last))
        self.assertTrue(last["facts"]["origin"]["ptr_confirmed"])

    def test_denied(self):
        self.zone({**ZONE, "_spf.shop.example": [["TXT", ["v=spf1 -all"]]]})
        last = self.ask()[-1]
        self.assertEqual(last["facts"]["authentication"]["identity"], "failed")
        self.assertEqual(findings(last)["identity-failed"]["status"], "fail")
        self.assertEqual(last["verdict"]["level"], "danger")

    def test_an_answer_that_does_not_come_is_not_fine(self):
        self.zone({**ZONE, "shop.example": [["TIMEOUT"]], "_dmarc.shop.example": [["TIMEOUT"]]})
        last = self.ask()[-1]
        self.assertEqual(last["facts"]["authentication"]["spf"]["result"], "temperror")
        self.assertEqual(last["facts"]["authentication"]["identity"], "unknown")
        states = {each["question"]: each["state"] for each in last["lookups"]}
        self.assertEqual(states["txt:shop.example"], "failed")

    def test_no_resolver(self):
        with Native() as host:
            self.assertFalse(host.hello(resolver="not an address")["resolver"])
            host.dissect("a", mail(), settings={"consent": 1})
            reports = host.last_report()
            reasons = {each["reason"] for each in names(reports[-1])}
            self.assertEqual(reasons, {"no-resolver"})

    def silence(self):
        """A server that hears questions and never answers."""
        server = socket.socket(type=socket.SOCK_DGRAM)
        self.addCleanup(server.close)
        server.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{server.getsockname()[1]}"

    def test_a_mail_that_is_closed(self):
        with Native() as host:
            host.hello(resolver=self.silence())
            host.dissect("a", mail(), settings={"consent": 1})
            self.assertFalse(host.receive()["final"])
            host.send({"type": "cancel", "id": "a"})
            self.assertEqual(host.receive(), {"type": "cancelled", "id": "a"})

    def test_those_that_wait_keep_nobody_from_a_first_report(self):
        with Native() as host:
            host.hello(resolver=self.silence())
            for name in "abcdefgh":
                host.dissect(name, mail(), settings={"consent": 1})
            first = [host.receive() for _ in "abcdefgh"]
            self.assertEqual({reply["id"] for reply in first}, set("abcdefgh"))
            self.assertEqual({reply["report"]["revision"] for reply in first}, {1})


class CommandLine(WithZone):
    def dissect(self, *args):
        path = self.folder / "mail.eml"
        path.write_bytes(mail())
        status, out, err = cli("dissect", *args, str(path))
        self.assertEqual(status, 0, err)
        return out

    def test_asks_nobody_by_itself(self):
        report = json.loads(self.dissect("--json", "--resolver", self.resolver))
        self.assertEqual({each["state"] for each in report["lookups"]}, {"refused"})

    def test_saved_answers_give_the_same_report(self):
        saved = str(self.folder / "answers.json")
        asked = json.loads(
            self.dissect(
                "--json", "--consent", "1", "--resolver", self.resolver, "--save-answers", saved
            )
        )
        again = json.loads(self.dissect("--json", "--answers", saved))
        self.zone({})  # what is at hand is not asked again
        allowed = json.loads(
            self.dissect("--json", "--consent", "1", "--resolver", self.resolver, "--answers", saved)
        )
        for report in (asked, again, allowed):
            del report["revision"], report["lookups"]
        self.assertEqual(asked, again)
        self.assertEqual(asked, allowed)
        self.assertEqual(asked["facts"]["authentication"]["identity"], "proven")

    def test_bad_arguments(self):
        for args in (["--consent", "3"], ["--consent", "1", "--resolver", "not an address"]):
            with self.subTest(args=args):
                status, _, err = cli("dissect", *args, stdin=mail())
                self.assertEqual(status, 2)
                self.assertIn(args[-2], err)


if __name__ == "__main__":
    tap.main()
