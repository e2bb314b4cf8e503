// The words that make an English clause a rule: a table, in order; of two that start at one place the first speaks.
import { ALL, COMMAND, NOT_LETTERS, word, type DeonticPattern } from './deontic-pattern.js';
import { STATUTE_PATTERNS } from './english-statute-patterns.js';

const ADVERB =
  '(?:(?:also|therefore|immediately|hereby|only|then|again|now|strictly|categorically|repeatedly|usually|\\p{L}+ly)\\s+)?';
const BE = `(?:was|were|is|are|been|be|being)\\s+(?:not\\s+)?${ADVERB}`;
const ORDERED =
  'ordered|instructed|directed|commissioned|tasked|obliged|obligated|commanded|mandated|required|summoned';

/** English patterns. */
export const ENGLISH_PATTERNS: readonly Omit<DeonticPattern, 'language'>[] = [
  ...STATUTE_PATTERNS,
  {
    rule: 'norms/penalty-follows',
    kind: 'sanction',
    pattern: word(
      '(?:will|shall|would|must)\\s+be\\s+(?:immediately\\s+)?(?:dismissed|fined|punished|imprisoned|expelled|deported|prosecuted|arrested|shot|removed\\s+from)|(?:were|are)\\s+(?:fined|punished|prosecuted)',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/order-of-a-body',
    kind: 'duty',
    pattern: word(
      'order(?:ed|ing)|instruct(?:ed|s|ing)|to\\s+(?:instruct|order)(?=\\s+(?:the|comrade|\\p{L}+\\s+to))|direct(?:ed|s|ing)|oblig(?:ed|es|ing)|obligat(?:ed|es)|commissioned|charged|tasked|entrust(?:ed|s)|commanded|demand(?:ed|ing)|requir(?:ed|es)|call(?:ed|s)\\s+(?:up)?on',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/proposal-of-a-body',
    kind: 'duty',
    pattern: word(
      'propos(?:ed|es|ing)|suggest(?:ed|s|ing)|recommend(?:ed|s|ing)|request(?:ed|ing)|invit(?:ed|es|ing)|advis(?:ed|es|ing)|urg(?:ed|es|ing)',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/ordered-passively',
    kind: 'duty',
    pattern: word(`${BE}(?:(?:${ORDERED})\\s+to|(?:entrusted|charged|tasked)\\s+with)`),
    registers: ALL,
    binds: 'before',
  },
  {
    rule: 'norms/quoted-order',
    kind: 'duty',
    pattern: word(
      '(?<=[“"«„])(?:to\\s+)?instruct|(?:decided|resolved|proposal\\s+[^.;]{0,80}?)\\s+(?:[“"«„]\\s*)?(?:to\\s+)?instruct',
    ),
    registers: ALL,
    binds: 'after',
  },
  {
    rule: 'norms/decision-of-a-body',
    kind: 'duty',
    pattern: word(
      'decid(?:ed|es)(?!\\s+(?:not\\s+to\\s+return|the\\s+question))|resolv(?:ed|es)|rul(?:ed|es)\\s+that|decreed',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'none',
  },
  {
    rule: 'norms/it-was-decided',
    kind: 'target',
    pattern: word(
      'it\\s+(?:was|is|has\\s+been)\\s+(?:also\\s+|then\\s+|therefore\\s+)?(?:decided|resolved|decreed|determined)(?:\\s+to|\\s+that|(?=\\s*:?\\s*[“"«]))|(?:a|the)\\s+decision\\s+(?:was|had\\s+been)\\s+(?:made|taken|adopted)\\s+(?:to|that|on)|(?:the|a)\\s+decision\\s+to\\s+(?:send|admit|allow|issue|accept|appoint|hire|employ)\\s+(?:\\p{L}+\\s+){0,2}only',
    ),
    registers: ALL,
    binds: 'none',
  },
  {
    rule: 'norms/recognised-need',
    kind: 'duty',
    pattern: word(
      'recogni[sz]ed\\s+(?:the\\s+need|(?:it\\s+)?(?:as\\s+)?necessary)\\s+to|consider(?:ed|s)?\\s+it\\s+(?:necessary|expedient|appropriate)\\s+to|it\\s+(?:was|is)\\s+considered\\s+(?:necessary|expedient)\\s+to',
    ),
    registers: ALL,
    before: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/supposed-to',
    kind: 'target',
    pattern: word('(?:it\\s+was|was|were)\\s+(?:also\\s+)?(?:supposed|planned|intended|envisaged|expected)\\s+to'),
    registers: NOT_LETTERS,
    before: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/it-was-supposed',
    kind: 'target',
    pattern: word('it\\s+was\\s+(?:also\\s+)?(?:supposed|planned|envisaged|intended)\\s+(?:to|that)'),
    registers: ALL,
    binds: 'none',
  },
  {
    rule: 'norms/task-set',
    kind: 'target',
    pattern: word(
      '(?:set|sets|setting|faced|gave|given|was\\s+set|were\\s+set)\\s+(?:\\p{L}+\\s+){0,3}?(?:task|goal|target|aim|objective)s?|(?:task|goal|target|objective)s?\\s+(?:was|were|is)\\s+(?:set|to)|task\\s+set\\s+by',
    ),
    registers: NOT_LETTERS,
    before: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/desirable',
    kind: 'target',
    pattern: word('(?:is|was|be|it\\s+(?:would\\s+be|is|was))\\s+(?:highly\\s+|very\\s+)?desirable'),
    registers: COMMAND,
    binds: 'none',
  },
  {
    rule: 'norms/provided-for',
    kind: 'procedure',
    pattern: word(
      '(?:provid(?:ed|es|ing)|stipulat(?:ed|es|ing)|prescrib(?:ed|es|ing)|envisag(?:ed|es))\\s+(?:also\\s+)?(?:for\\s+)?(?=\\p{L}|[“"])',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'none',
  },
  {
    rule: 'norms/what-follows',
    kind: 'sanction',
    pattern: word(
      'entail(?:ed|s)|(?:is|are|was|were)\\s+punish(?:able|ed)\\s+(?:by|with)|(?:is|are)\\s+(?:declared|proclaimed)\\s+(?:to\\s+be\\s+)?(?:an?\\s+)?(?:outlaws?|enem(?:y|ies))|(?:is|are)\\s+(?:regarded|considered|qualified|treated)\\s+as\\s+(?:an?\\s+)?(?:treason|betrayal|defection|crime|desertion|traitors?)',
    ),
    registers: ALL,
    binds: 'before',
  },
  {
    rule: 'norms/must-of-a-group',
    kind: 'duty',
    pattern: word(
      '(?:must|shall)(?!\\s+(?:not|never|have\\s+been))|(?:ha(?:d|ve|s)|need(?:ed)?)\\s+to(?!\\s+(?:flee|leave|wait|admit))|(?:is|are|was|were)\\s+(?:to\\s+be|obliged\\s+to|required\\s+to|bound\\s+to|subject\\s+to|liable\\s+to)',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/should-in-an-order',
    kind: 'duty',
    pattern: word(
      'should(?!\\s+(?:not|never|have\\s+been))|(?:is|are)\\s+to|will(?=\\s+(?:report|submit|ensure|send|take|deliver|register))|(?:you|it)\\s+(?:is\\s+necessary|need|are\\s+(?:ordered|instructed|required))\\s+(?:[^.;]{0,40}?\\s)?to|it\\s+is\\s+(?:essential|required|obligatory)\\s+(?:to|that)',
    ),
    registers: COMMAND,
    binds: 'before',
  },
  {
    rule: 'norms/must-not',
    kind: 'prohibition',
    pattern: word(
      '(?:must|shall|may|should)\\s+(?:not|never)|(?:is|are|was|were|been)\\s+(?:strictly\\s+|categorically\\s+)?(?:prohibited|forbidden|banned|barred|debarred)|(?:is|are|was|were)\\s+not\\s+(?:allowed|permitted|entitled|authori[sz]ed)\\s+(?:to|in)|had\\s+no\\s+right\\s+to|ha(?:s|ve)\\s+no\\s+right\\s+to|without\\s+the\\s+right\\s+(?:to|of)',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/it-is-forbidden',
    kind: 'prohibition',
    pattern: word(
      'it\\s+(?:is|was)\\s+(?:strictly\\s+|categorically\\s+)?(?:prohibited|forbidden|not\\s+allowed|not\\s+permitted)\\s+to|(?:is|are)\\s+(?:strictly\\s+|categorically\\s+)?(?:prohibited|forbidden)',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/prohibition-of-a-body',
    kind: 'prohibition',
    pattern: word(
      'prohibit(?:ed|s|ing)|forb(?:ade|ids|idding)|bann(?:ed|ing)|abolish(?:ed|es)|not\\s+allow(?:ed|ing)?|did\\s+not\\s+(?:allow|permit)',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/ban-imposed',
    kind: 'prohibition',
    pattern: word(
      '(?:ban|prohibition|embargo|veto)\\s+(?:was|is|were)\\s+(?:imposed|introduced|placed)\\s+on|imposed\\s+(?:a|the)\\s+(?:ban|prohibition|embargo)\\s+on',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/right-of-a-group',
    kind: 'entitlement',
    pattern: word(
      '(?:is|are|was|were)\\s+(?:also\\s+)?(?:entitled|eligible|exempt(?:ed)?)\\s*(?:to|from|for)?|(?:ha(?:d|ve|s)|enjoy(?:ed|s)?|retain(?:ed|s)?|acquire[ds]?|receiv(?:ed|es?)|g[oa](?:t|ined))\\s+(?:also\\s+)?(?:the|a|full)\\s+(?:\\p{L}+\\s+)?(?:right|privilege)s?\\s+(?:to|of)|(?:had|have|enjoyed?)\\s+(?:\\p{L}+\\s+){0,3}?(?:advantages|benefits|privileges|exemptions)',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/may-of-a-group',
    kind: 'entitlement',
    pattern: word(
      'may(?!\\s+(?:\\d|not|have|be\\s+(?:said|noted|seen)))|(?:is|are|was|were)\\s+(?:also\\s+|only\\s+)?(?:allowed|permitted|authori[sz]ed)\\s+to',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/allowed-by-a-body',
    kind: 'entitlement',
    pattern: word(
      'allow(?:ed|s|ing)|permitt(?:ed|ing)|permits|authori[sz](?:ed|es|ing)(?!\\s+(?:representatives?|persons?|agents?|capital|by))|grant(?:ed|s|ing)|award(?:ed|s|ing)|promis(?:ed|es|ing)|gave\\s+(?:\\p{L}+\\s+){0,3}?(?:permission|leave|the\\s+right)|giv(?:es|ing)\\s+permission',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/provided-to-a-group',
    kind: 'entitlement',
    pattern: word(
      '(?:was|were|is|are)\\s+(?:also\\s+|usually\\s+|entirely\\s+|fully\\s+)?(?:provided(?:\\s+(?:with|to))?|granted|given|supplied\\s+with|allotted|allocated|issued(?:\\s+with)?|paid|placed\\s+(?:in|at)|accepted\\s+(?:for|into)|admitted\\s+to|assigned)|(?:regularly\\s+)?receiv(?:ed|e)',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    after: 'benefit',
    binds: 'before',
  },
  {
    rule: 'norms/benefit-is-given',
    kind: 'entitlement',
    pattern: word(
      '(?:was|were|is|are)\\s+(?:also\\s+|usually\\s+)?(?:provided|granted|given|issued|paid|allotted|assigned)\\s+(?:to|by|for|immediately)',
    ),
    registers: NOT_LETTERS,
    before: 'body',
    after: 'content',
    binds: 'before',
  },
  {
    rule: 'norms/benefit-of-a-body',
    kind: 'entitlement',
    pattern: word(
      '(?:provided|provides|paid|pays|issued|issues|gave|gives)\\s+(?=[^.;]{0,60}\\b(?:assistance|allowance|aid|pension|benefit|support|housing)s?\\b[^.;]{0,40}\\bin\\s+the\\s+amount\\s+of\\s+(?:the|an?|one|half|\\d+\\s+\\p{L}+\\s+(?:per|a)\\b))',
    ),
    registers: NOT_LETTERS,
    before: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/sentence-of-a-court',
    kind: 'sanction',
    pattern: word(
      '(?:sentenced|condemned)\\s+(?:in\\s+absentia\\s+)?(?:[^.;]{0,60}?\\s)?to|(?:imprison(?:ment|ed)|exiled?|banish(?:ed|ment))\\s+for\\s+(?:\\p{L}+|\\d+)\\s+(?:years?|months?)',
    ),
    registers: ALL,
    before: 'authority',
    binds: 'before',
  },
  {
    rule: 'norms/sentenced-by-a-court',
    kind: 'sanction',
    pattern: word('(?:was|were)\\s+(?:also\\s+)?(?:sentenced|condemned)\\s+(?:in\\s+absentia\\s+)?by'),
    registers: ALL,
    after: 'authority',
    binds: 'before',
  },
  {
    rule: 'norms/penalty-by-decision',
    kind: 'sanction',
    pattern: word(
      '(?:(?:was|were)\\s+)?(?:also\\s+)?(?:expelled|excluded|deprived|dismissed|stripped|outlawed|reprimanded|declared\\s+[^.;]{0,12}outlaws?|deported|disenfranchised)',
    ),
    registers: ALL,
    before: 'authority',
    binds: 'before',
  },
  {
    rule: 'norms/only-this-body',
    kind: 'procedure',
    pattern: word(
      'only\\s+(?:it|the\\s+[^,.;]{2,80}?|[\\p{L}]{2,}\\p{L}*)\\s+(?:could|can|may|had\\s+the\\s+right\\s+to|has\\s+the\\s+right\\s+to)?\\s*(?:gave?|issued?|grant(?:ed)?|approved?|decided?|permit(?:ted)?|appoint(?:ed)?)',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/only-such-persons',
    kind: 'procedure',
    pattern: word(
      'only\\s+(?:persons|those|members|citizens|people|workers)\\b[^.;]{0,160}?\\b(?:allowed|admitted|permitted|accepted|entitled|could|may)',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/subordinate-to',
    kind: 'procedure',
    pattern: word(
      '(?:(?:was|were|is|are)\\s+)?(?:directly\\s+)?(?:subordinate[d]?|accountable|answerable|responsible)\\s+to|(?:was|were|is|are)\\s+(?:also\\s+)?(?:regulated|governed|managed|run|directed|supervised|controlled|administered|handled|overseen|decided|approved)\\s+by',
    ),
    registers: NOT_LETTERS,
    before: 'body',
    after: 'authority',
    binds: 'before',
  },
  {
    rule: 'norms/in-the-hands-of',
    kind: 'procedure',
    pattern: word(
      '(?:in\\s+the\\s+hands|under\\s+the\\s+(?:jurisdiction|authority|guidance|control|supervision|direction|leadership)|within\\s+the\\s+competence|in\\s+(?:the\\s+)?charge)\\s+of',
    ),
    registers: NOT_LETTERS,
    before: 'body',
    after: 'authority',
    binds: 'before',
  },
  {
    rule: 'norms/headed-by',
    kind: 'procedure',
    pattern: word(
      '(?:was|were)\\s+(?:established|created|formed|set\\s+up|introduced)\\s*,?\\s+(?:headed|consisting|chaired|led|composed)\\s+(?:by|of)|introduced\\s+(?:a|an|the)?\\s*(?:\\p{L}+\\s+){0,2}(?:system|programme|program|procedure|regime|control|quota|tax|card)s?|(?:system|programme|program|procedure|regime|control|quota|tax|card)s?\\s+(?:was|were)\\s+(?:introduced|established|applied)|there\\s+was\\s+introduced|(?:special\\s+)?control\\s+was\\s+applied',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/rules-adopted',
    kind: 'procedure',
    pattern: word(
      '(?:adopted|approved|issued|introduced|confirmed|enacted)\\s+(?:a|an|the|its|new)?\\s*(?:\\p{L}+\\s+){0,2}(?:instructions?|regulations?|rules|procedure|statute|charter|law|decree|draft\\s+law|plan)(?=\\s+(?:[“"«]|on\\s+(?!\\d|the\\s+\\d|january|february|march|april|may|june|july|august|september|october|november|december)|for\\b|about\\b|concerning\\b|regulating\\b|of\\b|with\\b))',
    ),
    registers: NOT_LETTERS,
    before: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/brought-to-justice',
    kind: 'sanction',
    pattern: word('(?:to\\s+|(?:be|are|were)\\s+)(?:bring|brought)\\s+to\\s+(?:justice|trial|account)'),
    registers: COMMAND,
    binds: 'after',
  },
  {
    rule: 'norms/functions-of-a-body',
    kind: 'duty',
    pattern: word(
      '(?:functions|duties|responsibilities|tasks)\\s+of\\s+[^.;:]{3,80}?\\s+(?:included?|consist(?:s|ed)?\\s+(?:of|in)|(?:was|were|is|are)\\s+to)|was\\s+(?:responsible\\s+for|intended\\s+to\\s+perform)',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
];
