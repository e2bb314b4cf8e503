// One human decision, append-only, keyed to text (quote and context), not to row ids, so that it survives re-import.

/** Where in a text something stands, so that it can be found again in a changed text. */
export interface Anchor {
  /** SHA-256 of the source's file at the time, and its file name. */
  sha256: string;
  file: string;
  start: number;
  end: number;
  quote: string;
  /** Up to 40 characters on either side. */
  before: string;
  after: string;
}

export type JudgementTarget =
  | { kind: 'link'; left: Anchor; right: Anchor }
  | { kind: 'statement'; anchor: Anchor; property: string; subject: string; value: string | null }
  | { kind: 'finding'; findingId: string };

export interface Judgement {
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  by: string;
  verdict: 'same' | 'different' | 'unsure' | 'accept' | 'reject' | 'correct' | 'dismiss' | 'undo';
  target: JudgementTarget;
  /** For `correct`: the new value. For `undo`: the id of the judgement taken back. */
  value?: string;
  note?: string;
}
