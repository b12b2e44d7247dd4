import type { Item } from "@zhengce/core/Catalogue"
import { type Citation, unverifiedSince } from "@zhengce/core/Citation"
import * as Finding from "@zhengce/core/Finding"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import type { NotInForce, Parameter } from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import { fill, list, type Text } from "@zhengce/core/Text"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import type { WorkCalendar } from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { type Exit, exit } from "../facts/exit.ts"
import { measures102 } from "../instrument.ts"
import { idleTime, investedShare, keyPersonShare, setUpTime } from "../parameters/exit.ts"
import { all, any, type Known, known, not } from "./known.ts"

const { at } = measures102

/**
 * Whether a situation of article 31 exists: `met`, `pending` (it will be on a day unless something happens), `notMet`, or
 * `undetermined` while facts are missing.
 *
 * @category models
 * @since 0.1.0
 */
export type TriggerState = "met" | "pending" | "notMet" | "undetermined"

/** What is said of a situation under one reading. */
interface Answer {
  readonly state: TriggerState
  /** The day since which it exists, or on which it will; absent where the facts do not tell the day. */
  readonly day?: LocalDate.LocalDate
  /** JSON Pointers of the facts that are unknown and matter. */
  readonly missing: ReadonlyArray<string>
}

/**
 * Another reading of a situation, where it gives another state or another day.
 *
 * @category models
 * @since 0.1.0
 */
export interface TriggerReading extends Answer {
  readonly id: string
  readonly title: Text
}

/**
 * A situation in which the fund has the right to exit, on a day: a right, which it may leave unused. `id` is also that of
 * its finding, `clause` the content of the agreement that gives the right.
 *
 * @category models
 * @since 0.1.0
 */
export interface Trigger extends Answer {
  readonly id: string
  readonly clause: string
  readonly title: Text
  readonly cites: Citation
  readonly text: Text
  readonly readings: ReadonlyArray<TriggerReading>
}

/**
 * On which day, with which numbers and working days. The calendar serves only to show on which day a year would end that
 * moves on from a rest day.
 *
 * @category models
 * @since 0.1.0
 */
export interface TriggerContext {
  readonly rulebook: Rulebook.Rulebook
  readonly on: LocalDate.LocalDate
  readonly calendar: WorkCalendar
}

/**
 * Why nothing can be said of the situations.
 *
 * @category errors
 * @since 0.1.0
 */
export type TriggerFailure = Norm.InvalidFacts | NotInForce | TimeLimit.Failure

/** What a trigger says of itself beside its state. */
interface Sort {
  readonly id: string
  readonly clause: string
  readonly title: Text
  readonly cites: Citation
  /** What keeps one that is pending from being met. */
  readonly unless?: Text
}

const sentences: Readonly<Record<TriggerState | "metOnUnknownDay", Text>> = {
  met: {
    zh: "该情形自{day}起成就：市产业基金有权退出，也可以不行使",
    en: "it exists since {day}: the fund may exit, and need not"
  },
  metOnUnknownDay: {
    zh: "该情形已成就，成就之日未知：市产业基金有权退出，也可以不行使",
    en: "it exists, since a day that is not known: the fund may exit, and need not"
  },
  pending: { zh: "该情形将于{day}成就，除非{unless}", en: "it will exist on {day}, unless {unless}" },
  notMet: { zh: "该情形未成就", en: "it does not exist" },
  undetermined: { zh: "尚缺事实：{items}", en: "facts are missing: {items}" }
}

const names = (pointers: ReadonlyArray<string>): Text => list(pointers.map((zh) => ({ zh, en: zh })))

const codeOf = ({ state, day }: Answer): keyof typeof sentences =>
  state === "met" && day === undefined ? "metOnUnknownDay" : state

const trigger = (
  { unless = { zh: "", en: "" }, ...sort }: Sort,
  answer: Answer,
  others: ReadonlyArray<TriggerReading>
): Trigger => ({
  ...sort,
  ...answer,
  text: fill(sentences[codeOf(answer)], { day: answer.day ?? "", unless, items: names(answer.missing) }),
  readings: others.flatMap((other) => (other.state !== answer.state || other.day !== answer.day ? [other] : []))
})

const undetermined = (missing: ReadonlyArray<string>): Answer => ({ state: "undetermined", missing })

