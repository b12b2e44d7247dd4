/** An example of the documentation as a test file of vitest. */
import ts from "typescript"
import * as Imports from "./Imports.ts"

export interface Example {
  /** `TimeLimit.within`, or `TimeLimit.within.2` for the second one. */
  readonly name: string
  /** Where the documentation stands: `src/TimeLimit.ts`. */
  readonly file: string
  readonly code: string
  /** What the examples of the module share. */
  readonly setup?: string | undefined
}

export type Rendered = { readonly text: string } | { readonly problem: string }

/**
 * Imports go to the top and the rest into an async function; what cannot be a test is named. The setup comes first, and
 * the example in a block of its own, so that it may use a name of the setup for something else.
 */
export const render = ({ name, file, code, setup = "" }: Example): Rendered => {
  const [shared, own] = [parse(setup), parse(code)]

  if (own.body.some(isExport)) return { problem: "its example exports something; an example cannot" }
  if (shared.body.some(isExport)) return { problem: "the setup of its module exports something; it cannot" }
  if (!own.body.some(callsAssert)) return { problem: "its example calls no `assert`, so it cannot fail" }

  const bound = [...declared(shared.body)]
  const used = namesIn([...shared.body, ...own.body])
  const ownImports = own.imports.flatMap(Imports.parts)
  const sharedImports = shared.imports.flatMap(Imports.parts).filter((p) => p.local === undefined || used.has(p.local))
  const merged = Imports.merge([...sharedImports, ...ownImports])
  if ("problem" in merged) return merged
  const hidden = ownImports.find((p) => p.local !== undefined && bound.includes(p.local))
  if (hidden !== undefined) return { problem: `it imports ${hidden.local}, which the setup of its module declares` }

  const text = [
    `// From the documentation in ${file}: change it there.`,
    `import { test as example } from "vitest"`,
    ...merged.lines,
    "",
    `example(${JSON.stringify(name)}, async () => {`,
    ...linesOf(shared.body),
    // what an example leaves unused is no fault of its own
    ...(bound.length === 0 ? [] : [`void [${bound.join(", ")}]`]),
    ...(setup === "" ? linesOf(own.body) : ["{", ...linesOf(own.body), "}"]),
    "})",
    ""
  ].join("\n")
  return { text }
}

const parse = (code: string) => {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS)
  return {
    imports: source.statements.filter(ts.isImportDeclaration),
    body: source.statements.filter((statement) => !ts.isImportDeclaration(statement))
  }
}

const linesOf = (statements: ReadonlyArray<ts.Statement>): ReadonlyArray<string> =>
  statements.flatMap((statement) => statement.getFullText().replace(/^\n/, "").split("\n"))

const isExport = (statement: ts.Statement): boolean =>
  ts.isExportAssignment(statement) ||
  ts.isExportDeclaration(statement) ||
  (ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true)

/** `assert(…)`, `assert.equal(…)`, `assert.strict.equal(…)`, anywhere below the node. */
const callsAssert = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) && leftmost(node.expression) === "assert") ||
  ts.forEachChild(node, (child) => callsAssert(child) || undefined) === true

const leftmost = (expression: ts.Expression): string | undefined =>
  ts.isPropertyAccessExpression(expression)
    ? leftmost(expression.expression)
    : ts.isIdentifier(expression)
      ? expression.text
      : undefined

/** The names of the values that statements declare. */
const declared = (statements: ReadonlyArray<ts.Statement>): ReadonlySet<string> => {
  const names = new Set<string>()
  const bind = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.add(name.text)
    else for (const element of name.elements) if (ts.isBindingElement(element)) bind(element.name)
  }
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) for (const { name } of statement.declarationList.declarations) bind(name)
    if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
      bind(statement.name)
  }
  return names
}

/** Every name that occurs in statements, in values and in types. */
const namesIn = (statements: ReadonlyArray<ts.Statement>): ReadonlySet<string> => {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  for (const statement of statements) visit(statement)
  return names
}
