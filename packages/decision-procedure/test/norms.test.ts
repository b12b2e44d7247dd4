import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import { describe, expect, it } from "vitest"
import { type Facts, norms, rulebook } from "../src/index.ts"

// A norm that asks for several things is met by all of them, and by no fewer: each in turn is taken away.

const context = { rulebook, on: LocalDate.make("2022-10-10") }
const all = <const A extends string>(...items: ReadonlyArray<A>) => ({ items, complete: true })

/** Facts that meet a norm, and what else each of them could be, so that it is not met. */
const cases: Readonly<Record<string, readonly [group: keyof Facts, met: object, otherwise: object]>> = {
  "expert-pool-kept": [
    "city",
    { poolKept: true, poolHasRules: true, poolMembersAdjusted: true },
    { poolKept: false, poolHasRules: false, poolMembersAdjusted: false }
  ],
  "records-and-archive-system": [
    "city",
    { recordSystem: true, archiveSystem: true },
    { recordSystem: false, archiveSystem: false }
  ],
  "file-true-and-complete": [
    "review",
    { fileIsTrue: true, fileIsComplete: true },
    { fileIsTrue: false, fileIsComplete: false }
  ],
  "no-expert-breach": [
    "liability",
    { expertBreachedEthics: false, expertBreachedDecree: false },
    { expertBreachedEthics: true, expertBreachedDecree: true }
  ],
  "evaluation-hears-the-public": [
    "evaluation",
    {
      performed: true,
      publicHeard: true,
      participants: all(
        "peoplesDeputies",
        "politicalAdvisers",
        "peoplesOrganisations",
        "grassrootsOrganisations",
        "socialOrganisations",
        "specificGroups"
      )
    },
    { publicHeard: false }
  ],
  "expert-pool-mechanisms": ["city", { poolMechanisms: all("selection", "use", "appraisal", "exit") }, {}],
  "experts-chosen-for": ["experts", { chosenFor: all("expertise", "representativeness", "neutrality") }, {}],
  "forecast-made": ["draft", { forecastNeeded: true, forecast: all("costs", "benefits") }, {}]
}

describe("a norm that asks for several things", () => {
  const statusOf = (id: string, group: string, facts: object) => {
    const norm = norms.find((n) => n.id === id)
    const matter = { decision: { body: "municipalGovernment" as const }, matter: { concernsSpecificGroup: true } }
    return norm && Norm.evaluate(norm, { ...matter, [group]: facts }, context).status
  }
  it.each(Object.entries(cases))("%s", (id, [group, met, otherwise]) => {
    expect(statusOf(id, group, met)).toBe("satisfied")
    const withoutOne = Object.entries(met).flatMap(([name, value]) =>
      typeof value === "object"
        ? value.items.map((item: string) => ({
            ...met,
            [name]: { ...value, items: value.items.filter((i: string) => i !== item) }
          }))
        : Object.hasOwn(otherwise, name)
          ? [{ ...met, [name]: otherwise[name as keyof typeof otherwise] }]
          : []
    )
    expect(withoutOne.length).toBeGreaterThan(1)
    for (const facts of withoutOne) expect(["breached", "departed"]).toContain(statusOf(id, group, facts))
  })
})

describe("who arranges participation and experts", () => {
  const organised = norms.find((n) => n.id === "organised-by-organiser")
  const status = (participation: Facts["participation"], experts: Facts["experts"]) =>
    organised && Norm.evaluate(organised, { participation, experts }, context).status
  const by = (organisedByOrganiser: boolean) => ({ performed: true, organisedByOrganiser })
  const none = { performed: false }

  it("is the organiser, of each that took place", () => {
    expect(status(by(true), by(true))).toBe("satisfied")
    expect(status(by(false), by(true))).toBe("breached")
    expect(status(by(true), by(false))).toBe("breached")
    expect(status(none, by(false))).toBe("breached")
    expect(status(by(false), none)).toBe("breached")
    expect(status(none, none)).toBe("notApplicable")
  })
})

describe("a delay", () => {
  const norm = norms.find((n) => n.id === "no-grave-error-or-undue-delay")
  it("counts with loss or with impact", () => {
    const found = (majorLoss: boolean, vileImpact: boolean) => {
      const facts = { liability: { graveError: false, undueDelay: true, majorLoss, vileImpact } }
      return norm && Norm.evaluate(norm, facts, context)
    }
    expect(found(true, false)?.status).toBe("breached")
    expect(found(false, true)?.status).toBe("breached")
    expect(found(false, false)?.status).toBe("satisfied")
    expect(found(true, true)?.text).toEqual({
      zh: "市人民政府严重失误或者久拖不决的记录：有",
      en: "on record of the municipal government: yes"
    })
  })
})

describe("conduct on record", () => {
  const status = (id: string, facts: Facts) => {
    const norm = norms.find((n) => n.id === id)
    return norm && Norm.evaluate(norm, facts, context)
  }
  it("is named in the finding, with whose it is and under which article", () => {
    const found = status("no-liability-for-execution", {
      execution: { conduct: all("delay", "omission"), concernsMajorProblem: false }
    })
    expect(found?.cites.map((c) => c.text.zh)).toEqual(["第五十五条"])
    const executed = (conduct: { items: ReadonlyArray<"delay">; complete: boolean }) =>
      status("executed-in-full", { execution: { conduct } })
    expect([executed(all("delay"))?.code, executed(all())?.code]).toEqual(["onRecord", "noneOnRecord"])
    expect(executed(all())?.text.en).toBe("no such conduct is on record")
    expect(found?.text).toEqual({
      zh: "有记录的行为：执行单位拖延执行",
      en: "conduct on record: delay by the executing unit"
    })
  })
  it.each(["procedureNotFollowed", "dereliction", "falsification"] as const)("%s is one of article 54", (conduct) => {
    expect(status("prepared-dutifully", { liability: { conduct: all(conduct) } })?.status).toBe("breached")
  })
})

describe("who organises", () => {
  const routes = {
    superiorGovernment: "organiser-as-named",
    leader: "organiser-by-duty",
    unit: "organiser-is-proposer",
    deputies: "organiser-leads-handling",
    public: "organiser-is-concerned"
  } as const
  it.each(Object.entries(routes))("of a matter from %s, %s tells, unless the government designates", (route, id) => {
    const breached = (isOrganiserUnclear: boolean) => {
      const rule = { proposers: ["a"], competentUnits: all("a"), mainDutyUnit: "a", leadHandlingUnit: "a" }
      const given = { ...rule, designatedUnit: "a", organiser: "b", isOrganiserUnclear }
      const initiation = { route: route as keyof typeof routes, ...given }
      return Norm.evaluateAll(norms, { initiation }, context).flatMap((f) => (f.status === "breached" ? [f.id] : []))
    }
    expect(breached(false)).toEqual([id])
    expect(breached(true)).toEqual(["organiser-if-unclear"])
  })
})
