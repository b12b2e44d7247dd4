import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeEach, describe, expect, it } from "vitest"

const tool = fileURLToPath(new URL("../src/main.ts", import.meta.url))
// Inside this package, so that a fixture finds the core.
const workspace = fileURLToPath(new URL(`../.fixtures/${process.pid}`, import.meta.url))

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(workspace, file)), { recursive: true })
  writeFileSync(join(workspace, file), text)
}
const writeJson = (file: string, value: unknown) => write(file, JSON.stringify(value))

/** A package of one instrument: a parameter, a norm that applies it, a procedure of two steps, a document, a definition. */
const catalogue = `
import * as Catalogue from "@zhengce/core/Catalogue"
import * as Document from "@zhengce/core/Document"
import * as Instrument from "@zhengce/core/Instrument"
import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import { z } from "zod"

const title = { zh: "例", en: "example" }
const rules = Instrument.define({
  id: "rules", title: { zh: "示例规定", en: "Example rules" }, number: title, issuer: title,
  inForce: { from: "2022-09-19" }, status: "unverified", outline: { 1: [0], 2: [0], 3: [0, 0], 4: [0], 5: [0] }
})
const { at } = rules
const cap = Parameter.make({ id: "cap", title, implements: ["rules-1-2"], values: [{ value: 30, cites: at("1") }] })
const month = Parameter.make({
  id: "month", title, implements: ["rules-3-2a"], values: [{ value: TimeLimit.within(30, "day"), cites: at("3.2") }]
})
const norms = [
  Norm.forFacts(z.strictObject({ heads: z.int() }))({
    id: "herd", title, implements: ["rules-1-1"], cites: at("1"), force: "mandatory", needs: ["heads"],
    parameters: { cap }, test: (f, p) => Outcome.atMost(f.heads, p.cap)
  })
]
const procedure = Procedure.define({
  id: "rules", version: "1", instrument: rules, title, roles: { office: { title } },
  activities: {
    review: { by: "office", title, cites: at("3.1"), implements: ["rules-3-0"] },
    decide: { by: "office", title, cites: at("3.1") },
    archive: { by: "office", title, cites: at("3.2") }
  },
  relations: ({ condition, response }) => [
    condition("review", "decide", { id: "reviewed-first", cites: at("3.1"), implements: ["rules-3-1"] }),
    response("decide", "archive", { id: "archived", deadline: month, cites: at("3.2"), implements: ["rules-3-2"] })
  ]
})
const file = Document.define({
  id: "file", title, cites: at("4"), contents: [{ id: "draft", title, cites: at("4"), implements: ["rules-4-1"] }]
})
export const catalogue = Catalogue.make({
  id: "sample",
  instruments: [rules],
  declares: {
    rules: [
      "rules-1-1", "rules-1-2", "rules-2-1", "rules-3-0", "rules-3-1", "rules-3-2", "rules-3-2a", "rules-4-1", "rules-5-1"
    ]
  },
  norms,
  parameters: [cap, month],
  procedures: [procedure],
  documents: [file],
  definitions: [{ id: "herd-size", title, cites: at("5"), implements: ["rules-5-1"] }],
  notComputable: [{ id: "rules-2-1", cites: at("2"), reason: { zh: "宗旨", en: "a purpose" } }]
})
`

const example = (id: string, expected: string, carried = "") => `
- id: ${id}
  title: { zh: 例, en: example }
  implements: [${carried}]
  on: "2022-10-10"
  given: { events: [] }
  expect: ${expected}
  why: { zh: 例, en: example }
`
const herd = example("too-many", "{ findings: { herd: { status: breached } } }")
const refused = example(
  "not-reviewed",
  '{ refusals: [{ event: { activity: decide, on: "2022-10-10", by: office }, by: [reviewed-first] }] }'
)
const archived = example("archived-late", "{ duties: { archived: { status: overdue } } }")
const lacking = example("no-draft", "{ findings: { file: { status: breached } } }", "rules-5-1")
const examples = herd + refused + archived + lacking

const sample = "packages/sample"

