/** The imports of a setup and of an example in one list: each name once, each module on one line where it can be. */
import ts from "typescript"

/** One name that an import brings in; no name for an import of a module alone. */
export interface Part {
  readonly module: string
  readonly kind: "alone" | "default" | "namespace" | "named"
  readonly isType: boolean
  readonly local?: string
  /** How it is written: `default as x`, `* as x`, `a as b`. */
  readonly text: string
}

export const parts = (statement: ts.ImportDeclaration): ReadonlyArray<Part> => {
  const module = statement.moduleSpecifier.getText()
  const clause = statement.importClause
  if (clause === undefined) return [{ module, kind: "alone", isType: false, text: "" }]
  const isType = clause.phaseModifier === ts.SyntaxKind.TypeKeyword
  const found: Array<Part> = []
  if (clause.name !== undefined) {
    found.push({ module, kind: "default", isType, local: clause.name.text, text: clause.name.text })
  }
  const { namedBindings } = clause
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings)) {
    const local = namedBindings.name.text
    found.push({ module, kind: "namespace", isType, local, text: `* as ${local}` })
  } else if (namedBindings !== undefined) {
    for (const { name, propertyName, isTypeOnly } of namedBindings.elements) {
      const text = propertyName === undefined ? name.text : `${propertyName.getText()} as ${name.text}`
      found.push({ module, kind: "named", isType: isType || isTypeOnly, local: name.text, text })
    }
  }
  return found
}

/** A name that both import from one place is imported once; one that they import from two places is a problem. */
export const merge = (
  all: ReadonlyArray<Part>
): { readonly lines: ReadonlyArray<string> } | { readonly problem: string } => {
  const byName = new Map<string, Part>()
  const kept: Array<Part> = []
  for (const part of all) {
    const key = part.local ?? `alone ${part.module}`
    const known = byName.get(key)
    if (known === undefined) {
      byName.set(key, part)
      kept.push(part)
    } else if (known.module !== part.module || known.text !== part.text) {
      const [own, shared] = [part, known].map((p) => `${p.text} from ${p.module}`)
      return { problem: `it imports ${own}, and the setup of its module ${shared}: one name for two` }
    } else if (known.isType && !part.isType) {
      kept[kept.indexOf(known)] = part
      byName.set(key, part)
    }
  }
  return { lines: [...new Set(kept.map((part) => lineOf(part, kept)))] }
}

const lineOf = (part: Part, all: ReadonlyArray<Part>): string => {
  const keyword = part.isType ? "import type" : "import"
  if (part.kind === "alone") return `import ${part.module}`
  if (part.kind !== "named") return `${keyword} ${part.text} from ${part.module}`
  const together = all.filter((p) => p.kind === "named" && p.module === part.module && p.isType === part.isType)
  return `${keyword} { ${together.map((p) => p.text).join(", ")} } from ${part.module}`
}
