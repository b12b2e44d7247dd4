import * as Example from "@zhengce/core/Example"
import * as Finding from "@zhengce/core/Finding"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { at, context, define, did, limit } from "./support/office.ts"

const procedure = define({ receive: {}, opine: {}, archive: {} }, ({ condition, response }) => [
  condition("receive", "opine", {
    id: "time",
    delay: limit("seven", TimeLimit.atLeast(7, "workingDay")),
    closing: "sameDay",
    ...at(1)
  }),
  response("opine", "archive", { id: "archive", deadline: limit("thirty", TimeLimit.within(30, "day")), ...at(2) })
])

const example = (parts: {
  readonly given?: object
  readonly expect: object
  readonly [field: string]: unknown
}): Example.Example =>
  Result.getOrThrow(
    Example.parse({
      id: "example",
      title: { zh: "示例", en: "An example" },
      implements: [],
      on: "2022-10-10",
      given: { events: [did("receive", "2022-09-26"), did("opine", "2022-10-10")] },
      why: { zh: "因为", en: "because" },
      ...parts
    })
  )
const subject: Example.Subject = { ...context, procedure }
const paths = (parts: Parameters<typeof example>[0], run = subject) =>
  Example.check(example(parts), run).map((m) => m.path)

describe("an example holds", () => {
  it.each([
    [{ findings: { time: { status: "satisfied", actual: "2022-10-10", bound: "2022-10-10" } } }],
    [{ duties: { archive: { status: "open", due: "2022-11-09", lastDay: "2022-11-09" } } }],
    [{ permitted: ["receive", "opine", "archive"] }],
    [{ dates: { archive: "2022-10-10" } }]
  ])("where the law answers %j", (wanted) => expect(paths({ expect: wanted })).toEqual([]))

  it("where an event is refused by exactly the relations named, with the first lawful day", () => {
    const given = { events: [did("receive", "2022-09-26")] }
    const refusal = { event: did("opine", "2022-10-09"), by: ["time"], lawfulFrom: "2022-10-10" }
    expect(paths({ given, expect: { refusals: [refusal], dates: { opine: "2022-10-10" } }, on: "2022-10-08" })).toEqual(
      []
    )
    expect(paths({ given, expect: { refusals: [{ ...refusal, by: [] }] } })).toEqual(["/refusals/0/by"])
    expect(paths({ given, expect: { refusals: [{ ...refusal, lawfulFrom: "2022-10-11" }] } })).toEqual([
      "/refusals/0/lawfulFrom"
    ])
    expect(paths({ given, expect: { refusals: [{ ...refusal, event: did("opine", "2022-10-10") }] } })).toEqual([
      "/refusals/0/by",
      "/refusals/0/lawfulFrom"
    ])
    expect(paths({ given, expect: { refusals: [{ ...refusal, event: did("opinion", "2022-10-09") }] } })).toContain(
      "/refusals/0/event/activity"
    )
  })
})

describe("an example fails", () => {
  it.each([
    [{ findings: { time: { status: "breached" } } }, ["/findings/time/status"]],
    [{ findings: { time: { status: "satisfied", bound: "2022-10-11" } } }, ["/findings/time/bound"]],
    [{ findings: { nothing: { status: "satisfied" } } }, ["/findings/nothing/status"]],
    [{ duties: { archive: { status: "overdue", due: "2022-11-09" } } }, ["/duties/archive/status"]],
    [{ duties: { archive: { status: "open", due: "2022-11-10" } } }, ["/duties/archive/due"]],
    [{ duties: { nothing: { status: "open" } } }, ["/duties/nothing/status"]],
    [{ permitted: ["nothing"] }, ["/permitted/nothing"]],
    [{ dates: { archive: "2022-10-11", nothing: "2022-10-11" } }, ["/dates/archive", "/dates/nothing"]]
  ])("where the law does not answer %j", (wanted, mismatches) => expect(paths({ expect: wanted })).toEqual(mismatches))

  it("where something is breached and findings are expected, but not that one", () => {
    const given = { events: [did("receive", "2022-09-26"), did("opine", "2022-10-09")] }
    expect(paths({ given, expect: { findings: {} } })).toEqual(["/findings/time"])
    // a clock that was kept once does not hide that it was not kept the second time
    const twice = {
      events: [did("receive", "2022-08-01"), did("opine", "2022-08-31"), did("archive", "2022-09-01"), ...given.events]
    }
    expect(paths({ given: twice, expect: { findings: { time: { status: "satisfied" } } } })).toEqual(["/findings/time"])
    // one that expects no findings at all is about something else
    expect(paths({ given, expect: { permitted: ["archive"] } })).toEqual([])
  })

  it("where its events are none of the procedure", () => {
    expect(paths({ given: { events: [did("nothing", "2022-10-10")] }, expect: { permitted: ["archive"] } })).toEqual([
      "/given/events/0/activity"
    ])
  })

  it.each([
    ["events and no procedure", { expect: { findings: {} } }, "/given/events"],
    ["refusals and no procedure", { given: {}, expect: { refusals: [] } }, "/given/events"],
    ["facts and nothing that reads them", { given: { facts: {} }, expect: { permitted: [] } }, "/given/facts"],
    [
      "amounts and nothing that computes them",
      { given: { facts: {} }, expect: { amounts: { total: "1" } } },
      "/amounts"
    ],
    ["findings, and neither events nor norms", { given: {}, expect: { findings: {} } }, "/findings"],
    ["another calendar", { calendar: "CN-41", expect: { permitted: [] } }, "/calendar"],
    ["another rulebook", { rulebook: "zz246", expect: { permitted: [] } }, "/rulebook"]
  ])("where it has %s", (_, parts, path) => {
    expect(paths(parts, context)).toContain(path)
  })

  it("where it expects nothing", () => {
    const read = Example.parse({ ...example({ expect: { permitted: [] } }), expect: {} })
    expect(Result.isFailure(read) && [read.failure.path, read.failure.expected.en]).toEqual([
      "/expect",
      "at least one expectation"
    ])
  })
})

describe("facts", () => {
  const finding = Finding.make({
    id: "share",
    status: "breached",
    force: "mandatory",
    title: { zh: "比例", en: "share" },
    cites: [],
    code: "atMost",
    template: { zh: "", en: "" },
    slots: {},
    actual: { b: 2n, a: 1 },
    bound: "30%"
  })
  const run: Example.Subject = { ...context, findings: () => [finding], amounts: () => ({ total: "200.00" }) }

  it("are answered by norms and calculations", () => {
    const given = { facts: { heads: 2 } }
    const findings = { share: { status: "breached", actual: { a: 1, b: "2" }, bound: "30%" } }
    expect(paths({ given, expect: { findings, amounts: { total: "200.00" } } }, run)).toEqual([])
    expect(paths({ given, expect: { findings, amounts: { total: "200", tax: "0.00" } } }, run)).toEqual([
      "/amounts/total",
      "/amounts/tax"
    ])
    expect(paths({ given, expect: { findings: {} } }, run)).toEqual(["/findings/share"])
  })
})

test("whatever is read as an example, is read or refused with a path", () => {
  const parts = fc.dictionary(
    fc.constantFrom("id", "title", "on", "given", "expect", "why", "__proto__"),
    fc.anything()
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything(), parts), (input) => {
      const read = Example.parse(input)
      if (Result.isFailure(read))
        expect(read.failure).toMatchObject({ _tag: "InvalidExample", path: expect.any(String) })
    }),
    { numRuns: 1000 }
  )
})
