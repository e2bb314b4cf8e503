// Words that make a place of a name: units with their genders and abbreviations, words before a name («в с. Никольском»),
// prepositions with the cases they ask for, adjectives that part a region. Plain data; ambiguous entries say why.

/** Gender of a unit's noun, and its full form for the nominative. */
export interface PlaceUnit {
  noun: string;
  gender: 'm' | 'f' | 'n' | 'pl';
  /** `province`: with any adjective of a place; `street`: also before a name in the genitive; `nature`: capital needed. */
  kind: 'province' | 'street' | 'nature';
  /** Written with a full stop. */
  abbreviated: boolean;
}

const UNITS: [PlaceUnit['kind'], string, PlaceUnit['gender'], string][] = [
  ['province', 'край', 'm', 'край края краю краем крае краев краям краях'],
  ['province', 'область', 'f', 'область области областью областей областям областях обл.'],
  [
    'province',
    'губерния',
    'f',
    'губерния губернии губернию губернией губернии губерниями губерний губерниям губерниях губ. губерн.',
  ],
  ['province', 'округ', 'm', 'округ округа округу округом округе округов округам округах округами окр.'],
  [
    'province',
    'район',
    'm',
    'район района району районом районе районов районам районах районами р-н р-на р-ну р-не р-ном',
  ],
  ['province', 'уезд', 'm', 'уезд уезда уезду уездом уезде уездов уездам уездах уездами у.'],
  ['province', 'волость', 'f', 'волость волости волостью волостях волостям волостей вол.'],
  ['province', 'улус', 'm', 'улус улуса улусу улусом улусе'],
  ['province', 'воеводство', 'n', 'воеводство воеводства воеводству воеводством воеводстве'],
  ['province', 'провинция', 'f', 'провинция провинции провинцию провинцией'],
  ['province', 'республика', 'f', 'республика республики республику республикой республике'],
  ['province', 'ССР', 'f', 'сср асср'],
  ['street', 'улица', 'f', 'улица улицы улице улицу улицей ул.'],
  ['street', 'площадь', 'f', 'площадь площади площадью пл.'],
  ['street', 'проспект', 'm', 'проспект проспекта проспекту проспектом проспекте просп. пр. пр-т'],
  ['street', 'переулок', 'm', 'переулок переулка переулку переулком переулке пер.'],
  ['street', 'бульвар', 'm', 'бульвар бульвара бульвару бульваром бульваре бульв.'],
  ['street', 'набережная', 'f', 'набережная набережной набережную наб.'],
  ['street', 'шоссе', 'n', 'шоссе'],
  // Streets of foreign cities, the unit before the name: рю Лекурб, авеню Клебер.
  ['street', 'рю', 'f', 'рю'],
  ['street', 'авеню', 'f', 'авеню'],
  ['street', 'тракт', 'm', 'тракт тракта тракту трактом тракте'],
  ['street', 'проезд', 'm', 'проезд проезда проезду проездом проезде'],
  ['nature', 'мост', 'm', 'мост моста мосту мостом мосте'],
  ['nature', 'вокзал', 'm', 'вокзал вокзала вокзалу вокзалом вокзале'],
  ['nature', 'море', 'n', 'море моря морю морем'],
  ['nature', 'океан', 'm', 'океан океана океану океаном океане'],
  ['nature', 'залив', 'm', 'залив залива заливу заливом заливе'],
  ['nature', 'пролив', 'm', 'пролив пролива проливу проливом проливе'],
  ['nature', 'озеро', 'n', 'озеро озера озеру озером озере'],
  ['nature', 'остров', 'm', 'остров острова острову островом острове'],
  ['nature', 'острова', 'pl', 'острова островов островам островами островах о-ва о-вов о-вах о-вам'],
  ['nature', 'полуостров', 'm', 'полуостров полуострова полуострову полуостровом полуострове'],
  ['nature', 'хребет', 'm', 'хребет хребта хребту хребтом хребте'],
  ['nature', 'горы', 'pl', 'горы гор горам горами горах'],
  ['nature', 'канал', 'm', 'канал канала каналу каналом канале'],
  ['nature', 'степь', 'f', 'степь степи степью'],
  ['nature', 'долина', 'f', 'долина долины долине долину долиной'],
  ['nature', 'тюрьма', 'f', 'тюрьма тюрьмы тюрьме тюрьму тюрьмой'],
  ['nature', 'политизолятор', 'm', 'политизолятор политизолятора политизолятору политизолятором политизоляторе'],
  ['nature', 'бухта', 'f', 'бухта бухты бухте бухту бухтой'],
  ['nature', 'перевал', 'm', 'перевал перевала перевалу перевалом перевале'],
];

