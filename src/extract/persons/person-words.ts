// What a single word says about names: one verdict for each word form, kept for all its tokens. Evidence comes from the
// dictionary (surname, given name, patronymic, place, common word), from the ending, and from the list of words that are
// capitalised without being names.
import { readingsOf, type Token, type WordForm } from '../scan-text.js';
import { givenNameReadings, isPatronymic } from '../../text/languages/ru/names/given-names.js';
import { SURNAMES_OF_KNOWN_FORM, WELL_KNOWN_NAMES } from '../../text/languages/ru/names/surname-table.js';
import { surnameReadings, type GrammaticalCase } from '../../text/languages/ru/names/declensions.js';
import { gazetteer } from '../places/gazetteer.js';
import { BODY_ABBREVIATIONS, COMPASS_PREFIX, NEVER_PERSONS, OFFICES, TITLES } from './word-lists.js';

/** Soviet compounds that no dictionary has: Наркомпрод, Ветзоотехникум, Совправительство, Уралобласть, Губплан, Мининдел. */
const SOVIET_COMPOUND =
  /^(?:нарком.+|предрев.+|монгол.+|(?:гос|сов|губ|обл|рай|учк?|дор|воен|проф|парт|межраб|мин|эконом|крест|нац)[бвгджзклмнпрстфхцчшщ].{3,}|.{3,}(?:план|власт|правительств|област|техникум|школ|компарти|комисси|академи|профсож|пром|индел|прод|млад|бунд|рабкооп|кооп|полиграф|сиб)[а-я]{0,3}|.*распред.*)$/;

/** The evidence of one form. */
export interface PersonWord {
  /** A given name of the dictionary or the table. */
  given: boolean;
  patronymic: boolean;
  /** The dictionary has the form as a surname. */
  surname: boolean;
  /** How much the ending speaks for a surname: 0 nothing, 1 somewhat, 2 clearly. */
  shape: 0 | 1 | 2;
  /**
   * What the word is besides a name: `none` (not in the dictionary), `noun`, `adjective`, `function` (verbs, adverbs,
   * prepositions, pronouns …).
   */
  common: 'none' | 'noun' | 'adjective' | 'function';
  /** A place of the gazetteer, or a form of one. */
  place: boolean;
  /** A place of the dictionary only: small places bear surnames, too. */
  smallPlace: boolean;
  /** The common noun names a human being: писатель, кузнец. */
  human: boolean;
  /** Never a person whatever stands around it: -ист, -изм, months, units, bodies. */
  excluded: boolean;
  office: boolean;
  title: boolean;
}

const STRONG_SHAPE =
  /^(?:.{2,}(?:[сцз]к)(?:ий|ого|ому|им|ом|ая|ой|ую)|.{2,}(?:[ое]в)(?:|а|у|ым|е|ой)|.*.(?:енк)(?:о|и|е|у|ой)|.{2,}(?:швили|дзе|адзе)|.{2,}(?:[ое]вич)(?:|а|у|ем|е)|.{2,}(?:чук|щук|юк)(?:|а|у|ом|е))$/;
const WEAK_SHAPE =
  /^(?:.{2,}(?:ин|ын)(?:|а|у|ым|е|ой)|.{2,}(?:янц?|янц)(?:|а|у|ом|ем|е)|.{2,}(?:берг|штейн|стейн|ман|манн|сон|фельд|гольд|баум|блюм|штам|гауз|вальд|мюллер|бах|цер|лер|нер|зер|бер|дт|цкер|виц|ич|ник|чик|ак|як|ек|ис|ус|ас|ло|ба|ура|уха|аш|уш|енок|ейко|айло|ейло|айко|ата|ута|ида|ода|ей|ай|уй|ыга|уля)(?:|а|я|у|ю|ом|ем|е)|.{3,}(?:ых|их|ия|ава|иани|аго|ово))$/;
