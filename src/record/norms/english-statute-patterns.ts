// English turns of statutes, notices, laws and the prose that tells of them: what is paid, due, lost, given only on a condition.
import { ALL, COMMAND, NOT_LETTERS, word, type DeonticPattern } from './deontic-pattern.js';

/** Tried before the general English patterns. */
export const STATUTE_PATTERNS: readonly Omit<DeonticPattern, 'language'>[] = [
  {
    rule: 'norms/penalty-introduced',
    kind: 'sanction',
    pattern: word(
      '(?:death\\s+)?penalt(?:y|ies)\\s+(?:was|were)\\s+(?:introduced|established|imposed)|introduced\\s+(?:the\\s+)?(?:death\\s+)?penalt(?:y|ies)|(?:law|code|decree|statute|resolution)\\s+(?:also\\s+)?provided\\s+for(?=[^.;]{0,34}(?:confiscation|exile|death|imprisonment|fine|punishment))',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/given-only-on-condition',
    kind: 'procedure',
    pattern: word(
      '(?:was|were|is|are)\\s+(?:issued|given|granted|released|allowed|admitted|accepted|permitted|let\\s+(?:go|in|out))\\s+only\\s+(?:if|when|with|after|on|upon|by|in|to)',
    ),
    registers: NOT_LETTERS,
    binds: 'before',
  },
  {
    rule: 'norms/one-had-to',
    kind: 'duty',
    pattern: word(
      '(?:one|you|everyone|anybody|anyone)\\s+(?:also\\s+|first\\s+)?ha(?:d|s|ve)\\s+(?:first\\s+)?to\\s+(?:get|obtain|have|present|submit|apply|register|produce|show|pay)',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/permission-obtained',
    kind: 'entitlement',
    pattern: word('(?:obtained|received|was\\s+given|were\\s+given|given)\\s+permission\\s+to'),
    registers: NOT_LETTERS,
    binds: 'before',
  },
  {
    rule: 'norms/could-of-a-group',
    kind: 'entitlement',
    pattern: word('could(?=\\s+(?:apply|obtain|claim|draw|buy|receive)\\s)'),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/not-to-be-done',
    kind: 'prohibition',
    pattern: word(
      '(?:is|are|was|were)\\s+not\\s+to\\s+be\\s+(?:sent|given|issued|paid|admitted|allowed|used|sold|shown|published|employed|accepted|left|copied|taken|told)',
    ),
    registers: NOT_LETTERS,
    binds: 'before',
  },
  {
    rule: 'norms/tried-by',
    kind: 'procedure',
    pattern: word(
      '(?:considered|examined|heard|tried)\\s+by\\s+(?:the\\s+|a\\s+)?(?:\\p{L}+\\s+){0,2}?(?:courts?|commissions?|boards?|committees?|panels?|collegium|tribunals?)',
    ),
    registers: NOT_LETTERS,
    binds: 'before',
  },
  {
    rule: 'norms/forced-to-give',
    kind: 'duty',
    pattern: word(
      '(?:was|were|are|is)\\s+(?:forced|compelled|made)\\s+to\\s+(?:give|pay|hand|surrender|deliver|contribute)',
    ),
    registers: NOT_LETTERS,
    binds: 'before',
  },
  {
    rule: 'norms/penalty-of-a-group',
    kind: 'sanction',
    pattern: word('(?:were|are)\\s+(?:\\p{L}+ly\\s+)?(?:deprived|stripped)\\s+of'),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/order-received',
    kind: 'duty',
    pattern: word(
      '(?:received|receiving|given)\\s+(?:an?\\s+|the\\s+)?(?:\\p{L}+\\s+)?(?:order|instruction|directive)s?\\s+(?:on\\s+[^,;.]{1,20}\\s+)?to(?=[^.;]{0,70}\\s(?:within|not\\s+later|by\\s+\\d|immediately))',
    ),
    registers: ALL,
    binds: 'none',
  },
  {
    rule: 'norms/commission-formed',
    kind: 'duty',
    pattern: word(
      '(?:formed|created|appointed|set\\s+up)\\s+(?:a|the)?\\s*[“"«]?(?:special\\s+)?commission(?=(?:[^.;]|(?<=\\p{L})\\.){0,160}?\\sto\\s+(?:study|examine|investigate|prepare|draft|draw|submit|develop|work|check|inspect|find|clarify|determine|verify))',
    ),
    registers: ALL,
    before: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/asked-passively',
    kind: 'duty',
    pattern: word('(?:was|were)\\s+(?:asked|invited|requested)\\s+to\\s+(?=[“"«])'),
    registers: NOT_LETTERS,
    before: 'body',
    binds: 'before',
  },
  {
    rule: 'norms/prescribes-reduction',
    kind: 'target',
    pattern: word('provided\\s+for\\s+(?:a\\s+|the\\s+)?(?:reduction|increase|cut|growth|rise)'),
    registers: ALL,
    binds: 'none',
  },
  {
    rule: 'norms/loses-rights',
    kind: 'sanction',
    pattern: word(
      '(?:loses?|forfeits?)\\s+(?:his|her|their|its|the|all)\\s+(?:\\p{L}+\\s+)?(?:rights?|place|membership|claims?|allowance|benefits?)|fine(?:\\s+of)?(?=\\s+\\d)|fined(?=\\s+\\d)',
    ),
    registers: COMMAND,
    inPaper: true,
    binds: 'before',
  },
  {
    rule: 'norms/benefit-of-a-statute',
    kind: 'entitlement',
    pattern: word('receives?|gets?|(?:is|are)\\s+(?:paid|given|issued|supplied|allowed)'),
    registers: COMMAND,
    inPaper: true,
    before: 'group',
    after: 'content',
    binds: 'before',
  },
  {
    rule: 'norms/present-of-a-statute',
    kind: 'duty',
    pattern: word(
      'pays?|draws?\\s+up|keeps?|submits?|reports?(?=\\s+to)|presents?|deposits?|surrenders?|hands?\\s+(?:over|in)|notif(?:y|ies)|registers?|forwards?|informs?',
    ),
    registers: COMMAND,
    inPaper: true,
    before: 'group',
    after: 'content',
    binds: 'before',
  },
  {
    rule: 'norms/needs-consent',
    kind: 'procedure',
    pattern: word(
      'requires?\\s+the\\s+(?:consent|approval|permission|signature|sanction)|(?:is|are)\\s+(?:elected|appointed|convened|examined|settled|decided)\\s+(?:by|for|at|every|once)|only\\s+(?:on|upon)\\s+(?:production|presentation|payment)',
    ),
    registers: COMMAND,
    inPaper: true,
    binds: 'before',
  },
  {
    rule: 'norms/forbidden-without-verb',
    kind: 'prohibition',
    pattern: word(
      '(?<!(?:is|are|was|were)\\s)(?:strictly\\s+|absolutely\\s+)?(?:prohibited|forbidden)(?=\\s*(?:[.;,]|$))',
    ),
    registers: COMMAND,
    inPaper: true,
    binds: 'before',
  },
  {
    rule: 'norms/no-such-thing',
    kind: 'prohibition',
    pattern: word(
      '(?<=^|[.;!?]\\s)no(?=\\s+(?!one\\s|sooner|longer|doubt|less|more\\s|data|information|member|person|emigrant)\\p{L}+s?(?:\\s+(?:after|before|in|on|without|between|to\\s+be)\\s|\\s*[.;]))',
    ),
    registers: COMMAND,
    inPaper: true,
    binds: 'none',
  },
  {
    rule: 'norms/that-it-be-done',
    kind: 'duty',
    pattern: word('that(?=\\s+[^.;]{2,90}?\\sbe\\s+(?:\\p{L}+ly\\s+)?\\p{L}+(?:ed|en|nt|de|ld|ut|id)(?!\\p{L}))'),
    registers: COMMAND,
    inPaper: true,
    binds: 'none',
  },
];
