// The text of a document as an edition sets it: number, title, the printed head, paragraphs, signature, legend.
import { memo, useMemo } from 'react';
import type { Block, ReadingView } from '../../../src/view/reading-view.js';
import { held } from '../parts/held.js';
import { useWords } from '../words/words.js';
import { TextRuns, type RunWords } from './text-runs.js';

interface BlockProps {
  block: Block;
  view: ReadingView;
  markers: Map<string, string>;
  words: RunWords;
  /** Label of the link to the paragraph. */
  label: string;
}

const BlockText = memo(function BlockText({ block, view, markers, words, label }: BlockProps) {
  const Tag = block.kind === 'section-heading' || (view.source.article && block.kind === 'title') ? 'h2' : 'p';
  return (
    <div className={`block block-${block.kind}`} id={block.anchor} data-start={block.start}>
      {block.pageBreak && (
        <span className="page-break" title={words.page(block.pageBreak)}>
          {block.pageBreak}
        </span>
      )}
      <a className="anchor" href={`#${block.anchor}`} aria-label={`${label} ${block.anchor.slice(1)}`}>
        {block.anchor.slice(1)}
      </a>
      <Tag className={block.lines ? 'lines' : undefined}>
        <TextRuns runs={block.runs} marks={view.marks} entities={view.entities} words={words} markers={markers} />
      </Tag>
    </div>
  );
});

interface PageProps {
  view: ReadingView;
  words: RunWords;
  /** How many blocks are drawn so far. */
  drawn: number;
}

/** Head and text. */
export const PageText = memo(function PageText({ view, words, drawn }: PageProps) {
  const { t } = useWords();
  const label = t('reading.paragraph');
  const markers = useMemo(() => new Map(view.notes.map((note) => [note.id, note.marker])), [view]);
  const titles = view.head.filter((block) => block.kind === 'title');
  return (
    <article className="text" lang={view.language}>
      <header className="head">
        {view.number && (
          <p className="head-number" title={view.headingPrinted ? undefined : t('reading.supplied')}>
            {view.headingPrinted ? `№ ${view.number}` : `[№ ${view.number}]`}
          </p>
        )}
        <h1 className="head-title">
          {titles.length > 0
            ? titles.map((block) => (
                <span key={block.anchor} id={block.anchor} data-start={block.start} className="head-line">
                  <TextRuns
                    runs={block.runs}
                    marks={view.marks}
                    entities={view.entities}
                    words={words}
                    markers={markers}
                  />
                </span>
              ))
            : held(view.title ?? (view.number ? '' : view.source.title))}
        </h1>
        {view.classification && <p className="block-classification">{view.classification}</p>}
      </header>
      {view.blocks.slice(0, drawn).map((block) => (
        <BlockText key={block.anchor} block={block} view={view} markers={markers} words={words} label={label} />
      ))}
    </article>
  );
});
