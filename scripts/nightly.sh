#!/bin/sh
# What takes too long for every commit: the tests of vitest.nightly.config.ts, all live tests, generated projects held to Django, generated expressions held to CPython, and
# the repository's own fixtures converted. All of it runs, whatever fails before; exit 1 when anything did. The live tests need what `.ci/run` starts, and say
# what they do without. THROUGHLINE_MUTATIONS: places for each kind of mutation; THROUGHLINE_SEED: the draw.
cd "$(dirname "$0")/.." || exit 1
export THROUGHLINE_NIGHTLY=1 THROUGHLINE_MUTATIONS="${THROUGHLINE_MUTATIONS:-50}"
failed=0
npx vitest run --config vitest.nightly.config.ts || failed=1
npx vitest run --config vitest.live.config.ts || failed=1
npm run --silent generated -- --runs 30 || failed=1
npm run --silent expressions -- --count 10000 || failed=1
npm run --silent fixtures || failed=1
exit $failed
