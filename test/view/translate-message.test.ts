// Every sentence that the program says of the material has its Russian: the rules are gathered from the sources of the stages,
// the sentences from the examples, from the corpus where it is at hand, and from composed bad inputs.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditCollection } from '../../src/audit/audit-collection.js';
import { makeRows } from '../../src/engine.js';
import { failedReport } from '../../src/engine/import-report.js';
import type { Statement } from '../../src/model/statement.js';
import type { SourceRows } from '../../src/model/source-rows.js';
import { listFiles } from '../../src/read/list-files.js';
import { readSource } from '../../src/read/read-source.js';
import { compareNames } from '../../src/resolve/compare/names/compare-names.js';
import { WEIGHTS } from '../../src/resolve/judge/weights.js';
import { resolveEntities } from '../../src/resolve/resolve-entities.js';
import { FEATURE_MESSAGES } from '../../src/view/messages/feature-messages.js';
import { FINDING_MESSAGES } from '../../src/view/messages/finding-messages.js';
import { PROBLEM_MESSAGES } from '../../src/view/messages/problem-messages.js';
import { splitDocuments } from '../../src/split/split-documents.js';
import { russianMessage, translateMessage, type MessageKind } from '../../src/view/translate-message.js';

/** Larger files of the corpus say nothing that the smaller do not, and take long. */
const LARGEST = 500_000;

const TABLES = { problem: PROBLEM_MESSAGES, finding: FINDING_MESSAGES, feature: FEATURE_MESSAGES };
const knows = (kind: MessageKind, rule: string) => TABLES[kind].some((row) => row[0] === rule);

/** Sentences without a Russian one. */
const lacking = (kind: MessageKind, said: Iterable<{ rule: string; message: string }>) => [
  ...new Set(
    [...said]
      .filter(({ rule, message }) => russianMessage(kind, rule, message) === null)
      .map(({ rule, message }) => `${rule}: ${message}`),
  ),
];

const stages = ['read', 'split', 'record', 'resolve', 'audit', 'store', 'engine'].flatMap((stage) =>
  readdirSync(join('src', stage), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);
const named = (pattern: RegExp) => [
  ...new Set(stages.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]))),
];

