import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Ratio from "@zhengce/core/Ratio"
import { template } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import { atOneTime, cumulative } from "../calculate/scale.ts"
import { amount, atLeast, atMost, isPositive, nothing, onlyIf, type Sum, sum } from "../calculate/sum.ts"
import { manager } from "../facts/manager.ts"
import { measures102 } from "../instrument.ts"
import {
  casesFloor,
  experiencedManagersFloor,
  experienceFloor,
  intentShareFloor,
  paidInCapitalFloor,
  pastScaleFloor,
  pipelineMultiple,
  recordYears,
  residentsFloor,
  residentsUpperFloor,
  severalFunds
} from "../parameters/manager.ts"
import { isDecided, unlessRelaxed } from "./relaxation.ts"

const { at } = measures102
const norm = Norm.forFacts(manager)
const yuan = { zh: "元", en: "yuan" }
const persons = { zh: "人", en: "persons" }
const records = { zh: "条", en: "on record" }

const one = Ratio.make(1)

/** How many of a list are so, as far as it is known. */
const count = <A>(list: Outcome.Listing<A>, isSo: (item: A) => boolean): Sum =>
  sum(list, "", (item) => (isSo(item) ? one : nothing))

/** Requires that none of a list is so. */
const none = <A>(list: Outcome.Listing<A>, isSo: (item: A) => boolean): Outcome.Outcome => {
  const found = count(list, isSo)
  return atMost(found, found.known, 0, records)
}

// ---------------------------------------------------------------------------------------------------------------------
// article 17, paragraph 1: how a manager is chosen

const selectionFactors = norm({
  id: "selection-factors",
  implements: ["fund-17-0a"],
  cites: at("17.1"),
  force: "mandatory",
  title: { zh: "综合考虑选择管理机构的五项因素", en: "a manager is chosen by all five factors" },
  needs: ["selection.factors"],
  test: (f) =>
    Outcome.includesAll(f.selection.factors, [
      "corePersons",
      "managementLevel",
      "shareholders",
      "fundraisingCapacity",
      "projectResources"
    ])
})

// ---------------------------------------------------------------------------------------------------------------------
// article 18, item 1

const establishedAndFiled = norm({
  id: "established-and-filed",
  implements: ["fund-18-1a"],
  cites: at("18.1.1"),
  force: "mandatory",
  title: {
    zh: "境内依法设立，并已登记备案",
    en: "established in China by law, and filed with a competent department or self-regulatory body"
  },
  needs: ["lawfullyEstablishedInChina", "filings", "proposalSubmittedOn"],
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.lawfullyEstablishedInChina),
      () => {
        const filed = count(f.filings, (filing) => filing.with !== "other" && filing.on <= f.proposalSubmittedOn)
        return atLeast(filed, filed.known, 1, records)
      }
    )
})

const capitalRelaxedId = "paid-in-capital-relaxed"

const paidInCapital = norm({
  id: "paid-in-capital",
  implements: ["fund-18-1b"],
  cites: at("18.1.1"),
  force: "mandatory",
  title: { zh: "实缴注册资本不低于1000万元", en: "paid-in registered capital of at least 10 million yuan" },
  needs: ["paidInCapital", "relaxation"],
  parameters: { floor: paidInCapitalFloor },
  except: [capitalRelaxedId],
  test: (f, p) => unlessRelaxed("capital", f, Outcome.atLeast(f.paidInCapital, p.floor, yuan))
})

// How far it may be relaxed the text does not say: what has been relaxed is a fact. Whether strong shareholders and rich
// resources are both needed is open; by default they are.
const relaxesCapital = (needed: "both" | "either") =>
  norm({
    id: capitalRelaxedId,
    implements: ["fund-18-1c"],
    cites: at("18.1.1"),
    force: "mandatory",
    title: {
      zh: "股东实力较强、项目资源丰富的，实缴注册资本达到放宽后的要求",
      en: "with strong shareholders and rich project resources, the paid-in capital that has been relaxed to"
    },
    needs: ["paidInCapital", "shareholdersStrong", "projectResourcesRich", "capitalRelaxedTo"],
    parameters: { floor: paidInCapitalFloor },
    appliesWhen: (f, p) =>
      Outcome.atLeast(f.paidInCapital, p.floor).holds === false &&
      (needed === "both"
        ? f.shareholdersStrong && f.projectResourcesRich
        : f.shareholdersStrong || f.projectResourcesRich),
    test: (f) => Outcome.atLeast(f.paidInCapital, f.capitalRelaxedTo, yuan)
  })

