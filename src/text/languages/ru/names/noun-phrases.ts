// Offices and bodies in the genitive or dative, as titles print them, put into the nominative: only the head noun, the
// adjectives before it and what is coordinated with it change; everything that the head governs stays as it is.
import { dictionaryReadings, type NameReading } from './name-dictionary.js';
import type { GrammaticalCase } from './declensions.js';

const WORD = /[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*|[^А-ЯЁа-яё]+/g;
const OBLIQUE: readonly GrammaticalCase[] = ['gent', 'datv', 'ablt', 'accs', 'loct'];

interface Head {
  reading: NameReading;
  plural: boolean;
  gender: 'masc' | 'femn' | 'neut';
}

/**
 * Puts a noun phrase into the nominative; phrases that are there already, and words that do not decline, stay.
 * @param phrase an office or body: `секретарю Камчатского губкома`, `Президиума ЦКК`, `членов Политбюро`
 * @param grammaticalCase the case in which the sentence asks for it, if known
 * @example phraseToNominative('секретарю губкома') // 'секретарь губкома'
 */
export function phraseToNominative(phrase: string, grammaticalCase?: GrammaticalCase): string {
  const pieces = phrase.match(WORD) ?? [];
  let from = 0;
  let heads = 0;
  let wanted = grammaticalCase;
  for (;;) {
    const done = declineGroup(pieces, from, wanted, heads > 0);
    if (!done) break;
    heads++;
    wanted = done.grammaticalCase;
    // «членам и кандидатам Политбюро»: the next group stands in the same case directly after the conjunction.
    const joint = pieces.slice(done.end, done.end + 3).join('');
    if (/^ и /.test(joint)) from = done.end + 3;
    else if (pieces[done.end]?.trim() === ',') from = done.end + 1;
    else break;
  }
  return pieces.join('');
}

/** Declines adjectives and head noun from a place; tells where the group ends and in which case it stood. */
function declineGroup(
  pieces: string[],
  from: number,
  wanted: GrammaticalCase | undefined,
  coordinated: boolean,
): { end: number; grammaticalCase: GrammaticalCase } | undefined {
  const adjectives: number[] = [];
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!/[А-ЯЁа-яё]/.test(piece)) {
      if (piece.trim() && !adjectives.length) return undefined;
      continue;
    }
    if (pieces[i + 1]?.startsWith('.')) return undefined;
    const head = headOf(piece, wanted, coordinated);
    if (head === 'nominative') return undefined;
    if (head) {
      pieces[i] = likeForm(piece, nominativeOf(head));
      for (const index of adjectives) pieces[index] = likeForm(pieces[index], adjectiveNominative(pieces[index], head));
      return { end: i + 1, grammaticalCase: head.reading.grammaticalCase as GrammaticalCase };
    }
    if (!isAdjective(piece)) return declineAdjectivalHead(pieces, adjectives, wanted);
    adjectives.push(i);
  }
  return declineAdjectivalHead(pieces, adjectives, wanted);
}

/** «уполномоченному ИНО», «дежурного»: no noun follows, the last adjective is the head. */
function declineAdjectivalHead(
  pieces: string[],
  adjectives: number[],
  wanted: GrammaticalCase | undefined,
): { end: number; grammaticalCase: GrammaticalCase } | undefined {
  if (!adjectives.length) return undefined;
  const last = adjectives.at(-1)!;
  const readings = dictionaryReadings(pieces[last]).filter((r) => /ADJF|PRTF/.test(r.pos));
  if (readings.some((r) => r.grammaticalCase === 'nomn') && !wanted) return undefined;
  const plural =
    /(?:ых|их|ым|им|ыми|ими)$/.test(pieces[last]) &&
    readings.some((r) => r.tags.has('plur') && (!wanted || r.grammaticalCase === wanted));
  for (const index of adjectives) {
    const gender = /(?:ой|ей|ую|юю)$/.test(pieces[index]) ? 'femn' : 'masc';
    pieces[index] = likeForm(pieces[index], adjectiveEnding(pieces[index], plural ? 'plur' : gender));
  }
  return { end: last + 1, grammaticalCase: wanted ?? 'gent' };
}

