import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { template } from "@zhengce/core/Text"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"
import { badExecution, badPreparation, misreporting, noneOnRecord } from "./conduct.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// A finding here says that conduct is on record, whose, and which article it falls under. It is no verdict on a person:
// whether and how someone is held liable, those decide whom the law calls to it.

// Article 53, paragraph 1: whether the loss or the impact is also asked of a grave error is open; by default it is not.
// Either of the two is enough for a delay.
const noGraveError = (lossQualifies: "delay" | "both") =>
  norm({
    id: "no-grave-error-or-undue-delay",
    implements: ["zz246-53-1"],
    cites: at("53.1"),
    force: "mandatory",
    title: {
      zh: "市人民政府没有因违反规定严重失误或者久拖不决的记录",
      en: "no grave error by violation and no harmful delay of the municipal government is on record"
    },
    needs: ["liability.graveError", "liability.undueDelay", "liability.majorLoss", "liability.vileImpact"],
    message: template(
      "市人民政府严重失误或者久拖不决的记录：{recorded}",
      "on record of the municipal government: {recorded}"
    ),
    test: ({ liability }) => {
      const isHarmful = () => liability.majorLoss || liability.vileImpact
      return onRecord(
        (liability.graveError && (lossQualifies === "delay" || isHarmful())) || (liability.undueDelay && isHarmful())
      )
    }
  })

const graveErrorOrDelay = noGraveError("delay")

const preparedDutifully = norm({
  id: "prepared-dutifully",
  implements: ["zz246-54-1"],
  cites: at("54"),
  force: "mandatory",
  title: {
    zh: "承办单位和承担有关工作的单位没有不履行程序、失职渎职、弄虚作假的记录",
    en: "no skipped procedure, dereliction or falsification of the organiser or another unit is on record"
  },
  needs: ["liability.conduct"],
  test: (f) => noneOnRecord(f.liability.conduct, badPreparation)
})

// Article 55 is narrower than article 48: what is not reported as it is must be a major problem
const noLiabilityForExecution = norm({
  id: "no-liability-for-execution",
  implements: ["zz246-55-1"],
  cites: at("55"),
  force: "mandatory",
  title: {
    zh: "执行单位没有应予追究的执行或者报告行为的记录",
    en: "no conduct of the executing unit for which it is liable is on record"
  },
  needs: ["execution.conduct", "execution.concernsMajorProblem"],
  test: (f) =>
    Outcome.all(
      () => noneOnRecord(f.execution.conduct, badExecution),
      () => {
        const { items, complete } = f.execution.conduct
        const reporting = noneOnRecord({ items, complete }, misreporting)
        const isExcused = reporting.holds === false && !f.execution.concernsMajorProblem
        return isExcused ? noneOnRecord({ items: [], complete }, misreporting) : reporting
      }
    )
})

// Article 56: whether professional ethics and the decree must both be breached is open; by default either is enough
const noExpertBreach = (isBreach: (ethics: () => boolean, decree: () => boolean) => boolean) =>
  norm({
    id: "no-expert-breach",
    implements: ["zz246-56-1"],
    cites: at("56"),
    force: "mandatory",
    title: {
      zh: "专家、专业机构、社会组织没有违反职业道德和规定的记录",
      en: "no breach of ethics or of the decree by experts, institutions or social organisations is on record"
    },
    needs: ["liability.expertBreachedEthics", "liability.expertBreachedDecree"],
    message: template(
      "专家、专业机构、社会组织违反职业道德和规定的记录：{recorded}",
      "on record of experts, institutions and social organisations: {recorded}"
    ),
    test: ({ liability }) =>
      onRecord(
        isBreach(
          () => liability.expertBreachedEthics,
          () => liability.expertBreachedDecree
        )
      )
  })

// What follows from grave consequences follows from a breach that had them
const noGraveConsequences = (isBreach: (ethics: () => boolean, decree: () => boolean) => boolean) =>
  norm({
    id: "no-grave-consequences-of-expert-breach",
    implements: ["zz246-56-1a"],
    cites: at("56"),
    force: "mandatory",
    title: {
      zh: "没有论证评估违规造成严重后果的记录",
      en: "no grave consequences of a breach by experts or institutions are on record"
    },
    needs: [
      "liability.expertBreachedEthics",
      "liability.expertBreachedDecree",
      "liability.expertBreachHadGraveConsequences"
    ],
    message: template("论证评估违规造成严重后果的记录：{recorded}", "grave consequences on record: {recorded}"),
    test: ({ liability }) =>
      onRecord(
        liability.expertBreachHadGraveConsequences &&
          isBreach(
            () => liability.expertBreachedEthics,
            () => liability.expertBreachedDecree
          )
      )
  })

const either = (ethics: () => boolean, decree: () => boolean): boolean => ethics() || decree()
const both = (ethics: () => boolean, decree: () => boolean): boolean => ethics() && decree()

/** Conduct that is on record is not followed law; the sentence says which it is. */
const onRecord = (isRecorded: boolean): Outcome.Outcome => ({
  ...Outcome.holds(!isRecorded),
  slots: { recorded: isRecorded ? { zh: "有", en: "yes" } : { zh: "无", en: "none" } }
})

export const norms = [
  graveErrorOrDelay,
  preparedDutifully,
  noLiabilityForExecution,
  noExpertBreach(either),
  noGraveConsequences(either)
]

export const alternatives = {
  "loss-qualifies-both": noGraveError("both"),
  "ethics-and-decree": noExpertBreach(both),
  "consequences-of-ethics-and-decree": noGraveConsequences(both)
}

// ---------------------------------------------------------------------------------------------------------------------
// relief: satisfied where its conditions are on record, not applicable where they are not, which is held against nobody

const conditionsOnRecord = template("减免责任的条件已有记录", "the conditions of relief are on record")

// An abstention, or an objection after the meeting, is no dissent at it
const dissentRelieves = norm({
  id: "dissent-relieves",
  implements: ["zz246-53-2"],
  cites: at("53.2"),
  force: "mandatory",
  title: {
    zh: "讨论时对严重失误的决策表示不同意见的，按规定减免责任",
    en: "who dissented at the meeting from a gravely mistaken decision is held less liable or not at all"
  },
  needs: ["liability.graveError", "relief.dissentOnRecord"],
  message: conditionsOnRecord,
  appliesWhen: (f) => f.liability.graveError && f.relief.dissentOnRecord,
  test: () => Outcome.holds(true)
})

// One of three situations, and all of three conditions. What articles 53 and 54 reach by a violation of the decree is not
// relieved, because here the decree was followed.
const faultTolerated = norm({
  id: "fault-tolerated",
  implements: ["zz246-57-1", "zz246-57-1a", "zz246-57-1b"],
  cites: at("57"),
  force: "mandatory",
  title: {
    zh: "改革探索和推动发展中的失误，依规定决策、勤勉尽责、未牟私利的，减轻或者免除责任",
    en: "an error in reform, experiment or development is borne with where the decision was lawful, diligent and selfless"
  },
  needs: [
    "relief.errorOnRecord",
    "relief.situation",
    "relief.decreeFollowed",
    "relief.wasDiligent",
    "relief.soughtPrivateGain"
  ],
  message: conditionsOnRecord,
  appliesWhen: ({ relief }) =>
    relief.errorOnRecord &&
    relief.situation !== "none" &&
    relief.decreeFollowed &&
    relief.wasDiligent &&
    !relief.soughtPrivateGain,
  test: () => Outcome.holds(true)
})

export const reliefs = [dissentRelieves, faultTolerated]
