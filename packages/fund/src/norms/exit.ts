import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Ratio from "@zhengce/core/Ratio"
import { exit } from "../facts/exit.ts"
import { measures102 } from "../instrument.ts"
import { agreementTransferStateShare, concededShare } from "../parameters/exit.ts"

const { at } = measures102
const norm = Norm.forFacts(exit)

/** A buy-back counts as a transfer (article 29). */
const isTransfer = (way: string): boolean => way === "transfer" || way === "buyBack"

const isOffExchange = (route: string): boolean => route === "agreement" || route === "gratuitous"

// Article 29 knows one exception, article 30. Whether a sale to a buyer who stands fixed (articles 31 and 42) must go
// through the exchange too is open; by default it must
const goesThroughExchange = (spared: "none" | "exitRight" | "concession") =>
  norm({
    id: "transfer-through-city-exchange",
    implements: ["fund-29-2"],
    cites: at("29"),
    force: "mandatory",
    title: {
      zh: "转让（含回购）在本市依法设立的产权交易机构按程序进行",
      en: "a transfer, a buy-back included, goes through a lawful exchange in the city"
    },
    needs: [
      "way",
      "transfer.basis",
      "transfer.route",
      "transfer.exchangeIsInCity",
      "transfer.exchangeIsLawful",
      "transfer.procedureFollowed"
    ],
    except: ["agreement-transfer-parties"],
    appliesWhen: (f) => isTransfer(f.way) && (spared === "none" || f.transfer.basis !== spared),
    test: (f) =>
      Outcome.all(
        () => Outcome.equals(f.transfer.route, "exchange"),
        () => Outcome.holds(f.transfer.exchangeIsInCity),
        () => Outcome.holds(f.transfer.exchangeIsLawful),
        () => Outcome.holds(f.transfer.procedureFollowed)
      )
  })

const transferThroughCityExchange = goesThroughExchange("none")

const transferConditionsMet = norm({
  id: "transfer-conditions-met",
  implements: ["fund-29-2"],
  cites: at("29"),
  force: "mandatory",
  title: { zh: "符合约定的转让条件", en: "the agreed conditions of a transfer are met" },
  needs: ["way", "transfer.conditionsAgreed", "transfer.conditionsMet"],
  appliesWhen: (f) => isTransfer(f.way) && f.transfer.conditionsAgreed,
  test: (f) => Outcome.holds(f.transfer.conditionsMet)
})

// Which transfers need approval other rules say
const transferApproved = norm({
  id: "transfer-approved",
  implements: ["fund-29-3"],
  cites: at("29"),
  force: "mandatory",
  title: { zh: "需要批准的转让已经批准", en: "a transfer that needs approval is approved" },
  needs: ["way", "transfer.needsApproval", "transfer.approved"],
  appliesWhen: (f) => isTransfer(f.way) && f.transfer.needsApproval,
  test: (f) => Outcome.holds(f.transfer.approved)
})

interface Party {
  readonly isMunicipal: boolean
  readonly stateShare: string | number
  readonly isSoleStateEnterprise: boolean
}

// Article 30: whether "municipal" goes with the sole-state enterprises too is open; by default it does
const transferredAmongStateCompanies = (soleStateEnterprise: "municipal" | "any") => {
  const isEligible = (party: Party, share: Ratio.Ratio): Outcome.Outcome => {
    const isWhollyMunicipal = () =>
      Outcome.all(
        () => Outcome.holds(party.isMunicipal),
        () => Outcome.atLeast(party.stateShare, share, "%")
      )
    return soleStateEnterprise === "municipal"
      ? isWhollyMunicipal()
      : Outcome.any(isWhollyMunicipal, () => Outcome.holds(party.isSoleStateEnterprise))
  }
  return norm({
    id: "agreement-transfer-parties",
    implements: ["fund-30-1"],
    cites: at("30"),
    force: "mandatory",
    title: {
      zh: "协议转让、无偿划转的双方均为市属国有全资企业",
      en: "both sides of a transfer by agreement or without payment are municipal and wholly state-owned"
    },
    needs: ["way", "transfer.route", "transfer.transferor", "transfer.transferee"],
    parameters: { share: agreementTransferStateShare },
    appliesWhen: (f) => isTransfer(f.way) && isOffExchange(f.transfer.route),
    test: (f, p) =>
      Outcome.all(
        () => isEligible(f.transfer.transferor, p.share),
        () => isEligible(f.transfer.transferee, p.share)
      )
  })
}

const agreementTransferParties = transferredAmongStateCompanies("municipal")

const agreementTransferConsent = norm({
  id: "agreement-transfer-consent",
  implements: ["fund-30-2"],
  cites: at("30"),
  force: "mandatory",
  title: {
    zh: "协议转让、无偿划转经双方股东一致同意",
    en: "the shareholders of both sides all agree to a transfer by agreement or without payment"
  },
  needs: ["way", "transfer.route", "transfer.transferorShareholdersAgreed", "transfer.transfereeShareholdersAgreed"],
  appliesWhen: (f) => isTransfer(f.way) && isOffExchange(f.transfer.route),
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.transfer.transferorShareholdersAgreed),
      () => Outcome.holds(f.transfer.transfereeShareholdersAgreed)
    )
})

// Unlike article 29, article 30 asks for approval always
const agreementTransferApproved = norm({
  id: "agreement-transfer-approved",
  implements: ["fund-30-2"],
  cites: at("30"),
  force: "mandatory",
  title: { zh: "协议转让、无偿划转按程序批准", en: "a transfer by agreement or without payment is approved" },
  needs: ["way", "transfer.route", "transfer.approved"],
  appliesWhen: (f) => isTransfer(f.way) && isOffExchange(f.transfer.route),
  test: (f) => Outcome.holds(f.transfer.approved)
})

