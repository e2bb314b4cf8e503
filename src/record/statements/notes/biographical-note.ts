// Biographical notes as editions print them: «Фамилия Имя Отчество (1890–1938), член КПГ с 1919 г., …»; also «1901 г. р.».
// In: a passage. Out: whom the whole note is about, birth and death, and the posts that stand behind a year without a verb.
import type { Range } from '../../../model/span.js';
import type { PassageView, PlacedMention } from '../../passage-view.js';
import type { Claim, Named } from '../claim.js';
import { namedBy } from '../claim.js';
import { HEADS_RU } from '../prose/description-words.js';
import { trim } from '../prose/sentence-context.js';

export interface BiographicalNote {
  person: Named;
  claims: Claim[];
}

const YEAR = '(?:1[5-9]|20)\\d\\d';
const LIFE = new RegExp(
  `^\\s*[([]\\s*(?:(?<born>${YEAR})(?<bornDoubt>\\s?\\?)?\\s?[–—-]\\s?(?<died>${YEAR})?(?<diedDoubt>\\s?\\?)?|(?:род(?:\\.|ился|илась)?|р\\.|born|b\\.)\\s?(?:в\\s|in\\s)?(?<only>${YEAR}))(?:\\s?гг?\\.)?\\s*[)\\]]`,
  'u',
);
const YEAR_OF_BIRTH = new RegExp(
  `^,?\\s(?<born>${YEAR})\\s?(?:г\\.\\s?р\\.|г\\.\\s?рожд(?:ения|\\.)|года\\s+рождения)`,
  'u',
);
/** A post behind a year: «с 1925 г. – секретарь обкома», «в 1930–1933 гг. начальник отдела». */
const POST_OF_YEARS = new RegExp(
  `(?:^|[,;.]\\s)(?<when>[СсВвДд]о?\\s(?:\\p{L}+\\s)?(?<from>${YEAR})(?:\\s?[–—-]\\s?(?<to>${YEAR}))?(?:\\s?гг?\\.?|\\s?года?)?)\\s?[–—-]?\\s?(?<post>(?:[\\p{L}-]+(?:ый|ий|ой|ая)\\s){0,2}(?<head>[\\p{L}-]+)(?:\\s[^,;.()]{2,80})?)`,
  'gu',
);

/** The note that a passage is; `null` when it opens otherwise. */
export function biographicalNote(view: PassageView): BiographicalNote | null {
  const first = view.mentions.find(({ mention }) => mention.kind === 'person');
  if (!first || first.start > 8 || /\p{Ll}{2}/u.test(view.text.slice(0, first.start))) return null;
  const behind = view.text.slice(first.end, first.end + 60);
  const life = LIFE.exec(behind) ?? YEAR_OF_BIRTH.exec(behind);
  if (!life) return null;
  const person = namedBy(first.mention);
  const range = { start: first.start, end: first.end + life[0].length };
  return { person, claims: [...datesOf(person, range, life), ...postsOf(view, person, range.end)] };
}

function datesOf(person: Named, range: Range, life: RegExpExecArray): Claim[] {
  const { born, bornDoubt, died, diedDoubt, only } = life.groups as Record<string, string | undefined>;
  const base = { subject: person, ...range, rule: 'notes/years-of-life' };
  const claims: Claim[] = [];
  const birth = born ?? only;
  if (birth) claims.push({ ...base, property: 'born', value: birth, time: `${birth}${bornDoubt ? '?' : ''}` });
  if (died) claims.push({ ...base, property: 'died', value: died, time: `${died}${diedDoubt ? '?' : ''}` });
  return claims;
}

function postsOf(view: PassageView, person: Named, from: number): Claim[] {
  const claims: Claim[] = [];
  POST_OF_YEARS.lastIndex = from;
  for (let match = POST_OF_YEARS.exec(view.text); match; match = POST_OF_YEARS.exec(view.text)) {
    const { post, head, from: first, to, when } = match.groups!;
    if (!HEADS_RU.has(head.toLowerCase().replace(/ё/gu, 'е'))) continue;
    const start = match.index + match[0].length - match[0].replace(/^[,;.]?\s/u, '').length;
    const quote = trim(view.text, { start, end: match.index + match[0].length });
    const inside = ({ start: at, end }: PlacedMention): boolean => at >= quote.start && end <= quote.end;
    const body = view.mentions.find((one) => one.mention.kind === 'organisation' && inside(one));
    const place = view.mentions.find((one) => one.mention.kind === 'place' && inside(one));
    claims.push({
      rule: 'notes/post-of-years',
      property: HEADS_RU.get(head.toLowerCase().replace(/ё/gu, 'е'))!,
      subject: person,
      start: quote.start,
      end: quote.end,
      value: post.trim(),
      organisation: body ? namedBy(body.mention) : null,
      place: place ? namedBy(place.mention) : null,
      time: to ? `${first}/${to}` : /^с/iu.test(when) ? `${first}/..` : /^до/iu.test(when) ? `../${first}` : first,
    });
  }
  return claims;
}
