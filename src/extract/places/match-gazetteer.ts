// Looks a place's name up in the gazetteer at one token: longest form first, in capitals as names are written, and with
// proof from the company for names that are also words or persons («в Орле», «г. Киров», «Томск, Тара и Каинск»).
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import type { PlaceHit } from './place-hit.js';
import type { FormNode } from './form-index.js';
import { adjectiveStem, gazetteer, type PlaceForm } from './gazetteer.js';
import {
  NATURE_WORDS,
  PLACE_PREPOSITIONS,
  REGION_ADJECTIVES,
  SETTLEMENT_ABBREVIATIONS,
  SETTLEMENT_WORDS,
} from './place-words.js';

/** Whether a token begins with a capital letter (or is all capitals). */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.form.shape !== 'lower';
}

/** A mark, by its character. */
export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.form.text);
}

/** The longest listed name that begins at a token. `previous` is the last place found before. */
export function matchGazetteer(
  context: ExtractContext,
  i: number,
  previous: PlaceHit | undefined,
): PlaceHit | undefined {
  const { tokens } = context;
  const plain = listedFrom(context, i, i, previous);
  if (plain || !regionAdjectiveAt(tokens, i)) return plain;
  return listedFrom(context, i, isMark(tokens[i + 1], '.') ? i + 2 : i + 1, previous);
}

/** A listed name at a token; `from` is an adjective before it that parts the place, or the same token. */
function listedFrom(
  context: ExtractContext,
  from: number,
  at: number,
  previous: PlaceHit | undefined,
): PlaceHit | undefined {
  const { tokens } = context;
  const first = tokens[at];
  if (first.form.shape === 'lower') return undefined;
  const joined = joinedOverLine(tokens, at);
  let node = joined ?? gazetteer().index.get(first.form.lower);
  let best: { forms: PlaceForm[]; to: number } | undefined;
  for (let next = at + (joined ? 3 : 1); node; next++) {
    if (node.forms.length) best = { forms: node.forms, to: next };
    const following = tokens[next];
    if (!following || following.gap === 'paragraph') break;
    node = node.next?.get(following.form.lower);
  }
  if (!best) return undefined;
  const form = chooseForm(context, best, at, previous);
  if (!form) return undefined;
  const key = `place/${form.place.id}`;
  if (from !== at) {
    const abbreviated = at - from === 2;
    if (tokens[from].form.script === 'Latn') {
      const value = `${tokens[from].form.text} ${form.name}`;
      return { from, to: best.to, rule: 'part-then-listed-name', value, language: 'en', key };
    }
    if (!abbreviated && !agrees(tokens[from], form)) return undefined;
    const adjective = abbreviated ? `${tokens[from].form.text}.` : nominativeAdjective(tokens[from], form.name);
    return {
      from,
      to: best.to,
      rule: 'adjective-then-listed-name',
      value: `${adjective} ${form.name}`,
      language: 'ru',
      key,
    };
  }
  return {
    from,
    to: best.to,
    rule: 'listed-name',
    value: form.name.endsWith('.') ? form.place.name : form.name,
    language: form.language,
    key,
  };
}

/** «Усть- Сысольск», broken after the hyphen before a capital. */
function joinedOverLine(tokens: readonly Token[], at: number): FormNode<PlaceForm> | undefined {
  const second = tokens[at + 2];
  if (!isMark(tokens[at + 1], '-') || tokens[at + 1].gap !== 'none' || !isCapital(second)) return undefined;
  return gazetteer().index.get(`${tokens[at].form.lower}-${second.form.lower}`);
}

function chooseForm(
  context: ExtractContext,
  match: { forms: PlaceForm[]; to: number },
  at: number,
  previous: PlaceHit | undefined,
): PlaceForm | undefined {
  const { tokens } = context;
  const single = match.to === at + 1;
  const forms = single && shoutedOther(tokens, at) ? [] : match.forms;
  if (single && (isPartOfPerson(tokens, at, match.to) || isQuotedTitle(tokens, at, match.to))) return undefined;
  if (single && (looksAdjectival(tokens, at) || isPatronymic(tokens[at]))) return undefined;
  const sure = forms.filter((form) => form.caution === '');
  if (sure.length) return byCase(context, sure, at);
  const proven = forms.filter((form) => isProven(context, form, at, match.to, previous));
  return proven.length ? byCase(context, proven, at) : undefined;
}

