# SPDX-License-Identifier: MIT
"""Runs the tests of a folder that are written in JavaScript, or says in TAP why they cannot be run.

    node.py unit|pages|corpus
"""

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXTENSION = ROOT / "extension"
NODE_MIN = (20, 12)


@cache
def why_no_node():
    """Why nothing can be run, or an empty string."""
    node = shutil.which("node")
    if not node:
        return "Node.js is not installed"
    version = subprocess.run([node, "--version"], stdout=subprocess.PIPE, text=True).stdout
    numbers = tuple(int(number) for number in re.findall(r"\d+", version)[:2])
    if numbers < NODE_MIN:
        return f"Node.js is older than {'.'.join(map(str, NODE_MIN))}"
    return ""


@cache
def why_no_tools():
    """Why the tools of extension/package.json cannot be used, or an empty string."""
    ready = (EXTENSION / "node_modules/.package-lock.json").exists()
    return why_no_node() or ("" if ready else "npm ci has not been run in extension/")


def main(what):
    files = sorted(str(path) for path in (HERE / what).rglob("*.test.mjs"))
    if why_no_node():
        print(f"1..1\nok 1 the extension's {what} # SKIP {why_no_node()}")
        return
    if not files:
        sys.exit(f"no test in {what}/")
    reporter = HERE / "flat-tap.mjs"
    os.execvp("node", ["node", "--test", f"--test-reporter={reporter}", *files])


if __name__ == "__main__":
    main(sys.argv[1])
