# SPDX-License-Identifier: MIT
"""A visitor, names and certificates, and servers that do to him what a path says."""

import json
import socket
import struct
import tempfile
import unittest
import zlib
from pathlib import Path
from urllib.parse import unquote

from asker import Asker
from certificates import make_certificate
from web import Catcher, Web

PAGE = b"<!doctype html><title>Page</title><p>Caf\xc3\xa9 \x00\xff\r\n"
CERTIFICATES = {
    "": "good",
    "self.example": "self",
    "expired.example": "expired",
    "early.example": "early",
    "unknown.example": "unknown",
    "new.example": "new",
    "many.example": "many",
}


def packed(data, times=1):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(data) for _ in range(times)), packer.flush()])


class Visit(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory(prefix="fuwake-visit-")
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = temporary.name
        make = lambda *args, **more: make_certificate(cls.folder, *args, **more)
        make("good", ["good.example", "*.good.example", "nginx.example", "192.0.2.1"])
        make("self", ["self.example"], authority=None)
        make("expired", ["expired.example"], days=(-60, -2))
        make("early", ["early.example"], days=(2, 60))
        make("unknown", ["unknown.example"], authority="other")
        make("new", ["new.example"], days=(-1, 60))
        make("many", ["many.example", *(f"n{i}.example" for i in range(150))])
        cls.bomb = packed(bytes(1 << 20), 200)
        # Blocks without anything in them (RFC 1951 §3.2.4).
        cls.hollow = packed(b"")[:10] + b"\0\0\0\xff\xff" * 1_000_000

    def setUp(self):
        self.tls = Web(self.say, self.folder, CERTIFICATES)
        self.addCleanup(self.tls.end)
        self.plain = Web(self.say)
        self.addCleanup(self.plain.end)
        self.catcher = Catcher()
        self.addCleanup(self.catcher.end)
        self.at = {"plain.example:80": self.plain.port, "second.example:80": self.plain.port}
        for name in (*CERTIFICATES, "good.example", "wrong.example", "a.good.example"):
            self.at[f"{name}:443"] = self.tls.port
        self.zone = {
            "inside.example": [["A", "127.0.0.1"]],
            "six.example": [["AAAA", "::1"]],
            "mapped.example": [["AAAA", "::ffff:127.0.0.1"]],
            "nat64.example": [["AAAA", "64:ff9b::7f00:1"]],
            "both.example": [["A", "10.1.2.3"], ["A", "127.0.0.1"], ["AAAA", "fd00:ec2::254"]],
            "metadata.example": [["A", "169.254.169.254"]],
            "alias.example": [["CNAME", "inside.example"]],
            "late.example": [["TIMEOUT"]],
            "broken.example": [["SERVFAIL"]],
            "empty.example": [["TXT", ["x"]]],
        }

    def asker(self, *more, ca=True, env=None, zone=True):
        places, names = Path(self.folder, "places.json"), Path(self.folder, "zone.json")
        at = {host: f"127.0.0.1:{port}" for host, port in self.at.items()}
        places.write_text(json.dumps({"at": at}))
        names.write_text(json.dumps(self.zone))
        options = ["--consent", "3", "--servers", str(places)]
        options += ["--zone", str(names)] if zone else []
        options += ["--ca", str(Path(self.folder, "ca.pem"))] if ca else []
        return Asker(*options, *more, env=env)

    def visit(self, *urls, **options):
        """Returns what each has brought, or the one."""
        values = []
        with self.asker(**options) as asker:
            for url in urls:
                asker.send({"ask": [f"visit:{url}"], "id": 1})
                answer = asker.receive(30)["answer"]
                self.assertEqual(answer["state"], "known", answer)
                values.append(answer["value"])
            self.assertEqual(asker.sockets(), 0)
        return values if len(urls) > 1 else values[0]

    def say(self, request):
        """What the first word of the path says is done."""
        port = self.catcher.port
        what, _, rest = request.path[1:].partition("/")
        if what == "to":
            request.reply(302, b"never read", Location=unquote(rest), Set_Cookie="who=you; Path=/")
        elif what == "chain":
            n = int(rest)
            request.reply(301, Location=f"/chain/{n - 1}" if n else "/page", Set_Cookie="a=b")
        elif what == "loop":
            request.reply(307, Location="/round")
        elif what == "round":
            request.reply(308, Location="/loop")
        elif what == "status":
            request.reply(int(rest), PAGE)
        elif what == "login":
            request.reply(401, PAGE, WWW_Authenticate='Basic realm="x"')
        elif what == "nowhere":
            request.reply(302, PAGE)
        elif what == "empty":
            request.reply()
        elif what == "file":
            request.reply(200, b"PK\3\4" + bytes(200_000), Content_Type="application/octet-stream")
        elif what == "untyped":
            request.send(b"HTTP/1.0 200 OK\r\n\r\n" + PAGE)
        elif what == "big":
            request.reply(200, b"x" * (3 << 20))
        elif what == "full":
            request.reply(200, b"x" * (1 << 20))
        elif what == "zeros":
            request.reply(200, bytes(1 << 20))
        elif what == "gzip":
            request.reply(200, packed(PAGE), Content_Encoding="gzip")
        elif what == "badzip":
            request.reply(200, PAGE, Content_Encoding="gzip")
        elif what == "bomb":
            request.reply(200, self.bomb, Content_Encoding="gzip")
        elif what == "twice":
            request.reply(200, packed(self.bomb), Content_Encoding="gzip, gzip")
        elif what == "hollow":
            request.reply(200, self.hollow, Content_Encoding="gzip")
        elif what == "drip":
            request.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            while not request.server.over.wait(0.2):
                request.send(b"x")
        elif what == "dripto":
            request.send(b"HTTP/1.1 302 OK\r\nLocation: /page\r\n\r\n")
            while not request.server.over.wait(0.2):
                request.send(b"x")
        elif what == "slowly":
            # Each is in time, all of them are not.
            request.server.over.wait(7)
            request.reply(302, Location=f"/slowly/{int(rest) + 1}")
        elif what == "silent":
            request.server.over.wait(30)
        elif what == "stalls":
            request.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")
            request.server.over.wait(30)
        elif what == "half":
            request.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + PAGE)
        elif what == "nothing":
            pass
        elif what == "reset":
            request.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            request.sock.close()
        elif what == "nonsense":
            request.send(b"\0\1\2 hello\r\n\r\n" * 100)
        elif what == "ftp":
            request.send(b"220 welcome\r\n")
        elif what == "many":
            lines = b"".join(b"X-%d: y\r\n" % i for i in range(100_000))
            request.send(b"HTTP/1.1 200 OK\r\n" + lines + b"\r\n" + PAGE)
        elif what == "endless":
            request.send(b"HTTP/1.1 200 OK\r\n")
            while not request.server.over.is_set():
                request.send(b"X: " + b"y" * 1000 + b"\r\n")
        elif what == "line":
            request.send(b"HTTP/1.1 200 OK\r\nX: ")
            while not request.server.over.is_set():
                request.send(b"y" * 1000)
        elif what == "interim":
            request.send(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\nLocation: /no\r\n\r\n")
            request.reply(200, PAGE)
        else:
            self.assertNotEqual(what, "caught", port)
            request.reply(200, PAGE, Set_Cookie="who=you; Path=/")

    def ends(self, want, base="http://plain.example", **options):
        for path, ended in want.items():
            with self.subTest(path=path):
                value = self.visit(f"{base}{path}", **options)
                self.assertEqual(value["ended"], ended, str(value)[:500])
