/**
 * How a rule reads facts: through a view that knows which facts the rule declares, what each may be, and which are
 * missing. A missing fact that can only be one of a few values is tried with each; any other stops the run. The rule is
 * decided when every run comes to one conclusion.
 */
import type { z } from "zod"
import { DefinitionError } from "../DefinitionError.ts"
import type { Outcome } from "../Outcome.ts"
import { unknownFact } from "./unknownFact.ts"

/** What a fact may be, as far as reading needs to know. */
export interface Node {
  /** The facts of an object, each read by itself. */
  readonly keys?: ReadonlyMap<string, Node>
  /** Every value that a fact of few values may have. */
  readonly domain?: ReadonlyArray<unknown>
  /** What the items of a list are. */
  readonly items?: Node
  /** A list that says whether it is complete: `{ items, complete }`. */
  readonly isListing?: boolean
  /** An object stands in it, of which a key may be missing. */
  readonly isDeep: boolean
}

type Definition = {
  readonly type: string
  readonly innerType: z.core.$ZodType
  readonly shape: Readonly<Record<string, z.core.$ZodType>>
  readonly element: z.core.$ZodType
  readonly entries: Readonly<Record<string, unknown>>
  readonly values: ReadonlyArray<unknown>
  readonly options: ReadonlyArray<z.core.$ZodType>
  readonly valueType: z.core.$ZodType
}

const plain: Node = { isDeep: false }

// a fact that can only have one value is either stated or not: to assume it would be to state it
const choice = (domain: ReadonlyArray<unknown>): Node => (domain.length > 1 ? { isDeep: false, domain } : plain)

const refuse = (id: string, problem: string): never => {
  throw new DefinitionError({ noun: "Facts", id, problem })
}

/** Reads a schema. A default, `null` or a transformation would turn an unknown fact into a value, and is refused. */
export const nodeOf = (schema: z.core.$ZodType, path = "facts"): Node => {
  const def = schema._zod.def as unknown as Definition
  const flat = (inner: z.core.$ZodType): Node => {
    const node = nodeOf(inner, path)
    return node.isDeep ? refuse(path, `an object in a ${def.type} cannot be read fact by fact`) : node
  }
  switch (def.type) {
    case "optional":
    case "nonoptional":
    case "readonly":
      return nodeOf(def.innerType, path)
    case "object": {
      const keys = new Map(
        Object.entries(def.shape).map(([key, inner]) =>
          /[./~]/.test(key) ? refuse(path, `the name ${key} has a mark in it`) : [key, nodeOf(inner, `${path}.${key}`)]
        )
      )
      const items = keys.get("items")?.items
      return items !== undefined && keys.size === 2 && keys.has("complete")
        ? { items, isListing: true, isDeep: items.isDeep }
        : { keys, isDeep: true }
    }
    case "array": {
      const items = nodeOf(def.element, path)
      return { items, isDeep: items.isDeep }
    }
    case "record":
      return { isDeep: flat(def.valueType).isDeep }
    case "union": {
      const options = def.options.map(flat)
      return options.every((o) => o.domain !== undefined) ? choice(options.flatMap((o) => o.domain ?? [])) : plain
    }
    case "boolean":
      return choice([true, false])
    case "enum":
      return choice(Object.values(def.entries))
    case "literal":
      return def.values.includes(null) ? refuse(path, "a fact cannot be null") : choice(def.values)
    case "string":
    case "number":
    case "bigint":
    case "template_literal":
      return plain
    default:
      return refuse(path, `a fact cannot be a ${def.type}`)
  }
}

/** What a rule concludes when all that is missing is taken into account. */
export interface Decision {
  readonly holds: boolean | undefined
  /** One of the outcomes; where they differ in more than their conclusion, `isVaried`. */
  readonly outcome: Outcome
  readonly isVaried: boolean
  /** JSON Pointers of the missing facts on which the conclusion depends. */
  readonly missing: ReadonlyArray<string>
}

/** A rule as it is declared, over the view of its facts and the values of its parameters. */
export type Rule = (facts: never, parameters: never) => Outcome

/** Runs rules over one declared part of the facts. `read` collects the facts that a run reads. */
export type Reader = (rule: Rule, parameters: unknown, facts: unknown, read?: Map<string, unknown>) => Decision

interface Guess {
  readonly pointer: string
  readonly domain: ReadonlyArray<unknown>
  index: number
}

/** Enough for seven missing yes-or-no facts, and no more than a few microseconds of work. */
const maxRuns = 256

const probe = {}

