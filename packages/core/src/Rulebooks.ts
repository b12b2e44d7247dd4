/**
 * The service that knows which rulebook a jurisdiction applies: the base one of an instrument, or one with the
 * jurisdiction's own values laid over it.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { failure } from "./internal/attempt.ts"
import type { Rulebook } from "./Rulebook.ts"

/**
 * Says that a jurisdiction has no rulebook of that id.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { UnknownRulebook } from "@zhengce/core/Rulebooks"
 *
 * assert.equal(new UnknownRulebook({ rulebook: "zz246", jurisdiction: "410102" }).rulebook, "zz246")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class UnknownRulebook extends /*#__PURE__*/ failure("UnknownRulebook")<{
  readonly rulebook: string
  readonly jurisdiction: string
}> {
  override get message(): string {
    return `no rulebook ${this.rulebook} of ${this.jurisdiction}`
  }
}

/**
 * Gives the rulebook of an id that a jurisdiction applies. A jurisdiction without its own has no answer here rather than
 * the base one: whether the base applies to it is a question of law that its layer settles.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Effect from "effect/Effect"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import { layer, Rulebooks } from "@zhengce/core/Rulebooks"
 *
 * const base = Rulebook.make({ id: "zz246", version: "1", parameters: [] })
 * const program = Effect.flatMap(Rulebooks, (books) => books.get("zz246", "4101"))
 * const found = await Effect.runPromise(Effect.provide(program, layer({ "4101": [base] })))
 * assert.equal(found.version, "1")
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class Rulebooks extends Context.Service<
  Rulebooks,
  { readonly get: (rulebook: string, jurisdiction: string) => Effect.Effect<Rulebook, UnknownRulebook> }
>()("@zhengce/core/Rulebooks") {}

/**
 * Provides rulebooks by jurisdiction.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Effect from "effect/Effect"
 * import { layer, Rulebooks } from "@zhengce/core/Rulebooks"
 *
 * const program = Effect.flip(Effect.flatMap(Rulebooks, (books) => books.get("zz246", "4101")))
 * const error = await Effect.runPromise(Effect.provide(program, layer({})))
 * assert.equal(error._tag, "UnknownRulebook")
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (books: Readonly<Record<string, ReadonlyArray<Rulebook>>>): Layer.Layer<Rulebooks> => {
  const known = new Map(Object.entries(books))
  return Layer.succeed(Rulebooks)({
    get: (rulebook, jurisdiction) => {
      const found = known.get(jurisdiction)?.find((b) => b.id === rulebook)
      return found === undefined ? Effect.fail(new UnknownRulebook({ rulebook, jurisdiction })) : Effect.succeed(found)
    }
  })
}
