/**
 * Official working-day arrangements of mainland China, 2004-2026.
 *
 * One line per notice, in publication order. Nothing here is computed: every day is named by the notice of its line.
 * README.md, next to this file, says where each fact was read and what is missing on purpose.
 *
 * Weekends that no notice touches are not listed. Each line covers the year it is about, plus the days of the December
 * before it that it names.
 */

/** The holidays by their letters in `notices`: Chinese, then English. */
export const holidayNames: Readonly<Record<string, string>> = {
  Y: "元旦|New Year's Day",
  S: "春节|Spring Festival",
  Q: "清明节|Qingming Festival",
  L: "劳动节|Labour Day",
  D: "端午节|Dragon Boat Festival",
  M: "中秋节|Mid-Autumn Festival",
  N: "国庆节|National Day",
  // one break for both festivals; the notices of 2012, 2017 and 2023 name them in the other order
  B: "国庆节、中秋节|National Day and Mid-Autumn Festival",
  V: "抗战胜利70周年纪念日|70th Anniversary of Victory Day"
}

/**
 * Each line has four words, with one space between them:
 *
 * 1. the year that the notice is about, and `+` where it is a change made during the year, which replaces only the days
 *    that it lists;
 * 2. the day on which the notice became public (not the day it was signed), as MMDD of the year before, or for a change
 *    of the year itself;
 * 3. its serial number: 7 in the line of 2026 is 国办发明电〔2025〕7号, of the year of publication. `s` after it marks a
 *    notice of the State Council itself (国发明电), `!` one that was read on the government's own site (status official).
 *    Words 2 and 3 are empty where no copy was found; the status is then unverified, and otherwise secondary;
 * 4. its days, without spaces: `Sb47` is the Spring Festival (S), off from 4 February for 7 days, and `Qd5` a single
 *    day; `b2` is a weekend day, 2 February, that is worked; `=b2` goes back to what its day of the week says.
 *
 * Months are a to l, days 1 to 9 and a to v (10 to 31); `-` is the December before: `-t` in the line of 2019 is
 * 2018-12-29.
 */
export const notices = `2004   Ya1Sam7Le17Nj17ahaie8e9j9ja
2005   Ya13Sb97Le17Nj17b5b6due8j8j9
2006 1222 35 Ya13Sat7Le17Nj17-vasb5dtduiuj8
2007 1218 49 Ya13Sbi7Le17Nj17-u-vbhbpdsdtitiu
2008 1218 52 Y-u3Sb67Qd43Le13Df73Mid3Nit7-tb2b3e4iris
2009 1210 42 Ya13Sap7Qd43Le13Des3Bj18a4aob1evirja
2010 1208 27 Ya13Sbd7Qd33Le13Dfe3Mim3Nj17bkblfcfdijipiqj9
2011 1210 40 Ya13Sb27Qd33Ldu3Df43Mia3Nj17aubcd2j8j9
2012 1206 45 Ya13Sam7Qd23Ldt3Dfm3Biu8-valatcvd1dsit
2013 1210 33 Ya13Sb97Qd43Ldt3Dfa3Mij3Nj17a5a6bgbhd7drdsf8f9imitjc
2014 1211 28 Ya1Sav7Qd5Qd7Le13Df2Mi8Nj17aqb8e4isjb
2015 1216 28 Ya13Sbi7Qd52Le1DfkDfmMirNj17a4bfbsja
2015+ 0513 1s Vi33i6
2016 1210 18 Ya1Sb77Qd4Le12Df93Mif3Nj17b6befciij8j9
2017 1201 17 Ya12Sar7Qd23Le1Des3Bj18amb4d1eriu
2018 1130 12 Ya1Sbf7Qd53Ldt3DfiMioNj17bbbod8dsitiu
2019 1206 15 Y-u3Sb47Qd5Le1Df7MidNj17-tb2b3itjc
2019+ 0322 3 Le14dse5
2020 1121 16 Ya1Sao7Qd43Le15Dfp3Bj18ajb1dqe9fsirja
2020+ 0127 1 Sav3
2021 1125 27 Ya13Sbb7Qd33Le15Dfc3Mij3Nj17b7bkdpe8iiiqj9
2022 1025 11 Ya13Sav7Qd33Ldu5Df33Mia3Nj17ataud2doe7j8j9
2023 1208 16 Y-v3Sal7Qd5Ldt5Dfm3Bit8asatdne6fpj7j8
2024 1025 7 Ya1Sba8Qd43Le15DfaMif3Nj17b4bid7dsebieitjc
2025 1112 12 Ya1Sas8Qd43Le15Dev3Bj18aqb8drisjb
2026 1104 7 Ya13Sbf9Qd43Le15Dfj3Mip3Nj17a4bebse9ikja`
