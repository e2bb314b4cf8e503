// Bodies named in quotation marks: a title after a word for papers, firms, clubs, parties («газета «Труд»», «концерн
// «Фольксваген»») or before a verb of the press. The name inside the marks is the span.
import type { ExtractContext, Token } from '../scan-text.js';
import { HEAD_FORMS, PRESS_VERBS, ROLE_WORDS } from './organisation-words.js';
import { isCapital, isMark, type PhraseHit } from './match-table.js';

const MAX_WORDS = 7;
/** How far back the noun of a list of quoted names may stand, in tokens. */
const MAX_LIST = 80;
const PRESS_ENDINGS =
  /^(?:таймс|ньюс|экспресс|телеграф|пост|цейтунг|цайтунг|тагеблатт|геральд|кроникл|трибюн|мейль|мейл|ревю|журналь|блатт|прессе|беобахтер|курьер|нувель|паризьен|гардиан|уоркер|цайт)$/;

/** A quoted name whose first word is at a token (the mark stands before it). */
export function matchQuoted(context: ExtractContext, i: number): PhraseHit | undefined {
  const { tokens } = context;
  if (!isMark(tokens[i - 1], '«„"“') || tokens[i].gap !== 'none') return undefined;
  const numbered = tokens[i].kind === 'number';
  if (!isCapital(tokens[i]) && !numbered) return undefined;
  const end = quoteEnd(tokens, i);
  if (end < 0) return undefined;
  if (end - i >= 2 && headsName(tokens, i, end)) return { to: end, rule: 'quoted-with-head' };
  if (numbered) return undefined;
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
  if (isPressTitle(tokens, i, end)) return { to: end, rule: 'quoted-press-title' };
  return undefined;
}

/** Groups of people, as opposed to works, that stand at the end of their quoted name: «Рабочая Группа». */
const GROUP_HEADS = new Set('группа лига союз партия общество комитет'.split(' '));

/** «Завод Михельсон», «Ситценабивная фабрика Циндель», «1-я Госколбасная фабрика», «Рабочая Группа»: a head within the marks. */
function headsName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token.form.shape === 'lower' && !HEAD_FORMS.has(token.form.lower) && at - from > 2) return false;
    const heads = HEAD_FORMS.get(token.form.lower) ?? [];
    if (heads.some((head) => head.kind === 'works')) return at === from || at > from + 1 || !token.opens;
    if (
      at === to - 1 &&
      at > from &&
      token.form.shape === 'capital' &&
      heads.some((head) => GROUP_HEADS.has(head.noun))
    )
      return tokens
        .slice(from, at)
        .every(
          (one) => one.form.shape === 'capital' && /(?:ая|ой|ую|ое|ий|ого|ый|ым|им|ому|ей|ой|ом)$/.test(one.form.lower),
        );
  }
  return false;
}

/** Last words of papers' titles, in the cases in which one cites them. */
const PRESS_NOUN =
  /^(?:голос|слов|вест|вестник|знам|газет|путь|пут|зар|мысл|жизн|врем|день|дн|новост|листок|листк|трибун|искр|известия|известий|обозрени|летопис|звезд|набат|молот|гудок|рассвет|революци)(?:|а|у|ом|е|о|ь|и|ью|я|ю|ем|ени|ей|ям|ях|ями|ы|ой)$/;
/** What a quoted title is when it is no paper. */
const OTHER_TITLES =
  /^(?:книг|брошюр|пьес|роман|поэм|песн|фильм|лозунг|стать|листовк|глав|рассказ|стих|кинотеатр|театр|гостиниц|отел|пароход)/;

/** «из «Русского голоса»», «в «Новом слове»»: two words, the last of them a paper's, after a preposition or a word of the press. */
function isPressTitle(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 2];
  if (to - from !== 2 || !before || tokens[from - 1].gap === 'paragraph' || !PRESS_NOUN.test(tokens[to - 1].form.lower))
    return false;
  if (
    !/^(?:в|во|из|с|со|и|по|редакции|редакция|читателей|подписчиков|орган|органе|органа|берлинск|парижск|рижск|пражск|нью-йоркск)/.test(
      before.form.lower,
    )
  )
    return false;
  for (let at = from - 2; at > from - 5 && at >= 0; at--) if (OTHER_TITLES.test(tokens[at].form.lower)) return false;
  return true;
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
  for (let back = at; back > at - MAX_LIST && back >= 0; back--) {
    const token = tokens[back];
    if (token.kind === 'word') {
      if (token.form.lower === 'и') continue;
      const heads = HEAD_FORMS.get(token.form.lower) ?? HEAD_FORMS.get(singular(token.form.lower));
      if (WORKS_IN_PLURAL.test(token.form.lower)) return true;
      return heads?.some((head) => head.kind === 'titled') ?? false;
    }
    // «газеты «Труд», «Правда» и «Известия»», «на заводах: «Путь» (б. Гужон), «Морзе»»: step over the quoted names before.
    if (!isMark(token, ',:»“")')) return false;
    if (isMark(token, '»“")')) {
      const opening = isMark(token, ')') ? '(' : '«„"“';
      let open = back - 1;
      while (open > back - 10 && open >= 0 && !isMark(tokens[open], opening)) open--;
      back = open;
    }
  }
  return false;
}

/** Works in the plural: the names that follow stand for themselves. */
const WORKS_IN_PLURAL =
  /^(?:завод|фабрик|предприяти|типографи|мануфактур|артел|трест|синдикат|шахт|рудник)(?:ы|и|ов|ах|ам|ами|ях|ям|ями|ей|й)?$/;

/** газет → газета, компаний → компания, фирм → фирма: enough for lists. */
function singular(word: string): string {
  if (/(?:ами|ах|ям|ях)$/.test(word)) return word.replace(/ами$|ах$/, 'а').replace(/ями$|ям$|ях$/, 'я');
  if (/ий$/.test(word)) return word.replace(/ий$/, 'ия');
  if (/(?:газет|фирм|команд|групп)$/.test(word)) return `${word}а`;
  return word.replace(/ов$/, '').replace(/ы$/, 'а').replace(/и$/, 'ия');
}
