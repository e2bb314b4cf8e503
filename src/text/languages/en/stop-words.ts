// English words too common to carry a search. Not in the list on purpose: "us" (US), "will" (testament), "may" (May).

export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be been but by for from had has have he her him his i if in into is it its me my no nor not of on or
  our out she so such than that the their them then there these they this those to was we were what when where which while
  who whom with would you your`.split(/\s+/),
);
