/**
 * A ledger is the log of a case in a form that cannot be changed unnoticed: each entry says who wrote it when, under which
 * rules, and what those found, and carries the hash of the entry before it. {@link verify} names the first entry that is
 * not as it was written, {@link replay} judges each entry again by the rules that it names, and {@link reassess} by those
 * of today.
 *
 * A chain of hashes shows that an entry was altered, taken out or moved. It cannot show that the last entries were cut
 * off, or that all of it was written anew: a signed {@link checkpoint} shows that, if it is kept where whoever keeps the
 * ledger cannot reach it. Entries stay for ever, so an actor is an opaque id and no name.
 *
 * **Format**, for whoever verifies a ledger in another language. A file is UTF-8 in lines that end with `\n`: the header,
 * then the entries in order. Each line is the canonical JSON (RFC 8785) of one object, in which every number is a whole
 * one from -(2^53 - 1) to 2^53 - 1, so that to canonicalize is to sort the keys by UTF-16 code units, to leave out white
 * space and to escape in texts only what JSON demands, as `JSON.stringify` does.
 *
 * - The header holds `format` (`zhengce-ledger-1`), the ledger's `id`, the `procedure` that it was opened under (`id`,
 *   `version`) and the `algorithm` of its hashes (`SHA-256`, `SM3`).
 * - An entry holds the id of its `ledger`, its `sequence` from 0, the `previous` hash, `actor`, `role`, `at` (an instant
 *   with an offset), `on` (the civil date of the event; of a correction, the day of `at` in China), the `event` or
 *   correction as `Case.schema` has it without `recordedAt`, the `rules` that judged it, the `findings` that it added
 *   (also of duties and of other events), the ids of the provisions in `cites`, and its `hash`.
 * - A hash is the lower-case hex of the hash of the canonical JSON, in UTF-8, of an entry without its `hash`, or of the
 *   header. `previous` is the hash of the entry before, and of the header in the first entry.
 * - A checkpoint holds `format` (`zhengce-checkpoint-1`), `ledger`, `length` (how many entries), `head` (the hash of the
 *   last of them, or of the header), `at`, the `algorithm` and the name of the `key` of its signature, and `signature`:
 *   the lower-case hex of the signature of the canonical JSON, in UTF-8, of the checkpoint without its `signature`.
 *
 * The examples share a procedure of an office that reviews a file for at least seven working days, and a ledger in which
 * it decided a day too early:
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import { generateKeyPairSync, sign, verify } from "node:crypto"
 * import * as Option from "effect/Option"
import * as Result from "effect/Result"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import * as Ledger from "@zhengce/core/Ledger"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const decree = Instrument.define({
 *   id: "example",
 *   title: { zh: "示例规定", en: "Example rules" },
 *   number: { zh: "示例1号", en: "Example No. 1" },
 *   issuer: { zh: "示例机关", en: "Example authority" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   status: "unverified",
 *   outline: { 1: [0] },
 * })
 * const reviewing = (days: number) =>
 *   Parameter.make({
 *     id: "reviewing",
 *     title: { zh: "审查时间", en: "time of review" },
 *     values: [{ value: TimeLimit.atLeast(days, "workingDay"), cites: decree.at("1") }],
 *   })
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: decree,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     receive: { by: "office", title: { zh: "收件", en: "receipt" } },
 *     decide: { by: "office", title: { zh: "决定", en: "decision" } },
 *   },
 *   relations: ({ condition }) => [
 *     condition("receive", "decide", { id: "review-time", delay: reviewing(7), closing: "sameDay", cites: decree.at("1") }),
 *   ],
 * })
 * const rules = {
 *   procedure,
 *   calendar: WorkCalendar.china,
 *   rulebook: Rulebook.make({ id: "example", version: "1", parameters: [reviewing(7)] }),
 * }
 * const empty = Result.getOrThrow(Ledger.open(procedure, "2022-001"))
 * const written = (activity: string, on: string) => ({
 *   actor: "u-17",
 *   role: "office",
 *   at: `${on}T09:00:00+08:00`,
 *   event: { activity, on, by: "office" },
 * })
 * const received = Result.getOrThrow(Ledger.append(empty, written("receive", "2022-09-26"), rules))
 * const ledger = Result.getOrThrow(Ledger.append(received, written("decide", "2022-10-09"), rules))
 * ```
 *
 * @since 0.1.0
 */
import { sha256 as sha2 } from "@noble/hashes/sha2.js"
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js"
import * as Data from "effect/Data"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as z from "zod"
import * as Case from "./Case.ts"
import type * as Finding from "./Finding.ts"
import { attempt } from "./internal/attempt.ts"
import { canonical } from "./internal/canonical.ts"
import * as findingsOf from "./internal/findings.ts"
import { date, expecting, instant, text } from "./internal/forms.ts"
import { type Issue, invalid, messageOf, read } from "./internal/issue.ts"
import { judgeAll } from "./internal/judgement.ts"
import * as log from "./internal/log.ts"
import { refuse } from "./internal/refuse.ts"
import type { LocalDate } from "./LocalDate.ts"
import type { Procedure } from "./Procedure.ts"
import type { Rulebook } from "./Rulebook.ts"
import { fill, type Text } from "./Text.ts"
import type { WorkCalendar } from "./WorkCalendar.ts"

/**
 * A hash function and the name under which a ledger says that it uses it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Hash {
  readonly algorithm: string
  readonly digest: (bytes: Uint8Array) => Uint8Array
}

/**
 * A procedure, rulebook or calendar, as an entry names it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Version {
  readonly id: string
  readonly version: string
}

/**
 * The rules by which an entry is judged.
 *
 * @category models
 * @since 0.1.0
 */
