# SPDX-License-Identifier: MIT
"""Every offline statement that the two mails this project began with must draw."""

import json
import tempfile
import unittest
from pathlib import Path

import tap
import visits
from harness import ROOT, cli, evidence, findings, shared
from places import write_places
from registries import Registries
from services import Services


def asked(name, consent=1):
    """What the DNS said to those who took the mails apart; a file stands for it."""
    zone = (ROOT / "tests/fixtures/zones" / name).with_suffix(".json")
    return ["--consent", str(consent), "--resolver", f"zone:{zone}"]


def dissect(name, *more, env=None):
    path = str(shared("seeds-as-mail") / name)
    return json.loads(cli("dissect", "--json", *more, path, env=env)[1])


def panel(name, lang, *more):
    return cli("dissect", "--lang", lang, *more, str(shared("seeds-as-mail") / name))[1]


class Seed(unittest.TestCase):
    name = None

    @classmethod
    def setUpClass(cls):
        if cls.name:
            cls.report = dissect(cls.name)
            cls.found = findings(cls.report)

    def states(self, check, key, value, at=None):
        finding = self.found[check]
        self.assertIn(value, evidence(finding, key))
        if at:
            places = [e["at"] for e in finding["evidence"] if e["value"] == value]
            self.assertIn(at, places)


class Kagoya(Seed):
    name = "kagoya.eml"

    def test_level(self):
        self.assertEqual(self.report["verdict"]["level"], "danger")

    def test_stamp_set_aside(self):
        self.states("subject-spam-stamp", "stamp", "[spam]", "Subject")
        self.assertEqual(self.report["facts"]["subject"]["stamp"], "[spam]")

    def test_weekday_in_subject(self):
        self.states("subject-date-contradicts", "written", "2021年12月09日(金)", "Subject")
        self.states("subject-date-contradicts", "weekday", "weekday_4")

    def test_weekday_in_body(self):
        finding = self.found["body-date-contradicts"]
        self.assertTrue(evidence(finding, "written")[0].startswith("2021年12月09日(火)"))
        self.assertEqual(evidence(finding, "weekday"), ["weekday_4"])
        self.assertTrue(finding["evidence"][0]["at"].startswith("part:"))

    def test_notice_after_the_event(self):
        self.assertIn("body-notice-late", self.found)

    def test_bracket(self):
        self.states("subject-bracket-unclosed", "fragment", "(2021年12月09日(金)", "Subject")

    def test_name_against_address(self):
        self.states("from-brand-elsewhere", "name", "KAGOYA Inc", "From")
        self.states("from-brand-elsewhere", "domain", "kyoto-inet.or.jp", "From")

    def test_link_text_against_target(self):
        self.states("link-text-elsewhere", "shown", "https://cp.kagoya.net/login")
        self.states("link-text-elsewhere", "host", "thenewlyfe.com")
        self.assertEqual(self.found["link-text-elsewhere"]["status"], "warn")

    def test_recipient_in_link(self):
        self.states("link-carries-recipient", "host", "thenewlyfe.com")
        self.states("link-carries-recipient", "form", "plain")

    def test_origin(self):
        origin = self.report["facts"]["origin"]
        self.assertEqual((origin["ip"], origin["hop"]), ("52.185.142.1", 3))
        self.states("origin-helo-differs", "helo", "[127.0.0.1]", "Received#3")

    def test_account(self):
        self.assertEqual(self.report["facts"]["origin"]["auth_user"], "support@kyoto-inet.or.jp")

    def test_words(self):
        for lang, words in (("en", ("Thursday", "KAGOYA", "52.185.142.1")),
                            ("ja", ("木曜日", "KAGOYA", "52.185.142.1"))):
            text = panel(self.name, lang)
            for word in words:
                self.assertIn(word, text)


