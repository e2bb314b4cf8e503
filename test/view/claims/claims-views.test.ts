// Person file, register, figures, norms, audit, index, search: rows of what they make of the composed edition.
import { describe, expect, it } from 'vitest';
import { auditView, sumParts } from '../../../src/view/claims/audit-view.js';
import { figureTables } from '../../../src/view/claims/figure-tables.js';
import { compareNames, indexCsv, indexLetter, indexName, indexView, locators } from '../../../src/view/index-view.js';
import { inForceOn, normsView } from '../../../src/view/claims/norms-view.js';
import { personFile } from '../../../src/view/claims/person-file.js';
import {
  filterRegister,
  pivotRegister,
  registerColumns,
  registerCsv,
  registerRows,
  sortRegister,
} from '../../../src/view/claims/register-view.js';
import { reviewCard } from '../../../src/view/claims/review-card.js';
import { cutAtMarks, facetViews, hitAddress, searchView } from '../../../src/view/search-view.js';
import { fakeEngine } from '../../http/fake-engine.js';

const engine = fakeEngine();

describe('the person file', async () => {
  const people = await engine.entities('person', { text: 'Веригин' });
  const data = (await engine.personFile(people[0].id))!;
  const file = personFile(data);
  const lines = file.life.map((item) =>
    item.kind === 'gap'
      ? `${item.gap.from}–${item.gap.to}`
      : `${item.line.year} ${item.line.claims.map((claim) => claim.property).join('+')}`,
  );

  it('is a column of years with its gaps', () => {
    expect(lines).toEqual(['1884 born', '1885–1917', '1918 joined_party+joined_party', '1919–1924', '1925 position']);
    expect(file.undated.map((line) => line.claims[0].property)).toEqual(['occupation']);
  });

  it('sets contradicting claims side by side and says so', () => {
    const split = file.life.flatMap((item) => (item.kind === 'line' && item.line.conflict ? [item.line] : []))[0];
    expect(split.claims.map((claim) => claim.time)).toEqual(['1918', '1920']);
    expect(split.conflict!.degree).toBe('hard');
  });

  it('joins what agrees and leaves out what was rejected', () => {
    const twice = { ...data.statements[0], id: 'again', status: 'proposed' as const };
    const rejected = { ...data.statements[1], status: 'rejected' as const };
    const made = personFile({ ...data, statements: [data.statements[0], twice, rejected], findings: [] });
    expect(made.life).toHaveLength(1);
    const line = made.life[0].kind === 'line' ? made.life[0].line : null;
    expect(line!.claims[0].statements).toHaveLength(2);
    expect(line!.claims[0].status).toBe('accepted');
  });
});

describe('the register', async () => {
  const rows = registerRows(await engine.statements({ register: true }));

  it('has a row a person and a column a property', () => {
    expect(rows.map((row) => row.name)).toEqual(['Веригин Павел Николаевич', 'Лаптев', 'Соболев Иван Кириллович']);
    expect(registerColumns(rows)).toEqual(['joined_party', 'posted_abroad', 'refused_to_return']);
  });

  it('keeps both years where sources disagree', () =>
    expect(rows[0].cells.joined_party!.map((cell) => cell.time)).toEqual(['1918', '1920']));

  it.each([
    [{ text: 'лапт' }, ['Лаптев']],
    [{ text: 'КОНТОР' }, ['Соболев Иван Кириллович']],
    [{ property: 'refused_to_return' as const, year: 1930 }, ['Соболев Иван Кириллович']],
    [{ place: 'Краков' }, ['Лаптев', 'Соболев Иван Кириллович']],
    [{ year: 1800 }, []],
  ])('filters by %j', (filter, names) => expect(filterRegister(rows, filter).map((row) => row.name)).toEqual(names));

  it('sorts by a column, the empty last either way', () => {
    const names = (down: boolean) =>
      sortRegister(rows, 'refused_to_return', down)
        .map((row) => row.name[0])
        .join('');
    expect([names(false), names(true)]).toEqual(['СЛВ', 'ЛСВ']);
  });

  it('counts persons, each once in the totals', () => {
    const pivot = pivotRegister(rows, 'refused_to_return', 'year', 'place');
    expect(pivot).toMatchObject({
      rows: ['1930', '1931'],
      columns: ['Краков'],
      counts: [[1], [1]],
      columnTotals: [2],
      total: 2,
    });
  });

  it('writes CSV that a spreadsheet cannot run', () => {
    const csv = registerCsv([{ ...rows[1], name: '=1+1,"x"' }]);
    expect(csv.split('\r\n')[1]).toMatch(/^"'=1\+1,""x"""/);
  });
});

