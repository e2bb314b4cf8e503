import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identities, SourceMentions } from '../../src/model/claims.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { Entity } from '../../src/model/entity.js';
import { resolveEntities } from '../../src/resolve/resolve-entities.js';
import { anchorOf, judgement, sampleSource } from './sample-mentions.js';

const resolve = (sources: SourceMentions[], judgements: Judgement[] = [], previous: Entity[] = []): Identities =>
  resolveEntities({ sources, judgements, previous });

/** Quotes (with their number when repeated) → entity id. */
function whoIs(sources: SourceMentions[], { resolutions }: Identities): Map<string, string> {
  const entityOf = new Map(resolutions.map(({ mentionId, entityId }) => [mentionId, entityId]));
  const seen = new Map<string, number>();
  const found = new Map<string, string>();
  for (const { source, mentions } of sources) {
    for (const { id, quote } of mentions) {
      const key = `${source.file}:${quote}`;
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      found.set(nth === 0 ? key : `${key}#${nth}`, entityOf.get(id)!);
    }
  }
  return found;
}

/** The partition as sorted groups of quotes. */
function groups(sources: SourceMentions[], identities: Identities): string[] {
  const byEntity = new Map<string, string[]>();
  for (const [quote, entity] of whoIs(sources, identities))
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), quote]);
  return [...byEntity.values()].map((list) => list.sort().join(' = ')).sort();
}

/** One source; mentions in brackets; says whether the two quotes are one. */
const CASES: [string, string, string, boolean][] = [
  ['[Л. Д. Троцкий] уехал. Потом [Троцкого] видели.', 'Л. Д. Троцкий', 'Троцкого', true],
  ['[Лев Давидович Троцкий], после чего [Л. Д. Троцкому] писали.', 'Лев Давидович Троцкий', 'Л. Д. Троцкому', true],
  ['[И. Н. Смирнов] и [В. М. Смирнов] спорили.', 'И. Н. Смирнов', 'В. М. Смирнов', false],
  ['[Лев Давидович Троцкий] молчал. [Льву Давидовичу] звонили.', 'Лев Давидович Троцкий', 'Льву Давидовичу', true],
  ['[М. М. Литвинов] приехал; [И. И. Литвинов] остался.', 'М. М. Литвинов', 'И. И. Литвинов', false],
  ['[Н. И. Седова] и [Л. Л. Седов] уехали.', 'Н. И. Седова', 'Л. Л. Седов', false],
  ['[Вл. Антонов] и [Владимир Антонов] — один.', 'Вл. Антонов', 'Владимир Антонов', true],
  ['[Вл. Антонов] и [Виктор Антонов] — двое.', 'Вл. Антонов', 'Виктор Антонов', false],
];

describe('one source', () => {
  it.each(CASES)('%s', (text, left, right, same) => {
    const sources = [sampleSource('a', [{ text }])];
    const who = whoIs(sources, resolve(sources));
    expect(who.get(`a.txt:${left}`) === who.get(`a.txt:${right}`)).toBe(same);
  });

  it('leaves a bare surname open where several bear it', () => {
    const sources = [
      sampleSource('a', [
        { text: '[И. Н. Смирнов] пишет.' },
        { text: '[В. М. Смирнов] пишет.' },
        { text: 'Об этом знает [Смирнов].' },
      ]),
    ];
    const identities = resolve(sources);
    const bare = sources[0].mentions.find(({ quote }) => quote === 'Смирнов')!;
    const resolution = identities.resolutions.find(({ mentionId }) => mentionId === bare.id)!;
    expect(resolution.certainty).toBe('unsure');
    expect(resolution.alternatives).toHaveLength(2);
    expect(identities.links.filter(({ verdict }) => verdict === 'unsure')).toHaveLength(2);
  });

  it('names entities as an index prints them', () => {
    const sources = [sampleSource('a', [{ text: '[Л. Д. Троцкого] ждали. [Лев Давидович Троцкий] не приехал.' }])];
    expect(resolve(sources).entities.map(({ name }) => name)).toEqual(['Троцкий Лев Давидович']);
  });
});

