// The workbench in a real browser: imports the example, finds an inflected word, reads the document, copies the
// citation; every page in both languages and on both papers has no serious accessibility violation.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from '../../src/http/server.js';
import { edition } from '../http/composed-edition.js';
import { fakeEngine } from '../http/fake-engine.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const EXAMPLE = resolve('examples', 'dom-politemigrantov.txt');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const there = existsSync(CHROMIUM);
if (!there)
  process.stderr.write(
    `SKIPPED ALOUD: no browser at ${CHROMIUM}; the workbench is not tested. apt-get install chromium\n`,
  );

/** Pages that say what to do when nothing is there. */
const EMPTY = ['', 'sources', 'people', 'register', 'figures', 'norms', 'audit', 'review', 'orders'];

let browser: Browser;
let page: Page;
/** What the browser's console said: refused scripts and styles show here. */
let said: string[] = [];

async function open(options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 860 }, locale: 'ru-RU', ...options });
  page = await context.newPage();
  said = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
}

// A browser on a busy machine may be late once: a test that fails twice has failed.
describe.skipIf(!there)('the workbench', { retry: 1 }, () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/build.js', '--all'], { stdio: 'inherit' });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(() => browser?.close());
  afterEach(() => page?.context().close());

  it('sends at most 200 KB of script for the first page', () => {
    const html = readFileSync('dist/web/index.html', 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1]);
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join('dist/web', file))).length, 0);
    process.stdout.write(
      `first page: ${(bytes / 1000).toFixed(0)} KB of script compressed (${readdirSync('dist/web/assets').length} assets)\n`,
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(200_000);
  });

  describe.skipIf(!existsSync(EXAMPLE))('over the example collection', () => {
    const folder = mkdtempSync(join(tmpdir(), 'opis-browser-'));
    let child: ChildProcess;
    let url: string;

    beforeAll(async () => {
      child = spawn(
        process.execPath,
        ['bin/opis.js', 'serve', '--collection', join(folder, 'collection'), '--port', '0'],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      url = await new Promise<string>((done, fail) => {
        let out = '';
        child.stdout!.on('data', (chunk: Buffer) => {
          out += chunk.toString();
          const match = /http:\/\/127\.0\.0\.1:\d+/.exec(out);
          if (match) done(match[0]);
        });
        child.once('exit', (code) => fail(new Error(`opis serve ended with ${code}: ${out}`)));
      });
    });
    afterAll(async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    });

    it('imports it, finds an inflected word, opens the document, copies the citation', async () => {
      await open({ permissions: ['clipboard-read', 'clipboard-write'] });
      await page.goto(`${url}/`);
      await page.getByRole('main').getByRole('link', { name: 'Начните с источников' }).click();
      await page.locator('input[type=file]').setInputFiles(EXAMPLE);
      await page.getByRole('heading', { name: 'Отчёт о загрузке' }).waitFor();
      expect(await page.locator('.import .failed').allTextContents()).toEqual([]);
      await page.locator('.source-line').first().waitFor();

      await page.getByRole('searchbox').fill('комната');
      await page.keyboard.press('Enter');
      const hit = page.locator('.hit').first();
      await hit.waitFor();
      expect(await hit.locator('mark').first().textContent()).toMatch(/^комнат/i);
      expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('комната')}`);

      const title = await hit.getByRole('link').first().textContent();
      await hit.getByRole('link').first().click();
      await page.locator('.head-number').waitFor();
      const heading = await page.getByRole('heading', { level: 1 }).textContent();
      expect(heading!.replaceAll(/[\s\d]+/g, '')).toBe(title!.replaceAll(/[\s\d]+/g, ''));
      expect(await page.locator('.text mark').first().textContent()).toMatch(/^комнат/i);

      await page.getByRole('button', { name: 'ГОСТ' }).click();
      await page.getByText('Скопировано').waitFor();
      const cited = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(cited).toMatch(/ \/\/ .+\. Ф\. \d+\. Оп\. \d+\. Д\. \d+\. Л\. .+Опубл\.: .+Док\. № \d+\./);
      expect(said).toEqual([]);
    });
  });

  describe('over a composed edition', () => {
    let full: Serving;
    let empty: Serving;
    const document = edition.documents[0].id;
    let person: string;

    beforeAll(async () => {
      const engine = fakeEngine();
      full = await serve(engine);
      empty = await serve(fakeEngine({ empty: true, title: '<img src=x onerror=alert(1)>' }));
      person = (await engine.entities('person', { text: 'Веригин' }))[0].id;
    });
    afterAll(async () => {
      await full?.close();
      await empty?.close();
    });

    const pages = () => [
      '',
      `search?q=${encodeURIComponent('кровать')}`,
      'search?q=ццц',
      'sources',
      `sources/${edition.source.id}`,
      `sources/${edition.source.id}/at/0`,
      `documents/${document}?q=${encodeURIComponent('кровать')}`,
      'people',
      'bodies',
      'places',
      `people/${person}`,
      `people/${person}/file`,
      'register',
      'register?view=counts&property=refused_to_return&across=place',
      'figures',
      'norms?on=1925-07-01',
      'audit',
      'review',
      'review?kind=statement',
      'orders',
      'nowhere',
    ];

    it.each([
      ['ru-RU', 1366],
      ['en-GB', 420],
    ] as const)(
      'has no serious accessibility violation in %s on light and dark paper, %d wide',
      async (locale, width) => {
        await open({ locale, viewport: { width, height: 860 } });
        const found: string[] = [];
        const check = async (name: string, axe: AxeBuilder) => {
          const serious = async () =>
            (await axe.analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
          let violations = await serious();
          if (violations.length > 0) {
            // Colours may still be on their way from one paper to the other: only what stays is a violation.
            await page.waitForTimeout(1000);
            violations = await serious();
          }
          for (const one of violations) {
            found.push(`${name}: ${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
          }
        };
        const visit = async (url: string) => {
          await page.emulateMedia({ colorScheme: 'light' });
          await page.goto(url);
          await page.locator('main h1').first().waitFor({ state: 'attached' });
          await page.locator('[data-waiting]').waitFor({ state: 'detached' });
          await check(url, new AxeBuilder({ page }));
          await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
          await page.waitForTimeout(200);
          await check(`${url} (dark)`, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
        };
        for (const path of pages()) await visit(full.url + path);
        for (const path of EMPTY) await visit(empty.url + path);
        expect(found).toEqual([]);
        expect(said.filter((line) => !line.includes('404'))).toEqual([]);
      },
      300_000,
    );

    it('switches each layer of marks with one key', async () => {
      await open();
      await page.goto(`${full.url}documents/${document}`);
      const layers = () => page.locator('.reading').getAttribute('data-layers');
      await page.locator('.text').waitFor();
      const before = await layers();
      expect(before).toContain('person');
      await page.keyboard.press('n');
      expect(await layers()).not.toContain('person');
      for (const key of ['d', 'f', 'r']) await page.keyboard.press(key);
      const all = await layers();
      for (const layer of ['organisation', 'place', 'date', 'figure', 'norm']) expect(all).toContain(layer);
      const styles = await page.evaluate<string[]>(
        `['organisation', 'place', 'date', 'figure'].map(
          (layer) => getComputedStyle(document.querySelector('.text .mark.layer-' + layer)).textDecorationStyle)`,
      );
      expect(new Set(styles).size).toBe(4);
    });

    it('turns pages with the arrow keys', async () => {
      await open();
      await page.goto(`${full.url}documents/${document}`);
      await page.locator('.head-number', { hasText: '11' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.locator('.head-number', { hasText: '12' }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.locator('.head-number', { hasText: '11' }).waitFor();
    });

    it('sets each note beside its marker, below the text on a narrow screen', async () => {
      await open();
      await page.goto(`${full.url}documents/${document}`);
      await page.locator('.notes[data-placed=beside]').waitFor();
      const gaps = () =>
        page.evaluate<number[]>(
          `[...document.querySelectorAll('.note')].map((note) => Math.abs(
            document.getElementById('ref-' + note.dataset.note).getBoundingClientRect().top - note.getBoundingClientRect().top))`,
        );
      for (const gap of await gaps()) expect(gap).toBeLessThan(24);
      await page.setViewportSize({ width: 420, height: 860 });
      await page.locator('.notes[data-placed=below]').waitFor();
      const box = (selector: string) => page.locator(selector).boundingBox();
      expect((await box('.notes'))!.y).toBeGreaterThan((await box('.block-legend'))!.y);
    });

    it('sets lines of 60 to 75 characters', async () => {
      await open();
      await page.goto(`${full.url}documents/${document}`);
      await page.locator('.block-body').first().waitFor();
      const characters = await page.evaluate<number>(
        `(() => {
          const p = document.querySelector('.block-body p');
          return p.textContent.length / Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight));
        })()`,
      );
      expect(characters).toBeGreaterThan(54);
      expect(characters).toBeLessThan(76);
    });

    it('answers the review queue by keys and takes an answer back', async () => {
      await open();
      await page.goto(`${full.url}review?kind=link`);
      await page.locator('.card').waitFor();
      for (const key of ['s', 'd', 'u']) await page.keyboard.press(key);
      await page.getByText('решено: 3').waitFor();
      await page.keyboard.press('z');
      await page.getByText('решено: 2').waitFor();
      const took = await page.evaluate<number>(
        `(async () => {
          const before = document.querySelector('.card');
          const begun = performance.now();
          window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyS' }));
          while (document.querySelector('.card') === before && performance.now() - begun < 2000) {
            await new Promise((done) => setTimeout(done, 1));
          }
          return performance.now() - begun;
        })()`,
      );
      process.stdout.write(`review answer shown after ${took.toFixed(0)} ms\n`);
      await page.getByText('решено: 3').waitFor();
    });

    it('is used with the keyboard alone: skip link, search, facet, result', async () => {
      await open();
      await page.goto(`${full.url}people`);
      await page.getByText('К тексту').waitFor({ state: 'attached' });
      await page.keyboard.press('Tab');
      expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('К тексту');
      await page.keyboard.press('Enter');
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('text');
      await page.keyboard.press('/');
      await page.keyboard.type('кровать');
      await page.keyboard.press('Enter');
      await page.locator('.hit').first().waitFor();
      const facet = page.getByRole('checkbox', { name: /Протокол/ });
      await facet.focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/genre=/);
      await page.locator('.result-count', { hasText: '2' }).waitFor();
      expect(await page.locator('.hit').count()).toBe(2);
    });

    it('imports a dropped file and reports a bad one', async () => {
      await open();
      await page.goto(`${empty.url}sources`);
      await page.locator('.drop').waitFor();
      const files = await page.evaluateHandle(
        `(() => {
          const data = new DataTransfer();
          data.items.add(new File(['x'], 'Письма.txt'));
          data.items.add(new File([], 'пусто.txt'));
          return data;
        })()`,
      );
      await page.dispatchEvent('.drop', 'drop', { dataTransfer: files });
      await page.getByRole('heading', { name: 'Отчёт о загрузке' }).waitFor();
      expect(await page.locator('.report').count()).toBe(2);
      expect(await page.locator('.report .failed').allTextContents()).toContain('не добавлен');
      expect(said).toEqual([]);
    });

    it('says why a request was refused, in the language of the reader', async () => {
      await open();
      await page.route('**/api/findings*', (route) =>
        route.fulfill({
          status: 400,
          contentType: 'application/json',
          body: JSON.stringify({ error: { code: 'input', message: 'No file was sent.', key: 'noFile', parts: {} } }),
        }),
      );
      await page.goto(`${full.url}audit`);
      await page.getByRole('alert').getByText('Не передано ни одного файла.').waitFor();
    });

    it('shows markup in a title as text', async () => {
      await open();
      await page.goto(`${empty.url}sources`);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '<b>x</b>.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
      await page.locator('.source-line', { hasText: '<img src=x onerror=alert(1)>' }).waitFor();
      expect(await page.locator('main img').count()).toBe(0);
      expect(said).toEqual([]);
    });

    it('remembers language and paper', async () => {
      await open();
      await page.goto(`${full.url}people`);
      await page.getByLabel('Язык').selectOption('en');
      await page.getByLabel('Paper').selectOption('dark');
      await page.reload();
      await page.getByRole('heading', { name: 'People' }).waitFor();
      expect(
        await page.evaluate<string[]>('[document.documentElement.lang, document.documentElement.dataset.theme]'),
      ).toEqual(['en', 'dark']);
    });
  });
});
