import type { LocalDate } from "@zhengce/core/LocalDate"
import * as ProcedureDiagram from "@zhengce/core/ProcedureDiagram"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { procedure, rulebook, tracks } from "@zhengce/decision-procedure"
import { describe, expect, it } from "vitest"
import { cases } from "../src/pages/case/examples.ts"
import { focusOf, kinds, livelyTrack, type Picture, pictureOf, statesOf } from "../src/pages/case/graph.ts"
import { layoutOf } from "../src/pages/case/layout.ts"
import { bearingsOn } from "../src/pages/case/relations.ts"
import { inForceOn } from "../src/pages/case/view.ts"

const context = { calendar: WorkCalendar.china, rulebook }
const viewOn = (id: string, on: string) => {
  const example = cases.find((c) => c.id === id)
  if (example === undefined) throw new Error(`no example ${id}`)
  return { case: example.case, on: on as LocalDate, context }
}
const diagram = ProcedureDiagram.make(procedure, { on: "2022-10-12" as LocalDate, rulebook, tracks })
const picture = (id: string, shown = kinds): Picture => {
  const focus = focusOf(procedure, tracks, id)
  if (focus === undefined) throw new Error(`nothing is called ${id}`)
  return pictureOf(diagram, focus, shown)
}
const activitiesIn = ({ boxes }: Picture) => boxes.flatMap((b) => (b.kind === "activity" ? [b.activity] : []))

describe("how activities stand", () => {
  const standing = (on: string, id: string) => statesOf(viewOn("supplement-2022", on)).get(id)

  it("the review of a file that was supplemented may end from its seventh working day", () => {
    expect(standing("2022-10-12", "legality.approve")).toEqual({ standing: "blocked", owed: "oneOf" })
    expect(standing("2022-10-13", "legality.approve")).toEqual({ standing: "permitted", owed: "oneOf" })
    expect(standing("2022-10-12", "legality.receive")).toEqual({ standing: "done" })
    expect(standing("2022-10-12", "meeting.convene")).toEqual({ standing: "closed" })
  })

  it("what is overdue says so, and is where the picture opens", () => {
    const late = viewOn("audit-with-breaches-2023", "2023-10-31")
    const states = statesOf(late)
    const overdue = [...states].filter(([, s]) => s.standing === "overdue")
    expect(overdue).toEqual([["archive.copyJustice", { standing: "overdue", owed: "alone" }]])
    expect(livelyTrack(late, states, tracks)).toBe("archive")
  })

  it("where nothing is overdue or waits alone, the picture opens at the latest step", () => {
    const view = viewOn("supplement-2022", "2022-10-12")
    expect(livelyTrack(view, statesOf(view), tracks)).toBe("review")
  })

  it("before the decree is in force, the picture is that of its first day", () => {
    expect(inForceOn(procedure, "2022-09-18" as LocalDate)).toBe("2022-09-19")
    expect(inForceOn(procedure, "2022-09-20" as LocalDate)).toBe("2022-09-20")
  })
})

describe("the picture of a part", () => {
  it.each(tracks.map((t) => t.id))("%s shows all its activities but what ends the matter, and no other", (track) => {
    const own = procedure.activities.filter((a) => a.track === track && !a.final).map((a) => a.id)
    expect([...activitiesIn(picture(track))].sort()).toEqual([...own].sort())
  })

  it("draws each line between two of its boxes, and none twice", () => {
    for (const { id } of tracks) {
      const { boxes, lines } = picture(id)
      const keys = new Set(boxes.map((b) => b.key))
      expect(keys.size).toBe(boxes.length)
      expect(lines.flatMap(({ from, to }) => [from, to]).filter((key) => !keys.has(key))).toEqual([])
      expect(new Set(lines.map(({ from, to }) => `${from} > ${to}`)).size).toBe(lines.length)
    }
  })

  it("puts parts that are tied to it alike into one box", () => {
    const { boxes, lines } = picture("review", ["condition"])
    const before = boxes.find((b) =>
      lines.some((l) => l.from === b.key && l.to === "legality.submit" && b.kind === "parts")
    )
    expect(before?.kind === "parts" && before.parts.map((p) => p.track).sort()).toEqual([
      "consultation",
      "experts",
      "participation",
      "risk"
    ])
  })

  it("shows only the kinds that are asked for", () => {
    expect(picture("archive", []).lines).toEqual([])
    expect(picture("archive", ["condition"]).lines.flatMap((l) => l.kinds)).toEqual([
      "condition",
      "condition",
      "condition",
      "condition",
      "condition"
    ])
  })
})

