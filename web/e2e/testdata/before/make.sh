#!/bin/sh
# Makes the bundles of a version that browsers have kept, of a story and of a site,
# to try how they are replaced. Run it in a checkout of that version:
#
#   git worktree add /tmp/before df06bf0
#   cd /tmp/before && sh THIS_FOLDER/make.sh
#
# A stub stands for the program, which is too large to keep. Left out are what only
# servers and other sites ask for, and pictures.
set -e
out=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

printf '\0asm\1\0\0\0' >web/built/app.wasm
cat >web/built/wasm_exec.js <<'JS'
globalThis.edition = 'The edition before';
globalThis.Go = class {
  importObject = {};
  run() {
    document.documentElement.dataset.live = 'true';
    return new Promise(() => {});
  }
};
JS
go run ./web/pack web/built/app.wasm
go run ./web/compiled/pair web/built stub

story() {
  cat <<MD
---
headline: $1
lang: en
published: 2024-09-03
---
The [council](#council) met on Tuesday.

## Cards

### The council {#council}
\`\`\`yaml
kind: organisation
\`\`\`
- Met on a Tuesday. "met on Tuesday"
MD
}
mkdir "$temp/stories"
story 'The edition before' >"$temp/story.md"
story 'The bridge before' >"$temp/stories/bridge.md"
story 'The flood before' >"$temp/stories/flood.md"
go run ./cmd/dateline build -o "$temp/story" "$temp/story.md"
go run ./cmd/dateline build -o "$temp/site" "$temp/stories"

# What both have is the same file, for its name has a hash in it.
cd "$out"
rm -rf shared story site
mkdir shared
cp "$temp"/story/early.*.js "$temp"/story/style.*.css "$temp"/story/loader.*.js "$temp"/story/offline.*.js \
  "$temp"/story/adopt.*.js "$temp"/story/wasm_exec.*.js "$temp"/story/app.*.wasm "$temp"/story/icon.*.svg shared
for kind in story site; do
  mkdir $kind
  cp "$temp/$kind/index.html" "$temp/$kind/sw.js" "$temp/$kind/manifest.webmanifest" $kind
done
for slug in bridge flood; do
  mkdir site/$slug
  cp "$temp/site/$slug/index.html" site/$slug
done
