import { readFile } from "node:fs/promises"
import { tracks } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import type { Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { examples } from "../src/pages/audit/examples.ts"
import { auditOf, largest } from "../src/pages/audit/file.ts"
import * as Browser from "./browser.ts"

const { executablePath, isDemanded } = Browser

test.runIf(executablePath === undefined && isDemanded)("a browser is installed (set CHROMIUM_PATH)", () => {
  expect(executablePath, "no browser was found").toBeDefined()
})

const title =
  executablePath === undefined
    ? "the audit in a browser: SKIPPED, no browser was found (set CHROMIUM_PATH)"
    : "the audit in a browser"

/** The conclusion of the review was never archived, and nothing says that the archive's records are complete. */
const unarchived = {
  id: "2022-007",
  facts: { experts: { anyDirectInterest: true } },
  events: [
    { activity: "decision.pass", on: "2022-10-14", by: "mayor" },
    { activity: "decision.complete", on: "2022-10-18", by: "government" },
    { activity: "archive.file", on: "2022-11-17", by: "organiser" }
  ],
  complete: []
}

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
  const visit = async (hash: string, width?: number, shown = ["#answer", "#findings"]): Promise<Page> => {
    const visited = await Browser.visit(site, hash, width, shown)
    open = [...open, visited]
    onTestFinished(() => expect(visited.problems).toEqual([]))
    return visited.page
  }

  const section = (page: Page, id: string): Locator => page.locator(`section:has(> h2#${id})`)
  const findings = (page: Page): Locator => section(page, "findings").locator(".findings > li")
  const filter = (page: Page, name: string): Promise<void> =>
    section(page, "findings")
      .getByRole("radio", { name: new RegExp(`^${name}`) })
      .check()
  const upload = (page: Page, name: string, text: string): Promise<void> =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) })
  const notice = (page: Page): Locator => page.locator(".notices")

  /** An English page has no Chinese in it, but for the names that the audited file itself holds. */
  const noHan = async (page: Page, file: unknown): Promise<void> => {
    const text = (await page.locator("main").textContent()) ?? ""
    const names = JSON.stringify(file).match(/\p{Script=Han}+/gu) ?? []
    const said = names.reduce((left, name) => left.replaceAll(name, ""), text)
    expect(said.match(/.{0,40}\p{Script=Han}.{0,40}/u)?.[0]).toBeUndefined()
  }

  test("each example is audited, in both languages, with the counts that the package gives", async () => {
    const page = await visit("#/audit")
    for (const { id, title: named, file, on } of examples) {
      await page.goto(`${site.origin}#/audit/${id}`)
      await page.locator(".matter-title", { hasText: named.zh }).waitFor()
      await expect.poll(() => page.url()).toContain(`#/audit/${id}?on=${on}`)
      const { report, readings } = Result.getOrThrow(auditOf(file, on, undefined))
      const answer = section(page, "answer")
      await expect.poll(() => answer.textContent()).toContain(`违反 ${report.counts.breached} 项`)
      expect(await answer.textContent()).toContain(`无法判断 ${report.counts.undetermined} 项`)
      expect(await section(page, "readings").locator("tbody tr").count()).toBe(readings.length)
      await filter(page, "只看违反")
      await expect.poll(() => findings(page).count()).toBe(report.counts.breached)
      expect(page.url()).toContain("show=breached")
      await filter(page, "全部")
      await expect.poll(() => findings(page).count()).toBe(report.findings.length)
      const said = (await page.locator("main").textContent()) ?? ""
      expect(said.match(/.{0,20}[a-z]{3,} [a-z]{2,}.{0,20}/u)?.[0]).toBeUndefined()

      await page.getByRole("button", { name: "English" }).click()
      await page.locator(".matter-title", { hasText: named.en }).waitFor()
      await section(page, "answer").getByText("why", { exact: true }).click()
      await noHan(page, file)
      await page.getByRole("button", { name: "中文" }).click()
    }
  })

  test("an example is chosen from the list, and an address that names none shows the first", async () => {
    const page = await visit("#/audit/no-such-file")
    await page.getByText("没有名为“no-such-file”的文件").waitFor()
    const [, second] = examples
    await page.getByRole("combobox").click()
    await page.locator(".ant-select-item-option", { hasText: second?.title.zh ?? "" }).click()
    await page.locator(".matter-title", { hasText: second?.title.zh ?? "" }).waitFor()
    expect(page.url()).toContain(`#/audit/${second?.id}?on=`)
    expect(await page.title()).toBe(`${second?.title.zh} · 事后审计 · 郑策`)
  })

  test("a file that is not in order is refused with each place, and nothing changes", async () => {
    const page = await visit("#/audit/clean")
    const before = await page.locator(".matter-title").textContent()
    const wrong = {
      ...unarchived,
      facts: { experts: { anyDirectInterest: "no" }, hearing: { held: 1 } },
      complete: ["archives"]
    }
    await upload(page, "wrong.json", JSON.stringify(wrong))
    await expect.poll(() => notice(page).locator("li").count()).toBe(3)
    const told = (await notice(page).textContent()) ?? ""
    for (const part of [
      "wrong.json",
      "/facts/experts/anyDirectInterest",
      '实际为 "no"',
      "/facts/hearing/held",
      "/complete/0"
    ]) {
      expect(told).toContain(part)
    }
    expect(await page.locator(".matter-title").textContent()).toBe(before)

    await page.getByRole("button", { name: "English" }).click()
    await expect.poll(() => notice(page).textContent()).toContain("expected true or false")
    await page.getByRole("button", { name: "中文" }).click()

    await upload(page, "dates.yaml", 'events: [{ activity: draft.start, on: "2022-02-30", by: organiser }]')
    await expect.poll(() => notice(page).textContent()).toContain("/events/0/on")
    await upload(page, "broken.json", "{")
    await expect.poll(() => notice(page).textContent()).toContain("有效的 JSON 文件")
    await upload(page, "broken.yaml", "{")
    await expect.poll(() => notice(page).textContent()).toContain("有效的 YAML 文件")
    await upload(page, "large.json", `"${"x".repeat(largest)}"`)
    await expect.poll(() => notice(page).textContent()).toContain("不超过 1000 KB")
    expect(page.url()).toContain("#/audit/clean")
  })

  test("an uploaded file is audited by its last day, and stays while other pages are looked at", async () => {
    const page = await visit("#/audit/own", undefined, [".notices .ant-alert"])
    expect(await notice(page).textContent()).toContain("尚未上传文件")
    await upload(page, "2022-007.json", JSON.stringify(unarchived))
    await page.locator(".matter-title", { hasText: "2022-007.json" }).waitFor()
    await expect.poll(() => page.url()).toContain("#/audit/own?on=2022-11-17")
    expect(await section(page, "answer").textContent()).toContain("尚不能确定是否适用本规定")

    const menu = page.getByRole("navigation")
    await menu.getByRole("link", { name: "目录" }).click()
    await page.locator("#entries").waitFor()
    await menu.getByRole("link", { name: "事后审计" }).click()
    await page.locator("#findings").waitFor()
    await page.goto(`${site.origin}#/audit/own`)
    await page.locator(".matter-title", { hasText: "2022-007.json" }).waitFor()
  })

  test("the record of a part that is complete turns its unknowns into breaches, and the address carries it", async () => {
    const page = await visit("#/audit/own", undefined, [".notices .ant-alert"])
    await upload(page, "2022-007.json", JSON.stringify(unarchived))
    await page.locator(".matter-title", { hasText: "2022-007.json" }).waitFor()
    await page.getByLabel("审计日（截至）").fill("2022-12-31")
    await expect.poll(() => page.url()).toContain("on=2022-12-31")
    const copy = findings(page).filter({ hasText: "复印件报市人民政府办公厅备案" })
    await filter(page, "以上各项")
    await expect.poll(() => copy.locator(".mark").first().textContent()).toContain("无法判断")
    expect(await copy.textContent()).toContain("须查找：“复印件报市人民政府办公厅备案”的记录")

    await page.getByText("记录完整的部分：0/14").click()
    await page.getByRole("checkbox", { name: "归档" }).check()
    await expect.poll(() => copy.locator(".mark").first().textContent()).toContain("违反")
    expect(page.url()).toContain("complete=archive")
    await page.getByText("记录完整的部分：1/14").waitFor()
    await page.getByRole("button", { name: "全部勾选" }).click()
    await page.getByText(`记录完整的部分：${tracks.length}/${tracks.length}`).waitFor()
    await page.getByRole("button", { name: "全部取消" }).click()
    await expect.poll(() => copy.locator(".mark").first().textContent()).toContain("无法判断")
  })

  test("where a reading is open, both results stand at the finding and in the list of readings", async () => {
    const page = await visit("#/audit/own", undefined, [".notices .ant-alert"])
    await upload(page, "2022-007.json", JSON.stringify(unarchived))
    await page.locator("#findings").waitFor()
    // from the completion 17 November, from the decision 14 November
    const archive = findings(page).filter({ hasText: "统一入卷归档" })
    await expect.poll(() => archive.count()).toBe(1)
    expect(await archive.locator(".mark").first().textContent()).toContain("符合")
    expect(await archive.locator(".otherwise").textContent()).toBe("另一读法（自决策作出）：✕违反期限 2022-11-14")
    const row = section(page, "readings").locator("tr", { hasText: "归档的30日自何时起算" })
    const [, chosen, other, article] = await row.locator("td").allTextContents()
    expect(chosen).toContain("统一入卷归档 ✓符合期限 2022-11-17")
    expect(other).toContain("统一入卷归档 ✕违反期限 2022-11-14")
    expect(article).toContain("第四十六条第二款")
  })

  test("what is missing is listed by name and place, and the answer leads there", async () => {
    const page = await visit("#/audit/half-missing")
    await section(page, "answer").getByRole("button", { name: "查看" }).last().click()
    const rows = section(page, "needed").locator("tbody tr")
    await expect.poll(() => rows.count()).toBeGreaterThan(20)
    const text = (await rows.allTextContents()).join("\n")
    expect(text).toContain("/events/party.report")
    expect(text).toContain("/facts/experts/keptSecrets")
    expect(text).toContain("专家是否保守秘密")
    expect(page.url()).toContain("needed=all")
  })

  test("a matter that the decree does not govern is judged in nothing else", async () => {
    const page = await visit("#/audit/own", undefined, [".notices .ant-alert"])
    await upload(page, "outside.yaml", "facts: { matter: { excludedAs: emergencyResponse } }")
    await page.locator("#findings").waitFor()
    const answer = (await section(page, "answer").textContent()) ?? ""
    expect(answer).toContain("本规定不适用于该事项")
    expect(answer).toContain("第三条第二款")
    expect(await section(page, "readings").count()).toBe(0)
  })

  test("the report is a file, and the audited file can be had as it is", async () => {
    const page = await visit("#/audit/five-breaches")
    const saved = async (name: string): Promise<{ readonly name: string; readonly data: unknown }> => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()])
      return { name: file.suggestedFilename(), data: JSON.parse(await readFile(await file.path(), "utf8")) }
    }
    const report = await saved("下载报告 JSON")
    expect(report.name).toMatch(/^audit-2023-\d+-2024-01-31\.json$/)
    expect(report.data).toMatchObject({ on: "2024-01-31", report: { counts: { breached: 5 } } })
    const file = await saved("下载所审文件")
    expect(file.data).toEqual(examples.find((e) => e.id === "five-breaches")?.file)
  })

  test("the keyboard alone changes the day, the records and what is shown", async () => {
    const page = await visit("#/audit/half-missing")
    await page.getByLabel("审计日（截至）").focus()
    await page.keyboard.press("ArrowUp")
    await expect.poll(() => page.url()).toContain("on=2024-02-01")
    await page.locator("summary", { hasText: "记录完整的部分" }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("checkbox", { name: "听证会" }).waitFor()
    await page.getByRole("checkbox", { name: "听证会" }).focus()
    await page.keyboard.press("Space")
    await expect.poll(() => page.url()).toContain("complete=hearing.archive")
    await section(page, "findings").getByRole("radio").first().focus()
    await page.keyboard.press("ArrowRight")
    await expect.poll(() => page.url()).toContain("show=breached")
  })

  test.each([375, 768, 1280])("%i px wide, the page does not scroll sideways", async (width) => {
    for (const language of ["zh", "en"]) {
      const page = await visit(`#/audit/half-missing?lang=${language}&show=all&needed=all`, width)
      const [scroll, client] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return [scrollWidth, clientWidth]
      })
      expect(scroll, language).toBe(client)
    }
  })

  test("on paper there is the report and nothing to press", async () => {
    const page = await visit("#/audit/five-breaches")
    await page.emulateMedia({ media: "print" })
    for (const hidden of [".top", ".audit-bar", ".filters", ".report-buttons button"]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    }
    for (const shown of ["#answer", ".findings > li", "#readings"]) {
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true)
    }
  })
})