/** Lower-case written form (`губ.` as `губ`) → unit. */
export const PLACE_UNITS = new Map<string, PlaceUnit>();
for (const [kind, noun, gender, forms] of UNITS) {
  for (const form of forms.split(' ')) {
    const abbreviated = form.endsWith('.');
    const bare = form.replace(/\.$/, '');
    if (!PLACE_UNITS.has(bare)) PLACE_UNITS.set(bare, { noun, gender, kind, abbreviated });
  }
}

/**
 * Adjectives that make no place of a unit: «военный округ» and «избирательный округ» are bodies, «автономная область» a
 * rank, «сельский район» a sort. Compared by stem.
 */
export const UNIT_ADJECTIVES_THAT_NAME_NOTHING = new Set(
  (
    'военн избирательн автономн национальн федеральн административн промышленн сельскохозяйственн сельск городск пограничн ' +
    'угольн горн лесн степн прифронтов рабоч крестьянск советск социалистическ народн союзн федеративн буржуазн ' +
    'демократическ парламентск соседн отдаленн отдельн различн разн прочи друг каждо весь сво наш данн указанн ' +
    'соответствующ центральн местн нов стар больш мал перв втор трет четверт партийн земельн учебн духовн судебн налогов ' +
    'таможенн этнографическ исторически фабричн заводск главн бывш так эт тот как сам вс ваш мо тво одн котор некотор ' +
    'железнодорожн радов ядерн мощн'
  ).split(/\s+/),
);

/** Words before the name of a settlement; the name follows in the nominative or in the word's case. Outside the span. */
export const SETTLEMENT_WORDS = new Set(
  (
    'город города городе городу городом городов городах села селе селу село селом деревня деревни деревне деревню деревней ' +
    'станица станицы станице станицу станицей станция станции станцию станцией поселок поселка поселке поселку поселком ' +
    'местечко местечка местечке порт порта порту аул аула ауле аулу кишлак кишлака кишлаке хутор хутора хуторе хутору ' +
    'слобода слободы слободе слободу курорт курорта курорте разъезд разъезда разъезде пристань пристани городок городка городке ' +
    'мыс мыса мысе порту имение имения имении'
  ).split(' '),
);

/** Abbreviated ones, always with a full stop. «г.» after a number is a year, «с.» before a number a page. */
export const SETTLEMENT_ABBREVIATIONS = new Set('г гор гг с дер д пос ст м хут п ст-ца пгт'.split(' '));

/** Words before the name of a water, mountain or island; outside the span. */
export const NATURE_WORDS = new Set(
  (
    'река реки реке реку рекой озеро озера озере озеру остров острова острове острову островом гора горе гору полуостров ' +
    'полуострова полуострове вулкан вулкана приток притока'
  ).split(' '),
);

/** Prepositions that place something, with the cases of the place. */
export const PLACE_PREPOSITIONS = new Map<string, Set<string>>([
  ['в', new Set(['loct', 'accs'])],
  ['во', new Set(['loct', 'accs'])],
  ['на', new Set(['loct', 'accs'])],
  ['из', new Set(['gent'])],
  ['изо', new Set(['gent'])],
  ['под', new Set(['ablt'])],
  ['до', new Set(['gent'])],
  ['близ', new Set(['gent'])],
  ['около', new Set(['gent'])],
  ['через', new Set(['accs'])],
  ['вокруг', new Set(['gent'])],
  ['возле', new Set(['gent'])],
]);

/** Stems of adjectives in lower case that form a region's name with a place's: азиатская Россия, западная Сибирь. */
export const REGION_ADJECTIVES = new Set(
  (
    'азиатск европейск западн восточн северн южн центральн средн нижн верхн юго-восточн юго-западн северо-западн северо-восточн ' +
    'советск царск передн левобережн правобережн закавказск приволжск материков континентальн'
  ).split(' '),
);

/** English words after a name that belong to it, and those before it that do not. */
export const ENGLISH_UNITS_AFTER = new Set(
  'region oblast province district governorate krai okrug uyezd county street square avenue lane embankment boulevard prospekt ssr assr island islands peninsula'.split(
    ' ',
  ),
);
export const ENGLISH_UNITS_BEFORE = new Set(
  'city town village settlement port province region district station'.split(' '),
);
