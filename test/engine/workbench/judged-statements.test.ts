// A judgement on a statement holds for its place, and follows it into a changed text.
import { expect, it } from 'vitest';
import { judgedStatements, lostStatementJudgements } from '../../../src/engine/workbench/judged-statements.js';
import type { Snapshot } from '../../../src/engine/workbench/snapshot.js';
import type { Judgement } from '../../../src/model/judgement.js';
import type { Statement } from '../../../src/model/statement.js';
import type { Store } from '../../../src/store/store.js';

const QUOTE = 'Зав. Орлов';
const TEXT = `Первое письмо. ${QUOTE} подписал. Второе письмо. ${QUOTE} утвердил.`;
const places = (text: string) => [...text.matchAll(new RegExp(QUOTE, 'g'))].map(({ index }) => index);

function statements(text: string): Statement[] {
  return places(text).map((start) => ({
    ...({} as Statement),
    id: `st-${start}`,
    sourceId: 's',
    property: 'position',
    subjectName: 'Орлов',
    value: 'зав.',
    status: 'proposed',
    evidence: [
      {
        sourceId: 's',
        documentId: null,
        rule: 'r',
        speaker: 'document',
        start,
        end: start + QUOTE.length,
        quote: QUOTE,
      },
    ],
  }));
}

function acceptedAt(text: string, start: number): Judgement {
  const end = start + QUOTE.length;
  const around = { before: text.slice(Math.max(0, start - 40), start), after: text.slice(end, end + 40) };
  const anchor = { sha256: 'first', file: 'a.txt', start, end, quote: QUOTE, ...around };
  return {
    id: 'j',
    at: '2026-01-01T00:00:00Z',
    by: 'reader',
    verdict: 'accept',
    target: { kind: 'statement', anchor, property: 'position', subject: 'Орлов', value: 'зав.' },
  };
}

async function statusIn(text: string, sha256: string, judgement: Judgement): Promise<string[]> {
  return (await judgedStatements(...collectionOf(text, sha256, judgement))).map(({ status }) => status);
}

function collectionOf(text: string, sha256: string, judgement: Judgement): [Store, Snapshot] {
  const store = { files: { judgements: async () => ({ judgements: [judgement] }) } } as unknown as Store;
  const snapshot = {
    sources: [{ source: { id: 's', sha256 } }],
    rows: () => ({ statements: async () => statements(text) }),
    source: async () => ({ text }),
  } as unknown as Snapshot;
  return [store, snapshot];
}

it.each([
  ['the place that was judged, not the same words elsewhere', TEXT, 'first', ['proposed', 'accepted']],
  [
    'the same place after the text has changed before it',
    `Титульный лист. ${TEXT}`,
    'second',
    ['proposed', 'accepted'],
  ],
  ['the only statement in these words', `${QUOTE}.`, 'second', ['accepted']],
  [
    'nothing when the words around are new and the place is in doubt',
    `${QUOTE}. ${QUOTE}!`,
    'second',
    ['proposed', 'proposed'],
  ],
])('accepts %s', async (_, text, sha256, expected) =>
  expect(await statusIn(text, sha256, acceptedAt(TEXT, places(TEXT)[1]))).toEqual(expected),
);

it('lists a judgement that finds no statement, and none that does', async () => {
  const judgement = acceptedAt(TEXT, places(TEXT)[1]);
  const lostIn = (text: string) => lostStatementJudgements(...collectionOf(text, 'second', judgement));
  expect(await lostIn(TEXT)).toEqual([]);
  expect(await lostIn('Письмо без подписи.')).toMatchObject([
    {
      rule: 'review/judgement-lost',
      file: 'a.txt',
      message: expect.stringMatching(/“Орлов”, position, “Зав. Орлов”: accept/),
    },
  ]);
});
