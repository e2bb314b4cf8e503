// Words that say nothing of their own: left out of a query that has other words. Not in phrases. Capital letters are kept:
// they may be initials. "не" and "без" are kept out of the list: they turn the meaning.
const RUSSIAN =
  'в и с к о у а я во на за по из от до об со ко при про для над под перед через между около после среди против вместо кроме из-за из-под ' +
  'но да или либо что чтобы как так же ли бы то это эти этот эта его ее их он она они оно мы вы ты ни уже еще';
const ENGLISH =
  'the of and to in on at by for from with as an is are was were be been or that this these those it its his her their';

/** Folded as the search folds words: small letters, ё is е. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([...RUSSIAN.split(' '), ...ENGLISH.split(' ')]);
