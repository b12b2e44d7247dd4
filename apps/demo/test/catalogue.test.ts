import * as Catalogue from "@zhengce/core/Catalogue"
import { catalogue } from "@zhengce/decision-procedure"
import { expect, test } from "vitest"
import { matching } from "../src/pages/catalogue/list.ts"

const entries = Catalogue.entries(catalogue)

test("what is sought is part of a title or of a provision, in the language of the page, in capitals or not", () => {
  const found = matching(entries, { kind: "relation", text: " ART. 36 " }, "en")
  expect(found.length).toBeGreaterThan(0)
  expect(found).toEqual(
    entries.filter(
      (e) => e.kind === "relation" && [e.title, ...e.cites.map((c) => c.text)].some((t) => t.en.includes("Art. 36"))
    )
  )
  expect(matching(entries, { kind: "relation", text: "Art. 36" }, "zh")).toEqual([])
})

test("without a word or a kind, everything is shown", () => {
  expect(matching(entries, { kind: undefined, text: "  " }, "zh")).toEqual(entries)
})
