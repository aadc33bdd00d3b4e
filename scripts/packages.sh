# shellcheck shell=sh
# SPDX-License-Identifier: MIT
# Sourced by the other scripts: what must be installed, and how on this system; how to build.

# The programs and libraries of the build, under the names that Debian and Ubuntu have for them.
DEBIAN_PACKAGES="gcc meson ninja-build pkg-config python3 libglib2.0-dev libgmime-3.0-dev
	libjansson-dev libicu-dev libpsl-dev libssl-dev libseccomp-dev"

name_packages() {
	cat >&2 <<-'END'
		fuwake: this system's packages are not installed by this script. Install them by hand,
		then start the script again with FUWAKE_PACKAGES=installed:

		  Fedora    sudo dnf install gcc libasan libubsan meson ninja-build pkgconf-pkg-config python3 \
		              glib2-devel gmime30-devel jansson-devel libicu-devel libpsl-devel \
		              openssl-devel libseccomp-devel
		  Arch      sudo pacman -S --needed gcc meson ninja pkgconf python glib2 glib2-devel gmime3 \
		              jansson icu libpsl openssl libseccomp
		  Homebrew  brew install meson ninja pkgconf python glib gmime jansson icu4c libpsl openssl@3
		            (the host runs on Linux so far; the dissector's fence and its nursery use Linux)
	END
}

# Installs what is missing on Debian and Ubuntu; says what to do elsewhere.
install_missing() {
	if [ "${FUWAKE_PACKAGES:-}" = installed ]; then
		return 0
	fi
	if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
		name_packages
		return 1
	fi
	missing=""
	for package in $DEBIAN_PACKAGES; do
		case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
		*" ok installed"*) ;;
		*) missing="$missing $package" ;;
		esac
	done
	[ -n "$missing" ] || return 0
	as_root=""
	if [ "$(id -u)" != 0 ]; then
		if ! command -v sudo >/dev/null; then
			cat >&2 <<-END
				fuwake: packages are missing, and there is no sudo. As root, run
				  apt-get install$missing
				or, where they are installed in another way, set FUWAKE_PACKAGES=installed.
			END
			return 1
		fi
		as_root=sudo
	fi
	echo "fuwake: installing$missing" >&2
	$as_root apt-get update -qq >&2 ||
		echo "fuwake: the package lists could not be renewed; trying with those at hand" >&2
	# shellcheck disable=SC2086 # words on purpose
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
		$missing >&2
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
