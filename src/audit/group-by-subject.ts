// Statements of a collection by the person whom they are about: by entity, or by name where no entity is known.
import type { AuditInput } from '../model/claims.js';
import type { Statement } from '../model/statement.js';

/** Statements about persons that nobody rejected, by subject; single ones are left out. */
export function statementsByPerson(input: AuditInput): Statement[][] {
  const groups = new Map<string, Statement[]>();
  // A row of a register without a mention belongs to the entity of the same full name.
  const entityByName = new Map<string, string | null>();
  const all = input.sources.flatMap(({ statements }) =>
    statements.filter(({ subjectKind, status }) => subjectKind === 'person' && status !== 'rejected'),
  );
  for (const { subjectMention, subjectName } of all) {
    const entity = subjectMention ? input.entityOf.get(subjectMention) : undefined;
    if (!entity || !/\.|\s/u.test(subjectName)) continue;
    const name = foldName(subjectName);
    entityByName.set(name, entityByName.has(name) && entityByName.get(name) !== entity ? null : entity);
  }
  for (const statement of all) {
    const { subjectMention, subjectName } = statement;
    const entity = (subjectMention && input.entityOf.get(subjectMention)) || entityByName.get(foldName(subjectName));
    const key = entity ?? `name:${foldName(subjectName)}`;
    const list = groups.get(key);
    if (list) list.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].filter((list) => list.length > 1);
}

/** Case, spaces, full stops and ё do not part names. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[\s.]+/gu, ' ')
    .trim();