class Bounced(Seed):
    name = "bounced.eml"

    def test_level(self):
        self.assertEqual(self.report["verdict"]["level"], "danger")

    def test_pretended_bounce(self):
        self.states("bounce-pretended", "name", "postmaster_u.tester", "From")
        self.assertEqual(self.found["bounce-pretended"]["status"], "fail")

    def test_local_part(self):
        self.states("from-local-part-random", "length", "50")

    def test_recipient_in_name(self):
        self.states("from-names-recipient", "name", "postmaster_u.tester", "From")

    def test_origin(self):
        origin = self.report["facts"]["origin"]
        self.assertEqual((origin["ip"], origin["hop"]), ("18.170.98.138", 4))

    def test_account(self):
        self.assertEqual(self.report["facts"]["origin"]["auth_user"], "k-kikawa@nlo.co.jp")
        self.states("auth-user-elsewhere", "account", "k-kikawa@nlo.co.jp", "Received#4")
        self.assertTrue(evidence(self.found["auth-user-elsewhere"], "from")[0]
                        .endswith("@dyflex.co.jp"))

    def test_message_id(self):
        self.assertEqual(self.report["facts"]["message_id"],
                         "1f18af56-3179-5315-05b5-5b0e6325e7ba@dyflex.co.jp")

    def test_broken_byte(self):
        self.states("body-broken-characters", "fragment", "\ufffd2022 メッセージセンター")

    def test_token_decodes_to_recipient(self):
        self.states("link-carries-recipient", "host", "greenpaint.pt")
        self.states("link-carries-recipient", "form", "base64")

    def test_words(self):
        for lang, words in (("en", ("k-kikawa@nlo.co.jp", "18.170.98.138", "hijacked")),
                            ("ja", ("k-kikawa@nlo.co.jp", "18.170.98.138", "乗っ取られ"))):
            text = panel(self.name, lang)
            for word in words:
                self.assertIn(word, text)


class Asked(Seed):
    """What the entries found out by asking."""

    def setUp(self):
        self.report = dissect(self.name, *asked(self.name))
        self.found = findings(self.report)

    def in_both_languages(self, *values):
        for lang in ("en", "ja"):
            # Lines are wrapped at any place in a long name.
            text = "".join(panel(self.name, lang, *asked(self.name)).split())
            for value in values:
                self.assertIn(value, text)


class BouncedAsked(Asked):
    name = "bounced.eml"

    def test_address_of_the_sender_is_another(self):
        self.states("sender-address-elsewhere", "domain", "dyflex.co.jp", "From")
        self.states("sender-address-elsewhere", "address", "150.60.155.179")
        self.states("sender-address-elsewhere", "ip", "18.170.98.138")
        self.in_both_languages("dyflex.co.jp", "150.60.155.179", "18.170.98.138")

    def test_name_of_the_origin(self):
        name = self.report["facts"]["origin"]["ptr"]
        self.assertTrue(name.endswith(".eu-west-2.compute.amazonaws.com"), name)
        self.assertTrue(self.report["facts"]["origin"]["ptr_confirmed"])
        self.assertTrue(self.report["facts"]["origin"]["ptr_generic"])
        self.in_both_languages("eu-west-2.compute.amazonaws.com")

    def test_nobody_stands_behind_it(self):
        self.assertEqual(self.report["facts"]["authentication"]["identity"], "unknown")
        self.assertEqual(self.report["facts"]["authentication"]["spf"]["result"], "none")

    def test_level(self):
        self.assertEqual(self.report["verdict"]["level"], "danger")


class KagoyaAsked(Asked):
    name = "kagoya.eml"

    def test_the_account_is_real_and_hijacked(self):
        self.assertEqual(self.report["facts"]["authentication"]["identity"], "proven")
        self.states("account-hijacked", "account", "support@kyoto-inet.or.jp")
        self.states("account-hijacked", "brand", "KAGOYA", "From")
        self.in_both_languages("support@kyoto-inet.or.jp", "KAGOYA")

    def test_a_proven_sender_excuses_nothing(self):
        self.assertEqual(self.report["verdict"]["level"], "danger")

    def test_old_mail_and_the_dns_of_today(self):
        self.assertTrue(self.report["facts"]["authentication"]["outdated"])


class Rated(unittest.TestCase):
    """
    The entry about the link to greenpaint.pt had a safety service look: "unrated", which it rightly
    called more dangerous than it sounds.
    """

    name = "bounced.eml"

    @classmethod
    def setUpClass(cls):
        services = Services()
        cls.addClassCleanup(services.end)
        services.says["virustotal"] = lambda request: request.reply(404, {"error": {}})
        services.says["quad9"] = lambda request: request.dns(0, ["185.32.188.31"])
        keys = services.file("keys.json", {"virustotal": "key"})
        cls.more = [*asked(cls.name, 2), "--services", "virustotal,quad9", "--keys", keys]
        cls.env = {**services.environment, "FUWAKE_REGISTRIES": services.file("none.json", {})}

    def test_not_rated_is_not_harmless(self):
        report = dissect(self.name, *self.more, env=self.env)
        rated = {(one["service"], one["standing"]) for one in report["facts"]["reputation"]}
        self.assertIn(("virustotal", "not-rated"), rated)
        self.assertIn(("quad9", "not-listed"), rated)
        finding = findings(report)["link-not-rated"]
        self.assertIn("greenpaint.pt", evidence(finding, "site"))
        self.assertEqual(report["verdict"]["level"], "danger")

    def test_in_words(self):
        for lang, words in (
            ("en", ("VirusTotal has not rated greenpaint.pt. That is no sign that it is harmless.",
                    "does not mean that a page is harmless")),
            ("ja", ("VirusTotalはgreenpaint.ptをまだ評価していません。"
                    "評価がないことは、無害であることを意味しません。",
                    "ページが無害であることを意味しません")),
        ):
            path = str(shared("seeds-as-mail") / self.name)
            text = cli("dissect", "--lang", lang, *self.more, path, env=self.env)[1]
            for word in words:
                self.assertIn("".join(word.split()), "".join(text.replace("[.]", ".").split()))
            self.assertNotRegex(text, r"(?i)\bsafe\b|安全|安心")


