// A line → does an archival legend or a statement of source begin here, and does the next line carry it on?
// Only the shape is judged here; archive, fond and sheets are read by the reference parser.

export interface LegendStart {
  rule: string;
  /** `archival`: names a file; `same`: «Там же»; `printed`: an earlier publication; `source`: "Source: …". */
  kind: 'archival' | 'same' | 'printed' | 'source';
}

const FOND = String.raw`(?:Ф|ф)(?:онд|\.)?\s?(?:[РПRP]-?\s?|\p{Lu}-\s?)?\d`;
const OPIS = String.raw`(?:Оп|оп|ОП|On)(?:ись|\.)?,?\s?\d`;
const DELO = String.raw`(?:Д|д|Ед\.\s?хр|ед\.\s?хр|Пор|пор|Папка|папка|п)(?:ело|\.)?,?\s?\d`;
const SHEETS = String.raw`(?:Л|л|ЛЛ|лл|Лл)(?:ист[ыа]?|\.)?,?\s?\d`;

const RULES: { rule: string; kind: LegendStart['kind']; pattern: RegExp }[] = [
  {
    rule: 'split/legend-fond-opis',
    kind: 'archival',
    // An archive's name (or nothing) in front, then fond and opis, or fond and delo.
    pattern: new RegExp(
      String.raw`^[([]?(?:[\p{L}][\p{L}\d .,()«»"–-]{0,90}?[.,:;]?\s{0,3})?${FOND}[^.,;]{0,12}[.,;]\s{0,3}(?:${OPIS}|${DELO})`,
      'u',
    ),
  },
  {
    rule: 'split/legend-fond-alone',
    kind: 'archival',
    // "АВП РФ, ф. 04, 1923 г., п. 5, д. 12" and the like: fond, then within a short distance a file or sheets.
    pattern: new RegExp(
      String.raw`^[([]?\p{Lu}[\p{L} .,()«»"–-]{1,90}?[.,:;]\s{0,3}${FOND}.{0,60}?(?:${DELO}|${SHEETS})`,
      'u',
    ),
  },
  { rule: 'split/legend-same', kind: 'same', pattern: /^[([]?Там же[.,;:]?(?:\s|$)/ },
  { rule: 'split/legend-same', kind: 'same', pattern: /^[([]?Ibid(?:em)?[.,;]{0,2}(?:\s|$)/ },
  { rule: 'split/legend-source', kind: 'source', pattern: /^(?:\d{1,3}\s+|[*†‡]\s*|\[)?Source[s]?:\s*\S/ },
  {
    rule: 'split/legend-source',
    kind: 'source',
    pattern: /^(?:Источник|Источники|Архивный шифр|Место хранения)\s*:\s*\S/,
  },
  {
    rule: 'split/legend-printed-from',
    kind: 'source',
    pattern: /^[([]?(?:Печатается|Печат\.|Печ\.|Публикуется|Воспроизводится|Приводится|Текст печатается)\s+по[\s:]/,
  },
  {
    rule: 'split/legend-published',
    kind: 'printed',
    pattern:
      /^[([]?(?:(?:Опубликован|Распубликован|Напечатан)[аоы]?|Опубл\.|Впервые опубликован[аоы]?|Ранее опубликован[аоы]?|Публикация:)(?:\s|:|$)/,
  },
  {
    rule: 'split/legend-original-in',
    kind: 'archival',
    pattern: /^[([]?(?:Подлинник|Копия|Автограф|Рукопись)\s(?:[–—-]|хранится)\s?.{2,60}?[.,]\s?[Фф](?:онд|\.)?\s?\d/u,
  },
  {
    rule: 'split/legend-published',
    kind: 'printed',
    pattern: /^[([]?(?:Published|Printed|First published)(?: in|:)\s/,
  },
  {
    rule: 'split/legend-record-group',
    kind: 'archival',
    pattern: /^[([]?\p{Lu}[\p{L}\s.,'’()–-]{1,90}?[,.;:]\s*(?:RG|Record Group)\s?\d/u,
  },
  {
    rule: 'split/legend-class-number',
    kind: 'archival',
    pattern:
      /^[([]?(?:(?:TNA|PRO|NA|The National Archives|Public Record Office)[,:]?\s*)?(?:FO|Foreign Office|CAB|WO|War Office|KV|HO|ADM|CO|Colonial Office|PREM|T|HW)\s?\d{1,4}\/\d+/,
  },
  {
    rule: 'split/legend-latin-fond',
    kind: 'archival',
    pattern:
      /^[([]?\p{Lu}[\p{L} .,()-]{1,60}?[.,:;]?\s{0,2}(?:f|F|fond)\.?\s?\d+[,.;]\s?(?:op|Op|opis|In|inv)\.?\s?\d/u,
  },
  {
    rule: 'split/legend-repository',
    kind: 'archival',
    // "Houghton Library, Harvard University, bMS Russ 13, T 1162", "Bodleian Library, Oxford, MS. Eng. hist. c. 673, fol. 45"
    pattern:
      /^[([]?(?:(?:\p{Lu}[\p{L}.’-]+\s){0,5}(?:Library|Libraries|Archives?|Institution|Institute|Record Office)(?:\s(?:of|and|for|\p{Lu}[\p{L}.]+)){0,6}|[A-Z]{2,6}(?:-[A-Z]\p{L}+)?|Bundesarchiv|\p{Lu}\p{Ll}+archiv)(?:,\s[^,;]{1,60}){0,4},\s(?:b?MSS?|Ms|Box|inv|RY|R|NL|N|NY|DY|T|Bd|Nr|No|File|Folder|Reel|RG|Bestand)\.?\s?[\p{L}\d][^;]{0,120}$/u,
  },
  {
    rule: 'split/legend-box-folder',
    kind: 'archival',
    pattern: /^[([]?\p{Lu}(?:[^.;]|(?<=\b\p{Lu})\.){2,110}[,.;]\s*[Bb]ox\s?\d+/u,
  },
  {
    rule: 'split/legend-archive-and-delo',
    kind: 'archival',
    // "АПРФ. 3-24-12. Л. 5", "Архив СВР. Д. 5581. Т. 1. Л. 33": an abbreviation in capitals, then a file or sheets.
    pattern: new RegExp(
      String.raw`^[([]?(?:Архив\s+)?(?:\p{Lu}{2,9}|Архив)(?:\s\p{Lu}{2,6}){0,2}[.,]\s{0,2}(?:(?:Д\.?\s?|АСД\s?(?:№\s?)?|Арх\.\s?№?\s?|Уг\.\s?д\.\s?№?\s?)?\p{Lu}?-?\d[^.]{0,12}\.\s?(?:Т\.\s?\d+\.\s?)?|[\d/-]{4,20}[.,]\s?)${SHEETS}`,
      'u',
    ),
  },
];

/** Cheap: what every rule needs somewhere in the line. */
const MAY_BE =
  /[ФфFf](?:онд|ond)?\.?\s?(?:[РПRP]-?\s?|\p{Lu}-\s?)?\d|[Bb]ox|MS|Ms|inv|RY|NL|Nr|Bd|Bestand|RG|Record|же|Ibid|Source|Источник|Архивный|Место|по[\s:]|[Оо]публ|Опубл|Распубл|Напечат|Публик|Publish|Printed|published|(?:FO|CAB|WO|KV|HO|ADM|CO|PREM|T|HW|Office)\s?\d|[Лл]{1,2}(?:ист)?\.?\s?\d/u;

/** The rule by which a legend begins on a line, or undefined. @example maybeLegend('РГАСПИ. Ф. 17. Оп. 3. Д. 5. Л. 1') */
export function maybeLegend(text: string): LegendStart | undefined {
  const first = text.charCodeAt(0);
  if (text.length < 4 || (first >= 0x430 && first <= 0x44f && !/^(?:ф|цит)/.test(text))) return undefined;
  if (!MAY_BE.test(text)) return undefined;
  for (const { rule, kind, pattern } of RULES) if (pattern.test(text)) return { rule, kind };
  return undefined;
}

const REPOSITORY = /(?<!\p{L})(?:Librar(?:y|ies)|Archives?|Institut(?:e|ion)|Record Office|University)(?!\p{L})/u;

/** As `maybeLegend`, where the name of a foreign repository fills the line and the file stands on the next. */
export function maybeLegendOver(text: string, next: string | undefined): LegendStart | undefined {
  const found = maybeLegend(text);
  if (found || !next || text.length > 120 || !REPOSITORY.test(text) || !/^[([]?\p{Lu}[^.;:!?]*,/u.test(text))
    return found;
  const joined = maybeLegend(`${text} ${next}`);
  return joined?.kind === 'archival' ? joined : undefined;
}

const CONTINUES =
  /^(?:Л\.?\s?\d|Лл\.|ЛЛ\.|Оп\.|Д\.\s?\d|Ф\.\s?\d|Т\.\s?\d|С\.\s?\d|Копия|Подлинник|Подл|Машинопис|Машин|Маш\.|Рукопис|Автограф|Заверенн|Незаверен|Черновик|Отпуск|Типограф|Ротатор|Гектограф|Стеклограф|Пометы|Копи[ия]|Опубл|Впервые опубл|Частично опубл|Там же|Ксерокопия|Фотокопия|Бланк|Телеграф|Подпись|Original|Copy|Typescript|Manuscript|Signed|Certified|Printed|Drafted|Secret|Confidential|Top Secret|No classification)/;

/** True when `next` carries on a legend of which `last` is the line before. `gap`: empty lines between them. */
export function legendContinues(legend: string, last: string, next: string, gap: number, spaced: boolean): boolean {
  if (isMarginalia(next)) return false;
  if (gap > (spaced ? 1 : 0)) return CONTINUES.test(next) && gap <= 2 && !maybeLegend(next);
  if (/^[\p{Ll}\d(;,–-]/u.test(next) && !/^\d{1,4}[.)]?\s*(?:\p{Lu}|$)/u.test(next)) return true;
  if (/[,;:–(-]$/.test(last) || / (?:и|в|от|по|г|см|Л|Д|Оп|Ф|Т|С)\.?$/.test(last)) return true;
  if (CONTINUES.test(next)) return true;
  if (unbalanced(legend)) return true;
  return /^(?:1[6-9]|20)\d\d\b/.test(next);
}

/** More brackets or quotation marks opened than closed. */
function unbalanced(text: string): boolean {
  let round = 0;
  let quotes = 0;
  let square = 0;
  for (const char of text) {
    if (char === '(') round++;
    else if (char === ')') round--;
    else if (char === '«') quotes++;
    else if (char === '»') quotes--;
    else if (char === '[') square++;
    else if (char === ']') square--;
  }
  return round > 0 || quotes > 0 || square > 0;
}

const MARGINALIA =
  /^[([]?(?:(?:На|Над|Под)\s(?:сопроводительн|перв|втор|послед|лицев|обор|каждом|документ|письм|записк|телеграмм|бланк|полях|тексте|верхн|нижн|отдельн|л\.|1-м|обложк|конверт|копии|экземпляр|подлинник|препровод)\p{L}*[^.:]{0,90}?(?:помет|резолюц|надпис|штамп|штемпел|подпис|запис|автограф|карандаш|чернил|приписк|отметк|визы|виза)|(?:Рукописн|Машинописн|Собственноручн|Карандашн)\p{L}+\s(?:\p{L}+\s){0,3}(?:помет|резолюц|надпис|приписк|запис|подпис|замечан)|Помет[аы]|Резолюци[яи]\s?(?::|\p{Lu}|на\s|–|—)|Имеются?\s(?:\p{L}+\s){0,4}(?:помет|резолюц|надпис|штамп|подпис|виз|отметк)|Приписка|(?:В|в)\s(?:левом|правом|верхн|нижн)\p{L}*\s(?:\p{L}+\s){0,2}угл|Вверху|Внизу\s(?:документа|листа|текста)|Штамп|Надпись|Handwritten|Marginal|Minute[sd]?\s(?:by|on)|A (?:handwritten|stamped|typed) not)/u;

/** A line that reports marks on the paper: «На первом листе рукописная помета: …». */
export function isMarginalia(text: string): boolean {
  return MARGINALIA.test(text);
}
