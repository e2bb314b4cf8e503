// Bodies that no table lists, by grammar: adjectives, a head and what completes it («Камчатский губком», «Отдел печати
// НКИД», «завод им. Ильича», «Украинский троцкистский центр»). Permanent heads are inside, gatherings are not heads.
// Lower-case phrases count only where the words themselves name a body: a place's adjective and a committee, a permanent
// head before a body.
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import { adjectiveStem, gazetteer } from '../places/gazetteer.js';
import { countryEnd, isCapital, isMark, matchTable } from './match-table.js';
import {
  CENTRE_ADJECTIVES,
  HEAD_FORMS,
  NAMING_ADJECTIVES,
  NUMBERED_UNITS,
  OUTSIDE_ADJECTIVES,
  type Head,
  type HeadKind,
} from './organisation-words.js';

/** A phrase that names a body: tokens `[from, to)`. */
export interface PhraseHit {
  to: number;
  rule: string;
}

/** Adjectives before a head, and the head: `[from, head]`. */
interface Front {
  head: number;
  heads: readonly Head[];
  adjectives: number[];
  /** How many bodies contain this one: bounds the descent. */
  depth: number;
}

/** Abbreviated adjectives that begin a body's name: «окр. отд. ОГПУ». */
const SHORT_ADJECTIVES = new Set(
  'окр губ обл край гор рай воен полит эк адм нар центр исп контр рев сов орг инф'.split(' '),
);

const MAX_ADJECTIVES = 5;
const MAX_DEPTH = 4;

/** «16-й стрелковый полк», «3-я армия Западного фронта»: adjectives and a unit after an ordinal. */
export function matchNumberedUnit(context: ExtractContext, i: number): PhraseHit | undefined {
  const front = frontAt(context.tokens, i);
  if (!front || !front.heads.some((head) => NUMBERED_UNITS.has(head.noun))) return undefined;
  const after = front.head + 1;
  const whole = bodyAfter(context, after, 'numbered-unit', 1);
  const military = /^(?:армия|дивизия|полк|бригада|корпус|батальон|эскадрон)$/.test(front.heads[0].noun);
  return whole ?? (military ? hit(after, 'numbered-unit') : undefined);
}

/** A body's phrase that begins at a token. */
export function matchPhrase(context: ExtractContext, i: number, depth = 0): PhraseHit | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const front = frontAt(context.tokens, i, depth);
  if (!front) return undefined;
  if (/ами$|ях$|ах$|ам$/.test(context.tokens[front.head].form.lower) && front.adjectives.length > 0) return undefined;
  for (const head of front.heads) {
    const hit = readHead(context, i, front, head.kind);
    if (hit) return hit;
  }
  return undefined;
}

/** Whether a head can follow within reach: asks no dictionary. */
function headInReach(tokens: readonly Token[], i: number): boolean {
  for (let at = i; at < i + 2 * MAX_ADJECTIVES && tokens[at]; at++) {
    const { lower } = tokens[at].form;
    if (tokens[at].kind === 'mark') {
      if (at === i || !'.-–'.includes(lower)) return false;
      continue;
    }
    if (HEAD_FORMS.has(lower)) return true;
    if (lower.length > 7 && !ADJECTIVE_ENDING.test(lower)) return false;
    if (lower.length <= 7 && lower !== 'и' && tokens[at + 1]?.form.lower !== '.' && !ADJECTIVE_ENDING.test(lower))
      return false;
  }
  return false;
}

