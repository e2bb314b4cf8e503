// The schema, as ordered steps that run alike on PGlite and on PostgreSQL 15 or newer. A step that has been released is
// never changed: a new one follows it. Every row below a source begins with source_id, the key by which a cluster
// distributes. `source_id` is the number of one import of a source: a second import of the same file writes beside the
// first and takes its place when it is whole. `record` holds the row of the model as JSON; `json`, not `jsonb`: it keeps
// the order of keys and every character, NUL and half a surrogate pair included.

export interface Migration {
  name: string;
  sql: string;
  /** Runs only where the server offers this extension. */
  extension?: 'pg_trgm';
}

const claim = (table: string, columns = '') => `
  create table ${table} (
    source_id integer not null,
    ordinal integer not null,
    id text not null,
    document_id text,
    start_at integer not null,
    end_at integer not null,
    ${columns}
    record json not null,
    primary key (source_id, ordinal)
  );
  create index ${table}_id on ${table} (id);
  create index ${table}_document on ${table} (document_id, start_at);`;

export const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-sources',
    sql: `
      create table collection (
        only_row boolean primary key default true check (only_row),
        -- Grows with every change that a reader can see.
        version integer not null default 0,
        -- The generation of identities and of findings that readers see.
        identities integer not null default 0,
        findings integer not null default 0,
        -- What identities and findings were made of: when it is the same, they need not be made again.
        connected text
      );
      insert into collection default values;
      create table source (
        id integer generated always as identity primary key,
        public_id text not null,
        state text not null check (state in ('loading', 'ready', 'superseded')),
        file text not null,
        sha256 text not null,
        kind text not null,
        profile text not null,
        imported_at text,
        text_length integer not null,
        holdings json not null,
        -- Digest of what each stage worked with, by stage: a rerun redoes only what changed.
        stages json not null,
        record json not null,
        -- SourceText without its text: pages, furniture, notes, headings, tables. Edition: title, zones.
        layout json not null,
        edition json not null
      );
      create unique index source_ready on source (public_id) where state = 'ready';
      create index source_state on source (state, public_id);
      create table source_text (
        source_id integer not null,
        start_at integer not null,
        text json not null,
        primary key (source_id, start_at)
      );`,
  },
  {
    name: '002-documents-passages-and-search-index',
    sql: `
      -- head: the record without its parts and reasons, for lists of many documents.
      ${claim('document', 'number text, title text, genre text, date text, year integer, classification text, head json not null,')}
      create index document_number on document (lower(number));
      ${claim('footnote', 'marker_at integer,')}
      ${claim('reference', 'footnote_id text, role text, archive text, fond text, opis text, delo text,')}
      create index reference_file on reference (archive, fond, opis, delo);
      create table passage (
        source_id integer not null,
        ordinal integer not null,
        -- 0, or more where an over-long paragraph is indexed in pieces.
        piece smallint not null default 0,
        id text not null,
        document_id text,
        start_at integer not null,
        end_at integer not null,
        zone text not null,
        part text not null,
        page text,
        -- Segments joined, line-end hyphenation resolved, white space single.
        text text not null,
        record json not null,
        primary key (source_id, ordinal, piece)
      );
      create index passage_id on passage (id);
      create index passage_document on passage (document_id, start_at);
      create table facet (
        source_id integer not null,
        facet integer not null,
        zone text not null,
        year integer,
        genre text,
        classification text,
        archives text[] not null,
        fonds text[] not null,
        passages integer not null,
        primary key (source_id, facet)
      );
      -- The search index: of a source, every term with the passages in which it stands. Lists of numbers are written as in
      -- src/text/number-text.ts. Passages are counted from 0 in the order of (ordinal, piece).
      create table posting (
        source_id integer not null,
        term text collate "C" not null,
        -- How many passages of the source have the term.
        passages integer not null,
        -- For each: 2 * (distance from the one before - 1) + (0: it stands there once; 1: the next number, plus 2, is how often).
        entries text not null,
        -- For each, as often as it stands there: the distance in words from the place before, first from the beginning.
        places text not null
      );
      alter table posting alter entries set storage external, alter places set storage external;
      create index posting_term on posting (term);
      create index posting_source on posting (source_id);
      create table indexed_source (
        source_id integer primary key,
        passages integer not null,
        -- Terms of all passages, titles counted double.
        length bigint not null,
        -- For each passage: 2 * its terms + (1: a title, which counts double).
        lengths text not null,
        -- For each passage the number of its row of facet.
        facets text not null,
        -- Passages in more than one piece: the distance in ordinals from the one before (first from -1), and how many pieces.
        pieces text not null
      );
      -- Every word ever seen, without stems and numbers, for near words; counts stand in posting.
      create table vocabulary (term text primary key);`,
  },
  {
    name: '003-claims',
    sql: `
      ${claim('mention', 'kind text not null, value text, key text,')}
      create index mention_value on mention (kind, value);
      ${claim('statement', 'property text not null, subject_mention text, register boolean not null,')}
      create index statement_subject on statement (subject_mention);
      create index statement_property on statement (property);
      ${claim('figure', 'value double precision, time text,')}
      ${claim('norm', 'kind text not null, valid_from text, valid_to text,')}
      ${claim('problem', 'rule text not null, severity text not null,')}`,
  },
  {
    name: '004-identities-and-findings',
    sql: `
      create table entity (
        generation integer not null,
        ordinal integer not null,
        id text not null,
        kind text not null,
        name text not null,
        record json not null,
        primary key (generation, id)
      );
      create index entity_kind on entity (generation, kind, name);
      create table former_entity (
        generation integer not null,
        former_id text not null,
        entity_id text not null,
        primary key (generation, former_id, entity_id)
      );
      -- Every form under which an entity is searched, folded; filled by whoever resolves names.
      create table name_form (
        generation integer not null,
        form text not null,
        entity_id text not null,
        primary key (generation, form, entity_id)
      );
      create table resolution (
        generation integer not null,
        mention_id text not null,
        entity_id text not null,
        certainty text not null,
        profile_id text not null,
        alternatives text[] not null,
        primary key (generation, mention_id)
      );
      create index resolution_entity on resolution (entity_id);
      create index resolution_profile on resolution (profile_id);
      create table link (
        generation integer not null,
        ordinal integer not null,
        left_id text not null,
        right_id text not null,
        verdict text not null,
        score double precision not null,
        record json not null,
        primary key (generation, ordinal)
      );
      create index link_left on link (left_id);
      create index link_right on link (right_id);
      create table finding (
        generation integer not null,
        ordinal integer not null,
        id text not null,
        rule text not null,
        verdict text not null,
        record json not null,
        primary key (generation, ordinal)
      );
      create index finding_id on finding (id);`,
  },
  {
    // What a folder keeps as plain files, a server keeps here.
    name: '005-files-of-a-server',
    sql: `
      create table original (sha256 text primary key, extension text not null, bytes bytea not null);
      create table manifest (
        sha256 text primary key,
        ordinal integer generated always as identity,
        record json not null
      );
      create table judgement (
        ordinal integer generated always as identity primary key,
        record json not null
      );`,
  },
  { name: '006-near-words', extension: 'pg_trgm', sql: `create extension if not exists pg_trgm` },
  {
    name: '007-near-words-index',
    extension: 'pg_trgm',
    sql: `create index vocabulary_trigram on vocabulary using gin (term gin_trgm_ops)`,
  },
  {
    // What was noticed when identities were decided: judgements that find no place, judgements against each other.
    name: '008-problems-of-identities',
    sql: `alter table collection add column identity_problems json not null default '[]'`,
  },
];

/** Tables whose rows belong to one import of a source, in the order in which a dead import is removed. */
export const SOURCE_TABLES = [
  'passage',
  'posting',
  'indexed_source',
  'facet',
  'mention',
  'statement',
  'figure',
  'norm',
  'problem',
  'reference',
  'footnote',
  'document',
  'source_text',
] as const;

/** Tables of the identities, and the table of findings: written as a whole generation. */
export const IDENTITY_TABLES = ['entity', 'former_entity', 'name_form', 'resolution', 'link'] as const;

/** Steps whose tables are the only place of what they hold: a rebuild keeps them. */
export const TRUE_STEPS = ['005-files-of-a-server'] as const;

/** Tables that are made from originals and judgements, of this schema and of earlier ones. */
export const DERIVED_TABLES = [
  'collection',
  'source',
  'vocabulary',
  ...SOURCE_TABLES,
  ...IDENTITY_TABLES,
  'finding',
  'term_count',
] as const;