const liquidationSupervised = norm({
  id: "liquidation-supervised",
  implements: ["fund-32-1"],
  cites: at("32"),
  force: "mandatory",
  title: { zh: "基金终止后的清算由出资主体监督", en: "the contributors supervise the liquidation of the fund" },
  needs: ["liquidation.fundTerminated", "liquidation.supervisedByContributors"],
  appliesWhen: (f) => f.liquidation.fundTerminated,
  test: (f) => Outcome.holds(f.liquidation.supervisedByContributors)
})

// Article 32: how the contributors share the proceeds it does not say
const liquidationProceedsReturned = norm({
  id: "liquidation-proceeds-returned",
  implements: ["fund-32-2"],
  cites: at("32"),
  force: "mandatory",
  title: { zh: "清算收益由出资主体收回", en: "the proceeds of the liquidation go back to the contributors" },
  needs: [
    "liquidation.fundTerminated",
    "liquidation.completed",
    "liquidation.proceeds",
    "liquidation.returnedToContributors"
  ],
  appliesWhen: (f) => f.liquidation.fundTerminated && f.liquidation.completed,
  test: (f) =>
    Outcome.equals(Ratio.of(f.liquidation.returnedToContributors), Ratio.of(f.liquidation.proceeds), {
      zh: "元",
      en: "yuan"
    })
})

const concessionAfterPolicyGoals = norm({
  id: "concession-after-policy-goals",
  implements: ["fund-42-0a"],
  cites: at("42"),
  force: "mandatory",
  title: {
    zh: "让利转让以子基金完成政策目标为条件",
    en: "a concession is for a sub-fund that has met its policy goals"
  },
  needs: ["transfer.basis", "concession.policyGoalsMet"],
  appliesWhen: (f) => f.transfer.basis === "concession",
  test: (f) => Outcome.holds(f.concession.policyGoalsMet)
})

const concessionToSocialCapital = norm({
  id: "concession-to-social-capital",
  implements: ["fund-42-0b"],
  cites: at("42"),
  force: "mandatory",
  title: { zh: "让利转让的受让方为社会资本", en: "a concession is for a buyer of social capital" },
  needs: ["transfer.basis", "concession.buyerIsSocialCapital"],
  appliesWhen: (f) => f.transfer.basis === "concession",
  test: (f) => Outcome.holds(f.concession.buyerIsSocialCapital)
})

const concessionOfSubFundShare = norm({
  id: "concession-of-sub-fund-share",
  implements: ["fund-42-0b"],
  cites: at("42"),
  force: "mandatory",
  title: { zh: "让利转让的标的为子基金份额", en: "a concession is for an interest in a sub-fund" },
  needs: ["transfer.basis", "object"],
  appliesWhen: (f) => f.transfer.basis === "concession",
  test: (f) => Outcome.equals(f.object, "subFundShare")
})

const isConceded = (conceded: string | number): boolean => Ratio.compare(Ratio.make(conceded), Ratio.make(0)) > 0

// Article 43 gives no tiers: they are the fund's to set
const excessReturnTiers = norm({
  id: "excess-return-tiers",
  implements: ["fund-43-1"],
  cites: at("43"),
  force: "mandatory",
  title: {
    zh: "超额收益按返投任务完成情况分档让利",
    en: "excess return is conceded in tiers, by how far reinvestment is done"
  },
  needs: ["excessReturn.conceded", "excessReturn.isTieredByReinvestment"],
  appliesWhen: (f) => isConceded(f.excessReturn.conceded),
  test: (f) => Outcome.holds(f.excessReturn.isTieredByReinvestment)
})

const excessReturnRecipients = norm({
  id: "excess-return-recipients",
  implements: ["fund-43-1"],
  cites: at("43"),
  force: "mandatory",
  title: {
    zh: "超额收益让与子基金管理机构和其他出资人",
    en: "excess return is conceded to the manager and the other investors"
  },
  needs: ["excessReturn.conceded", "excessReturn.recipients"],
  appliesWhen: (f) => isConceded(f.excessReturn.conceded),
  // one who may not receive it is enough; one who is not listed may be such
  test: ({ excessReturn: { recipients } }) => {
    const holds = recipients.items.includes("other") ? false : recipients.complete || undefined
    return { ...Outcome.holds(holds === true), holds }
  }
})

const excessReturnLimit = norm({
  id: "excess-return-limit",
  implements: ["fund-43-2"],
  cites: at("43"),
  force: "mandatory",
  title: { zh: "让利以获得的超额收益为限", en: "no more is conceded than the excess return received" },
  needs: ["excessReturn.conceded", "excessReturn.realised"],
  parameters: { share: concededShare },
  test: (f, p) =>
    Outcome.atMost(Ratio.of(f.excessReturn.conceded), Ratio.multiply(Ratio.make(f.excessReturn.realised), p.share), {
      zh: "元",
      en: "yuan"
    })
})

export const norms = [
  transferThroughCityExchange,
  transferConditionsMet,
  transferApproved,
  agreementTransferParties,
  agreementTransferConsent,
  agreementTransferApproved,
  liquidationSupervised,
  liquidationProceedsReturned,
  concessionAfterPolicyGoals,
  concessionToSocialCapital,
  concessionOfSubFundShare,
  excessReturnTiers,
  excessReturnRecipients,
  excessReturnLimit
]

export const alternatives = {
  "exit-right-off-exchange": goesThroughExchange("exitRight"),
  "concession-off-exchange": goesThroughExchange("concession"),
  "sole-state-enterprise-of-any-level": transferredAmongStateCompanies("any")
}
