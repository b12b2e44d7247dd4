import type { Case } from "@zhengce/core/Case"
import type { Citation } from "@zhengce/core/Citation"
import * as Difference from "@zhengce/core/Difference"
import type { Norm } from "@zhengce/core/Norm"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import type { Rulebook } from "@zhengce/core/Rulebook"
import type { Text } from "@zhengce/core/Text"
import type { Options } from "@zhengce/core/TimeLimit"
import { alternatives } from "./assess.ts"
import type { Facts } from "./facts.ts"
import { decree246 } from "./instrument.ts"
import { archiving, hearingMaterials, hearingNotice, publicComment } from "./parameters.ts"
import { procedure } from "./procedure.ts"

const { at } = decree246
const { allOf, anyOf } = Procedure

/**
 * The law as it is read: what a matter is judged by.
 *
 * @category readings
 * @since 0.1.0
 */
export interface Law {
  readonly procedure: Procedure.Procedure
  readonly rulebook: Rulebook
  readonly norms: ReadonlyArray<Norm<Facts>>
}

/**
 * A question that the decree leaves open: how this package reads it, how else it can be read, and the law under that other
 * reading.
 *
 * @category readings
 * @since 0.1.0
 */
export interface Reading {
  readonly id: string
  readonly question: Text
  readonly cites: ReadonlyArray<Citation>
  readonly chosen: Text
  readonly other: Text
  /** Which of the two is lawful under both, so that who must act is safe with it; neither, where one binds somebody else. */
  readonly safer?: "chosen" | "other"
  readonly under: (law: Law) => Law
}

/** Counts a period in another way, also where a jurisdiction has set its own. */
const counting =
  (parameters: ReadonlyArray<string>, options: Options, id: string) =>
  (law: Law): Law => {
    const { rulebook } = law
    const read = (value: unknown): unknown => (Parameter.isLimit(value) ? { ...value, ...options } : value)
    const isRead = (parameter: string): boolean => parameters.includes(parameter)
    return {
      ...law,
      rulebook: {
        ...rulebook,
        version: `${rulebook.version}+reading:${id}`,
        parameters: rulebook.parameters.map((p) =>
          isRead(p.id) ? { ...p, values: p.values.map((v) => ({ ...v, value: read(v.value) })) } : p
        ),
        overrides: rulebook.overrides.map((o) => (isRead(o.parameter) ? { ...o, value: read(o.value) } : o))
      }
    }
  }

/** Leaves relations out, and puts others in their place. */
const ordering =
  (
    without: ReadonlyArray<string>,
    add: (relations: Procedure.Relations<string>) => ReadonlyArray<Procedure.Relation> = () => []
  ) =>
  (law: Law): Law => {
    const { activities, relations } = law.procedure
    const amended = Procedure.define({
      ...law.procedure,
      instrument: decree246,
      activities: Object.fromEntries(activities.map((a) => [a.id, a])),
      relations: (declare) => [...relations.filter((r) => !without.includes(r.id)), ...add(declare)]
    })
    return { ...law, procedure: amended }
  }

/** Puts another norm in the place of the one that has its id. */
const replacing =
  (norm: Norm<Facts>) =>
  (law: Law): Law => ({ ...law, norms: law.norms.map((n) => (n.id === norm.id ? norm : n)) })

const titled = (id: string): { readonly title?: Text } => {
  const title = procedure.relations.find((r) => r.id === id)?.title
  return title === undefined ? {} : { title }
}

/**
 * The open questions of the decree that this package answers in one way and can answer in another, in the order of its
 * articles. The default is the reading that is lawful under both, for the party that must act; where the words or the nature
 * of things speak for another one, `safer` says so.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { norms, procedure, readings, rulebook } from "@zhengce/decision-procedure"
 *
 * const archive = readings.find((r) => r.id === "archive-from-decision") ?? assert.fail()
 * const other = archive.under({ procedure, rulebook, norms })
 * const starts = (of: typeof procedure) => of.relations.find((r) => r.id === "archive")?.from
 * assert.deepEqual([starts(procedure), starts(other.procedure)], ["decision.complete", "decision.pass"])
 * ```
 *
 * @category readings
 * @since 0.1.0
 */
