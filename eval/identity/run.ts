// Who is who, against hand-checked passages: the whole corpus is imported (read, split, extracted, recorded) and resolved;
// the mentions of all annotated passages together are compared by B³, kind by kind. Also: forms of organisations that the
// gold data put together, and persons of the registers whose spellings must be joined or kept apart.
//
//     node scripts/run.js eval/identity/run.ts --gold DIR --corpus DIR [--freeze] [--errors]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRows } from '../../src/engine.js';
import type { SourceMentions } from '../../src/model/claims.js';
import type { Mention } from '../../src/model/mention.js';
import { readSource } from '../../src/read/read-source.js';
import { resolveEntities } from '../../src/resolve/resolve-entities.js';
import { splitDocuments } from '../../src/split/split-documents.js';
import { bCubed, type Clustered } from './b-cubed.js';

interface GoldMention {
  start: number;
  end: number;
  type: string;
  canonical: string;
  surface: string;
  optional?: boolean;
}

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    corpus: { type: 'string' },
    freeze: { type: 'boolean' },
    errors: { type: 'boolean' },
  },
});
if (!values.gold || !values.corpus) {
  process.stderr.write('Usage: run.ts --gold DIR --corpus DIR [--freeze] [--errors]\n');
  process.exit(2);
}
const KINDS = ['person', 'organisation', 'place'] as const;

const sources: SourceMentions[] = [];
for (const file of readdirSync(values.corpus).sort()) {
  const { sourceText } = await readSource({ file, bytes: readFileSync(join(values.corpus, file)) });
  if (!sourceText) continue;
  const edition = splitDocuments(sourceText);
  const { mentions, statements } = makeRows(sourceText, edition);
  sources.push({
    source: sourceText.source,
    documents: edition.documents,
    mentions,
    statements,
    text: sourceText.text,
  });
}
const begun = process.cpuUsage();
const { entities, resolutions, links } = resolveEntities({ sources, judgements: [], previous: [] });
const { user, system } = process.cpuUsage(begun);
const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
const entityOf = new Map(resolutions.map(({ mentionId, entityId }) => [mentionId, entityId]));
const result: Record<string, unknown> = {};

/** Offsets of the gold data count code points. */
function toUnits(text: string): (point: number) => number {
  const units = new Int32Array(text.length + 1);
  let point = 0;
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) units[point++] = at;
  units[point] = text.length;
  return (wanted) => units[wanted];
}

/** The mention at a place: the same span, else the one that shares most of it. */
function mentionAt(mentions: readonly Mention[], kind: string, start: number, end: number): Mention | undefined {
  let best: Mention | undefined;
  let most = 0;
  for (const mention of mentions) {
    if (mention.kind !== kind || mention.start >= end || mention.end <= start) continue;
    const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
    const share = shared / Math.max(end - start, mention.end - mention.start);
    if (share > most) [best, most] = [mention, share];
  }
  return best;
}

const volume = sources.find(({ source }) => source.file === 'politburo-trotsky.txt');
if (volume) {
  const unit = toUnits(volume.text!);
  const rows = new Map<string, (Clustered & { label: string })[]>(KINDS.map((kind) => [kind, []]));
  let missed = 0;
  for (const file of readdirSync(join(values.gold, 'mentions')).sort()) {
    const { number, mentions } = JSON.parse(readFileSync(join(values.gold, 'mentions', file), 'utf8')) as {
      number: number;
      mentions: GoldMention[];
    };
    for (const { type, canonical, surface, optional, start, end } of mentions) {
      if (optional || !rows.has(type)) continue;
      const mention = mentionAt(volume.mentions, type, unit(start), unit(end));
      if (!mention) missed++;
      const found = mention ? entityOf.get(mention.id)! : `missed ${number} ${start}`;
      rows.get(type)!.push({ gold: canonical, found, label: `${number} ${surface.replaceAll(/\s+/g, ' ')}` });
    }
  }
  for (const kind of KINDS) {
    const list = rows.get(kind)!;
    const score = bCubed(list);
    const round = (share: number): number => Number(share.toFixed(4));
    const errors = clusterErrors(list);
    result[kind] = {
      mentions: score.mentions,
      precision: round(score.precision),
      recall: round(score.recall),
      f1: round(score.f1),
      ...errors.counts,
    };
    process.stdout.write(
      `${kind}: ${list.length} mentions, B³ precision ${score.precision.toFixed(3)} recall ${score.recall.toFixed(3)} F1 ${score.f1.toFixed(4)}; ${errors.counts.split} clusters split, ${errors.counts.merged} merged\n`,
    );
    if (values.errors) for (const line of errors.lines) process.stdout.write(`  ${line}\n`);
  }
  result.missed = missed;
  process.stdout.write(`${missed} mentions not found by extraction (each a cluster of its own)\n`);
}

