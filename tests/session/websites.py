# SPDX-License-Identifier: MIT
"""
Sites of the web on loopback, over TLS, each with one page, whatever is asked of it.
    websites.py LOG PAGE NAME...
prints, as JSON, what a process must have in its environment to find them there, writes each request
that comes as a line of JSON to the file LOG, and serves until standard input ends; exits with 77
where no certificates can be made.
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


class PageHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        # Each header, whatever it is: what must not be sent is looked for by whoever reads this.
        said = {"method": self.command, "path": self.path, "headers": self.headers.items()}
        with self.server.lock, open(self.server.log, "a", encoding="utf-8") as log:
            log.write(json.dumps(said) + "\n")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self.server.page)))
        # As sites do that want to know who comes back.
        self.send_header("Set-Cookie", "visitor=1; Path=/")
        self.end_headers()
        self.wfile.write(self.server.page)

    do_HEAD = do_POST = do_GET

    def log_message(self, *_):
        pass


class Website(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def __init__(self, folder, log, page):
        super().__init__(("127.0.0.1", 0), PageHandler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(Path(folder, "server.pem"), Path(folder, "server.key"))
        self.socket = context.wrap_socket(
            self.socket, server_side=True, do_handshake_on_connect=False
        )
        self.lock = threading.Lock()
        self.log = log
        self.page = page

    def handle_error(self, *_):
        pass  # whoever breaks off is meant to


def main():
    log, page, *names = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="fuwake-websites-") as folder:
        try:
            make_certificates(folder, names)
        except unittest.SkipTest as reason:
            print(reason, file=sys.stderr)
            return 77
        Path(log).touch()
        site = Website(folder, log, Path(page).read_bytes())
        threading.Thread(target=site.serve_forever, args=(0.02,), daemon=True).start()
        at = {f"{name}:443": f"127.0.0.1:{site.server_address[1]}" for name in names}
        places = Path(folder, "servers.json")
        places.write_text(json.dumps({"at": at}))
        environment = {
            "FUWAKE_SERVERS": str(places),
            "FUWAKE_CA_FILE": str(Path(folder, "ca.pem")),
        }
        print(json.dumps(environment), flush=True)
        sys.stdin.read()
        site.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
