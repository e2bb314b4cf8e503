// The first of a long list, and a button that shows the rest.
import { useState, type ReactNode } from 'react';
import { useWords } from '../words/words.js';

/**
 * Cuts a list to what is shown at first.
 * @param step how many more one press shows; all of them when left out.
 * @returns the items to show, and the button, `null` when all are shown.
 */
export function useMore<T>(items: readonly T[], first: number, step = Infinity): [T[], ReactNode] {
  const { t } = useWords();
  const [count, setCount] = useState(first);
  const rest = items.length - count;
  return [
    items.slice(0, count),
    rest > 0 ? (
      <button type="button" className="act small" onClick={() => setCount(count + step)}>
        {t('state.more')} ({rest})
      </button>
    ) : null,
  ];
}