describe('figures', async () => {
  const view = figureTables(await engine.figures(), await engine.findings());

  it('marks the stated total on which the sum fails', () => {
    expect(view.tables).toHaveLength(1);
    const [table] = view.tables;
    expect(table.lines.map((line) => [line.label, line.figure.value])).toEqual([
      ['женщины', 12],
      ['дети', 9],
      ['мужчины', 26],
    ]);
    expect([table.sum, table.total!.figure.value, table.failing, table.total!.failing]).toEqual([47, 48, true, true]);
  });

  it('lists the others by source, the total not twice', () =>
    expect(view.single[0].figures.map((one) => one.value)).toEqual([140, 2300, 2800]));

  it('is at peace once the finding is dismissed', async () => {
    const dismissed = (await engine.findings()).map((row) => ({ ...row, judgement: 'dismiss' as const }));
    expect(figureTables(await engine.figures(), dismissed).failing).toBe(0);
  });
});

describe('norms in force', () => {
  it.each([
    ['1924', '1931', '1925-05-01', 'yes'],
    ['1924', '1931', '1923', 'no'],
    ['1924', '1931', '1932', 'no'],
    ['1924', '1931', '1924-05-01', 'perhaps'],
    [null, null, '1925', 'perhaps'],
    ['1925-06-19', null, '1925-06-18', 'no'],
    ['1925-06-19', null, '1925-06-19', 'yes'],
    [null, '1931', '1932', 'no'],
  ])('from %s to %s on %s: %s', (validFrom, validTo, on, expected) =>
    expect(inForceOn({ validFrom, validTo }, on)).toBe(expected),
  );

  it('finds for whom in any ending', async () => {
    const norms = await engine.norms();
    expect(normsView(norms, '1926', 'матерей').lines.map((line) => line.norm.norm)).toEqual([
      'Ночлег матерей с детьми',
    ]);
    expect(normsView(norms, null, null).lines).toHaveLength(3);
  });
});

describe('the audit list', async () => {
  const findings = await engine.findings();
  it('puts contradictions that cannot both be true first', () =>
    expect(auditView(findings, {}).rows.map((row) => row.finding.id)).toEqual(['fi-conflict', 'fi-sum']));
  it('knows the numbers of a sum, and only when they give what was computed', () => {
    expect(findings.map((row) => sumParts(row))).toEqual([[12, 9, 26], null]);
    expect(sumParts({ ...findings[0], figures: findings[0].figures.slice(0, 3) })).toBeNull();
  });
  it('hides what was dismissed and counts it', () => {
    const rows = [{ ...findings[0], judgement: 'dismiss' as const }, findings[1]];
    expect(auditView(rows, {})).toMatchObject({ dismissed: 1, total: 2, rows: [{ finding: { id: 'fi-conflict' } }] });
    expect(auditView(rows, { dismissed: true }).rows).toHaveLength(1);
  });
});

describe('the index', () => {
  it.each([
    ['А. А. Иоффе', 'Иоффе А. А.'],
    ['Л. Троцкий', 'Троцкий Л.'],
    ['M. N. Roy', 'Roy M. N.'],
    ['Марта Йенсен', 'Марта Йенсен'],
    ['Лаптев', 'Лаптев'],
  ])('%s stands as %s', (name, expected) => expect(indexName(name)).toBe(expected));

  it.each([
    ['Ёлкин', 'Е'],
    ['«Правда»', 'П'],
    ['Éluard', 'E'],
    ['25 января', 'Я'],
    ['1928', '…'],
  ])('%s stands under %s', (name, letter) => expect(indexLetter(name)).toBe(letter));

  it('draws runs of numbers together', () => {
    const documents = ['1', '2', '3', '5', '12а', '13', '14'].map((number) => ({
      id: `d${number}`,
      sourceId: 's',
      number,
    }));
    expect(locators(documents).map((one) => one.text)).toEqual(['1–3', '5', '12а', '13', '14']);
  });

  it('puts Cyrillic before Latin', () =>
    expect(['Zul', 'Яковлев', 'Adler', 'Адлер'].sort(compareNames)).toEqual(['Адлер', 'Яковлев', 'Adler', 'Zul']));

  it('is saved as CSV', async () => {
    const lines = indexCsv(await engine.entities('person', {})).split('\r\n');
    expect(lines[0]).toBe('name,other_names,mentions,first,last,documents');
    expect(lines[1]).toMatch(
      /^Веригин Павел Николаевич,П\. Н\. Веригин \| Веригин \| P\. Verigin,\d+,1925-05-03,1930-22,11–13$/,
    );
    expect(lines).toHaveLength(6);
  });

  it('groups under letters', async () => {
    expect(indexView(await engine.entities('person', {})).map((letter) => letter.letter)).toEqual(['В', 'Й', 'Л', 'С']);
  });
});

