// A text → what it is (edition, article, register, plain) and by which printing convention, by weighing the chains that
// every profile finds. `as` overrides: a kind or the name of a profile.
import { OpisError } from '../model/errors.js';
import type { EditionKind, Footnote } from '../model/document.js';
import type { SourceText } from '../model/source.js';
import { findCandidates, surveyLines, type Candidate, type Survey } from './candidates.js';
import { chooseChain, type Chain } from './choose-chain.js';
import type { LineView } from './lines.js';
import { PROFILES } from './profiles/index.js';
import type { Profile } from './profiles/profile.js';

export interface Convention {
  kind: EditionKind;
  profile: Profile | null;
  chain: Chain;
  candidates: Candidate[];
  survey: Survey;
  /** Why this and not another, for `--why`. */
  note: string;
}

const KINDS: readonly EditionKind[] = ['edition', 'article', 'register', 'plain'];

/** Throws a settings error for an `as` that is neither a kind nor a profile. */
export function checkAs(as: string | undefined): void {
  if (as === undefined || KINDS.includes(as as EditionKind) || PROFILES.some((profile) => profile.name === as)) return;
  const names = [...KINDS, ...PROFILES.map((profile) => profile.name)].join(', ');
  throw new OpisError('settings', `The kind of text "${as}" is not known. Allowed: ${names}.`);
}

/** Recognises kind and convention. */
export function recogniseConvention(
  sourceText: SourceText,
  view: LineView,
  notes: Footnote[],
  as?: string,
): Convention {
  checkAs(as);
  const survey = surveyLines(view, notes);
  const empty: Convention = {
    kind: 'plain',
    profile: null,
    chain: { links: [], score: 0 },
    candidates: [],
    survey,
    note: '',
  };
  const kind = KINDS.find((it) => it === as);
  if (kind && kind !== 'edition') return { ...empty, kind, note: 'as asked' };
  const named = PROFILES.filter((profile) => profile.name === as);
  const tried = (named.length ? named : PROFILES).map((profile) => {
    const candidates = findCandidates(view, profile, survey);
    return { profile, candidates, chain: chooseChain(candidates, survey.legends >= 2) };
  });
  const best = tried.reduce((left, right) =>
    worth(right.chain, right.profile) > worth(left.chain, left.profile) ? right : left,
  );
  if (as !== undefined || isEdition(best.chain, survey)) {
    const note = `${best.chain.links.length} headings, weight ${best.chain.score.toFixed(1)}`;
    return { kind: 'edition', profile: best.profile, chain: best.chain, candidates: best.candidates, survey, note };
  }
  return { ...empty, kind: recogniseOther(sourceText, view, notes.length), note: 'no chain of headings' };
}

/** A chain with numbers outweighs one without: titles in capitals stand in every edition. */
function worth(chain: Chain, profile: Profile): number {
  return profile.unnumbered ? chain.score * 0.7 : chain.score;
}

function isEdition(chain: Chain, survey: Survey): boolean {
  const count = chain.links.length;
  if (!count) return false;
  const titled = chain.links.filter((link) => link.candidate.titled).length;
  const average = chain.score / count;
  if (count === 1) return titled === 1 && survey.legends >= 1 && chain.links[0].candidate.score >= 4.5;
  return average >= 3 && titled >= count * 0.5 && (survey.legends > 0 || titled >= Math.max(2, count * 0.7));
}

function recogniseOther(sourceText: SourceText, view: LineView, notes: number): EditionKind {
  if (sourceText.source.format === 'csv' || sourceText.source.format === 'xlsx') return 'register';
  if (sourceText.tables.length && coverage(sourceText) > 0.6) return 'register';
  const texts = view.running.map((index) => view.lines[index].text);
  if (texts.length >= 8 && registerShare(texts) > 0.6) return 'register';
  return notes >= 3 || isScholarly(texts) ? 'article' : 'plain';
}

function coverage(sourceText: SourceText): number {
  const covered = sourceText.tables.reduce((sum, table) => sum + (table.end - table.start), 0);
  return covered / Math.max(1, sourceText.text.length);
}

/** Share of lines that look like entries: a surname or number first, then several fields. */
function registerShare(texts: string[]): number {
  const entries = texts.filter(
    (text) =>
      /^(?:\d{1,4}[.)]\s+)?\p{Lu}[\p{L}'-]+(?:,|\s[–—-]|;)\s?.*(?:[,;|\t].*){2,}$/u.test(text) && text.length < 400,
  );
  return entries.length / texts.length;
}

const SECTION_WORDS =
  /^(?:Аннотация|Ключевые слова|Введение|Заключение|Литература|Список литературы|Источники и литература|Библиография|Abstract|Keywords|Key words|Introduction|Conclusions?|References|Bibliography|Түйін|Түйіндеме|Кілт сөздер|Summary|Аңдатпа)[\s.:]/;

/** The run-in headings of theses and their abstracts. */
const THESIS_WORDS =
  /^(?:Relevance|General description|(?:The )?(?:purpose|aim|object|subject|novelty|methodolog\p{L}+|sources?|structure) of (?:the )?(?:research|study|work|dissertation|thesis)|Scientific novelty|Chronological|Historiograph|Актуальность|Общая характеристика|Цель|Объект|Предмет|Научная новизна|Методолог|Историография|Источниковая база|Структура работы|Хронологические рамки|Территориальные рамки)/iu;

function isScholarly(texts: string[]): boolean {
  if (texts.filter((text) => THESIS_WORDS.test(text)).length >= 2) return true;
  let marks = 0;
  for (const text of texts) if (SECTION_WORDS.test(`${text} `)) marks++;
  return marks >= 1;
}
