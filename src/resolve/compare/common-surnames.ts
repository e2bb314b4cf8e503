// Surnames so common that a bare one says little. Masculine, folded; feminine and Latin forms are derived.
import { latinFold } from './latin-fold.js';
import { letterTable } from './transliteration/align-letters.js';

const COMMON = `иванов петров сидоров смирнов попов кузнецов васильев соколов михайлов новиков федоров морозов волков
  алексеев лебедев семенов егоров павлов козлов степанов николаев орлов андреев макаров никитин захаров зайцев соловьев
  борисов яковлев григорьев романов воробьев сергеев кузьмин фролов александров дмитриев королев гусев киселев ильин
  максимов поляков сорокин виноградов ковалев белов медведев антонов тарасов жуков баранов филиппов комаров давыдов
  беляев герасимов богданов осипов сидоренко матвеев титов марков миронов крылов куликов карпов власов мельников денисов
  гаврилов тихонов казаков афанасьев данилов савельев тимофеев фомин чернов абрамов мартынов ефимов федотов щербаков
  назаров калинин исаев чернышев быков маслов родионов коновалов лазарев воронин климов филатов пономарев голубев
  кудрявцев прохоров наумов потапов журавлев овчинников трофимов леонов соболев ермаков колесников гончаров емельянов
  никифоров грачев котов гришин ефремов архипов громов кириллов малышев панов моисеев румянцев акимов кондратьев
  шевченко коваленко бондаренко ткаченко кравченко мельник коган левин рабинович гуревич кац шапиро фридман
  мюллер шмидт шульц мейер майер фишер вебер вагнер браун смит джонс ким ли ван чжан ахметов исмаилов алиев мамедов`;

let all: ReadonlySet<string> | undefined;

/** Whether many persons bear the surname. @example isCommonSurname('иванова') // true */
export function isCommonSurname(surname: string): boolean {
  if (!all) {
    const masculine = COMMON.trim().split(/\s+/);
    const both = masculine.flatMap((name) => (/(?:[оеи]в|ин)$/.test(name) ? [name, `${name}а`] : [name]));
    all = new Set(both.flatMap((name) => [name, `latin ${latinFold(letterTable(name))}`]));
  }
  return all.has(surname) || all.has(`latin ${latinFold(surname)}`);
}

/** The sex that the ending of a Russian surname tells. @example surnameSex('сосновская') // 'f' */
export function surnameSex(surname: string): 'm' | 'f' | '' {
  if (/(?:[оеё]ва|[иы]на|[сц]кая|ova|eva|ina|skaya|skaia)$/.test(surname)) return 'f';
  return /(?:[оеё]в|ин|[сц]кий|ov|ev|in|sky|skii|skiy)$/.test(surname) ? 'm' : '';
}
