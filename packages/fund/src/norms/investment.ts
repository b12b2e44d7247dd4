import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Ratio from "@zhengce/core/Ratio"
import { atMost, nothing, sum } from "../calculate/sum.ts"
import { investment } from "../facts/investment.ts"
import { measures102 } from "../instrument.ts"
import { followOnShareCap, followOnTimesCap } from "../parameters/investment.ts"

const { at } = measures102
const norm = Norm.forFacts(investment)

// ---------------------------------------------------------------------------------------------------------------------
// article 15: direct investment of the strategic and the incubation funds. A sub-fund's own investments are not meant.

const isDirect = (f: { readonly mode: string; readonly fundType: string }): boolean =>
  f.mode === "direct" && f.fundType !== "industryCultivation"

const bothRegistered = (company: {
  readonly businessRegisteredIn: "zhengzhou" | "elsewhere"
  readonly taxRegisteredIn: "zhengzhou" | "elsewhere"
}): Outcome.Outcome =>
  Outcome.all(
    () => Outcome.equals(company.businessRegisteredIn, "zhengzhou"),
    () => Outcome.equals(company.taxRegisteredIn, "zhengzhou")
  )

const directRegistered = norm({
  id: "direct-investee-registered",
  implements: ["fund-15-1"],
  cites: at("15.1.1"),
  force: "mandatory",
  title: {
    zh: "直接投资的企业在郑州市办理工商登记和税务登记",
    en: "the company of a direct investment has business and tax registration in Zhengzhou"
  },
  needs: ["mode", "fundType", "company.businessRegisteredIn", "company.taxRegisteredIn"],
  appliesWhen: isDirect,
  test: (f) => bothRegistered(f.company)
})

// Whether a technological project must also fit the key industries is open; by default it must
const fitting = (projects: "both" | "industrialOnly") =>
  norm({
    id: "direct-project-fits",
    implements: ["fund-15-2"],
    cites: at("15.1.2"),
    force: "mandatory",
    title: {
      zh: "直接投资的项目符合重点产业方向，为重大产业项目或者科技创新项目",
      en: "a direct investment fits the key industries, as a major industrial or a technological project"
    },
    needs: [
      "mode",
      "fundType",
      "project.fitsKeyIndustries",
      "project.isMajorIndustrialProject",
      "project.traits",
      "project.isTechnologicalInnovation",
      "project.isHighlyInnovative",
      "project.isOfHighLevel"
    ],
    appliesWhen: isDirect,
    test: ({ project }) => {
      const industrial = () =>
        Outcome.all(
          () => Outcome.holds(project.fitsKeyIndustries),
          () => Outcome.holds(project.isMajorIndustrialProject),
          () => Outcome.includesAll(project.traits, ["foundational", "driving", "strategic"])
        )
      const technological = () =>
        Outcome.all(
          () => Outcome.holds(projects === "industrialOnly" || project.fitsKeyIndustries),
          () => Outcome.holds(project.isTechnologicalInnovation),
          () => Outcome.holds(project.isHighlyInnovative),
          () => Outcome.holds(project.isOfHighLevel)
        )
      return Outcome.any(industrial, technological)
    }
  })

const directFits = fitting("both")

const directAccounts = norm({
  id: "direct-investee-accounts",
  implements: ["fund-15-3"],
  cites: at("15.1.3"),
  force: "mandatory",
  title: {
    zh: "直接投资的企业有健全的财务管理制度和会计核算办法",
    en: "the company of a direct investment has sound financial management and accounting"
  },
  needs: ["mode", "fundType", "company.hasSoundFinancialManagement", "company.hasSoundAccounting"],
  appliesWhen: isDirect,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.company.hasSoundFinancialManagement),
      () => Outcome.holds(f.company.hasSoundAccounting)
    )
})

// ---------------------------------------------------------------------------------------------------------------------
// article 19: that the committee agrees first is a matter of order

const isFollowOn = (f: { readonly mode: string }): boolean => f.mode === "followOn"

const followOnTogether = norm({
  id: "follow-on-together",
  implements: ["fund-19-0a"],
  cites: at("19.1"),
  force: "mandatory",
  title: {
    zh: "与子基金共同投资子基金选定的企业",
    en: "the fund invests together with a sub-fund in a company that the sub-fund has chosen"
  },
  needs: ["mode", "followOn.selectedBySubFund", "followOn.investsTogether"],
  appliesWhen: isFollowOn,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.followOn.selectedBySubFund),
      () => Outcome.holds(f.followOn.investsTogether)
    )
})

const followOnRegistered = norm({
  id: "follow-on-investee-registered",
  implements: ["fund-19-1"],
  cites: at("19.1.1"),
  force: "mandatory",
  title: {
    zh: "跟进投资的企业在郑州市办理工商登记和税务登记",
    en: "the company of a follow-on has business and tax registration in Zhengzhou"
  },
  needs: ["mode", "company.businessRegisteredIn", "company.taxRegisteredIn"],
  appliesWhen: isFollowOn,
  test: (f) => bothRegistered(f.company)
})

