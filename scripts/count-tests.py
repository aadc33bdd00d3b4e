#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts what Meson's logs say, test case by test case, and names what failed and what was skipped.

    count-tests.py NAME=testlog.json|skipped ...

Exits with 1 when anything failed, or when a log has no test at all.
"""

import json
import re
import sys
from pathlib import Path

counts = {"passed": 0, "failed": 0, "skipped": 0}
reasons = {}


def count_case(build: str, test: str, line: str) -> None:
    match = re.match(r"\s*(not )?ok\b\s*\d*\s*(.*?)(?:\s*#\s*SKIP\s*(.*))?$", line, re.I)
    if match[1]:
        counts["failed"] += 1
        print(f"failed: {build}: {test}: {match[2]}")
    elif match[3] is not None:
        counts["skipped"] += 1
        reasons[match[3] or match[2]] = reasons.get(match[3] or match[2], 0) + 1
    else:
        counts["passed"] += 1


def count_test(build: str, result: dict) -> None:
    name = result["name"]
    # GLib indents nothing; a line "ok" with more than white space before it is a program's print.
    cases = re.findall(r"^(?:not )?ok\b.*$", result.get("stdout", ""), re.M)
    ended_well = result["result"] in ("OK", "SKIP", "EXPECTEDFAIL")
    for line in cases:
        count_case(build, name, line)
    if not ended_well and not any(line.startswith("not ok") for line in cases):
        counts["failed"] += 1
        print(f"failed: {build}: {name}: {result['result']}")
    elif not cases:
        counts["passed" if result["result"] != "SKIP" else "skipped"] += 1


for argument in sys.argv[1:]:
    build, _, path = argument.partition("=")
    if path == "skipped":
        counts["skipped"] += 1
        reasons[f"the whole build {build}: its compiler is not installed"] = 1
        continue
    results = [json.loads(line) for line in Path(path).read_text().splitlines()]
    if not results:
        counts["failed"] += 1
        print(f"failed: {build}: no test ran")
    for result in results:
        count_test(build, result)

for reason, n in sorted(reasons.items()):
    print(f"skipped: {n} x {reason}")
print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
sys.exit(counts["failed"] > 0)
