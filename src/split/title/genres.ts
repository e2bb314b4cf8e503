// The genres of documents: plain data, lemmas. A title begins with one of them in the nominative («Докладная записка …»)
// or, after «Из», in the genitive («Из протокола № 45 …»).
// Ambiguous: «дело», «материал», «документ», «список», «план», «положение», «предложение» also begin ordinary headings; they
// count as genres only where a title is expected.

/** Nouns that name a kind of document by themselves. */
export const GENRE_NOUNS: ReadonlySet<string> = new Set(
  `письмо записка телеграмма шифртелеграмма шифротелеграмма шифровка радиограмма телефонограмма почтотелеграмма фототелеграмма кодограмма
  выписка протокол постановление решение резолюция проект доклад донесение рапорт справка сводка обзор отчет отношение
  циркуляр директива приказ приказание распоряжение инструкция заявление ответ речь выступление статья черновик тезис список
  меморандум нота договор соглашение конвенция беседа запись стенограмма показание обращение воззвание листовка интервью
  публикация переписка сообщение спецсообщение спецзаписка спецсправка спецдонесение спецсводка характеристика автобиография анкета акт ходатайство прошение
  жалоба предписание удостоверение мандат наказ положение устав программа план смета ведомость представление заключение
  мнение предложение указ декрет манифест дневник извлечение фрагмент отрывок копия перевод заметка замечание поправка
  приветствие декларация коммюнике объявление извещение повестка ориентировка разработка рецензия отзыв опровержение
  приговор определение ордер подписка завещание рассказ воспоминание лозунг материал документ данные сведение таблица
  перечень реестр опись разговор выступление вопрос вопросник опросник анкета лист листок пояснение объяснение
  памятка докладная объяснительная служебная депеша реляция рескрипт грамота челобитная сказка указание
  информация информсообщение инфосводка разведсводка политдонесение политсводка оперсводка агентурное запрос уведомление
  извещение обязательство расписка счет контракт патент паспорт рекомендация отклик петиция требование протест ультиматум
  вердикт заявка биография некролог дополнение приложение реплика тост секретная открытка адрес платформа
  стенограмма конспект набросок эссе хроника график расчет схема карта докладка регламент кодекс закон билль правила
  послание телефонограмма памятка диспозиция боевое заявление-протест письмо-обращение письмо-заявление письмо-листовка листовка-обращение записка-отчет доклад-отчет статья-памфлет
  призыв радиотелеграмма шифрограмма телекс квитанция пропуск свидетельство доношение промемория экстракт репорт донос купчая
  наряд формуляр статут хартия пакт отписка соображение уточнение бюллетень лекция вывод итог опрос клятва присяга конституция отчет-доклад сопроводительная сопроводиловка аннотация досье меморандум-записка обвинение представление перевод послужной сведения тезисы`.split(
    /\s+/,
  ),
);

/** Genre nouns that may hang on another in the genitive: «Проект постановления», «Черновик статьи», «Запись беседы». */
export const GENRE_COMPLEMENTS: ReadonlySet<string> = new Set(
  `постановление письмо телеграмма шифртелеграмма статья речь доклад резолюция решение директива нота приказ декрет указ обращение
  заявление циркуляр тезис протокол стенограмма договор соглашение беседа разговор допрос инструкция ответ донесение
  записка воззвание листовка выступление показание рапорт справка дневник сообщение отчет выписка извещение положение устав закон меморандум
  программа план декларация коммюнике интервью опрос заседание совещание переговоры переговор`.split(/\s+/),
);

/** What a protocol records: the meeting whose body issues the extract. */
export const MEETINGS: ReadonlySet<string> = new Set(
  `заседание совещание собрание пленум конференция сессия съезд конгресс коллегия`.split(/\s+/),
);

/** Genres that a body decides: its name is the issuing body as well as the author. */
export const DECIDING_GENRES: ReadonlySet<string> = new Set(
  `постановление решение резолюция декрет указ приказ распоряжение циркуляр директива определение приговор`.split(
    /\s+/,
  ),
);

