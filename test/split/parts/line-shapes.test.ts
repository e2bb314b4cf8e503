// What single lines are: legends, secrecy marks, numbers, date lines, addresses. Rows of [line, expected].
import { describe, expect, test } from 'vitest';
import {
  isAddress,
  isClassification,
  isDateLine,
  isLetterhead,
  isRegistration,
} from '../../../src/split/parts/head-lines.js';
import { isMarginalia, maybeLegend } from '../../../src/split/parts/legend-lines.js';
import { isSignature } from '../../../src/split/parts/signature-lines.js';
import { isBackMatter, isSectionTitle } from '../../../src/split/section-lines.js';

describe('legends', () => {
  test.each([
    ['РГАСПИ. Ф. 17. Оп. 3. Д. 5. Л. 1–2. Копия. Машинопись', 'archival'],
    ['РГАСПИ, ф. 539, оп. 2, д. 88, лл. 12–14. Автограф.', 'archival'],
    ['(ЦДНИ. Ф. 1. Оп. 2. Д. 17. Л. 33. Подлинник.)', 'archival'],
    ['АВП РФ, ф. 04, оп. 13, п. 70, д. 9, л. 3.', 'archival'],
    ['ЦА ФСБ РФ. Н-13614. Т. 1. Л. 40–43.', 'archival'],
    ['Архив УФСБ по Омской области. Ф. 8. Оп. 2. Д. 31. Л. 44.', 'archival'],
    ['Hoover Institution Archives, Lane papers, Box 4, Folder 11.', 'archival'],
    ['TNA, FO 371/11025, N 6512/6512/38, f. 12.', 'archival'],
    ['RGASPI, f. 17, op. 120, d. 42, l. 5.', 'archival'],
    ['Там же. Л. 7.', 'same'],
    ['Опубл.: Известия. 1922. 11 марта.', 'printed'],
    ['Печатается по: Собрание узаконений. 1917. № 3.', 'source'],
    ['Source: National Archives, RG 59, 861.00/512.', 'source'],
    ['1 Source: Truman Library, Box 177.', 'source'],
    ['Там жестокие морозы стоят с ноября.', undefined],
    ['По данным на 3 мая прибыло 12 человек.', undefined],
    ['Ф. 17 был составлен позже', undefined],
    ['Опубликованные письма вызвали шум', undefined],
  ])('%s', (line, kind) => expect(maybeLegend(line)?.kind).toBe(kind));

  test.each([
    ['На первом листе рукописная помета: Читал.', true],
    ['Помета: «Навести справку».', true],
    ['Резолюция: В архив.', true],
    ['На первом месте стоит вопрос о хлебе.', false],
  ])('marks on the paper: %s', (line, expected) => expect(isMarginalia(line)).toBe(expected));
});

describe('heads and feet', () => {
  test.each([
    ['№ 7495/с', 'registration'],
    ['№ П6/опр.15-с.', 'registration'],
    ['Исх. № 8299/с', 'registration'],
    ['37/п-1-2', 'registration'],
    ['[N 1102/14/38]', 'registration'],
    ['№ 1. Дрова берёзовые, 40 кубов', ''],
    ['Сов. секретно', 'classification'],
    ['Строго секретно. Лично', 'classification'],
    ['Подлежит возврату', 'classification'],
    ['Secret', 'classification'],
    ['Секретарь губкома', ''],
    ['6 мая 1923 г.', 'date'],
    ['2.03.26г.', 'date'],
    ['[Не ранее 5 мая 1931 г.]', 'date'],
    ['Москва, 3 мая 1923 г.', 'date'],
    ['с. Пады            [не ранее 14 января 1934 г.]', 'date'],
    ['Riga, March 3, 1931, 4 p.m.', 'date'],
    ['6 августа [1931 г.]', 'date'],
    ['К. О. Реутова от 14 мая 1928 г.', ''],
    ['Тов. Реутову', 'address'],
    ['В Политбюро ЦК', 'address'],
    ['Членам ПБ', 'address'],
    ['Копия: т. Реутову', 'address'],
    ['СО ОГПУ', 'letterhead'],
    ['ЦЕНТРАЛЬНЫЙ КОМИТЕТ', 'letterhead'],
    ['Почта принимается во всех отделениях.', ''],
  ])('%s is %s', (line, expected) => {
    const found = isRegistration(line)
      ? 'registration'
      : isClassification(line)
        ? 'classification'
        : isDateLine(line)
          ? 'date'
          : isAddress(line)
            ? 'address'
            : isLetterhead(line)
              ? 'letterhead'
              : '';
    expect(found).toBe(expected);
  });

  test.each([
    ['СЕКРЕТАРЬ ЦК', true],
    ['Зам. пред. отдела (Зимин)', true],
    ['С ком. приветом', true],
    ['К. Реутов', true],
    ['Прошу дать ответ до среды.', false],
  ])('signature: %s', (line, expected) => expect(isSignature(line)).toBe(expected));

  test.each([
    ['РАЗДЕЛ II', 'section'],
    ['Глава 3. После войны', 'section'],
    ['1931 год', 'section'],
    ['Список сокращений', 'back'],
    ['ИМЕННОЙ УКАЗАТЕЛЬ', 'back'],
    ['Index', 'back'],
    ['Часть людей ушла раньше', ''],
    ['Список сдан.', ''],
  ])('%s opens %s', (line, expected) =>
    expect(isSectionTitle(line) ? 'section' : isBackMatter(line) ? 'back' : '').toBe(expected),
  );
});
