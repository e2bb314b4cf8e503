// A workbench engine over the composed edition, all in memory: for tests of the door and of the workbench's pages.
import type { Entity, EntityKind } from '../../src/model/entity.js';
import type { Mention } from '../../src/model/mention.js';
import type {
  Answer,
  Holdings,
  ImportReport,
  MentionInContext,
  ReadingData,
  ReviewItem,
  SearchHit,
  SearchQuestion,
  SourceRecord,
  StatementRow,
  WorkbenchEngine,
} from '../../src/view/workbench-engine.js';
import { figures, findings, norms, statements } from './composed-claims.js';
import { edition } from './composed-edition.js';
import { byName, dates, documentEntry, entry, known, mentionList, SOBOLEV } from './composed-names.js';

const { source, text, documents, passages, footnotes, pages } = edition;

const holdings: Holdings = {
  documents: documents.length,
  passages: passages.length,
  footnotes: footnotes.length,
  references: 3,
  mentions: 30,
  statements: 9,
  figures: 7,
  norms: 3,
  problems: 1,
};

function inContext(mention: Mention): MentionInContext {
  return {
    mention,
    before: text.slice(Math.max(0, mention.start - 60), mention.start),
    after: text.slice(mention.end, mention.end + 60),
    zone: 'document',
    page: '6',
    certainty: mention.quote === 'Соболеву' ? 'unsure' : 'sure',
    document: documentEntry(mention.documentId),
    sourceTitle: source.title,
  };
}

function mentionsFor(id: string): MentionInContext[] {
  return mentionList.filter((one) => one.entity.id === id).map((one) => inContext(one.mention));
}

function reading(start: number, end: number, documentId: string | null, found: ReadingData['found']): ReadingData {
  const inside = (one: { start: number; end: number }) => one.start >= start && one.end <= end;
  const here = mentionList.filter((one) => inside(one.mention));
  const index = documents.findIndex((one) => one.id === documentId);
  return {
    source,
    kind: 'edition',
    document: documents[index] ?? null,
    zone: documentId ? null : { kind: 'front-matter', documentId: null, rule: 'composed', start, end },
    range: { start, end },
    text: text.slice(start, end),
    passages: passages.filter(inside),
    footnotes: footnotes.filter(inside),
    pages: pages.filter((one) => one.start < end && one.end > start),
    furniture: [],
    mentions: [...here.map((one) => one.mention), ...dates.filter(inside)],
    resolutions: here.map((one) => ({
      mentionId: one.mention.id,
      entityId: one.entity.id,
      certainty: one.mention.quote === 'Соболеву' ? 'unsure' : 'sure',
      profileId: one.entity.id,
      alternatives: [],
    })),
    entities: known.map((one) => entry(one.entity)),
    references: documents[index]?.references ?? [],
    statements: statements.filter((one) => one.documentId === documentId),
    figures: figures.filter((one) => one.documentId === documentId),
    norms: norms.filter((one) => one.documentId === documentId),
    problems: [],
    previous: documentEntry(documents[index - 1]?.id ?? null),
    next: index === -1 ? null : documentEntry(documents[index + 1]?.id ?? null),
    found,
  };
}

