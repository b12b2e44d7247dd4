/** What a package offers to others: every export behind the source files that its `exports` map names. */
import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, join, relative, resolve, sep } from "node:path"
import ts from "typescript"

export interface PublicExport {
  /** `TimeLimit.within`: the entry, then the path to the export. */
  readonly name: string
  /** The declaring file, relative to the package. */
  readonly file: string
  readonly line: number
  /** Functions and constants show how they are used; types and classes need not. */
  readonly needsExample: boolean
  /** The comments of all its declarations: overloads, or a type and a constant of one name. */
  readonly comments: ReadonlyArray<string>
  /** The opening comment of the declaring file; empty where it has none. */
  readonly header: string
}

type ExportTarget = string | null | { readonly [condition: string]: ExportTarget }

const sourceCondition = "@zhengce/source"

/** The source files that stand behind the `exports` map, patterns expanded. */
const entries = (packageFolder: string): ReadonlyArray<string> => {
  const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    readonly exports?: { readonly [subpath: string]: ExportTarget }
  }
  const patterns = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === "object" && typeof target?.[sourceCondition] === "string" ? [target[sourceCondition]] : []
  )
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: packageFolder }))
  return [...new Set(files.map((file) => resolve(packageFolder, file)))].sort()
}

export const publicExports = (packageFolder: string): ReadonlyArray<PublicExport> => {
  const root = resolve(packageFolder)
  const files = entries(root)
  const program = ts.createProgram(files, options, relativeOnly())
  const checker = program.getTypeChecker()
  const found: Array<PublicExport> = []
  const seen = new Set<ts.Symbol>()

  const visit = (module: ts.Symbol, prefix: string): void => {
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      const declarations = symbol.declarations ?? []
      const own =
        declarations.length > 0 && declarations.every((d) => d.getSourceFile().fileName.startsWith(root + sep))
      if (!own || seen.has(symbol)) continue
      seen.add(symbol)
      const name = `${prefix}.${exported.name}`
      const [declaration] = declarations
      if (declaration === undefined) continue
      if (ts.isSourceFile(declaration)) {
        // `export * as Noun from "./Noun.ts"`: an entry of its own is visited as such.
        if (!files.includes(declaration.fileName)) visit(symbol, name)
        continue
      }
      const source = declaration.getSourceFile()
      found.push({
        name,
        file: relative(root, source.fileName).split(sep).join("/"),
        line: source.getLineAndCharacterOfPosition(declaration.getStart()).line + 1,
        needsExample: (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) !== 0,
        comments: declarations.flatMap(commentsOf),
        header: headerOf(source)
      })
    }
  }

  // The barrel last, so that an export is known by the name of its noun.
  const isBarrel = (file: string) => basename(file) === "index.ts"
  for (const file of [...files.filter((f) => !isBarrel(f)), ...files.filter(isBarrel)]) {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (module) visit(module, basename(file, ".ts"))
  }
  return found
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  noLib: true,
  types: []
}

/** Only the package's own files are read: what comes from other packages is theirs to document. */
const relativeOnly = (): ts.CompilerHost => ({
  ...ts.createCompilerHost(options),
  resolveModuleNameLiterals: (literals, containingFile) =>
    literals.map(({ text }) => {
      const file = resolve(containingFile, "..", text)
      return text.startsWith(".") && existsSync(file)
        ? { resolvedModule: { resolvedFileName: file, extension: ts.Extension.Ts, isExternalLibraryImport: false } }
        : { resolvedModule: undefined }
    })
})

const headerOf = ({ text }: ts.SourceFile): string => {
  const [first] = ts.getLeadingCommentRanges(text, 0) ?? []
  return first === undefined ? "" : text.slice(first.pos, first.end)
}

/** The comment directly above a declaration: a file's opening comment must not pass for that of its first export. */
const commentsOf = (declaration: ts.Declaration): ReadonlyArray<string> =>
  ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .slice(-1)
    .map((comment) => comment.getText())
