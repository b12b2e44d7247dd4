import * as Duty from "@zhengce/core/Duty"
import { expect, test } from "vitest"
import { day } from "./support/office.ts"

const duty = (id: string, rest: Partial<Duty.Duty> = {}): Duty.Duty => ({
  id,
  activities: [id],
  roles: ["office"],
  title: { zh: id, en: id },
  status: "open",
  cites: [],
  ...rest
})

test("duties stand in the order in which they are due, those without a date last, and then by their ids", () => {
  const list = [
    duty("promptly"),
    duty("b", { due: day("2022-10-10") }),
    duty("late", { due: day("2022-12-31") }),
    duty("a", { due: day("2022-10-10") }),
    duty("again")
  ]
  expect(list.toSorted(Duty.compare).map((d) => d.id)).toEqual(["a", "b", "late", "again", "promptly"])
  expect(
    list
      .toReversed()
      .toSorted(Duty.compare)
      .map((d) => d.id)
  ).toEqual(["a", "b", "late", "again", "promptly"])
})

test("a duty is open until it is done, even where nobody can tell whether it was late", () => {
  const open = (["open", "dueSoon", "relyingOnRoll", "overdue", "suspended", "unknown"] as const).map((status) =>
    duty(status, { status })
  )
  expect(open.every(Duty.isOpen)).toBe(true)
  expect(Duty.isOpen(duty("x", { status: "done" }))).toBe(false)
  expect(Duty.isOpen(duty("x", { status: "doneLate" }))).toBe(false)
  expect(Duty.isOpen(duty("x", { status: "unknown", doneOn: day("2036-01-01") }))).toBe(false)
})

test("every status has words in both languages", () => {
  const texts = (
    ["open", "dueSoon", "relyingOnRoll", "overdue", "suspended", "unknown", "done", "doneLate"] as const
  ).map(Duty.statusText)
  expect(new Set(texts.map((t) => t.zh)).size).toBe(8)
  expect(new Set(texts.map((t) => t.en)).size).toBe(8)
})