/** What exists as soon as it has happened; the day on which it did may be unknown. */
const happening = (
  { holds, missing }: Known,
  day: string | undefined,
  pointer: string,
  on: LocalDate.LocalDate
): Answer => {
  if (holds === undefined) return undetermined(missing)
  if (!holds || (day !== undefined && day > on)) return { state: "notMet", missing: [] }
  return day === undefined
    ? { state: "met", missing: [pointer] }
    : { state: "met", day: day as LocalDate.LocalDate, missing: [] }
}

type Event = Exit["offPolicy"]

/** An event that has a date has happened, unless it is said not to have. */
const eventOf = (event: Event, pointer: string): Known =>
  known(event?.happened ?? (event?.on === undefined ? undefined : true), `${pointer}/happened`)

/** A year within which something is to be done: its last day, and the day from which a situation exists if it is not. */
interface Year {
  readonly last: LocalDate.LocalDate
  readonly from: LocalDate.LocalDate
}

/** What exists once a year has passed without an act. Done late it has existed: the measures know no cure. */
const overdue = (
  { last, from: day }: Year,
  done: Event,
  pointer: string,
  on: LocalDate.LocalDate,
  isCured = false
): Answer => {
  const { holds, missing } = eventOf(done, pointer)
  const doneOn = done?.on
  // on the day itself, a later act has not happened
  const isDone = holds === true && doneOn !== undefined ? doneOn <= on : holds
  if (isDone === true && doneOn === undefined && on >= day) return undetermined([`${pointer}/on`])
  if (isDone === true && (doneOn === undefined || doneOn <= last || isCured)) return { state: "notMet", missing: [] }
  if (on < day) return { state: "pending", day, missing }
  return isDone === undefined ? undetermined(missing) : { state: "met", day, missing: [] }
}

// ---------------------------------------------------------------------------------------------------------------------
// article 31, item by item

const valueOf = <A>(parameter: Parameter<A>, { rulebook, on }: TriggerContext): Result.Result<A, TriggerFailure> =>
  Result.map(Rulebook.valueOf(rulebook, parameter, on), ({ value }) => value)

const cured: Text = {
  zh: "事后已补正的，不再成就",
  en: "what has been made good since exists no longer"
}
const rolled: Text = {
  zh: "一年的最后一日为休息日的，顺延至下一工作日",
  en: "a year whose last day is a rest day ends on the next working day"
}
const dayOver: Text = {
  zh: "当日终了之后，自次日起成就",
  en: "the day must have passed, so that it exists from the next"
}

/** The last day of a year, and the one that it would have if it moved on from a rest day. */
const lastDays = (limit: TimeLimit.TimeLimit, start: string, calendar: WorkCalendar) =>
  Result.gen(function* () {
    const { nominalLastDay } = yield* TimeLimit.resolve(limit, start, { calendar })
    const moved = TimeLimit.resolve({ ...limit, kind: "within", roll: "forward" }, start, { calendar })
    // a year of which no working days are known yet has no such reading
    return { last: nominalLastDay, moved: Result.isSuccess(moved) ? moved.success.lastDay : nominalLastDay }
  })

/** More than a year: from the day after its last. */
const moreThan = (last: LocalDate.LocalDate): Result.Result<Year, LocalDate.InvalidDate> =>
  Result.map(LocalDate.plusDays(last, 1), (from) => ({ last, from }))

/** A year or more: from its last day, which is full when it ends. */
const orMore = (last: LocalDate.LocalDate): Year => ({ last, from: last })

const setUpOverdue = (facts: Exit, context: TriggerContext): Result.Result<Trigger, TriggerFailure> =>
  Result.gen(function* () {
    const sort = {
      id: "set-up-overdue",
      clause: "setUpOverdue",
      title: { zh: "决议后超过1年未完成募集、设立", en: "not raised and set up within a year of the resolution" },
      cites: at("31.1.1"),
      unless: { zh: "此前完成募集和设立", en: "raised and set up before" }
    }
    const { resolvedOn, completed } = facts.establishment ?? {}
    if (resolvedOn === undefined) return trigger(sort, undetermined(["/establishment/resolvedOn"]), [])
    const { on, calendar } = context
    const { last, moved } = yield* lastDays(yield* valueOf(setUpTime, context), resolvedOn, calendar)
    const answer = (year: Year, isCured?: boolean): Answer =>
      overdue(year, completed, "/establishment/completed", on, isCured)
    const year = yield* moreThan(last)
    return trigger(sort, answer(year), [
      { id: "rest-day-rolls", title: rolled, ...answer(yield* moreThan(moved)) },
      { id: "cured", title: cured, ...answer(year, true) }
    ])
  })

