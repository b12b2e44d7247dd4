import * as Instrument from "@zhengce/core/Instrument"
import * as LocalDate from "@zhengce/core/LocalDate"

/**
 * Zhengzhou Municipal People's Government Decree No. 246, on the procedure of major administrative decisions, adopted on
 * 22 July 2022 and in force from 19 September 2022. Its outline gives, for each article, how many items each paragraph
 * has.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { decree246 } from "@zhengce/decision-procedure"
 *
 * assert.equal(decree246.at("17.2").text.zh, "第十七条第二款")
 * assert.equal(decree246.at("39.1.3").text.zh, "第三十九条第（三）项")
 * ```
 *
 * @category instruments
 * @since 0.1.0
 */
export const decree246 = Instrument.define({
  id: "zz246",
  title: {
    zh: "郑州市人民政府重大行政决策程序规定",
    en: "Zhengzhou Municipal People's Government Provisions on the Procedure of Major Administrative Decisions"
  },
  shortTitle: { zh: "郑州市人民政府重大行政决策程序规定", en: "Zhengzhou Decree 246" },
  number: { zh: "郑州市人民政府令第246号", en: "Decree No. 246 of the Zhengzhou Municipal People's Government" },
  issuer: { zh: "郑州市人民政府", en: "Zhengzhou Municipal People's Government" },
  adopted: LocalDate.make("2022-07-22"),
  issued: LocalDate.make("2022-08-17"),
  inForce: { from: LocalDate.make("2022-09-19") },
  status: "gazette",
  // the text was read as published in the gazette; nothing is known here of later changes
  verifiedUntil: LocalDate.make("2022-09-19"),
  outline: {
    // chapter 1, general provisions
    1: [0],
    2: [0],
    3: [7, 0],
    4: [0, 0],
    5: [0],
    6: [0],
    7: [0],
    8: [0],
    9: [0, 0, 0, 0, 0],
    // chapter 2, initiation and drafting
    10: [5, 0],
    11: [6, 0],
    12: [0, 0, 0, 0, 0],
    13: [0],
    14: [0],
    // chapter 3, public participation
    15: [0, 0],
    16: [0, 0],
    17: [4, 0, 0],
    18: [0, 0],
    19: [5],
    20: [0, 0],
    21: [4],
    22: [0, 0],
    23: [0],
    // chapter 4, experts
    24: [0, 0],
    25: [0, 5],
    26: [0],
    27: [0, 0, 0, 0],
    28: [0, 0],
    29: [0],
    // chapter 5, risk assessment
    30: [0, 0],
    31: [6],
    32: [0, 0],
    33: [6],
    34: [0, 0],
    // chapter 6, legality review
    35: [0, 0, 0],
    36: [6, 0, 0],
    37: [4],
    38: [0, 0],
    39: [4],
    40: [0, 3],
    41: [0],
    // chapter 7, decision and publication
    42: [6],
    43: [0, 0, 0],
    44: [0, 0],
    45: [2],
    46: [0, 0],
    // chapter 8, execution and adjustment
    47: [0, 0],
    48: [0, 0],
    49: [4, 0, 0],
    50: [9],
    51: [0, 7, 0],
    52: [0, 0],
    // chapter 9, liability
    53: [0, 0],
    54: [0],
    55: [0],
    56: [0],
    57: [0],
    // chapter 10, supplementary provisions
    58: [0],
    59: [0]
  }
})
