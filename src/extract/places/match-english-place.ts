// English names of places beyond the gazetteer's: a listed name with its unit («Karaganda region», «Kazakh SSR»), and names
// that stand after "the city of" or "in the village of". The unit after a name is inside the span, the word before is not.
import type { ExtractContext, Token } from '../scan-text.js';
import type { PlaceHit } from './place-hit.js';
import { isCapital } from './match-gazetteer.js';
import { ENGLISH_UNITS_AFTER, ENGLISH_UNITS_BEFORE } from './place-words.js';

/** An English place that begins at a token; `listed` is what the gazetteer has there. */
export function matchEnglishPlace(
  context: ExtractContext,
  i: number,
  listed: PlaceHit | undefined,
): PlaceHit | undefined {
  const { tokens } = context;
  if (!isCapital(tokens[i])) return undefined;
  if (listed) {
    const unit = tokens[listed.to];
    if (isUnitAfter(unit)) {
      return {
        ...listed,
        to: listed.to + 1,
        value: `${listed.value} ${unit.form.text}`,
        rule: 'listed-name-then-unit',
      };
    }
    return undefined;
  }
  const of = tokens[i - 1]?.form.lower === 'of' && tokens[i].gap !== 'paragraph';
  if (of && ENGLISH_UNITS_BEFORE.has(tokens[i - 2]?.form.lower ?? '') && tokens[i].form.shape === 'capital') {
    const to =
      isCapital(tokens[i + 1]) && tokens[i + 1].gap === 'space' && tokens[i + 1].form.script === 'Latn' ? i + 2 : i + 1;
    const value = tokens
      .slice(i, to)
      .map((t) => t.form.text)
      .join(' ');
    return { from: i, to, rule: 'unit-of-name', value, language: 'en' };
  }
  const unit = tokens[i + 1];
  if (isUnitAfter(unit) && isAdjectivalName(tokens[i])) {
    const value = `${tokens[i].form.text} ${unit.form.text}`;
    return { from: i, to: i + 2, rule: 'name-then-unit', value, language: 'en' };
  }
  return undefined;
}

function isUnitAfter(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.gap !== 'paragraph' && ENGLISH_UNITS_AFTER.has(token.form.lower);
}

/** `Semipalatinsk`, `Akmolinskaya`, `Alma-Ata`: a word in capitals that is no English determiner. */
function isAdjectivalName(token: Token): boolean {
  return token.form.shape === 'capital' && /(?:sk|skaya|skiy|sky|skoye|ata|orda|grad|stan)$/.test(token.form.lower);
}
