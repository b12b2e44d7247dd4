import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Ratio from "@zhengce/core/Ratio"
import { template } from "@zhengce/core/Text"
import { contributed, county, municipal } from "../calculate/contributions.ts"
import { cautious, recognise } from "../calculate/recognise.ts"
import {
  amount,
  atLeast,
  atMost,
  decided,
  isNothing,
  isPositive,
  nothing,
  onlyIf,
  plus,
  sum
} from "../calculate/sum.ts"
import { type Contributor, subFund } from "../facts/sub-fund.ts"
import { measures102 } from "../instrument.ts"
import {
  combinedShareCap,
  countyInvestmentFloor,
  countyMatchCap,
  countySocialCapitalFloor,
  earlyStageShareCap,
  mainFieldShareFloor,
  municipalToCountyCap,
  ordinaryShareCap,
  reinvestmentMultiple
} from "../parameters/sub-fund.ts"
import { isDecided, unlessRelaxed } from "./relaxation.ts"

const { at } = measures102
const norm = Norm.forFacts(subFund)
const yuan = { zh: "元", en: "yuan" }

// ---------------------------------------------------------------------------------------------------------------------
// article 17, items 1 and 2

// The text speaks of what national ministries set up; that funds are meant is plain
const registered = norm({
  id: "sub-fund-registered-in-zhengzhou",
  implements: ["fund-17-1a", "fund-17-1b"],
  cites: at("17.1.1"),
  force: "presumptive",
  title: { zh: "子基金注册在郑州市", en: "the sub-fund is registered in Zhengzhou" },
  needs: ["registeredInZhengzhou", "setUpByNationalMinistry", "relaxation"],
  appliesWhen: (f) => !f.setUpByNationalMinistry,
  test: (f) => unlessRelaxed("registration", f, Outcome.holds(f.registeredInZhengzhou))
})

const earlyStageShareId = "early-stage-share"

type Shares = { readonly size: Ratio.Input; readonly contributors: Outcome.Listing<Contributor> }

/** The municipal share of the total size, as far as contributions are known. */
const municipalShare = (f: Shares, cap: Ratio.Ratio): Outcome.Outcome => {
  const contribution = contributed(f.contributors, municipal)
  return atMost(contribution, Ratio.of(contribution.known, f.size), cap, "%")
}

// In general: more is a departure. What satisfies it needs no word on the stage.
const ordinaryShare = norm({
  id: "ordinary-share",
  implements: ["fund-17-2a"],
  cites: at("17.1.2"),
  force: "presumptive",
  title: { zh: "市产业基金出资一般不超过子基金总规模的30%", en: "the municipal share is in general at most 30 %" },
  needs: ["size", "contributors", "relaxation"],
  parameters: { cap: ordinaryShareCap },
  except: [earlyStageShareId],
  test: (f, p) => unlessRelaxed("share", f, municipalShare(f, p.cap))
})

// Which kinds of fund besides angel and venture funds may have more is open; by default none
const earlyStage = (kinds: "angelAndVenture" | "any") =>
  norm({
    id: earlyStageShareId,
    implements: ["fund-17-2b"],
    cites: at("17.1.2"),
    force: "mandatory",
    title: {
      zh: "市产业基金对天使基金、创投基金出资最高不超过50%",
      en: "the municipal share of an early-stage fund is never more than 50 %"
    },
    needs: ["type", "mainlySeedOrEarlyStage", "size", "contributors", "relaxation"],
    parameters: { cap: earlyStageShareCap },
    appliesWhen: (f) => f.mainlySeedOrEarlyStage && (kinds === "any" || f.type !== "other"),
    test: (f, p) => unlessRelaxed("share", f, municipalShare(f, p.cap))
  })

const earlyStageShare = earlyStage("angelAndVenture")

// The text sets no figure beyond which an ordinary fund may not depart from 30 %. It cannot be more than the most that the
// funds may have that it favours; the literal reading takes 50 % for theirs alone, so that more is a departure.
const ceiling = (force: "mandatory" | "presumptive") =>
  norm({
    id: "ordinary-ceiling",
    implements: ["fund-17-2a", "fund-17-2b"],
    cites: at("17.1.2"),
    force,
    title: {
      zh: "其他子基金也不超过天使基金、创投基金的最高比例",
      en: "no other sub-fund has a larger municipal share than an early-stage fund may"
    },
    needs: ["size", "contributors", "relaxation"],
    parameters: { cap: earlyStageShareCap },
    except: [earlyStageShareId],
    test: (f, p) => unlessRelaxed("share", f, municipalShare(f, p.cap))
  })

const ordinaryCeiling = ceiling("mandatory")

