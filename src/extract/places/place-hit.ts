// What the rules for places hand over: a range of tokens, the rule's name, the nominative, the gazetteer's key.
import type { Mention } from '../../model/mention.js';

/** A place as a rule sees it: tokens `[from, to)`. */
export interface PlaceHit {
  from: number;
  to: number;
  rule: string;
  value: string;
  language: Mention['language'];
  key?: string;
}
