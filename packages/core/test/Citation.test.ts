import * as Citation from "@zhengce/core/Citation"
import { expect, test } from "vitest"

const provision = (instrument: string, locator: string): Citation.Citation => ({
  id: `${instrument}-${locator}`,
  instrument,
  title: { zh: instrument, en: instrument },
  locator,
  text: { zh: locator, en: locator },
  status: "unverified"
})

test("provisions stand in the order of their instruments, their numbers and then their names", () => {
  const inOrder = [
    provision("a", "9"),
    provision("b", "2"),
    provision("b", "2.1"),
    provision("b", "2.1.3"),
    provision("b", "2.2"),
    provision("b", "10"),
    provision("b", "10.x"),
    provision("b", "10.y"),
    provision("b", "annex"),
    provision("c", "1")
  ]
  expect(inOrder.toReversed().sort(Citation.compare)).toEqual(inOrder)
  const signs = inOrder.map((a, i) => inOrder.map((b, k) => [Math.sign(Citation.compare(a, b)), Math.sign(i - k)]))
  for (const [actual, wanted] of signs.flat()) expect(actual).toBe(wanted)
})
