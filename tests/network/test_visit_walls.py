#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Where a visitor may not go, whom it believes, how it hides, and what ends it."""

import socket
import ssl
import time
from pathlib import Path

import tap
from visits import CERTIFICATES, Visit
from web import Names, Socks, Web


class Walls(Visit):
    HOSTS = (
        "127.0.0.1 127.1 127.0.1 127.255.255.254 2130706433 017700000001 0177.0.0.1 0177.0.0.01"
        " 0x7f000001 0x7f.1 0x7F.0.0.1 0x7f.0x0.0x0.0x1 127.0.0.1. 0 0.0.0.0 0x0 00000000000"
        " [::1] [::] [0:0:0:0:0:0:0:1] [::0001] [::127.0.0.1] [::ffff:127.0.0.1] [::ffff:7f00:1]"
        " [::FFFF:0:0] [64:ff9b::7f00:1] [64:ff9b::127.0.0.1] [2002:7f00:1::] [fe80::1] [fc00::1]"
        " [fd00:ec2::254] 10.1.2.3 192.168.0.1 172.31.0.1 100.64.0.1 169.254.169.254 0xa9fea9fe"
        " localhost LOCALHOST localhost. www.localhost localhost.localdomain printer.local"
        " metadata.google.internal metadata.google.internal. metadata router nas.home.arpa"
        " inside.example six.example mapped.example nat64.example both.example metadata.example"
        " alias.example INSIDE.example inside.example. %6c%6fcalhost %31%32%37.0.0.1"
    ).split()

    def test_nobody_comes(self):
        """However it is written, and whatever name leads there: not one byte, not one connection."""
        port = self.catcher.port
        self.assertGreater(len(self.HOSTS), 40)
        with self.asker() as asker:
            for host in self.HOSTS:
                for scheme in "http", "https":
                    answer = asker.one(f"visit:{scheme}://{host}:{port}/caught")
                    self.assertEqual(answer["value"]["ended"], "not-public", host)
                    self.assertNotIn("ip", answer["value"]["hops"][0])
                    self.assertNotIn("sent_to", answer)
        # Not even the bytes of other spellings come through to be looked up.
        for host in "１２７.0.0.1", "①②⑦.0.0.1", "127。0。0。1", "ⓛocalhost", "[::1%25lo]", "127.0.0.1@x":
            value = self.visit(f"http://{host}:{port}/caught")
            self.assertEqual(value, {"hops": [], "ended": "malformed"}, host)
        time.sleep(0.2)
        self.assertEqual(self.catcher.seen, [])
        # The catcher does catch.
        socket.create_connection(("127.0.0.1", port)).close()
        socket.create_connection(("::1", port)).close()
        time.sleep(0.2)
        self.assertEqual(len(self.catcher.seen), 2)

    def test_names_that_change(self):
        """Each stop asks anew, once, and connects to what it was told then."""
        turns = []

        def answer(name):
            turns.append(name)
            return ["127.0.0.1"] if len(turns) > 1 else ["10.255.255.1"]

        names = Names(answer)
        self.addCleanup(names.end)
        self.at["turn.example:443"] = self.tls.port
        url = "https://turn.example/to/http://turn.example:8080/caught"
        for _ in range(3):
            value = self.visit(url, zone=False, more=("--server", f"127.0.0.1:{names.port}"))
            self.assertEqual((value["ended"], len(value["hops"])), ("not-public", 2))
        self.assertEqual(turns, ["turn.example"] * 3)
        self.assertEqual(sorted(names.seen), [("turn.example", 1)] * 3 + [("turn.example", 28)] * 3)

    def visit(self, *urls, more=(), **options):
        if not more:
            return super().visit(*urls, **options)
        with self.asker(*more, **options) as asker:
            return asker.one(f"visit:{urls[0]}")["value"]

    def test_environment(self):
        """No proxy of the environment, no credentials of a file."""
        Path(self.folder, ".netrc").write_text("machine plain.example login you password word\n")
        env = {name: f"http://127.0.0.1:{self.catcher.port}" for name in ("http_proxy", "ALL_PROXY")}
        env["HOME"] = self.folder
        value = self.visit("http://plain.example/page", env=env)
        self.assertEqual(value["ended"], "page")
        self.assertEqual(self.catcher.seen, [])
        self.assertNotIn("authorization", self.plain.seen[0].headers)


