import { describe, expect, it } from 'vitest';
import { auditCollection } from '../../src/audit/audit-collection.js';
import type { AuditInput } from '../../src/model/claims.js';
import { rowsOf } from '../record/text-rows.js';

async function findingsOf(text: string) {
  const rows = await rowsOf(text);
  const { source } = rows.sourceText;
  return auditCollection({ sources: [{ source, ...rows }], entityOf: new Map(), entities: [] });
}

describe('auditCollection', () => {
  it('finds a breakdown that misses its whole, and says by how much', async () => {
    const [finding] = await findingsOf(
      'There were 100 delegates, including: Germany - 50 people, France - 30, Italy - 10, Latvia – 5, Poland – 3.',
    );
    expect(finding).toMatchObject({ rule: 'sum', verdict: 'inconsistent', stated: 100, computed: 98, difference: -2 });
  });

  it('agrees with a breakdown that adds up', async () => {
    const findings = await findingsOf('Из 12 человек: немцы (5 чел.), чехи (4 чел.) и болгары (3 чел.).');
    expect(findings.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual(['sum consistent']);
  });

  it('leaves a selection undetermined', async () => {
    const findings = await findingsOf('В коммуне было 70 едоков, из них 18 женщин и 20 девочек.');
    expect(findings.filter(({ verdict }) => verdict === 'inconsistent')).toEqual([]);
  });

  it('sets a list against what was found', async () => {
    const findings = await findingsOf(
      'There were 81 emigrants on the list, but from this list only 51 people actually lived in the town.',
    );
    expect(findings).toMatchObject([
      { rule: 'difference', verdict: 'inconsistent', stated: 81, computed: 51, difference: -30 },
    ]);
  });

  it('does not depend on the order of sources', async () => {
    const texts = ['By May 9 people: men - 5, women - 3.', 'Прибыло 30 человек: мужчин – 20, женщин – 10.'];
    const sources: AuditInput['sources'] = [];
    for (const text of texts) {
      const rows = await rowsOf(text);
      sources.push({ source: rows.sourceText.source, ...rows });
    }
    const run = (order: typeof sources) => auditCollection({ sources: order, entityOf: new Map(), entities: [] });
    expect(run([...sources].reverse())).toEqual(run(sources));
  });
});
