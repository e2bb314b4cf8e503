// A sum in the reader's language: `3 + 5 = 8, but the source says 9.`
import type { Finding } from '../../../src/model/finding.js';
import { useSaid, useWords } from '../words/words.js';

type Sum = Pick<Finding, 'rule' | 'stated' | 'computed' | 'message'>;

/** Says what a check found; where the numbers are not at hand, in the words of the audit. */
export function useSumWords(): (sum: Sum, parts: number[] | null) => string {
  const { t, language } = useWords();
  const said = useSaid();
  const show = (value: number) => value.toLocaleString(language);
  return ({ rule, stated, computed, message }, parts) => {
    if (!parts || typeof computed !== 'number') return said('finding', rule, message);
    const numbers = { parts: parts.map(show).join(' + '), computed: show(computed) };
    if (typeof stated !== 'number') return t('audit.sumAlone', numbers);
    return t(stated === computed ? 'audit.sumRight' : 'audit.sumFails', { ...numbers, stated: show(stated) });
  };
}
