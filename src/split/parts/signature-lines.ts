// A line near the end of a document → is it part of the signature? Offices, names with initials, greetings, places.

const OFFICE =
  /^(?:СЕКРЕТАРЬ|Секретарь|Ген(?:еральный|\.)?\s?[Сс]екр|Пом\.|Помощник|ПОМ|Зам\.|Заместитель|ЗАМ|ПРЕДСЕДАТЕЛЬ|Председатель|Пред\.|Предс\.|Начальник|НАЧАЛЬНИК|Нач\.|Зав\.|Заведующий|Член|ЧЛЕН|Члены|Полпред|Полномочный|Нарком|НАРКОМ|Народный комиссар|Управляющий|Управделами|Упр\.|Уполномоченный|Отв\.|Ответственный|Директор|Редактор|Уполн|Прокурор|Комиссар|Командующий|За\s\p{Lu}|Врид|ВРИД|Верно|ВЕРНО|Подпис|П\/п|Secretary|Chairman|President|Minister|Ambassador|Chief|Director)/u;
const GREETING =
  /^(?:С\s(?:ком|коммунист|тов|приветом|комприв|совершен|почтен|уважен)|С ком\.|Привет|Ваш[аи]?\s|Yours|Sincerely|Respectfully|Very truly|I have)/i;
const NAME =
  /^[([/«]?(?:(?:\p{Lu}\p{Ll}?\.\s?){1,3}\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s(?:\p{Lu}\.\s?){1,2}|\p{Lu}[\p{Ll}-]+\s\p{Lu}[\p{Ll}-]+|\p{Lu}[\p{Ll}-]{3,20})[)\]/».,]*$/u;
const PLACE = /^(?:(?:г|гор|с|ст|пос)\.\s?)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?[.,]?$/u;

/** «СЕКРЕТАРЬ ЦК», «Зам. пред. ОГПУ (Ягода)», «Л. Троцкий», «С ком. приветом», «г. Москва». */
export function isSignature(text: string): boolean {
  if (text.length > 90) return false;
  if (OFFICE.test(text) && !/[;:]$/.test(text)) return text.length < 80;
  if (GREETING.test(text) && text.length < 60) return true;
  if (text.length < 45 && (NAME.test(text) || PLACE.test(text))) return true;
  // «М. Лацис, П. Петерс»; «/Сермукс/»; «(Я. Агранов)»
  return text.length < 80 && /^(?:[(/]?(?:\p{Lu}\p{Ll}?\.\s?){1,2}\p{Lu}[\p{L}-]+[)/]?[,;]?\s*){2,}$/u.test(text);
}
