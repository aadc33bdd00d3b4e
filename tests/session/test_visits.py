# SPDX-License-Identifier: MIT
"""One address is visited, the one that the reader has said yes to, whatever a dissector asks."""

import json
import tempfile
import unittest
from pathlib import Path

import tap
from harness import Native, cli, mail
from web import Socks, Web

NURSERY = str(Path(__file__).with_name("bad_nursery.py"))
PAGE = b"<!doctype html><title>Page</title>"
YES = "http://shop.example/yes"


class Visits(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="fuwake-visits-")
        self.addCleanup(temporary.cleanup)
        self.web = Web(lambda request: request.reply(200, PAGE))
        self.addCleanup(self.web.end)
        self.socks = Socks(self.web.port)
        self.addCleanup(self.socks.end)
        at = {f"{name}:80": f"127.0.0.1:{self.web.port}" for name in ("shop.example", "other.example")}
        zone, servers = Path(temporary.name, "zone.json"), Path(temporary.name, "servers.json")
        zone.write_text("{}")
        servers.write_text(json.dumps({"at": at}))
        self.resolver = f"zone:{zone}"
        self.env = {"FUWAKE_SERVERS": str(servers)}

    def hijack(self, *questions):
        """The environment of a host whose dissector asks @questions."""
        asks = {"FUWAKE_ASKS": json.dumps(questions)}
        return {**self.env, **asks, "FUWAKE_DISSECTOR": NURSERY, "FUWAKE_BAD": "asks"}

    def answers(self, questions, settings, **hello):
        with Native(env=self.hijack(*questions)) as host:
            host.hello(resolver=self.resolver, **hello)
            host.dissect("a", mail(), settings=settings)
            return host.last_report()[-1]["answers"]

    def visited(self):
        return [f"http://{request.host}{request.path}" for request in self.web.seen]


class Conversation(Visits):
    def test_only_the_one(self):
        others = (
            "http://other.example/yes",
            "http://shop.example/",
            "http://shop.example/yes?mail=hanako@example.jp",
            "http://shop.example/Yes",
            "http://shop.example/yes/",
            "http://127.0.0.1/",
            "",
        )
        questions = [f"visit:{url}" for url in (*others, YES)]
        for consent in 0, 1, 2, 3:
            self.web.seen.clear()
            answers = self.answers(questions, {"visit": YES, "consent": consent})
            self.assertEqual(answers[f"visit:{YES}"]["value"]["text"], PAGE.decode())
            for url in others:
                # No consent covers it: neither that of this message nor one that is none.
                answer = answers[f"visit:{url}"]
                self.assertEqual(answer["state"], "failed", answer)
                self.assertIn(answer["reason"], ("no-consent", "consent"))
                self.assertNotIn("sent_to", answer)
            self.assertEqual(self.visited(), [YES])

    def test_none(self):
        for settings in {"consent": 3}, {"consent": 2, "visit": 1}, {"visit": None}, {"visit": ""}, {}:
            answers = self.answers([f"visit:{YES}"], settings)
            self.assertEqual(answers[f"visit:{YES}"]["state"], "failed", settings)
        self.assertEqual(self.web.connections, 0)

    def test_asked_again(self):
        """However often it asks, there is one request."""
        answers = self.answers([f"visit:{YES}"] * 5, {"visit": YES})
        self.assertEqual(answers[f"visit:{YES}"]["state"], "known")
        self.assertEqual(self.visited(), [YES])

    def test_names_are_not_asked_for_it(self):
        """A yes to a visit is none to anything else."""
        answers = self.answers([f"visit:{YES}", "txt:shop.example", "domain:shop.example"], {"visit": YES})
        self.assertEqual(answers["txt:shop.example"]["reason"], "no-consent")
        self.assertEqual(answers["domain:shop.example"]["reason"], "no-consent")

    def test_proxy(self):
        url = "http://far.example/"
        proxy = f"socks5h://127.0.0.1:{self.socks.port}"
        answers = self.answers([f"visit:{url}"], {"visit": url}, proxy=proxy)
        self.assertEqual(answers[f"visit:{url}"]["value"]["ended"], "page")
        self.assertEqual(self.socks.seen, [(3, "far.example", 80)])

    def test_proxy_that_is_none(self):
        for proxy in "", "http://127.0.0.1:8118", "socks5://127.0.0.1:9050", 9050, None, {}, False:
            answers = self.answers([f"visit:{YES}"], {"visit": YES}, proxy=proxy)
            self.assertEqual(answers[f"visit:{YES}"]["reason"], "bad-proxy", proxy)
        self.assertEqual(self.web.connections, 0)

    def test_private(self):
        url = f"http://127.0.0.1:{self.web.port}/"
        answers = self.answers([f"visit:{url}"], {"visit": url})
        self.assertEqual(answers[f"visit:{url}"]["value"]["ended"], "not-public")
        self.assertEqual(self.web.connections, 0)

    def test_closed(self):
        """A mail that is closed is not visited any longer."""
        self.web.answer = lambda request: request.server.over.wait(20)
        with Native(env=self.hijack(f"visit:{YES}")) as host:
            host.hello(resolver=self.resolver)
            host.dissect("a", mail(), settings={"visit": YES})
            self.assertFalse(host.receive()["final"])
            host.send({"type": "cancel", "id": "a"})
            self.assertEqual(host.receive(), {"type": "cancelled", "id": "a"})


class CommandLine(Visits):
    def dissect(self, *args, questions=(f"visit:{YES}",)):
        with tempfile.TemporaryDirectory() as folder:
            saved = Path(folder, "answers.json")
            status, _, err = cli(
                "dissect", "--json", "--resolver", self.resolver, "--save-answers", str(saved), *args,
                stdin=mail(), env=self.hijack(*questions),
            )  # fmt: skip
            self.assertEqual(status, 0, err)
            return json.loads(saved.read_text())

    def test_visit(self):
        """Also for who lets nobody be asked anything else."""
        answers = self.dissect("--visit", YES)
        self.assertEqual(answers[f"visit:{YES}"]["value"]["text"], PAGE.decode())
        self.assertEqual(self.visited(), [YES])

    def test_another(self):
        for args in ["--consent", "2"], ["--visit", "http://other.example/"]:
            answers = self.dissect(*args)
            self.assertEqual(answers[f"visit:{YES}"]["state"], "failed")
        self.assertEqual(self.web.connections, 0)

    def test_proxy(self):
        url = "http://far.example/"
        args = "--visit", url, "--proxy", f"socks5h://127.0.0.1:{self.socks.port}"
        answers = self.dissect(*args, questions=[f"visit:{url}"])
        self.assertEqual(answers[f"visit:{url}"]["value"]["ended"], "page")
        self.assertEqual(len(self.socks.seen), 1)

    def test_bad_proxy(self):
        for args in ["--visit", YES, "--proxy", "http://127.0.0.1:9"], ["--proxy", "socks5h://127.0.0.1:9"]:
            status, out, err = cli("dissect", *args, stdin=mail(), env=self.env)
            self.assertEqual((status, out), (2, ""))
            self.assertIn("--proxy", err)
        self.assertEqual(self.web.connections, 0)


del Visits  # it has no test of its own

if __name__ == "__main__":
    tap.main()
