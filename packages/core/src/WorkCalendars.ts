/**
 * The service that knows which working calendar is in force for a jurisdiction: the national one, and those that a
 * service lays over it for local closures or newly published notices.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { failure } from "./internal/attempt.ts"
import { china, type WorkCalendar } from "./WorkCalendar.ts"

/**
 * Says that no calendar is known for a jurisdiction.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { UnknownCalendar } from "@zhengce/core/WorkCalendars"
 *
 * assert.equal(new UnknownCalendar({ jurisdiction: "XX" }).jurisdiction, "XX")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class UnknownCalendar extends /*#__PURE__*/ failure("UnknownCalendar")<{ readonly jurisdiction: string }> {
  override get message(): string {
    return `no calendar of ${this.jurisdiction}`
  }
}

/**
 * Gives the calendar of a jurisdiction, such as `CN`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Effect from "effect/Effect"
 * import { layer, WorkCalendars } from "@zhengce/core/WorkCalendars"
 *
 * const through = Effect.gen(function*() {
 *   const calendars = yield* WorkCalendars
 *   const calendar = yield* calendars.get("CN")
 *   return calendar.id
 * })
 * assert.equal(await Effect.runPromise(Effect.provide(through, layer())), "CN")
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class WorkCalendars extends Context.Service<
  WorkCalendars,
  { readonly get: (jurisdiction: string) => Effect.Effect<WorkCalendar, UnknownCalendar> }
>()("@zhengce/core/WorkCalendars") {}

/**
 * Provides the national calendar as `CN`, and others by jurisdiction; one given as `CN` replaces the national one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Effect from "effect/Effect"
 * import { layer, WorkCalendars } from "@zhengce/core/WorkCalendars"
 *
 * const missing = Effect.flip(Effect.flatMap(WorkCalendars, (calendars) => calendars.get("CN-41")))
 * const error = await Effect.runPromise(Effect.provide(missing, layer()))
 * assert.equal(error._tag, "UnknownCalendar")
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (calendars: Readonly<Record<string, WorkCalendar>> = {}): Layer.Layer<WorkCalendars> => {
  const known = new Map(Object.entries({ CN: china, ...calendars }))
  return Layer.succeed(WorkCalendars)({
    get: (jurisdiction) => {
      const calendar = known.get(jurisdiction)
      return calendar === undefined ? Effect.fail(new UnknownCalendar({ jurisdiction })) : Effect.succeed(calendar)
    }
  })
}
