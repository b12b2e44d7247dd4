/** `zhengce deadline`: one time limit from the command line, or a batch of them from standard input. */
import * as Explanation from "@zhengce/core/Explanation"
import type { Language, Text } from "@zhengce/core/Text"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { Stdio } from "effect/Stdio"
import * as Stream from "effect/Stream"
import { badInput, noAnswer } from "../exit.ts"
import { batch } from "./batch.ts"
import { renderPeriod } from "./render.ts"
import { calendarsOf } from "./request.ts"

const amount = (name: string, description: string) =>
  Flag.Int(name).pipe(Flag.withMetavar("N"), Flag.withDescription(description), Flag.optional)

const choice = <const A extends ReadonlyArray<string>>(name: string, values: A, description: string) =>
  Flag.Literals(name, values).pipe(Flag.withDescription(description), Flag.optional)

const spans = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar("FROM..[TO]"), Flag.withDescription(description), Flag.atLeast(0))

const flags = {
  start: Flag.String("start").pipe(
    Flag.withMetavar("DATE"),
    Flag.withDescription(
      "The day of the event from which, or before which, is counted: 2022-09-26, or an instant with an offset"
    ),
    Flag.optional
  ),
  within: amount("within", "At most N units: the last day on which the act is in time"),
  atLeast: amount("at-least", "At least N units: the day from which the next step is permitted"),
  expiry: amount("expiry", "After N units have run out: the day on which something takes effect"),
  notLaterThan: amount("not-later-than", "At least N units before the day given as --start"),
  unit: choice("unit", ["day", "workday", "month", "year"], "What is counted (required with a limit)"),
  suspend: spans("suspend", "Time that is not counted, such as 2022-09-28..2022-10-08; may be given again"),
  restart: spans("restart", "As --suspend, but the count begins anew when it ends"),
  roll: choice("roll", ["none", "forward", "preceding"], "Where a last day moves that is a rest day"),
  backwardCount: choice(
    "backward-count",
    ["clear", "excludeAnchor"],
    "For --not-later-than: N clear days between (the default), or only the day itself left out"
  ),
  bounds: choice(
    "bounds",
    ["(]", "[)", "[]"],
    "Which end of a suspension is left out of the count: the resumption (the default), the stop, or both"
  ),
  startOnRestDay: choice(
    "start-on-rest-day",
    ["asIs", "nextWorkingDay"],
    "Whether a start on a rest day stands as it is (the default) or for the next working day"
  ),
  calendarFile: Flag.String("calendar-file").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("A newly published arrangement of holidays as JSON; may be given again"),
    Flag.atLeast(0)
  ),
  provisional: Flag.Boolean("provisional").pipe(
    Flag.withDescription("Assume plain weekends for years that are not published; the answer says so"),
    Flag.withDefault(false)
  ),
  json: Flag.Boolean("json").pipe(
    Flag.withDescription("Read one JSON object per line from standard input and write one answer per line"),
    Flag.withDefault(false)
  ),
  ics: Flag.Boolean("ics").pipe(
    Flag.withDescription("Answer with an iCalendar event, to be opened in a calendar"),
    Flag.withDefault(false)
  ),
  title: Flag.String("title").pipe(
    Flag.withMetavar("TEXT"),
    Flag.withDescription("With --ics: what the deadline is for"),
    Flag.optional
  ),
  lang: Flag.Literals("lang", ["zh", "en"]).pipe(
    Flag.withDescription("The language of the answer"),
    Flag.withDefault("zh")
  )
}

const limitFlags = { within: "within", atLeast: "at-least", expiry: "expiry", notLaterThan: "not-later-than" } as const

const kinds = Object.keys(limitFlags) as ReadonlyArray<keyof typeof limitFlags>

const units = { day: "day", workday: "workingDay", month: "month", year: "year" } as const

const failedOn = (language: Language, where: string) => (text: Text) =>
  badInput(language, { zh: `${where}：${text.zh}`, en: `${where}: ${text.en}` })

