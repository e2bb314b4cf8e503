// Archives by abbreviation: plain data. Only used to recognise a name and to join one that was torn apart ("RGA SPI");
// an abbreviation that is not listed is still read as an archive when a fond follows it.
// Ambiguous: НА (научный архив), ОР (отдел рукописей), ГА (госархив): only with a second word or a fond behind them.

/** Abbreviations as editions print them, Cyrillic and Latin; words are separated by single spaces. */
export const ARCHIVE_ABBREVIATIONS: readonly string[] = [
  // Federal and departmental archives of Russia and the USSR
  ...['РГАСПИ', 'РГАНИ', 'ГАРФ', 'ГА РФ', 'РГАЭ', 'РГВА', 'РГВИА', 'РГИА', 'РГАДА', 'РГАЛИ', 'РГАКФД', 'РГАФД'],
  ...['РГАНТД', 'РГА ВМФ', 'РГАВМФ', 'РГИА ДВ', 'ЦХСД', 'РЦХИДНИ', 'ЦПА ИМЛ', 'ЦПА НМЛ', 'ЦГАОР', 'ЦГАОР СССР'],
  ...['ЦГАНХ', 'ЦГАСА', 'ЦГВИА', 'ЦГИА', 'ЦГАЛИ', 'ЦГАДА', 'ЦХИДК', 'ЦХДМО', 'ЦА ВЛКСМ', 'АП РФ', 'АПРФ', 'АВП РФ'],
  ...['АВПРФ', 'АВП СССР', 'АВПРИ', 'АВПР', 'ЦА ФСБ', 'ЦА ФСБ РФ', 'ЦА ФСБ России', 'ЦАФСБ', 'АФСБ', 'ЦА МО РФ'],
  ...['ЦАМО', 'ЦАМО РФ', 'ЦВМА', 'АСВР', 'СВР', 'ЦА КГБ', 'ЦА МВД', 'РГБ', 'ОР РГБ', 'НИОР РГБ', 'РНБ', 'ОР РНБ'],
  ...['АРАН', 'АРАН СССР', 'СПФ АРАН', 'ПФА РАН', 'НА ИРИ РАН', 'ИРЛИ', 'РО ИРЛИ', 'ГИМ', 'ОПИ ГИМ'],
  // Cities, republics, regions
  ...['ЦГА', 'ЦАОПИМ', 'ЦАГМ', 'ЦГАМ', 'ЦГАМО', 'ЦИАМ', 'ЦГАИПД СПб', 'ЦГА СПб', 'ЦГИА СПб', 'ЦГАЛИ СПб', 'ЛПА'],
  ...['ЦГА РК', 'ЦГА УР', 'ЦГА РД', 'ЦГА РСО-А', 'НА РТ', 'НА РК', 'НА РБ', 'НАРБ', 'ГААО', 'ГАКК', 'ГАКО', 'ГАНО'],
  ...[
    'ГАОО',
    'ГАПО',
    'ГАРО',
    'ГАСО',
    'ГАТО',
    'ГАХК',
    'ГАЯО',
    'ГОПАПО',
    'ЦДНИ',
    'ЦДНИСО',
    'ЦДООСО',
    'ОГАЧО',
    'ПермГАНИ',
  ],
  ...[
    'АПРК',
    'АП РК',
    'ПА РК',
    'ЦГАОО',
    'ЦГАОО Украины',
    'ЦДАГО',
    'ЦДАВО',
    'ГДА СБУ',
    'ОГА СБУ',
    'LYA',
    'LCVA',
    'LVA',
    'ERA',
    'ERAF',
  ],
  // In transliteration and abroad
  ...['RGASPI', 'RGANI', 'GARF', 'GA RF', 'RGAE', 'RGVA', 'RGVIA', 'RGIA', 'RGALI', 'RTsKhIDNI', 'RTSKHIDNI', 'TsKhSD'],
  ...['TsGA', 'TSGA', 'TsGAOR', 'AP RF', 'APRF', 'AVP RF', 'AVPRF', 'TsA FSB', 'TsAMO', 'TsAOPIM', 'TsGAIPD', 'PA RK'],
  ...['AP RK', 'APRK', 'CSA RK', 'TsGA RK', 'CGA RK', 'TsDAHO', 'TsDAVO', 'HDA SBU', 'NARA', 'TNA', 'PRO', 'BArch'],
  ...['SAPMO-BArch', 'PA AA', 'PAAA', 'IISG', 'IISH', 'HIA', 'AAN', 'MAE', 'AMAE', 'ACS'],
];

/** Words that may follow an abbreviation as its second part: «ЦГА РК», «ГАНИ СПб», "TsGA RK". */
export const ARCHIVE_SUFFIXES: readonly string[] = [
  ...[
    'РФ',
    'РК',
    'РТ',
    'РБ',
    'РД',
    'УР',
    'ЧР',
    'КР',
    'РУз',
    'СССР',
    'РСФСР',
    'УССР',
    'ФСБ',
    'КГБ',
    'МВД',
    'СБУ',
    'СПб',
  ],
  ...[
    'ВМФ',
    'ДВ',
    'МО',
    'ОО',
    'РАН',
    'РГБ',
    'РНБ',
    'ИМЛ',
    'ГИМ',
    'России',
    'Украины',
    'України',
    'Беларуси',
    'Москвы',
    'RF',
    'RK',
    'FSB',
    'SPI',
  ],
  ...['SBU', 'SPb', 'AA', 'RAN'],
];

/** English and other foreign repositories by the words that open the reference. */
export const FOREIGN_REPOSITORIES: readonly string[] = [
  ...['National Archives and Records Administration', 'U.S. National Archives', 'US National Archives', 'NARA'],
  ...['The National Archives', 'National Archives', 'Public Record Office', 'TNA', 'PRO', 'Department of State'],
  ...[
    'Library of Congress',
    'Hoover Institution Archives',
    'Hoover Institution Library and Archives',
    'Hoover Institution',
  ],
  ...['Houghton Library', 'Bakhmeteff Archive', 'Columbia University', 'Churchill Archives Centre', 'British Library'],
  ...['International Institute of Social History', 'Bundesarchiv', 'Politisches Archiv', 'Archives nationales'],
  ...['Archiwum Akt Nowych', 'Kennedy Library', 'Johnson Library', 'Eisenhower Library', 'Truman Library'],
  ...['Roosevelt Library', 'Ford Library', 'Carter Library', 'Reagan Library', 'Nixon Presidential Materials'],
  ...['Washington National Records Center', 'Central Intelligence Agency', 'National Security Council'],
];
