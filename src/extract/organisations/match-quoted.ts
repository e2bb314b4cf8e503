// Bodies named in quotation marks: a title after a word for papers, firms, clubs, parties («газета «Труд»», «концерн
// «Фольксваген»») or before a verb of the press. The name inside the marks is the span.
import type { ExtractContext, Token } from '../scan-text.js';
import { HEAD_FORMS, PRESS_VERBS, ROLE_WORDS } from './organisation-words.js';
import { isCapital, isMark } from './match-table.js';
import type { PhraseHit } from './match-phrase.js';

const MAX_WORDS = 7;
const PRESS_ENDINGS =
  /^(?:таймс|ньюс|экспресс|телеграф|пост|цейтунг|цайтунг|тагеблатт|геральд|кроникл|трибюн|мейль|мейл|ревю|журналь|блатт|прессе|беобахтер|курьер|нувель|паризьен|гардиан|уоркер|цайт)$/;

/** A quoted name whose first word is at a token (the mark stands before it). */
export function matchQuoted(context: ExtractContext, i: number): PhraseHit | undefined {
  const { tokens } = context;
  if (!isMark(tokens[i - 1], '«„"“') || tokens[i].gap !== 'none' || !isCapital(tokens[i])) return undefined;
  const end = quoteEnd(tokens, i);
  if (end < 0) return undefined;
  const before = tokens[i - 2];
  if (before && tokens[i - 1].gap !== 'paragraph' && namesTitled(tokens, i - 2))
    return { to: end, rule: 'titled-then-quoted' };
  if (
    before?.kind === 'word' &&
    tokens[i - 1].gap !== 'paragraph' &&
    ROLE_WORDS.has(before.form.lower) &&
    end - i <= 4
  ) {
    return { to: end, rule: 'role-then-quoted' };
  }
  const follower = tokens[end + 1];
  if (follower && follower.gap !== 'paragraph' && PRESS_VERBS.has(follower.form.lower) && end - i <= 4)
    return { to: end, rule: 'quoted-then-press-verb' };
  if (end - i <= 4 && PRESS_ENDINGS.test(tokens[end - 1].form.lower)) return { to: end, rule: 'quoted-press-ending' };
  return undefined;
}

/** Index of the closing mark, when it closes within a few words of one paragraph; else -1. */
function quoteEnd(tokens: readonly Token[], i: number): number {
  for (let at = i; at < i + MAX_WORDS + 3 && tokens[at]; at++) {
    if (at > i && tokens[at].gap === 'paragraph') return -1;
    if (isMark(tokens[at], '»“"”') && tokens[at].gap === 'none') return at;
    if (isMark(tokens[at], '.!?;:')) {
      // «Лента.ру» has its full stop inside a word
      if (!(tokens[at].form.text === '.' && tokens[at + 1]?.gap === 'none' && tokens[at + 1]?.kind === 'word'))
        return -1;
    }
  }
  return -1;
}

/** A word for a titled body at a token, also «сети клубов», «газетах» before a list of titles. */
function namesTitled(tokens: readonly Token[], at: number): boolean {
  for (let back = at; back > at - 12 && back >= 0; back--) {
    const token = tokens[back];
    if (token.kind === 'word') {
      const heads = HEAD_FORMS.get(token.form.lower) ?? HEAD_FORMS.get(singular(token.form.lower));
      return heads?.some((head) => head.kind === 'titled') ?? false;
    }
    // «газеты «Труд», «Правда» и «Известия»»: step over the quoted names before.
    if (!isMark(token, ',»“"')) return false;
    if (isMark(token, '»“"')) {
      let open = back - 1;
      while (open > back - 10 && open >= 0 && !isMark(tokens[open], '«„"“')) open--;
      back = open;
    }
  }
  return false;
}

/** газет → газета, компаний → компания, фирм → фирма: enough for lists. */
function singular(word: string): string {
  if (/(?:ами|ах|ям|ях)$/.test(word)) return word.replace(/ами$|ах$/, 'а').replace(/ями$|ям$|ях$/, 'я');
  if (/ий$/.test(word)) return word.replace(/ий$/, 'ия');
  if (/(?:газет|фирм|команд|групп)$/.test(word)) return `${word}а`;
  return word.replace(/ов$/, '').replace(/ы$/, 'а').replace(/и$/, 'ия');
}