beforeEach(() => {
  rmSync(workspace, { recursive: true, force: true })
  writeJson(`${sample}/package.json`, { name: "@zhengce/sample", type: "module" })
  writeJson(`${sample}/turbo.json`, { tags: ["domain"] })
  write(`${sample}/src/catalogue.ts`, catalogue)
  write(`${sample}/examples/all.yaml`, examples)
  write(`${sample}/test/examples.test.ts`, 'const folder = "../examples/"\nExample.check(example, subject)\n')
  write(`${sample}/test/herd.test.ts`, "// rules-1-1, and rules-3-2a.\n")
  write(`${sample}/test/unit.test.ts`, "Example.check(example, subject)\n")
  writeJson("packages/tools/package.json", { name: "@zhengce/tools" })
})
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

const run = (...args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=@zhengce/source", tool, ...args], {
    cwd: workspace,
    encoding: "utf8"
  })
  return { status, stdout, failures: stderr.split("\n").filter((line) => line !== "") }
}
const json = (...args: ReadonlyArray<string>) => JSON.parse(run("--json", ...args).stdout)
const plant = (from: string, to: string) => {
  expect(catalogue).toContain(from)
  write(`${sample}/src/catalogue.ts`, catalogue.replace(from, to))
}

describe("a package that holds what it declares", () => {
  it("passes", () => expect(run()).toMatchObject({ status: 0, failures: [] }))

  it("is told of id by id", () => {
    const { packages, unclaimed, failures } = json()
    expect({ unclaimed, failures }).toEqual({ unclaimed: [], failures: [] })
    const both = ["test/examples.test.ts", "test/herd.test.ts"]
    const [examplesOnly] = both
    const norm = (
      id: string,
      by: string,
      shown: string,
      tests: ReadonlyArray<string | undefined> = [examplesOnly]
    ) => ({
      id,
      instrument: "rules",
      became: [by.split(" ")[0]],
      by: [by],
      examples: [shown],
      tests
    })
    expect(packages).toEqual([
      {
        name: "@zhengce/sample",
        declared: 9,
        implemented: 8,
        notComputable: 1,
        missing: [],
        norms: [
          norm("rules-1-1", "norm herd", "too-many", both),
          norm("rules-1-2", "parameter cap", "too-many"),
          {
            id: "rules-2-1",
            instrument: "rules",
            became: ["notComputable"],
            by: [],
            reason: { zh: "宗旨", en: "a purpose" },
            examples: [],
            tests: []
          },
          // nobody expects anything of the activity
          { ...norm("rules-3-0", "activity review", ""), examples: [], tests: [] },
          norm("rules-3-1", "relation reviewed-first", "not-reviewed"),
          norm("rules-3-2", "relation archived", "archived-late"),
          norm("rules-3-2a", "parameter month", "archived-late", both),
          norm("rules-4-1", "document file/draft", "no-draft"),
          norm("rules-5-1", "definition herd-size", "no-draft")
        ]
      }
    ])
  })

  it.each([
    ["a refused event", '{ refusals: [{ event: { activity: review, on: "2022-10-10", by: office }, by: [] }] }'],
    ["what is permitted", "{ permitted: [review] }"],
    ["a date", '{ dates: { review: "2022-10-10" } }']
  ])("has an example of an activity in one that expects %s", (_, expected) => {
    write(`${sample}/examples/all.yaml`, examples + example("of-review", expected))
    expect(json().packages[0].norms[3]).toMatchObject({ id: "rules-3-0", examples: ["of-review"] })
  })

  it("has an example of a calculation in one that expects its amount", () => {
    plant("definitions: [", "calculations: [")
    const all = examples.replace("rules-5-1", "")
    write(`${sample}/examples/all.yaml`, all)
    expect(run()).toMatchObject({
      status: 1,
      failures: [expect.stringContaining("(calculation herd-size) has no example")]
    })
    write(`${sample}/examples/all.yaml`, all + example("herd", '{ amounts: { herd-size: "30" } }'))
    expect(run()).toMatchObject({ status: 0, failures: [] })
  })

  it("is shown as a table for each instrument, with totals", () => {
    const { stdout } = run()
    expect(stdout).toContain("@zhengce/sample: Example rules (rules)")
    expect(stdout).toMatch(/^rules-3-2a +parameter month +1 +2$/m)
    expect(stdout).toMatch(/^rules-2-1 +notComputable: a purpose +0 +0$/m)
    const totals = ["rules", "@zhengce/sample, total"].map((label) => new RegExp(`^${label} +9 +8 +1 +0 +7 +7$`, "m"))
    for (const line of totals) expect(stdout).toMatch(line)
    const short = run("--totals").stdout
    expect(short).not.toContain("rules-2-1")
    for (const line of totals) expect(short).toMatch(line)
  })
})

