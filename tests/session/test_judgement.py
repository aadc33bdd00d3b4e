# SPDX-License-Identifier: MIT
"""Mails of our own making, as many honest as fraudulent in every shape that we know of.

tests/mails/honest/*.eml: none may be more than nothing-found. The twins are genuine mails of the kind that
fraud imitates. tests/mails/fraud/*.eml: none may be less than caution. The people are invented,
the recipients are taro@example.com and user@example.net, and an honest mail of an organisation bears
the names of its real domains."""

import json
import re
import tempfile
import unittest
from pathlib import Path

import tap
from harness import ROOT, cli, findings

CALM = {"nothing-found", "verified"}
ALARMED = {"caution", "danger"}

# What a reader would point at first, whatever else is found.
MUST = {
    "amazon-prime-payment-ja": {"from-name-lookalike", "body-letters-mixed"},
    "antivirus-renewal-en": {"body-subscription-ends"},
    "bank-change-invoice-ja": {"body-asks-money"},
    "bounce-pretended-en": {"link-carries-recipient", "link-on-platform"},
    "correios-taxa-pt": {"body-parcel-waits", "from-brand-elsewhere"},
    "ekinet-withdrawal-ja": {"from-brand-elsewhere", "body-threatens-closing"},
    "etc-card-ja": {"link-brand-elsewhere"},
    "extortion-en": {"body-extorts"},
    "gift-card-boss-en": {"body-asks-money"},
    "html-attachment-login-en": {"attachment-html-form"},
    "image-only-refund-en": {"body-image-only"},
    "invoice-bank-change-en": {"body-asks-money", "reply-to-elsewhere"},
    "lookalike-microsoft-en": {"from-lookalike"},
    "lookalike-paypal-en": {"from-name-lookalike", "link-text-elsewhere"},
    "lottery-winner-ja": {"body-promises-gift"},
    "nta-seizure-ja": {"body-tax-due"},
    "rakuten-sec-passkey-ja": {"link-text-elsewhere", "from-brand-elsewhere"},
    "shared-document-en": {"link-on-platform"},
    "sparkasse-pushtan-de": {"body-asks-secret", "from-brand-elsewhere"},
    "wallet-en": {"body-asks-secret"},
    "webmail-hosting-ja": {"body-mailbox-full", "link-carries-recipient"},
    "yamato-redelivery-ja": {"body-parcel-waits", "from-brand-elsewhere"},
}

# What other programs cried wolf at, or would be untrue of the mail.
MUST_NOT = {
    "bounce-exim-en": {"bounce-pretended", "body-mailbox-full"},
    "bounce-gmail-ja": {"bounce-pretended"},
    "bounce-qmail-en": {"bounce-pretended"},
    "calendar-invitation-google-en": {"invite-organiser-elsewhere"},
    "card-use-smbc-ja": {"from-brand-elsewhere", "from-lookalike", "link-brand-elsewhere"},
    "click-domain-netbank-ja": {"link-brand-elsewhere", "link-text-elsewhere"},
    "company-image-invitation-ja": {"body-image-only"},
    "forwarded-by-gmail-filter-en": {"arc-broken", "dkim-broken"},
    "forwarded-inline-bank-ja": {"from-brand-elsewhere", "link-brand-elsewhere"},
    "list-mailman-via-en": {"link-host-number", "from-name-is-address"},
    "new-sign-in-google-ja": {"from-brand-elsewhere", "link-text-elsewhere"},
    "newsletter-conect-www-en": {"link-text-elsewhere"},
    "newsletter-redirect-own-domain-en": {"link-text-elsewhere", "link-carries-recipient"},
    "own-domain-epos-ja": {"from-brand-elsewhere", "link-brand-elsewhere"},
    "own-domain-sonybank-ja": {"from-brand-elsewhere", "link-brand-elsewhere"},
    "ppap-zip-ja": {"attachment-executable", "attachment-disguised"},
    "receipt-amazon-en": {"from-brand-elsewhere", "link-text-elsewhere"},
    "receipt-stripe-shop-en": {"from-brand-elsewhere", "link-text-elsewhere"},
    "ticket-zendesk-en": {"from-brand-elsewhere"},
    "twin-facebook-code-en": {"from-brand-elsewhere", "from-lookalike"},
    "twin-microsoft-signin-en": {"from-brand-elsewhere", "link-brand-elsewhere"},
    "twin-sharepoint-en": {"from-brand-elsewhere", "link-brand-elsewhere"},
}


