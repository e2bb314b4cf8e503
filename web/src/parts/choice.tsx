// A labelled choice of one value.
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** `null` when nothing is chosen. */
  value: string | null;
  /** Values with the words for them; a plain value is its own word. */
  options: readonly (string | { value: string; label: string })[];
  /** The words for "nothing chosen"; without them something is always chosen. */
  none?: ReactNode;
  choose: (value: string | null) => void;
}

/** The choice. */
export function Choice({ label, value, options, none, choose }: Props) {
  return (
    <label className="field">
      {label}
      <select value={value ?? ''} onChange={(event) => choose(event.target.value || null)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((one) => {
          const option = typeof one === 'string' ? { value: one, label: one } : one;
          return (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          );
        })}
      </select>
    </label>
  );
}