const noSubstantiveInvestment = (facts: Exit, context: TriggerContext): Result.Result<Trigger, TriggerFailure> =>
  Result.gen(function* () {
    const sort = {
      id: "no-substantive-investment",
      clause: "noSubstantiveInvestment",
      title: { zh: "拨付后1年以上未开展实质性投资", en: "no substantive investment for a year or more after payment" },
      cites: at("31.1.2"),
      unless: { zh: "此前开展实质性投资", en: "an investment of substance is made before" }
    }
    const { contributions, substantiveInvestment } = facts
    const { items = [], complete = false } = contributions ?? {}
    const days = items.flatMap((flow) => flow.on ?? []).sort()
    const absent = [
      ...(complete ? [] : ["/contributions"]),
      ...items.flatMap((flow, i) => (flow.on === undefined ? [`/contributions/items/${i}/on`] : []))
    ]
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) {
      // where nothing has been paid, nothing lies idle
      return trigger(sort, absent.length > 0 ? undetermined(absent) : { state: "notMet", missing: [] }, [])
    }
    const { on, calendar } = context
    const limit = yield* valueOf(idleTime, context)
    const fromFirst = yield* lastDays(limit, first, calendar)
    const fromLast = yield* lastDays(limit, last, calendar)
    const answer = (year: Year, isCured?: boolean): Answer => {
      const found = overdue(year, substantiveInvestment, "/substantiveInvestment", on, isCured)
      if (absent.length === 0) return found
      // a payment that is not listed could be an earlier one, and its year another
      const missing = [...found.missing, ...absent]
      return found.state === "met" ? { ...found, missing } : undetermined(missing)
    }
    const year = orMore(fromFirst.last)
    return trigger(sort, answer(year), [
      { id: "rest-day-rolls", title: rolled, ...answer(orMore(fromFirst.moved)) },
      { id: "day-over", title: dayOver, ...answer(yield* moreThan(fromFirst.last)) },
      {
        id: "from-last-payment",
        title: { zh: "自最后一笔出资拨付之日起算", en: "the year runs from the last payment" },
        ...answer(orMore(fromLast.last))
      },
      { id: "cured", title: cured, ...answer(year, true) }
    ])
  })

const underinvested = (facts: Exit, context: TriggerContext): Result.Result<Trigger, TriggerFailure> =>
  Result.gen(function* () {
    const sort = {
      id: "underinvested",
      clause: "underinvested",
      title: { zh: "投资期结束时投资比例不足80%", en: "less than 80 % invested at the end of the investment period" },
      cites: at("31.1.3"),
      unless: { zh: "届时投资比例达到规定或者投资期延长", en: "enough is invested by then or the period is extended" }
    }
    const {
      endsOn,
      extendedTo,
      isExtended = extendedTo === undefined ? undefined : true
    } = facts.investmentPeriod ?? {}
    const { invested, paidIn, signedUnpaid = 0, recycled = 0 } = facts.investmentPeriod ?? {}
    if (endsOn === undefined) return trigger(sort, undetermined(["/investmentPeriod/endsOn"]), [])
    if (isExtended && extendedTo === undefined) {
      return trigger(sort, undetermined(["/investmentPeriod/extendedTo"]), [])
    }
    if (isExtended && extendedTo !== undefined && extendedTo < endsOn) {
      const expected = { zh: `不早于${endsOn}的日期`, en: `a day no earlier than ${endsOn}` }
      const issue = { path: "/investmentPeriod/extendedTo", value: extendedTo, expected }
      return yield* Result.fail(new Norm.InvalidFacts({ ...issue, issues: [issue] }))
    }
    const { on } = context
    const least = yield* valueOf(investedShare, context)
    const end = LocalDate.make(isExtended && extendedTo !== undefined ? extendedTo : endsOn)
    const ofExtension = isExtended === undefined ? ["/investmentPeriod/isExtended"] : []
    const answer = (day: LocalDate.LocalDate, ...counted: ReadonlyArray<string | number>): Answer => {
      if (on < day) return { state: "pending", day, missing: ofExtension }
      const amounts = [
        ...(invested === undefined ? ["/investmentPeriod/invested"] : []),
        // of nothing there is no share
        ...(paidIn === undefined || Ratio.equals(Ratio.make(paidIn), Ratio.make(0)) ? ["/investmentPeriod/paidIn"] : [])
      ]
      const absent = [...ofExtension, ...amounts]
      if (absent.length > 0) return undetermined(absent)
      const used = counted.reduce<Ratio.Ratio>((sum, one) => Ratio.add(sum, Ratio.make(one)), Ratio.make(invested ?? 0))
      const isShort = Ratio.compare(used, Ratio.multiply(Ratio.make(paidIn ?? 0), least)) < 0
      return isShort ? { state: "met", day, missing: [] } : { state: "notMet", missing: [] }
    }
    return trigger(sort, answer(end), [
      { id: "day-over", title: dayOver, ...answer(yield* LocalDate.plusDays(end, 1)) },
      {
        id: "signed-counts",
        title: { zh: "已签约未付款的投资计入", en: "investments signed and not yet paid count" },
        ...answer(end, signedUnpaid)
      },
      {
        id: "recycled-counts",
        title: { zh: "收回后再投资的金额计入", en: "capital invested once more counts again" },
        ...answer(end, recycled)
      }
    ])
  })

