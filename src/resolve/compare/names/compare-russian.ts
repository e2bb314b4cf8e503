// Two Russian names of persons in any case and order: parsed, put into the nominative, compared part by part.
import type { Feature } from '../../../model/entity.js';
import { toNominative, type GrammaticalCase } from '../../../text/languages/ru/names.js';
import { editDistance } from '../edit-distance.js';
import { comparePositions, specificity, type GivenParts } from '../positions.js';
import { surnameSex } from '../common-surnames.js';
import { foldName, isInitial } from '../../profile/person-name.js';

export interface RussianCompared {
  score: number;
  features: Feature[];
  /** Given names or sexes contradict each other: no likeness of letters outweighs that. */
  contradiction: boolean;
}

interface ReadName extends GivenParts {
  readings: string[];
  gender: '' | 'm' | 'f';
}

/** `null` where one of them has no surname, or is a body. */
export function compareRussianNames(left: string, right: string): RussianCompared | null {
  if (/["«»“”\d]|^(?:ООО|ОАО|ЗАО|ПАО|АО)\b/u.test(left + right)) return null;
  const [a, b] = [readName(left), readName(right)];
  if (!a || !b) return null;
  const found = compareRead(a, b);
  if (!found?.contradiction) return found;
  // «Марина Лугова» is read as a man's genitive first: the nominative may agree where that contradicts.
  const [upright, other] = [readName(left, 'nomn') ?? a, readName(right, 'nomn') ?? b];
  return (
    [compareRead(upright, b), compareRead(a, other), compareRead(upright, other)].find(
      (one) => one && !one.contradiction,
    ) ?? found
  );
}

function compareRead(a: ReadName, b: ReadName): RussianCompared | null {
  const features: Feature[] = [];
  const say = (name: string, weight: number, sentence: string): void => {
    features.push({ name, weight, sentence });
  };
  const surname = surnameCost(a.readings, b.readings);
  if (surname === null && !otherSexOnly(a.readings, b.readings)) return null;
  if (surname === null) {
    say('sexes-differ', -0.6, 'One surname is a man’s, the other a woman’s.');
    return { score: 0.4, features, contradiction: true };
  }
  if (surname > 0) say('surname', -surname, 'The surnames differ by a slip, a reading or a part.');
  const { agreeing, full, conflict } = comparePositions(a, b);
  const sexes = [a, b].map(({ gender, readings }) => gender || (readings.length === 1 ? surnameSex(readings[0]) : ''));
  // «Клара Цеткин» and «К. Цеткин»: a woman's surname may end like a man's.
  const undeclined =
    (a.readings[0] === b.readings[0] && (a.gender === '' || b.gender === '')) ||
    (a.first === b.first && a.first !== '' && !isInitial(a.first));
  const sexesDiffer = !undeclined && sexes[0] !== '' && sexes[1] !== '' && sexes[0] !== sexes[1];
  if (conflict) say('given-against', -0.7, 'Given names or initials contradict each other.');
  if (sexesDiffer) say('sexes-differ', -0.6, 'One is a man, the other a woman.');
  const bare = specificity(a) === 0 || specificity(b) === 0;
  if (!conflict && bare) say('bare', -0.15, 'One is only a surname.');
  else if (!conflict && agreeing === 0) say('nothing-shared', -0.35, 'Their given names do not meet.');
  else if (!conflict && full === 0) say('initials', agreeing === 2 ? -0.04 : -0.1, 'Initials agree.');
  // A slip in the surname needs given names that agree.
  if (surname >= 0.1 && !conflict && agreeing === 0) say('slip-alone', -0.2, 'Nothing but a like surname.');
  const score = features.reduce((sum, { weight }) => sum + weight, 1);
  return { score: Number(Math.max(0, score).toFixed(4)), features, contradiction: conflict || sexesDiffer };
}

function readName(name: string, grammaticalCase?: GrammaticalCase): ReadName | null {
  const { parts, grammaticalCase: found } = toNominative(name, { grammaticalCase });
  if (!parts.surname || (grammaticalCase && (found !== grammaticalCase || !parts.given))) return null;
  const readings = [...new Set([parts.surname, ...(parts.surnames ?? [])].map(foldName).map(withoutParticles))];
  const initials = (parts.initials ?? []).map((one) => one.slice(0, 1).toUpperCase() + one.slice(1).toLowerCase());
  const [first, second] = parts.given
    ? [foldName(parts.given), foldName(parts.patronymic ?? '') || (initials[0] ?? '')]
    : [initials[0] ?? '', foldName(parts.patronymic ?? '') || (initials[1] ?? '')];
  return { readings, first, second, gender: parts.gender ?? (isManForm(name, readings) ? 'm' : '') };
}

const SMALL_WORD = /^(?:фон|дер|ден|цу|ван|де|ла|ле|ди|дю) /u;
const withoutParticles = (surname: string): string => surname.replace(SMALL_WORD, '').replace(SMALL_WORD, '');

const POSSESSIVE = /(?:[ое]в|[иы]н)$/;

/** «Каменеву», «Каменевым», «Каменеве»: a woman would be «Каменевой» (the accusative alone is rare). */
function isManForm(name: string, readings: readonly string[]): boolean {
  const lower = foldName(name);
  return readings.some(
    (reading) =>
      POSSESSIVE.test(reading) && ['у', 'ым', 'е'].some((ending) => ` ${lower} `.includes(`${reading}${ending} `)),
  );
}

/** Ульянов and Ульянова, and no reading in common. */
function otherSexOnly(left: readonly string[], right: readonly string[]): boolean {
  const woman = (man: string): string => (POSSESSIVE.test(man) ? `${man}а` : man.replace(/(?<=[сцз]к)ий$/, 'ая'));
  return left.some((a) => right.some((b) => a !== b && (woman(a) === b || woman(b) === a)));
}

/** 0 for one surname; `null` for two. */
function surnameCost(left: readonly string[], right: readonly string[]): number | null {
  if (left[0] === right[0]) return 0;
  if (left.some((one) => right.includes(one))) return 0.03;
  let least: number | null = null;
  for (const a of left) {
    for (const b of right) {
      const parts =
        a.includes('-') || b.includes('-')
          ? a.split('-').some((part) => part.length > 3 && b.split('-').includes(part))
          : false;
      const slip = Math.min(a.length, b.length) >= 5 && editDistance(a, b, 1) === 1 && `${a}а` !== b && `${b}а` !== a;
      if (parts) least = Math.min(least ?? 1, 0.15);
      else if (slip) least = Math.min(least ?? 1, 0.12);
    }
  }
  return least;
}
