// Sentences of the program about the material (problems, findings, reasons) in the language of the reader. In: rule or feature,
// the English sentence; out: the Russian one, or the English where no row of the tables fits. Names and quotes stay as they are.
import { dateText, type InterfaceLanguage } from './edtf-text.js';
import { FEATURE_MESSAGES } from './messages/feature-messages.js';
import { FINDING_MESSAGES } from './messages/finding-messages.js';
import type { MessageTranslation } from './messages/message-translation.js';
import { PROBLEM_MESSAGES } from './messages/problem-messages.js';
import { WORDS_IN_MESSAGES } from './messages/words-in-messages.js';

/** What a sentence speaks of: rules of problems and findings and names of features may be spelled alike. */
export type MessageKind = 'problem' | 'finding' | 'feature';

type Parts = Record<string, string | undefined>;

const TABLES: Record<MessageKind, ReadonlyMap<string, MessageTranslation[]>> = {
  problem: byRule(PROBLEM_MESSAGES),
  finding: byRule(FINDING_MESSAGES),
  feature: byRule(FEATURE_MESSAGES),
};

function byRule(rows: readonly MessageTranslation[]): Map<string, MessageTranslation[]> {
  const table = new Map<string, MessageTranslation[]>();
  for (const row of rows) table.set(row[0], [...(table.get(row[0]) ?? []), row]);
  return table;
}

/**
 * A sentence in the reader's language.
 * @example translateMessage('feature', 'surname-equal', 'The surname is the same.', 'ru') // 'Фамилия та же.'
 */
export function translateMessage(
  kind: MessageKind,
  rule: string,
  message: string,
  language: InterfaceLanguage,
): string {
  return language === 'ru' ? (russianMessage(kind, rule, message) ?? message) : withDates(message);
}

/** English sentences carry dates as they are stored; what is quoted stays as it is printed. */
function withDates(message: string): string {
  const unquoted = /«[^»]*»|"[^"]*"|(?<![\w-])(\d{4}-\d{2}(?:-\d{2})?)(?![\w-])/g;
  return message.replaceAll(unquoted, (all, date: string | undefined) => (date ? dateText(date, 'en') : all));
}

/** The Russian sentence; `null` where the tables have none. */
export function russianMessage(kind: MessageKind, rule: string, message: string): string | null {
  for (const [, english, russian] of TABLES[kind].get(rule) ?? []) {
    const match = english.exec(message);
    if (match && match[0].length === message.length) return fill(russian, match.groups ?? {});
  }
  return null;
}

/** `{part}`, `{part:words}`, `{part:date}`, `{part:and}`; `{part?text}` is the text, filled, where the part was matched. */
function fill(template: string, parts: Parts): string {
  const optional = /\{(\w+)\?((?:[^{}]|\{[^{}]*\})*)\}/g;
  const chosen = template.replaceAll(optional, (_, name: string, text: string) => (parts[name] ? text : ''));
  return chosen.replaceAll(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, way: string | undefined) =>
    told(parts[name] ?? '', way),
  );
}

function told(part: string, way: string | undefined): string {
  if (way === 'words') return WORDS_IN_MESSAGES.get(part) ?? part;
  if (way === 'date') return /^\d|^\.\./.test(part) ? dateText(part, 'ru') || part : part;
  if (way === 'and') return part.replaceAll(' and as ', ' и ');
  return part;
}