describe("coverage fails", () => {
  const only = (problem: string) => ({ status: 1, failures: [`@zhengce/sample: ${problem}`] })

  it("on a declared id that nothing implements", () => {
    plant('"rules-5-1"\n', '"rules-5-1", "rules-5-2"\n')
    expect(run("--json")).toMatchObject(only("rules-5-2 is declared, and nothing implements it"))
    expect(json().packages[0]).toMatchObject({ declared: 10, missing: ["rules-5-2"] })
    expect(run().stdout).toMatch(/^rules-5-2 +missing +0 +0$/m)
  })
  it("on a norm without an example", () => {
    write(
      `${sample}/examples/all.yaml`,
      examples.replace(herd, example("other", "{ amounts: {} }", "rules-1-1, rules-1-2"))
    )
    expect(run()).toMatchObject(only("norm herd has no example"))
  })
  it.each([
    ["relation", refused, "rules-3-1 (relation reviewed-first) has no example"],
    ["document", lacking, "rules-4-1 (document file/draft) has no example"]
  ])("on a %s that implements an id without an example", (_, taken, problem) => {
    write(`${sample}/examples/all.yaml`, examples.replace(taken, ""))
    expect(run()).toMatchObject(only(problem))
  })
  it("on a parameter that nothing with an example applies", () => {
    write(`${sample}/examples/all.yaml`, examples.replace(archived, example("archive", "{ amounts: {} }", "rules-3-2")))
    expect(run()).toMatchObject(only("rules-3-2a (parameter month) has no example"))
  })
  it("on a citation outside the outline", () => {
    plant('cites: at("1"), force', 'cites: { ...at("1"), locator: "9" }, force')
    expect(run()).toMatchObject(only("Catalogue sample: norm herd cites rules 9, which is not in its outline"))
    plant('cites: at("1"), force', 'cites: at("9"), force')
    expect(run()).toMatchObject(only("Instrument rules: there is no provision 9"))
  })
  it("on an id of the inventory that the package does not know", () => {
    plant('implements: ["rules-1-1"]', 'implements: ["rules-1-1", "rules-1-l"]')
    expect(run()).toMatchObject(only("rules-1-l is implemented by norm herd, and not declared"))
    plant("notComputable: [", 'notComputable: [{ id: "rules-2-2", cites: at("2"), reason: title }, ')
    expect(run()).toMatchObject(only("rules-2-2 is held to be not computable, and not declared"))
    write(`${sample}/src/catalogue.ts`, catalogue)
    write(`${sample}/examples/all.yaml`, examples + example("more", "{ permitted: [] }", "rules-6-1"))
    expect(run()).toMatchObject(only("example more is of rules-6-1, which is not declared"))
  })
  it("on a package of a domain that has no catalogue, and on no other", () => {
    rmSync(join(workspace, sample, "src/catalogue.ts"))
    expect(run()).toMatchObject(only("a package of a domain has its catalogue in src/catalogue.ts"))
    write(`${sample}/src/catalogue.ts`, "export const catalog = {}")
    expect(run()).toMatchObject(only("src/catalogue.ts exports no catalogue"))
    rmSync(join(workspace, sample, "src/catalogue.ts"))
    writeJson(`${sample}/turbo.json`, { tags: ["cli"] })
    expect(run().status).toBe(0)
  })
  it("on an example that is none", () => {
    write(`${sample}/examples/all.yaml`, examples.replaceAll("2022-10-10", "2022-10-32"))
    expect(run()).toMatchObject(only("examples/all.yaml, example 1: /on: expected a date (YYYY-MM-DD)"))
    write(`${sample}/examples/all.yaml`, "id: x")
    expect(run()).toMatchObject(only("examples/all.yaml is not a list of examples"))
  })
  it("where there is no package at all", () => {
    rmSync(join(workspace, "packages"), { recursive: true })
    expect(run()).toMatchObject({ status: 1, failures: [expect.stringContaining("no package in")] })
  })
  it("on an option that it does not know", () => {
    expect(run("--jsno").status).toBe(1)
  })
})