const restLawfullyRaised = norm({
  id: "rest-lawfully-raised",
  implements: ["fund-17-2c"],
  cites: at("17.1.2"),
  force: "mandatory",
  title: { zh: "其余资金依法募集", en: "the rest of the money is lawfully raised" },
  needs: ["restLawfullyRaised"],
  test: (f) => Outcome.holds(f.restLawfullyRaised)
})

// ---------------------------------------------------------------------------------------------------------------------
// article 17, items 3 and 4: what has been invested is judged when the investment period is over, because no day is set

const isOver = (f: { readonly asOf: string; readonly investmentPeriodEnds: string }): boolean =>
  f.asOf >= f.investmentPeriodEnds

const mainFieldShare = norm({
  id: "main-field-share",
  implements: ["fund-17-3"],
  cites: at("17.1.3"),
  force: "mandatory",
  title: {
    zh: "投资于主投领域不低于子基金总规模的60%",
    en: "at least 60 % of the total size is invested in the main fields"
  },
  needs: ["asOf", "investmentPeriodEnds", "size", "mainFields", "investments", "relaxation"],
  parameters: { floor: mainFieldShareFloor },
  appliesWhen: isOver,
  test: (f, p) => {
    const invested = sum(f.investments, "/investments", (item) =>
      item.madeBy === "subFund" && item.on <= f.asOf && f.mainFields.includes(item.field)
        ? amount("amount", item.amount)
        : nothing
    )
    const share = Ratio.of(invested.known, f.size)
    return unlessRelaxed("mainField", f, atLeast(invested, share, p.floor, "%"))
  }
})

const zhengzhouPreferred = norm({
  id: "zhengzhou-companies-preferred",
  implements: ["fund-17-4a"],
  cites: at("17.1.4"),
  force: "mandatory",
  title: { zh: "优先投资在郑州市注册的企业", en: "companies registered in Zhengzhou come first" },
  needs: ["zhengzhouCompaniesPreferred"],
  test: (f) => Outcome.holds(f.zhengzhouCompaniesPreferred)
})

const reinvests = (reading = cautious, base: "commitment" | "paidIn" = "commitment") =>
  norm({
    id: "reinvestment-in-zhengzhou",
    implements: ["fund-17-4b", "fund-17-4c1", "fund-17-4c2", "fund-17-4c3", "fund-17-4d"],
    cites: at("17.1.4"),
    force: "mandatory",
    title: {
      zh: "返投金额不低于市产业基金出资金额的1倍",
      en: "reinvestment in Zhengzhou is at least once the municipal contribution"
    },
    needs: ["asOf", "investmentPeriodEnds", "cooperatingSince", "contributors", "investments", "relaxation"],
    parameters: { multiple: reinvestmentMultiple },
    appliesWhen: isOver,
    test: (f, p) => {
      const contribution = contributed(f.contributors, municipal, base)
      const recognised = recognise(
        f.investments,
        { until: () => f.asOf, cooperatingSince: () => f.cooperatingSince },
        reading
      )
      const owed = Ratio.multiply(contribution.known, p.multiple)
      const outcome = Outcome.atLeast(recognised.known, owed, yuan)
      // a contribution that is not all known asks for more, investments that are not all known give more
      const isKnown = outcome.holds ? contribution.isWhole : recognised.isWhole
      return unlessRelaxed("reinvestment", f, onlyIf(isKnown, outcome))
    }
  })

const reinvestment = reinvests()

// ---------------------------------------------------------------------------------------------------------------------
// article 17, item 5: together with county and zone money

/** Both take part, or may, as far as contributions are known; a sub-fund of one of them alone is not governed. */
const mayBeJoint = (f: { readonly contributors: Outcome.Listing<Contributor> }): boolean =>
  !isNothing(contributed(f.contributors, municipal)) && !isNothing(contributed(f.contributors, county))

const combinedShare = norm({
  id: "combined-share",
  implements: ["fund-17-5a", "fund-17-5c"],
  cites: at("17.1.5"),
  force: "mandatory",
  title: {
    zh: "市产业基金与区县（市）、开发区国有投资主体合计出资比例不超过50%",
    en: "the municipal fund with county and zone state investors has at most 50 %"
  },
  needs: ["size", "contributors", "relaxation"],
  parameters: { cap: combinedShareCap },
  appliesWhen: mayBeJoint,
  test: (f, p) => {
    const [own, theirs] = [contributed(f.contributors, municipal), contributed(f.contributors, county)]
    const together = plus(own, theirs)
    const isJoint = isPositive(own.known) && isPositive(theirs.known)
    const outcome = atMost(together, Ratio.of(together.known, f.size), p.cap, "%")
    return unlessRelaxed("countyCooperation", f, decided(outcome, isJoint || together.isWhole, true))
  }
})

