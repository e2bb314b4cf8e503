// Slips of typists, printers and scanners in a surname: one of eight kinds goes in by number, the misspelt word comes out.
export interface Slip {
  text: string;
  kind: string;
  /** Whether the intended name can be read off without doubt. */
  sure: boolean;
}

const DIGITS = new Map([
  ['З', '3'],
  ['О', '0'],
  ['Б', '6'],
  ['б', '6'],
  ['о', '0'],
  ['з', '3'],
]);
const LOOK_ALIKE = new Map([...'аеосрхуАВЕКМНОРСТХ'].map((letter, i) => [letter, 'aeocpxyABEKMHOPCTX'[i]]));
const CONFUSED = new Map([
  ['и', 'н'],
  ['н', 'п'],
  ['ш', 'щ'],
  ['в', 'ь'],
  ['ц', 'щ'],
  ['к', 'н'],
  ['л', 'п'],
]);

/** The first letter from a place on that the table knows, replaced. */
function replaced(word: string, table: ReadonlyMap<string, string>, from: number): string {
  const at = [...word].findIndex((letter, i) => i >= from && table.has(letter));
  return at < 0 ? word : word.slice(0, at) + (table.get(word[at]) ?? '') + word.slice(at + 1);
}

const CONSONANTS = /^[бвгджзклмнпрстфхцчшщ]/;

/** Where a printer breaks the word: after a vowel, or after the first of two consonants; -1 where nothing fits. */
function syllableEnd(word: string): number {
  const vowel = [...word].findIndex((letter, i) => i > 1 && /[аеёиоуыэюя]/.test(letter));
  if (vowel < 0) return -1;
  let at = vowel + 1;
  if (CONSONANTS.test(word.slice(at)) && !/^.[аеёиоуыэюя]/.test(word.slice(at))) at++;
  if (/^[ьй]/.test(word.slice(at))) at++;
  return word.length - at >= 2 && /[аеёиоуыэюя]/.test(word.slice(at)) ? at : -1;
}

/** A slip of the kind that the number says, or null where the word is too short or has no letter for it. */
export function slipIn(word: string, number: number): Slip | null {
  const middle = Math.floor(word.length / 2);
  if (word.length < 5 || word.includes('-')) return null;
  const made = ((): Slip => {
    switch (number % 8) {
      case 0: {
        const at = [...word].findIndex((letter, i) => i > 1 && /[лмнпст]/.test(letter));
        const text = at < 0 ? word : word.slice(0, at) + word[at] + word.slice(at);
        return { text, kind: 'doubled letter', sure: true };
      }
      case 1:
        return { text: word.slice(0, middle) + word.slice(middle + 1), kind: 'dropped letter', sure: false };
      case 2: {
        const text = word.slice(0, middle) + word[middle + 1] + word[middle] + word.slice(middle + 2);
        return { text, kind: 'swapped letters', sure: false };
      }
      case 3:
        return { text: replaced(word, DIGITS, 0), kind: 'digit for letter', sure: true };
      case 4:
        return { text: replaced(replaced(word, LOOK_ALIKE, 0), LOOK_ALIKE, 2), kind: 'Latin letters', sure: true };
      case 5: {
        const at = syllableEnd(word);
        if (at < 0) return { text: word, kind: 'line-end hyphen', sure: true };
        return { text: `${word.slice(0, at)}- ${word.slice(at)}`, kind: 'line-end hyphen', sure: true };
      }
      case 6:
        return { text: replaced(word, CONFUSED, 2), kind: 'confused letter', sure: false };
      default:
        return { text: `${word.slice(0, middle)} ${word.slice(middle)}`, kind: 'split word', sure: true };
    }
  })();
  return made.text === word ? null : made;
}
