# shellcheck shell=sh
# SPDX-License-Identifier: MIT
# Sourced by the other scripts: what must be installed, and how on this system; how to build.

# The programs and libraries of the build, under the names that Debian and Ubuntu have for them.
DEBIAN_PACKAGES="gcc meson ninja-build pkg-config python3 libglib2.0-dev libgmime-3.0-dev
	libjansson-dev libicu-dev libpsl-dev libssl-dev libseccomp-dev
	libc-ares-dev libcurl4-openssl-dev libmaxminddb-dev libsqlite3-dev"

# What the tests of the extension need besides: Thunderbird on a display of its own, a mail server, a
# browser for the pages; and those of the network: name servers. Without it they are skipped. Node.js
# must be 20.12 or newer, so it comes from wherever the system has it.
OPTIONAL_PACKAGES="thunderbird thunderbird-l10n-ja xvfb xauth openbox xdotool imagemagick
	fonts-noto-cjk dovecot-imapd chromium bind9 bind9-dnsutils dnsdist nginx-light openssl
	strace"
if ! command -v node >/dev/null; then
	OPTIONAL_PACKAGES="$OPTIONAL_PACKAGES nodejs npm"
fi

name_packages() {
	cat >&2 <<-'END'
		fuwake: this system's packages are not installed by this script. Install them by hand,
		then start the script again with FUWAKE_PACKAGES=installed:

		  Fedora    sudo dnf install gcc libasan libubsan meson ninja-build pkgconf-pkg-config python3 \
		              glib2-devel gmime30-devel jansson-devel libicu-devel libpsl-devel \
		              openssl-devel libseccomp-devel c-ares-devel libcurl-devel \
		              libmaxminddb-devel sqlite-devel
		  Arch      sudo pacman -S --needed gcc meson ninja pkgconf python glib2 glib2-devel gmime3 \
		              jansson icu libpsl openssl libseccomp c-ares curl libmaxminddb sqlite
		  Homebrew  brew install meson ninja pkgconf python glib gmime jansson icu4c libpsl openssl@3 \
		              c-ares curl libmaxminddb sqlite
		            (the host runs on Linux so far; the dissector's fence and its nursery use Linux)

		The tests of the extension are skipped without Node.js 20.12 or newer with npm, Chromium,
		Thunderbird 153 or newer, Xvfb, xauth, openbox, xdotool, ImageMagick, Noto CJK, Dovecot;
		those of the network without BIND 9, dnsdist, nginx and the openssl program.
	END
}

has_apt() {
	command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

# Prints which of these packages are not installed.
missing_of() {
	for package in "$@"; do
		case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
		*" ok installed"*) ;;
		*) printf ' %s' "$package" ;;
		esac
	done
}

# Whether this user can be root; sets $as_root to what it takes.
become_root() {
	as_root=""
	[ "$(id -u)" = 0 ] || { as_root=sudo && command -v sudo >/dev/null; }
}

apt_get() {
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >&2
}

# Installs what is missing on Debian and Ubuntu; says what to do elsewhere.
install_missing() {
	if [ "${FUWAKE_PACKAGES:-}" = installed ]; then
		return 0
	fi
	if ! has_apt; then
		name_packages
		return 1
	fi
	# shellcheck disable=SC2086 # words on purpose
	missing=$(missing_of $DEBIAN_PACKAGES)
	[ -n "$missing" ] || return 0
	if ! become_root; then
		cat >&2 <<-END
			fuwake: packages are missing, and there is no sudo. As root, run
			  apt-get install$missing
			or, where they are installed in another way, set FUWAKE_PACKAGES=installed.
		END
		return 1
	fi
	echo "fuwake: installing$missing" >&2
	apt_get update ||
		echo "fuwake: the package lists could not be renewed; trying with those at hand" >&2
	# shellcheck disable=SC2086
	apt_get install -y --no-install-recommends $missing
}

# Installs what the extension's tests need, as far as it can be had.
install_optional() {
	# shellcheck disable=SC2086
	missing=$(has_apt && missing_of $OPTIONAL_PACKAGES) || return 0
	if [ -z "$missing" ] || ! become_root; then
		return 0
	fi
	echo "fuwake: installing$missing" >&2
	apt_get update || true
	# shellcheck disable=SC2086
	if apt_get install -y --no-install-recommends $missing; then
		return 0
	fi
	for package in $missing; do
		apt_get install -y --no-install-recommends "$package" ||
			echo "fuwake: $package cannot be had; tests that need it are skipped" >&2
	done
}

# Says what could be installed besides.
name_optional() {
	# shellcheck disable=SC2086
	missing=$(has_apt && missing_of $OPTIONAL_PACKAGES) || return 0
	[ -z "$missing" ] || echo "fuwake: some tests are skipped without$missing" >&2
}

# Fetches the tools of extension/package.json with npm, when they are missing or out of date.
fetch_tools() {
	list=extension/package-lock.json
	fetched=extension/node_modules/.package-lock.json
	if [ -f "$fetched" ] && [ -z "$(find "$list" -newer "$fetched")" ]; then
		return 0
	fi
	command -v npm >/dev/null || return 0
	echo "fuwake: fetching the extension's tools" >&2
	(cd extension && quietly npm ci --ignore-scripts --no-progress) ||
		echo "fuwake: npm ci failed; tests of the extension that need its tools are skipped" >&2
}

# Runs a command. Prints only what is wrong.
quietly() {
	said=$(mktemp)
	if "$@" >"$said" 2>&1; then
		rm -f "$said"
		return 0
	fi
	# Without Ninja's lines about what it does.
	grep -v '^\[[0-9]*/[0-9]*\] ' "$said" >&2
	rm -f "$said"
	return 1
}

# Builds into $1 with the options behind it, which count when the folder is new.
build() {
	folder=$1
	shift
	mkdir -p "$folder" || return 1
	# A folder knows where it lies and its compiler: moved, copied or under another CC it starts anew.
	made_for="${CC:-cc} in $(pwd)"
	if [ "$(cat "$folder/made-for" 2>/dev/null || echo "$made_for")" != "$made_for" ]; then
		set -- --wipe "$@"
	fi
	if [ ! -f "$folder/build.ninja" ] || [ "${1:-}" = --wipe ]; then
		echo "fuwake: building in $folder" >&2
		quietly meson setup "$folder" "$@" || return 1
		echo "$made_for" >"$folder/made-for"
	fi
	quietly ninja -C "$folder"
}
