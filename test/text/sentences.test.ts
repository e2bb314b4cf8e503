import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainSentences, splitSentences } from '../../src/text/sentences.js';

// `| |` stands where one sentence ends and the next begins.
const ROWS = `
И т. д.| |В общем
Он прибыл.| |Его ждали.
Доклад сделал Н. И. Иванов.| |Прений не было.
Письмо А.И. Петрову и Л. Д. Троцкому отправлено.| |Ответа нет.
ГАРФ. Ф. 17. Оп. 171. Д. 1. Л. 5–7.| |Копия.
Так было, т.е. ничего не изменилось.
Выехал в 1924 г.| |Троцкий остался.
Выехал в 1924 г. из Ростова.
С 1921 по 1924 гг. жил в Вене.| |Потом уехал.
Выступил тов. Сталин.| |Затем тов. Рыков.
В г. Харькове жил тов. Петров.
Mr. Smith came.| |Dr. Brown left.
He lived in the U.S.S.R. for two years.
He left the U.S.S.R.| |Nobody followed.
Where is he?| |We do not know!| |Ask.
«Кто там?» спросил он.
«Кто там?»| |Он молчал.
См. прил. 3.| |Там все сказано.
Ассигновано 5 тыс. руб.| |Комиссия согласна.
Собрание 5 мая 1925 г. Н. Петров открыл.
The case is in vol. 3, pp. 5–7.| |It was closed.
Он ушел… потом вернулся.
Он ушел…| |Потом вернулся.
г. Москва, ул. Мясницкая, д. 5, кв. 2.| |Телефон снят.
Living costs rose.| |In 1931 they fell.
1. Принять к сведению.| |2. Сообщить на места.
Приехали из СССР.| |Троцкий остался.
По делу привлечены гр. Зотов и др.| |Следствие закончено.
По делу привлечены Зотов и др. обвиняемые.
`
  .trim()
  .split('\n');

test.each(ROWS)('%s', (row) => {
  const expected = row.split('| |');
  const text = expected.join(' ');
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('a blank line ends a title but not a sentence that runs over the page', () => {
  const text = 'Докладная записка\n\nСекретарю ЦК\n\nОн исключен в\n\n1927 году и выслан\n\nпод надзор.';
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Докладная записка',
    'Секретарю ЦК',
    'Он исключен в\n\n1927 году и выслан\n\nпод надзор.',
  ]);
});

test('every boundary names its rule', () => {
  for (const boundary of explainSentences('Тов. Иванов прибыл. Его ждали.'))
    expect(boundary.rule).toMatch(/^sentences\//);
});

test('sentences are in order, do not overlap, and leave out only white space', () => {
  const piece = fc.constantFrom('Он', 'г.', ' ', '\n\n', '.', '?', 'А.', '17', '(', '»', 'т.е.', 'был', '…');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});
