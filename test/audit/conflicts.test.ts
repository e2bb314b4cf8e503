import { describe, expect, it } from 'vitest';
import { checkConflicts } from '../../src/audit/check-conflicts.js';
import { checkOrder } from '../../src/audit/check-order.js';
import { boundsOf, canMeet } from '../../src/audit/edtf-bounds.js';
import type { AuditInput } from '../../src/model/claims.js';
import type { Statement } from '../../src/model/statement.js';

type Given = Partial<Statement> & { quote?: string };

function statement(given: Given, i: number): Statement {
  const { quote = `quote ${i}`, ...rest } = given;
  return {
    id: `st-${i}`,
    sourceId: 's-1',
    documentId: null,
    subjectKind: 'person',
    subjectMention: null,
    subjectName: 'P. L. Ostrov',
    property: 'born',
    value: null,
    valueAsWritten: null,
    objectMention: null,
    objectName: null,
    organisation: null,
    organisationMention: null,
    place: null,
    placeMention: null,
    time: null,
    unknown: false,
    register: false,
    evidence: [
      {
        sourceId: 's-1',
        documentId: null,
        start: i * 1000,
        end: i * 1000 + quote.length,
        quote,
        rule: 'test',
        speaker: 'author',
      },
    ],
    status: 'proposed',
    ...rest,
  };
}

const inputOf = (...given: Given[]): AuditInput => ({
  sources: [{ source: { id: 's-1' } as never, statements: given.map(statement), figures: [], norms: [] }],
  entityOf: new Map(),
  entities: [],
});
const degrees = (...given: Given[]) => checkConflicts(inputOf(...given)).map(({ degree }) => degree);

describe('checkConflicts', () => {
  it.each<[string, Given, Given, string[]]>([
    ['other years of birth', { time: '1890' }, { time: '1891' }, ['hard']],
    ['a year and a day within it', { time: '1890' }, { time: '1890-03-02' }, []],
    [
      'other months of one year',
      { property: 'died', time: '1938-02' },
      { property: 'died', time: '1938-06-30' },
      ['hard'],
    ],
    ['a year in doubt', { time: '1890?' }, { time: '1892' }, ['soft']],
    [
      'entries into two parties',
      { property: 'joined_party', time: '1911', organisation: 'German Social Democratic Party' },
      { property: 'joined_party', time: '1915', register: true },
      ['apparent'],
    ],
    ['two arrests', { property: 'arrested', time: '1907' }, { property: 'arrested', time: '1916' }, []],
    [
      'other initials of one surname',
      { time: '1890', subjectName: 'P. L. Ostrov' },
      { time: '1901', subjectName: 'A. B. Ostrov' },
      [],
    ],
    [
      'a visit against a departure for good, which may be two journeys',
      { property: 'emigrated_to', quote: 'left for a visit to his aunt' },
      { property: 'emigrated_to', quote: 'left for permanent residence' },
      ['soft'],
    ],
    [
      'a visit against a departure for good, in one year',
      { property: 'emigrated_to', quote: 'left for a visit to his aunt', time: '1925' },
      { property: 'emigrated_to', quote: 'left for permanent residence', time: '1925' },
      ['hard'],
    ],
    [
      'ranks of one body, both undated: there may have been a promotion',
      { property: 'title_or_award', quote: 'was a corresponding member of the Academy' },
      { property: 'title_or_award', quote: 'lost the title of academician' },
      ['soft'],
    ],
    [
      'ranks of one body in one year',
      { property: 'title_or_award', quote: 'was a corresponding member of the Academy', time: '1925' },
      { property: 'title_or_award', quote: 'lost the title of academician', time: '1925' },
      ['hard'],
    ],
    [
      'ranks of one body, years apart',
      { property: 'title_or_award', quote: 'became a corresponding member of the Academy', time: '1925' },
      { property: 'title_or_award', quote: 'became an academician', time: '1932' },
      [],
    ],
    [
      'two manners of a death',
      { property: 'died', quote: 'was shot in prison' },
      { property: 'died', quote: 'died of typhus' },
      ['hard'],
    ],
    ['one manner of a death', { property: 'died', quote: 'was shot' }, { property: 'died', quote: 'расстрелян' }, []],
    [
      'a posting before the first of a register',
      { property: 'posted_abroad', time: '1926', register: true },
      { property: 'posted_abroad', time: '1923' },
      ['soft'],
    ],
    [
      'a later post beside the first of a register',
      { property: 'posted_abroad', time: '1926', register: true },
      { property: 'posted_abroad', time: '1928' },
      [],
    ],
    [
      'the only one against one of two',
      { property: 'title_or_award', quote: 'one of two holders of the Northern Star medal' },
      { property: 'title_or_award', quote: 'the only holder of the Northern Star medal' },
      ['hard'],
    ],
    [
      'one of the first against the first',
      { property: 'title_or_award', quote: 'one of the first to be named Honoured Artist' },
      { property: 'title_or_award', quote: 'the first to become Honoured Artist' },
      ['hard'],
    ],
  ])('%s', (_what, a, b, expected) => {
    expect(degrees(a, b)).toEqual(expected);
  });

  it('names both sides and keeps their statements', () => {
    const [finding] = checkConflicts(inputOf({ time: '1890' }, { time: '1891' }));
    expect(finding).toMatchObject({
      rule: 'conflict',
      verdict: 'inconsistent',
      stated: '1890',
      computed: '1891',
      difference: 1,
    });
    expect(finding.statements).toEqual(['st-0', 'st-1']);
    expect(finding.message).toContain('P. L. Ostrov was born: 1890');
  });
});

describe('checkOrder', () => {
  const messages = (...given: Given[]) =>
    checkOrder(inputOf(...given)).map(({ rule, message }) => `${rule}: ${message}`);

  it.each<[string, Given, Given, number]>([
    ['joined as a child', { time: '1910' }, { property: 'joined_party', time: '1917' }, 1],
    ['joined grown up', { time: '1890' }, { property: 'joined_party', time: '1917' }, 0],
    ['arrested after death', { property: 'died', time: '1930' }, { property: 'arrested', time: '1937' }, 1],
    ['honoured after death', { property: 'died', time: '1930' }, { property: 'title_or_award', time: '1937' }, 0],
    ['an age that does not fit', { time: '1890' }, { property: 'age_at', value: '34', time: '1930' }, 1],
    ['an age before the birthday', { time: '1890' }, { property: 'age_at', value: '39', time: '1930' }, 0],
  ])('%s', (_what, a, b, expected) => {
    expect(messages(a, b)).toHaveLength(expected);
  });

  it('wants the years of a row to rise', () => {
    const evidence = [
      { sourceId: 's-1', documentId: null, start: 0, end: 5, quote: 'a row', rule: 'test', speaker: 'author' as const },
    ];
    const row = { register: true, evidence };
    expect(
      messages(
        { ...row, property: 'posted_abroad', time: '1930' },
        { ...row, property: 'refused_to_return', time: '1928' },
      ),
    ).toHaveLength(1);
  });
});

describe('boundsOf', () => {
  it.each([
    ['1923-22', '1923-07', true],
    ['1923-22', '1923-11', false],
    ['193X', '1935', true],
    ['1921/1924', '1922-05-01', true],
    ['1926-01/..', '1940', true],
    ['../1939', '1940', false],
    ['1927?', '1928', false],
  ])('%s and %s', (a, b, meet) => {
    expect(canMeet(boundsOf(a)!, boundsOf(b)!)).toBe(meet);
  });
});