/** Makes the reader of a rule that declares which facts it needs, as dotted paths. */
export const reader = (root: Node, needs: ReadonlyArray<string>, noun: string, id: string): Reader => {
  let facts: unknown
  let read: Map<string, unknown> | undefined
  let probing = false
  let runs = 0
  const guesses: Array<Guess> = []
  const stops = new Set<string>()

  const unknown = (pointer: string, domain?: ReadonlyArray<unknown>): unknown => {
    if (domain === undefined || probing) stops.add(pointer)
    if (domain === undefined) {
      if (probing) return probe
      throw unknownFact
    }
    const known = guesses.find((guess) => guess.pointer === pointer)
    if (known === undefined && !probing) guesses.push({ pointer, domain, index: 0 })
    return domain[known?.index ?? 0]
  }

  const stated = (keys: ReadonlyArray<string>): unknown => {
    let value = facts as Readonly<Record<string, unknown>> | undefined
    for (const key of keys) value = value?.[key] as typeof value
    return value ?? undefined
  }

  /** Guards what lies within a list: a key that is missing there is as unknown as one at the top. */
  const guarded = (node: Node, value: unknown, pointer: string): unknown => {
    if (!node.isDeep) return value
    if (node.items !== undefined) {
      const { items } = node
      const all = (list: unknown, at: string) =>
        Array.isArray(list) ? list.map((item, i) => guarded(items, item, `${at}/${i}`)) : list
      return node.isListing === true
        ? { ...(value as object), items: all((value as { items: unknown }).items, `${pointer}/items`) }
        : all(value, pointer)
    }
    const view = {}
    for (const [key, child] of node.keys ?? []) {
      const at = `${pointer}/${key}`
      const inner = (value as Readonly<Record<string, unknown>>)[key] ?? (child.keys && {})
      Object.defineProperty(view, key, {
        enumerable: true,
        get: () => (inner === undefined ? unknown(at, child.domain) : guarded(child, inner, at))
      })
    }
    return view
  }

  const leaf = (node: Node, keys: ReadonlyArray<string>) => {
    const pointer = `/${keys.join("/")}`
    return (): unknown => {
      const value = stated(keys)
      if (value === undefined) return unknown(pointer, node.domain)
      read?.set(pointer, value)
      // only an outcome can tell whether what the list does not show matters; it is named when none can
      if (node.isListing === true && (value as { complete?: unknown }).complete !== true) stops.add(pointer)
      return node.isDeep ? guarded(node, value, pointer) : value
    }
  }

  const declared: Array<readonly [pointer: string, keys: ReadonlyArray<string>]> = []
  const unmatched = new Set(needs)

  const viewOf = (node: Node, above: ReadonlyArray<string>, isWhole: boolean): object => {
    const view = {}
    for (const [key, child] of node.keys ?? []) {
      const keys = [...above, key]
      const path = keys.join(".")
      unmatched.delete(path)
      const all = isWhole || needs.includes(path)
      const get =
        !all && !needs.some((need) => need.startsWith(`${path}.`))
          ? () => refused(`reads ${path}, which is not among its needs`)
          : child.keys === undefined
            ? leaf(child, keys)
            : undefined
      Object.defineProperty(view, key, {
        enumerable: true,
        ...(get === undefined ? { value: viewOf(child, keys, all) } : { get })
      })
      if (all && child.keys === undefined) declared.push([`/${keys.join("/")}`, keys])
    }
    return view
  }

  const refused = (problem: string): never => {
    throw new DefinitionError({ noun, id, problem })
  }

  const view = viewOf(root, [], false) as never
  for (const need of unmatched) refused(`there is no fact ${need}`)

  /** Goes on past the first missing fact, for the names of the others only: what this run concludes means nothing. */
  const named = (rule: Rule, parameters: unknown): ReadonlyArray<string> => {
    probing = true
    try {
      rule(view, parameters as never)
    } catch {
      // the rule met a value that is none
    }
    probing = false
    return [...stops]
  }

  const concluded = (outcome: Outcome | undefined, missing: ReadonlyArray<string>): Decision => ({
    holds: outcome?.holds,
    outcome: outcome as Outcome,
    isVaried: false,
    missing
  })

  const merged = (a: Decision, b: Decision): Decision => {
    const isDecided = a.holds !== undefined && a.holds === b.holds
    return {
      holds: isDecided ? a.holds : undefined,
      outcome: a.outcome ?? b.outcome,
      isVaried: isDecided && (a.isVaried || b.isVaried || key(a.outcome) !== key(b.outcome)),
      missing: [...a.missing, ...b.missing]
    }
  }

  const explore = (rule: Rule, parameters: unknown, depth: number): Decision => {
    if (++runs > maxRuns) {
      const missing = declared.filter(([, keys]) => stated(keys) === undefined).map(([pointer]) => pointer)
      return concluded(undefined, [...guesses.map((guess) => guess.pointer), ...missing])
    }
    if (stops.size > 0) stops.clear()
    let outcome: Outcome | undefined
    try {
      outcome = rule(view, parameters as never)
    } catch (error) {
      if (error !== unknownFact) throw error
    }
    const guess = guesses[depth]
    if (guess === undefined) {
      return concluded(outcome, outcome?.holds === undefined && stops.size > 0 ? named(rule, parameters) : [])
    }
    let decision: Decision | undefined
    for (const index of guess.domain.keys()) {
      guesses.length = depth
      guesses.push({ ...guess, index })
      const branch = explore(rule, parameters, depth + 1)
      decision = decision === undefined ? branch : merged(decision, branch)
    }
    const all = decision as Decision
    return all.holds === undefined ? { ...all, missing: [...new Set([guess.pointer, ...all.missing])] } : all
  }

  return (rule, parameters, given, collect) => {
    facts = given
    read = collect
    runs = 0
    probing = false
    guesses.length = 0
    return explore(rule, parameters, 0)
  }
}

/** Two outcomes say the same when all that they carry is the same. */
const key = (outcome: Outcome): string =>
  JSON.stringify(outcome, (_, value) => (typeof value === "bigint" ? String(value) : value))
