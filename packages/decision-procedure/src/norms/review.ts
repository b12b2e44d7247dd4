import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"
import { type Enough, oneOfThem } from "./enough.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

const reviewNotSubstituted = norm({
  id: "review-not-substituted",
  implements: ["zz246-35-2"],
  cites: at("35.2"),
  force: "mandatory",
  title: {
    zh: "审查未被其他程序代替",
    en: "comments, meetings and countersigning do not replace the review"
  },
  needs: ["review.wasSubstituted"],
  test: (f) => Outcome.holds(!f.review.wasSubstituted)
})

const fileIsTrueAndComplete = norm({
  id: "file-true-and-complete",
  implements: ["zz246-36-1"],
  cites: at("36.1"),
  force: "mandatory",
  title: { zh: "送审材料真实、完整", en: "the file for review is true and complete" },
  needs: ["review.fileIsTrue", "review.fileIsComplete"],
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.review.fileIsTrue),
      () => Outcome.holds(f.review.fileIsComplete)
    )
})

const reviewTopics = norm({
  id: "review-topics",
  implements: ["zz246-37-1-1", "zz246-37-1-2", "zz246-37-1-3", "zz246-37-1-4"],
  cites: at("37"),
  force: "mandatory",
  title: { zh: "审查权限、程序和内容", en: "the review covers competence, procedure and content" },
  needs: ["review.topics"],
  test: (f) => Outcome.includesAll(f.review.topics, ["competence", "procedure", "content"])
})

// Article 38, paragraph 1: whether both are needed is open; by default both, and the finding names the one that lacks
const hearsCounsel = (isEnough: Enough) =>
  norm({
    id: "counsel-heard",
    implements: ["zz246-38-1"],
    cites: at("38.1"),
    force: "mandatory",
    title: {
      zh: "审查时听取法律顾问和公职律师的意见",
      en: "legal advisers and government lawyers give their opinions"
    },
    needs: ["review.counsel"],
    test: (f) => isEnough(f.review.counsel, ["legalAdviser", "governmentLawyer"])
  })

const counselHeard = hearsCounsel(Outcome.includesAll)

const reviewSupported = norm({
  id: "review-supported",
  implements: ["zz246-38-2"],
  cites: at("38.2"),
  force: "mandatory",
  title: { zh: "承办单位和有关单位配合审查", en: "the organiser and the other units cooperate with the review" },
  needs: ["review.unitsCooperated"],
  test: (f) => Outcome.holds(f.review.unitsCooperated)
})

const opinionInWriting = norm({
  id: "opinion-in-writing",
  implements: ["zz246-39-1"],
  cites: at("39.1"),
  force: "mandatory",
  title: { zh: "审查意见采用书面形式", en: "the opinion is in writing" },
  needs: ["review.isWritten"],
  test: (f) => Outcome.holds(f.review.isWritten)
})

export const norms = [
  reviewNotSubstituted,
  fileIsTrueAndComplete,
  reviewTopics,
  counselHeard,
  reviewSupported,
  opinionInWriting
]

export const alternatives = { "either-counsel": hearsCounsel(oneOfThem) }
