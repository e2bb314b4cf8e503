// What Opis asks of a page of pdf.js.

/** What pdf.js gives for a page, as far as it is used here. */
export interface PdfPage {
  getViewport(options: { scale: number }): { transform: number[]; width: number; height: number };
  getTextContent(): Promise<{ items: unknown[] }>;
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
}
