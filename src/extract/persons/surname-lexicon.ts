// The surnames that a source teaches: every surname of a sure name, with all its case forms, so that a bare surname is
// known again wherever it stands. Counts tell which of several nominatives a form stands for.
import { surnameForms, surnameReadings } from '../../text/languages/ru/names/declensions.js';

/** What the source knows of a surname form. */
export interface LexiconEntry {
  /** Nominative, lower case, ё folded. */
  nominative: string;
  /** How often a sure name showed it. */
  count: number;
  /** How often a bare name, found by its surroundings, showed it. */
  bare: number;
  /** Documents in which a sure name showed it. */
  documents: Set<string | null>;
  /** Documents in which it stood in a full name: with a given name or two initials. */
  fullIn: Set<string | null>;
}

/** Surnames of one source by their forms. */
export interface SurnameLexicon {
  /** Entries whose forms include this one, most frequent first; undefined when none. */
  find(form: string): LexiconEntry[] | undefined;
  /** How often a nominative was shown by sure names. */
  count(nominative: string): number;
}

/** A surname as printed, lower case, ё folded; `bare` when only its surroundings showed that it is one. */
export interface ShownSurname {
  form: string;
  documentId: string | null;
  bare?: boolean;
  full?: boolean;
}

/**
 * Builds the lexicon from the surnames of sure names, as printed, lower case, ё folded.
 * @example buildLexicon([{ form: 'ягоды', documentId: null }]).find('ягодой')![0].nominative // 'ягода'
 */
export function buildLexicon(shown: Iterable<ShownSurname>): SurnameLexicon {
  const entries = new Map<string, LexiconEntry>();
  const nominatives = new Map<string, string[]>();
  for (const { form, documentId, bare, full } of shown) {
    let readings = nominatives.get(form);
    if (!readings) nominatives.set(form, (readings = likelyNominatives(form)));
    for (const nominative of readings) {
      let entry = entries.get(nominative);
      if (!entry)
        entries.set(nominative, (entry = { nominative, count: 0, bare: 0, documents: new Set(), fullIn: new Set() }));
      if (bare) entry.bare++;
      else {
        entry.count++;
        entry.documents.add(documentId);
        if (full) entry.fullIn.add(documentId);
      }
    }
  }
  const byForm = new Map<string, LexiconEntry[]>();
  for (const entry of entries.values()) {
    for (const form of allForms(entry.nominative)) {
      const list = byForm.get(form);
      if (!list) byForm.set(form, [entry]);
      else if (!list.includes(entry)) list.push(entry);
    }
  }
  for (const list of byForm.values())
    list.sort((a, b) => b.count - a.count || b.bare - a.bare || (a.nominative < b.nominative ? -1 : 1));
  return {
    find: (form) => byForm.get(form),
    count: (nominative) => entries.get(nominative)?.count ?? 0,
  };
}

/** The nominatives a surname's form may stand for, the unlikely ones left out. */
export function likelyNominatives(form: string): string[] {
  const readings = surnameReadings(form);
  const best = readings[0]?.weight ?? 0;
  const out = new Set<string>();
  for (const reading of readings) if (reading.weight >= best * 0.55) out.add(reading.nominative);
  return [...out].slice(0, 4);
}

/** Forms of the man's surname and, where it differs, of the woman's. */
function allForms(nominative: string): Set<string> {
  const forms = new Set<string>([nominative]);
  for (const list of surnameForms(nominative, 'm')) for (const form of list) forms.add(form);
  if (/(?:[ое]в|[иы]н)$/.test(nominative)) {
    for (const list of surnameForms(`${nominative}а`, 'f')) for (const form of list) forms.add(form);
    for (const ending of ['ы', 'ых', 'ыми']) forms.add(nominative + ending);
  } else if (/(?:ский|цкий)$/.test(nominative)) {
    for (const list of surnameForms(`${nominative.slice(0, -2)}ая`, 'f')) for (const form of list) forms.add(form);
  } else if (/(?:ая)$/.test(nominative)) {
    for (const list of surnameForms(nominative, 'f')) for (const form of list) forms.add(form);
  }
  return forms;
}
