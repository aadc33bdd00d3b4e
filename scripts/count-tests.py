#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts what Meson's logs say, test case by test case, and names what failed and what was skipped.

    count-tests.py NAME=STATUS=testlog.json|NAME=unbuilt|NAME=skipped ...

STATUS is what `meson test` returned. Exits with 1 when anything failed, also a build, a log without
a test, or a `meson test` that says so although no test does.
"""

import json
import re
import sys
from pathlib import Path

counts = {"passed": 0, "failed": 0, "skipped": 0}
reasons = {}


def fail(build: str, why: str) -> None:
    counts["failed"] += 1
    print(f"failed: {build}: {why}")


def skip(reason: str) -> None:
    counts["skipped"] += 1
    reasons[reason] = reasons.get(reason, 0) + 1


def reason_of(case: str, output: str) -> str:
    """The line in which a suite has said why this case failed, as tests/thunderbird/lib/tap.mjs does."""
    match = re.search(rf"^# {re.escape(case)}: (.*)$", output, re.M)
    return f": {match[1]}" if match else ""


def count_case(build: str, test: str, line: str, output: str) -> None:
    match = re.match(r"\s*(not )?ok\b\s*\d*\s*(.*?)(?:\s*#\s*SKIP\s*(.*))?$", line, re.I)
    if match[1]:
        fail(build, f"{test}: {match[2]}{reason_of(match[2], output)}")
    elif match[3] is not None:
        skip(match[3] or match[2])
    else:
        counts["passed"] += 1


def count_test(build: str, result: dict) -> None:
    name = result["name"]
    # GLib indents nothing; a line "ok" with more than white space before it is a program's print.
    output = result.get("stdout", "")
    cases = re.findall(r"^(?:not )?ok\b.*$", output, re.M)
    ended_well = result["result"] in ("OK", "SKIP", "EXPECTEDFAIL")
    for line in cases:
        count_case(build, name, line, output)
    if not ended_well and not any(line.startswith("not ok") for line in cases):
        fail(build, f"{name}: {result['result']}")
    elif not cases and result["result"] == "SKIP":
        skip(name)
    elif not cases:
        counts["passed"] += 1


def count_build(build: str, status: int, log: Path) -> None:
    results = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
    failed = counts["failed"]
    for result in results:
        count_test(build, result)
    if not results:
        fail(build, "no test ran")
    elif status and counts["failed"] == failed:
        fail(build, f"meson test ended with {status}")


for argument in sys.argv[1:]:
    build, what, *log = argument.split("=", 2)
    if what == "skipped":
        skip(f"the whole build {build}: its compiler or sanitizers are not installed")
    elif what == "unbuilt":
        fail(build, "it does not build")
    else:
        count_build(build, int(what), Path(log[0]))

for reason, n in sorted(reasons.items()):
    print(f"skipped: {n} x {reason}")
print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
sys.exit(counts["failed"] > 0)
