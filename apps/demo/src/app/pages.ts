import type { Text } from "@zhengce/core/Text"
import { type ComponentType, lazy } from "react"

export interface Page {
  /** The first part of the address. */
  readonly id: string
  readonly title: Text
  readonly View: ComponentType
}

/** The pages, in the order of the menu; the first one opens where the address names none. */
export const pages: readonly [Page, ...Array<Page>] = [
  {
    id: "case",
    title: { zh: "决策办理", en: "Decision case" },
    View: lazy(() => import("../pages/case/CasePage.tsx"))
  },
  {
    id: "plan",
    title: { zh: "编制计划", en: "Planner" },
    View: lazy(() => import("../pages/plan/PlanPage.tsx"))
  },
  {
    id: "audit",
    title: { zh: "事后审计", en: "Audit" },
    View: lazy(() => import("../pages/audit/AuditPage.tsx"))
  },
  {
    id: "catalogue",
    title: { zh: "目录", en: "Catalogue" },
    View: lazy(() => import("../pages/catalogue/CataloguePage.tsx"))
  }
]
