#!/usr/bin/env node
/**
 * Says what became of every id of the inventory for which a package answers, with its examples and its tests. Fails on an
 * id that a package declares and nothing implements, on one that is implemented and not declared, on a norm without an
 * example, and on a catalogue that cannot be made, such as one with a citation outside the outline.
 *
 * `--against <folder>` compares with an inventory: what the packages do not declare yet is missing too (and no failure), and
 * what they declare must be in it. `--json` prints only JSON; `--totals` prints only the totals. `--docs write` writes each
 * package's CATALOGUE.md; `--docs check` fails where it is not what the catalogue makes.
 */
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { coverageOf } from "./Coverage.ts"
import { isStale, writePage } from "./Docs.ts"
import { partOf, readInventory, unclaimed } from "./Inventory.ts"
import { readPackages } from "./Package.ts"
import { listOf, totalsOf } from "./Table.ts"

const { json, totals, against, docs } = parseArgs({
  options: {
    json: { type: "boolean" },
    totals: { type: "boolean" },
    against: { type: "string" },
    docs: { type: "string" }
  }
}).values

const { packages, failures: unread } = await readPackages(process.cwd())
const inventory = against === undefined ? undefined : readInventory(resolve(against))
const coverages = packages.map((one) => coverageOf(one, inventory && partOf(inventory, packages, one)))
const unclaimedFiles = inventory === undefined ? [] : unclaimed(inventory, packages)
if (docs === "write") for (const one of packages) writePage(one)
const stale = docs === "check" ? packages.filter(isStale) : []
const failures = [
  ...unread,
  ...(inventory?.failures ?? []),
  ...coverages.flatMap((coverage) => coverage.failures),
  ...stale.map(
    ({ name }) => `${name}: CATALOGUE.md is not what its catalogue makes: run \`pnpm coverage --docs write\``
  )
]

if (json) {
  console.log(
    JSON.stringify({
      packages: coverages.map(({ failures: _, ...coverage }) => coverage),
      unclaimed: unclaimedFiles.map(({ file, norms }) => ({ file, norms: norms.length })),
      failures
    })
  )
} else {
  const catalogues = new Map(packages.map(({ name, catalogue }) => [name, catalogue]))
  if (!totals) console.log(listOf(coverages, catalogues))
  console.log(totalsOf(coverages))
  for (const { file, norms } of unclaimedFiles) {
    console.log(`${file}: no package declares any of its ${norms.length} ids`)
  }
}
for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1
