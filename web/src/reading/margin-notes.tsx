// Notes in the margin, each beside its marker, pushed down where they would meet; below the text on narrow screens.
import { useEffect, useRef } from 'react';
import type { ReadingView } from '../../../src/view/reading-view.js';
import { useWords } from '../words/words.js';
import { TextRuns, type RunWords } from './text-runs.js';

/** Pixels between two notes. */
const APART = 10;

interface Props {
  view: Pick<ReadingView, 'notes' | 'marks' | 'entities' | 'language'>;
  words: RunWords;
}

/** The column of notes. */
export function MarginNotes({ view, words }: Props) {
  const { notes, marks, entities, language } = view;
  const { t } = useWords();
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    const aside = column.current;
    if (!aside) return;
    const place = () => {
      const beside = getComputedStyle(aside).position === 'relative' && window.matchMedia('screen').matches;
      aside.dataset.placed = beside ? 'beside' : 'below';
      if (!beside) {
        for (const note of aside.querySelectorAll<HTMLElement>('.note')) note.style.transform = '';
        return;
      }
      const top = aside.getBoundingClientRect().top;
      let free = 0;
      const measured = [...aside.querySelectorAll<HTMLElement>('.note')].map((note) => {
        const marker = document.getElementById(`ref-${note.dataset.note}`);
        return {
          note,
          wanted: marker ? marker.getBoundingClientRect().top - top - 3 : free,
          height: note.offsetHeight,
        };
      });
      for (const { note, wanted, height } of measured) {
        const at = Math.max(free, wanted);
        note.style.transform = `translateY(${Math.round(at)}px)`;
        free = at + height + APART;
      }
      aside.style.minHeight = `${Math.ceil(free)}px`;
    };
    place();
    void document.fonts.ready.then(place);
    const watcher = new ResizeObserver(place);
    watcher.observe(aside.parentElement!);
    return () => watcher.disconnect();
  }, [notes]);
  if (notes.length === 0) return null;
  return (
    <section className="notes" ref={column} aria-label={t('reading.notes')} lang={language}>
      <h2 className="notes-head">{t('reading.notes')}</h2>
      {notes.map((note) => (
        <p key={note.id} id={`note-${note.id}`} className="note" data-note={note.id}>
          {note.anchor ? (
            <a
              className="note-marker"
              href={`#ref-${note.id}`}
              aria-label={`${t('reading.note', { marker: note.marker })}. ${t('reading.backToText')}`}
            >
              {note.marker}
            </a>
          ) : (
            <span className="note-marker">{note.marker}</span>
          )}{' '}
          <TextRuns runs={note.runs} marks={marks} entities={entities} words={words} />
        </p>
      ))}
    </section>
  );
}
