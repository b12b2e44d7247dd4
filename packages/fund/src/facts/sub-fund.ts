import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"
import { date, listing, money, name } from "./forms.ts"
import { relaxation } from "./relaxation.ts"

/**
 * Who puts money into a sub-fund. `countyState` and `zoneState` are the state investors of Zhengzhou's own districts,
 * counties and development zones; `otherState` is every other state investor, central, provincial, municipal or of another
 * city.
 */
export const contributorKinds = ["municipalFund", "countyState", "zoneState", "otherState", "socialCapital"] as const

/** Which fund made an investment, seen from the manager of the sub-fund (article 17, item 4). */
const investors = ["subFund", "fundOfManager", "fundOfActualController", "fundUnderSameController", "other"] as const

const contributor = z.strictObject({
  name,
  kind: z.enum(contributorKinds),
  commitment: money,
  paidIn: money
})

const investment = z.strictObject({
  company: name,
  on: date,
  amount: money,
  madeBy: z.enum(investors),
  /** One of the fields of the sub-fund, or another one. */
  field: name,
  /** The county, district or zone in which the money is invested. */
  county: name,
  /** Whether the company is registered in Zhengzhou. */
  companyInZhengzhou: z.boolean(),
  /** What a company from elsewhere has put into a project or a new investment in Zhengzhou; 0 where it has not. */
  landed: money,
  /** Names the money: what is the same money has the same name, wherever it is listed again. */
  money: name,
  /** Whether the money of another fund is already counted for another sub-fund of the municipal fund. */
  countedElsewhere: z.boolean()
})

/** A sub-fund: registration, shares, fields, reinvestment, clauses, county funds and special cooperation (articles 17, 23, 24, 34). */
export const subFund = z.strictObject({
  /** The day as of which its records are given. */
  asOf: date,
  registeredInZhengzhou: z.boolean(),
  setUpByNationalMinistry: z.boolean(),
  /** Its total size: what all contributors together commit. */
  size: money,
  contributors: listing(contributor),
  type: z.enum(["angel", "venture", "other"]),
  /** Mainly is not quantified: a person states it. */
  mainlySeedOrEarlyStage: z.boolean(),
  restLawfullyRaised: z.boolean(),
  mainFields: z.array(name),
  /** The last day of the period in which it invests, an extension among it. */
  investmentPeriodEnds: date,
  /** The day from which the municipal fund takes part. */
  cooperatingSince: date,
  zhengzhouCompaniesPreferred: z.boolean(),
  investments: listing(investment),
  municipalPartner: z.enum(["generalPartner", "limitedPartner", "shareholder"]),
  municipalFundInterferes: z.boolean(),
  vetoes: listing(
    z.strictObject({
      ground: z.enum(["illegality", "ruleBreach", "policyDeviation", "none"]),
      agreedInContract: z.boolean()
    })
  ),
  exits: listing(z.strictObject({ who: z.enum(["leadSponsor", "municipalFund"]), on: date, isWhole: z.boolean() })),
  isCountyFund: z.boolean(),
  /** The county, district or zone for which a county fund is set up. */
  county: name,
  countyHasConditions: z.boolean(),
  /** What the committee may relax for provincial, national and long-term money (article 24). */
  relaxation: relaxation("registration", "share", "mainField", "reinvestment", "countyCooperation", "countyFund"),
  documents: z.strictObject({
    subFundAgreement: listing(z.enum(["sponsorExitsNotFirst", "noUnlimitedLiability", "noInterferenceAndVeto"]))
  })
})

/**
 * Facts of a sub-fund as they are given: each may be absent.
 *
 * @category facts
 * @since 0.1.0
 */
export type SubFund = Given<z.infer<typeof subFund>>
export type Contributor = Given<z.infer<typeof contributor>>
export type Investment = Given<z.infer<typeof investment>>
