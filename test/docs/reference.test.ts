import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { commandReference } from '../../src/cli/command-reference.js';
import { VERSION } from '../../src/cli/version.js';
import { DOCUMENT_PROPERTIES, ORGANISATION_PROPERTIES, PERSON_PROPERTIES } from '../../src/model/properties.js';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'docs', 'reference', 'commands.md');

describe('the documentation', () => {
  it('has one version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${version}`);
  });

  it('has the reference of commands as the table makes it', () => {
    const now = commandReference();
    if (process.env.UPDATE) writeFileSync(page, now);
    expect(existsSync(page) && readFileSync(page, 'utf8')).toBe(now);
  });

  it('names every command in the guide', () => {
    const guide = readFileSync(join(root, 'docs', 'using', 'README.md'), 'utf8');
    const missing = COMMANDS.map(({ usage }) => usage.split(' ')[0]).filter((name) => !guide.includes(`opis ${name}`));
    expect(missing).toEqual([]);
  });

  it('names every property of statements in the reference', () => {
    const reference = readFileSync(join(root, 'docs', 'reference', 'properties.md'), 'utf8');
    const all = Object.entries({ ...PERSON_PROPERTIES, ...ORGANISATION_PROPERTIES, ...DOCUMENT_PROPERTIES });
    expect(all.filter(([name, note]) => !reference.includes(`| \`${name}\` | ${note} |`)).map(([name]) => name)).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/using/README.md', 'docs/design.md'])('has no dead link in %s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]);
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
});