const paidInCapitalRelaxed = relaxesCapital("both")

// ---------------------------------------------------------------------------------------------------------------------
// article 18, item 2

type Window = "anyTime" | "years" | "yearsWithoutFirstDay"

/** Whether a day lies in the last years before another; the day that corresponds to it is by default still one of them. */
const isWithin = (window: Window, on: string, until: string, years: number): boolean => {
  if (window === "anyTime") return on <= until
  // a day that far back is before every record
  const since = Result.getOrElse(LocalDate.plusMonths(until, -12 * years), () => "")
  return on <= until && (on > since || (on === since && window === "years"))
}

const noViolations = (window: Window) =>
  norm({
    id: "no-major-violations",
    implements: ["fund-18-2a"],
    cites: at("18.1.2"),
    force: "mandatory",
    title: { zh: "最近3年没有重大违法违规行为", en: "no major violation in the last 3 years" },
    needs: ["violations", "proposalSubmittedOn"],
    parameters: { years: recordYears },
    test: (f, p) => none(f.violations, (v) => isWithin(window, v.on, f.proposalSubmittedOn, p.years) && v.isMajor)
  })

const noMajorViolations = noViolations("years")

// To have no record is a state, which no time bounds; the other reading carries the 3 years over
const noCreditRecords = (window: Window) =>
  norm({
    id: "no-adverse-credit-records",
    implements: ["fund-18-2b"],
    cites: at("18.1.2"),
    force: "mandatory",
    title: { zh: "没有不良信用记录", en: "no adverse credit record" },
    needs: ["creditRecords", "proposalSubmittedOn"],
    parameters: { years: recordYears },
    test: (f, p) => none(f.creditRecords, (r) => isWithin(window, r.on, f.proposalSubmittedOn, p.years) && r.isAdverse)
  })

const noAdverseCreditRecords = noCreditRecords("anyTime")

// A penalty is an event like the violation: the 3 years that open the sentence bound both
const notPenalised = (window: Window) =>
  norm({
    id: "no-penalties",
    implements: ["fund-18-2c"],
    cites: at("18.1.2"),
    force: "mandatory",
    title: { zh: "最近3年未受监管部门行政处罚", en: "no administrative penalty by regulators in the last 3 years" },
    needs: ["penalties", "proposalSubmittedOn"],
    parameters: { years: recordYears },
    test: (f, p) =>
      none(
        f.penalties,
        (penalty) =>
          isWithin(window, penalty.on, f.proposalSubmittedOn, p.years) && penalty.kind === "administrativePenalty"
      )
  })

const noPenalties = notPenalised("years")

// ---------------------------------------------------------------------------------------------------------------------
// article 18, item 3

const systemsInPlace = norm({
  id: "systems-in-place",
  implements: ["fund-18-3a"],
  cites: at("18.1.3"),
  force: "mandatory",
  title: {
    zh: "有完善的管理制度、决策流程、内控机制，资金募集合法合规",
    en: "rules, decision process and internal control, and lawful fundraising"
  },
  needs: ["systems", "fundraisingLawful"],
  test: (f) =>
    Outcome.all(
      () => Outcome.includesAll(f.systems, ["managementRules", "decisionProcess", "internalControl"]),
      () => Outcome.holds(f.fundraisingLawful)
    )
})

const teamCoInvests = norm({
  id: "team-co-invests",
  implements: ["fund-18-3b"],
  cites: at("18.1.3"),
  force: "presumptive",
  title: { zh: "具备完善的团队跟投机制", en: "the team invests its own money beside the fund" },
  needs: ["systems"],
  test: (f) => Outcome.includesAll(f.systems, ["teamCoInvestment"])
})