function frontAt(tokens: readonly Token[], i: number, depth = 0): Front | undefined {
  if (!headInReach(tokens, i)) return undefined;
  const adjectives: number[] = [];
  let at = i;
  for (;;) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.form.script !== 'Cyrl' || (at > i && token.gap === 'paragraph'))
      return undefined;
    const heads = HEAD_FORMS.get(token.form.lower);
    if (heads && !(isAdjective(token) && HEAD_FORMS.has(tokens[at + 1]?.form.lower)))
      return { head: at, heads, adjectives, depth };
    if (adjectives.length >= MAX_ADJECTIVES) return undefined;
    // «украинского д. ц. центра», «Донец. обком»
    const dotted = isMark(tokens[at + 1], '.') && tokens[at + 1].gap === 'none' && tokens[at + 2]?.kind === 'word';
    if (dotted && (at > i ? token.form.text.length <= 6 : SHORT_ADJECTIVES.has(token.form.lower))) {
      if (at === i) adjectives.push(at);
      at += 2;
      continue;
    }
    if (!isAdjective(token) || isLooseWord(token)) return undefined;
    adjectives.push(at);
    at++;
    if ((tokens[at]?.form.lower === 'и' || isMark(tokens[at], '-–')) && tokens[at + 1] && isAdjective(tokens[at + 1]))
      at++;
  }
}

const ADJECTIVE_ENDING = /(?:ий|ый|ой|ая|яя|ое|ее|ие|ые|ого|его|ому|ему|им|ым|ом|ем|ей|ую|юю|их|ых)$/;

function isAdjective(token: Token): boolean {
  if (token.kind !== 'word' || !ADJECTIVE_ENDING.test(token.form.lower)) return false;
  const readings = readingsOf(token.form);
  return readings.length === 0
    ? /(?:[сц]к|н|ов|ев)(?:ий|ый|ой|ая|ое|ого|ому|им|ым|ом|ую)$/.test(token.form.lower)
    : readings.some((r) => r.pos === 'ADJF' || r.pos === 'PRTF');
}

/** Pronouns, ordinals and participles in lower case stand before a name, not in it. */
function isLooseWord(token: Token): boolean {
  const readings = readingsOf(token.form);
  return (
    readings.length > 0 &&
    readings.some(
      (r) =>
        r.tags.has('Apro') ||
        r.pos === 'NPRO' ||
        (token.form.shape === 'lower' && (r.pos === 'PRTF' || r.tags.has('Anum'))),
    )
  );
}

/** Committees whose short name is a name of its own when in capitals: Губком, Исполком, Ревком. */
const PLACE_COMMITTEE = /(?:ком|губсовет|горсовет|райсовет|чека|партком)$/;

/** Stem of an adjective made from a place: московский, камчатский, украинский. */
function isTerritorial(token: Token): boolean {
  const stem = adjectiveStem(token.form.lower);
  if (TERRITORIAL.has(stem)) return true;
  if (!/[сц]к$/.test(stem)) return false;
  if (gazetteer().provinceStems.has(stem)) return true;
  return isCapital(token) && !token.opens && !OUTSIDE_ADJECTIVES.has(adjectiveStem(token.form.lower));
}

const TERRITORIAL = new Set(
  (
    'украинск белорусск закавказск сибирск уральск кавказск грузинск армянск азербайджанск туркестанск казахстанск казахск узбекск киргизск татарск башкирск ' +
    'дальневосточн всероссийск всесоюзн всеукраинск северо-кавказск западно-сибирск восточно-сибирск российск русск германск немецк французск английск ' +
    'американск польск чехословацк австрийск венгерск итальянск испанск турецк китайск японск болгарск румынск греческ финляндск финск шведск норвежск ' +
    'датск бельгийск голландск швейцарск константинопольск берлинск парижск лондонск венск пражск международн центральн'
  ).split(' '),
);

