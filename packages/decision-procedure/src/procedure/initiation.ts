// Articles 10 and 11: from a proposal to the organiser.
import * as z from "zod"
import { decree246 } from "../instrument.ts"
import { act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

/** The five routes of article 10, paragraph 1. */
export const routes = ["superiorGovernment", "leader", "unit", "deputies", "public"] as const

export const activities = {
  "proposal.make": act("initiation", "proposer", "提出决策事项建议", "proposal of a matter", at("10.1"), {
    data: z.strictObject({ route: z.enum(routes) })
  }),
  "proposal.study": act("initiation", "studyUnit", "对建议进行研究论证", "study of the proposal", [
    at("10.1"),
    at("10.2")
  ]),
  "launch.decide": act("initiation", "government", "决定启动决策程序", "decision to launch the procedure", at("10.1"), {
    implements: ["zz246-10-1a"]
  }),
  "launch.decline": act("initiation", "government", "决定不启动决策程序", "decision not to launch", at("10.1")),
  "catalogue.enter": act("initiation", "generalOffice", "纳入年度目录", "entry in the yearly catalogue", [
    at("4.2"),
    at("11.1")
  ]),
  "organiser.name": act("initiation", "government", "明确决策承办单位", "naming of the organiser", at("11.1")),
  "organiser.succeed": act(
    "initiation",
    "organiser",
    "职能变化后由承接单位继续承办",
    "succession of the organiser on a change of functions",
    at("11.2"),
    { included: false }
  )
}

export const relations: Declare = ({ condition, response, include, exclude }) => [
  condition("proposal.make", "proposal.study", { cites: at("10.1") }),
  response("proposal.make", "proposal.study", { cites: at("10.1") }),
  condition("proposal.study", allOf("launch.decide", "launch.decline"), {
    id: "study-before-launch",
    cites: at("10.1"),
    implements: ["zz246-10-1"]
  }),
  response("proposal.study", anyOf("launch.decide", "launch.decline", "matter.end"), {
    title: { zh: "决定是否启动决策程序", en: "decision whether to launch the procedure" },
    id: "launch-decided",
    cites: at("10.1")
  }),
  exclude("launch.decide", "launch.decline", { cites: at("10.1") }),
  exclude("launch.decline", "launch.decide", { cites: at("10.1") }),
  // what was declined can be studied anew, and then be launched after all
  include("proposal.study", allOf("launch.decide", "launch.decline"), { id: "studied-anew", cites: at("10.1") }),

  // Article 11: whether entry and launch are both needed is open; both is lawful under either reading
  condition(anyOf("launch.decide"), "organiser.name", {
    id: "launched-first",
    title: { zh: "市人民政府尚未决定启动决策程序", en: "the government has not decided to launch the procedure" },
    cites: at("11.1")
  }),
  condition("catalogue.enter", "organiser.name", { id: "listed-first", cites: at("11.1") }),
  response("launch.decide", "organiser.name", {
    id: "organiser-owed",
    cites: at("11.1"),
    implements: ["zz246-11-1"]
  }),
  condition("organiser.name", "draft.start", { id: "organiser-before-draft", cites: [at("11.1"), at("12.1")] }),
  // what was done before the functions moved stays done: succession changes who acts, and nothing else
  include("organiser.name", "organiser.succeed", { cites: at("11.2"), implements: ["zz246-11-2"] })
]