function headOf(
  piece: string,
  wanted: GrammaticalCase | undefined,
  coordinated: boolean,
): Head | 'nominative' | undefined {
  const nouns = dictionaryReadings(piece).filter(
    (reading) => reading.pos === 'NOUN' && !reading.tags.has('Surn') && !reading.tags.has('Name'),
  );
  if (!nouns.length || isAdjective(piece)) return undefined;
  if (nouns.some((reading) => reading.tags.has('Fixd'))) return 'nominative';
  const oblique = (one: NameReading): boolean => OBLIQUE.includes(one.grammaticalCase as GrammaticalCase);
  const asked =
    wanted &&
    nouns.find(
      (one) =>
        one.grammaticalCase === wanted || (wanted === 'gent' && one.grammaticalCase === 'accs' && one.tags.has('anim')),
    );
  if (!asked && nouns.some((one) => one.grammaticalCase === 'nomn' && one.tags.has('sing'))) return 'nominative';
  if (coordinated && !asked) return 'nominative';
  const reading = asked ?? nouns.find((one) => one.grammaticalCase === 'gent') ?? nouns.find(oblique);
  if (!reading) return 'nominative';
  const gender = reading.tags.has('femn') ? 'femn' : reading.tags.has('neut') ? 'neut' : 'masc';
  return { reading, plural: reading.tags.has('plur'), gender };
}

function nominativeOf(head: Head): string {
  return head.reading.inflect(['NOUN', head.plural ? 'plur' : 'sing', 'nomn']) ?? head.reading.lemma;
}

function isAdjective(piece: string): boolean {
  const readings = dictionaryReadings(piece);
  if (readings.length) {
    const noun = readings.some((reading) => reading.pos === 'NOUN' && !reading.tags.has('Surn'));
    return !noun && readings.some((reading) => /ADJF|PRTF/.test(reading.pos));
  }
  return /(?:ого|его|ому|ему|ым|им|ой|ей|ых|их|ыми|ими|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие)$/.test(piece) && piece.length > 5;
}

function adjectiveNominative(piece: string, head: Head): string {
  for (const reading of dictionaryReadings(piece)) {
    if (!/ADJF|PRTF/.test(reading.pos)) continue;
    const found = reading.inflect(
      head.plural ? [reading.pos, 'plur', 'nomn'] : [reading.pos, head.gender, 'sing', 'nomn'],
    );
    if (found) return found;
  }
  return adjectiveEnding(piece, head.plural ? 'plur' : head.gender);
}

const ADJECTIVE_ENDING = /(?:ого|его|ому|ему|ыми|ими|ым|им|ой|ей|ых|их|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие|ом|ем)$/;

function adjectiveEnding(piece: string, form: 'masc' | 'femn' | 'neut' | 'plur'): string {
  const lower = piece.toLowerCase();
  const stem = lower.replace(ADJECTIVE_ENDING, '');
  const velar = /[кгхжшчщ]$/.test(stem);
  const soft = /(?:его|ему|ей|юю|яя|ее)$/.test(lower) && !velar;
  if (form === 'plur') return stem + (velar || soft ? 'ие' : 'ые');
  if (form === 'femn') return stem + (soft ? 'яя' : 'ая');
  if (form === 'neut') return stem + (soft ? 'ее' : 'ое');
  return stem + (velar || soft ? 'ий' : 'ый');
}

/** A lower-case word in the capitals of the printed form. */
function likeForm(printed: string, word: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return word.toUpperCase();
  let same = 0;
  const lower = printed.toLowerCase().replaceAll('ё', 'е');
  while (same < word.length && lower[same] === word[same]) same++;
  const out = printed.slice(0, same) + word.slice(same);
  return printed[0] === printed[0].toUpperCase() ? out[0].toUpperCase() + out.slice(1) : out;
}
