// The items of a biographical note, which has hardly a verb: «член партии с 1912 г., в 1922–1924 гг. секретарь губкома, с 1925 г. – полпред
// в Литве; из рабочих; жена И. И. Иванова». Each item between commas, semicolons and full stops is read by its first words; what is
// told with verbs (arrested, sentenced) is left to the rules of prose.
import type { Range } from '../../../model/span.js';
import type { StatementProperty } from '../../../model/properties.js';
import type { PassageView } from '../../passage-view.js';
import type { Claim, Named } from '../claim.js';
import { namedBy } from '../claim.js';
import { HEADS_RU } from '../prose/description-words.js';
import { trim } from '../prose/sentence-context.js';

const YEAR = '(?:1[5-9]|20)\\d\\d';
const MONTH = '(?:\\d{1,2}\\s)?(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{Ll}+\\s';
const WHEN = new RegExp(
  `^(?:(?<lead>[СсВвДд]о?|[Пп]осле|[Сс]\\sконца|[Вв]\\sначале)\\s(?:${MONTH})?(?<from>${YEAR})(?<decade>-х)?(?:\\s?г\\.|\\sгода?)?(?:\\s?[–—-]\\s?(?:${MONTH})?(?<to>${YEAR})|\\s(?:по|до)\\s(?:${MONTH})?(?<until>${YEAR}))?|(?<bare>${YEAR})\\s?[–—-]\\s?(?<bareTo>${YEAR})|до\\sареста|на\\sмомент\\sареста|к\\sмоменту\\sареста|затем|позднее|впоследствии|одновременно|ранее|(?:в|до)\\sэмиграции)(?:\\s?гг?\\.|\\sгод[аы]х?|\\sгг)?\\s?[–—:,-]?\\s?(?:[–—-]\\s)?`,
  'u',
);
const PARTY =
  '(?:РСДРП|РКП|ВКП|КПСС|КП\\p{Lu}{0,3}|ПСР|БСДП|ППС|СДКПиЛ|СДПГ|СДЛК|Бунд|парти|компарти|комсомол|ВЛКСМ|большевист)';
const MEMBER_SINCE = new RegExp(
  `^(?:член|кандидат\\sв\\sчлены|состоял\\p{L}?\\sчленом|состоит\\sчленом|членом)\\s(?<party>(?:[\\p{L}-]+\\s){0,2}${PARTY}[\\p{L}()]*(?:\\s?\\([бb]\\))?(?:\\s\\p{Lu}\\p{Ll}+)?)\\s(?:состо\\p{L}+\\s)?(?:с|в)\\s(?:${MONTH})?(?<year>${YEAR})(?:\\s?[–—-]\\s?(?<to>${YEAR}))?`,
  'u',
);
/** «В РСДРП с 1904 г.» */
const IN_PARTY = new RegExp(
  `^[Вв]\\s(?:рядах\\s)?(?<party>(?:[\\p{L}-]+\\s){0,2}${PARTY}[\\p{L}()]*(?:\\s?\\([бb]\\))?)\\s(?:состо\\p{L}+\\s)?с\\s(?<year>${YEAR})`,
  'u',
);
const PARTY_MAN =
  /^(?:большевик|большевичка|меньшевик|меньшевичка|эсер|эсерка|левый\sэсер|анархист|анархистка|бундовец|социал-демократ)(?!\p{L})/iu;
const ORIGIN =
  /^(?:родом\s|происходи\p{L}+\s)?из\s(?:семьи\s)?(?<value>(?:[\p{Ll}-]+\s){0,2}(?:рабоч|крестьян|служащ|дворян|мещан|купц|купеч|интеллигент|интеллигенц|духов|священ|батрак|ремесленник|кустар|казак|казач|разночин|бедняк|середняк|торговц|учител)\p{Ll}*(?:\s[\p{Ll}-]+){0,2})$/u;