describe("against an inventory", () => {
  const document = "Example rules"
  const all = ["1-1", "1-2", "2-1", "3-0", "3-1", "3-2", "3-2a", "4-1", "5-1"].map((place) => ({
    id: `rules-${place}`,
    document,
    kind: "condition"
  }))
  const against = ["--against", "norms"] as const

  it("passes where it holds what is declared", () => {
    writeJson("norms/rules.json", all)
    expect(run(...against)).toMatchObject({ status: 0, failures: [] })
  })
  it("shows what is not declared yet as missing, and does not fail on it", () => {
    writeJson("norms/rules.json", [{ id: "rules-0-1", document }, ...all])
    expect(run(...against)).toMatchObject({ status: 0, failures: [] })
    const { declared, missing, norms } = json(...against).packages[0]
    expect([declared, missing]).toEqual([9, ["rules-0-1"]])
    expect(norms[0]).toEqual({
      id: "rules-0-1",
      instrument: "rules",
      became: [],
      by: [],
      examples: [],
      tests: []
    })
    expect(json().packages[0].missing).toEqual([])
  })
  it("fails on a declared id that it does not have", () => {
    writeJson("norms/rules.json", all.slice(1))
    expect(run(...against)).toMatchObject({
      status: 1,
      failures: ["@zhengce/sample: rules-1-1 is declared, and not in the inventory"]
    })
  })
  it("names files of which nobody declares anything", () => {
    writeJson("norms/rules.json", all)
    writeJson("norms/more.json", [{ id: "more-1", document: "More" }])
    expect(run(...against).stdout).toContain("more.json: no package declares any of its 1 ids")
    const { packages, unclaimed } = json(...against)
    expect([packages[0].missing, unclaimed]).toEqual([[], [{ file: "more.json", norms: 1 }]])
  })
  it("gives each package its own of a file that two share, and the rest to the one with most of it", () => {
    writeJson("packages/second/package.json", { name: "@zhengce/second", type: "module" })
    write(
      "packages/second/src/catalogue.ts",
      catalogue
        .replace(/declares: \{[^}]*\}/, 'declares: { rules: ["second-1"] }')
        .replaceAll(/"rules-\d-\d\w?"/g, '"second-1"')
        .replace(/notComputable: .*\n/, "")
    )
    write("packages/second/examples/all.yaml", examples.replaceAll("rules-5-1", "second-1"))
    writeJson("norms/rules.json", [...all, { id: "second-1", document: "Second" }, { id: "rules-9-9", document }])
    expect(run(...against)).toMatchObject({ status: 0, failures: [] })
    const { packages } = json(...against)
    const listed = packages.map((one: { norms: ReadonlyArray<{ id: string }> }) => one.norms.map((norm) => norm.id))
    expect(listed).toEqual([[...all.map((norm) => norm.id), "rules-9-9"], ["second-1"]])
  })
  it.each<[string, () => void, string]>([
    ["there is no such folder", () => undefined, "there is no inventory in"],
    ["a file is no JSON", () => write("norms/a.json", "{"), "norms/a.json is not a list of norms"],
    ["a file is something else", () => writeJson("norms/a.json", [{ id: "a" }]), "norms/a.json is not a list of norms"]
  ])("fails where %s", (_, prepare, problem) => {
    prepare()
    const { status, failures } = run("--json", ...against)
    expect([status, failures[0]]).toEqual([1, expect.stringContaining(problem)])
  })
})

describe("the page of a package", () => {
  const page = () => run("--docs", "check")
  const stale = ["@zhengce/sample: CATALOGUE.md is not what its catalogue makes: run `pnpm coverage --docs write`"]

  it("is made from its catalogue, and must be what that makes", () => {
    expect(page()).toMatchObject({ status: 1, failures: stale })
    expect(run("--docs", "write").status).toBe(0)
    expect(page()).toMatchObject({ status: 0, failures: [] })
    write(`${sample}/CATALOGUE.md`, "# by hand\n")
    expect(page()).toMatchObject({ status: 1, failures: stale })
  })
})
