/** The ids of the project's inventory that direct and follow-on investments answer for. */
export const provisions = [
  "fund-15-0", "fund-15-1", "fund-15-2", "fund-15-3", "fund-19-0a", "fund-19-1", "fund-19-2", "fund-19-3a",
  "fund-19-3b", "fund-19-4", "fund-19-5a", "fund-19-5b"
]
