// Words of names that tell little by themselves: titles, particles, legal forms, general words of bodies, numerals. Data.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Before or after a person's name. */
export const TITLES = words(
  `mr mrs ms miss dr prof professor sir lord lady sheikh shaikh shaykh haji hajji hadji president prasident presidente
  general gen colonel col captain capt comrade senator minister herr frau monsieur madame don dona mullah maulavi mawlawi
  tov gr grazhdanin tovarishch mv mme mlle mm messrs genosse genossin camarade compagno kamerad marshal marechal admiral
  count graf baron baroness ambassador commissar citizen signor signora`,
);

/** Small words inside names: their absence says nothing. `na` is also printed for "not available". */
export const PARTICLES = words(
  'na al el ul ur bin ben ibn bint abu umm de del della di da dos das do du van von der den ter le la los las the of and for y e zu af',
);

/** Legal forms, each with its class: two different classes tell two bodies. */
export const LEGAL_FORMS: ReadonlyMap<string, string> = new Map(
  `ltd:ltd limited:ltd llc:ltd ooo:ltd llp:llp lp:lp inc:inc incorporated:inc corp:corp corporation:corp plc:plc ag:ag
  aktiengesellschaft:ag gmbh:gmbh kg:kg se:se sa:sa nv:nv bv:bv bvba:bvba ab:ab as:as oy:oy spa:spa srl:srl sarl:srl
  spzoo:spzoo oao:jsc ojsc:jsc jsc:jsc pao:jsc pjsc:jsc zao:jsc cjsc:jsc ao:jsc co:co company:co pte:pte pty:pty kk:kk sl:sl
  slu:sl gruppe:group group:group holding:group holdings:group`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** Legal forms written out. Looked for as word sequences, replaced by their short form. */
export const LEGAL_PHRASES: readonly (readonly [string, string])[] = [
  ['open joint stock company', 'ojsc'],
  ['public joint stock company', 'pjsc'],
  ['closed joint stock company', 'cjsc'],
  ['joint stock company', 'jsc'],
  ['public limited company', 'plc'],
  ['limited liability company', 'llc'],
  ['societatea cu raspundere limitata', 'srl'],
  ['sp z o o', 'spzoo'],
  ['gesellschaft mit beschrankter haftung', 'gmbh'],
  ['obshchestvo s ogranichennoi otvetstvennostiu', 'ooo'],
  ['united states', 'us'],
  ['u s', 'us'],
  ['l l c', 'llc'],
  ['l p', 'lp'],
  ['s a', 'sa'],
  ['b v', 'bv'],
  ['b v b a', 'bvba'],
  ['g m b h', 'gmbh'],
  ['s r l', 'srl'],
  ['p t', 'pt'],
];

/** Words of bodies that add little: a name may be printed without them. */
export const GENERAL_WORDS = words('europe asia africa america worldwide global joint stock organization organisation');

/** Words that show a body, not a person. */
export const BODY_WORDS = words(
  `bank banco banque banca fund trust committee ministry department university institute party union association society commission agency army
  brigade front foundation industries international national capital partners systems aviation shipping trading holdings
  company organization organisation construction services management centre center office council academy school`,
);

const UNITS = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');
const ORDINALS = words('zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
const ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/;

/** The number that a word states; undefined for others. @example numberOf('first') // 1 */
export function numberOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  if (ordinal) return Number(ordinal[1]);
  const fixed = word.replace(/^fourty/, 'forty');
  const unit = [...UNITS].indexOf(fixed);
  if (unit >= 0) return unit;
  const order = [...ORDINALS].indexOf(fixed);
  if (order >= 0) return order;
  const ten = [...TENS].indexOf(fixed);
  return ten >= 0 ? (ten + 2) * 10 : undefined;
}

/** The value of a Roman numeral up to 39; undefined for other words. */
export function romanOf(word: string): number | undefined {
  const match = ROMAN.exec(word);
  if (!match) return undefined;
  const ones: Record<string, number> = { '': 0, i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9 };
  return match[1].length * 10 + ones[match[2]];
}