export interface Rules extends Case.Context {
  readonly procedure: Procedure
}

/**
 * The rules of every day on which a ledger was written, among which {@link replay} finds those that an entry names.
 *
 * @category models
 * @since 0.1.0
 */
export interface Archive {
  readonly procedures: ReadonlyArray<Procedure>
  readonly rulebooks: ReadonlyArray<Rulebook>
  readonly calendars: ReadonlyArray<WorkCalendar>
}

/**
 * A finding as an entry keeps it: what was found and on which provisions, by their ids, without the words for it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Found {
  /** The id of the relation, as in `Finding`. */
  readonly id: string
  readonly status: Finding.Status
  readonly code: string
  readonly on?: LocalDate | undefined
  readonly actual?: LocalDate | undefined
  readonly bound?: LocalDate | undefined
  readonly cites: ReadonlyArray<string>
}

/**
 * A line of a ledger.
 *
 * @category models
 * @since 0.1.0
 */
export interface Entry {
  /** The id of the ledger. */
  readonly ledger: string
  /** From 0; a correction names by it the entry that it puts right. */
  readonly sequence: number
  /** The hash of the entry before, or of the header. */
  readonly previous: string
  /** An opaque id of who wrote it. */
  readonly actor: string
  /** The role of the procedure in which they wrote it, which may be another than the one that acted. */
  readonly role: string
  /** When it was written: an instant with an offset. */
  readonly at: string
  /** The day of the event; of a correction, the day on which it was written. */
  readonly on: LocalDate
  /** Without `recordedAt`, because `at` says it. */
  readonly event: Case.Entry
  readonly rules: { readonly procedure: Version; readonly rulebook: Version; readonly calendar: Version }
  /** What it added to the findings of the case, with its duties as they stood on the later of the days of `at` and `on`. */
  readonly findings: ReadonlyArray<Found>
  /** The ids of the provisions of its activity and of its findings. */
  readonly cites: ReadonlyArray<string>
  readonly hash: string
}

/**
 * What stands in front of the entries, and is the same for ever.
 *
 * @category models
 * @since 0.1.0
 */
export interface Header {
  readonly format: "zhengce-ledger-1"
  readonly id: string
  /** The procedure, and its version when the ledger was opened. */
  readonly procedure: Version
  /** The name of the hash function. */
  readonly algorithm: string
}

/**
 * A ledger: immutable data, which only {@link append} makes longer.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ledger extends Header {
  readonly entries: ReadonlyArray<Entry>
}

/**
 * How long a ledger is, and the hash on which the next entry will rest: of the last entry, or of the header.
 *
 * @category models
 * @since 0.1.0
 */
export interface Head {
  readonly length: number
  readonly head: string
}

/**
 * A signed statement of how long a ledger was at a time, and what it held.
 *
 * @category models
 * @since 0.1.0
 */
export interface Checkpoint extends Head {
  readonly format: "zhengce-checkpoint-1"
  /** The id of the ledger. */
  readonly ledger: string
  readonly at: string
  /** The name of the signature's algorithm, such as `Ed25519`. */
  readonly algorithm: string
  /** The name of the key, so that keys can be changed. */
  readonly key: string
  readonly signature: string
}

/**
 * A private key that signs, whatever keeps it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Signer {
  readonly algorithm: string
  readonly key: string
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

/**
 * A public key; `verify` answers false for whatever is not its signature.
 *
 * @category models
 * @since 0.1.0
 */
export interface Verifier {
  readonly algorithm: string
  readonly key: string
  readonly verify: (bytes: Uint8Array, signature: Uint8Array) => boolean
}

/**
 * A finding of an entry that comes out differently under other rules. `then` is what the entry holds, `now` what these
 * rules find; of one that appeared there is no `then`, and of one that vanished no `now`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Difference {
  readonly kind: "appeared" | "changed" | "vanished"
  /** The id of the finding. */
  readonly id: string
  readonly then?: Found
  readonly now?: Finding.Finding
}

/**
 * What rules find of an entry, and where that differs from what the entry holds.
 *
 * @category models
 * @since 0.1.0
 */
export interface Assessment {
  readonly sequence: number
  readonly findings: ReadonlyArray<Finding.Finding>
  readonly differences: ReadonlyArray<Difference>
}

/**
 * Says that what is to be written is not well-formed: an entry, the id of a ledger, the time of a checkpoint. `path` is a
 * JSON Pointer into it.
 *
 * @example
 * ```ts
 * const read = Ledger.append(empty, { ...written("receive", "2022-09-26"), at: "2022-09-26" }, rules)
 * assert.ok(Result.isFailure(read) && read.failure instanceof Ledger.InvalidEntry)
 * assert.equal(read.failure.message, "/at: expected an instant with an offset")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidEntry extends /*#__PURE__*/ invalid("InvalidEntry")<Issue> {}

