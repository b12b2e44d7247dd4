import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"
import { type Enough, oneOfThem } from "./enough.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Article 45, item 1 joins its channels with "and" and leaves the list open: by default all that it names are used
const publishedThrough = (isEnough: Enough) =>
  norm({
    id: "published-through-channels",
    implements: ["zz246-45-1-1"],
    cites: at("45.1.1"),
    force: "mandatory",
    title: {
      zh: "通过公报、政府网站、政务新媒体和报纸公布",
      en: "the decision is published in gazette, website, new media and newspaper"
    },
    needs: ["publication.performed", "publication.channels"],
    appliesWhen: (f) => f.publication.performed,
    test: (f) => isEnough(f.publication.channels, ["governmentGazette", "governmentWebsite", "newMedia", "newspaper"])
  })

export const norms = [publishedThrough(Outcome.includesAll)]

export const alternatives = { "one-channel-is-enough": publishedThrough(oneOfThem) }