// Whether the planned sub-fund is one of the several is open; by default it is
const isolates = (counted: "withPlanned" | "runningOnly") =>
  norm({
    id: "conflicts-prevented",
    implements: ["fund-18-3c"],
    cites: at("18.1.3"),
    force: "mandatory",
    title: {
      zh: "管理多只基金的，有关联交易隔离和利益冲突防范机制",
      en: "a manager of several funds isolates related-party dealings and prevents conflicts of interest"
    },
    needs: ["funds", "proposalSubmittedOn", "systems"],
    parameters: { several: severalFunds },
    // while it is not known that they are fewer, the norm may govern
    appliesWhen: (f, p) => {
      const managed = managedFunds(f, counted)
      return !managed.isWhole || Ratio.compare(managed.known, Ratio.make(p.several)) >= 0
    },
    test: (f, p) => {
      const outcome = Outcome.includesAll(f.systems, ["relatedPartyIsolation", "conflictPrevention"])
      const isSeveral = Ratio.compare(managedFunds(f, counted).known, Ratio.make(p.several)) >= 0
      return onlyIf(isSeveral || outcome.holds === true, outcome)
    }
  })

/** The funds that it manages on the day of its plan, with or without the planned one. */
const managedFunds = (
  f: {
    readonly funds: Outcome.Listing<{ readonly from: string; readonly until: string }>
    readonly proposalSubmittedOn: string
  },
  counted: "withPlanned" | "runningOnly"
): Sum => {
  const on = f.proposalSubmittedOn
  const running = count(f.funds, (fund) => fund.from <= on && on <= fund.until)
  return counted === "withPlanned" ? { ...running, known: Ratio.add(running.known, one) } : running
}

const conflictsPrevented = isolates("withPlanned")

// ---------------------------------------------------------------------------------------------------------------------
// article 18, item 4

const experiencedManagers = norm({
  id: "experienced-managers",
  implements: ["fund-18-4a"],
  cites: at("18.1.4"),
  force: "mandatory",
  title: {
    zh: "至少有3名具备5年以上基金管理工作经验的高级管理人员",
    en: "at least 3 senior managers with 5 years or more in fund management"
  },
  needs: ["persons", "relaxation"],
  parameters: { number: experiencedManagersFloor, years: experienceFloor },
  test: (f, p) => {
    const experienced = count(
      f.persons,
      (person) =>
        person.role === "seniorManager" && Outcome.atLeast(person.yearsInFundManagement, p.years).holds === true
    )
    return unlessRelaxed("team", f, atLeast(experienced, experienced.known, p.number, persons))
  }
})

// The sentence of the text is incomplete, and has no measure: a person states whether the core of the team is stable
const coreTeamStable = norm({
  id: "core-team-stable",
  implements: ["fund-18-4b"],
  cites: at("18.1.4"),
  force: "mandatory",
  title: { zh: "管理团队核心成员稳定", en: "the core members of the team are stable" },
  needs: ["coreTeamStable"],
  test: (f) => Outcome.holds(f.coreTeamStable)
})

// How past scale is measured is open; the most that was paid in and managed at one time is the least of the measures
const scaled = (measure: typeof atOneTime, of: "committed" | "paidIn") =>
  norm({
    id: "past-scale",
    implements: ["fund-18-4c"],
    cites: at("18.1.4"),
    force: "mandatory",
    title: { zh: "管理团队过往管理规模不低于15亿元", en: "the team has managed at least 1.5 billion yuan" },
    needs: ["funds", "proposalSubmittedOn", "relaxation"],
    parameters: { floor: pastScaleFloor },
    test: (f, p) => {
      const scale = measure(f.funds, f.proposalSubmittedOn, of)
      return unlessRelaxed("team", f, atLeast(scale, scale.known, p.floor, yuan))
    }
  })

const pastScale = scaled(atOneTime, "paidIn")

// What success is the text does not say; an exit with gain is one under every view
const succeeds = (results: ReadonlyArray<string>) =>
  norm({
    id: "successful-cases",
    implements: ["fund-18-4d"],
    cites: at("18.1.4"),
    force: "mandatory",
    title: { zh: "至少有5个投资成功案例", en: "at least 5 successful investments" },
    needs: ["cases", "relaxation"],
    parameters: { number: casesFloor },
    test: (f, p) => {
      const successful = count(f.cases, (one) => results.includes(one.result))
      return unlessRelaxed("team", f, atLeast(successful, successful.known, p.number, { zh: "个", en: "cases" }))
    }
  })

