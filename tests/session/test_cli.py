# SPDX-License-Identifier: MIT
"""The commands as from a shell."""

import json
import os
import tempfile
import unittest
from pathlib import Path

import tap
from harness import ROOT, SANITIZED, cli, findings, mail

DISSECTOR_MISSING = {"FUWAKE_DISSECTOR": "/nonexistent/fuwake-dissector"}


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, data):
        path = Path(self.folder.name) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return str(path)


class Dissect(Folder):
    def test_domains_of_providers(self):
        for domain, lends in (("gmail.com", True), ("yahoo.co.jp", True), ("shop.example", False)):
            raw = mail().replace(b"taro@shop.example>", f"taro@{domain}>".encode())
            status, out, _ = cli("dissect", "--json", "-", stdin=raw)
            self.assertEqual(status, 0)
            self.assertIs(json.loads(out)["facts"]["from"][0]["lends_mailboxes"], lends, domain)

    def test_json(self):
        status, out, _ = cli("dissect", "--json", self.write("a.eml", mail(subject="Hi")))
        report = json.loads(out)
        self.assertEqual(status, 0)
        self.assertEqual(report["schema"], "fuwake.report/1")
        self.assertEqual(report["facts"]["subject"]["text"], "Hi")

    def test_stdin(self):
        for args in (("dissect", "--json"), ("dissect", "--json", "-")):
            status, out, _ = cli(*args, stdin=mail(subject="Hi"))
            self.assertEqual((status, json.loads(out)["facts"]["subject"]["text"]), (0, "Hi"))

    def test_both_languages(self):
        path = self.write("a.eml", mail(subject="Hi"))
        english, japanese = (cli("dissect", "--lang", lang, path)[1] for lang in ("en", "ja"))
        self.assertIn("Subject", english)
        self.assertIn("件名", japanese)
        for text in (english, japanese):
            self.assertNotIn("⟦", text)
            self.assertNotIn("\x1b", text)

    def test_language_of_the_system(self):
        path = self.write("a.eml", mail())
        self.assertIn("件名", cli("dissect", path, env={"LANGUAGE": "ja", "LC_ALL": "C.UTF-8"})[1])

    def test_never_says_safe(self):
        for lang, words in (("en", ("is safe", "safe mail")), ("ja", ("安全です", "安全なメール"))):
            text = cli("dissect", "--lang", lang, self.write("a.eml", mail()))[1]
            for word in words:
                self.assertNotIn(word, text)

    def test_answers_replay(self):
        path = self.write("a.eml", mail())
        answers = {"ptr:203.0.113.5": {"state": "known", "value": ["host.shop.example"]}}
        saved = self.write("answers.json", json.dumps(answers).encode())
        report = json.loads(cli("dissect", "--json", "--answers", saved, path)[1])
        self.assertEqual(report["revision"], 2)
        self.assertEqual(report["facts"]["origin"]["ptr"], "host.shop.example")
        states = {q["question"]: q["state"] for q in report["lookups"]}
        self.assertEqual(states.pop("ptr:203.0.113.5"), "known")
        self.assertEqual(set(states.values()), {"refused"})

    def test_no_answers(self):
        saved = self.write("answers.json", b"[1]")
        status, out, err = cli("dissect", "--answers", saved, self.write("a.eml", mail()))
        self.assertEqual((status, out), (2, ""))
        self.assertIn("answers.json", err)

    def test_missing_file(self):
        status, out, err = cli("dissect", "/nonexistent/mail.eml")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("/nonexistent/mail.eml", err)

    def test_a_folder_is_no_mail(self):
        status, _, err = cli("dissect", self.folder.name)
        self.assertEqual(status, 1)
        self.assertIn(self.folder.name, err)

    def test_usage(self):
        for args in ((), ("destroy",), ("dissect", "a", "b"), ("dissect", "--lang", "fr"), ("batch",),
                     ("dissect", "--nonsense"), ("batch", "--jobs", "0", "x")):
            status, out, err = cli(*args)
            self.assertEqual((args, status, out), (args, 2, ""))
            self.assertTrue(err)

    def test_no_dissector(self):
        status, out, err = cli("dissect", stdin=mail(), env=DISSECTOR_MISSING)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("fuwake-dissector", err)

    def test_any_bytes(self):
        for raw in (b"", b"\0", b"\xff" * 1000, os.urandom(5000), b"\r\n", b": \n" * 3000,
                    b"From: <" + b"(" * 100000):
            status, out, _ = cli("dissect", "--json", stdin=raw)
            self.assertEqual(status, 0)
            self.assertEqual(json.loads(out)["facts"]["bytes"]["size"], len(raw))

    def test_hostile_values_stay_values(self):
        subject = "\x1b[31m\x07=?utf-8?q?=E2=80=AEevil?= $1 ${x} %s <b>"
        for lang in ("en", "ja"):
            text = cli("dissect", "--lang", lang, stdin=mail(subject=subject))[1]
            for unseen in ("\x1b", "\x07", "\u202e"):
                self.assertNotIn(unseen, text)
            self.assertIn("$1 ${x} %s <b>", text)

    def test_samples(self):
        for lang in ("en", "ja"):
            sample = ROOT / f"extension/src/welcome/sample.{lang}.eml"
            report = json.loads(cli("dissect", "--json", str(sample))[1])
            self.assertEqual(report["verdict"]["level"], "danger")
            self.assertLessEqual(
                {"auth-user-elsewhere", "link-text-elsewhere", "subject-date-contradicts"},
                findings(report, ("warn",)).keys())


