import * as Case from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import { procedure } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import * as Storage from "../src/pages/case/storage.ts"

const memory = (): Storage.Storage & { readonly held: Map<string, string> } => {
  const held = new Map<string, string>()
  return { held, getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value) }
}

const forbidden: Storage.Storage = {
  getItem: () => {
    throw new Error("denied")
  },
  setItem: () => {
    throw new Error("full")
  }
}

const started: Case.Case = {
  ...Case.open(procedure, "own"),
  entries: [{ activity: "draft.start", on: "2022-09-19" as LocalDate, by: "organiser" }]
}

test("a case that was kept is read back", () => {
  const storage = memory()
  expect(Storage.write(storage, Storage.ownKey, Storage.textOf(started))).toBe(true)
  expect(Storage.readOwn(procedure, storage)).toEqual({ case: started })
})

test("where nothing was kept, the own case is empty", () => {
  expect(Storage.readOwn(procedure, memory()).case.entries).toEqual([])
})

test("storage that is forbidden or full is no fault of the page", () => {
  expect(Storage.readOwn(procedure, forbidden).problem).toBeUndefined()
  expect(Storage.write(forbidden, Storage.ownKey, "x")).toBe(false)
  expect(Storage.write(undefined, Storage.ownKey, "x")).toBe(false)
  expect(Storage.read(undefined, Storage.lastKey)).toBeUndefined()
})

test("a kept case that is damaged is set aside, not written over", () => {
  const storage = memory()
  storage.setItem(Storage.ownKey, '{"id":"own"')
  const { case: empty, problem } = Storage.readOwn(procedure, storage)
  expect(empty.entries).toEqual([])
  expect(problem?.path).toBe("/")
  expect(storage.held.get(Storage.damagedKey)).toBe('{"id":"own"')
})

const failure = (text: string): Storage.Unreadable => {
  const read = Storage.parseCase(procedure, text)
  if (Result.isSuccess(read)) throw new Error("was read")
  return read.failure
}

const stored = Case.encode(started)

test("a file that is not JSON says so in both languages", () => {
  const { path, problem } = failure("{")
  expect(path).toBe("/")
  expect(problem.zh).toContain("不是有效的 JSON 文件")
  expect(problem.en).toContain("not a valid JSON file")
})

test("a damaged entry is named by its place", () => {
  const [entry] = stored.entries
  expect(failure(JSON.stringify({ ...stored, entries: [{ ...entry, on: "2022-02-30" }] }))).toMatchObject({
    path: "/entries/0/on",
    value: "2022-02-30"
  })
  expect(failure(JSON.stringify({ ...stored, entries: [{ ...entry, activity: "dance" }] }))).toMatchObject({
    path: "/entries/0/activity",
    value: "dance"
  })
})

test("another procedure and another version are told apart", () => {
  const other = failure(JSON.stringify({ ...stored, procedure: { id: "gov713", version: "1" } }))
  expect(other).toMatchObject({ path: "/procedure/id", value: "gov713" })
  expect(other.problem.en).toContain("another procedure")
  const later = failure(JSON.stringify({ ...stored, procedure: { ...stored.procedure, version: "99" } }))
  expect(later).toMatchObject({ path: "/procedure/version", value: "99" })
  expect(later.problem.en).toContain("another version")
})
