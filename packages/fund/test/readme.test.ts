import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { expect, it, vi } from "vitest"

// What the README shows runs as it stands, from the first block to the last.

const blocks = [...readFileSync(new URL("../README.md", import.meta.url), "utf8").matchAll(/```ts\n(.*?)```/gs)].map(
  ([, code = ""]) => code
)
const folder = new URL("../.examples/readme/", import.meta.url)
mkdirSync(folder, { recursive: true })

it.each(blocks.map((code, i) => [i + 1, code] as const))("block %i of the README runs", async (i, code) => {
  const shown = vi.spyOn(console, "log").mockImplementation(() => undefined)
  const file = new URL(`block-${i}.ts`, folder)
  writeFileSync(file, `${code}\nexport {}\n`)
  await import(/* @vite-ignore */ file.href)
  const said = shown.mock.calls.map((args) => JSON.stringify(args))
  shown.mockRestore()
  // what a comment beside a line promises, up to the first sign, is there
  const promised = [...code.matchAll(/console\.log\(.*\) \/\/ ([^\s,:…（]+)/gu)].map(([, word = ""]) => word)
  expect(promised.length).toBeGreaterThan(0)
  for (const word of promised) expect(said.join()).toContain(word)
})

it("there are blocks to run", () => {
  expect(blocks.length).toBeGreaterThan(2)
})
