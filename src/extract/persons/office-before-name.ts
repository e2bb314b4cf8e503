// The office, rank or trade printed before a name («председателя ГПУ Ф. Э. Дзержинского», «Зам. Пред. ОГПУ (Ягода)»), in
// the nominative. In: tokens and the first token of the name. Out: the role, or undefined.
import { readingsOf, type Token } from '../scan-text.js';
import { phraseToNominative } from '../../text/languages/ru/names.js';
import { personWord } from './person-words.js';
import { KIN, TITLES } from './word-lists.js';

const REACH = 9;

/**
 * Reads the office that stands with a name.
 * @example officeBeforeName(tokens, 2) // 'председатель ГПУ'
 */
export function officeBeforeName(tokens: readonly Token[], from: number, text: string): string | undefined {
  let end = from;
  let bracket = false;
  if ('(/'.includes(tokens[end - 1]?.form.text ?? ' ')) {
    end--;
    bracket = true;
  }
  end = skipTitle(tokens, end);
  let office: number | undefined;
  for (let i = end - 1; i >= 0 && i >= end - REACH; i--) {
    if (tokens[i + 1].gap === 'paragraph' && !(bracket && i === end - 1)) break;
    if (!belongsToOffice(tokens, i)) break;
    const word = personWord(tokens[i].form);
    if (word.office && !KIN.has(tokens[i].form.lower)) office = i;
  }
  if (office === undefined || /^(?:в|во|при|по|на|со)$/.test(tokens[end - 1].form.lower)) return undefined;
  if (isPlural(tokens[office]) && tokens[end].form.lower !== 'тт') return undefined;
  const start = withAdjectives(tokens, office);
  const phrase = text.slice(tokens[start].start, tokens[end - 1].end).replaceAll(/\s+/g, ' ');
  return phraseToNominative(phrase);
}

const isDotted = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.form.text === '.' && tokens[i + 1].gap === 'none';

/** «агентов Сталина» are no office of the person named after them. */
function isPlural(token: Token): boolean {
  const nouns = readingsOf(token.form).filter(({ pos }) => pos === 'NOUN');
  return nouns.length > 0 && nouns.every(({ tags }) => tags.has('plur'));
}

/** Steps back over «т.», «тов.», «товарищ» before the name. */
function skipTitle(tokens: readonly Token[], end: number): number {
  let at = end - 1;
  if (tokens[at]?.form.text === '.') at--;
  if (!tokens[at] || !(TITLES.has(tokens[at].form.lower) || (tokens[at].form.lower === 'г' && at < end - 1)))
    return end;
  if (tokens[at].form.lower === 'т' && tokens[at - 1]?.form.text === '.' && tokens[at - 2]?.form.lower === 'т') at -= 2;
  return at;
}

/** Words that may stand between an office and the name: nouns, adjectives, bodies, abbreviations; no verbs, no conjunctions. */
function belongsToOffice(tokens: readonly Token[], i: number): boolean {
  const { form, kind } = tokens[i];
  if (kind === 'mark') return '.()-'.includes(form.text) && !(form.text === '.' && tokens[i + 1].opens);
  if (kind === 'number') return false;
  if (form.shape !== 'lower') return !personWord(form).surname;
  if (personWord(form).office) return true;
  if (form.lower.length <= 3 && !isDotted(tokens, i)) return /^(?:в|во|при|по|на|со|го)$/.test(form.lower);
  const readings = readingsOf(form);
  return readings.length === 0 || readings.some(({ pos }) => pos === 'NOUN' || pos === 'ADJF' || pos === 'PRTF');
}

/** «генеральному секретарю», «бывшего председателя», «Зам. Пред.» */
function withAdjectives(tokens: readonly Token[], office: number): number {
  let start = office;
  for (;;) {
    const joined = tokens[start].gap === 'space' || tokens[start].gap === 'line';
    let before = start - 1;
    if (!joined || before < 0) return start;
    if (tokens[before].form.text === '.') before--;
    const token = tokens[before];
    if (!token || token.kind !== 'word') return start;
    const dotted = before < start - 1;
    const word = personWord(token.form);
    if (dotted ? !word.office : word.common !== 'adjective' || word.surname) return start;
    start = before;
  }
}
