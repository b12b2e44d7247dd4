/** What each part of a time limit can be, besides absent for the options. */
export const choices = {
  kind: "within atLeast expiry notLaterThan",
  unit: "day workingDay month year",
  roll: "none forward preceding",
  backwardCount: "clear excludeAnchor",
  suspensionBounds: "(] [) []",
  startOnRestDay: "asIs nextWorkingDay",
  monthRule: "correspondingDay thirtyDays",
  closesAt: "midnight closeOfBusiness"
}
