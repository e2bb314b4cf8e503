// A Problem says something about the material (never about the program): it is collected, stored and shown, never thrown.

/** `error`: something could not be read; `warning`: read, but doubtful; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

export interface Problem {
  /** The rule that noticed it, such as `split/legend-missing`. */
  rule: string;
  severity: Severity;
  /** What was found, what it means, what to do; one or two sentences. */
  message: string;
  /** File name as given, when the problem is about a file. */
  file?: string;
  /** UTF-16 offsets into the source's text, when the problem has a place. */
  start?: number;
  end?: number;
}