function readHead(context: ExtractContext, i: number, front: Front, kind: HeadKind): PhraseHit | undefined {
  const { tokens } = context;
  const first = tokens[i];
  const head = tokens[front.head];
  const after = front.head + 1;
  const bare = front.adjectives.length === 0;
  if (!bare && OUTSIDE_ADJECTIVES.has(adjectiveStem(first.form.lower)) && !isNameStart(context, front, kind))
    return undefined;
  if (!bare && /^(?:российск|украинск)/.test(first.form.lower) && /^(?:федераци|республик)/.test(head.form.lower))
    return undefined;
  if (
    isMark(tokens[after], '.') &&
    tokens[after].gap === 'none' &&
    kind !== 'permanent' &&
    tokens[after + 1]?.form.shape === 'lower'
  )
    return undefined;
  if (!bare && /^советск/.test(first.form.lower) && /^союз/.test(head.form.lower)) return undefined;
  if (!bare && !agrees(tokens[front.adjectives[front.adjectives.length - 1]], head)) return undefined;
  if (front.adjectives.length > 1 && isSurnameBefore(tokens, front)) return undefined;
  switch (kind) {
    case 'permanent':
      return permanent(context, i, front);
    case 'committee': {
      const own = tailEnd(context, after);
      if (bare)
        return isCapital(head) && !head.opens && (own > after || PLACE_COMMITTEE.test(front.heads[0].noun))
          ? hit(own, 'committee')
          : (bodyAfter(context, after, 'committee', front.depth + 1) ?? body(context, i, front));
      return front.adjectives.some((at) => isTerritorial(tokens[at])) || (isCapital(first) && !first.opens)
        ? hit(own, 'adjective-then-committee')
        : undefined;
    }
    case 'centre': {
      if (!isTerritorialOrUnion(first)) {
        return isCapital(first) &&
          front.adjectives.length > 1 &&
          front.adjectives.some((at) => CENTRE_ADJECTIVES.test(tokens[at].form.lower))
          ? hit(after, 'territorial-centre')
          : undefined;
      }
      if (CENTRE_MEMBERS.test(tokens[after]?.form.lower ?? '')) return hit(after + 1, 'territorial-centre');
      const named =
        front.adjectives.some((at) => CENTRE_ADJECTIVES.test(tokens[at].form.lower)) ||
        hasShortAdjective(tokens, i, front.head);
      return named || (isCapital(first) && !first.opens) ? hit(after, 'territorial-centre') : undefined;
    }
    case 'military-district':
      return front.adjectives.length > 1 &&
        tokens[front.adjectives[front.adjectives.length - 1]].form.lower.startsWith('военн')
        ? hit(after, 'military-district')
        : undefined;
    case 'topic':
      return topic(context, i, front);
    case 'party':
      return party(context, i, front);
    case 'works':
      return works(context, front, i);
    case 'body':
      return body(context, i, front);
    case 'titled':
      return undefined;
  }
}

/** Whether an adjective and a head can stand in one case. */
function agrees(adjective: Token, head: Token): boolean {
  const left = readingsOf(adjective.form).map((r) => r.grammaticalCase);
  const right = readingsOf(head.form)
    .filter((r) => r.pos === 'NOUN')
    .map((r) => r.grammaticalCase);
  if (left.length === 0 || right.length === 0) return true;
  return left.some((grammaticalCase) => right.includes(grammaticalCase));
}

/** «Залуцкий Чувашский обком»: in a list a surname stands before the body's own adjective. */
function isSurnameBefore(tokens: readonly Token[], front: Front): boolean {
  const [first, second] = front.adjectives;
  if (!isCapital(tokens[first]) || !/ский$/.test(tokens[first].form.lower) || !isTerritorial(tokens[second]))
    return false;
  const stem = adjectiveStem(tokens[first].form.lower);
  return !gazetteer().provinceStems.has(stem) && !TERRITORIAL.has(stem);
}

const CENTRE_MEMBERS = /^(?:троцкистов|децистов|оппозиционеров|меньшевиков)$/;

const hit = (to: number, rule: string): PhraseHit => ({ to, rule });

/** «центральный», «секретный», «народный» begin a name when they are in capitals inside a sentence, or before a body. */
function isNameStart(context: ExtractContext, front: Front, kind: HeadKind): boolean {
  const { tokens } = context;
  const first = tokens[front.adjectives[0]];
  if (!isCapital(first) || first.opens) return kind === 'permanent' || kind === 'committee';
  return !/^(?:наш|ваш|этот|эта|это|свой|весь|все|каждый)/.test(first.form.lower);
}