/** Adherents, doctrines, inhabitants: троцкист, зиновьевцы, ленинизм, москвич. */
const ADHERENT =
  /(?:[оие]ст(?:|а|у|ом|е|ы|ов|ам|ами|ах|к[аиеуо].*)|[аиео]нист.*|[^т]ист(?:|а|у|ом|е|ы|ов|ам|ами|ах|ск.*)|изм(?:|а|у|ом|е|ы)|(?:[ое]в|ин|н|ш)(?:ец|ц(?:а|у|ем|е|ы|ев|ам|ами|ах|ами))|изаци[яиюей]+|щин[аыеуой]+|(?:ость|ости|остью|ение|ения|ению|ением|ании|ание|ания|анию|анием))$/;

/** Bodies and enterprises in one word: Госиздат, Южбюро, Днепрострой, Сибкрайком. */
const BODY_ENDING =
  /^.{2,}(?:бюро|обра?|(?:(?<![сцзй])ком|интерн|гиз|издат|союз|торг|строй|трест|банк|совет|проф|отдел|комитет|партком|исполком|снаб|сбыт|фронт|экспорт|импорт|синдикат|центр|блатт|пресс|цайтунг|цейтунг|блат|фильм|наркомат)(?:а|у|ом|е|ы|ов|ам|ами|ах|я|ю|ем)?|стро[яюейи]+м?)$/;

const cache = new WeakMap<WordForm, PersonWord>();

/** The evidence of a form, computed once. */
export function personWord(form: WordForm): PersonWord {
  let word = cache.get(form);
  if (!word) cache.set(form, (word = judge(form)));
  return word;
}

function judge(form: WordForm): PersonWord {
  const { lower } = form;
  const word: PersonWord = {
    given: false,
    patronymic: false,
    surname: false,
    shape: 0,
    common: 'none',
    place: false,
    smallPlace: false,
    human: false,
    excluded: false,
    office: OFFICES.has(lower),
    title: TITLES.has(lower),
  };
  if (form.script !== 'Cyrl' || lower.length < 2) return word;
  word.given = givenNameReadings(lower).length > 0;
  word.patronymic = isPatronymic(lower);
  readDictionary(form, word);
  if (lower.includes('-')) readHyphened(lower, word);
  if (!word.surname && isKnownForm(surnameReadings(lower)[0]?.nominative ?? '')) word.surname = true;
  if (WELL_KNOWN_NAMES.has(surnameReadings(lower)[0]?.nominative ?? '')) word.common = 'none';
  if (lower.length >= 5) word.shape = STRONG_SHAPE.test(lower) ? 2 : WEAK_SHAPE.test(lower) ? 1 : 0;
  word.excluded ||=
    NEVER_PERSONS.has(lower) ||
    /^(?:анти|контр|пол|экс)-/.test(lower) ||
    (!word.surname &&
      (BODY_ENDING.test(lower) || (word.common === 'none' && word.shape < 2 && SOVIET_COMPOUND.test(lower)))) ||
    (!word.surname && !word.given && lower.length > 5 && ADHERENT.test(lower));
  return word;
}

const isKnownForm = (nominative: string): boolean =>
  SURNAMES_OF_KNOWN_FORM.has(nominative) || WELL_KNOWN_NAMES.has(nominative);