/** The national calendar with the notices of files added in order. */
const calendarWith = Effect.fn(function* (files: ReadonlyArray<string>, language: Language) {
  let calendar = WorkCalendar.china
  if (files.length === 0) return calendar
  // the schema of a notice is loaded only by those who bring one
  const Arrangement = yield* Effect.promise(() => import("@zhengce/core/Arrangement"))
  const fileSystem = yield* FileSystem.FileSystem
  for (const file of files) {
    const fail = failedOn(language, file)
    const text = yield* fileSystem
      .readFileString(file)
      .pipe(Effect.catch(() => Effect.fail(fail({ zh: "无法读取该文件", en: "cannot read the file" }))))
    const json = yield* Effect.try({
      try: (): unknown => JSON.parse(text.replace(/^\uFEFF/, "")),
      catch: () => fail({ zh: "不是有效的JSON", en: "not valid JSON" })
    })
    const extended = Result.flatMap(
      Arrangement.parse(json) as Result.Result<Parameters<typeof WorkCalendar.withYear>[1], Explanation.Explicable>,
      (notice) => WorkCalendar.withYear(calendar, notice)
    )
    if (Result.isFailure(extended)) return yield* Effect.fail(fail(Explanation.ofError(extended.failure)))
    calendar = extended.success
  }
  return calendar
})

type Input = Command.Command.Config.Infer<typeof flags>

const limitOf = Effect.fn(function* (input: Input) {
  const fail = (zh: string, en: string) => Effect.fail(badInput(input.lang, { zh, en }))
  const list = kinds.map((kind) => `--${limitFlags[kind]}`).join(", ")
  const [kind, ...others] = kinds.filter((name) => Option.isSome(input[name]))
  if (kind === undefined || others.length > 0)
    return yield* fail(`须给出且只给出一项：${list}`, `give exactly one of ${list}`)
  if (Option.isNone(input.unit)) {
    return yield* fail("须用--unit写明day、workday、month或year", "state the unit: --unit day, workday, month or year")
  }
  const options = {
    roll: input.roll,
    backwardCount: input.backwardCount,
    suspensionBounds: input.bounds,
    startOnRestDay: input.startOnRestDay
  }
  const chosen = Object.entries(options).flatMap(([name, value]) => (Option.isSome(value) ? [[name, value.value]] : []))
  const n = Option.getOrElse(input[kind], () => 0)
  const limit: TimeLimit.TimeLimit = { ...Object.fromEntries(chosen), kind, n, unit: units[input.unit.value] }
  return limit
})

const suspensionsOf = Effect.fn(function* ({ suspend, restart, lang }: Input) {
  const list: Array<TimeLimit.Suspension> = []
  for (const [mode, given] of [
    ["exclude", suspend],
    ["restart", restart]
  ] as const) {
    for (const span of given) {
      const [from = "", to, ...more] = span.split("..")
      if (to === undefined || more.length > 0) {
        return yield* Effect.fail(
          failedOn(
            lang,
            span
          )({
            zh: "应为“开始..结束”，尚未恢复的写“开始..”",
            en: "expected FROM..TO, or FROM.. where it has not ended"
          })
        )
      }
      list.push({ from, mode, ...(to !== "" && { to }) })
    }
  }
  return list
})

/** The same question gives the same event again, so that a calendar moves it and does not show it twice. */
const eventOf = Effect.fn(function* (period: TimeLimit.Period, start: string, { lang, title }: Input) {
  const ICalendar = yield* Effect.promise(() => import("@zhengce/core/ICalendar"))
  const { kind, n, unit } = period.limit
  const name = Option.getOrElse(title, () => start)
  const item = {
    matter: { id: name },
    id: `${start} ${kind} ${n} ${unit}`,
    title: { zh: "期限", en: "Deadline" },
    period
  }
  const stamp = DateTime.formatIso(yield* DateTime.now)
  // .invalid belongs to nobody (RFC 2606): the command line does not know in whose name it runs
  const written = ICalendar.write([item], { name, domain: "zhengce.invalid", stamp, language: lang })
  // the title is all of it that the user gave
  if (Result.isFailure(written)) return yield* Effect.fail(failedOn(lang, "--title")(written.failure.expected))
  return written.success.text
})

