/** A package of the workspace as it is published: its tarball, and what its `exports` map lets others import. */
import { spawnSync } from "node:child_process"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"

type ExportTarget = string | null | { readonly [condition: string]: ExportTarget }

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly bin?: { readonly [command: string]: string }
  readonly exports?: { readonly [subpath: string]: ExportTarget }
}

export interface Entry {
  /** As in `exports`, patterns expanded: `./TimeLimit`. */
  readonly subpath: string
  readonly source: string
  readonly types: string
  readonly code: string
}

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest

/** Every module that others can import, found by its source file. */
export const entriesOf = (folder: string): ReadonlyArray<Entry> =>
  Object.entries(manifestOf(folder).exports ?? {}).flatMap(([subpath, target]) => {
    if (target === null || typeof target === "string") return []
    const { "@zhengce/source": source, types, default: code } = target
    if (typeof source !== "string" || typeof types !== "string" || typeof code !== "string") {
      throw new Error(`${subpath} in the exports of ${folder} lacks one of "@zhengce/source", "types", "default"`)
    }
    if (!subpath.includes("*")) return [{ subpath, source, types, code }]
    const [before = "", after = ""] = source.split("*")
    return globSync(source, { cwd: folder })
      .map((file) => `./${file.replaceAll("\\", "/")}`)
      .sort()
      .map((file) => file.slice(before.length, file.length - after.length))
      .filter((name) => name !== "index")
      .map((name) => ({
        subpath: subpath.replace("*", name),
        source: source.replace("*", name),
        types: types.replace("*", name),
        code: code.replace("*", name)
      }))
  })

/** What an import statement names: `@zhengce/core/TimeLimit`. */
export const specifier = (manifest: Manifest, entry: Entry): string => `${manifest.name}${entry.subpath.slice(1)}`

export const fail = (reason: string): never => {
  console.error(reason)
  process.exit(1)
}

/** Built files and those that they import, and so on: what is neither promised nor reached was left by another build. */
const reachable = (files: ReadonlyArray<string>): ReadonlySet<string> => {
  const found = new Set(files)
  for (const file of found) {
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)) {
      found.add(resolve(dirname(file), path))
    }
  }
  return found
}

/** Stops unless the build output is there, whole, and of these sources. */
export const requireBuild = (folder: string): void => {
  const { name, bin = {} } = manifestOf(folder)
  if (!existsSync(join(folder, "dist"))) fail(`${name} has no dist: run \`pnpm run build\` first.`)
  const entries = entriesOf(folder)
  const promised = [...entries.flatMap(({ types, code }) => [types, code]), ...Object.values(bin)]
  const missing = promised.filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0) fail(`${name} promises files that the build did not make: ${missing.join(", ")}.`)
  const known = reachable(promised.map((file) => resolve(folder, file)).filter((file) => file.endsWith(".js")))
  const stray = globSync("dist/*.js", { cwd: folder }).filter((file) => !known.has(resolve(folder, file)))
  if (stray.length > 0) fail(`${name} builds files that stand behind no export: ${stray.join(", ")}.`)
}

/** Packs as for publishing and gives the path of the tarball. */
export const pack = (folder: string, destination: string): string => {
  // Through the shell, because on Windows pnpm is a batch file.
  const run = spawnSync(`pnpm pack --json --pack-destination "${destination}"`, {
    cwd: folder,
    encoding: "utf8",
    shell: true
  })
  if (run.status !== 0) fail(`${folder} cannot be packed.\n${run.stdout}${run.stderr}`)
  return (JSON.parse(run.stdout) as { readonly filename: string }).filename
}