/**
 * Says that a text is not a ledger: the line, counted from 1, the place in it as a JSON Pointer, and what was expected.
 *
 * @example
 * ```ts
 * const read = Ledger.decode(Ledger.encode(ledger).replace('"sequence":1', '"sequence":-1'))
 * assert.ok(Result.isFailure(read) && read.failure instanceof Ledger.InvalidLedger)
 * assert.equal(read.failure.message, "line 3, /sequence: expected at least 0")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidLedger extends Data.TaggedError("InvalidLedger")<Issue & { readonly line: number }> {
  override get message(): string {
    return `line ${this.line}${this.path === "" ? ": " : ", "}${messageOf(this)}`
  }
}

/**
 * Says that a ledger uses another hash function than the one that was given.
 *
 * @example
 * ```ts
 * const verified = Ledger.verify({ ...ledger, algorithm: "SM3" })
 * assert.ok(Result.isFailure(verified) && verified.failure instanceof Ledger.OtherHash)
 * assert.equal(verified.failure.message, "the ledger uses SM3, not SHA-256")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class OtherHash extends Data.TaggedError("OtherHash")<{ readonly uses: string; readonly given: string }> {
  override get message(): string {
    return this.text.en
  }
  get text(): Text {
    const { uses, given } = this
    return fill({ zh: "账本使用{uses}，而不是{given}", en: "the ledger uses {uses}, not {given}" }, { uses, given })
  }
}

const faults = {
  header: {
    zh: "账本首行不是各条记录所接续的首行",
    en: "the header is not the one that the entries continue"
  },
  altered: { zh: "第{sequence}号记录被改动", en: "entry {sequence} was altered" },
  missing: { zh: "缺少第{sequence}号记录", en: "entry {sequence} is missing" },
  reordered: {
    zh: "第{sequence}号记录的位置上是后面的另一条记录",
    en: "a later entry stands in the place of entry {sequence}"
  },
  repeated: {
    zh: "第{sequence}号记录的位置上重复了前面的一条记录",
    en: "an earlier entry is repeated in the place of entry {sequence}"
  },
  foreign: {
    zh: "第{sequence}号记录的位置上是另一账本的记录",
    en: "an entry of another ledger stands in the place of entry {sequence}"
  },
  replaced: {
    zh: "第{sequence}号记录与其后一条不相接续，其中之一被替换",
    en: "entry {sequence} is not the one that the next entry continues: one of the two was replaced"
  },
  truncated: {
    zh: "第{sequence}号起的记录被删去",
    en: "the entries from {sequence} on were cut off"
  },
  rewritten: {
    zh: "记录不是检查点所签署的记录",
    en: "the entries are not those that the checkpoint was signed for"
  }
} satisfies Record<string, Text>

/**
 * Says that a ledger is not as it was written. Every entry before `sequence` is.
 *
 * - `header`: the entries continue another header
 * - `altered`: the entry does not have its hash; `replaced`: it has one, but not the one that the next entry rests on
 * - `missing`, `reordered`, `repeated`: a later or an earlier entry stands in its place
 * - `foreign`: an entry of another ledger stands in its place
 * - `truncated`: a checkpoint counts more entries; `rewritten`: a checkpoint was signed for other ones
 *
 * @example
 * ```ts
 * const [first, second] = ledger.entries as [Ledger.Entry, Ledger.Entry]
 * const verified = Ledger.verify({ ...ledger, entries: [first, { ...second, findings: [] }] })
 * assert.ok(Result.isFailure(verified) && verified.failure instanceof Ledger.Tampered)
 * assert.deepEqual([verified.failure.kind, verified.failure.sequence], ["altered", 1])
 * assert.deepEqual(verified.failure.text, { zh: "第1号记录被改动", en: "entry 1 was altered" })
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class Tampered extends Data.TaggedError("Tampered")<{
  readonly ledger: string
  readonly kind: keyof typeof faults
  /** The number of the first entry that cannot be relied on. */
  readonly sequence: number
}> {
  override get message(): string {
    return `${this.ledger}: ${this.text.en}`
  }
  get text(): Text {
    return fill(faults[this.kind], { sequence: this.sequence })
  }
}

const objections = {
  ledger: { zh: "检查点属于另一账本", en: "the checkpoint is of another ledger" },
  key: { zh: "检查点以另一密钥或算法签署", en: "the checkpoint is signed with another key or algorithm" },
  signature: { zh: "检查点的签名无效", en: "the signature of the checkpoint is not valid" }
} satisfies Record<string, Text>

