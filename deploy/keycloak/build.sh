#!/bin/sh
# Settles Keycloak's build options once per unpacked distribution (a marker inside it remembers).
set -eu
home=$1
marker="$home/.musubi-built"
[ -f "$marker" ] && exit 0
echo "Preparing Keycloak for PostgreSQL (once, up to a minute) ..."
if ! "$home/bin/kc.sh" build --db=postgres >"$home/build.log" 2>&1; then
  cat "$home/build.log" >&2
  exit 1
fi
: >"$marker"
