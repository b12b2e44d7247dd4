/** The time of one call, so that a row costs a fraction of a second for the fast side and a few for the slow one. */

const rounds = 7
const leastCallsPerRound = 64
const leastNanosecondsPerRound = 30_000_000

/** The answers go here, so that no call can be optimised away. */
let sink = 0

/**
 * Nanoseconds per call: the median of seven rounds. The calls go on through the inputs from round to round; a round has
 * as many of them as the clock needs, which for a slow function is fewer than there are inputs.
 */
export const medianOfSeven = (call: (index: number) => string | number, inputs: number): number => {
  let next = 0
  const round = (calls: number): number => {
    const start = process.hrtime.bigint()
    for (let n = 0; n < calls; n++) {
      const answer = call(next)
      sink += typeof answer === "string" ? answer.length : answer
      next = next + 1 === inputs ? 0 : next + 1
    }
    return Number(process.hrtime.bigint() - start) / calls
  }
  let calls = leastCallsPerRound
  while (round(calls) * calls < leastNanosecondsPerRound) calls *= 2
  const times = Array.from({ length: rounds }, () => round(calls)).sort((a, b) => a - b)
  if (!Number.isFinite(sink)) throw new Error("unreachable: answers are finite")
  return times[(rounds - 1) / 2] as number
}