/**
 * Says that a checkpoint proves nothing about a ledger: it is of another one, is signed with another key than the one
 * that was given, or its signature is not valid.
 *
 * @example
 * ```ts
 * const signer: Ledger.Signer = { algorithm: "none", key: "k1", sign: () => new Uint8Array(1) }
 * const signed = Result.getOrThrow(Ledger.checkpoint(ledger, "2022-10-31T18:00:00+08:00", signer))
 * const read = Ledger.verifyCheckpoint(ledger, signed, { algorithm: "none", key: "k1", verify: () => false })
 * assert.ok(Result.isFailure(read) && read.failure instanceof Ledger.InvalidCheckpoint)
 * assert.equal(read.failure.message, "the signature of the checkpoint is not valid")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidCheckpoint extends Data.TaggedError("InvalidCheckpoint")<{
  readonly reason: keyof typeof objections
}> {
  override get message(): string {
    return this.text.en
  }
  get text(): Text {
    return objections[this.reason]
  }
}

const kinds = {
  procedures: { zh: "程序", en: "procedure" },
  rulebooks: { zh: "规则集", en: "rulebook" },
  calendars: { zh: "日历", en: "calendar" }
} satisfies Record<keyof Archive, Text>

/**
 * Says that an archive lacks the version of a procedure, rulebook or calendar that an entry was judged by.
 *
 * @example
 * ```ts
 * const replayed = Ledger.replay(ledger, { procedures: [procedure], rulebooks: [], calendars: [WorkCalendar.china] })
 * assert.ok(Result.isFailure(replayed) && replayed.failure._tag === "UnknownVersion")
 * assert.equal(replayed.failure.message, "entry 0 was judged by version 1 of the rulebook example, which is not here")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class UnknownVersion extends Data.TaggedError("UnknownVersion")<
  Version & { readonly lacking: keyof Archive; readonly sequence: number }
> {
  override get message(): string {
    return this.text.en
  }
  get text(): Text {
    const { id, version, sequence } = this
    return fill(
      {
        zh: "第{sequence}号记录所依据的{kind}{id}（版本{version}）不在其中",
        en: "entry {sequence} was judged by version {version} of the {kind} {id}, which is not here"
      },
      { id, version, sequence, kind: kinds[this.lacking] }
    )
  }
}

const hex = z.string().refine((value) => /^([0-9a-f]{2})+$/.test(value), expecting("小写十六进制", "lower-case hex"))
const version = z.strictObject({ id: text, version: text })

const headerShape = z.strictObject({
  format: z.literal("zhengce-ledger-1"),
  id: text,
  procedure: version,
  algorithm: text
})

const foundShape = z.strictObject({
  id: text,
  status: z.enum(["satisfied", "breached", "departed", "undetermined", "notApplicable", "notInForce"]),
  code: text,
  on: date.optional(),
  actual: date.optional(),
  bound: date.optional(),
  cites: z.array(text)
})

const eventShape = log.eventShape.omit({ recordedAt: true })
const correctionShape = log.correctionShape.omit({ recordedAt: true })

const entryShape = z.strictObject({
  ledger: text,
  sequence: z.int().nonnegative(),
  previous: hex,
  actor: text,
  role: text,
  at: instant,
  on: date,
  event: z.union([eventShape, correctionShape]),
  rules: z.strictObject({ procedure: version, rulebook: version, calendar: version }),
  findings: z.array(foundShape),
  cites: z.array(text),
  hash: hex
})

/**
 * The form of a ledger as one JSON value; {@link encode} writes its parts as lines.
 *
 * @example
 * ```ts
 * assert.deepEqual(Ledger.schema.parse(ledger), ledger)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = headerShape.extend({ entries: z.array(entryShape) })

/**
 * The form of a checkpoint as JSON.
 *
 * @example
 * ```ts
 * assert.equal(Ledger.checkpointSchema.safeParse({ ledger: "2022-001", length: 2 }).success, false)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const checkpointSchema = z.strictObject({
  format: z.literal("zhengce-checkpoint-1"),
  ledger: text,
  length: z.int().nonnegative(),
  head: hex,
  at: instant,
  algorithm: text,
  key: text,
  signature: hex
})

/**
 * SHA-256, the hash function of a ledger that names no other.
 *
 * @example
 * ```ts
 * assert.equal(Ledger.sha256.algorithm, "SHA-256")
 * assert.equal(Ledger.sha256.digest(new Uint8Array()).length, 32)
 * ```
 *
 * @category constants
 * @since 0.1.0
 */
export const sha256: Hash = { algorithm: "SHA-256", digest: sha2 }

const readBy = <A>(shape: z.ZodType<A>, value: unknown, at = ""): Result.Result<A, InvalidEntry> =>
  attempt(() => read(shape, value, (issue) => new InvalidEntry(issue), at))

const hashOf = (value: unknown, { digest }: Hash): Result.Result<string, Issue> =>
  Result.map(canonical(value), (text) => bytesToHex(digest(utf8ToBytes(text))))

const headOf = ({ entries, ...header }: Ledger, hash: Hash): Result.Result<string, Issue> => {
  const last = entries.at(-1)
  return last === undefined ? hashOf(header, hash) : Result.succeed(last.hash)
}

const otherHash = ({ algorithm }: Header, hash: Hash): OtherHash | undefined =>
  algorithm === hash.algorithm ? undefined : new OtherHash({ uses: algorithm, given: hash.algorithm })

/**
 * Opens an empty ledger. The hash function may be another one, such as SM3, and is then given to every function that
 * writes or verifies.
 *
 * @example
 * ```ts
 * assert.deepEqual(Result.getOrThrow(Ledger.open(procedure, "2022-002")), {
 *   format: "zhengce-ledger-1",
 *   id: "2022-002",
 *   procedure: { id: "example", version: "1" },
 *   algorithm: "SHA-256",
 *   entries: [],
 * })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const open = (procedure: Procedure, id: string, hash = sha256): Result.Result<Ledger, InvalidEntry> => {
  const { algorithm } = hash
  const header = { format: "zhengce-ledger-1", id, procedure: versionOf(procedure), algorithm } as const
  return Result.mapBoth(
    Result.flatMap(readBy(headerShape, header), () => canonical(header)),
    {
      onFailure: (issue) => new InvalidEntry(issue),
      onSuccess: () => ({ ...header, entries: [] })
    }
  )
}

const versionOf = ({ id, version }: Version): Version => ({ id, version })

const dateOf = (event: Case.Entry, at: string): LocalDate => ("on" in event ? event.on : log.dayOf(at))

/** The day on which the case was judged. */
const judgedOn = ({ at, on }: Pick<Entry, "at" | "on">): LocalDate => {
  const written = log.dayOf(at)
  return written > on ? written : on
}

const givenShape = z.strictObject({ actor: text, role: text, at: instant, event: z.unknown() })

