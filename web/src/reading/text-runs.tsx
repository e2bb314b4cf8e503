// Runs as text: marks as quiet underlines in layers, note markers, page breaks. Everything is text; nothing is HTML.
import { Fragment, memo, type ReactNode } from 'react';
import type { InterfaceLanguage } from '../../../src/view/edtf-text.js';
import { entityName } from '../../../src/view/entity-name.js';
import { entityAddress } from '../../../src/view/entity-view.js';
import type { MarkView, ReadingView } from '../../../src/view/reading-view.js';
import type { Run } from '../../../src/view/reading-runs.js';
import type { EntityEntry } from '../../../src/view/workbench-engine.js';
import { held } from '../parts/held.js';
import { Link } from '../router.js';

/** The words that runs need, said once for a whole page. */
export interface RunWords {
  language: InterfaceLanguage;
  page(label: string): string;
  note(marker: string): string;
  certainty: Record<'sure' | 'likely' | 'unsure', string>;
}

interface Props {
  runs: Run[];
  marks: MarkView[];
  entities: ReadingView['entities'];
  words: RunWords;
  /** Marker by note id. */
  markers?: Map<string, string>;
}

function marked(text: ReactNode, mark: MarkView, entity: EntityEntry | undefined, words: RunWords): ReactNode {
  const doubt = mark.certainty === 'unsure' ? ' doubt' : '';
  const accepted = entity ? entity.status === 'curated' : mark.accepted;
  const classes = `mark layer-${mark.layer} ${accepted ? 'sure' : 'guess'}${doubt}`;
  if (entity) {
    const { certainty } = mark;
    const label = entityName(entity, words.language);
    const title = certainty && certainty !== 'sure' ? `${label} (${words.certainty[certainty]})` : label;
    return (
      <Link href={entityAddress(entity)} className={classes} title={title}>
        {text}
      </Link>
    );
  }
  return (
    <span className={classes} title={mark.label}>
      {text}
    </span>
  );
}

/** A paragraph's runs. */
export const TextRuns = memo(function TextRuns({ runs, marks, entities, words, markers }: Props) {
  return (
    <span className="runs">
      {runs.map((run, index) => {
        if (run.kind === 'page') {
          return (
            <span key={index} className="page-break" title={words.page(run.text)}>
              {run.text}
            </span>
          );
        }
        if (run.kind === 'note') {
          return (
            <sup key={index} className="marker">
              <a id={`ref-${run.note}`} href={`#note-${run.note}`} aria-label={words.note(run.text)}>
                {markers?.get(run.note!) ?? run.text}
              </a>
            </sup>
          );
        }
        const text = held(run.text);
        let content: ReactNode = run.found ? <mark>{text}</mark> : text;
        for (let at = (run.marks?.length ?? 0) - 1; at >= 0; at--) {
          const mark = marks[run.marks![at]];
          content = marked(content, mark, mark.entity ? entities[mark.entity] : undefined, words);
        }
        return <Fragment key={index}>{content}</Fragment>;
      })}
    </span>
  );
});
