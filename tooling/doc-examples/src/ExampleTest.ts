/** An example of the documentation as a test file of vitest. */
import ts from "typescript"

export interface Example {
  /** `TimeLimit.within`, or `TimeLimit.within.2` for the second one. */
  readonly name: string
  /** Where the documentation stands: `src/TimeLimit.ts`. */
  readonly file: string
  readonly code: string
}

export type Rendered = { readonly text: string } | { readonly problem: string }

/** Imports go to the top and the rest into an async function; what cannot be a test is named. */
export const render = ({ name, file, code }: Example): Rendered => {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS)
  const imports = source.statements.filter(ts.isImportDeclaration)
  const body = source.statements.filter((statement) => !ts.isImportDeclaration(statement))

  if (body.some(isExport)) return { problem: "its example exports something; an example cannot" }
  if (!body.some(callsAssert)) return { problem: "its example calls no `assert`, so it cannot fail" }

  const text = [
    `// From the documentation in ${file}: change it there.`,
    `import { test as example } from "vitest"`,
    ...imports.map((statement) => statement.getText()),
    "",
    `example(${JSON.stringify(name)}, async () => {`,
    ...body.flatMap((statement) => statement.getFullText().replace(/^\n/, "").split("\n")),
    "})",
    ""
  ].join("\n")
  return { text }
}

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