/** What is to be appended, with the event as the case logs it. */
const readGiven = (
  before: Case.Case,
  input: unknown
): Result.Result<Pick<Entry, "actor" | "role" | "at" | "event">, Issue> => {
  const shaped = readBy(givenShape, input)
  if (Result.isFailure(shaped)) return Result.fail(shaped.failure)
  const { actor, role, at, event } = shaped.success
  const fail = (path: string, { value, expected }: Omit<Issue, "path">) => Result.fail({ path, value, expected })
  if (!Object.hasOwn(before.procedure.roles, role)) {
    return fail("/role", { value: role, expected: { zh: "程序中的角色", en: "a role of the procedure" } })
  }
  const { recordedAt = at } = Object(event) as { readonly recordedAt?: unknown }
  if (recordedAt !== at) {
    const expected = { zh: "没有该字段，时刻见于at", en: "nothing, because `at` says it" }
    return fail("/event/recordedAt", { value: recordedAt, expected })
  }
  const dated = Object(event) === event ? { ...(event as object), recordedAt: at } : event
  const entry = attempt<Case.Entry, Issue>(() => log.readEntry(before.procedure, before.entries, dated))
  if (Result.isFailure(entry)) return fail(`/event${entry.failure.path}`, entry.failure)
  const ordered = attempt<Case.Entry, Issue>(() => log.inOrder(log.lastRecordedAt(before.entries), entry.success))
  if (Result.isFailure(ordered)) return fail("/at", ordered.failure)
  return Result.succeed({ actor, role, at, event: entry.success })
}

/**
 * Appends an event or a correction, with what these rules find of it, and gives the new ledger. `input` holds `actor`,
 * `role`, `at` and `event`. An event is taken as it happened, lawful or not; ask `Case.record` with {@link caseOf} first
 * where an unlawful one is to be refused. The chain is not verified.
 *
 * Failures: `InvalidEntry` for what is not well-formed, `InvalidCase` where the procedure cannot open the ledger, such as
 * an earlier version than the one that it was last written under.
 *
 * @example
 * ```ts
 * assert.deepEqual(ledger.entries[1]?.findings, [
 *   { id: "review-time", status: "breached", code: "tooEarly", on: "2022-10-09", actual: "2022-10-09", bound: "2022-10-10", cites: ["example-1"] },
 * ])
 * assert.equal(ledger.entries[1]?.rules.calendar.version, WorkCalendar.china.version)
 * assert.equal(ledger.entries[1]?.previous, ledger.entries[0]?.hash)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const append = (
  self: Ledger,
  input: unknown,
  rules: Rules,
  hash = sha256
): Result.Result<Ledger, InvalidEntry | OtherHash | Case.InvalidCase> => {
  const other = otherHash(self, hash)
  if (other !== undefined) return Result.fail(other)
  const before = caseOf(self, rules.procedure)
  if (Result.isFailure(before)) return Result.fail(before.failure)
  const entry = Result.flatMap(readGiven(before.success, input), (read) =>
    Result.flatMap(headOf(self, hash), (previous) => sealed(self, before.success, read, previous, rules, hash))
  )
  return Result.mapBoth(entry, {
    onFailure: (issue) => new InvalidEntry(issue),
    onSuccess: (next) => ({ ...self, entries: [...self.entries, next] })
  })
}

/** The entry with everything that it holds, and its hash. */
const sealed = (
  self: Ledger,
  before: Case.Case,
  { actor, role, at, event }: Pick<Entry, "actor" | "role" | "at" | "event">,
  previous: string,
  rules: Rules,
  hash: Hash
): Result.Result<Entry, Issue> => {
  const { procedure, rulebook, calendar } = rules
  const on = dateOf(event, at)
  const after = { ...before, entries: [...before.entries, event] }
  const findings = addedBy(before, after, judgedOn({ at, on }), rules)
  const { recordedAt: _, ...stored } = event
  const content = {
    ledger: self.id,
    sequence: self.entries.length,
    previous,
    actor,
    role,
    at,
    on,
    event: stored,
    rules: { procedure: versionOf(procedure), rulebook: versionOf(rulebook), calendar: versionOf(calendar) },
    findings: findings.map(foundOf),
    cites: citesOf(after, findings)
  }
  return Result.map(hashOf(content, hash), (sum) => ({ ...content, hash: sum }))
}

const foundOf = ({ id, status, code, on, actual, bound, cites }: Finding.Finding): Found => ({
  id,
  status,
  code,
  ...(on === undefined ? {} : { on }),
  // what a procedure finds is of days
  ...(actual === undefined ? {} : { actual: actual as LocalDate }),
  ...(bound === undefined ? {} : { bound: bound as LocalDate }),
  cites: cites.map((c) => c.id)
})

const keyOf = ({ id, status, code, on, actual, bound, cites }: Found): string =>
  JSON.stringify([id, status, code, on, actual, bound, cites])

