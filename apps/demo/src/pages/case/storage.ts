/**
 * The own case and the last choice survive a reload in the browser's storage. Storage can be forbidden, full or damaged:
 * reading then gives nothing or says why, and writing tells whether it worked.
 */
import * as Case from "@zhengce/core/Case"
import type { Procedure } from "@zhengce/core/Procedure"
import type { Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"

export type Storage = Pick<globalThis.Storage, "getItem" | "setItem">

export const ownKey = "zhengce.demo/own-case"
/** What could not be read is moved here before anything is written over it. */
export const damagedKey = "zhengce.demo/own-case.damaged"
/** A case that another page hands over; it is taken once. */
const offeredKey = "zhengce.demo/offered-case"
export const lastKey = "zhengce.demo/last-case"

/** The browser's storage; `undefined` where the browser refuses it. */
export const browserStorage = (): Storage | undefined => {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

export const read = (storage: Storage | undefined, key: string): string | undefined => {
  try {
    return storage?.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export const write = (storage: Storage | undefined, key: string, value: string): boolean => {
  try {
    if (storage === undefined) return false
    storage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

/** Why a text is not a case that can be opened. */
export interface Unreadable {
  readonly path: string
  readonly problem: Text
  readonly value?: unknown
}

const excerpt = (value: unknown): unknown => {
  const text = JSON.stringify(value)
  return text === undefined || text.length <= 80 ? value : `${text.slice(0, 80)}…`
}

/** What stands at a JSON Pointer. */
const valueAt = (data: unknown, path: string): unknown =>
  path
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null && key !== "" ? Reflect.get(at, key) : at),
      data
    )

/** Reads a case from the text of a file. */
export const parseCase = (procedure: Procedure, text: string): Result.Result<Case.Case, Unreadable> => {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return Result.fail({
      path: "/",
      problem: { zh: `不是有效的 JSON 文件（${message}）`, en: `not a valid JSON file (${message})` }
    })
  }
  return Result.mapError(Case.decode(procedure, data), ({ path, expected }): Unreadable => {
    const value = valueAt(data, path)
    if (path === "/procedure/id") {
      return {
        path,
        value: excerpt(value),
        problem: {
          zh: `该案卷属于另一程序；此处只办理程序 ${expected.zh}`,
          en: `the case follows another procedure; this page handles ${expected.en} only`
        }
      }
    }
    if (path === "/procedure/version") {
      return {
        path,
        value: excerpt(value),
        problem: {
          zh: `该案卷依程序的另一版本制作；此处可打开：${expected.zh}`,
          en: `the case was made under another version of the procedure; this page opens ${expected.en}`
        }
      }
    }
    return { path, value: excerpt(value), problem: { zh: `应为：${expected.zh}`, en: `expected ${expected.en}` } }
  })
}

export const textOf = (matter: Case.Case): string => `${JSON.stringify(Case.encode(matter), null, 2)}\n`

export interface Kept {
  readonly case: Case.Case
  readonly problem?: Unreadable
}

/** Gives the own case: the stored one, or an empty one with the reason why the stored one could not be read. */
export const readOwn = (procedure: Procedure, storage: Storage | undefined): Kept => {
  const empty = Case.open(procedure, "own")
  const text = read(storage, ownKey)
  if (text === undefined) return { case: empty }
  const stored = parseCase(procedure, text)
  if (Result.isSuccess(stored)) return { case: stored.success }
  write(storage, damagedKey, text)
  return { case: empty, problem: stored.failure }
}

/** Hands a case over to the page of cases; says whether the browser let it. */
export const offer = (storage: Storage | undefined, matter: Case.Case): boolean =>
  write(storage, offeredKey, textOf(matter))

/** The text of a case that was handed over, once. */
export const takeOffered = (storage: Storage | undefined): string | undefined => {
  const text = read(storage, offeredKey)
  if (text === undefined || text === "") return undefined
  write(storage, offeredKey, "")
  return text
}
