// A person file as an archival certificate («архивная справка») in Markdown. Text of sources is escaped: it stays text.
import { referenceRussian } from '../archival-reference.js';
import { dateText } from '../edtf-text.js';
import { personFile, type Claim, type FileLine } from './person-file.js';
import { translateMessage } from '../translate-message.js';
import { toldWords } from './statement-words.js';
import type { DocumentEntry, PersonFileData } from '../workbench-engine.js';

const LABELS: Record<string, string> = {
  born: 'Родился',
  died: 'Умер',
  age_at: 'Возраст',
  occupation: 'Занятие',
  position: 'Должность',
  member_of: 'Состоял',
  joined_party: 'Вступил в партию',
  left_or_expelled_from_party: 'Выбыл из партии',
  posted_abroad: 'Направлен за границу',
  recalled: 'Отозван',
  refused_to_return: 'Отказался вернуться',
  sentenced: 'Осуждён',
  outlawed: 'Объявлен вне закона',
  asylum: 'Убежище',
  emigrated_to: 'Эмигрировал',
  citizenship: 'Гражданство',
  arrested: 'Арестован',
  exiled_to: 'Сослан',
  spouse_of: 'Супруг(а)',
  child_of: 'Сын (дочь)',
  education: 'Образование',
  wrote: 'Написал',
  title_or_award: 'Звание, награда',
  resided: 'Проживал',
  alias: 'Другое имя',
};

/** Characters that Markdown or HTML would read as markup are escaped. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+|!~-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** The certificate: name and forms, the life as a list by time, each claim with its quote and where it stands. */
export function personFileMarkdown(data: PersonFileData): string {
  const file = personFile(data);
  const lines = [`# Архивная справка: ${plain(file.entity.name)}`, ''];
  const forms = [...new Set(file.entity.names.map(({ value }) => value))].filter((value) => value !== file.entity.name);
  if (forms.length > 0) lines.push(`Встречается как: ${forms.map(plain).join(', ')}.`, '');
  lines.push(
    `Упомянут: ${data.named}. Утверждений: ${file.counts.statements}, из них приняты: ${file.counts.accepted}.`,
    '',
    '## Жизнь',
    '',
  );
  for (const entry of file.life) {
    if (entry.kind === 'gap') lines.push(`- *${entry.gap.from}–${entry.gap.to}: сведений нет*`);
    else lines.push(...lineMarkdown(entry.line));
  }
  if (file.undated.length > 0) lines.push('', '## Без даты', '', ...file.undated.flatMap(lineMarkdown));
  lines.push(...documentsMarkdown('Написанные документы', file.wrote));
  lines.push(...documentsMarkdown('Полученные документы', file.received));
  return lines.join('\n') + '\n';
}

/** Documents with number, title and archival reference, one a line. */
function documentsMarkdown(title: string, documents: DocumentEntry[]): string[] {
  if (documents.length === 0) return [];
  const lines = documents.map((one) => {
    const words = [one.number && `№ ${one.number}`, one.title ?? dateText(one.date, 'ru')].filter(Boolean).join('. ');
    const reference = one.reference ? referenceRussian(one.reference) : '';
    return `- ${plain(words)}${reference && ` (${plain(reference)})`}`;
  });
  return ['', `## ${title}`, '', ...lines];
}

function lineMarkdown({ claims, conflict }: FileLine): string[] {
  const lines = claims.flatMap(claimMarkdown);
  if (conflict)
    lines.push(
      `  - **Источники расходятся:** ${plain(translateMessage('finding', conflict.rule, conflict.message, 'ru'))}`,
    );
  return lines;
}

function claimMarkdown(claim: Claim): string[] {
  const said = toldWords(claim);
  const when = claim.time ? `${dateText(claim.time, 'ru')}: ` : '';
  const mark = claim.status === 'accepted' ? '' : ' *(предложено программой)*';
  const head = `- ${when}${LABELS[claim.property] ?? claim.property}${claim.unknown ? ': неизвестно' : said.length > 0 ? `: ${said.map(plain).join(', ')}` : ''}${mark}`;
  return [
    head,
    ...claim.statements.map(({ evidence, sourceTitle, document, page }) => {
      const where = [sourceTitle, document?.number ? `№ ${document.number}` : null, page ? `с. ${page}` : null];
      const reference = document?.reference ? referenceRussian(document.reference) : null;
      return `  - «${plain(evidence[0].quote)}» (${[...where, reference]
        .filter((part) => part !== null)
        .map((part) => plain(part!))
        .join(', ')})`;
    }),
  ];
}