/** The municipal contribution is at most a multiple of what county and zone state investors contribute. */
const noMoreThanCounty = (contributors: Outcome.Listing<Contributor>, multiple: Ratio.Ratio): Outcome.Outcome => {
  const [own, theirs] = [contributed(contributors, municipal), contributed(contributors, county)]
  const outcome = Outcome.atMost(own.known, Ratio.multiply(theirs.known, multiple), yuan)
  return onlyIf(outcome.holds ? own.isWhole : theirs.isWhole, outcome)
}

const notAboveCounty = norm({
  id: "not-above-county",
  implements: ["fund-17-5b", "fund-17-5c"],
  cites: at("17.1.5"),
  force: "mandatory",
  title: {
    zh: "市产业基金出资不超过区县（市）、开发区国有投资主体的合计出资",
    en: "the municipal contribution is not above that of county and zone state investors together"
  },
  needs: ["contributors", "relaxation"],
  parameters: { multiple: municipalToCountyCap },
  appliesWhen: mayBeJoint,
  test: (f, p) => unlessRelaxed("countyCooperation", f, noMoreThanCounty(f.contributors, p.multiple))
})

// ---------------------------------------------------------------------------------------------------------------------
// article 17, item 6: not relaxed by article 24, because it keeps the municipal fund out of liability

// Whether leaving in part is leaving is open; by default it is
const exitsInOrder = (counts: "anyExit" | "wholeExit") =>
  norm({
    id: "sponsor-exits-not-first",
    implements: ["fund-17-6b"],
    cites: at("17.1.6"),
    force: "mandatory",
    title: { zh: "主发起人不先于市产业基金退出", en: "the lead sponsor does not leave before the municipal fund" },
    needs: ["exits"],
    test: (f) => {
      const { items, complete } = f.exits
      const left = items.filter((e) => e.who === "leadSponsor" && (e.isWhole || counts === "anyExit"))
      const isFirst = ({ on }: { readonly on: string }): boolean =>
        !items.some((e) => e.who === "municipalFund" && e.isWhole && e.on <= on)
      const early = left.filter(isFirst)
      // an exit of either that is not listed could still change it
      return decided(Outcome.holds(early.length === 0), complete === true, false)
    }
  })

const sponsorExitsNotFirst = exitsInOrder("anyExit")

const noUnlimitedLiability = norm({
  id: "no-general-partner",
  implements: ["fund-17-6c"],
  cites: at("17.1.6"),
  force: "mandatory",
  title: {
    zh: "市产业基金不作为普通合伙人承担无限责任",
    en: "the municipal fund is no general partner with unlimited liability"
  },
  needs: ["municipalPartner"],
  test: (f) => Outcome.oneOf(f.municipalPartner, ["limitedPartner", "shareholder"])
})

const noInterference = norm({
  id: "no-interference",
  implements: ["fund-17-6d"],
  cites: at("17.1.6"),
  force: "mandatory",
  title: {
    zh: "市产业基金不干预子基金日常运作",
    en: "the municipal fund does not interfere in the daily operation of the sub-fund"
  },
  needs: ["municipalFundInterferes"],
  test: (f) => Outcome.holds(!f.municipalFundInterferes)
})

// Any one of the three grounds is enough, although the text joins them by "and"
const vetoOnGrounds = norm({
  id: "veto-on-grounds",
  implements: ["fund-17-6e"],
  cites: at("17.1.6"),
  force: "mandatory",
  title: {
    zh: "一票否决限于违法、违规或者偏离政策导向，并依合同约定",
    en: "a veto has one of the three grounds and is agreed in the contract"
  },
  needs: ["vetoes"],
  message: template("一票否决有据：{state}", "vetoes are founded: {state}"),
  appliesWhen: (f) => f.vetoes.items.length > 0 || f.vetoes.complete !== true,
  test: (f) => {
    const { items, complete } = f.vetoes
    const isFounded = items.every((veto) => veto.ground !== "none" && veto.agreedInContract)
    return decided(Outcome.holds(isFounded), complete === true, false)
  }
})

// ---------------------------------------------------------------------------------------------------------------------
// article 23: county sub-funds

