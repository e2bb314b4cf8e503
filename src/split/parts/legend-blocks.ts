// The running lines of a document → its legends: where each begins and ends, continuation lines and remarks included.
import type { Line, LineView } from '../lines.js';
import { isMarginalia, legendContinues, maybeLegend, maybeLegendOver, type LegendStart } from './legend-lines.js';

export interface LegendBlock extends LegendStart {
  /** Positions in the given list of lines, `to` exclusive. */
  from: number;
  to: number;
  /** Offsets of the printed text. */
  start: number;
  end: number;
}

/** What a legend ends with, alone on the first line of the next page. */
const COPY_ALONE =
  /^(?:Подлинник|Копия|Машинопись|Рукопись|Автограф|Заверенная копия|Типографский экз\p{L}*|Телеграфный бланк)(?:[.,]\s?\p{L}+)?\.?$/u;

/** Legends among lines, in order. Several legends one after another are several blocks. */
export function findLegendBlocks(view: LineView, lines: Line[]): LegendBlock[] {
  const blocks: LegendBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    const found = maybeLegendOver(lines[i].text, lines[i + 1]?.text);
    if (!found || runsOnFrom(lines, i, view, found)) continue;
    let to = i + 1;
    let text = lines[i].text;
    while (to < lines.length && to - i < 14) {
      const gap = lines[to].index - lines[to - 1].index - 1 - between(view, lines[to - 1], lines[to]);
      const onNextPage = /^\p{Ll}/u.test(lines[to].text) || COPY_ALONE.test(lines[to].text);
      if (lines[to].pageStart && /[.)]$/.test(text) && !onNextPage) break;
      const wrapped = wraps(view, lines[to - 1], lines[to], gap);
      if (!wrapped && maybeLegend(lines[to].text) && !carriesOn(lines[to].text, text)) break;
      const over = wrapped || (to === i + 1 && !maybeLegend(lines[i].text));
      if (!over && !legendContinues(text, lines[to - 1].text, lines[to].text, gap, view.layout.spaced)) break;
      text += ` ${lines[to].text}`;
      to++;
    }
    blocks.push({ ...found, from: i, to, start: lines[i].textStart, end: lines[to - 1].textEnd });
    i = to - 1;
  }
  return blocks;
}

/** A full line in Latin letters without an end: "Source: Hoover Institution Archives, … Operational" + "Records, Box 94". */
function wraps(view: LineView, last: Line, next: Line, gap: number): boolean {
  return (
    gap === 0 &&
    last.text.length > view.layout.width * 0.7 &&
    /[\p{Script=Latin}\d,]$/u.test(last.text) &&
    !/\p{Script=Cyrillic}/u.test(last.text) &&
    !isMarginalia(next.text)
  );
}

/** «Опубликовано …» inside an open bracket carries the legend on. */
function carriesOn(next: string, legend: string): boolean {
  const open = (legend.match(/[([]/g) ?? []).length > (legend.match(/[)\]]/g) ?? []).length;
  return open && maybeLegend(next)?.kind === 'printed';
}

/** Lines of notes and furniture between two running lines: they are no empty lines. */
function between(view: LineView, left: Line, right: Line): number {
  let count = 0;
  let inNotes = false;
  for (let i = left.index + 1; i < right.index; i++) {
    const line = view.lines[i];
    if (line.note || line.furniture) inNotes = true;
    if (line.note || line.furniture || (inNotes && line.blank)) count++;
  }
  return inNotes ? Math.max(count, right.index - left.index - 1) : count;
}

/** A «printed» or «same» opening in the middle of a sentence is none: the line before runs on into it. */
function runsOnFrom(lines: Line[], i: number, view: LineView, found: LegendStart): boolean {
  if (found.kind === 'archival' || i === 0) return false;
  const before = lines[i - 1];
  if (lines[i].index - before.index > (view.layout.spaced ? 2 : 1)) return false;
  return (
    /[\p{Ll},–-]$/u.test(before.text) && before.text.length > view.layout.width * 0.7 && !isMarginalia(before.text)
  );
}
