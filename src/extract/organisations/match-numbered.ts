// Bodies that a number begins: «III Интернационал», «1 МГУ», «8 отд. СО ОГПУ», «16-й стрелковый полк».
import type { ExtractContext } from '../scan-text.js';
import { matchNumberedUnit, matchPhrase } from './match-phrase.js';
import { matchTable } from './match-table.js';

/** A numbered body that ends before token `to`. */
export interface NumberedHit {
  to: number;
  rule: string;
  key?: string;
  value?: string;
}

/** A body whose number stands at a token (Arabic, or Roman in either alphabet). */
export function matchNumbered(context: ExtractContext, i: number): NumberedHit | undefined {
  return (
    ordinalInternational(context, i) ?? (context.tokens[i].kind === 'number' ? numberedPart(context, i) : undefined)
  );
}

const INTERNATIONALS: Record<string, [key: string, value: string]> = {
  1: ['org/pervyi-internatsional', 'I Интернационал'],
  2: ['org/vtoroi-internatsional', 'II Интернационал'],
  3: ['org/komintern', 'III Интернационал'],
  4: ['org/chetvertyi-internatsional', 'IV Интернационал'],
};
const ORDINALS: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  ш: '3',
  п: '2',
  1: '1',
  2: '2',
  3: '3',
  4: '4',
};

/** «III Интернационала», «3-го Интернационала», «II-й Интернационал». */
function ordinalInternational(context: ExtractContext, i: number): NumberedHit | undefined {
  const { tokens } = context;
  const written = tokens[i].form.lower;
  if (written.length > 6 || !'1234iпш'.includes(written[0])) return undefined;
  const [number, ending] = written.split('-');
  const ordinal = ORDINALS[number];
  if (!ordinal || (tokens[i].kind === 'word' && tokens[i].form.shape === 'lower')) return undefined;
  let at = i + 1;
  if (
    ending === undefined &&
    tokens[at]?.form.text === '-' &&
    tokens[at].gap === 'none' &&
    (tokens[at + 1]?.form.lower.length ?? 9) <= 2
  )
    at += 2;
  const noun = tokens[at];
  if (
    !noun ||
    noun.gap === 'paragraph' ||
    noun.form.shape === 'lower' ||
    !/^интернационал(?:а|у|ом|е)?$/.test(noun.form.lower)
  )
    return undefined;
  const [key, value] = INTERNATIONALS[ordinal];
  return { to: at + 1, rule: 'ordinal-international', key, value };
}

/** «1 МГУ», «8 отд. СО ОГПУ»: a numbered body, a numbered part of a body. */
function numberedPart(context: ExtractContext, i: number): NumberedHit | undefined {
  const listed = matchTable(context, i);
  if (listed) return { to: listed.to, rule: 'listed', key: listed.key };
  const next = context.tokens[i + 1];
  if (
    next?.form.text === '-' &&
    next.gap === 'none' &&
    (context.tokens[i + 2]?.form.lower.length ?? 9) <= 3 &&
    context.tokens[i + 3]
  ) {
    const unit = context.tokens[i + 3].gap === 'paragraph' ? undefined : matchNumberedUnit(context, i + 3);
    return unit && { to: unit.to, rule: unit.rule };
  }
  if (next?.kind !== 'word' || next.gap === 'paragraph' || context.tokens[i].form.text.length > 2) return undefined;
  if (!/^отд/.test(next.form.lower)) return undefined;
  const phrase = matchPhrase(context, i + 1);
  return phrase && { to: phrase.to, rule: 'numbered-part' };
}
