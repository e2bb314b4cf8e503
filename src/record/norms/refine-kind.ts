// What an order orders decides its kind: an order to expel is a sanction, an order to give is an entitlement.
import type { NormKind } from '../../model/norm.js';

const BY_CONTENT: readonly (readonly [NormKind, RegExp])[] = [
  [
    'prohibition',
    /^[^.;]{0,90}?(?<!\p{L})(?:not\s+to(?!\s+object)|not\s+(?:allowing|permitting|admitting)|no\s+longer|never\s+to|prohibit|forbid|stop\s|не\s+(?!возраж|позже|позднее|менее|более|только|ранее|реже|свыше|возраж)\p{L}+(?:ть|ти|чь)(?:ся)?|запретить|воспретить|прекратить|недопусти\p{L}+|не\s+допускать)/iu,
  ],
  [
    'sanction',
    /^[^.;]{0,110}?(?<!\p{L})(?:bring\s+to\s+(?:justice|trial|account)|expel|deprive|prosecut|outlaw|dismiss(?:al)?\s|reprimand|punish|to\s+sentence\b|remove\s+(?:\p{L}+\s+){1,4}?from\s+(?:(?:his|her|their|the|all|any|foreign|party)\s+){0,2}(?:work|posts?|office|duties|service|party|staff|apparatus|ranks)|arrest\b|deport|exile\b|confiscat|исключить|лишить|выслать|арестовать|уволить|привлечь\s+(?:\p{L}+\s+){0,5}?к\s+(?:\p{L}+\s+)?(?:ответственности|суду)|объявить\s+(?:\p{L}+\s+){0,5}?(?:выговор|вне\s+закона)|предать\s+(?:\p{L}+\s+)?суду|сослать|снять\s+с\s+(?:работы|должности|поста)|конфисковать|оштрафовать)/iu,
  ],
  [
    'entitlement',
    /^[^.;]{0,80}?(?<!\p{L})(?:allow|permit|not\s+to\s+object|to\s+grant|to\s+give\s+\p{L}+\s+(?:more|a\s+(?:pension|leave|salary))|possibility\s+of|increase\s+in\s+(?:his|her|their|the)\s+salar|a\s+pension|leave\s+(?:abroad|of)|a\s+[\p{L}-]+\s+leave|не\s+-?\s?возражать|разрешить|предоставить|выдать|отпустить)(?!\p{L})/iu,
  ],
  [
    'target',
    /^[^.;]{0,60}?(?<!\p{L})(?:increase\s+(?:the\s+)?(?:number|membership)|(?:increase|reduce|raise|bring)\s+[^.;]{0,60}?(?:to|by)\s+\d|увеличить|сократить|повысить(?!\s+(?:\p{L}+\s+)?[«"]?(?:дисциплин|бдительност|ответственност|внимани|качеств))|снизить|довести(?!\s+до\s+(?:сведени|конца)))(?!\p{L})/iu,
  ],
];

/** The kind of an order by the words of its content; the given one when they do not decide. */
export function refineKind(kind: NormKind, content: string): NormKind {
  if (kind !== 'duty' && kind !== 'target') return kind;
  return BY_CONTENT.find(([, pattern]) => pattern.test(content))?.[0] ?? kind;
}
