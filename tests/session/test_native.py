# SPDX-License-Identifier: MIT
"""host/native/PROTOCOL.md, line by line."""

import json
import signal
import struct
import time
import unittest
from pathlib import Path

import tap
from harness import Native, mail


class Hello(unittest.TestCase):
    def test_hello(self):
        with Native() as host:
            reply = host.hello()
            self.assertEqual((reply["type"], reply["protocol"]), ("hello", 1))
            self.assertIn("dissect", reply["capabilities"])

    def test_started_as_thunderbird_does(self):
        with Native(args=("/somewhere/fuwake.json", "fuwake@example.org")) as host:
            self.assertEqual(host.hello()["type"], "hello")

    def test_another_version(self):
        with Native() as host:
            host.send({"type": "hello", "protocol": 99})
            reply = host.receive()
            self.assertEqual((reply["code"], reply["protocol"]), ("version", 1))
            self.assertEqual(host.hello()["type"], "hello")

    def test_must_come_first(self):
        with Native() as host:
            host.dissect("a", mail())
            self.assertEqual(host.receive()["code"], "hello-first")


class Dissect(unittest.TestCase):
    def test_one_message(self):
        with Native() as host:
            host.hello()
            host.dissect("a", mail(subject="Good morning"))
            reply = host.receive()
            self.assertEqual((reply["type"], reply["id"]), ("report", "a"))
            self.assertEqual(reply["report"]["id"], "a")
            self.assertEqual(reply["report"]["schema"], "fuwake.report/1")
            self.assertEqual(reply["report"]["facts"]["subject"]["text"], "Good morning")
            self.assertTrue(reply["report"]["final"])

    def test_every_byte_arrives(self):
        raw = mail(body=bytes(range(256)).decode("latin-1") * 3).decode().encode("latin-1")
        with Native() as host:
            host.hello()
            host.dissect("a", raw, chunk=7)
            size = host.receive()["report"]["facts"]["bytes"]
            self.assertEqual(size["size"], len(raw))
            self.assertEqual(size["nul"], 3)

    def test_empty_message(self):
        with Native() as host:
            host.hello()
            host.dissect("a", b"")
            self.assertEqual(host.receive()["report"]["facts"]["bytes"]["size"], 0)

    def test_interleaved(self):
        texts = {name: mail(subject=name * 20).decode("latin-1") for name in "abcdefgh"}
        with Native() as host:
            host.hello()
            for name, text in texts.items():
                host.send({"type": "dissect", "id": name, "data": text[:99], "more": True})
            for name, text in texts.items():
                host.send({"type": "chunk", "id": name, "data": text[99:]})
            got = {}
            for _ in texts:
                reply = host.receive()
                got[reply["id"]] = reply["report"]["facts"]["subject"]["text"]
            self.assertEqual(got, {name: name * 20 for name in texts})

    def test_id_is_free_again(self):
        with Native() as host:
            host.hello()
            for _ in range(3):
                host.dissect("a", mail())
                self.assertEqual(host.receive()["type"], "report")

    def test_settings(self):
        with Native() as host:
            host.hello()
            host.dissect("a", mail(), settings={"recipients": ["me@elsewhere.example"]})
            recipients = host.receive()["report"]["facts"]["recipients"]
            self.assertIn("me@elsewhere.example", [r["address"] for r in recipients])

    def test_brief(self):
        raw = mail(headers="X-Priority: 1\r\nContent-Type: text/html\r\n",
                   body="<a href='http://evil.example/'>https://bank.example/</a>")
        with Native() as host:
            host.hello()
            host.dissect("a", raw)
            whole = host.receive()["report"]
            host.dissect("b", raw, settings={"brief": True})
            brief = host.receive()["report"]
            self.assertEqual(brief["verdict"], whole["verdict"])
            self.assertEqual([f["id"] for f in brief["findings"]], [whole["verdict"]["headline"]])
            self.assertIn(brief["findings"][0], whole["findings"])
            self.assertEqual(set(whole) - set(brief), {"facts", "lookups"})
            self.assertLess(len(json.dumps(brief)), 2000)

    def test_large_message(self):
        raw = mail(body="A" * 70 + "\r\n") + b"B" * 72 * 300000
        with Native() as host:
            host.hello()
            host.dissect("a", raw)
            self.assertEqual(host.receive()["report"]["facts"]["bytes"]["size"], len(raw))

    def test_a_reply_fits_into_a_frame(self):
        row = '<a href="https://host{0}.example/{1}">{1}</a> '
        body = "".join(row.format(i, "日本語" * 300) for i in range(1000))
        raw = mail(headers="Content-Type: text/html; charset=utf-8\r\n", body=body)
        with Native() as host:
            host.hello()
            host.dissect("a", raw)
            report = host.receive()["report"]
            self.assertIn("links", report["limits"])


