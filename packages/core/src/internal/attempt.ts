import * as Data from "effect/Data"
import { fail, type Result, succeed } from "effect/Result"

/** An object is not spelled out: it may be large, or refuse to be printed. The error carries it whole. */
const show = (value: unknown): string => (Object(value) === value ? typeof value : String(value))

/**
 * The base of every error. Its message is English for logs, made of its own fields unless it says it better;
 * `Explanation.ofError` renders what carries a code and slots for people, in both languages.
 */
export const failure = <Tag extends string>(tag: Tag) =>
  class extends Data.TaggedError(tag) {
    override get message(): string {
      const fields = Object.entries(this).filter(([name]) => name !== "_tag")
      return fields.map(([name, value]) => `${name} ${show(value)}`).join(", ")
    }
  } as unknown as ReturnType<typeof Data.TaggedError<Tag>>

/**
 * Runs a computation whose failures are thrown inside, and gives them back as a Result. The caller names their type; a
 * failure is known by having a tag, so that two copies of this package understand each other.
 */
export const attempt = <A, E>(run: () => A): Result<A, E> => {
  try {
    return succeed(run())
  } catch (error) {
    const tag = Object(error)._tag
    // a mistake in a declaration is no answer to a question about data
    if (tag === undefined || tag === "DefinitionError") throw error
    return fail(error as E)
  }
}
