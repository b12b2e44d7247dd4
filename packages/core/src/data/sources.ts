/**
 * The pages of the notices on gov.cn, by number: found in other data sets, not opened. They stand apart from the days, so
 * that a page which only counts does not carry them.
 */

/** Put before each of `sources`. */
export const sourceBase = "https://www.gov.cn/"

export const sources: Readonly<Record<string, string>> = {
  "国办发明电〔2005〕35号": "jrzg/2005-12/22/content_133837.htm",
  "国办发明电〔2006〕49号": "fwxx/sh/2006-12/18/content_471877.htm",
  "国办发明电〔2007〕52号": "zwgk/2007-12/18/content_837184.htm",
  "国办发明电〔2008〕42号": "zhengce/content/2008-12/10/content_1572.htm",
  "国办发明电〔2009〕27号": "zhengce/content/2009-12/08/content_1476.htm",
  "国办发明电〔2010〕40号": "zhengce/content/2010-12/10/content_1423.htm",
  "国办发明电〔2011〕45号": "zhengce/content/2011-12/06/content_1411.htm",
  "国办发明电〔2012〕33号": "zhengce/content/2012-12/10/content_1353.htm",
  "国办发明电〔2013〕28号": "zwgk/2013-12/11/content_2546204.htm",
  "国办发明电〔2014〕28号": "zhengce/content/2014-12/16/content_9302.htm",
  "国发明电〔2015〕1号": "zhengce/content/2015-05/13/content_9742.htm",
  "国办发明电〔2015〕18号": "zhengce/content/2015-12/10/content_10394.htm",
  "国办发明电〔2016〕17号": "zhengce/content/2016-12/01/content_5141603.htm",
  "国办发明电〔2017〕12号": "zhengce/content/2017-11/30/content_5243579.htm",
  "国办发明电〔2018〕15号": "zhengce/content/2018-12/06/content_5346276.htm",
  "国办发明电〔2019〕3号": "zhengce/content/2019-03/22/content_5375877.htm",
  "国办发明电〔2019〕16号": "zhengce/content/2019-11/21/content_5454164.htm",
  "国办发明电〔2020〕1号": "zhengce/content/2020-01/27/content_5472352.htm",
  "国办发明电〔2020〕27号": "zhengce/content/2020-11/25/content_5564127.htm",
  "国办发明电〔2021〕11号": "zhengce/content/2021-10/25/content_5644835.htm",
  "国办发明电〔2022〕16号": "zhengce/content/2022-12/08/content_5730844.htm",
  "国办发明电〔2023〕7号": "zhengce/content/202310/content_6911527.htm",
  "国办发明电〔2024〕12号": "zhengce/zhengceku/202411/content_6986383.htm",
  "国办发明电〔2025〕7号": "zhengce/zhengceku/202511/content_7047091.htm"
}
