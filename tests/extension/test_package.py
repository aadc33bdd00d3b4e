# SPDX-License-Identifier: MIT
"""scripts/package, and that the extension ships what it uses and nothing else."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path, PurePosixPath

import tap

ROOT = Path(__file__).resolve().parents[2]
KINDS = "css|eml|html|js|json|mjs|svg"
# What must be there: an import, a link of a page. And what may be a file's name: any string.
IMPORT = re.compile(r'\b(?:from|import)\s*\(?\s*"(\.*/[^"]+)"')
LINK = re.compile(r'\b(?:src|href)="([^"#][^"]*)"')
CSS = re.compile(r"""(?:url\(|@import)\s*["']?([^"')]+)""")
STRING = re.compile(rf"""["'`]/?([\w./-]+\.(?:{KINDS}))(?=["'`?#])""")
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.S | re.M)
MUST = {".css": [CSS], ".html": [LINK], ".js": [IMPORT], ".mjs": [IMPORT]}


def package(folder, script=ROOT / "scripts/package", **more):
    return subprocess.run([sys.executable, str(script), *([str(folder)] if folder else [])],
                          capture_output=True, text=True, timeout=60, **more)


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def packed(self, name="a", **more):
        done = package(self.folder / name, **more)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return Path(done.stdout.strip())

    def copy_of_the_tree(self):
        tree = self.folder / "tree"
        shutil.copytree(ROOT / "extension/src", tree / "extension/src")
        (tree / "scripts").mkdir()
        shutil.copy(ROOT / "scripts/package", tree / "scripts")
        shutil.copy(ROOT / "meson.build", tree)
        return tree


class Package(Folder):
    def test_name(self):
        version = json.loads((ROOT / "extension/src/manifest.json").read_text())["version"]
        self.assertEqual(self.packed().name, f"fuwake-{version}.xpi")
        self.assertEqual(os.listdir(self.folder / "a"), [f"fuwake-{version}.xpi"])

    def test_the_same_bytes(self):
        first = self.packed().read_bytes()
        tree = self.copy_of_the_tree()
        for path in tree.rglob("*"):
            os.utime(path, (1e9, 1e9))
            path.chmod(0o700)
        done = package(self.folder / "b", tree / "scripts/package", cwd="/", umask=0o077,
                       env={**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C"})
        self.assertEqual(Path(done.stdout.strip()).read_bytes(), first)

    def test_entries(self):
        entries = zipfile.ZipFile(self.packed()).infolist()
        names = [entry.filename for entry in entries]
        self.assertEqual(names, sorted(set(names)))
        self.assertIn("manifest.json", names)
        for entry in entries:
            self.assertEqual(entry.external_attr >> 16, 0o100644)
            self.assertFalse(entry.filename.endswith(".d.ts"))

    def test_strange_file(self):
        tree = self.copy_of_the_tree()
        (tree / "extension/src/shared/words.mjs.orig").touch()
        done = package(self.folder / "b", tree / "scripts/package")
        self.assertEqual(done.returncode, 1)
        self.assertIn("extension/src/shared/words.mjs.orig", done.stderr)

    def test_versions_differ(self):
        tree = self.copy_of_the_tree()
        build = tree / "meson.build"
        build.write_text(build.read_text().replace("version: '", "version: '9", 1))
        done = package(self.folder / "b", tree / "scripts/package")
        self.assertEqual(done.returncode, 1)
        self.assertIn("meson.build says 9", done.stderr)

    def test_usage(self):
        for args in (["--help"], ["a", "b"]):
            done = subprocess.run([sys.executable, ROOT / "scripts/package", *args],
                                  capture_output=True, timeout=60)
            self.assertEqual(done.returncode, 2)

    def test_not_writable(self):
        (self.folder / "file").touch()
        done = package(self.folder / "file")
        self.assertEqual(done.returncode, 1)
        self.assertIn("could not be written", done.stderr)


class References(Folder):
    def setUp(self):
        super().setUp()
        archive = zipfile.ZipFile(self.packed())
        self.files = {PurePosixPath(name): archive.read(name).decode() for name in archive.namelist()}

    def text(self, path):
        text = self.files[path]
        return COMMENT.sub("", text) if path.suffix in (".js", ".mjs", ".css") else text

    def resolve(self, path, reference):
        start = "/" if reference.startswith("/") else f"/{path.parent}"
        return PurePosixPath(os.path.normpath(os.path.join(start, reference)).lstrip("/"))

    def musts(self, path):
        if path.name == "manifest.json":
            yield from map(PurePosixPath, STRING.findall(self.text(path)))
        for pattern in MUST.get(path.suffix, []):
            for reference in pattern.findall(self.text(path)):
                yield self.resolve(path, reference)

    def mays(self, path):
        for reference in STRING.findall(self.text(path)):
            yield from (PurePosixPath(reference), self.resolve(path, reference))

    def test_whatever_is_named_is_there(self):
        missing = [f"{path} -> {target}" for path in self.files for target in self.musts(path)
                   if target not in self.files]
        self.assertEqual(missing, [])

    def test_whatever_is_there_is_used(self):
        waiting = [PurePosixPath("manifest.json")]
        used = set(waiting)
        while waiting:
            path = waiting.pop()
            for target in {*self.musts(path), *self.mays(path)} & self.files.keys() - used:
                used.add(target)
                waiting.append(target)
        # Of what others have made there is the licence, and where it is from (unit/vendor.test.mjs).
        unused = {str(path) for path in self.files.keys() - used if path.parts[0] != "_locales"
                  and not (path.parts[0] == "vendor" and path.name in ("LICENSE", "origin.json"))}
        self.assertEqual(unused, set())


if __name__ == "__main__":
    tap.main()
