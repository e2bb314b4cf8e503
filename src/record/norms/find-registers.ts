// In which register each stretch of a view speaks: prose about the past; papers that command (resolutions, decrees,
// instructions, and such papers quoted in prose); letters and reports. What a protocol heard is not what it decided.
import type { EditionKind } from '../../model/document.js';
import type { PassageView } from '../passage-view.js';
import type { Range } from '../../model/span.js';
import type { Register } from './deontic-pattern.js';
import { ITEM_MARK } from './clause.js';
import { AUTHORITY, COMMANDING_GENRE } from './norm-words.js';

export interface RegisterStretch extends Range {
  register: Register;
}

/** Words after which a document decides, and after which it only tells what was heard. */
const OPENING_WORD =
  /(?<!\p{L})(?:постанов(?:или|ил|ила|ило|ляет|ляют|ляю)|п\s?о\s?с\s?т\s?а\s?н\s?о\s?в\s?и\s?л\s?и|решили|решил|решила|решило|приказываю|предписываю|решено|resolved|decided|ordered)\s*:/iu;
const OPENING_HEAD =
  /^\s*(?:РЕШЕНИЯ?|ПОСТАНОВЛЕНИ[ЕЯ]|РЕЗОЛЮЦИ[ЯИ]|ПРИКАЗ|ДИРЕКТИВ[АЫ]|ИНСТРУКЦИЯ|RESOLUTION|ORDER|DECREE|INSTRUCTIONS?)(?!\p{L})/iu;
const HEARD = /(?<!\p{L})(?:слушали|heard|присутствовали|present)\s*:/iu;
/** The head of a paper that commands, where nothing else tells what it is. */
const COMMANDING_HEAD =
  /^[\s\d.№]*(?:(?:временн|общ|секретн|обязательн|кратк)\p{L}+\s+)*(?:инструкция|декрет|постановление|обязательное\s+постановление|порядок|памятка|объявление|наказ|приказ|циркуляр|положение\s+о|правила|устав|закон|выписка\s+из\s+протокола|протокол|резолюция|распоряжение|(?:general\s+|standing\s+)?(?:circular|orders?|instructions?|decree|regulations?|rules|(?:house\s+)?rules|notice|resolution|statute|an?\s+act|minutes))(?!\p{L})/iu;
/** Where a decision ends: who signed it, how each voted. */
const CLOSED =
  /^\s*(?:СЕКРЕТАРЬ|ПРЕДСЕДАТЕЛЬ|Секретарь|Председатель|За\s*[–—-]|Верно\s*:|Secretary|Chairman)[^.;]{0,60}$/u;
