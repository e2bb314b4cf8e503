// Sources made of marked text: «[Л. Д. Троцкий] писал [Сталину]» with the parts of each name read as the extractor reads them.
import type { SourceMentions } from '../../src/model/claims.js';
import { digestId } from '../../src/model/digest.js';
import type { Document } from '../../src/model/document.js';
import type { Anchor, Judgement } from '../../src/model/judgement.js';
import type { Mention } from '../../src/model/mention.js';
import type { Source } from '../../src/model/source.js';
import { displayName, parseRussianName } from '../../src/text/languages/ru/names.js';

/** A document: its year and its text; persons stand in square brackets, organisations as `[org/key|Name]`. */
export interface SampleDocument {
  year?: number;
  text: string;
}

/** Makes a source of marked documents. */
export function sampleSource(
  name: string,
  marked: readonly SampleDocument[],
  language: 'ru' | 'en' = 'ru',
): SourceMentions {
  const id = `s-${name}`;
  let text = '';
  const documents: Document[] = [];
  const mentions: Mention[] = [];
  for (const [ordinal, document] of marked.entries()) {
    const documentId = `${id}-d${ordinal}`;
    documents.push({
      id: documentId,
      ordinal,
      date: document.year ? String(document.year) : null,
      dateEditorial: null,
    } as unknown as Document);
    for (const part of document.text.split(/(\[[^\]]+\])/)) {
      if (!part.startsWith('[')) {
        text += part;
        continue;
      }
      const [key, shown] = part.includes('|') ? part.slice(1, -1).split('|') : [undefined, part.slice(1, -1)];
      const start = text.length;
      text += shown;
      mentions.push(makeMention({ id, documentId, key, start, quote: shown, language }));
    }
    text += '\n\n';
  }
  const source = { id, sha256: `sha-${name}`, file: `${name}.txt` } as unknown as Source;
  return { source, documents, mentions, statements: [], text };
}

function makeMention(made: {
  id: string;
  documentId: string;
  key: string | undefined;
  start: number;
  quote: string;
  language: 'ru' | 'en';
}): Mention {
  const { id, documentId, key, start, quote, language } = made;
  const kind = key === undefined ? 'person' : key.startsWith('place') ? 'place' : 'organisation';
  const base = {
    id: digestId('m', id, kind, start),
    sourceId: id,
    documentId,
    kind,
    rule: 'sample',
    language,
    start,
    end: start + quote.length,
    quote,
  } as const;
  if (key !== undefined) return { ...base, value: quote, key: key.endsWith('/') ? undefined : key };
  const name = language === 'ru' ? parseRussianName(quote) : latinParts(quote);
  return { ...base, value: language === 'ru' ? displayName(name) : quote, name };
}

function latinParts(quote: string): NonNullable<Mention['name']> {
  const words = quote.split(/\s+|(?<=\.)/).filter(Boolean);
  const initials = words.filter((word) => word.endsWith('.')).map((word) => word.slice(0, -1));
  const full = words.filter((word) => !word.endsWith('.'));
  return {
    surname: full.at(-1)!,
    ...(initials.length > 0 ? { initials } : {}),
    ...(full.length > 1 ? { given: full[0] } : {}),
  };
}

/** The anchor of the n-th mention with this quote. */
export function anchorOf({ source, mentions, text }: SourceMentions, quote: string, nth = 0): Anchor {
  const found = mentions.filter((mention) => mention.quote === quote)[nth];
  if (!found) throw new Error(`no mention "${quote}" (${nth}) in ${source.file}`);
  const { start, end } = found;
  return {
    sha256: source.sha256,
    file: source.file,
    start,
    end,
    quote,
    before: text!.slice(Math.max(0, start - 40), start),
    after: text!.slice(end, end + 40),
  };
}

let clock = 0;

/** A judgement on a pair; later calls are later in time. */
export function judgement(verdict: Judgement['verdict'], left: Anchor, right: Anchor, value?: string): Judgement {
  clock++;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, clock)).toISOString();
  return {
    id: `j-${clock}`,
    at,
    by: 'test',
    verdict,
    target: { kind: 'link', left, right },
    ...(value ? { value } : {}),
  };
}
