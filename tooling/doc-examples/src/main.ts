#!/usr/bin/env node
/**
 * Checks that every public export of the package in the current folder is documented, and writes its examples as tests
 * to `.examples`. Runs before `tsc` and before `vitest`, which then check and run them; both may run it at once.
 *
 * What the examples of a module share stands once, in a block of the module's opening comment that begins with
 * "```ts setup". It comes before every example of the module: its imports are merged with theirs, its values are there
 * to use, and an example may leave them unused or use their names for something else.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { isSentence, parse } from "./DocComment.ts"
import { render } from "./ExampleTest.ts"
import { publicExports } from "./PublicExports.ts"

const folder = process.cwd()
const exported = publicExports(folder)
const problems: Array<string> = []
const tests = new Map<string, string>()

const setups = new Map<string, string | undefined>()
for (const { file, header } of exported) {
  if (setups.has(file)) continue
  const [setup, second] = parse(header).setups
  setups.set(file, setup)
  if (second !== undefined) problems.push(`${file}:1: its opening comment has two setups for its examples`)
}

for (const { name, file, line, needsExample, comments } of exported) {
  const report = (problem: string) => problems.push(`${file}:${line} ${name}: ${problem}`)
  const docs = comments.map(parse)
  const summary = docs.map((doc) => doc.summary).find((text) => text !== "")
  const examples = docs.flatMap((doc) => doc.examples)

  if (docs.length === 0) report("no doc comment")
  else if (summary === undefined) report("its doc comment has no summary")
  else if (!isSentence(summary)) report("its summary is not a sentence (it ends without a full stop)")
  if (needsExample && examples.length === 0) report("no `@example` with a ```ts block")

  for (const [index, code] of examples.entries()) {
    const exampleName = index === 0 ? name : `${name}.${index + 1}`
    const rendered = render({ name: exampleName, file, code, setup: setups.get(file) })
    if ("problem" in rendered) report(rendered.problem)
    else tests.set(`${exampleName}.test.ts`, rendered.text)
  }
}

if (exported.length === 0) problems.push("no public export found: look at `exports` in package.json")
if (problems.length > 0) {
  console.error(problems.join("\n"))
  console.error(`doc-examples: ${problems.length} problem(s).`)
  process.exit(1)
}

// Only what changed is written, and each file in one step: a test run beside this one never sees a half-written file.
const target = join(folder, ".examples")
mkdirSync(target, { recursive: true })
const present = new Set(readdirSync(target))
for (const [file, text] of tests) {
  const path = join(target, file)
  if (present.has(file) && readFileSync(path, "utf8") === text) continue
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, text)
  renameSync(unfinished, path)
}
for (const file of present) {
  if (file.endsWith(".test.ts") && !tests.has(file)) rmSync(join(target, file), { force: true })
}
console.log(`doc-examples: ${exported.length} exports, ${tests.size} examples.`)