function isTerritorialOrUnion(token: Token): boolean {
  return isTerritorial(token) || /^(?:всесоюзн|всероссийск|всеукраинск|международн)/.test(token.form.lower);
}

function hasShortAdjective(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:д|дец|троцк)$/.test(tokens[at].form.lower) && isMark(tokens[at + 1], '.')) return true;
  return false;
}

/** Adjectives of parts of bodies, in lower case. */
const PART_ADJECTIVES = new Set(
  'секретн организационн информационн иностранн особ оперативн контрразведывательн экономическ общ распределительн учетн политическ административн финансов агитационн военн специальн хозяйственн шифровальн учебн издательск немецк польск русск балканск восточн романск английск'.split(
    ' ',
  ),
);

/** «бюро Секретариата ЦК», «Контрразведывательный Отдел ОГПУ», «8 отд. СО ОГПУ», «Отдел печати НКИД». */
function permanent(context: ExtractContext, i: number, front: Front): PhraseHit | undefined {
  const { tokens } = context;
  const first = tokens[i];
  if (
    front.adjectives.length > 0 &&
    first.form.shape === 'lower' &&
    !isTerritorial(first) &&
    !PART_ADJECTIVES.has(adjectiveStem(first.form.lower)) &&
    !SHORT_ADJECTIVES.has(first.form.lower)
  )
    return undefined;
  let after = front.head + 1;
  if (isMark(tokens[after], '.') && tokens[after].gap === 'none' && tokens[front.head].form.lower.length <= 4) after++;
  else if (tokens[front.head].form.lower.length <= 3) return undefined;
  const larger = bodyAfter(context, after, 'permanent-head-then-body', front.depth + 1);
  if (larger) return larger;
  const topicEnd = genitiveRun(tokens, after, 3);
  if (topicEnd > after) {
    const whole = bodyAfter(context, topicEnd, 'permanent-head-topic-body', front.depth + 1);
    if (whole) return whole;
  }
  const head = tokens[front.head];
  if (isCapital(head) && !head.opens && tokens[i].form.shape !== 'upper') {
    if (topicEnd > after) return hit(topicEnd, 'capital-head-then-topic');
    if (abbreviatedRun(tokens, after) > after) return hit(abbreviatedRun(tokens, after), 'capital-head-then-topic');
  }
  if (front.adjectives.length > 0 && isCapital(tokens[i]) && !tokens[i].opens && isCapital(head))
    return hit(after, 'adjective-then-capital-head');
  return undefined;
}

/** A listed body or a phrase directly at a token. */
function bodyAfter(context: ExtractContext, at: number, rule: string, depth: number): PhraseHit | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.gap === 'paragraph') return undefined;
  if (token.opens && !isAbbreviated(tokens, at - 1)) return undefined;
  const listed = matchTable(context, at);
  if (listed && listed.form.organisation.kind !== 'press' && listed.form.organisation.kind !== 'archive')
    return hit(listed.to, rule);
  const phrase = matchPhrase(context, at, depth);
  return phrase ? hit(phrase.to, rule) : undefined;
}

/** A full stop that ends a short word of a name, not a sentence: `отд.` */
function isAbbreviated(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at], '.') && HEAD_FORMS.has(tokens[at - 1]?.form.lower ?? '');
}

/** What may follow a committee: a party's short name, a country, «партии». */
function tailEnd(context: ExtractContext, at: number): number {
  const { tokens } = context;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.gap === 'paragraph') return at;
  if (token.form.lower === 'партии') return at + 1;
  const listed = isCapital(token) ? matchTable(context, at) : undefined;
  if (
    listed &&
    /^(?:party|youth|international|union|commissariat|security|government)$/.test(listed.form.organisation.kind)
  )
    return listed.to;
  return countryEnd(context, at);
}