export const readings: ReadonlyArray<Reading> = [
  {
    id: "catalogue-is-optional",
    safer: "chosen",
    cites: [at("4.1")],
    question: { zh: "决策事项目录是否必须编制", en: "whether there must be a catalogue of matters" },
    chosen: { zh: "必须（实行目录管理）", en: "there must: matters are managed by catalogue" },
    other: { zh: "可以编制", en: "the government may compile one" },
    under: replacing(alternatives["catalogue-is-optional"])
  },
  {
    id: "listed-or-launched",
    safer: "chosen",
    cites: [at("11.1")],
    question: {
      zh: "明确承办单位，须同时纳入年度目录并决定启动，还是有其一即可",
      en: "whether an organiser is named only for what is both listed and launched, or for either"
    },
    chosen: { zh: "两者同时具备", en: "both" },
    other: { zh: "有其一即可", en: "either" },
    under: ordering(["listed-first", "launched-first"], ({ condition }) => [
      condition(anyOf("catalogue.enter", "launch.decide"), "organiser.name", {
        id: "listed-or-launched-first",
        title: { zh: "既未纳入年度目录，也未决定启动", en: "it is neither listed nor launched" },
        cites: at("11.1")
      })
    ])
  },
  {
    id: "weighing-schemes-is-optional",
    safer: "chosen",
    cites: [at("12.4")],
    question: {
      zh: "提出两个以上方案的，利弊分析和倾向性意见是否必须",
      en: "whether several schemes must come with their pros and cons and a preference"
    },
    chosen: { zh: "必须", en: "they must" },
    other: { zh: "与提出方案一样可以选择", en: "that is as free as offering them" },
    under: replacing(alternatives["weighing-schemes-is-optional"])
  },
  {
    id: "coordination-optional",
    safer: "chosen",
    cites: [at("14")],
    question: {
      zh: "协商不成的，报市人民政府决定之前是否须先由分管领导协调",
      en: "whether the leader in charge coordinates before a dispute is reported"
    },
    chosen: { zh: "一般先协调，说明理由可以不经协调", en: "in general yes; a recorded reason lets one go on without" },
    other: { zh: "协调可有可无", en: "coordination is optional" },
    under: ordering(["coordinate-before-report"])
  },
  {
    id: "one-voice-of-a-group",
    safer: "chosen",
    cites: [at("16.1")],
    question: {
      zh: "涉及特定群体的，人民团体、社会组织和群众代表是否都须沟通",
      en: "whether people's organisations, social organisations and representatives of a group are all heard"
    },
    chosen: { zh: "三者都须沟通", en: "all three" },
    other: { zh: "有其一即可", en: "one of them" },
    under: replacing(alternatives["one-voice-of-a-group"])
  },
  {
    id: "publication-day-counts",
    safer: "chosen",
    cites: [at("17.2")],
    question: {
      zh: "公开征求意见的期限，公布当日是否计入",
      en: "whether the day of publication counts in the period of comment"
    },
    chosen: { zh: "不计入", en: "it does not" },
    other: { zh: "计入", en: "it does" },
    under: counting([publicComment.id], { startInclusive: true, cites: [at("17.2")] }, "publication-day-counts")
  },
  {
    id: "comment-does-not-roll",
    safer: "chosen",
    cites: [at("17.2")],
    question: {
      zh: "公开征求意见的最后一日是休息日的，是否顺延",
      en: "whether a last day of comment that is a rest day moves on"
    },
    chosen: { zh: "顺延至下一工作日", en: "to the next working day" },
    other: { zh: "不顺延", en: "it does not move" },
    under: counting([publicComment.id], { roll: "none" }, "comment-does-not-roll")
  },
  {
    id: "difference-of-dates",
    safer: "chosen",
    cites: [at("19.1"), at("20.2")],
    question: {
      zh: "听证会“15日前”“7日前”如何计算",
      en: "how the 15 and 7 days before a hearing are counted"
    },
    chosen: {
      zh: "其间须有15个、7个整日，遇休息日提前",
      en: "15 and 7 clear days between, and the preceding working day"
    },
    other: {
      zh: "两个日期之差为15日、7日即可，不因休息日提前",
      en: "the plain difference of dates; a rest day does not matter"
    },
    under: counting(
      [hearingNotice.id, hearingMaterials.id],
      { backwardCount: "excludeAnchor", roll: "none" },
      "difference-of-dates"
    )
  },
  {
    id: "experts-where-carried-out",
    safer: "chosen",
    cites: [at("25.1"), at("39.1.3"), at("42.1.3")],
    question: { zh: "专家论证是否每件必经", en: "whether experts argue every matter" },
    chosen: { zh: "每件必经", en: "every matter" },
    other: { zh: "仅在应当论证的事项", en: "only where they should" },
    under: ordering(["experts-before-review"])
  },
  {
    id: "one-kind-of-expert",
    safer: "chosen",
    cites: [at("25.1")],
    question: {
      zh: "技术性重大项目，行业专家、法律专家和专业机构是否都须参加论证",
      en: "whether industry experts, legal experts and institutions all argue a technical project"
    },
    chosen: { zh: "三者都须参加", en: "all three" },
    other: { zh: "有其一即可", en: "one of them" },
    under: replacing(alternatives["one-kind-of-expert"])
  },
  {
    id: "everyone-signs-and-seals",
    safer: "other",
    cites: [at("28.2")],
    question: { zh: "书面论证意见由谁署名、由谁盖章", en: "who signs a written opinion, and who seals it" },
    chosen: { zh: "个人署名，机构署名并盖章", en: "a person signs, an institution signs and seals" },
    other: { zh: "均须署名并盖章", en: "everyone does both" },
    under: replacing(alternatives["everyone-signs-and-seals"])
  },
  {
    id: "reform-without-review",
    safer: "chosen",
    cites: [at("35.3"), at("40.2.3"), at("42.1.5")],
    question: {
      zh: "探索性改革的例外，免除的是不合法的后果，还是审查本身",
      en: "whether the exception for exploratory reform lifts the bar of an unlawful draft, or the review itself"
    },
    chosen: { zh: "只免除后果，仍须审查", en: "the bar only; there is a review" },
    other: { zh: "审查也可免除", en: "the review too" },
    under: ordering(["reform-is-reviewed-too"])
  },
  {
    id: "either-counsel",
    safer: "chosen",
    cites: [at("38.1")],
    question: {
      zh: "法律顾问和公职律师是否都须提出意见",
      en: "whether legal advisers and government lawyers both give opinions"
    },
    chosen: { zh: "都须提出", en: "both" },
    other: { zh: "有其一即可", en: "one of them" },
    under: replacing(alternatives["either-counsel"])
  },
  {
    id: "partial-adoption-bars",
    safer: "other",
    cites: [at("35.3"), at("39.1.2"), at("41")],
    question: {
      zh: "审查意见未完全采纳、说明了理由的，可否提请讨论",
      en: "whether a draft goes to the meeting where the opinion was adopted in part and reasons were given"
    },
    chosen: { zh: "可以，理由向市人民政府书面说明", en: "it may; article 41 asks for reasons and no more" },
    other: {
      zh: "与法律不一致之处未调整的，不可以",
      en: "not while what is at odds with the law has not been adjusted"
    },
    under: (law) => {
      const allowed = anyOf("draft.adjust", "draft.keep", "legality.approve", "matter.end")
      const ids = law.procedure.relations.flatMap(({ id, from, to }) =>
        [from, to].some((end) => Procedure.endpointId(end).includes("draft.adjustInPart,draft.keep,legality.approve"))
          ? [id]
          : []
      )
      return ordering(ids, ({ response, milestone }) => [
        response("legality.adjust", allowed, {
          id: ids[0] ?? "adjusted",
          title: { zh: "按审查意见调整草案", en: "adjustment of the draft" },
          cites: at("39.1.2")
        }),
        milestone(allowed, allOf("meeting.submit", "meeting.convene", "decision.pass"), {
          id: "adjust-before-meeting",
          title: { zh: "草案尚未按审查意见调整", en: "the draft has not been adjusted as the review opinion asks" },
          cites: at("39.1.2")
        })
      ])(law)
    }
  },
  {
    id: "adjusted-draft-reviewed-again",
    safer: "other",
    cites: [at("39.1.2"), at("35.3")],
    question: {
      zh: "审查意见为依法调整后提交的，调整后是否须再审查",
      en: "whether a draft that is adjusted as the opinion asks is reviewed again"
    },
    chosen: { zh: "不再审查", en: "it is not" },
    other: { zh: "须再审查", en: "it is" },
    under: ordering([], ({ response }) => [
      response(
        anyOf("draft.adjust", "draft.adjustInPart"),
        anyOf("legality.approve", "legality.adjust", "legality.oppose", "matter.end"),
        { id: "adjusted-draft-is-reviewed", ...titled("review-again"), cites: [at("39.1.2"), at("35.3")] }
      )
    ])
  },
  {
    id: "reworked-draft-not-reviewed",
    safer: "chosen",
    cites: [at("43.2"), at("35.3")],
    question: {
      zh: "会议决定修改、草案作实质修改的，是否须重新审查",
      en: "whether a draft that is changed in substance after the meeting is reviewed again"
    },
    chosen: { zh: "须重新履行内部程序和审查", en: "it is, after the internal steps" },
    other: { zh: "不须", en: "it is not" },
    under: ordering(["reworked-draft-is-reviewed", "reworked-draft-is-approved"])
  },
  {
    id: "archive-from-decision",
    safer: "other",
    cites: [at("46.2")],
    question: { zh: "归档的30日自何时起算", en: "from when the 30 days of the archive run" },
    chosen: { zh: "自决策完成（定稿签发）", en: "from the completion, the signed final text" },
    other: { zh: "自决策作出", en: "from the decision" },
    under: ordering(["archive", "copy-to-office", "copy-to-justice"], ({ response }) =>
      [
        ["archive", "archive.file"],
        ["copy-to-office", "archive.copyOffice"],
        ["copy-to-justice", "archive.copyJustice"]
      ].map(([id = "", to = ""]) => response("decision.pass", to, { id, deadline: archiving, cites: at("46.2") }))
    )
  },
  {
    id: "one-channel-is-enough",
    safer: "chosen",
    cites: [at("45.1.1")],
    question: {
      zh: "公布决策，列举的公报、网站、政务新媒体、报纸是否都须使用",
      en: "whether a decision is published in all of gazette, website, new media and newspaper"
    },
    chosen: { zh: "都须使用", en: "in all of them" },
    other: { zh: "有其一即可", en: "in one of them" },
    under: replacing(alternatives["one-channel-is-enough"])
  },
  {
    id: "only-third-parties-are-excluded",
    safer: "chosen",
    cites: [at("49.2")],
    question: {
      zh: "承担决策前主要论证评估工作的单位，是否一律不得承担后评估",
      en: "whether a unit that bore the main work before the decision may evaluate it at all"
    },
    chosen: { zh: "一律不得", en: "it may not" },
    other: { zh: "仅不得作为受托的第三方", en: "it may not as an entrusted third party only" },
    under: replacing(alternatives["only-third-parties-are-excluded"])
  },
  {
    id: "loss-qualifies-both",
    cites: [at("53.1")],
    question: {
      zh: "重大损失、恶劣影响是否也是追究决策严重失误的条件",
      en: "whether major loss or vile impact is asked of a grave error too, or of undue delay only"
    },
    chosen: { zh: "仅久拖不决须有", en: "of undue delay only" },
    other: { zh: "两种情形都须有", en: "of both" },
    under: replacing(alternatives["loss-qualifies-both"])
  },
  {
    id: "ethics-and-decree",
    cites: [at("56")],
    question: {
      zh: "专家、机构须同时违反职业道德和本规定，还是有其一即可",
      en: "whether experts and institutions must breach both professional ethics and the decree, or either"
    },
    chosen: { zh: "有其一即可", en: "either" },
    other: { zh: "同时违反", en: "both" },
    under: (law) =>
      replacing(alternatives["consequences-of-ethics-and-decree"])(replacing(alternatives["ethics-and-decree"])(law))
  }
]

