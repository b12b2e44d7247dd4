/** The inputs: 1,024 dates of 2014 and 2015 in a shuffled order that is the same in every run, each with its end. */

export interface Pair {
  readonly from: string
  readonly dayAfterFrom: string
  /** Ten years after `from`. */
  readonly to: string
}

const dayInMilliseconds = 86_400_000
const first = Date.UTC(2014, 0, 1)
const days = 730

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

/** A linear congruential generator: the order only has to be irregular and repeatable. */
const random = ((state: number) => (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
})(246)

const shuffled = <A>(values: ReadonlyArray<A>): Array<A> => {
  const order = [...values]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other] as A, order[last] as A]
  }
  return order
}

// 1,024 draws of 730 days: each at least once, none more than twice.
const indexes = shuffled(Array.from({ length: 1024 }, (_, index) => index % days))

export const pairs: ReadonlyArray<Pair> = indexes.map((index) => {
  const from = first + index * dayInMilliseconds
  const [year = "", month = "", day = ""] = iso(from).split("-")
  return {
    from: iso(from),
    dayAfterFrom: iso(from + dayInMilliseconds),
    to: `${Number(year) + 10}-${month}-${day}`
  }
})
