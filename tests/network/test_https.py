#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What DNS over HTTPS sends, whom it believes, and what it does with servers that are none."""

import http.server
import socket
import ssl
import tempfile
import threading
import time
import unittest
from pathlib import Path

import tap
from asker import Asker
from certificates import make_certificates

MESSAGE = "application/dns-message"


def answer_to(query, address=b"\xc0\x00\x02\x01"):
    """A reply with one address and the bit that says that it is authentic."""
    end = query.index(b"\0", 12) + 5
    header = query[:2] + b"\x81\xa0\0\x01\0\x01\0\0\0\0"
    return header + query[12:end] + b"\xc0\x0c\0\x01\0\x01\0\0\0\x3c\0\x04" + address


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        server = self.server
        query = self.rfile.read(int(self.headers["Content-Length"]))
        server.seen.append((self.path, dict(self.headers), query))
        status, kind, body = 200, MESSAGE, answer_to(query)
        if self.path == "/redirect":
            status = 302
        elif self.path == "/missing":
            status = 404
        elif self.path == "/html":
            kind = "text/html"
        elif self.path == "/large":
            body += b"\0" * 70000
        elif self.path == "/garbage":
            body = b"garbage"
        elif self.path == "/empty":
            body = b""
        elif self.path == "/slow":
            time.sleep(2)
        elif self.path == "/silent" and len(server.seen) > 1:
            server.over.wait(20)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Set-Cookie", "who=you; Path=/")
        if status == 302:
            self.send_header("Location", "/dns-query")
        if self.path == "/endless":
            self.end_headers()
            self.endless(body)
            return
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def endless(self, body):
        self.close_connection = True
        try:
            for _ in range(1000):
                self.wfile.write(body * 100)
        except OSError:
            pass

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


class Https(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory(prefix="fuwake-https-")
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = temporary.name
        make_certificates(cls.folder)
        cls.ca = str(Path(cls.folder, "ca.pem"))

    def setUp(self):
        self.listen("127.0.0.1")

    def listen(self, address):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(Path(self.folder, "server.pem"), Path(self.folder, "server.key"))
        self.server = Server((address, 0), Handler)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.server.seen = []
        self.server.over = threading.Event()
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.addCleanup(self.server.over.set)

    def asker(self, path="/dns-query", host="localhost", ca=True, env=None):
        url = f"https://{host}:{self.port}{path}"
        return Asker("--doh", url, *(["--ca", self.ca] if ca else []), env=env)

    def test_what_is_sent(self):
        with self.asker() as asker:
            answer = asker.one("a:www.example.test")
            asker.one("a:other.example.test")
        self.assertEqual(answer["value"], ["192.0.2.1"])
        self.assertTrue(answer["authentic"])
        self.assertEqual(answer["sent_to"], f"https://localhost:{self.port}/dns-query")
        for path, headers, query in self.server.seen:
            self.assertEqual(path, "/dns-query")
            self.assertEqual(
                {name.lower(): value for name, value in headers.items()},
                {
                    "host": f"localhost:{self.port}",
                    "content-type": MESSAGE,
                    "accept": MESSAGE,
                    "content-length": str(len(query)),
                },
            )
            self.assertEqual(query[:2], b"\0\0")

    def test_no_message(self):
        reasons = {
            "/redirect": "http",
            "/missing": "http",
            "/html": "http",
            "/large": "too-large",
            "/endless": "too-large",
            "/garbage": "malformed",
            "/empty": "malformed",
        }
        for path, reason in reasons.items():
            self.server.seen.clear()
            with self.asker(path) as asker:
                self.assertEqual(asker.one("a:www.example.test")["reason"], reason, path)
            # Nowhere else, and not again.
            self.assertEqual([seen[0] for seen in self.server.seen], [path])

    def test_certificate(self):
        """Signed by nobody we know; for another address than the one that shows it."""
        for address, ca in ("127.0.0.1", False), ("127.0.0.2", True):
            self.listen(address)
            with self.asker(host=address, ca=ca) as asker:
                answer = asker.one("a:www.example.test")
            self.assertEqual(answer["reason"], "certificate")
            self.assertEqual(self.server.seen, [])

    def test_no_proxy(self):
        dead = {name: "http://127.0.0.1:9" for name in ("https_proxy", "HTTPS_PROXY", "ALL_PROXY")}
        with self.asker(env=dead) as asker:
            self.assertEqual(asker.one("a:www.example.test")["state"], "known")

    def test_slow(self):
        """Slower than a second query would be sent: it is waited for, and asked once."""
        with self.asker("/slow") as asker:
            self.assertEqual(asker.one("a:www.example.test")["state"], "known")
        self.assertEqual(len(self.server.seen), 1)

    def test_connection_gone_silent(self):
        """It has served and says nothing any more: a new one is tried."""
        with self.asker("/silent") as asker:
            self.assertEqual(asker.one("a:www.example.test")["state"], "known")
            begin = time.monotonic()
            errand = asker.begin("a:other.example.test")
            time.sleep(2.5)
            self.assertEqual(len(self.server.seen), 3)
            self.server.over.set()
            reply = asker.receive()
            self.assertEqual((reply["id"], reply["answer"]["state"]), (errand, "known"))
            self.assertLess(time.monotonic() - begin, 5)

    def test_cancelled(self):
        with self.asker("/silent") as asker:
            asker.one("a:www.example.test")
            before = asker.sockets()
            errand = asker.begin(*[f"a:{i}.example.test" for i in range(20)])
            time.sleep(0.3)
            asker.send({"cancel": errand})
            # Connections with a request under way are closed; one may stay for the next.
            self.assertLessEqual(asker.sockets(), before)
            time.sleep(0.3)
            self.assertEqual(asker.got, b"")

    def test_unused(self):
        """A connection is kept for the next question, but not for ever."""
        with self.asker() as asker:
            asker.one("a:www.example.test")
            time.sleep(1)
            self.assertGreater(asker.sockets(), 0)
            asker.one("a:other.example.test")
            time.sleep(31)
            self.assertEqual(asker.sockets(), 0)
            self.assertEqual(asker.one("a:third.example.test")["state"], "known")

    def test_never_accepts(self):
        with socket.socket() as deaf:
            deaf.bind(("127.0.0.1", 0))
            deaf.listen()
            url = "https://127.0.0.1:%d/dns-query" % deaf.getsockname()[1]
            with Asker("--doh", url) as asker:
                begin = time.monotonic()
                answer = asker.one("a:www.example.test")
                self.assertEqual(answer["reason"], "timeout")
                self.assertTrue(4.5 < time.monotonic() - begin < 5.5)

    def test_no_such_server(self):
        """However long the system looks for its name, neither the answer nor the end waits."""
        with Asker("--doh", "https://dns.invalid/dns-query") as asker:
            begin = time.monotonic()
            answer = asker.one("a:www.example.test")
            self.assertIn(answer["reason"], ("timeout", "unreachable"))
            self.assertLess(time.monotonic() - begin, 5.5)
            self.assertLess(asker.state()["stall_ms"], 500)
            asker.begin("a:other.example.test")
            time.sleep(0.1)
            begin = time.monotonic()
        self.assertLess(time.monotonic() - begin, 1)


if __name__ == "__main__":
    tap.main()
