// An archival reference: archive, fond, opis, delo, sheets, as stated and with "Там же" resolved.
import type { Span } from './span.js';

export interface ArchivalReference extends Span {
  id: string;
  /** The document in whose legend or note it stands; `null` outside documents. */
  documentId: string | null;
  /** The footnote in which it stands, if any. */
  footnoteId: string | null;
  /** Legend of a document, or a reference in a note or in running text. */
  role: 'legend' | 'note' | 'text';
  archive: string | null;
  fond: string | null;
  opis: string | null;
  delo: string | null;
  /** Sheets as printed with dashes and spaces normalised: `50–53`, `98–100(об)`. */
  listy: string | null;
  /** True when something was inherited from an earlier reference ("Там же", "Ibid."). */
  ibid: boolean;
  /** Id of the reference from which it inherits. */
  inheritedFrom: string | null;
  /** Title of the file or document, when the reference states it. */
  title: string | null;
  rule: string;
}
