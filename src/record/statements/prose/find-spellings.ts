// Other spellings of a surname in a translated or transliterated text: "Gamow" in the section on Georgy Gamov. A bare surname that
// nobody bears with initials or a forename, and that differs by one letter from the person's of whom the text is speaking.
import type { Mention } from '../../../model/mention.js';
import type { Claim, Named } from '../claim.js';
import type { SentenceContext } from './sentence-context.js';

/** Surnames that occur with initials or a forename, folded. */
export function fullSurnames(mentions: Iterable<Mention>): Set<string> {
  const found = new Set<string>();
  for (const { kind, name } of mentions)
    if (kind === 'person' && name?.surname && (name.given || name.initials)) found.add(name.surname.toLowerCase());
  return found;
}

const CAPITALISED = /(?<![\p{L}-])\p{Lu}\p{Ll}{4,}(?![\p{L}-])/gu;

/** The other spellings in a sentence, each once for a text: `known` takes in what has been claimed. */
export function findSpellings(ctx: SentenceContext, full: ReadonlySet<string>, known: Set<string>): Claim[] {
  const who: Named | null = ctx.section ?? ctx.topic;
  const surname = who?.mention?.name?.surname;
  if (!surname || surname.length < 5 || ctx.view.language !== 'en') return [];
  const own = fold(surname);
  const claims: Claim[] = [];
  CAPITALISED.lastIndex = 0;
  for (let match = CAPITALISED.exec(ctx.text); match; match = CAPITALISED.exec(ctx.text)) {
    const [word] = match;
    const lower = word.toLowerCase();
    const key = `${own} ${lower}`;
    if (lower === surname.toLowerCase() || full.has(lower) || known.has(key) || !isSpelling(own, fold(word))) continue;
    if (isOtherSex(lower, surname.toLowerCase()) || lower === `${surname.toLowerCase()}s`) continue;
    known.add(key);
    const start = ctx.start + match.index;
    claims.push({
      rule: 'prose/other-spelling',
      property: 'alias',
      subject: who,
      start,
      end: start + word.length,
      value: word,
    });
  }
  return claims;
}

/** Letters that transliterations and languages exchange. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/w/gu, 'v')
    .replace(/kh|ch(?=$|[^aeiou])/gu, 'h')
    .replace(/y|j/gu, 'i')
    .replace(/(.)\1/gu, '$1');

const isOtherSex = (a: string, b: string): boolean =>
  a.replace(/(?:a|aya)$/u, '') === b || b.replace(/(?:a|aya)$/u, '') === a;

/** The same, or one letter apart, and not at the beginning. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}
