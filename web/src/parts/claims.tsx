// Parts that show a claim: its quote, its place, its words.
import { dateText } from '../../../src/view/edtf-text.js';
import { entityName } from '../../../src/view/entity-name.js';
import { entityAddress } from '../../../src/view/entity-view.js';
import { toldWords } from '../../../src/view/claims/statement-words.js';
import type { DocumentEntry, EntityEntry, StatementRow } from '../../../src/view/workbench-engine.js';
import { Link } from '../router.js';
import { useWords } from '../words/words.js';

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

/** The exact words with what stands around them. */
export function Quote({
  quote,
  before,
  after,
  language,
}: {
  quote: string;
  before?: string;
  after?: string;
  language?: string;
}) {
  const lead = before ? flat(before).replace(/^\S*\s/, '… ') : '';
  const rest = after ? flat(after).replace(/\s\S*$/, ' …') : '';
  return (
    <blockquote className="quote" lang={language}>
      <span className="around">{lead}</span>
      <mark>{flat(quote)}</mark>
      <span className="around">{rest}</span>
    </blockquote>
  );
}

/** Where in the workbench a place of a source is read. */
export function addressAt(sourceId: string, documentId: string | null, start: number | undefined): string {
  const at = start === undefined ? '' : `#at-${start}`;
  return documentId
    ? `/documents/${encodeURIComponent(documentId)}${at}`
    : `/sources/${encodeURIComponent(sourceId)}/at/${start ?? 0}${at}`;
}

/** "№ 146 · с. 281 · title of the source", linked. */
export function PlaceOf(props: {
  sourceId: string;
  sourceTitle: string;
  document: Pick<DocumentEntry, 'number'> | null;
  documentId: string | null;
  page: string | null;
  start?: number;
}) {
  const { t } = useWords();
  const { document, page } = props;
  const words = [
    document?.number ? `№ ${document.number}` : null,
    page ? t('search.page', { page }) : null,
    props.sourceTitle,
  ];
  return (
    <Link className="place" href={addressAt(props.sourceId, props.documentId, props.start)}>
      {words.filter(Boolean).join(' · ')}
    </Link>
  );
}

/** A name that leads to its page; proposed ones are set lighter. */
export function EntityLink({ entity, children }: { entity: EntityEntry; children?: string }) {
  const { language } = useWords();
  return (
    <Link href={entityAddress(entity)} className={entity.status === 'curated' ? undefined : 'proposed'}>
      {children ?? entityName(entity, language)}
    </Link>
  );
}

/** A statement in words: property, value, body, place, time. */
export function StatementWords({
  statement,
}: {
  statement: Pick<StatementRow, 'property' | 'value' | 'objectName' | 'organisation' | 'place' | 'time' | 'unknown'>;
}) {
  const { t, language } = useWords();
  const told = toldWords({ ...statement, object: statement.objectName }).join(', ');
  return (
    <>
      <span className="property">{t(`property.${statement.property}`)}</span>
      {told && `: ${told}`}
      {statement.time && `, ${dateText(statement.time, language)}`}
      {statement.unknown && ` (${t('state.unknown')})`}
    </>
  );
}
