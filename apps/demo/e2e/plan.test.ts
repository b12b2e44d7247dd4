import { readFile } from "node:fs/promises"
import type { Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import * as Browser from "./browser.ts"

const { executablePath, isDemanded } = Browser

test.runIf(executablePath === undefined && isDemanded)("a browser is installed (set CHROMIUM_PATH)", () => {
  expect(executablePath, "no browser was found").toBeDefined()
})

const title =
  executablePath === undefined
    ? "the planner in a browser: SKIPPED, no browser was found (set CHROMIUM_PATH)"
    : "the planner in a browser"

const nationalDay = "#/plan?start=2022-09-26&comment=no&hearing=1&takes=draft.complete%3A5w&meeting=2022-11-04"
const shortened = "#/plan?start=2023-01-13&days=10&reason=R&supplement=3"
const unknown = "#/plan?start=2026-12-07&hearing=1&meeting=2027-03-01"
const refused = "#/plan?start=2022-10-10&days=10"

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
    const visited = await Browser.visit(site, hash, width, ["#answer"])
    open = [...open, visited]
    onTestFinished(() => expect(visited.problems).toEqual([]))
    return visited.page
  }

  const section = (page: Page, id: string): Locator => page.locator(`section:has(> h2#${id})`)
  const answer = async (page: Page): Promise<string> => (await section(page, "answer").textContent()) ?? ""
  /** The cells of the answer, by their titles. */
  const cells = (page: Page): Promise<ReadonlyArray<string>> =>
    section(page, "answer").locator("dl > div").allTextContents()

  test("an address without choices plans from 10 October 2022 to 18 November, and says so", async () => {
    const page = await visit("#/plan")
    await page.waitForURL(/#\/plan\?start=2022-10-10$/)
    expect(await page.title()).toBe("编制计划 · 郑策")
    expect(await cells(page)).toEqual([
      expect.stringContaining("2022-11-18"),
      expect.stringContaining("2022-11-18"),
      expect.stringContaining("2022-12-19"),
      expect.stringContaining("未设定")
    ])
    const text = await answer(page)
    expect(text).toContain("2022-10-10 至 2022-11-09")
    for (const article of ["第十七条第二款", "第三十六条第三款", "第四十六条第二款"]) expect(text).toContain(article)
    expect(text).toContain("名义末日 2022-12-18，顺延至 2022-12-19")
  })

  test("a hearing across National Day: the day, the latest days, holidays by name and make-up days", async () => {
    const page = await visit(nationalDay)
    expect((await cells(page))[0]).toContain("2022-11-02")
    expect((await cells(page))[3]).toContain("能赶上，还有 2 天余地")
    expect(await answer(page)).toContain("最迟 2022-09-28 开始")
    const figure = section(page, "chart")
    await figure.locator(".chart svg").waitFor()
    expect(await figure.locator("figcaption").textContent()).toContain("2022-09-23 至 2022-12-07")
    expect(await figure.locator(".source").textContent()).toContain("国务院办公厅")
    const drawn = await figure.locator(".chart").textContent()
    for (const part of ["国庆节", "班", "◆ 听证会", "最早开会 2022-11-02", "希望开会 2022-11-04"])
      expect(drawn).toContain(part)
    await figure.getByText("图中内容列表（45 步）").click()
    const line = figure.locator("tbody tr", { hasText: "召开听证会" }).first()
    const text = (await line.textContent()) ?? ""
    for (const part of ["2022-10-24", "2022-10-26", "2 天", "第十九条", "是"]) expect(text).toContain(part)
    expect(await figure.locator("tbody tr").count()).toBe(45)
  })

  test("a year without a holiday notice is named, nothing is guessed, and it can be assumed for planning", async () => {
    const page = await visit(unknown)
    const text = await answer(page)
    expect(text).toContain("2027 年的放假安排尚未公布")
    expect(text).toContain("目前只能排到 2026-12-23")
    expect((await cells(page)).slice(0, 3).every((cell) => cell.includes("日期未知"))).toBe(true)
    expect((await cells(page))[3]).toContain("无从判断")
    expect(text).not.toMatch(/2027-\d\d-\d\d/)
    await section(page, "chart").locator(".chart svg").waitFor()
    expect(await section(page, "chart").locator(".legend").textContent()).toContain("放假安排未知")

    await page.getByRole("button", { name: "按普通周末推定该年" }).click()
    await expect.poll(() => answer(page)).toContain("推定：放假安排未公布，仅供计划")
    expect(page.url()).toContain("assume=1")
    expect(await page.getByRole("button", { name: "下载日历" }).count()).toBe(0)
    expect(await section(page, "files").textContent()).toContain("计划含有推定的日期")
  })

  test("a wished day that cannot be kept: by how many days, and from when it could have been", async () => {
    const page = await visit("#/plan?start=2022-10-10")
    await page.getByLabel("希望某日开会").check()
    await page.getByLabel("希望的开会日").fill("2022-11-01")
    await expect.poll(() => answer(page)).toContain("赶不上，晚 17 天")
    expect(await answer(page)).toContain("最迟 2022-09-21 开始")
    expect(page.url()).toContain("meeting=2022-11-01")
    // one day before and the day itself
    await page.getByLabel("希望的开会日").fill("2022-11-17")
    await expect.poll(() => answer(page)).toContain("赶不上，晚 1 天")
    await page.getByLabel("希望的开会日").fill("2022-11-18")
    await expect.poll(() => answer(page)).toContain("刚好赶上，没有余地")
  })

  test("a shortened comment period needs a reason, which is told at its field, and is a departure", async () => {
    const page = await visit(refused)
    expect(await answer(page)).toContain("没有编制计划")
    const days = page.getByLabel("征求意见天数")
    expect(await days.getAttribute("aria-invalid")).toBe("true")
    const told = page.locator(`[id="${await days.getAttribute("aria-describedby")}"]`)
    expect(await told.textContent()).toContain("不少于30，或者说明缩短的理由")
    expect(await page.locator(".problem").count()).toBe(1)
    await page.getByLabel("缩短期限的理由").fill("节后须立即施行")
    await expect.poll(() => answer(page)).toContain("偏离一般期限")
    expect(await answer(page)).toContain("节后须立即施行")
    expect(await section(page, "answer").locator(".plan-departs").textContent()).toContain("第十七条第二款")
    expect(await page.locator(".problem").count()).toBe(0)
  })

  test("what is wrong is told in the language of the page, at the time of its step too", async () => {
    const page = await visit("#/plan?start=2022-10-10&takes=draft.complete%3A0w&lang=en")
    const field = page.getByLabel(/how many days$/)
    expect(await field.getAttribute("aria-invalid")).toBe("true")
    expect(await page.locator(".problem").textContent()).toContain("Expected:")
    await field.fill("20")
    await expect.poll(() => answer(page)).toContain("2022-12-16")
    expect(page.url()).toContain("takes=draft.complete%3A20w")
  })

  test("a link gives the plan again, with every choice", async () => {
    const page = await visit("#/plan?start=2022-10-10")
    const choose = async (label: string, option: string) => {
      await page.getByLabel(label, { exact: true }).click()
      await page.locator(".ant-select-item-option", { hasText: option }).first().click()
    }
    await page.getByLabel("召开听证会").check()
    await choose("有关单位的意见", "有分歧意见")
    await choose("风险评估", "使用已有的评估结论")
    await choose("合法性审查结论", "调整后提交讨论")
    await choose("听取意见的其他方式", "座谈会")
    await page.getByLabel("补送审查材料").fill("2")
    await page.getByText("各步骤自定时间（0 项）").click()
    await choose("给一个步骤加时间", "形成决策草案及起草说明")
    await expect.poll(() => page.url()).toContain("takes=")
    const url = page.url()
    for (const part of [
      "hearing=1",
      "consultation=disputed",
      "risk=rely",
      "conclusion=adjust",
      "other=symposium",
      "supplement=2"
    ]) {
      expect(url).toContain(part)
    }
    const told = await answer(page)
    const again = await visit(url.slice(url.indexOf("#")))
    expect(await answer(again)).toBe(told)
    await again.getByText("各步骤自定时间（1 项）").waitFor()
  })

  test("the calendar and the table are downloaded", async () => {
    const page = await visit(nationalDay)
    await page.getByLabel("事项名称").fill("轨道交通")
    const [calendar] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载日历" }).click()
    ])
    expect(calendar.suggestedFilename()).toBe("轨道交通.ics")
    const text = await readFile(await calendar.path(), "utf8")
    const lines = text.replaceAll("\r\n ", "").trimEnd().split("\r\n")
    expect([lines[0], lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR"])
    expect(lines.every((l) => /^[A-Z-]+(?:;[^:]+)?:/.test(l))).toBe(true)
    expect(lines.filter((l) => l === "BEGIN:VEVENT").length).toBe(45)
    expect(lines.filter((l) => l === "END:VEVENT").length).toBe(45)
    const uids = lines.filter((l) => l.startsWith("UID:"))
    expect(new Set(uids).size).toBe(45)
    const hearing = lines.findIndex((l) => l.startsWith("SUMMARY:召开听证会"))
    const from = lines.lastIndexOf("BEGIN:VEVENT", hearing)
    const event = lines.slice(from, lines.indexOf("END:VEVENT", hearing))
    expect(event).toContain("DTSTART;VALUE=DATE:20221024")
    expect(event.some((l) => l.startsWith("DTSTAMP:2"))).toBe(true)

    const [table] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载表格" }).click()
    ])
    const rows = (await readFile(await table.path(), "utf8")).trimEnd().split("\r\n")
    expect(rows.length).toBe(46)
    expect(rows.find((r) => r.startsWith('"召开听证会"'))).toContain('"2022-10-24","2022-10-26","2"')
  })

  test("the plan opens as a case; the former case can be brought back", async () => {
    const page = await visit("#/plan?start=2022-10-10")
    await page.getByRole("button", { name: "作为案卷打开" }).click()
    await page.waitForURL(/#\/case\/own/)
    await page.getByText("已导入为自办案卷（39 条记录）。").waitFor()
    expect(await section(page, "log").locator("tbody tr").count()).toBe(39)
    expect(await section(page, "findings").textContent()).toContain("未发现违反、偏离或者无法判断的事项")
    await page.getByRole("link", { name: "编制计划" }).click()
    await page.locator("#choices").waitFor()
    await page.getByLabel("召开听证会").check()
    await page.getByRole("button", { name: "作为案卷打开" }).click()
    await page.getByRole("button", { name: "撤销，恢复原自办案卷" }).click()
    await expect.poll(() => section(page, "log").locator("tbody tr").count()).toBe(39)
  })

  test("the case page does not load what plans", async () => {
    const visited = await Browser.visit(site, "#/case/national-day-2022", 1280)
    open = [...open, visited]
    const scripts = await visited.page.evaluate(async () => {
      const urls = performance.getEntriesByType("resource").map((r) => r.name)
      const texts = await Promise.all(urls.filter((u) => u.endsWith(".js")).map(async (u) => (await fetch(u)).text()))
      return texts.join("\n")
    })
    expect(scripts).toContain("review-period")
    expect(scripts).not.toContain("InvalidPlan")
    expect(scripts).not.toContain("BEGIN:VCALENDAR")
  })

  test("an English page has no Chinese left in it, also where it is unfolded", async () => {
    for (const hash of [nationalDay, shortened, unknown, refused, `${unknown}&assume=1`]) {
      const page = await visit(`${hash}&lang=en`)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true
      })
      await expect.poll(() => page.locator("details:not(:has(> .disclosed))").count()).toBe(0)
      const text = await page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement
        for (const other of copy.querySelectorAll("[lang='zh-CN'], noscript, script, style, meta")) other.remove()
        const named = ["aria-label", "title", "placeholder"].flatMap((name) =>
          [...copy.querySelectorAll(`[${name}]`)].map((e) => e.getAttribute(name))
        )
        return [copy.textContent, ...named].join("\n")
      })
      expect(text.match(/.{0,40}\p{Script=Han}.{0,40}/u)?.[0], hash).toBeUndefined()
    }
  })

  test("the page is worked with the keyboard alone", async () => {
    const page = await visit("#/plan?start=2022-10-10&lang=en")
    const tabTo = async (name: string) => {
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press("Tab")
        const focused = await page.evaluate(() => {
          const element = document.activeElement
          // where nothing has the focus, the whole page would pass for it
          if (element === null || element === document.body) return ""
          const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
          return [element?.getAttribute("aria-label"), element?.textContent, ...labels.map((l) => l.textContent)].join(
            " "
          )
        })
        if (focused.includes(name)) return
      }
      throw new Error(`the tab key does not reach ${name}`)
    }
    await tabTo("First day")
    await page.keyboard.press("ArrowUp")
    await expect.poll(() => answer(page)).toContain("Started on 2022-10-11")
    await tabTo("A day is wished for the meeting")
    await page.keyboard.press("Space")
    await expect.poll(() => answer(page)).toContain("can just be kept")
    await tabTo("Wished day of the meeting")
    await page.keyboard.press("PageUp")
    await expect.poll(() => answer(page)).toContain("with 7 days to spare")
    await tabTo("Public comment")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect.poll(() => answer(page)).toContain("nothing is planned")
    await tabTo("Hold a hearing")
    await page.keyboard.press("Space")
    await expect.poll(() => answer(page)).toContain("notice of a hearing")
    await tabTo("Times of one's own")
    await page.keyboard.press("Enter")
    await tabTo("Give a step time")
    await page.keyboard.type("draft with")
    await expect.poll(() => page.locator(".ant-select-dropdown:visible .ant-select-item-option").count()).toBe(1)
    await page.keyboard.press("Enter")
    await expect.poll(() => page.url()).toContain("takes=draft.complete%3A5w")
    await tabTo("The same as a table")
    await page.keyboard.press("Enter")
    await section(page, "chart").locator("table").waitFor()
    await tabTo("Calendar (.ics)")
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")])
    expect(download.suggestedFilename()).toContain(".ics")
  })

  test.each([375, 768, 1280])("%i px wide, the page does not scroll sideways", async (width) => {
    for (const hash of [nationalDay, shortened, unknown, refused]) {
      for (const language of ["zh", "en"]) {
        const page = await visit(`${hash}&lang=${language}`, width)
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true
        })
        await expect.poll(() => page.locator("details:not(:has(> .disclosed))").count()).toBe(0)
        const [scroll, client] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return [scrollWidth, clientWidth]
        })
        expect(scroll, `${hash} ${language}`).toBe(client)
      }
    }
  })

  test("every control has a name, every id is one of its kind, headings follow one another", async () => {
    for (const hash of [nationalDay, refused]) {
      const page = await visit(hash)
      const faults = await page.evaluate(() => {
        const named = (element: Element): boolean => {
          const labels =
            element instanceof HTMLInputElement
              ? [...(element.labels ?? [])].map((l) => l.textContent ?? "").join("")
              : ""
          const own = element instanceof HTMLInputElement ? "" : (element.textContent ?? "")
          return [element.getAttribute("aria-label") ?? "", labels, own].join("").trim() !== ""
        }
        const controls = [...document.querySelectorAll("input, button, a[href], summary, [role=img], [role=combobox]")]
        const ids = [...document.querySelectorAll("[id]")].map((e) => e.id)
        const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map((h) => Number(h.tagName[1]))
        return [
          ...controls.filter((c) => !named(c)).map((c) => `no name: ${c.outerHTML.slice(0, 120)}`),
          ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two elements have the id ${id}`),
          ...levels.flatMap((level, i) =>
            level > (levels[i - 1] ?? 0) + 1 ? [`heading ${level} after ${levels[i - 1]}`] : []
          )
        ]
      })
      expect(faults).toEqual([])
    }
  })
})
