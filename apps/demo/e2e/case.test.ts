import { readFile } from "node:fs/promises"
import { procedure } from "@zhengce/decision-procedure"
import type { Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { cases } from "../src/pages/case/examples.ts"
import * as Browser from "./browser.ts"

const { executablePath, isDemanded } = Browser

test.runIf(executablePath === undefined && isDemanded)("a browser is installed (set CHROMIUM_PATH)", () => {
  expect(executablePath, "no browser was found").toBeDefined()
})

const title =
  executablePath === undefined
    ? "the page in a browser: SKIPPED, no browser was found (set CHROMIUM_PATH)"
    : "the page in a browser"

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
    const visited = await Browser.visit(site, hash, width)
    open = [...open, visited]
    onTestFinished(() => expect(visited.problems).toEqual([]))
    return visited.page
  }

  const section = (page: Page, id: string): Locator => page.locator(`section:has(> h2#${id})`)

  /** Chooses a step in the form by typing its name, as a clerk would. */
  const chooseStep = async (page: Page, name: string): Promise<void> => {
    const box = section(page, "record").getByRole("combobox").first()
    await box.click()
    await box.fill(name)
    await section(page, "record").locator(".ant-select-item-option", { hasText: name }).first().waitFor()
    await page.keyboard.press("Enter")
  }

  const step = (id: string, language: "zh" | "en" = "zh"): string =>
    procedure.activities.find((a) => a.id === id)?.title[language] ?? `no activity ${id}`

  const fillDate = async (page: Page, date: string): Promise<void> => {
    await section(page, "record").getByLabel("日期", { exact: true }).fill(date)
  }

  const ownCopyOf = async (id: string): Promise<Page> => {
    const page = await visit(`#/case/${id}`)
    await page.getByRole("button", { name: "复制为自办案卷" }).first().click()
    await page.waitForURL(/#\/case\/own/)
    return page
  }

  /** Opens everything that can be unfolded, also what only comes with what is unfolded. */
  const unfold = async (page: Page): Promise<void> => {
    const closed = () =>
      page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true
        return document.querySelectorAll("details:not(:has(> .disclosed))").length
      })
    await page.locator("details").first().waitFor()
    await closed()
    for (const part of [".graph-box", ".proofs"]) await page.locator(part).first().waitFor()
    await expect.poll(closed, { timeout: 15_000 }).toBe(0)
  }

  /** Goes on to another case without loading the page anew. */
  const show = async (page: Page, hash: string, named: string): Promise<void> => {
    await page.goto(site.origin + hash)
    await page.locator(".matter-title", { hasText: named }).waitFor()
    await page.locator(".chart svg").waitFor()
  }

  const logLines = (page: Page) => section(page, "log").locator("tbody tr")

  const whole = cases.filter((c) => c.topic === "cases")

  test("each whole matter can be chosen, in Chinese and in English", async () => {
    const page = await visit("")
    for (const example of whole) {
      const box = page.getByLabel("案卷", { exact: true })
      await box.click()
      await box.fill(example.title.zh)
      await page.locator(".ant-select-item-option", { hasText: example.title.zh }).first().click()
      await page.locator(".matter-title", { hasText: example.title.zh }).waitFor()
      expect(page.url()).toContain(`#/case/${example.id}?on=${example.on}`)
      expect(await logLines(page).count()).toBe(example.case.entries.length)
      expect(await page.title()).toContain(example.title.zh)

      await page.getByRole("button", { name: "English" }).click()
      await page.locator(".matter-title", { hasText: example.title.en }).waitFor()
      expect(page.url()).toContain("lang=en")
      expect(await page.locator("html").getAttribute("lang")).toBe("en")
      expect(await page.title()).toContain(example.title.en)
      await page.getByRole("button", { name: "中文" }).click()
      expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN")
    }
  })

  test("every other example is shown at its address", async () => {
    const page = await visit("")
    for (const { id, title, case: matter } of cases.filter((c) => !whole.includes(c))) {
      await page.goto(`${site.origin}#/case/${id}`)
      await page.locator(".matter-title", { hasText: title.zh }).waitFor()
      expect(await logLines(page).count(), id).toBe(matter.entries.length)
    }
  })

  test("an English page has no Chinese left in it, also where it is unfolded", async () => {
    const page = await visit("#/case?lang=en")
    for (const { id, title } of whole) {
      await show(page, `#/case/${id}?lang=en`, title.en)
      await unfold(page)
      const text = await page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement
        for (const other of copy.querySelectorAll("[lang='zh-CN'], noscript, script, style, meta, q")) other.remove()
        const named = ["aria-label", "title", "placeholder"].flatMap((name) =>
          [...copy.querySelectorAll(`[${name}]`)].map((e) => e.getAttribute(name))
        )
        return [copy.textContent, ...named].join("\n")
      })
      expect(text.match(/.{0,40}\p{Script=Han}.{0,40}/u)?.[0]).toBeUndefined()
    }
  })

  test("a Chinese page has no English sentence left in it", async () => {
    const page = await visit("")
    for (const { id, title } of whole) {
      await show(page, `#/case/${id}`, title.zh)
      await unfold(page)
      const text = (await page.locator("main").textContent()) ?? ""
      expect(text.match(/.{0,20}[a-z]{3,} [a-z]{2,}.{0,20}/u)?.[0]).toBeUndefined()
    }
  })

  test("the day decides, and the address carries it", async () => {
    const page = await visit("#/case/supplement-2022?on=2022-10-12")
    await expect.poll(() => section(page, "blocked").textContent()).toContain(step("legality.approve"))
    await page.getByRole("button", { name: "后一天" }).click()
    expect(page.url()).toContain("on=2022-10-13")
    await expect.poll(() => section(page, "blocked").locator("details[open]").count()).toBe(0)
    await expect.poll(() => section(page, "permitted").textContent()).toContain(step("legality.approve"))
  })

  test("a lawful step is recorded, and a reload keeps it", async () => {
    const page = await ownCopyOf("supplement-2022")
    const before = await logLines(page).count()
    await chooseStep(page, step("legality.approve"))
    await fillDate(page, "2022-10-13")
    await page.getByRole("button", { name: "依法登记" }).click()
    await page.getByText(`已登记：${step("legality.approve")}（2022-10-13）`).waitFor()
    expect(await logLines(page).count()).toBe(before + 1)
    expect(page.url()).toContain("on=2022-10-13")

    await page.reload()
    await page.locator("#answer").waitFor()
    expect(await logLines(page).count()).toBe(before + 1)
    expect(await logLines(page).last().textContent()).toContain(step("legality.approve"))
    // without an address, the last case comes back
    await page.goto(site.origin)
    await page.waitForURL(/#\/case\/own/)
  })

  test("a refused step names the provision, the first lawful day and the other reading, and records nothing", async () => {
    const page = await ownCopyOf("supplement-2022")
    const before = await logLines(page).count()
    await chooseStep(page, step("legality.approve"))
    await page.getByRole("button", { name: "依法登记" }).click()
    const told = section(page, "record").locator("[role=status]")
    await expect.poll(() => told.textContent()).toContain("不能登记")
    const text = await told.textContent()
    expect(text).toContain("第三十六条第三款")
    expect(text).toContain("最早可于 2022-10-13")
    expect(text).toContain("起始日计入")
    expect(await logLines(page).count()).toBe(before)
  })

  test("a general rule is departed from with a reason", async () => {
    const page = await ownCopyOf("supplement-2022")
    await chooseStep(page, step("legality.approve"))
    await section(page, "record").locator("textarea").fill("应急事项")
    await page.getByRole("button", { name: "依法登记" }).click()
    await page.getByText(`已登记：${step("legality.approve")}（2022-10-12）`).waitFor()
    const findings = await section(page, "findings").textContent()
    expect(findings).toContain("偏离一般要求")
    expect(findings).toContain("应急事项")
  })

  test("what has happened is recorded as it was, with what it violates", async () => {
    const page = await ownCopyOf("late-hearing-notice-2022")
    await chooseStep(page, step("hearing.hold"))
    await page.getByRole("button", { name: "如实补记" }).click()
    const told = section(page, "record").locator("[role=status]")
    await expect.poll(() => told.textContent()).toContain(`已如实补记：${step("hearing.hold")}`)
    expect(await told.textContent()).toContain("违反")
    expect(await section(page, "findings").textContent()).toContain("违反")
    expect(await logLines(page).last().textContent()).toContain(step("hearing.hold"))
  })

  test("data that the step demands is asked for, and its absence is told by its place", async () => {
    const page = await visit("#/case/own")
    await chooseStep(page, step("participation.exempt"))
    await page.getByRole("button", { name: "依法登记" }).click()
    await expect.poll(() => section(page, "record").textContent()).toContain("/data/ground")
    const ground = section(page, "record").getByLabel("依据 (必填)")
    await ground.click()
    await page.locator(".ant-select-item-option", { hasText: "国家秘密" }).click()
    await page.getByRole("button", { name: "依法登记" }).click()
    await page.getByText(`已登记：${step("participation.exempt")}`).waitFor()
    expect(await logLines(page).last().textContent()).toContain("国家秘密")
  })

  test("a correction is added to the log and nothing leaves it", async () => {
    const page = await ownCopyOf("supplement-2022")
    const before = await logLines(page).count()
    const correct = async (n: number, how: string, date?: string) => {
      await page.getByRole("button", { name: `更正第 ${n} 条` }).click()
      const form = page.getByRole("form", { name: `更正第 ${n} 条` })
      await form.getByLabel(how).check()
      if (date !== undefined) await form.getByLabel("实际日期").fill(date)
      await form.getByRole("button", { name: "记入更正" }).click()
      await form.getByText("请填写更正理由。").waitFor()
      await form.getByLabel("更正理由").fill("录入有误")
      await form.getByRole("button", { name: "记入更正" }).click()
      await page.getByText("已记入更正。").waitFor()
    }
    await correct(16, "更改日期", "2022-10-09")
    await correct(15, "撤销（该事未发生）")
    expect(await logLines(page).count()).toBe(before + 2)
    expect(await logLines(page).nth(15).textContent()).toContain(`已由第 ${before + 1} 条更正`)
    expect(await logLines(page).nth(14).textContent()).toContain(`已由第 ${before + 2} 条撤销`)
    expect(await logLines(page).last().textContent()).toContain("录入有误")
  })

  const importFile = (page: Page, text: string) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(text) })

  test("what is exported is imported again as it was", async () => {
    const page = await visit("#/case/returned-review-2023")
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 JSON" }).click()
    ])
    expect(download.suggestedFilename()).toBe("returned-review-2023.json")
    const text = await readFile(await download.path(), "utf8")
    const lines = await logLines(page).count()

    await importFile(page, text)
    await page.waitForURL(/#\/case\/own/)
    expect(await logLines(page).count()).toBe(lines)
    const [again] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 JSON" }).click()
    ])
    expect(JSON.parse(await readFile(await again.path(), "utf8"))).toEqual(JSON.parse(text))
  })

  test("a damaged file is refused with its place and changes nothing; an import can be undone", async () => {
    const page = await ownCopyOf("supplement-2022")
    const before = await page.evaluate(() => JSON.stringify(localStorage))
    const log = await section(page, "log").textContent()
    const notices = page.locator(".notices")
    const stored = { id: "x", procedure: { id: "zz246", version: "1" }, entries: [] as ReadonlyArray<unknown> }
    const files: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
      ["{", ["不是有效的 JSON 文件", "位置 /"]],
      [
        JSON.stringify({ ...stored, entries: [{ activity: "draft.start", on: "2022-02-30", by: "organiser" }] }),
        ["位置 /entries/0/on", "2022-02-30"]
      ],
      [
        JSON.stringify({ ...stored, procedure: { id: "gov713", version: "1" } }),
        ["位置 /procedure/id", "另一程序", "gov713"]
      ],
      [
        JSON.stringify({ ...stored, procedure: { id: "zz246", version: "99" } }),
        ["位置 /procedure/version", "另一版本"]
      ]
    ]
    for (const [text, told] of files) {
      await importFile(page, text)
      for (const part of told) await expect.poll(() => notices.textContent()).toContain(part)
      expect(await notices.textContent()).toContain("未导入，原有内容未变。")
      expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before)
      expect(await section(page, "log").textContent()).toBe(log)
    }

    await importFile(page, JSON.stringify(stored))
    await page.getByText("已导入为自办案卷（0 条记录）。").waitFor()
    await page.getByRole("button", { name: "撤销，恢复原自办案卷" }).click()
    await expect.poll(() => section(page, "log").textContent()).toBe(log)
  })

  test("a stored case that is damaged is told and set aside", async () => {
    const page = await visit("#/case/own")
    await page.evaluate(() => localStorage.setItem("zhengce.demo/own-case", '{"id":1}'))
    await page.reload()
    await page.getByText("本浏览器所存的自办案卷无法读取").waitFor()
    expect(await page.evaluate(() => localStorage.getItem("zhengce.demo/own-case.damaged"))).toBe('{"id":1}')
  })

  test("an address that names no case still shows one, and says so", async () => {
    const page = await visit("#/case/no-such-case?on=2022-02-30")
    await page.getByText("没有名为“no-such-case”的案卷").waitFor()
  })

  test("the page is worked with the keyboard alone", async () => {
    const page = await visit("#/case/own?on=2022-09-19")
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement
        return `${element?.getAttribute("aria-label") ?? ""} ${element?.textContent ?? ""} ${element?.id ?? ""}`
      })
    const tabTo = async (name: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab")
        if ((await focused()).includes(name)) return
      }
      throw new Error(`the tab key does not reach ${name}`)
    }
    await tabTo("跳到主要内容")
    expect(await page.locator(".skip").evaluate((e) => e.getBoundingClientRect().left)).toBeGreaterThanOrEqual(0)
    await page.keyboard.press("Enter")
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main")

    await page.reload()
    await page.locator("#answer").waitFor()
    await tabTo("English")
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
    expect(outline).toBe("solid")
    await page.keyboard.press("Enter")
    await page.locator("html[lang=en]").waitFor()

    // the form: the step by typing its name, then on to the button
    await tabTo("-activity")
    await page.keyboard.type(step("catalogue.enter", "en"))
    await page.keyboard.press("Enter")
    await tabTo("Record if lawful")
    await page.keyboard.press("Enter")
    await page.getByText(`Recorded: ${step("catalogue.enter", "en")} (2022-09-19)`).waitFor()

    // a provision tells its instrument when it has the focus
    await page.goto(`${site.origin}#/case/supplement-2022?lang=en`)
    await page.locator(".matter-title", { hasText: "supplemented" }).waitFor()
    await page.locator(".cite").first().focus()
    await expect.poll(() => page.getByRole("tooltip").first().textContent()).toContain("Major Administrative Decisions")
    await page.keyboard.press("Escape")
    await expect.poll(() => page.getByRole("tooltip").count()).toBe(0)
  })

  test.each([375, 768, 1280])("%i px wide, the page does not scroll sideways", async (width) => {
    const page = await visit("", width)
    for (const { id, title } of whole) {
      for (const language of ["zh", "en"] as const) {
        await show(page, `#/case/${id}?lang=${language}`, title[language])
        await unfold(page)
        const [scroll, client] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return [scrollWidth, clientWidth]
        })
        expect(scroll, `${id} ${language}`).toBe(client)
      }
    }
  })

  test("every control has a name, every heading its place, every id is one of its kind", async () => {
    for (const hash of ["#/case/supplement-2022", "#/case/own?lang=en"]) {
      const page = await visit(hash)
      await chooseStep(page, hash.includes("lang=en") ? step("participation.exempt", "en") : step("legality.return"))
      const faults = await page.evaluate(() => {
        const named = (element: Element): boolean => {
          const label = element.getAttribute("aria-label") ?? ""
          const labelled = (element.getAttribute("aria-labelledby") ?? "")
            .split(" ")
            .map((id) => document.getElementById(id)?.textContent ?? "")
            .join("")
          const labels =
            element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
              ? [...(element.labels ?? [])].map((l) => l.textContent ?? "").join("")
              : ""
          const own = element instanceof HTMLInputElement ? "" : (element.textContent ?? "")
          return [label, labelled, labels, own].join("").trim() !== ""
        }
        const controls = [
          ...document.querySelectorAll("input, textarea, button, a[href], summary, [role=img], [role=combobox]")
        ]
        const ids = [...document.querySelectorAll("[id]")].map((e) => e.id)
        const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map((h) => Number(h.tagName[1]))
        return [
          ...controls.filter((c) => !named(c)).map((c) => `no name: ${c.outerHTML.slice(0, 120)}`),
          ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two elements have the id ${id}`),
          ...levels.flatMap((level, i) =>
            level > (levels[i - 1] ?? 0) + 1 ? [`heading ${level} after ${levels[i - 1]}`] : []
          ),
          ...[...document.querySelectorAll("[onclick], div[tabindex], span[tabindex]")].map(
            (e) => `not a real control: ${e.outerHTML.slice(0, 80)}`
          ),
          ...(document.querySelectorAll("h1").length === 1 ? [] : ["not one h1"]),
          ...(document.querySelectorAll("main").length === 1 ? [] : ["not one main"])
        ]
      })
      expect(faults).toEqual([])
    }
  })

  test("text stands out from its ground", async () => {
    const page = await visit("#/case/audit-with-breaches-2023")
    await unfold(page)
    const faint = await page.evaluate(() => {
      const read = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
      const luminance = (rgb: ReadonlyArray<number>) => {
        const [r = 0, g = 0, b = 0] = rgb
          .slice(0, 3)
          .map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const ground = (element: Element | null): ReadonlyArray<number> => {
        if (element === null) return [255, 255, 255]
        const colour = read(getComputedStyle(element).backgroundColor)
        return colour.length === 4 && colour[3] === 0 ? ground(element.parentElement) : colour
      }
      return [...document.querySelectorAll("body *")].flatMap((element) => {
        const own = [...element.childNodes].some(
          (n) => n.nodeType === Node.TEXT_NODE && (n.textContent ?? "").trim() !== ""
        )
        if (!own || element.closest("svg, script, noscript, .unseen, [disabled], .ant-select-disabled") !== null)
          return []
        const [a, b] = [luminance(read(getComputedStyle(element).color)), luminance(ground(element))]
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
        return contrast < 4.5
          ? [`${contrast.toFixed(1)}: ${element.className} ${(element.textContent ?? "").slice(0, 40)}`]
          : []
      })
    })
    expect(faint).toEqual([])
  })

  test("the chart has a title, a period, a source, and a table behind it with every step", async () => {
    const page = await visit("#/case/supplement-2022")
    const figure = section(page, "timeline")
    expect(await figure.locator("figcaption").textContent()).toContain("2022-09-16 至 2022-10-18")
    expect(await figure.locator(".source").textContent()).toContain("国务院办公厅")
    await figure.getByText("图中内容列表").click()
    const table = await figure.locator("table").textContent()
    for (const part of [
      step("draft.start"),
      "合法性审查的时间",
      "2022-10-13",
      "中止 2022-09-29 至 2022-10-08",
      "国庆节",
      "调休上班"
    ]) {
      expect(table).toContain(part)
    }
    // hatching and letters, not colour alone
    expect(await figure.locator(".chart").textContent()).toContain("班")
  })
})
