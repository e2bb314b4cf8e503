// Bodies that no table lists, by grammar: adjectives, a head and what completes it («Камчатский губком», «Отдел печати
// НКИД», «завод им. Ильича», «Украинский троцкистский центр»). Permanent heads are inside, gatherings are not heads.
// Lower-case phrases count only where the words themselves name a body: a place's adjective and a committee, a permanent
// head before a body.
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import { adjectiveStem, gazetteer } from '../places/gazetteer.js';
import { matchCompound } from './match-compound.js';
import { abbreviatedRun, aimRun, completion, genitiveRun, phraseRun } from './complement-runs.js';
import { countryEnd, isCapital, isMark, matchTable, regionEnd, type PhraseHit } from './match-table.js';
import {
  CENTRE_ADJECTIVES,
  HEAD_FORMS,
  NAMING_ADJECTIVES,
  NUMBERED_HOUSES,
  NUMBERED_UNITS,
  OUTSIDE_ADJECTIVES,
  type Head,
  type HeadKind,
} from './organisation-words.js';

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
  if (
    !front ||
    !front.heads.some(
      (head) => NUMBERED_UNITS.has(head.noun) || NUMBERED_HOUSES.has(head.noun) || head.kind === 'works',
    )
  )
    return undefined;
  const after = front.head + 1;
  const run = genitiveRun(context.tokens, after, 1);
  const whole =
    bodyAfter(context, after, 'numbered-unit', 1) ??
    (run > after ? bodyAfter(context, run, 'numbered-unit', 1) : undefined);
  const named = worksAfterNumber(context, front);
  if (named) return named;
  const military = /^(?:армия|дивизия|полк|бригада|корпус|батальон|эскадрон)$/.test(front.heads[0].noun);
  return whole ?? (military ? hit(after, 'numbered-unit') : undefined);
}

/** «7-я типография Мосполиграфа», «1-я Образцовая типография», «2-я городская больница». */
function worksAfterNumber(context: ExtractContext, front: Front): PhraseHit | undefined {
  const after = front.head + 1;
  if (!front.heads.some((head) => head.kind === 'works' || NUMBERED_HOUSES.has(head.noun))) return undefined;
  const whole = bodyAfter(context, after, 'numbered-works', 1);
  if (whole) return whole;
  const named = completion(context.tokens, after);
  if (named > after) return hit(named, 'numbered-works');
  return front.adjectives.length > 0 ? hit(after, 'numbered-works') : undefined;
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
    const dotted =
      isMark(tokens[at + 1], '.') &&
      tokens[at + 1].gap === 'none' &&
      tokens[at + 2]?.kind === 'word' &&
      !(tokens[at + 2].opens && token.form.text.length > 4 && !HEAD_FORMS.has(tokens[at + 2].form.lower));
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
  const ofSoviets = kind === 'body' && /^советск/.test(first.form.lower) && isConsular(head);
  if (ofSoviets) return hit(after, 'adjective-then-mission');
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
      const members = centreMembers(tokens, after);
      if (members > after && (isCapital(first) || isTerritorialOrUnion(first)))
        return hit(members, 'territorial-centre');
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
        /^(?:военн|погранич|военно-морск)/.test(tokens[front.adjectives[front.adjectives.length - 1]].form.lower)
        ? (bodyAfter(context, after, 'military-district', front.depth + 1) ?? hit(after, 'military-district'))
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

/** «центр троцкистской фракции», «центра правой оппозиции»: the end of what the centre leads, else the token itself. */
function centreMembers(tokens: readonly Token[], at: number): number {
  const adjective = tokens[at];
  if (adjective?.kind !== 'word' || adjective.gap === 'paragraph' || !/(?:ой|ей)$/.test(adjective.form.lower))
    return at;
  return /^(?:фракции|оппозиции|группы|организации|партии|молодежи)$/.test(tokens[at + 1]?.form.lower ?? '')
    ? at + 2
    : at;
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
  if (larger) return hit(countryEnd(context, larger.to, true), larger.rule);
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
  if (front.adjectives.length > 0 && isCapital(tokens[i]) && !tokens[i].opens && tokens[i].form.shape !== 'upper') {
    if (isCapital(head)) return hit(after, 'adjective-then-capital-head');
    const stem = adjectiveStem(first.form.lower);
    if (
      PART_ADJECTIVES.has(stem) ||
      first.form.text.includes('-') ||
      TERRITORIAL.has(stem) ||
      gazetteer().provinceStems.has(stem)
    )
      return hit(topicEnd, 'capital-adjective-then-head');
  }
  if (
    topicEnd > after &&
    isCapital(first) &&
    /^(?:международн|всесоюзн|всероссийск|всеукраинск|центральн)/.test(first.form.lower)
  )
    return hit(topicEnd, 'union-adjective-then-head');
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
  const phrase = matchPhrase(context, at, depth) ?? (isCapital(token) ? matchCompound(context, at) : undefined);
  return phrase ? hit(countryEnd(context, phrase.to), rule) : undefined;
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
  const region = regionEnd(tokens, at);
  if (region > at) return region;
  const listed = isCapital(token) ? matchTable(context, at) : undefined;
  if (
    listed &&
    /^(?:party|youth|international|union|commissariat|security|government)$/.test(listed.form.organisation.kind)
  )
    return countryEnd(context, listed.to);
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
  if (/^(?:полиции|милиции)$/.test(tokens[after]?.form.lower ?? '') && !isCapital(tokens[front.head])) return undefined;
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
    if (!headInCapitals && !namesAssociation(context, front)) return undefined;
    const end = complementEnd(context, after);
    return end > after ? hit(end, 'capital-head-then-topic') : undefined;
  }
  if (isConsular(head) && isTerritorial(first)) return hit(countryEnd(context, after), 'adjective-then-mission');
  if (!inCapitals && !headInCapitals) return undefined;
  if (!inCapitals && !isTerritorial(first)) return undefined;
  const end = complementEnd(context, after);
  return hit(end, 'adjective-then-body');
}