class Certificates(Visit):
    # X509_V_ERR of OpenSSL.
    GOOD, NOT_YET, EXPIRED, SELF_SIGNED, UNKNOWN = 0, 9, 10, 18, 20

    def test_verdicts(self):
        """The page comes whatever it is worth, and what that is, too."""
        want = {
            "good": self.GOOD,
            "a.good": self.GOOD,
            "self": self.SELF_SIGNED,
            "expired": self.EXPIRED,
            "early": self.NOT_YET,
            "unknown": self.UNKNOWN,
            "new": self.GOOD,
            "wrong": self.GOOD,
        }
        for name, verify in want.items():
            value = self.visit(f"https://{name}.example/page")
            self.assertEqual(value["ended"], "page", name)
            tls = value["hops"][0]["tls"]
            self.assertEqual(tls["verify"], verify, name)
            # Whose it is, the one who reads it compares.
            self.assertEqual(f"{name}.example" in tls["names"], name not in ("wrong", "a.good"))
        # A bad one costs a second handshake, but never a second request.
        self.assertEqual(self.tls.connections, len(want) + 4)
        self.assertEqual(len(self.tls.seen), len(want))

    def test_dates(self):
        tls = self.visit("https://new.example/")["hops"][0]["tls"]
        since, until = (
            time.time() - ssl.cert_time_to_seconds(tls[key]) for key in ("from", "until")
        )
        self.assertTrue(86000 < since < 87000, since)
        self.assertTrue(-61 * 86400 < until < -59 * 86400, until)

    def test_many_names(self):
        tls = self.visit("https://many.example/")["hops"][0]["tls"]
        self.assertEqual(len(tls["names"]), 100)

    def test_none_trusted(self):
        """Without the certificate of our authority."""
        tls = self.visit("https://good.example/", ca=False)["hops"][0]["tls"]
        self.assertEqual(tls["verify"], self.UNKNOWN)

    def test_redirects(self):
        """What is told of a stop is its own."""
        value = self.visit("https://self.example/to/https://good.example/to/https://expired.example/")
        verdicts = [hop["tls"]["verify"] for hop in value["hops"]]
        self.assertEqual(verdicts, [self.SELF_SIGNED, self.GOOD, self.EXPIRED])

    def test_old(self):
        """Nobody speaks TLS 1.1 any more but who has been left behind (RFC 8996)."""

        def old(context):
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = ssl.TLSVersion.TLSv1_1

        web = Web(self.say, self.folder, CERTIFICATES, old)
        self.addCleanup(web.end)
        self.at["old.example:443"] = web.port
        value = self.visit("https://old.example/")
        self.assertEqual(value["ended"], "tls")
        self.assertNotIn("tls", value["hops"][0])
        self.assertEqual(web.seen, [])


class Proxy(Visit):
    def setUp(self):
        super().setUp()
        self.socks = Socks(self.plain.port)
        self.addCleanup(self.socks.end)
        self.at = {}
        self.proxy = f"socks5h://127.0.0.1:{self.socks.port}"

    def by(self, url, proxy=None, **options):
        with self.asker("--proxy", proxy or self.proxy, **options) as asker:
            return asker.one(f"visit:{url}")

    def test_names_are_resolved_behind(self):
        # no_proxy would let it out.
        for env in None, {"no_proxy": "*", "NO_PROXY": "*"}:
            answer = self.by("http://far.example/to/http://abc.onion/page", env=env)
            value = answer["value"]
            self.assertEqual((value["ended"], len(value["hops"])), ("page", 2))
            self.assertEqual({"ip"} & set().union(*value["hops"]), set())
        self.assertEqual(self.socks.seen, [(3, "far.example", 80), (3, "abc.onion", 80)] * 2)

    def test_tls(self):
        self.socks.behind = self.tls.port
        value = self.by("https://good.example/page")["value"]
        self.assertEqual((value["ended"], value["hops"][0]["tls"]["verify"]), ("page", 0))

    def test_walls(self):
        """What is on the other side is nobody's business either."""
        names = ("inside.example", "six.example", "mapped.example", "nat64.example", "both.example",
                 "metadata.example", "alias.example")  # fmt: skip
        for host in Walls.HOSTS:
            if host.lower().rstrip(".") not in names:
                value = self.by(f"http://{host}/caught")["value"]
                self.assertEqual(value["ended"], "not-public", host)
        self.assertEqual(self.socks.seen, [])

    def test_gone(self):
        self.assertEqual(self.by("http://gone.example/")["value"]["ended"], "unreachable")
        self.assertEqual(self.by("http://a.example/", "socks5h://127.0.0.1:9")["value"]["ended"], "unreachable")

    def test_none(self):
        """What is no such proxy hides nobody: nothing goes out."""
        self.at["plain.example:80"] = self.plain.port
        for proxy in (f"socks5://127.0.0.1:{self.socks.port}", "http://127.0.0.1:9", "x", ""):
            with self.asker("--proxy", proxy) as asker:
                answer = asker.one("visit:http://plain.example/page")
            self.assertEqual((answer["state"], answer["reason"]), ("failed", "bad-proxy"))
        self.assertEqual(self.plain.connections + len(self.socks.seen), 0)


class Forgotten(Visit):
    def test_in_every_state(self):
        deaf = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(deaf.close)
        self.at["deaf.example:443"] = deaf.getsockname()[1]
        with self.asker() as asker:
            states = {
                "begun": ("http://plain.example/page", 0),
                "name": ("http://late.example/", 0.2),
                "handshake": ("https://deaf.example/", 0.2),
                "silent": ("http://plain.example/silent", 0.2),
                "body": ("http://plain.example/drip", 0.5),
                "second": ("http://plain.example/to//silent", 0.3),
                "over": ("ftp://plain.example/", 0),
            }
            for state, (url, wait) in states.items():
                errand = asker.begin(f"visit:{url}")
                time.sleep(wait)
                asker.send({"cancel": errand})
                if wait:
                    self.assertEqual(asker.sockets(), 0, state)
                    self.assertEqual(asker.got, b"", state)
            time.sleep(0.3)
            self.assertEqual(asker.one("visit:http://plain.example/page")["state"], "known")
            # And at the end of the process, whatever is under way.
            asker.begin(*(f"visit:{url}" for url, _ in states.values()))
            time.sleep(0.2)

    def test_consent(self):
        with self.asker("--consent", "2") as asker:
            answer = asker.one("visit:http://plain.example/page")
        self.assertEqual(answer["reason"], "consent")
        self.assertEqual(self.plain.connections, 0)

    def test_many_at_once(self):
        with self.asker() as asker:
            answers = asker.ask(*(f"visit:http://plain.example/page?{i}" for i in range(30)))
            self.assertEqual({answer["value"]["ended"] for answer in answers.values()}, {"page"})
            self.assertLess(asker.state()["stall_ms"], 1000)


del Visit  # it has no test of its own

if __name__ == "__main__":
    tap.main()
