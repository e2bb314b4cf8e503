// What each paragraph of an article is: title, authors, abstract, key words, section heading, list of literature, body.
// In: text and paragraphs. Out: blocks in order; a run-in heading or label becomes a block of its own before its text.
import type { PartKind } from '../../model/document.js';
import type { DeclaredHeading } from '../../model/source.js';
import type { Range } from '../../model/span.js';
import { isAuthorLine } from './authors.js';
import {
  ABSTRACT,
  AFFILIATION,
  JOURNAL_LINE,
  BIBLIOGRAPHY,
  IDENTIFIER,
  isCapitals,
  KEYWORDS,
  NUMBERED_HEADING,
  RUN_IN,
  RUN_IN_ALONE,
} from './labels.js';
import type { Paragraph } from './paragraphs.js';

export interface Block extends Range {
  kind: PartKind;
  rule: string;
  segments: Range[];
}

type Region = 'head' | 'body' | 'bibliography';

/** The blocks of an article. `declared`: headings that the format itself declares. */
export function classifyParagraphs(
  text: string,
  paragraphs: readonly Paragraph[],
  declared: readonly DeclaredHeading[],
): Block[] {
  const headings = new Set(declared.map((heading) => heading.start));
  const words = paragraphs.map((paragraph) =>
    text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400)),
  );
  const blocks: Block[] = [];
  let region: Region = 'head';
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    const printed = words[i];
    const length = paragraph.end - paragraph.start;
    const push = (kind: PartKind, rule: string) =>
      blocks.push({ start: paragraph.start, end: paragraph.end, segments: paragraph.segments, kind, rule });
    if (KEYWORDS.test(printed)) {
      markAbstractBefore(text, blocks);
      push('abstract', 'article/key-words');
      if (region === 'bibliography') region = 'body';
    } else if (ABSTRACT.test(printed)) {
      markTitleBefore(blocks);
      push('abstract', length < 30 ? 'article/abstract-label' : 'article/abstract');
      if (region === 'bibliography') region = 'body';
    } else if (isAfter(blocks, 'article/abstract-label')) push('abstract', 'article/abstract');
    else if (length < 90 && BIBLIOGRAPHY.test(printed)) {
      region = 'bibliography';
      push('section-heading', 'article/bibliography-heading');
    } else if (IDENTIFIER.test(printed) && length < 400 && region !== 'bibliography')
      push('furniture', 'article/identifiers');
    else if (region === 'head' && length < 140 && JOURNAL_LINE.test(printed) && !isCapitals(printed))
      push('furniture', 'article/identifiers');
    else if (
      region === 'head' &&
      length < 200 &&
      followsHead(blocks) &&
      AFFILIATION.test(printed) &&
      !isCapitals(printed)
    )
      push('heading', 'article/affiliation');
    else if (region === 'bibliography' && !headings.has(paragraph.start)) push('bibliography', 'article/bibliography');
    else if (
      region === 'head' &&
      blocks.every((block) => block.kind !== 'title') &&
      (headings.has(paragraph.start) || isTitle(text, paragraph, printed))
    )
      push('title', 'article/title');
    else if (isAuthorLine(printed) && length < 300 && (region === 'head' || isNearAbstract(words, i)))
      push('heading', 'article/authors');
    else if (region === 'head' && isAfter(blocks, 'article/title') && isCapitals(printed) && length < 200)
      extend(blocks, paragraph);
    else if (headings.has(paragraph.start)) push('section-heading', 'article/declared-heading');
    else if (pushRunIn(text, paragraph, printed, blocks)) region = 'body';
    else if (isSectionHeading(printed, length, words[i + 1], paragraphs[i + 1]))
      push('section-heading', 'article/short-line-heading');
    else {
      push('body', 'article/paragraph');
      if (length > 200) region = region === 'head' ? 'body' : region;
    }
  }
  return blocks;
}

// Behind authors, a title or another affiliation.
function followsHead(blocks: readonly Block[]): boolean {
  const last = blocks[blocks.length - 1];
  return last !== undefined && (last.kind === 'heading' || last.kind === 'title' || last.kind === 'footnote');
}

function isAfter(blocks: readonly Block[], rule: string): boolean {
  return blocks[blocks.length - 1]?.rule === rule;
}

function extend(blocks: Block[], paragraph: Paragraph): void {
  const last = blocks[blocks.length - 1];
  last.end = paragraph.end;
  last.segments = [...last.segments, ...paragraph.segments];
}

// The title in another language stands before the abstract in that language, with or without the authors between.
function markTitleBefore(blocks: Block[]): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block.kind === 'heading' || block.kind === 'furniture') continue;
    const plain =
      block.rule === 'article/short-line-heading' || (block.kind === 'body' && block.end - block.start < 200);
    if (plain && blocks.some((other) => other.kind === 'title'))
      Object.assign(block, { kind: 'title', rule: 'article/translated-title' });
    return;
  }
}

