# shellcheck shell=bash disable=SC2034 # the variables are for the scripts that source this
# What the scripts in this folder share. Sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

WASM=wasm32-unknown-unknown
TARGET=${CARGO_TARGET_DIR:-target}
TOOLS=.ci/tools
TASK=$(basename "$0")
# Incremental files and the lines of a backtrace only cost time and disk on a machine that builds once.
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=none

say() { printf '%s: %s\n' "$TASK" "$*"; }
die() {
  printf '%s: FAILED: %s\n' "$TASK" "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# has_std RUSTC: can this compiler build for the web?
has_std() {
  local sysroot
  sysroot=$("$1" --print sysroot 2>/dev/null) || return 1
  compgen -G "$sysroot/lib/rustlib/$WASM/lib/libstd-*.rlib" >/dev/null
}

# The folder to put first in PATH for a wasm build; empty output and rc 1 if there is none yet.
wasm_toolchain() {
  if has rustc && has_std rustc; then
    dirname "$(command -v rustc)"
  elif [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] && has_std /usr/bin/rustc; then
    echo /usr/bin
  else
    return 1
  fi
}

# The wasm-bindgen command must equal the library to the last digit, so the lock file decides.
bindgen_version() {
  awk -F'"' '$0 == "name = \"wasm-bindgen\"" { getline; print $2; exit }' Cargo.lock
}
is_bindgen() { [ "$("$1" --version 2>/dev/null)" = "wasm-bindgen $2" ]; }
bindgen_cache() { echo "${XDG_CACHE_HOME:-$HOME/.cache}/lacuna/wasm-bindgen-$1"; }

# The path of a matching wasm-bindgen; rc 1 if there is none yet.
bindgen_path() {
  local version candidate
  version=$(bindgen_version)
  for candidate in "$(bindgen_cache "$version")/bin/wasm-bindgen" "$TOOLS/bin/wasm-bindgen" "$(command -v wasm-bindgen || true)"; do
    if [ -x "$candidate" ] && is_bindgen "$candidate" "$version"; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

chromium_path() {
  local candidate
  for candidate in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

# flags FLAG...: these and RUSTFLAGS for CARGO_ENCODED_RUSTFLAGS, with the builder's home folder kept out of the result.
flags() {
  local sources=${CARGO_HOME:-$HOME/.cargo}/registry/src folder
  # shellcheck disable=SC2206 # RUSTFLAGS is a list of words
  local all=("$@" ${RUSTFLAGS:-} "--remap-path-prefix=$sources=crates")
  # The later, the stronger: each source's own folder has a name that differs between machines.
  for folder in "$sources"/*/; do
    all+=("--remap-path-prefix=${folder%/}=crates")
  done
  (
    IFS=$'\x1f'
    printf '%s' "${all[*]}"
  )
}
