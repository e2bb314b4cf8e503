// Keeps together what a printer would not break over lines: initials, "№ 5", "1928 г.", "С. 5". For display only.

const INITIAL = /(?<=(?:^|[\s(«„"\u00a0])\p{Lu}\.) (?=\p{Lu})/gu;
const NUMBER = /(?<=№|\b[СсЛлPp]\.) (?=\d)/gu;
const YEAR = /(?<=\d) (?=гг?\.)/gu;

/** The text with spaces that must not break made fast. */
export function held(text: string): string {
  return text.replaceAll(INITIAL, '\u00a0').replaceAll(NUMBER, '\u00a0').replaceAll(YEAR, '\u00a0');
}
