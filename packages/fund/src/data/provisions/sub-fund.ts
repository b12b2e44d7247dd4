/** The ids of the project's inventory that sub-funds answer for. */
export const provisions = [
  "fund-17-0c", "fund-17-1a", "fund-17-1b", "fund-17-2a", "fund-17-2b", "fund-17-2c", "fund-17-3", "fund-17-4a",
  "fund-17-4b", "fund-17-4c1", "fund-17-4c2", "fund-17-4c3", "fund-17-4d", "fund-17-5a", "fund-17-5b", "fund-17-5c",
  "fund-17-6a", "fund-17-6b", "fund-17-6c", "fund-17-6d", "fund-17-6e", "fund-23-1", "fund-23-2", "fund-23-3",
  "fund-23-4", "fund-23-5", "fund-24-1", "fund-24-2", "fund-24-3"
]
