/** The inventory: a folder of JSON files, each a list of the ids of one or more documents. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod"
import type { Package } from "./Package.ts"

const listed = z.array(z.object({ id: z.string().min(1), document: z.string().min(1) }))

export interface InventoryFile {
  readonly file: string
  readonly norms: z.infer<typeof listed>
}

export interface Inventory {
  readonly files: ReadonlyArray<InventoryFile>
  readonly failures: ReadonlyArray<string>
}

export const readInventory = (folder: string): Inventory => {
  const names = globSync("*.json", { cwd: folder }).sort()
  if (names.length === 0) return { files: [], failures: [`there is no inventory in ${folder}`] }
  const files: Array<InventoryFile> = []
  const failures: Array<string> = []
  for (const file of names) {
    try {
      files.push({ file, norms: listed.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))) })
    } catch {
      failures.push(`${join(folder, file)} is not a list of norms, each with its id and document`)
    }
  }
  return { files, failures }
}

const declaredBy = ({ catalogue }: Package): ReadonlySet<string> => new Set(Object.values(catalogue.declares).flat())

/**
 * The part of an inventory that belongs to a package: the files of which it declares an id. Of a file that several packages
 * share, each has what it declares, and the one that declares most of it has the rest.
 */
export const partOf = (
  inventory: Inventory,
  packages: ReadonlyArray<Package>,
  one: Package
): ReadonlyArray<InventoryFile> =>
  inventory.files.flatMap(({ file, norms }) => {
    const claims = packages.map((owner) => ({ owner, ids: norms.filter(({ id }) => declaredBy(owner).has(id)) }))
    const [most] = claims.toSorted((a, b) => b.ids.length - a.ids.length)
    const claimed = new Set(claims.flatMap(({ ids }) => ids))
    const own = new Set(claims.find(({ owner }) => owner === one)?.ids)
    if (own.size === 0) return []
    return [{ file, norms: norms.filter((norm) => own.has(norm) || (most?.owner === one && !claimed.has(norm))) }]
  })

/** The files of which no package declares anything. */
export const unclaimed = (inventory: Inventory, packages: ReadonlyArray<Package>): ReadonlyArray<InventoryFile> => {
  const declared = new Set(packages.flatMap((one) => [...declaredBy(one)]))
  return inventory.files.filter(({ norms }) => !norms.some(({ id }) => declared.has(id)))
}
