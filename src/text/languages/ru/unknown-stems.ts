// Stems of words that the dictionary only guesses at, surnames above all: every case of one unknown surname shares a stem.
// «Шейнману» → шейнман, «Вольберской» → вольберск. Cheap and blunt on purpose: it never replaces a known lemma.

/** Longest first. Adjectival and noun endings together: the form does not say which it is. */
const ENDINGS =
  /(?:ыми|ими|ями|ами|ого|его|ому|ему|ою|ею|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ой|ей|ый|ий|ам|ям|ах|ях|ью|а|я|у|ю|е|и|ы|о|ь|й)$/;
/** Endings that may also be the last letter of a stem and a shorter ending: Гайда-я, Горде-ю. */
const SHORTER = /^(?:ая|яя|ой|ей|ый|ий|ою|ею|ую|юю|ие|ее|ое|ью)$/;
const PLURAL_GENITIVE = /(?:ов|ев)$/;

/**
 * Stems of an unknown Russian form, one to three, small letters, ё as е; a form on a consonant is a stem as it stands.
 * @example unknownStems('шейнману', false) // ['шейнман']
 */
export function unknownStems(form: string, capital: boolean): string[] {
  const word = form.toLowerCase().replaceAll('ё', 'е');
  const stems: string[] = [];
  const ending = ENDINGS.exec(word)?.[0];
  if (ending) {
    const add = (stem: string): void => {
      if (stem.length >= (word.length > 4 ? 3 : 2) && !stems.includes(stem)) stems.push(stem);
    };
    add(word.slice(0, -ending.length));
    if (SHORTER.test(ending)) add(word.slice(0, -1));
    // Сосновца ← Сосновец
    const stem = word.slice(0, -ending.length);
    if (/[^аеиоуыэюя]ц$/.test(stem)) add(`${stem.slice(0, -1)}ец`);
    if (word.endsWith('м') || word.endsWith('х')) add(word);
  } else {
    stems.push(word);
    if (!capital && PLURAL_GENITIVE.test(word) && word.length > 5) stems.push(word.slice(0, -2));
  }
  return stems;
}
