import * as Catalogue from "@zhengce/core/Catalogue"
import { catalogue } from "@zhengce/decision-procedure"
import type { Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { kinds } from "../src/pages/catalogue/list.ts"
import * as Browser from "./browser.ts"

const { executablePath, isDemanded } = Browser

test.runIf(executablePath === undefined && isDemanded)("a browser is installed (set CHROMIUM_PATH)", () => {
  expect(executablePath, "no browser was found").toBeDefined()
})

const title =
  executablePath === undefined
    ? "the catalogue in a browser: SKIPPED, no browser was found (set CHROMIUM_PATH)"
    : "the catalogue in a browser"

const entries = Catalogue.entries(catalogue)
const present = [...new Set(entries.map((e) => e.kind))]
const countOf = (kind: Catalogue.Kind): number => entries.filter((e) => e.kind === kind).length

describe.skipIf(executablePath === undefined)(title, { timeout: 120_000 }, () => {
  let site: Browser.Site
  let open: ReadonlyArray<Browser.Visit> = []

  beforeAll(async () => {
    site = await Browser.start()
  }, 120_000)
  afterAll(() => Browser.stop(site))
  afterEach(async () => {
    for (const visit of open) await visit.close()
    open = []
  })

  /** Opens the page; when the test ends, nothing may have gone wrong in the browser. */
  const visit = async (hash: string, width?: number): Promise<Page> => {
    const visited = await Browser.visit(site, hash, width, ["#entries"])
    open = [...open, visited]
    onTestFinished(() => expect(visited.problems).toEqual([]))
    return visited.page
  }

  const rows = (page: Page): Locator => page.locator("table.data tbody tr")

  test.each(["zh", "en"] as const)(
    "in %s, it lists every entry, and of each kind as many as there are",
    async (language) => {
      const page = await visit(`#/catalogue?lang=${language}`)
      const shown = await rows(page).evaluateAll((lines) =>
        lines.map((line) => [line.children[0]?.textContent, line.querySelector(".title")?.textContent].join(" "))
      )
      expect(shown.toSorted()).toEqual(entries.map((e) => `${kinds[e.kind][language]} ${e.title[language]}`).toSorted())

      for (const kind of present) {
        const label = { zh: `${kinds[kind].zh}（${countOf(kind)}）`, en: `${kinds[kind].en} (${countOf(kind)})` }[
          language
        ]
        await page.getByRole("combobox").click()
        await page.locator(".ant-select-item-option").getByText(label, { exact: true }).click()
        await expect.poll(() => rows(page).count()).toBe(countOf(kind))
        expect(new Set(await rows(page).locator("td:first-child").allTextContents())).toEqual(
          new Set([kinds[kind][language]])
        )
        expect(page.url()).toContain(`#/catalogue/${kind}`)
      }
    }
  )

  test("an address opens one kind, and one that names no kind shows them all", async () => {
    const page = await visit("#/catalogue/parameter")
    expect(await rows(page).count()).toBe(countOf("parameter"))
    await page.goto(`${site.origin}#/catalogue/no-such-kind`)
    await expect.poll(() => rows(page).count()).toBe(entries.length)
  })

  test("a search for an article finds what cites it, the relations of the review among them", async () => {
    const page = await visit("#/catalogue")
    await page.getByRole("searchbox").fill("第三十六条")
    const found = entries.filter((e) => e.cites.some((c) => c.text.zh.startsWith("第三十六条")))
    await expect.poll(() => rows(page).count()).toBe(found.length)
    const shown = (await rows(page).allTextContents()).join("\n")
    const relations = found.filter((e) => e.kind === "relation")
    expect(relations.length).toBeGreaterThan(0)
    for (const relation of relations) {
      expect(shown).toContain(relation.title.zh)
      for (const id of relation.implements) expect(shown).toContain(id)
    }

    await page.getByRole("searchbox").fill("无此条款")
    await expect.poll(() => rows(page).count()).toBe(0)
    expect(await page.getByRole("status").textContent()).toContain(`显示 0 项，共 ${entries.length} 项`)
  })

  test("the menu leads from the case to the catalogue and back, in the language of the page", async () => {
    const page = await visit("#/catalogue?lang=en")
    const menu = page.getByRole("navigation")
    await menu.getByRole("link", { name: "Decision case" }).click()
    await page.locator(".matter-title").waitFor()
    await menu.getByRole("link", { name: "Catalogue" }).click()
    await page.locator("#entries").waitFor()
    expect(await rows(page).count()).toBe(entries.length)
    expect(page.url()).toContain("#/catalogue?lang=en")
    expect(await page.title()).toBe("Catalogue · Zhengce")
    expect(await menu.locator("[aria-current=page]").textContent()).toBe("Catalogue")
    const text = (await page.locator("main").textContent()) ?? ""
    expect(text.match(/.{0,40}\p{Script=Han}.{0,40}/u)?.[0]).toBeUndefined()
  })

  test.each([375, 768, 1280])("%i px wide, the page does not scroll sideways", async (width) => {
    for (const language of ["zh", "en"]) {
      const page = await visit(`#/catalogue?lang=${language}`, width)
      const [scroll, client] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return [scrollWidth, clientWidth]
      })
      expect(scroll, language).toBe(client)
    }
  })
})
