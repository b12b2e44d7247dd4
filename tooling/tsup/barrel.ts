#!/usr/bin/env node
/**
 * Writes dist/index.js and dist/index.d.ts of a package with many entries from src/index.ts, which only re-exports them.
 * Bundled together with the entries, the barrel would give every shared chunk a namespace object, and no page could shake
 * off what it does not use.
 */
import { readFileSync, writeFileSync } from "node:fs"

const barrel = readFileSync("src/index.ts", "utf8").replaceAll('.ts"', '.js"')
for (const file of ["dist/index.js", "dist/index.d.ts"]) writeFileSync(file, barrel)