describe('several sources', () => {
  it('joins over scripts when initials agree', () => {
    const sources = [
      sampleSource('a', [{ text: 'Писал [А. Л. Шейнман].' }]),
      sampleSource('b', [{ text: 'A letter by [A. L. Sheinman].' }], 'en'),
    ];
    expect(resolve(sources).entities).toHaveLength(1);
  });

  it('does not join common bare surnames', () => {
    const sources = [
      sampleSource('a', [{ text: '[Петров] пишет.' }]),
      sampleSource('b', [{ text: '[Петров] молчит.' }]),
    ];
    expect(resolve(sources).entities).toHaveLength(2);
  });

  it('tells the party of the time', () => {
    const sources = [
      sampleSource('a', [
        { year: 1924, text: '[org/ck|ЦК] решил.' },
        { year: 1928, text: '[org/ck|ЦК] решил иначе.' },
        { year: 1928, text: 'Решение [org/ck|ЦК РКП(б)] прежнее.' },
      ]),
    ];
    expect(
      resolve(sources)
        .entities.map(({ name }) => name)
        .sort(),
    ).toEqual(['ЦК ВКП(б)', 'ЦК РКП(б)']);
  });
});

const FIRST = sampleSource('first', [
  { year: 1925, text: '[Г. Е. Зиновьев] и [Л. Б. Каменев] просили; [Зиновьев] писал дважды. Был и [К. Радек].' },
  { year: 1926, text: 'Доклад [Каменева]. [Радек] и [Е. А. Преображенский] возражали, [И. Петров] молчал.' },
]);
const SECOND = sampleSource('second', [
  {
    year: 1927,
    text: 'Присутствовали [Карл Бернгардович Радек] и [Зиновьев]; [Петров] ушёл. [И. С. Петров] вернулся.',
  },
]);
const THIRD = sampleSource(
  'third',
  [{ text: '[G. E. Zinoviev] and [Radek] met [L. B. Kamenev] and [J. Petrov].' }],
  'en',
);
const ALL = [FIRST, SECOND, THIRD];

const VERDICTS: Judgement[] = [
  judgement('same', anchorOf(FIRST, 'И. Петров'), anchorOf(SECOND, 'И. С. Петров')),
  judgement('different', anchorOf(SECOND, 'Зиновьев'), anchorOf(FIRST, 'Г. Е. Зиновьев')),
  judgement('same', anchorOf(THIRD, 'J. Petrov'), anchorOf(SECOND, 'И. С. Петров')),
  judgement('different', anchorOf(FIRST, 'К. Радек'), anchorOf(THIRD, 'Radek')),
];

