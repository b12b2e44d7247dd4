export const provisions = [
  // article 37
  "fund-37-1", "fund-37-2",
  // article 38
  "fund-38-0a", "fund-38-0b", "fund-38-0c", "fund-38-0d", "fund-38-1", "fund-38-2", "fund-38-3",
  // article 39
  "fund-39-1", "fund-39-2",
  // article 40
  "fund-40-1", "fund-40-2", "fund-40-3", "fund-40-4", "fund-40-5",
  // article 41
  "fund-41-1", "fund-41-2", "fund-41-3", "fund-41-4"
]