/** «Октябрьском перевороте», «о Троцком»: an instrumental in -ском needs a preposition of its own case, or a list. */
function looksAdjectival(tokens: readonly Token[], at: number): boolean {
  if (!/[сц]ком$/.test(tokens[at].form.lower)) return false;
  if (followsNoun(tokens, at + 1)) return true;
  return !/^(?:под|над|перед|за|с|со|между|и|,)$/.test(tokens[at - 1]?.form.lower ?? '');
}

/** «Осипович» is a patronymic, though Осиповичи have that genitive. */
function isPatronymic(token: Token): boolean {
  return /(?:вич|вича|вичу|вичем)$/.test(token.form.lower) && token.form.shape === 'capital';
}

/** The form whose case the preposition asks for (`в Александрии`), else the first. */
function byCase(context: ExtractContext, forms: PlaceForm[], at: number): PlaceForm {
  if (forms.length === 1) return forms[0];
  const before = context.tokens[at - 1];
  const wanted = before && PLACE_PREPOSITIONS.get(before.form.lower);
  return (wanted && forms.find((form) => [...form.cases].some((c) => wanted.has(c)))) ?? forms[0];
}

/** A short name of letters must be written in its own capitals: США, but «сша» or «Рк» not. */
function shoutedOther(tokens: readonly Token[], at: number): boolean {
  const { text, lower } = tokens[at].form;
  return (
    text.length <= 2 &&
    lower.length <= 2 &&
    text !== text.toUpperCase() &&
    !/^(ош|чу|шу|ур|об|ом)/.test(lower) &&
    text.length < 2
  );
}

/** «Киров С. М.», «С. М. Киров», «тов. Владимир»: a person's name is no place. */
function isPartOfPerson(tokens: readonly Token[], from: number, to: number): boolean {
  if (isInitial(tokens, to) && tokens[to].gap !== 'paragraph') return true;
  const dot = tokens[from - 1];
  const letter = tokens[from - 2];
  if (isMark(dot, '.') && letter?.kind === 'word' && letter.form.text.length === 1 && letter.form.shape === 'capital') {
    return tokens[from].gap !== 'paragraph';
  }
  if (isGivenName(dot) && tokens[from].gap !== 'paragraph') return true;
  const title = isMark(dot, '.') ? letter : dot;
  return title !== undefined && PERSON_TITLES.has(title.form.lower) && tokens[from].gap !== 'paragraph';
}

/** «Роза Люксембург», «Джек Лондон»: a given name in capitals directly before. */
function isGivenName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.form.shape !== 'capital' || token.form.text.length < 4) return false;
  const readings = readingsOf(token.form);
  return (
    readings.some((r) => r.tags.has('Name')) &&
    !readings.some((r) => r.tags.has('Geox')) &&
    !gazetteer().index.has(token.form.lower)
  );
}

const PERSON_TITLES = new Set(
  'т тов товарищ товарища товарищу товарищем товарище тт гражданин гр доктор д-р профессор имени им mr mrs miss dr comrade'.split(
    ' ',
  ),
);

function isInitial(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token?.kind === 'word' &&
    token.form.text.length === 1 &&
    token.form.shape === 'capital' &&
    isMark(tokens[i + 1], '.') &&
    tokens[i + 1].gap === 'none' &&
    token.form.lower !== 'г'
  );
}

/** «Москва» in quotation marks by itself is a hotel, a paper, a ship. */
function isQuotedTitle(tokens: readonly Token[], from: number, to: number): boolean {
  return isMark(tokens[from - 1], '«„"“') && isMark(tokens[to], '»“"”') && tokens[from].gap === 'none';
}

