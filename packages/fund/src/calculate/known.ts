// What can be said while some facts are unknown: yes, no, or which facts would tell.

export interface Known {
  readonly holds: boolean | undefined
  /** JSON Pointers of the facts that would tell; none where it is told. */
  readonly missing: ReadonlyArray<string>
}

export const known = (holds: boolean | undefined, ...pointers: ReadonlyArray<string>): Known => ({
  holds,
  missing: holds === undefined ? pointers : []
})

/** `decisive` settles the whole: one no for all of them, one yes for any. */
const combined =
  (decisive: boolean) =>
  (...parts: ReadonlyArray<Known>): Known => {
    if (parts.some(({ holds }) => holds === decisive)) return known(decisive)
    const pointers = parts.flatMap(({ missing }) => missing)
    return pointers.length === 0 ? known(!decisive) : known(undefined, ...pointers)
  }

export const all = /*#__PURE__*/ combined(false)
export const any = /*#__PURE__*/ combined(true)
export const not = ({ holds, missing }: Known): Known => ({ holds: holds === undefined ? undefined : !holds, missing })
