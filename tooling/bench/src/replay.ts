/**
 * Replaying a recorded decision, against the pure transition of XState 5 on the same procedure: the same activities,
 * relations and effects as guards and assignments over one context, in one state, which is the form that costs XState
 * least. Both start from the same list of events and must come to the same marking.
 */
import { readFileSync } from "node:fs"
import * as Case from "@zhengce/core/Case"
import type * as Example from "@zhengce/core/Example"
import { procedure } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import { assign, initialTransition, setup, transition } from "xstate"
import { parse } from "yaml"

interface Marking {
  readonly executed: ReadonlySet<string>
  readonly included: ReadonlySet<string>
  readonly pending: ReadonlySet<string>
  readonly data: Readonly<Record<string, unknown>>
}

interface Happening {
  readonly type: string
  readonly data?: unknown
}

type Endpoint = (typeof procedure.relations)[number]["from"]

const membersOf = (end: Endpoint): ReadonlyArray<string> => (typeof end === "string" ? [end] : end.members)
const isAny = (end: Endpoint): boolean => typeof end !== "string" && end.mode === "any"
/** An any-group is a node of its own; every other end is its members. */
const nodesOf = (end: Endpoint): ReadonlyArray<string> =>
  isAny(end) ? [[...membersOf(end)].sort().join("|")] : membersOf(end)

const relationsTo = (activity: string, kind: string) =>
  procedure.relations.filter((r) => r.kind === kind && membersOf(r.to).includes(activity))
const relationsFrom = (activity: string, kind: string) =>
  procedure.relations.filter((r) => r.kind === kind && membersOf(r.from).includes(activity))

const groups = new Set(procedure.relations.flatMap((r) => [r.from, r.to].filter(isAny).flatMap(nodesOf)))

const counts = ({ included }: Marking, node: string): boolean => node.includes("|") || included.has(node)

const guardOf = (activity: string) => {
  const conditions = relationsTo(activity, "condition").flatMap((r) => nodesOf(r.from))
  const milestones = relationsTo(activity, "milestone").flatMap((r) => nodesOf(r.from))
  return (marking: Marking): boolean =>
    marking.included.has(activity) &&
    conditions.every((n) => !counts(marking, n) || n.split("|").some((m) => marking.executed.has(m))) &&
    milestones.every((n) => !counts(marking, n) || !marking.pending.has(n))
}

const effectOf = (activity: string) => {
  const own = [activity, ...[...groups].filter((g) => g.split("|").includes(activity))]
  const effects = (kind: string) =>
    relationsFrom(activity, kind).map((r) => ({
      nodes: kind === "response" ? nodesOf(r.to) : membersOf(r.to),
      together: typeof r.from !== "string" && r.from.mode === "all" ? r.from.members : [],
      when: r.when
    }))
  const [excludes, includes, responses] = [effects("exclude"), effects("include"), effects("response")]
  return (marking: Marking, event: Happening): Marking => {
    const executed = new Set(marking.executed).add(activity)
    const included = new Set(marking.included)
    const pending = new Set(marking.pending)
    const data = event.data === undefined ? marking.data : { ...marking.data, [activity]: event.data }
    const fires = ({ together, when }: (typeof excludes)[number]): boolean =>
      together.every((m) => executed.has(m)) &&
      (when === undefined || data[when.of] === undefined || when.test(data[when.of] as never))
    for (const node of own) pending.delete(node)
    for (const e of excludes) if (fires(e)) for (const n of e.nodes) included.delete(n)
    for (const e of includes) if (fires(e)) for (const n of e.nodes) included.add(n)
    for (const e of responses) if (fires(e)) for (const n of e.nodes) pending.add(n)
    return { executed, included, pending, data }
  }
}

const machine = setup({ types: { context: {} as Marking, events: {} as Happening } }).createMachine({
  context: {
    executed: new Set(),
    included: new Set(procedure.activities.filter((a) => a.included).map((a) => a.id)),
    pending: new Set(procedure.activities.filter((a) => a.pending).map((a) => a.id)),
    data: {}
  },
  // a dot would make XState look for a wildcard
  on: Object.fromEntries(
    procedure.activities.map(({ id }) => {
      const [isEnabled, effect] = [guardOf(id), effectOf(id)]
      return [
        id.replaceAll(".", "_"),
        {
          guard: ({ context }: { context: Marking }) => isEnabled(context),
          actions: assign(({ context, event }) => effect(context, event))
        }
      ]
    })
  )
})

const file = new URL("../../../packages/decision-procedure/examples/cases.yaml", import.meta.url)
const examples = parse(readFileSync(file, "utf8")) as ReadonlyArray<Example.Example>

/** The longest matter among the worked examples. */
const events = examples
  .map((e) => e.given.events ?? [])
  .reduce((longest, events) => (events.length > longest.length ? events : longest))

const stored = { ...Case.encode(Case.open(procedure, "bench")), entries: events }
const happenings = events.map((e): Happening => ({ type: e.activity.replaceAll(".", "_"), data: e.data }))

export const count = events.length

const matter = Result.getOrThrow(Case.decode(procedure, stored))

/**
 * From events that were read to what is outstanding at the end. A new object each time, because a case remembers its
 * marking; XState does not check the form of its events either.
 */
export const ours = (): number => Number(Case.isAccepting({ ...matter }))

const context = (): Marking => {
  let [snapshot] = initialTransition(machine)
  for (const event of happenings) [snapshot] = transition(machine, snapshot, event)
  return snapshot.context
}
export const theirs = (): number => context().executed.size

const other = context()
for (const { activity, executedOn, included, pending } of Case.marking(matter)) {
  const agrees =
    other.executed.has(activity) === (executedOn !== undefined) &&
    other.included.has(activity) === included &&
    (!pending || other.pending.has(activity) || [...other.pending].some((n) => n.split("|").includes(activity)))
  if (!agrees) throw new Error(`the two markings differ in ${activity}`)
}
