// Named patterns of the words that make a clause a rule, Russian and English. Each says where it is to be believed (in prose
// about the past, in papers that command, in letters and reports) and what must stand beside it.
import type { NormKind } from '../../model/norm.js';

/** Where a text speaks: historians' and editors' prose; papers that command; letters, reports, speeches. */
export type Register = 'prose' | 'command' | 'paper';

export interface DeonticPattern {
  rule: string;
  kind: NormKind;
  language: 'en' | 'ru';
  pattern: RegExp;
  registers: readonly Register[];
  /** What must stand before the words: somebody who can decide; a group or body that is bound. */
  before?: 'authority' | 'group' | 'body';
  /** What must follow in the clause. */
  after?: 'benefit' | 'content' | 'authority';
  /** Whom it binds: who stands before the words, or who stands after them. */
  binds: 'before' | 'after' | 'none';
}

const ALL: readonly Register[] = ['prose', 'command', 'paper'];
const NOT_LETTERS: readonly Register[] = ['prose', 'command'];
const COMMAND: readonly Register[] = ['command'];

const word = (source: string) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'giu');
const ADVERB =
  '(?:(?:also|therefore|immediately|hereby|only|then|again|now|strictly|categorically|repeatedly|usually|\\p{L}+ly)\\s+)?';
const BE = `(?:was|were|is|are|been|be|being)\\s+(?:not\\s+)?${ADVERB}`;
const ORDERED =
  'ordered|instructed|directed|commissioned|tasked|entrusted|obliged|obligated|commanded|mandated|charged|required|summoned';