/** No resolution says "I": what follows is a letter or a speech laid before the sitting. */
const FIRST_PERSON = /(?<!\p{L})(?:я|мне|мною|меня|моего|моей|моему|мои)(?!\p{L})|(?<![\p{L}.])I\s+\p{Ll}/iu;
const SIGNAL = new RegExp(`(?<heard>${HEARD.source})|(?<open>${OPENING_WORD.source}|${OPENING_HEAD.source})`, 'giu');
const SIGNAL_ONCE = new RegExp(SIGNAL.source, 'iu');
/** All signals but a head end in a colon: most passages need no search. */
const maySignal = (text: string): boolean => text.includes(':') || OPENING_HEAD.test(text);
const COMMANDING_QUOTE =
  /(?:resolutions?|decrees?|instructions?|circulars?|orders?|law|letters?|telegrams?|telegraph(?:ed|s)|decided|resolved|ordered|постановлени\p{L}+|декрет\p{L}*|инструкци\p{L}+|циркуляр\p{L}*|приказ\p{L}*|закон\p{L}*|письм\p{L}+|директив\p{L}+|постановил[аио]?|решил[аио]?)(?!\p{L})[^.;:]{0,260}(?:\.\s[^.;:]{0,90})?:\s*(?=[«“„"])/giu;
/** A quoted paper longer than this has lost its closing mark. */
const LONGEST_QUOTE = 6000;

/** The stretches of every view, in the order of the views; together they cover each view. */
export function findRegisters(views: readonly PassageView[], kind: EditionKind = 'edition'): RegisterStretch[][] {
  // A text that is no edition of documents is prose, unless its head names a paper that commands.
  const head = views.slice(0, 5);
  const plainCommand = kind === 'plain' && head.some(({ text }) => COMMANDING_HEAD.test(text));
  const telegramHead = head.find(({ text }) => TELEGRAM.test(text))?.text ?? '';
  const isPaper = kind !== 'plain' || plainCommand || telegramHead !== '';
  let documentId: string | null | undefined;
  let current: Register = 'prose';
  // A commanding document is believed anywhere up to its signature; after that, and in other documents, only what opens a
  // passage with the words of a decision.
  let commanding = false;
  let commandingGenre = false;
  let minutes = false;
  return views.map((view) => {
    const { zone, part } = view.passage;
    if (zone !== 'document' || !isPaper) return quotedPapers(view);
    if (view.passage.documentId !== documentId) {
      documentId = view.passage.documentId;
      commandingGenre = plainCommand || COMMANDING_GENRE.test(view.document?.genre ?? '');
      commanding = commandingGenre;
      minutes = /протокол|заседани|minutes/iu.test(view.document?.genre ?? '');
      current = commanding ? 'command' : 'paper';
    }
    if (part === 'signature' || part === 'legend' || CLOSED.test(view.text) || FIRST_PERSON.test(view.text)) {
      current = 'paper';
      commanding = false;
    }
    // A long paragraph of prose in a protocol is a paper laid before the sitting.
    if (
      minutes &&
      view.text.length > 450 &&
      !ITEM_MARK.test(view.text) &&
      !opensWithOrder(view.text) &&
      !DECIDES_AFTER_REASONS.test(view.text)
    ) {
      current = 'paper';
      commanding = false;
    }
    const out: RegisterStretch[] = [];
    let start = 0;
    // A telegram of a body that orders: «Предлагаем срочно принять …», and all that follows.
    if (!commanding && TELEGRAM.test(view.document?.genre ?? telegramHead) && TELLS_TO.test(view.text)) {
      current = 'command';
      commanding = true;
    }
    SIGNAL.lastIndex = 0;
    for (let found; maySignal(view.text) && (found = SIGNAL.exec(view.text));) {
      const opens = found.groups!.open !== undefined;
      if (opens && !commanding && !(found.index < 4 && (commandingGenre || found[0].endsWith(':')))) continue;
      const end = found.index + found[0].length;
      out.push({ start, end, register: current });
      start = end;
      current = opens ? 'command' : 'paper';
      if (opens) commanding = true;
    }
    out.push({ start, end: view.text.length, register: current });
    return out.filter((stretch) => stretch.end > stretch.start);
  });
}

/** «Ввиду ряда фактов … предложить тт. …»: reasons, then the order. */
const DECIDES_AFTER_REASONS =
  /^[«"(\s]*(?:ввиду|в\s+виду|в\s+связи\s+с|принимая\s+во\s+внимание|учитывая|исходя\s+из|имея\s+в\s+виду|заслушав|рассмотрев|considering|in\s+view\s+of|taking\s+into\s+account|having\s+(?:heard|considered))[\s\S]{20,900}?(?<!\p{L})(?:предложить|поручить|обязать|исключить|запретить|разрешить|объявить|постановляет|считать\s+необходимым|to\s+\p{L}+)(?!\p{L})/iu;

const opensWithOrder = (text: string): boolean =>
  (maySignal(text) && SIGNAL_ONCE.test(text)) || /^[«"(\s]*(?:не\s+)?\p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L})/iu.test(text);

const TELEGRAM = /^[\s«"]*(?:шифр)?(?:телеграмм|шифровк|радиограмм)/iu;
const TELLS_TO =
  /^[^.]{0,60}(?<!\p{L})(?:предлагаем|предписываем|приказываем|обязываем|предлагается|предписывается)(?!\p{L})[^.]{0,60}?\p{L}{2,}(?:ть|ти|чь)(?:ся)?(?!\p{L})/iu;

/** Prose, with the papers that it quotes at length. */
function quotedPapers(view: PassageView): RegisterStretch[] {
  const { text } = view;
  const out: RegisterStretch[] = [];
  let start = 0;
  if (/:\s*[«“„"]/u.test(text)) {
    COMMANDING_QUOTE.lastIndex = 0;
    for (let found; (found = COMMANDING_QUOTE.exec(text));) {
      const open = found.index + found[0].length;
      if (!AUTHORITY[view.language === 'en' ? 'en' : 'ru'].test(text.slice(Math.max(0, found.index - 240), open)))
        continue;
      const close = closeOf(text, open);
      out.push({ start, end: open, register: 'prose' }, { start: open, end: close, register: 'command' });
      start = close;
      COMMANDING_QUOTE.lastIndex = close;
    }
  }
  out.push({ start, end: text.length, register: 'prose' });
  return out.filter((stretch) => stretch.end > stretch.start);
}

function closeOf(text: string, open: number): number {
  const limit = Math.min(text.length, open + LONGEST_QUOTE);
  const straight = text[open] === '"';
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const char = text[i];
    if (straight) {
      if (char === '"' && i > open && !/[\p{L}\d]/u.test(text[i + 1] ?? '')) return i + 1;
    } else if ('«“„'.includes(char)) depth++;
    else if ('»”'.includes(char) && --depth === 0) return i + 1;
  }
  return limit;
}
