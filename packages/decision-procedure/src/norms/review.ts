import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

export const reviewNotSubstituted = norm({
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

export const reviewTopics = norm({
  id: "review-topics",
  implements: ["zz246-37-1-1", "zz246-37-1-2", "zz246-37-1-3", "zz246-37-1-4"],
  cites: at("37"),
  force: "mandatory",
  title: { zh: "审查权限、程序和内容", en: "the review covers competence, procedure and content" },
  needs: ["review.topics"],
  test: (f) => Outcome.includesAll(f.review.topics, ["competence", "procedure", "content"])
})

// Article 38, paragraph 1: whether both are needed is open; by default both, and the finding names the one that lacks
export const counselHeard = norm({
  id: "counsel-heard",
  implements: ["zz246-38-1"],
  cites: at("38.1"),
  force: "mandatory",
  title: { zh: "审查时听取法律顾问和公职律师的意见", en: "legal advisers and government lawyers give their opinions" },
  needs: ["review.counsel"],
  test: (f) => Outcome.includesAll(f.review.counsel, ["legalAdviser", "governmentLawyer"])
})

export const opinionInWriting = norm({
  id: "opinion-in-writing",
  implements: ["zz246-39-1"],
  cites: at("39.1"),
  force: "mandatory",
  title: { zh: "审查意见采用书面形式", en: "the opinion is in writing" },
  needs: ["review.isWritten"],
  test: (f) => Outcome.holds(f.review.isWritten)
})
