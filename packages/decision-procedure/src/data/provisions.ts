/**
 * The ids of the project's inventory of Decree 246 for which this package answers, article by article: what each became is
 * in the catalogue. An id is instrument, article, paragraph and item, and a letter where one place holds several rules.
 */
export const provisions = {
  zz246: [
    // article 4
    "zz246-4-1b", "zz246-4-1c", "zz246-4-1d", "zz246-4-2a",
    // articles 10 and 11
    "zz246-10-1", "zz246-10-1a", "zz246-11-1", "zz246-11-2",
    // article 12
    "zz246-12-1", "zz246-12-2", "zz246-12-4", "zz246-12-4a",
    // article 13
    "zz246-13-1", "zz246-13-1a",
    // article 14
    "zz246-14-1", "zz246-14-1a", "zz246-14-1b", "zz246-14-1c", "zz246-14-1d",
    // article 15
    "zz246-15-1", "zz246-15-1a",
    // article 16
    "zz246-16-1", "zz246-16-2",
    // article 17
    "zz246-17-1-1", "zz246-17-1-2", "zz246-17-1-3", "zz246-17-1-4", "zz246-17-2", "zz246-17-2a", "zz246-17-2b",
    // article 18
    "zz246-18-1", "zz246-18-1a", "zz246-18-2",
    // article 19
    "zz246-19-1", "zz246-19-1-1", "zz246-19-1-2", "zz246-19-1-3", "zz246-19-1-4", "zz246-19-1-5",
    // article 20
    "zz246-20-1a", "zz246-20-2", "zz246-20-2a",
    // article 21
    "zz246-21-1", "zz246-21-1-1", "zz246-21-1-2", "zz246-21-1-3", "zz246-21-1-4",
    // article 22
    "zz246-22-1", "zz246-22-2",
    // article 23
    "zz246-23-1",
    // article 25
    "zz246-25-1", "zz246-25-1a", "zz246-25-2-1", "zz246-25-2-2", "zz246-25-2-3", "zz246-25-2-4", "zz246-25-2-5",
    // article 26
    "zz246-26-1b",
    // article 28
    "zz246-28-1", "zz246-28-1a", "zz246-28-1b", "zz246-28-2b",
    // article 29
    "zz246-29-1a",
    // article 30
    "zz246-30-1", "zz246-30-2",
    // article 31
    "zz246-31-1-1", "zz246-31-1-2", "zz246-31-1-3", "zz246-31-1-4", "zz246-31-1-5", "zz246-31-1-6",
    // article 32
    "zz246-32-2a",
    // article 33
    "zz246-33-1", "zz246-33-1-1", "zz246-33-1-2", "zz246-33-1-3", "zz246-33-1-4", "zz246-33-1-5", "zz246-33-1-6",
    // article 34
    "zz246-34-1a", "zz246-34-2", "zz246-34-2a",
    // article 35
    "zz246-35-1", "zz246-35-1a", "zz246-35-1b", "zz246-35-2", "zz246-35-3", "zz246-35-3a", "zz246-35-3b",
    // article 36
    "zz246-36-1-1", "zz246-36-1-2", "zz246-36-1-3", "zz246-36-1-4", "zz246-36-1-5", "zz246-36-1-6", "zz246-36-2",
    "zz246-36-2a", "zz246-36-3",
    // article 37
    "zz246-37-1-1", "zz246-37-1-2", "zz246-37-1-3", "zz246-37-1-4",
    // article 38
    "zz246-38-1",
    // article 39
    "zz246-39-1", "zz246-39-1-1", "zz246-39-1-2", "zz246-39-1-3", "zz246-39-1-4",
    // article 40
    "zz246-40-1", "zz246-40-2-1", "zz246-40-2-2", "zz246-40-2-3",
    // article 41
    "zz246-41-1", "zz246-41-1a",
    // article 42
    "zz246-42-1-1", "zz246-42-1-2", "zz246-42-1-3", "zz246-42-1-4", "zz246-42-1-5", "zz246-42-1-6",
    // article 43
    "zz246-43-1", "zz246-43-2", "zz246-43-2a", "zz246-43-2b", "zz246-43-2c", "zz246-43-3",
    // article 44
    "zz246-44-1", "zz246-44-2",
    // article 45
    "zz246-45-1", "zz246-45-1a", "zz246-45-1-1", "zz246-45-1-2",
    // article 46
    "zz246-46-2", "zz246-46-2a", "zz246-46-2b", "zz246-46-2c",
    // article 47
    "zz246-47-1", "zz246-47-1a", "zz246-47-2",
    // article 48
    "zz246-48-1", "zz246-48-2", "zz246-48-2a", "zz246-48-2b",
    // article 49
    "zz246-49-1",
    // article 51
    "zz246-51-1",
    // article 52
    "zz246-52-1", "zz246-52-1a", "zz246-52-1b", "zz246-52-2",
    // article 59
    "zz246-59-1",
    // how periods are counted, on which the decree is silent
    "zz246-x-1", "zz246-x-2", "zz246-x-3", "zz246-x-4", "zz246-x-5", "zz246-x-6", "zz246-x-7", "zz246-x-8"
  ]
}