class Mistakes(unittest.TestCase):
    """Each has its answer, and the conversation goes on."""

    def check(self, request, code, name=None):
        with Native() as host:
            host.hello()
            host.send(request)
            reply = host.receive()
            self.assertEqual((reply["type"], reply["code"], reply.get("id")), ("error", code, name))
            host.dissect("after", mail())
            self.assertEqual(host.receive()["type"], "report")

    def test_garbage(self):
        self.check(b"\xff\xfe garbage", "bad-json")

    def test_half_json(self):
        self.check('{"type":"dissect","id":"日本'.encode()[:-1], "bad-json")

    def test_empty_frame(self):
        self.check(b"", "bad-json")

    def test_not_an_object(self):
        self.check(b'["hello"]', "bad-request")

    def test_deep_nesting(self):
        self.check(b"[" * 100000, "bad-json")

    def test_unknown_type(self):
        self.check({"type": "destroy", "id": "a"}, "unknown-type", "a")

    def test_no_id(self):
        self.check({"type": "dissect", "data": ""}, "bad-request")

    def test_long_id(self):
        self.check({"type": "dissect", "id": "x" * 65, "data": ""}, "bad-request")

    def test_id_with_nul(self):
        self.check({"type": "dissect", "id": "a\0b", "data": ""}, "bad-request")

    def test_chunk_of_nothing(self):
        self.check({"type": "chunk", "id": "a", "data": "x"}, "unknown-id", "a")

    def test_cancel_of_nothing(self):
        self.check({"type": "cancel", "id": "a"}, "unknown-id", "a")

    def test_no_data(self):
        self.check({"type": "dissect", "id": "a"}, "bad-chunk", "a")

    def test_character_beyond_a_byte(self):
        self.check({"type": "dissect", "id": "a", "data": "日"}, "bad-chunk", "a")

    def test_long_settings(self):
        settings = {"recipients": ["x" * 70000]}
        request = {"type": "dissect", "id": "a", "data": "", "settings": settings}
        self.check(request, "bad-request", "a")

    def test_codes(self):
        codes = [["HTTPS://LOGIN.EVIL.EXAMPLE/m", "part:1.2"], ["WIFI:S:guests;;", "part:1.3"],
                 ["www.shop-portal.com/x", "part:2"], ["tel:+81312345678", "part:3"]]
        with Native() as host:
            host.hello()
            host.dissect("a", mail(), settings={"codes": codes})
            facts = host.receive()["report"]["facts"]
        self.assertEqual(facts["codes"], [
            {"text": codes[0][0], "where": "part:1.2", "link": True},
            {"text": codes[1][0], "where": "part:1.3"},
            {"text": codes[2][0], "where": "part:2", "link": True},
            {"text": codes[3][0], "where": "part:3"}])
        links = [link for link in facts["links"] if link["kind"] == "code"]
        self.assertEqual([(link["host"], link["where"]) for link in links],
                         [("login.evil.example", "part:1.2"), ("www.shop-portal.com", "part:2")])
        self.assertEqual(facts["links"][:2], links)

    def test_strange_codes(self):
        codes = [None, [], ["a"], [1, 2], ["\u0000\u001b", "\u0000"], ["x" * 9000, "part:1"],
                 *[[f"https://a{n}.example/", "part:1"] for n in range(40)]]
        for strange in (codes, "no array", {"a": 1}, [[]]):
            with Native() as host:
                host.hello()
                host.dissect("a", mail(), settings={"codes": strange})
                facts = host.receive()["report"]["facts"]
            self.assertLessEqual(len(facts.get("codes", [])), 20)
            self.assertTrue(all(len(code["text"]) <= 4096 for code in facts.get("codes", [])))

    def test_strange_settings(self):
        settings = {"recipients": "no array", "receivers": [1, None, {}], "consent": 99, "id": 3}
        with Native() as host:
            host.hello()
            host.dissect("a", mail(), settings=settings)
            report = host.receive()["report"]
            self.assertEqual(report["id"], "a")
            self.assertTrue(all(q["state"] == "refused" for q in report["lookups"]))

    def test_duplicate_id(self):
        with Native() as host:
            host.hello()
            text = mail(subject="first").decode()
            host.send({"type": "dissect", "id": "a", "data": text[:50], "more": True})
            host.dissect("a", mail(subject="second"))
            self.assertEqual(host.receive()["code"], "duplicate-id")
            host.send({"type": "chunk", "id": "a", "data": text[50:]})
            self.assertEqual(host.receive()["report"]["facts"]["subject"]["text"], "first")

    def test_too_many(self):
        with Native() as host:
            host.hello()
            for i in range(65):
                host.send({"type": "dissect", "id": str(i), "data": "x", "more": True})
            reply = host.receive()
            self.assertEqual((reply["code"], reply["id"]), ("too-many-messages", "64"))

    def test_chunk_after_the_last(self):
        with Native() as host:
            host.hello()
            host.dissect("a", mail())
            host.send({"type": "chunk", "id": "a", "data": "more"})
            first = host.receive()
            # The report may be faster; then there is no such message any more.
            expected = "bad-request" if first["type"] == "error" else "unknown-id"
            reply = first if first["type"] == "error" else host.receive()
            self.assertEqual(reply["code"], expected)