/** A date as it is stored, outside quotes: said in words in either language. */
const STORED_DATE = /^(?:[^«"]|«[^»]*»|"[^"]*")*?\b\d{4}-\d{2}/;

describe('translateMessage', () => {
  it.each([
    [
      'problem',
      'split/number-gap',
      'Numbers 7 to 9 are missing after document 6. Either the volume leaves them out or their headings were not recognised; look at the end of document 6.',
      'После документа 6 нет номеров 7–9. Либо их нет в томе, либо заголовки не распознаны; посмотрите конец документа 6.',
    ],
    [
      'problem',
      'read/nul',
      '12 NUL characters were left out (at character 3, 5 and further). They cannot be stored; look whether the file was damaged there.',
      'Опущены знаки NUL: 12 (места: 3, 5 и далее). Хранить их нельзя; посмотрите, не повреждён ли там файл.',
    ],
    [
      'problem',
      'read/binary',
      'This is a DjVu file; convert it to PDF with a text layer. Opis reads text, PDF with a text layer, DOCX, HTML, CSV and XLSX.',
      'Это файл DjVu; переведите его в PDF с текстовым слоем. Читаются текст, PDF с текстовым слоем, DOCX, HTML, CSV и XLSX.',
    ],
    [
      'finding',
      'sum',
      'By years: 4 + 5 = 9; the source states 10, 1 more.',
      'По годам: 4 + 5 = 9; источник называет 10, на 1 больше.',
    ],
    ['finding', 'sum', 'By items: 4 + 5 = 9; the source states 9.', 'По строкам: 4 + 5 = 9; источник называет 9.'],
    [
      'finding',
      'conflict',
      'Веригин И. И. died: 1931 (register: «Веригин, ум. 1931») against 1933-05 («скончался в мае 1933 г. (в Праге)»).',
      'Веригин И. И., смерть: 1931 г. (список: «Веригин, ум. 1931») или май 1933 г. («скончался в мае 1933 г. (в Праге)»).',
    ],
    ['feature', 'judged-same', 'A reader judged them one.', 'Читатель решил: одно.'],
    [
      'feature',
      'named-as-alias',
      'The text says that Веригин was also called Петров.',
      'В тексте сказано другое имя того же лица (Веригин): Петров.',
    ],
  ] as const)('%s %s', (kind, rule, english, russian) => {
    expect(translateMessage(kind, rule, english, 'ru')).toBe(russian);
    if (!STORED_DATE.test(english)) expect(translateMessage(kind, rule, english, 'en')).toBe(english);
  });

  it('falls back to the English sentence', () => {
    expect(translateMessage('problem', 'split/unheard-of', 'A new sentence.', 'ru')).toBe('A new sentence.');
    expect(translateMessage('problem', 'split/no-text', 'The file holds no text. And more.', 'ru')).toBe(
      'The file holds no text. And more.',
    );
  });

  it('names only parts that the sentence has', () => {
    for (const [rule, english, russian] of Object.values(TABLES).flat()) {
      const parts = [...english.source.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1]);
      for (const [, name] of russian.matchAll(/\{(\w+)/g))
        expect([rule, parts]).toEqual([rule, expect.arrayContaining([name])]);
    }
  });

  it('knows every rule that a stage reports and every feature that is weighed', () => {
    const problems = [
      ...named(/rule: '([\w-]+\/[\w-]+)',\s*severity/g),
      ...named(/(?:unreadable|error|problem)\(\s*(?:path,\s*)?'([\w-]+\/[\w-]+)'/g),
      ...named(/report\(\s*'(table-[\w-]+)'/g).map((rule) => `record/${rule}`),
    ];
    expect(problems.length).toBeGreaterThan(30);
    expect(problems.filter((rule) => !knows('problem', rule))).toEqual([]);
    expect(Object.keys(WEIGHTS).filter((name) => !knows('feature', name))).toEqual([]);
    expect(named(/\bsay\('([\w-]+)'/g).filter((name) => !knows('feature', name))).toEqual([]);
    const findings = named(/^\s*rule: '([\w-]+)',$/gm).filter((rule) =>
      /^(?:sum|count|difference|restated|conflict|order)$/.test(rule),
    );
    expect(findings.filter((rule) => !knows('finding', rule))).toEqual([]);
  });

  it('has the Russian of what is said of bad files', async () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    const files: [string, Uint8Array][] = [
      ['empty.txt', bytes('')],
      ['white.txt', bytes(' \n\t ')],
      ['signs.txt', bytes('*** --- ...')],
      ['control.txt', bytes('\x01\x02\x03\x04\x05'.repeat(40))],
      ['nul.txt', Buffer.from('Письмо\0 без\0 даты. '.repeat(30))],
      [
        'damaged.txt',
        Buffer.concat([Buffer.from('Протокол заседания коллегии. '.repeat(40)), Buffer.from([0xff, 0xfe, 0xc3])]),
      ],
      ['x.bin', bytes('\x7fELF....')],
      ['x.djvu', bytes('AT&TFORM....')],
      ['x.zip', bytes('PK\x03\x04....')],
      ['x.docx', bytes('PK\x03\x04....word/document')],
      ['x.pdf', bytes('%PDF-1.4\nnothing more')],
      ['ragged.csv', Buffer.from('Фамилия,Год\nВеригин,1901\nПетров\nСидоров,1902,Киев\n')],
      ['x.html', Buffer.from(`<!doctype html><body>${'<div>'.repeat(3000)}слово${'</div>'.repeat(3000)}`)],
    ];
    const said = [];
    for (const [file, content] of files) said.push(...(await readSource({ file, bytes: content })).problems);
    said.push(
      ...(
        await readSource(
          { file: 'y.txt', bytes: Buffer.from('Простое письмо без затей. '.repeat(40)) },
          { encoding: 'utf-16le' },
        )
      ).problems,
    );
    said.push(
      ...(await listFiles(['test/view', 'nowhere.txt'])).problems,
      ...failedReport('z.txt', 0, new Error('why')).problems,
    );
    expect(new Set(said.map(({ rule }) => rule)).size).toBeGreaterThan(9);
    expect(lacking('problem', said)).toEqual([]);
  });

  const corpus = resolve(process.env.OPIS_CORPUS ?? '../shared/corpus');
  const folders = ['examples', ...(existsSync(corpus) ? [corpus] : [])];
  if (folders.length === 1)
    process.stderr.write(`SKIPPED ALOUD: no corpus at ${corpus}; only the sentences about the examples are checked.\n`);

  it('has the Russian of what is said of editions, persons, figures', async () => {
    const sources: SourceRows[] = [];
    const composed: [string, string][] = [
      [
        'gap.txt',
        'Сборник\n\n№ 1\nПисьмо\n\nТекст[3] один.\n\n№ 2\nПисьмо Петрова\n\nТекст два.\n\n№ 5\nПисьмо Сидорова от 1 мая 1925 г.\n\nТекст пять.\n\nГАРФ. Фонд тот же. Дело где-то.\n',
      ],
      [
        'persons.csv',
        'Фамилия,Имя,Причёска,Год рождения\nВеригин,Иван,русый,когда-то\nВеригин,Иван,русый,1901\n,Пётр,,1902\nГрачёв,,,\n',
      ],
      ['headless.csv', 'Первое,Второе\nВеригин,русый\nПетров,чёрный\n'],
    ];
    for (const [file, text] of composed) await add(file, Buffer.from(text));
    for (const folder of folders)
      for (const file of readdirSync(folder))
        if (/\.(?:txt|csv)$/.test(file) && statSync(join(folder, file)).size < LARGEST)
          await add(file, readFileSync(join(folder, file)));
    async function add(file: string, content: Uint8Array) {
      const { sourceText, problems } = await readSource({ file, bytes: content });
      if (sourceText) sources.push(makeRows(sourceText, splitDocuments(sourceText), problems));
    }
    const { links, problems } = resolveEntities({
      sources: sources.map((rows) => ({
        source: rows.sourceText.source,
        documents: rows.edition.documents,
        mentions: rows.mentions,
        statements: rows.statements,
        text: null,
      })),
      judgements: [],
      previous: [],
    });
    const said = [...sources.flatMap((rows) => rows.problems), ...problems];
    expect(lacking('problem', said)).toEqual([]);
    expect(
      lacking(
        'feature',
        links.flatMap(({ features }) => features.map(({ name, sentence }) => ({ rule: name, message: sentence }))),
      ),
    ).toEqual([]);
    const findings = auditCollection({
      sources: sources.map((rows) => ({ source: rows.sourceText.source, ...rows })),
      entityOf: new Map(),
      entities: [],
    });
    expect(findings.length).toBeGreaterThan(0);
    expect(lacking('finding', findings)).toEqual([]);
  }, 120_000);

  it('has the Russian of contradictions and impossible orders', () => {
    let at = 0;
    const claim = (property: Statement['property'], more: Partial<Statement>): Statement => ({
      id: `c${at}`,
      sourceId: 's',
      documentId: null,
      subjectKind: 'person',
      subjectMention: null,
      subjectName: 'Веригин И. И.',
      property,
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
      status: 'proposed',
      evidence: [
        {
          sourceId: 's',
          documentId: null,
          start: (at += 500),
          end: at + 20,
          quote: `цитата ${at}`,
          rule: 'r',
          speaker: 'author',
        },
      ],
      ...more,
    });
    const statements = [
      claim('born', { time: '1901', place: 'Рига' }),
      claim('born', { time: '1905', place: 'Псков' }),
      claim('joined_party', { time: '1899' }),
      claim('died', { time: '1930' }),
      claim('arrested', { time: '1937' }),
      claim('age_at', { value: '50', time: '1925' }),
      claim('refused_to_return', { time: '1928' }),
      claim('refused_to_return', { time: '1929-05-03', register: true }),
      claim('position', { value: 'оставил службу', time: '1925' }),
    ];
    const findings = auditCollection({
      sources: [{ source: { id: 's' } as never, statements, figures: [], norms: [] }],
      entityOf: new Map(),
      entities: [],
    });
    expect(findings.length).toBeGreaterThan(4);
    expect(lacking('finding', findings)).toEqual([]);
  });

  it('has the Russian of every reason why two names are like', () => {
    const names = [
      'И. И. Веригин',
      'Веригин Иван',
      'Иван Веригина',
      'Ivan Verigin',
      'N. Verigin',
      'PLA',
      "People's Liberation Army",
      'Abdullah bin Omar',
      'Omar bin Abdullah',
      'Complex No. 5',
      'Complex',
      'Müller GmbH',
      'Müller AG',
      '王小明',
      '王小红',
      'Веригина-Петрова А. Б.',
      'Вериген Пётр Ильич',
      'Bob',
      'Rob',
      'Ann Lee',
      'Annlee',
    ];
    const said = names.flatMap((left) =>
      names.flatMap((right) =>
        compareNames(left, right).features.map(({ name, sentence }) => ({ rule: name, message: sentence })),
      ),
    );
    expect(lacking('feature', said)).toEqual([]);
  });

  it('says the dates of English sentences as dates, and leaves quotes alone', () =>
    expect(
      translateMessage('finding', 'conflict', 'Orlov died: 1931-05-02 («on 1931-05-02») against 1933-05.', 'en'),
    ).toBe('Orlov died: 2 May 1931 («on 1931-05-02») against May 1933.'));
});