it("the picture around an activity shows it with all that a relation ties to it, and no part", () => {
  const { boxes } = picture("risk.report")
  const near = procedure.activities.filter(ProcedureDiagram.near(procedure, "risk.report")).map((a) => a.id)
  const shown = activitiesIn({ boxes, lines: [] })
  expect(shown).toContain("risk.assess")
  expect(shown.filter((id) => !near.includes(id))).toEqual([])
  expect(boxes.filter((b) => b.kind === "parts")).toEqual([])
})

describe("the layout", () => {
  const size = { width: 150, height: 60 }

  it("lets no two boxes overlap, and every line ends at its boxes", () => {
    for (const id of [...tracks.map((t) => t.id), "meeting.submit", "matter.end"]) {
      const drawn = picture(id)
      const { boxes, lines, width, height } = layoutOf(drawn, () => size)
      for (const [i, a] of boxes.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true)
        for (const b of boxes.slice(i + 1)) {
          const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
          expect(isApart, `${id}: ${a.key} and ${b.key}`).toBe(true)
        }
      }
      const at = (key: string) => boxes.find((b) => b.key === key)
      for (const [i, { from, to }] of drawn.lines.entries()) {
        const points = lines[i] ?? []
        for (const [key, point] of [
          [from, points[0]],
          [to, points.at(-1)]
        ] as const) {
          const box = at(key)
          if (box === undefined || point === undefined) throw new Error(`${id}: a line of ${key} leads nowhere`)
          expect([box.y, box.y + box.height], `${id}: ${from} > ${to}`).toContain(point.y)
          expect(point.x > box.x && point.x < box.x + box.width).toBe(true)
        }
      }
    }
  })

  it("what must come first stands above", () => {
    const { boxes } = layoutOf(picture("archive"), () => size)
    const y = (key: string) => boxes.find((b) => b.key === key)?.y ?? Number.NaN
    expect(y("decision.complete")).toBeLessThan(y("archive.file"))
    expect(y("archive.file")).toBeLessThan(y("archive.copyOffice"))
  })
})

describe("what bears on an activity", () => {
  const said = (activity: string, relation: string) =>
    bearingsOn(procedure, diagram, activity)
      .filter((b) => b.relation.id === relation)
      .map((b) => [b.part, b.text.en])

  it("of alternatives, it says that one suffices", () => {
    expect(said("meeting.submit", "no-meeting-without-review")).toEqual([
      [
        "needs",
        "one of “opinion: consent to submission”, “opinion: submit after adjustment”, “legal risks of an exploratory reform stated” must come before this"
      ]
    ])
    const [[part, text] = []] = said("legality.approve", "no-meeting-without-review")
    expect(part).toBe("holds")
    expect(text).toMatch(/^before one of “opinion: consent to submission”, .*, not any of “submission to the meeting”/)
  })

  it("of what is owed at once, it says that any of it bars", () => {
    const texts = bearingsOn(procedure, diagram, "legality.submit").map((b) => b.text)
    expect(texts).toContainEqual({
      zh: "“出具合法性初审意见”、“承办单位集体讨论通过”中任何一项待办未了的，不得办此项",
      en: "while any of “preliminary legality opinion”, “organiser's collective approval” is owed, not this"
    })
  })

  it("what closes everything else is said so, at what closes and at nothing else", () => {
    const all = bearingsOn(procedure, diagram, "matter.end").filter((b) => b.text.en === "this closes everything else")
    expect(all).toHaveLength(1)
    expect(bearingsOn(procedure, diagram, "archive.file").filter((b) => b.part === "availability")).toEqual([])
  })

  it("every relation in force bears on each of the activities at its ends", () => {
    for (const { id, from, to } of procedure.relations) {
      for (const end of [from, to]) {
        const members = typeof end === "string" ? [end] : end.members
        if (members.length === procedure.activities.length) continue
        for (const activity of members) expect(said(activity, id).length, `${id} on ${activity}`).toBeGreaterThan(0)
      }
    }
  })
})
