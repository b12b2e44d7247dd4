#!/usr/bin/env node
/**
 * Writes dist/index.js and dist/index.d.ts of a package with many entries from src/index.ts, which only re-exports them.
 * Bundled together with the entries, the barrel would give every shared chunk a namespace object, and no page could shake
 * off what it does not use.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"

const barrel = readFileSync("src/index.ts", "utf8").replaceAll('.ts"', '.js"')
writeFileSync("dist/index.d.ts", barrel)
writeFileSync("dist/index.js", stripTypeScriptTypes(barrel))
