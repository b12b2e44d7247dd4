import { describe, expect, it } from "vitest"
import { z } from "zod"
import * as Document from "../src/Document.ts"
import * as Instrument from "../src/Instrument.ts"
import type { LocalDate } from "../src/LocalDate.ts"
import * as Text from "../src/Text.ts"

const date = (iso: string) => iso as LocalDate

// an invented rule on the papers of a draft decision
const rule = Instrument.define({
  id: "r",
  title: Text.of("规定", "Rules"),
  number: Text.of("1号", "No. 1"),
  issuer: Text.of("市政府", "the municipal government"),
  inForce: { from: date("2022-09-19") },
  status: "gazette",
  outline: { 30: [4] }
})
const content = (id: string, locator: string) => ({ id, title: Text.of(`${id}件`, id), cites: rule.at(locator) })
const papers = Document.define({
  id: "papers",
  title: Text.of("送审材料", "papers for review"),
  cites: rule.at("30"),
  facts: z.object({ hearing: z.object({ wasHeld: z.boolean() }), budget: z.string() }),
  contents: [
    content("draft", "30.1.1"),
    {
      ...content("hearing-report", "30.1.2"),
      when: { needs: ["hearing.wasHeld"], test: (f) => f.hearing.wasHeld }
    },
    { ...content("assessment", "30.1.3"), when: { needs: ["budget"], test: (f) => f.budget !== "0" } },
    { ...content("other", "30.1.4"), catchAll: true }
  ]
})
const on = date("2022-09-19")
const ids = (contents: ReadonlyArray<Document.Content>) => contents.map((c) => c.id)
const complete = (...items: ReadonlyArray<string>) => ({ items, complete: true })

describe("the papers for review (Art. 30)", () => {
  it("of a matter that was heard and costs nothing lack the hearing report", () => {
    const facts = { hearing: { wasHeld: true }, budget: "0" }
    const compared = Document.missing(papers, complete("draft", "drfat"), facts)
    expect(ids(compared.missing)).toEqual(["hearing-report"])
    expect(ids(compared.present)).toEqual(["draft"])
    expect(ids(compared.notRequired)).toEqual(["assessment", "other"])
    expect(compared.unknownItems).toEqual(["drfat"])
    const finding = Document.finding(papers, complete("draft"), facts, on)
    expect([finding.status, finding.text.zh, finding.text.en]).toEqual([
      "breached",
      "缺少：hearing-report件",
      "lacking: hearing-report"
    ])
    expect(finding.cites.map((c) => c.id)).toEqual(["r-30", "r-30-1-2"])
    expect(finding.grounds).toEqual([
      { name: "/hearing/wasHeld", value: true },
      { name: "/budget", value: "0" }
    ])
  })

  it("are complete without other matters, and where a condition does not hold", () => {
    const facts = { hearing: { wasHeld: false }, budget: "0" }
    expect(Document.finding(papers, complete("draft"), facts, on).status).toBe("satisfied")
    expect(Document.finding(papers, complete(), facts, on).status).toBe("breached")
  })

  it("are undetermined while it is unknown whether a content is required", () => {
    const finding = Document.finding(papers, complete("draft"), { budget: "0" }, on)
    expect([finding.status, finding.missing]).toEqual(["undetermined", ["/hearing/wasHeld"]])
    // once the report is there, it no longer matters
    expect(Document.finding(papers, complete("draft", "hearing-report"), { budget: "0" }, on).status).toBe("satisfied")
    // what is lacking in any case is lacking
    expect(Document.finding(papers, complete(), {}, on).status).toBe("breached")
  })

  it("are undetermined while the list of them is partial", () => {
    const partial = { items: [], complete: false }
    const compared = Document.missing(papers, partial, { hearing: { wasHeld: false } })
    expect(compared.missing).toEqual([])
    expect(compared.undetermined.map((o) => [o.content.id, o.missing, o.isListPartial])).toEqual([
      ["draft", [], true],
      ["assessment", ["/budget"], true]
    ])
    expect(Document.finding(papers, partial, { hearing: { wasHeld: false } }, on).status).toBe("undetermined")
  })

  it("bind no one before the rules are in force", () => {
    expect(Document.finding(papers, complete(), {}, date("2022-09-18")).status).toBe("notInForce")
  })

  it("that are only customary are departed from, not breached", () => {
    const customary = Document.define({
      id: "c",
      title: papers.title,
      cites: papers.cites,
      force: "presumptive",
      contents: [content("draft", "30.1.1")]
    })
    expect(Document.finding(customary, complete(), {}, on).status).toBe("departed")
  })
})

it("the empty form shows each heading with its provision, and what is conditional", () => {
  expect(Document.outline(papers, "zh").split("\n\n").slice(0, 6)).toEqual(
    [
      "# 送审材料",
      "> 《规定》第三十条\n",
      "## 1. draft件",
      "> 《规定》第三十条第（一）项\n",
      "## 2. hearing-report件",
      "> 《规定》第三十条第（二）项（仅在适用时填写）\n"
    ].map((part) => part.replace(/\n$/, ""))
  )
})

it("a mistake in a definition is found when it is made", () => {
  const define = (contents: ReadonlyArray<Document.Content & { when?: never }>) => () =>
    Document.define({ id: "d", title: papers.title, cites: papers.cites, contents })
  expect(define([content("a", "30"), content("a", "30")])).toThrow("Document d: two contents a")
  const undeclared = Document.define({
    id: "d",
    title: papers.title,
    cites: papers.cites,
    facts: z.object({ a: z.boolean(), b: z.boolean() }),
    contents: [{ ...content("x", "30"), when: { needs: ["a"], test: (f) => f.b } }]
  })
  expect(() => Document.missing(undeclared, complete(), {})).toThrow(
    "Document d.x: reads b, which is not among its needs"
  )
})
