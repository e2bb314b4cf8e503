// Words that decide whether a number counts something: plain tables, with the ambiguous entries noted.

/** Units by their forms. The value is the unit's name in the dump. */
export const UNITS: readonly (readonly [string, RegExp])[] = [
  ['rubles', /^(?:рубл(?:ь|я|ю|ем|ей|ям|и|ями|ях)?|руб|р|rubles?|roubles?)$/iu],
  ['chervontsy', /^червонц(?:ев|а|ы|ам)$/iu],
  ['kopecks', /^(?:копе(?:ек|йки|йка|йку|йками)|коп|к|kopecks?|kopeks?)$/iu],
  ['dollars', /^(?:доллар(?:ов|а|ы|ам|ами)?|долл|dollars?|\$)$/iu],
  ['marks', /^(?:мар(?:ок|ки|ка|ку|кам)|рейхсмар(?:ок|ки)|marks?|reichsmarks?)$/iu],
  ['francs', /^(?:франк(?:ов|а|и|ам)?|francs?)$/iu],
  ['pounds', /^(?:фунт(?:ов|а|ы|ам)?|pounds?|£)$/iu],
  ['lire', /^(?:лир(?:ы|а|ам)?|lir[ae]|lires?)$/iu],
  ['crowns', /^(?:крон(?:ы|а|ам)?|crowns?|kronor|kroner)$/iu],
  ['zloty', /^(?:злот(?:ых|ый|ого)|zlot(?:y|ys|ych))$/iu],
  // «чел.» also shortens «человек» in compounds; as a unit it always follows a number.
  ['persons', /^(?:человек(?:а|у|ам|ами|ах)?|чел|людей|лица?|лиц|душ|people|persons?|souls)$/iu],
  ['families', /^(?:семей|семьи|семья|семьям|families|family)$/iu],
  ['desyatins', /^(?:десятин(?:ы|а|ам|у)?|дес|desyatins?|dessiatines?|desiatinas?)$/iu],
  ['hectares', /^(?:гектар(?:ов|а|ы)?|га|hectares?)$/iu],
  ['versts', /^(?:в[её]рст(?:ы|ах|а|у|ам)?|versts?)$/iu],
  ['kilometres', /^(?:километр(?:ов|а|ы|ах|ам)?|км|kilomet(?:re|er)s?|km)$/iu],
  ['metres', /^(?:метр(?:ов|а|ы|ах)?|м|met(?:re|er)s?)$/iu],
  ['square metres', /^(?:кв|sq)$/iu],
  ['miles', /^(?:мил(?:ь|и|ях)|miles?)$/iu],
  ['poods', /^(?:пуд(?:ов|а|ы|ам)?|poods?)$/iu],
  ['grams', /^(?:грамм(?:ов|а|ы|ам)?|grams?|grammes?)$/iu],
  ['kilograms', /^(?:килограмм(?:ов|а|ы)?|кг|kilograms?|kg)$/iu],
  ['tons', /^(?:тонн(?:ы|а|у|ам)?|tons?|tonnes?)$/iu],
  ['copies', /^(?:экземпляр(?:ов|а|ы|ах|ам)?|экз|copies|copy)$/iu],
  ['places', /^(?:мест|места|местам|places|beds)$/iu],
  ['percent', /^(?:%|процент(?:ов|а|ы|ам|ами)?|проц|per\s?cent|percent)$/iu],
  ['months', /^(?:месяц(?:ев|а|ам|ы|ах)?|мес|months?)$/iu],
  ['weeks', /^(?:недел(?:ь|и|я|ю|ям)|weeks?)$/iu],
  ['days', /^(?:дн(?:ей|я|и|ям)|день|сут(?:ок|ки)|days?)$/iu],
  ['years', /^(?:лет|года|годам|years?)$/iu],
  ['minutes', /^(?:минут(?:ы|а|у)?|мин|minutes?)$/iu],
  ['hours', /^(?:час(?:ов|а|ы|ам)?|hours?)$/iu],
];

/** Units of time: a figure only when the number states how long, not when. */
export const TIME_UNITS: ReadonlySet<string> = new Set(['months', 'weeks', 'days', 'years', 'hours', 'minutes']);

export const MONEY_UNITS: ReadonlySet<string> = new Set([
  'rubles',
  'chervontsy',
  'kopecks',
  'dollars',
  'marks',
  'francs',
  'pounds',
  'lire',
  'crowns',
  'zloty',
]);

