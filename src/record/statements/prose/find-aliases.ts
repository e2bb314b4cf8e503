// Second names in brackets behind a name: "I. L. Dzyavaltovsky (Yurin, Gintovt)", «Л. Б. Каменев (Розенфельд)».
import type { Claim } from '../claim.js';
import { namedBy } from '../claim.js';
import type { SentenceContext } from './sentence-context.js';

const SECOND_NAME =
  /^\s?\((?:(?:наст\.\s?фам\.|настоящая\s+фамилия|он\s+же|она\s+же|псевд(?:оним)?\.?|парт(?:ийн\p{L}*)?\.?\s(?:псевдоним|кличка)|кличка|урожд(?:[её]нная)?\.?|born|n[ée]e|alias|pen\s+name|stage\s+name|pseudonym|nickname(?:d)?|party\s+name|real\s+name|maiden\s+name)[\s–—:-]*[«“"„]?)?(?<names>(?:\p{Lu}\p{L}{0,2}\.\s?){0,2}\p{Lu}\p{Ll}[\p{L}’'-]+(?:\s\p{Lu}\p{Ll}[\p{L}’'-]+)?(?:,\s(?:\p{Lu}\.\s?){0,2}\p{Lu}\p{Ll}[\p{L}’'-]+(?:\s\p{Lu}\p{Ll}[\p{L}’'-]+)?){0,2})[»”"“]?(?<doubt>\s?\?)?\s?\)/u;

/** The second names of a sentence's persons. A place or body in brackets is none. */
export function findAliases(ctx: SentenceContext): Claim[] {
  const claims: Claim[] = [];
  for (const person of ctx.persons) {
    const match = SECOND_NAME.exec(ctx.view.text.slice(person.end, Math.min(ctx.end, person.end + 90)));
    // «Васильева (Лукина) Раиса Родионовна»: the name goes on behind the bracket.
    if (
      !match ||
      /^\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:на|ич)(?!\p{L})/u.test(ctx.view.text.slice(person.end + match[0].length))
    )
      continue;
    const { start } = person;
    const end = person.end + match[0].length;
    const within = ({ start: from, end: to }: { start: number; end: number }): boolean =>
      from >= person.end && to <= end;
    if (ctx.places.some(within) || ctx.bodies.some(within) || ctx.dates.some(within)) continue;
    for (const name of match.groups!.names.split(/,\s*/u))
      claims.push({
        rule: 'prose/second-name-in-brackets',
        property: 'alias',
        subject: namedBy(person.mention),
        start,
        end,
        value: match.groups!.doubt ? `${name}?` : name,
      });
  }
  return claims;
}
