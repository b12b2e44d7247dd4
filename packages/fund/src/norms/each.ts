import * as Outcome from "@zhengce/core/Outcome"
import { template } from "@zhengce/core/Text"

const noOther = template("没有其他", "there is no other")

/** Requires something of each of a list; another one, which a partial list does not show, may not meet it. */
export const each = <A>({ items, complete }: Outcome.Listing<A>, test: (item: A) => Outcome.Outcome): Outcome.Outcome =>
  Outcome.all(...items.map((item) => () => test(item)), () => ({
    holds: complete === true || undefined,
    code: "noOther",
    template: noOther
  }))