const successfulCases = succeeds(["exitedWithGain"])

// ---------------------------------------------------------------------------------------------------------------------
// article 18, items 5 to 7

// The floor is itself a range by the size of the fund, without a table: below it nobody is enough, from its end on everybody
// is; in between decides what is asked
const residents = norm({
  id: "residents",
  implements: ["fund-18-5"],
  cites: at("18.1.5"),
  force: "mandatory",
  title: {
    zh: "常驻郑州市的管理团队成员不少于3至5人",
    en: "at least 3 to 5 members of the team reside in Zhengzhou, by the size of the fund"
  },
  needs: ["persons", "residentsAsked", "relaxation"],
  parameters: { low: residentsFloor, high: residentsUpperFloor },
  test: (f, p) => {
    const found = count(f.persons, (person) => person.inManagementTeam && person.residesInZhengzhou)
    const compared = (bound: number) => atLeast(found, found.known, bound, persons)
    const isEnough = compared(p.high)
    const isTooFew = compared(p.low)
    if (isEnough.holds) return isEnough
    return unlessRelaxed("residents", f, isTooFew.holds === false ? isTooFew : compared(f.residentsAsked))
  }
})

const managerStake = norm({
  id: "manager-stake",
  implements: ["fund-18-6"],
  cites: at("18.1.6"),
  force: "mandatory",
  title: {
    zh: "管理机构按一定比例入股子基金",
    en: "the manager takes a share of the sub-fund, of the size that is asked"
  },
  needs: ["stake", "stakeAsked", "plannedSize", "relaxation"],
  test: (f) => {
    const isAny = isPositive(Ratio.make(f.stake))
    const outcome = isAny
      ? Outcome.atLeast(Ratio.of(f.stake, f.plannedSize), f.stakeAsked, "%")
      : { ...Outcome.holds(false), actual: nothing, code: "noStake", template: noStake }
    return unlessRelaxed("stake", f, outcome)
  }
})

const noStake = template("管理机构没有入股", "the manager takes no share")

// The words in brackets leave the municipal fund out of the intents; of the size they say nothing. A letter without proof of
// capacity does not count by default.
const intends = (base: "wholeSize" | "withoutMunicipal", counted: "withProof" | "everyLetter") =>
  norm({
    id: "intents-in-hand",
    implements: ["fund-18-7a"],
    cites: at("18.1.7"),
    force: "mandatory",
    title: {
      zh: "提交方案时已取得不低于拟设总规模50%的出资意向",
      en: "intents for at least 50 % of the planned size are in hand, without the municipal fund"
    },
    needs: ["letters", "plannedSize", "municipalContributionRequested", "proposalSubmittedOn", "relaxation"],
    parameters: { floor: intentShareFloor },
    test: (f, p) => {
      const intended = sum(f.letters, "/letters", (letter) =>
        letter.kind !== "municipalFund" &&
        letter.on <= f.proposalSubmittedOn &&
        letter.hasLetter &&
        (counted === "everyLetter" || letter.hasProofOfCapacity)
          ? amount("amount", letter.amount)
          : nothing
      )
      const size = Ratio.make(f.plannedSize)
      const of = base === "wholeSize" ? size : Ratio.subtract(size, Ratio.make(f.municipalContributionRequested))
      return unlessRelaxed("intents", f, atLeast(intended, Ratio.of(intended.known, of), p.floor, "%"))
    }
  })

const intentsInHand = intends("wholeSize", "withProof")

const lettersWithProof = norm({
  id: "letters-with-proof",
  implements: ["fund-18-7b"],
  cites: at("18.1.7"),
  force: "mandatory",
  title: {
    zh: "拟出资人的出资意向函、出资能力证明齐备",
    en: "every intended contributor has a letter of intent and proof of capacity"
  },
  needs: ["letters"],
  test: (f) =>
    none(f.letters, (letter) => letter.kind !== "municipalFund" && !(letter.hasLetter && letter.hasProofOfCapacity))
})