class Cancel(unittest.TestCase):
    def test_while_chunks_come(self):
        with Native() as host:
            host.hello()
            host.send({"type": "dissect", "id": "a", "data": "x", "more": True})
            host.send({"type": "cancel", "id": "a"})
            self.assertEqual(host.receive(), {"type": "cancelled", "id": "a"})
            host.dissect("a", mail())
            self.assertEqual(host.receive()["type"], "report")

    def test_while_dissected(self):
        raw = mail(headers="Content-Type: text/html\r\n", body="<p>word " * 3000000)
        with Native() as host:
            host.hello()
            host.dissect("a", raw)
            host.send({"type": "cancel", "id": "a"})
            reply = host.receive()
            if reply["type"] == "report":  # it was faster
                reply = host.receive()
                self.assertEqual(reply["code"], "unknown-id")
            else:
                self.assertEqual(reply, {"type": "cancelled", "id": "a"})
            host.dissect("b", mail())
            self.assertEqual(host.receive()["id"], "b")


class Ends(unittest.TestCase):
    """A defined end for a channel that breaks."""

    def check(self, data, status, code):
        with Native() as host:
            host.hello()
            host.send_bytes(data)
            host.process.stdin.close()
            reply = host.receive()
            self.assertEqual(reply and reply["code"], code)
            self.assertIsNone(host.receive() if reply else None)
            self.assertEqual(host.process.wait(10), status)

    def test_goodbye(self):
        self.check(b"", 0, None)

    def test_frame_over_the_cap(self):
        self.check(struct.pack("=I", 4 * 1024 * 1024 + 1) + b"x", 1, "frame-too-large")

    def test_frame_of_four_gigabytes(self):
        self.check(b"\xff\xff\xff\xff", 1, "frame-too-large")

    def test_half_a_header(self):
        self.check(b"\x05\x00", 1, "frame-broken")

    def test_half_a_frame(self):
        self.check(struct.pack("=I", 100) + b"{", 1, "frame-broken")

    def test_closed_stdout(self):
        with Native() as host:
            host.hello()
            host.process.stdout.close()
            host.dissect("a", mail())
            self.assertEqual(host.process.wait(20), 1)

    def test_goodbye_leaves_nobody_behind(self):
        with Native() as host:
            host.hello()
            nursery, dissectors = host.spare()
            host.process.stdin.close()
            self.assertEqual(host.process.wait(10), 0)
            self.wait_for_end([nursery, *dissectors])

    def test_killed_host_leaves_nobody_behind(self):
        with Native() as host:
            host.hello()
            nursery, dissectors = host.spare()
            host.process.send_signal(signal.SIGKILL)
            host.process.wait(10)
            self.wait_for_end([nursery, *dissectors])

    def wait_for_end(self, pids):
        def alive(pid):
            try:
                return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
            except OSError:
                return False

        end = time.monotonic() + 10
        while time.monotonic() < end and any(alive(pid) for pid in pids):
            time.sleep(0.02)
        self.assertEqual([pid for pid in pids if alive(pid)], [])

    def test_nothing_but_frames_on_stdout(self):
        with Native(env={"G_MESSAGES_DEBUG": "all"}) as host:
            self.assertEqual(host.hello()["type"], "hello")
            host.dissect("a", mail())
            self.assertEqual(host.receive()["type"], "report")


if __name__ == "__main__":
    tap.main()
