import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeEach, expect, test } from "vitest"

const tool = fileURLToPath(new URL("../src/main.ts", import.meta.url))
// Inside this package, so that a fixture finds vitest.
const fixture = fileURLToPath(new URL(`../.fixtures/${process.pid}`, import.meta.url))

const write = (file: string, text: string) => {
  mkdirSync(join(fixture, file, ".."), { recursive: true })
  writeFileSync(join(fixture, file), text)
}

const good = `
/** A noun that other files are about. */

/**
 * Adds one to a number.
 *
 * @example
 * \`\`\`ts
 * import assert from "node:assert/strict"
 * import { increment } from "@zhengce/fixture/Number"
 *
 * const email = "@not-a-tag"
 * assert.equal(increment(email.length), 11)
 * \`\`\`
 *
 * @since 0.1.0
 */
export const increment = (n: number): number => n + 1

/** A number that is one. */
export type One = 1
`

beforeEach(() => {
  rmSync(fixture, { recursive: true, force: true })
  write(
    "package.json",
    JSON.stringify({
      name: "@zhengce/fixture",
      type: "module",
      exports: { ".": { "@zhengce/source": "./src/index.ts" }, "./*": { "@zhengce/source": "./src/*.ts" } }
    })
  )
  write("vitest.config.ts", `import { library } from "@zhengce/vitest"\nexport default library()\n`)
  write("src/index.ts", `export * as Number from "./Number.ts"\n`)
  write("src/Number.ts", good)
})
afterAll(() => rmSync(fixture, { recursive: true, force: true }))

const run = (...command: ReadonlyArray<string>) => {
  const result = spawnSync(process.execPath, command, { cwd: fixture, encoding: "utf8" })
  return { status: result.status, output: result.stdout + result.stderr }
}
const docExamples = () => run(tool)
const vitest = () => run(fileURLToPath(new URL("../vitest.mjs", import.meta.resolve("vitest"))), "run")

test("a documented package passes, and its example runs as a test", () => {
  expect(docExamples()).toEqual({ status: 0, output: "doc-examples: 2 exports, 1 examples.\n" })
  expect(readdirSync(join(fixture, ".examples"))).toEqual(["Number.increment.test.ts"])
  const { status, output } = vitest()
  expect(output).toContain("1 passed")
  expect(status).toBe(0)
})

test("an example that fails, fails the test run and is named", () => {
  write("src/Number.ts", good.replace("n + 1", "n + 2"))
  expect(docExamples().status).toBe(0)
  const { status, output } = vitest()
  expect(output).toContain("Number.increment")
  expect(output).toContain("1 failed")
  expect(status).toBe(1)
})

test("examples that are gone leave no test behind", () => {
  write(".examples/Number.gone.test.ts", "")
  docExamples()
  expect(existsSync(join(fixture, ".examples/Number.gone.test.ts"))).toBe(false)
})

test("an unchanged example is not written again", () => {
  docExamples()
  const path = join(fixture, ".examples/Number.increment.test.ts")
  const { ino } = statSync(path)
  docExamples()
  expect(statSync(path).ino).toBe(ino)
})

const withSetup = `
/**
 * A noun that other files are about.
 *
 * \`\`\`ts setup
 * import assert from "node:assert/strict"
 * import { type One, increment } from "@zhengce/fixture/Number"
 *
 * // shared by all
 * const start = 41
 * const [answer, { unused }] = [increment(start), { unused: 0 }]
 * function twice(n: number) { return n * 2 }
 * \`\`\`
 */
import { sum } from "./internal/sum.ts"

/**
 * Adds one to a number.
 *
 * @example
 * \`\`\`ts
 * assert.equal(answer, 42)
 * assert.equal(twice(answer), 84)
 * \`\`\`
 */
export const increment = (n: number): number => sum(n, 1)

/**
 * Takes one from a number.
 *
 * @example
 * \`\`\`ts
 * import assert from "node:assert/strict"
 * import { increment, decrement as less } from "@zhengce/fixture/Number"
 *
 * const start: number = increment(1)
 * assert.equal(less(start), 1)
 * \`\`\`
 */
export const decrement = (n: number): number => sum(n, -1)

/** A number that is one. */
export type One = 1
`

const tsc = () => run(fileURLToPath(new URL("../bin/tsc", import.meta.resolve("typescript"))), "-p", ".")

