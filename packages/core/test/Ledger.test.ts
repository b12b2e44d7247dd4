import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import * as Case from "@zhengce/core/Case"
import * as Ledger from "@zhengce/core/Ledger"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Procedure from "@zhengce/core/Procedure"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import canonicalize from "canonicalize"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import * as z from "zod"
import { at, context, day, define, did, rules as instrument, limit } from "./support/office.ts"

const { allOf } = Procedure
const ok = Result.getOrThrow
const failed = <A, E>(result: Result.Result<A, E>): E =>
  Result.isFailure(result) ? result.failure : expect.fail("was expected to fail")
const shift = (date: string, n: number) => ok(LocalDate.plusDays(date, n))

const seven = limit("seven", TimeLimit.atLeast(7, "workingDay"))
const answering = limit("answering", TimeLimit.within(3, "workingDay"))

const procedureOf = (options: { readonly version?: string; readonly opens?: ReadonlyArray<string> } = {}) =>
  define(
    {
      receive: { data: z.strictObject({ pages: z.unknown() }).optional(), cites: instrument.at("11") },
      ask: { cites: instrument.at("12") },
      answer: { included: false },
      opine: { by: ["office", "mayor"], cites: [instrument.at("13"), instrument.at("14")] },
      close: { by: "mayor" }
    },
    ({ condition, response, include, exclude, milestone }) => [
      condition("receive", "opine", {
        id: "time",
        delay: seven,
        closing: "sameDay",
        force: "presumptive",
        suspendedBy: { stop: "ask", resume: "answer", mode: "exclude" },
        ...at(1)
      }),
      include("ask", "answer", at(2)),
      response("ask", "answer", { id: "answering", deadline: answering, ...at(3) }),
      milestone("answer", "opine", { id: "answered", ...at(4) }),
      condition("opine", "close", { id: "opinion-first", ...at(5) }),
      exclude("close", allOf("receive", "ask", "opine"), { id: "closed", ...at(6) })
    ],
    options
  )
const procedure = procedureOf()
const rules: Ledger.Rules = { ...context, procedure }

const by = (activity: string) => (activity === "close" ? "mayor" : "office")
const written = (event: unknown, on: string, rest: object = {}) => ({
  actor: "u-17",
  role: "office",
  at: `${on}T09:00:00+08:00`,
  event,
  ...rest
})
const append = (ledger: Ledger.Ledger, input: unknown, under = rules) => ok(Ledger.append(ledger, input, under))
const empty = ok(Ledger.open(procedure, "2022-001"))

/** Received on a day that was misread, asked, answered late, put right, decided too early with a reason, closed. */
const inputs = [
  written(did("receive", "2022-09-27", { data: { pages: [12, { annex: "丙" }] } }), "2022-09-27"),
  written(did("ask", "2022-09-28"), "2022-09-28", { actor: "u-18" }),
  written(did("answer", "2022-10-09"), "2022-10-10"),
  written(
    {
      corrects: 0,
      reason: "The stamp reads 26 September.",
      replacement: did("receive", "2022-09-26", { data: { pages: [12] } })
    },
    "2022-10-10"
  ),
  written(did("opine", "2022-10-11", { reasons: { time: "汛期" } }), "2022-10-11", { role: "mayor" }),
  written(did("close", "2022-10-12", { by: "mayor" }), "2022-10-13", { at: "2022-10-12T23:30:00Z" })
]
const ledger = inputs.reduce((made, input) => append(made, input), empty)
const { entries } = ledger
const last = entries.length - 1
const entryAt = (n: number) => entries[n] as Ledger.Entry
const withEntries = (list: ReadonlyArray<Ledger.Entry>): Ledger.Ledger => ({ ...ledger, entries: list })

/** The other team's reader: the module's header, `node:crypto` and the reference implementation of RFC 8785. */
const independent = {
  hash: (value: unknown, algorithm = "sha256") =>
    createHash(algorithm)
      .update(canonicalize(value) as string, "utf8")
      .digest("hex"),
  /** The number of the first line that does not continue the one before it; none where the chain holds. */
  firstBroken: (file: string, algorithm = "sha256"): number | undefined => {
    const [header, ...lines] = file
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    let previous = independent.hash(header, algorithm)
    for (const [i, { hash, ...rest }] of lines.entries()) {
      if (rest.sequence !== i || rest.previous !== previous || rest.ledger !== header.id) return i
      if (independent.hash(rest, algorithm) !== hash) return i
      previous = hash
    }
    return undefined
  },
  /** What a forger does who knows the format: the hashes of everything from a place on. */
  rehashed: (
    from: number,
    list: ReadonlyArray<Ledger.Entry>,
    through = list.length - 1
  ): ReadonlyArray<Ledger.Entry> => {
    const made: Array<Ledger.Entry> = []
    for (const [i, entry] of list.entries()) {
      const { hash: _, ...rest } = entry
      const content = i <= from ? rest : { ...rest, previous: (made[i - 1] as Ledger.Entry).hash }
      made.push(i < from || i > through ? entry : { ...content, hash: independent.hash(content) })
    }
    return made
  }
}

const pair = generateKeyPairSync("ed25519")
const archive = { algorithm: "Ed25519", key: "archive-2022" }
const signer: Ledger.Signer = { ...archive, sign: (bytes) => sign(null, bytes, pair.privateKey) }
const verifier: Ledger.Verifier = {
  ...archive,
  verify: (bytes, signature) => verify(null, bytes, pair.publicKey, signature)
}
const signedAt = "2022-10-31T18:00:00+08:00"
const checkpointOf = (made: Ledger.Ledger, by = signer) => ok(Ledger.checkpoint(made, signedAt, by))
const signed = checkpointOf(ledger)

