/** The picture of the procedure with its live marking, and the proofs, on the page of a case. */
import { readFile } from "node:fs/promises"
import { claims, procedure } from "@zhengce/decision-procedure"
import type { Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import * as Browser from "./browser.ts"

const { executablePath } = Browser
const title =
  executablePath === undefined
    ? "the procedure in a browser: SKIPPED, no browser was found (set CHROMIUM_PATH)"
    : "the procedure in a browser"

describe.skipIf(executablePath === undefined && !Browser.isDemanded)(title, { timeout: 120_000 }, () => {
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

  /** Opens the page at one of the parts; when the test ends, nothing may have gone wrong in the browser. */
  const visit = async (hash: string, width?: number, shown: ReadonlyArray<string> = [".graph-box"]): Promise<Page> => {
    const visited = await Browser.visit(site, hash, width, ["#answer", ...shown])
    open = [...open, visited]
    onTestFinished(() => expect(visited.problems).toEqual([]))
    return visited.page
  }
  const graph = (page: Page): Locator => page.locator("section:has(> h2#graph)")
  const proofs = (page: Page): Locator => page.locator("section:has(> h2#proofs)")
  const box = (page: Page, activity: string): Locator => page.locator(`.graph-box[data-activity="${activity}"]`)
  const step = (id: string, language: "zh" | "en" = "zh"): string =>
    procedure.activities.find((a) => a.id === id)?.title[language] ?? `no activity ${id}`
  const proven = ".proofs-lead .mark-good"

  test("a link opens the picture at a part, with how everything stands on the day", async () => {
    const page = await visit("#/case/supplement-2022?on=2022-10-12&graph=review")
    const text = (activity: string) => box(page, activity).textContent()
    expect(await text("legality.receive")).toBe(`✓ 已办${step("legality.receive")}`)
    expect(await text("legality.approve")).toBe(`✕ 尚不能办 · 待办之一${step("legality.approve")}`)
    await page.getByRole("button", { name: "后一天" }).click()
    await expect.poll(() => text("legality.approve")).toBe(`▸ 可办 · 待办之一${step("legality.approve")}`)
    expect(page.url()).toContain("graph=review")
    // each mark that the picture uses stands in its legend
    expect(await graph(page).locator(".legend").first().textContent()).toMatch(/已办.*可办.*待办之一/)
  })

  test("it is not loaded before it is opened, and closes again", async () => {
    const page = await visit("#/case/supplement-2022", 1280, [".chart svg"])
    const scripts = () =>
      page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name.replace(/.*\//, "")))
    expect((await scripts()).filter((name) => /Graph|Proofs|proofs|dagre/.test(name))).toEqual([])
    await graph(page).locator("summary").first().click()
    await page.locator(".graph-box").first().waitFor()
    expect(page.url()).toContain("graph=now")
    expect((await scripts()).filter((name) => name.startsWith("dagre"))).toHaveLength(1)
    await graph(page).locator("summary").first().click()
    await expect.poll(() => page.locator(".graph-box").count()).toBe(0)
    expect(page.url()).not.toContain("graph=")
  })

  test("parts and activities are chosen with the keyboard; what bears on one is told with its provisions", async () => {
    const page = await visit("#/case/supplement-2022?on=2022-10-12&graph=review")
    const part = graph(page)
      .getByRole("link", { name: /^集体讨论决定/ })
      .first()
    await part.focus()
    await page.keyboard.press("Enter")
    await box(page, "meeting.submit").waitFor()
    expect(page.url()).toContain("graph=meeting")
    expect(await part.getAttribute("aria-current")).toBe("true")

    await box(page, "meeting.submit").focus()
    await page.keyboard.press("Enter")
    expect(await box(page, "meeting.submit").getAttribute("aria-pressed")).toBe("true")
    const detail = graph(page).locator(".graph-detail")
    await expect.poll(() => detail.locator("h3").textContent()).toBe(step("meeting.submit"))
    expect(await detail.textContent()).toContain("当日不能办的原因")
    expect(await detail.locator(".bearings .cite", { hasText: "第三十五条第三款" }).count()).toBeGreaterThan(0)
    expect(await page.locator(".line-lit").count()).toBeGreaterThan(0)

    await detail.getByRole("button", { name: "围绕此项画图" }).focus()
    await page.keyboard.press("Enter")
    await expect.poll(() => page.url()).toContain("graph=meeting.submit")
    await box(page, "legality.approve").waitFor()
    const around = graph(page).getByLabel("围绕某一事项")
    await around.fill(step("archive.file"))
    await page.keyboard.press("Enter")
    await box(page, "archive.copyOffice").waitFor()
    expect(page.url()).toContain("graph=archive.file")
  })

  test("the lines are those that are asked for, and the table says all of it", async () => {
    const page = await visit("#/case/supplement-2022?graph=review")
    const lines = (kind: string) => graph(page).locator(`.graph-canvas .line-${kind}`).count()
    expect(await lines("milestone")).toBe(0)
    await graph(page).getByLabel("待办未了时限制").check()
    await expect.poll(() => lines("milestone")).toBeGreaterThan(0)
    await graph(page).getByText("图中事项列表").click()
    const rows = graph(page).locator("tbody tr")
    await expect.poll(() => rows.count()).toBe(await page.locator("[data-activity]").count())
    expect(
      await rows
        .filter({ hasText: step("legality.submit") })
        .first()
        .textContent()
    ).toContain("第三十五条第一款")
  })

  test("the whole procedure is given as Mermaid, DCR XML and BPMN", async () => {
    const page = await visit("#/case/supplement-2022?on=2022-10-12&graph=review&lang=en")
    for (const [name, file, start] of [
      ["Mermaid", "zz246-2022-10-12.mmd", "flowchart TB"],
      ["DCR XML", "zz246-2022-10-12.dcr.xml", "<?xml"],
      ["BPMN", "zz246-2022-10-12.bpmn", "<?xml"]
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        graph(page).getByRole("button", { name, exact: true }).click()
      ])
      expect(download.suggestedFilename()).toBe(file)
      const text = await readFile(await download.path(), "utf8")
      expect(text.startsWith(start)).toBe(true)
      expect(text).toContain(step("archive.copyJustice", "en"))
    }
  })

  test("the proofs appear with their provisions, in both languages", async () => {
    const page = await visit("#/case/supplement-2022?on=2022-10-10&proofs=all", 1280, [proven])
    const all = claims.length + 4
    expect(await page.locator(".proofs-lead").textContent()).toContain(`已证明 ${all} 项，共 ${all} 项`)
    expect(await proofs(page).textContent()).toContain("一切办理过程中都成立")
    const row = (text: string) => proofs(page).locator("tbody tr", { hasText: text })
    const barred = claims.find((c) => c.id === "favourable-review-before-decision")
    expect(await row(barred?.statement.zh ?? "?").textContent()).toMatch(/已证明.*第三十五条第三款/)
    expect(await row("每一主体").textContent()).toContain("已证明")
    expect(await proofs(page).textContent()).toContain("最快 2022-11-18")
    expect(await proofs(page).textContent()).toContain("最快 2022-11-04")

    await page.getByRole("button", { name: "English" }).click()
    await expect.poll(() => page.locator(".proofs-lead").textContent()).toContain(`${all} of ${all} proven`)
    expect(await row(barred?.statement.en ?? "?").textContent()).toMatch(/proven.*Art\. 35\(3\)/)
    await proofs(page).getByText("other things that must be done again").click()
    await expect.poll(() => row("has happened anew").count()).toBeGreaterThan(10)
    // another day asks for the courses anew, and keeps the proofs
    await page.getByRole("button", { name: "Day after" }).click()
    await expect.poll(() => proofs(page).textContent()).toContain("From 2022-10-11")
    await page.locator(proven).waitFor()
  })

  test.each([375, 1280])("%i px wide, the page does not scroll sideways, in either language", async (width) => {
    for (const language of ["zh", "en"]) {
      const page = await visit(`#/case/supplement-2022?on=2022-10-10&graph=review&proofs=all&lang=${language}`, width, [
        ".graph-box",
        ".proofs tbody tr",
        ".proofs strong"
      ])
      await box(page, "legality.approve").click()
      await page.evaluate(() => {
        for (const details of document.querySelectorAll(".graph-detail ~ details, .proofs details")) {
          if (details instanceof HTMLDetailsElement) details.open = true
        }
      })
      await expect.poll(() => page.locator("details[open]:not(:has(> .disclosed))").count()).toBe(0)
      const [scroll, client] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return [scrollWidth, clientWidth]
      })
      expect(scroll, language).toBe(client)
      // no text is cut off in its box
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll(".graph-box, .graph-other")].flatMap((e) =>
          e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1 ? [e.textContent] : []
        )
      )
      expect(cut, language).toEqual([])
    }
  })
})
