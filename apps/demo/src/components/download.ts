/** Gives the reader a file. */
export const download = (name: string, type: string, text: string): void => {
  const anchor = document.createElement("a")
  const url = URL.createObjectURL(new Blob([text], { type }))
  anchor.href = url
  anchor.download = name
  anchor.click()
  URL.revokeObjectURL(url)
}
