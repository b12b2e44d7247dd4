/**
 * What became of every id of the inventory that concerns a package.
 *
 * - An id *became* what carries it in `implements`, or it is held to be not computable, with the reason.
 * - An *example* of an id is one that names the id in its `implements`, or that expects something of what carries it: a
 *   finding, refusal, duty, date, permission or amount under the name of a norm, relation, activity, document or
 *   calculation. Who expects something of a norm or relation tries the parameters that it applies, who expects the finding
 *   on a document tries its contents.
 * - A *test* of an id is a file under test/ that names it, or one that runs the examples (it reads `examples/` and calls
 *   `Example.check`), where the id has an example.
 */
import * as Catalogue from "@zhengce/core/Catalogue"
import type { Example } from "@zhengce/core/Example"
import type { InventoryFile } from "./Inventory.ts"
import type { Package } from "./Package.ts"

export interface Norm {
  readonly id: string
  readonly instrument: string
  readonly became: ReadonlyArray<Catalogue.Kind | "notComputable">
  /** What carries it, such as `norm hearing-is-public`. */
  readonly by: ReadonlyArray<string>
  readonly reason?: Catalogue.NotComputable["reason"]
  readonly examples: ReadonlyArray<string>
  readonly tests: ReadonlyArray<string>
}

export interface Coverage {
  readonly name: string
  readonly declared: number
  readonly implemented: number
  readonly notComputable: number
  /** What is declared, or stands in the inventory, and neither implemented nor held to be not computable. */
  readonly missing: ReadonlyArray<string>
  readonly norms: ReadonlyArray<Norm>
  readonly failures: ReadonlyArray<string>
}

/** Besides norms, what answers questions and must be seen to do so; the rest is vocabulary, figures and lists. */
const answering: ReadonlySet<string> = new Set(["relation", "parameter", "calculation", "document"])

/** With files of the inventory, what they list beyond the package's own declaration is there too, and missing. */
export const coverageOf = (
  { name, catalogue, examples, tests }: Package,
  files?: ReadonlyArray<InventoryFile>
): Coverage => {
  const entries = Catalogue.entries(catalogue)
  const tried = triedBy(entries, examples)
  const carriers = groupBy(entries, (entry) => entry.implements)
  const reasons = new Map(catalogue.notComputable.map((item) => [item.id, item.reason]))
  const declared = new Map(
    Object.entries(catalogue.declares).flatMap(([instrument, ids]) => ids.map((id) => [id, instrument]))
  )

  const normOf = (id: string, instrument: string): Norm => {
    const by = carriers.get(id) ?? []
    const reason = reasons.get(id)
    const shown = examples.filter(
      (example) => example.implements.includes(id) || by.some((entry) => tried(example, entry))
    )
    return {
      id,
      instrument,
      became: reason === undefined ? [...new Set(by.map((entry) => entry.kind))] : ["notComputable"],
      by: by.map(describe),
      ...(reason !== undefined && { reason }),
      examples: shown.map((example) => example.id),
      tests: tests
        .filter((test) => test.words.has(id) || (shown.length > 0 && test.runsExamples))
        .map(({ file }) => file)
    }
  }

  const norms = [...instrumentsOf(declared, files ?? [])].map(([id, instrument]) => normOf(id, instrument))
  const isOpen = (norm: Norm): boolean => norm.became.length === 0
  const listed = files && new Set(files.flatMap((file) => file.norms.map(({ id }) => id)))

  return {
    name,
    declared: declared.size,
    implemented: norms.filter((norm) => norm.by.length > 0).length,
    notComputable: norms.filter((norm) => norm.reason !== undefined).length,
    missing: norms.filter(isOpen).map((norm) => norm.id),
    norms,
    failures: [
      ...norms.flatMap((norm) =>
        isOpen(norm) && declared.has(norm.id) ? [`${norm.id} is declared, and nothing implements it`] : []
      ),
      ...[...carriers].flatMap(([id, [by]]) =>
        declared.has(id) || by === undefined ? [] : [`${id} is implemented by ${describe(by)}, and not declared`]
      ),
      ...[...reasons.keys()].flatMap((id) =>
        declared.has(id) ? [] : [`${id} is held to be not computable, and not declared`]
      ),
      ...examples.flatMap((example) =>
        example.implements
          .filter((id) => !declared.has(id))
          .map((id) => `example ${example.id} is of ${id}, which is not declared`)
      ),
      ...entries.flatMap((entry) =>
        entry.kind === "norm" && !examples.some((example) => tried(example, entry))
          ? [`${describe(entry)} has no example`]
          : []
      ),
      ...norms.flatMap(({ id, became, by, examples: shown }) =>
        shown.length === 0 && became.some((kind) => answering.has(kind))
          ? [`${id} (${by.join(", ")}) has no example`]
          : []
      ),
      ...(listed === undefined
        ? []
        : [...declared.keys()].flatMap((id) => (listed.has(id) ? [] : [`${id} is declared, and not in the inventory`])))
    ].map((failure) => `${name}: ${failure}`)
  }
}

const describe = ({ kind, id, within }: Catalogue.Entry): string =>
  kind === "document" && within !== undefined ? `${kind} ${within}/${id}` : `${kind} ${id}`

const groupBy = <A>(
  values: ReadonlyArray<A>,
  keys: (value: A) => ReadonlyArray<string>
): ReadonlyMap<string, Array<A>> => {
  const groups = new Map<string, Array<A>>()
  for (const value of values) for (const key of keys(value)) groups.set(key, [...(groups.get(key) ?? []), value])
  return groups
}

/** The ids in the order of the inventory where there is one; an id that nobody declares belongs where its document does. */
const instrumentsOf = (
  declared: ReadonlyMap<string, string>,
  files: ReadonlyArray<InventoryFile>
): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>()
  const documents = groupBy(
    files.flatMap((file) => file.norms),
    ({ document }) => [document]
  )
  for (const [document, norms] of documents) {
    const instrument = norms.map(({ id }) => declared.get(id)).find((known) => known !== undefined) ?? document
    for (const { id } of norms) ids.set(id, declared.get(id) ?? instrument)
  }
  for (const [id, instrument] of declared) ids.set(id, instrument)
  return ids
}

type Tried = (example: Example, entry: Catalogue.Entry) => boolean

const triedBy = (entries: ReadonlyArray<Catalogue.Entry>, examples: ReadonlyArray<Example>): Tried => {
  const parametersOf = groupBy(entries, (entry) => (entry.parameters.length > 0 ? [entry.id] : []))
  const named = new Map(
    examples.map((example) => {
      const expected = expectedBy(example)
      const applied = expected.flatMap((id) => (parametersOf.get(id) ?? []).flatMap((entry) => entry.parameters))
      return [example, { expected: new Set(expected), applied: new Set(applied) }]
    })
  )
  return (example, { kind, id, within }) => {
    const { expected, applied } = named.get(example) ?? {}
    if (kind === "parameter") return applied?.has(id) === true
    return expected?.has(kind === "document" ? (within ?? id) : id) === true
  }
}

/** The names under which an example expects something. */
const expectedBy = ({ expect }: Example): ReadonlyArray<string> => [
  ...[expect.findings, expect.duties, expect.dates, expect.amounts].flatMap((part) => Object.keys(part ?? {})),
  ...(expect.refusals ?? []).flatMap(({ event, by }) => [event.activity, ...by]),
  ...(expect.permitted ?? [])
]
