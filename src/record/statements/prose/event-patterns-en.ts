// Prose patterns, English: what is said of a person, by property. Verbs in all the forms that narration uses.
import { en, type EventPattern } from './event-pattern.js';

const PARTY =
  "(?:(?:the\\s+)?(?:ranks\\s+of\\s+(?:the\\s+)?)?(?:[\\p{Lu}][\\p{L}’'-]+\\s+){0,4}(?:[Pp]arty|Bolsheviks?|Mensheviks?|RSDLP|RSDRP|RCP|VKP|CPSU|KPD|PCF|SPD|CPG|Communist\\s+Party)(?:\\s*\\(\\s*[bб]\\s*\\))?)";

export const EVENTS_EN: readonly EventPattern[] = [
  // Party
  {
    rule: 'prose/en/joined-party',
    property: 'joined_party',
    words: ['join', 'entered', 'admitted', 'enrol'],
    pattern: en(
      `(?:joined|joining|officially\\s+joined|entered|was\\s+admitted\\s+(?:in)?to|enrolled\\s+in)\\s+${PARTY}`,
    ),
  },
  {
    rule: 'prose/en/joined-ranks',
    property: 'joined_party',
    words: ['joined', 'joining'],
    pattern: en(
      'join(?:ed|ing)\\s+the\\s+ranks(?:\\s+in\\s+\\d{4})?\\s+(?:of\\s+)?(?:the\\s+)?(?:Bolshev|Menshev|Communist|Socialist|Social|RSDLP|RCP|VKP|CPSU)\\p{L}*',
    ),
  },
  {
    rule: 'prose/en/member-since',
    property: 'joined_party',
    words: ['since', 'from'],
    pattern: en(
      `(?:(?:a\\s+|the\\s+)?(?:party\\s+member|member\\s+of\\s+${PARTY})|an?\\s+(?:old\\s+)?(?:Bolshevik|Menshevik|Communist|[Aa]narchist|[Pp]opulist|Trotskyi?s?t|Social(?:ist)?[\\s-]Revolutionary|Social\\s+Democrat|SR)|anarcho-communist|left\\s+Social(?:ist)?\\s+Revolutionary|(?:finally,\\s+)?a\\s+Bolshevik)\\s+(?:since|from)(?=\\s+(?:\\p{L}+\\s+){0,3}\\d)`,
    ),
    subject: 'apposition',
  },
  {
    rule: 'prose/en/became-party-member',
    property: 'joined_party',
    words: ['became', 'joined'],
    pattern: en(`(?:became|become)\\s+a\\s+(?:candidate\\s+)?member\\s+of\\s+${PARTY}`),
  },
  {
    rule: 'prose/en/left-party',
    property: 'left_or_expelled_from_party',
    words: ['expel', 'expulsion', 'exclu', 'left', 'leave', 'dropped', 'broke', 'resign'],
    pattern: en(
      `(?:(?:was|were|been|be|and)\\s+(?:also\\s+)?(?:expelled|excluded)\\s+from\\s+(?:the\\s+)?(?:ranks\\s+of\\s+)?(?:the\\s+)?${PARTY}|expelled\\s+from\\s+(?:the\\s+)?(?:ranks\\s+of\\s+the\\s+)?${PARTY}|expelled\\s+from\\s+its\\s+ranks|(?:formally\\s+)?left\\s+(?:the\\s+)?${PARTY}|dropped\\s+out\\s+of\\s+(?:the\\s+)?(?:ranks\\s+of\\s+)?(?:the\\s+)?${PARTY}|(?:decided\\s+to\\s+)?[“"]?leave\\s+${PARTY})`,
    ),
  },
  {
    rule: 'prose/en/expel-him',
    property: 'left_or_expelled_from_party',
    words: ['expel'],
    pattern: en(
      `(?:expel(?:led)?|exclude)\\s+(?:him|her)\\s+from\\s+(?:the\\s+)?(?:ranks\\s+of\\s+(?:the\\s+)?)?${PARTY}`,
    ),
    subject: 'before',
  },
  {
    rule: 'prose/en/expulsion-of',
    property: 'left_or_expelled_from_party',
    words: ['expel', 'expuls'],
    pattern: en(
      `(?:expelled|expulsion\\s+of|expulsion)\\s+(?:from\\s+(?:the\\s+)?(?:ranks\\s+of\\s+)?(?:the\\s+)?${PARTY}\\s*(?:\\(\\s*b\\s*\\)\\s*)?)`,
    ),
    subject: 'after',
  },
  // Abroad
  {
    rule: 'prose/en/refused-to-return',
    property: 'refused_to_return',
    words: [
      'refus',
      'return',
      'defect',
      'remain',
      'stay',
      'non-return',
      'decided',
      'chose',
      'became',
      'switched',
      'request',
    ],
    pattern: en(
      '(?:(?:also\\s+|finally\\s+|categorically\\s+)*(?:refus(?:ed|es|ing))\\s+to\\s+(?:return|go\\s+(?:home|back)|leave\\s+for|come\\s+(?:back|home))|(?:decided|chose|preferred)\\s+not\\s+to\\s+(?:return|go\\s+back|come\\s+back)|never\\s+returned\\s+to|would\\s+not\\s+return\\s+to\\s+(?:his|her)\\s+homeland|(?:switched|went\\s+over|moved|passed)\\s+to\\s+the\\s+position\\s+of\\s+(?:an?\\s+)?defectors?|(?:became|become)\\s+(?:an?\\s+|the\\s+(?:first|second|third)\\s+)?[“"]?(?:defectors?|non-?returnees?)|(?:his|her)\\s+non-?return(?=\\s+to)|defected\\s+(?:to|in|from)|joined\\s+the\\s+ranks\\s+of\\s+(?:the\\s+)?defectors|did\\s+not\\s+return\\s+(?:to\\s+(?:the\\s+)?(?:USSR|Russia|Moscow|homeland)|from)|decided\\s+to\\s+[“"]?(?:stay|remain)\\s+(?:abroad|in\\s+the\\s+West)|(?:announced|announcing|declared)\\s+(?:his|her)\\s+(?:decision|intention)\\s+(?:not\\s+to\\s+return|to\\s+(?:remain|stay))|stayed\\s+abroad|remained\\s+abroad|(?:announced|announcing)\\s+(?:his|her)\\s+break\\s+with|(?:announced|announcing|declared|about)\\s+(?:his|her)\\s+refusal\\s+to|request(?:ed)?\\s+not\\s+to\\s+return|(?:failed|failing)\\s+to\\s+return(?=\\s+(?:to|from)))',
    ),
  },
  {
    rule: 'prose/en/decided-to-stay',
    property: 'refused_to_return',
    words: ['decide'],
    pattern: en(
      'decided\\s+to\\s+(?:[“"])?(?:(?:file\\s+)?resign,\\s+stay\\s+abroad|leave\\s+(?:his|her)\\s+post\\s+and\\s+(?:live|stay|remain)\\s+abroad|leave\\s+(?:the\\s+)?Soviet\\s+service(?:\\s+and\\s+go\\s+to)?|(?:stay|remain|live)\\s+(?:in(?=\\s)|abroad)|break\\s+with\\s+(?:the\\s+)?(?:regime|Soviet|Moscow))',
    ),
  },
  {
    rule: 'prose/en/remained-on-tour',
    property: 'refused_to_return',
    words: ['remained', 'stayed'],
    pattern: en('(?:remained|stayed)\\s+in\\s+(?:the\\s+)?(?=[\\p{Lu}])'),
    needs: 'place',
  },
  {
    rule: 'prose/en/went-over',
    property: 'refused_to_return',
    words: ['escaped', 'surrender', 'went over', 'fled', 'defected', 'escape', 'left', 'did not'],
    pattern: en(
      '(?:escaped\\s+and\\s+went\\s+over|went\\s+over\\s+to\\s+the\\s+(?:side|camp)|defected|(?:escaped|fled)\\s+to\\s+the\\s+West|left\\s+the\\s+(?:embassy|trade\\s+mission|consulate|legation|mission|service)\\s+(?:forever|for\\s+good)|(?:voluntarily\\s+)?surrendered\\s+(?:in)?to\\s+(?:the\\s+hands\\s+of\\s+)?(?:the\\s+)?\\p{L}+\\s+(?:authorities|intelligence|police)|escaped\\s+from\\s+the\\s+(?:embassy|trade\\s+mission|consulate|mission)|fled\\s+from\\s+the\\s+(?:embassy|trade\\s+mission|consulate|mission|plenipotentiary))',
    ),
  },
  {
    rule: 'prose/en/ranks-joined-by',
    property: 'refused_to_return',
    words: ['ranks'],
    pattern: en(
      '(?:(?:the\\s+)?ranks\\s+of\\s+(?:the\\s+)?(?:defectors|non-?returnees)|(?<=(?:defectors|non-?returnees).{0,160})their\\s+ranks)\\s+were\\s+(?:soon\\s+|also\\s+)?joined\\s+by(?!\\s+the\\s+following)',
    ),
    subject: 'after',
  },
  {
    rule: 'prose/en/for-refusing',
    property: 'refused_to_return',
    words: ['refusing', 'refusal'],
    pattern: en(
      '(?:for|and)\\s+(?:refusing|refusal)\\s+to\\s+return(?=\\s+to\\s+(?:the\\s+)?(?:USSR|Russia|Moscow|Union|homeland))',
    ),
    subject: 'after',
  },
  {
    rule: 'prose/en/failure-to-return',
    property: 'refused_to_return',
    words: ['failure', 'refusal', 'non-return', 'defection'],
    pattern: en(
      "(?<=\\p{L}[’']s\\s)(?:failure\\s+to\\s+(?:return|leave\\s+for|appear)|refusal\\s+to\\s+(?:return|leave\\s+for|go\\s+home)|non-?return|defection)(?!\\p{L})",
    ),
    subject: 'before',
  },
  {
    rule: 'prose/en/sent-abroad',
    property: 'posted_abroad',
    words: ['sent', 'posted', 'transferred', 'assigned', 'second', 'appointed', 'delegated', 'dispatched'],
    pattern: en(
      '(?:(?:was|were|been|is)\\s+(?:soon\\s+|then\\s+|also\\s+|again\\s+)?(?:sent|posted|assigned|delegated|dispatched|transferred|seconded)|transferred|sent|seconded|appointed)\\s+(?:on\\s+a\\s+(?:\\p{L}+\\s+)?(?:business\\s+trip|mission)|(?:in\\s+[^,;.]{4,22}\\s+)?(?:to|as)\\s+(?:diplomatic\\s+work|work\\s+abroad|foreign\\s+work|(?:[\\p{L}]+\\s+){0,3}abroad|illegal\\s+work\\s+in))',
    ),
  },
  {
    rule: 'prose/en/sent-to-country',
    property: 'posted_abroad',
    words: ['sent', 'posted', 'transferred', 'assigned'],
    pattern: en(
      '(?:was|were|been|is)\\s+(?:soon\\s+|then\\s+|also\\s+|again\\s+)?(?:sent|posted|assigned|transferred)\\s+to\\s+(?:the\\s+)?(?=(?:Austria|Germany|France|Poland|Japan|China|Turkey|Persia|Iran|England|Great\\s+Britain|Italy|Latvia|Lithuania|Estonia|Finland|Sweden|Norway|Denmark|Spain|Greece|Czechoslovakia|USA|United\\s+States|Mexico|Canada|Switzerland|Belgium|Holland|Netherlands|Hungary|Romania|Bulgaria|Afghanistan|Mongolia|Berlin|Paris|London|Vienna|Rome|Prague|Warsaw|Tokyo|Beijing|Peking|New\\s+York|Stockholm|Riga|Tallinn|Revel|Kaunas|Kovno|Helsingfors|Helsinki|Constantinople|Istanbul|Tehran|Geneva|Brussels)(?!\\p{L}))',
    ),
    needs: 'place',
  },
  {
    rule: 'prose/en/appointed-to-embassy',
    property: 'posted_abroad',
    words: ['appointed', 'served', 'worked', 'serve'],
    pattern: en(
      '(?:(?:was|were)\\s+(?:soon\\s+)?)?appointed\\s+(?:in\\s+[^,;.]{4,22}\\s+)?(?:as\\s+)?(?:an?\\s+|the\\s+)?[^,;.]{0,50}?(?:attach[eé]|ambassador|consul|envoy|plenipotentiary|trade\\s+representative|representative|adviser|counsellor|secretary)[^,;.]{0,60}?\\s(?:in|to)\\s+(?=\\p{Lu})',
    ),
    needs: 'place',
  },
  {
    rule: 'prose/en/served-abroad',
    property: 'posted_abroad',
    words: ['served', 'worked', 'serve'],
    pattern: en(
      '(?:served|worked)\\s+(?:as\\s+(?:an?\\s+|the\\s+)?(?:consul|ambassador|envoy|plenipotentiary|trade\\s+representative|attach[eé])\\s+in|in\\s+(?=[^,;.]{0,60}(?:trade\\s+mission|embassy|consulate|plenipotentiary\\s+mission)))',
    ),
  },
  {
    rule: 'prose/en/then-from-year-in',
    property: 'posted_abroad',
    words: ['from', 'since'],
    pattern: en(
      '(?<=(?:served|worked|representative|attach[eé]|adviser|counsellor|consul|secretary|envoy|ambassador)(?!\\p{L})[^;]{3,200})(?:from|since)\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?\\d{4}\\.?\\s+(?:[-–]\\s+)?in\\s+(?!(?:Moscow|Leningrad|Petrograd|St|Kiev|Kharkov|Tiflis|Tbilisi|Baku|Minsk|Ukraine|Russia|Siberia|the\\s+(?:USSR|RSFSR|Soviet|Union|Caucasus|Far|Crimea|Urals|apparatus|People))(?!\\p{L}))(?=(?:the\\s+)?(?:[\\p{Lu}]))',
    ),
    needs: 'place',
  },
  {
    rule: 'prose/en/left-as-official',
    property: 'posted_abroad',
    words: ['left', 'went', 'leaving', 'came'],
    pattern: en(
      '(?:having\\s+)?(?:left|went|gone|travelled|traveled)\\s+(?:for|to)\\s+(?:the\\s+)?(?=\\p{Lu}[^,;.]{2,50}\\sas\\s(?:an?\\s|the\\s)?[^,;.]{3,60})',
    ),
    needs: 'place',
  },
  {
    rule: 'prose/en/invited-abroad',
    property: 'posted_abroad',
    words: ['invited', 'sent', 'called', 'moved', 'transferred'],
    pattern: en(
      '(?:was|were)\\s+(?:then\\s+|soon\\s+|later\\s+)?(?:invited|sent|transferred|moved)\\s+(?:by\\s+[^,;]{3,40}?\\s)?to\\s+(?:the\\s+)?(?=\\p{Lu}[^,;.]{2,30}\\s(?:for|to|in)\\s(?:the\\s)?(?:posts?|positions?|office)\\s+of)',
    ),
    needs: 'place',
  },
  {
    rule: 'prose/en/business-trip',
    property: 'posted_abroad',
    words: ['business', 'worked', 'works', 'working', 'went', 'served'],
    pattern: en(
      '(?:was|went|go|left|arrived|being)\\s+on\\s+a\\s+(?:\\p{L}+\\s+)?business\\s+trip(?:\\s+abroad)?|(?:worked|works|working)\\s+abroad|went\\s+to\\s+(?=(?!Moscow|Leningrad|Petrograd|Kiev|Ukraine|Russia|Siberia)\\p{Lu}[^,;.]{2,20},\\s+where\\s+(?:he|she)\\s+(?:\\p{L}+ly\\s+)?(?:headed|worked|served|was\\s+appointed))|(?<=(?:since|from)\\s(?:\\p{L}+\\s)?\\d{4},?\\s.{2,30})(?:worked|served)\\s+in\\s+(?=(?!Moscow|Leningrad|Petrograd|Kiev|Ukraine|Russia|Siberia|the)\\p{Lu}[^,;.]{2,20}\\sas\\s)',
    ),
  },
  {
    rule: 'prose/en/leave-abroad',
    property: 'posted_abroad',
    words: ['granted'],
    pattern: en('granted(?=\\s+[\\p{L}\\s.]{3,40}?\\s+(?:\\p{L}+-?\\p{L}*\\s+)?leave(?=[^.;]{0,120}abroad))'),
    subject: 'after',
  },
  {
    rule: 'prose/en/recalled',
    property: 'recalled',
    words: ['recall', 'dismiss', 'reliev', 'releas', 'removed', 'fired'],
    pattern: en(
      '(?:(?:was|were|been|is|and)\\s+(?:also\\s+|soon\\s+)?(?:recalled|dismissed\\s+from|relieved\\s+of|removed\\s+from\\s+(?:his|her|the)\\s+(?:post|position|duties|office|work))|recalled\\s+(?:to|from))',
    ),
  },
  {
    rule: 'prose/en/ordered-home',
    property: 'recalled',
    words: ['order', 'ordered', 'summon', 'asked', 'demand', 'instruct', 'recall'],
    pattern: en(
      '(?:(?:having\\s+)?(?:received|receiving)\\s+(?:an?\\s+|the\\s+|orders?\\s+)?(?:[\\p{L}\\d]+\\s+){0,8}?(?:orders?|demand|instruction)\\s+(?:on\\s+\\p{L}+\\s+\\d+\\s+)?|having\\s+received\\s+orders\\s+|(?:was|were|been)\\s+(?:asked|ordered|summoned|instructed|told|called\\s+upon)\\s+)(?:to\\s+)?(?:immediately\\s+|urgently\\s+)?(?:to\\s+)?(?:leave\\s+for|return\\s+to|go\\s+to|come\\s+to|depart\\s+for|leave|return|back\\s+to)\\s+(?:the\\s+)?(?:USSR|Moscow|Russia|Soviet|Union|homeland|his\\s+homeland|her\\s+homeland|Leningrad)',
    ),
  },
  {
    rule: 'prose/en/stripped-of-office',
    property: 'recalled',
    words: ['lost', 'stripped', 'deprived', 'removed'],
    pattern: en(
      '(?:(?:was|were)\\s+(?:also\\s+|immediately\\s+)?(?:stripped|deprived)\\s+of\\s+(?:all\\s+|his\\s+|her\\s+|their\\s+)*(?:powers|post|posts|office|offices|position)|lost\\s+(?:his|her|their)\\s+(?:posts?|positions?|offices?)(?!\\p{L}))',
    ),
  },
  {
    rule: 'prose/en/remove-him',
    property: 'recalled',
    words: ['remove', 'deprive', 'recall', 'send'],
    pattern: en(
      '(?<=(?:decided|decision|resolved|ordered|instructed|resolution|necessary|resolves|decides).{0,120})(?:to\\s+)?(?:immediately\\s+)?(?:remove\\s+(?:him|her)\\s+from\\s+(?:[\\p{L}]+\\s+){0,3}(?:work|post|office|position|duties)|deprive\\s+(?:him|her)\\s+of\\s+(?:all\\s+)?(?:[\\p{L}]+\\s+)?powers|recall\\s+(?:him|her)|send\\s+(?:him|her)\\s+(?:back\\s+)?to\\s+(?:the\\s+)?(?:USSR|Moscow|homeland))',
    ),
    subject: 'before',
  },
  {
    rule: 'prose/en/release-of',
    property: 'recalled',
    words: ['release', 'dismissal', 'recall'],
    pattern: en(
      '(?:on\\s+the\\s+release\\s+of|the\\s+dismissal\\s+of|(?:order(?:ed)?|instructed|decided)\\s+to\\s+recall|“?recall(?=\\s+Comrade))',
    ),
    subject: 'after',
  },
  {
    rule: 'prose/en/emigrated',
    property: 'emigrated_to',
    words: [
      'emigrat',
      'fled',
      'moved',
      'escape',
      'left',
      'came',
      'immigrat',
      'flee',
      'permission',
      'transported',
      'went',
      'obtained',
      'asked',
      'applied',
      'his escape',
      'her escape',
    ],
    pattern: en(
      '(?:emigrated(?:\\s+(?:to|from|in))?|immigrated\\s+to|fled\\s+(?:to|abroad|from(?=\\s+(?:the\\s+)?\\p{Lu}))|fled\\s+by\\s+\\p{L}+\\s+from|moved\\s+(?:from\\s+(?:the\\s+)?\\p{Lu}[\\p{L}\\s]{2,25}?\\s+)?to\\s+(?=(?:the\\s+)?\\p{Lu})|(?:his|her)\\s+escape(?=[^;]{0,30}abroad)|escaped\\s+(?:to|abroad|from\\s+(?:the\\s+)?(?:USSR|Russia|Germany))|left\\s+for\\s+(?=(?:the\\s+)?\\p{Lu}[^;.]{2,25}(?:permanent|forever|for\\s+good|never\\s+to\\s+return))|(?:was|were)\\s+(?:soon\\s+)?transported\\s+to\\s+(?=(?:the\\s+)?\\p{Lu})|went\\s+into\\s+(?:exile|emigration)|left\\s+(?:Russia|the\\s+USSR|the\\s+Soviet\\s+Union|(?:his|her)\\s+homeland)|(?:he|she)\\s+came\\s+to\\s+(?:America|the\\s+USA|the\\s+United\\s+States|Germany|France)|went\\s+to\\s+study\\s+in\\s+(?=the\\s+\\p{Lu})|obtained\\s+permission\\s+to\\s+(?:tour|travel|go)\\s+abroad|(?:asked|applied\\s+for)\\s+permission\\s+to\\s+leave)',
    ),
  },
  {
    rule: 'prose/en/asylum',
    property: 'asylum',
    words: ['asylum', 'refugee', 'received', 'receiving', 'granted', 'provided'],
    pattern: en(
      '(?:asked\\s+for|applied\\s+for|requested|sought|received|was\\s+granted|were\\s+granted|obtained|was\\s+given|granted\\s+(?:him|her)|provided\\s+(?:him|her)\\s+with)\\s+(?:political\\s+)?asylum|(?:received|receiving|obtained|was\\s+granted)\\s+(?:the\\s+)?(?:status\\s+of\\s+(?:an?\\s+)?)?political\\s+refugee(?:\\s+status)?',
    ),
  },
  {
    rule: 'prose/en/asylum-as-break',
    property: 'refused_to_return',
    words: ['asylum'],
    pattern: en(
      '(?<=(?:tour|trip|leave|visit|competition|tournament|performance|championship)(?![\\p{L}]).{0,220})(?:asked\\s+for|applied\\s+for|requested|sought)\\s+(?:political\\s+)?asylum',
    ),
  },
  {
    rule: 'prose/en/left-service',
    property: 'position',
    words: ['left', 'resign'],
    pattern: en(
      '(?:left\\s+(?:the\\s+)?(?:Soviet|state|civil|diplomatic|military)\\s+service|resigned\\s+from\\s+(?:the\\s+|his\\s+|her\\s+)?(?:post|service|office|position))',
    ),
  },
  {
    rule: 'prose/en/citizenship',
    property: 'citizenship',
    words: ['citizen', 'renounced', 'restored', 'passport'],
    pattern: en(
      '(?:(?:was|were|been)\\s+(?:given|granted|refused|denied)\\s+(?:\\p{L}+\\s+){0,2}citizenship|(?:is|was)\\s+(?:now\\s+)?an?\\s+(?:\\p{Lu}\\p{L}+\\s+)citizen(?!\\p{L})|(?:his|her)\\s+(?:\\p{L}+\\s+)?citizenship\\s+(?:was|had\\s+(?:already\\s+)?been)\\s+(?:\\p{L}+ly\\s+)?(?:restored|returned|revoked|taken)|(?:was|were|been|be|and)\\s+(?:deprived|stripped)\\s+of\\s+(?:his\\s+|her\\s+)?(?:\\p{L}+\\s+){0,2}citizenship|(?:accepted|received|took|acquired|obtained|renounced|adopted|was\\s+granted|lost)\\s+(?:\\p{L}+\\s+){0,2}citizenship|became\\s+an?\\s+(?:\\p{L}+\\s+)?citizen(?:\\s+of)?)',
    ),
  },
  // Repression
  {
    rule: 'prose/en/arrested',
    property: 'arrested',
    words: ['arrest', 'imprison', 'jail', 'detained', 'custody', 'ends', 'ended', 'end', 'released', 'taken', 'served'],
    pattern: en(
      '(?:(?:was|were|been|is|and)\\s+(?:also\\s+|soon\\s+|again\\s+|immediately\\s+|then\\s+)?(?:arrested|imprisoned|jailed|detained|taken\\s+into\\s+custody)|end(?:s|ed)?\\s+up\\s+(?:behind\\s+bars|in\\s+(?:an?\\s+|the\\s+)?(?:\\p{L}+\\s+)?(?:prison|jail|camp))|released\\s+only|served\\s+time\\s+in)',
    ),
  },
  {
    rule: 'prose/en/arrested-opening',
    property: 'arrested',
    words: ['arrested'],
    pattern: en('arrested(?=\\s+(?:in|on|after|by|and|for|at)\\s)'),
  },
  {
    rule: 'prose/en/sentenced',
    property: 'sentenced',
    words: ['sentenced', 'condemned', 'convicted', 'reprimand', 'confiscat', 'shot', 'guilty'],
    pattern: en(
      '(?:(?:was|were|been|and)\\s+(?:also\\s+|later\\s+|then\\s+)?(?:sentenced|condemned\\s+to|convicted)(?:\\s+in\\s+absentia)?|received\\s+a\\s+(?:\\p{L}+\\s+){0,2}reprimand|having\\s+received\\s+a\\s+party\\s+reprimand|(?:was|were)\\s+(?:severely\\s+)?reprimanded)',
    ),
  },
  {
    rule: 'prose/en/reprimanded',
    property: 'sentenced',
    words: ['reprimanded', 'sentenced', 'found'],
    pattern: en('(?:(?:severely\\s+)?reprimanded|sentenced|found)(?=\\s+(?:comrade\\s+)?\\p{Lu})'),
    subject: 'next',
  },
  {
    rule: 'prose/en/exiled',
    property: 'exiled_to',
    words: ['exile', 'deported', 'banished'],
    pattern: en(
      '(?:was|were|been|and)\\s+(?:also\\s+|later\\s+|then\\s+)?(?:exiled|deported|banished)(?:\\s+(?:to|from))?',
    ),
  },
  {
    rule: 'prose/en/exile-as-penalty',
    property: 'sentenced',
    words: ['exile', 'deported', 'banished'],
    pattern: en('(?:was|were|been|and)\\s+(?:also\\s+|later\\s+|then\\s+)?(?:exiled|deported|banished)\\s+to'),
  },
  {
    rule: 'prose/en/outlawed',
    property: 'outlawed',
    words: ['outlaw', 'outside the law'],
    pattern: en(
      '(?:was|were|been)\\s+(?:declared\\s+)?[“"«]?(?:an\\s+)?outlaw(?:ed)?|(?:was|were)\\s+declared\\s+outside\\s+the\\s+law',
    ),
  },
  {
    rule: 'prose/en/declared-outlaw',
    property: 'outlawed',
    words: ['declared'],
    pattern: en('declared\\s+[“"«]?(?:an\\s+)?outlaws?(?!\\p{L})[”"»]?'),
    subject: 'after',
  },
  // Life
  {
    rule: 'prose/en/born',
    property: 'born',
    words: ['born', 'native'],
    pattern: en('(?:(?:was|were)\\s+)?born\\s+(?:in|on|at|near)(?=\\s)'),
  },
  {
    rule: 'prose/en/native-of',
    property: 'born',
    words: ['native'],
    pattern: en('(?:a\\s+)?native\\s+of(?=\\s+(?:the\\s+)?\\p{Lu})'),
    subject: 'apposition',
  },
  {
    rule: 'prose/en/died',
    property: 'died',
    words: [
      'died',
      'killed',
      'executed',
      'suicide',
      'poisoned',
      'found dead',
      'drowned',
      'perished',
      'shot',
      'death',
      'would die',
      'buried',
    ],
    pattern: en(
      '(?:died|would\\s+die|will\\s+die|passed\\s+away|perished|drowned|(?:was|were)(?:\\.\\.\\.|…)?\\s+(?:later\\s+|soon\\s+|also\\s+|then\\s+)?(?:killed|executed|shot|poisoned|murdered|found\\s+dead)|committed\\s+suicide)',
    ),
  },
  {
    rule: 'prose/en/child-of',
    property: 'child_of',
    words: ['son', 'daughter', 'family', 'father', 'mother', 'coming', 'came', 'comes', 'parents'],
    pattern: en(
      '(?:the\\s+)?(?:son|daughter)\\s+of\\s+(?:an?\\s+|the\\s+)?(?<value>[^,;.()]{3,60})|(?:came|comes|coming|was|born)\\s+(?:from|into|in|to)\\s+(?:an?\\s+|the\\s+)(?:[\\p{L}-]+\\s+){0,4}family(?:\\s+of\\s+[^,;.()]{3,50})?',
    ),
    timeless: true,
  },
  {
    rule: 'prose/en/father-was',
    property: 'child_of',
    words: ['father', 'mother', 'parents'],
    pattern: en(
      '(?:his|her|(?<=\\()the)\\s+(?:father|mother|parents|father\\s+and\\s+mother)\\s+(?:was|were|served|worked|had\\s+been|owned|headed)[^,;.()]{3,80}',
    ),
    subject: 'holder',
  },
  {
    rule: 'prose/en/father-of',
    property: 'child_of',
    words: ['father', 'mother', 'son', 'daughter'],
    pattern: en("(?<=\\p{L}[’']s\\s)(?:father|mother)\\s+(?:was|became|served|worked)[^,;.()]{3,80}"),
    subject: 'before',
  },
  {
    rule: 'prose/en/his-child',
    property: 'child_of',
    words: ['son', 'daughter'],
    pattern: en(
      "(?:(?<=\\p{L}[’']s\\s)|his\\s+|her\\s+|their\\s+)(?:eldest\\s+|younger\\s+|only\\s+)?(?:son|daughter)(?:\\s+is\\s+(?:the\\s+)?(?:[\\p{Ll}]+\\s+){0,4}?|,?\\s+)(?=\\p{Lu}\\p{Ll})",
    ),
    subject: 'next',
    object: 'holder',
    timeless: true,
  },
  {
    rule: 'prose/en/married',
    property: 'spouse_of',
    words: ['married', 'marrying', 'marriage'],
    pattern: en(
      '(?:(?:was|is|had\\s+been)\\s+married\\s+to|married|marrying|having\\s+married|marries)\\s+(?!to\\s)(?<value>(?:an?\\s+|the\\s+)?[^,;.()]{3,80})',
    ),
  },
  {
    rule: 'prose/en/wife',
    property: 'spouse_of',
    words: ['wife', 'husband'],
    pattern: en(
      "(?:(?<=\\p{L}[’']s\\s)|his\\s+|her\\s+)(?:(?:common-law|future|second|first|third|late|former|ex-?)\\s*){0,2}(?:wife|husband)(?:,?\\s+(?:of\\s+)?)(?:(?:the\\s+)?(?:(?!in\\s|at\\s|to\\s|and\\s|from\\s|of\\s)[\\p{Ll}-]+\\s+){0,2}?)(?=\\p{Lu}\\p{Ll}|\\p{Lu}\\.)(?<value>\\p{Lu}[\\p{L}.’-]+(?:\\s+\\p{Lu}[\\p{L}.’-]+){0,3})",
    ),
    subject: 'holder',
    timeless: true,
  },
  {
    rule: 'prose/en/spouses',
    property: 'spouse_of',
    words: ['spouses', 'couple', 'married couple'],
    pattern: en('spouses(?=\\s+\\p{Lu})'),
    subject: 'next',
    object: 'second',
    timeless: true,
  },
  {
    rule: 'prose/en/education',
    property: 'education',
    words: ['graduat', 'studied', 'educat', 'entered', 'enrolled'],
    pattern: en(
      `(?:(?:successfully\\s+)?graduated\\s+from|graduating\\s+from|studied\\s+(?:at|in|law|medicine|with|under)|(?:was\\s+)?educated\\s+(?:at|in)|educated\\s+(?:himself|herself)\\s+in|received\\s+(?:an|his|her)\\s+(?:\\p{L}+\\s+)?education|entered\\s+(?:the\\s+)?(?:[\\p{L}’'-]+\\s+){0,4}(?:school|university|institute|academy|gymnasium|conservatory|college|faculty))`,
    ),
  },
  {
    rule: 'prose/en/graduate-of',
    property: 'education',
    words: ['graduate'],
    pattern: en('graduate\\s+of(?=\\s)'),
    subject: 'apposition',
  },
  {
    rule: 'prose/en/studies-at',
    property: 'education',
    words: ['privat-docent', 'study', 'studies'],
    pattern: en('(?:sent|went)\\s+to\\s+study\\s+(?:at|in)\\s+(?:the\\s+)?(?=\\p{Lu})'),
    needs: 'organisation',
  },
  {
    rule: 'prose/en/foreword-by',
    property: 'wrote',
    words: ['foreword', 'preface', 'introduc', 'afterword'],
    pattern: en('(?:foreword|preface|introduction|introductory\\s+article|afterword)\\s+by(?=\\s+\\p{Lu})'),
    subject: 'next',
  },
  {
    rule: 'prose/en/own-memoirs',
    property: 'wrote',
    words: ['memoirs', 'recollections', 'reminiscences'],
    pattern: en('(?:his|her)\\s+(?:[\\p{L}-]+\\s+)?(?:memoirs|recollections|reminiscences)(?!\\p{L})(?!\\s*[“«])'),
    subject: 'holder',
  },
  {
    rule: 'prose/en/wrote-books',
    property: 'wrote',
    words: ['wrote', 'author'],
    pattern: en(
      '(?:wrote|published)\\s+(?:several|two|three|four|many|numerous|a\\s+number\\s+of|an?)\\s+(?:\\p{L}+\\s+){0,2}(?:books?|memoirs?|novels?|articles?|works|poems?|plays?|brochures?|pamphlets?)',
    ),
  },
  {
    rule: 'prose/en/award',
    property: 'title_or_award',
    words: [
      'award',
      'title',
      'prize',
      'order of',
      'knight',
      'medal',
      'oscar',
      'nominated',
      'laureate',
      'champion',
      'place',
      'won',
      'win',
      'receive',
      'held',
      'earned',
      'promoted',
      'took',
      'taking',
    ],
    pattern: en(
      '(?:(?:was|were|been|be)\\s+(?:\\p{L}+\\s+){0,4}?awarded|awarded|(?:received|receive|earned|won|win|holding|bearing|holds|held)\\s+(?:the\\s+|an?\\s+)?(?:[\\p{L}’]+\\s+){0,4}?(?:[Tt]itle|Order|[Pp]rize|[Mm]edal|[Aa]ward|[Tt]rophy|[Cc]up|rank\\s+of|[Oo]scar|[Gg]rand\\s+[Pp]rix)s?(?!\\p{L})|(?:was|were)\\s+(?:deprived|stripped)\\s+of\\s+(?:the|his|her)\\s+title|became\\s+a\\s+(?:knight|laureate)|was\\s+nominated\\s+for\\s+an?|was\\s+the\\s+first\\s+to\\s+win\\s+the|(?:took|won)\\s+(?:first|second|third|1st|2nd|3rd)\\s+(?:place|prize)|became\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,2}champion|won\\s+the\\s+(?:[\\p{L}]+\\s+){0,2}[Cc]hampionship|(?:took|taking)\\s+(?:only\\s+)?\\d+(?:st|nd|rd|th)\\s+place|(?:was|were)\\s+promoted\\s+to\\s+(?:the\\s+rank\\s+of\\s+)?(?=[\\p{L}-]*(?:general|colonel|major|lieutenant|captain|marshal|admiral)))',
    ),
  },
  {
    rule: 'prose/en/resided',
    property: 'resided',
    words: ['settled', 'lived', 'lives', 'resid', 'living', 'ashes', 'arrived'],
    pattern: en(
      '(?:(?:having\\s+)?settled\\s+(?:in|near|down\\s+in)|(?:has\\s+)?lived\\s+(?:in|near|most\\s+of\\s+(?:his|her)\\s+life\\s+in)|lives\\s+in|living\\s+in|resides?\\s+in|resided\\s+in|arrived\\s+in|lives\\s+(?:between|with\\s+(?:his|her)\\s+(?:[\\p{L}]+\\s+){1,3}in)|(?:remained|stayed)\\s+to\\s+live\\s+in)\\s+(?:the\\s+)?(?=[\\p{Lu}\\d])',
    ),
  },
  {
    rule: 'prose/en/member-of',
    property: 'member_of',
    words: ['member', 'elected', 'joined'],
    pattern: en(
      '(?:(?:(?:was|were|is|been|became|become|elected|as|approved\\s+as)\\s+(?:also\\s+|soon\\s+)?(?:an?\\s+)?(?:\\p{L}+-?\\p{L}*\\s+)?member\\s+of\\s+(?!the\\s+(?:party|family|delegation|commission\\s+for))|elected\\s+(?:to|a\\s+member\\s+of)\\s+(?=(?:the\\s+)?\\p{Lu}))(?<value>(?:the\\s+)?(?:St\\.|[^,;.()]){3,120}))',
    ),
  },
  {
    rule: 'prose/en/on-the-board',
    property: 'member_of',
    words: ['board', 'on the'],
    pattern: en(
      '(?<=(?:is|was|sat|sits|serves|served|been)\\s(?:also\\s|then\\s|now\\s)?)on\\s+the\\s+(?:\\p{L}+\\s+)?board\\s+of\\s+(?<value>(?:the\\s+)?[^,;.()]{3,90})',
    ),
  },
  {
    rule: 'prose/en/took-part-in-body',
    property: 'member_of',
    words: ['participated', 'took part', 'active'],
    pattern: en(
      '(?:participated|took\\s+part|was\\s+active)\\s+in\\s+the\\s+(?:underground\\s+|illegal\\s+|secret\\s+)(?<value>(?:[\\p{L}]+\\s+)?[“«\\p{Lu}](?:[^,;.()]){3,80})',
    ),
  },
  {
    rule: 'prose/en/became-another-name',
    property: 'alias',
    words: ['became'],
    pattern: en('became(?=\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+)'),
    needs: 'person',
    object: 'next',
    timeless: true,
  },
  {
    rule: 'prose/en/pseudonym',
    property: 'alias',
    words: ['pseudonym', 'name', 'born', 'alias', 'known', 'nickname', 'under', 'writing as'],
    pattern: en(
      '(?:under\\s+the\\s+(?:pseudonym|name|alias)\\s+|changed\\s+(?:his|her)\\s+name\\s+to\\s+|(?:his|her)\\s+real\\s+name\\s+(?:is|was)\\s+|(?<=,\\s)born\\s+|took\\s+the\\s+(?:pseudonym|name)(?:\\s+of)?\\s+|(?:received|was\\s+given|got|earned)\\s+the\\s+nickname\\s+(?:of\\s+)?|(?:was|is|became)\\s+(?:better\\s+)?known\\s+(?:as|under\\s+the\\s+(?:name|pseudonym)(?:\\s+of)?)\\s+|nicknamed\\s+|party\\s+name\\s+|writing\\s+as\\s+)[“«"]?(?<value>\\p{Lu}[\\p{L}.’-]*(?:\\s+\\p{Lu}[\\p{L}.’-]+){0,2}(?:\\s+the\\s+\\p{Lu}\\p{Ll}+(?=\\s*(?:[.,;:”"»)]|$)))?)',
    ),
    timeless: true,
  },
  {
    rule: 'prose/en/year-old',
    property: 'age_at',
    words: ['year-old', 'years old', 'age of', 'aged'],
    pattern: en('(?<value>\\d{1,2})-year-old'),
    subject: 'after',
  },
  {
    rule: 'prose/en/year-old-behind',
    property: 'age_at',
    words: ['year-old'],
    pattern: en('(?<=,\\s(?:an?\\s)?)(?<value>\\d{1,2})-year-old(?=\\s\\p{Ll})'),
    subject: 'apposition',
  },
  {
    rule: 'prose/en/at-the-age',
    property: 'age_at',
    words: ['age', 'aged', 'years old', 'year'],
    pattern: en(
      '(?:at\\s+(?:the\\s+)?age\\s+(?:of\\s+)?|aged\\s+|(?:he|she)\\s+was\\s+(?:only\\s+|then\\s+|already\\s+)?(?=\\d{1,2}(?:\\s+years\\s+old|[,;.]|\\s+at\\s+th)))(?<value>\\d{1,2})',
    ),
  },
  // Posts told by verbs
  {
    rule: 'prose/en/headed',
    property: 'position',
    words: ['headed', 'heads', 'led', 'command', 'edited', 'managed', 'managing', 'chaired', 'ran'],
    pattern: en(
      '(?:(?:actually\\s+|then\\s+)?(?:headed|heads|chaired|commanded|commanding|edited)|entrusted\\s+with\\s+managing|managed(?=\\s+the\\s))\\s+(?<value>(?:the\\s+|a\\s+|its\\s+)?(?:[^,;.()“]|“[^”]{2,60}”){3,110})',
    ),
  },
  {
    rule: 'prose/en/chaired-by',
    property: 'position',
    words: ['chaired', 'headed', 'led', 'directed', 'run', 'commanded', 'edited', 'presided'],
    pattern: en(
      '(?:chaired|headed|led|directed|commanded|edited|presided\\s+over)\\s+by(?=\\s+(?:an?\\s+certain\\s+|(?:the\\s+)?(?:comrade\\s+|Comrade\\s+)?)\\p{Lu})',
    ),
    subject: 'next',
  },
  {
    rule: 'prose/en/worked-in',
    property: 'position',
    words: ['worked', 'served', 'taught', 'works', 'serves', 'teaches', 'played', 'danced', 'sang', 'performed'],
    pattern: en(
      '(?:worked|served|works|serves|taught|teaches|(?:played|danced|sang|performed)(?=\\s+(?:for|at|with)\\s))\\s+(?:in|at|on(?!\\s[^,;.]{0,40}(?:novel|book|film|problem|theory|project|memoirs?|translation|ballet))|for|with)\\s+(?<value>(?:the\\s+|a\\s+)?(?=[^,;.()]{0,60}(?:\\p{Lu}|mission|embassy|department|commissariat|committee|army|newspaper|magazine|school|college|factory|plant|institute|university|railways))(?:[^,;.()]){3,110})',
    ),
    needs: 'post',
  },
  {
    rule: 'prose/en/accepted-into',
    property: 'position',
    words: ['accepted', 'admitted', 'hired', 'invited', 'taken'],
    pattern: en(
      "(?:was|were)\\s+(?:immediately\\s+|soon\\s+|then\\s+)?(?:accepted|hired|invited|taken\\s+on)\\s+(?:in)?(?:to|by|at)\\s+(?:the\\s+)?(?!(?:[\\p{L}’'-]+\\s+){0,3}(?:[Pp]arty|graduate|post))(?<value>\\p{Lu}[^,;.()]{3,80})",
    ),
    needs: 'organisation',
  },
  {
    rule: 'prose/en/head-of-bodies',
    property: 'position',
    words: ['entrusted', 'appointed', 'elected', 'seconded', 'disposal'],
    pattern: en(
      '(?:was|were)\\s+(?:sent|seconded|placed)(?:\\s+in\\s+\\p{L}+\\s+\\d{4})?\\s+[“"]?(?:to|at)\\s+the\\s+disposal\\s+of\\s+(?<value>(?:the\\s+)?[^,;.()]{3,90})',
    ),
  },
];