/** «министерство иностранных дел Швеции», «Народный комиссариат по делам национальностей». */
function topic(context: ExtractContext, i: number, front: Front): PhraseHit | undefined {
  const { tokens } = context;
  const after = front.head + 1;
  let end = genitiveRun(tokens, after, 5);
  if (end === after && tokens[after]?.form.lower === 'по') {
    const object = phraseRun(tokens, after + 1, 4);
    if (object > after + 1) end = object;
  }
  const start = tokens[i];
  if (end === after) {
    return front.adjectives.length > 0 && isTerritorial(start) ? hit(after, 'adjective-then-ministry') : undefined;
  }
  return hit(countryEnd(context, end, true), 'ministry-then-topic');
}

/** «Коммунистическая партия Германии», «партия левых эсеров»; «партия» by itself is none. */
function party(context: ExtractContext, i: number, front: Front): PhraseHit | undefined {
  const { tokens } = context;
  const after = front.head + 1;
  const named = front.adjectives.some((at) => NAMING_ADJECTIVES.test(tokens[at].form.lower));
  const isShort = /^компарти/.test(tokens[front.head].form.lower);
  const country = countryEnd(context, after);
  if (isShort)
    return country > after
      ? hit(country, 'party-then-country')
      : front.adjectives.some((at) => isTerritorial(tokens[at]))
        ? hit(after, 'adjective-then-party')
        : undefined;
  if (
    front.adjectives.length > 0 &&
    isCapital(tokens[i]) &&
    (named || (!tokens[i].opens && tokens[i].form.shape !== 'upper' && isCapital(tokens[front.head])))
  ) {
    return hit(country, 'adjective-then-party');
  }
  if (named && front.adjectives.some((at) => isTerritorial(tokens[at]))) return hit(country, 'adjective-then-party');
  if (front.adjectives.length > 0 && !isTerritorial(tokens[i]) && !isCapital(tokens[i])) return undefined;
  const members = /^(?:левых|правых)$/.test(tokens[after]?.form.lower ?? '') ? after + 1 : after;
  return /^(?:эсеров|меньшевиков|большевиков|кадетов|социалистов-революционеров|с-р|дашнаков)$/.test(
    tokens[members]?.form.lower ?? '',
  )
    ? hit(members + 1, 'party-of-members')
    : undefined;
}

/** «завод «Динамо»», «Путиловский завод», «типография № 3», «фабрика им. Бабаева»: the whole is the name. */
function works(context: ExtractContext, front: Front, i: number): PhraseHit | undefined {
  const { tokens } = context;
  const after = front.head + 1;
  const completed = completion(tokens, after);
  if (completed > after) return hit(completed, 'works-then-name');
  const first = tokens[i];
  if (front.adjectives.length === 0 || !isCapital(first)) return undefined;
  if (first.opens && !isTerritorial(first)) return undefined;
  return hit(after, 'adjective-then-works');
}

/** The end of «Имя», № 5, им. Ленина at a token, else the token itself. */
function completion(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || token.gap === 'paragraph') return at;
  if (isMark(token, '«"„“')) return closingQuote(tokens, at, 6);
  if (isMark(token, '№') && tokens[at + 1]?.kind === 'number') return at + 2;
  if (/^(?:им|имени)$/.test(token.form.lower)) {
    let end = at + 1;
    if (isMark(tokens[end], '.')) end++;
    if (isMark(tokens[end], '«"„“')) return closingQuote(tokens, end, 6);
    const begun = end;
    while (
      end < begun + 6 &&
      tokens[end] &&
      tokens[end].gap !== 'paragraph' &&
      (isCapital(tokens[end]) || (isMark(tokens[end], '.') && tokens[end - 1].form.text.length === 1))
    )
      end++;
    if (tokens[begun] && !isCapital(tokens[begun]) && /^(?:тов|т|\d+)$/.test(tokens[begun].form.lower)) return at;
    return end > begun ? end : at;
  }
  return at;
}

