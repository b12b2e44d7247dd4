/** Prints the time zone in which a suite runs, so that the four-zone run can prove that it really had four zones. */
import type { TestProject } from "vitest/node"

declare module "vitest" {
  export interface ProvidedContext {
    hostZone: string
  }
}

export default (project: TestProject) => {
  const hostZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  project.provide("hostZone", hostZone)
  console.log(`host time zone: ${hostZone}`)
}
