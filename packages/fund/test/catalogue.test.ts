import * as Catalogue from "@zhengce/core/Catalogue"
import { expect, it } from "vitest"
import { catalogue, lists } from "../src/index.ts"

it("no two things of one provision look alike", () => {
  const shown = Catalogue.entries(catalogue).map(
    ({ kind, title, cites, within }) => `${kind} ${within ?? ""} ${title.zh} ${cites.map((c) => c.id).join()}`
  )
  expect(shown.filter((one, i) => shown.indexOf(one) !== i)).toEqual([])
})

it("no two entries of one list have the same name", () => {
  const names = lists.flatMap(({ id, entries }) => entries.map((entry) => `${id} ${entry.id}`))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
