import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText, detectEncoding } from '../../src/read/encodings/decode-text.js';
import { guessLanguage } from '../../src/read/guess-language.js';
import { readSource } from '../../src/read/read-source.js';

const NAMES: Record<string, string> = { 'windows-1251': 'win1251', ibm866: 'cp866' };
const encode = (text: string, encoding: string) => iconv.encode(text, NAMES[encoding] ?? encoding, { addBOM: false });
const read = (bytes: Uint8Array, file = 'a.txt', encoding?: string) => readSource({ file, bytes }, { encoding });

const SHORT = [
  'Приказ',
  'ПРИКАЗ № 5',
  'Москва, 5 мая 1925 г.',
  'ОГПУ',
  'ЦК ВКП(б)',
  'Совершенно секретно',
  'Справка о высылке',
  'щебень',
  'Жюль',
  'A note in English, then слово',
  'ВСЕМ ОТДЕЛАМ. СРОЧНО',
];

describe('detectEncoding', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'ibm866']) {
    it.each(SHORT)(`knows ${encoding} from %j`, (text) => {
      const plain = encoding === 'koi8-r' ? text.replace('№', 'N') : text;
      expect(detectEncoding(encode(plain, encoding))).toBe(encoding);
    });
  }
  it.each([
    ['He said “no” – a café in Zürich', 'windows-1252'],
    ['Die Prüfung über größere Höfe', 'windows-1252'],
  ])('knows Western text %j', (text, expected) => expect(detectEncoding(iconv.encode(text, 'win1252'))).toBe(expected));
});

