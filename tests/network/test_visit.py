#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Pages that are visited: honest ones, and all that a hostile server can do to a visitor."""

import re
import socket
import statistics
import time
from pathlib import Path
from urllib.parse import quote

import tap
from asker import SANITIZED
from servers import Nginx
from visits import PAGE, Visit


def memory(asker):
    """The most memory that it has had at a time, in KB."""
    status = Path(f"/proc/{asker.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1])


class Page(Visit):
    def test_a_page(self):
        value = self.visit("https://good.example/page?x=1")
        tls = value["hops"][0].pop("tls")
        self.assertEqual(
            value,
            {
                "hops": [
                    {"url": "https://good.example/page?x=1", "ip": "127.0.0.1", "status": 200}
                ],
                "ended": "page",
                "type": "text/html; charset=utf-8",
                "text": PAGE.decode("latin-1"),
            },
        )
        self.assertEqual(tls["verify"], 0)
        self.assertEqual(
            tls["names"], ["good.example", "*.good.example", "nginx.example", "192.0.2.1"]
        )
        self.assertEqual(tls["subject"].replace(" ", ""), "CN=good.example")
        self.assertEqual(tls["issuer"].replace(" ", ""), "CN=Testca")
        for key in "from", "until":
            self.assertRegex(tls[key], r"^[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d \d{4} GMT$")

    def test_what_is_sent(self):
        """No cookie at the second stop, no referrer, nothing of the reader."""
        self.visit("http://plain.example/to/http://second.example/page", env={"HOME": "/nowhere"})
        self.assertEqual([request.host for request in self.plain.seen], ["plain.example", "second.example"])
        for request in self.plain.seen:
            self.assertEqual(
                set(request.headers),
                {"host", "user-agent", "accept", "accept-language", "accept-encoding"},
                "more than that",
            )
            self.assertRegex(request.headers["user-agent"], r"^Mozilla/5\.0 .* Firefox/\d+\.0$")
            self.assertIn("gzip", request.headers["accept-encoding"])
            self.assertTrue(request.head.startswith(b"GET /"))

    def test_told(self):
        with self.asker() as asker:
            answer = asker.one("visit:http://plain.example/to/http://second.example/page")
            self.assertEqual(answer["sent_to"], "plain.example, second.example")
            self.assertNotIn("kept", answer)
            # Nothing is kept.
            asker.one("visit:http://plain.example/to/http://second.example/page")
        self.assertEqual(len(self.plain.seen), 4)
        self.assertEqual(self.plain.connections, 4)

    def test_statuses(self):
        for status in 204, 400, 403, 404, 410, 429, 451, 500, 503, 300, 304:
            value = self.visit(f"http://plain.example/status/{status}")
            self.assertEqual((value["ended"], value["hops"][0]["status"]), ("page", status))
        value = self.visit("http://plain.example/login")
        self.assertEqual((value["ended"], value["hops"][0]["status"]), ("page", 401))
        value = self.visit("http://plain.example/nowhere")
        self.assertEqual((value["ended"], value["hops"][0]["status"]), ("page", 302))
        self.assertNotIn("location", value["hops"][0])

    def test_kinds(self):
        values = self.visit(
            *(f"http://plain.example/{what}" for what in ("empty", "file", "untyped", "interim"))
        )
        self.assertEqual({value["ended"] for value in values}, {"page"})
        self.assertEqual([value.get("cut") for value in values], [None, True, None, None])
        self.assertEqual(values[0]["text"], "")
        self.assertEqual(len(values[1]["text"]), 64 << 10)
        self.assertNotIn("type", values[2])
        for value in values[2:]:
            self.assertEqual(value["text"].encode("latin-1"), PAGE)

    def test_sizes(self):
        big, full, zeros = self.visit(
            *(f"http://plain.example/{what}" for what in ("big", "full", "zeros"))
        )
        self.assertEqual((big["ended"], big["cut"], len(big["text"])), ("page", True, 1 << 20))
        self.assertEqual((full["ended"], len(full["text"])), ("page", 1 << 20))
        self.assertNotIn("cut", full)
        # Six bytes each as JSON, of which only so many are handed on.
        self.assertEqual((zeros["ended"], zeros["cut"]), ("page", True))
        self.assertEqual(len(zeros["text"]), (3 << 20) // 6)

    def test_packed(self):
        value = self.visit("http://plain.example/gzip")
        self.assertEqual(value["text"].encode("latin-1"), PAGE)
        self.ends({"/badzip": "malformed"})

    def cost(self, what):
        """Visits it with a process of its own. Returns seconds, KB at most, and what it brought."""
        with self.asker() as asker:
            begin = time.monotonic()
            value = asker.one(f"visit:http://plain.example/{what}")["value"]
            return time.monotonic() - begin, memory(asker), value

    def test_bombs(self):
        """200 MB of zeros in 200 KB, the same once more packed, and 5 MB of nothing at all."""
        _, small, _ = self.cost("page")
        _, large, _ = self.cost("zeros")  # as large as any page is as JSON
        print(f"# a page: {small} KB, a large one: {large} KB")
        for what in "bomb", "twice", "hollow":
            took, size, value = self.cost(what)
            print(f"# {what}: {size} KB, {took * 1000:.0f} ms")
            self.assertEqual((value["ended"], value["cut"]), ("page", True), what)
            self.assertLessEqual(len(value["text"]), 1 << 20)
            if not SANITIZED:
                self.assertLess(took, 1)
                self.assertLess(size - large, 2000)


class Slow(Visit):
    def timed(self, path, low, high):
        begin = time.monotonic()
        value = self.visit(f"http://plain.example{path}")
        self.assertTrue(low < time.monotonic() - begin < high, time.monotonic() - begin)
        return value

    def test_drip(self):
        """What has come until then is a page."""
        value = self.timed("/drip", 9, 11)
        self.assertEqual((value["ended"], value["cut"]), ("page", True))
        self.assertGreater(len(value["text"]), 20)

    def test_redirect_that_drips(self):
        value = self.timed("/dripto", 0, 2)
        self.assertEqual((value["ended"], len(value["hops"])), ("page", 2))

    def test_slow_chain(self):
        """Twenty seconds are all there is."""
        value = self.timed("/slowly/0", 18, 21)
        self.assertEqual((value["ended"], len(value["hops"])), ("timeout", 3))

    def test_silent(self):
        value = self.timed("/silent", 9, 11)
        self.assertEqual(value["ended"], "timeout")
        self.assertNotIn("status", value["hops"][0])

    def test_stalls(self):
        value = self.timed("/stalls", 9, 11)
        self.assertEqual((value["ended"], value["hops"][0]["status"]), ("timeout", 200))

    def test_never_accepts(self):
        with socket.socket() as deaf:
            deaf.bind(("127.0.0.1", 0))
            deaf.listen(0)
            # TLS waits for a greeting that never comes.
            self.at["deaf.example:443"] = deaf.getsockname()[1]
            value = self.visit("https://deaf.example/")
        self.assertEqual(value["ended"], "timeout")


class Broken(Visit):
    def test_replies(self):
        self.ends(
            {
                "/nothing": "malformed",
                "/nonsense": "malformed",
                "/ftp": "malformed",
                "/reset": "unreachable",
                "/many": "too-large",
                "/endless": "too-large",
                "/line": "too-large",
            }
        )
        value = self.visit("http://plain.example/half")
        self.assertEqual((value["ended"], value["cut"]), ("page", True))
        self.assertEqual(value["text"].encode("latin-1"), PAGE)

    def test_nobody(self):
        self.at["closed.example:80"] = 9
        self.at["closed.example:443"] = 9
        self.at["plain.example:443"] = self.plain.port
        want = {
            "http://closed.example/": "unreachable",
            "https://closed.example/": "unreachable",
            "https://plain.example/": "tls",
            "http://none.example/": "no-such-name",
            "http://empty.example/": "no-such-name",
            "http://late.example/": "timeout",
            "http://broken.example/": "unreachable",
            "http://abc.onion/": "no-such-name",
        }
        for url, ended in want.items():
            value = self.visit(url)
            self.assertEqual(value["ended"], ended, url)
            self.assertNotIn("status", value["hops"][0])

    def test_questions(self):
        for url, ended in {
            "": "malformed",
            "plain.example/page": "malformed",
            "http://you@plain.example/page": "malformed",
            "http://plain.example/" + "x" * 8192: "malformed",
            "http://plain.example/ HTTP/1.1\r\nX: y": "malformed",
            "ftp://plain.example/": "not-web",
            "file:///etc/passwd": "not-web",
            "javascript:alert(1)": "not-web",
        }.items():
            self.assertEqual(self.visit(url), {"hops": [], "ended": ended}, url)
        self.assertEqual(self.plain.connections, 0)


class Redirects(Visit):
    def test_chain(self):
        value = self.visit("https://good.example/to/http://plain.example/chain/4")
        self.assertEqual(value["ended"], "page")
        self.assertEqual([hop["status"] for hop in value["hops"]], [302, *[301] * 5, 200])
        for hop, following in zip(value["hops"], value["hops"][1:]):
            self.assertEqual(hop["location"], following["url"])
        self.assertIn("tls", value["hops"][0])
        self.assertNotIn("tls", value["hops"][1])
        self.assertNotIn("cookie", set().union(*(request.headers for request in self.plain.seen)))

    def test_too_far(self):
        value = self.visit("http://plain.example/chain/6")
        self.assertEqual((value["ended"], len(value["hops"])), ("page", 8))
        value = self.visit("http://plain.example/chain/7")
        self.assertEqual((value["ended"], len(value["hops"])), ("redirects", 8))

    def test_round(self):
        value = self.visit("http://plain.example/loop")
        self.assertEqual((value["ended"], len(value["hops"])), ("redirects", 2))
        value = self.visit("http://plain.example/to//to//to")
        self.assertEqual(value["ended"], "page")

    def test_where_nobody_goes(self):
        port = self.catcher.port
        refused = {
            "file:///etc/passwd": "not-web",
            "gopher://plain.example/": "not-web",
            "javascript:alert(1)": "not-web",
            "intent://plain.example/": "not-web",
            f"http://plain.example:{port}/": "not-web",
            "http://plain.example:25/": "not-web",
            "https://": "malformed",
            "http://127.0.0.1/": "not-public",
            "http://localhost:8080/": "not-public",
            "http://[::1]/": "not-public",
            "http://2130706433/": "not-public",
            "http://169.254.169.254/latest/meta-data/": "not-public",
            "http://inside.example/": "not-public",
            "http://six.example/": "not-public",
            "http://both.example:8080/": "not-public",
            "http://alias.example/": "not-public",
        }
        for location, ended in refused.items():
            value = self.visit(f"http://plain.example/to/{location}")
            self.assertEqual(value["ended"], ended, location)
            self.assertEqual(value["hops"][0]["status"], 302)
            self.assertIn("location", value["hops"][0])
            for hop in value["hops"][1:]:
                self.assertEqual(set(hop), {"url"}, "nobody was there")
        self.assertEqual(self.catcher.seen, [])

    def test_as_browsers_read_them(self):
        for location, url in {
            "\\\\second.example\\page": "http://second.example/page",
            "//second.example/a b": "http://second.example/a%20b",
            "http://you:word@second.example/page": "http://second.example/page",
        }.items():
            value = self.visit(f"http://plain.example/to/{quote(location)}")
            self.assertEqual((value["ended"], value["hops"][1]["url"]), ("page", url))
        self.assertNotIn("authorization", set().union(*(r.headers for r in self.plain.seen)))


class RealServer(Visit):
    def setUp(self):
        super().setUp()
        page = b"<!doctype html><title>nginx</title>" + b"<p>Hello.\n" * 5000
        pages = {"index.html": page, "big.html": b"y" * (4 << 20), "x.bin": b"MZ" + bytes(100_000)}
        self.page = page
        self.nginx = Nginx(str(Path(self.folder, "good")), pages)
        self.addCleanup(self.nginx.end)
        self.at["nginx.example:443"] = self.nginx.https
        self.at["nginx.example:80"] = self.nginx.http

    def test_pages(self):
        base = "https://nginx.example"
        index, big, file, moved, down, missing, clear = self.visit(
            f"{base}/", f"{base}/big.html", f"{base}/x.bin", "http://nginx.example/moved",
            f"{base}/down", f"{base}/missing", f"{base.replace('s:', ':')}/",
        )  # fmt: skip
        self.assertEqual(index["text"].encode(), self.page)
        self.assertEqual(index["hops"][0]["tls"]["verify"], 0)
        self.assertEqual((big["cut"], len(big["text"])), (True, 1 << 20))
        self.assertEqual((file["type"], file["text"][:2]), ("application/octet-stream", "MZ"))
        self.assertEqual([hop["status"] for hop in moved["hops"]], [301, 200])
        self.assertEqual([down["hops"][0]["status"], missing["hops"][0]["status"]], [503, 404])
        self.assertEqual(clear["text"].encode(), self.page)
        access = Path(self.nginx.folder, "access").read_text()
        self.assertIn("GET / HTTP/2.0", access)
        self.assertIn("GET / HTTP/1.1", access)

    def test_time(self):
        with self.asker() as asker:
            times = []
            for _ in range(20):
                asker.one("visit:https://nginx.example/")
                times.append(asker.microseconds / 1000)
        print(f"# a page over TLS: {statistics.median(times):.1f} ms, at most {max(times):.1f} ms")
        self.assertLess(statistics.median(times), 1000 if SANITIZED else 200)


del Visit  # it has no test of its own

if __name__ == "__main__":
    tap.main()