/** «Общество старых большевиков», «Лига прав человека»: at a sentence's start, an association and whose or what's it is. */
function namesAssociation({ tokens }: ExtractContext, front: Front): boolean {
  const head = tokens[front.head];
  if (head.form.shape !== 'capital') return false;
  const end = genitiveRun(tokens, front.head + 1, 4);
  if (end === front.head + 1) return false;
  const [{ noun }] = front.heads;
  if (/^(?:лига|ассоциация|федерация|институт|академия|университет)$/.test(noun)) return true;
  if (!/^(?:общество|союз|братство)$/.test(noun)) return false;
  return readingsOf(tokens[end - 1].form).some(
    ({ pos, grammaticalCase, tags }) =>
      pos === 'NOUN' && grammaticalCase === 'gent' && tags.has('plur') && tags.has('anim'),
  );
}

const isConsular = (token: Token): boolean =>
  /^(?:консульств|генконсульств|посольств|полпредств|торгпредств)/.test(token.form.lower);

/** Genitives, «по …», «при …», a country, a listed body after a head in capitals. */
function complementEnd(context: ExtractContext, at: number): number {
  const { tokens } = context;
  const region = regionEnd(tokens, at);
  if (region > at) return region;
  const country = countryEnd(context, at, !/^(?:университет|академи|консерватори)/.test(tokens[at - 1].form.lower));
  if (country > at) return country;
  const larger = isCapital(tokens[at]) && tokens[at]?.gap !== 'paragraph' ? matchTable(context, at) : undefined;
  if (larger && larger.form.organisation.kind !== 'press') return larger.to;
  let end = genitiveRun(tokens, at, 5);
  const word = tokens[end]?.gap === 'paragraph' ? undefined : tokens[end]?.form.lower;
  if (word === 'по' || word === 'в' || word === 'за' || word === 'против') {
    const takesTopic = word === 'по' && TOPIC_HEADS.test(tokens[at - 1].form.lower);
    const defends = word !== 'по' && end === at && /^движени/.test(tokens[at - 1].form.lower);
    if (takesTopic) {
      end = Math.max(end, phraseRun(tokens, end + 1, 6));
      // «Комиссия по переводу в ВКП(б)»
      const into = /^(?:в|во|из|при)$/.test(tokens[end]?.form.lower ?? '') ? matchTable(context, end + 1) : undefined;
      if (into && into.form.organisation.kind !== 'press') end = into.to;
    }
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
