// Given names in Latin letters: English and European ones by table, Russian and other names of Cyrillic texts in every
// transliteration scheme. Lower case.
import { MEN, WOMEN } from '../../ru/names/given-name-table.js';
import { transliterations } from '../../../transliteration.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names of English and other Latin texts, and frequent spellings of Russian names that no scheme makes. */
const LATIN_NAMES = words(`
  aaron abel abraham adam adolf adrian agnes alan albert alberto alec alex alexander alexandra alexandre alexei alexey alexis alfonso alfred ali alice allan allen amanda amos amy anatole anatoly andre andrea andreas andrei andrew andrey andrzej angela ann anna anne annie anthony antoine anton antonio archibald aristide
  arnold arthur artur ashley august auguste augustus barbara barry beatrice bela ben benjamin bernard bernd bertrand bertold bill billy bob bobby boris brad bradley brandon brian bruce bruno carl carlo carlos carol caroline carolyn caspar catherine cecil charles charlie charlotte chester chris christian christina christine christopher claire clara clarence claude clement clive colin conrad constantin constantine cornelius craig cyril cyrus
  dale daniel danny david dean deborah dennis derek dexter diana diane dick dietrich dmitri dmitrii dmitriy dmitry dominic don donald donna dorothy douglas duncan dwight earl ed eddie edgar edith edmond edmund edouard eduard edward edwin egon eileen eleanor elena eli elias elizabeth ella ellen elliott elsa emanuel emil emile emily emma emmanuel enrico eric erica erich erik ernest ernst ervin erwin esther ethel eugen eugene eugenia eva evan eve evelyn evgeny ewald ezra
  felix ferdinand fernand fernando florence floyd frances francesco francis francisco francois frank frankie franklin franz fred frederic frederick friedrich fritz fyodor fedor feodor gabriel gary gavin gene geoffrey georg george georges georgi georgiy georgii georgy gerald gerard gerhard germaine gertrude gilbert giovanni giuseppe glenn gordon graham grant greg gregor gregory greta grigori grigorii grigory guido gunther gustav guy hans harald harold harriet harry harvey heather hector heinrich heinz helen helena henri henriette henry herbert hermann herman hilda horace howard hubert hugh hugo humphrey
  ian ida ignatius igor ilya immanuel ingrid irene irina irma irving isaac isabel isabella isaiah isidor isidore israel ivan jack jacob jacques jakob jakub james jan jane janet jaroslav jason jay jean jeff jeffrey jennifer jeremy jerome jerry jesse jessica jesus jim jimmy joan joanna joaquin joe joel johan johann johannes john johnny jonas jonathan jordan jorge jose josef joseph joshua josip juan judith jules julia julian julie julius juri karel karen karin karl karla kate katherine kathleen kazimierz keith ken kenneth kevin kim klara klaus klement konrad konstantin kurt
  larisa larry laura laurence lawrence lazar leah lee lena leo leon leonard leonid leonora leopold leslie lev lewis liam lidia lillian linda lionel lisa lloyd lois lorenzo louis louisa louise lucia lucien lucy ludwig luigi luis luise lydia lyudmila madeleine magda malcolm manfred manuel marc marcel margaret margarita maria marian marianne marie marina mario marion marius mark marlene marta martha martin marvin mary mathias matthew matthias maurice max maxim maximilian megan melvin michael michel miguel mikhail mikhael milan mildred miriam mitchell mohammed moisei molly monica morris moses muhammad nadezhda nancy natalia natalie natalya nathan nathaniel neil nelson nicholas nick nicola nicolas nicole nikita nikolai nikolaj nikolay nina nora norman norbert
  oleg olga oliver olivia orlando oscar oskar oswald otto owen pablo pamela patricia patrick paul paula pavel pedro peggy percy peter petr phil philip philippe phillip pierre piotr pyotr rachel ralph ramon raoul raphael raul ray raymond rebecca reginald reinhold rene ricardo richard rita robert roberto robin rodney roger roland rolf roman romain ronald rosa rosalind rose rosemary ross roy rudolf rudolph rupert russell ruth ryan sabina salvador sam samuel sandra sara sarah scott sean sebastian serge sergei sergey sergio seymour sharon sheila sidney siegfried sigmund silvia simon simone sofia solomon sonia sophia sophie spencer stanislav stanislaw stanley stefan stella stephan stephanie stephen steve steven stewart stuart susan suzanne svetlana sylvia
  tamara ted teresa terence terry thelma theodor theodore theresa thomas tim timothy tobias todd tom tomas tommy toni tony trevor ulrich ursula vaclav valentin valentina valerie valery vasili vasilii vasily vera vernon veronica victor victoria viktor vincent viola virginia vitaly vittorio vivian vladimir volodymyr vsevolod vyacheslav walter wanda warren wayne wendy werner wilfred wilhelm willi william willy winston wladyslaw wolf wolfgang yakov yan yelena yevgeni yevgenia yevgeny yosef yuri yury yuriy yves zachary zinaida zoe zoya
  jurgen garrett khaled khalid sami bilal joel barry joshua gregory thom theo nils lars sven ole knut bjorn jens jorg uwe horst helmut dieter gunter gerd rainer holger wolf bernhard reinhard ayn irma lana iola fedele luciano giorgio sergiu vasile mihai ion gheorghe bela janos laszlo sandor gyorgy istvan ferenc miklos matyas zoltan imre erno jozef vaclav zdenek bohumil jiri ladislav miroslav bogdan zygmunt stanislas wojciech tadeusz jerzy feliks boleslaw bronislaw julian maksim
  soon veli mustafa kemal enver ismet ahmed mehmet hasan hussein ibrahim abdul omar said tursun turar sultan mirsaid mukhtar alikhan akhmet zakarya saken khalel nurlan dinmukhamed
`);

let all: ReadonlySet<string> | undefined;

/** Whether a lower-case Latin word is a given name. */
export function isLatinGivenName(lower: string): boolean {
  return givenNames().has(lower.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}

function givenNames(): ReadonlySet<string> {
  if (all) return all;
  const out = new Set<string>();
  for (const name of LATIN_NAMES) if (!name.includes('-')) out.add(name);
  for (const name of [...MEN, ...WOMEN]) {
    for (const spelling of transliterations(name)) {
      const lower = spelling.toLowerCase();
      if (lower.length > 3 && /^[a-z]+$/.test(lower)) out.add(lower);
    }
  }
  for (const word of WORDS_NOT_NAMES) out.delete(word);
  return (all = out);
}

/** Spellings of given names that are rather English words. */
const WORDS_NOT_NAMES = words(
  'pier dice tie cast pole mine rest lone moss lame mane lore faith grace hope joy dawn summer april june anti baron bars beta gamma era sola pan per the will may art',
);
