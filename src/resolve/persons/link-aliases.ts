// Other names that the text itself gives: «Дзявалтовский (Юрин, Гинтовт)», or a statement with the property `alias`.
import type { Statement } from '../../model/statement.js';
import { feature, judgePair } from '../judge/judge-pair.js';
import type { Atom } from '../profile/atom.js';
import { comparePositions, specificity } from '../compare/positions.js';
import { foldName, type PersonName } from '../profile/person-name.js';
import type { AtomLink } from './atom-link.js';
import type { Bearer } from './source-bearers.js';

export interface AliasInput {
  atoms: readonly Atom[];
  /** Persons of one source. */
  bearers: readonly Bearer[];
  /** Statements of the source with property `alias`. */
  statements: readonly Statement[];
  /** Mention → its atom's index. */
  atomOf: ReadonlyMap<string, number>;
}

/** Links persons with the persons of their other names, where only one of that name is known in the source. */
export function linkAliases({ atoms, bearers, statements, atomOf }: AliasInput): AtomLink[] {
  const bySurname = new Map<string, Set<Bearer>>();
  for (const bearer of bearers) {
    for (const index of bearer.atoms) {
      // «она же Кинжалова» may have been read as a case of Кинжалов.
      for (const reading of new Set(
        atoms[index].profiles.flatMap(({ names }) => names.flatMap(({ readings }) => readings)),
      )) {
        const set = bySurname.get(reading);
        if (set) set.add(bearer);
        else bySurname.set(reading, new Set([bearer]));
      }
    }
  }
  const links: AtomLink[] = [];
  const join = (left: number, alias: Pick<PersonName, 'surname' | 'first' | 'second'>, sentence: string): void => {
    const named = [...(bySurname.get(alias.surname) ?? [])].filter((bearer) => !bearer.atoms.includes(left));
    const fitting = named.filter((bearer) => {
      // A pseudonym has given names of its own; another surname alone keeps the given names.
      const own = specificity(alias) > 0 ? alias : atoms[left];
      return !comparePositions(bearer, own).conflict && (specificity(alias) > 0 || named.length === 1);
    });
    const exact = fitting.filter(({ first }) => first === alias.first);
    const [chosen, ...others] = exact.length > 0 ? exact : fitting;
    if (!chosen || others.length > 0) return;
    links.push({ left, right: chosen.atoms[0], ...judgePair([feature('named-as-alias', sentence)]) });
  };
  for (const bearer of bearers) {
    for (const index of bearer.atoms)
      for (const alias of atoms[index].aliases)
        join(
          index,
          { surname: alias, first: '', second: '' },
          `The text gives ${alias} as another name of ${bearer.surname}.`,
        );
  }
  for (const { subjectMention, objectMention, value } of statements) {
    const left = subjectMention === null ? undefined : atomOf.get(subjectMention);
    if (left === undefined) continue;
    const right = objectMention === null ? undefined : atomOf.get(objectMention);
    const sentence = `The text says that ${atoms[left].surname} was also called ${value ?? 'so'}.`;
    if (right !== undefined && right !== left)
      links.push({ left, right, ...judgePair([feature('named-as-alias', sentence)]) });
    else if (value) join(left, aliasName(value), sentence);
  }
  return links;
}

/** A stated alias as a name: the last word is the surname. */
function aliasName(value: string): Pick<PersonName, 'surname' | 'first' | 'second'> {
  const words = value
    .replaceAll(/[«»"“”()]/g, '')
    .split(/[\s.]+/)
    .filter(Boolean);
  const [first = '', second = ''] = words.slice(0, -1).map((word) => (word.length <= 2 ? word : foldName(word)));
  return { surname: foldName(words.at(-1) ?? ''), first, second };
}