class Owners(unittest.TestCase):
    """What the entries found out about whose a domain or a network is, asked of registries."""

    name = None

    @classmethod
    def setUpClass(cls):
        if not cls.name:
            return
        registries = Registries(ROOT / "tests/fixtures/registries")
        cls.addClassCleanup(registries.end)
        folder = tempfile.TemporaryDirectory(prefix="fuwake-places-")
        cls.addClassCleanup(folder.cleanup)
        write_places(Path(folder.name))
        env = {**registries.environment, "FUWAKE_DATA": folder.name}
        cls.report = dissect(cls.name, *asked(cls.name, 2), env=env)
        cls.places = {place["ip"]: place for place in cls.report["facts"]["places"]
                      if "ip" in place}
        cls.lookups = {lookup["question"]: lookup for lookup in cls.report["lookups"]}
        cls.owners = {owner["subject"]: owner for owner in cls.report["facts"].get("owners", [])}

    def told(self, question, server):
        lookup = self.lookups[question]
        self.assertEqual((lookup["state"], lookup["consent"]), ("known", 2))
        self.assertEqual(lookup["sent_to"], server)

    def placed(self, ip, **facts):
        place = self.places[ip]
        self.assertEqual({key: place.get(key) for key in facts}, facts)

    def owned(self, subject, kind, **facts):
        owner = self.owners[subject]
        self.assertEqual((owner["kind"], owner["standing"]), (kind, "registered"))
        self.assertEqual({key: owner.get(key) for key in facts}, facts)


class BouncedOwners(Owners):
    name = "bounced.eml"

    def test_sender(self):
        self.told("domain:dyflex.co.jp", "whois.jprs.jp")
        self.owned("dyflex.co.jp", "domain", registrant_local="株式会社ダイフレックス")

    def test_link(self):
        self.told("domain:greenpaint.pt", "whois.dns.pt")
        self.owned("greenpaint.pt", "domain", country="PT")

    def test_network_of_the_origin(self):
        self.told("network:18.170.98.138", "rdap.arin.net")
        self.owned("18.170.98.138", "network", registrant="Amazon Technologies Inc.")

    def test_network_of_the_link(self):
        self.assertEqual(self.lookups["host:greenpaint.pt"]["state"], "known")
        self.told("network:185.32.188.31", "rdap.db.ripe.net")
        self.owned("185.32.188.31", "network", country="PT")


    def test_origin_is_where_its_name_says(self):
        self.placed("18.170.98.138", role="origin", country="GB", city="London", asn=16509,
                    provider="Amazon.com, Inc.", cloud_region="eu-west-2", hosting="cloud")

    def test_place_of_the_sender_s_own_machine(self):
        self.placed("150.60.155.179", role="sender", country="JP", domain="dyflex.co.jp")

    def test_place_of_the_link(self):
        self.placed("185.32.188.31", role="link", country="PT", domain="greenpaint.pt")


class KagoyaOwners(Owners):
    name = "kagoya.eml"

    def test_place_of_the_origin(self):
        self.placed("52.185.142.1", role="origin", country="JP", asn=8075,
                    provider="Microsoft Corporation")

    def test_link(self):
        """A thin registry refers to the registrar, who knows."""
        url = "https://rdap.godaddy.com/v1/domain/THENEWLYFE.COM"
        self.told("domain:thenewlyfe.com", "rdap.verisign.com")
        self.told(f"referral:thenewlyfe.com {url}", "rdap.godaddy.com")
        self.owned("thenewlyfe.com", "domain", country="US", region="Arizona", city="Tempe")

    def test_network_of_the_origin(self):
        self.told("network:52.185.142.1", "rdap.arin.net")
        self.owned("52.185.142.1", "network", registrant="Microsoft Corporation")


