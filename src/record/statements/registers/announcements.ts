// What a text says about the years it will print in brackets: "in brackets, the years of entry into the party and of posting".
// In: the views of a source. Out: announcements in order of text, each with the properties that the years stand for, in order.
import type { StatementProperty } from '../../../model/properties.js';
import type { PassageView } from '../../passage-view.js';
import type { Named } from '../claim.js';
import { namedBy } from '../claim.js';

export interface Announcement {
  /** Offset into the source. */
  at: number;
  view: PassageView;
  /** Range in the view. */
  start: number;
  end: number;
  properties: StatementProperty[];
  /** The party whose entry is meant. */
  party: Named | null;
}

/** The words by which announcements and headers name an event; the first match in each row counts. */
export const EVENT_WORDS: readonly (readonly [StatementProperty, RegExp])[] = [
  [
    'joined_party',
    /(?:entry|entering|entrance|joining|admission|accession|joined|membership)(?:\s+(?:in)?to)?(?:\s+(?:of|in|the))*(?:\s+[\p{L}()-]+){0,5}?\s+party|party\s+(?:entry|membership|seniority)|joined\s+the\s+(?:party|Bolsheviks)|вступлени\p{L}+\s+в\s+(?:[\p{L}()]+\s+){0,3}?(?:парти|РКП|ВКП|РСДРП|КП)|партийн\p{L}+\s+стаж|партстаж|при[её]ма?\s+в\s+(?:\p{L}+\s+)?парти/iu,
  ],
  [
    'posted_abroad',
    /(?:assign|post|send|sent|appoint|transfer|move)\p{L}*(?:\s+(?:to|for))?(?:\s+[\p{L}]+){0,3}?\s+(?:foreign|abroad|overseas)|(?:направлени|командиров|отправк|посылк|перевод|назначени|выезд|отъезд)\p{L}*\s+(?:на\s+)?(?:\p{L}+\s+){0,2}?(?:за\s?границ|заграничн|зарубеж|загран)/iu,
  ],
  [
    'refused_to_return',
    /defect\p{L}*|refus\p{L}*(?:\s+to\s+(?:return|leave|go))?|non-?return\p{L}*|невозвращ\p{L}+|отказ\p{L}*(?:\s+(?:вернуться|возвратиться|от\s+возвращения|ехать))?/iu,
  ],
  ['born', /\b(?:birth|born)\b|рожден\p{L}+|родил\p{L}+/iu],
  ['died', /\b(?:death|died|execution|executed|shot)\b|смерт\p{L}+|кончин\p{L}+|гибел\p{L}+|расстрел\p{L}*/iu],
  ['arrested', /\barrest\p{L}*|(?:^|[^\p{L}])арест\p{L}*/iu],
  ['sentenced', /\b(?:sentenc|convict|condemn)\p{L}*|осужд\p{L}+|приговор\p{L}*/iu],
  ['recalled', /\brecall\p{L}*|отзыв\p{L}*|отозван\p{L}*/iu],
  ['left_or_expelled_from_party', /\b(?:expulsion|expelled|exclu\p{L}+)|исключ\p{L}+/iu],
  ['emigrated_to', /\b(?:emigrat\p{L}+|immigrat\p{L}+|arrival|arrived)|эмиграц\p{L}+|приезд\p{L}*|прибыти\p{L}*/iu],
  ['exiled_to', /\b(?:exile\p{L}*|deport\p{L}+)|ссылк\p{L}*|высылк\p{L}*/iu],
  ['education', /\bgraduat\p{L}+|окончани\p{L}+\s+(?:\p{L}+\s+)?(?:вуз|институт|университет|школ|курс)/iu],
];

const BRACKETS =
  /(?:in|the)\s+(?:parenthes[ei]s|brackets)|(?:parenthes[ei]s|brackets)\s+(?:contain|give|show|indicate)|в\s+скобках/giu;
const YEARS = /\b(?:years?|dates?)\b|(?<!\p{L})(?:год|годы|года|годов|даты|дата)(?!\p{L})/iu;

/** All announcements of a source, in order of text. */
export function findAnnouncements(views: readonly PassageView[]): Announcement[] {
  const found: Announcement[] = [];
  for (const view of views) {
    BRACKETS.lastIndex = 0;
    for (let match = BRACKETS.exec(view.text); match; match = BRACKETS.exec(view.text)) {
      const range = announcementRange(view, match.index, match.index + match[0].length);
      const text = view.text.slice(range.start, range.end);
      if (!YEARS.test(text)) continue;
      const properties = announcedProperties(text);
      if (properties.length === 0) continue;
      const party = view.mentions.find(
        ({ mention, start, end }) =>
          mention.kind === 'organisation' &&
          start >= range.start &&
          end <= range.end &&
          /part|парти|КП|РСДРП/iu.test(mention.quote),
      );
      found.push({
        at: view.toSource(range.start, range.end).start,
        view,
        ...range,
        properties,
        party: party ? namedBy(party.mention) : null,
      });
    }
  }
  return found;
}

/** The bracket that holds the announcement, else the clause around it up to a colon, semicolon or full stop. */
function announcementRange(view: PassageView, start: number, end: number): { start: number; end: number } {
  const { text } = view;
  const open = text.lastIndexOf('(', start);
  if (open >= 0 && start - open < 250 && !text.slice(open, start).includes(')')) {
    const close = text.indexOf(')', end);
    if (close >= 0 && close - open < 400) return { start: open, end: close + 1 };
  }
  const before = Math.max(...[';', '. ', ':'].map((stop) => text.lastIndexOf(stop, start)));
  const stop = text.slice(end).search(/[:;]|\.(?:\s|$)/u);
  return { start: Math.max(before + 1, start - 250, 0), end: stop < 0 ? Math.min(text.length, end + 250) : end + stop };
}

/** The properties that a text names, in the order in which it names them. */
export function announcedProperties(text: string): StatementProperty[] {
  return EVENT_WORDS.flatMap(([property, words]) => {
    const at = text.search(words);
    return at < 0 ? [] : [{ property, at }];
  })
    .sort((a, b) => a.at - b.at)
    .map(({ property }) => property);
}
