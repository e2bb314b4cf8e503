// A document as printed, with its notes beside the text and "In this document" at its side.
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Block, Layer, ReadingView } from '../../../src/view/reading-view.js';
import { useAnswer } from '../api.js';
import { useKeys } from '../keys.js';
import { Answered, useTitle } from '../parts/states.js';
import { MarginNotes } from '../reading/margin-notes.js';
import { PageText } from '../reading/page-text.js';
import { LAYERS, ReadingPanel } from '../reading/reading-panel.js';
import type { RunWords } from '../reading/text-runs.js';
import { Link, navigate, usePlace } from '../router.js';
import { useWords } from '../words/words.js';
import type { PageProps } from '../workbench.js';
import '../styles/reading.css';
import '../styles/marks.css';
import '../styles/panel.css';

const KEY = 'opis.layers';
const FIRST: Layer[] = ['person', 'organisation', 'place'];

function storedLayers(): Set<Layer> {
  const stored = localStorage.getItem(KEY);
  return new Set(stored === null ? FIRST : (stored.split(',').filter(Boolean) as Layer[]));
}

/** The reading page. */
export default function ReadingPage({ params }: PageProps) {
  const place = usePlace();
  const asked = place.query.get('q');
  const path = `/${params[0].split('/').map(encodeURIComponent).join('/')}`;
  const answer = useAnswer<ReadingView>(`${path}${asked ? `?q=${encodeURIComponent(asked)}` : ''}`);
  return <Answered answer={answer}>{(view) => <Reading view={view} hash={place.hash} asked={asked} />}</Answered>;
}

function Reading({ view, hash, asked }: { view: ReadingView; hash: string; asked: string | null }) {
  const { t, language } = useWords();
  const [shown, setShown] = useState(storedLayers);
  const toggle = (layer: Layer) => {
    const next = new Set(shown);
    if (!next.delete(layer)) next.add(layer);
    localStorage.setItem(KEY, [...next].join(','));
    setShown(next);
  };
  useTitle([view.number && `№ ${view.number}`, view.title ?? view.source.title].filter(Boolean).join('. '));
  const drawn = useDrawn(view, hash);
  useTarget(view, hash);
  const words = useMemo<RunWords>(
    () => ({
      language,
      page: (page) => t('reading.page', { page }),
      note: (marker) => t('reading.note', { marker }),
      certainty: { sure: t('state.sure'), likely: t('state.likely'), unsure: t('state.unsure') },
    }),
    [t, language],
  );
  const query = asked ? `?q=${encodeURIComponent(asked)}` : '';
  useKeys({
    ...Object.fromEntries(LAYERS.map(({ layer, code }) => [code, () => toggle(layer)])),
    ArrowLeft: () => view.previous && navigate(`/documents/${encodeURIComponent(view.previous.id)}`),
    ArrowRight: () => view.next && navigate(`/documents/${encodeURIComponent(view.next.id)}`),
  });
  return (
    <div className="reading" data-layers={[...shown].join(' ')}>
      <nav className="turn" aria-label={view.source.title}>
        {view.previous ? (
          <Link
            href={`/documents/${encodeURIComponent(view.previous.id)}${query}`}
            rel="prev"
            aria-label={`${t('reading.previous')}: ${view.previous.number ?? ''}`}
          >
            ‹ {view.previous.number}
          </Link>
        ) : (
          <span />
        )}
        <Link className="turn-source" href={`/sources/${encodeURIComponent(view.source.id)}`}>
          {view.source.title}
          {view.page && <span className="quiet">, {t('reading.page', { page: view.page })}</span>}
        </Link>
        {view.next ? (
          <Link
            href={`/documents/${encodeURIComponent(view.next.id)}${query}`}
            rel="next"
            aria-label={`${t('reading.next')}: ${view.next.number ?? ''}`}
          >
            {view.next.number} ›
          </Link>
        ) : (
          <span />
        )}
      </nav>
      <div className="spread">
        <PageText view={view} words={words} drawn={drawn} />
        <MarginNotes view={view} words={words} />
      </div>
      <ReadingPanel view={view} shown={shown} toggle={toggle} />
      <p className="print-citation">{view.citations.gost}</p>
    </div>
  );
}

/** Blocks drawn at once; the rest of a long text follows when the first are on the screen. */
const FIRST_BLOCKS = 60;

/** The block that the address names, or the first with a word of the reader's search. */
function targetBlock(view: ReadingView, hash: string): Block | undefined {
  const blocks = [...view.head, ...view.blocks];
  if (!hash) return blocks.find((block) => block.runs.some((run) => run.found));
  const offset = /^at-(\d+)$/.exec(hash)?.[1];
  if (offset) return blocks.findLast((block) => block.start <= Number(offset)) ?? blocks[0];
  return blocks.find((block) => block.passageId === hash || block.anchor === hash);
}

function useDrawn(view: ReadingView, hash: string): number {
  const first = () => {
    const target = targetBlock(view, hash);
    return Math.max(FIRST_BLOCKS, target ? view.blocks.indexOf(target) + FIRST_BLOCKS / 2 : 0);
  };
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setDrawn(Number.MAX_SAFE_INTEGER)), 50);
    return () => clearTimeout(timer);
  }, []);
  return drawn;
}

/** Brings the place that the address names into view: `#p12`, `#at-1234`, a passage's id, a note. */
function useTarget(view: ReadingView, hash: string): void {
  useEffect(() => {
    for (const old of document.querySelectorAll('.aim')) old.classList.remove('aim');
    const block = targetBlock(view, hash);
    if (!hash) {
      if (block) document.querySelector('.text .runs mark')?.scrollIntoView({ block: 'center' });
      return;
    }
    const target = document.getElementById(block?.anchor ?? hash);
    if (!target) return;
    target.classList.add('aim');
    target.scrollIntoView({ block: 'center' });
  }, [view, hash]);
}