/** Places of words that share their first letters with the question's: enough to stand in for a lemma. */
function foundIn(stretch: string, question: string): { start: number; end: number }[] {
  const stems = question
    .toLocaleLowerCase('ru')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(3, word.length - 2)));
  return [...stretch.matchAll(/\p{L}+/gu)]
    .filter((match) => stems.some((stem) => match[0].toLocaleLowerCase('ru').startsWith(stem)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A collection that starts empty or with the composed edition in it; imports take effect in steps. */
export function fakeEngine(options: { empty?: boolean; title?: string; reviews?: number } = {}): WorkbenchEngine {
  let present = !options.empty;
  const judged = new Map<string, Answer>();
  const shown = { ...source, title: options.title ?? source.title };
  const record: SourceRecord = {
    source: shown,
    kind: 'edition',
    profile: 'numbered-sign',
    importedAt: '2026-01-05T10:00:00Z',
    holdings,
  };
  const problem = {
    rule: 'split/legend-missing',
    severity: 'warning' as const,
    message: 'У документа 12 легенда без вида подлинности.',
    sourceId: source.id,
    documentId: documents[1].id,
    documentNumber: '12',
    page: '6',
    quote: 'Копия. Машинопись.',
    start: documents[1].start,
    end: documents[1].start + 4,
  };
  const hits = (question: SearchQuestion): SearchHit[] =>
    !present
      ? []
      : passages.flatMap((passage) => {
          const excerpt = text.slice(passage.start, passage.end);
          const marks = foundIn(excerpt, question.text);
          if (question.text && marks.length === 0) return [];
          if (question.filters.zone && !question.filters.zone.includes(passage.zone)) return [];
          const document = documentEntry(passage.documentId);
          if (question.filters.genre && !question.filters.genre.includes(document?.genre ?? '')) return [];
          return [
            {
              passageId: passage.id,
              sourceId: source.id,
              documentId: passage.documentId,
              zone: passage.zone,
              part: passage.part,
              page: '5',
              start: passage.start,
              end: passage.end,
              score: marks.length,
              excerpt,
              cutBefore: false,
              cutAfter: false,
              marks,
              document,
              sourceTitle: shown.title,
            },
          ];
        });
  const empty = Object.fromEntries(Object.keys(holdings).map((key) => [key, 0])) as unknown as Holdings;
  const links = (): ReviewItem[] =>
    Array.from({ length: options.reviews ?? 12 }, (_, index): ReviewItem => {
      const left = byName(SOBOLEV);
      const right = byName('Лаптев');
      const profile = (one: Entity, side: string) => ({
        id: `${side}-${index}`,
        entity: entry(one),
        name: one.name,
        kind: one.kind,
        forms: one.names.map(({ value, count }) => ({ value, count })),
        roles: one.name === SOBOLEV ? ['заведующий хозяйством'] : [],
        mentions: mentionsFor(one.id),
      });
      return {
        kind: 'link',
        id: `question-${index}`,
        left: profile(left, 'l'),
        right: profile(right, 'r'),
        score: 0.52,
        features: [
          { name: 'same-volume', weight: 0.8, sentence: 'Оба названы в одном выпуске и в одном деле.' },
          { name: 'surname', weight: -2.1, sentence: 'Фамилии различны, и опиской этого не объяснить.' },
        ],
      };
    });

  return {
    async collection() {
      const counts = present ? holdings : empty;
      const ofKind = (kind: EntityKind) => (present ? known.filter((one) => one.entity.kind === kind).length : 0);
      return {
        name: 'Приют у переправы',
        version: '0.1.0',
        sources: present ? 1 : 0,
        ...counts,
        entities: { person: ofKind('person'), organisation: ofKind('organisation'), place: ofKind('place') },
        findings: present ? findings.length : 0,
        toReview: present ? links().length : 0,
      };
    },
    sources: async () => (present ? [record] : []),
    source: async (id) => (present && id === source.id ? record : null),
    async importFiles(files, onProgress) {
      const reports: ImportReport[] = [];
      for (const [index, file] of files.entries()) {
        for (const stage of ['read', 'split', 'extract', 'resolve', 'record', 'audit', 'store'] as const) {
          onProgress({ index, file: file.name, stage, share: (index + 0.5) / files.length });
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        const failed = file.bytes.length === 0;
        if (!failed) present = true;
        reports.push({
          file: file.name,
          sourceId: failed ? null : source.id,
          outcome: failed ? 'failed' : 'imported',
          title: failed ? null : shown.title,
          holdings: failed ? null : holdings,
          problems: failed
            ? [
                {
                  ...problem,
                  rule: 'read/empty',
                  severity: 'error',
                  message: 'The file is empty.',
                  documentId: null,
                  documentNumber: null,
                  page: null,
                  quote: null,
                },
              ]
            : [problem],
          milliseconds: 140,
        });
      }
      onProgress({ index: files.length - 1, file: files.at(-1)!.name, stage: 'done', share: 1 });
      return reports;
    },
    async removeSource(id) {
      const there = present && id === source.id;
      if (there) present = false;
      return there;
    },
    problems: async () => (present ? [problem] : []),
    zones: async () => [
      { kind: 'front-matter', documentId: null, rule: 'composed', start: 0, end: documents[0].start },
    ],
    documents: async () => (present ? documents.map((one) => documentEntry(one.id)!) : []),

    async search(question) {
      const all = hits(question);
      return {
        question,
        total: all.length,
        totalExact: true,
        hits: all.slice(question.offset, question.offset + question.limit),
        suggestions: all.length === 0 && present ? ['переправа', 'приезжие'] : [],
        milliseconds: 3,
      };
    },
    async facets(question) {
      const all = hits(question);
      const count = (values: (string | null | undefined)[]) => {
        const counts = new Map<string, number>();
        for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
        return [...counts].map(([value, n]) => ({ value, count: n }));
      };
      return {
        source: count(all.map((one) => one.sourceId)).map((one) => ({ ...one, label: shown.title })),
        zone: count(all.map((one) => one.zone)),
        year: count(all.map((one) => one.document?.date?.slice(0, 4))),
        genre: count(all.map((one) => one.document?.genre)),
        archive: count(all.map((one) => one.document?.reference?.archive)),
        classification: count(all.map((one) => one.document?.classification)),
      };
    },

    async document(id, question) {
      const one = present ? documents.find((document) => document.id === id) : undefined;
      if (!one) return null;
      const found = foundIn(text.slice(one.start, one.end), question ?? '');
      return {
        ...reading(
          one.start,
          one.end,
          id,
          found.map((range) => ({ start: range.start + one.start, end: range.end + one.start })),
        ),
        source: shown,
      };
    },
    zone: async (id) => (present && id === source.id ? reading(0, documents[0].start, null, []) : null),

    async entities(kind, filter) {
      if (!present) return [];
      return known
        .filter((one) => one.entity.kind === kind)
        .filter((one) => !filter.text || one.entity.name.toLowerCase().includes(filter.text.toLowerCase()))
        .map(({ entity: one }) => {
          const mine = mentionsFor(one.id);
          const numbers = new Map(
            mine.flatMap((mention) => (mention.document ? [[mention.document.id, mention.document] as const] : [])),
          );
          return {
            ...entry(one),
            names: one.names.map((name) => name.value),
            mentions: mine.length,
            sources: 1,
            documents: [...numbers.values()].sort((a, b) => a.ordinal - b.ordinal),
            first: '1925-05-03',
            last: '1930-22',
          };
        });
    },
    async entity(id) {
      const one = present ? known.find((candidate) => candidate.entity.id === id)?.entity : undefined;
      if (!one) return null;
      const mine = mentionsFor(id);
      return {
        entity: one,
        mentions: mine,
        mentionsTotal: mine.length,
        neighbours: known
          .filter((other) => other.entity.id !== id)
          .slice(0, 4)
          .map((other, index) => ({ ...entry(other.entity), together: 5 - index })),
        links: [
          {
            link: {
              left: 'a',
              right: 'b',
              verdict: 'same',
              score: 0.97,
              features: [
                { name: 'initials', weight: 3.2, sentence: 'Инициалы согласны с полным именем.' },
                { name: 'same-document', weight: 2.4, sentence: 'Полная и краткая форма стоят в одном документе.' },
              ],
            },
            left: one.names[0].value,
            right: one.names.at(-1)!.value,
          },
        ],
        statements: statements.filter((row) => row.subjectEntity?.id === id),
      };
    },
    async personFile(id) {
      const one = present
        ? known.find((candidate) => candidate.entity.id === id && candidate.entity.kind === 'person')?.entity
        : undefined;
      if (!one) return null;
      const mine = statements.filter((row) => row.subjectEntity?.id === id);
      return {
        entity: one,
        statements: mine.map((row) => withJudgement(row, judged)),
        findings: findings
          .map((row) => row.finding)
          .filter((finding) => finding.statements.some((key) => mine.some((row) => row.id === key))),
        wrote: documents.slice(0, 1).map((document) => documentEntry(document.id)!),
        received: documents.slice(2).map((document) => documentEntry(document.id)!),
        named: 3,
        norms: norms.slice(0, 1),
      };
    },

    async statements(filter) {
      if (!present) return [];
      return statements
        .filter((row) => filter.register === undefined || row.register === filter.register)
        .map((row) => withJudgement(row, judged));
    },
    figures: async () => (present ? figures : []),
    norms: async () => (present ? norms : []),
    async findings() {
      if (!present) return [];
      return findings.map((row) => {
        const last = [...judged].findLast(
          ([, answer]) => answer.target.kind === 'finding' && answer.target.findingId === row.finding.id,
        );
        return last
          ? { ...row, judgement: last[1].verdict === 'dismiss' ? 'dismiss' : 'accept', judgementId: last[0] }
          : row;
      });
    },

    lostJudgements: async () => [],
    async review({ kind, limit, skip }) {
      if (!present) return [];
      const answered = new Set(
        [...judged.values()].map((answer) =>
          answer.target.kind === 'link' ? answer.target.left.replace('l-', 'question-') : '',
        ),
      );
      const proposed: ReviewItem[] = statements.map((row) => ({ kind: 'statement', id: row.id, statement: row }));
      return [...links(), ...proposed]
        .filter((item) => (!kind || item.kind === kind) && !answered.has(item.id) && !skip?.includes(item.id))
        .slice(0, limit);
    },
    async judge(answer) {
      const id = `j-${judged.size + 1}`;
      judged.set(id, answer);
      return id;
    },
    undo: async (id) => judged.delete(id),

    async orders() {
      if (!present) return [];
      return [
        {
          archive: 'ГАРФ',
          fond: '8265',
          opis: '1',
          delo: '31',
          listy: ['14–15', '22'],
          references: 2,
          documents: documents.slice(0, 2).map((one) => documentEntry(one.id)!),
          citedIn: [],
          statements: 5,
          figures: 4,
        },
        {
          archive: 'РГАСПИ',
          fond: '539',
          opis: '3',
          delo: '104',
          listy: ['3об'],
          references: 1,
          documents: documents.slice(2).map((one) => documentEntry(one.id)!),
          citedIn: documents.slice(0, 1).map((one) => documentEntry(one.id)!),
          statements: 3,
          figures: 2,
        },
      ];
    },
  };
}

function withJudgement(row: StatementRow, judged: Map<string, Answer>): StatementRow {
  const last = [...judged.values()].findLast(
    (answer) => answer.target.kind === 'statement' && answer.target.statementId === row.id,
  );
  if (!last) return row;
  return { ...row, status: last.verdict === 'reject' ? 'rejected' : 'accepted', value: last.value ?? row.value };
}
