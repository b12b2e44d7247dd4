import { describe, expect, it } from "vitest"
import type { Citation } from "../src/Citation.ts"
import * as Finding from "../src/Finding.ts"
import * as Report from "../src/Report.ts"

const at = (locator: string): Citation => ({
  id: `x-${locator}`,
  instrument: "x",
  title: { zh: "例", en: "X" },
  locator,
  text: { zh: locator, en: locator },
  status: "gazette"
})
const finding = (
  status: Finding.Status,
  more: Partial<Pick<Finding.Finding, "id" | "force" | "missing" | "reason" | "cites">> = {}
) =>
  Finding.make({
    id: "n",
    status,
    force: "mandatory",
    title: { zh: "例", en: "example" },
    cites: [at("1")],
    code: "x",
    slots: {},
    template: { zh: "", en: "" },
    ...more
  })
const verdict = (...findings: ReadonlyArray<Finding.Finding>) => Report.of(findings).verdict

describe("the overall verdict", () => {
  it("is the gravest: breached, undetermined, departed, satisfied", () => {
    const [breached, open, kept] = [finding("breached"), finding("undetermined"), finding("satisfied")]
    const departed = finding("departed", { force: "presumptive" })
    const out = finding("notApplicable")
    expect(verdict(kept, departed, open, breached, out)).toBe("breached")
    expect(verdict(kept, departed, open, out)).toBe("undetermined")
    expect(verdict(kept, departed, out)).toBe("departed")
    expect(verdict(kept, out)).toBe("satisfied")
    expect(verdict(out, finding("notInForce"))).toBe("notApplicable")
    expect(verdict(finding("notInForce"))).toBe("notInForce")
    expect(verdict()).toBe("notApplicable")
  })

  it("is never turned against anyone by what is only encouraged", () => {
    const force = "encouraged"
    expect(verdict(finding("satisfied"), finding("departed", { force }), finding("undetermined", { force }))).toBe(
      "satisfied"
    )
    expect(verdict(finding("departed", { force }))).toBe("notApplicable")
    expect(verdict(finding("satisfied", { force }), finding("notApplicable"))).toBe("satisfied")
  })

  it("says which departures lack a reason", () => {
    const force = "presumptive"
    const report = Report.of([
      finding("departed", { id: "a", force, reason: "会议决定" }),
      finding("departed", { id: "b", force }),
      finding("departed", { id: "c", force: "encouraged" })
    ])
    expect([report.verdict, report.unexplained]).toEqual(["departed", ["b"]])
  })
})

it("stands in the order of the provisions, then of the ids, and what cites nothing comes last", () => {
  const report = Report.of([
    finding("satisfied", { id: "none", cites: [] }),
    finding("satisfied", { id: "b", cites: [at("17.2"), at("1")] }),
    finding("satisfied", { id: "a", cites: [at("17.2")] }),
    finding("breached", { id: "z", cites: [at("9")] })
  ])
  expect(report.findings.map((f) => f.id)).toEqual(["z", "a", "b", "none"])
})

it("asks for each missing fact once, in the order of the provisions, and counts every status", () => {
  const report = Report.of([
    finding("undetermined", { cites: [at("20")], missing: ["/size", "/stage"] }),
    finding("undetermined", { cites: [at("3")], missing: ["/stage", "/herd"] }),
    finding("satisfied")
  ])
  expect(report.needed).toEqual(["/stage", "/herd", "/size"])
  expect(report.counts).toEqual({
    satisfied: 1,
    breached: 0,
    departed: 0,
    undetermined: 2,
    notApplicable: 0,
    notInForce: 0
  })
})
