// A number of days, months or years is a figure when it says how long something was, is granted or may be; not when it only says
// when something else was ("two years later", "in ten years"), how old somebody is, or what a court gave.
import type { Range } from '../../model/span.js';
import type { PassageView } from '../passage-view.js';
import type { DescribedNumber } from './describe-number.js';

/** After the unit: the number dates something else, or is an age. */
const DATES_AFTER =
  /^\s*(?:later|ago|before|after|earlier|since|old|of\s+age|of\s+age|спустя|назад|тому|до\s|после|раньше|ранее|позже|позднее|от\s+роду|from\s+now|from\s+the\s+(?:date|day))/iu;
/** Before the number: it dates something else, or is an age or a share of one. */
const DATES_BEFORE =
  /(?:спустя|через|за|после|after|later|aged?|возраст\p{L}*|ему|ей|было|was|were|in|past|last|next|first|previous|time\s+in|первые|последн\p{L}+|следующ\p{L}+|прошл\p{L}+)\s*$/iu;
/** «с 6 до 8 часов»: by the clock. */
const CLOCK_BEFORE = /(?:^|\s)(?:в|с|со|до|к|от|около|после|at|by|from|to|until|till)\s*$/iu;
/** A penalty: what a court gave is told as a statement about the person. */
const PENALTY_BEFORE =
  /(?:приговор\p{L}*|осужд\p{L}+|осудил\p{L}*|сослан\p{L}*|sentenced|condemned|convicted|imprison\p{L}*|exiled?)[^.;]{0,50}$/iu;
const PENALTY_AFTER =
  /^\s*(?:of\s+|in\s+(?:a\s+)?|’\s*|'\s*)?(?:лишени|заключени|тюрьм|тюремн|лагер|ссылк|концлаг|строг|imprison|prison|jail|hard\s+labou?r|exile|camp)/iu;

const SPAN_BEFORE =
  /(?:for(?:\s+(?:another|a|an|the|about|only|over))?|within|during|another|only|lasting|period\s+of|term\s+of|leave\s+of|up\s+to|not\s+(?:more|less|longer)\s+than|at\s+(?:least|most)|не\s+(?:более|дольше|менее|свыше)|свыше|в\s+течени[еи]|сроком\s+(?:на|до)|на\s+срок|на|продолжительностью|от|до|всего|только|лишь)\s+(?:\p{L}+\s+)?$/iu;
/** Verbs whose complement is a time. */
const LASTING_BEFORE =
  /(?:wait(?:ed|s)?|last(?:ed|s)?|took|takes|spen[dt]|lived|served|sat|stayed|worked|remained|ran|жил\p{L}*|прожил\p{L}*|пробыл\p{L}*|пров[её]л\p{L}*|провел\p{L}*|проработал\p{L}*|прослужил\p{L}*|ждал\p{L}*|длил\p{L}+|длит\p{L}*|длятся|продолжал\p{L}+|продолжает\p{L}+|просуществовал\p{L}*|существовал\p{L}*|выдержива\p{L}+|продл\p{L}+|сидел\p{L}*|не\s+был[оа]|просидел\p{L}*|не\s+был[оа]|дать|дали|дан[ао]?)\s+(?:\p{L}+\s+){0,2}$/iu;
/** "two-month leave", «двухнедельный срок»: the adjective says how long. */
const LENGTH_OF =
  /^[-\s]*(?:month|week|day|year|hour)s?\s+(?:leave|period|term|course|stay|delay|pause|notice|supply|contract|holiday|visa)/iu;

/** Whether the described time states how long. */
export function statesHowLong(view: PassageView, sentence: Range, one: DescribedNumber): boolean {
  const before = view.text
    .slice(Math.max(sentence.start, one.start - 60), one.start)
    .replace(/\d+\s?(?:[-–—]|до|to)\s?$/u, '');
  const after = view.text.slice(one.quote.end, one.quote.end + 30);
  // «восемь лет, с 1924 по 1932 год»
  if (/^,?\s*(?:[–—(]\s*)?(?:с|from|between)\s(?:1[5-9]|20)\d\d/iu.test(after)) return true;
  if (LENGTH_OF.test(view.text.slice(one.end, one.end + 30))) return true;
  if (one.unit === 'hours' && CLOCK_BEFORE.test(before)) return false;
  if (DATES_AFTER.test(after) || DATES_BEFORE.test(before)) return false;
  if (PENALTY_BEFORE.test(before) || PENALTY_AFTER.test(after)) return false;
  return SPAN_BEFORE.test(before) || LASTING_BEFORE.test(before);
}
