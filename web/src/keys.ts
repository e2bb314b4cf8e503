// Single-key commands. Keys are told by their place on the keyboard, so they work in a Russian layout too; they rest
// while the reader types.
import { useEffect, useRef } from 'react';

/** Where the reader types. A checkbox is no such place. */
const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/** Runs a command when its key (KeyboardEvent.code: `KeyN`, `Slash`, `ArrowLeft`) is pressed alone. */
export function useKeys(commands: Record<string, () => void>): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof Element && target.closest(TYPING)) return;
      const command = latest.current[event.code];
      if (!command) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