function readDictionary(form: WordForm, word: PersonWord): void {
  let noun = false;
  let adjective = false;
  let other = false;
  let nominative = false;
  let commonCase = false;
  let geox = false;
  for (const { tags, pos, grammaticalCase } of readingsOf(form)) {
    if (tags.has('Surn') || tags.has('Poss')) {
      // Possessives are the surnames themselves: Иванов, Ильин.
      word.surname = true;
      if (grammaticalCase === 'nomn') nominative = true;
    } else if (tags.has('Name') || tags.has('Patr') || tags.has('Abbr') || tags.has('Init')) continue;
    else if (tags.has('Geox')) geox = true;
    else if (pos === 'NOUN') {
      noun = true;
      if (tags.has('anim')) word.human = true;
      if (!(tags.has('plur') && (grammaticalCase === 'gent' || grammaticalCase === 'accs'))) commonCase = true;
    } else if (pos === 'ADJF' || pos === 'PRTF') adjective = true;
    else if (pos !== 'INTJ') other = true;
  }
  // Путин, Шумов, Лужков are genitive plurals of common nouns as well: hardly ever with a capital.
  if (noun && word.surname && nominative && !commonCase && !other) noun = false;
  if (other && !(word.surname && nominative) && !noun) word.common = 'function';
  else if (noun) word.common = 'noun';
  else if (adjective) word.common = 'adjective';
  const place = gazetteer()
    .index.get(form.lower)
    ?.forms.some((one) => one.language === 'ru' && one.caution !== 'person');
  if (place) word.place = true;
  else if (geox) word.smallPlace = true;
}

/** A double word is a surname when its last part is (Бронштейн-Волкова), and common when all its parts are. */
function readHyphened(lower: string, word: PersonWord): void {
  // Regional adjectives: Северо-Кавказский, Иваново-Вознесенский.
  const regional = COMPASS_PREFIX.test(lower) || /^.+о-.+ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/.test(lower);
  if (regional && !word.surname) {
    word.excluded = true;
    return;
  }
  const parts = lower.split('-').map((part) => judge({ text: part, lower: part, shape: 'capital', script: 'Cyrl' }));
  const last = parts.at(-1)!;
  // Премьер-министр, вице-президент.
  if (last.office && !last.surname) word.office = true;
  if (word.place) word.given = false;
  if (last.surname || last.shape === 2) word.surname ||= parts.every((part) => part.common !== 'function');
  if (word.common === 'none' && parts.every((part) => part.common !== 'none' && !part.surname)) word.common = 'noun';
  if (parts.some((part) => part.place) && !last.surname) word.place = true;
}

/** Whether the word could be a surname in a place where a name must stand (after initials, a title, a given name). */
export function mayBeSurname(form: WordForm): boolean {
  if (form.shape === 'upper' && BODY_ABBREVIATIONS.has(form.text)) return false;
  if (form.script !== 'Cyrl' || form.lower.length < 2) return false;
  if (form.shape !== 'capital' && form.shape !== 'upper' && form.shape !== 'mixed') return false;
  const word = personWord(form);
  if (word.excluded || word.office || word.title) return word.surname && !word.title && !NEVER_PERSONS.has(form.lower);
  return word.surname || word.common !== 'function';
}

/** Whether a word is a surname on its own evidence: in the dictionary as one, or shaped like one and otherwise unknown. */
export function looksLikeSurname(form: WordForm): boolean {
  const word = personWord(form);
  if (word.excluded || form.shape === 'lower') return false;
  if (word.surname)
    return word.common === 'none' || word.common === 'adjective' || word.human || word.common === 'noun';
  return word.shape === 2 && word.common === 'none' && !word.place;
}

/**
 * Whether a word is rather the adjective of the noun that follows it in its case: «Брукхейвенской лаборатории».
 * @param after the next token, undefined at a paragraph's end
 */
export function isAdjectiveOfNext(token: Token, after: Token | undefined): boolean {
  if (!/(?:ий|ый|ой|ого|ему|ому|им|ым|ом|ая|ую|ие|ые|их|ых|ое)$/.test(token.form.lower)) return false;
  if (after?.kind !== 'word' || after.form.shape !== 'lower' || after.form.lower.length < 3) return false;
  const adjectival = surnameReadings(token.form.lower).filter((reading) => reading.rule.startsWith('adjective'));
  const cases = new Set(adjectival.map((reading) => reading.grammaticalCase));
  return readingsOf(after.form).some(
    ({ pos, grammaticalCase }) =>
      (pos === 'NOUN' || pos === 'ADJF' || pos === 'PRTF') && cases.has(grammaticalCase as GrammaticalCase),
  );
}