const deviated = (facts: Exit, { on }: TriggerContext): Trigger => {
  const { offPolicy, againstAgreement } = facts
  const each = [
    happening(eventOf(offPolicy, "/offPolicy"), offPolicy?.on, "/offPolicy/on", on),
    happening(eventOf(againstAgreement, "/againstAgreement"), againstAgreement?.on, "/againstAgreement/on", on)
  ]
  const met = each.filter(({ state }) => state === "met")
  const [day] = met.flatMap((one) => one.day ?? []).sort()
  const open = each.flatMap(({ missing }) => missing)
  const answer: Answer =
    met.length > 0
      ? // what is still open could make the day an earlier one
        { state: "met", ...(day && { day }), missing: open }
      : open.length > 0
        ? undetermined(open)
        : { state: "notMet", missing: [] }
  const sort = {
    id: "deviation",
    clause: "deviation",
    title: { zh: "投资偏离政策目标或者未按协议、章程投资", en: "investment off policy, or not as agreed" },
    cites: at("31.1.4")
  }
  return trigger(sort, answer, [])
}

const managerChanged = (facts: Exit, context: TriggerContext): Result.Result<Trigger, TriggerFailure> =>
  Result.map(valueOf(keyPersonShare, context), (half) => {
    const pointer = "/managerChange"
    const { on: day, lockedKeyPersons, changedKeyPersons, ...change } = facts.managerChange ?? {}
    const isHalf = (): boolean | undefined => {
      // of no locked persons there is no half; where none has changed it does not matter how many there are
      if (lockedKeyPersons === 0 || changedKeyPersons === 0) return false
      if (lockedKeyPersons === undefined || changedKeyPersons === undefined) return undefined
      return Ratio.compare(Ratio.make(changedKeyPersons, lockedKeyPersons), half) >= 0
    }
    const absent = Object.entries({ lockedKeyPersons, changedKeyPersons }).flatMap(([name, value]) =>
      value === undefined ? [`${pointer}/${name}`] : []
    )
    const without = not(known(change.consented, `${pointer}/consented`))
    const listed = any(known(change.mainInvestorChanged, `${pointer}/mainInvestorChanged`), known(isHalf(), ...absent))
    const other = known(change.otherMajorChange, `${pointer}/otherMajorChange`)
    const adverse = known(change.adverseEffect, `${pointer}/adverseEffect`)
    const answer = (holds: Known): Answer => happening(holds, day, `${pointer}/on`, context.on)
    const sort = {
      id: "manager-changed",
      clause: "managerChanged",
      title: { zh: "管理机构未经同意发生重大变化", en: "a major change of the manager without consent" },
      cites: at("31.1.5")
    }
    return trigger(sort, answer(all(without, any(listed, all(other, adverse)))), [
      {
        id: "effect-is-shown",
        title: {
          zh: "列举的两种变化也须另行证明重大不利影响",
          en: "a major adverse effect is shown for the two changes that are named as well"
        },
        ...answer(all(without, any(listed, other), adverse))
      }
    ])
  })

