// What the finders of norms hand on: a stretch of a view that states one rule, and what the finder already knows of it.
import type { NormKind } from '../../model/norm.js';
import type { Range } from '../../model/span.js';
import type { PassageView } from '../passage-view.js';

/** A rule found in a view; offsets into the view's text. */
export interface FoundRule extends Range {
  view: PassageView;
  /** The named pattern that found it: `norms/right-of-a-group`. */
  rule: string;
  kind: NormKind;
  /** The words that make it a rule. */
  trigger: Range;
  /** The sentence that governs an item of a list; the item inherits from it whom it binds, who decided, and when. */
  governing?: { view: PassageView; sentence: Range; trigger: Range };
  /** Where the words stand that name whom the rule binds, if the finder knows. */
  addressee?: Range;
  /** Where the words stand that name who decided, if the finder knows. */
  issuer?: Range;
  /** On which side of the trigger stand those whom the rule binds. */
  binds?: 'before' | 'after' | 'none';
  /** Where the quotation of a paper opens in which the rule stands: issuer and date are named before it. */
  quotedFrom?: number;
  /** The rule is an item of a decision of the document itself. */
  decided?: boolean;
}
