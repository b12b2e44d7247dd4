#!/usr/bin/env node
/**
 * Installs the tarballs of all published packages in an empty project, as a bureau would: imports every entry under
 * Node, starts every program, and compiles against the types with nothing skipped.
 */
import { spawnSync } from "node:child_process"
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { entriesOf, fail, manifestOf, pack, requireBuild, specifier } from "./Package.ts"

const folders = globSync("packages/*/package.json")
  .map((file) => resolve(dirname(file)))
  .filter((folder) => manifestOf(folder).private !== true)
  .sort()
if (folders.length === 0) fail("No published package found: run this in the root of the workspace.")
for (const folder of folders) requireBuild(folder)

const consumer = mkdtempSync(join(tmpdir(), "consumer-"))
process.on("exit", () => rmSync(consumer, { recursive: true, force: true }))

// `npm test` starts pnpm through `npx --allow-scripts`, which npm hands down as a setting and then refuses in a project.
const { npm_config_allow_scripts: _, ...environment } = process.env

const run = (command: string): string => {
  const result = spawnSync(command, { cwd: consumer, encoding: "utf8", env: environment, shell: true })
  if (result.status !== 0) fail(`A consumer cannot run \`${command}\`.\n${result.stdout}${result.stderr}`)
  return result.stdout
}
const write = (file: string, text: string) => writeFileSync(join(consumer, file), text)

/** The versions that the workspace itself uses, so that this check does not change under our feet. */
const installed = (name: string): string => {
  const holder = [...folders, resolve("tooling/release-checks")].find(
    (folder) => globSync(`node_modules/${name}/package.json`, { cwd: folder }).length > 0
  )
  return holder === undefined
    ? fail(`${name} is not installed.`)
    : `${name}@${manifestOf(join(holder, "node_modules", name)).version}`
}

const tarballs = folders.map((folder) => `"${pack(folder, consumer)}"`)
const others = ["effect", "zod", "typescript"].map(installed)
write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }))
run(`npm install --no-audit --no-fund --prefer-offline ${[...tarballs, ...others].join(" ")}`)

const modules = folders.flatMap((folder) => entriesOf(folder).map((entry) => specifier(manifestOf(folder), entry)))
write("imports.mjs", modules.map((name) => `import ${JSON.stringify(name)}\n`).join(""))
run(`"${process.execPath}" imports.mjs`)

write("consumer.ts", modules.map((name, index) => `export * as E${index} from "${name}"\n`).join(""))
for (const [module, moduleResolution] of [
  ["nodenext", "nodenext"],
  ["esnext", "bundler"]
]) {
  const file = `tsconfig.${moduleResolution}.json`
  const compilerOptions = {
    target: "es2023",
    module,
    moduleResolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
    noEmit: true
  }
  write(file, JSON.stringify({ compilerOptions, files: ["consumer.ts"] }))
  run(`npx --no-install tsc -p ${file}`)
}

// Closed doors stay closed.
for (const inner of ["internal/epochDay", "data/china"]) {
  const probe = spawnSync(process.execPath, ["--input-type=module", "-e", `await import("@zhengce/core/${inner}")`], {
    cwd: consumer,
    encoding: "utf8"
  })
  if (!probe.stderr.includes("ERR_PACKAGE_PATH_NOT_EXPORTED")) fail(`@zhengce/core/${inner} can be imported.`)
}

const programs = folders.flatMap((folder) => Object.keys(manifestOf(folder).bin ?? {}))
for (const program of programs) run(`npx --no-install ${program} --help`)

console.log(
  `A consumer imports ${modules.length} modules, compiles in two modes, and starts ${programs.join(", ") || "no program"}.`
)
