// What one import wrote, table by table: read from the store when first asked for, kept as long as the import stands.
import type { Document, Footnote, Passage, SourceZone } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import type { Mention } from '../../model/mention.js';
import type { Norm } from '../../model/norm.js';
import type { Problem } from '../../model/problem.js';
import type { ArchivalReference } from '../../model/reference.js';
import type { Furniture, Page } from '../../model/source.js';
import type { Statement } from '../../model/statement.js';
import type { Store } from '../../store/store.js';

/** The text with everything that is laid over it to read it. */
export interface TextRows {
  text: string;
  pages: Page[];
  furniture: Furniture[];
  documents: Document[];
  passages: Passage[];
  footnotes: Footnote[];
  mentions: Mention[];
  mentionById: Map<string, Mention>;
}

export interface ImportedRows {
  text(): Promise<TextRows>;
  zones(): Promise<SourceZone[]>;
  statements(): Promise<Statement[]>;
  figures(): Promise<Figure[]>;
  norms(): Promise<Norm[]>;
  references(): Promise<ArchivalReference[]>;
  problems(): Promise<Problem[]>;
}

/** Reads once; a reading that failed is tried again at the next question. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (!kept) {
      kept = read();
      kept.catch(() => (kept = undefined));
    }
    return kept;
  };
}

/** The rows of a source. */
export function importedRows(store: Store, sourceId: string): ImportedRows {
  const scope = { sourceId };
  return {
    text: once(async () => {
      const [text, layout, documents, passages, footnotes, mentions] = await Promise.all([
        store.textSlice(sourceId, 0, Number.MAX_SAFE_INTEGER),
        store.layout(sourceId),
        store.documents(scope),
        store.passages(scope),
        store.footnotes(scope),
        store.mentions(scope),
      ]);
      const mentionById = new Map(mentions.map((mention) => [mention.id, mention]));
      const { pages = [], furniture = [] } = layout ?? {};
      return { text, pages, furniture, documents, passages, footnotes, mentions, mentionById };
    }),
    zones: once(() => store.zones(sourceId)),
    statements: once(() => store.statements(scope)),
    figures: once(() => store.figures(scope)),
    norms: once(() => store.norms(scope)),
    references: once(() => store.references(scope)),
    problems: once(() => store.problems(scope)),
  };
}