// One paragraph between the head and the introduction is the abstract.
function markAbstractBeforeIntroduction(blocks: Block[]): void {
  const bodies = blocks.filter((block) => block.kind === 'body');
  const others = blocks.every(
    (block) =>
      block.kind === 'body' || block.kind === 'title' || block.kind === 'furniture' || block.kind === 'heading',
  );
  if (
    bodies.length !== 1 ||
    !others ||
    bodies[0].end - bodies[0].start < 150 ||
    bodies[0] !== blocks[blocks.length - 1]
  )
    return;
  Object.assign(bodies[0], { kind: 'abstract', rule: 'article/abstract-before-introduction' });
}

// An abstract without its label: the paragraphs between a title or authors and the key words.
function markAbstractBefore(text: string, blocks: Block[]): void {
  for (let i = blocks.length - 1, n = 0; i >= 0 && n < 4; i--, n++) {
    const block = blocks[i];
    if (
      block.kind === 'abstract' ||
      block.kind === 'title' ||
      block.kind === 'furniture' ||
      block.rule === 'article/authors'
    )
      return;
    if (block.kind === 'section-heading') {
      if (n > 0) Object.assign(block, { kind: 'title', rule: 'article/translated-title' });
      return;
    }
    if (block.kind !== 'body' || block.end - block.start < 120) return;
    if (n > 0 && !isBoundary(blocks[i - 1])) return;
    Object.assign(block, { kind: 'abstract', rule: 'article/abstract-before-key-words' });
  }
}

function isBoundary(block: Block | undefined): boolean {
  return !block || block.kind !== 'body';
}

function isNearAbstract(words: readonly string[], index: number): boolean {
  return [1, 2, 3].some(
    (step) =>
      words[index + step] !== undefined && (ABSTRACT.test(words[index + step]) || KEYWORDS.test(words[index + step])),
  );
}

function isTitle(text: string, paragraph: Paragraph, printed: string): boolean {
  const length = paragraph.end - paragraph.start;
  if (length > 300 || length < 8 || isAuthorLine(printed) || RUN_IN.test(printed)) return false;
  return (
    isCapitals(printed) ||
    !/[.;:,]$/u.test(text.slice(paragraph.start, paragraph.end)) ||
    / \([^)]{1,30}\)$/u.test(printed)
  );
}

const INTRODUCTION = /^(?:введение|introduction|кіріспе)(?!\p{L})/iu;

function pushRunIn(text: string, paragraph: Paragraph, printed: string, blocks: Block[]): boolean {
  if (INTRODUCTION.test(printed)) markAbstractBeforeIntroduction(blocks);
  if (paragraph.end - paragraph.start < 90 && RUN_IN_ALONE.test(printed)) {
    blocks.push({
      start: paragraph.start,
      end: paragraph.end,
      segments: paragraph.segments,
      kind: 'section-heading',
      rule: 'article/known-heading',
    });
    return true;
  }
  const match = RUN_IN.exec(printed);
  if (!match || !/^\p{Lu}/u.test(printed)) return false;
  const cut = paragraph.start + match[0].length;
  if (paragraph.segments[0].end <= cut) return false;
  const headingEnd = paragraph.start + match[0].trimEnd().length;
  blocks.push({
    start: paragraph.start,
    end: headingEnd,
    segments: [{ start: paragraph.start, end: headingEnd }],
    kind: 'section-heading',
    rule: 'article/run-in-heading',
  });
  const [first, ...rest] = paragraph.segments;
  blocks.push({
    start: cut,
    end: paragraph.end,
    segments: [{ start: cut, end: first.end }, ...rest],
    kind: 'body',
    rule: 'article/paragraph',
  });
  return true;
}

function isSectionHeading(
  printed: string,
  length: number,
  next: string | undefined,
  following: Paragraph | undefined,
): boolean {
  if (length > 140 || length < 3 || !next || !following) return false;
  if (!/^[\p{Lu}\d«"“§]/u.test(printed) || /[,;:–—-]$/u.test(printed) || /^[-–—•]/u.test(printed)) return false;
  if (following.end - following.start < 60 && !isCapitals(printed) && !NUMBERED_HEADING.test(printed)) return false;
  if (isCapitals(printed) && length < 120) return true;
  if (NUMBERED_HEADING.test(printed) && length < 100 && !/[;]$/u.test(printed))
    return !/\.$/u.test(printed) || length < 60;
  return length < 90 && !/[.!?…]$/u.test(printed) && printed.split(/\s+/u).length <= 12;
}
