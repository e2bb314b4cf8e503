import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../src/model/judgement.js';
import { reAnchor } from '../../src/resolve/re-anchor.js';

const NAMES = ['Троцкий', 'Сталину', 'Радека', 'Л. Б. Каменев', 'тов. Зиновьев', 'Sheinman', 'Пятаковым', 'Иоффе'];
const WORDS =
  `докладывает секретариату бюро письмо телеграмма прошу сообщить немедленно решение вчера комиссия вопрос отъезд лечение
  отказал согласие протокол заседание получил передал ответил предложил считаю необходимым поручить ознакомить членов архив дело`.split(
    /\s+/,
  );

/** A fixed sequence: 0 ≤ next < 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function sampleText(next: () => number): { text: string; places: [number, number][] } {
  let text = '';
  const places: [number, number][] = [];
  for (let i = 0; i < 9000; i++) {
    if (i % 9 === 4) {
      const name = NAMES[Math.floor(next() * NAMES.length)];
      places.push([text.length, text.length + name.length]);
      text += `${name} `;
    } else text += `${WORDS[Math.floor(next() * WORDS.length)]}${i % 13 === 0 ? '.' : ''} `;
  }
  return { text, places };
}

const anchorAt = (text: string, start: number, end: number): Anchor => ({
  sha256: 'x',
  file: 'x.txt',
  start,
  end,
  quote: text.slice(start, end),
  before: text.slice(Math.max(0, start - 40), start),
  after: text.slice(end, end + 40),
});

/** Every fiftieth character lost, doubled or changed by chance; returns where old places are now. */
function withNoise(text: string, share: number, next: () => number): { noisy: string; placeOf: Int32Array } {
  const placeOf = new Int32Array(text.length + 1);
  let noisy = '';
  for (let i = 0; i < text.length; i++) {
    placeOf[i] = noisy.length;
    if (next() >= share) noisy += text[i];
    else {
      const kind = next();
      const letter = 'абвгдежзиклмнопрст '[Math.floor(next() * 19)];
      if (kind < 0.34) noisy += letter;
      else if (kind < 0.67) noisy += text[i] + letter;
    }
  }
  placeOf[text.length] = noisy.length;
  return { noisy, placeOf };
}

describe('reAnchor', () => {
  const next = sequence(7);
  const { text, places } = sampleText(next);

  it('finds every place of an unchanged text at once', () => {
    for (const [start, end] of places) expect(reAnchor(text, anchorAt(text, start, end))).toEqual({ start, end });
  });

  it('finds 99 of 100 places of a text with 2 % random noise, and none wrongly', () => {
    const { noisy, placeOf } = withNoise(text, 0.02, next);
    let found = 0;
    let wrong = 0;
    for (const [start, end] of places) {
      const range = reAnchor(noisy, anchorAt(text, start, end));
      if (!range) continue;
      const meets = range.start < placeOf[end] && range.end > placeOf[start];
      if (meets) found++;
      else wrong++;
    }
    expect(wrong).toBe(0);
    expect(found / places.length).toBeGreaterThanOrEqual(0.99);
  });

  it('gives no place in another text', () => {
    const other = sampleText(sequence(99)).text.replaceAll(/[А-ЯA-Z][^ ]+/g, 'никто');
    const [start, end] = places[10];
    expect(reAnchor(other, anchorAt(text, start, end))).toBeNull();
  });
});