const pipeline = norm({
  id: "pipeline",
  implements: ["fund-18-7d"],
  cites: at("18.1.7"),
  force: "mandatory",
  title: {
    zh: "储备项目拟投金额不低于拟设立基金总规模",
    en: "what is planned for projects in reserve is at least the planned size"
  },
  needs: ["pipeline", "plannedSize", "relaxation"],
  parameters: { multiple: pipelineMultiple },
  test: (f, p) => {
    const planned = sum(f.pipeline, "/pipeline", (project) => amount("amount", project.amount))
    const asked = Ratio.multiply(Ratio.make(f.plannedSize), p.multiple)
    return unlessRelaxed("pipeline", f, atLeast(planned, planned.known, asked, yuan))
  }
})

const ofZhengzhou = norm({
  id: "manager-of-zhengzhou",
  implements: ["fund-18-8"],
  cites: at("18.2"),
  force: "encouraged",
  title: { zh: "与注册在本市的管理机构合作", en: "the manager is registered in Zhengzhou" },
  needs: ["registeredInZhengzhou"],
  test: (f) => Outcome.holds(f.registeredInZhengzhou)
})

// ---------------------------------------------------------------------------------------------------------------------
// articles 24 and 26

const relaxationDecided = norm({
  id: "manager-relaxation-decided",
  implements: ["fund-24-3"],
  cites: at("24"),
  force: "mandatory",
  title: {
    zh: "放宽对管理机构的要求限于省级、国家级基金和长期资金，并经市基金委一事一议",
    en: "requirements of a manager are relaxed only for provincial, national and long-term money and by the committee"
  },
  needs: ["relaxation"],
  appliesWhen: (f) => f.relaxation.asked.items.length > 0 || f.relaxation.asked.complete !== true,
  test: (f) => isDecided(f)
})

const poolKept = norm({
  id: "partner-pool-kept",
  implements: ["fund-26-1"],
  cites: at("26"),
  force: "mandatory",
  title: {
    zh: "分类建立合作机构库，明确入库标准",
    en: "a pool of partner institutions by class, with criteria of entry"
  },
  needs: ["pool.classes", "pool.entryCriteriaSet"],
  test: (f) =>
    Outcome.all(
      () => Outcome.includesAll(f.pool.classes, ["fundManagers", "intermediaries", "researchInstitutions"]),
      () => Outcome.holds(f.pool.entryCriteriaSet)
    )
})

const poolReviewed = norm({
  id: "partner-pool-reviewed",
  implements: ["fund-26-2"],
  cites: at("26"),
  force: "mandatory",
  title: { zh: "对入库机构动态管理", en: "the institutions of the pool are kept under review" },
  needs: ["pool.membersReviewed"],
  test: (f) => Outcome.holds(f.pool.membersReviewed)
})

const partnerInPool = norm({
  id: "partner-in-pool",
  implements: ["fund-26-3"],
  cites: at("26"),
  force: "presumptive",
  title: { zh: "合作机构为入库机构", en: "the partner is an institution of the pool" },
  needs: ["inPool"],
  test: (f) => Outcome.holds(f.inPool)
})

export const norms = [
  selectionFactors,
  establishedAndFiled,
  paidInCapital,
  paidInCapitalRelaxed,
  noMajorViolations,
  noAdverseCreditRecords,
  noPenalties,
  systemsInPlace,
  teamCoInvests,
  conflictsPrevented,
  experiencedManagers,
  coreTeamStable,
  pastScale,
  successfulCases,
  residents,
  managerStake,
  intentsInHand,
  lettersWithProof,
  pipeline,
  ofZhengzhou,
  relaxationDecided,
  poolKept,
  poolReviewed,
  partnerInPool
]

export const alternatives = {
  "strong-or-rich-relaxes": relaxesCapital("either"),
  "corresponding-day-is-out": noViolations("yearsWithoutFirstDay"),
  "credit-records-of-three-years": noCreditRecords("years"),
  "penalties-at-any-time": notPenalised("anyTime"),
  "planned-fund-not-counted": isolates("runningOnly"),
  "past-scale-added-up": scaled(cumulative, "paidIn"),
  "past-scale-committed": scaled(atOneTime, "committed"),
  "listing-and-revaluation-are-success": succeeds(["exitedWithGain", "listed", "revaluedUpward"]),
  "intents-of-size-without-municipal": intends("withoutMunicipal", "withProof"),
  "letters-count-without-proof": intends("wholeSize", "everyLetter")
}
