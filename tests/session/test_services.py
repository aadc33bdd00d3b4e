# SPDX-License-Identifier: MIT
"""Reputation services: what each is told, by the bytes, and what is made of what it says."""

import base64
import hashlib
import json
import time
import unittest

import tap
from harness import Native, cli, evidence, findings
from services import Services

SITE = "shop-update.example"
URL = f"https://login.{SITE}/ja/index.html?to=hanako%40example.jp"
ORIGIN = "18.170.98.138"
KEYS = {
    "safebrowsing": "KEY-google-1",
    "urlhaus": "KEY-urlhaus-2",
    "abuseipdb": "KEY-abuseipdb-3",
    "virustotal": "KEY-virustotal-4",
}
MAIL = (
    f"Return-Path: <news@{SITE}>\r\n"
    f"Received: from mail.{SITE} (mail.{SITE} [{ORIGIN}]) by mx.example.jp"
    " (Postfix) with ESMTPS id 1; Thu, 14 May 2026 10:00:05 +0900\r\n"
    f"Date: Thu, 14 May 2026 10:00:00 +0900\r\nFrom: Shop <news@{SITE}>\r\n"
    f"To: hanako@example.jp\r\nMessage-ID: <1@{SITE}>\r\nSubject: Your account\r\n\r\n"
    f"Please look at {URL} today.\r\n"
).encode()
PRIVATE = (b"login.", b"index.html", b"hanako", b"news@", b"account", b"User-Agent", b"Referer", b"Cookie")
STATS = {"malicious": 0, "suspicious": 0, "harmless": 0, "undetected": 90, "timeout": 0}
EXPRESSIONS = [
    host + path
    for host in (f"login.{SITE}", SITE)
    for path in ("/", "/ja/", "/ja/index.html", "/ja/index.html?to=hanako@example.jp")
]


def sha256(text):
    return hashlib.sha256(text.encode()).digest()


def field(number, data):
    return bytes([number << 3 | 2, len(data)]) + data


def full_hash(expression, detail=b"\x08\x02"):
    return field(1, field(1, sha256(expression)) + field(2, detail))


def status_of(report, check):
    return {one["id"]: one["status"] for one in report["findings"]}[check]


def votes(**stats):
    return {"data": {"attributes": {"last_analysis_stats": {**STATS, **stats}}}}


