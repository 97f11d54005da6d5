#!/bin/sh
# Writes the list of passwords that the realm refuses, and settles Keycloak's build options once per unpacked
# distribution (a marker inside it remembers).
set -eu
home=$1
mkdir -p "$home/data/password-blacklists"
sh "$(dirname "$0")/passwords.sh" >"$home/data/password-blacklists/musubi.txt"
marker="$home/.musubi-built"
[ -f "$marker" ] && exit 0
echo "Preparing Keycloak for PostgreSQL (once, up to a minute) ..."
if ! "$home/bin/kc.sh" build --db=postgres >"$home/build.log" 2>&1; then
  cat "$home/build.log" >&2
  exit 1
fi
: >"$marker"
