import type * as Norm from "@zhengce/core/Norm"
import type { NotInForce } from "@zhengce/core/Parameter"
import * as Result from "effect/Result"
import type { Context } from "./limits.ts"
import { maxMunicipalContribution } from "./max-municipal-contribution.ts"
import { reinvestment } from "./reinvestment.ts"

/** What is reckoned for a sub-fund, by the name of the amount, as far as it is determined. */
export const subFundAmounts = (
  input: unknown,
  context: Context
): Result.Result<Readonly<Record<string, string>>, Norm.InvalidFacts | NotInForce> =>
  Result.gen(function* () {
    const { mandatory, presumptive } = yield* maxMunicipalContribution(input, context)
    const { recognised, shortfall, missing } = yield* reinvestment(input, context)
    return {
      ...(mandatory.status === "determined" && { "max-municipal-contribution": mandatory.amount }),
      ...(presumptive.status === "determined" && { "max-municipal-contribution-in-general": presumptive.amount }),
      ...(missing.length === 0 && { "reinvestment-recognised": recognised, "reinvestment-shortfall": shortfall })
    }
  })
