// The nominative of a body's name from its tokens: adjectives and heads of our tables by their paradigms, other phrases by
// the rules for noun phrases, compounds that the dictionary lacks (Губкома → Губком) by their pieces. Cached by phrase.
import { phraseToNominative } from '../../text/languages/ru/names/noun-phrases.js';
import { readingsOf, type Token } from '../scan-text.js';
import { compoundNominative } from './match-compound.js';
import { HEAD_FORMS } from './organisation-words.js';

const nominatives = new Map<string, string>();

/**
 * The nominative of a body's words.
 * @example organisationNominative(tokensOf('Камчатского губкома')) // 'Камчатский губком'
 */
export function organisationNominative(words: readonly Token[]): string {
  const phrase = words.map((token, at) => (at && token.gap !== 'none' ? ' ' : '') + token.form.text).join('');
  let value = nominatives.get(phrase);
  if (value !== undefined) return value;
  value = nominativeOfFront(words) ?? (/[а-яё]{3}/.test(phrase) ? phraseToNominative(phrase) : phrase);
  if (words.length === 1 && value === phrase) value = compoundNominative(value);
  if (nominatives.size > 50_000) nominatives.clear();
  nominatives.set(phrase, value);
  return value;
}

/** Adjectives and a head of our tables, put into the nominative; what follows the head stays. */
function nominativeOfFront(words: readonly Token[]): string | undefined {
  const at = words.findIndex((token) => HEAD_FORMS.has(token.form.lower));
  const noun = at < 0 ? undefined : HEAD_FORMS.get(words[at].form.lower)?.[0].noun;
  if (noun === undefined || words[at].form.script !== 'Cyrl' || words[at].form.lower.length < 4) return undefined;
  const gender = /[ая]$/.test(noun) ? 'femn' : /[оe]$|[ео]$/.test(noun) ? 'neut' : 'masc';
  const parts: string[] = [];
  for (const [i, token] of words.entries()) {
    const space = i && token.gap !== 'none' ? ' ' : '';
    if (i > at) parts.push(space + token.form.text);
    else if (i === at) parts.push(space + likeWritten(noun, token.form.text));
    else {
      const adjective = readingsOf(token.form).find((r) => r.pos === 'ADJF');
      const inflected = adjective?.inflect(['nomn', 'sing', gender]) ?? ruleAdjective(token.form.text, gender);
      if (token.kind === 'word' && token.form.lower.length > 3 && !inflected) return undefined;
      parts.push(space + (inflected ? likeWritten(inflected, token.form.text) : token.form.text));
    }
  }
  return parts.join('');
}

function ruleAdjective(word: string, gender: 'masc' | 'femn' | 'neut'): string | undefined {
  const match = /^(.*[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую|ое)$/.exec(word.toLowerCase());
  return match ? match[1] + { masc: 'ий', femn: 'ая', neut: 'ое' }[gender] : undefined;
}

function likeWritten(word: string, written: string): string {
  if (written === written.toUpperCase() && written.length > 1) return word.toUpperCase();
  const parts = written.split('-');
  const inParts = word.split('-');
  if (parts.length !== inParts.length) return parts[0][0] === parts[0][0].toUpperCase() ? capitalise(word) : word;
  return inParts
    .map((part, i) => (parts[i] && parts[i][0] !== parts[i][0].toLowerCase() ? capitalise(part) : part))
    .join('-');
}

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
