import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedView } from '../../src/text/hyphenation.js';

const ROWS: [string, string][] = [
  ['ре-\nволюции', 'революции'],
  ['ре- \n\nволюции', 'революции'],
  ['северо-\nвосток', 'северо-восток'],
  ['кто-\nто пришел', 'кто-то пришел'],
  ['в Алма-\nАта', 'в Алма-Ата'],
  ['1939-\n1941', '1939-1941'],
  ['го-\nдов', 'годов'],
  ['вагоно- \nи паровозы', 'вагоно- \nи паровозы'],
  ['inter-\nnational', 'international'],
  ['self-\ndefence', 'self-defence'],
  ['ре\u00ad\nволюция', 'революция'],
  ['Шейн-\nману', 'Шейнману'],
  ['пункт 1 -\nновый', 'пункт 1 -\nновый'],
];
test.each(ROWS)('%j', (text, expected) => expect(joinedView(text).text).toBe(expected));

test('a hyphen that the text prints inside a line is kept at its end', () => {
  expect(joinedView('моп-фронт, моп-\nфронт').text).toBe('моп-фронт, моп-фронт');
});

test('every character of the view is found in the text', () => {
  const piece = fc.constantFrom('ре', 'волюция', '-\n', '- \n', ' ', 'self', '\n', '12', 'Ата', '\u00ad\n', 'кое');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(5), (pieces, start) => {
      const text = pieces.join('');
      const from = Math.min(start, text.length);
      const view = joinedView(text, from);
      for (let at = 0; at < view.text.length; at++) expect(text[view.toOriginal(at)]).toBe(view.text[at]);
      const whole = view.toOriginalRange(0, view.text.length);
      if (view.text.length > 0) expect(whole.start).toBe(from);
    }),
  );
});
