// The words that make a Russian clause a rule: a table, in order; of two that start at one place the first speaks.
import { ALL, COMMAND, NOT_LETTERS, word, type DeonticPattern } from './deontic-pattern.js';

const RUSSIAN_ORDER_STEMS =
  'постановил[аио]?|постановля(?:ет|ют)|решил[аио]|предписал[аио]?|предписыва(?:ет|ют)|обязал[аио]?|поручил[аио]?|поруча(?:ет|ют)|потребовал[аио]?|приказал[аио]?|приказыва(?:ет|ют|ю)|распорядил(?:ся|ась|ось|ись)|вменил[аио]?|уполномочил[аио]?';

/** Russian patterns. */
export const RUSSIAN_PATTERNS: readonly Omit<DeonticPattern, 'language'>[] = [
  {
    rule: 'norms/penalty-follows',
    kind: 'sanction',
    pattern: word(
      'подверга(?:ются|ется|лись|лся|лась)\\s+(?:\\p{L}+\\s+){0,2}?(?:выговор|штраф|арест|взыскани|наказани|высылк|выселени|расстрел|заключени|конфискаци)\\p{L}*|(?:полага(?:лся|лась|ется)|грозил[аио]?|грозит)\\s+(?:арест|штраф|тюрьма|ссылка|расстрел|наказание|лишение)|(?:выселя|увольня|исключа|оштрафовыва|высыла|лиша)(?:ются|ется)',
    ),
    registers: NOT_LETTERS,
    binds: 'before',
  },
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
      '(?:воз)?(?:ложится|лагается|лагалась|лагалось|лагались|лагаются|ложена|ложено|ложены|ложен)\\s+(?:лично\\s+|целиком\\s+|всецело\\s+|персонально\\s+)?на|возложить\\s+[^.;]{0,80}?на',
    ),
    registers: NOT_LETTERS,
    binds: 'after',
  },
  {
    rule: 'norms/we-order',
    kind: 'duty',
    pattern: word(
      'предлагаем|предписываем|приказываем|обязываем|поручаем|разрешаем|запрещаем|предлагается|предписывается',
    ),
    registers: COMMAND,
    inPaper: true,
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/present-of-a-statute',
    kind: 'duty',
    pattern: word(
      'внос(?:ят|ит)|уплачива(?:ет|ют)|плат(?:ят|ит)|сда(?:ют|ет|ёт)|представля(?:ет|ют)(?!\\s+(?:собой|себя))|сообща(?:ет|ют)|ведут\\s+(?:уч[её]т|книг|запис|список|спис)\\p{L}*|вед[её]т\\s+(?:уч[её]т|книг|запис|список|спис)\\p{L}*|отвеча(?:ет|ют)\\s+за|возвраща(?:ет|ют)',
    ),
    registers: COMMAND,
    inPaper: true,
    before: 'group',
    after: 'content',
    binds: 'before',
  },
  {
    rule: 'norms/not-charged',
    kind: 'entitlement',
    pattern: word('не\\s+(?:взимается|взимаются|удерживается|удерживаются|вычитается)'),
    registers: COMMAND,
    inPaper: true,
    binds: 'before',
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
    pattern: word(
      '(?<!не\\sтолько\\s)(?:запретил[аио]?|запреща(?:ет|ют|л[аио]?)|воспретил[аио]?)(?!\\s+(?:он[аои]?\\s+)?не\\s)',
    ),
    registers: ALL,
    before: 'authority',
    after: 'content',
    binds: 'after',
  },
  {
    rule: 'norms/right-inverted',
    kind: 'entitlement',
    pattern: word('прав[оа]\\s+на\\s+[^.;]{2,60}?\\s+име(?:ют|ет|ли|л)'),
    registers: NOT_LETTERS,
    binds: 'after',
  },
  {
    rule: 'norms/right-of-a-group',
    kind: 'entitlement',
    pattern: word(
      '(?<!не\\s)(?:име(?:ют|ет|л[аио]?)|получ(?:ают|ает|ил[аио]?|ал[аио]?)|пользу(?:ются|ется)|пользовал(?:ись|ся|ась))\\s+(?:\\p{L}+\\s+){0,3}?(?:прав[ао]|правами|правом|льгот\\p{L}+|преимуществ\\p{L}*)|(?<!не\\s)вправе|освобожда(?:ются|ется|лись|лся|лась)\\s+от|(?:может|могут)\\s+быть\\s+(?:принят|назначен|допущен|выдан|предоставлен|продлен|продлён|освобожден)\\p{L}*',
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
      'кара(?:ется|ются)|наказыва(?:ется|ются)|вле[чк](?:[её]т|ут)\\s+за\\s+собой|привлека(?:ются|ется|лись|лся|ть)\\s+к\\s+(?:\\p{L}+\\s+)?ответственности|(?:считается|считаются|признается|признаются|рассматривается|рассматриваются)\\s+(?:как\\s+)?(?:измен|предател|преступл|дезертир)\\p{L}+|объявля(?:ется|ются)\\s+вне\\s+закона|конфиску(?:ется|ются)|снима(?:ются|ется|лись|лся)\\s+со?\\s+(?:уч[её]та|снабжения|довольствия)',
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
      'только\\s+(?:он[аои]?|[\\p{L}][^,.;]{1,80}?)\\s+(?:давал[аио]?|дает|да[её]т|выдавал[аио]?|выда[её]т|разрешал[аио]?|имел[аио]?\\s+право|имеет\\s+право|мог(?:л[аио]?)?|может)|(?:только|лишь)\\s+(?:с\\s+(?:\\p{L}+\\s+)?(?:разрешения|согласия|санкции|ведома)|по\\s+(?:\\p{L}+\\s+)?(?:разрешени|постановлени|решени)\\p{L}+)',
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
      '(?:утвердил[аио]?|принял[аио]?|издал[аио]?|ввел[аио]?|ввёл)\\s+(?:\\p{L}+\\s+){0,2}?(?:инструкци|положение|правила|порядок|устав|регламент|циркуляр|закон|декрет)\\p{L}*(?!\\s+(?:о\\s+мире|которы))',
    ),
    registers: NOT_LETTERS,
    before: 'authority',
    binds: 'none',
  },
  {
    rule: 'norms/done-so',
    kind: 'procedure',
    pattern: word(
      '(?:производ(?:ится|ятся)|осуществля(?:ется|ются)|(?:принима|направля|зачисля)(?:ется|ются)|пода(?:ется|ются|ётся)|утвержда(?:ется|ются)|назнача(?:ется|ются)|избира(?:ется|ются)|созыва(?:ется|ются)|выда[её]тся|выдаются|взыскива(?:ется|ются)|рассматрива(?:ется|ются)|представля(?:ется|ются)|образу(?:ется|ются)|применя(?:ется|ются)|вступа(?:ет|ют)\\s+в\\s+силу|примен(?:яется|яются)|прекраща(?:ется|ются))',
    ),
    registers: COMMAND,
    after: 'content',
    binds: 'none',
  },
];

/** Stems one of which stands in every passage that a pattern believed in letters can match: a quick look before the real one. */
export const RUSSIAN_STEMS_IN_LETTERS =
  /постанов|реши|предпис|обяза|поруч|потреб|прика|распор|вмен|уполном|предл|рекоменд|запре|воспре|разреш|позвол|предостав|ассигн/;
