// Russian names in Latin letters by their endings: patronymics (Davidovich, Ilyinichna) and surnames (-ov, -sky, -enko).

const PATRONYMIC =
  /^[a-z]{2,}(?:ov|ev|yev|iev|ew|ow)(?:ich|itch|ych|na)$|^(?:ilyi|ili|il'i|kuzmi|luki|niki|fomi|savvi)(?:ch|tch|nichna|inichna)$|^[a-z]+(?:yich|ichna)$/;
const STRONG_SURNAME =
  /^[a-z'-]{2,}(?:[a-z]ski|[oe]v|[oe]ff|yov|[sc]k(?:y|ii|ij|iy|aya|aia|oi|oy)|ts?ky|[oe]va|enko|enkov?|ovich|evich|ovitch|owicz|shvili|adze|idze|odze|chuk|ynov|hin)$/;
const WEAK_SURNAME =
  /^[a-z'-]{2,}(?:in|yn|ina|yna|cki|ian|yan|berg|stein|mann?|son|feld|baum|witz|wicz|uk|ak|ek|is|us|as|auk|aks|er|el|ich|oy|aev)$/;

/** Whether a lower-case Latin word is a Russian patronymic. @example isLatinPatronymic('davidovich') // true */
export function isLatinPatronymic(lower: string): boolean {
  return PATRONYMIC.test(lower);
}

/** How much a lower-case Latin word looks like a surname of Russia and its neighbours: 0, 1 or 2. */
export function latinSurnameShape(lower: string): 0 | 1 | 2 {
  if (lower.length < 4) return 0;
  return STRONG_SURNAME.test(lower) ? 2 : WEAK_SURNAME.test(lower) ? 1 : 0;
}
