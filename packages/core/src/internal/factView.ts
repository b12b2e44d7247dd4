/**
 * How a rule reads facts: through a view that knows which facts the rule declares, what each may be, and which are
 * missing. Reading a missing fact stops the rule. Where it concludes nothing without the fact, it is run again with each
 * value that the fact may have, and is decided when every run comes to one conclusion.
 */
import type { z } from "zod"
import type { Ground } from "../Finding.ts"
import type { Listing, Outcome } from "../Outcome.ts"
import { refuse } from "./refuse.ts"
import { outcome as say } from "./sentences.ts"
import { unknownFact } from "./unknownFact.ts"

type Keys = ReadonlyMap<string, Node>

/** What a fact may be, as far as reading needs to know; a plain value has none of these. */
export interface Node {
  /** The facts of an object, each read by itself. */
  readonly keys?: Keys
  /** Every value that a fact of few values may have. */
  readonly domain?: ReadonlyArray<unknown>
  /** What the items of a list are, where something may be missing in them. */
  readonly items?: Node
  /** The list of `{ items, complete }`, which says whether it is complete; it is read as a whole. */
  readonly listed?: Node
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

const plain: Node = {}

// a fact that can only have one value is either stated or not: to assume it would be to state it
const choice = (domain: ReadonlyArray<unknown>): Node => (domain.length > 1 ? { domain } : plain)

const isWhole = ({ keys, items, listed }: Node): boolean => (keys ?? items ?? listed) === undefined

/** Reads a schema. A default, `null` or a transformation would turn an unknown fact into a value, and is refused. */
export const nodeOf = (schema: z.core.$ZodType, path = "facts"): Node => {
  const def = schema._zod.def as unknown as Definition
  const cannotBe = (what: string): never => refuse("Facts", path, `a fact cannot be ${what}`)
  switch (def.type) {
    case "string":
    case "number":
      return plain
    case "boolean":
      return choice([true, false])
    case "enum":
      return choice(Object.values(def.entries))
    case "literal":
      return def.values.includes(null) ? cannotBe("null") : choice(def.values)
    case "optional":
    case "readonly":
      return nodeOf(def.innerType, path)
    case "union":
    case "record":
      for (const inner of def.options ?? [def.valueType]) {
        if (!isWhole(nodeOf(inner, path))) cannotBe(`a ${def.type} of objects or lists`)
      }
      return plain
    case "array": {
      const items = nodeOf(def.element, path)
      return isWhole(items) ? plain : { items }
    }
    case "object": {
      const { items, complete } = def.shape
      if (items !== undefined && complete !== undefined) return { listed: nodeOf(items, path) }
      const keys = new Map<string, Node>()
      for (const [key, inner] of Object.entries(def.shape)) {
        if (/[./~]/.test(key)) cannotBe(`named ${key}`)
        keys.set(key, nodeOf(inner, `${path}.${key}`))
      }
      return { keys }
    }
    default:
      return cannotBe(`a ${def.type}`)
  }
}

/** What a rule concludes when all that is missing is taken into account. */
export interface Decision {
  /** Absent where missing facts would decide. */
  readonly outcome?: Outcome | undefined
  /** JSON Pointers of the missing facts on which the conclusion depends. */
  readonly missing: ReadonlyArray<string>
}

/** A rule as it is declared, over the view of its facts and the values of its parameters. */
export type Rule = (facts: never, parameters: never) => Outcome

/** Runs rules over one declared part of the facts. `read` collects the facts that they read. */
export type Reader = (rule: Rule, parameters: unknown, facts: unknown, read?: Map<string, Ground>) => Decision

interface Missing {
  readonly pointer: string
  readonly domain: ReadonlyArray<unknown>
}

/** Enough for seven missing yes-or-no facts, and no more than some microseconds of work. */
const maxRuns = 256

/** Stands for a fact that can be anything, so that a run goes on for the names of what else is missing. */
const nothing = {}
const anything: ReadonlyArray<unknown> = [nothing]

/** Makes the reader of rules that declare which facts they need, as dotted paths. */
export const reader = (root: Node, needs: ReadonlyArray<string>, noun: string, id: string): Reader => {
  let facts: unknown
  let read: Map<string, Ground> | undefined
  let runs = 0
  const assumed = new Map<string, unknown>()
  /** What the latest run would have to know: missing facts, and lists that are not complete. */
  const asked: Array<Missing> = []

  /** A fact as a rule sees it; what is missing within a list is as unknown as what is missing at the top. */
  const fact = ({ keys, domain = anything, items, listed }: Node, pointer: string, value: unknown): unknown => {
    if (value === undefined) {
      if (assumed.has(pointer)) return assumed.get(pointer)
      asked.push({ pointer, domain })
      throw unknownFact
    }
    if (keys !== undefined) return viewOf(keys, `${pointer}/`, () => value, true)
    if (listed !== undefined) {
      const listing = value as Partial<Listing<unknown>>
      if (listing.complete !== true && !assumed.has(pointer)) asked.push({ pointer, domain })
      return { ...listing, items: fact(listed, `${pointer}/items`, listing.items) }
    }
    return items === undefined
      ? value
      : (value as ReadonlyArray<unknown>).map((item, i) => fact(items, `${pointer}/${i}`, item))
  }

  const needed = needs.map((need) => `/${need.replaceAll(".", "/")}/`)

  const viewOf = (keys: Keys, above: string, source: () => unknown, isInner: boolean): object => {
    const view = {}
    for (const [key, node] of keys) {
      const pointer = above + key
      const isNeeded = isInner || needed.some((need) => `${pointer}/`.startsWith(need))
      const stated = () => (source() as Readonly<Record<string, unknown>> | undefined)?.[key] ?? undefined
      const get = () => {
        if (!isNeeded) refuse(noun, id, `reads ${pointer.slice(1).replaceAll("/", ".")}, which is not among its needs`)
        const value = stated()
        if (!isInner && value !== undefined) read?.set(pointer, { name: pointer, value })
        return fact(node, pointer, value)
      }
      const inner = node.keys && { value: viewOf(node.keys, `${pointer}/`, stated, isInner) }
      Object.defineProperty(view, key, { enumerable: true, ...(inner || { get }) })
    }
    return view
  }

  for (const need of needs) {
    const found = need.split(".").reduce<Node | undefined>((node, key) => node?.keys?.get(key), root)
    if (found === undefined) refuse(noun, id, `there is no fact ${need}`)
  }
  const view = viewOf(root.keys ?? new Map(), "/", () => facts, false) as never

  /** A run is open where `nothing` stands for a fact: it gives the names of others, and no conclusion. */
  const explore = (rule: Rule, parameters: unknown, isOpen: boolean): Decision => {
    runs++
    // to empty what is empty costs as much as to run a rule
    if (asked.length > 0) asked.length = 0
    let outcome: Outcome | undefined
    try {
      outcome = rule(view, parameters as never)
    } catch (error) {
      if (error !== unknownFact && !isOpen) throw error
    }
    if (isOpen) outcome = undefined
    if (outcome?.holds !== undefined || asked.length === 0) return { outcome, missing: [] }

    // what can be tried comes first, because it may decide without the rest
    const { pointer, domain } = asked.find((fact) => fact.domain !== anything) ?? (asked[0] as Missing)
    const decisions: Array<Decision> = []
    for (const value of domain) {
      assumed.set(pointer, value)
      decisions.push(explore(rule, parameters, isOpen || value === nothing))
      // too many possibilities: what is left is not tried, so that nothing is decided
      if (runs > maxRuns) break
    }
    assumed.delete(pointer)
    const holds = decisions[0]?.outcome?.holds
    const isDecided = decisions.length === domain.length && decisions.every(({ outcome }) => outcome?.holds === holds)
    return isDecided && holds !== undefined
      ? { outcome: say("eitherWay", holds), missing: [] }
      : { missing: [...new Set([pointer, ...decisions.flatMap(({ missing }) => missing)])] }
  }

  return (rule, parameters, given, collected) => {
    facts = given
    read = collected
    runs = 0
    // a rule that threw may have left something
    if (assumed.size > 0) assumed.clear()
    return explore(rule, parameters, false)
  }
}