/** Genres that go to somebody: «в газету» after them is an address, after «статья» a place of print. */
export const SENT_GENRES: ReadonlySet<string> = new Set(
  `письмо записка телеграмма шифртелеграмма шифротелеграмма шифровка шифрограмма радиограмма радиотелеграмма телефонограмма почтотелеграмма
  докладная донесение доношение промемория политдонесение спецдонесение
  рапорт справка сводка отношение заявление ответ обращение ходатайство прошение жалоба сообщение спецсообщение спецзаписка ориентировка нота
  меморандум представление запрос уведомление депеша послание отчет доклад циркуляр директива приветствие протест предписание распоряжение указание петиция`.split(
    /\s+/,
  ),
);

/** English genres, lower case; longest first is not needed, the reader takes the longest that fits. */
export const ENGLISH_GENRES: readonly string[] = [
  ...[
    'memorandum of conversation',
    'memorandum of a conversation',
    'memorandum of telephone conversation',
    'memorandum of discussion',
  ],
  ...[
    'memorandum of a telephone conversation',
    'memorandum for the record',
    'memorandum for the president',
    'memorandum for the files',
  ],
  ...[
    'minutes of a meeting',
    'minutes of meeting',
    'minutes of the meeting',
    'minutes',
    'minute',
    'working notes',
    'record of a conversation',
    'record of conversation',
  ],
  ...[
    'record of a meeting',
    'notes of a meeting',
    'notes on a meeting',
    'summary of discussion',
    'memorandum',
    'aide-mémoire',
    'aide-memoire',
  ],
  ...[
    'telegram',
    'circular telegram',
    'letter',
    'personal letter',
    'covering letter',
    'circular letter',
    'circular',
    'despatch',
    'dispatch',
  ],
  ...[
    'airgram',
    'note',
    'note verbale',
    'report',
    'information report',
    'intelligence report',
    'study',
    'paper',
    'briefing paper',
  ],
  ...[
    'editorial note',
    'message',
    'oral message',
    'statement',
    'press statement',
    'draft statement',
    'draft letter',
    'draft telegram',
    'draft resolution',
  ],
  ...[
    'resolution',
    'decision',
    'decree',
    'order',
    'protocol',
    'extract from the minutes',
    'extract from minutes',
    'extract from protocol',
  ],
  ...[
    'extract',
    'excerpt',
    'transcript',
    'speech',
    'address',
    'article',
    'petition',
    'appeal',
    'declaration',
    'proclamation',
    'treaty',
  ],
  ...[
    'agreement',
    'convention',
    'memorial',
    'instruction',
    'instructions',
    'testimony',
    'interview',
    'diary entry',
    'action memorandum',
  ],
  ...[
    'national security decision memorandum',
    'national intelligence estimate',
    'special national intelligence estimate',
    'intelligence memorandum',
  ],
  ...[
    'research paper',
    'backchannel message',
    'executive order',
    'joint communiqué',
    'communiqué',
    'press release',
    'cable',
    'confession',
  ],
  ...[
    'list',
    'certificate',
    'affidavit',
    'questionnaire',
    'information memorandum',
    'position paper',
    'policy statement',
    'draft',
    'summary',
  ],
  ...[
    'postcard',
    'cablegram',
    'radiogram',
    'teletype message',
    'telephone message',
    'circular note',
    'identic note',
    'verbal note',
    'collective note',
    'procès-verbal',
  ],
  ...[
    'conclusions',
    'cabinet conclusions',
    'notes',
    'log entry',
    'diary',
    'journal entry',
    'autobiography',
    'biographical note',
    'obituary',
    'theses',
    'platform',
  ],
  ...[
    'manifesto',
    'ukase',
    'rescript',
    'ultimatum',
    'protest',
    'reply',
    'answer',
    'response',
    'request',
    'invitation',
    'proposal',
    'proposals',
    'directive',
    'regulations',
    'statute',
  ],
  ...[
    'bulletin',
    'leaflet',
    'complaint',
    'denunciation',
    'indictment',
    'verdict',
    'sentence',
    'warrant',
    'intercepted letter',
    'intercepted telegram',
    'broadcast',
    'open letter',
    'memo',
    'cover letter',
    'extracts',
    'excerpts',
    'telegrams',
    'letters',
    'testament',
    'questionnaire',
    'draft decree',
  ],
];

/** Cyrillic words that mark an address: «адрес», «обращение к …». Prepositions that open the subject clause. */
export const SUBJECT_OPENERS: ReadonlySet<string> = new Set(
  `о об обо по с со в_связи для относительно касательно касающийся на за при про без из-за после перед против`.split(
    /\s+/,
  ),
);