class Mails:
    """A folder of mails and what has been said of each."""

    kind = None
    levels = None
    at_least = 0

    @classmethod
    def setUpClass(cls):
        cls.folder = ROOT / "tests/mails" / cls.kind
        cls.names = {path.stem for path in cls.folder.glob("*.eml")}
        cls.reports = cls.judge()

    @classmethod
    def judge(cls):
        status, out, _ = cli("batch", str(cls.folder))
        assert status == 0
        reports = [json.loads(line) for line in out.splitlines()]
        return {report["file"].rsplit("/", 1)[-1].removesuffix(".eml"): report for report in reports}

    def told(self, name):
        """What a failure prints: the level, the score and the findings that weigh, and the others."""
        report = self.reports[name]
        verdict = report["verdict"]
        found = sorted(findings(report).values(), key=lambda one: -one.get("weight", 0))
        lines = [f"{one['id']} {one['status']} {one.get('weight', '-')}" for one in found]
        return "\n  ".join([f"{name}: {verdict['level']}, score {verdict['score']}", *lines])

    def test_every_mail_was_read(self):
        self.assertGreaterEqual(len(self.names), self.at_least)
        self.assertEqual(set(self.reports), self.names)

    def test_level(self):
        for name, report in sorted(self.reports.items()):
            with self.subTest(name):
                self.assertIn(report["verdict"]["level"], self.levels, self.told(name))


def zone_of(mail):
    """What the DNS says if the machine that handed the mail over may send, or may not, as recorded."""
    client = re.search(r"(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+", mail)[0]
    recorded = re.search(r"spf=(\w+)|^Received-SPF: (\w+)", mail, re.M)
    result = (recorded[1] or recorded[2]).lower() if recorded else "none"
    allowed = client if result == "pass" else "192.0.2.1"
    rest = {"softfail": "~all", "neutral": "?all"}.get(result, "-all")
    zone = {}
    for field in "Return-Path", "From":
        if found := re.search(rf"^{field}:(?:[^\n]|\n[ \t])*@([\w.-]+)>?$", mail, re.M):
            zone.setdefault(found[1], [["A", client], ["MX", [10, f"mx.{found[1]}"]]])
            if field == "Return-Path" and result != "none":
                zone[found[1]].append(["TXT", [f"v=spf1 ip4:{allowed} {rest}"]])
    return zone


class AskedMails(Mails):
    """The same when the DNS has been asked: what a proof excuses, and what it must not."""

    @classmethod
    def judge(cls):
        reports = {}
        with tempfile.TemporaryDirectory(prefix="fuwake-zones-") as zones:
            zone = Path(zones, "zone.json")
            asked = ["--consent", "1", "--resolver", f"zone:{zone}"]
            for name in cls.names:
                path = cls.folder / f"{name}.eml"
                zone.write_text(json.dumps(zone_of(path.read_text("latin-1"))))
                reports[name] = json.loads(cli("dissect", "--json", *asked, str(path))[1])
        return reports


class Honest(Mails, unittest.TestCase):
    kind = "honest"
    levels = CALM
    at_least = 80

    def test_nothing_untrue(self):
        for name, ids in MUST_NOT.items():
            with self.subTest(name):
                self.assertEqual(ids & set(findings(self.reports[name])), set(), self.told(name))


class Fraud(Mails, unittest.TestCase):
    kind = "fraud"
    levels = ALARMED
    at_least = 40

    def test_the_reason_is_among_those_found(self):
        for name, ids in MUST.items():
            with self.subTest(name):
                self.assertEqual(ids - set(findings(self.reports[name])), set(), self.told(name))


class HonestAsked(AskedMails, unittest.TestCase):
    kind = "honest"
    levels = CALM
    at_least = 80


class FraudAsked(AskedMails, unittest.TestCase):
    kind = "fraud"
    levels = ALARMED
    at_least = 40


if __name__ == "__main__":
    tap.main()