describe('order', () => {
  it('of sources and of judgements does not matter', () => {
    const expected = resolve(ALL, VERDICTS);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ALL, { minLength: 3, maxLength: 3 }),
        fc.shuffledSubarray(VERDICTS, { minLength: 4, maxLength: 4 }),
        (sources, judgements) => {
          expect(resolve(sources, judgements)).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('of imports does not matter for who is who, and ids last', () => {
    let previous: Entity[] = [];
    const ids: Map<string, string>[] = [];
    for (const sources of [[FIRST], [FIRST, SECOND], ALL]) {
      const identities = resolve(sources, [], previous);
      previous = identities.entities;
      ids.push(whoIs(sources, identities));
    }
    for (const [quote, id] of ids[0]) {
      const last = ids[2].get(quote)!;
      const entity = previous.find((one) => one.id === last)!;
      expect([entity.id, ...entity.formerIds]).toContain(id);
    }
    expect(groups(ALL, { ...resolve(ALL), resolutions: resolve(ALL, [], previous).resolutions })).toEqual(
      groups(ALL, resolve(ALL)),
    );
  });
});

describe('judgements', () => {
  it('join, part and are transitive', () => {
    const who = whoIs(ALL, resolve(ALL, VERDICTS));
    expect(who.get('first.txt:И. Петров')).toBe(who.get('third.txt:J. Petrov'));
    expect(who.get('second.txt:Зиновьев')).not.toBe(who.get('first.txt:Г. Е. Зиновьев'));
    expect(who.get('first.txt:К. Радек')).not.toBe(who.get('third.txt:Radek'));
  });

  it('part two mentions of one profile', () => {
    const parted = judgement('different', anchorOf(FIRST, 'Зиновьев'), anchorOf(FIRST, 'Г. Е. Зиновьев'));
    const who = whoIs(ALL, resolve(ALL, [parted]));
    expect(who.get('first.txt:Зиновьев')).not.toBe(who.get('first.txt:Г. Е. Зиновьев'));
  });

  it('are taken back exactly', () => {
    const plain = resolve(ALL);
    const undone = VERDICTS.map(({ id, target }) =>
      target.kind === 'link'
        ? judgement('undo', target.left, target.right, id)
        : judgement('undo', VERDICTS[0].target as never, null as never),
    );
    const judged = resolve(ALL, VERDICTS, plain.entities);
    expect(groups(ALL, judged)).not.toEqual(groups(ALL, plain));
    expect(resolve(ALL, [...VERDICTS, ...undone])).toEqual(plain);
    expect(resolve(ALL, [...VERDICTS, ...undone], judged.entities).entities).toEqual(plain.entities);
  });

  it('last word on a pair wins', () => {
    const [left, right] = [anchorOf(FIRST, 'И. Петров'), anchorOf(SECOND, 'И. С. Петров')];
    const words = [judgement('same', left, right), judgement('different', right, left)];
    const who = whoIs(ALL, resolve(ALL, words));
    expect(who.get('first.txt:И. Петров')).not.toBe(who.get('second.txt:И. С. Петров'));
  });

  it('survive a changed text and an extractor that finds other spans', () => {
    const shifted = 'Новое предисловие. ';
    const changed: SourceMentions = {
      ...FIRST,
      source: { ...FIRST.source, sha256: 'sha-corrected' },
      text: shifted + FIRST.text,
      mentions: FIRST.mentions.map((mention) => ({
        ...mention,
        id: `${mention.id}-again`,
        rule: 'another-rule',
        start: mention.start + shifted.length,
        end: mention.end + shifted.length,
      })),
    };
    const sources = [changed, SECOND, THIRD];
    const identities = resolve(sources, VERDICTS);
    expect(identities.problems).toEqual([]);
    const who = whoIs(sources, identities);
    expect(who.get('first.txt:И. Петров')).toBe(who.get('second.txt:И. С. Петров'));
    expect(who.get('second.txt:Зиновьев')).not.toBe(who.get('first.txt:Г. Е. Зиновьев'));
  });

  it('that find no place are listed', () => {
    const gone: SourceMentions = {
      ...FIRST,
      text: 'Совсем другая книга.',
      mentions: [],
      source: { ...FIRST.source, sha256: 'x' },
    };
    const { problems } = resolve([gone, SECOND, THIRD], VERDICTS);
    expect(problems.map(({ rule }) => rule)).toEqual(Array(3).fill('resolve/judgement-lost'));
  });
});

describe('curated persons', () => {
  const curating = [judgement('same', anchorOf(FIRST, 'К. Радек'), anchorOf(FIRST, 'Радек'))];

  it('are not entered unasked by a source that comes later', () => {
    const before = resolve([FIRST, SECOND], curating);
    expect(before.entities.filter(({ status }) => status === 'curated')).toHaveLength(1);
    const after = resolve(ALL, curating, before.entities);
    const who = whoIs(ALL, after);
    expect(who.get('third.txt:Radek')).not.toBe(who.get('first.txt:К. Радек'));
    expect(who.get('second.txt:Карл Бернгардович Радек')).toBe(who.get('first.txt:К. Радек'));
    const radek = THIRD.mentions.find(({ quote }) => quote === 'Radek')!;
    const resolution = after.resolutions.find(({ mentionId }) => mentionId === radek.id)!;
    expect(
      after.links.some(
        ({ left, right, verdict }) => verdict === 'unsure' && [left, right].includes(resolution.profileId),
      ),
    ).toBe(true);
  });

  it('are the same again when all is made anew and the times of import are known', () => {
    const dated = [
      { ...FIRST, addedAt: '2025-01-01T00:00:00Z' },
      { ...SECOND, addedAt: '2025-01-02T00:00:00Z' },
      { ...THIRD, addedAt: '2027-01-01T00:00:00Z' },
    ];
    const who = whoIs(dated, resolve(dated, curating));
    expect(who.get('third.txt:Radek')).not.toBe(who.get('first.txt:К. Радек'));
    expect(who.get('second.txt:Карл Бернгардович Радек')).toBe(who.get('first.txt:К. Радек'));
  });
});

describe('name forms', () => {
  it('find a person in any case and script', () => {
    const { nameForms, entities } = resolve([sampleSource('a', [{ text: '[А. Л. Шейнман] писал.' }])]);
    const forms = nameForms.filter(({ entityId }) => entityId === entities[0].id).map(({ form }) => form);
    for (const form of ['шейнман', 'шейнману', 'шейнманом', 'sheinman', 'шейнман а. л.']) expect(forms).toContain(form);
  });

  it('find a Latin name in Cyrillic', () => {
    const { nameForms } = resolve([sampleSource('a', [{ text: '[A. L. Sheinman] wrote.' }], 'en')]);
    expect(nameForms.map(({ form }) => form)).toContain('шейнман');
  });
});
