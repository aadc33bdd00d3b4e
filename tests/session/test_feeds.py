# SPDX-License-Identifier: MIT
"""Lists of phishing pages: fetched from a server of this machine, and asked on every mail."""

import datetime
import gzip
import http.server
import json
import tempfile
import threading
import unittest
from pathlib import Path

import tap
from harness import Native, cli, mail

PAGE = "https://login.shop-update.example/ja/?id=1"
LINK = f'Please log in: {PAGE}#top\r\nHelp: https://www.shop.example/help\r\n'


def month(back):
    day = datetime.datetime.now(datetime.timezone.utc).replace(day=1)
    for _ in range(back):
        day = (day - datetime.timedelta(days=1)).replace(day=1)
    return day


class Feeds(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = Path(folder.name)
        self.data = self.top / "data"
        self.feeds = self.data / "feeds"
        self.files, self.asked = {}, []
        test = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                test.asked.append(self.path)
                body = test.files.get(self.path)
                self.send_response(200 if body is not None else 404)
                self.send_header("Content-Length", str(len(body or b"")))
                self.end_headers()
                self.wfile.write(body or b"")

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.base = f"http://127.0.0.1:{server.server_address[1]}/lists"

    def env(self):
        # Whatever goes wrong, no test asks the world.
        return {"HOME": str(self.top), "XDG_DATA_HOME": str(self.top / "share"),
                "FUWAKE_DATA": str(self.data), "FUWAKE_DATA_URL": self.base,
                "https_proxy": "http://127.0.0.1:9"}

    def run_data(self, *args, lang="en"):
        return cli("data", *args, "--lang", lang, env=self.env())

    def names(self):
        return sorted(path.name for path in self.feeds.iterdir())

    def serve(self, back, *lines):
        path = month(back).strftime("/lists/%Y/%Y%m.csv")
        self.files[path] = "\n".join(["date,URL,description", *lines, ""]).encode()

    def serve_all(self):
        self.files["/lists/feed.txt"] = f"{PAGE}\nhttps://docs.google.com/\n".encode()
        self.serve(2, f"{month(2):%Y/%m}/03 10:00:00,https://shop-update.example/,三井住友カード")
        self.serve(3, f"{month(3):%Y/%m}/04 11:00:00,https://old.example/,Amazon")

    def dissect(self, body=LINK, *args):
        path = self.top / "mail.eml"
        path.write_bytes(mail(body=body))
        return path, cli("dissect", *args, str(path), env=self.env())[1]

    def listed(self, report):
        return [link.get("listed", []) for link in report["facts"]["links"]]

    def finding(self, report):
        return next(f for f in report["findings"] if f["id"] == "link-listed")


class Update(Feeds):
    def test_usual_lists(self):
        self.serve_all()
        status, out, err = self.run_data("update", "--feeds")
        self.assertEqual((status, out), (0, ""))
        self.assertNotIn("⟦", err)
        self.assertEqual(self.names(), ["jpcert-cc.feed", "openphish.feed"])
        # Two months that are not there yet, two that are, and the end.
        self.assertEqual(len(self.asked), 6)
        self.assertIn("OpenPhish: 1 entries from 2 lines", err)
        for lang in ("en", "ja"):
            status, out, _ = self.run_data("status", lang=lang)
            self.assertEqual((status, out.count("✓"), out.count("✗")), (0, 2, 0))
            self.assertNotIn("⟦", out)
            for word in ("JPCERT/CC", "OpenPhish", "https://openphish.com/terms.html", "0.3 MB"):
                self.assertIn(word, out)

    def test_own_lists(self):
        self.files["/mine.gz"] = gzip.compress(b"host\nevil.example\n")
        (self.top / "list.txt").write_text("https://a.example/x\nb.example\n")
        status, _, err = self.run_data(
            "update", "--feed", f"私の一覧={self.top / 'list.txt'}",
            "--feed", f"Other={self.base[:-6]}/mine.gz", "--feed", "PhishTank")
        self.assertEqual(status, 1)  # the last is not there
        self.assertEqual(self.names(), ["other.feed", "私の一覧.feed"])
        self.assertIn("/lists/data/online-valid.csv.gz", err)
        self.assertIn("私の一覧: 2 entries from 2 lines", err)

    def test_what_is_no_list_changes_nothing(self):
        self.serve_all()
        self.assertEqual(self.run_data("update", "--feeds")[0], 0)
        before = {path.name: path.read_bytes() for path in self.feeds.iterdir()}
        self.files = {"/lists/feed.txt": b"<html><p>Too many requests</p>\n"}
        for lang, words in (("en", ("no list of addresses", "could not be fetched")),
                            ("ja", ("一覧ではない", "取得できませんでした"))):
            status, _, err = self.run_data("update", "--feeds", lang=lang)
            self.assertEqual(status, 1)
            for word in words:
                self.assertIn(word, err)
        self.assertEqual({path.name: path.read_bytes() for path in self.feeds.iterdir()}, before)

    def test_no_file(self):
        status, _, err = self.run_data("update", "--feed", f"Mine={self.top / 'none'}")
        self.assertEqual(status, 1)
        self.assertIn("could not be fetched", err)

    def test_broken_file(self):
        self.serve_all()
        self.run_data("update", "--feeds")
        path = self.feeds / "openphish.feed"
        path.write_bytes(path.read_bytes()[:-3])
        status, out, _ = self.run_data("status")
        self.assertEqual((status, out.count("✓"), out.count("✗")), (0, 1, 1))
        self.assertIn(f"✗ {path}", out)

    def test_none(self):
        status, out, _ = self.run_data("status")
        self.assertEqual(status, 1)
        self.assertIn("fuwake data update --feeds", out)

    def test_usage(self):
        for args in (("status", "--feeds"), ("status", "--feed", "A=b"), ("update", "--feed", "A"),
                     ("update", "--feed", "A="), ("update", "--feed", "=b"),
                     ("update", "--feed", "A\t=b"), ("update", "--feeds", "--country"),
                     ("update", "--feed", "x" * 41 + "=b")):
            status, out, err = cli("data", *args, env=self.env())
            self.assertEqual((args, status, out), (args, 2, ""))
            self.assertTrue(err)


class Asked(Feeds):
    """Nothing is allowed, and nothing leaves: only the files are asked."""

    def test_listed(self):
        self.serve_all()
        self.run_data("update", "--feeds")
        asked = len(self.asked)
        path, text = self.dissect(LINK, "--json")
        piled = json.loads(cli("batch", str(path), env=self.env())[1])
        for report in (json.loads(text), piled):
            self.assertEqual(report["revision"], 1)
            page, help_page = self.listed(report)
            self.assertEqual(help_page, [])
            self.assertEqual(page, [
                {"feed": "JPCERT/CC", "date": f"{month(2):%Y-%m}-03", "brand": "三井住友カード",
                 "match": "host"},
                {"feed": "OpenPhish", "date": datetime.datetime.now(datetime.timezone.utc)
                 .strftime("%Y-%m-%d"), "match": "url"}])
            self.assertEqual(self.finding(report)["status"], "fail")
            self.assertEqual(report["verdict"]["level"], "danger")
            rows = [row for row in report["lookups"] if row["question"] == f"listed:{PAGE}"]
            self.assertEqual([(row["state"], row["consent"]) for row in rows], [("known", 0)])
        self.assertEqual(len(self.asked), asked)

    def test_in_words(self):
        self.serve_all()
        self.run_data("update", "--feeds")
        day = f"{month(2):%Y-%m}-03"
        for lang, words in (
                ("en", (f"on the list of phishing pages by JPCERT/CC, dated {day}",
                        "an imitation of 三井住友カード", "not named")),
                ("ja", ("三井住友カードを装うサイトとして掲載", f"日付：{day}", "記載なし"))):
            text = "".join(self.dissect(LINK, "--lang", lang)[1].split())
            self.assertNotIn("⟦", text)
            for word in words:
                self.assertIn("".join(word.split()), text)

    def test_not_listed(self):
        self.serve_all()
        self.run_data("update", "--feeds")
        body = "https://www.shop.example/help https://docs.google.com/forms/x\r\n"
        report = json.loads(self.dissect(body, "--json")[1])
        self.assertEqual(self.listed(report), [[], []])
        self.assertEqual(self.finding(report)["status"], "pass")
        for lang in ("en", "ja"):
            text = self.dissect(body, "--lang", lang)[1].lower()
            for word in ("phishing pages", "フィッシングサイト一覧", "safe", "安全"):
                self.assertNotIn(word, text)

    def test_without_lists(self):
        report = json.loads(self.dissect(LINK, "--json")[1])
        self.assertEqual(self.finding(report)["status"], "unknown")

    def test_broken_list(self):
        self.feeds.mkdir(parents=True)
        (self.feeds / "mine.feed").write_bytes(b"FEED" * 100000)
        report = json.loads(self.dissect(LINK, "--json")[1])
        self.assertEqual(self.finding(report)["status"], "unknown")

    def test_a_list_that_comes_while_the_host_runs(self):
        with Native(env=self.env()) as host:
            host.hello()
            host.dissect("1", mail(body=LINK))
            self.assertEqual(self.finding(host.last_report()[-1])["status"], "unknown")
            self.serve_all()
            self.run_data("update", "--feeds")
            host.dissect("2", mail(body=LINK))
            self.assertEqual(self.finding(host.last_report()[-1])["status"], "fail")


if __name__ == "__main__":
    tap.main()
