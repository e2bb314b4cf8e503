// Words by which articles label their own parts, in Russian, English and Kazakh; German and French where they are unmistakable.
// Plain data: each entry is a regular expression source, matched at the start of a paragraph without regard to case.

/** Labels of an abstract. */
export const ABSTRACT_LABELS: readonly string[] = [
  ...[
    'аннотация',
    'реферат',
    'резюме',
    'краткое содержание',
    'abstract',
    'summary',
    'annotation',
    'résumé',
    'zusammenfassung',
  ],
  ...['аңдатпа', 'түйіндеме', 'түйін(?!\\s+сөз)', 'анотація'],
];

/** Labels of key words. */
export const KEYWORD_LABELS: readonly string[] = [
  ...[
    'ключевые\\s+слова(?:\\s+и\\s+фразы)?',
    'key\\s*-?\\s*words?(?:\\s+and\\s+phrases)?',
    'түйін(?:ді)?\\s+сөздер',
    'кілт\\s+сөздер',
    'тірек\\s+сөздер',
  ],
  ...['ключові\\s+слова', 'schlüsselwörter', 'schlagwörter', 'mots[- ]clés', 'index\\s+terms'],
];

/** Headings of a list of literature. */
export const BIBLIOGRAPHY_LABELS: readonly string[] = [
  ...[
    '(?:библиографический\\s+)?список\\s+(?:использованн\\p{L}+\\s+)?(?:источников\\s+и\\s+)?литературы',
    'список\\s+(?:использованных\\s+)?источников(?:\\s+и\\s+литературы)?',
  ],
  ...[
    'источники\\s+и\\s+литература',
    'литература(?:\\s+и\\s+источники)?',
    'библиография',
    'библиографический\\s+список',
    'references',
  ],
  ...[
    'bibliography',
    'works\\s+cited',
    'literature(?:\\s+cited)?',
    'list\\s+of\\s+references',
    'sources\\s+and\\s+literature',
    'reference\\s+list',
  ],
  ...[
    '(?:пайдаланылған\\s+)?әдебиеттер(?:\\s+тізімі)?',
    'пайдаланылған\\s+әдебиет',
    'literaturverzeichnis',
    'bibliographie',
  ],
];

/** Headings that may run on into their paragraph («Введение. …», "Methods. …"). */
export const RUN_IN_HEADINGS: readonly string[] = [
  ...[
    'введение',
    'заключение',
    'выводы',
    'методы(?:\\s+исследования)?',
    'материалы\\s+и\\s+методы',
    'методы\\s+и\\s+материалы',
    'результаты',
  ],
  ...[
    'обсуждение',
    'результаты\\s+и\\s+обсуждение',
    'постановка\\s+проблемы',
    'историография',
    'источники',
    'кіріспе',
    'қорытынды',
    'нәтижелер',
    'талқылау',
  ],
  ...[
    'introduction',
    'conclusions?',
    'methods?',
    'methodology',
    'materials\\s+and\\s+methods',
    'methods\\s+and\\s+materials',
    'results?',
    'discussion',
  ],
  ...[
    'results\\s+and\\s+discussion',
    'literature\\s+review',
    'background',
    'research\\s+methods',
    'materials',
    'findings',
  ],
  // Abstracts of dissertations print their obligatory rubrics this way.
  ...[
    'актуальность(?:\\s+\\p{L}+){0,3}',
    'степень\\s+(?:научной\\s+)?(?:изученности|разработанности)(?:\\s+\\p{L}+){0,2}',
    'научная\\s+новизна(?:\\s+\\p{L}+){0,3}',
  ],
  ...[
    'объект(?:ом)?\\s+исследования',
    'предмет(?:ом)?\\s+исследования',
    'цель(?:\\s+и\\s+задачи)?(?:\\s+\\p{L}+){0,2}',
    'источниковая\\s+база(?:\\s+\\p{L}+){0,2}',
  ],
  ...[
    'теоретическая\\s+и\\s+практическая\\s+значимость(?:\\s+\\p{L}+){0,2}',
    'апробация(?:\\s+\\p{L}+){0,3}',
    'структура(?:\\s+\\p{L}+){1,2}',
  ],
  ...[
    'хронологические\\s+рамки(?:\\s+\\p{L}+){0,3}',
    'положения,\\s+выносимые\\s+на\\s+защиту',
    'методологическая\\s+(?:основа|база)(?:\\s+\\p{L}+){0,2}',
  ],
  ...[
    'general\\s+description(?:\\s+of\\s+(?:the\\s+)?\\w+)?',
    'relevance\\s+of\\s+(?:the\\s+)?[\\w ]{3,30}',
    'source\\s+base\\s+of\\s+[\\w ]{3,30}',
    'scientific\\s+novelty(?:\\s+of\\s+[\\w ]{3,30})?',
  ],
  ...[
    'theoretical\\s+and\\s+methodological\\s+[\\w ]{3,50}',
    'scientific\\s+and\\s+\\w+\\s+value\\s+of\\s+[\\w ]{3,30}',
    'approbation\\s+of\\s+[\\w ]{3,40}',
  ],
  ...[
    '(?:the\\s+)?structure\\s+of\\s+[\\w ]{3,40}',
    'chronological\\s+framework[\\w ]{0,50}',
    '(?:the\\s+)?main\\s+(?:conclusions|provisions)[\\w ]{0,40}',
  ],
  ...[
    '(?:the\\s+)?degree\\s+of\\s+(?:knowledge|study|elaboration)[\\w ]{0,40}',
    '(?:the\\s+)?(?:purpose|aim|goal)\\s+of\\s+(?:the\\s+)?(?:research|study|work)(?:\\s+work)?(?=\\.)',
  ],
];

/** Lines of identification around the head of an article: not text, not title. */
export const IDENTIFIER_LABELS: readonly string[] = [
  ...[
    'удк',
    'ббк',
    'udc',
    'doi',
    'issn',
    'isbn',
    'orcid',
    'грнти',
    'мрнти',
    'ғтамр',
    'irsti',
    'jel',
    'https?://',
    'www\\.',
    'e-?mail',
    '©',
    'copyright',
    'шифр вак',
    'код вак',
  ],
  ...[
    'поступила',
    'получено',
    'принята',
    'принято к',
    'статья поступила',
    'received',
    'accepted',
    'revised',
    'для цитирования',
    'for citation',
    'cite as',
    'how to cite',
  ],
  ...[
    'научная статья',
    'original (?:paper|article)',
    'research article',
    'рукопись поступила',
    'сведения об авторе',
    'information about the author',
  ],
];