/**
 * What another reading changes in a matter: its findings, the dates of its duties, and what may be done.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReadOtherwise {
  readonly reading: Reading
  readonly changes: Difference.CaseChanges
}

/**
 * Shows a matter, on a day, under each other reading of the open provisions: which findings, duties and permitted acts
 * differ. A reading that changes nothing in it is not listed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import * as Result from "effect/Result"
 * import { procedure, readOtherwise, rulebook } from "@zhengce/decision-procedure"
 *
 * const entries = [
 *   { activity: "decision.pass", on: "2022-10-14", by: "mayor" },
 *   { activity: "decision.complete", on: "2022-10-18", by: "government" },
 * ]
 * const matter = Result.getOrThrow(
 *   Case.decode(procedure, { id: "2022-001", procedure: { id: "zz246", version: "2" }, entries }),
 * )
 * const shown = readOtherwise(matter, { calendar: WorkCalendar.china, rulebook, on: LocalDate.make("2022-10-20") })
 * const archive = shown.find((s) => s.reading.id === "archive-from-decision")?.changes.duties.find((d) => d.id === "archive")
 * // from the completion, Thursday 17 November; from the decision, Sunday 13, and so Monday 14 November
 * assert.deepEqual([archive?.before?.lastDay, archive?.after?.lastDay], ["2022-11-17", "2022-11-14"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const readOtherwise = (matter: Case, side: Difference.CaseSide): ReadonlyArray<ReadOtherwise> =>
  readings.flatMap((reading) => {
    const law = reading.under({ procedure: matter.procedure, rulebook: side.rulebook, norms: [] })
    const { details } = Difference.ofCases([matter], side, { ...side, ...law })
    return details.map(({ changes }) => ({ reading, changes }))
  })
