// Article 46: the archive.
import { decree246 } from "../instrument.ts"
import { archiving } from "../parameters.ts"
import { act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

export const activities = {
  "decision.complete": act(
    "archive",
    "government",
    "决策完成（定稿签发）",
    "completion of the decision (signed final text)",
    at("46.2")
  ),
  "materials.hand": act(
    "archive",
    ["units", "experts", "riskAssessor", "justiceBureau", "generalOffice"],
    "向承办单位移送决策材料",
    "handing of materials to the organiser",
    at("46.2")
  ),
  "archive.file": act("archive", "organiser", "统一入卷归档", "filing in the archive", at("46.2")),
  "archive.copyOffice": act(
    "archive",
    "organiser",
    "复印件报市人民政府办公厅备案",
    "copies to the General Office",
    at("46.2")
  ),
  "archive.copyJustice": act(
    "archive",
    "organiser",
    "复印件报市司法行政部门备案",
    "copies to the judicial administration",
    at("46.2")
  )
}

export const relations: Declare = ({ condition, response }) => [
  condition(anyOf("decision.pass"), allOf("decision.complete", "materials.hand"), { cites: at("46.2") }),
  response("decision.pass", "materials.hand", {
    id: "materials-handed",
    cites: at("46.2"),
    implements: ["zz246-46-2a"]
  }),
  response("decision.pass", "decision.complete", { id: "completion", cites: at("46.2") }),
  condition("decision.complete", "archive.file", { cites: at("46.2") }),
  // the copies are copies of what was filed
  condition("archive.file", allOf("archive.copyOffice", "archive.copyJustice"), {
    id: "copies-of-the-archive",
    cites: at("46.2")
  }),
  response("decision.complete", "archive.file", {
    id: "archive",
    deadline: archiving,
    cites: at("46.2"),
    implements: ["zz246-46-2", "zz246-46-2b"]
  }),
  response("decision.complete", "archive.copyOffice", {
    id: "copy-to-office",
    deadline: archiving,
    cites: at("46.2"),
    implements: ["zz246-46-2c"]
  }),
  response("decision.complete", "archive.copyJustice", {
    id: "copy-to-justice",
    deadline: archiving,
    cites: at("46.2"),
    implements: ["zz246-46-2c"]
  })
]
