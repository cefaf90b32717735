#!/bin/sh
# A program falls asleep in one process and wakes up in another.
set -eu
cd "$(dirname "$0")/.."
cargo build --quiet --release
image=$(mktemp)
trap 'rm -f "$image"' EXIT
echo "--- one process: a caravan sets out, and is put to sleep after 400 instructions"
target/release/dormouse run --pickle-to "$image" --after 400 examples/caravan.py
echo "--- looking into the image, running nothing"
target/release/dormouse inspect --source examples "$image"
echo "--- another process: it goes on where it stood"
target/release/dormouse resume "$image"
