// A question of the workbench → the search's answer with documents and sources as lists show them.
import type { Range } from '../../model/span.js';
import { markWords } from '../../search/match-text.js';
import { parseQuery } from '../../search/parse-query.js';
import { searchPassages, type HitDocument } from '../../search/search-passages.js';
import type { Store } from '../../store/store.js';
import type { DocumentEntry, SearchAnswer, SearchQuestion } from '../../view/workbench-engine.js';

/** Asks the search; entities named in the question widen it to all their forms when `forms` gives any. */
export async function searchAnswer(store: Store, question: SearchQuestion): Promise<SearchAnswer> {
  const begun = performance.now();
  const { text, filters, limit, offset } = question;
  const result = await searchPassages(store, text, { limit, offset, filters });
  return {
    question,
    total: result.total,
    totalExact: result.totalExact,
    suggestions: result.suggestions,
    hits: result.hits.map((hit) => ({
      ...hit,
      document: hit.document && listed(hit.sourceId, hit.page, hit.document),
    })),
    milliseconds: Math.round(performance.now() - begun),
  };
}

/** What a list of hits shows of a document; its correspondents and legend are asked for when it is opened. */
function listed(sourceId: string, page: string | null, document: HitDocument): DocumentEntry {
  return { ...document, sourceId, page, authors: [], addressees: [], reference: null, problems: 0 };
}

/** Where a question's words stand in a text. */
export function findWords(text: string, question: string): Range[] {
  return markWords(text, parseQuery(question).node).map(({ start, end }) => ({ start, end }));
}
