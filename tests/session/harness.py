# SPDX-License-Identifier: MIT
"""The real programs over real pipes: what Thunderbird and a shell would see of them."""

import json
import os
import select
import struct
import subprocess
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = os.environ["FUWAKE_HOST"]
SANITIZED = os.environ.get("FUWAKE_SANITIZED") == "1"


def shared(name):
    """A folder beside the repository that is not part of it; without it the test is skipped."""
    path = ROOT.parent / "shared" / name
    if not path.exists():
        raise unittest.SkipTest(f"{name} is not at hand")
    return path


def mail(subject="Hello", body="Hello.\r\n", headers=""):
    return (
        "Return-Path: <taro@shop.example>\r\n"
        "Received: from mail.shop.example (mail.shop.example [203.0.113.5]) by mx.example.jp"
        " (Postfix) with ESMTPS id 1; Thu, 14 May 2026 10:00:05 +0900\r\n"
        "Date: Thu, 14 May 2026 10:00:00 +0900\r\nFrom: Taro <taro@shop.example>\r\n"
        f"To: hanako@example.jp\r\nMessage-ID: <1@shop.example>\r\nSubject: {subject}\r\n"
        f"{headers}\r\n{body}"
    ).encode()


def cli(*args, stdin=b"", env=None):
    """Runs the host as from a shell. Returns (exit status, stdout, stderr)."""
    done = subprocess.run(
        [HOST, *args], input=stdin, capture_output=True, timeout=120, env={**os.environ, **(env or {})}
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Native:
    """A conversation as Thunderbird has it."""

    def __init__(self, args=("native",), env=None):
        self.process = subprocess.Popen(
            [HOST, *args],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})},
        )
        self.got = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self.process.stdout.close()
            self.process.stderr.close()

    def send_bytes(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        body = message if isinstance(message, bytes) else json.dumps(message).encode()
        self.send_bytes(struct.pack("=I", len(body)) + body)

    def fill(self, size, timeout):
        end = time.monotonic() + timeout
        out = self.process.stdout.fileno()
        while len(self.got) < size:
            ready, _, _ = select.select([out], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise AssertionError("the host said nothing in time")
            data = os.read(out, 1 << 20)
            if not data:
                return False
            self.got += data
        return True

    def receive(self, timeout=20):
        """The next reply, None at the end."""
        if not self.fill(4, timeout):
            assert self.got == b"", "the host ended inside a frame"
            return None
        (size,) = struct.unpack("=I", self.got[:4])
        assert self.fill(4 + size, timeout), "the host ended inside a frame"
        body, self.got = self.got[4 : 4 + size], self.got[4 + size :]
        assert size <= 1 << 20, "Thunderbird drops the connection above 1 MiB"
        return json.loads(body.decode("utf-8", "strict"))

    def hello(self, **more):
        self.send({"type": "hello", "protocol": 1, **more})
        return self.receive()

    def last_report(self):
        """Every report of the one message in flight, up to the final one."""
        reports = []
        while True:
            reply = self.receive()
            assert reply["type"] == "report", reply
            reports.append(reply["report"])
            if reply["final"]:
                return reports

    def dissect(self, name, raw, chunk=256 * 1024, **more):
        """Sends a whole message in chunks, a character a byte, as getRaw() gives it."""
        text = raw.decode("latin-1")
        pieces = [text[i : i + chunk] for i in range(0, len(text), chunk)] or [""]
        for i, piece in enumerate(pieces):
            request = {"type": "chunk" if i else "dissect", "id": name, "data": piece}
            if i + 1 < len(pieces):
                request["more"] = True
            self.send({**request, **(more if i == 0 else {})})

    def nursery(self):
        """The process id of the nursery, and those of its dissectors."""
        tree = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if fields[0] != "Z":
                tree.setdefault(int(fields[1]), []).append(int(stat.parent.name))
        nurseries = tree.get(self.process.pid, [])
        return (nurseries[0], sorted(tree.get(nurseries[0], []))) if nurseries else (None, [])

    def spare(self, timeout=10):
        """Waits for the nursery and its spare dissector."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            nursery, dissectors = self.nursery()
            if dissectors:
                return nursery, dissectors
            time.sleep(0.01)
        raise AssertionError("no spare dissector")


def findings(report, status=("note", "warn", "fail")):
    return {f["id"]: f for f in report["findings"] if f["status"] in status}


def evidence(finding, key):
    return [e["value"] for e in finding.get("evidence", []) if e["key"] == key]