/** What one list has more than another; of what stands in both, as often as it stands in the other, nothing. */
const without = <A>(list: ReadonlyArray<A>, others: ReadonlyArray<Found>, as: (a: A) => Found): Array<A> => {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return list.filter((a) => {
    const key = keyOf(as(a))
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

/** Every finding of a case: of all its events, also of those that were written before their day, and of duties on a day. */
const audit = (self: Case.Case, on: LocalDate, context: Case.Context): ReadonlyArray<Finding.Finding> => [
  ...judgeAll(self, context).flatMap((judged) => findingsOf.ofEvent(self.procedure, judged)),
  ...findingsOf.ofDuties(self, on, context)
]

/** What the newest entry adds to the findings of a case: of its event, of duties, of later events. */
const addedBy = (
  before: Case.Case,
  after: Case.Case,
  on: LocalDate,
  context: Case.Context
): ReadonlyArray<Finding.Finding> =>
  without(audit(after, on, context), audit(before, on, context).map(foundOf), foundOf)

/** The provisions of the newest entry's activity, or of the activities that it corrects, and of its findings. */
const citesOf = (
  { procedure, entries }: Case.Case,
  findings: ReadonlyArray<Finding.Finding>
): ReadonlyArray<string> => {
  const entry = entries.at(-1) as Case.Entry
  const events = "corrects" in entry ? [entries[entry.corrects] as Case.Event, entry.replacement] : [entry]
  const acts = procedure.activities.filter(({ id }) => events.some((event) => event?.activity === id))
  return [...new Set([...acts, ...findings].flatMap(({ cites }) => cites.map((c) => c.id)))]
}

/**
 * Gives the case whose log a ledger is, under a procedure that opens it.
 *
 * @example
 * ```ts
 * const matter = Result.getOrThrow(Ledger.caseOf(ledger, procedure))
 * assert.deepEqual(matter.entries[0], { activity: "receive", on: "2022-09-26", by: "office", recordedAt: "2022-09-26T09:00:00+08:00" })
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const caseOf = (self: Ledger, procedure: Procedure): Result.Result<Case.Case, Case.InvalidCase> =>
  Case.decode(procedure, {
    id: self.id,
    procedure: self.entries.at(-1)?.rules.procedure ?? self.procedure,
    entries: self.entries.map(({ event, at }) => ({ ...event, recordedAt: at }))
  })

/**
 * Verifies the chain, and gives the length of the ledger and its last hash. Whether entries were cut off at the end, or
 * all of it was written anew, only {@link verifyCheckpoint} can tell.
 *
 * Failures: `Tampered` with the first entry that is not as it was written, `OtherHash` where the ledger uses another hash
 * function.
 *
 * @example
 * ```ts
 * assert.equal(Result.getOrThrow(Ledger.verify(ledger)).length, 2)
 * const cut = Ledger.verify({ ...ledger, entries: ledger.entries.slice(1) })
 * assert.equal(Result.isFailure(cut) && cut.failure.message, "2022-001: entry 0 is missing")
 * ```
 *
 * @category verification
 * @since 0.1.0
 */
export const verify = (self: Ledger, hash = sha256): Result.Result<Head, Tampered | OtherHash> => {
  const other = otherHash(self, hash)
  if (other !== undefined) return Result.fail(other)
  const { entries, ...header } = self
  const genesis = hashOf(header, hash)
  if (Result.isFailure(genesis)) return tampered(self, "header", 0)
  let previous = genesis.success
  for (const [place, entry] of entries.entries()) {
    // a list from outside may hold anything
    const { hash: stated, ...content } = Object(entry) as Entry
    const computed = hashOf(content, hash)
    if (Result.isFailure(computed) || computed.success !== stated) return tampered(self, "altered", place)
    if (content.ledger !== self.id || content.sequence !== place) return tampered(self, strayAt(self, place), place)
    if (content.previous !== previous) {
      return place === 0 ? tampered(self, "header", 0) : tampered(self, "replaced", place - 1)
    }
    previous = stated
  }
  return Result.succeed({ length: entries.length, head: previous })
}

const tampered = ({ id }: Ledger, kind: Tampered["kind"], sequence: number) =>
  Result.fail(new Tampered({ ledger: id, kind, sequence }))

/** How an entry that is as it was written came to a place where it does not belong. */
const strayAt = ({ id, entries }: Ledger, place: number): Tampered["kind"] => {
  const all = entries.map((entry) => Object(entry) as Entry)
  const { ledger, sequence, hash } = all[place] as Entry
  const own = all.filter((entry) => entry.ledger === id)
  if (ledger !== id) return own.length === 0 ? "header" : "foreign"
  if (all.findIndex((entry) => entry.hash === hash) < place) return "repeated"
  // what has an earlier number and is no copy was written anew
  if (sequence < place) return "altered"
  return own.some((entry) => entry.sequence === place) ? "reordered" : "missing"
}

const bytesOf = (statement: Omit<Checkpoint, "signature">): Result.Result<Uint8Array, Issue> =>
  Result.map(canonical(statement), utf8ToBytes)

/**
 * Signs how long a ledger is and what it holds. A ledger that does not verify is not signed. Keep the checkpoint where
 * whoever keeps the ledger cannot change it.
 *
 * @example
 * ```ts
 * const { privateKey } = generateKeyPairSync("ed25519")
 * const signer = { algorithm: "Ed25519", key: "archive-2022", sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) }
 * const signed = Result.getOrThrow(Ledger.checkpoint(ledger, "2022-10-31T18:00:00+08:00", signer))
 * assert.deepEqual([signed.ledger, signed.length, signed.head], ["2022-001", 2, ledger.entries[1]?.hash])
 * ```
 *
 * @category verification
 * @since 0.1.0
 */
export const checkpoint = (
  self: Ledger,
  at: string,
  { algorithm, key, sign }: Signer,
  hash = sha256
): Result.Result<Checkpoint, InvalidEntry | Tampered | OtherHash> => {
  const time = readBy(instant, at, "/at")
  if (Result.isFailure(time)) return Result.fail(time.failure)
  const head = verify(self, hash)
  if (Result.isFailure(head)) return Result.fail(head.failure)
  const statement = { format: "zhengce-checkpoint-1", ledger: self.id, ...head.success, at, algorithm, key } as const
  return Result.mapBoth(bytesOf(statement), {
    onFailure: (issue) => new InvalidEntry(issue),
    onSuccess: (bytes) => ({ ...statement, signature: bytesToHex(sign(bytes)) })
  })
}

/**
 * Verifies a ledger against a checkpoint: that the key signed it, that the chain holds, and that the entries which were
 * there when it was signed are still there. The ledger may have grown since.
 *
 * Failures: `InvalidCheckpoint` where the checkpoint proves nothing, `Tampered`, `OtherHash`.
 *
 * @example
 * ```ts
 * const { privateKey, publicKey } = generateKeyPairSync("ed25519")
 * const archive = { algorithm: "Ed25519", key: "archive-2022" }
 * const signer = { ...archive, sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) }
 * const verifier = { ...archive, verify: (bytes: Uint8Array, signature: Uint8Array) => verify(null, bytes, publicKey, signature) }
 * const signed = Result.getOrThrow(Ledger.checkpoint(ledger, "2022-10-31T18:00:00+08:00", signer))
 * assert.equal(Result.isSuccess(Ledger.verifyCheckpoint(ledger, signed, verifier)), true)
 * // a shorter ledger has a chain that holds, and is found all the same
 * const cut = Ledger.verifyCheckpoint(received, signed, verifier)
 * assert.equal(Result.isFailure(cut) && cut.failure.message, "2022-001: the entries from 1 on were cut off")
 * ```
 *
 * @category verification
 * @since 0.1.0
 */
export const verifyCheckpoint = (
  self: Ledger,
  signed: Checkpoint,
  { algorithm, key, verify: isSigned }: Verifier,
  hash = sha256
): Result.Result<Head, InvalidCheckpoint | Tampered | OtherHash> => {
  const object = (reason: InvalidCheckpoint["reason"]) => Result.fail(new InvalidCheckpoint({ reason }))
  const { signature, ...statement } = signed
  if (statement.algorithm !== algorithm || statement.key !== key) return object("key")
  const bytes = bytesOf(statement)
  if (Result.isFailure(bytes) || !hex.safeParse(signature).success) return object("signature")
  if (!isSigned(bytes.success, hexToBytes(signature))) return object("signature")
  if (statement.ledger !== self.id) return object("ledger")
  const head = verify(self, hash)
  if (Result.isFailure(head)) return head
  const { length } = self.entries
  if (length < statement.length) return tampered(self, "truncated", length)
  const then = headOf({ ...self, entries: self.entries.slice(0, statement.length) }, hash)
  return Result.isSuccess(then) && then.success === statement.head ? head : tampered(self, "rewritten", 0)
}

/** What rules find of each entry when it was the last one, and where that differs from what it holds. */
const assess = (
  self: Ledger,
  rulesOf: ReadonlyArray<Rules>
): Result.Result<ReadonlyArray<Assessment>, Case.InvalidCase> => {
  const cases = new Map<Procedure, Case.Case>()
  const assessments: Array<Assessment> = []
  for (const [sequence, entry] of self.entries.entries()) {
    const rules = rulesOf[sequence] as Rules
    const { procedure } = rules
    if (!cases.has(procedure)) {
      // an earlier version of the procedure cannot read what was written under a later one
      const last = rulesOf.findLastIndex((r) => r.procedure === procedure)
      const matter = caseOf({ ...self, entries: self.entries.slice(0, last + 1) }, procedure)
      if (Result.isFailure(matter)) return Result.fail(matter.failure)
      cases.set(procedure, matter.success)
    }
    const whole = cases.get(procedure) as Case.Case
    const until = (end: number): Case.Case => ({ ...whole, entries: whole.entries.slice(0, end) })
    const findings = addedBy(until(sequence), until(sequence + 1), judgedOn(entry), rules)
    assessments.push({ sequence, findings, differences: differencesOf(entry.findings, findings) })
  }
  return Result.succeed(assessments)
}

const differencesOf = (
  stored: ReadonlyArray<Found>,
  findings: ReadonlyArray<Finding.Finding>
): ReadonlyArray<Difference> => {
  const gone = without(stored, findings.map(foundOf), (found) => found)
  const come = without(findings, stored, foundOf).map((now): Difference => {
    const { id } = now
    const then = gone.find((found) => found.id === id)
    if (then === undefined) return { kind: "appeared", id, now }
    gone.splice(gone.indexOf(then), 1)
    return { kind: "changed", id, then, now }
  })
  return [...come, ...gone.map((then): Difference => ({ kind: "vanished", id: then.id, then }))]
}

/**
 * Judges each entry again as on its day: by the versions of the rules that it names, and knowing only the entries up to
 * it. A ledger whose entries were judged as they say gives no differences. Rules of an earlier release are kept by
 * installing it under another name; a calendar can also be cut back with `WorkCalendar.asKnownOn`.
 *
 * Failures: `UnknownVersion` where the archive lacks a version, `InvalidCase` where the procedure cannot read the entries
 * that were written under it. Verify the ledger first.
 *
 * @example
 * ```ts
 * const archive = { procedures: [procedure], rulebooks: [rules.rulebook], calendars: [WorkCalendar.china] }
 * const replayed = Result.getOrThrow(Ledger.replay(ledger, archive))
 * assert.deepEqual(replayed.flatMap((entry) => entry.differences), [])
 * assert.equal(replayed[1]?.findings[0]?.text.en, "the period from 2022-09-26 (receipt) has not run; lawful from 2022-10-10")
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const replay = (
  self: Ledger,
  archive: Archive
): Result.Result<ReadonlyArray<Assessment>, UnknownVersion | Case.InvalidCase> => {
  const rulesOf: Array<Rules> = []
  for (const { sequence, rules } of self.entries) {
    const find = <A extends Version>(lacking: keyof Archive, list: ReadonlyArray<A>, { id, version }: Version) => {
      const found = list.find((a) => a.id === id && a.version === version)
      return found === undefined
        ? Result.fail(new UnknownVersion({ lacking, id, version, sequence }))
        : Result.succeed(found)
    }
    const found = Result.all({
      procedure: find("procedures", archive.procedures, rules.procedure),
      rulebook: find("rulebooks", archive.rulebooks, rules.rulebook),
      calendar: find("calendars", archive.calendars, rules.calendar)
    })
    if (Result.isFailure(found)) return Result.fail(found.failure)
    rulesOf.push(found.success)
  }
  return assess(self, rulesOf)
}

/**
 * Judges each entry by other rules than those of its day, such as today's, knowing only the entries up to it, and says
 * what would be found differently. What these rules date, they apply to the days for which they date it.
 *
 * Failures: `InvalidCase` where their procedure cannot open the ledger. Verify the ledger first.
 *
 * @example
 * ```ts
 * // had six working days been enough
 * const laxer = { ...rules, rulebook: Rulebook.make({ id: "example", version: "2", parameters: [reviewing(6)] }) }
 * const [, decision] = Result.getOrThrow(Ledger.reassess(ledger, laxer))
 * const [difference] = decision?.differences ?? []
 * assert.deepEqual([difference?.kind, difference?.then?.status, difference?.now?.status], ["changed", "breached", "satisfied"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const reassess = (self: Ledger, rules: Rules): Result.Result<ReadonlyArray<Assessment>, Case.InvalidCase> =>
  assess(
    self,
    self.entries.map(() => rules)
  )

/**
 * Writes a ledger as lines of canonical JSON, the header first. A ledger that was appended to has the same lines and one
 * more, so that a file is kept by adding the last line. Throws a `DefinitionError` for what is no ledger, such as one that
 * was put together by hand of what JSON cannot hold.
 *
 * @example
 * ```ts
 * const [header, ...lines] = Ledger.encode(received).split("\n")
 * assert.equal(header, '{"algorithm":"SHA-256","format":"zhengce-ledger-1","id":"2022-001","procedure":{"id":"example","version":"1"}}')
 * assert.ok(Ledger.encode(ledger).startsWith(Ledger.encode(received)))
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const encode = ({ entries, ...header }: Ledger): string =>
  [header, ...entries]
    .map((line) => {
      const text = canonical(line)
      return Result.isSuccess(text) ? `${text.success}\n` : refuse("Ledger", header.id, messageOf(text.failure))
    })
    .join("")

/**
 * Reads the lines of a ledger. The form of each is checked to the last byte, because what two readers could read
 * differently (a key that stands twice, a fraction) proves nothing; the chain is not, so that {@link verify} can name
 * what is wrong with it. Nothing is half-read: a damaged file gives `InvalidLedger` with the line and the path.
 *
 * @example
 * ```ts
 * assert.deepEqual(Result.getOrThrow(Ledger.decode(Ledger.encode(ledger))), ledger)
 * const read = Ledger.decode(Ledger.encode(ledger).replace('"on":"2022-10-09"', '"on": "2022-10-09"'))
 * assert.equal(Result.isFailure(read) && read.failure.message, "line 3: expected canonical JSON (RFC 8785)")
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const decode = (text: string): Result.Result<Ledger, InvalidLedger> => {
  const [first = "", ...lines] = text.replace(/\n$/, "").split("\n")
  const failed = (line: number, issue: Issue) => Result.fail(new InvalidLedger({ line, ...issue }))
  const header = readLine(first, (value) => issueIn(headerShape, value))
  if (Result.isFailure(header)) return failed(1, header.failure)
  const entries: Array<Entry> = []
  for (const [i, line] of lines.entries()) {
    const entry = readLine(line, issueOfEntry)
    if (Result.isFailure(entry)) return failed(i + 2, entry.failure)
    entries.push(entry.success as Entry)
  }
  return Result.succeed({ ...(header.success as Header), entries })
}

const strict: Text = { zh: "规范JSON（RFC 8785）", en: "canonical JSON (RFC 8785)" }

const readLine = (line: string, issueOf: (value: unknown) => Issue | undefined): Result.Result<unknown, Issue> => {
  const parsed = Result.try((): unknown => JSON.parse(line))
  const unlike: Issue = { path: "", value: line, expected: strict }
  if (Result.isFailure(parsed)) return Result.fail(unlike)
  const issue = issueOf(parsed.success)
  if (issue !== undefined) return Result.fail(issue)
  return Result.flatMap(canonical(parsed.success), (written) =>
    written === line ? Result.succeed(parsed.success) : Result.fail(unlike)
  )
}

const issueIn = (shape: z.ZodType, value: unknown, at = ""): Issue | undefined =>
  Option.getOrUndefined(Result.getFailure(readBy(shape, value, at)))

const anyEntry = entryShape.extend({ event: z.unknown() })

/** The form of an entry; which form its event has, it says itself. */
const issueOfEntry = (value: unknown): Issue | undefined => {
  const issue = issueIn(anyEntry, value)
  if (issue !== undefined) return issue
  const { event, on, at } = value as Entry
  const ofEvent = issueIn(Object.hasOwn(Object(event), "corrects") ? correctionShape : eventShape, event, "/event")
  if (ofEvent !== undefined) return ofEvent
  const date = dateOf(event, at)
  if (on === date) return undefined
  return { path: "/on", value: on, expected: { zh: `事件的日期${date}`, en: `the day of the event, ${date}` } }
}
