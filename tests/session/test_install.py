# SPDX-License-Identifier: MIT
"""fuwake install, and what fuwake doctor says of it, in homes and systems made for the test."""

import ctypes
import json
import os
import shutil
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

import tap
from harness import HOST, ROOT, SANITIZED, cli

PROGRAM = os.path.realpath(HOST)
DISSECTOR = str(Path(PROGRAM).parent / "fuwake-dissector")
IN_HOME = ".mozilla/native-messaging-hosts/fuwake.json"
IN_SYSTEM = "usr/lib/mozilla/native-messaging-hosts/fuwake.json"


def obey_modes():
    """Makes modes count for this process and its program, even for root's."""
    drop_from_bounding_set, dac_override = 24, 1
    ctypes.CDLL(None).prctl(drop_from_bounding_set, dac_override, 0, 0, 0)


class Home(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name) / "hanako"
        self.system = Path(folder.name) / "system"
        self.home.mkdir()
        self.path = self.home / IN_HOME
        self.system_path = self.system / IN_SYSTEM

    def run_host(self, *args, lang="en", **env):
        env = {"HOME": str(self.home), "DESTDIR": str(self.system), **env}
        return cli(*args, "--lang", lang, env=env)

    def install(self, *args, **more):
        return self.run_host("install", *args, **more)

    def write(self, path, data):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())

    def manifest(self, **other):
        return {
            "name": "fuwake",
            "description": "Takes a doubtful mail apart, on this computer",
            "path": PROGRAM,
            "type": "stdio",
            "allowed_extensions": ["fuwake@fuwake.example"],
            **other,
        }

    def temporary_files(self):
        return [path.name for path in self.path.parent.glob("*") if path != self.path]


class Install(Home):
    def test_writes_the_manifest(self):
        status, out, err = self.install()
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(json.loads(self.path.read_text()), self.manifest())
        self.assertEqual(self.temporary_files(), [])
        for word in (str(self.path), PROGRAM, "fuwake-0.1.0.xpi"):
            self.assertIn(word, out)

    def test_the_extension_is_the_one_that_is_shipped(self):
        shipped = json.loads((ROOT / "extension/src/manifest.json").read_text())
        self.install()
        self.assertEqual(json.loads(self.path.read_text())["allowed_extensions"],
                         [shipped["browser_specific_settings"]["gecko"]["id"]])

    def test_modes(self):
        before = os.umask(0o022)
        self.addCleanup(os.umask, before)
        self.install()
        self.assertEqual(stat.S_IMODE(self.path.stat().st_mode), 0o644)
        self.assertEqual(stat.S_IMODE(self.path.parent.stat().st_mode), 0o755)

    def test_everybody_can_read_the_system_s(self):
        before = os.umask(0o077)
        self.addCleanup(os.umask, before)
        self.system.mkdir(mode=0o755)
        status, out, _ = self.install("--system")
        self.assertEqual(status, 0)
        self.assertIn(str(self.system_path), out)
        self.assertEqual(json.loads(self.system_path.read_text()), self.manifest())
        self.assertEqual(stat.S_IMODE(self.system_path.stat().st_mode), 0o644)
        self.assertEqual(stat.S_IMODE(self.system_path.parent.stat().st_mode), 0o755)
        self.assertFalse(self.path.exists())

    def test_where_64_bit_libraries_lie_apart(self):
        (self.system / "usr/lib64/mozilla").mkdir(parents=True)
        self.assertEqual(self.install("--system")[0], 0)
        self.assertTrue((self.system / IN_SYSTEM.replace("lib", "lib64", 1)).exists())
        self.assertFalse(self.system_path.exists())

    def test_again(self):
        self.install()
        before = self.path.stat()
        status, out, _ = self.install("--user")
        self.assertEqual(status, 0)
        self.assertIn("Nothing to do", out)
        self.assertEqual(self.path.stat().st_mtime_ns, before.st_mtime_ns)

    def test_a_link_to_this_program_is_this_program(self):
        link = self.home / "fuwake"
        link.symlink_to(PROGRAM)
        self.write(self.path, self.manifest(path=str(link)))
        self.assertIn("Nothing to do", self.install()[1])

    def test_replaces_an_older_one(self):
        for old in (self.manifest(path="/opt/old/fuwake"), self.manifest(path="fuwake"),
                    self.manifest(allowed_extensions=[]), self.manifest(version=2)):
            self.write(self.path, old)
            status, out, _ = self.install()
            self.assertEqual(status, 0)
            self.assertEqual(json.loads(self.path.read_text()), self.manifest())
            self.assertEqual("Until now" in out, old["path"] != PROGRAM)

    def test_replaces_a_link_and_not_what_it_points_to(self):
        kept = self.home / "kept.json"
        self.write(kept, self.manifest(path="/opt/old/fuwake"))
        self.path.parent.mkdir(parents=True)
        self.path.symlink_to(kept)
        self.assertEqual(self.install()[0], 0)
        self.assertFalse(self.path.is_symlink())
        self.assertEqual(json.loads(kept.read_text())["path"], "/opt/old/fuwake")

    def test_both_languages(self):
        self.assertIn("書き込みました", self.install(lang="ja")[1])
        self.assertNotIn("⟦", self.install(lang="ja")[1])

    def test_usage(self):
        for args in (("--user", "--system"), ("--nonsense",), ("everything",), ("--lang", "fr")):
            status, out, err = cli("install", *args, env={"HOME": str(self.home)})
            self.assertEqual((args, status, out), (args, 2, ""))
            self.assertTrue(err)
        self.assertFalse(self.path.exists())


