// What a statement says besides its property and time, without saying anything twice: a value that only repeats the
// date, and a body that the value already names, are left out.

interface Told {
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

/** The words in order: value or object, body, place. @example ['head of the office', 'Sharq', 'Persia'] */
export function toldWords({ value, object, organisation, place, time }: Told): string[] {
  const out: string[] = [];
  const main = value ?? object;
  if (main && main !== time && !(time?.startsWith(main) && /^\d{4}$/.test(main))) out.push(main);
  for (const more of [organisation, place]) {
    if (more && !out.some((one) => ` ${fold(one)} `.includes(` ${fold(more)} `))) out.push(more);
  }
  return out;
}
