/**
 * The service that keeps cases: an interface for whoever stores them, and an in-memory layer. A log only grows, so
 * storing is appending; who appends says how many entries they have seen, and a log that has grown meanwhile is refused
 * instead of overwritten.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Result from "effect/Result"
import type { Entry, Stored } from "./Case.ts"
import { failure } from "./internal/attempt.ts"

/**
 * Says that no case has an id.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { CaseNotFound } from "@zhengce/core/CaseRepository"
 *
 * assert.equal(new CaseNotFound({ id: "2022-001" }).id, "2022-001")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class CaseNotFound extends /*#__PURE__*/ failure("CaseNotFound")<{ readonly id: string }> {
  override get message(): string {
    return `there is no case ${this.id}`
  }
}

/**
 * Says that a case with the id is there already.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { CaseExists } from "@zhengce/core/CaseRepository"
 *
 * assert.equal(new CaseExists({ id: "2022-001" }).id, "2022-001")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class CaseExists extends /*#__PURE__*/ failure("CaseExists")<{ readonly id: string }> {
  override get message(): string {
    return `there is a case ${this.id} already`
  }
}

/**
 * Says that the log has other entries than the writer had seen. Read it again, decide again.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { CaseConflict } from "@zhengce/core/CaseRepository"
 *
 * assert.equal(new CaseConflict({ id: "2022-001", seen: 3, actual: 4 }).actual, 4)
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class CaseConflict extends /*#__PURE__*/ failure("CaseConflict")<{
  readonly id: string
  readonly seen: number
  readonly actual: number
}> {
  override get message(): string {
    return `case ${this.id} has ${this.actual} entries, ${this.seen} were seen`
  }
}

/**
 * Keeps cases in their stored form; `Case.encode` and `Case.decode` lead there and back.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Effect from "effect/Effect"
 * import { CaseRepository, layerMemory } from "@zhengce/core/CaseRepository"
 *
 * const program = Effect.gen(function*() {
 *   const cases = yield* CaseRepository
 *   yield* cases.create({ id: "2022-001", procedure: { id: "zz246", version: "1" }, entries: [] })
 *   return yield* cases.get("2022-001")
 * })
 * const stored = await Effect.runPromise(Effect.provide(program, layerMemory))
 * assert.deepEqual(stored.entries, [])
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class CaseRepository extends Context.Service<
  CaseRepository,
  {
    readonly create: (stored: Stored) => Effect.Effect<void, CaseExists>
    readonly get: (id: string) => Effect.Effect<Stored, CaseNotFound>
    /** Appends entries after the `seen` first ones, or fails without writing anything. */
    readonly append: (
      id: string,
      seen: number,
      entries: ReadonlyArray<Entry>
    ) => Effect.Effect<void, CaseNotFound | CaseConflict>
    /** The ids of all cases, in order. */
    readonly list: Effect.Effect<ReadonlyArray<string>>
  }
>()("@zhengce/core/CaseRepository") {}

/**
 * Keeps cases in memory, for tests and for programs that store elsewhere.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Effect from "effect/Effect"
 * import { CaseRepository, layerMemory } from "@zhengce/core/CaseRepository"
 *
 * const program = Effect.flip(Effect.flatMap(CaseRepository, (cases) => cases.get("2022-001")))
 * const error = await Effect.runPromise(Effect.provide(program, layerMemory))
 * assert.equal(error._tag, "CaseNotFound")
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerMemory: Layer.Layer<CaseRepository> = /*#__PURE__*/ Layer.effect(CaseRepository)(
  Effect.gen(function* () {
    const ref = yield* Ref.make<ReadonlyMap<string, Stored>>(new Map())
    // one atomic step decides and writes, so that of two writers who have seen the same log one gets the conflict
    const write = <E>(decide: (cases: ReadonlyMap<string, Stored>) => Result.Result<Stored, E>) =>
      Effect.flatMap(
        Ref.modify(ref, (cases) => {
          const decided = decide(cases)
          return [decided, Result.isFailure(decided) ? cases : new Map(cases).set(decided.success.id, decided.success)]
        }),
        (decided) => Effect.asVoid(Effect.fromResult(decided))
      )
    // what is kept is not what callers hold, so that nobody changes it from outside
    const copy = (stored: Stored): Stored => ({ ...stored, entries: [...stored.entries] })
    return {
      create: (stored) =>
        write((cases) =>
          cases.has(stored.id) ? Result.fail(new CaseExists({ id: stored.id })) : Result.succeed(copy(stored))
        ),
      get: (id) =>
        Effect.flatMap(Ref.get(ref), (cases) => {
          const stored = cases.get(id)
          return stored === undefined ? Effect.fail(new CaseNotFound({ id })) : Effect.succeed(copy(stored))
        }),
      append: (id, seen, entries) =>
        write((cases): Result.Result<Stored, CaseNotFound | CaseConflict> => {
          const stored = cases.get(id)
          if (stored === undefined) return Result.fail(new CaseNotFound({ id }))
          const actual = stored.entries.length
          if (actual !== seen) return Result.fail(new CaseConflict({ id, seen, actual }))
          return Result.succeed({ ...stored, entries: [...stored.entries, ...(entries as Stored["entries"])] })
        }),
      list: Effect.map(Ref.get(ref), (cases) => [...cases.keys()].sort())
    }
  })
)
