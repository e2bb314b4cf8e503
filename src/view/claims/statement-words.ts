// What a statement says besides its property and time, without saying anything twice: a value that only repeats the
// date or the property, and a body that the value already names, are left out; so is what a cut left hanging (a stop, a quote mark).

interface Told {
  property?: string;
  value: string | null;
  object: string | null;
  organisation: string | null;
  place: string | null;
  time: string | null;
}

const fold = (text: string) =>
  text
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that only say the property over again, with whatever stop follows. */
const BARE: Partial<Record<string, RegExp>> = {
  died: /^(?:he |she )?(?:died|passed away|умер(?:ла)?|скончал(?:ся|ась))$/iu,
  born: /^(?:was born|born|родил(?:ся|ась))$/iu,
  arrested: /^(?:was |were )?(?:arrested|арестован[аы]?|был[аи]? арестован[аы]?)$/iu,
  recalled: /^(?:was )?(?:recalled|отозван[а]?|был[а]? отозван[а]?)$/iu,
};

/** A value without what its cut left hanging: the stop of its sentence, one half of a pair of quote marks. */
export function trimmedValue(value: string): string {
  let text = value.trim().replace(/[,;:]+$/, '');
  if (/\p{Ll}{3}\.$/u.test(text) || /[)”»"]\.$/.test(text)) text = text.slice(0, -1);
  for (const [open, close] of ['“”', '«»', '()']) {
    const opened = text.split(open).length;
    const closed = text.split(close).length;
    if (closed > opened && text.endsWith(close)) text = text.slice(0, -1);
    if (opened > closed && text.startsWith(open)) text = text.slice(1);
  }
  return text.trim();
}

/** The words in order: value or object, body, place. @example ['head of the office', 'Sharq', 'Persia'] */
export function toldWords({ property, value, object, organisation, place, time }: Told): string[] {
  const out: string[] = [];
  const main = value === null ? object : trimmedValue(value);
  const bare = main && property && BARE[property]?.test(main);
  if (main && !bare && main !== time && !(time?.startsWith(main) && /^\d{4}$/.test(main))) out.push(main);
  for (const more of [organisation, place]) {
    if (more && !out.some((one) => ` ${fold(one)} `.includes(` ${fold(more)} `))) out.push(more);
  }
  return out;
}
