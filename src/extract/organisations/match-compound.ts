// Short names that are made of pieces: «Наркомпрос», «Губком», «Заккрайком», «Промтехникум» in capitals, unlisted
// abbreviations in capitals («АМОС», «ГЭЗ № 1») and such with a number.
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import { gazetteer } from '../places/gazetteer.js';
import { isCapital, isMark, partyWithB, regionEnd, type PhraseHit } from './match-table.js';
import { organisationTable } from './organisation-table.js';

const BEGINNINGS =
  'нарком|колхозо?|совхозо?|земле?|турк|эвако|гос|глав|центр|зак|обл|губ|рай|край|гор|окр|мос|лен|укр|бел|каз|уз|туркм?|сев|даль|сиб|урал|внеш|торг|пром|сов|проф|хим|нефт|угле?|угол|метал|маш|электро|тяж|лег|пищ|тек[сш]|лес|хлеб|сахар|рыб|кино|радио|спец|полит|парт|агит|культ|изо|муз|худ|воен|авиа|авто|тракторо?|вагоно|паровозо|судо|строй|жил|коммун|ком|кооп|потреб|кож|шелк|лен|хлопк|сельхоз|зерно|мясо|молоко|юж|зап|вост|рус|герм|все|союз|респуб|крест|мол|женотд|ист|дет|физ|мед|сан|вуз|тех|донец?к?|дон|куз|кара';
const ENDINGS =
  'ком|архив|музей|комиссия|комитет|центр|лаг|банк|торг|трест|техникум|бюро|союз|пром|издат|центр|фонд|хоз|план|суд|упр|уголь|нефть|строй|снаб|сбыт|экспорт|импорт|синдикат|лит|кино|концесском|сельхоз|культ|торгфлот|флот|хлеб|лес|металл|маш|машстрой|энерго|надзор|патент|вуз|школа|профобр|соцвос|просвет|контроль|издательство|кооп|кооперация|совет|профсовет|исполком|здравотдел|собес|отдел|земотдел|продком|чека|чк|военкомат|комат|фин|зем|прос|юст|труд|внудел|индел|почтель|путь|здрав|нац|прод|воен|тяжпром|связь|снабсбыт|страх|тара|мех|вод|рыба|ткань|шерсть|шелк|сукно|химия|резина|бумага|мука|соль|сахар|спирт|чай|табак|кожа|обувь|кредит|депутат|печать|литиздат';
const COMPOUND = new RegExp(`^((?:${BEGINNINGS})+(?:${ENDINGS}))(?:а|у|ом|е|я|ю|ем|и|ы|ью|ь)?$`);
/** Compounds that are persons, things or common words, though their pieces fit. */
const NO_BODY =
  /^(?:центром$|центра$|торгпред|совет|комсом|лесом|лесами|рыбак|нефть|уголь|союза?|комбат|военком|комиссар|партком$|парторг|политрук|домком|хлеб|радио|кино|горком$|сахаров?|лебедь|губком$)/;

/** An abbreviation, unlisted: capitals only, not a Roman numeral, not a word. */
const NOT_A_BODY = new Set(
  'вмн вмсз нэп нэпа нэпу нэпом нэпе кв тел ст гг вм уч зам пом нач сс ред изд экз вх исх мюд мюда мюду чп эвм днк тв пк ссср усср рсфср сша уссср бсср асср кр тт лд ви ии сп фз фзу вуз втуз зд ок юг зс нрб пнр чсср фрг гдр кндр оаэ юар рф рк инн нг мв св тз уфо жкх сми вич спид нло ввп тнк дтп чс гсм ато вов ск им см пр ул пер пп ул гл кп кк вуз втуз мюд оао ооо зао пао риа гуп фгуп ркк сша сасш нло'.split(
    ' ',
  ),
);

/** A compound without the ending of its case: `Губкома` → `Губком`. */
export function compoundNominative(word: string): string {
  const lower = word.toLowerCase();
  const match = word.length > 32 ? null : (COMPOUND.exec(lower) ?? TRUST.exec(lower));
  return match ? word.slice(0, match[1].length) : word.replace(/^([А-ЯЁ]{3,})(?:а|у|ом|е|ы|ов)$/, '$1');
}