/**
 * Tells for each of the five situations of article 31 whether it exists on a day, since when, or from which day it will:
 * more than a year is the day after the anniversary, a year or more the anniversary itself, and the end of the investment
 * period its last day. Where the day or the answer hangs on how the text is read, the other readings are shown. That a
 * situation exists gives a right and lays down no duty.
 *
 * Failures: `InvalidFacts`, `NotInForce` before 15 August 2022.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import * as Result from "effect/Result"
 * import { exitTriggers, rulebook } from "@zhengce/fund"
 *
 * const facts = { establishment: { resolvedOn: "2023-03-10", completed: { happened: false } } }
 * const on = (day: string) => {
 *   const context = { rulebook, on: LocalDate.make(day), calendar: WorkCalendar.china }
 *   return Result.getOrThrow(exitTriggers(facts, context))[0]
 * }
 * assert.deepEqual(["2024-03-10", "2024-03-11"].map((day) => on(day)?.state), ["pending", "met"])
 * assert.equal(on("2024-03-10")?.day, "2024-03-11")
 * // 10 March 2024 is a Sunday: if it moved on, Monday would be the last day
 * assert.deepEqual(on("2024-03-11")?.readings.map((r) => [r.id, r.state, r.day]), [["rest-day-rolls", "pending", "2024-03-12"]])
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const exitTriggers = (
  input: unknown,
  context: TriggerContext
): Result.Result<ReadonlyArray<Trigger>, TriggerFailure> =>
  Result.flatMap(Norm.facts(exit, input), (facts) => triggersOf(facts, context))

const triggersOf = (facts: Exit, context: TriggerContext): Result.Result<ReadonlyArray<Trigger>, TriggerFailure> =>
  Result.gen(function* () {
    return [
      yield* setUpOverdue(facts, context),
      yield* noSubstantiveInvestment(facts, context),
      yield* underinvested(facts, context),
      deviated(facts, context),
      yield* managerChanged(facts, context)
    ]
  })

/**
 * Whether the fund may exit and require the manager, or whom it names, to take over all its interest: `open` where a
 * situation exists that the agreement names with the right; `notAgreed` where it exists and the agreement lacks either, so
 * that the right has no basis in contract; `notOpen` where none exists.
 *
 * @category models
 * @since 0.1.0
 */
export interface ExitRight {
  readonly on: LocalDate.LocalDate
  readonly state: "open" | "notAgreed" | "notOpen" | "undetermined"
  readonly triggers: ReadonlyArray<Trigger>
  /** The ids of the situations on which it rests. */
  readonly by: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
  readonly cites: Citation
  readonly text: Text
}

const rightSentences: Readonly<Record<ExitRight["state"], Text>> = {
  open: {
    zh: "市产业基金有权（并非必须）退出，并要求子基金管理机构或其指定的第三方受让全部权益",
    en: "the fund may exit, and need not, and require the manager or whom it names to take over all its interest"
  },
  notAgreed: {
    zh: "情形已成就，但协议、章程未约定该情形或者退出权、受让义务，权利缺少合同依据",
    en: "a situation exists, but the agreement does not name it, the right or the duty to take over"
  },
  notOpen: { zh: "五种情形均未成就", en: "none of the five situations exists" },
  undetermined: { zh: "尚缺事实：{items}", en: "facts are missing: {items}" }
}

