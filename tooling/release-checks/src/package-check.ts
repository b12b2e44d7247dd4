#!/usr/bin/env node
/** Is the package in the current folder fit to publish? Looks at its tarball with publint and attw. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { entriesOf, manifestOf, pack, requireBuild } from "./Package.ts"

const folder = process.cwd()
const { name } = manifestOf(folder)
requireBuild(folder)

/** Runs a tool of this package's own dependencies, whatever is on PATH. */
const run = (tool: string, command: string, ...args: ReadonlyArray<string>): boolean => {
  const home = fileURLToPath(new URL(`../node_modules/${tool}/`, import.meta.url))
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { readonly bin: unknown }
  const file = typeof bin === "string" ? bin : (bin as Record<string, string>)[command]
  if (file === undefined) throw new Error(`${tool} has no command ${command}`)
  const result = spawnSync(process.execPath, [join(home, file), ...args], { encoding: "utf8" })
  if (result.status !== 0) console.error(`${name}: ${command}\n${result.stdout}${result.stderr}`)
  return result.status === 0
}

const temporary = mkdtempSync(join(tmpdir(), "package-"))
try {
  const tarball = pack(folder, temporary)
  const entries = entriesOf(folder).map((entry) => entry.subpath)
  // attw leaves patterns out unless their expansion is spelled out; a program without modules has no types to check.
  const checks = [
    run("publint", "publint", tarball, "--strict"),
    entries.length === 0 ||
      run("@arethetypeswrong/cli", "attw", tarball, "--profile", "esm-only", "--entrypoints", ...entries)
  ]
  if (!checks.every(Boolean)) process.exitCode = 1
  else
    console.log(`${name}: publint is content${entries.length > 0 ? `, attw with ${entries.length} entries too` : ""}.`)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
