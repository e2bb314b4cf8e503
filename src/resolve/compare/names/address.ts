// A Russian name as printed → the same without forms of address, ranks and offices before it. Data and one function.

/** Abbreviations, as printed; small letters only where a capital could be an initial. */
const SHORT =
  /^(?:т\.\s?т\.|т\.|Т\.(?!\s?\p{Lu}\.)(?!\s?\p{Lu}\p{Ll}+\s\p{Lu})|тт\.|[Тт]ов\.|[Гг]р\.|[Гг]-н[а-я]{0,2}\s|[Гг]-ж[а-я]{1,2}\s|[Гг]р-(?:н|ка|ки|ке|ку|кой)[а-я]{0,2}\s|[Пп]роф\.|[Аа]кад\.|[Гг]ен\.|[Дд]-р[а-я]{0,2}\s|[Пп]олк\.|[Пп]одполк\.|[Кк]ап\.|[Аа]дм\.|[Сс]в\.|о\.(?=\s\p{Lu}\p{Ll}))\s*/u;

/** Stems of words in full, in any case. */
const STEMS =
  `товарищ гражданин граждан гражданк господин госпож граф графин княз князь княгин барон баронесс профессор академик доктор
  генерал адмирал маршал полковник подполковник капитан майор поручик лейтенант атаман комбриг комдив комкор командарм комиссар
  нарком замнаркома полпред торгпред посол посл посланник министр сенатор президент секретар архиепископ епископ митрополит
  патриарх`
    .trim()
    .split(/\s+/)
    .map((stem) => `[${stem[0].toUpperCase()}${stem[0]}]${stem.slice(1)}`)
    .join('|');
const WORD = new RegExp(
  `^(?:${STEMS})(?:|а|я|у|ю|ы|и|е|ь|ом|ем|ой|ою|ей|ею|ью|ам|ами)(?:-(?:майор|лейтенант|полковник|адъютант|губернатор)[а-я]{0,2})?\\s+(?=\\p{Lu})`,
  'u',
);

/**
 * Drops address, rank and office before a name; a name that is nothing else stays.
 * @example withoutAddress('генералу Миллеру Е. К.') // 'Миллеру Е. К.'
 */
export function withoutAddress(name: string): string {
  let rest = name;
  for (let turn = 0; turn < 3; turn++) {
    const shorter = rest.replace(SHORT, '').replace(WORD, '');
    if (shorter === rest || !/\p{Lu}\p{L}/u.test(shorter)) break;
    rest = shorter;
  }
  return rest;
}
