// Heads of descriptions ("head of the department", «начальник штаба»): which property a description states. Singular only.
// Ambiguous on purpose: "professor" is taken as a title; "teacher" and "engineer" as an occupation unless a body follows.
import type { StatementProperty } from '../../../model/properties.js';

const list = (words: string): string[] => words.split(/[\s]+/u).filter(Boolean);

export const POSTS_EN = list(
  `head chief director chairman chairwoman chairperson president vice-president secretary representative plenipotentiary adviser
  advisor counsellor counselor ambassador envoy consul vice-consul attaché attache commissar commissioner minister commander
  commandant manager editor editor-in-chief inspector assistant deputy leader governor mayor rector dean prosecutor
  resident treasurer accountant bookkeeper correspondent courier soloist private captain commissioner broker
  official officer instructor organizer organiser co-owner owner founder staff-captain charge d'affaires privat-docent
  emissary authorized librarian superintendent warden judge delegate rapporteur agent aide chargé gunner
  adjutant cashier clerk executive receiver specialist administrator premier chancellor supervisor prima chief-of-staff rapporteur magistrate foreman steward clerk burgomaster
  ombudsman proprietor shareentrepreneur trustee curator archivist procurator liquidator co-chairman vice-chairman co-founder lecturer`,
);
export const OCCUPATIONS_EN = list(
  `writer poet journalist dancer doctor physician lawyer economist chemist physicist historian artist painter actor actress singer
  composer musician impresario shoemaker peasant player photographer pilot scientist philosopher communist anarchist revolutionary
  publicist philologist linguist biologist geologist mathematician architect sculptor translator surgeon pianist violinist cellist
  ballerina critic star extra worker conductor choreographer screenwriter film-maker filmmaker bolshevik menshevik socialist trotskyist trotskyite
  monarchist nationalist marxist chekist partisan guerrilla athlete sportsman grandmaster jumper swimmer boxer wrestler runner gymnast footballer coach trainer
  businessman businesswoman industrialist landowner financier trader jeweller jeweler hairdresser miner blackjoiner fitter printer
  typesetter compositor bookbinder stoker driver electrician seamstress housewife servant watchmaker psychologist psychiatrist veterinarian orientalist sinologist
  ethnographer archaeologist sociologist literary-critic novelist playwright dramatist humorist essayist columnist caricaturist illustrator designer
  publisher bookseller producer comedian clown opera-singer tenor baritone soprano organist missionary monk rabbi seminarian schoolteacher governess
  seafarer navigator aviator parachutist spymaster terrorist smuggler adventurer adventuress swindler sailor soldier fisherman farmer merchant banker priest teacher engineer mechanic lockturner weaver tailor carpenter
  co-operator cooperator athlete hockey-player skater figure-skater spy scout cryptographer diplomat populist democrat underground-worker millionaire statistician agronomist pharmacist nurse graduate-student`,
);
export const TITLES_EN = list(
  `nobleman noblewoman prince princess count countess baron baroness academician professor general colonel major lieutenant marshal admiral laureate knight
  champion doctor-of-sciences winner master medalist medallist hero nobelist`,
);

