# SPDX-License-Identifier: MIT
"""BIND, and dnsdist in front of it that answers late, until standard input ends:
    serve.py SECONDS
Prints their addresses as JSON once they answer; exits with 77 where they are not installed."""

import json
import sys
import unittest

from servers import Bind, Dnsdist


def main():
    late = f'addAction(AllRule(), DelayAction({int(float(sys.argv[1]) * 1000)}))'
    try:
        bind = Bind()
        dnsdist = Dnsdist(bind, late)
    except unittest.SkipTest as reason:
        print(reason, file=sys.stderr)
        return 77
    addresses = {"prompt": f"127.0.0.1:{bind.plain}", "late": f"127.0.0.1:{dnsdist.plain}"}
    print(json.dumps(addresses), flush=True)
    sys.stdin.read()
    dnsdist.end()
    bind.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
