#!/usr/bin/env node
/**
 * How many bytes a web page pays for the package in the current folder: minified and gzipped, once with esbuild and once
 * with Vite. Fails where `size-budget.json` is exceeded. Peers (effect, zod) are the page's own and are not counted; the
 * size with them is shown for information.
 */
import { existsSync, globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { gzipSync } from "node:zlib"
import { build as esbuild } from "esbuild"
import { build as vite } from "vite"

interface Budget {
  readonly title: string
  /** Names of entries, or `*` for all of them; `TimeLimit: within resolve` for a page that uses only these exports. */
  readonly imports: ReadonlyArray<string>
  /** In bytes, minified and gzipped. */
  readonly limit: number
  /** What the package should cost one day, where it is less than the limit that holds today. */
  readonly aim?: number
}

const budgets = JSON.parse(readFileSync("size-budget.json", "utf8")) as ReadonlyArray<Budget>
const { name, peerDependencies = {} } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly name: string
  readonly peerDependencies?: Record<string, string>
}
const peers = Object.keys(peerDependencies)

if (!existsSync("dist")) {
  console.error(`${name} has no dist: run \`pnpm run build\` first.`)
  process.exit(1)
}

const entries = globSync("dist/*.js")
  .map((file) => file.replace(/^dist.|\.js$/g, ""))
  .filter((entry) => entry !== "index")
  .sort()

/** A page that keeps hold of everything the entries offer, or of the exports that it names. */
const page = (imports: ReadonlyArray<string>): string =>
  imports
    .flatMap((entry) => (entry === "*" ? entries : [entry]))
    .map((line) => {
      const [entry = "", names] = line.split(":")
      const from = JSON.stringify(resolve("dist", `${entry}.js`).replaceAll("\\", "/"))
      if (names === undefined) return `export * as ${entry} from ${from}\n`
      const used = names.trim().split(" ")
      return `export { ${used.map((name) => `${name} as ${entry}_${name}`).join(", ")} } from ${from}\n`
    })
    .join("")

const gzipped = (code: string | Uint8Array): number => gzipSync(code, { level: 9 }).length

const withEsbuild = async (code: string, external: ReadonlyArray<string>): Promise<number> => {
  const { outputFiles } = await esbuild({
    stdin: { contents: code, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    logLevel: "error",
    format: "esm",
    platform: "browser",
    target: "es2023",
    external: external.flatMap((peer) => [peer, `${peer}/*`])
  })
  return outputFiles.reduce((sum, file) => sum + gzipped(file.contents), 0)
}

const withVite = async (code: string, external: ReadonlyArray<string>): Promise<number> => {
  const entry = "\0page"
  const built = await vite({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "page",
        resolveId: (id) => (id === "page" ? entry : undefined),
        load: (id) => (id === entry ? code : undefined)
      }
    ],
    build: {
      write: false,
      minify: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: "page",
        preserveEntrySignatures: "strict",
        external: (id) => external.some((peer) => id === peer || id.startsWith(`${peer}/`))
      }
    }
  })
  const outputs = [built].flat().flatMap((result) => ("output" in result ? result.output : []))
  return outputs.reduce((sum, file) => sum + (file.type === "chunk" ? gzipped(file.code) : 0), 0)
}

const bundlers = { esbuild: withEsbuild, vite: withVite }
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`
let failed = false

for (const { title, imports, limit, aim } of budgets) {
  const code = page(imports)
  for (const [bundler, measure] of Object.entries(bundlers)) {
    const own = await measure(code, peers)
    const withPeers = await measure(code, [])
    const over = own > limit
    failed ||= over
    console.log(
      `${over ? "over" : "ok  "}  ${title}, ${bundler}: ${kilobytes(own)} of ${kilobytes(limit)}` +
        ` (with ${peers.join(" and ")}: ${kilobytes(withPeers)})` +
        (aim !== undefined && own > aim ? `, aim ${kilobytes(aim)} not met` : "")
    )
  }
}
if (failed) {
  console.error(`${name} exceeds its size budget.`)
  process.exit(1)
}