class Visited(Seed):
    """What lay behind the links, as those found who looked with care; answers stand for it."""

    name = None
    url = None  # what a visit requests
    answer = None

    @classmethod
    def setUpClass(cls):
        if not cls.name:
            return
        folder = tempfile.TemporaryDirectory(prefix="fuwake-visit-")
        cls.addClassCleanup(folder.cleanup)
        cls.args = visits.write(Path(folder.name, "answers.json"), cls.url, cls.answer)
        cls.report = dissect(cls.name, *cls.args)
        cls.found = findings(cls.report)
        cls.visit = cls.report["facts"]["visit"]

    def says(self, lang, *sentences):
        text = "".join(panel(self.name, lang, *self.args).split())
        for sentence in sentences:
            self.assertIn("".join(sentence.split()), text)

    def test_the_address_is_the_link_s_without_the_recipient(self):
        links = self.report["facts"]["links"]
        self.assertIn((self.url, True), [(link.get("visit"), link.get("visit_cut")) for link in links])


class KagoyaVisited(Visited):
    """Dead, with a TLS problem."""

    name = "kagoya.eml"
    url = "https://thenewlyfe.com/wp-includes/kagoya/login.php?email="
    answer = visits.visit([visits.hop(url, 200, visits.certificate(18, ["localhost"]))], text="")

    def test_dead(self):
        self.assertEqual(self.visit["page"]["kind"], "empty")
        self.states("visit-page-gone", "what", "gone-empty")
        self.assertEqual(self.found["visit-page-gone"]["status"], "note")

    def test_certificate(self):
        self.assertEqual(self.visit["hops"][0]["tls"]["verdict"], "self-signed")
        self.states("visit-certificate-broken", "problem", "tls-self-signed")
        self.assertEqual(self.found["visit-certificate-broken"]["status"], "warn")

    def test_words(self):
        self.says("en", "The page at thenewlyfe[.]com is empty.", "Nobody vouches for it.",
                  "That does not mean that it was harmless when the mail came.")
        self.says("ja", "thenewlyfe[.]comのページは空です。", "証明書は自己署名です。",
                  "メールが届いたときに無害だったことにはなりません。")


class BouncedVisited(Visited):
    """An imitation of a webmail's login."""

    name = "bounced.eml"
    url = "https://greenpaint.pt/wp-content/uploads/am_bin/amlogin.html?u="
    answer = visits.visit([visits.hop(url, 200, visits.certificate(0, ["greenpaint.pt"]))],
                          text=visits.ACTIVE_MAIL)

    def test_imitation(self):
        page = self.visit["page"]
        self.assertEqual((page["kind"], page["title"]), ("login", "Active! mail"))
        self.assertEqual(page["brand"]["name"], "Active! mail")
        self.assertNotIn("own", page["brand"])
        self.assertEqual(page["forms"][0]["asks"], ["user", "password"])
        self.assertEqual(self.found["visit-page-imitates"]["status"], "fail")
        self.assertEqual(self.found["visit-page-asks-secret"]["status"], "warn")

    def test_the_certificate_holds_and_excuses_nothing(self):
        self.assertEqual(self.visit["hops"][0]["tls"]["verdict"], "good")
        self.assertNotIn("visit-certificate-broken", self.found)

    def test_words(self):
        self.says("en", "The page bears the name “Active! mail” and asks for secrets, but lies at"
                  " greenpaint[.]pt", "It is an imitation. Do not fill it in.")
        self.says("ja", "このページは「Active! mail」を名乗って秘密の情報の入力を求めていますが、"
                  "greenpaint[.]ptにあり", "偽物です。入力しないでください。")


class GenuineVisited(unittest.TestCase):
    """The real login page that the first mail shows and does not lead to."""

    url = "https://cp.kagoya.net/login"
    answer = visits.visit([visits.hop(url, 200, visits.certificate(0, ["*.kagoya.net"]))],
                          text=visits.OWN_LOGIN)

    def test_told_apart_from_the_imitation(self):
        with tempfile.TemporaryDirectory(prefix="fuwake-visit-") as folder:
            args = visits.write(Path(folder, "answers.json"), self.url, self.answer)
            report = dissect("kagoya.eml", *args)
            english = panel("kagoya.eml", "en", *args)
            japanese = panel("kagoya.eml", "ja", *args)
        found = findings(report)
        self.assertEqual(report["facts"]["visit"]["page"]["brand"], {"name": "KAGOYA", "own": True})
        for check in "visit-page-imitates", "visit-page-asks-secret", "visit-form-elsewhere":
            self.assertNotIn(check, found)
        self.assertIn("cp[.]kagoya[.]net is the site of KAGOYA itself.", english)
        self.assertIn("cp[.]kagoya[.]netはKAGOYA自身のサイトです。", japanese)


del Seed, Asked, Owners, Visited  # they have no mail of their own

if __name__ == "__main__":
    tap.main()
