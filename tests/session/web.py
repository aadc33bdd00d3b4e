# SPDX-License-Identifier: MIT
"""Servers of the web on loopback, as honest and as hostile as a test wants them."""

import socket
import socketserver
import ssl
import struct
import threading
from pathlib import Path

from registries import Threads


class Request:
    """What came, and the socket to answer on."""

    def __init__(self, sock, server, head):
        first, *rest = head.decode("latin-1").split("\r\n")
        self.sock, self.server = sock, server
        self.path = first.split(" ")[1] if " " in first else ""
        self.head = head
        pairs = [line.split(": ", 1) for line in rest if ": " in line]
        self.headers = {name.lower(): value for name, value in pairs}
        self.host = self.headers.get("host", "")

    def send(self, data):
        self.sock.sendall(data)

    def reply(self, status=200, body=b"", **fields):
        fields = {"Content_Type": "text/html; charset=utf-8", **fields}
        lines = [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
        lines += [f"Content-Length: {len(body)}", "Connection: close", "", ""]
        self.send(f"HTTP/1.1 {status} X\r\n".encode() + "\r\n".join(lines).encode() + body)


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        server = self.server
        server.connections += 1
        sock = self.request
        if server.context:
            sock = server.context.wrap_socket(sock, server_side=True)
        head = b""
        while b"\r\n\r\n" not in head:
            data = sock.recv(65536)
            if not data:
                return
            head += data
            if head.startswith(b"\x16\x03"):
                sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")  # as nginx does
                return
        request = Request(sock, server, head)
        server.seen.append(request)
        server.answer(request)
        try:
            sock.shutdown(socket.SHUT_WR)
        except OSError:
            pass


class Web(Threads, socketserver.ThreadingTCPServer):
    """
    @answer is called with each Request. @certificates are files in @folder by the name a client
    asks for (RFC 6066 §3), "" for any other; without them nothing is encrypted.
    """

    request_queue_size = 50

    def __init__(self, answer, folder=None, certificates=None, set_up=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer, self.connections, self.context = answer, 0, None
        if certificates:
            contexts = {}
            for name, file in certificates.items():
                contexts[name] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                contexts[name].load_cert_chain(Path(folder, f"{file}.pem"), Path(folder, f"{file}.key"))

            def choose(sock, name, _):
                sock.context = contexts.get(name, contexts[""])

            self.context = contexts[""]
            self.context.sni_callback = choose
            if set_up:
                set_up(self.context)
        self.begin()


class Catcher(Threads, socketserver.ThreadingTCPServer):
    """Nobody is to come here, at one port of all addresses of this machine."""

    address_family = socket.AF_INET6

    class Handler(socketserver.BaseRequestHandler):
        def handle(self):
            self.server.seen.append(self.request.recv(100))

    def __init__(self):
        super().__init__(("::", 0), Catcher.Handler)
        self.begin()


class Socks(Threads, socketserver.ThreadingTCPServer):
    """A proxy of SOCKS 5 (RFC 1928), which brings everybody to @port of this machine."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self):
            sock = self.request
            methods = sock.recv(2, socket.MSG_WAITALL)[1]
            sock.recv(methods, socket.MSG_WAITALL)
            sock.sendall(b"\5\0")
            kind = sock.recv(4, socket.MSG_WAITALL)[3]
            length = {1: 4, 4: 16}.get(kind) or sock.recv(1)[0]
            host = sock.recv(length, socket.MSG_WAITALL)
            port = struct.unpack(">H", sock.recv(2, socket.MSG_WAITALL))[0]
            self.server.seen.append((kind, host.decode("latin-1"), port))
            if b"gone" in host:
                sock.sendall(b"\5\4\0\1" + b"\0" * 6)
                return
            with socket.create_connection(("127.0.0.1", self.server.behind)) as behind:
                sock.sendall(b"\5\0\0\1" + b"\0" * 6)
                back = threading.Thread(target=self.copy, args=(behind, sock), daemon=True)
                back.start()
                self.copy(sock, behind)
                back.join(5)

        def copy(self, source, target):
            try:
                while data := source.recv(65536):
                    target.sendall(data)
                target.shutdown(socket.SHUT_WR)
            except OSError:
                pass

    def __init__(self, behind):
        super().__init__(("127.0.0.1", 0), Socks.Handler)
        self.behind = behind
        self.begin()


class Names(Threads, socketserver.ThreadingUDPServer):
    """A name server (RFC 1035): @answer returns the IPv4 addresses of a name, at each question."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self):
            query, sock = self.request
            labels, at = [], 12
            while query[at]:
                labels.append(query[at + 1 : at + 1 + query[at]].decode())
                at += 1 + query[at]
            kind = struct.unpack(">H", query[at + 1 : at + 3])[0]
            name = ".".join(labels).lower()
            self.server.seen.append((name, kind))
            addresses = self.server.answer(name) if kind == 1 else []
            head = query[:2] + b"\x81\x80" + struct.pack(">4H", 1, len(addresses), 0, 0)
            records = b"".join(
                b"\xc0\x0c\0\1\0\1\0\0\0\0\0\4" + socket.inet_aton(address) for address in addresses
            )
            sock.sendto(head + query[12 : at + 5] + records, self.client_address)

    def __init__(self, answer):
        super().__init__(("127.0.0.1", 0), Names.Handler)
        self.answer = answer
        self.begin()
