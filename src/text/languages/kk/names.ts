// Names in Kazakh sentences: a surname or given name with Kazakh case endings goes in, its nominative comes out. Surnames
// of Russian make (-ов, -ева, -ский) and of Kazakh make (-ұлы, -қызы, -тегі) are told by their ending.

const ENDINGS =
  /(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ды|ді|ты|ті|ны|ні|мен|бен|пен|дан|ден|тан|тен|нан|нен|да|де|та|те)$/;
const SURNAME =
  /^[а-яёәғқңөұүһі-]{2,}(?:[ое]в|[ое]ва|ин|ина|ский|ская|цкий|цкая|ұлы|қызы|тегі|баев|беков|[аеоуыіөүұәя]й|швили|дзе|енко|ич)$/;

/** Kazakh given names in Kazakh letters, lower case. */
const GIVEN_NAMES = new Set(
  (
    'әбдірахман әбілқайыр әділ әзімхан әлихан әлімхан әлжан әуезхан әсет әли әміре абай абылай айгүл айдын айнұр алпысбай амангелді асқар асылбек ахмет ақан байғали байтұрсын бақытжан бауыржан бейімбет болат габбас ғабит ғабиден ғалым ғани ғұмар дәулет ' +
    'дінмұхамед ермұхан ерлан есенғали жақып жамбыл жанайдар жансүгіров жүсіпбек жүмабек жұмабай жаһанша зейнеп зұлқарнай ілияс қаныш қасым қажымұқан құдайберген құсайын мәлік мағжан мақсұт мәриям мәншүк міржақып мұқтар мұхтар мұхамеджан мұстафа мырзағали ' +
    'нәзір нұрлан нұрсұлтан нұртас нығмет оразбек ораз ринат сәбит сәбыр сәдуақас сәкен сәлімгерей сәкен серік смағұл спандияр сұлтанбек темірбек телжан тоғжан тұрар үміткелді халел халық хәкім шаһкәрім шәкәрім шәмші шоқан ыбырай ыбырайым әлімғазы'
  ).split(' '),
);

/** Whether a lower-case word is a Kazakh given name. @example isKazakhGivenName('смағұл') // true */
export function isKazakhGivenName(lower: string): boolean {
  return GIVEN_NAMES.has(lower);
}

/** A letter that Russian lacks: the paragraph is Kazakh. */
export const KAZAKH_LETTER = /[әғқңөұүһі]/i;

/** What a Kazakh form of a name stands for. */
export interface KazakhName {
  nominative: string;
  /** True when the ending alone shows a surname. */
  surname: boolean;
}

/**
 * Takes a Kazakh case ending off a name. Lower case in, lower case out.
 * @example readKazakhName('садвоқасовтың') // { nominative: 'садвоқасов', surname: true }
 */
export function readKazakhName(lower: string): KazakhName {
  if (SURNAME.test(lower)) return { nominative: lower, surname: true };
  const stem = lower.replace(ENDINGS, '');
  if (stem !== lower && SURNAME.test(stem)) return { nominative: stem, surname: true };
  return { nominative: stem.length >= 3 ? stem : lower, surname: false };
}
