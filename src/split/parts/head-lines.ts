// One line of a document's head or foot → what it is: secrecy mark, number of registration, date line, letterhead, address.
// Shapes only; where the head ends is decided by the caller.
import { titleDates } from '../title/title-dates.js';

const SECRECY =
  /^[«"(]?(?:(?:Строго|Сов(?:ершенно)?|Особо|С)[.\s-]{0,2}\s?[Сс]екретно|СТРОГО СЕКРЕТНО|СОВ(?:ЕРШЕННО|\.)\s?СЕКРЕТНО|СОВ\. ?СЕКР|Секретно|СЕКРЕТНО|Сов\. ?секр|Конфиденциально|КОНФИДЕНЦИАЛЬНО|Доверительно|Особая папка|ОСОБАЯ ПАПКА|Особой важности|Не подлежит (?:оглашению|огласке)|Не для печати|Не для прессы|Для служебного пользования|Хранить (?:на правах|конспиративно|в секретном)|Подлежит возврату|ПОДЛЕЖИТ ВОЗВРАТУ|Снятие копий|Копий не снимать|Только лично|Серия\s[«"]?К|Экз\.\s?(?:№|ед)|Экземпляр №|Рассекречено|Top Secret|TOP SECRET|Secret(?:\s|$|;|\.|[—–-])|SECRET|Confidential|CONFIDENTIAL|Restricted|Limited Official Use|Eyes Only|Unclassified)/;
const URGENCY =
  /^(?:(?:Весьма|Вне очереди|Крайне|Очень)?\s?(?:[Сс]рочно|СРОЧНО|[Сс]рочная|Экстренно|ЭКСТРЕННО|Лично|ЛИЧНО|Молния|МОЛНИЯ|Вне очереди|Шифром|По проводу|По телеграфу|Urgent|Priority|Immediate|Niact|Personal|Private))(?:[\s.,!:]|$)/;

/** A mark of secrecy or handling. */
export function isClassification(text: string): boolean {
  return text.length < 110 && (SECRECY.test(text) || (text.length < 40 && URGENCY.test(text)));
}

const REGISTRATION =
  /^(?:(?:Исх|Вх|Исходящий|Входящий|Рег|Вход|Исх\.? ?и вх)\.?\s?)?(?:№+|N(?=[\s\d])|No\.?)\s?\.?\s?[\p{L}\d].{0,28}$/u;
/** British volumes: "No. 205 Telegraphic [N 211/14/38]", "[N 1102/14/38]". */
const REFERENCE_NUMBER =
  /^(?:No\.?\s?\d+\s?(?:[A-Z]\.?\s)?(?:Tel(?:egraphic|\.)\s?)?(?:[A-Z][a-z]+\s)?)?\[[A-Z]{0,3}\s?\d[\d/]+[^\]]*\]\.?$|^No\.?\s?\d+,?\s(?:Tel\.|Telegraphic|Despatch|Confidential|Secret).{0,30}$/;
const REGISTRATION_BARE = /^(?:[пПPМ]\p{L}{0,3}\s?)?\d{1,5}\s?\/\s?[\p{L}\d-]{1,8}(?:[-/][\p{L}\d]{1,5})*$/u;

/** A number of registration: «№ 7495/с», «Исх. № 8299/с», «37/п-1-2», «№ П39/28-с». */
export function isRegistration(text: string): boolean {
  if (text.length > 60) return false;
  if (REFERENCE_NUMBER.test(text)) return true;
  if (REGISTRATION_BARE.test(text)) return true;
  const own = text.replace(/\sот\s.*$/, '');
  return (
    REGISTRATION.test(own) &&
    /\d/.test(own) &&
    !/\p{L}{4,}|,\s|[.)]\s\p{L}{3}/u.test(own.replace(/^(?:Исходящий|Входящий)/, ''))
  );
}

const DATELINE_GENRE =
  /^((?:(?:[Вв]есьма|[Сс]трого|[Сс]овершенно)\s)?(?:[Сс]екретн\p{Ll}+\s|[Дд]оверительн\p{Ll}+\s|[Шш]ифрованн\p{Ll}+\s|[Чч]астн\p{Ll}+\s|[Лл]ичн\p{Ll}+\s)?(?:[Тт]елеграмма|[Дд]епеша|[Пп]исьмо|[Дд]онесение|[Нн]ота|[Рр]апорт|[Оо]тношение|[Шш]ифртелеграмма|[Зз]аписка|[Рр]адиотелеграмма|Telegram|Despatch|Dispatch|Letter|Note|Memorandum))(?:[.,]|(?:\s(?:за|по|на)\s\p{L}+)?[.,]?\s(?:№№?|No\.?|N)\s?[\d/\p{L}-]{1,10}[.,]?)\s+(?=\S)/u;