const followOnOutstanding = norm({
  id: "follow-on-investee-outstanding",
  implements: ["fund-19-2"],
  cites: at("19.1.2"),
  force: "mandatory",
  title: {
    zh: "跟进投资的企业为重点发展的优势主导产业内的优秀企业",
    en: "the company of a follow-on is outstanding in a leading industry of the city"
  },
  needs: ["mode", "company.inLeadingIndustry", "company.isOutstanding"],
  appliesWhen: isFollowOn,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.company.inLeadingIndustry),
      () => Outcome.holds(f.company.isOutstanding)
    )
})

// Better terms are not the same either
const sameTerms = norm({
  id: "follow-on-same-terms",
  implements: ["fund-19-3a"],
  cites: at("19.1.3"),
  force: "mandatory",
  title: { zh: "跟进投资的条件与子基金相同", en: "a follow-on has the same terms as the sub-fund" },
  needs: ["mode", "followOn.terms"],
  appliesWhen: isFollowOn,
  test: (f) => {
    const other = sum(f.followOn.terms, "", (term) => (term.municipalFund === term.subFund ? nothing : Ratio.make(1)))
    return atMost(other, other.known, 0, { zh: "项不同", en: "that differ" })
  }
})

// The size of the sub-fund's investment is what the one that is followed puts into this company
const sized = (base: "company" | "everySubFund" | "totalSize") =>
  norm({
    id: "follow-on-share",
    implements: ["fund-19-3b"],
    cites: at("19.1.3"),
    force: "mandatory",
    title: {
      zh: "跟进投资规模不超过子基金投资规模的30%",
      en: "a follow-on is at most 30 % of what the sub-fund invests"
    },
    needs: [
      "mode",
      "followOn.amount",
      "followOn.subFundInvestment",
      "followOn.otherSubFundsInvestment",
      "followOn.subFundSize"
    ],
    parameters: { cap: followOnShareCap },
    appliesWhen: isFollowOn,
    test: ({ followOn }, p) => {
      const of =
        base === "totalSize"
          ? Ratio.make(followOn.subFundSize)
          : base === "company"
            ? Ratio.make(followOn.subFundInvestment)
            : Ratio.add(Ratio.make(followOn.subFundInvestment), Ratio.make(followOn.otherSubFundsInvestment))
      return Outcome.atMost(Ratio.of(followOn.amount, of), p.cap, "%")
    }
  })

const followOnShare = sized("company")

// Whether companies of one group are one company is open; by default they are
const once = (same: "group" | "company") =>
  norm({
    id: "follow-on-once",
    implements: ["fund-19-4"],
    cites: at("19.1.4"),
    force: "presumptive",
    title: { zh: "对单个企业只进行一次跟进投资", en: "one follow-on in one company" },
    needs: ["mode", "company.name", "company.group", "followOn.previous"],
    parameters: { cap: followOnTimesCap },
    appliesWhen: isFollowOn,
    test: (f, p) => {
      const before = sum(f.followOn.previous, "", (earlier) =>
        earlier.company === f.company.name || (same === "group" && earlier.group === f.company.group)
          ? Ratio.make(1)
          : nothing
      )
      return atMost(before, Ratio.add(before.known, Ratio.make(1)), p.cap, { zh: "次", en: "times" })
    }
  })

const followOnOnce = once("group")

const equityManaged = norm({
  id: "follow-on-equity-managed",
  implements: ["fund-19-5a"],
  cites: at("19.1.5"),
  force: "mandatory",
  title: {
    zh: "跟进投资的股权由市产业基金管理公司管理，或者委托子基金管理机构管理",
    en: "the equity of a follow-on is managed by the management company or entrusted to the manager of the sub-fund"
  },
  needs: ["mode", "followOn.equityManagedBy"],
  appliesWhen: isFollowOn,
  test: (f) => Outcome.oneOf(f.followOn.equityManagedBy, ["managementCompany", "subFundManager"])
})

const custodyAgreed = norm({
  id: "equity-custody-agreement-signed",
  implements: ["fund-19-5b"],
  cites: at("19.1.5"),
  force: "mandatory",
  title: {
    zh: "委托管理股权的，签订股权托管协议",
    en: "entrusted equity has a custody agreement"
  },
  needs: ["mode", "followOn.equityManagedBy", "followOn.custodyAgreementSigned"],
  appliesWhen: (f) => isFollowOn(f) && f.followOn.equityManagedBy === "subFundManager",
  test: (f) => Outcome.holds(f.followOn.custodyAgreementSigned)
})

export const norms = [
  directRegistered,
  directFits,
  directAccounts,
  followOnTogether,
  followOnRegistered,
  followOnOutstanding,
  sameTerms,
  followOnShare,
  followOnOnce,
  equityManaged,
  custodyAgreed
]

export const alternatives = {
  "fit-of-industrial-projects-only": fitting("industrialOnly"),
  "sub-funds-add-up": sized("everySubFund"),
  "size-of-the-sub-fund": sized("totalSize"),
  "same-legal-person-only": once("company")
}
