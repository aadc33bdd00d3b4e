#!/bin/sh
# SPDX-License-Identifier: MIT
# The end-to-end suite, where everything is there that it needs; otherwise it is skipped, and says why.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

skip() {
	echo "1..0 # SKIP $1"
	exit 0
}

for program in node thunderbird Xvfb openbox xdotool import; do
	command -v $program >/dev/null || skip "$program is not installed"
done
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b > 10) ? 0 : 1)' ||
	skip "node is older than 20.11"
version=$(thunderbird --version 2>/dev/null | sed -n 's/.*Thunderbird \([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 153 ] || skip "Thunderbird ${version:-of an unknown version} is older than 153"
exec node "$here/run.mjs" "$@"
