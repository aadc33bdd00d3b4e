# SPDX-License-Identifier: MIT
"""
Reputation services on loopback, over TLS, in threads of the test. What each says is told by a
function; what came is in `seen`, as bytes.
"""

import http.server
import json
import socketserver
import ssl
import struct
import tempfile
from pathlib import Path

from certificates import make_certificates
from registries import Threads

HOSTS = {
    "quad9": "dns.quad9.net",
    "cloudflare": "security.cloudflare-dns.com",
    "safebrowsing": "safebrowsing.googleapis.com",
    "urlhaus": "urlhaus-api.abuse.ch",
    "abuseipdb": "api.abuseipdb.com",
    "virustotal": "www.virustotal.com",
}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        size = int(self.headers.get("Content-Length") or 0)
        self.body = self.rfile.read(size)
        head = f"{self.requestline}\r\n{self.headers}".encode()
        self.server.seen.append((self.requestline, dict(self.headers), self.body, head + self.body))
        self.server.answer(self)

    do_POST = do_GET

    def reply(self, status, body=b"", **headers):
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content_Type": "application/json", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def dns(self, rcode=0, addresses=(), soa=False):
        """The reply to the one question in the body (RFC 1035 §4)."""
        end = self.body.index(b"\0", 12) + 5
        counts = (1, len(addresses), int(soa), 0)
        reply = self.body[:2] + struct.pack(">H4H", 0x8180 | rcode, *counts) + self.body[12:end]
        for address in addresses:
            octets = bytes(int(octet) for octet in address.split("."))
            reply += b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + octets
        if soa:
            data = b"\0\0" + struct.pack(">5I", 1, 3600, 600, 86400, 60)
            reply += b"\0" + struct.pack(">HHIH", 6, 1, 60, len(data)) + data
        self.reply(200, reply, Content_Type="application/dns-message")

    def log_message(self, *_):
        pass


class Service(Threads, socketserver.ThreadingMixIn, http.server.HTTPServer):
    def __init__(self, folder, answer):
        super().__init__(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(Path(folder, "server.pem"), Path(folder, "server.key"))
        self.socket = context.wrap_socket(
            self.socket, server_side=True, do_handshake_on_connect=False
        )
        self.answer = answer
        self.connections = 0
        self.begin()

    def get_request(self):
        self.connections += 1
        return super().get_request()


class Services:
    """All of them, each a server of its own; `says[id]` is called with each request."""

    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="fuwake-services-")
        self.folder = self.temporary.name
        make_certificates(self.folder, sorted(HOSTS.values()))
        self.says = {}
        self.of = {
            service: Service(self.folder, lambda request, id=service: self.says[id](request))
            for service in HOSTS
        }
        at = {
            f"{HOSTS[service]}:443": f"127.0.0.1:{server.port}"
            for service, server in self.of.items()
        }
        Path(self.folder, "servers.json").write_text(json.dumps({"at": at}))
        self.environment = {
            "FUWAKE_SERVERS": str(Path(self.folder, "servers.json")),
            "FUWAKE_CA_FILE": str(Path(self.folder, "ca.pem")),
        }

    def forget(self):
        """As if nothing had been asked yet."""
        self.says.clear()
        for server in self.of.values():
            server.seen.clear()
            server.connections = 0

    def file(self, name, value):
        path = Path(self.folder, name)
        path.write_text(json.dumps(value))
        return str(path)

    def end(self):
        for server in self.of.values():
            server.end()
        self.temporary.cleanup()
