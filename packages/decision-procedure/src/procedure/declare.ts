// What the parts of the procedure are declared with.
import type { Citation } from "@zhengce/core/Citation"
import * as Procedure from "@zhengce/core/Procedure"
import type * as archive from "./archive.ts"
import type * as drafting from "./drafting.ts"
import type * as ending from "./ending.ts"
import type * as execution from "./execution.ts"
import type * as experts from "./experts.ts"
import type * as hearing from "./hearing.ts"
import type * as initiation from "./initiation.ts"
import type * as meeting from "./meeting.ts"
import type * as participation from "./participation.ts"
import type * as publication from "./publication.ts"
import type * as review from "./review.ts"
import type * as risk from "./risk.ts"

type Part =
  | typeof initiation
  | typeof drafting
  | typeof participation
  | typeof hearing
  | typeof experts
  | typeof risk
  | typeof review
  | typeof meeting
  | typeof publication
  | typeof archive
  | typeof execution
  | typeof ending

type IdsOf<P> = P extends { readonly activities: infer A } ? keyof A & string : never

/** The ids of all activities, so that a relation to one that does not exist is a type error. */
export type ActivityId = IdsOf<Part>

/** The relations of a part; they may name activities of every part. */
export type Declare = (relations: Procedure.Relations<ActivityId>) => ReadonlyArray<Procedure.Relation>

export const { allOf, anyOf } = Procedure

/** The units' opinions are settled, or the matter has ended. */
export const settled = anyOf("consult.agree", "consult.settle", "matter.end")

/**
 * Where it must be accounted for that a step was taken: in the review file (36), before the meeting (42) and with the
 * decision (8). Each asks for itself, because a record may lack the others, and where a reading spares the review.
 */
export const accounted = allOf("legality.submit", "meeting.submit", "decision.pass")

/** What article 35 paragraph 3 calls submission for discussion: the submission, the meeting and its decision. */
export const toMeeting = allOf("meeting.submit", "meeting.convene", "decision.pass")

export type Role = keyof typeof roles

export const roles = {
  proposer: { title: { zh: "建议提出者", en: "proposer" } },
  studyUnit: { title: { zh: "研究论证单位", en: "unit that studies the proposal" } },
  organiser: { title: { zh: "决策承办单位", en: "organiser" } },
  organiserLegal: { title: { zh: "承办单位负责合法性审查的内设机构", en: "organiser's legal unit" } },
  units: { title: { zh: "有关单位", en: "units concerned" } },
  leaderInCharge: { title: { zh: "市人民政府分管领导", en: "leader in charge" } },
  experts: { title: { zh: "专家、专业机构", en: "experts and institutions" } },
  riskAssessor: { title: { zh: "风险评估单位", en: "risk assessor" } },
  justiceBureau: { title: { zh: "市司法行政部门", en: "municipal judicial administration" } },
  government: { title: { zh: "市人民政府", en: "municipal government" } },
  mayor: { title: { zh: "市人民政府行政首长", en: "mayor" } },
  generalOffice: { title: { zh: "市人民政府办公厅", en: "General Office" } },
  participants: { title: { zh: "听证参加人", en: "participants of the hearing" } },
  executor: { title: { zh: "决策执行单位", en: "executing unit" } },
  evaluator: { title: { zh: "决策后评估单位", en: "post-evaluation unit" } },
  public: { title: { zh: "公民、法人或者其他组织", en: "citizens, legal persons and other organisations" } }
}

/** One activity: its part of the procedure, who acts, what it is called, and the provision. */
export const act = (
  track: string,
  by: Role | ReadonlyArray<Role>,
  zh: string,
  en: string,
  cites: Citation | ReadonlyArray<Citation>,
  rest: Pick<Procedure.ActivityDeclaration, "data" | "implements" | "included" | "final"> = {}
): Procedure.ActivityDeclaration<Role> => ({ track, by, title: { zh, en }, cites, ...rest })
