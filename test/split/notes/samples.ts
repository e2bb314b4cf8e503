// Notes as editions and articles print them in plain text. All composed.
// `notes`: marker | first words of the note | the six characters before its marker (`-`: none in the text).

export interface NoteSample {
  name: string;
  text: string;
  notes: string[];
  /** What must stay in the running text. */
  kept?: string[];
}

const SPACES = ' '.repeat(49);

export const SAMPLES: readonly NoteSample[] = [
  {
    name: 'page foot after a line of spaces, marker alone on its line',
    text: `Приезжих встречали на вокзале члены шефской ячейки12 и везли их \n\nв общежитие, где каждому давали койку13. \n\n${SPACES}\n12\n\n Ячейка трамвайного депо.  \n13\n\n Так в тексте документа \n утром их вели в поликлинику и только потом в клуб. \n`,
    notes: ['12|Ячейка трамвайного|ячейки', '13|Так в тексте|койку'],
    kept: ['утром их вели'],
  },
  {
    name: 'a marker whose note is lost, directly before the next page',
    text: `${'Комиссия ходила по домам весь день и к вечеру устала. \n\n'.repeat(25)}Список прилагается к протоколу7. \n\n${SPACES}\n7\n 2. На второй странице названы ещё трое, все из Вены, все без партийных билетов, \nи один из Граца, о котором ничего не известно. \n\nКроме них в списке стоят двое поляков и один серб. \n`,
    notes: ['7||околу'],
    kept: ['2. На второй странице'],
  },
  {
    name: 'glued numbers without a separator, columns, a page that goes on',
    text: 'Клуб открылся осенью и сразу стал тесен: при-\nходило по двести человек1. Лекции читали по-\nнемецки и по-венгерски2.\n\n1ГАРФ. Ф. 8265. Оп. 1. Д. 12. Л. 3. Отчёт о работе клуба за первое полугодие, представленный в рай-\nком партии.\n2Там же. Л. 5.\n Потом занятия перенесли в дом на Воронцовом \nПоле, где был зал3.\n\n3Там же. Л. 9.\n Хор пел по субботам.',
    notes: ['1|ГАРФ. Ф. 8265|ловек', '2|Там же. Л. 5|ерски', '3|Там же. Л. 9| зал'],
    kept: ['Потом занятия', 'Хор пел по субботам.'],
  },
  {
    name: 'an underscore rule, numbers with a space, numbering anew on each page',
    text: 'Первую анкету заполняли в порту1, вторую в Москве2.\n__________\n1 Одесский порт принимал с 1921 г.\n2 В секретариате ЦК МОПР.\n\f\nТретью анкету требовала милиция1.\n__________\n1 Паспортный стол.\n',
    notes: ['1|Одесский порт|порту', '2|В секретариате|оскве', '1|Паспортный стол|лиция'],
    kept: ['Третью анкету'],
  },
  {
    name: 'asterisks',
    text: 'Телеграмма пришла ночью* и лежала до утра**.\n\n* Так в документе.\n** Отметка на бланке: 7 часов.\n\nУтром её прочли вслух.',
    notes: ['*|Так в документе.|ночью', '**|Отметка на бланке|утра'],
    kept: ['Утром её прочли вслух.'],
  },
  {
    name: 'endnotes under «Примечания», markers in square brackets',
    text: 'В коммуне было тридцать семей [1], из них две латышские [2].\n\nЧерез год осталось пять [3].\n\nПримечания\n\n1. ЦГА РК. Ф. 1. Оп. 2. Д. 3. Л. 4.\n2. Там же. Л. 6,\nоборот листа чист.\n3. Там же.\n',
    notes: ['1|ЦГА РК|емей ', '2|Там же. Л. 6|ские ', '3|Там же.|пять '],
  },
  {
    name: 'endnotes in square brackets after a document, then the next document',
    text: 'ДОКУМЕНТ № 1\n\nПисьмо в райком. Деньги получены[1]. Комнаты нет[2].\n\nПРИМЕЧАНИЯ\n[1] 50 рублей.\n[2] См. документ № 3.\n\nДОКУМЕНТ № 2\n\nОтвет райкома. Ждите[1].\n\nПРИМЕЧАНИЯ\n[1] Резолюция карандашом.\n',
    notes: ['1|50 рублей|учены', '2|См. документ| нет', '1|Резолюция|Ждите'],
    kept: ['ДОКУМЕНТ № 2'],
  },
  {
    name: 'English endnotes with superscript markers and Chicago citations',
    text: 'The house in Ivanovo opened in 1933.¹ Children came from Germany, Bulgaria, and China.² By 1940 there were 170.³\n\nNotes\n\n1. RGASPI, f. 539, op. 2, d. 88, l. 12.\n2. Jane Doe, Houses of Aid (London: Example Press, 1999), 45–46.\n3. Ibid., 50.\n',
    notes: ['1|RGASPI|1933.', '2|Jane Doe|China.', '3|Ibid., 50| 170.'],
  },
  {
    name: 'English page-foot notes after a blank line',
    text: 'The rooms are promised for May.4 We shall write again when the stoves arrive.5\n\nE. Stasova\n\n4 Not printed.\n\n5 Dated by a stamp.\n\n7. Telegram From Moscow\n',
    notes: ['4|Not printed.| May.', '5|Dated by a stamp.|rive.'],
    kept: ['7. Telegram From Moscow'],
  },
  {
    name: 'a numbered list of citations at the end, markers in parentheses',
    text: 'Nobody counted them (1). The paper counted five (2), the embassy seven (3). In 1930 (the year of the purge) two more left.\n\nAn evening paper wrote of it. 1. Last News, 3.VII.1930, p. 2.\n\n2. RGASPI, f. 71, op. 37, d. 1, l. 5; Bulletin, 1930, No. 14, p. 10.\n\n3. GARF, f. 613, op. 2, d. 6, l. 18\n\nAbout the author.',
    notes: ['1|Last News|them ', '2|RGASPI|five ', '3|GARF|seven '],
    kept: ['About the author.'],
  },
  {
    name: 'lists, years and quantities are no notes',
    text: 'Клуб имел в 1925 году 12 кружков; в 1926 г.2 закрылись.\n\nЗадачи:\n\n1. Устроить столовую.\n2. Найти врача.\n3. Купить дрова.\n\n1 - приём прибывших;\n\n2 - размещение.\n\nВ 1927 году осталось 5.',
    notes: [],
  },
  {
    name: 'a superscript for the author is bound to the affiliation',
    text: 'Anna Example¹\n\n¹Institute of History, Almaty.\n\nThe article begins here and goes on.',
    notes: ['1|Institute of History|xample'],
  },
  {
    name: 'notes numbered on through lost ones',
    text: `Первый приехал морем1. \n\n${SPACES}\n1\n\n Без приложения \n Второй пешком2. Третий поездом3. Четвёртый не приехал4. \n\n${SPACES}\n4\n\n Дата отсутствует \n Больше никто не приезжал. \n`,
    notes: ['1|Без приложения|морем', '4|Дата отсутствует|иехал'],
  },
];
