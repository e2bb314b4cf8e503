// One source: bare surnames of several bearers, rolls, posts, patronymics alone, and the parts and names of places.
import { describe, expect, it } from 'vitest';
import type { Identities, SourceMentions } from '../../src/model/claims.js';
import type { Mention } from '../../src/model/mention.js';
import { resolveEntities } from '../../src/resolve/resolve-entities.js';
import { Posts } from '../../src/resolve/persons/posts.js';
import type { Atom } from '../../src/resolve/profile/atom.js';
import { sampleSource, type SampleDocument } from './sample-mentions.js';

const resolve = (sources: SourceMentions[]): Identities => resolveEntities({ sources, judgements: [], previous: [] });

/** Entity names of all mentions with a quote. */
function entitiesOf(source: SourceMentions, quote: string): { id: string; name: string }[] {
  const { entities, resolutions } = resolve([source]);
  const entityOf = new Map(resolutions.map(({ mentionId, entityId }) => [mentionId, entityId]));
  return source.mentions
    .filter((mention) => mention.quote === quote)
    .map(({ id }) => entities.find((entity) => entity.id === entityOf.get(id))!);
}

const distinct = (source: SourceMentions, quote: string): number =>
  new Set(entitiesOf(source, quote).map(({ id }) => id)).size;

/** A long list of prisoners, one of them of the given name. */
const roll = (name: string): SampleDocument => ({
  text: [
    ...Array.from(
      { length: 320 },
      (_, i) => `[Узник${'абвгдежзиклмнопрст'[i % 18]}${'абвгдежзиклмнопрст'[Math.floor(i / 18)]}ов Н.]`,
    ),
    `[${name}]`,
  ].join(', '),
});

describe('a bare surname', () => {
  it('is nobody of a roll when the source speaks of another', () => {
    const source = sampleSource('a', [
      { text: '[М. И. Карелин] открыл собрание.' },
      { text: 'Затем [М. И. Карелин] и [Рогов] выступили.' },
      { text: 'Копия: [Карелину], [Рогову].' },
      roll('Карелин Ю.'),
    ]);
    expect(entitiesOf(source, 'Карелину').map(({ name }) => name)).toEqual(['Карелин М. И.']);
  });

  it('is no one whom a single other document names, when rolls are set aside', () => {
    const source = sampleSource('a', [
      { text: 'Арестован [Борис Ильич Карелин].' },
      { text: 'Копия: [Карелину].' },
      roll('Карелин А.'),
    ]);
    expect(entitiesOf(source, 'Карелину')[0].name).toBe('Карелин');
  });

  it('is one person in address lists that name the same people', () => {
    const list = 'Тт. [Карелину], [Рогову], [Дятлову], [Щеглову].';
    const source = sampleSource('a', [
      { text: '[А. Карелин] болен.' },
      { text: '[Б. Карелин] уехал.' },
      ...[1, 2, 3, 4].map(() => ({ text: list })),
      { text: 'Где-то видели [Карелина].' },
    ]);
    expect(distinct(source, 'Карелину')).toBe(1);
    expect(entitiesOf(source, 'Карелина')[0].id).not.toBe(entitiesOf(source, 'Карелину')[0].id);
  });
});

describe('a patronymic or a first name alone', () => {
  it('means the one whom the source names with it nearly always', () => {
    const source = sampleSource('a', [
      ...[1, 2, 3, 4, 5, 6].map(() => ({ text: '[В. И. Дятлов] пишет.' })),
      { text: '[Владимир Ильич] просил. [В. И. Дятлов] ждёт.' },
      { text: 'Так учил [Ильич].' },
    ]);
    const bare = source.mentions.find(({ quote }) => quote === 'Ильич')!;
    bare.name = { patronymic: 'Ильич', gender: 'm' };
    expect(entitiesOf(source, 'Ильич')[0].name).toBe('Дятлов Владимир Ильич');
  });

  it('is one person among the same people', () => {
    const source = sampleSource('a', [
      { text: 'Заявление [Рогова], [Саркис] и [Дятлова].' },
      { text: 'Исключены [Рогов], [Саркис] и [Дятлов].' },
      { text: 'Пришёл мальчик [Саркис].' },
    ]);
    for (const mention of source.mentions)
      if (mention.quote === 'Саркис') mention.name = { given: 'Саркис', gender: 'm' };
    const [first, second, third] = entitiesOf(source, 'Саркис').map(({ id }) => id);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });

  it('is printed as written in an index', () => {
    const source = sampleSource('a', [{ text: '[Иосиф Виссарионыч Дятлов] пришёл.' }]);
    expect(resolve([source]).entities[0].name).toBe('Дятлов Иосиф Виссарионович');
  });
});

describe('Posts', () => {
  const atom = (surname: string, role: string, year: number): Atom =>
    ({ surname, profiles: [{ year, mentions: [{ role } as Mention] }] }) as unknown as Atom;
  const rare = atom('карелин', 'начальник Особого отдела', 1930);
  const same = atom('карелин', 'Начальник особого отдела', 1932);
  const other = atom('карелин', 'директор Канатного завода', 1930);
  const plain = atom('карелин', 'секретарь', 1930);
  const posts = new Posts([rare, same, other, plain]);

  it('says that the same rare post speaks for one person, in a sentence', () => {
    const { score, features } = posts.compare(rare, [same]);
    expect(score).toBeGreaterThan(1);
    expect(features).toEqual([
      { name: 'same-post', weight: 1.8, sentence: 'Both are named with the post “начальник особого отдела”.' },
    ]);
  });

  it('says weakly that two posts of one year speak for two', () => {
    const { score, features } = posts.compare(rare, [other]);
    expect(score).toBeLessThan(0);
    expect(features[0].name).toBe('other-post');
    expect(posts.compare(same, [other]).features).toEqual([]);
  });

  it('says nothing of a post that many hold or that one word names', () => {
    const crowd = ['а', 'б', 'в', 'г'].map((letter) => atom(letter, 'член коллегии', 1930));
    expect(new Posts(crowd).compare(crowd[0], [crowd[1]]).features).toEqual([]);
    expect(posts.compare(plain, [other]).features).toEqual([]);
  });
});

describe('places', () => {
  it('keeps the parts of a place apart and knows a name that the gazetteer missed in one place', () => {
    const source = sampleSource('a', [
      {
        text: '[place/kazakhstan|Kazakhstan], [place/kazakhstan|South Kazakhstan], [place/sibir|Зап. Сибирь], [place/sibir|Сибирь], [place/|Сибирь], [place/moskva|Moscow province], [place/moskva|Moscow].',
      },
    ]);
    expect(distinct(source, 'Сибирь')).toBe(1);
    const ids = ['Kazakhstan', 'South Kazakhstan', 'Зап. Сибирь', 'Сибирь', 'Moscow province', 'Moscow'].map(
      (quote) => entitiesOf(source, quote)[0].id,
    );
    expect(new Set(ids).size).toBe(6);
  });

  it('reads an abbreviated part as the name that the collection has', () => {
    const source = sampleSource('a', [
      { text: '[place/severnyy-kavkaz|Северный Кавказ] и [place/kavkaz|Сев. Кавказ], [place/kavkaz|Кавказ].' },
    ]);
    const [full, short, whole] = ['Северный Кавказ', 'Сев. Кавказ', 'Кавказ'].map((q) => entitiesOf(source, q)[0].id);
    expect(short).toBe(full);
    expect(whole).not.toBe(full);
  });
});
