// The words of the interface are complete in both languages, and nothing of the workbench lets text become markup.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_PROPERTIES, ORGANISATION_PROPERTIES, PERSON_PROPERTIES } from '../../src/model/properties.js';
import { NORM_KINDS } from '../../src/model/norm.js';
import { en } from '../../web/src/words/en.js';
import { ru } from '../../web/src/words/ru.js';

type Words = { [key: string]: string | Words };

function flat(words: Words, before = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

const PLURAL = /_(one|few|many|other)$/;
const base = (words: Words) => new Set(flat(words).map(([key]) => key.replace(PLURAL, '')));

const sources = readdirSync('web/src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

describe('the words', () => {
  it('are the same keys in Russian and English', () => expect([...base(ru)].sort()).toEqual([...base(en)].sort()));

  it('have every plural form of their language', () => {
    const forms = (words: Words) => {
      const out = new Map<string, string[]>();
      for (const [key] of flat(words)) {
        const form = PLURAL.exec(key)?.[1];
        if (form) out.set(key.replace(PLURAL, ''), [...(out.get(key.replace(PLURAL, '')) ?? []), form]);
      }
      return out;
    };
    for (const [key, found] of forms(ru)) expect([key, found]).toEqual([key, ['one', 'few', 'many', 'other']]);
    for (const [key, found] of forms(en)) expect([key, found]).toEqual([key, ['one', 'other']]);
  });

  it('use the same placeholders', () => {
    const holes = (words: Words) => {
      const out = new Map<string, string>();
      for (const [key, text] of flat(words)) {
        out.set(
          key.replace(PLURAL, ''),
          [...text.matchAll(/\{\{(\w+)/g)]
            .map((match) => match[1])
            .sort()
            .join(),
        );
      }
      return out;
    };
    expect([...holes(ru)].sort()).toEqual([...holes(en)].sort());
  });

  it('are all there: every key that a page asks for', () => {
    const known = base(en);
    const asked = sources.flatMap(({ text }) => [...text.matchAll(/\bt\('([\w.]+)'/g)].map((match) => match[1]));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  it('name every property and kind of the model', () => {
    const known = base(ru);
    const properties = [PERSON_PROPERTIES, ORGANISATION_PROPERTIES, DOCUMENT_PROPERTIES].flatMap(Object.keys);
    expect(properties.filter((one) => !known.has(`property.${one}`))).toEqual([]);
    expect(Object.keys(NORM_KINDS).filter((one) => !known.has(`norms.kind.${one}`))).toEqual([]);
  });
});

describe('text stays text', () => {
  it.each([
    'dangerouslySetInnerHTML',
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'document.write',
    'eval(',
    'new Function',
  ])('no %s in the workbench', (word) =>
    expect(sources.filter(({ text }) => text.includes(word)).map(({ name }) => name)).toEqual([]),
  );

  it('no inline script or style in the page', () => {
    const page = readFileSync('web/index.html', 'utf8');
    expect(page).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });
});
