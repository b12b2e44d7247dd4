/** The ids of the project's inventory that managers of sub-funds answer for. */
export const provisions = [
  "fund-17-0a", "fund-17-0b", "fund-18-0", "fund-18-1a", "fund-18-1b", "fund-18-1c", "fund-18-2a", "fund-18-2b",
  "fund-18-2c", "fund-18-3a", "fund-18-3b", "fund-18-3c", "fund-18-4a", "fund-18-4b", "fund-18-4c", "fund-18-4d",
  "fund-18-5", "fund-18-6", "fund-18-7a", "fund-18-7b", "fund-18-7c", "fund-18-7d", "fund-18-8", "fund-26-1",
  "fund-26-2", "fund-26-3"
]