/**
 * Tells whether the right to exit without conditions is open on a day (article 31): one situation is enough, and the
 * agreement or the articles must name it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import * as Result from "effect/Result"
 * import { exitRight, rulebook } from "@zhengce/fund"
 *
 * const context = { rulebook, on: LocalDate.make("2024-03-11"), calendar: WorkCalendar.china }
 * const right = (...items: ReadonlyArray<string>) =>
 *   Result.getOrThrow(
 *     exitRight(
 *       { offPolicy: { happened: true, on: "2024-01-08" }, documents: { exitClauses: { items, complete: true } } },
 *       context,
 *     ),
 *   ).state
 * assert.equal(right("deviation", "unconditionalExit", "obligedPurchase"), "open")
 * assert.equal(right("unconditionalExit", "obligedPurchase"), "notAgreed")
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const exitRight = (input: unknown, context: TriggerContext): Result.Result<ExitRight, TriggerFailure> =>
  Result.gen(function* () {
    const facts: Exit = yield* Norm.facts(exit, input)
    const triggers = yield* triggersOf(facts, context)
    const { items, complete } = facts.documents?.exitClauses ?? {}
    const agreed = (clause: string): Known =>
      known(items?.some((item) => item === clause) || (complete === true ? false : undefined), "/documents/exitClauses")
    const basis = all(agreed("unconditionalExit"), agreed("obligedPurchase"))
    const each = triggers.map((one): readonly [trigger: Trigger, exists: Known, isOpen: Known] => {
      const exists = known(one.state === "undetermined" ? undefined : one.state === "met", ...one.missing)
      return [one, exists, all(exists, agreed(one.clause), basis)]
    })
    const open = any(...each.map(([, , isOpen]) => isOpen))
    const existing = each.filter(([, exists]) => exists.holds === true)
    const state =
      open.holds === undefined ? "undetermined" : open.holds ? "open" : existing.length > 0 ? "notAgreed" : "notOpen"
    const missing = [...new Set(open.missing)]
    return {
      on: context.on,
      state,
      triggers,
      by: (state === "open" ? each.filter(([, , isOpen]) => isOpen.holds) : existing).map(([{ id }]) => id),
      missing,
      cites: at("31"),
      text: fill(rightSentences[state], { items: names(missing) })
    }
  })

/**
 * Gives the right and its situations as findings, for a report: satisfied where it exists, not applicable where it does
 * not, never held against anyone. `actual` is the day since which a situation exists or on which it will.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import * as Result from "effect/Result"
 * import { exitRight, exitRightFindings, rulebook } from "@zhengce/fund"
 *
 * const context = { rulebook, on: LocalDate.make("2024-03-11"), calendar: WorkCalendar.china }
 * const findings = exitRightFindings(Result.getOrThrow(exitRight({ offPolicy: { on: "2024-01-08" } }, context)))
 * const deviation = findings.find((f) => f.id === "deviation")
 * assert.deepEqual([deviation?.status, deviation?.actual], ["satisfied", "2024-01-08"])
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const exitRightFindings = ({ triggers, on, ...right }: ExitRight): ReadonlyArray<Finding.Finding> => [
  ...triggers.map((one) => {
    const { id, title, cites, text, missing, day } = one
    return found({ id, title, cites, text, missing, code: codeOf(one), day, on })
  }),
  found({ ...right, id: "exit-right", title: { zh: "无条件退出的权利", en: "right to exit" }, code: right.state, on })
]

const statuses: Readonly<Record<string, Finding.Status>> = {
  met: "satisfied",
  metOnUnknownDay: "satisfied",
  open: "satisfied",
  undetermined: "undetermined"
}

const found = (said: {
  readonly id: string
  readonly title: Text
  readonly cites: Citation
  readonly code: string
  readonly text: Text
  readonly missing: ReadonlyArray<string>
  readonly day?: LocalDate.LocalDate | undefined
  readonly on: LocalDate.LocalDate
}): Finding.Finding => {
  const { cites } = said
  const since = unverifiedSince(cites, said.on)
  return Finding.make({
    id: said.id,
    status: statuses[said.code] ?? "notApplicable",
    force: "encouraged",
    title: said.title,
    cites: [cites],
    code: said.code,
    template: said.text,
    slots: said.day === undefined ? {} : { day: said.day },
    missing: said.missing,
    // a finding says since when nobody has looked whether its provision still holds
    grounds: since === undefined ? [] : [{ name: cites.id, value: cites.locator, cites, unverifiedSince: since }],
    ...(said.day !== undefined && { actual: said.day })
  })
}

export const calculations: ReadonlyArray<Item> = [
  {
    id: "exit-right",
    title: { zh: "无条件退出的权利", en: "right to exit without conditions" },
    cites: at("31"),
    implements: ["fund-31-0b"]
  },
  {
    id: "set-up-overdue",
    title: { zh: "情形一：决议后超过1年未完成募集、设立", en: "situation 1: not raised and set up within a year" },
    cites: at("31.1.1"),
    implements: ["fund-31-1"]
  },
  {
    id: "no-substantive-investment",
    title: {
      zh: "情形二：拨付后1年以上未开展实质性投资",
      en: "situation 2: no substantive investment for a year or more"
    },
    cites: at("31.1.2"),
    implements: ["fund-31-2"]
  },
  {
    id: "underinvested",
    title: {
      zh: "情形三：投资期结束时投资比例不足80%",
      en: "situation 3: less than 80 % invested at the end of the period"
    },
    cites: at("31.1.3"),
    implements: ["fund-31-3"]
  },
  {
    id: "deviation",
    title: { zh: "情形四：偏离政策目标或者未按约定投资", en: "situation 4: investment off policy, or not as agreed" },
    cites: at("31.1.4"),
    implements: ["fund-31-4"]
  },
  {
    id: "manager-changed",
    title: {
      zh: "情形五：管理机构未经同意发生重大变化",
      en: "situation 5: a major change of the manager without consent"
    },
    cites: at("31.1.5"),
    implements: ["fund-31-5a", "fund-31-5b"]
  }
]