/** Index after the closing quotation mark, when it closes within a few words; else the opening mark's. */
export function closingQuote(tokens: readonly Token[], open: number, words: number): number {
  for (let at = open + 1; at <= open + 1 + words && tokens[at]; at++) {
    if (tokens[at].gap === 'paragraph') return open;
    if (isMark(tokens[at], '»“"”')) return at > open + 1 && isCapital(tokens[open + 1]) ? at + 1 : open;
  }
  return open;
}

/** «Лондонская биржа», «Институт народного хозяйства», «Союз металлистов», «Комитет по делам печати». */
function body(context: ExtractContext, i: number, front: Front): PhraseHit | undefined {
  const { tokens } = context;
  const after = front.head + 1;
  const first = tokens[i];
  const head = tokens[front.head];
  const bare = front.adjectives.length === 0;
  const named = completion(tokens, after);
  if (named > after && !isMark(tokens[after], '«"„“')) return hit(named, 'body-then-name');
  const inCapitals = isCapital(first) && !(first.opens && !isTerritorial(first)) && first.form.shape !== 'upper';
  const headInCapitals = isCapital(head) && head.form.shape !== 'upper' && !head.opens;
  if (bare) {
    if (isConsular(head)) {
      const country = countryEnd(context, after);
      if (country > after) return hit(country, 'mission-then-country');
    }
    if (!headInCapitals) return undefined;
    const end = complementEnd(context, after);
    return end > after ? hit(end, 'capital-head-then-topic') : undefined;
  }
  if (isConsular(head) && isTerritorial(first)) return hit(countryEnd(context, after), 'adjective-then-mission');
  if (!inCapitals && !headInCapitals) return undefined;
  if (!inCapitals && !isTerritorial(first)) return undefined;
  const end = complementEnd(context, after);
  return hit(end, 'adjective-then-body');
}

const isConsular = (token: Token): boolean =>
  /^(?:консульств|генконсульств|посольств|полпредств|торгпредств)/.test(token.form.lower);

/** Genitives, «по …», «при …», a country, a listed body after a head in capitals. */
function complementEnd(context: ExtractContext, at: number): number {
  const { tokens } = context;
  const country = countryEnd(context, at, !/^(?:университет|академи|консерватори)/.test(tokens[at - 1].form.lower));
  if (country > at) return country;
  const larger = isCapital(tokens[at]) && tokens[at]?.gap !== 'paragraph' ? matchTable(context, at) : undefined;
  if (larger && larger.form.organisation.kind !== 'press') return larger.to;
  let end = genitiveRun(tokens, at, 5);
  const word = tokens[end]?.gap === 'paragraph' ? undefined : tokens[end]?.form.lower;
  if (word === 'по' || word === 'в' || word === 'за' || word === 'против') {
    const takesTopic = word === 'по' && TOPIC_HEADS.test(tokens[at - 1].form.lower);
    const defends = word !== 'по' && end === at && /^движени/.test(tokens[at - 1].form.lower);
    if (takesTopic) end = Math.max(end, phraseRun(tokens, end + 1, 6));
    if (defends) end = Math.max(end, aimRun(tokens, end + 1));
  } else if (word === 'при') {
    const other = matchTable(context, end + 1);
    if (other) end = other.to;
  }
  if (end > at && completion(tokens, end) > end && !isMark(tokens[end], '«"„“')) end = completion(tokens, end);
  if (end > at && /^республики$/.test(tokens[end - 1].form.lower) && countryEnd(context, end - 1) > end) {
    return countryEnd(context, end - 1);
  }
  if (end > at) return countryEnd(context, end, true);
  return end;
}

const TOPIC_HEADS =
  /^(?:комитет|комисси|совет|управлени|отдел|служб|бюро|агентств|институт|центр|организаци|инспекци|ведомств|федераци|ассоциаци)/;

const isPersonal = (token: Token): boolean =>
  readingsOf(token.form).some((r) => r.tags.has('Surn') || r.tags.has('Name') || r.tags.has('Patr'));

