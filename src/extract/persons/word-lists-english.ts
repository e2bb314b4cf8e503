// Words around names in English. Lower case.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Titles and ranks directly before a name; the span begins after them. */
export const ENGLISH_TITLES = words(`
  mr mrs ms miss herr frau fräulein monsieur madame mme mlle signor señor dr prof professor comrade comrades com citizen sir lord lady count countess prince princess baron general colonel major captain lieutenant sergeant admiral marshal commander
  ambassador plenipotentiary consul minister president senator governor mayor judge father brother sister pope bishop king queen emperor tsar director chairman secretary commissar people's-commissar adviser attache attaché
  academician engineer journalist writer poet actor ballerina dancer agent diplomat defector communist bolshevik menshevik representative correspondent editor colleague
  vol tt
`);

/** Titles after which a list of surnames may follow. */
export const ENGLISH_LIST_TITLES = words('comrades messrs vol tt citizens');

/** Capitalised words that are no persons. */
export const ENGLISH_NEVER_PERSONS = words(`
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  russian russians soviet soviets german germans american americans british english french italian italians polish poles turkish turks finnish finns chinese japanese jewish jew jews ukrainian ukrainians armenian armenians georgian georgians tatar tatars european europeans
  kazakh kazakhs estonian latvian latvians lithuanian bulgarian bulgarians romanian hungarian hungarians czech swedish swiss danish dutch norwegian spanish greek persian iranian afghan indian mongolian korean asian african slav slavic austrian belgian canadian crimean caucasian
  the a an in on at of and or but for with from by to as it he she they we i you his her their our its this that these those there here when where while who what why how if not no yes after before during since until soon still next once despite meanwhile instead perhaps although however moreover nevertheless thus therefore then later also only even every each all some many most other another such both one two three four five six seven eight nine ten first second third
  committee council union party congress commission board bureau department section ministry institute university academy school college society association organization organisation international communist socialist democratic republic federation government state central executive supreme people's peoples people revolutionary military political economic foreign internal external affairs
  court army navy fleet bank office embassy consulate mission trade house street square avenue theater theatre museum hotel hospital factory plant mill newspaper journal magazine bulletin pravda izvestia izvestiya order medal prize award banner red white black great civil world war revolution
  north south east west northern southern eastern western upper lower new old saint st mount lake river sea ocean island bay cape
  politburo comintern profintern cheka ogpu gpu nkvd amtorg arcos gosbank narkomfin narkomindel sovnarkom dobroflot sovtorgflot komsomol gulag kremlin presidium plenum secretariat
  archive archives fund inventory case sheet page pages volume introduction conclusion abstract keywords references results methods discussion materials figure table source sources note notes chapter part section bibliography acknowledgments information author
  christ god jesus bible christmas easter citibank bey pasha effendi internet covid email
  dissertation research relevance scientific general description total international history ethnology deputy vice chief head member candidate master doctor phd senior junior leading honored honorary people's merited
`);

/** Surnames of Soviet leaders and diplomats in the spellings of the English press and archives. */
export const ENGLISH_WELL_KNOWN = words(`
  stalin lenin trotsky trotzky trotskii zinoviev zinovyev kamenev bukharin rykov rykoff tomsky molotov voroshilov voroshiloff kaganovich kalinin dzerzhinsky dzerzhinskii menzhinsky yagoda trilisser litvinov litvinoff chicherin tchitcherin karakhan krestinsky krasin krassin rakovsky rakovskii radek joffe ioffe
  kirov ordzhonikidze mikoyan kuibyshev stasova yezhov beria vyshinsky lunacharsky bubnov budenny tukhachevsky frunze kollontai maisky potemkin dovgalevsky besedovsky preobrazhensky piatakov pyatakov
`);

/** Verbs whose subject beside them is mostly a person. */
export const ENGLISH_PERSON_VERBS = words(`
  said says wrote writes told asked replied answered declared stated reported recalled remembered noted added claimed admitted explained insisted argued believed thought considered decided refused returned arrived left went fled escaped stayed remained worked served headed became was had died lived moved joined received sent knew met married published emigrated asked notified telegraphed complained demanded requested promised proposed appealed
`);

/** Last words of names of bodies, firms and places: «Bolshoi Theater», «Kirov Street». */
export const ENGLISH_BODY_WORDS = words(`
  committee council union party congress commission board bureau department section ministry institute university academy school college society association organization organisation international republic federation government court army navy fleet bank office embassy consulate mission house street square avenue theater theatre
  museum hotel hospital factory plant mill newspaper journal magazine bulletin order medal prize award banner river sea ocean island bay cape city region district province county company corporation inc ltd group club stadium station library press archive conference treaty pact plan act museum school ballet opera orchestra festival cup championship prison camp fund airport bridge palace castle park war revolution uprising
  cossacks division regiment brigade front circle movement congress league aid help cross
`);
