import * as Instrument from "@zhengce/core/Instrument"
import * as LocalDate from "@zhengce/core/LocalDate"

/**
 * The Measures for the Zhengzhou Industrial Development Fund, issued on 15 August 2022 and in force from that day (article
 * 45). Its outline gives, for each article, how many items each paragraph has.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { measures102 } from "@zhengce/fund"
 *
 * assert.equal(measures102.at("17.1.2").text.zh, "第十七条第（二）项")
 * assert.equal(measures102.at("3.2").text.zh, "第三条第二款")
 * ```
 *
 * @category instruments
 * @since 0.1.0
 */
export const measures102 = Instrument.define({
  id: "fund",
  title: {
    zh: "郑州市产业发展基金管理办法",
    en: "Measures for the Zhengzhou Industrial Development Fund"
  },
  shortTitle: { zh: "郑州市产业发展基金管理办法", en: "Zhengzhou Fund Measures" },
  number: { zh: "郑政文〔2022〕102号", en: "Zheng Zheng Wen [2022] No. 102" },
  issuer: { zh: "郑州市人民政府", en: "Zhengzhou Municipal People's Government" },
  issued: LocalDate.make("2022-08-15"),
  inForce: { from: LocalDate.make("2022-08-15") },
  status: "gazette",
  // the text was read as published in the gazette; nothing is known here of later changes
  verifiedUntil: LocalDate.make("2022-08-15"),
  outline: {
    // chapter 1, general provisions
    1: [0],
    2: [0],
    3: [3, 0],
    4: [0],
    5: [3],
    // chapter 2, structure and duties
    6: [0],
    7: [0, 0, 0, 0],
    8: [0],
    9: [5, 0],
    10: [0],
    11: [0],
    12: [0],
    // chapter 3, investment and operation
    13: [0],
    14: [0],
    15: [3],
    16: [3, 0],
    17: [6],
    18: [7, 0],
    19: [5],
    20: [0],
    21: [0],
    22: [0],
    23: [0],
    24: [0],
    25: [0],
    26: [0],
    27: [0],
    // chapter 4, exit and termination
    28: [0],
    29: [0],
    30: [0],
    31: [5],
    32: [0],
    // chapter 5, risk control and supervision
    33: [0],
    34: [0],
    35: [0],
    36: [0],
    // chapter 6, assessment
    37: [0],
    38: [3],
    39: [0],
    40: [0],
    41: [0],
    // chapter 7, concessions and incentives
    42: [3],
    43: [0],
    44: [0],
    // chapter 8, supplementary provision
    45: [0]
  }
})