describe('readText', () => {
  it.each([
    ['mark of UTF-8', Buffer.from('\ufeffСлово'), 'utf-8'],
    ['mark of UTF-16 LE', iconv.encode('Слово', 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['mark of UTF-16 BE', iconv.encode('Слово', 'utf-16be', { addBOM: true }), 'utf-16be'],
  ])('leaves out the %s', async (_, bytes, encoding) => {
    const { sourceText, problems } = await read(bytes);
    expect([sourceText?.text, sourceText?.source.encoding, problems]).toEqual(['Слово', encoding, []]);
  });

  it('turns CRLF to LF and changes nothing else', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((s) => !/[\0\ufeff\ufffd]/.test(s) && !/\p{Surrogate}/u.test(s));
    fc.assert(
      fc.property(text, fc.constantFrom('\r\n', '\n', ' \t', '\r'), (body, end) => {
        const given = `Текст из слов и букв ${body}${end}дальше${end}${end}`;
        expect(decodeText(Buffer.from(given)).text).toBe(given.replaceAll('\r\n', '\n'));
      }),
    );
  });

  it('obeys an encoding that is asked for, and refuses one that gives no words', async () => {
    const bytes = encode('Протокол заседания бюро', 'koi8-r');
    expect((await read(bytes, 'a.txt', 'KOI8-R')).sourceText?.text).toBe('Протокол заседания бюро');
    for (const wrong of ['windows-1251', 'ibm866', 'utf-8', 'utf-16le']) {
      const { sourceText, problems } = await read(bytes, 'a.txt', wrong);
      expect(sourceText).toBeNull();
      expect(problems).toMatchObject([{ rule: 'read/wrong-encoding', severity: 'error' }]);
      expect(problems[0].message).toContain('koi8-r');
    }
    await expect(read(bytes, 'a.txt', 'utf9')).rejects.toMatchObject({
      code: 'settings',
      message: expect.stringContaining('windows-1251'),
    });
  });

  it('divides pages at form feeds', async () => {
    const { sourceText } = await read(Buffer.from('Первая\n\fВторая\n\fТретья'));
    const { text, pages } = sourceText!;
    expect(pages.map((p) => [p.label, text.slice(p.start, p.end)])).toEqual([
      ['1', 'Первая\n\f'],
      ['2', 'Вторая\n\f'],
      ['3', 'Третья'],
    ]);
  });

  it('leaves out NUL and tells where; keeps what cannot be decoded as U+FFFD and tells where', async () => {
    const nul = await read(Buffer.from('Письмо\0 получено вчера и прочитано\0'));
    expect(nul.sourceText!.text).toBe('Письмо получено вчера и прочитано');
    expect(nul.problems).toMatchObject([
      { rule: 'read/nul', severity: 'warning', start: 6, message: expect.stringContaining('6, 33') },
    ]);
    const bad = await read(
      Buffer.concat([
        Buffer.from('Слова '),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from(' и снова слова, и еще слова'),
      ]),
    );
    expect(bad.problems).toMatchObject([{ rule: 'read/invalid-characters', start: 6, end: 7 }]);
    expect(bad.sourceText!.text.slice(6, 7)).toBe('\ufffd');
    expect(bad.sourceText!.text).not.toMatch(/\p{Surrogate}/u);
    const half = await read(
      Buffer.from([0xff, 0xfe, 0x1f, 0x04, 0x00, 0xd8, 0x40, 0x04, 0x38, 0x04, 0x3a, 0x04, 0x30, 0x04]),
    );
    expect(half.sourceText!.text).toBe('П\ufffdрика');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'read/empty'],
    ['white space', Buffer.from(' \r\n\t\u00a0'), 'read/empty'],
    ['a byte order mark', Buffer.from('\ufeff'), 'read/empty'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'read/binary'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'read/binary'],
    ['a ZIP', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0abc'), 'read/binary'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'read/binary'],
    ['an RTF', Buffer.from('{\\rtf1\\ansi text}'), 'read/binary'],
    ['mostly NUL', Buffer.concat([Buffer.alloc(500), Buffer.from('text')]), 'read/binary'],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) % 251)) & 255)), 'read/binary'],
  ])('refuses %s named .txt', async (_, bytes, rule) => {
    const { sourceText, problems } = await read(bytes);
    expect(sourceText).toBeNull();
    expect(problems).toMatchObject([{ rule, severity: 'error', file: 'a.txt' }]);
  });

  it.each([
    ['a line', 'word '],
    ['many lines', 'word\n'],
  ])('refuses a text of 100 MB in %s', async (_, word) => {
    const { sourceText, problems } = await read(Buffer.alloc(100_000_000, word));
    expect(sourceText).toBeNull();
    expect(problems).toMatchObject([
      {
        rule: 'read/too-long',
        severity: 'error',
        message: expect.stringMatching(/100 million characters; at most 20/),
      },
    ]);
  });

  it('reads a whole volume that is one line', async () => {
    const { sourceText } = await read(Buffer.alloc(2_000_000, 'word '));
    expect(sourceText!.text.length).toBe(2_000_000);
  });

  it('refuses a file above the limit', async () => {
    const { problems } = await read({ length: 300 * 1024 * 1024 } as unknown as Uint8Array);
    expect(problems).toMatchObject([{ rule: 'read/too-large', message: expect.stringContaining('256 MB') }]);
  });

  it.each([
    ['../../etc/Опись "дел" № 1.txt', 'Опись "дел" № 1.txt', 'Опись "дел" № 1'],
    ['C:\\Архив\\том 2.TXT', 'том 2.TXT', 'том 2'],
    ['...', '...', '...'],
  ])('keeps of the name %j only the last part', async (file, name, title) => {
    const { sourceText } = await read(Buffer.from('Текст, и больше ничего.'), file);
    expect(sourceText!.source).toMatchObject({ file: name, title });
  });

  it.each([
    ['Люди из Коминтерна\nСборник документов\n\nТекст начинается здесь.', 'Люди из Коминтерна Сборник документов'],
    ['№ 1\n\nПисьмо', 'a'],
    ['ПРЕДИСЛОВИЕ\n\nТекст', 'a'],
  ])('takes a title from %j', async (text, title) => {
    expect((await read(Buffer.from(text))).sourceText!.source.title).toBe(title);
  });

  it('gives the same file the same id, whatever its name', async () => {
    const one = await read(Buffer.from('Текст'), 'a.txt');
    const two = await read(Buffer.from('Текст'), 'b.txt');
    expect(one.sourceText!.source.id).toBe(two.sourceText!.source.id);
    expect(one.sourceText!.source.id).toMatch(/^s-[0-9a-z]{16}$/);
  });
});

describe('guessLanguage', () => {
  it.each([
    ['Комиссия постановила выдать пособие.', 'ru'],
    ['Қазақстанға келген саяси эмигранттар туралы құжаттар', 'kk'],
    ['The committee decided to grant support to the families of emigrants.', 'en'],
    ['Der Ausschuss hat beschlossen, die Familien der Emigranten zu unterstützen.', 'de'],
    ['Le comité a décidé de soutenir les familles des émigrés politiques.', 'fr'],
    ['12 345', 'und'],
  ])('%j → %s', (text, language) => expect(guessLanguage(text)).toBe(language));
});
