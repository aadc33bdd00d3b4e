#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Registries that answer, send elsewhere, stall, flood, break off, and try to lead us astray."""

import json
import socket
import struct
import tempfile
import threading
import time
import unittest
from pathlib import Path

import tap
from asker import Asker
from certificates import make_certificates
from registries import Rdap, Registries, Whois

RECORDED = Path(__file__).resolve().parents[1] / "fixtures" / "registries"
DOMAIN = b'{"objectClassName":"domain"}'
JAPANESE = "株式会社".encode("iso2022_jp")
ALL_BYTES = bytes(range(256)) + b"\xff\xfd\xff\xfa\r\n.\r\n"


def text_of(answer, i=0):
    """The bytes that were handed on."""
    return answer["value"][i]["text"].encode("latin-1")


class Registry(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory(prefix="fuwake-registry-")
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = temporary.name
        make_certificates(cls.folder, ["rdap.registry.example", "rdap.other.example"])
        Path(cls.folder, "zone.json").write_text(
            json.dumps(
                {
                    "four.example": [["A", "192.0.2.4"], ["AAAA", "2001:db8::4"]],
                    "six.example": [["AAAA", "2001:db8::6"]],
                    "late.example": [["A", "TIMEOUT"]],
                    "none.example": [["TXT", ["x"]]],
                }
            )
        )

    def setUp(self):
        self.go_on = threading.Event()
        self.addCleanup(self.go_on.set)
        self.rdap = Rdap(self.folder, self.say_rdap)
        self.addCleanup(self.rdap.end)
        self.whois = Whois(self.say_whois)
        self.addCleanup(self.whois.end)
        self.second = Whois(self.say_second)
        self.addCleanup(self.second.end)
        self.base = f"https://localhost:{self.rdap.port}/rdap/"
        self.table = {
            "domains": {
                "com": {"rdap": "https://rdap.registry.example/"},
                "net": {"rdap": self.base},
                "jp": {"whois": "whois.jprs.jp"},
                "pt": {"whois": f"127.0.0.1:{self.whois.port}"},
            },
            "networks": {"52.0.0.0/8": {"rdap": self.base}, "2600::/12": {"rdap": self.base}},
            "at": {
                "rdap.registry.example:443": f"127.0.0.1:{self.rdap.port}",
                "rdap.other.example:443": f"127.0.0.1:{self.rdap.port}",
                "whois.jprs.jp:43": f"127.0.0.1:{self.whois.port}",
                "whois.second.example:43": f"127.0.0.1:{self.second.port}",
            },
        }

    def asker(self, *more, consent=2, ca=True, table="table.json"):
        path = Path(self.folder, table)
        path.write_text(json.dumps(self.table))
        options = ["--zone", str(Path(self.folder, "zone.json")), "--registries", str(path)]
        options += ["--ca", str(Path(self.folder, "ca.pem"))] if ca else []
        return Asker(*options, "--consent", str(consent), *more)

    def say_rdap(self, request):
        """What the last label but one says is done."""
        what = request.path.rsplit("/", 1)[1].split(".")[0]
        here = request.path.rsplit("/", 1)[0] + "/"
        port = self.rdap.port
        places = {
            "relative": f"{here}found.net",
            "other": "https://rdap.other.example/domain/found.com",
            "third": f"{here}relative.net",
            "second": f"{here}third.net",
            "far": f"{here}second.net",
            "self": request.path,
            "round": f"{here}about.net",
            "about": f"{here}round.net",
            "clear": f"http://localhost:{port}{here}found.net",
            "loopback": "https://127.0.0.1/domain/found.net",
            "decimal": "https://2130706433/domain/found.net",
            "mapped": "https://[::ffff:127.0.0.1]/domain/found.net",
            "private": "https://10.1.2.3/domain/found.net",
            "metadata": "https://169.254.169.254/latest/meta-data/",
            "named": "https://localhost/domain/found.net",
            "below": "https://rdap.localhost/domain/found.net",
            "port": f"https://127.0.0.1:{port}/rdap/domain/found.net",
            "user": f"https://a:b@localhost:{port}/rdap/domain/found.net",
            "file": "file:///etc/passwd",
            "gopher": f"gopher://127.0.0.1:{self.whois.port}/0x",
        }
        statuses = {"missing": 404, "bad": 400, "unable": 501, "down": 503, "denied": 403}
        if what in places:
            request.reply(302, Location=places[what])
        elif what == "nowhere":
            request.reply(301)
        elif what in statuses:
            request.reply(statuses[what], b"{}")
        elif what == "busy":
            request.reply(429, b"", Retry_After="4")
        elif what == "large":
            request.reply(200, b"x" * (256 * 1024 + 1))
        elif what == "full":
            request.reply(200, b"x" * (255 * 1024))
        elif what == "headers":
            request.reply(200, b"{}", **{f"X_{i}": "x" * 4000 for i in range(90)})
        elif what == "held":
            self.go_on.wait(20)
            request.reply(200, DOMAIN)
        elif what == "silent":
            request.server.over.wait(20)
        elif what == "bytes":
            request.reply(200, ALL_BYTES)
        elif what.startswith("refers"):
            link = "https:\\/\\/rdap.other.example\\/domain\\/FOUND.com"
            request.reply(200, f'{{"links":[{{"href":"{link}"}}]}}'.encode())
        else:
            request.reply(200, DOMAIN, Set_Cookie="who=you")

    def say_whois(self, connection, query):
        what = query.split(".")[0]
        send = connection.wfile.write
        if what == "drip":
            while not connection.server.over.wait(0.2):
                send(b"x")
        elif what == "endless":
            while not connection.server.over.is_set():
                send(b"x" * 4096)
        elif what == "large":
            send(b"x" * (64 * 1024 + 1))
        elif what == "full":
            send(b"x" * (64 * 1024))
        elif what == "reset":
            send(b"Domain: reset.pt\r\n")
            time.sleep(0.2)
            linger = struct.pack("ii", 1, 0)
            connection.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            connection.request.close()
        elif what == "empty":
            pass
        elif what == "bytes":
            send(ALL_BYTES)
        elif what == "half" and not query.endswith("/e"):
            while not connection.server.over.wait(0.2):
                send(b"x")
        elif what == "two":
            send(b"Registrar WHOIS Server: Whois.Second.example.\r\n")
        elif what == "walls":
            send(b"whois: whois.localhost\r\nurl: https://127.0.0.1/x\r\n")
            send(b"also: 127.0.0.1:%d\r\n" % self.second.port)
        else:
            send(b"Name: " + JAPANESE + b"\r\n" if not query.endswith("/e") else b"Name: A\r\n")

    def say_second(self, connection, query):
        connection.wfile.write(b"Registrant: " + query.encode() + b"\r\nNext: whois.jprs.jp\r\n")

    def reasons(self, want, **options):
        for question, reason in want.items():
            with self.subTest(question=question), self.asker(**options) as asker:
                answer = asker.one(question)
                self.assertEqual(answer.get("reason"), reason, answer)
                self.assertEqual(asker.sockets(), 0)


class RdapTest(Registry):
    def test_what_is_sent(self):
        with self.asker() as asker:
            answer = asker.one("domain:Example.COM")
            network = asker.one("network:2600:1f00::1")
        self.assertEqual(
            answer["value"],
            [{"via": "rdap", "server": "rdap.registry.example", "text": DOMAIN.decode()}],
        )
        self.assertEqual(answer["sent_to"], "rdap.registry.example")
        self.assertNotIn("kept", answer)
        self.assertEqual(network["sent_to"], f"localhost:{self.rdap.port}")
        paths = [path for path, _ in self.rdap.seen]
        self.assertEqual(paths, ["/domain/example.com", "/rdap/ip/2600:1f00::1"])
        for _, headers in self.rdap.seen:
            self.assertEqual(
                {name.lower() for name in headers}, {"host", "accept"}, "more than that"
            )
            self.assertEqual(headers["Accept"], "application/rdap+json")

    def test_redirects(self):
        with self.asker() as asker:
            for name, servers in (
                ("relative.com", "rdap.registry.example"),
                ("other.com", "rdap.registry.example, rdap.other.example"),
                ("second.com", "rdap.registry.example"),
            ):
                answer = asker.one(f"domain:{name}")
                self.assertEqual((answer["state"], answer["sent_to"]), ("known", servers), name)
                self.assertEqual(answer["value"][0]["server"], servers.split(", ")[-1])
        # Three are followed, each once.
        self.assertEqual(len(self.rdap.seen), 2 + 2 + 4)

    def test_redirects_refused(self):
        self.reasons(
            {
                "domain:far.net": "redirects",
                "domain:self.net": "redirects",
                "domain:round.net": "redirects",
                "domain:clear.net": "redirects",
                "domain:user.net": "redirects",
                "domain:file.net": "redirects",
                "domain:gopher.net": "redirects",
                "domain:port.net": "redirects",
                "domain:loopback.net": "not-public",
                "domain:decimal.net": "not-public",
                "domain:mapped.net": "not-public",
                "domain:private.net": "not-public",
                "domain:metadata.net": "not-public",
                "domain:named.net": "not-public",
                "domain:below.net": "not-public",
            }
        )
        self.assertFalse([path for path, _ in self.rdap.seen if "found" in path])
        self.assertEqual(self.whois.seen, [])

    def test_statuses(self):
        self.reasons(
            {
                "domain:bad.net": "http",
                "domain:unable.net": "http",
                "domain:down.net": "http",
                "domain:denied.net": "http",
                "domain:nowhere.net": "http",
            }
        )
        with self.asker() as asker:
            answer = asker.one("domain:missing.net")
            self.assertEqual((answer["state"], answer["value"]), ("known", []))
            self.assertIs(answer["exists"], False)
            self.assertTrue(asker.one("domain:missing.net")["kept"])

    def test_throttled(self):
        with self.asker() as asker:
            answer = asker.one("domain:busy.net")
            self.assertEqual(answer["reason"], "throttled")
            self.assertEqual(answer["sent_to"], f"localhost:{self.rdap.port}")
            # It is left alone, and no other is.
            answer = asker.one("domain:found.net")
            self.assertEqual(answer["reason"], "throttled")
            self.assertNotIn("sent_to", answer)
            self.assertEqual(asker.one("domain:found.com")["state"], "known")
            self.assertEqual(len(self.rdap.seen), 2)
            time.sleep(4.1)
            self.assertEqual(asker.one("domain:found.net")["state"], "known")

    def test_sizes(self):
        self.reasons({"domain:large.net": "too-large", "domain:headers.net": "too-large"})
        with self.asker() as asker:
            self.assertEqual(len(text_of(asker.one("domain:full.net"))), 255 * 1024)
            self.assertEqual(text_of(asker.one("domain:bytes.net")), ALL_BYTES)

    def test_certificate(self):
        self.reasons({"domain:found.net": "certificate"}, ca=False)
        self.assertEqual(self.rdap.seen, [])
        self.table["at"]["rdap.wrong.example:443"] = f"127.0.0.1:{self.rdap.port}"
        self.table["domains"]["org"] = {"rdap": "https://rdap.wrong.example/"}
        self.reasons({"domain:found.org": "certificate"})
        self.assertEqual(self.rdap.seen, [])

    def test_silent(self):
        """Those that wait for their turn meanwhile have no more time than the others."""
        names = [f"domain:silent.{i}.net" for i in range(5)]
        with self.asker() as asker:
            begin = time.monotonic()
            answers = asker.ask(*names)
            self.assertEqual({answer["reason"] for answer in answers.values()}, {"timeout"})
            self.assertTrue(7.5 < time.monotonic() - begin < 10)
            self.assertEqual(asker.sockets(), 0)

    def test_nobody(self):
        self.rdap.end()
        self.rdap.end = lambda: None
        self.reasons({"domain:found.net": "unreachable", "domain:found.org": "no-registry"})

    def test_two_at_once(self):
        """More to one server wait for their turn; what is asked twice is sent once."""
        names = [f"domain:held.{i}.net" for i in range(6)]
        with self.asker() as asker:
            one, two = asker.begin(*names), asker.begin(*names)
            end = time.monotonic() + 5
            while len(self.rdap.seen) < 2 and time.monotonic() < end:
                time.sleep(0.01)
            time.sleep(0.3)
            self.assertEqual(len(self.rdap.seen), 2)
            self.go_on.set()
            replies = [asker.receive() for _ in range(12)]
        self.assertEqual({reply["id"] for reply in replies}, {one, two})
        self.assertEqual({reply["answer"]["state"] for reply in replies}, {"known"})
        self.assertEqual(len(self.rdap.seen), 6)

    def test_cancelled(self):
        with self.asker() as asker:
            asker.one("domain:found.net")
            names = [f"domain:silent.{i}.net" for i in range(20)]
            first = asker.begin(*names, "domain:drip.pt")
            second = asker.begin(names[0])
            time.sleep(0.5)
            self.assertGreater(asker.sockets(), 0)
            asker.send({"cancel": first})
            self.assertGreater(asker.sockets(), 0, "the other still wants one of them")
            asker.send({"cancel": second})
            self.assertEqual(asker.sockets(), 0)
            time.sleep(0.3)
            self.assertEqual(asker.got, b"")
            self.assertEqual(asker.one("domain:other.com")["state"], "known")
            # And at the end of the process, whatever is under way.
            asker.begin(*names)
            time.sleep(0.2)


class WhoisTest(Registry):
    def test_two_queries(self):
        """JPRS answers in English and in Japanese; every byte comes through."""
        with self.asker() as asker:
            answer = asker.one("domain:example.co.jp")
        self.assertEqual(self.whois.seen, [b"example.co.jp/e\r\n", b"example.co.jp\r\n"])
        self.assertEqual([said["server"] for said in answer["value"]], ["whois.jprs.jp"] * 2)
        self.assertEqual([said["via"] for said in answer["value"]], ["whois"] * 2)
        self.assertEqual(text_of(answer), b"Name: A\r\n")
        self.assertEqual(text_of(answer, 1), b"Name: " + JAPANESE + b"\r\n")
        self.assertEqual(answer["sent_to"], "whois.jprs.jp")

    def test_bytes(self):
        with self.asker() as asker:
            answer = asker.one("domain:bytes.pt")
            self.assertEqual(text_of(answer), ALL_BYTES)
            self.assertEqual(answer["value"][0]["server"], f"127.0.0.1:{self.whois.port}")
            self.assertEqual(len(text_of(asker.one("domain:full.pt"))), 64 * 1024)

    def test_bad_servers(self):
        self.reasons(
            {
                "domain:large.pt": "too-large",
                "domain:endless.pt": "too-large",
                "domain:empty.pt": "malformed",
            }
        )

    def test_reset(self):
        """Broken off when all was said."""
        with self.asker() as asker:
            answer = asker.one("domain:reset.pt")
            self.assertEqual(text_of(answer), b"Domain: reset.pt\r\n")

    def test_drip(self):
        with self.asker() as asker:
            begin = time.monotonic()
            answers = asker.ask("domain:drip.pt", "domain:half.jp")
            self.assertEqual(answers["domain:drip.pt"]["reason"], "timeout")
            # What was said before it stalled is not lost.
            self.assertEqual(len(answers["domain:half.jp"]["value"]), 1)
            self.assertTrue(7.5 < time.monotonic() - begin < 10)
            self.assertEqual(asker.sockets(), 0)
            self.assertLess(asker.state()["stall_ms"], 500)

    def test_referral(self):
        question = "referral:two.pt whois.second.example"
        with self.asker() as asker:
            # Nobody has named it yet.
            self.assertEqual(asker.one(question)["reason"], "malformed")
            asker.one("domain:two.pt")
            answer = asker.one(question)
            self.assertEqual(text_of(answer)[:22], b"Registrant: two.pt\r\nNe")
            self.assertEqual(answer["value"][0]["server"], "whois.second.example")
            # One hop further: named by the second.
            onward = asker.one("referral:two.pt whois.jprs.jp")
            self.assertEqual(len(onward["value"]), 2)
            for server in (
                "second.example",
                "whois.second",
                "whois.secon",
                "whois.other.example",
                "https://rdap.other.example/",
                "Registrar",
            ):
                answer = asker.one(f"referral:two.pt {server}")
                self.assertEqual(answer["reason"], "malformed", server)
                self.assertNotIn("sent_to", answer)
            # Named for another domain.
            answer = asker.one("referral:three.pt whois.second.example")
            self.assertEqual(answer["reason"], "malformed")
        self.assertEqual(self.second.seen, [b"two.pt\r\n"])

    def test_referral_url(self):
        url = "https://rdap.other.example/domain/FOUND.com"
        with self.asker() as asker:
            asker.one("domain:refers.com")
            answer = asker.one(f"referral:refers.com {url}")
            self.assertEqual(answer["value"][0]["server"], "rdap.other.example")
            self.assertEqual(self.rdap.seen[-1][0], "/domain/FOUND.com")
            asker.one("domain:walls.pt")
            answer = asker.one("referral:walls.pt https://127.0.0.1/x")
            self.assertEqual(answer["reason"], "not-public")
            self.assertEqual(asker.sockets(), 0)

    def test_referral_to_somebodys_walls(self):
        with self.asker() as asker:
            asker.one("domain:walls.pt")
            # A good name, which libcurl knows to be this machine's.
            answer = asker.one("referral:walls.pt whois.localhost")
            self.assertEqual(answer["reason"], "not-public")
            # An address, and a port that was not meant.
            for server in ("127.0.0.1", f"127.0.0.1:{self.second.port}"):
                answer = asker.one(f"referral:walls.pt {server}")
                self.assertEqual(answer["reason"], "malformed", server)
            self.assertEqual(asker.sockets(), 0)
        self.assertEqual(self.second.seen, [])

    def test_injection(self):
        with self.asker() as asker:
            for bad in (
                "a.pt\r\nhelp",
                "a.pt\n",
                "a%0d%0ahelp.pt",
                "a.pt/e",
                "a.pt e",
                " a.pt",
                "a.pt?x",
                "a.pt#x",
                "-h.pt",
                "日本.pt",
                "a..pt",
                "pt",
                "127.0.0.1",
                "",
            ):
                answer = asker.one(f"domain:{bad}")
                self.assertEqual(answer["reason"], "malformed", bad)
                self.assertNotIn("sent_to", answer)
            for bad in ("52.1", "052.1.1.1", "52.1.1.1/8", "52.1.1.1\r\n", "10.0.0.1", "a.pt"):
                self.assertEqual(asker.one(f"network:{bad}")["reason"], "malformed", bad)
        self.assertEqual(self.whois.seen + self.rdap.seen, [])


class Kept(Registry):
    def store(self):
        temporary = tempfile.TemporaryDirectory(prefix="fuwake-kept-")
        self.addCleanup(temporary.cleanup)
        return ("--store", str(Path(temporary.name, "answers")))

    def test_restart(self):
        store = self.store()
        questions = ("domain:a.net", "domain:missing.net", "network:52.1.2.3", "domain:bytes.pt")
        with self.asker(*store) as asker:
            fresh = asker.ask(*questions, "domain:down.net", "domain:two.pt")
            again = asker.ask(*questions)
        with self.asker(*store) as asker:
            later = asker.ask(*questions)
            failed = asker.one("domain:down.net")
            referral = asker.one("referral:two.pt whois.second.example")
        for question in questions:
            for kept in again[question], later[question]:
                self.assertTrue(kept["kept"])
                self.assertEqual(kept["ms"], 0)
                for key in ("state", "value", "sent_to", "exists"):
                    self.assertEqual(kept.get(key), fresh[question].get(key))
        self.assertNotIn("kept", failed)
        self.assertEqual(failed["reason"], "http")
        # What named the server was kept, too.
        self.assertEqual(referral["state"], "known")
        self.assertEqual(len(self.rdap.seen), 5)

    def test_other_table(self):
        """What one said, others may see differently, and need not have named."""
        store = self.store()
        with self.asker(*store) as asker:
            asker.ask("domain:a.net", "domain:two.pt")
        with self.asker(*store, table="other.json") as asker:
            self.assertNotIn("kept", asker.one("domain:a.net"))
            referral = asker.one("referral:two.pt whois.second.example")
            self.assertEqual(referral["reason"], "malformed")

    def test_with_names(self):
        """Both kinds share one file and do not lose each other."""
        store = self.store()
        with self.asker(*store) as asker:
            asker.ask("a:four.example", "domain:a.net")
        with self.asker(*store) as asker:
            answers = asker.ask("a:four.example", "domain:a.net")
        self.assertTrue(all(answer["kept"] for answer in answers.values()))


class Consent(Registry):
    def test_classes(self):
        asked = ("txt:none.example", "host:four.example", "domain:a.net", "network:52.1.2.3")
        asked += ("referral:a.net whois.a.example",)
        for consent, allowed in ((0, 0), (1, 1), (2, 4)):
            with self.asker(consent=consent) as asker:
                answers = asker.ask(*asked)
            states = [answers[question]["state"] for question in asked]
            self.assertEqual(states[:allowed], ["known"] * allowed)
            for question in asked[allowed:]:
                reason = "malformed" if consent == 2 else "consent"
                self.assertEqual(answers[question]["reason"], reason)
                self.assertNotIn("sent_to", answers[question])
        self.assertEqual(len(self.rdap.seen), 2)

    def test_host(self):
        with self.asker() as asker:
            answers = asker.ask(
                "host:four.example", "host:six.example", "host:none.example", "host:no.example",
                "host:late.example", "host:not a name"
            )
        self.assertEqual(answers["host:four.example"]["value"], ["192.0.2.4"])
        self.assertEqual(answers["host:six.example"]["value"], ["2001:db8::6"])
        self.assertEqual(answers["host:none.example"]["value"], [])
        self.assertNotIn("exists", answers["host:none.example"])
        self.assertIs(answers["host:no.example"]["exists"], False)
        self.assertEqual(answers["host:late.example"]["reason"], "timeout")
        self.assertEqual(answers["host:not a name"]["reason"], "unknown")


class Recorded(unittest.TestCase):
    """The answers that other tests read come through as they are."""

    def test_all(self):
        registries = Registries(RECORDED)
        self.addCleanup(registries.end)
        environment = registries.environment
        options = ["--registries", environment["FUWAKE_REGISTRIES"]]
        options += ["--ca", environment["FUWAKE_CA_FILE"], "--system", "--consent", "2"]
        with Asker(*options) as asker:
            for question, files in (
                ("domain:dyflex.co.jp", ["jprs-dyflex-e.txt", "jprs-dyflex.txt"]),
                ("domain:greenpaint.pt", ["dns-pt-greenpaint.txt"]),
                ("domain:thenewlyfe.com", ["verisign-thenewlyfe.json"]),
                (
                    "referral:thenewlyfe.com https://rdap.godaddy.com/v1/domain/THENEWLYFE.COM",
                    ["godaddy-thenewlyfe.json"],
                ),
                ("network:52.185.142.1", ["arin-52.185.142.1.json"]),
                ("network:18.170.98.138", ["arin-18.170.98.138.json"]),
                ("network:185.32.188.31", ["ripe-185.32.188.31.json"]),
            ):
                answer = asker.one(question)
                got = [text_of(answer, i) for i in range(len(files))]
                self.assertEqual(got, [Path(RECORDED, file).read_bytes() for file in files])
                for said in answer["value"]:
                    self.assertNotIn(":", said["server"], "the place stands for the name")


class Table(unittest.TestCase):
    def test_broken(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write("{")
            file.flush()
            asker = Asker("--system", "--registries", file.name)
            self.assertEqual(asker.process.wait(5), 1)
            said = asker.process.stderr.read().decode()
            self.assertIn("no table of registries", said)
            for pipe in (asker.process.stdin, asker.process.stdout, asker.process.stderr):
                pipe.close()


del Registry  # it has no test of its own

if __name__ == "__main__":
    tap.main()
