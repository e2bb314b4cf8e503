// What the audit says, in Russian: rule of the finding → the English sentence with its parts named, and the Russian one. See
// problem-messages.ts for the templates; `{part:date}` is a date (EDTF) in words.
import type { MessageTranslation } from './message-translation.js';

/** Two claims side by side: date or place, and the quote in parentheses. */
const AGAINST =
  '(?<a>[^:]*?) \\((?<register>register: )?«(?<quote>.*?)»\\) against (?<b>[^:]*?) \\((?<registerB>register: )?«(?<quoteB>.*)»\\)\\.';
const SIDES = '{a:date} ({register?список: }«{quote}») или {b:date} ({registerB?список: }«{quoteB}»).';

/** A number reckoned again from what the text says it results from. */
const RECKONED = /(?<measure>.*?): (?<formula>\S.*) = (?<computed>-?[\d.]+); the source states (?<stated>-?[\d.]+?)\./;
const RECKONED_IN_RUSSIAN = '{measure}: {formula} = {computed}; источник называет {stated}.';

export const FINDING_MESSAGES: readonly MessageTranslation[] = [
  [
    'sum',
    /By (?<by>[a-z ]+): (?<list>.*) = (?<sum>\S+); the source states no whole\./,
    '{by:words}: {list} = {sum}; итога источник не называет.',
  ],
  [
    'sum',
    /By (?<by>[a-z ]+): (?<list>.*) = (?<sum>\S+); the source states (?<whole>[\d.]+?)(?:, (?<gap>[\d.]+?) (?<way>more|less))?\./,
    '{by:words}: {list} = {sum}; источник называет {whole}{gap?, на {gap} {way:words}}.',
  ],
  [
    'count',
    /(?<time>[^:]*): (?<stated>[\d.]+) stated, (?<named>\d+) named in the register(?<more>: more than stated)?\./,
    '{time:date}: названо {stated}, в списке поимённо {named}{more? – больше, чем названо}.',
  ],
  [
    'count',
    /(?<measure>.*): (?<stated>[\d.]+) stated, (?<listed>[\d.]+) enumerated\./s,
    '{measure}: названо {stated}, перечислено {listed}.',
  ],
  [
    'difference',
    /(?<measure>.*): (?<stated>[\d.]+), then (?<other>[\d.]+): a difference of (?<difference>-?[\d.]+)\./s,
    '{measure}: {stated}, затем {other}; разница {difference}.',
  ],
  [
    'restated',
    /(?<measure>.*) \((?<place>[^()]*)\) is stated (?<times>\d+) times as (?<value>\S+)\./s,
    '{measure} ({place}): {value}, названо повторно (всего {times}).',
  ],
  [
    'restated',
    /(?<measure>.*) \((?<place>[^()]*)\) is stated as (?<values>.*)\./s,
    '{measure} ({place}): названы разные значения – {values:and}.',
  ],
  [
    'conflict',
    new RegExp(
      `(?<name>.*?) (?<event>was born|died|refused to return|joined the party|was outlawed|was first posted abroad): ${AGAINST}`,
      's',
    ),
    `{name}, {event:words}: ${SIDES}`,
  ],
  [
    'conflict',
    /(?<name>.*?) broke with the service: (?<a>.*?) \(left it\) \((?<register>register: )?«(?<quote>.*?)»\) against (?<b>.*?) \(refused to return\) \((?<registerB>register: )?«(?<quoteB>.*)»\)\./s,
    `{name}, разрыв со службой: {a:date} – оставил её ({register?список: }«{quote}») или {b:date} – отказался вернуться ({registerB?список: }«{quoteB}»).`,
  ],
  [
    'conflict',
    /(?<name>.*?): (?<shared>one of [a-z ]+) \((?<register>register: )?«(?<quote>.*?)»\) against (?<alone>the [a-z ]+) \((?<registerB>register: )?«(?<quoteB>.*)»\)\./s,
    '{name}: {shared:words} ({register?список: }«{quote}») или {alone:words} ({registerB?список: }«{quoteB}»).',
  ],
  [
    'conflict',
    /(?<name>.*?) held two ranks of one body: \((?<register>register: )?«(?<quote>.*?)»\) against \((?<registerB>register: )?«(?<quoteB>.*)»\)\./s,
    '{name}: два звания одного учреждения – {register?список: }«{quote}» или {registerB?список: }«{quoteB}».',
  ],
  [
    'conflict',
    /(?<name>.*?) died in two manners: (?<one>[a-z]+) \((?<register>register: )?«(?<quote>.*?)»\) against (?<other>[a-z]+) \((?<registerB>register: )?«(?<quoteB>.*)»\)\./s,
    '{name}, причина смерти: {one:words} ({register?список: }«{quote}») или {other:words} ({registerB?список: }«{quoteB}»).',
  ],
  [
    'conflict',
    /(?<name>.*?) left for a time \((?<register>register: )?«(?<quote>.*?)»\) against for good \((?<registerB>register: )?«(?<quoteB>.*)»\)\./s,
    '{name}: уехал на время ({register?список: }«{quote}») или навсегда ({registerB?список: }«{quoteB}»).',
  ],
  [
    'order',
    /(?<name>.*?): (?<event>[a-z ]+) (?<a>\S+), but (?<end>born|died) (?<b>\S+)\./,
    '{name}: {event:words} – {a:date}, а {end:words} – {b:date}.',
  ],
  [
    'order',
    /(?<name>.*?): (?<event>[a-z ]+) (?<a>\S+) comes after (?<other>[a-z ]+) (?<b>\S+) in the same row\./,
    '{name}: {event:words} ({a:date}) стоит позже, чем {other:words} ({b:date}), в одной и той же строке.',
  ],
  [
    'order',
    /(?<name>.*?): aged (?<age>\d+) in (?<a>\S+), but born (?<b>\S+): (?<least>-?\d+) or (?<most>-?\d+)\./,
    '{name}: возраст {age} ({a:date}), а рождение – {b:date}; должно быть {least} или {most}.',
  ],
  ['sum', RECKONED, RECKONED_IN_RUSSIAN],
  ['restated', RECKONED, RECKONED_IN_RUSSIAN],
  ['difference', RECKONED, RECKONED_IN_RUSSIAN],
];
