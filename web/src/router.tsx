// The address bar as state: path, query and hash; links that do not reload the page.
import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

export interface Place {
  path: string;
  query: URLSearchParams;
  hash: string;
}

const listeners = new Set<() => void>();
let current = read();

function read(): Place {
  const { pathname, search, hash } = window.location;
  return { path: pathname, query: new URLSearchParams(search), hash: decodeURIComponent(hash.slice(1)) };
}

function changed(): void {
  current = read();
  for (const listener of listeners) listener();
}

window.addEventListener('popstate', changed);
window.addEventListener('hashchange', changed);

/** Goes to an address of the workbench. `replace` leaves no step to come back to. */
export function navigate(address: string, options: { replace?: boolean } = {}): void {
  const before = window.location.pathname;
  if (options.replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  changed();
  if (!options.replace && window.location.pathname !== before && !window.location.hash) window.scrollTo(0, 0);
}

/** Where the workbench stands. */
export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** The address with some of its query changed; `null` removes. */
export function withQuery(place: Place, changes: Record<string, string | string[] | null>): string {
  const query = new URLSearchParams(place.query);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of value === null ? [] : Array.isArray(value) ? value : [value]) query.append(name, one);
  }
  const text = query.toString();
  return text ? `${place.path}?${text}` : place.path;
}

/** A link inside the workbench. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    navigate(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}
