export const provisions = [
  // article 28
  "fund-28-1",
  // article 29
  "fund-29-1", "fund-29-2", "fund-29-3",
  // article 30
  "fund-30-1", "fund-30-2",
  // article 31
  "fund-31-0a", "fund-31-0b", "fund-31-0c", "fund-31-1", "fund-31-2", "fund-31-3", "fund-31-4", "fund-31-5a", "fund-31-5b",
  // article 32
  "fund-32-1", "fund-32-2",
  // article 42
  "fund-42-0a", "fund-42-0b", "fund-42-1", "fund-42-2", "fund-42-3",
  // article 43
  "fund-43-1", "fund-43-2"
]
