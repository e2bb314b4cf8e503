// What the import report says of notes: those without a marker, and markers without a note.
import type { Problem } from '../../model/problem.js';
import type { SourceText } from '../../model/source.js';
import type { FoundNotes } from './find-notes.js';

/** Problems of a source's notes, in order of text. */
export function noteProblems({ source }: SourceText, { footnotes, orphans }: FoundNotes): Problem[] {
  const problems: Problem[] = [];
  for (const { marker, markerStart, start, end } of footnotes) {
    if (markerStart !== null) continue;
    const message = `Note ${marker} has no marker in the text before it.`;
    problems.push({ rule: 'split/note-without-marker', severity: 'note', message, file: source.file, start, end });
  }
  for (const { marker, start, end } of orphans) {
    const message = `The marker ${marker} has no note in this text: the source has lost it.`;
    problems.push({ rule: 'split/marker-without-note', severity: 'warning', message, file: source.file, start, end });
  }
  return problems.sort((a, b) => a.start! - b.start!);
}
