// Of whom a narrative has been speaking: each person's weight grows with every mention, more where the person is a subject, and
// fades from sentence to sentence. A pronoun means the weightiest, so that a name mentioned in passing does not take it over.
import type { Named } from '../claim.js';
import type { SentenceContext } from './sentence-context.js';

/** Weights by surname. */
export type Prominence = Map<string, { named: Named; weight: number; subject: boolean }>;

const FADE = 0.5;
const SUBJECT = 4;

/** Takes a sentence in; gives the weightiest person who has been a subject. */
export function takeIn(prominence: Prominence, ctx: SentenceContext, subject: Named | null): Named | null {
  for (const [key, one] of prominence) {
    one.weight *= FADE;
    if (one.weight < 0.05) prominence.delete(key);
  }
  const seen = new Set<string>();
  for (const { mention } of ctx.persons) {
    const key = keyOf({ name: mention.value ?? mention.quote, mention });
    if (seen.has(key)) continue;
    seen.add(key);
    const known = prominence.get(key);
    if (known) known.weight += 1;
    else prominence.set(key, { named: { name: mention.value ?? mention.quote, mention }, weight: 1, subject: false });
  }
  if (subject) {
    const key = keyOf(subject);
    const known = prominence.get(key);
    const weight = (known?.weight ?? 0) + SUBJECT;
    prominence.set(key, { named: subject, weight, subject: true });
  }
  let best: { named: Named; weight: number } | null = null;
  for (const one of prominence.values()) if (one.subject && (!best || one.weight >= best.weight)) best = one;
  return best?.named ?? null;
}

const keyOf = ({ name, mention }: Named): string =>
  (mention?.name?.surname ?? name.split(/\s+/u).at(-1) ?? name).toLowerCase().replace(/ё/gu, 'е');