// ---------------------------------------------------------------------------------------------------------------------
describe("an entry", () => {
  it("holds who, in which role, when, on which day, what, under which rules and provisions", () => {
    const { hash, ...content } = entryAt(4)
    expect(content).toEqual({
      ledger: "2022-001",
      sequence: 4,
      previous: entryAt(3).hash,
      actor: "u-17",
      role: "mayor",
      at: "2022-10-11T09:00:00+08:00",
      on: "2022-10-11",
      event: { activity: "opine", on: "2022-10-11", by: "office", reasons: { time: "汛期" } },
      rules: {
        procedure: { id: "office", version: "1" },
        rulebook: { id: "rules", version: "1" },
        calendar: { id: "CN", version: WorkCalendar.china.version }
      },
      // 27 and 28 September count, then the clock stands still from the 29th to 9 October, then 10 and 11 October
      findings: [
        {
          id: "time",
          status: "departed",
          code: "tooEarly",
          on: "2022-10-11",
          actual: "2022-10-11",
          bound: "2022-10-14",
          cites: ["rules-1"]
        }
      ],
      cites: ["rules-13", "rules-14", "rules-1"]
    })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it("holds a deadline that its event missed, though nothing forbade it", () => {
    expect(entryAt(2).findings).toEqual([
      {
        id: "answering",
        status: "breached",
        code: "doneLate",
        on: "2022-10-09",
        actual: "2022-10-09",
        bound: "2022-10-08",
        cites: ["rules-3"]
      }
    ])
  })

  it("holds nothing that was found before it", () => {
    expect([0, 1, 3, 5].map((n) => entryAt(n).findings)).toEqual([[], [], [], []])
  })

  it("of a correction has its own day and the provisions of what it corrects", () => {
    expect([entryAt(3).on, entryAt(3).cites]).toEqual(["2022-10-10", ["rules-11"]])
    const other = { corrects: 1, reason: "it was the receipt", replacement: did("receive", "2022-09-28") }
    expect(append(ledger, written(other, "2022-10-20")).entries.at(-1)?.cites).toEqual(
      expect.arrayContaining(["rules-11", "rules-12"])
    )
    const struck = append(ledger, written({ corrects: 1, reason: "never asked" }, "2022-10-20")).entries.at(-1)
    expect([struck?.on, struck?.event, struck?.cites]).toEqual([
      "2022-10-20",
      { corrects: 1, reason: "never asked" },
      // without the request the opinion had to wait for the seventh working day only
      expect.arrayContaining(["rules-12", "rules-1"])
    ])
  })

  it("is judged by its duties on the day on which it was written, or on its own day if that is later", () => {
    const found = (...dates: ReadonlyArray<readonly [activity: string, on: string, writtenOn: string]>) =>
      dates
        .reduce((made, [activity, on, writtenOn]) => append(made, written(did(activity, on), writtenOn)), empty)
        .entries.map((entry) => entry.findings.map((f) => `${f.id} ${f.code}`))
    // three working days from 10 October end on the 13th
    expect(found(["ask", "2022-10-10", "2022-10-13"])).toEqual([[]])
    expect(found(["ask", "2022-10-10", "2022-10-14"])).toEqual([["answering overdue"]])
    expect(found(["ask", "2022-10-10", "2022-10-10"], ["answer", "2022-10-13", "2022-10-11"])).toEqual([
      [],
      ["answering done"]
    ])
  })

  it("says what a late entry makes of later events, also of one that was announced for a day to come", () => {
    const announced = append(
      append(empty, written(did("receive", "2022-09-26"), "2022-09-26")),
      written(did("opine", "2022-10-12"), "2022-09-27")
    )
    expect(announced.entries[1]?.findings).toMatchObject([{ id: "time", status: "satisfied", bound: "2022-10-10" }])
    const again = append(announced, written(did("receive", "2022-09-30"), "2022-10-01")).entries[2]
    expect(again?.findings).toMatchObject([{ id: "time", status: "departed", on: "2022-10-12", bound: "2022-10-14" }])
  })

  it("leaves the ledger that it was appended to as it was", () => {
    const before = JSON.stringify(ledger)
    const data = { pages: [1] }
    const longer = append(empty, written(did("receive", "2022-10-20", { data }), "2022-10-20"))
    data.pages.push(2)
    expect(Result.isSuccess(Ledger.verify(longer))).toBe(true)
    expect(longer.entries[0]?.event).toMatchObject({ data: { pages: [1] } })
    append(ledger, written({ corrects: 0, reason: "again" }, "2022-10-20"))
    expect(JSON.stringify(ledger)).toBe(before)
  })

  const fine = did("ask", "2022-10-20")
  test.each([
    ["no object", 7, ""],
    ["no actor", written(fine, "2022-10-20", { actor: "" }), "/actor"],
    ["half a character", written(fine, "2022-10-20", { actor: "u\ud800" }), "/actor"],
    ["an unknown role", written(fine, "2022-10-20", { role: "toString" }), "/role"],
    ["a date for an instant", written(fine, "2022-10-20", { at: "2022-10-20" }), "/at"],
    ["no offset", written(fine, "2022-10-20", { at: "2022-10-20T09:00:00" }), "/at"],
    ["a day before the last entry", written(fine, "2022-10-12"), "/at"],
    ["a field that is not known", written(fine, "2022-10-20", { note: "" }), ""],
    ["no event", written(undefined, "2022-10-20"), "/event"],
    ["an unknown activity", written(did("fly", "2022-10-20"), "2022-10-20"), "/event/activity"],
    ["no such day", written(did("ask", "2022-02-30"), "2022-10-20"), "/event/on"],
    ["another time", written({ ...fine, recordedAt: "2022-10-19" }, "2022-10-20"), "/event/recordedAt"],
    ["no entry to correct", written({ corrects: 9, reason: "x" }, "2022-10-20"), "/event/corrects"],
    [
      "a fraction",
      written(did("receive", "2022-10-20", { data: { pages: [1, 0.5] } }), "2022-10-20"),
      "/event/data/pages/1"
    ],
    [
      "a number that is not exact",
      written(did("receive", "2022-10-20", { data: { pages: 2 ** 53 } }), "2022-10-20"),
      "/event/data/pages"
    ],
    [
      "half a character in a key",
      written(did("receive", "2022-10-20", { data: { pages: { "\udc00": 1 } } }), "2022-10-20"),
      "/event/data/pages/\udc00"
    ],
    [
      "what JSON cannot hold",
      written(did("receive", "2022-10-20", { data: { pages: 1n } }), "2022-10-20"),
      "/event/data/pages"
    ]
  ])("with %s is refused at its place", (_, input, path) => {
    const failure = failed(Ledger.append(ledger, input, rules))
    expect(failure).toMatchObject({ _tag: "InvalidEntry", path })
  })

  it("holds data as deep as a case takes it, and none deeper", () => {
    const nested = (levels: number): unknown => (levels === 0 ? "" : [nested(levels - 1)])
    const received = (levels: number) =>
      written(did("receive", "2022-10-20", { data: { pages: nested(levels) } }), "2022-10-20")
    const deep = append(ledger, received(99))
    expect(ok(Ledger.decode(Ledger.encode(deep)))).toEqual(deep)
    expect(failed(Ledger.append(ledger, received(100), rules))).toMatchObject({ _tag: "InvalidEntry" })
    const correction = { corrects: 0, reason: "x", replacement: received(99).event }
    expect(Result.isSuccess(Ledger.append(ledger, written(correction, "2022-10-20"), rules))).toBe(true)
  })

  it("may say twice when it was recorded, if it says the same", () => {
    const input = written({ ...fine, recordedAt: "2022-10-20T09:00:00+08:00" }, "2022-10-20")
    expect(append(ledger, input)).toEqual(append(ledger, written(fine, "2022-10-20")))
  })

  it("is not written under a procedure that cannot open the ledger", () => {
    const second = { ...rules, procedure: procedureOf({ version: "2", opens: ["1"] }) }
    const updated = append(ledger, written(fine, "2022-10-20"), second)
    expect(updated.entries.at(-1)?.rules.procedure.version).toBe("2")
    expect(updated.procedure.version).toBe("1")
    expect(failed(Ledger.append(updated, written(fine, "2022-10-20"), rules))).toMatchObject({
      _tag: "InvalidCase",
      path: "/procedure/version"
    })
  })

  it("needs an id that can be written", () => {
    expect(failed(Ledger.open(procedure, ""))).toMatchObject({ _tag: "InvalidEntry", path: "/id" })
    expect(failed(Ledger.open(procedure, "\udfff"))).toMatchObject({ _tag: "InvalidEntry", path: "/id" })
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("tampering", () => {
  const fault = (made: unknown) => {
    const verified = Ledger.verify(made as Ledger.Ledger)
    if (Result.isSuccess(verified)) return "holds"
    const { failure } = verified
    return failure._tag === "Tampered" ? `${failure.kind} ${failure.sequence}` : failure._tag
  }
  const against = (made: Ledger.Ledger, checkpoint = signed, by = verifier) => {
    const verified = Ledger.verifyCheckpoint(made, checkpoint, by)
    if (Result.isSuccess(verified)) return "holds"
    const { failure } = verified
    if (failure._tag === "Tampered") return `${failure.kind} ${failure.sequence}`
    return failure._tag === "InvalidCheckpoint" ? failure.reason : failure._tag
  }

  /** Every JSON value that differs from the given one in one place: each leaf, each key, each part of a list. */
  const mutants = (value: unknown): ReadonlyArray<unknown> => {
    if (typeof value === "string") return [`${value}x`, value.slice(1), value.toUpperCase(), ` ${value}`, 0, null]
    if (typeof value === "number") return [value + 1, -1 - value, String(value), null, 0.5, Number.NaN]
    if (Array.isArray(value)) {
      return [
        [...value, null],
        ...(value.length > 1 ? [value.toReversed()] : []),
        ...value.flatMap((part, i) => [
          value.toSpliced(i, 1),
          [...value, part],
          ...mutants(part).map((other) => value.with(i, other))
        ]),
        {},
        undefined
      ]
    }
    const object = value as Readonly<Record<string, unknown>>
    return [
      { ...object, extra: 1 },
      JSON.parse(`{"__proto__":1,${JSON.stringify(object).slice(1)}`),
      [],
      null,
      ...Object.entries(object).flatMap(([key, part]) => {
        const { [key]: _, ...rest } = object
        return [rest, { ...rest, [`${key}2`]: part }, ...mutants(part).map((other) => ({ ...object, [key]: other }))]
      })
    ].filter((other) => canonicalizeOrNone(other) !== canonicalizeOrNone(value))
  }
  const canonicalizeOrNone = (value: unknown) => {
    try {
      return canonicalize(value)
    } catch {
      return undefined
    }
  }

  it("is not seen in a ledger that nobody touched", () => {
    expect(ok(Ledger.verify(ledger))).toEqual({ length: 6, head: entryAt(last).hash })
    expect(ok(Ledger.verify(empty))).toEqual({ length: 0, head: entryAt(0).previous })
    expect([against(ledger), against(empty, checkpointOf(empty)), against(ledger, checkpointOf(empty))]).toEqual([
      "holds",
      "holds",
      "holds"
    ])
  })

  it.each(entries.map((_, n) => n))("with any field of entry %i is named", (n) => {
    const altered = mutants(entryAt(n))
    expect(altered.length).toBeGreaterThan(150)
    for (const entry of altered) {
      expect([fault(withEntries(entries.with(n, entry as Ledger.Entry))), entry]).toEqual([`altered ${n}`, entry])
    }
  })

  it("with any field of the header is named", () => {
    const { entries: _, ...header } = ledger
    const altered = mutants(header).filter((h) => typeof h === "object" && h !== null && !Array.isArray(h))
    expect(altered.length).toBeGreaterThan(30)
    for (const other of altered) {
      const { algorithm } = other as Ledger.Header
      const expected = algorithm === "SHA-256" ? "header 0" : "OtherHash"
      expect([fault({ ...(other as Ledger.Header), entries }), other]).toEqual([expected, other])
    }
  })

  it("by taking an entry out is named, and of the last one against a checkpoint", () => {
    for (const n of entries.keys()) {
      const without = withEntries(entries.toSpliced(n, 1))
      expect(fault(without)).toBe(n === last ? "holds" : `missing ${n}`)
      expect(against(without)).toBe(n === last ? `truncated ${last}` : `missing ${n}`)
    }
  })

  it("by cutting entries off is named against a checkpoint", () => {
    for (const n of entries.keys()) {
      const cut = withEntries(entries.slice(0, n))
      expect([fault(cut), against(cut)]).toEqual(["holds", `truncated ${n}`])
    }
  })

  it("by cutting entries off and writing others in their place is named against a checkpoint", () => {
    const cut = withEntries(entries.slice(0, 4))
    const others = [did("ask", "2022-10-13"), did("answer", "2022-10-13"), did("ask", "2022-10-14")]
    const longer = others.reduce((made, event) => append(made, written(event, "2022-10-14")), cut)
    expect([fault(longer), against(longer)]).toEqual(["holds", "rewritten 0"])
    expect(against(longer, checkpointOf(cut))).toBe("holds")
  })

  it("by swapping any two entries is named", () => {
    for (let i = 0; i < entries.length; i++) {
      for (let j = i + 1; j < entries.length; j++) {
        expect(fault(withEntries(entries.with(i, entryAt(j)).with(j, entryAt(i))))).toBe(`reordered ${i}`)
      }
    }
  })

  it("by copying any entry to any place is named", () => {
    for (let i = 0; i < entries.length; i++) {
      for (let place = 0; place <= entries.length; place++) {
        const copied = withEntries(entries.toSpliced(place, 0, entryAt(i)))
        // a copy right behind the entry, or right in front of it, is the same list
        const expected = place < i ? `reordered ${place}` : `repeated ${Math.max(place, i + 1)}`
        expect(fault(copied)).toBe(expected)
        const instead = withEntries(entries.with(Math.min(place, last), entryAt(i)))
        if (i !== Math.min(place, last)) expect(fault(instead)).not.toBe("holds")
      }
    }
  })

  it("with nothing where an entry was is named, and does not crash", () => {
    const nothing = null as never
    expect(fault(withEntries([nothing]))).toBe("altered 0")
    expect(fault(withEntries([entryAt(1), nothing]))).toBe("missing 0")
  })

  it("by any choice and order of the entries names the first that is not in its place", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: last }), { maxLength: 9 }), (places) => {
        const first = places.findIndex((n, i) => n !== i)
        const found = fault(withEntries(places.map(entryAt)))
        if (first < 0) expect(found).toBe("holds")
        else expect(found).toMatch(new RegExp(`^(missing|reordered|repeated) ${first}$`))
      }),
      { numRuns: 500 }
    )
  })

  const foreign = inputs.reduce((made, input) => append(made, input), ok(Ledger.open(procedure, "2022-002")))

  it("with an entry of another ledger is named, put in or put in the place of one", () => {
    for (const entry of foreign.entries) {
      for (let place = 0; place <= last; place++) {
        expect(fault(withEntries(entries.toSpliced(place, 0, entry)))).toBe(`foreign ${place}`)
        expect(fault(withEntries(entries.with(place, entry)))).toBe(`foreign ${place}`)
      }
      expect(fault(withEntries([...entries, entry]))).toBe(`foreign ${entries.length}`)
    }
    // what stands further on with the number that is missing is not the missing one
    expect(fault(withEntries([entryAt(0), entryAt(2), foreign.entries[1] as Ledger.Entry]))).toBe("missing 1")
  })

  it("with all entries of another ledger is named", () => {
    expect(fault(withEntries(foreign.entries))).toBe("header 0")
    expect(fault(withEntries(foreign.entries.slice(0, 1)))).toBe("header 0")
    expect(against(foreign)).toBe("ledger")
  })

  it("with an entry of another ledger that had the same id is named", () => {
    const twin = append(empty, written(did("receive", "2022-09-28"), "2022-09-28"))
    const longer = append(twin, written(did("ask", "2022-09-28"), "2022-09-28"))
    const [first, second] = longer.entries as [Ledger.Entry, Ledger.Entry]
    expect(fault(withEntries(entries.with(0, first)))).toBe("replaced 0")
    expect(fault(withEntries(entries.with(1, second)))).toBe("replaced 0")
    const renamed = ok(Ledger.open(procedureOf({ version: "0" }), "2022-001"))
    const older = append(renamed, inputs[0], { ...rules, procedure: procedureOf({ version: "0" }) })
    expect(fault(withEntries(entries.with(0, older.entries[0] as Ledger.Entry)))).toBe("header 0")
  })

  it("with a hash that was made to fit is named by the next entry, and of the last one against a checkpoint", () => {
    for (const n of entries.keys()) {
      const forged = withEntries(independent.rehashed(n, entries.with(n, { ...entryAt(n), actor: "u-99" }), n))
      expect(fault(forged)).toBe(n === last ? "holds" : `replaced ${n}`)
      expect(against(forged)).toBe(n === last ? "rewritten 0" : `replaced ${n}`)
    }
  })

  it("with every hash made to fit is named against a checkpoint", () => {
    for (const n of entries.keys()) {
      const forged = withEntries(
        independent.rehashed(n, entries.with(n, { ...entryAt(n), findings: [], actor: "u-99" }))
      )
      expect([fault(forged), against(forged)]).toEqual(["holds", "rewritten 0"])
      // a checkpoint of the entries before it says which of them are as they were
      expect(against(forged, checkpointOf(withEntries(entries.slice(0, n))))).toBe("holds")
    }
  })

  it("with a number that was made to fit is named", () => {
    const renumbered = (n: number, sequence: number) =>
      fault(withEntries(independent.rehashed(n, entries.with(n, { ...entryAt(n), sequence }), n)))
    expect([renumbered(2, 1), renumbered(2, -1), renumbered(2, 9), renumbered(0, 1)]).toEqual([
      "altered 2",
      "altered 2",
      "missing 2",
      "missing 0"
    ])
    const closed = entries.toSpliced(2, 1).with(2, { ...entryAt(3), sequence: 2, previous: entryAt(1).hash })
    expect(fault(withEntries(independent.rehashed(2, closed, 2)))).toBe("missing 3")
  })

  it("with any field of a checkpoint is refused, and so is another key", () => {
    for (const altered of mutants(signed)) {
      if (typeof altered !== "object" || altered === null || Array.isArray(altered)) continue
      const expected = ["algorithm", "key"].some((k) => Reflect.get(altered, k) !== Reflect.get(signed, k))
      expect([against(ledger, altered as Ledger.Checkpoint), altered]).toEqual([
        expected ? "key" : "signature",
        altered
      ])
    }
    const other = generateKeyPairSync("ed25519")
    const forged = checkpointOf(ledger, { ...archive, sign: (bytes) => sign(null, bytes, other.privateKey) })
    expect(against(ledger, forged)).toBe("signature")
    expect(against(ledger, checkpointOf(ledger, { ...signer, key: "archive-2023" }))).toBe("key")
  })

  it("does not get signed", () => {
    const cut = withEntries(entries.slice(1))
    expect(failed(Ledger.checkpoint(cut, signedAt, signer))).toMatchObject({ kind: "missing", sequence: 0 })
    expect(failed(Ledger.checkpoint(ledger, "2022-10-31", signer))).toMatchObject({ path: "/at" })
    expect(failed(Ledger.checkpoint(ledger, signedAt, { ...signer, key: "\ud800" }))).toMatchObject({ path: "/key" })
  })

  it("does not hide behind entries that were appended since", () => {
    const longer = append(ledger, written({ corrects: 0, reason: "again" }, "2022-10-20"))
    expect(against(longer)).toBe("holds")
    const forged = independent.rehashed(0, longer.entries.with(0, { ...entryAt(0), actor: "u-99" }))
    expect(against(withEntries(forged))).toBe("rewritten 0")
  })

  it("with any character of the file is refused or named", () => {
    const file = Ledger.encode(ledger)
    for (let i = 0; i < file.length - 1; i++) {
      const other = file[i] === "1" ? "2" : "1"
      const read = Ledger.decode(file.slice(0, i) + other + file.slice(i + 1))
      if (Result.isFailure(read)) continue
      expect([fault(read.success), i]).not.toEqual(["holds", i])
    }
  })

  it("is told in both languages", () => {
    const { failure } = Ledger.verify(withEntries(entries.slice(1))) as Result.Failure<never, Ledger.Tampered>
    expect(failure.text).toEqual({ zh: "缺少第0号记录", en: "entry 0 is missing" })
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("an independent reader", () => {
  const text = (name: string) => readFileSync(new URL(`./logs/${name}`, import.meta.url), "utf8")
  // the public key of the first test vector of RFC 8032, section 7.1
  const known = createPublicKey({
    key: Buffer.from("302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "hex"),
    format: "der",
    type: "spki"
  })
  const rfc8032: Ledger.Verifier = {
    algorithm: "Ed25519",
    key: "rfc8032-1",
    verify: (bytes, signature) => verify(null, bytes, known, signature)
  }

  it("finds the same hashes, and what it writes is read back the same", () => {
    const file = Ledger.encode(ledger)
    expect(independent.firstBroken(file)).toBeUndefined()
    const rewritten = file
      .trimEnd()
      .split("\n")
      .map((line) => `${canonicalize(JSON.parse(line))}\n`)
    expect(rewritten.join("")).toBe(file)
    expect(ok(Ledger.decode(rewritten.join("")))).toEqual(ledger)
    expect(independent.firstBroken(file.replace("u-18", "u-19"))).toBe(1)
  })

  it("verifies the signature of a checkpoint", () => {
    const { signature, ...statement } = Ledger.checkpointSchema.parse(JSON.parse(JSON.stringify(signed)))
    const bytes = Buffer.from(canonicalize(statement) as string)
    expect(verify(null, bytes, pair.publicKey, Buffer.from(signature, "hex"))).toBe(true)
  })

  it("that writes a ledger is read", () => {
    const header = {
      algorithm: "SHA-256",
      format: "zhengce-ledger-1",
      id: "x",
      procedure: { id: "office", version: "1" }
    }
    const entry = {
      ledger: "x",
      sequence: 0,
      previous: independent.hash(header),
      actor: "u-1",
      role: "office",
      at: "2022-09-27T01:00:00Z",
      on: "2022-09-27",
      event: { activity: "ask", on: "2022-09-27", by: "office" },
      rules: entryAt(0).rules,
      findings: [],
      cites: ["rules-12"]
    }
    const lines = [header, { ...entry, hash: independent.hash(entry) }].map((line) => canonicalize(line))
    const read = ok(Ledger.decode(lines.join("\n")))
    expect(ok(Ledger.verify(read)).length).toBe(1)
    const same = append(ok(Ledger.open(procedure, "x")), {
      actor: "u-1",
      role: "office",
      at: "2022-09-27T01:00:00Z",
      event: did("ask", "2022-09-27")
    })
    expect(read).toEqual(same)
  })

  it("agrees about every text, number and depth that an event can hold", () => {
    const text = fc.string({ unit: "binary" })
    const key = fc.oneof(text, fc.constantFrom("__proto__", "constructor", "é", "é", "\u{1f600}", "דּ"))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, false, -0),
        text,
        fc.maxSafeInteger(),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(key, tie("value"), { maxKeys: 5 })
      )
    }))
    fc.assert(
      fc.property(value, text, (pages, actor) => {
        const event = did("receive", "2022-09-27", { data: { pages } })
        const made = Ledger.append(empty, written(event, "2022-09-27", { actor: `u${actor}` }), rules)
        const file = Ledger.encode(ok(made))
        expect(independent.firstBroken(file)).toBeUndefined()
        expect(file.split("\n")[1]).toBe(canonicalize(ok(made).entries[0]))
        expect(ok(Ledger.decode(file))).toEqual(ok(made))
      }),
      { numRuns: 500 }
    )
  })

  it("orders the keys of RFC 8785's own example as it does", () => {
    const pages = JSON.parse(
      String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`
    )
    const event = did("receive", "2022-09-27", { data: { pages } })
    const file = Ledger.encode(append(empty, written(event, "2022-09-27")))
    const values = ["Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew"]
    const places = values.map((value) => file.indexOf(value))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(file).toContain(String.raw`{"\r":"Carriage Return","1":"One"`)
  })

  it("with another hash function agrees too, and nobody mistakes the one for the other", () => {
    const sm3: Ledger.Hash = { algorithm: "SM3", digest: (bytes) => createHash("sm3").update(bytes).digest() }
    // GB/T 32905-2016, example 1
    expect(Buffer.from(sm3.digest(Buffer.from("abc"))).toString("hex")).toBe(
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    )
    const opened = ok(Ledger.open(procedure, "2022-001", sm3))
    const made = inputs.reduce((grown, input) => ok(Ledger.append(grown, input, rules, sm3)), opened)
    expect(independent.firstBroken(Ledger.encode(made), "sm3")).toBeUndefined()
    expect(ok(Ledger.verify(made, sm3)).length).toBe(6)
    const stated = ok(Ledger.checkpoint(made, signedAt, signer, sm3))
    expect(ok(Ledger.verifyCheckpoint(made, stated, verifier, sm3)).head).toBe(made.entries.at(-1)?.hash)
    const other = { _tag: "OtherHash", uses: "SM3", given: "SHA-256" }
    expect(failed(Ledger.verify(made))).toMatchObject(other)
    expect(failed(Ledger.append(made, inputs[0], rules))).toMatchObject(other)
    expect(failed(Ledger.checkpoint(made, signedAt, signer))).toMatchObject(other)
    expect(failed(Ledger.verifyCheckpoint(made, stated, verifier))).toMatchObject(other)
    expect(failed(Ledger.verify({ ...made, algorithm: "SHA-256" }))).toMatchObject({ kind: "altered" })
  })

  it("and this one read the file that the first release wrote", () => {
    const file = text("ledger-1.ndjson")
    const kept = ok(Ledger.decode(file))
    expect(Ledger.encode(kept)).toBe(file)
    expect(independent.firstBroken(file)).toBeUndefined()
    const checkpoint = Ledger.checkpointSchema.parse(JSON.parse(text("ledger-1.checkpoint.json")))
    expect(ok(Ledger.verifyCheckpoint(kept, checkpoint, rfc8032)).length).toBe(6)
    expect(kept.entries.map(({ event, findings }) => [event, findings])).toEqual(
      entries.map(({ event, findings }) => [event, findings])
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a file", () => {
  const lines = Ledger.encode(ledger).trimEnd().split("\n")
  const alter = (n: number, from: string | RegExp, to: string) =>
    lines.with(n, (lines[n] as string).replace(from, to)).join("\n")

  it("is read with and without its last line's end, and grows by a line", () => {
    expect(ok(Ledger.decode(lines.join("\n")))).toEqual(ledger)
    expect(ok(Ledger.decode(Ledger.encode(empty)))).toEqual(empty)
    for (const n of entries.keys()) {
      const prefix = Ledger.encode(withEntries(entries.slice(0, n + 1)))
      expect(prefix).toBe(
        lines
          .slice(0, n + 2)
          .join("\n")
          .concat("\n")
      )
    }
  })

  test.each([
    ["nothing", "", 1, ""],
    ["no header", lines.slice(1).join("\n"), 1, "/format"],
    ["another format", alter(0, "ledger-1", "ledger-2"), 1, "/format"],
    ["a byte order mark", `\ufeff${lines.join("\n")}`, 1, ""],
    ["an empty line", lines.toSpliced(2, 0, "").join("\n"), 3, ""],
    ["a line that was cut", lines.join("\n").slice(0, -5), 7, ""],
    ["lines that end as on Windows", lines.join("\r\n"), 1, ""],
    ["white space", alter(3, ":", ": "), 4, ""],
    ["a key that stands twice", alter(3, '"actor":"u-17"', '"actor":"u-17","actor":"u-17"'), 4, ""],
    ["keys in another order", alter(3, /^\{("actor":"u-17"),("at":"[^"]*")/, "{$2,$1"), 4, ""],
    ["an escape that is not needed", alter(2, "u-18", "u-1\\u0038"), 3, ""],
    ["a number written otherwise", alter(3, '"sequence":2', '"sequence":2.0'), 4, ""],
    ["a fraction", alter(1, "[12,", "[12.5,"), 2, "/event/data/pages/0"],
    ["a field that is not known", alter(3, '"actor"', '"a":1,"actor"'), 4, ""],
    ["a missing field", alter(3, '"actor":"u-17",', ""), 4, "/actor"],
    ["no such day", alter(3, '"on":"2022-10-09","status"', '"on":"2022-02-30","status"'), 4, "/findings/0/on"],
    ["another day than the event's", alter(2, '"on":"2022-09-28","p', '"on":"2022-09-29","p'), 3, "/on"],
    ["another day than the correction's", alter(4, '"on":"2022-10-10","p', '"on":"2022-10-09","p'), 5, "/on"],
    ["no offset", alter(3, "+08:00", ""), 4, "/at"],
    [
      "a time that the entry has already",
      alter(3, '"on":"2022-10-09"}', '"on":"2022-10-09","recordedAt":"2022"}'),
      4,
      "/event"
    ],
    ["an event that is none", alter(3, /"event":\{[^}]*\}/, '"event":7'), 4, "/event"],
    ["a correction without a reason", alter(4, '"reason":"The stamp reads 26 September.",', ""), 5, "/event/reason"],
    ["a hash in capitals", alter(3, /"hash":"[^"]*"/, `"hash":"${"AB".repeat(32)}"`), 4, "/hash"],
    ["half a byte", alter(3, /"hash":"./, '"hash":"'), 4, "/hash"],
    ["a status that is none", alter(3, '"breached"', '"bad"'), 4, "/findings/0/status"],
    ["a list", alter(3, /^.*$/, "[]"), 4, ""],
    ["too many levels", alter(1, "[12,", `[${"[".repeat(200000)}${"]".repeat(200000)},`), 2, expect.any(String)]
  ])("with %s is refused with its line and place", (_, file, line, path) => {
    expect(failed(Ledger.decode(file))).toMatchObject({ _tag: "InvalidLedger", line, path })
  })

  it("of entries in another order is read, so that what is wrong can be named", () => {
    const read = ok(
      Ledger.decode(
        lines
          .with(2, lines[3] as string)
          .with(3, lines[2] as string)
          .join("\n")
      )
    )
    expect(failed(Ledger.verify(read))).toMatchObject({ kind: "reordered", sequence: 1 })
  })

  it("is not written of what was never a ledger", () => {
    expect(() => Ledger.encode({ ...ledger, id: undefined as never })).toThrow(/Ledger undefined: \/id/)
    const instance = { ...entryAt(0), event: new Map() as never }
    expect(() => Ledger.encode(withEntries([instance]))).toThrow(/\/event: expected data that JSON can hold/)
  })

  it("has a schema that says what a ledger holds", () => {
    expect(Ledger.schema.parse(ledger)).toEqual(ledger)
    expect(Ledger.schema.safeParse({ ...ledger, entries: [{ ...entryAt(0), note: "" }] }).success).toBe(false)
    expect(z.toJSONSchema(Ledger.schema)).toMatchObject({ properties: { entries: { type: "array" } } })
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("judging again", () => {
  const differences = (assessed: ReadonlyArray<Ledger.Assessment>) =>
    assessed.flatMap(({ sequence, differences: list }) =>
      list.map(({ kind, id, then, now }) => [
        sequence,
        kind,
        id,
        then && `${then.status} ${then.bound}`,
        now && `${now.status} ${now.bound}`
      ])
    )
  const everything: Ledger.Archive = {
    procedures: [procedure],
    rulebooks: [rules.rulebook],
    calendars: [rules.calendar]
  }
  const reviewed = (under: Ledger.Rules, received = "2022-09-26", opined = "2022-10-09") =>
    append(
      append(empty, written(did("receive", received), received), under),
      written(did("opine", opined), opined),
      under
    )
  const bookOf = (days: number, version: string) =>
    Rulebook.make({
      id: "rules",
      version,
      parameters: [limit("seven", TimeLimit.atLeast(days, "workingDay")), answering]
    })
  const flood = ok(
    WorkCalendar.extend(WorkCalendar.china, {
      id: "flood",
      closures: [{ name: { zh: "防汛停工", en: "flood closure" }, from: "2022-09-28", to: "2022-09-28" }],
      source: { status: "unverified" }
    })
  )

  it("by the rules of the day finds what was found", () => {
    const replayed = ok(Ledger.replay(ledger, everything))
    expect(differences(replayed)).toEqual([])
    expect(replayed[2]?.findings[0]?.text.en).toBe("was due by 2022-10-08")
    expect(replayed.map((entry) => entry.findings.length)).toEqual(entries.map((entry) => entry.findings.length))
  })

  it("by the rules of the day finds what was found, after rules and calendars have changed", () => {
    const then = { ...rules, rulebook: bookOf(7, "1") }
    const now = { procedure: procedureOf({ version: "2", opens: ["1"] }), calendar: flood, rulebook: bookOf(9, "2") }
    const changed = append(reviewed(then), written(did("ask", "2022-10-20"), "2022-10-20"), now)
    const kept = {
      procedures: [now.procedure, procedure],
      rulebooks: [now.rulebook, then.rulebook],
      calendars: [now.calendar, then.calendar]
    }
    expect(differences(ok(Ledger.replay(changed, kept)))).toEqual([])
    expect(differences(ok(Ledger.reassess(changed, now)))).toEqual([
      [1, "changed", "time", "departed 2022-10-10", "departed 2022-10-13"]
    ])
  })

  it("by a calendar of a later release that is cut back to the day finds what was found", () => {
    // before the Spring Festival of 2020 was extended, seven working days from 22 January ended on 6 February
    const onDay = (date: string) => ok(WorkCalendar.asKnownOn(WorkCalendar.china, date))
    const first = append(empty, written(did("receive", "2020-01-22"), "2020-01-22"), {
      ...rules,
      calendar: onDay("2020-01-22")
    })
    const second = append(first, written(did("opine", "2020-02-06"), "2020-02-06"), {
      ...rules,
      calendar: onDay("2020-01-22")
    })
    expect(second.entries[1]?.findings).toMatchObject([{ status: "satisfied", bound: "2020-02-06" }])
    const kept = { ...everything, calendars: ["2020-01-20", "2026-01-01"].map(onDay) }
    expect(differences(ok(Ledger.replay(second, kept)))).toEqual([])
    expect(differences(ok(Ledger.reassess(second, rules)))).toEqual([
      [1, "changed", "time", "satisfied 2020-02-06", "departed 2020-02-10"]
    ])
  })

  it("says what appeared, changed or vanished, with the provisions of both", () => {
    const strict = { ...rules, rulebook: bookOf(20, "2") }
    const free = { ...rules, procedure: define({ receive: {}, opine: {} }, undefined, { version: "2", opens: ["1"] }) }
    expect(differences(ok(Ledger.reassess(reviewed(rules), strict)))).toEqual([
      [1, "changed", "time", "departed 2022-10-10", "departed 2022-10-27"]
    ])
    expect(differences(ok(Ledger.reassess(reviewed(rules), free)))).toEqual([
      [1, "vanished", "time", "departed 2022-10-10", undefined]
    ])
    const unruled = append(
      append(ok(Ledger.open(free.procedure, "2022-001")), written(did("receive", "2022-09-26"), "2022-09-26"), free),
      written(did("opine", "2022-10-09"), "2022-10-09"),
      free
    )
    const third = { ...rules, procedure: procedureOf({ version: "3", opens: ["2"] }) }
    const [, appeared] = ok(Ledger.reassess(unruled, third))
    expect(differences([appeared as Ledger.Assessment])).toEqual([
      [1, "appeared", "time", undefined, "departed 2022-10-10"]
    ])
    expect(appeared?.differences[0]?.now?.cites.map((c) => c.text.en)).toEqual(["Art. 1"])
    const [, vanished] = ok(Ledger.reassess(reviewed(rules), free))
    expect(vanished?.differences[0]?.then?.cites).toEqual(["rules-1"])
  })

  it("knows at each entry only what stood in the ledger then", () => {
    const early = reviewed(rules, "2022-09-27", "2022-10-10")
    const putRight = append(
      early,
      written({ corrects: 0, reason: "misread", replacement: did("receive", "2022-09-26") }, "2022-10-11")
    )
    expect(putRight.entries.map((entry) => entry.findings.map((f) => `${f.status} ${f.bound}`))).toEqual([
      [],
      ["departed 2022-10-11"],
      ["satisfied 2022-10-10"]
    ])
    expect(differences(ok(Ledger.replay(putRight, everything)))).toEqual([])
    const closed = { ...rules, calendar: flood }
    expect(differences(ok(Ledger.reassess(putRight, closed)))).toEqual([
      [1, "changed", "time", "departed 2022-10-11", "departed 2022-10-12"],
      [2, "changed", "time", "satisfied 2022-10-10", "departed 2022-10-11"]
    ])
  })

  it("shows findings that were forged, also where every hash was made to fit", () => {
    const forged = independent.rehashed(2, entries.with(2, { ...entryAt(2), findings: [] }))
    expect(differences(ok(Ledger.replay(withEntries(forged), everything)))).toEqual([
      [2, "appeared", "answering", undefined, "breached 2022-10-08"]
    ])
  })

  test.each([
    ["procedures", procedure.id, "1"],
    ["rulebooks", "rules", "1"],
    ["calendars", "CN", WorkCalendar.china.version]
  ] as const)("names a version that the %s lack", (lacking, id, version) => {
    const others = {
      procedures: [procedureOf({ version: "2", opens: ["1"] })],
      rulebooks: [Rulebook.make({ id: "rules", version: "2", parameters: [] })],
      calendars: [flood]
    }
    const failure = failed(Ledger.replay(ledger, { ...everything, [lacking]: others[lacking] }))
    expect(failure).toMatchObject({ _tag: "UnknownVersion", lacking, id, version, sequence: 0 })
    expect(failure.message).toContain(`version ${version}`)
    const renamed = everything[lacking].map((a) => ({ ...a, id: "other" }))
    expect(failed(Ledger.replay(ledger, { ...everything, [lacking]: renamed }))).toMatchObject({ lacking, id })
  })

  it("is refused under a procedure that does not know the events", () => {
    const other = { ...rules, procedure: define({ receive: {} }, undefined, { version: "2", opens: ["1"] }) }
    expect(failed(Ledger.reassess(ledger, other))).toMatchObject({ _tag: "InvalidCase" })
    expect(failed(Ledger.caseOf(ledger, define({ receive: {} }, undefined, { version: "2" })))).toMatchObject({
      path: "/procedure/version"
    })
  })

  it("starts from the case of the ledger", () => {
    const direct = inputs.reduce(
      (matter, { event, at: recordedAt }) => {
        const entry = { ...(event as object), recordedAt }
        return ok(
          "corrects" in entry
            ? Case.correct(matter, entry)
            : Result.map(Case.observe(matter, entry, context), (o) => o.case)
        )
      },
      Case.open(procedure, "2022-001")
    )
    expect(ok(Ledger.caseOf(ledger, procedure))).toEqual(direct)
    const known = Case.asKnownOn(ok(Ledger.caseOf(ledger, procedure)), day("2022-09-30"))
    expect(known.entries).toHaveLength(2)
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("random walks", () => {
  const flooded = [0, 1, 2, 3].map((n) =>
    n === 0
      ? WorkCalendar.china
      : ok(
          WorkCalendar.extend(WorkCalendar.china, {
            id: "flood",
            closures: [{ name: { zh: "停工", en: "closure" }, from: "2022-09-27", to: shift("2022-09-27", n) }],
            source: { status: "unverified" }
          })
        )
  )
  const books = [5, 7, 9].map((n) =>
    Rulebook.make({
      id: "rules",
      version: String(n),
      parameters: [limit("seven", TimeLimit.atLeast(n, "workingDay")), answering]
    })
  )
  const versions = ["1", "2", "3"].map((version, n) => procedureOf({ version, opens: ["1", "2"].slice(0, n) }))
  const everything = { procedures: versions, rulebooks: books, calendars: flooded }

  const date = () => fc.integer({ min: 0, max: 24 }).map((n) => shift("2022-09-24", n))
  const step = () =>
    fc.record({
      activity: fc.constantFrom(...procedure.activities.map((a) => a.id)),
      on: date(),
      later: fc.nat({ max: 4 }),
      corrects: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 9 }) }),
      struck: fc.boolean(),
      reason: fc.boolean(),
      rulebook: fc.constantFrom(...books),
      calendar: fc.constantFrom(...flooded),
      version: fc.nat({ max: 2 })
    })
  type Step = ReturnType<typeof step> extends fc.Arbitrary<infer A> ? A : never
  /** Writes what can be written; the days on which it is written go on, and so do the versions of the procedure. */
  const walk = (steps: ReadonlyArray<Step>) => {
    let [made, writtenOn, version] = [ok(Ledger.open(versions[0] as Procedure.Procedure, "1")), "2022-09-24", 0]
    const cases: Array<Case.Case> = []
    for (const { activity, on, later, corrects, struck, reason, rulebook, calendar, ...rest } of steps) {
      writtenOn = shift(writtenOn, later)
      version = Math.max(version, rest.version)
      const event = did(activity, on, { by: by(activity), ...(reason ? { reasons: { time: "urgent" } } : {}) })
      const entry =
        corrects === null ? event : { corrects, reason: "misread", ...(struck ? {} : { replacement: event }) }
      const under = { procedure: versions[version] as Procedure.Procedure, rulebook, calendar }
      const next = Ledger.append(made, written(entry, writtenOn), under)
      if (Result.isFailure(next)) {
        expect(next.failure).toMatchObject({ _tag: "InvalidEntry", path: "/event/corrects" })
        continue
      }
      if (corrects === null) {
        const before = ok(Ledger.caseOf(made, under.procedure))
        const { findings } = ok(Case.observe(before, event, under))
        const stored = next.success.entries.at(-1)?.findings.map((f) => `${f.id} ${f.status} ${f.on} ${f.bound}`)
        for (const { id, status, on: when, bound } of findings)
          expect(stored).toContain(`${id} ${status} ${when} ${bound}`)
      }
      made = next.success
      cases.push(ok(Ledger.caseOf(made, under.procedure)))
    }
    return { made, cases }
  }
  const walks = () => fc.array(step(), { minLength: 4, maxLength: 14, size: "max" })

  test("a ledger holds, is read back the same, and by the independent reader", () => {
    fc.assert(
      fc.property(walks(), (steps) => {
        const { made } = walk(steps)
        expect(ok(Ledger.verify(made)).length).toBe(made.entries.length)
        const file = Ledger.encode(made)
        expect(ok(Ledger.decode(file))).toEqual(made)
        expect(independent.firstBroken(file)).toBeUndefined()
        expect(Ledger.schema.parse(made)).toEqual(made)
      })
    )
  })

  test("what is replayed is what was found, whatever rules were in force at each entry", () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(walks(), (steps) => {
        const { made } = walk(steps)
        const replayed = ok(Ledger.replay(ok(Ledger.decode(Ledger.encode(made))), everything))
        expect(replayed.flatMap((entry) => entry.differences)).toEqual([])
        expect(replayed.map((entry) => entry.findings.map((f) => f.id))).toEqual(
          made.entries.map((entry) => entry.findings.map((f) => f.id))
        )
        for (const { id, status } of replayed.flatMap((entry) => entry.findings)) kinds.add(`${id} ${status}`)
      }),
      { numRuns: 200 }
    )
    // each of these is found dozens of times
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        "time departed",
        "time breached",
        "answering breached",
        "answering satisfied",
        "answered breached",
        "closed breached"
      ])
    )
  })

  test("what one set of rules finds of all entries is what it would have written", () => {
    fc.assert(
      fc.property(walks(), fc.constantFrom(...books), fc.constantFrom(...flooded), (steps, rulebook, calendar) => {
        const { made } = walk(steps)
        const today = { procedure: versions[2] as Procedure.Procedure, rulebook, calendar }
        const assessed = ok(Ledger.reassess(made, today))
        const fresh = made.entries.reduce(
          (grown, { actor, role, at, event }) => append(grown, { actor, role, at, event }, today),
          ok(Ledger.open(versions[2] as Procedure.Procedure, "1"))
        )
        const keys = (entry: Pick<Ledger.Assessment, "findings"> | Ledger.Entry) =>
          entry.findings.map((f) => `${f.id} ${f.status} ${f.code} ${f.on} ${f.actual} ${f.bound}`)
        expect(assessed.map(keys)).toEqual(fresh.entries.map(keys))
        // nothing differs exactly where the two ledgers hold the same findings
        expect(assessed.map((entry) => entry.differences.length === 0)).toEqual(
          made.entries.map(
            (entry, n) => [...keys(entry)].sort().join() === [...keys(fresh.entries[n] as Ledger.Entry)].sort().join()
          )
        )
      })
    )
  })

  test("any one change of any one entry is named", () => {
    fc.assert(
      fc.property(walks(), fc.nat(), fc.nat(), (steps, which, change) => {
        const { made } = walk(steps)
        if (made.entries.length === 0) return
        const n = which % made.entries.length
        const file = Ledger.encode(made).split("\n")
        const line = file[n + 1] as string
        const i = change % line.length
        const altered = line.slice(0, i) + (line[i] === "7" ? "8" : "7") + line.slice(i + 1)
        const read = Ledger.decode(file.with(n + 1, altered).join("\n"))
        if (Result.isFailure(read)) expect(read.failure.line).toBe(n + 2)
        else expect(failed(Ledger.verify(read.success))).toMatchObject({ kind: "altered", sequence: n })
      }),
      { numRuns: 300 }
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------
test("no other entry of this package carries a hash function", () => {
  const source = new URL("../src/", import.meta.url)
  const importsOf = (file: URL): ReadonlyArray<string> =>
    Array.from(
      readFileSync(file, "utf8").matchAll(/^(?:im|ex)port (?!type ).*? from "([^"]+)"|^\} from "([^"]+)"/gm),
      (m) => String(m[1] ?? m[2])
    )
  const reaches = (file: URL, seen = new Set<string>()): boolean => {
    if (seen.has(file.href)) return false
    seen.add(file.href)
    return importsOf(file).some((name) =>
      name.startsWith(".") ? reaches(new URL(name, file), seen) : name.startsWith("@noble/")
    )
  }
  const names = readdirSync(source).filter((name) => name.endsWith(".ts") && name !== "index.ts")
  expect(names.filter((name) => reaches(new URL(name, source)))).toEqual(["Ledger.ts"])
})