class Refusal(Home):
    def refuses(self, *words, args=(), **env):
        status, out, err = self.install(*args, **env)
        self.assertEqual((status, out), (1, ""))
        self.assertNotIn("⟦", err)
        for word in words:
            self.assertIn(word, err)

    def test_what_is_not_ours_is_left_alone(self):
        for other in (b"", b"{", b"[]", b"\xff\xfe", {"name": "another", "path": "/bin/true"}):
            self.write(self.path, other)
            before = self.path.read_bytes()
            for args in ((), ("--remove",)):
                self.refuses(str(self.path), "Move it away", args=args)
            self.assertEqual(self.path.read_bytes(), before)

    def test_no_home(self):
        for home in ("", "hanako"):
            self.refuses("HOME", "--system", HOME=home)

    def test_no_permission(self):
        # Nobody may make folders in there, not even root.
        self.refuses("/sys/" + IN_HOME, "no permission", "ls -ld", HOME="/sys")
        self.refuses("/sys/" + IN_SYSTEM, "sudo", PROGRAM, args=("--system",), DESTDIR="/sys")

    def test_a_file_where_a_folder_should_be(self):
        (self.home / ".mozilla").write_text("a file")
        self.refuses(str(self.path), "could not be changed")

    def test_no_dissector(self):
        self.refuses("/nonexistent/d", FUWAKE_DISSECTOR="/nonexistent/d")
        self.assertFalse(self.path.exists())

    def test_japanese(self):
        _, _, err = self.install(lang="ja", HOME="/sys")
        self.assertIn("権限", err)


class Elsewhere(Home):
    """The program in folders with names of all kinds."""

    def copy(self, name):
        folder = os.path.join(os.fsencode(self.home), name)
        os.mkdir(folder)
        for program in (PROGRAM, DISSECTOR):
            shutil.copy(os.fsencode(program), folder)
        return os.path.join(folder, b"fuwake")

    def start(self, *command):
        return subprocess.run(command, capture_output=True, timeout=60,
                              env={**os.environ, "HOME": str(self.home), "LANGUAGE": "en"})

    def test_odd_but_possible(self):
        for folder in ('with "quotes" \\ and \n lines', "腑分け"):
            program = self.copy(folder.encode())
            self.assertEqual(self.start(program, "install").returncode, 0)
            self.assertEqual(json.loads(self.path.read_text())["path"], program.decode())

    def test_not_utf8(self):
        done = self.start(self.copy(b"caf\xe9"), "install")
        self.assertEqual(done.returncode, 1)
        self.assertIn("not UTF-8", done.stderr.decode())
        self.assertFalse(self.path.exists())

    def test_a_program_that_was_deleted_meanwhile(self):
        program = self.copy(b"gone")
        script = 'exec 9<"$0"; rm "$0"; exec /proc/self/fd/9 install'
        done = self.start("bash", "-c", script, program)
        self.assertEqual(done.returncode, 1)
        self.assertIn("not to be found", done.stderr.decode())


class Remove(Home):
    def test_removes_what_was_written(self):
        self.install()
        status, out, _ = self.install("--remove")
        self.assertEqual(status, 0)
        self.assertIn(str(self.path), out)
        self.assertFalse(self.path.exists())

    def test_removes_one_of_another_version(self):
        self.write(self.path, self.manifest(path="/opt/old/fuwake"))
        self.assertEqual(self.install("--remove")[0], 0)
        self.assertFalse(self.path.exists())

    def test_nothing_there(self):
        status, out, err = self.install("--remove")
        self.assertEqual((status, err), (0, ""))
        self.assertIn("There is no", out)

    def test_the_scopes_are_apart(self):
        self.install()
        self.install("--system")
        self.assertEqual(self.install("--system", "--remove")[0], 0)
        self.assertTrue(self.path.exists())
        self.assertFalse(self.system_path.exists())

    def test_not_without_permission(self):
        self.write(self.path, self.manifest())
        self.path.parent.chmod(0o555)
        self.addCleanup(self.path.parent.chmod, 0o755)
        done = subprocess.run([HOST, "install", "--remove", "--lang", "en"], capture_output=True,
                              timeout=60, env={**os.environ, "HOME": str(self.home)},
                              preexec_fn=obey_modes)
        self.assertEqual(done.returncode, 1)
        self.assertIn("no permission", done.stderr.decode())
        self.assertTrue(self.path.exists())


class Doctor(Home):
    def says(self, good, *words):
        status, out, _ = self.run_host("doctor")
        line = out.splitlines()[-1]
        self.assertEqual(line[0], "✓" if good else "✗")
        self.assertNotIn("⟦", out)
        self.assertEqual(status, 0 if good and not SANITIZED else 1)
        for word in words:
            self.assertIn(word, line)

    def test_not_installed(self):
        self.says(False, str(self.path), "fuwake install")

    def test_installed(self):
        self.install()
        self.says(True, str(self.path))

    def test_installed_for_everybody(self):
        self.install("--system")
        self.says(True, str(self.system_path))

    def test_the_user_s_goes_before_the_system_s(self):
        self.install("--system")
        self.write(self.path, self.manifest(path="/opt/old/fuwake"))
        self.says(False, str(self.path), "/opt/old/fuwake", "fuwake install")

    def test_thunderbird_passes_over_what_is_none(self):
        self.write(self.path, b"{")
        self.says(False, str(self.path), "Move it away")
        self.install("--system")
        self.says(True, str(self.system_path))


if __name__ == "__main__":
    tap.main()
