// Articles composed for the tests, in the manner of journals: Russian with reference list and endnotes, English with Chicago
// footnotes, and text of a two-column PDF with running heads. Facts are real, words and file numbers are ours.

/** A Russian article: identifiers, author, labelled abstracts in two languages, [n] citations, list of literature. */
export const RUSSIAN = `УДК 94(47).084

И. П. Примеров

ДОМА ПОЛИТЭМИГРАНТОВ МОПР: УСТРОЙСТВО И ПОВСЕДНЕВНОСТЬ

Аннотация. В статье на примере нескольких домов показано, как Международная организация помощи борцам революции селила приезжих и на какие деньги жили общежития.

Ключевые слова: МОПР, политэмигранты, общежития, Москва.

I. P. Primerov

HOUSES OF POLITICAL EMIGRANTS: ORDER AND EVERYDAY LIFE

Abstract. The article takes several houses as examples and shows how the Red Aid housed those who arrived and who paid for the hostels.

Keywords: Red Aid, political emigrants, hostels, Moscow.

Введение

О домах политэмигрантов писали мало [1, с. 12]. Главным источником остаются отчёты хозяйственного отдела [2, с. 45–47; 3], которые хранятся в фонде организации¹.

Хозяйство домов

Каждый дом имел коменданта, врача и библиотеку. Содержание одного жильца обходилось в 50 рублей в месяц², при этом койки не хватало никогда.

В Одессе жильцов отправляли на дачу у моря³. Те, кто нашёл работу, должны были съехать через три месяца⁴.

Заключение

Дома закрылись не сразу: последний работал ещё в годы войны.

Примечания

1. ГАРФ. Ф. 8265. Оп. 1. Д. 14. Л. 3. Отчёт хозяйственного отдела.
2. Там же. Л. 5 об.
3. Примеров И. П. Одесса и её гости. М., 1999. С. 17.
4. Там же. С. 18.

Список литературы

1. Иванов А. А. Красная помощь. М.: Пример, 2001. 200 с.
2. Петров Б. Б. Деньги МОПР // Примеры истории. 2005. № 3. С. 40–52.
3. Doe J. Houses of Aid. London: Example Press, 2010.
`;

/** An English article with Chicago footnotes at its end and named sections. */
export const ENGLISH = `Leaving the Post: Trade Delegates Who Stayed Abroad, 1925–1931

Jane Example and John Sample

Abstract: Every year some employees of the trade missions did not come home. This article counts them again and asks who kept the count.

Keywords: defectors, trade missions, foreign service

Introduction

The first list was drawn up in the summer of 1928.1 It was neither complete nor meant to be.2 Its author, a clerk of the administration, never signed it.

The Numbers

In Berlin the personnel officer kept a card for each absence.3 The cards survived the war, the officer did not.4

Conclusion

The count was a tool of the purge, and it was wrong in both directions.5

Notes

1. RGASPI, f. 17, op. 120, d. 42, l. 5.
2. Ibid., l. 7.
3. Jane Example, Cards and Clerks (London: Sample Press, 2003), 14.
4. Ibid., 15.
5. GARF, f. R-8265, op. 1, d. 3, ll. 2–3ob.; RGASPI, f. 613, op. 2, d. 62, l. 181.
`;

const page = (n: number, text: string) => `${text}\n\n${n} Пример истории\n`;
const FILLER =
  'Комендант вёл книгу жильцов и каждое утро под-\nсчитывал занятые койки. Новых записывали каран-\nдашом, постоянных чернилами. По субботам список \nотвозили в секретариат, где его сверяли с касс-\nой и ставили печать. ';

/** Leftovers of a two-column PDF: words broken over columns, page-foot notes with glued numbers, running heads with page numbers. */
export const COLUMNS = `СПИСКИ И ПЕЧАТИ

После переезда секретариата в новое здание учёт жильцов стал строже, а сами списки длиннее. В статье рассказано, кто их составлял и кому они были нужны.

Ключевые слова: учёт, списки, общежитие.

${page(101, `${FILLER.repeat(4)}Один список сохра-\n\nнился целиком1, и в нём названы жильцы из \n\n1ГАРФ. Ф. 8265. Оп. 1. Д. 20. Л. 1. Список жильцов.\n`)}
 Вены, Граца и Линца. ${FILLER.repeat(5)}Второй список короче2.

2Там же. Д. 21. Л. 4.

102 Пример истории

 ${FILLER.repeat(5)}Третьего нет.

103 Пример истории
`;