const single = Effect.fn(function* (input: Input) {
  const { lang } = input
  if (Option.isSome(input.title) && !input.ics) {
    return yield* Effect.fail(badInput(lang, { zh: "--title只与--ics同用", en: "--title goes with --ics" }))
  }
  const limit = yield* limitOf(input)
  const suspensions = yield* suspensionsOf(input)
  if (Option.isNone(input.start)) {
    return yield* Effect.fail(badInput(lang, { zh: "须用--start写明日期", en: "state the day: --start DATE" }))
  }
  const known = yield* calendarWith(input.calendarFile, lang)
  const calendar = input.provisional ? WorkCalendar.provisional(known) : known
  const resolved = TimeLimit.resolve(limit, input.start.value, { calendar, suspensions })
  if (Result.isFailure(resolved)) {
    const { failure } = resolved
    const isOpen = failure._tag === "OpenSuspension" || failure._tag === "CalendarUnknown"
    return yield* Effect.fail((isOpen ? noAnswer : badInput)(lang, Explanation.ofError(failure)))
  }
  const { success: period } = resolved
  const answer = input.ics ? yield* eventOf(period, input.start.value, input) : renderPeriod(period, lang)
  const stdio = yield* Stdio
  yield* Stream.run(Stream.make(answer), stdio.stdout())
})

/** What belongs to one limit says nothing about a batch, and is refused rather than ignored. */
const batchAlone = Effect.fn(function* (input: Input) {
  const { start, unit, roll, backwardCount, bounds, startOnRestDay, suspend, restart, ics, title } = input
  const options: ReadonlyArray<Option.Option<unknown>> = [
    ...[start, unit, roll, backwardCount, bounds, startOnRestDay, title],
    ...kinds.map((kind) => input[kind])
  ]
  if (options.some(Option.isSome) || ics || suspend.length + restart.length > 0) {
    return yield* Effect.fail(
      badInput(input.lang, {
        zh: "使用--json时，期限与选项写在每一行中",
        en: "with --json the limit and its options stand in each line"
      })
    )
  }
})

export const deadline = Command.make("deadline", flags, (input) =>
  input.json
    ? Effect.gen(function* () {
        yield* batchAlone(input)
        yield* batch(calendarsOf(yield* calendarWith(input.calendarFile, input.lang), input.provisional))
      })
    : single(input)
).pipe(
  Command.withDescription(
    "Counts a statutory time limit by the Civil Code and the State Council's working-day arrangements, and shows how. " +
      "Exit codes: 0 answered, 1 the input is wrong, 2 there is no answer (an arrangement that is not published, a " +
      "suspension that has not ended). A batch gives each line its own answer or error, and exits with 0."
  ),
  Command.withShortDescription("Count a statutory time limit"),
  Command.withExamples([
    {
      command: "zhengce deadline --start 2022-09-01 --within 30 --unit day",
      description: "The last day of thirty days, and where the National Day holiday moves it"
    },
    {
      command:
        "zhengce deadline --start 2022-09-26 --at-least 7 --unit workday --suspend 2022-09-28..2022-10-08 --lang en",
      description: "Seven working days of review, suspended while a supplement was awaited"
    },
    {
      command: "zhengce deadline --start 2022-10-20 --not-later-than 7 --unit day",
      description: "The latest day of notice before a hearing"
    },
    {
      command: "zhengce deadline --start 2022-09-01 --within 30 --unit day --ics --title 归档 > archive.ics",
      description: "The same as an event for a calendar"
    },
    {
      command: "zhengce deadline --json < requests.ndjson > answers.ndjson",
      description: "A batch: one JSON object per line in, one out"
    }
  ])
)