class WithServices(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.services = Services()
        cls.addClassCleanup(cls.services.end)
        cls.keys = cls.services.file("keys.json", KEYS)

    def setUp(self):
        self.services.forget()
        self.zone = {}

    def dissect(self, *services, says=None, keys=True, consent=2, more=("--json",), mail=MAIL):
        self.services.says.update(zip(services, [says] * len(services)) if says else {})
        zone = self.services.file("zone.json", self.zone)
        options = ["--consent", str(consent), "--resolver", f"zone:{zone}"]
        options += ["--services", ",".join(services)] if services else []
        options += ["--keys", self.keys] if keys else []
        status, out, err = cli(
            "dissect", *more, *options, stdin=mail, env=self.services.environment
        )
        self.assertEqual((status, err), (0, ""))
        return json.loads(out) if "--json" in more else out

    def rated(self, report, service):
        return [one for one in report["facts"].get("reputation", []) if one["service"] == service]

    def one(self, *args, **more):
        report = self.dissect(*args, **more)
        self.assertEqual(len(self.rated(report, args[0])), 1)
        return self.rated(report, args[0])[0], report

    def seen(self, service):
        return self.services.of[service].seen

    def connections(self):
        return sum(server.connections for server in self.services.of.values())

    def told_nothing_else(self):
        for server in self.services.of.values():
            for *_, raw in server.seen:
                for word in PRIVATE:
                    self.assertNotIn(word, raw)


class Told(WithServices):
    """What is in what a service received, to the byte."""

    def tearDown(self):
        self.told_nothing_else()

    def test_a_filter_is_told_the_site(self):
        for service in ("quad9", "cloudflare"):
            rated, report = self.one(service, says=lambda request: request.dns(0, ["192.0.2.1"]))
            self.assertEqual((rated["subject"], rated["roles"]), (SITE, ["sender", "link"]))
            ((line, headers, body, _),) = self.seen(service)
            self.assertEqual(line, "POST /dns-query HTTP/1.1")
            name = b"".join(bytes([len(part)]) + part for part in SITE.encode().split(b"."))
            self.assertEqual(body[12:-11], name + b"\0\0\1\0\1")
            self.assertEqual(body[:2], b"\0\0")
            self.assertEqual(set(headers), {"Host", "Content-Type", "Accept", "Content-Length"})

    def test_urlhaus_is_told_the_site(self):
        self.one("urlhaus", says=lambda request: request.reply(200, {"query_status": "no_results"}))
        ((line, headers, body, _),) = self.seen("urlhaus")
        self.assertEqual((line, body), ("POST /v1/host/ HTTP/1.1", f"host={SITE}".encode()))
        self.assertEqual(headers["Auth-Key"], KEYS["urlhaus"])

    def test_abuseipdb_is_told_the_origin(self):
        self.one("abuseipdb", says=lambda request: request.reply(200, {}))
        ((line, headers, body, _),) = self.seen("abuseipdb")
        path = f"/api/v2/check?maxAgeInDays=90&ipAddress={ORIGIN}"
        self.assertEqual((line, body), (f"GET {path} HTTP/1.1", b""))
        self.assertEqual(headers["Key"], KEYS["abuseipdb"])

    def test_virustotal_is_told_a_hash(self):
        self.one("virustotal", says=lambda request: request.reply(404, {}))
        ((line, headers, body, _),) = self.seen("virustotal")
        hashed = sha256(URL).hex()
        self.assertEqual((line, body), (f"GET /api/v3/urls/{hashed} HTTP/1.1", b""))
        self.assertEqual(headers["x-apikey"], KEYS["virustotal"])

    def test_google_is_told_beginnings_of_hashes(self):
        self.one("safebrowsing", says=lambda request: request.reply(200, b""))
        ((line, headers, body, _),) = self.seen("safebrowsing")
        path, query = line.split(" ")[1].split("?")
        pairs = [pair.split("=", 1) for pair in query.split("&")]
        sent = [
            base64.b64decode(text.replace("%3D", "=").replace("%2B", "+").replace("%2F", "/"))
            for name, text in pairs
            if name == "hashPrefixes"
        ]
        self.assertEqual((path, body), ("/v5/hashes:search", b""))
        self.assertEqual(sent, sorted(sha256(text)[:4] for text in EXPRESSIONS))
        self.assertEqual(pairs[-1], ["key", KEYS["safebrowsing"]])
        self.assertEqual(len(pairs), len(sent) + 1)

    def test_the_list_of_questions_says_it(self):
        report = self.dissect(
            "virustotal", "quad9",
            says=lambda request: request.dns() if request.command == "POST" else request.reply(404),
        )
        lookups = {one["question"]: one for one in report["lookups"] if one["question"].startswith("rated:")}
        self.assertEqual(
            set(lookups), {f"rated:virustotal {sha256(URL).hex()}", f"rated:quad9 {SITE}"}
        )
        self.assertEqual(lookups[f"rated:quad9 {SITE}"]["sent_to"], "dns.quad9.net")
        self.assertEqual({one["consent"] for one in lookups.values()}, {2})
        self.assertFalse([key for key in KEYS.values() if key in json.dumps(report)])

    def test_a_well_known_site_is_not_asked_about(self):
        mail = MAIL.replace(f"login.{SITE}".encode(), b"www.amazon.co.jp")
        mail = mail.replace(f"news@{SITE}".encode(), b"taro@gmail.com")
        report = self.dissect("quad9", "cloudflare", mail=mail)
        self.assertEqual(self.rated(report, "quad9"), [])
        self.assertEqual(self.connections(), 0)


class Nobody(WithServices):
    """Where nothing may be told, nobody is connected to."""

    def tearDown(self):
        self.assertEqual(self.connections(), 0)

    def test_switched_off(self):
        report = self.dissect()
        self.assertNotIn("reputation", report["facts"])
        self.assertEqual(status_of(report, "link-warned-of"), "refused")

    def test_without_consent(self):
        for consent in (0, 1):
            report = self.dissect("quad9", "virustotal", "spamhaus", consent=consent)
            rated = report["facts"]["reputation"]
            self.assertEqual({one["state"] for one in rated}, {"refused"})
            self.assertEqual(
                {one["service"] for one in rated}, {"quad9", "virustotal", "spamhaus"}
            )
            asked = [one for one in report["lookups"] if one["question"].startswith("rated:")]
            self.assertEqual({one["state"] for one in asked}, {"refused"})

    def test_without_a_key(self):
        report = self.dissect(*KEYS, keys=False)
        rated = report["facts"]["reputation"]
        self.assertEqual(
            {(one["state"], one["reason"]) for one in rated}, {("failed", "no-key")}
        )
        self.assertEqual({one["service"] for one in rated}, set(KEYS))
        self.assertEqual(status_of(report, "link-not-rated"), "unknown")

    def test_a_key_that_is_none(self):
        self.keys = self.services.file("bad.json", {"urlhaus": "a\r\nHost: b", "virustotal": 7})
        report = self.dissect("urlhaus", "virustotal")
        self.assertEqual({one["reason"] for one in report["facts"]["reputation"]}, {"no-key"})

    def test_an_unknown_service(self):
        status, _, err = cli("dissect", "--services", "quad9,nobody", stdin=MAIL)
        self.assertEqual(status, 2)
        self.assertIn('no service "nobody"', err)
        self.assertIn("quad9, cloudflare, safebrowsing", err)

    def test_a_file_that_has_no_keys(self):
        path = self.services.file("list.json", [])
        status, _, err = cli("dissect", "--keys", path, stdin=MAIL)
        self.assertEqual(status, 2)
        self.assertIn("no keys", err)


class Said(WithServices):
    """What is made of it."""

    def standing(self, service, says):
        rated, report = self.one(service, says=says)
        self.assertEqual(rated["state"], "known", rated)
        return rated["standing"], report

    def test_a_filter(self):
        cases = [
            ("quad9", lambda request: request.dns(3), "listed"),
            ("quad9", lambda request: request.dns(3, soa=True), "not-listed"),
            ("quad9", lambda request: request.dns(0, ["192.0.2.1"]), "not-listed"),
            ("quad9", lambda request: request.dns(5), "refused"),
            ("cloudflare", lambda request: request.dns(0, ["0.0.0.0"]), "listed"),
            ("cloudflare", lambda request: request.dns(0, ["192.0.2.1"]), "not-listed"),
        ]
        for service, says, expected in cases:
            with self.subTest(service=service, expected=expected):
                standing, report = self.standing(service, says)
                self.assertEqual(standing, expected)
                status = status_of(report, "link-warned-of")
                self.assertEqual(
                    status,
                    {"listed": "fail", "not-listed": "pass", "refused": "unknown"}[expected],
                )
                self.assertEqual(status_of(report, "sender-warned-of"), status)

    def test_lists_in_the_dns(self):
        cases = [
            ("spamhaus", "dbl.spamhaus.org", "127.0.1.4", "listed", ["phishing"]),
            ("spamhaus", "dbl.spamhaus.org", "127.255.255.254", "refused", None),
            ("spamhaus", "dbl.spamhaus.org", None, "not-listed", None),
            ("surbl", "multi.surbl.org", "127.0.0.64", "listed", ["abuse"]),
            ("surbl", "multi.surbl.org", "127.0.0.1", "refused", None),
        ]
        for service, zone, address, standing, threats in cases:
            with self.subTest(service=service, address=address):
                self.zone = {f"{SITE}.{zone}": [["A", address]]} if address else {}
                rated, report = self.one(service)
                self.assertEqual((rated["standing"], rated.get("threats")), (standing, threats))
                self.assertEqual(self.connections(), 0)

    def test_google(self):
        for expression, detail, standing in [
            (EXPRESSIONS[-1], b"\x08\x02", "listed"),
            (EXPRESSIONS[0], b"\x08\x01", "listed"),
            (f"{SITE}/elsewhere", b"\x08\x02", "not-listed"),
        ]:
            body = full_hash("other.example/") + full_hash(expression, detail)
            found, report = self.standing(
                "safebrowsing", lambda request, body=body: request.reply(200, body)
            )
            self.assertEqual(found, standing)
        self.assertEqual(status_of(report, "link-warned-of"), "pass")

    def test_google_in_its_own_words(self):
        says = lambda request: request.reply(200, full_hash(f"{SITE}/"))
        for lang, words in (
            ("en", ("may be used for phishing", "Advisory provided by Google")),
            ("ja", ("フィッシングに使われている可能性があります", "Google 提供の情報")),
        ):
            text = self.dissect("safebrowsing", says=says, more=("--lang", lang))
            for word in words:
                self.assertIn(word, text)

    def test_virustotal(self):
        for says, standing, status in [
            (lambda request: request.reply(200, votes(malicious=6)), "listed", "fail"),
            (lambda request: request.reply(200, votes(malicious=1)), "listed", "warn"),
            (lambda request: request.reply(200, votes(harmless=60)), "not-listed", "pass"),
            (lambda request: request.reply(200, votes()), "not-rated", "unknown"),
            (lambda request: request.reply(404, {}), "not-rated", "unknown"),
            (lambda request: request.reply(401, {}), "refused", "unknown"),
            (lambda request: request.reply(200, b"{"), "broken", "unknown"),
        ]:
            found, report = self.standing("virustotal", says)
            self.assertEqual((found, status_of(report, "link-warned-of")), (standing, status))
            note = status_of(report, "link-not-rated")
            self.assertEqual(note == "note", standing == "not-rated")

    def test_urlhaus(self):
        known = {"query_status": "ok", "url_count": "3", "urls": [{"date_added": "2026-05-12 1"}]}
        standing, report = self.standing("urlhaus", lambda request: request.reply(200, known))
        self.assertEqual(standing, "listed")
        self.assertEqual(evidence(findings(report)["link-warned-of"], "threat"), ["threat-malware"])

    def test_abuseipdb(self):
        says = lambda request: request.reply(
            200, {"data": {"abuseConfidenceScore": 80, "totalReports": 12}}
        )
        standing, report = self.standing("abuseipdb", says)
        finding = findings(report)["origin-reported"]
        self.assertEqual((standing, finding["status"]), ("listed", "warn"))
        self.assertEqual(evidence(finding, "score") + evidence(finding, "reports"), ["80", "12"])


class Failed(WithServices):
    def reason(self, service, says):
        rated, report = self.one(service, says=says)
        self.assertEqual(status_of(report, "link-warned-of"), "unknown")
        return rated["state"], rated["reason"]

    def test_it_breaks(self):
        cases = [
            ("urlhaus", lambda request: request.reply(500), "http"),
            ("urlhaus", lambda request: request.reply(302, Location="https://127.0.0.1/"), "http"),
            ("urlhaus", lambda request: request.reply(200, b"x" * (300 * 1024)), "too-large"),
            ("urlhaus", lambda request: request.connection.shutdown(2), "unreachable"),
            ("quad9", lambda request: request.reply(503), "http"),
            ("quad9", lambda request: request.reply(200, b"{}"), "http"),
            ("quad9", lambda request: request.dns(2), "servfail"),
            ("quad9", lambda request: request.reply(
                200, b"\0\1", Content_Type="application/dns-message"), "malformed"),
        ]
        for service, says, reason in cases:
            with self.subTest(service=service, reason=reason):
                self.assertEqual(self.reason(service, says), ("failed", reason))

    def test_it_keeps_silent(self):
        over = self.services.of["urlhaus"].over
        begun = time.monotonic()
        self.assertEqual(
            self.reason("urlhaus", lambda request: over.wait(20)), ("failed", "timeout")
        )
        self.assertLess(time.monotonic() - begun, 12)

    def test_a_certificate_of_somebody_else(self):
        zone = self.services.file("zone.json", {})
        status, out, _ = cli(
            "dissect", "--json", "--consent", "2", "--services", "quad9",
            "--resolver", f"zone:{zone}", stdin=MAIL,
            env={**self.services.environment, "FUWAKE_CA_FILE": ""},
        )
        self.assertEqual(self.rated(json.loads(out), "quad9")[0]["reason"], "certificate")
        self.assertEqual(self.seen("quad9"), [])


class Conversation(WithServices):
    """As Thunderbird has it: many messages, one program."""

    def talk(self, host, name, **settings):
        host.dissect(name, MAIL, settings={"consent": 2, **settings})
        return host.last_report()[-1]

    def host(self):
        zone = self.services.file("zone.json", {})
        host = Native(env=self.services.environment)
        self.resolver = f"zone:{zone}"
        return host

    def test_it_is_asked_once(self):
        self.services.says["quad9"] = lambda request: request.dns(3)
        with self.host() as host:
            host.hello(resolver=self.resolver)
            for name in ("a", "b"):
                report = self.talk(host, name, services=["quad9"])
                self.assertEqual(self.rated(report, "quad9")[0]["standing"], "listed")
        self.assertEqual(len(self.seen("quad9")), 1)

    def test_a_failure_is_not_kept(self):
        with self.host() as host:
            host.hello(resolver=self.resolver)
            self.services.says["quad9"] = lambda request: request.reply(500)
            self.assertEqual(
                self.rated(self.talk(host, "a", services=["quad9"]), "quad9")[0]["state"], "failed"
            )
            self.services.says["quad9"] = lambda request: request.dns(3)
            self.assertEqual(
                self.rated(self.talk(host, "b", services=["quad9"]), "quad9")[0]["state"], "known"
            )

    def test_too_much_is_left_alone(self):
        self.services.says["urlhaus"] = lambda request: request.reply(429, Retry_After="2")
        with self.host() as host:
            host.hello(resolver=self.resolver, keys=KEYS)
            for name in ("a", "b"):
                rated = self.rated(self.talk(host, name, services=["urlhaus"]), "urlhaus")[0]
                self.assertEqual((rated["state"], rated["reason"]), ("failed", "throttled"))
            self.assertEqual(len(self.seen("urlhaus")), 1)
            self.services.says["urlhaus"] = lambda request: request.reply(
                200, {"query_status": "no_results"}
            )
            time.sleep(2.1)
            rated = self.rated(self.talk(host, "c", services=["urlhaus"]), "urlhaus")[0]
            self.assertEqual(rated["standing"], "not-listed")

    def test_the_first_report_does_not_wait(self):
        over = self.services.of["quad9"].over
        self.services.says["quad9"] = lambda request: over.wait(0.5) or request.dns(3)
        with self.host() as host:
            host.hello(resolver=self.resolver)
            host.dissect("a", MAIL, settings={"consent": 2, "services": ["quad9"]})
            reports = host.last_report()
        self.assertEqual(self.rated(reports[0], "quad9")[0]["state"], "pending")
        self.assertEqual(self.rated(reports[-1], "quad9")[0]["state"], "known")

    def test_keys_stay_in_the_program(self):
        self.services.says["virustotal"] = lambda request: request.reply(404)
        with self.host() as host:
            host.hello(resolver=self.resolver, keys=KEYS)
            report = self.talk(host, "a", services=["virustotal"])
        self.assertEqual(self.rated(report, "virustotal")[0]["standing"], "not-rated")
        self.assertNotIn("KEY-", json.dumps(report))


if __name__ == "__main__":
    tap.main()
