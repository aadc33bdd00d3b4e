# SPDX-License-Identifier: MIT
# Sourced by the other scripts: what must be installed, and how on this system.

# The programs and libraries of the build, under Debian's names.
DEBIAN_PACKAGES="gcc meson ninja-build pkg-config python3 libglib2.0-dev libgmime-3.0-dev
	libjansson-dev libicu-dev libpsl-dev libssl-dev libseccomp-dev"

name_packages() {
	cat >&2 <<-'END'
		fuwake: this system's packages are not installed by this script. Install them by hand,
		then start the script again with FUWAKE_PACKAGES=installed:

		  Fedora    sudo dnf install gcc meson ninja-build pkgconf python3 glib2-devel gmime30-devel \
		              jansson-devel libicu-devel libpsl-devel openssl-devel libseccomp-devel
		  Arch      sudo pacman -S --needed gcc meson ninja pkgconf python glib2 gmime3 jansson icu \
		              libpsl openssl libseccomp
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
		"install ok installed") ;;
		*) missing="$missing $package" ;;
		esac
	done
	[ -n "$missing" ] || return 0
	echo "fuwake: installing$missing" >&2
	as_root=""
	if [ "$(id -u)" != 0 ]; then
		if ! command -v sudo >/dev/null; then
			echo "fuwake: become root and run: apt-get install$missing" >&2
			return 1
		fi
		as_root=sudo
	fi
	# shellcheck disable=SC2086 # words on purpose
	$as_root apt-get update -qq >&2 &&
		$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
			$missing >&2
}

# Builds into $1 with the options behind it. Prints only what is wrong.
build() {
	folder=$1
	shift
	log=$(mktemp)
	if [ ! -f "$folder/build.ninja" ]; then
		meson setup "$folder" "$@" >"$log" 2>&1 || {
			cat "$log" >&2
			rm -f "$log"
			return 1
		}
	fi
	ninja -C "$folder" >"$log" 2>&1 || {
		cat "$log" >&2
		rm -f "$log"
		return 1
	}
	rm -f "$log"
}