describe.skipIf(executablePath === undefined)(`other readings of a case, ${title}`, { timeout: 120_000 }, () => {
  let site: Browser.Site

  beforeAll(async () => {
    site = await Browser.start()
  }, 120_000)
  afterAll(() => Browser.stop(site))

  const section = "section:has(> h2#readings)"

  test.each(["zh", "en"] as const)("in %s, the archive falls due on another day", async (language) => {
    const hash = `#/case/national-day-2022?readings=all&lang=${language}`
    const { page, problems, close } = await Browser.visit(site, hash, 1280, [".read-otherwise table"])
    const archive = page.locator(`${section} tr`, {
      hasText: { zh: "应办事项统一入卷归档", en: "duty" }[language]
    })
    expect(await archive.first().textContent()).toMatch(/2022-11-17.*2022-11-14/)
    if (language === "en") {
      expect(await page.locator(section).textContent()).not.toMatch(/\p{Script=Han}/u)
    }
    expect(problems).toEqual([])
    await close()
  })

  test("they are loaded only when they are opened, and fit a narrow screen", async () => {
    const { page, problems, close } = await Browser.visit(site, "#/case/national-day-2022", 375)
    const loaded = (): Promise<number> =>
      page.evaluate(
        () => performance.getEntriesByType("resource").filter((r) => r.name.includes("ReadingsView")).length
      )
    expect(await loaded()).toBe(0)
    await page.locator(section).getByText("显示其他读法下的结果").click()
    await page.locator(".read-otherwise table").first().waitFor()
    expect(await loaded()).toBe(1)
    expect(page.url()).toContain("readings=all")
    const [scroll, client] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return [scrollWidth, clientWidth]
    })
    expect(scroll).toBe(client)
    expect(problems).toEqual([])
    await close()
  })

  test("a case in which nothing hangs on a reading says so", async () => {
    const { page, close } = await Browser.visit(site, "#/case/ended-matter-owes-nothing?readings=all", 1280, [
      ".read-otherwise"
    ])
    expect(await page.locator(".read-otherwise").textContent()).toContain("各种读法下结果相同")
    expect(await page.locator(".read-otherwise tbody tr").count()).toBe(0)
    await close()
  })
})
