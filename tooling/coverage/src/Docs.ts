/** The page of a package that its catalogue makes: everything it holds, by kind, with its provisions in both languages. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Catalogue from "@zhengce/core/Catalogue"
import type { Package } from "./Package.ts"

const fileName = "CATALOGUE.md"

const headings: Readonly<Record<Catalogue.Entry["kind"], string>> = {
  norm: "规则 Norms",
  parameter: "参数 Parameters",
  activity: "活动 Activities",
  relation: "关系 Relations",
  document: "文书 Documents",
  indicator: "指标 Indicators",
  calculation: "计算 Calculations",
  definition: "定义 Definitions",
  data: "数据 Data",
  registry: "名录 Registries"
}

/** A text in a cell of a table. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

const rowOf = ({ id, within, title, cites, implements: carried }: Catalogue.Entry): string => {
  const places = (language: "zh" | "en") => [...new Set(cites.map((c) => c.text[language]))]
  const name = within === undefined ? id : `${within} › ${id}`
  const cells = [
    places("zh").join("、"),
    places("en").join(", "),
    title.zh,
    title.en,
    `\`${name}\``,
    carried.map((i) => `\`${i}\``).join(" ")
  ]
  return `| ${cells.map(cell).join(" | ")} |`
}

const header = "| 条文 | Provision | 名称 | Title | id | implements |\n| --- | --- | --- | --- | --- | --- |"

const pageOf = ({ name, catalogue }: Package): string => {
  const entries = Catalogue.entries(catalogue)
  const parts = Object.entries(headings).flatMap(([kind, heading]) => {
    const rows = entries.filter((e) => e.kind === kind).map(rowOf)
    return rows.length === 0 ? [] : [`## ${heading} (${rows.length})\n\n${header}\n${rows.join("\n")}\n`]
  })
  const intro = `Made from the package's \`catalogue\` by \`pnpm coverage --docs write\`; do not edit. 由目录数据生成，请勿手工修改。`
  return `# ${name}: catalogue 目录\n\n${intro}\n\n${parts.join("\n")}`
}

export const writePage = (one: Package): void => writeFileSync(join(one.folder, fileName), pageOf(one))

/** Whether the page in the folder is not the one that the catalogue makes. */
export const isStale = (one: Package): boolean => {
  const file = join(one.folder, fileName)
  return !existsSync(file) || readFileSync(file, "utf8").replaceAll("\r\n", "\n") !== pageOf(one)
}
