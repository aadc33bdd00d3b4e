# SPDX-License-Identifier: MIT
"""What is kept of earlier mails: by the host's channel, and by the program's commands.

What a mail is recognised by is played here, so that it is known what must be found."""

import json
import os
import sqlite3
import tempfile
import unittest
from pathlib import Path

import tap
from harness import Native, cli, mail

NURSERY = str(Path(__file__).with_name("bad_nursery.py"))


def fingerprint(number, **more):
    traits = [["origin", "192.0.2.1"], ["account", "hijacked@shop.example"]]
    return {"mark": f"{number:016x}", "date": 1600000000 + number, "traits": traits,
            "body": "00ff00ff00ff00ff", **more}


def question(number):
    return "seen:" + json.dumps(fingerprint(number), separators=(",", ":"))


def row(number, *others):
    return fingerprint(number, level="danger", brand="KAGOYA", provider="KAGOYA JAPAN Inc.",
                       country="JP", lat=34.69, lon=135.5,
                       campaign=[f"{other:016x}" for other in others])


class History(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = Path(folder.name)
        self.file = self.top / "state" / "history.sqlite"

    def env(self, number=None, *others, asks=None):
        env = {"FUWAKE_HISTORY": str(self.file), "HOME": str(self.top)}
        if number is not None:
            env |= {"FUWAKE_DISSECTOR": NURSERY, "FUWAKE_BAD": "asks",
                    "FUWAKE_ASKS": json.dumps(asks or [question(number)]),
                    "FUWAKE_REMEMBERS": json.dumps(row(number, *others))}
        return env

    def dissect(self, number, *others, settings=None, asks=None):
        """The answers to what was asked about the mail of that number, which is kept then."""
        with Native(env=self.env(number, *others, asks=asks)) as host:
            host.hello()
            host.dissect("m", mail(), settings={"history": True} if settings is None else settings)
            return host.last_report()[-1]["answers"]

    def ask(self, what, env=None, **more):
        with Native(env=env or self.env()) as host:
            self.assertIn("history", host.hello()["capabilities"])
            host.send({"type": "history", "id": "h", "what": what, **more})
            reply = host.receive()
        self.assertEqual((reply["type"], reply["id"]), ("history", "h"))
        self.assertEqual(reply.get("what"), what)
        return reply

    def test_second_of_a_kit(self):
        first = self.dissect(1)[question(1)]
        self.assertEqual(first["state"], "known")
        self.assertEqual(first["value"]["similar"], [])
        second = self.dissect(2, 1)[question(2)]["value"]
        self.assertEqual((second["count"], second["known"]), (1, False))
        self.assertEqual(second["traits"], [["origin", 1, 0], ["account", 1, 0]])
        (similar,) = second["similar"]
        self.assertEqual(similar["mark"], "0000000000000001")
        self.assertEqual((similar["by"], similar["distance"]), ([0, 1], 0))
        self.assertEqual((similar["brand"], similar["country"]), ("KAGOYA", "JP"))
        third = self.dissect(3, 2)[question(3)]["value"]
        self.assertEqual({s["mark"][-1]: s.get("campaign") for s in third["similar"]},
                         {"1": 1, "2": 1})
        told = self.ask("campaigns")
        self.assertFalse(told["cut"])
        (campaign,) = told["campaigns"]
        self.assertEqual((campaign["count"], campaign["levels"]), (3, {"danger": 3}))
        self.assertEqual([m["mark"][-1] for m in campaign["mails"]], ["3", "2", "1"])
        self.assertEqual(campaign["places"], [{"country": "JP", "lat": 34.7, "lon": 135.5,
                                               "provider": "KAGOYA JAPAN Inc.", "count": 3}])

    def test_off(self):
        for settings in ({}, {"history": False}, {"history": "yes"}):
            answer = self.dissect(1, settings=settings)[question(1)]
            self.assertEqual(answer, {"state": "failed", "reason": "no-history"})
        self.assertFalse(self.file.exists())
        nowhere = {"FUWAKE_HISTORY": ""}
        self.assertEqual(self.ask("status", env=nowhere)["reason"], "no-history")

    def test_one_question(self):
        """A dissector that was taken over cannot look through the history."""
        self.dissect(1)
        answers = self.dissect(2, asks=[question(2), question(3)])
        self.assertEqual([a["state"] for a in answers.values()], ["known", "failed"])

    def test_nonsense_is_not_kept(self):
        for remembered in ("5", "[]", "{}", '{"mark":"x"}', '{"mark":null,"traits":{}}'):
            env = self.env(1) | {"FUWAKE_REMEMBERS": remembered}
            with Native(env=env) as host:
                host.hello()
                host.dissect("m", mail(), settings={"history": True})
                host.last_report()
        self.assertEqual(self.ask("status")["count"], 0)

    def test_asked_for(self):
        self.dissect(1)
        self.dissect(2)
        status = self.ask("status")
        self.assertEqual((status["state"], status["count"]), ("known", 2))
        self.assertEqual((status["oldest"], status["newest"]), (1600000001, 1600000002))
        self.assertGreater(status["bytes"], 0)
        exported = self.ask("export", after=0)
        self.assertEqual([r["mark"][-1] for r in exported["rows"]], ["1", "2"])
        self.assertIsNone(exported["next"])
        self.assertNotIn("hijacked", json.dumps(exported))
        self.assertEqual(self.ask("erase")["count"], 0)
        self.assertEqual(self.ask("status")["count"], 0)

    def test_wrong_request(self):
        with Native(env=self.env()) as host:
            host.send({"type": "history", "id": "h", "what": "status"})
            self.assertEqual(host.receive()["code"], "hello-first")
            host.hello()
            for what in (None, "everything", 5):
                host.send({"type": "history", "id": "h", "what": what})
                reply = host.receive()
                self.assertEqual((reply["code"], reply["id"]), ("bad-request", "h"))

    def test_damaged(self):
        self.dissect(1)
        self.file.write_bytes(b"no database" * 1000)
        with Native(env=self.env()) as host:
            host.hello()
            for note in ("damaged-set-aside", None):
                host.send({"type": "history", "id": "h", "what": "status"})
                reply = host.receive()
                self.assertEqual((reply["state"], reply.get("note")), ("known", note))
        self.assertTrue(self.file.with_name("history.sqlite.damaged").exists())

    def test_held(self):
        """Another program holds the file: the report comes all the same."""
        self.dissect(1)
        other = sqlite3.connect(self.file)
        other.execute("BEGIN EXCLUSIVE")
        self.assertEqual(self.dissect(2)[question(2)]["reason"], "busy")
        other.rollback()
        other.close()
        self.assertEqual(self.dissect(2)[question(2)]["value"]["known"], False)

    def run_history(self, *args, lang="en"):
        return cli("history", *args, "--lang", lang, env=self.env())

    def test_commands(self):
        status, out, _ = self.run_history("status")
        self.assertEqual(status, 0)
        self.assertIn("Nothing has been kept", out)
        self.assertFalse(self.file.exists())
        self.dissect(1)
        self.dissect(2, 1)
        self.assertIn("2 mails, dated 2020-09-13 to 2020-09-13", self.run_history("status")[1])
        self.assertIn("2通", self.run_history("status", lang="ja")[1])
        self.assertIn("2 mails", self.run_history("campaigns")[1])
        self.assertIn("KAGOYA", self.run_history("campaigns")[1])
        lines = self.run_history("export")[1].splitlines()
        self.assertEqual([json.loads(line)["mark"][-1] for line in lines], ["1", "2"])
        status, _, err = self.run_history("erase")
        self.assertEqual(status, 2)
        self.assertIn("--yes", err)
        self.assertEqual(self.run_history("erase", "--yes")[0], 0)
        self.assertIn("0 mails", self.run_history("status")[1])
        self.assertIn("No mails are known", self.run_history("campaigns")[1])
        for wrong in ((), ("forget",), ("status", "more")):
            self.assertEqual(self.run_history(*wrong)[0], 2)
        env = {"FUWAKE_HISTORY": ""}
        self.assertEqual(cli("history", "status", env=env)[0], 1)

    def test_doctor(self):
        def doctor():
            return cli("doctor", "--lang", "en", env=self.env())[1]

        self.assertIn("No history of earlier mails", doctor())
        self.assertFalse(self.file.exists())
        self.dissect(1)
        self.assertIn("The history knows 1 earlier mails", doctor())
        os.unlink(self.file)
        self.file.mkdir()
        self.assertIn("The history cannot be opened", doctor())

    def test_one_mail_and_a_pile(self):
        other = self.top / "other.sqlite"
        path = self.top / "mail.eml"
        path.write_bytes(mail())
        status, out, _ = cli("dissect", "--json", "--history", str(other), str(path), env=self.env(1))
        self.assertEqual(status, 0)
        self.assertEqual(json.loads(out)["answers"][question(1)]["value"]["count"], 0)
        status, out, _ = cli("batch", "--jobs", "2", "--history", str(other), str(path),
                             env=self.env(2))
        self.assertEqual(status, 0)
        self.assertEqual(json.loads(out)["answers"][question(2)]["value"]["count"], 1)
        self.assertIn("2 mails", self.run_history("status", "--file", str(other))[1])
        self.assertFalse(self.file.exists())
        # Without the option nobody remembers.
        cli("batch", str(path), env=self.env(3))
        self.assertIn("2 mails", self.run_history("status", "--file", str(other))[1])


tap.main()