export const POSTS_RU = list(
  `председатель зампредседателя предсовнаркома секретарь генсекретарь нарком комиссар уполномоченный начальник зав заведующий заведующая
  директор редактор представитель полпред торгпред посол посланник консул командующий командир комендант министр
  управляющий инспектор заместитель замнаркома замначальника помощник лидер губернатор ректор декан прокурор следователь атташе
  советник референт инструктор руководитель глава бухгалтер корреспондент агент управделами комендантом начупр
  организатор пропагандист адъютант политрук военком член-корреспондент ответсекретарь зампред предсовнарком завагитпроп завотделом президент
  зам пред нач пом секр упр управдел предцик предсовета предгпу сотрудник сотрудница резидент агент парторг комсорг замполит начдив комбриг комполка комбат
  комкор командарм военрук наркомвоен наркоминдел наркомпрос наркомфин наркомторг наркомвнешторг совнарком зампредсовнаркома вице-президент вице-консул управляющая директриса редакторша
  ректорша завкафедрой вождь владелец основатель основоположник учредитель казначей делегат староста`,
);
export const OCCUPATIONS_RU = list(
  `писатель писательница поэт журналист журналистка врач юрист экономист химик физик историк художник актер актёр актриса певец певица композитор
  музыкант сапожник крестьянин крестьянка рабочий работница инженер учитель учительница преподаватель слесарь токарь столяр плотник портной ткач
  агроном адвокат публицист революционер революционерка коммунист коммунистка меньшевик меньшевичка эсер эсерка большевик анархист социал-демократ философ переводчик
  переводчица студент студентка служащий служащая бухгалтер механик летчик лётчик моряк матрос шахтер шахтёр наборщик печатник фармацевт геолог филолог дипломат разведчик доцент аспирант педагог хозяйственник публицист публицистка литератор критик поэтесса издатель книгоиздатель драматург прозаик очеркист
  архитектор скульптор режиссер кинорежиссер оператор балерина танцовщик танцовщица пианист пианистка скрипач виолончелист дирижер хореограф
  астроном биолог математик лингвист филолог востоковед китаевед этнограф археолог психолог социолог статистик географ ботаник зоолог микробиолог ветеринар фельдшер медсестра акушерка
  машинист кочегар электрик электромонтер монтер шофер водитель маляр каменщик пекарь повар парикмахер часовщик ювелир печник кузнец литейщик фрезеровщик формовщик котельщик
  красильщик ткачиха швея белошвейка прачка домохозяйка домработница сторож грузчик возчик извозчик конюх лесник рыбак охотник пастух батрак торговец купец фабрикант помещик банкир
  промышленник предприниматель священник раввин монах офицер солдат красноармеец красногвардеец партизан подпольщик подпольщица чекист контрразведчик партработник профработник
  профсоюзник кооператор экономистка счетовод конторщик конторщица машинистка стенографистка библиотекарь архивист музейщик лектор чертежник техник технолог металлист железнодорожник
  телеграфист типограф типографщик фотограф художница спортсмен шахматист шахматистка летчица парашютист троцкист бундовец народник народница народоволец эмигрант политэмигрант анархистка`,
);
export const TITLES_RU = list(
  `академик профессор генерал полковник майор капитан подполковник маршал адмирал князь княгиня граф графиня барон дворянин дворянка доктор лауреат кавалер`,
);

/** Head word (lower case) → the property that a description with this head states. */
export const HEADS_EN = headsOf([
  ['occupation', OCCUPATIONS_EN],
  ['position', POSTS_EN],
  ['title_or_award', TITLES_EN],
]);
export const HEADS_RU = headsOf([
  ['occupation', OCCUPATIONS_RU],
  ['position', POSTS_RU],
  ['title_or_award', TITLES_RU],
]);

function headsOf(
  rows: readonly (readonly [StatementProperty, readonly string[]])[],
): ReadonlyMap<string, StatementProperty> {
  return new Map(rows.flatMap(([property, words]) => words.map((word) => [word, property] as const)));
}

/** English words that a description does not run over to its left. */
export const LEFT_STOP_EN = new Set(
  list(
    `of in at for to on under by with from and or but was were is are be been being became become becomes as who which that when where while after
    before since until then also he she they it had has have did not all other served worked appointed elected named works
    following into about against between during than so if because only including called like left new-comer led his-own
    invited announced declared described recognized approved made hired considered remained worked told asked by-the-way named`,
  ),
);
/** English words at which a description ends to its right. */
export const RIGHT_STOP_EN = new Set(
  list(
    `who which that was were is are has had have did does be been being when where while after before since until during because but
    also he she they it with by so if then as about into would could will can may must not never even especially namely
    refused fled left went became told wrote said asked said reported sent came took gave made led found told according
    recently already again soon later finally openly only whose whom without among`,
  ),
);

/** What ends in the adherent of a party, in any form. */
export const ALLEGIANCE =
  /(?<!\p{L})(?:bolshevik|menshevik|trotskyi(?:st|te)|social(?:ist)?[ -]revolutionary|(?:левый |правый )?эсер(?:ка)?|(?:мень|боль)шевик|меньшевичка|большевичка|троцкист|бундовец|кадет)$/iu;

/** Trades that are an office only where a body or a place of work stands with them ("teacher at the university"). */
export const TRADES_EN = new Set(
  list(
    'teacher engineer worker conductor choreographer officer director soloist librarian trainer coach lecturer star',
  ),
);

/** The singular of a plural head, lower case; `null` when it is none. @example singularHead('skaters') // 'skater' */
export function singularHead(word: string): string | null {
  for (const singular of [
    word.replace(/men$/u, 'man'),
    word.replace(/ies$/u, 'y'),
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
  ])
    if (singular !== word && HEADS_EN.has(singular)) return singular;
  return null;
}