function clusterErrors(rows: readonly (Clustered & { label: string })[]): {
  counts: { split: number; merged: number };
  lines: string[];
} {
  const lines: string[] = [];
  const group = (key: 'gold' | 'found', other: 'gold' | 'found'): Map<string, Map<string, string[]>> => {
    const found = new Map<string, Map<string, string[]>>();
    for (const row of rows) {
      const inner = found.get(row[key]) ?? new Map<string, string[]>();
      found.set(row[key], inner.set(row[other], [...(inner.get(row[other]) ?? []), row.label]));
    }
    return found;
  };
  const [split, merged] = [group('gold', 'found'), group('found', 'gold')].map((map) =>
    [...map].filter(([, inner]) => inner.size > 1),
  );
  for (const [gold, inner] of split)
    lines.push(
      `split ${gold}: ${[...inner].map(([id, labels]) => `${nameOf.get(id) ?? '—'} [${labels.join(', ')}]`).join(' | ')}`,
    );
  for (const [found, inner] of merged)
    lines.push(`merged ${nameOf.get(found) ?? found}: ${[...inner.keys()].join(' | ')}`);
  return { counts: { split: split.length, merged: merged.length }, lines };
}

// Forms of one organisation, as the gold data put them together: pairs within one source that came to one entity.
interface GoldOrganisation {
  id: string;
  variants: { source: string; form: string; corrupt: boolean; start: number; end: number }[];
}
const gold = JSON.parse(readFileSync(join(values.gold, 'organisations.json'), 'utf8')) as {
  organisations: GoldOrganisation[];
};
const forms: Clustered[] = [];
let formsMissed = 0;
for (const { id, variants } of gold.organisations) {
  for (const { source: file, start, end } of variants) {
    const source = sources.find(({ source: one }) => one.file === file);
    if (!source) continue;
    const unit = toUnits(source.text!);
    const mention = mentionAt(source.mentions, 'organisation', unit(start), unit(end));
    if (!mention) formsMissed++;
    forms.push({ gold: id, found: mention ? entityOf.get(mention.id)! : `missed ${file} ${start}` });
  }
}
if (forms.length > 0) {
  const score = bCubed(forms);
  const f1 = Number(score.f1.toFixed(4));
  result.organisationForms = { forms: forms.length, missed: formsMissed, f1 };
  process.stdout.write(`forms of organisations: ${forms.length} (${formsMissed} not found), B³ F1 ${f1}\n`);
}

// Persons of the statements: every name that the gold data print for a person, found in the source, is one entity; and
// the entities of different persons differ.
interface GoldStatement {
  source: string;
  person: string;
  start: number;
  end: number;
}
const { statements } = JSON.parse(readFileSync(join(values.gold, 'statements.json'), 'utf8')) as {
  statements: GoldStatement[];
};
const persons: Clustered[] = [];
for (const { source: file, person, start, end } of statements) {
  const source = sources.find(({ source: one }) => one.file === file);
  if (!source) continue;
  const unit = toUnits(source.text!);
  const surname = person
    .replaceAll(/\(.*\)/g, '')
    .trim()
    .split(/[\s-]/)
    .at(-1)!
    .slice(0, 5)
    .toLowerCase();
  for (const mention of source.mentions) {
    if (mention.kind !== 'person' || mention.start < unit(start) || mention.end > unit(end)) continue;
    if ((mention.value ?? mention.quote).toLowerCase().includes(surname))
      persons.push({ gold: person, found: entityOf.get(mention.id)! });
  }
}
if (persons.length > 0) {
  const score = bCubed(persons);
  const f1 = Number(score.f1.toFixed(4));
  result.registerPersons = {
    mentions: persons.length,
    persons: new Set(persons.map(({ gold: name }) => name)).size,
    f1,
  };
  process.stdout.write(
    `persons of statements: ${persons.length} mentions, B³ precision ${score.precision.toFixed(3)} recall ${score.recall.toFixed(3)}\n`,
  );
}
process.stdout.write(
  `${entities.length} entities, ${links.length} links, ${((user + system) / 1e6).toFixed(1)} s of processor time\n`,
);
if (values.freeze) writeFileSync('eval/identity/frozen.json', `${JSON.stringify(result, null, 2)}\n`);