describe('search results', () => {
  it('say the title of a document once for hits that follow each other', async () => {
    const answer = await engine.search({ text: 'кровать', filters: {}, offset: 0, limit: 20 });
    expect(searchView(answer).hits.map((hit) => [hit.document?.number, hit.continued])).toEqual([
      ['11', false],
      ['11', true],
      ['12', false],
      ['12', true],
    ]);
  });

  it.each([
    [
      'стол и стол',
      [
        [0, 4],
        [7, 11],
      ],
      ['[стол]', ' и ', '[стол]'],
    ],
    [
      'ab',
      [
        [0, 1],
        [1, 2],
      ],
      ['[ab]'],
    ],
    [
      'ab',
      [
        [0, 2],
        [1, 2],
      ],
      ['[ab]'],
    ],
    ['ab', [[0, 9]], ['[ab]']],
    ['ab', [], ['ab']],
  ])('%s cut at %j', (text, marks, expected) => {
    const runs = cutAtMarks(
      text,
      marks.map(([start, end]) => ({ start, end })),
    );
    expect(runs.map((run) => (run.found ? `[${run.text}]` : run.text))).toEqual(expected);
  });

  it('leads to the paragraph', () => {
    expect(hitAddress({ documentId: 'd 1', sourceId: 's', passageId: 'p', start: 5 }, 'a&b')).toBe(
      '/documents/d%201?q=a%26b#p',
    );
    expect(hitAddress({ documentId: null, sourceId: 's', passageId: 'p', start: 5 }, '')).toBe('/sources/s/at/5#p');
  });

  it('keeps chosen facet values that count nothing', () => {
    const [facet] = facetViews({ genre: [{ value: 'Письмо', count: 2 }] }, { genre: ['Записка'] });
    expect(facet.values.map((one) => [one.value, one.count, one.chosen])).toEqual([
      ['Письмо', 2, false],
      ['Записка', 0, true],
    ]);
  });
});

describe('a review card', () => {
  it('sets reasons for and against apart', async () => {
    const [item] = await engine.review({ limit: 1 });
    const card = reviewCard(item);
    expect(card.kind === 'link' && [card.pro.length, card.contra.length, card.left.first]).toEqual([
      1,
      1,
      '1925-05-03',
    ]);
  });
});

describe('norms for a group', () => {
  const norm = (id: string, addressee: string, more: object = {}) =>
    ({ id, addressee, norm: id, kind: 'duty', validFrom: null, validTo: null, ...more }) as never;

  it.each([
    [
      'political emigrant',
      ['political emigrants', 'политэмигранты', 'политическим эмигрантам', 'emigrants'],
      ['workers', 'члены партии'],
    ],
    [
      'политэмигрант',
      ['Every political emigrant', 'политэмигрантов', 'политические эмигранты'],
      ['рабочие', 'refugees'],
    ],
    ['члены партии', ['член партии', 'членов партии'], ['члены комиссии']],
  ])('finds %s in any form and either language', (asked, bound, others) => {
    const rows = [...bound, ...others].map((name, i) => norm(`${i}`, name));
    expect(
      normsView(rows, null, asked)
        .lines.map((line) => line.norm.addressee)
        .sort(),
    ).toEqual([...bound].sort());
  });

  it('holds an order given once for its day only', () => {
    const once = { validFrom: '1928-05-04', validTo: null, once: true as const };
    expect(inForceOn(once, '1928-05-04')).toBe('yes');
    expect(inForceOn(once, '1931-05-01')).toBe('no');
    expect(inForceOn({ ...once, once: undefined }, '1931-05-01')).toBe('yes');
  });
});
