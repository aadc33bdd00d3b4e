# SPDX-License-Identifier: MIT
"""
Registries on loopback: RDAP over TLS and port 43, with real sockets, in threads of the test.
    registries.py FOLDER
prints, as JSON, what a process must have in its environment to ask them, and serves until standard
input ends; exits with 77 where no certificates can be made.
"""

import http.server
import json
import socketserver
import ssl
import sys
import tempfile
import threading
import unittest
from pathlib import Path

from certificates import make_certificates


class RdapHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.seen.append((self.path, dict(self.headers)))
        self.server.answer(self)

    def reply(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Type", "application/rdap+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Threads:
    """What both kinds of servers have in common; `seen` is what they were asked."""

    daemon_threads = True
    allow_reuse_address = True

    def begin(self):
        self.seen = []
        self.port = self.server_address[1]
        self.over = threading.Event()
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def end(self):
        self.over.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, *_):
        pass  # whoever breaks off is meant to


class Rdap(Threads, socketserver.ThreadingMixIn, http.server.HTTPServer):
    """@answer is called with each request."""

    def __init__(self, folder, answer):
        super().__init__(("127.0.0.1", 0), RdapHandler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(Path(folder, "server.pem"), Path(folder, "server.key"))
        self.socket = context.wrap_socket(
            self.socket, server_side=True, do_handshake_on_connect=False
        )
        self.answer = answer
        self.begin()


class WhoisHandler(socketserver.StreamRequestHandler):
    def handle(self):
        query = self.rfile.readline(1000)
        self.server.seen.append(query)
        self.server.answer(self, query.removesuffix(b"\r\n").decode("latin-1"))


class Whois(Threads, socketserver.ThreadingTCPServer):
    """@answer is called with each connection and its query, without the end of the line."""

    def __init__(self, answer):
        super().__init__(("127.0.0.1", 0), WhoisHandler)
        self.answer = answer
        self.begin()


class Registries:
    """
    The registries that a folder describes. Its index.json has "domains" and "networks" as in
    host/fetch/registry-table.h, and "answers": rows of a server, what it is asked (the query at
    port 43, the path of RDAP), and the file with what it says: .json for RDAP. On what is not there
    they keep silent, so that no test takes it for "not registered".
    """

    def __init__(self, folder):
        self.temporary = tempfile.TemporaryDirectory(prefix="fuwake-registries-")
        self.folder = Path(folder)
        index = json.loads(Path(folder, "index.json").read_text())
        self.answers = {(server, asked): file for server, asked, file in index["answers"]}
        names = {server for server, _, file in index["answers"] if file.endswith(".json")}
        make_certificates(self.temporary.name, sorted(names))
        self.rdap = Rdap(self.temporary.name, self.say_rdap)
        self.whois = {
            server: Whois(lambda to, query, server=server: self.say_whois(to, server, query))
            for server in {server for server, _ in self.answers} - names
        }
        at = {f"{name}:443": f"127.0.0.1:{self.rdap.port}" for name in names}
        at.update({f"{name}:43": f"127.0.0.1:{whois.port}" for name, whois in self.whois.items()})
        table = {"domains": index["domains"], "networks": index["networks"], "at": at}
        path = Path(self.temporary.name, "table.json")
        path.write_text(json.dumps(table))
        # What a process must have in its environment to ask here.
        self.environment = {
            "FUWAKE_REGISTRIES": str(path),
            "FUWAKE_CA_FILE": str(Path(self.temporary.name, "ca.pem")),
        }

    def text(self, server, asked):
        file = self.answers.get((server, asked))
        return (self.folder / file).read_bytes() if file else None

    def say_rdap(self, request):
        body = self.text(request.headers["Host"].split(":")[0], request.path)
        request.reply(200 if body else 503, body or b"")

    def say_whois(self, connection, server, query):
        connection.wfile.write(self.text(server, query) or b"")

    def end(self):
        self.rdap.end()
        for server in self.whois.values():
            server.end()
        self.temporary.cleanup()


def main():
    try:
        registries = Registries(sys.argv[1])
    except unittest.SkipTest as reason:
        print(reason, file=sys.stderr)
        return 77
    print(json.dumps(registries.environment), flush=True)
    sys.stdin.read()
    registries.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
