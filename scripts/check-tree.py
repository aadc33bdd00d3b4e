#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Says what a new check still lacks, which table names no source, which file grew too long, and
which include points the wrong way. Run by `meson test --suite tree`."""

import json
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
FILE_MAX = 400
HEADER_MAX = 120

# What each room of host/ may include besides itself. Data flows one way, so includes do too.
WAY = ["base", "web", "message", "ask", "authenticate", "place", "owner",
       "reputation", "visit", "history", "people", "checks", "verdict"]
WAY += ["report", "dissect"]
MAY_INCLUDE = {room: set(WAY[:i]) for i, room in enumerate(WAY)}
MAY_INCLUDE["data"] = set()
for room in ("web", "message", "place", "owner", "reputation", "visit", "history", "checks", "verdict"):
    MAY_INCLUDE[room].add("data")
MAY_INCLUDE["fetch"] = {"base", "ask", "data"}
MAY_INCLUDE["native"] = {"base", "ask", "dissect", "fetch"}
MAY_INCLUDE["command"] = {"base", "ask", "report", "dissect", "fetch", "native"}
STATUSES = {"pass", "note", "warn", "fail", "unknown", "pending", "refused"}
TOLD = {"note", "warn", "fail"}  # those for which a check has a sentence
problems = []


def require(ok: bool, what: str) -> None:
    if not ok:
        problems.append(what)


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def check_fixtures(name: str) -> set:
    """The statuses that the names of the check's fixtures promise."""
    folder = f"tests/fixtures/checks/{name}"
    statuses = set()
    for path in sorted((ROOT / folder).glob("*")):
        status = re.split("[-.]", path.name)[0]
        mail = path.suffix == ".eml" or path.suffix == ".json" and path.with_suffix(".eml").exists()
        ok = status in STATUSES and mail
        require(ok, f"{folder}/{path.name}: must be called <status>[-<what>].eml")
        statuses.add(status)
    require(bool(statuses & TOLD), f"{folder}: no mail that gives note, warn or fail")
    return statuses & TOLD


def check_checks() -> None:
    listed = re.findall(r"^CHECK\((\w+)\)", read("host/checks/list.h"), re.M)
    names = [c.replace("_", "-") for c in listed]
    files = ROOT.glob("extension/src/_locales/*/messages.json")
    words = {path.parent.name: json.loads(read(path)) for path in files}
    weights = re.findall(r'^\t\{ "([\w-]+)", "', read("host/data/finding-weights.h"), re.M)
    reasons = re.findall(r"^([\w-]+)\t", read("scripts/finding-reasons.tsv"), re.M)
    require(listed == sorted(set(listed)), "host/checks/list.h: not sorted, or twice the same")
    require({"en", "ja"} <= set(words), "extension/src/_locales: English or Japanese is missing")
    for name, key in zip(names, listed):
        source = ROOT / f"host/checks/{name}.c"
        ok = source.exists() and f'.id = "{name}",' in read(source)
        require(ok, f"host/checks/{name}.c: missing, or its .id is another")
        statuses = sorted(check_fixtures(name))
        for language, has in words.items():
            require(f"title_{key}" in has, f"_locales/{language}: no title_{key}")
            for sentence in [f"check_{key}_{status}" for status in statuses]:
                ok = sentence in has or f"check_{key}" in has
                require(ok, f"_locales/{language}: no {sentence}")
    for name in weights:
        require(name in names, f"host/data/finding-weights.h: {name}: no such check")
    for name in reasons:
        require(name in names, f"scripts/finding-reasons.tsv: {name}: no such check")
    for folder in sorted(ROOT.glob("tests/fixtures/checks/*")):
        require(folder.name in names, f"{folder.relative_to(ROOT)}: no such check")
    for language, has in words.items():
        for key in re.findall(r"\btitle_(\w+)", " ".join(has)):
            require(key in listed, f"_locales/{language}: title_{key}: no such check")


def check_tables() -> None:
    """Where a table is from and as of when, or which script makes it anew, in its first comment."""
    for path in sorted(ROOT.glob("host/data/*")):
        comment = "".join(re.findall(r"^ \* ?(.*\n)", read(path).split("#pragma once")[0], re.M))
        made = re.search(r"Made by (scripts/[\w.-]+)", comment)
        dated = re.search(r"Source:|Derived", comment) and re.search(r"\b20\d\d-\d\d\b", comment)
        ok = (ROOT / made[1]).exists() if made else dated
        require(bool(ok), f"{path.relative_to(ROOT)}: its comment names no source and date")


def check_sources() -> None:
    for path in sorted(ROOT.glob("host/*/*.[ch]")):
        where, text = path.relative_to(ROOT), read(path)
        longest = HEADER_MAX if path.suffix == ".h" else FILE_MAX
        require(text.startswith("/* SPDX-License-Identifier: MIT */\n"), f"{where}: no SPDX line")
        if path.parent.name != "data" and path.name != "list.h":  # tables
            require(text.count("\n") <= longest, f"{where}: longer than {longest} lines")
        for folder in re.findall(r'^#include "(\w+)/', text, re.M):
            ok = folder == path.parent.name or folder in MAY_INCLUDE[path.parent.name]
            require(ok, f"{where}: must not include {folder}/")


check_checks()
check_tables()
check_sources()
print("\n".join(problems) or "ok")
sys.exit(bool(problems))
