/** The order of texts and dates by their characters. */
export const order = (a: string, b: string): number => Number(a > b) - Number(a < b)
