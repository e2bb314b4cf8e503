// In: an HTML document. Out: which anchors are note markers and which elements are their notes: an anchor that looks like a
// marker, points to something further on, and either is raised, or is called a note, or is pointed back at.

/** The few members of DOM elements that reading needs. */
export interface Element {
  nodeType: number;
  nodeName: string;
  localName: string;
  id: string;
  className: unknown;
  textContent: string;
  parentNode: Element | null;
  nextElementSibling: Element | null;
  firstChild: Element | null;
  nextSibling: Element | null;
  data?: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

export interface HtmlNotes {
  /** Note elements. */
  notes: Map<Element, { kind: 'footnote' | 'endnote'; marker: string }>;
  /** Marker anchors and the note element they point to. */
  markers: Map<Element, Element>;
}

const MARKER = /^[[(]?\s*(\d{1,4}|[*†‡]{1,5}|[ivxlc]{1,6}|[a-zа-я])\s*[\])]?$/iu;
const NAMED = /(?:foot|end)?note|ftn|edn|^#?_?fn|сноск|примеч|snos|prim/i;
const BLOCKS = new Set(['p', 'li', 'div', 'dd', 'td', 'aside', 'section', 'blockquote']);

/** Finds notes and their markers inside `root`. */
export function findHtmlNotes(root: Element): HtmlNotes {
  const order = new Map<Element, number>();
  const byId = new Map<string, Element>();
  let n = 0;
  for (const element of root.querySelectorAll('*')) {
    order.set(element, n++);
    for (const name of [element.id, element.localName === 'a' ? element.getAttribute('name') : null]) {
      if (name && !byId.has(name)) byId.set(name, element);
    }
  }
  const found: HtmlNotes = { notes: new Map(), markers: new Map() };
  for (const anchor of root.querySelectorAll('a[href^="#"]')) {
    const marker = MARKER.exec(anchor.textContent.trim())?.[1];
    const target = byId.get(decodeName(anchor.getAttribute('href')!.slice(1)));
    if (!marker || !target || order.get(target)! <= order.get(anchor)!) continue;
    const note = noteElement(target, root);
    if (!note || contains(note, anchor)) continue;
    if (!isReference(anchor, target, note)) continue;
    const name = `${target.id} ${target.getAttribute('name') ?? ''} ${String(note.className)}`;
    if (!found.notes.has(note)) found.notes.set(note, { marker, kind: /end|edn/i.test(name) ? 'endnote' : 'footnote' });
    found.markers.set(anchor, note);
  }
  return found;
}

function isReference(anchor: Element, target: Element, note: Element): boolean {
  if (anchor.parentNode?.localName === 'sup' || anchor.querySelector('sup')) return true;
  const names = [anchor, target, note].map(
    (e) => `${e.id} ${e.getAttribute('name') ?? ''} ${String(e.className)} ${e.getAttribute('role') ?? ''}`,
  );
  if (names.some((name) => NAMED.test(name)) || NAMED.test(anchor.getAttribute('href') ?? '')) return true;
  const own = [anchor.id, anchor.getAttribute('name'), anchor.parentNode?.id].filter(Boolean);
  for (const back of note.querySelectorAll('a[href^="#"]')) {
    if (own.includes(decodeName(back.getAttribute('href')!.slice(1)))) return true;
  }
  return false;
}

/** The block that holds the whole note: the target itself, or the block around an inline target. */
function noteElement(target: Element, root: Element): Element | null {
  if (target.localName === 'dt') return target.nextElementSibling;
  let element: Element | null = target;
  while (element && element !== root && !BLOCKS.has(element.localName)) element = element.parentNode;
  return element === root ? null : element;
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = at.parentNode) if (at === outer) return true;
  return false;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