/** A compound or abbreviation at a token. */
export function matchCompound(context: ExtractContext, i: number): PhraseHit | undefined {
  const { tokens } = context;
  const token = tokens[i];
  if (token.form.script !== 'Cyrl' || !isCapital(token)) return undefined;
  const party = partyWithB(tokens, i);
  if (party) return { to: party, rule: 'letters-then-b' };
  if (token.form.shape === 'upper') return abbreviation(tokens, i);
  if (token.form.shape === 'mixed' && /^[А-ЯЁ]{2,6}[а-яё]{1,3}$/.test(token.form.text)) return abbreviation(tokens, i);
  if (/^[А-ЯЁ]{2,4}[а-яё]{3,}/.test(token.form.text)) return { to: i + 1, rule: 'compound-name' };
  if (token.form.lower.length < 6 || token.form.lower.length > 32 || NO_BODY.test(token.form.lower)) return undefined;
  if (!token.opens && TRUST.test(token.form.lower) && readingsOf(token.form).length === 0)
    return { to: i + 1, rule: 'compound-name' };
  if (isAgency(token)) return { to: i + 1, rule: 'agency-prefix' };
  if (!COMPOUND.test(token.form.lower)) return undefined;
  if (token.opens && readingsOf(token.form).length > 0) return undefined;
  return { to: regionEnd(tokens, i + 1), rule: 'compound-name' };
}

/** «Резинотрест», «Льноторг», «Кожсиндикат»: any trade before what the body is. */
const TRUST = /^([а-я]{3,}(?:трест|синдикат|экспорт|импорт|торг|комбинат|кооператив))(?:а|у|ом|е)?$/;

const AGENCY =
  /^(?:мин|рос|мос|гос|глав|обл|нац|евро)(?:финанс|фин|прос|обр|здрав|сель|хоз|пром|торг|транс|связ|юст|эконом|энерго|топ|природ|культ|спорт|труд|соц|оборон|надзор|потреб|стат|реестр|имуществ|космос|авиа|патент|архив|контрол|наркоконтрол|резерв|атом|газ|нефт|лес|рыб|вод|печат|издат|вооруж|метро|банк|страх|регион|дум|гор|суд|управл|чае|швей|строй|технолог|телеком|молодеж|туризм|кино|фильм|спец|гидро|морреч|парламент|комисс|союз|совет|юст|рабо)[а-я]*$/;

/** «Минтопэнерго», «Роспатент», «Госнаркоконтроль»: a prefix of the state, a field, and no word of the dictionary. */
function isAgency(token: Token): boolean {
  return !token.opens && AGENCY.test(token.form.lower) && readingsOf(token.form).length === 0;
}

function abbreviation(tokens: readonly Token[], i: number): PhraseHit | undefined {
  const token = tokens[i];
  const capitals = /^[А-ЯЁ]+/.exec(token.form.text)?.[0] ?? '';
  const vowels = capitals.replaceAll(/[^АЕЁИОУЫЭЮЯ]/g, '').length;
  if (
    capitals.length < 3 ||
    capitals.length > 5 ||
    token.form.text.includes('-') ||
    (capitals.length === 5 && vowels > 1) ||
    NOT_A_BODY.has(token.form.lower) ||
    NOT_A_BODY.has(capitals.toLowerCase())
  )
    return undefined;
  if (gazetteer().index.get(token.form.lower)?.forms.length || /ССР$/.test(capitals)) return undefined;
  if (/^[ХИВІЛСМ]+$/.test(capitals) || isShouting(tokens, i)) return undefined;
  if (readingsOf(token.form).some((r) => !r.tags.has('Abbr') && r.pos !== 'NOUN')) return undefined;
  if (
    capitals.length >= 5 &&
    readingsOf(token.form).length > 0 &&
    !readingsOf(token.form).some((r) => r.tags.has('Abbr'))
  )
    return undefined;
  if (isMark(tokens[i + 1], '.') && tokens[i + 1].gap === 'none' && tokens[i + 2]?.form.text.length === 1)
    return undefined;
  const initial = tokens[i + 1];
  if (initial?.form.text.length === 1 && isCapital(initial) && isMark(tokens[i + 2], '.')) return undefined;
  if (/ов(?:ец|цы|цев|цам|ск)/.test(token.form.lower)) return undefined;
  const to = organisationTable().index.get(token.form.lower)?.forms.length ? i + 1 : numberEnd(tokens, i);
  return { to, rule: 'unlisted-abbreviation' };
}

/** In a heading in capitals nothing tells an abbreviation from a word. */
function isShouting(tokens: readonly Token[], i: number): boolean {
  for (const at of [i - 2, i - 1, i + 1, i + 2]) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.form.shape === 'upper' && token.form.text.length > 4) return true;
  }
  return false;
}

/** «ГЭЗ № 1». */
function numberEnd(tokens: readonly Token[], i: number): number {
  return isMark(tokens[i + 1], '№') && tokens[i + 2]?.kind === 'number' && tokens[i + 1].gap !== 'paragraph'
    ? i + 3
    : i + 1;
}
