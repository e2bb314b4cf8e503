// One line → is it the title of a section, or does back matter begin with it?
import { isCapitals } from './title/read-title.js';

const SECTION =
  /^(?:(?:РАЗДЕЛ|Раздел|ГЛАВА|Глава|ЧАСТЬ|Часть|ПОДРАЗДЕЛ|КНИГА|Книга|CHAPTER|Chapter|PART|Part|SECTION|Section|БӨЛІМ|Бөлім)\s+(?:[IVXLСХІ]+|\d+|перв\p{L}+|втор\p{L}+|трет\p{L}+|четв\p{L}+|пят\p{L}+|шест\p{L}+|седьм\p{L}+|восьм\p{L}+|девят\p{L}+|десят\p{L}+|\p{Lu}{4,}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)(?:[.:\s–—-]|$)|(?:I{1,3}|IV|VI{0,3}|IX|X{1,2}I{0,3}|XI?V|Х{1,2}I{0,3})\.?\s+\p{Lu}{2}|§\s?\d+\.?\s+\p{Lu}|(?:1[6-9]|20)\d\d\s?(?:г\.?|год|ГОД)?$|(?:1[6-9]|20)\d\d\s?[-–—]\s?(?:1[6-9]|20)\d\d(?:\s?(?:гг\.|годы|ГОДЫ))?$)/u;

/** «РАЗДЕЛ II», «Глава 3», «1931 год», a roman number with capitals. */
export function isSectionTitle(text: string): boolean {
  return text.length < 160 && SECTION.test(text);
}

/** A short line in capitals that is no secrecy mark or letterhead by its words. */
export function isCapitalLine(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length < 120 &&
    isCapitals(text) &&
    !/(?:СЕКРЕТ|ПОДЛЕЖИТ|СЕКРЕТАРЬ|ПРЕДСЕДАТЕЛЬ|ШИФРОВКА)/.test(text)
  );
}

const BACK_MATTER =
  /^(?:(?:СПИСОК|Список|ПЕРЕЧЕНЬ|Перечень)\s+(?:\p{L}+\s+){0,3}(?:сокращени|СОКРАЩЕНИ|литератур|ЛИТЕРАТУР|документ|ДОКУМЕНТ|иллюстрац|ИЛЛЮСТРАЦ|источник|ИСТОЧНИК)\p{L}*.{0,60}|(?:ИМЕННОЙ|Именной|ГЕОГРАФИЧЕСКИЙ|Географический|ПРЕДМЕТНЫЙ|Предметный|БИОГРАФИЧЕСКИЙ|Биографический|АННОТИРОВАННЫЙ)\s.{3,60}|УКАЗАТЕЛ[ЬИ].{0,40}|Указатель имен.{0,30}|ПРИМЕЧАНИЯ.{0,30}|Примечания|КОММЕНТАРИИ|Комментарии|(?:УСЛОВНЫЕ|Условные|ПРИНЯТЫЕ|Принятые)\s(?:СОКРАЩЕНИЯ|сокращения).{0,30}|СОКРАЩЕНИЯ|Сокращения|ОГЛАВЛЕНИЕ|Оглавление|СОДЕРЖАНИЕ|Содержание|ЗАКЛЮЧЕНИЕ|ПОСЛЕСЛОВИЕ|Послесловие|БИБЛИОГРАФИЯ|Библиография|БИОГРАФИЧЕСКИЕ.{0,40}|SUMMARY|INDEX|Index|INDEX OF .{2,40}|Index of .{2,40}|ABBREVIATIONS|List of Abbreviations|LIST OF ABBREVIATIONS|NOTES|Notes|BIBLIOGRAPHY|Bibliography|CONTENTS|Contents|APPENDIX|GLOSSARY|Glossary|Persons|PERSONS|Biographical Notes|BIOGRAPHICAL NOTES|Хронология|ХРОНОЛОГИЯ.{0,40}|ХРОНИКА.{0,40}|Научно-справочный аппарат|НАУЧНО-СПРАВОЧНЫЙ АППАРАТ)[.:]?$/u;

/** «Список сокращений», «Именной указатель», "Index": the apparatus at the end of a volume. */
export function isBackMatter(text: string): boolean {
  return text.length < 110 && BACK_MATTER.test(text);
}
