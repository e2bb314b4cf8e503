// Light, dark, or as the system says; remembered in the browser.

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'opis.theme';

/** The theme chosen before. */
export function chosenTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Sets the page's theme and remembers it. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}

/** Sets the theme chosen before, and follows the system as long as none is chosen. */
export function startTheme(): void {
  applyTheme();
  dark.addEventListener('change', () => applyTheme());
}
