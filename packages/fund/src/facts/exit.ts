import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"
import { date, listing, money, name, share } from "./forms.ts"

/** Something that has happened or has not, and the day on which it did. */
const event = z.strictObject({ happened: z.boolean(), on: date })

const flow = z.strictObject({ on: date, amount: money })

/** One side of a transfer of property rights (article 30). */
const party = z.strictObject({
  /** Whether it belongs to the city: one of the province or of a district does not. */
  isMunicipal: z.boolean(),
  /** The share that the state holds, directly or through others. */
  stateShare: share,
  /** Whether it is a company that the state alone has set up. */
  isSoleStateEnterprise: z.boolean()
})

/** Rates of the caller, as points of change: a rate applies from its day until the next. */
const points = z.array(
  z.strictObject({
    from: date,
    /** Percent a year: `"3.65"`. */
    percent: z.string().regex(/^(0|[1-9]\d?)(\.\d{1,4})?$/)
  })
)

/**
 * An exit: what has become of the sub-fund, what was paid in and out, how the interest is transferred, at which concession,
 * and the liquidation (articles 28 to 32, 42, 43). Any key may be absent, which says that the fact is unknown.
 */
export const exit = z.strictObject({
  /** What the fund gives up: an interest in a sub-fund, or equity of a direct or follow-on investment. */
  object: z.enum(["subFundShare", "directEquity", "followOnEquity"]),
  way: z.enum(["listing", "transfer", "buyBack", "liquidation", "other"]),

  // article 31, item 1
  establishment: z.strictObject({
    /** The day of an effective resolution to invest. */
    resolvedOn: date,
    /** Both raised and set up, in the prescribed procedure: the day of whichever came last. */
    completed: event
  }),
  /** What the fund has paid to the account of the sub-fund. */
  contributions: listing(flow),
  /** What the fund has received from it so far. */
  distributions: listing(flow),
  /** The first investment of substance; deposits, wealth products and fees are none. */
  substantiveInvestment: event,
  // article 31, item 3
  investmentPeriod: z.strictObject({
    endsOn: date,
    isExtended: z.boolean(),
    extendedTo: date,
    /** Paid out for investments up to the end of the period (or up to now), each yuan of capital once. */
    invested: money,
    /** Paid in by all investors of the sub-fund, at the same time. */
    paidIn: money,
    /** Investments signed and not yet paid, which are not in `invested`. */
    signedUnpaid: money,
    /** Returned capital invested once more, which is not in `invested`. */
    recycled: money
  }),
  // article 31, item 4: each the first time that it happened
  offPolicy: event,
  againstAgreement: event,
  // article 31, item 5
  managerChange: z.strictObject({
    on: date,
    lockedKeyPersons: z.int().nonnegative(),
    changedKeyPersons: z.int().nonnegative(),
    mainInvestorChanged: z.boolean(),
    /** A major change of another kind. */
    otherMajorChange: z.boolean(),
    /** A major adverse effect on how the sub-fund is managed. */
    adverseEffect: z.boolean(),
    /** The competent body of the sub-fund has consented. */
    consented: z.boolean()
  }),

  /** The appraised value of what is given up. */
  appraisal: money,
  /** Its market value on the day of the transfer (article 42, item 3). */
  marketValue: money,
  rates: z.strictObject({ source: name, verifiedUntil: date, oneYear: points, overFiveYears: points }),

  transfer: z.strictObject({
    on: date,
    /** What it rests on: the investment agreement, the right of article 31, or the concession of article 42. */
    basis: z.enum(["agreement", "exitRight", "concession", "other"]),
    route: z.enum(["exchange", "agreement", "gratuitous", "other"]),
    /** The exchange lies in the city, and is lawfully set up. */
    exchangeIsInCity: z.boolean(),
    exchangeIsLawful: z.boolean(),
    procedureFollowed: z.boolean(),
    /** The investment agreement lays down conditions of a transfer. */
    conditionsAgreed: z.boolean(),
    conditionsMet: z.boolean(),
    needsApproval: z.boolean(),
    approved: z.boolean(),
    transferor: party,
    transferee: party,
    /** All shareholders of the side have agreed. */
    transferorShareholdersAgreed: z.boolean(),
    transfereeShareholdersAgreed: z.boolean()
  }),
  concession: z.strictObject({
    /** The day on which the sub-fund was registered. */
    registeredOn: date,
    policyGoalsMet: z.boolean(),
    /** Whether a buyer in state ownership is social capital, the measures do not say. */
    buyerIsSocialCapital: z.boolean()
  }),
  // article 43
  excessReturn: z.strictObject({
    conceded: money,
    /** Excess return that the fund has received; what lies above which return, its own rules say. */
    realised: money,
    /** The concession follows how far the task of reinvestment is done, in tiers. */
    isTieredByReinvestment: z.boolean(),
    recipients: listing(z.enum(["manager", "otherInvestor", "other"]))
  }),
  // article 32
  liquidation: z.strictObject({
    fundTerminated: z.boolean(),
    supervisedByContributors: z.boolean(),
    completed: z.boolean(),
    proceeds: money,
    returnedToContributors: money
  }),
  documents: z.strictObject({
    /** What the agreement and the articles of the sub-fund, taken together, lay down. */
    exitClauses: listing(
      z.enum([
        "setUpOverdue",
        "noSubstantiveInvestment",
        "underinvested",
        "deviation",
        "managerChanged",
        "unconditionalExit",
        "obligedPurchase",
        "price"
      ])
    )
  })
})

/**
 * Facts of an exit as they are given: each may be absent.
 *
 * @category facts
 * @since 0.1.0
 */
export type Exit = Given<z.infer<typeof exit>>
