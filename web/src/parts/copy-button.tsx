// Copies a text to the clipboard and says so.
import { useState } from 'react';
import { useWords } from '../words/words.js';

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without the permission: through a selection.
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

/** A button that copies. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const { t } = useWords();
  const [done, setDone] = useState(false);
  const press = () => {
    void copy(text).then(() => {
      setDone(true);
      setTimeout(() => setDone(false), 2500);
    });
  };
  return (
    <>
      <button type="button" className="act" onClick={press}>
        {children}
      </button>
      <span role="status" className="quiet small">
        {done ? ` ${t('state.copied')}` : ''}
      </span>
    </>
  );
}
