// One row of a table of messages.

/** Rule or feature; the whole English sentence with named groups; the Russian template. */
export type MessageTranslation = readonly [rule: string, english: RegExp, russian: string];
