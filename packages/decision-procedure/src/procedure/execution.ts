// Articles 47 to 52: execution, problems and suggestions, post-evaluation, suspension and adjustment.
import * as z from "zod"
import { decree246 } from "../instrument.ts"
import { act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

const grounds = ["majorChange", "belowExpectation", "manyOpinions", "heldNecessary"] as const

export const activities = {
  "executor.name": act("execution", "government", "明确决策执行单位", "naming of the executing unit", at("47.1")),
  "execution.supervise": act("execution", "government", "督促检查执行情况", "supervision of the execution", at("47.1")),
  "execution.report": act("execution", "executor", "报告决策执行情况", "report on the execution", at("47.2")),
  "problem.find": act(
    "execution",
    "executor",
    "发现决策存在问题、情况重大变化或者不可抗力等",
    "finding of a flaw, a major change or force majeure",
    at("48.1"),
    { data: z.strictObject({ problem: z.enum(["decisionFlawed", "changedCircumstances", "forceMajeure"]) }) }
  ),
  "problem.occur": act(
    "execution",
    ["government", "executor", "organiser"],
    "出现第四十八条第一款规定的情形",
    "a problem of article 48 has come up",
    at("52.1")
  ),
  "problem.report": act("execution", "executor", "及时报告所发现的情形", "report of the problem", at("48.1")),
  "suggestion.receive": act(
    "execution",
    ["public", "government", "organiser", "executor"],
    "收到对决策的意见建议",
    "receipt of a suggestion from the public",
    at("48.2")
  ),
  "suggestion.handle": act(
    "execution",
    ["government", "organiser", "executor", "units"],
    "研究处理意见建议",
    "handling of the suggestion",
    at("48.2")
  ),
  "suggestion.answer": act(
    "execution",
    ["government", "organiser", "executor", "units"],
    "反馈处理意见",
    "answer to who made it",
    at("48.2"),
    { implements: ["zz246-48-2b"] }
  ),
  "evaluation.launch": act(
    "evaluation",
    "government",
    "组织决策后评估并确定评估单位",
    "launch of a post-evaluation, with its unit",
    at("49.1"),
    { data: z.strictObject({ grounds: z.array(z.enum(grounds)).min(1) }) }
  ),
  "evaluation.complete": act("evaluation", "evaluator", "完成决策后评估", "end of the evaluation", at("50")),
  "evaluation.report": act("evaluation", "evaluator", "提交决策后评估报告", "evaluation report", at("51.1")),
  "execution.suspend": act("adjustment", "mayor", "先行决定中止执行", "suspension of the execution", at("52.1"), {
    data: z.strictObject({ urgent: z.literal(true) })
  }),
  "adjustment.complete": act(
    "adjustment",
    ["organiser", "government"],
    "就调整履行完法定程序",
    "statutory procedure of the adjustment carried out",
    at("52.1")
  ),
  "decision.alter": act("adjustment", "government", "决定变更或者停止执行", "decision to change or stop", at("52.1"), {
    included: false,
    data: z.strictObject({ alteration: z.enum(["change", "stop"]) })
  }),
  "harm.mitigate": act(
    "adjustment",
    ["government", "executor"],
    "采取措施降低损失和不利影响",
    "measures that limit losses and adverse effects",
    at("52.2")
  )
}

export const relations: Declare = ({ condition, response, include, exclude }) => [
  // Article 47: none of these duties has a number of days
  condition(anyOf("decision.pass"), "executor.name", { cites: at("47.1") }),
  response("decision.pass", "executor.name", {
    id: "executor-named",
    cites: at("47.1"),
    implements: ["zz246-47-1"]
  }),
  condition("decision.implement", allOf("execution.supervise", "execution.report"), {
    id: "execution-begun",
    cites: [at("47.1"), at("47.2")]
  }),
  response("decision.implement", "execution.supervise", {
    id: "execution-supervised",
    cites: at("47.1"),
    implements: ["zz246-47-1a"]
  }),
  response("decision.implement", "execution.report", {
    id: "execution-reported",
    cites: at("47.2"),
    implements: ["zz246-47-2"]
  }),

  // Article 48
  condition(anyOf("decision.pass"), "problem.find", { cites: at("48.1") }),
  condition("problem.find", "problem.report", { cites: at("48.1") }),
  response("problem.find", "problem.report", {
    id: "problem-reported",
    cites: at("48.1"),
    implements: ["zz246-48-1"]
  }),
  condition(anyOf("decision.pass"), "suggestion.receive", { cites: at("48.2"), implements: ["zz246-48-2"] }),
  condition("suggestion.receive", allOf("suggestion.handle", "suggestion.answer"), { cites: at("48.2") }),
  response("suggestion.receive", "suggestion.handle", {
    id: "suggestion-handled",
    cites: at("48.2"),
    implements: ["zz246-48-2a"]
  }),

  // Articles 49 to 51: whether to evaluate is for the government to decide
  condition(anyOf("decision.pass"), "evaluation.launch", { cites: at("49.1"), implements: ["zz246-49-1"] }),
  condition("evaluation.launch", "evaluation.complete", { cites: at("49.1") }),
  response("evaluation.launch", "evaluation.complete", { cites: at("51.1") }),
  condition("evaluation.complete", "evaluation.report", { cites: at("51.1") }),
  response("evaluation.complete", "evaluation.report", {
    id: "evaluation-reported",
    cites: at("51.1"),
    implements: ["zz246-51-1"]
  }),

  // Article 52: only an urgent suspension goes without the procedure; the rest is a matter of its own under this decree
  condition(anyOf("decision.pass"), "problem.occur", { cites: at("52.1") }),
  condition(anyOf("problem.find", "problem.occur"), "execution.suspend", {
    title: { zh: "没有出现第四十八条第一款的情形", en: "no problem of article 48, paragraph 1 has come up" },
    id: "suspension-needs-a-problem",
    cites: [at("48.1"), at("52.1")],
    implements: ["zz246-52-1a"]
  }),
  condition(anyOf("decision.pass"), "adjustment.complete", { cites: at("52.1") }),
  include("adjustment.complete", "decision.alter", {
    id: "no-change-without-procedure",
    cites: at("52.1"),
    implements: ["zz246-52-1", "zz246-52-1b"]
  }),
  // each change has its own procedure
  exclude("decision.alter", "decision.alter", { cites: at("52.1") }),
  condition(anyOf("decision.alter"), "harm.mitigate", { cites: at("52.2") }),
  response("decision.alter", "harm.mitigate", {
    id: "harm-mitigated",
    cites: at("52.2"),
    implements: ["zz246-52-2"]
  })
]
