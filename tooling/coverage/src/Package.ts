/** A package of the workspace as coverage sees it: its catalogue, its worked examples and its tests. */
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { Catalogue } from "@zhengce/core/Catalogue"
import * as Example from "@zhengce/core/Example"
import * as Result from "effect/Result"
import { parse } from "yaml"

export interface Package {
  readonly name: string
  readonly folder: string
  readonly catalogue: Catalogue
  readonly examples: ReadonlyArray<Example.Example>
  readonly tests: ReadonlyArray<TestFile>
}

interface TestFile {
  readonly file: string
  /** Everything in it that could be an id. */
  readonly words: ReadonlySet<string>
  readonly runsExamples: boolean
}

export interface Read {
  readonly packages: ReadonlyArray<Package>
  /** What could not be read, with the reason. */
  readonly failures: ReadonlyArray<string>
}

/** Reads every package that has a catalogue. A package of a domain must have one: else nobody would ask what it lacks. */
export const readPackages = async (workspace: string): Promise<Read> => {
  const packages: Array<Package> = []
  const failures: Array<string> = []
  const manifests = globSync("packages/*/package.json", { cwd: workspace }).sort()
  if (manifests.length === 0) failures.push(`no package in ${join(workspace, "packages")}`)
  for (const manifest of manifests) {
    const folder = resolve(workspace, dirname(manifest))
    const { name } = readJson(join(folder, "package.json")) as { readonly name: string }
    if (!existsSync(join(folder, "src/catalogue.ts"))) {
      if (isDomain(folder)) failures.push(`${name}: a package of a domain has its catalogue in src/catalogue.ts`)
      continue
    }
    try {
      const catalogue = await catalogueOf(folder)
      const examples = examplesOf(folder)
      packages.push({ name, folder, catalogue, examples, tests: testsOf(folder) })
    } catch (error) {
      // a citation outside an outline, two things of one name: the catalogue refuses to be made
      failures.push(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { packages, failures }
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"))

const isDomain = (folder: string): boolean => {
  const file = join(folder, "turbo.json")
  if (!existsSync(file)) return false
  const { tags = [] } = readJson(file) as { readonly tags?: ReadonlyArray<string> }
  return tags.includes("domain")
}

const catalogueOf = async (folder: string): Promise<Catalogue> => {
  const file = pathToFileURL(join(folder, "src/catalogue.ts")).href
  const { catalogue } = (await import(file)) as { readonly catalogue?: Catalogue }
  if (catalogue === undefined) throw new Error("src/catalogue.ts exports no catalogue")
  return catalogue
}

const examplesOf = (folder: string): ReadonlyArray<Example.Example> =>
  globSync("examples/*.yaml", { cwd: folder })
    .sort()
    .flatMap((file) => {
      const inputs: unknown = parse(readFileSync(join(folder, file), "utf8"))
      if (!Array.isArray(inputs)) throw new Error(`${file} is not a list of examples`)
      return inputs.map((input, i) => {
        const read = Example.parse(input)
        if (Result.isFailure(read)) throw new Error(`${file}, example ${i + 1}: ${read.failure.message}`)
        return read.success
      })
    })

const testsOf = (folder: string): ReadonlyArray<TestFile> =>
  globSync("test/**/*.test.ts", { cwd: folder })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8")
      return {
        file,
        words: new Set(text.match(/[\w-]+(?:\.[\w-]+)*/g)),
        runsExamples: text.includes("examples/") && text.includes("Example.check(")
      }
    })
