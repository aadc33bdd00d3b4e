#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Says what a new check still lacks, which file grew too long, and which include points the
wrong way. Run by `meson test --suite tree`."""

import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])
FILE_MAX = 400
HEADER_MAX = 120

# What each room of host/ may include besides itself. Data flows one way, so includes do too.
WAY = ["base", "web", "message", "ask", "authenticate", "checks", "verdict", "report", "dissect"]
MAY_INCLUDE = {room: set(WAY[:i]) for i, room in enumerate(WAY)}
MAY_INCLUDE["data"] = set()
for room in ("web", "message", "checks"):
    MAY_INCLUDE[room].add("data")
MAY_INCLUDE["fetch"] = {"base", "ask"}
MAY_INCLUDE["native"] = {"base", "ask", "dissect"}
MAY_INCLUDE["command"] = {"base", "ask", "report", "dissect", "native"}
problems = []


def require(ok: bool, what: str) -> None:
    if not ok:
        problems.append(what)


def check_sources() -> None:
    for path in sorted(ROOT.glob("host/*/*.[ch]")):
        where, text = path.relative_to(ROOT), path.read_text()
        longest = HEADER_MAX if path.suffix == ".h" else FILE_MAX
        require(text.startswith("/* SPDX-License-Identifier: MIT */\n"), f"{where}: no SPDX line")
        if path.parent.name != "data":
            require(text.count("\n") <= longest, f"{where}: longer than {longest} lines")
        for folder in re.findall(r'^#include "(\w+)/', text, re.M):
            ok = folder == path.parent.name or folder in MAY_INCLUDE[path.parent.name]
            require(ok, f"{where}: must not include {folder}/")


check_sources()
print("\n".join(problems) or "ok")
sys.exit(bool(problems))
