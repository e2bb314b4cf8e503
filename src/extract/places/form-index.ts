// An index from the first word of every form of a name to the words that may follow. Words are as the scanner's tokens:
// lower case, ё folded to е, marks by themselves (`вкп`, `(`, `б`, `)`).

/** A step of the index: what ends here, and the words that may follow. */
export interface FormNode<Form> {
  forms: Form[];
  next: Map<string, FormNode<Form>> | undefined;
}

export type FormIndex<Form> = Map<string, FormNode<Form>>;

const FORM_TOKEN = /[\p{L}\p{M}]+(?:(?:['’ʼ](?!s(?!\p{L}))|-)[\p{L}\p{M}]+)*|\d+|[^\s]/gu;

/** Enters a form; returns the forms that end at the same place, the new one not yet among them. */
export function indexForm<Form>(index: FormIndex<Form>, written: string): Form[] {
  let level = index;
  let node: FormNode<Form> | undefined;
  for (const word of written.toLowerCase().replaceAll('ё', 'е').match(FORM_TOKEN) ?? []) {
    node = level.get(word);
    if (!node) level.set(word, (node = { forms: [], next: undefined }));
    level = node.next ??= new Map();
  }
  return node?.forms ?? [];
}
