# SPDX-License-Identifier: EUPL-1.2
# Shared by every script here and by .ci/run. Sourced, never run.
# shellcheck shell=bash

set -Eeuo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}
STAMPS=$TARGET/stamps
cd "$ROOT"

say()  { printf '%s\n' "$*"; }
fail() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }

# at_least 20 "$version": is the first number of $version 20 or more?
at_least() { [ "${2%%.*}" -ge "$1" ] 2>/dev/null; }

# The tools nobody can install for you.
require_toolchain() {
  command -v cargo >/dev/null || fail "Rust 1.95 or newer is missing. Install it with rustup, see https://rustup.rs"
  local rust
  rust=$(rustc --version | cut -d' ' -f2)
  printf '1.95.0\n%s\n' "${rust%%-*}" | sort -CV || fail "Rust 1.95 or newer is needed, this is $rust. Try: rustup update"
  command -v node >/dev/null && command -v npm >/dev/null || fail "Node 20 or newer with npm is missing, see https://nodejs.org"
  at_least 20 "$(node --version | tr -d v)" || fail "Node 20 or newer is needed, this is $(node --version)"
  command -v python3 >/dev/null || fail "python3 is missing"
}

# Every Debian package that a program of ours comes from: "test, then package".
has_cc()       { command -v cc; }
has_venv()     { python3 -c 'import ensurepip, venv'; }
has_magic()    { python3 -c 'import ctypes.util as u, sys; sys.exit(not u.find_library("magic"))'; }
has_chromium() { command -v chromium; }
has_poppler()  { command -v pdftotext; }
has_soffice()  { command -v soffice; }
has_setpriv()  { command -v setpriv; }
has_postgres() { postgres_bin; }

# Directory with initdb and pg_ctl; Debian keeps them out of PATH.
postgres_bin() {
  local initdb
  initdb=$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
  [ -n "$initdb" ] && dirname "$(readlink -f "$initdb")"
}

# require_packages cc=build-essential ...: installs what is missing as root, otherwise tells what to install.
require_packages() {
  local pair missing=()
  for pair in "$@"; do
    "has_${pair%%=*}" >/dev/null 2>&1 || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    fail "these packages are missing. As root: apt-get install ${missing[*]}"
  fi
  say "Installing: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q update >/dev/null
  apt-get -q install -y --no-install-recommends "${missing[@]}" </dev/null >/dev/null
}

# fingerprint DIR: one hash over names and contents of the inputs in DIR.
fingerprint() {
  find "$1" -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/uit/*' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# when_changed NAME FINGERPRINT COMMAND...: runs the command unless it succeeded on these inputs before.
when_changed() {
  local stamp=$STAMPS/$1 now=$2
  shift 2
  mkdir -p "$STAMPS"
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ] && return
  "$@" || return
  printf '%s' "$now" >"$stamp"
}

# npm_ci DIR: exactly the packages of the lock file, fetched again only when that file changed.
npm_ci() {
  [ -d "$1/node_modules" ] || rm -f "$STAMPS/npm-$1"
  when_changed "npm-$1" "$(sha256sum <"$1/package-lock.json")" \
    npm --prefix "$1" ci --no-audit --no-fund --loglevel=error </dev/null
}

# Styles, scripts and fonts in web/dist, where the program takes them from.
build_web() {
  npm_ci web
  [ -d web/dist ] || rm -f "$STAMPS/web"
  when_changed web "$(fingerprint web)" npm --prefix web run --silent build </dev/null
}

# Programs in Python, in an environment of their own.
python_tools() {
  local wanted="reuse==6.2.0 pyyaml==6.0.3 spiffworkflow==3.2.0"
  [ -x "$TARGET/venv/bin/python" ] || rm -f "$STAMPS/venv"
  # shellcheck disable=SC2086
  when_changed venv "$wanted" install_python_tools $wanted
}

install_python_tools() {
  python3 -m venv --clear "$TARGET/venv"
  "$TARGET/venv/bin/pip" install --quiet "$@"
}

# The tools that the bench holds the security picture against; prints the Python that has them, or nothing when they cannot be had.
python_peers() {
  local wanted="scikit-learn==1.9.1 esda==2.9.0 pointpats==2.5.5 libpysal==4.14.1 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1"
  wanted+=" geopandas==1.2.0 shapely==2.2.0"
  [ -x "$TARGET/peers/bin/python" ] || rm -f "$STAMPS/peers"
  # shellcheck disable=SC2086
  if when_changed peers "$wanted" install_peers $wanted >&2; then
    printf '%s' "$TARGET/peers/bin/python"
  fi
}

install_peers() {
  python3 -m venv --clear "$TARGET/peers" && "$TARGET/peers/bin/pip" install --quiet --retries 1 "$@"
}
