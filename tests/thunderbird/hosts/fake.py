#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Native hosts that fail, each in its own way: fake.py WAY [what Thunderbird adds].

Everything but the one thing that is wrong is as in host/native/PROTOCOL.md."""

import json
import struct
import sys

LARGEST = 1 << 20  # of a frame that Thunderbird takes
HELLO = {"type": "hello", "protocol": 1, "version": "0.1.0", "capabilities": ["dissect", "cancel"]}


def receive():
    """The next request, None at the end."""
    head = sys.stdin.buffer.read(4)
    if len(head) < 4:
        return None
    return json.loads(sys.stdin.buffer.read(struct.unpack("=I", head)[0]))


def send_bytes(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def send(reply):
    body = json.dumps(reply).encode()
    send_bytes(struct.pack("=I", len(body)) + body)


def version(protocol):
    detail = f"this program speaks protocol {protocol}"
    return {"type": "error", "code": "version", "protocol": protocol, "detail": detail}


def report(request, content):
    return {"type": "report", "id": request["id"], "report": content}


def too_large(request):
    """One byte more than Thunderbird takes."""
    size = LARGEST + 1 - len(json.dumps(report(request, "")))
    send(report(request, "x" * size))


# What each answers to hello, and to the first piece of a message.
WAYS = {
    "older": (lambda: send(version(0)), None),
    "newer": (lambda: send(version(2)), None),
    "newer-hello": (lambda: send({**HELLO, "protocol": 2}), None),
    "silent": (lambda: None, None),
    "silent-later": (lambda: send(HELLO), lambda request: None),
    "nonsense": (lambda: send(HELLO), lambda request: send(report(request, {"verdict": [1]}))),
    "prints": (lambda: send_bytes(b"Loading tables...\n"), None),
    "prints-later": (lambda: send(HELLO), lambda request: send_bytes(b"warning: odd mail\n")),
    "too-large": (lambda: send(HELLO), too_large),
    "dies-later": (lambda: send(HELLO), lambda request: sys.exit(3)),
}


def main():
    way = sys.argv[1]
    if way == "dies":
        sys.exit(3)
    hello, dissect = WAYS[way]
    while request := receive():
        if request["type"] == "hello":
            hello()
        elif request["type"] == "dissect" and dissect:
            dissect(request)


main()
