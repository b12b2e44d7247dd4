export const provisions = [
  // article 6
  "fund-6-1", "fund-6-2",
  // article 7
  "fund-7-1a", "fund-7-1b", "fund-7-2a", "fund-7-2b", "fund-7-3", "fund-7-4",
  // article 8
  "fund-8-1", "fund-8-2", "fund-8-3", "fund-8-4",
  // article 9
  "fund-9-1a", "fund-9-1b", "fund-9-1c", "fund-9-2", "fund-9-3a", "fund-9-3b", "fund-9-4", "fund-9-5", "fund-9-6a",
  "fund-9-6b",
  // article 10
  "fund-10-1", "fund-10-2",
  // article 11
  "fund-11-1", "fund-11-2", "fund-11-3",
  // article 12
  "fund-12-1", "fund-12-2",
  // article 21
  "fund-21-1", "fund-21-2", "fund-21-3", "fund-21-4",
  // article 22
  "fund-22-1",
  // article 25
  "fund-25-1", "fund-25-2",
  // article 27
  "fund-27-1", "fund-27-2",
  // article 33
  "fund-33-1", "fund-33-2", "fund-33-3",
  // article 36
  "fund-36-1", "fund-36-2", "fund-36-3", "fund-36-4",
  // article 44
  "fund-44-1", "fund-44-2"
]
