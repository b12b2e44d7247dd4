import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

const membersSpoke = norm({
  id: "members-spoke",
  implements: ["zz246-43-2"],
  cites: at("43.2"),
  force: "mandatory",
  title: { zh: "会议组成人员充分发表意见", en: "the members speak freely" },
  needs: ["meeting.membersSpoke"],
  test: (f) => Outcome.holds(f.meeting.membersSpoke)
})

const dissentRecorded = norm({
  id: "dissent-recorded",
  implements: ["zz246-43-3"],
  cites: at("43.3"),
  force: "mandatory",
  title: { zh: "不同意见如实载明", en: "dissent is recorded truthfully" },
  needs: ["meeting.dissentVoiced", "meeting.dissentRecorded"],
  appliesWhen: (f) => f.meeting.dissentVoiced,
  test: (f) => Outcome.holds(f.meeting.dissentRecorded)
})

export const norms = [membersSpoke, dissentRecorded]
