export const provisions = [
  // article 1
  "fund-1-1", "fund-1-2",
  // article 2
  "fund-2-1", "fund-2-2", "fund-2-3",
  // article 3
  "fund-3-0", "fund-3-1a", "fund-3-1b", "fund-3-2a", "fund-3-2b", "fund-3-2c", "fund-3-3", "fund-3-4",
  // article 4
  "fund-4-1", "fund-4-2",
  // article 5
  "fund-5-0", "fund-5-1a", "fund-5-1b", "fund-5-2", "fund-5-3a", "fund-5-3b",
  // article 13
  "fund-13-1", "fund-13-2", "fund-13-3",
  // article 14
  "fund-14-1", "fund-14-3", "fund-14-4",
  // article 16
  "fund-16-0a", "fund-16-0b", "fund-16-1a", "fund-16-2a", "fund-16-2b", "fund-16-3a", "fund-16-3b", "fund-16-4a",
  // article 20
  "fund-20-1",
  // article 34
  "fund-34-1", "fund-34-2", "fund-34-3", "fund-34-4",
  // article 35
  "fund-35-1", "fund-35-2",
  // article 45
  "fund-45-1"
]
