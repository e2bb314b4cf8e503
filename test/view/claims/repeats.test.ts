// What is said again and again is shown once, and nothing of it is lost.
import { describe, expect, it } from 'vitest';
import type { StatementProperty } from '../../../src/model/properties.js';
import { archiveName, referenceText, russianArchive } from '../../../src/view/archival-reference.js';
import { validityText } from '../../../src/view/claims/norms-view.js';
import type { Claim, FileLine, PersonFile } from '../../../src/view/claims/person-file.js';
import { cellGroups, type RegisterCell } from '../../../src/view/claims/register-view.js';
import { joinRepeats } from '../../../src/view/claims/repeated-claims.js';

function line(property: StatementProperty, words: string, time: string, conflict = false): FileLine {
  const claim = { ...({} as Claim), key: `${words}|${time}`, words, property, time, status: 'proposed' as const };
  const found = { rule: 'conflict' as const, degree: null, message: '', reason: null };
  return {
    key: claim.key,
    year: Number(time.slice(0, 4)),
    phase: 'work',
    claims: [claim],
    conflict: conflict ? found : null,
  };
}

describe('a column of years', () => {
  const times = (lines: FileLine[]) => {
    const life: PersonFile['life'] = lines.map((one) => ({ kind: 'line', line: one }));
    return joinRepeats(life).map((item) =>
      item.kind === 'line' ? item.dated.claims.map((claim) => claim.time).join(' ') : '…',
    );
  };

  it('says an office once a year, with its dates', () =>
    expect(
      times([
        line('position', 'зав.', '1928-05-05'),
        line('position', 'пред.', '1928-06'),
        line('position', 'зав.', '1928-10-20'),
        line('position', 'зав.', '1929-01-02'),
      ]),
    ).toEqual(['1928-05-05 1928-10-20', '1928-06', '1929-01-02']));

  it('keeps events, and what is in dispute, apart', () =>
    expect(
      times([
        line('arrested', 'арестован', '1928-05-05'),
        line('arrested', 'арестован', '1928-06-01'),
        line('position', 'зав.', '1928-07'),
        line('position', 'зав.', '1928-08', true),
      ]),
    ).toEqual(['1928-05-05', '1928-06-01', '1928-07', '1928-08']));
});

it('draws cells together that differ in their date alone', () => {
  const cell = (text: string, time: string | null): RegisterCell => ({
    ...({} as RegisterCell),
    text,
    time,
    place: null,
    unknown: false,
    statement: { ...({} as RegisterCell['statement']), id: `${text} ${time}` },
  });
  const cells = [cell('Зам. зав.', '1928'), cell('', '1929'), cell('зам зав', '1930'), cell('', null)];
  expect(cellGroups(cells).map((group) => group.map(({ time }) => time))).toEqual([['1928', '1930'], ['1929'], [null]]);
});

it.each([
  ['1918-04', null, 'с апреля 1918 г.', 'from April 1918'],
  [null, '1931', 'до 1931 г.', 'until 1931'],
  ['1924', '1931', '1924–1931 гг.', '1924–1931'],
  ['1918-04/1918-05', null, 'апрель 1918 г. – май 1918 г.', 'April 1918 – May 1918'],
  [null, null, '', ''],
])('a norm from %s to %s was in force %s', (validFrom, validTo, ru, en) => {
  expect(validityText({ validFrom, validTo }, 'ru')).toBe(ru);
  expect(validityText({ validFrom, validTo }, 'en')).toBe(en);
});

it('names an archive and a file in the language of the reader', () => {
  expect(russianArchive('RGASPI')).toBe('РГАСПИ');
  expect(archiveName('РГАСПИ', 'en')).toBe('RGASPI');
  expect(archiveName('АПО', 'en')).toBe('АПО');
  const file = { archive: 'РГАСПИ', fond: '539', opis: '3', delo: '104', listy: '3' };
  expect(referenceText(file, 'ru')).toBe('РГАСПИ. Ф. 539. Оп. 3. Д. 104. Л. 3');
  expect(referenceText(file, 'en')).toBe('RGASPI, f. 539, op. 3, d. 104, l. 3');
});
