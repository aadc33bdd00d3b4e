# SPDX-License-Identifier: MIT
"""Speaks with tests/network/ask.c."""

import json
import os
import select
import signal
import subprocess
import time

ASK = os.environ["FUWAKE_ASK"]
SANITIZED = os.environ.get("FUWAKE_SANITIZED") == "1"


class Asker:
    def __init__(self, *options, env=None):
        self.process = subprocess.Popen(
            [ASK, *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})},
        )
        self.got = b""
        self.last_id = 0
        self.microseconds = 0
        self.said = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        try:
            self.process.wait(3)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self.said = self.process.stderr.read().decode()
            self.process.stdout.close()
            self.process.stderr.close()
        if self.process.returncode not in (0, -signal.SIGKILL):
            raise AssertionError(f"status {self.process.returncode}: {self.said}")

    def send(self, request):
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        self.process.stdin.flush()

    def receive(self, timeout=10):
        end = time.monotonic() + timeout
        while b"\n" not in self.got:
            left = max(0, end - time.monotonic())
            ready, _, _ = select.select([self.process.stdout], [], [], left)
            data = os.read(self.process.stdout.fileno(), 1 << 20) if ready else b""
            if not data:
                raise AssertionError("it said nothing in time")
            self.got += data
        line, self.got = self.got.split(b"\n", 1)
        return json.loads(line)

    def begin(self, *questions):
        self.last_id += 1
        self.send({"ask": questions, "id": self.last_id})
        return self.last_id

    def ask(self, *questions):
        """Asks all at once. Returns the answers by question, and sets the time it took."""
        errand = self.begin(*questions)
        answers = {}
        while len(answers) < len(questions):
            reply = self.receive()
            if reply.get("id") == errand:
                answers[reply["question"]] = reply["answer"]
                self.microseconds = reply["us"]
        return answers

    def one(self, question):
        return self.ask(question)[question]

    def state(self):
        self.send({"state": True})
        while True:
            reply = self.receive()
            if "sockets" in reply:
                return reply

    def sockets(self):
        return self.state()["sockets"]