const countyInvestment = norm({
  id: "county-investment",
  implements: ["fund-23-1"],
  cites: at("23"),
  force: "mandatory",
  title: {
    zh: "县域子基金投资于特定区县不低于基金规模的50%",
    en: "a county sub-fund invests at least 50 % of its size in its county"
  },
  needs: ["isCountyFund", "county", "asOf", "investmentPeriodEnds", "size", "investments", "relaxation"],
  parameters: { floor: countyInvestmentFloor },
  appliesWhen: (f) => f.isCountyFund && isOver(f),
  test: (f, p) => {
    const invested = sum(f.investments, "/investments", (item) =>
      item.madeBy === "subFund" && item.on <= f.asOf && item.county === f.county
        ? amount("amount", item.amount)
        : nothing
    )
    const share = Ratio.of(invested.known, f.size)
    return unlessRelaxed("countyFund", f, atLeast(invested, share, p.floor, "%"))
  }
})

// What social capital is, no rule here says; by default no state money is, from wherever it comes
const socialCapital = (kinds: Parameters<typeof contributed>[1]) =>
  norm({
    id: "county-social-capital",
    implements: ["fund-23-2"],
    cites: at("23"),
    force: "presumptive",
    title: {
      zh: "县域子基金社会资本比例不低于50%",
      en: "a county sub-fund has at least 50 % of social capital"
    },
    needs: ["isCountyFund", "size", "contributors", "relaxation"],
    parameters: { floor: countySocialCapitalFloor },
    appliesWhen: (f) => f.isCountyFund,
    test: (f, p) => {
      const social = contributed(f.contributors, kinds)
      return unlessRelaxed("countyFund", f, atLeast(social, Ratio.of(social.known, f.size), p.floor, "%"))
    }
  })

const countySocialCapital = socialCapital(["socialCapital"])

// Without county money there is nothing to match
const countyMatch = norm({
  id: "county-match",
  implements: ["fund-23-3", "fund-23-4"],
  cites: at("23"),
  force: "mandatory",
  title: {
    zh: "市产业基金对县域子基金的配套不高于区县出资的1:1",
    en: "the municipal fund matches a county's contribution at most 1 to 1"
  },
  needs: ["isCountyFund", "contributors", "relaxation"],
  parameters: { multiple: countyMatchCap },
  appliesWhen: (f) => f.isCountyFund,
  test: (f, p) => unlessRelaxed("countyFund", f, noMoreThanCounty(f.contributors, p.multiple))
})

// Which counties have the conditions is not said: a person states it. The text supports such cooperation and bars no other.
const countyHasConditions = norm({
  id: "county-has-conditions",
  implements: ["fund-23-5"],
  cites: at("23"),
  force: "encouraged",
  title: {
    zh: "合作的区县（市）、开发区具备条件",
    en: "the county or zone of a county sub-fund has the conditions for it"
  },
  needs: ["isCountyFund", "countyHasConditions"],
  appliesWhen: (f) => f.isCountyFund,
  test: (f) => Outcome.holds(f.countyHasConditions)
})

// ---------------------------------------------------------------------------------------------------------------------
// article 24

const relaxationDecided = norm({
  id: "sub-fund-relaxation-decided",
  implements: ["fund-24-3"],
  cites: at("24"),
  force: "mandatory",
  title: {
    zh: "放宽合作要求限于省级、国家级基金和长期资金，并经市基金委一事一议",
    en: "requirements are relaxed only for provincial, national and long-term money and by the committee"
  },
  needs: ["relaxation"],
  appliesWhen: (f) => f.relaxation.asked.items.length > 0 || f.relaxation.asked.complete !== true,
  test: (f) => isDecided(f)
})

export const norms = [
  registered,
  ordinaryShare,
  earlyStageShare,
  ordinaryCeiling,
  restLawfullyRaised,
  mainFieldShare,
  zhengzhouPreferred,
  reinvestment,
  combinedShare,
  notAboveCounty,
  sponsorExitsNotFirst,
  noUnlimitedLiability,
  noInterference,
  vetoOnGrounds,
  countyInvestment,
  countySocialCapital,
  countyMatch,
  countyHasConditions,
  relaxationDecided
]

export const alternatives = {
  "early-stage-of-any-kind": earlyStage("any"),
  "ceiling-for-early-stage-only": ceiling("presumptive"),
  "reinvestment-of-paid-in": reinvests(cautious, "paidIn"),
  "money-counted-twice": reinvests({ ...cautious, isCountedTwice: true }),
  "landed-counts-as-invested": reinvests({ ...cautious, landed: "invested" }),
  "landed-counts-as-landed": reinvests({ ...cautious, landed: "landed" }),
  "other-funds-whenever-invested": reinvests({ ...cautious, isNewFrom: "always" }),
  "only-whole-exits": exitsInOrder("wholeExit"),
  "other-state-is-social-capital": socialCapital(["socialCapital", "otherState"])
}
