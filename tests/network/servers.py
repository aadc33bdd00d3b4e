# SPDX-License-Identifier: MIT
"""Real servers on loopback, each on ports that were free, ended by their process id."""

import ctypes
import os
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from certificates import find, make_certificates

BIG = "x" * 3000
MANY = 200

NAMED = """
options {{
  directory "{folder}"; pid-file none; session-keyfile none; lock-file none;
  listen-on port {plain} {{ 127.0.0.1; }};
  listen-on port {https} tls t http h {{ 127.0.0.1; }};
  listen-on port {http} tls none http h {{ 127.0.0.1; }};
  listen-on-v6 {{ none; }}; recursion no; dnssec-validation no; notify no;
  allow-query {{ 127.0.0.0/8; }};
}};
tls t {{ cert-file "{folder}/server.pem"; key-file "{folder}/server.key"; }};
http h {{ endpoints {{ "/dns-query"; }}; }};
controls {{ }};
zone "example.test" {{ type primary; file "example.test.zone"; }};
zone "elsewhere.test" {{ type primary; file "elsewhere.test.zone"; }};
zone "2.0.192.in-addr.arpa" {{ type primary; file "reverse.zone"; }};
"""

HEAD = """$TTL 300
@ SOA ns.example.test. hostmaster.example.test. 1 3600 600 86400 60
@ NS ns.example.test.
"""

ZONE = (
    HEAD
    + r"""
@ TXT "v=spf1 mx " "-all"
@ TXT "bytes \000 \255"
@ MX 10 Mail
ns A 127.0.0.1
www A 192.0.2.1
www A 192.0.2.2
mail A 192.0.2.3
mail AAAA 2001:db8::3
alias CNAME www
outside CNAME www.elsewhere.test.
far CNAME www.nowhere.invalid.
dangling CNAME none
r0 CNAME r1
r1 CNAME r0
nomail MX 0 .
deep.below A 192.0.2.4
"""
    + "big TXT "
    + " ".join(f'"{BIG[i : i + 250]}"' for i in range(0, len(BIG), 250))
    + "\n"
    + "".join(f'n{i} TXT "number {i}"\n' for i in range(MANY))
)

DNSDIST = """
setLocal("127.0.0.1:{plain}")
addDOHLocal("127.0.0.1:{https}", "{folder}/server.pem", "{folder}/server.key", "/dns-query")
newServer({{address="127.0.0.1:{behind}", useClientSubnet=false, healthCheckMode="up"}})
setACL({{"127.0.0.0/8"}})
addAction("timeout.test.", DropAction())
addAction("servfail.test.", RCodeAction(DNSRCode.SERVFAIL))
addAction("refused.test.", RCodeAction(DNSRCode.REFUSED))
addAction("nx.test.", RCodeAction(DNSRCode.NXDOMAIN))
addAction("n1.example.test.", DelayAction(1000))
addAction("n2.example.test.", DelayAction(2500))
addAction("n3.example.test.", TCAction())
{rule}
setSecurityPollSuffix("")
"""


NGINX = """
daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log stderr; {user}
events {{ worker_connections 64; }}
http {{
  access_log {folder}/access; default_type text/html; gzip on; gzip_min_length 100;
  client_body_temp_path {folder}/tmp; proxy_temp_path {folder}/tmp; fastcgi_temp_path {folder}/tmp;
  uwsgi_temp_path {folder}/tmp; scgi_temp_path {folder}/tmp;
  types {{ text/html html; application/octet-stream bin; }}
  server {{
    listen 127.0.0.1:{https} ssl http2; listen 127.0.0.1:{http};
    ssl_certificate {certificate}.pem; ssl_certificate_key {certificate}.key;
    root {folder}/pages;
    location = /moved {{ return 301 https://nginx.example/; }}
    location = /down {{ return 503; }}
  }}
}}
"""


def free_ports(n):
    """Ports that are free for both TCP and UDP just now."""
    held, ports = [], []
    while len(ports) < n:
        tcp, udp = socket.socket(), socket.socket(type=socket.SOCK_DGRAM)
        held += [tcp, udp]
        tcp.bind(("127.0.0.1", 0))
        try:
            udp.bind(tcp.getsockname())
            ports.append(tcp.getsockname()[1])
        except OSError:
            continue
    for sock in held:
        sock.close()
    return ports


def die_with_parent():
    """A test that is killed leaves no server behind (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Server:
    """A server process, which can be killed and started again on the same ports."""

    def __init__(self, command, ports, folder):
        self.command, self.ports, self.folder = command, ports, folder
        self.process = None
        self.start()

    def start(self):
        log = open(Path(self.folder, "log"), "ab")
        self.process = subprocess.Popen(
            self.command,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            preexec_fn=die_with_parent,
        )
        log.close()
        end = time.monotonic() + 30
        for port in self.ports:
            while socket.socket().connect_ex(("127.0.0.1", port)):
                if self.process.poll() is not None or time.monotonic() > end:
                    raise AssertionError(Path(self.folder, "log").read_text())
                time.sleep(0.02)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()


class Bind(Server):
    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="fuwake-bind-")
        folder = self.temporary.name
        named = find("named")
        make_certificates(folder)
        self.plain, self.https, self.http = free_ports(3)
        text = NAMED.format(folder=folder, plain=self.plain, https=self.https, http=self.http)
        Path(folder, "named.conf").write_text(text)
        Path(folder, "example.test.zone").write_text(ZONE)
        Path(folder, "elsewhere.test.zone").write_text(HEAD + "www A 192.0.2.5\n")
        Path(folder, "reverse.zone").write_text(HEAD + "1 PTR Www.example.test.\n")
        self.ca = str(Path(folder, "ca.pem"))
        command = [named, "-g", "-c", "named.conf", "-n", "1"]
        super().__init__(command, [self.plain, self.https, self.http], folder)

    def end(self):
        super().end()
        self.temporary.cleanup()


class Dnsdist(Server):
    def __init__(self, bind, rule=""):
        self.temporary = tempfile.TemporaryDirectory(prefix="fuwake-dnsdist-")
        folder = self.temporary.name
        dnsdist = find("dnsdist")
        make_certificates(folder)
        self.plain, self.https = free_ports(2)
        text = DNSDIST.format(folder=folder, plain=self.plain, https=self.https, behind=bind.plain, rule=rule)
        Path(folder, "dnsdist.conf").write_text(text)
        self.ca = str(Path(folder, "ca.pem"))
        command = [dnsdist, "--supervised", "--disable-syslog", "-C", "dnsdist.conf"]
        super().__init__(command, [self.plain, self.https], folder)

    def end(self):
        super().end()
        self.temporary.cleanup()


class Nginx(Server):
    """@pages are bytes by name; @certificate a path without its ending."""

    def __init__(self, certificate, pages):
        self.temporary = tempfile.TemporaryDirectory(prefix="fuwake-nginx-")
        folder = self.temporary.name
        nginx = find("nginx")
        self.https, self.http = free_ports(2)
        Path(folder, "pages").mkdir()
        for name, page in pages.items():
            Path(folder, "pages", name).write_bytes(page)
        user = "user root;" if os.getuid() == 0 else ""
        text = NGINX.format(
            folder=folder, https=self.https, http=self.http, certificate=certificate, user=user
        )
        Path(folder, "nginx.conf").write_text(text)
        command = [nginx, "-p", folder, "-c", str(Path(folder, "nginx.conf"))]
        super().__init__(command, [self.https, self.http], folder)

    def end(self):
        super().end()
        self.temporary.cleanup()
