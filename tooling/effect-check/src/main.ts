#!/usr/bin/env node
/**
 * Looks for mistakes with Effect (an effect that nobody runs, a missing `yield*`) in the package of the current folder.
 * The checker says "0 files" and succeeds when it does not recognise a project: that counts as a failure here.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

interface Checked {
  readonly diagnostics: ReadonlyArray<{
    readonly file: string
    readonly line: number
    readonly column: number
    readonly name: string
    readonly message: string
  }>
  readonly summary: { readonly filesChecked: number; readonly totalFiles: number }
}

// The sources alone where a package has a project for them.
const project = ["tsconfig.src.json", "tsconfig.json"].find((file) => existsSync(file)) ?? "tsconfig.json"
const checker = join(dirname(fileURLToPath(import.meta.resolve("@effect/language-service/package.json"))), "cli.js")
const run = spawnSync(
  process.execPath,
  [checker, "diagnostics", "--project", project, "--format", "json", "--strict", "--severity", "error,warning"],
  { encoding: "utf8", maxBuffer: 2 ** 26 }
)

const fail = (reason: string): never => {
  console.error(reason)
  process.exit(1)
}

const read = (text: string): Checked => {
  try {
    return JSON.parse(text) as Checked
  } catch {
    return fail(`effect-check: the checker gave no result.\n${text}${run.stderr}`)
  }
}

const { diagnostics, summary } = read(run.stdout)
for (const { file, line, column, name, message } of diagnostics) {
  console.error(`${relative(process.cwd(), file)}:${line}:${column} ${name}: ${message}`)
}
if (summary.filesChecked === 0 || summary.filesChecked < summary.totalFiles) {
  fail(`effect-check: checked ${summary.filesChecked} of ${summary.totalFiles} files of ${project}.`)
}
if (run.status !== 0 || diagnostics.length > 0) fail(`effect-check: ${diagnostics.length} finding(s).`)
console.log(`effect-check: ${summary.filesChecked} files.`)