/** Whether the company of a doubtful name shows a place. */
function isProven(
  context: ExtractContext,
  form: PlaceForm,
  at: number,
  to: number,
  previous: PlaceHit | undefined,
): boolean {
  const { tokens } = context;
  const before = tokens[at - 1];
  if (!before || tokens[at].gap === 'paragraph') return false;
  if (isSettlementWord(tokens, at)) return true;
  if (isAdjectival(form.name) && followsNoun(tokens, to)) return false;
  const wanted = PLACE_PREPOSITIONS.get(before.form.lower);
  if (
    wanted &&
    form.language === 'ru' &&
    [...form.cases].some((c) => wanted.has(c) && (form.caution !== 'person' || c !== 'accs'))
  ) {
    return !isCapital(tokens[to]) || tokens[to].gap === 'paragraph';
  }
  if (form.language === 'en')
    return before.form.lower === 'in' || before.form.lower === 'from' || before.form.lower === 'near';
  const inList = previous !== undefined && previous.to === at - 1 && (isMark(before, ',') || before.form.lower === 'и');
  return inList && form.caution === 'word' && !isAdjectival(form.name);
}

const isAdjectival = (name: string): boolean => /(ий|ый|ой|ая|ое|ее|ие|ые)$/.test(name);

function followsNoun(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return (
    next?.kind === 'word' &&
    next.gap !== 'paragraph' &&
    readingsOf(next.form).some((r) => r.pos === 'NOUN' || r.pos === 'ADJF')
  );
}

/** «г.», «гор.», «город», «с.», «ст.», «село», «река» before a name; «1927 г.» is a year. */
export function isSettlementWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || tokens[at].gap === 'paragraph') return false;
  if (isMark(before, '.')) {
    const word = tokens[at - 2];
    if (before.gap !== 'none' || !word || word.form.shape !== 'lower' || !SETTLEMENT_ABBREVIATIONS.has(word.form.lower))
      return false;
    const ahead = tokens[at - 3];
    if (word.form.lower === 'г' && isMark(ahead, '.') && /^[ст]$/.test(tokens[at - 4]?.form.lower ?? '')) return false;
    return !(
      ahead &&
      (ahead.kind === 'number' || /^[ivxхп]+$/.test(ahead.form.lower)) &&
      /^(г|гг|с|п|д|ст)$/.test(word.form.lower)
    );
  }
  return SETTLEMENT_WORDS.has(before.form.lower) || NATURE_WORDS.has(before.form.lower);
}

/** «азиатская Россия», «западной Сибири»: an adjective in lower case, or capital, that parts the place that follows. */
function regionAdjectiveAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (isMark(next, '.') && next.gap === 'none' && ABBREVIATED_ADJECTIVES.has(token.form.lower)) {
    return isCapital(tokens[i + 2]) && tokens[i + 2].gap !== 'paragraph';
  }
  if (token.form.script === 'Latn') return isCapital(token) && ENGLISH_PARTS.has(token.form.lower) && isCapital(next);
  if (token.form.script !== 'Cyrl' || !isCapital(next) || next.gap === 'paragraph' || token.form.lower.length < 6)
    return false;
  return REGION_ADJECTIVES.has(adjectiveStem(token.form.lower)) && readingsOf(token.form).some((r) => r.pos === 'ADJF');
}

/** «Зап. Сибирь», «Сев. Кавказ». */
const ABBREVIATED_ADJECTIVES = new Set('зап вост сев юж ср центр лат южн'.split(' '));

/** "South Kazakhstan", "Eastern Siberia". */
const ENGLISH_PARTS = new Set(
  'north south east west northern southern eastern western central north-east north-west south-east south-west northeastern northwestern southeastern southwestern upper lower european asiatic asian soviet'.split(
    ' ',
  ),
);

function agrees(adjective: Token, form: PlaceForm): boolean {
  if (/^советск|^царск/.test(adjective.form.lower) && adjective.form.shape === 'lower') return false;
  return readingsOf(adjective.form).some(
    (r) => r.pos === 'ADJF' && r.grammaticalCase && form.cases.has(r.grammaticalCase),
  );
}

function nominativeAdjective(token: Token, name: string): string {
  const gender = /[ая]$/.test(name) || name.endsWith('ь') ? 'femn' : /[еo]$/.test(name) ? 'neut' : 'masc';
  const reading = readingsOf(token.form).find((r) => r.pos === 'ADJF');
  const word = reading?.inflect(['nomn', 'sing', gender]) ?? token.form.lower;
  return token.form.shape === 'lower' ? word : word[0].toUpperCase() + word.slice(1);
}
