#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A nursery whose dissectors misbehave as $FUWAKE_BAD says: what a hijacked or broken one could do.

Speaks host/dissect/nursery.h. Every dissector is good at its second message, so that a test sees
that the first one's end cost nothing else.
"""

import json
import os
import signal
import socket
import struct
import sys

GOOD = b'{"report":{"findings":[]},"questions":[]}'
BAD = {
    "garbage": b"\xff\xfegarbage",
    "truncated": GOOD[:-1],
    "no-report": b'{"questions":[]}',
    "report-is-text": b'{"report":"safe","questions":[]}',
    "questions-are-numbers": b'{"report":{},"questions":[1]}',
    "empty": b"",
    # An error that quotes this ends in the middle of a character.
    "cut-character": b'"\\\xc3\xbf',
    # Fits into the dissector's frame, but grows when it is written out again.
    "grows": b'{"report":{"n":[1e99' + b",1e99" * 200000 + b']},"questions":[]}',
}


def read_frame(sock):
    header = sock.recv(4, socket.MSG_WAITALL)
    return header and sock.recv(struct.unpack("=I", header)[0], socket.MSG_WAITALL)


def send_frame(sock, body):
    sock.sendall(struct.pack("=I", len(body)) + body)


def serve(sock, mode):
    read_frame(sock)
    read_frame(sock)
    if mode == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if mode == "exits":
        os._exit(3)
    if mode == "no-fence":
        os._exit(71)
    if mode == "huge":
        sock.sendall(struct.pack("=I", 1 << 30) + b"x")
    elif mode == "half":
        sock.sendall(struct.pack("=I", 100) + b"half")
        os._exit(0)
    elif mode == "twice":
        sock.sendall((struct.pack("=I", len(GOOD)) + GOOD) * 2)
    elif mode == "unasked":
        pass
    elif mode == "asks":
        # What it likes; the last report has all answers.
        ask = {"report": {"findings": []}, "questions": json.loads(os.environ["FUWAKE_ASKS"])}
        send_frame(sock, json.dumps(ask).encode())
        while answers := read_frame(sock):
            reply = {"report": {"answers": json.loads(answers)}, "questions": []}
            if os.environ.get("FUWAKE_REMEMBERS"):
                reply["remember"] = json.loads(os.environ["FUWAKE_REMEMBERS"])
            send_frame(sock, json.dumps(reply).encode())
        os._exit(0)
    else:
        send_frame(sock, BAD.get(mode, GOOD))
    read_frame(sock)
    os._exit(0)


def main():
    control = socket.socket(fileno=3)
    mode = os.environ["FUWAKE_BAD"]
    serials = {}
    births = 0
    if mode == "ends":
        sys.exit(1)
    while True:
        data, fds, _, _ = socket.recv_fds(control, 8, 1)
        if not data:
            return
        order, serial = struct.unpack("=II", data)
        if order == 1:
            os.kill(serials[serial], signal.SIGKILL)
            continue
        births += 1
        pid = os.fork()
        if pid == 0:
            signal.alarm(60)
            serve(socket.socket(fileno=fds[0]), mode if births == 1 else "good")
        os.close(fds[0])
        serials[serial] = pid
        if births == 1 and mode in ("killed", "exits", "no-fence", "half"):
            _, status = os.waitpid(pid, 0)
            control.send(struct.pack("=Ii", serial, status))


main()
