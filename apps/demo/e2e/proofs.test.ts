/** The proofs of the whole procedure, made in a page: the same answers as anywhere, and what they cost there is printed. */
import { build } from "vite"
import { afterAll, beforeAll, expect, test } from "vitest"
import * as Browser from "./browser.ts"

const entry = "\0proofs"
const code = `
import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
import { procedure } from "@zhengce/decision-procedure"
const start = performance.now()
const analysis = ProcedureAnalysis.analyse(procedure, { on: "2022-10-01" })
const conditions = procedure.relations.filter((r) => r.kind === "condition" && r.force === "mandatory")
const orders = conditions.map((r) => ProcedureAnalysis.precedes(analysis, r.from, r.to).verdict)
const dead = ProcedureAnalysis.deadActivities(analysis)
const end = ProcedureAnalysis.canAlwaysEnd(analysis).verdict
window.proofs = { orders: [...new Set(orders)], asked: orders.length, dead, end, milliseconds: performance.now() - start }
`

let site: Browser.Site | undefined
let script = ""

beforeAll(async () => {
  if (Browser.executablePath === undefined) return
  site = await Browser.start()
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "proofs",
        resolveId: (id) => (id === "proofs" ? `${import.meta.dirname}/${entry}` : undefined),
        load: (id) => (id.endsWith(entry) ? code : undefined)
      }
    ],
    build: { write: false, rolldownOptions: { input: "proofs" }, modulePreload: { polyfill: false } }
  })
  const outputs = [built].flat().flatMap((result) => ("output" in result ? result.output : []))
  script = outputs.flatMap((file) => (file.type === "chunk" && file.isEntry ? [file.code] : [])).join("")
}, 60_000)

afterAll(async () => {
  if (site !== undefined) await Browser.stop(site)
})

const name = "the orders, dead activities and the reachable end of Decree 246 are proven in a page"
test.skipIf(Browser.executablePath === undefined && !Browser.isDemanded)(
  Browser.executablePath === undefined ? `${name} (skipped: no browser is installed)` : name,
  async () => {
    const { browser, origin } = site as Browser.Site
    const page = await browser.newPage()
    await page.goto(origin)
    await page.addScriptTag({ content: script, type: "module" })
    const proofs = (await page.waitForFunction("window.proofs").then((handle) => handle.jsonValue())) as {
      readonly orders: ReadonlyArray<string>
      readonly asked: number
      readonly dead: unknown
      readonly end: string
      readonly milliseconds: number
    }
    expect(proofs).toMatchObject({ orders: ["proven"], dead: { dead: [], undecided: [] }, end: "proven" })
    expect(proofs.asked).toBeGreaterThan(30)
    console.info(`proofs in the page: ${Math.round(proofs.milliseconds)} ms`)
    await page.close()
  },
  60_000
)