class Doctor(unittest.TestCase):
    @unittest.skipIf(SANITIZED, "a sanitizer's build has no fence")
    def test_all_is_well(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        env = {"HOME": home.name}
        cli("install", env=env)
        for lang, word in (("en", "no file"), ("ja", "ファイル")):
            status, out, _ = cli("doctor", "--lang", lang, env=env)
            self.assertEqual((status, out.count("✓"), out.count("✗")), (0, 6, 0))
            self.assertIn(word, out)
            self.assertNotIn("⟦", out)

    def test_lists(self):
        with tempfile.TemporaryDirectory() as folder:
            env = {"FUWAKE_DATA": folder}
            self.assertIn("– No list of phishing pages", cli("doctor", "--lang", "en", env=env)[1])
            addresses = Path(folder, "addresses.txt")
            addresses.write_text("https://login.shop-update.example/ja/\n")
            cli("data", "update", "--feed", f"Mine={addresses}", env=env)
            out = cli("doctor", "--lang", "en", env=env)[1]
            self.assertRegex(out, r"✓ Links are held against .*: Mine \d{4}-\d\d-\d\d")
            self.assertNotIn("– No list", out)

    def test_names_what_lacks(self):
        if not SANITIZED:
            self.skipTest("this build lacks nothing")
        status, out, _ = cli("doctor", "--lang", "en")
        self.assertEqual(status, 1)
        self.assertIn("✗ Landlock", out)

    def test_no_dissector(self):
        for program in ("/nonexistent/fuwake-dissector", "/bin/false"):
            status, out, _ = cli("doctor", env={"FUWAKE_DISSECTOR": program})
            self.assertEqual(status, 1)
            self.assertIn(program, out)

    def test_usage(self):
        for args in (("--lang", "fr"), ("everything",)):
            self.assertEqual(cli("doctor", *args)[0], 2)


class Batch(Folder):
    def lines(self, *args, **more):
        status, out, _ = cli("batch", *args, **more)
        return status, [json.loads(line) for line in out.splitlines()]

    def test_order_and_names(self):
        paths = [self.write(f"{i}.eml", mail(subject=f"s{i}")) for i in range(60)]
        status, lines = self.lines("--jobs", "4", *paths)
        self.assertEqual(status, 0)
        self.assertEqual([line["file"] for line in lines], paths)
        self.assertEqual([line["facts"]["subject"]["text"] for line in lines],
                         [f"s{i}" for i in range(60)])

    def test_more_mails_than_a_dissector_serves(self):
        path = self.write("a.eml", mail())
        status, lines = self.lines("--jobs", "1", *[path] * 1203)
        self.assertEqual((status, len(lines)), (0, 1203))
        self.assertEqual({line["verdict"]["level"] for line in lines}, {"nothing-found"})

    def test_mbox(self):
        mails = [mail(subject=f"s{i}", body=f"From nobody to nobody\r\n\r\n>From x {i}\r\n")
                 for i in range(5)]
        path = self.write("box", b"".join(b"From - Thu May 14\r\n" + m + b"\r\n" for m in mails))
        status, lines = self.lines(path)
        self.assertEqual(status, 0)
        self.assertEqual([(line["number"], line["facts"]["subject"]["text"]) for line in lines],
                         [(i + 1, f"s{i}") for i in range(5)])

    def test_maildir(self):
        self.write("Maildir/cur/2:2,S", mail(subject="two"))
        self.write("Maildir/new/1", mail(subject="one"))
        self.write("Maildir/tmp/3", mail(subject="not yet"))
        _, lines = self.lines(str(Path(self.folder.name) / "Maildir"))
        self.assertEqual([line["facts"]["subject"]["text"] for line in lines], ["two", "one"])

    def test_folder(self):
        for name in ("b/2.eml", "a/1.eml", "c.eml", ".hidden"):
            self.write(name, mail(subject=name))
        _, lines = self.lines(self.folder.name)
        self.assertEqual([line["facts"]["subject"]["text"] for line in lines],
                         ["a/1.eml", "b/2.eml", "c.eml"])

    def test_paths_on_stdin(self):
        paths = [self.write(f"{i}.eml", mail()) for i in range(3)]
        _, lines = self.lines("-", stdin="\n".join(paths).encode())
        self.assertEqual([line["file"] for line in lines], paths)

    def test_unreadable_among_others(self):
        good = self.write("a.eml", mail())
        status, lines = self.lines(good, "/nonexistent", good)
        self.assertEqual(status, 1)
        self.assertEqual([line.get("error") for line in lines], [None, "unreadable", None])
        self.assertEqual(lines[1]["file"], "/nonexistent")

    def test_many_unreadable(self):
        status, lines = self.lines("-", stdin=b"/nonexistent\n" * 20000)
        self.assertEqual((status, len(lines)), (1, 20000))

    def test_no_dissector(self):
        path = self.write("a.eml", mail())
        status, lines = self.lines(*[path] * 20, env=DISSECTOR_MISSING)
        self.assertEqual(status, 1)
        self.assertEqual([line["error"] for line in lines], ["dissector-start"] * 20)

    def test_nothing_to_do(self):
        self.assertEqual(self.lines("-", stdin=b""), (0, []))


if __name__ == "__main__":
    tap.main()