const ENGLISH: readonly Omit<DeonticPattern, 'language'>[] = [
  {
    rule: 'norms/order-of-a-body',
    kind: 'duty',
    pattern: word(
      'order(?:ed|s|ing)|instruct(?:ed|s|ing)|direct(?:ed|s|ing)|oblig(?:ed|es|ing)|obligat(?:ed|es)|commission(?:ed|s)|charg(?:ed|es)|task(?:ed|s)|entrust(?:ed|s)|command(?:ed|s)|demand(?:ed|s)|requir(?:ed|es)|call(?:ed|s)\\s+(?:up)?on',
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
      'propos(?:ed|es|ing)|suggest(?:ed|s|ing)|recommend(?:ed|s|ing)|request(?:ed|s|ing)|invit(?:ed|es|ing)|advis(?:ed|es|ing)|urg(?:ed|es|ing)',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/ordered-passively',
    kind: 'duty',
    pattern: word(`${BE}(?:${ORDERED})\\s+(?:to|with)`),
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
      'it\\s+(?:was|is|has\\s+been)\\s+(?:also\\s+|then\\s+|therefore\\s+)?(?:decided|resolved|decreed|determined)(?:\\s+to|\\s+that|(?=\\s*:?\\s*[“"«]))',
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
    rule: 'norms/also-provided-for',
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
    binds: 'after',
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
      'only\\s+(?:it|the\\s+[^,.;]{2,80}?|[\\p{Lu}]{2,}\\p{L}*)\\s+(?:could|can|may|had\\s+the\\s+right\\s+to|has\\s+the\\s+right\\s+to)?\\s*(?:gave?|issued?|grant(?:ed)?|approved?|decided?|permit(?:ted)?|appoint(?:ed)?)',
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
      '(?:(?:was|were|is|are)\\s+)?(?:directly\\s+)?(?:subordinate[d]?|accountable|answerable|responsible)\\s+to|(?:was|were|is|are)\\s+(?:also\\s+)?(?:regulated|governed|supervised|controlled|administered|handled|overseen|decided|approved)\\s+by',
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

const RUSSIAN_ORDER_STEMS =
  'постановил[аио]?|постановля(?:ет|ют)|решил[аио]|предписал[аио]?|предписыва(?:ет|ют)|обязал[аио]?|поручил[аио]?|поруча(?:ет|ют)|потребовал[аио]?|приказал[аио]?|приказыва(?:ет|ют|ю)|распорядил(?:ся|ась|ось|ись)|вменил[аио]?|уполномочил[аио]?';

const RUSSIAN: readonly Omit<DeonticPattern, 'language'>[] = [
  {
    rule: 'norms/order-of-a-body',
    kind: 'duty',
    pattern: word(RUSSIAN_ORDER_STEMS),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/proposal-of-a-body',
    kind: 'duty',
    pattern: word('предложил[аио]?|предлага(?:ет|ют)|рекомендовал[аио]?|рекоменду(?:ет|ют)'),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/ordered-passively',
    kind: 'duty',
    pattern: word(
      '(?:было\\s+|был\\p{L}?\\s+)?(?:предписано|поручено|поручена|поручен|приказано|предписывалось|поручалось|вменено\\s+в\\s+обязанность|вменяется\\s+в\\s+обязанность|вменялось\\s+в\\s+обязанность)',
    ),
    registers: NOT_LETTERS,
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/it-was-decided',
    kind: 'target',
    pattern: word('(?:было\\s+)?(?:решено|постановлено)(?:\\s+было)?'),
    registers: NOT_LETTERS,
    after: 'content',
    binds: 'none',
  },
  {
    rule: 'norms/proposed-passively',
    kind: 'duty',
    pattern: word('было\\s+предложено|предложено\\s+было|предлагалось|предлагается'),
    registers: NOT_LETTERS,
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/planned',
    kind: 'target',
    pattern: word(
      '(?:было\\s+)?(?:намечено|запланировано|планировалось|намечалось|предполагалось|предусматривалось|предусмотрено|предусматривает\\p{L}*|предусматривал[аио]?)',
    ),
    registers: NOT_LETTERS,
    after: 'content',
    binds: 'none',
  },
  {
    rule: 'norms/task-set',
    kind: 'target',
    pattern: word(
      '(?:по)?став(?:ил[аио]?|ит|ят|лена|лены|ились|ится)\\s+(?:\\p{L}+\\s+){0,3}?(?:задач[уаи]|цел[ьи])|задач[аи]\\s+(?:была\\s+)?поставлен[аы]?|увеличить\\s+[^.;]{3,80}?\\s+до\\s+\\d|довести\\s+[^.;]{3,80}?\\s+до\\s+\\d',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/desirable',
    kind: 'target',
    pattern: word('(?:было\\s+бы\\s+)?(?:крайне\\s+|весьма\\s+)?желательн[оы]'),
    registers: COMMAND,
    after: 'content',
    binds: 'none',
  },
  {
    rule: 'norms/must-of-a-group',
    kind: 'duty',
    pattern: word(
      '(?:был[аио]?\\s+)?(?:обязан[аоы]?|должн[аоы]|должен)(?:\\s+был[аио]?)?(?!\\s+не\\s)|подлеж(?:ат|али|ит|ал[аои]?)(?=\\s+\\p{L})|вменяется\\s+в\\s+обязанность|обязу(?:ется|ются)',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/laid-on',
    kind: 'duty',
    pattern: word(
      '(?:воз)?(?:ложится|лагается|лагалась|лагалось|лагались|лагаются|ложена|ложено|ложены|ложен)\\s+на|возложить\\s+[^.;]{0,80}?на',
    ),
    registers: NOT_LETTERS,
    binds: 'after',
  },
  {
    rule: 'norms/required',
    kind: 'duty',
    pattern: word('необходимо|следует|надлежит|требуется|нужно|надо'),
    registers: COMMAND,
    after: 'content',
    binds: 'none',
  },
  {
    rule: 'norms/must-not',
    kind: 'prohibition',
    pattern: word(
      '(?:не\\s+(?:имел[аио]?|имеют|имеет)\\s+права|не\\s+(?:может|могут|могли)\\s+быть|не\\s+долж(?:ен|н[аыо])|не\\s+вправе|лишен[аы]?\\s+права)',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/it-is-forbidden',
    kind: 'prohibition',
    pattern: word(
      '(?:было\\s+)?(?:запрещено|воспрещено|запрещается|воспрещается|запрещаются|воспрещаются|запрещалось|воспрещалось|запрещен[аы]?|не\\s+допускает(?:ся)|не\\s+допускаются|не\\s+допускалось|не\\s+разрешается|не\\s+разрешалось|не\\s+подлежит)',
    ),
    registers: NOT_LETTERS,
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/prohibition-of-a-body',
    kind: 'prohibition',
    pattern: word('запретил[аио]?|запреща(?:ет|ют|л[аио]?)|воспретил[аио]?|отменил[аио]?'),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/right-of-a-group',
    kind: 'entitlement',
    pattern: word(
      '(?<!не\\s)(?:име(?:ют|ет|л[аио]?)|получ(?:ают|ает|ил[аио]?|ал[аио]?)|пользу(?:ются|ется)|пользовал(?:ись|ся|ась))\\s+(?:\\p{L}+\\s+){0,3}?(?:прав[ао]|правами|правом|льгот\\p{L}+|преимуществ\\p{L}*)|(?<!не\\s)вправе|освобожда(?:ются|ется|лись|лся|лась)\\s+от|может\\s+быть\\s+(?:принят|назначен|допущен|выдан|предоставлен)\\p{L}*|могут\\s+быть\\s+(?:принят|назначен|допущен|выдан|предоставлен)\\p{L}*',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    binds: 'before',
  },
  {
    rule: 'norms/it-is-allowed',
    kind: 'entitlement',
    pattern: word(
      '(?<!не\\s)(?:было\\s+)?(?:разрешено|разрешается|разрешалось|разрешаются|разрешался|допускается|допускаются|дозволено|дозволяется)',
    ),
    registers: NOT_LETTERS,
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/allowed-by-a-body',
    kind: 'entitlement',
    pattern: word(
      '(?<!не\\s)(?:разрешил[аио]?|разреша(?:ет|ют|л[аио]?)|позволил[аио]?|предоставил[аио]?|ассигновал[аио]?)',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/benefit-is-given',
    kind: 'entitlement',
    pattern: word(
      '(?:был[аио]?\\s+)?(?:предоставля(?:лся|лась|лось|лись|ется|ются)|выдава(?:лся|лась|лось|лись)|выда[её]тся|выдаются|выплачива(?:лся|лась|лось|лись|ется|ются)|полага(?:лся|лась|лись|ются)|предоставлен[аоы]?|оплачива(?:лся|лась|лось|лись|ется|ются)|отпуска(?:ется|ются|лось|лись)|назнача(?:ется|ются|лась|лось|лись)\\s+пенси\\p{L}+)',
    ),
    registers: NOT_LETTERS,
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/provided-to-a-group',
    kind: 'entitlement',
    pattern: word(
      'получ(?:ал[аио]?|ают|ает|ил[аио]?)|обеспечива(?:лись|лся|лась|ются|ется)|снабжа(?:лись|лся|лась|ются|ется)',
    ),
    registers: NOT_LETTERS,
    before: 'group',
    after: 'benefit',
    binds: 'before',
  },
  {
    rule: 'norms/penalty-by-a-body',
    kind: 'sanction',
    pattern: word(
      'приговорил[аио]?|приговорен[аы]?|исключил[аио]?|исключен[аы]?|исключён|лишил[аио]?|лишен[аы]?|лишён|объявлен[аы]?\\s+вне\\s+закона|объявил[аио]?\\s+(?:\\p{L}+\\s+){0,3}?вне\\s+закона|объявил[аио]?\\s+(?:строгий\\s+)?выговор|(?<=\\s)выслан[аы]?(?=\\s)',
    ),
    registers: NOT_LETTERS,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/punished',
    kind: 'sanction',
    pattern: word(
      'кара(?:ется|ются)|наказыва(?:ется|ются)|вле[чк](?:[её]т|ут)\\s+за\\s+собой|привлека(?:ются|ется|лись|лся|ть)\\s+к\\s+(?:\\p{L}+\\s+)?ответственности|(?:считается|считаются|признается|признаются|рассматривается|рассматриваются)\\s+(?:как\\s+)?(?:измен|предател|преступл|дезертир)\\p{L}+|объявля(?:ется|ются)\\s+вне\\s+закона|конфиску(?:ется|ются)',
    ),
    registers: NOT_LETTERS,
    binds: 'before',
  },
  {
    rule: 'norms/in-charge',
    kind: 'procedure',
    pattern: word(
      'в\\s+(?:исключительном\\s+)?ведении|(?:действ(?:овавш|ующ|овал|ует|овали|уют)\\p{L}*|работ(?:авш|ающ|ал|ает|али|ают)\\p{L}*|находи(?:вш|лся|лась|лось|тся)\\p{L}*|состо(?:явш|ящ|ял|ит)\\p{L}*|созда(?:н|вался)\\p{L}*)\\s+(?:непосредственно\\s+)?под\\s+(?:\\p{L}+\\s+)?(?:руководством|контролем|надзором|наблюдением|управлением)|подчин(?:ялся|ялась|ялось|ялись|яется|яются|[её]н|ена|ены|ено)(?=\\s)|подведомственн\\p{L}+',
    ),
    registers: NOT_LETTERS,
    after: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/only-this-body',
    kind: 'procedure',
    pattern: word(
      'только\\s+(?:он[аои]?|[\\p{Lu}][^,.;]{1,80}?)\\s+(?:давал[аио]?|дает|да[её]т|выдавал[аио]?|выда[её]т|разрешал[аио]?|имел[аио]?\\s+право|имеет\\s+право|мог(?:л[аио]?)?|может)|(?:только|лишь)\\s+(?:с\\s+(?:\\p{L}+\\s+)?(?:разрешения|согласия|санкции|ведома)|по\\s+(?:\\p{L}+\\s+)?(?:разрешени|постановлени|решени)\\p{L}+)',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/procedure-introduced',
    kind: 'procedure',
    pattern: word(
      '(?:был[аио]?\\s+)?(?:введен[аоы]?|введён|установлен[аоы]?|вводится|вводятся|устанавливается|устанавливаются)\\s+(?:\\p{L}+\\s+){0,3}?(?:программ|порядок|порядк|систем|правил|режим|карточк|контрол|норм|срок|надзор|квот|паспорт|дежурств|налог|институт)\\p{L}*|(?:программ|порядок|систем|правил|режим|карточк|контрол|норм|срок|надзор|квот|налог|институт)\\p{L}*\\s+(?:был[аио]?\\s+)?(?:введен|введён|установлен)[аоы]?',
    ),
    registers: NOT_LETTERS,
    binds: 'none',
  },
  {
    rule: 'norms/rules-adopted',
    kind: 'procedure',
    pattern: word(
      '(?:утвердил[аио]?|принял[аио]?|издал[аио]?|ввел[аио]?|ввёл)\\s+(?:\\p{L}+\\s+){0,2}?(?:инструкци|положение|правила|порядок|устав|регламент|циркуляр|закон|декрет)\\p{L}*',
    ),
    registers: NOT_LETTERS,
    before: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/done-so',
    kind: 'procedure',
    pattern: word(
      '(?:производ(?:ится|ятся)|осуществля(?:ется|ются)|утвержда(?:ется|ются)|назнача(?:ется|ются)|избира(?:ется|ются)|созыва(?:ется|ются)|выда[её]тся|выдаются|взыскива(?:ется|ются)|рассматрива(?:ется|ются)|представля(?:ется|ются)|образу(?:ется|ются)|применя(?:ется|ются)|вступа(?:ет|ют)\\s+в\\s+силу|примен(?:яется|яются)|прекраща(?:ется|ются))',
    ),
    registers: COMMAND,
    after: 'content',
    binds: 'none',
  },
];

/** All patterns, in order: of two that start at one place the first speaks. */
export const DEONTIC_PATTERNS: readonly DeonticPattern[] = [
  ...ENGLISH.map((one): DeonticPattern => ({ ...one, language: 'en' })),
  ...RUSSIAN.map((one): DeonticPattern => ({ ...one, language: 'ru' })),
];

/** Stems one of which stands in every passage that a pattern can match: a quick look before the real one. */
export const ANCHOR = {
  en: /order|instruct|direct|oblig|commission|charg|task|entrust|command|demand|requir|call(?:ed|s)\s+(?:up)?on|propos|suggest|recommend|request|invit|advis|urg(?:ed|es|ing)|summon|mandat|decid|resolv|rul(?:ed|es)\s+that|decree|recogni|considered|supposed|planned|intended|envisag|expected|task|goal|target|objective|desirable|provid|stipulat|prescrib|entail|punish|declared|regarded|qualified|treated|must|shall|(?:had|have|has|need|needed)\s+to|subject\s+to|liable|should|\b(?:is|are|was|were)\s+to\b|\bwill\b|necessary|essential|prohibit|forb[ai]d|bann?|barred|allow|permit|right|abolish|entitled|eligible|exempt|advantage|benefit|privilege|\bmay\b|authori|grant|award|promis|gave|given|giv(?:es|ing)|supplied|allot|allocat|issued?|paid|pays|placed|accepted|admitted|assigned|receive|sentenced|condemned|imprison|exile|banish|expel|exclud|depriv|dismiss|stripped|outlaw|reprimand|deport|disenfranch|only|subordinat|accountable|answerable|responsible|regulated|governed|supervised|controlled|administered|handled|overseen|approved|hands\s+of|under\s+the|competence|charge|headed|consisting|chaired|introduc|adopt|confirmed|enacted|justice|functions|duties|control/i,
  ru: /постанов|реш(?:ил|ено)|предпис|обяза|поруч|потребов|прика[зж]|распоряд|вмен|уполномоч|предл(?:ож|аг)|рекоменд|намеч|заплан|планиров|предпол|предусм|задач|цел[ьи]|увеличить|довести|желательн|должн|должен|подлеж|обязу|лож[ие]|лага|необходимо|следует|надлежит|требуется|нужно|надо|права|могут|может|могли|вправе|лишен|запре|воспре|допуска|разреш|отмен|право|правом|правами|льгот|преимущ|освобожд|дозвол|позвол|предостав|ассигнов|выда|выпла|полага|оплачив|отпуска|назнача|получ|обеспеч|снабж|пригов|исключ|лиш|вне закона|выговор|выслан|кара|наказ|влеч|влек|привлека|считается|считаются|призна|рассматр|объявл|конфиск|ведени|под\s|подчин|подвед|только|лишь|введен|введён|вводи|установ|устанавл|утверд|утвержд|принял|издал|ввел|ввёл|производ|осуществ|избира|созыва|взыск|представля|образу|применя|вступа|прекраща/i,
};
