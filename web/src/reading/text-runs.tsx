// Runs as text: marks as quiet underlines in layers, note markers, page breaks. Everything is text; nothing is HTML.
import { memo, type ReactNode } from 'react';
import type { MarkView } from '../../../src/view/reading-view.js';
import type { Run } from '../../../src/view/reading-runs.js';
import { entityAddress } from '../../../src/view/entity-view.js';
import { held } from '../parts/held.js';
import { Link } from '../router.js';
import { useWords } from '../words/words.js';

interface Props {
  runs: Run[];
  marks: MarkView[];
  /** Marker by note id. */
  markers?: Map<string, string>;
}

function marked(text: ReactNode, mark: MarkView, certainties: Record<string, string>): ReactNode {
  const classes = [
    'mark',
    `layer-${mark.layer}`,
    mark.accepted ? 'sure' : 'guess',
    mark.certainty === 'unsure' ? 'doubt' : '',
  ]
    .filter(Boolean)
    .join(' ');
  if (mark.entity) {
    const title =
      mark.certainty && mark.certainty !== 'sure' ? `${mark.label} (${certainties[mark.certainty]})` : mark.label;
    return (
      <Link href={entityAddress(mark.entity)} className={classes} title={title}>
        {text}
      </Link>
    );
  }
  return (
    <span className={classes} title={mark.layer === 'statement' ? undefined : mark.label}>
      {text}
    </span>
  );
}

/** A paragraph's runs. */
export const TextRuns = memo(function TextRuns({ runs, marks, markers }: Props) {
  const { t } = useWords();
  const certainties = { unsure: t('state.unsure'), likely: t('state.likely'), sure: t('state.sure') };
  return (
    <span className="runs">
      {runs.map((run, index) => {
        if (run.kind === 'page') {
          return (
            <span key={index} className="page-break" title={t('reading.page', { page: run.text })}>
              {run.text}
            </span>
          );
        }
        if (run.kind === 'note') {
          return (
            <sup key={index} className="marker">
              <a id={`ref-${run.note}`} href={`#note-${run.note}`} aria-label={t('reading.note', { marker: run.text })}>
                {markers?.get(run.note!) ?? run.text}
              </a>
            </sup>
          );
        }
        const text = held(run.text);
        let content: ReactNode = run.found ? <mark>{text}</mark> : text;
        for (const at of [...(run.marks ?? [])].reverse()) content = marked(content, marks[at], certainties);
        return <span key={index}>{content}</span>;
      })}
    </span>
  );
});
