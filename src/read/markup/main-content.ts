// In: a parsed HTML page. Out: the element that holds its main text, with scripts, forms and menus taken out, and how many
// characters were left out. A page that is all text loses nothing; only where links fill the page does Readability decide.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Element } from './html-notes.js';

const NEVER =
  'script,style,noscript,template,svg,math annotation,iframe,object,embed,form,button,select,input,textarea,canvas,audio,video,link,meta,head title,[hidden],[aria-hidden="true"]';
const MENUS =
  'nav,[role="navigation"],[role="banner"],[role="contentinfo"],[role="search"],[role="complementary"],body>footer,body>header';
const SUSPECT =
  /(?:^|[\s_-])(?:menu|nav|navbar|sidebar|breadcrumbs?|cookies?|share|social|banner|advert|ads?|related|comments?|widget|toolbar|pagination|counter)(?:$|[\s_-])/i;

export interface MainContent {
  root: Element;
  /** Letters of menus and the like that are not part of the main text. */
  leftOut: number;
  title: string | null;
  author: string | null;
}

/** Chooses the main text of a page. */
export function mainContent(html: string): MainContent {
  const document = parse(html);
  const title = titleOf(document);
  const author = document.querySelector('meta[name="author"]')?.getAttribute('content') ?? null;
  const body = document.querySelector('body') ?? document;
  for (const element of [...document.querySelectorAll(NEVER)]) element.remove();
  const whole = lettersOf(body);
  for (const element of [...body.querySelectorAll(MENUS)]) if (isMenu(element, whole)) element.remove();
  for (const element of [...body.querySelectorAll('[class],[id]')]) {
    if (SUSPECT.test(`${String(element.className)} ${element.id}`) && isMenu(element, whole)) element.remove();
  }
  let root = body;
  const mains = [...body.querySelectorAll('main,[role="main"],article')].filter(
    (e) => lettersOf(e) > 0.6 * lettersOf(body),
  );
  if (mains.length > 0) root = mains[0];
  if (html.length < 3_000_000 && linkShare(root) > 0.35) root = readable(html) ?? root;
  return { root, leftOut: Math.max(0, whole - lettersOf(root)), title, author };
}

function parse(html: string): Element {
  const full = /<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  return parseHTML(full).document as unknown as Element;
}

function readable(html: string): Element | undefined {
  const article = new Readability(parse(html) as never, { keepClasses: true, charThreshold: 200 }).parse();
  if (!article?.content || (article.length ?? 0) < 200) return undefined;
  return parse(article.content).querySelector('body') ?? undefined;
}

/** Short for the page, or mostly links: a text with notes is neither. */
function isMenu(element: Element, whole: number): boolean {
  const letters = lettersOf(element);
  if (letters > 0.3 * whole) return false;
  return letters < 200 || linkShare(element) > 0.4 || letters < 0.05 * whole;
}

function lettersOf(element: Element): number {
  return element.textContent.replace(/\s+/g, '').length;
}

function linkShare(element: Element): number {
  let linked = 0;
  for (const anchor of element.querySelectorAll('a[href]')) {
    if (!anchor.getAttribute('href')!.startsWith('#')) linked += lettersOf(anchor);
  }
  return linked / Math.max(1, lettersOf(element));
}

function titleOf(document: Element): string | null {
  const headings = [...document.querySelectorAll('h1')].map((h) => h.textContent.replace(/\s+/g, ' ').trim());
  if (headings.length === 1 && headings[0] !== '') return headings[0];
  const declared = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const title = declared ?? document.querySelector('title')?.textContent ?? headings[0] ?? '';
  return title.replace(/\s+/g, ' ').trim() || null;
}
