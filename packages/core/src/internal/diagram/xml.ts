// XML as text: enough of a writer for two formats, with nothing that a label could break.

/**
 * What XML 1.0 cannot hold (control characters, half of a surrogate pair), and the controls that would turn round the
 * writing direction of the text after them, become the replacement character.
 */
export const clean = (text: string): string =>
  text.replace(
    /[^\t\n\r\u{20}-\u{2029}\u{202F}-\u{2065}\u{206A}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
    "\u{FFFD}"
  )

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Text content; a reader would otherwise normalise the white space of attributes, and carriage returns everywhere. */
export const escaped = (text: string): string =>
  clean(text).replace(/[&<>"\t\n\r]/g, (c) => named[c] ?? `&#${c.charCodeAt(0)};`)

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element; its children are elements, or escaped text. An attribute without a value is left out. */
export const element = (name: string, attributes: Attributes = {}, ...children: ReadonlyArray<string>): string => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escaped(String(value))}"`
  )
  const content = children.join("")
  return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`
}

/** An element without attributes. */
export const wrap = (name: string, ...children: ReadonlyArray<string>): string => element(name, {}, ...children)

export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`

/**
 * An id that every XML reader takes, one for one: what is no letter, digit, dot or hyphen stands as its hexadecimal code
 * point between underscores.
 */
export const idOf = (prefix: string, id: string): string =>
  `${prefix}_${id.replace(/[^A-Za-z0-9.-]/gu, (c) => `_${(c.codePointAt(0) as number).toString(16)}_`)}`