const withoutGenre = (line: string): string => line.replace(DATELINE_GENRE, '');

/** The genre that stands before number, place and date: «Депеша № 34. Лондон, 12 (25) марта 1914 г.» */
export function genreOfDateLine(line: string): string | null {
  return DATELINE_GENRE.exec(line.replace(/\s+/g, ' '))?.[1] ?? null;
}

/** A line that holds a date (with a place, an hour, a number) and nothing else. */
export function isDateLine(line: string): boolean {
  // Place and date are often set at both ends of the line.
  const printed = withoutGenre(line.replace(/\s+/g, ' '));
  if (printed.length > 90) return false;
  if (
    /^[[(]?(?:Без даты|без даты|Б\.\s?д\.|Дата не установлена|Undated|Not dated|n\.\s?d\.|Не датирован[оа]?|Документ не датирован)[\])]?\.?$/i.test(
      printed,
    )
  )
    return true;
  if (/^[\p{L} .,]{2,40},\s*(?:undated|без даты|б\.\s?д\.)\.?$/iu.test(printed)) return true;
  if (!/\d/.test(printed)) return false;
  // A marker glued to the end.
  const text = printed.replace(/(?<=(?<!\d)[г.)\]])\s?(?:\d{1,2}|\*{1,3}|\[\d{1,2}\])$/, '');
  const dates = titleDates(text);
  if (!dates.length) return shortDate(text);
  // «А. А. Генрихсона от 14 декабря 1928 г.» ends a title.
  if (/[^\s№.,\d]\S*\s+от\s$/i.test(text.slice(0, dates[0].start))) return false;
  const rest = (text.slice(0, dates[0].start) + text.slice(dates[dates.length - 1].end))
    .replace(
      /(?:^|\s|\[|\()(?:от|den|le|(?:[Нн]е\s)?(?:ранее|раньше|позднее|позже)|[Дд]о|[Пп]осле|[Оо]коло|[Нн]ачало|[Кк]онец|[Сс]ередина|[Вв]торая половина|[Пп]ервая половина|[Нн]очь|утро|вечер|днем|noon|midnight)(?=\s|$|[\]),.])/g,
      ' ',
    )
    .replace(/[—–-]\s?(?:noon|midnight|midday)/g, ' ')
    .replace(/[—–,-]?\s?\d{1,2}(?:[:.]\d{1,2})?\s?(?:a\.\s?m\.?|p\.\s?m\.?|час(?:\.|ов|а)?|ч\.|мин\.|м\.|Uhr)/g, ' ')
    // «23.00»: an hour, where the date itself has been taken.
    .replace(/(?:^|[\s,(])\d{1,2}[.:]\d{2}(?=$|[\s.,)])/g, ' ')
    .replace(/(?:№|N|No\.)\s?[\d/\p{L}-]{1,12}/u, ' ')
    .replace(/^[\s.,;]+/, '')
    .trim();
  return (
    /^[\s.,;:()[\]«»"!–—-]*$/.test(rest) ||
    (rest.length < 45 &&
      /^[[(«]?(?:(?:г|гор|с|ст|пос|дер)\.\s?)?\p{Lu}[\p{L}.-]*(?:[\s,]+(?:(?:г|на|и)\.?\s)?\p{Lu}[\p{L}.-]*){0,3}[\s.,:;()[\]»–—-]*$/u.test(
        rest,
      ))
  );
}

/** «Москва», «г. Нижний Тагил», "[Alma-Ata]": a place alone on its line. */
export function isPlaceLine(text: string): boolean {
  return (
    text.length < 40 &&
    /^[[(]?(?:(?:г|гор|с|ст|пос|дер)\.\s?)?\p{Lu}[\p{L}.-]*(?:[\s-]\p{Lu}[\p{L}-]*|[\s-]на[\s-]\p{Lu}\p{L}+){0,2}[\])]?[.,]?$/u.test(
      text,
    )
  );
}

/** «2.03.26г.», «17.П.1925г.», «25.УП.28 г.», «24/04-30г.» */
function shortDate(text: string): boolean {
  return /^(?:от\s)?[«"]?\d{1,2}[»"]?\s?[./\s-]\s?(?:\d{1,2}|[IVXІХПУТШ]{1,5}|\p{Ll}{3,9})\s?[./\s-]{1,2}\s?(?:19|20)?\d{2}\s?(?:г\.?|года)?[.,]?$/iu.test(
    text,
  );
}

const ADDRESS =
  /^(?:(?:[Тт]ов|[Тт]т?|[Гг]р)\.{0,2}\s?[тг]?\.?\s?\p{Lu}|Тов(?:арищ|арищу|арищам)\s|Т(?=\s\p{Lu}\p{Ll})|тт?\.\s|Член[ау]м?\s|Всем\s(?:член|секретар|об|губ|нацио|крайк|комит|парт|упол|полн|нач)|ВСЕМ\s|Секретар[юя]м?\s|Генеральному\s|Генсекретарю|Председател[юя]м?\s|ПРЕДСЕДАТЕЛЮ|Заместител[юя]\s|Зам\.\s|Начальник[уа]м?\s|Нарком[уа]м?\s|НАРКОМ[УА]|Народному\s|Полпред[уа]м?\s|Заведующему\s|Зав\.\s|Редакци[ию]\s|Директору\s|Прокурору\s|Копи[яи]\s?[:–—-]?\s*(?:т|\p{Lu})|Копи[яи]:|Разослано|Рассылка|Адрес:|Кому:|Только\s(?:для|тов|т\.)|Для\s(?:тов|т\.|сведения)|Лично\s(?:т|\p{Lu})|Москва[.,]?\s(?:ЦК|Кремль|тов|т\.|НК)|В[оО]?\s(?:\p{Lu}|политбюро|секретариат|президиум|бюро|редакцию|центральный|исполком|пленум)|На имя\s|To[:\s]\p{Lu}|For\s\p{Lu}|His Excellency|The Right Hon|Dear\s)/u;

/** A line of address: «Тов. Сталину», «В Политбюро ЦК», «Членам ПБ», «Копия: т. Зиновьеву». */
export function isAddress(text: string): boolean {
  return text.length < 130 && ADDRESS.test(text);
}

const LETTERHEAD =
  /(?:ОГПУ|ГПУ|НКВД|ВЧК|НКИД|НКГБ|МГБ|МВД|КГБ|ЦК|ЦКК|МК|ТАСС|СССР|РСФСР|ВКП|РКП|КП\(|Комиссариат|Комитет|комитет|Отдел|отдел|Управление|Секретариат|секретариат|Коллегия|коллегии|Президиум|СЕКРЕТАРИАТ|ОТДЕЛ|КОМИТЕТ|КОМИССАРИАТ|УПРАВЛЕНИЕ|ПАРТИЯ|Коминтерн|КОМИНТЕРН|Совет|СОВЕТ|Представительство|представительство|Посольство|Наркомат|Штаб|Секция|Ministry|Department|Embassy|Committee|Office|Legation)/;
const LETTERHEAD_ADDRESS = /^(?:г\.|гор\.|ул\.|Адрес|Телефон|Тел\.|почт\.|Телеграф)/;

/** A line of the letterhead: «СО ОГПУ», «ЦЕНТРАЛЬНЫЙ КОМИТЕТ», «Иностранный отдел ОГПУ». */
export function isLetterhead(text: string): boolean {
  if (/^(?:ВКП|РКП|КП)\s?\(б\)\s\p{Ll}/u.test(text)) return false;
  if (text.length > 75 || /\s(?:о|об|от|с|со|в связи|по поводу|членам)\s/.test(text)) return false;
  if (LETTERHEAD_ADDRESS.test(text)) return /\d|\p{Lu}/u.test(text);
  if (text.length > 40 && /[.!?;:]\s\p{Lu}\p{Ll}{3,}/u.test(text)) return false;
  if (/\.$/.test(text) && (text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length >= 3) return false;
  if (!/^[\p{Lu}«"1-9]/u.test(text) || !LETTERHEAD.test(text)) return false;
  return (
    !/(?:\s(?:что|как|был[аио]?|есть|были|нет|это|его|не)\s|[,;:]$)/.test(` ${text} `.trimEnd()) &&
    !/^(?:Слушали|Постановили|Доклад|О |Об |При )/.test(text)
  );
}
