// Kazakh month names (stems; case endings follow), 1 to 12; mamyr may be printed Мамыр in headings.

/** Stem → month. Ambiguous: none with Russian words; `қаңтар` is also "bare tree" in verse. */
export const KAZAKH_MONTHS: readonly (readonly [string, number])[] = [
  ['қаңтар', 1],
  ['ақпан', 2],
  ['наурыз', 3],
  ['сәуір', 4],
  ['мамыр', 5],
  ['маусым', 6],
  ['шілде', 7],
  ['тамыз', 8],
  ['қыркүйек', 9],
  ['қазан', 10],
  ['қараша', 11],
  ['желтоқсан', 12],
];