test("what the examples of a module share stands once, in its opening comment", () => {
  write("src/internal/sum.ts", "export const sum = (a: number, b: number): number => a + b\n")
  write("src/Number.ts", withSetup)
  write(
    "tsconfig.json",
    JSON.stringify({
      extends: "@zhengce/tsconfig/library.json",
      compilerOptions: { noUnusedLocals: true },
      include: ["src", ".examples"]
    })
  )
  expect(docExamples().output).toBe("doc-examples: 3 exports, 2 examples.\n")
  const text = readFileSync(join(fixture, ".examples/Number.decrement.test.ts"), "utf8")
  // each name is imported once, and what neither uses is not imported
  expect(text.match(/^import .*$/gm)).toEqual([
    `import { test as example } from "vitest"`,
    `import assert from "node:assert/strict"`,
    `import { increment, decrement as less } from "@zhengce/fixture/Number"`
  ])
  expect(tsc()).toEqual({ status: 0, output: "" })
  expect(vitest().output).toContain("2 passed")
})

test("the setup is run before the example: a wrong one makes it fail", () => {
  write("src/internal/sum.ts", "export const sum = (a: number, b: number): number => a + b\n")
  write("src/Number.ts", withSetup.replace("const start = 41", "const start = 40"))
  docExamples()
  expect(vitest().output).toMatch(/1 failed.*1 passed/s)
})

const brokenSetups = {
  "an assertion in the setup alone": [
    withSetup
      .replaceAll("assert.equal(less(start), 1)", "less(start)")
      .replace("const start = 41", "const start = 41\n * assert(start)"),
    "Number.decrement: its example calls no `assert`"
  ],
  "two setups": [
    withSetup.replace(" * // shared by all", " * ```\n *\n * ```ts setup"),
    "src/Number.ts:1: its opening comment has two setups"
  ],
  "one name from two modules": [
    withSetup
      .replace("import { increment, decrement as less }", "import { decrement as increment }")
      .replace("const start: number = increment(1)\n * assert.equal(less(start), 1)", "assert.equal(increment(1), 0)"),
    `Number.decrement: it imports decrement as increment from "@zhengce/fixture/Number", and the setup`
  ],
  "an import that the setup would hide": [
    withSetup.replace("decrement as less", "decrement as twice"),
    "Number.decrement: it imports twice, which the setup of its module declares"
  ],
  "a setup that exports": [
    withSetup.replace("const start = 41", "export const start = 41"),
    "the setup of its module exports something"
  ]
} as const

test.each(Object.entries(brokenSetups))("%s is refused, by name", (_, [source, message]) => {
  write("src/internal/sum.ts", "export const sum = (a: number, b: number): number => a + b\n")
  write("src/Number.ts", source)
  const { status, output } = docExamples()
  expect(output).toContain(message)
  expect(status).toBe(1)
})

test("a setup block under an example is no example", () => {
  write("src/Number.ts", good.replace("```ts", "```ts setup"))
  expect(docExamples().output).toContain("Number.increment: no `@example` with a ```ts block")
})

const broken = {
  "an export without a comment": [
    "export const two = 2",
    "Number.two: no doc comment",
    "Number.two: no `@example` with a ```ts block"
  ],
  "a type without a comment": ["export interface Two { readonly two: 2 }", "Number.Two: no doc comment"],
  "a comment that starts with a tag": [
    "/** @since 1 */\nexport type Two = 2",
    "Number.Two: its doc comment has no summary"
  ],
  "a title in place of a sentence": [
    "/** The number two */\nexport type Two = 2",
    "Number.Two: its summary is not a sentence"
  ],
  "a function without an example": [
    "/** Gives two. */\nexport function two() { return 2 }",
    "Number.two: no `@example` with a ```ts block"
  ],
  "an example in another language": [
    "/**\n * Is two.\n *\n * @example\n * ```sh\n * two\n * ```\n */\nexport const two = 2",
    "Number.two: no `@example` with a ```ts block"
  ],
  "an example without an assertion": [
    "/**\n * Is two.\n *\n * @example\n * ```ts\n * two\n * ```\n */\nexport const two = 2",
    "Number.two: its example calls no `assert`"
  ],
  "an example that exports": [
    "/**\n * Is two.\n *\n * @example\n * ```ts\n * export const x = assert(two)\n * ```\n */\nexport const two = 2",
    "Number.two: its example exports something"
  ]
} as const

test.each(Object.entries(broken))("%s is refused, by name", (_, [declaration, ...messages]) => {
  write("src/Number.ts", `${good}\n${declaration}\n`)
  const { status, output } = docExamples()
  expect(status).toBe(1)
  for (const message of messages) expect(output).toContain(message)
  expect(output).toContain(`${messages.length} problem(s)`)
})

test("what a file keeps to itself, and what comes from elsewhere, needs no comment", () => {
  write(
    "src/Number.ts",
    `${good}\nconst hidden = 1\nexport { test } from "vitest"\nexport type Hidden = typeof hidden\n`
  )
  expect(docExamples().output).toContain("1 problem(s)")
})

test("a package without exports is refused", () => {
  write("src/Number.ts", "export {}\n")
  expect(docExamples()).toMatchObject({ status: 1, output: expect.stringContaining("no public export found") })
})