const KIN = /^(?<kin>жена|супруга|муж|вдова|вдовец|сын|дочь)\s/iu;
const HOME = /^(?:прожива(?:л[аи]?|ет|вш\p{L}+)|жил[аи]?)(?:\sпо\sадресу)?\s?:\s/iu;

/** Abbreviations behind which a full stop ends no item. */
const ABBREVIATION =
  /(?:^|[\s(«])(?:\p{Lu}\p{Ll}?|гг?|р|с|д|дер|пос|ст|ул|пр|пер|кв|обл|губ|уезд|у|им|т|тов|тт|гор|зам|зав|пом|нач|пред|секр|чл|ред|проф|акад|ок|род|ум|псевд|урожд|наст|парт|кл|см|нем|рус|чел|руб|изд|тип|вып|п|п\/п|др|пр|т\.\sд|т\.\sп|т\.\sе)\.$/u;

/** The claims of a note's items from an offset of the view on. */
export function noteItems(view: PassageView, person: Named, from: number): Claim[] {
  const claims: Claim[] = [];
  let when: string | null = null;
  for (const item of itemsOf(view.text, from)) {
    const read = readItem(view, person, item, when);
    claims.push(...read.claims);
    when = read.when;
  }
  return claims;
}

/** Ranges between commas, semicolons and full stops outside brackets and quotation marks. */
function itemsOf(text: string, from: number): Range[] {
  const items: Range[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i <= text.length; i++) {
    const char = text[i];
    if (char === '(' || char === '«') depth++;
    else if ((char === ')' || char === '»') && depth > 0) depth--;
    const ends =
      char === undefined ||
      (depth === 0 &&
        (char === ',' ||
          char === ';' ||
          (char === '.' && /^\s|^$/u.test(text.slice(i + 1, i + 2)) && endsItem(text, start, i))));
    if (!ends) continue;
    const item = trim(text, { start, end: i });
    if (item.end > item.start) items.push(item);
    start = i + 1;
  }
  return items;
}

/** «в 1925 г. Расстрелян» ends at «г.», «в 1925 г. секретарь» does not. */
function endsItem(text: string, start: number, at: number): boolean {
  const item = text.slice(start, at + 1);
  const next = text.slice(at + 1).trimStart();
  if (!ABBREVIATION.test(item)) return true;
  return /(?:^|\s)гг?\.$/u.test(item) && /^\p{Lu}\p{Ll}/u.test(next) && !/^[«(]/u.test(next);
}

function readItem(
  view: PassageView,
  person: Named,
  item: Range,
  before: string | null,
): { claims: Claim[]; when: string | null } {
  const text = view.text.slice(item.start, item.end);
  const when = WHEN.exec(text);
  const stated = when ? timeOfWhen(when) : null;
  const at = item.start + (when ? when[0].length : 0);
  const rest = view.text.slice(at, item.end);
  const base = { subject: person, start: item.start, end: item.end };
  const carried = stated ?? (when && !when.groups?.from && !when.groups?.bare ? null : null);
  const one = (
    property: StatementProperty,
    value: string,
    more: Partial<Claim> = {},
  ): { claims: Claim[]; when: string | null } => ({
    claims: [
      {
        rule: `notes/${property.replaceAll('_', '-')}`,
        property,
        ...base,
        value,
        time: carried,
        ...within(view, at, item.end),
        ...more,
      },
    ],
    when: carried,
  });
  const none = { claims: [], when: stated };
  if (rest === '') return { claims: [], when: stated ?? before };
  const since = MEMBER_SINCE.exec(rest);
  if (since) return one('joined_party', since.groups!.party, { time: since.groups!.year });
  if (PARTY_MAN.test(rest) && when) return one('joined_party', rest, { time: startOf(stated) });
  if (
    /^член\p{L}*\s/u.test(rest) &&
    new RegExp(`^член\\p{L}*\\s(?:[\\p{L}-]+\\s){0,2}${PARTY}`, 'u').test(rest) &&
    !/^член\p{L}*\s(?:ЦК|ЦКК|КПК|бюро|коллеги|комитет|президиум|Политбюро|Президиум|Бюро|губкома|обкома)/u.test(rest) &&
    stated
  )
    return one('joined_party', rest.replace(/^член\p{L}*\s/u, ''), { time: startOf(stated) });
  if (/^восстановлен[аы]?\sв\s(?:партии|рядах|ВКП|РКП|КПСС)/u.test(rest)) return one('joined_party', rest);
  const inParty = IN_PARTY.exec(rest);
  if (inParty) return one('joined_party', inParty.groups!.party, { time: inParty.groups!.year });
  const origin = ORIGIN.exec(rest);
  if (origin && !when) return one('child_of', origin.groups!.value, { time: null, place: null, organisation: null });
  const kin = KIN.exec(rest);
  if (kin) {
    const other = view.mentions.find(
      ({ mention, start, end }) => mention.kind === 'person' && start >= at && end <= item.end,
    );
    if (!other) return none;
    const property = /^(?:сын|дочь)$/u.test(kin.groups!.kin) ? 'child_of' : 'spouse_of';
    return one(property, other.mention.value ?? other.mention.quote, { object: namedBy(other.mention), time: null });
  }
  if (HOME.test(rest)) return one('resided', rest.replace(HOME, ''));
  const head = headOf(rest);
  if (!head) return none;
  if (/^(?:член|кандидат)$/u.test(head)) {
    if (/^(?:член|кандидат)\s(?:[\p{L}-]+\s){0,2}наук/u.test(rest)) return one('title_or_award', rest, { time: null });
    return /^\S+(?:\sв\sчлены)?\s\p{L}/u.test(rest) ? one('member_of', rest) : none;
  }
  const property = headProperty(head);
  if (!property) return none;
  return one(
    property,
    rest,
    property === 'position' ? {} : { time: property === 'occupation' && !stated ? null : carried },
  );
}

/** The first word that heads a description, behind adjectives only: «ответственный секретарь», «заведующая отделом». */
function headOf(text: string): string | null {
  const words = text.replace(/^(?:бывш\p{L}+|б\.|и\.\s?о\.|врид)\s/u, '').split(/\s/u);
  for (const word of words.slice(0, 4)) {
    const bare = word.replace(/[.,]$/u, '');
    if (headProperty(bare) || /^(?:член|кандидат)$/u.test(bare)) return bare;
    if (!/(?:ый|ий|ой|ая|яя)$/u.test(bare)) return null;
  }
  return null;
}

const headProperty = (head: string): StatementProperty | undefined => {
  const word = head.toLowerCase().replace(/ё/gu, 'е');
  return HEADS_RU.get(word) ?? HEADS_RU.get(word.split('-')[0]) ?? HEADS_RU.get(word.split('-').at(-1)!);
};

function within(view: PassageView, from: number, to: number): Pick<Claim, 'organisation' | 'place'> {
  const first = (kind: 'organisation' | 'place'): Named | null => {
    const found = view.mentions.find(({ mention, start, end }) => mention.kind === kind && start >= from && end <= to);
    return found ? namedBy(found.mention) : null;
  };
  return { organisation: first('organisation'), place: first('place') };
}

function timeOfWhen({ groups }: RegExpExecArray): string | null {
  const { lead, from, decade, to, until, bare, bareTo } = groups as Record<string, string | undefined>;
  if (bare) return `${bare}/${bareTo}`;
  if (!from) return null;
  if (decade) return `${from.slice(0, 3)}X`;
  const end = to ?? until;
  if (end) return `${from}/${end}`;
  if (/^с/iu.test(lead ?? '')) return `${from}/..`;
  return /^до/iu.test(lead ?? '') ? `../${from}` : from;
}

const startOf = (time: string | null): string | null => time?.split('/')[0] ?? null;
