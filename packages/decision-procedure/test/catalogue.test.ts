import * as Catalogue from "@zhengce/core/Catalogue"
import { expect, it } from "vitest"
import { catalogue } from "../src/index.ts"

it("no two things of one provision look alike", () => {
  const shown = Catalogue.entries(catalogue).map(
    ({ kind, title, cites, within }) => `${kind} ${within ?? ""} ${title.zh} ${cites.map((c) => c.id).join()}`
  )
  expect(shown.filter((one, i) => shown.indexOf(one) !== i)).toEqual([])
})