/** Before a number: it is approximate, or a bound. */
export const APPROXIMATE: readonly (readonly ['about' | 'lower' | 'upper', RegExp])[] = [
  [
    'about',
    /(?:около|примерно|приблизительно|порядка|почти|чуть|до\s+полу|about|approximately|around|roughly|nearly|almost|some|circa|ca\.?)\s*$/iu,
  ],
  [
    'lower',
    /(?:более(?:\s+чем)?|больше|свыше|не\s+менее(?:\s+чем)?|не\s+меньше|от|more\s+than|over|at\s+least|not\s+less\s+than|no\s+(?:less|fewer)\s+than|upwards\s+of)\s*$/iu,
  ],
  [
    'upper',
    /(?:доходил[аио]?\s+до|достигал[аио]?|не\s+более(?:\s+чем)?|не\s+больше|менее(?:\s+чем)?|меньше|up\s+to|less\s+than|fewer\s+than|no\s+more\s+than|not\s+more\s+than|at\s+most|under)\s*$/iu,
  ],
];

/** Words right before a number that make it a name, an address, an ordinal place: no figure. */
export const NAMING_BEFORE =
  /(?<!\p{L})(?:№№?|№|N[oо°]?\.?|number|nr\.?|ст\.|стать[яеиюей]{1,2}|статьям|п\.|пп\.|пункт[аеуом]{0,2}|параграф[аеуом]{0,2}|§§?|гл\.|глав[аеыу]|т\.|том[аеуом]{0,2}|ч\.|част[ьи]|кн\.|вып\.|выпуск|с\.|стр\.|страниц[аеыу]|л\.|лл\.|д\.|дело|оп\.|ф\.|фонд|док\.|документ|прот\.|протокол[аеуом]{0,2}|приказ[аеуом]{0,2}|экз\.|прим\.|таб(?:л\.|лиц[аеыу])|рис\.|ул\.|дом|кв\.|комн?\.|комнат[аеуы]|тел\.|телефон[аеуом]{0,2}|п\/я|в\/ч|школ[аеуы]|больниц[аеуы]|полк[аеуом]{0,2}|отряд[аеуом]{0,2}|room|article|articles|art\.|paragraph|section|sec\.|chapter|ch\.|vol\.|volume|page|pages|pp?\.|points?|part|box|folder|file|fund|f\.|op\.|l\.|ll\.|in\.|fig\.|table|order|protocol|regiment|flight|act|appendix|приложение|under|aged|age\s+of)\s*$/iu;

/** Words right after a number that make it an age, a date, an ordinal, a clock time. */
export const NAMING_AFTER =
  /^(?:-?(?:й|я|е|го|му|м|ю|ая|ый|ой|ого|ому|х|ти|ми|ом|ем|th|st|nd|rd)(?![\p{L}])|\s*(?:г\.|гг\.|год(?:у|ом|ы)?(?!\p{L})|век(?:а|е|ов)?(?!\p{L})|час\.?\s*\d|ч\.\s*\d|с\.г\.|o'clock|a\.m\.|p\.m\.|лет\s+от\s+роду|-?летн|-?лети|-year-old|\s*years?[- ]old|years?\s+of\s+age|[-–]time(?!\p{L})|[-–]room|[-–]day|[-–]month|[-–]week|[-–]year))/iu;

/** "a third of", «треть»: shares without digits. */
export const SHARES: readonly (readonly [number, RegExp])[] = [
  [
    1 / 3,
    /(?<!\p{L})(?:(?:a|one)\s+third\s+of|одн[ауой]{1,2}\s+треть|(?<!\p{L}|одн[ауой]\s)треть(?=\s+\p{L}))(?!\p{L})/giu,
  ],
  [2 / 3, /(?<!\p{L})(?:two[\s-]thirds|две\s+трети)(?!\p{L})/giu],
  [1 / 2, /(?<!\p{L})(?:half\s+of|half\s+the|половин[аыу]\s+(?=\p{L}))/giu],
  [1 / 4, /(?<!\p{L})(?:(?:a|one)\s+quarter\s+of|одн[ауой]{1,2}\s+четверть)(?!\p{L})/giu],
  [3 / 4, /(?<!\p{L})(?:three[\s-]quarters|три\s+четверти)(?!\p{L})/giu],
];

/** "not a single square metre": a stated nought. */
export const NOUGHTS = /(?<!\p{L})(?:not\s+a\s+single|not\s+one|ни\s+одн(?:ого|ой|ому|у))\s+(?=\p{L})/giu;

/** Nouns that a number before them does not count: parts of time, of speech, of a list. */
export const NOT_COUNTED =
  /^(?:each|apiece|times?|раза?|quarters?|third|thirds|half|halves|o|st|nd|rd|th|of|and|or|in|on|at|to|from|by|for|the|a|an|его|её|их|этого|того|том|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|january|february|march|april|may|june|july|august|september|october|november|december|главн(?:ых|ая)|пункт(?:ов|а|ам|ах)?|вопрос(?:ов|а|ам|у)?|слова|pages?|стр|страниц|строк|century|centuries)$/iu;