/** «в защиту лесов», «против нелегальной иммиграции», «за права человека». */
function aimRun(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 6 && tokens[at]?.kind === 'word' && tokens[at].gap !== 'paragraph') {
    if (!readingsOf(tokens[at].form).some((r) => r.pos === 'NOUN' || r.pos === 'ADJF')) break;
    if (isCapital(tokens[at]) && isPersonal(tokens[at])) break;
    at++;
  }
  return at > from ? at : from - 1;
}

/** Genitives that follow a head: «народного хозяйства», «друзей детей», «рабочих и крестьянских депутатов». */
export function genitiveRun(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  let end = from;
  for (let count = 0; count < limit; count++) {
    const token = tokens[at];
    if (
      token?.kind !== 'word' ||
      token.gap === 'paragraph' ||
      token.form.script !== 'Cyrl' ||
      token.form.text.length < 3
    )
      break;
    const readings = readingsOf(token.form);
    const noun = readings.some(
      (r) =>
        r.pos === 'NOUN' &&
        r.grammaticalCase === 'gent' &&
        !r.tags.has('Surn') &&
        !r.tags.has('Name') &&
        !r.tags.has('Patr'),
    );
    const adjective = readings.some(
      (r) => (r.pos === 'ADJF' || r.pos === 'PRTF') && r.grammaticalCase === 'gent' && !r.tags.has('Apro'),
    );
    if (!noun && !adjective) break;
    if (isCapital(token) && readings.some((r) => r.tags.has('Geox'))) break;
    if (STOP_GENITIVES.test(token.form.lower) || readings.some((r) => r.pos === 'PREP')) break;
    if (isMark(tokens[at + 1], '.') && tokens[at + 1].gap === 'none' && tokens[at + 2]?.form.shape === 'lower') break;
    at++;
    if (noun) end = at;
    if (
      tokens[at]?.form.lower === 'и' &&
      adjective &&
      tokens[at + 1]?.kind === 'word' &&
      readingsOf(tokens[at + 1].form).some((r) => r.pos === 'ADJF' && r.grammaticalCase === 'gent')
    )
      at++;
  }
  return end;
}

/** Genitives that begin something else after a body: dates, persons, gatherings. */
const STOP_GENITIVES =
  /^(?:года|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|товарища|этого|того|которого|первого|второго|товарищей|целого|партии$|имени|вашего|нашего|своего|всего|всех)$/;

/** Adjectives and nouns of one phrase after «по»: «делам национальностей», «борьбе с голодом». */
function phraseRun(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  let end = from;
  const wanted = new Set(['datv']);
  for (let count = 0; count < limit; count++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.gap === 'paragraph' || token.form.script !== 'Cyrl') break;
    if (token.form.lower === 'и' && end === at) {
      at++;
      continue;
    }
    const readings = readingsOf(token.form);
    if (!readings.some((r) => /^(?:NOUN|ADJF|PRTF)$/.test(r.pos) && wanted.has(r.grammaticalCase ?? ''))) break;
    at++;
    if (readings.some((r) => r.tags.has('Apro')) || (isCapital(token) && isPersonal(token))) break;
    if (readings.some((r) => r.pos === 'NOUN')) {
      end = at;
      wanted.add('gent');
    }
  }
  return end;
}

/** Abbreviations that complete a head: «Управления Донец. ж. д.». */
function abbreviatedRun(tokens: readonly Token[], from: number): number {
  if ((tokens[from]?.form.text.length ?? 0) < 3) return from;
  let at = from;
  while (
    at < from + 10 &&
    tokens[at]?.kind === 'word' &&
    tokens[at].gap !== 'paragraph' &&
    tokens[at].form.text.length <= 7 &&
    isMark(tokens[at + 1], '.') &&
    tokens[at + 1].gap === 'none' &&
    (at > from || isCapital(tokens[at]))
  )
    at += 2;
  return at;
}
