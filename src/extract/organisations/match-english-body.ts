// Bodies in English text, by grammar: words in capitals joined by of, the, for, and, around a word that names a body
// ("People's Commissariat of Trade", "Secretariat of the Central Committee of the CPSU"). "The" before it is outside.
import type { ExtractContext, Token } from '../scan-text.js';
import { isCapital, isMark, matchForm } from './match-table.js';
import type { PhraseHit } from './match-phrase.js';

const BODY_WORDS = new Set(
  (
    'committee commission commissariat council union bureau buro politburo secretariat presidium collegium directorate administration department ministry section office ' +
    'party league society association federation confederation organization organisation international institute university academy college school library museum archive archives ' +
    'army navy fleet bank trust company corporation syndicate combine plant factory works mission embassy consulate legation delegation~ agency service court tribunal collegium panel ' +
    'parliament duma senate soviet assembly theatre theater ballet club orchestra press publishing church chamber exchange fund foundation aid relief cross house~ home~ front brigade division ' +
    'guard police inspectorate inspection board circle~ community commune'
  )
    .split(' ')
    .filter((word) => !word.endsWith('~')),
);
const CONNECTORS = new Set('of the for and in to on by & de du et'.split(' '));
const GATHERINGS = new Set('congress plenum conference meeting session convention games war revolution'.split(' '));

/** A body that begins at a token of Latin letters. */
export function matchEnglishBody(context: ExtractContext, i: number): PhraseHit | undefined {
  const { tokens } = context;
  if (!isCapital(tokens[i]) || tokens[i].form.text.length < 2 || CONNECTORS.has(tokens[i].form.lower)) return undefined;
  let end = i;
  let body = -1;
  let ofAfterBody = false;
  for (let at = i; at < i + 16 && tokens[at]; at++) {
    const token = tokens[at];
    if (at > i && token.gap === 'paragraph') break;
    if (isPossessive(tokens, at)) {
      at += 1;
      continue;
    }
    if (token.kind === 'word' && isCapital(token) && token.form.script === 'Latn') {
      if (GATHERINGS.has(token.form.lower)) break;
      if (BODY_WORDS.has(token.form.lower) && !(body >= 0 && !ofAfterBody && at > body + 1)) body = at;
      end = at + 1;
      const listed = body >= 0 ? matchForm(context, at) : undefined;
      if (listed && listed.form.language === 'en') {
        end = listed.to;
        at = listed.to - 1;
      }
      continue;
    }
    if (isQuoteInside(tokens, at) && body >= 0 && end === at) break;
    if (token.kind === 'word' && CONNECTORS.has(token.form.lower)) {
      if (
        token.form.lower === 'in' ||
        token.form.lower === 'to' ||
        token.form.lower === 'on' ||
        token.form.lower === 'by'
      ) {
        if (
          body < 0 ||
          !/^(?:to|in)$/.test(token.form.lower) ||
          !/^(?:assistance|aid|help)$/.test(tokens[at - 1].form.lower)
        )
          break;
      }
      if (token.form.lower === 'and' && body >= 0 && !ofAfterBody) break;
      if (body >= 0 && (token.form.lower === 'of' || token.form.lower === 'for')) ofAfterBody = true;
      if (body < 0 && token.form.lower === 'of' && !HEADS_WITHOUT_BODY.has(tokens[at - 1]?.form.lower ?? '')) break;
      continue;
    }
    break;
  }
  if (body < 0 || end <= body) return undefined;
  if (end === i + 1) return undefined;
  return { to: end, rule: 'english-words-in-capitals' };
}

const HEADS_WITHOUT_BODY = new Set('central people workers friends'.split(' '));

function isPossessive(tokens: readonly Token[], at: number): boolean {
  return (
    isMark(tokens[at], "'’") &&
    tokens[at].gap === 'none' &&
    (tokens[at + 1]?.form.lower === 's' ||
      (tokens[at + 1]?.gap === 'space' && /s$/.test(tokens[at - 1]?.form.lower ?? ''))) &&
    tokens[at + 1]?.form.lower === 's'
  );
}

const isQuoteInside = (tokens: readonly Token[], at: number): boolean => isMark(tokens[at], '«“"');
